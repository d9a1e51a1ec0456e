"""Sums that must come out: budget, climate, weights, pages, instalments, dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.packs.author.compile.finance import asked
from game.packs.author.compile.scenario import FINANCE
from game.packs.author.findings import Finding
from game.packs.author.meaning.cards import verb_forms
from game.packs.author.meaning.telling import Check
from game.packs.author.shape.finance import HaggleRange, OfferForm
from game.packs.author.shape.people import ActorForm, RoleForm
from game.packs.author.shape.scenario import BudgetForm, LengthForm, ScenarioForm
from game.packs.author.shape.scenes import SceneForm
from game.packs.author.shape.values import Money
from game.packs.author.suggest import did_you_mean

WEIGHTS = range(95, 106)
SMALL = 5_000_000
"""Below this budget, in currency units, no goal may require a theatrical release."""

NO_DATE = 10_000_000
"""Later than every date: nothing that has no date comes too early."""

PAGES_OFF = 8
"""Eighths by which the strips may miss the pages of the script."""


def scenario_of(check: Check) -> ScenarioForm | None:
    """The pack's own ``scenario.yaml``."""
    return check.pack.form("scenario", ScenarioForm)


def _total(amounts: Iterable[Money], unit: int) -> int:
    return sum(amount.currency(unit) for amount in amounts)


def accounts_total(budget: BudgetForm, unit: int) -> int:
    """The sum of all accounts in whole currency units."""
    blocks = (budget.above, budget.production, budget.post, budget.other)
    return sum(_total(block.values(), unit) for block in blocks)


