"""The face of a card: title, line, quote and rows of facts for everything that lies on a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.engine import finance, judge, vendors
from game.engine.post import selling
from game.engine.shooting import clock
from game.scenes.card_art import account_sign, place_facts, scene_facts
from game.scenes.sitters import sitter
from game.strings import measures, names, say
from game.strings.contracts import string_words
from game.strings.pairs import chemistry
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.rules.deals import Distributor, Offer
    from game.engine.rules.people import Actor, CrewMember, Director
    from game.engine.state import OfferState
    from game.strings import Sides


NEVER = 99
"""The week of an offer that does not expire."""

CERTAIN = 100

PICTURED = ("camera", "design", "sound", "costume", "effects", "assistant_directors", "editing", "music")
"""Posts with a picture of their own."""


class Row(NamedTuple):
    """A fact: its name, its value, whether it weighs against the thing, and a sign before it."""

    name: str
    value: str
    bad: bool = False
    icon: str = ""


class Read(NamedTuple):
    """What a chair reads of something hidden: its name, the reading from 0 to 100, and its error."""

    name: str
    value: int
    noise: int


class About(NamedTuple):
    """What a card says. ``meters`` are values from 0 to 100 with their names, ``reads`` those that may be wrong.

    ``icon`` is the sign at the top right, ``portrait`` the facts of a picture that is there instead; ``picture`` are
    those of one across the head of the card.
    """

    title: str
    line: str = ""
    quote: str = ""
    rows: tuple[Row, ...] = ()
    meters: tuple[tuple[str, int], ...] = ()
    strip: str = ""
    reads: tuple[Read, ...] = ()
    icon: str = ""
    portrait: tuple[str, ...] = ()
    picture: tuple[str, ...] = ()


def _row(name: str, value: str, *, bad: bool = False) -> Row:
    return Row(word(f"row.{name}"), value, bad)


def _money(sides: Sides, amount: int) -> str:
    return measures.money(amount, sides.symbol)


def _rows(*rows: Row | None) -> tuple[Row, ...]:
    return tuple(row for row in rows if row is not None and row.value)


# -- money -------------------------------------------------------------------------------------------------------


def offer(sides: Sides, name: str) -> About:
    """A finance offer as it lies on the table now."""
    found = sides.tale.offers[name]
    state = sides.view.offers.get(name)
    kind = sides.rules.core.finance_kinds[found.source]
    if state is None or state.state == "hidden":
        return About(found.who_from, found.who, rows=(_row("kind", kind.label),))
    rows = _rows(
        _row("kind", kind.label),
        _row("territory", found.territory),
        _row("amount", _money(sides, finance.amount_now(sides.film, name))),
        _row("price", _price(sides, found, state), bad=True),
        _row("paid", _pays(found)),
        *(_row("wants", string_words(sides, string)) for string in found.strings),
        *_needs(sides, found),
        _row("until", word("row.week", n=found.expires_week)) if found.expires_week < NEVER else None,
        _row("decides", word("row.jury", n=found.decision_week, chance=measures.percent(found.decision_chance)))
        if found.decision_chance < CERTAIN
        else None,
    )
    return About(found.who_from, found.who, found.quote, rows)


def _price(sides: Sides, found: Offer, state: OfferState) -> str:
    """What the money costs, in one row."""
    percents = {
        "premium": state.premium_percent,
        "profit": state.profit_share_percent,
        "interest": found.interest_percent,
        "fee": found.fee_percent,
    }
    parts = [word(f"row.price_{name}", percent=measures.percent(n)) for name, n in percents.items() if n]
    if found.legal:
        parts.append(word("row.price_legal", amount=_money(sides, found.legal)))
    return ", ".join(parts)


def _needs(sides: Sides, found: Offer) -> list[Row]:
    """What an offer asks for before it is signed and does not have yet."""
    missing = [
        _row("missing", text.rstrip("."), bad=True)
        for condition, text in zip(found.needs, found.needs_text, strict=False)
        if not judge.build(condition, sides.rules.leaves)(sides.film, judge.NOTHING)
    ]
    return missing + [_row("needs", text.rstrip(".")) for text in found.needs_text[len(found.needs) :]]


def _pays(found: Offer) -> str:
    parts = []
    for part in found.pays:
        moment = word(f"moment.{part.when}", weeks=part.weeks)
        parts.append(moment if part.percent == 100 else f"{measures.percent(part.percent)} {moment}")
    return ", ".join(parts)


def account(sides: Sides, name: str) -> About:
    """A line of the top sheet."""
    seen = sides.view.gauges
    plan, estimate = seen.get(f"plan:{name}", 0), seen.get(f"estimate:{name}", 0)
    rows = (_row("plan", _money(sides, plan)), _row("estimate", _money(sides, estimate), bad=estimate > plan))
    return About(names.account(name), rows=rows)


# -- people ------------------------------------------------------------------------------------------------------


def person(sides: Sides, name: str) -> About:
    """Anybody who can be hired."""
    tale = sides.tale
    if name in tale.actors:
        return _actor(sides, tale.actors[name])
    if name in tale.crew:
        return _head(sides, tale.crew[name])
    if name in tale.directors:
        return _director(sides, tale.directors[name])
    return About(names.person(sides, name))


def _actor(sides: Sides, found: Actor) -> About:
    reading = sides.view.readings.get(f"ability.{found.id}")
    curve = sides.view.readings.get(f"curve.{found.id}")
    roles = measures.listed([names.place(sides, role) for role in found.roles])
    whole = sides.rules.day_minutes
    usual = clock.stayed(sides.film, 0, whole, whole) // 60
    rows = _rows(
        _row("part", roles) if len(found.roles) > 1 else None,
        _row("ask", _money(sides, found.ask)),
        _row("manner", _temperament(sides, found.temperament)),
        _row("free_from", measures.day(found.free_from), bad=True) if found.free_from > sides.rules.dates[0] else None,
        _row("free", measures.day(found.free_to), bad=found.free_to < sides.rules.dates[-1]) if found.free_to else None,
        _row("hours", str(found.max_hours), bad=found.max_hours < usual) if found.max_hours else None,
        _row("takes", say(f"curve.{curve.value}")) if curve else None,
        _row("chemistry", _chemistry(sides, found)),
        _row("chosen", _wished(sides, found.id)),
    )
    meters = ((word("row.draw"), found.audience),) if found.audience else ()
    reads = (Read(word("row.read"), reading.value, reading.noise),) if reading else ()
    return About(
        found.name, found.credit_line, found.quote, rows, meters, reads=reads, portrait=sitter(sides, found.id)
    )


def _chemistry(sides: Sides, found: Actor) -> str:
    """How the actor goes with those who are signed, once somebody has heard a reading."""
    return ", ".join(
        word("row.with_person", name=names.person(sides, name), n=measures.signed(points))
        for name, points in chemistry(sides, found)
    )


def _wished(sides: Sides, name: str) -> str:
    places = [names.place(sides, place) for place, wish in sides.view.wishes.items() if wish == name]
    return measures.listed(places) if places else ""


def _temperament(sides: Sides, name: str) -> str:
    found = sides.rules.core.temperaments.get(name)
    return found.label.lower() if found else names.spelled(name)


def _head(sides: Sides, found: CrewMember) -> About:
    icon = f"department/{found.post}" if found.post in PICTURED else "people"
    rows = _rows(
        _row("post", names.post(sides, found.post))._replace(icon=icon),
        _row("costs", _money(sides, found.cost)),
        _row("manner", _temperament(sides, found.temperament)),
        _pace(found),
        _row("chosen", _wished(sides, found.id)),
    )
    return About(found.name, found.credit_line, found.quote, rows, portrait=sitter(sides, found.id))


def _pace(found: CrewMember) -> Row | None:
    """How a head changes the hours of a set-up, where the clock listens to that post."""
    more = found.speed_percent - CERTAIN
    if not more or found.post not in clock.PACE_SETTERS:
        return None
    said = word(f"row.{'slower' if more > 0 else 'quicker'}", percent=measures.percent(abs(more)))
    return _row("setups", said, bad=more > 0)


def _director(sides: Sides, found: Director) -> About:
    rows = _rows(
        _row("costs", _money(sides, found.fee)),
        _row("was", names.written("past_job", found.past_job)),
        _row("wants", word("row.final_cut")) if found.asks_final_cut else None,
    )
    meters = ((word("row.knows_film"), found.film_knowledge), (word("row.fame"), found.fame))
    return About(found.name, found.credit_line, found.quote, rows, meters, portrait=sitter(sides, found.id))


def writer(sides: Sides, name: str) -> About:
    """A writer of drafts."""
    found = sides.tale.writers[name]
    rows = (_row("a_draft", _money(sides, found.per_draft)),)
    return About(found.name, "", found.quote, rows, portrait=sitter(sides, found.id))


def department(sides: Sides, name: str) -> About:
    """A department: its mood, whether it speaks up, whether it makes the same film."""
    seen = sides.view.gauges
    meters = [
        (names.gauge(sides, gauge), seen[f"{gauge}:{name}"])
        for gauge in ("morale", "report", "alignment")
        if f"{gauge}:{name}" in seen
    ]
    signed = sides.view.crew.get(name)
    return About(
        names.department(sides, name),
        names.person(sides, signed.person) if signed else "",
        meters=tuple(meters),
        portrait=sitter(sides, signed.person) if signed else (),
    )


# -- scenes and places -------------------------------------------------------------------------------------------


def scene(sides: Sides, number: str) -> About:
    """A scene as on its strip."""
    strip = sides.rules.scenes.get(number)
    if strip is None:
        return About(names.short_scene(sides, number))
    state = sides.view.scenes[number]
    parts, shooting = [names.place(sides, role) for role in strip.cast], sides.film.stage == "floor"
    rows = _rows(
        _row("pages", measures.pages(strip.pages)),
        _row("story", measures.percent(strip.weight)),
        _row("with", ", ".join(parts)),
        _row("wants", say(f"coverage_want.{strip.coverage_want}").partition(":")[0]) if shooting else None,
        _row("day", str(sides.view.board[number])) if number in sides.view.board and not shooting else None,
        _row("worth", str(state.worth)) if state.worth >= 0 and sides.chair == "director" else None,
        _row(
            "done", ", ".join(word(f"row.{mark}") for mark in ("boarded", "rehearsed", "safe") if getattr(state, mark))
        ),
    )
    kind = trade(strip.exterior, strip.night)
    return About(
        f"{number} · {names.slug(strip)}", strip.synopsis, "", rows, strip=kind, picture=scene_facts(sides, number)
    )


def trade(exterior: bool, night: bool) -> str:  # noqa: FBT001 - the two facts a strip's colour stands for
    """The trade colour of a strip: a name of the theme's strips."""
    return f"{'night' if night else 'day'}_{'exterior' if exterior else 'interior'}"


