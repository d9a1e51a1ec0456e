"""Reach: cards that can come, answers that can be given, flags that mean something, an ending for every film."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.rules.conditions import Condition
from game.packs.author.compile.setting import Setting
from game.packs.author.compile.verbs import conditions
from game.packs.author.findings import Finding, Path
from game.packs.author.meaning.cards import verb_forms
from game.packs.author.meaning.contradictions import Bounds, why_never
from game.packs.author.meaning.schedule import numbers_of
from game.packs.author.meaning.sums import scenario_of
from game.packs.author.meaning.telling import Check
from game.packs.author.shape.cards import PHASES, EventForm, LaterForm
from game.packs.author.shape.conditions import EffectBase
from game.packs.author.shape.finance import ComesAlongForm
from game.packs.author.shape.form import Form, walk
from game.packs.author.shape.people import SecretForm
from game.packs.author.shape.scenario import EndingForm, GoalForm, ScenarioForm
from game.packs.author.shape.values import Reference


def flags(check: Check) -> Iterator[Finding]:
    """Every flag that is read is set somewhere, every flag that is set is read somewhere."""
    set_by, read_by = _flag_uses(check)
    for key, item in check.contents.items.get("flag", {}).items():
        if item.pack != check.pack.id:
            continue
        if key not in set_by and key in read_by:
            yield check.about(item, (), "L425", f"the flag '{key}' is asked for, but nothing sets it")
        elif key not in set_by:
            yield check.about(item, (), "L426", f"the flag '{key}' is declared, but nothing sets it")
        elif key not in read_by:
            yield check.about(item, (), "L427", f"the flag '{key}' is set, but nothing asks for it")


def _flag_uses(check: Check) -> tuple[set[str], set[str]]:
    set_by: set[str] = set()
    read_by: set[str] = set()
    for form in (form for file in _files(check) for form in verb_forms(file)):
        flag = getattr(form, "flag", None)
        if isinstance(flag, Reference):
            (set_by if isinstance(form, EffectBase) else read_by).add(str(flag))
    return set_by, read_by


def _files(check: Check) -> Iterator[Form]:
    """The forms of all files of all packs."""
    for pack in check.contents.packs:
        yield from (file.form for file in pack.files.values())


def events(check: Check) -> Iterator[Finding]:
    """A card that only comes later is named by something that brings it."""
    brought = {str(event) for form in _files(check) for event in _bringers(form)}
    for item, event in check.own("event", EventForm):
        if event.id in brought:
            continue
        if event.only_later:
            message = "this card comes only later, but no card, secret or investor brings it"
            yield check.about(item, ("only_later",), "L428", message)
        elif not _is_drawn(check, event):
            yield check.about(item, ("phase",), "L428", f"no card is drawn by chance in the phase {event.phase}")


def _is_drawn(check: Check, event: EventForm) -> bool:
    """Whether chance draws such a card at all; a ruleset that draws none in any phase leaves that to others."""
    numbers = numbers_of(check)
    if numbers is None:
        return True
    percents = numbers.joint_percent if event.kind == "joint" else numbers.event_percent
    return bool(percents.get(event.phase)) or not any(percents.values())


def _bringers(form: Form) -> Iterator[Reference]:
    """Events that something in a file brings about."""
    for _path, value in walk(form):
        found: list[object] = []
        if isinstance(value, (LaterForm, SecretForm)):
            found = [value.event]
        elif isinstance(value, ComesAlongForm):
            found = [*value.may_ask]
        yield from (event for event in found if isinstance(event, Reference))


def possible(check: Check) -> Iterator[Finding]:
    """Conditions that can hold: of cards, answers, goals and endings."""
    bounds = _bounds(check)
    for item, event in check.own("event", EventForm):
        inside = Bounds(event.phase, bounds.rounds, tuple(event.lengths) or bounds.lengths)
        card = _compiled(event.when)
        why = why_never(card, inside)
        if why:
            yield check.about(item, ("when",), "L429", f"this card can never come: {why}")
            continue
        for place, option in enumerate(event.options):
            why = why_never((*card, *_compiled(option.when)), inside)
            if why:
                message = f"this answer can never be given: {why}"
                yield check.about(item, ("options", place, "when"), "L430", message)
    for path, goal in _goals(scenario_of(check)):
        why = why_never(_compiled(goal.when), bounds)
        if why:
            yield check.at("scenario", (*path, "when"), "L431", f"this can never be reached: {why}")


def _goals(scenario: ScenarioForm | None) -> Iterator[tuple[Path, GoalForm]]:
    """The goals and agendas of both chairs with their paths."""
    if scenario is None:
        return
    for kind, both in (("goals", scenario.goals), ("agendas", scenario.agendas)):
        for chair, goals in (("producer", both.producer), ("director", both.director)):
            for place, goal in enumerate(goals):
                yield (kind, chair, place), goal


def _compiled(forms: list[Form]) -> tuple[Condition, ...]:
    return conditions(forms, Setting(1, str, ("about",)))


def _bounds(check: Check) -> Bounds:
    """The rounds of each phase in each length of the film; a ruleset serves any."""
    scenario = scenario_of(check)
    if scenario is None:
        return Bounds("", {}, ())
    rounds = {
        str(name): {"week": one.weeks, "day": one.board_days, "step": one.post_steps, "weekend": one.weekends}
        for name, one in scenario.lengths.items()
    }
    return Bounds("", rounds, tuple(rounds))


def decks(check: Check) -> Iterator[Finding]:
    """Each chair has more cards in a phase than it will draw there."""
    scenario, numbers = scenario_of(check), numbers_of(check)
    if scenario is None or numbers is None:
        return
    decks = [(phase, chair) for phase in PHASES for chair in ("producer", "director", "joint")]
    for name, length in scenario.lengths.items():
        counts = (length.weeks, length.board_days, length.post_steps, length.weekends)
        for phase, chair in decks:
            percents = numbers.joint_percent if chair == "joint" else numbers.event_percent
            drawn = -(-counts[PHASES.index(phase)] * percents.get(phase, 0) // 100)
            cards = _deck(check, str(name), phase, chair)
            if cards < drawn:
                message = f"the {name} draws about {drawn} cards ({phase}, {chair}), the deck has {cards}"
                yield check.at("scenario", ("lengths", str(name)), "L432", message, key=True)


def _deck(check: Check, length: str, phase: str, chair: str) -> int:
    """Cards that chance may draw for a chair in a phase of a length."""
    return sum(
        event.phase == phase
        and (event.chair or "joint") == chair
        and not event.only_later
        and (not event.lengths or length in event.lengths)
        for _item, event in check.all("event", EventForm)
    )


def endings(check: Check) -> Iterator[Finding]:
    """Some ending always holds, none stands behind one that always holds, and each can hold."""
    if scenario_of(check) is None and "rules" not in check.pack.files:
        return
    rows = check.all("ending", EndingForm)
    bounds = Bounds("", {}, ())
    closed = False
    for item, form in rows:
        own = item.pack == check.pack.id
        if own and closed:
            yield check.about(item, (), "L433", "this ending is never reached: one before it always holds")
        why = why_never(_compiled(form.when), bounds)
        if own and why:
            yield check.about(item, ("when",), "L433", f"this ending can never be reached: {why}")
        closed = closed or not form.when
    if not closed:
        name = "scenario" if "scenario" in check.pack.files else "endings"
        yield check.at(name, ("endings",), "L434", "a film may end without a name: no ending holds always", key=True)