def budget(check: Check) -> Iterator[Finding]:
    """Accounts and contingency add up to the total."""
    scenario = scenario_of(check)
    if scenario is None:
        return
    sheet, unit = scenario.budget, scenario.money.unit
    accounts, total = accounts_total(sheet, unit), sheet.total.currency(unit)
    wanted = accounts * (100 + sheet.contingency_percent) // 100
    if abs(total - wanted) > max(unit, total // 100):
        message = (
            f"the accounts add up to {accounts // unit}, with {sheet.contingency_percent} % contingency "
            f"{wanted // unit}, but the total is {total // unit}"
        )
        yield check.at("scenario", ("budget", "total"), "L401", message)


def accounts(check: Check) -> Iterator[Finding]:
    """Every account is one the rules pay."""
    scenario, known = scenario_of(check), check.contents.keys("payment")
    if scenario is None or not known:
        return
    for block in ("above", "production", "post", "other"):
        for account in getattr(scenario.budget, block):
            if account not in known or account == FINANCE:
                message = f"no rule pays an account called '{account}'"
                remedy = did_you_mean(account, known) or f"the accounts are {', '.join(known)}"
                yield check.at("scenario", ("budget", block, account), "L420", message, key=True, remedy=remedy)


def climate(check: Check) -> Iterator[Finding]:
    """The climate is percent of all days."""
    scenario = scenario_of(check)
    if scenario is not None and sum(scenario.climate.values()) != 100:
        message = f"the days of the climate add up to {sum(scenario.climate.values())} percent, not 100"
        yield check.at("scenario", ("climate",), "L402", message, key=True)


def strips(check: Check, name: str, length: LengthForm) -> list[SceneForm]:
    """The scenes on the board of a length."""
    scenes = [scene for _item, scene in check.own("scene", SceneForm)]
    return [scene for scene in scenes if length.strips == "all" or scene.number in length.strips]


def weight_in(scene: SceneForm, length: str) -> int:
    """What a scene carries of the story in a length, percent."""
    return scene.weight_lesson if length == "lesson" and scene.weight_lesson is not None else scene.weight


def pages_in(scene: SceneForm, length: str) -> int:
    """The pages of the film a strip stands for in a length, in eighths."""
    lesson = scene.stands_for_lesson if length == "lesson" else None
    found = lesson if lesson is not None else scene.stands_for
    return found if found is not None else scene.pages


def weights(check: Check) -> Iterator[Finding]:
    """The strips of a length carry the whole story."""
    scenario = scenario_of(check)
    for name, length in (scenario.lengths if scenario else {}).items():
        total = sum(weight_in(scene, name) for scene in strips(check, name, length))
        if total not in WEIGHTS:
            message = f"the strips of the {name} carry {total} percent of the story; 95 to 105 is right"
            yield check.at("scenario", ("lengths", str(name), "strips"), "L403", message, key=True)


def pages(check: Check) -> Iterator[Finding]:
    """The strips of a length stand for the whole script."""
    scenario = scenario_of(check)
    for name, length in (scenario.lengths if scenario else {}).items():
        total = sum(pages_in(scene, name) for scene in strips(check, name, length))
        script = scenario.script.pages if scenario else 0
        if abs(total - script) > PAGES_OFF:
            here, there = said_pages(total), said_pages(script)
            message = f"the strips of the {name} stand for {here} pages; the script has {there}"
            yield check.at("scenario", ("lengths", str(name), "strips"), "L404", message, key=True)


def said_pages(eighths: int) -> str:
    """A page count as it is written on a strip."""
    whole, rest = divmod(eighths, 8)
    return f"{whole} {rest}/8" if whole and rest else f"{rest}/8" if rest else str(whole)


def instalments(check: Check) -> Iterator[Finding]:
    """The instalments of an offer add up to all of it."""
    for item, offer in check.own("offer", OfferForm):
        total = sum(part.percent for part in offer.pays or ())
        if offer.pays is not None and total != 100:
            yield check.about(item, ("pays",), "L405", f"the instalments add up to {total} percent, not 100")


def payments(check: Check) -> Iterator[Finding]:
    """An account is paid in full by the end of post-production."""
    for key, item in check.contents.items.get("payment", {}).items():
        total = sum(getattr(item.form, phase) for phase in ("pre", "shoot", "post"))
        if item.pack == check.pack.id and total != 100:
            message = f"the payments of the account '{key}' add up to {total} percent, not 100"
            yield check.about(item, (), "L405", message)


def theatrical(check: Check) -> Iterator[Finding]:
    """A film that cost less than cinemas ask for does not have to open in them."""
    scenario = scenario_of(check)
    if scenario is None or scenario.budget.total.currency(scenario.money.unit) >= SMALL:
        return
    for chair, goals in (("producer", scenario.goals.producer), ("director", scenario.goals.director)):
        for place, goal in enumerate(goals):
            if goal.required and any(str(getattr(leaf, "released", "")) == "theatrical" for leaf in verb_forms(goal)):
                message = f"a film below {SMALL // 1_000_000} million should not need cinemas to succeed"
                yield check.at("scenario", ("goals", chair, place, "when"), "B603", message)


def calendar(check: Check) -> Iterator[Finding]:
    """Preparation comes before the shoot, delivery after it, and a board day stands for at least one real day."""
    scenario = scenario_of(check)
    if scenario is None:
        return
    dates = scenario.calendar
    for before, after in (("prep_starts", "first_day"), ("first_day", "delivery_due")):
        if (getattr(dates, after) or NO_DATE) <= getattr(dates, before):
            yield check.at("scenario", ("calendar", after), "L406", f"{after} must be later than {before}")
    for name, length in scenario.lengths.items():
        if length.board_days > scenario.shoot_days:
            message = f"the {name} has {length.board_days} board days for {scenario.shoot_days} days of shooting"
            yield check.at("scenario", ("lengths", str(name), "board_days"), "L406", message)


def in_order(check: Check) -> Iterator[Finding]:
    """What comes first is the smaller number: sunrise, straight hours, and the least that an ask can fall to."""
    scenario = scenario_of(check)
    if scenario is not None:
        light, hours = scenario.calendar.daylight, scenario.hours
        if light.sunset <= light.sunrise:
            message = "the sun sets before it rises: no exterior could be shot by day"
            yield check.at("scenario", ("calendar", "daylight", "sunset"), "L438", message)
        if hours.straight > hours.planned:
            message = f"{hours.straight} hours at the straight rate are more than the {hours.planned} of a planned day"
            yield check.at("scenario", ("hours", "straight"), "L438", message)
    for name, path, value, _around in check.values:
        if isinstance(value, HaggleRange) and value.least is not None:
            unit = scenario.money.unit if scenario else 1
            if value.least.currency(unit) > value.ask.currency(unit):
                yield check.at(name, (*path, "least"), "L438", "the least is more than what is asked")


def money(check: Check) -> Iterator[Finding]:
    """The money on offer reaches the budget, and the cheapest cast its account."""
    scenario = scenario_of(check)
    if scenario is None:
        return
    unit, total = scenario.money.unit, scenario.budget.total
    offers = [offer for _item, offer in check.all("offer", OfferForm)]
    most = sum(((offer.amount and offer.amount.most) or asked(offer, total)).currency(unit) for offer in offers)
    if most < total.currency(unit):
        message = f"all offers together bring at most {most // unit} of {total.currency(unit) // unit}"
        yield check.at("finance", ("offers",), "B601", message, key=True)
    cast = scenario.budget.above.get("cast", Money()).currency(unit)
    cheapest = sum(_cheapest(check, role.id, unit) for _item, role in check.own("role", RoleForm))
    if cheapest > cast:
        message = f"the cheapest actors for all roles ask {cheapest // unit}, the account cast has {cast // unit}"
        yield check.at("scenario", ("budget", "above", "cast"), "B602", message)


def _cheapest(check: Check, role: str, unit: int) -> int:
    """The lowest floor among the candidates of a role."""
    actors = [actor for _item, actor in check.own("actor", ActorForm) if role in actor.for_]
    return min(((actor.floor or actor.ask.share(75)).currency(unit) for actor in actors), default=0)
