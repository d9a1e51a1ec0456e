"""Finance offers: each kind's own keys become the common terms of an offer."""

from __future__ import annotations

from game.engine.rules import deals
from game.engine.rules.conditions import Condition, Leaf
from game.engine.rules.events import Effect
from game.packs.author.compile.records import record
from game.packs.author.compile.sentences import range_said, said
from game.packs.author.compile.setting import Setting
from game.packs.author.compile.verbs import condition, conditions, effects
from game.packs.author.shape.finance import InstalmentForm, MoveForm, OfferForm, StringForm
from game.packs.author.shape.values import Money

AT_DELIVERY = 100
NEVER = 99


class Plan:
    """What a film's budget and its kinds of finance lend to an offer."""

    def __init__(self, total: Money, recoups: dict[str, str]) -> None:
        self.total = total
        self.recoups = recoups


def offer(form: OfferForm, setting: Setting, plan: Plan) -> deals.Offer:
    """A source of finance."""
    ask = asked(form, plan.total)
    price, person, gap, grant = form.price, form.executive_producer, form.gap_loan, form.grant
    amount = form.amount
    return record(
        deals.Offer,
        form,
        setting,
        who_from=form.from_,
        ask=setting.money(ask),
        most=setting.money(amount.most if amount and amount.most else ask),
        pays=tuple(instalment(one) for one in paydays(form)),
        recoups=form.recoups or plan.recoups.get(setting.named(form.source) or "", "none"),
        opens_week=form.opens.week,
        opens_when=conditions(form.opens.when, setting),
        expires_week=form.expires.week if form.expires else NEVER,
        find=form.effort.find,
        **{name: getattr(price, name) for name in PERCENTS},
        legal=setting.money(price.legal) if price.legal else None,
        needs=needs(form, setting),
        strings=strings(form, setting),
        haggle=tuple(move(one, setting) for one in form.haggle),
        on_signing=(*effects(form.effects_on_signing, setting), *_product(form)),
        decision_week=grant.decision.week if grant else None,
        decision_chance=grant.decision.chance if grant else None,
        patience=person.patience if person else None,
        visits=person.visits if person else None,
        may_ask=tuple(str(setting.named(event)) for event in person.may_ask) if person else None,
        needs_bond=gap.needs_bond if gap else None,
        needs_sales_agent=gap.needs_sales_agent if gap else None,
        max_percent_of_budget=gap.max_percent_of_budget if gap else None,
        territory=form.presale.territory if form.presale else None,
        part_percent=form.presale.part_percent if form.presale else None,
        is_home=form.presale.home if form.presale else None,
        topics=tuple(str(setting.named(term)) for term in form.glossary),
    )


PERCENTS = ("premium_percent", "profit_share_percent", "fee_percent", "interest_percent")


def asked(form: OfferForm, total: Money) -> Money:
    """The opening figure: as written, else the minimum guarantee, else the credit's share of the budget."""
    if form.amount:
        return form.amount.ask
    if form.presale and form.presale.minimum_guarantee:
        return form.presale.minimum_guarantee
    if form.tax_credit and form.tax_credit.effective_percent:
        return total.share(form.tax_credit.effective_percent)
    return Money()


def paydays(form: OfferForm) -> list[InstalmentForm]:
    """When the money comes: as written, else what is usual for the kind."""
    from game.packs.author.shape.values import Moment

    if form.pays:
        return form.pays
    weeks = form.tax_credit.paid_weeks_after_delivery if form.tax_credit else None
    if weeks is not None:
        late = Moment("after_delivery", weeks)
        return [InstalmentForm.model_construct(when=late, percent=AT_DELIVERY)]
    return [InstalmentForm.model_construct(when=Moment("closing"), percent=AT_DELIVERY)]


def instalment(form: InstalmentForm) -> deals.Instalment:
    """A part of the money and when it is paid."""
    return deals.Instalment(form.when.name, form.percent, form.when.number)