def location(sides: Sides, name: str) -> About:
    """A place to shoot."""
    found = sides.tale.locations[name]
    rows = _rows(
        _row("a_day", _money(sides, found.per_day)),
        _row("deposit", _money(sides, found.deposit)) if found.deposit else None,
        _row("sets", ", ".join(found.sets)),
        _row("noise", str(found.noise), bad=True) if found.noise else None,
    )
    return About(found.name, "", found.quote, rows, picture=place_facts(sides, name))


# -- deals -------------------------------------------------------------------------------------------------------


def deal(sides: Sides, name: str) -> About:
    """A vendor, a kit house or a distributor."""
    tale = sides.tale
    if name in tale.distributors:
        return _distributor(sides, name)
    bidding = sides.view.bids.get(name)
    if name in tale.vendors:
        vendor = tale.vendors[name]
        asked = bidding.price if bidding and bidding.price else vendor.ask
        rows = _rows(
            _row("asked", _money(sides, asked), bad=asked > _left(sides, vendor.account)),
            _row("left", _money(sides, _left(sides, vendor.account))),
            _row("pressed", word("row.times", n=bidding.pressed, most=sides.rules.n.casting.most_refusals))
            if bidding and bidding.pressed
            else None,
            _row("cheaper", _money(sides, vendor.alternatives[0].amount)) if vendor.alternatives else None,
            _row("instead", vendor.alternatives[0].label) if vendor.alternatives else None,
        )
        return About(vendor.vendor, vendor.label, vendor.quote, rows, icon=account_sign(vendor.account))
    if name in tale.kit:
        kit = tale.kit[name]
        asked = vendors.asked(sides.film, name)
        rows = (
            _row("a_day", _money(sides, kit.per_day)),
            _row("asked", _money(sides, asked), bad=asked > _left(sides, vendors.account_of(sides.film, name))),
            _row("left", _money(sides, _left(sides, vendors.account_of(sides.film, name)))),
        )
        return About(kit.vendor, kit.label, kit.quote, rows, icon=account_sign(vendors.account_of(sides.film, name)))
    return bid(sides, name) if name in tale.bids else About(names.deal(sides, name))