def needs(form: OfferForm, setting: Setting) -> tuple[Condition, ...]:
    """Conditions precedent: as written, and the actors a pre-sale is made with."""
    cast = form.presale.needs_cast if form.presale else []
    named = (Leaf("signed", arg=str(setting.named(actor))) for actor in cast)
    return (*conditions(form.needs, setting), *named)


def strings(form: OfferForm, setting: Setting) -> tuple[deals.String, ...]:
    """What the money buys besides a return; a sponsor's product is one of them."""
    found = [string(one, setting, str(form.id)) for one in form.strings]
    if form.sponsor:
        product = form.sponsor.product
        found.append(deals.String("product", f"{_spoken(product)} in scene {form.sponsor.scene}", product))
    return tuple(found)


def _product(form: OfferForm) -> tuple[Effect, ...]:
    """What a product in a scene does to the film."""
    if not form.sponsor or not form.sponsor.cohesion:
        return ()
    because = f"There is a {_spoken(form.sponsor.product)} in scene {form.sponsor.scene}."
    return (Effect("change", "cohesion", form.sponsor.cohesion, because=because),)


def string(form: StringForm, setting: Setting, offer_id: str) -> deals.String:
    """One string. Running time is known at the lock, and who has seen the cut; the rest at delivery."""
    kind = form.kinds()[0]
    arg = "" if form.covenant else str(setting.named(getattr(form, kind)))
    held = (condition(form.covenant, setting),) if form.covenant else _holds(form, kind, arg)
    label = str(form.label) if form.label else f"{kind}: {said(held[0]) if form.covenant else _spoken(arg)}"
    void = {"if_broken": (Effect("fall_through", offer_id),)} if kind in VOID_WITHOUT and not form.if_broken else {}
    return record(
        deals.String,
        form,
        setting,
        kind=kind,
        label=label,
        arg=arg,
        checked=form.checked or _moment(form, kind, held),
        holds=held,
        **void,
    )


VOID_WITHOUT = ("cast", "location")
"""Who pays for a name or a place pays nothing more without it, unless the string says what happens instead."""
SEES_CUT = "sees_cut"
KNOWN_AT_LOCK = ("running_time", "did")


def _holds(form: StringForm, kind: str, arg: str) -> tuple[Condition, ...]:
    """What must be so for a string that is no covenant: a name under contract, a cut that was shown."""
    if kind == "cast":
        return (Leaf("signed", arg=arg),)
    if kind == "right" and arg == SEES_CUT and form.at and form.at.after == "directors_cut":
        return (Leaf("did", arg="screened_for_producer"),)
    return ()


def _moment(form: StringForm, kind: str, held: tuple[Condition, ...]) -> str:
    """When a string is looked at that does not say so."""
    if held or kind == "location":
        return "lock" if _at_lock(held) else "delivery"
    return form.at.after if form.at else ""


def _at_lock(held: tuple[Condition, ...]) -> bool:
    return bool(held) and all(isinstance(one, Leaf) and one.verb in KNOWN_AT_LOCK for one in held)


def covenant(holds: Condition, if_broken: tuple[Effect, ...] = ()) -> deals.String:
    """What a distributor asks of the film that is delivered, and what happens if it is not so."""
    if isinstance(holds, Leaf) and holds.verb == "running_time":
        label = f"running time {range_said(holds.low, holds.high)} minutes"
    else:
        label = said(holds)
    return deals.String("covenant", label, checked="delivery", holds=(holds,), if_broken=if_broken)


def move(form: MoveForm, setting: Setting) -> deals.Move:
    """A haggling move. Sums that it moves are currency, the rest percent."""
    moves = {}
    for name in type(form.moves).model_fields:
        value = getattr(form.moves, name)
        if value is not None:
            moves[name] = setting.money(value) if isinstance(value, Money) else value
    return record(deals.Move, form, setting, moves=moves)


def _spoken(name: str) -> str:
    return name.replace("_", " ")