def _distributor(sides: Sides, name: str) -> About:
    found = sides.tale.distributors[name]
    screens = f"{found.screens_least}–{found.screens_most}" if found.screens_most else ""
    sum_ = selling.guarantee(sides.film, found)
    rows = _rows(
        _row("buy_out" if found.buy_out else "guarantee", _money(sides, sum_)) if sum_ else None,
        _row("paid", word("moment.delivery")) if sum_ else None,
        _row("fee", measures.percent(found.fee_percent), bad=True) if found.fee_percent and not found.buy_out else None,
        _advertising(sides, found),
        _row("screens", screens),
        _row("territory", names.spelled(found.territory)),
        _row("late", measures.percent(found.late_penalty_percent), bad=True) if found.late_penalty_percent else None,
        *(_row("wants", string_words(sides, string)) for string in found.covenants),
    )
    return About(found.vendor, names.written("released", found.kind), found.quote, rows)


def _left(sides: Sides, account: str) -> int:
    """What an account still leaves to decisions."""
    return sides.view.gauges.get(f"pool:{account}", 0)


def _advertising(sides: Sides, found: Distributor) -> Row | None:
    """What is spent on telling people, and whose money it is."""
    if not found.advertising_most:
        return None
    amount = _money(sides, (found.advertising_least + found.advertising_most) // 2)
    theirs = found.advertising_by == "distributor"
    return _row("advertising_theirs" if theirs else "advertising_yours", amount, bad=not theirs)


def bid(sides: Sides, name: str) -> About:
    """A post house."""
    found = sides.tale.bids[name]
    rows = (
        _row("work", names.written("work", found.work)),
        _row("asked", _money(sides, found.ask)),
        _row("steps", str(found.steps)),
    )
    return About(found.vendor, "", found.quote, rows)


def music(sides: Sides, name: str) -> About:
    """A way to have music."""
    found = sides.tale.music[name]
    rows = (_row("kind", names.written("music", found.kind)), _row("asked", _money(sides, found.ask)))
    return About(found.title, found.vendor, found.quote, rows)
