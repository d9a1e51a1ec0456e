"""One line of consequence for a choice: what its author wrote, else what the table says."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import msgspec

from game.engine import actions, finance, joint, release, schedule
from game.engine.post import order
from game.engine.tokens import FIRST
from game.strings import cards, coverage, measures, names
from game.strings.effects import effect_words
from game.strings.facts import form_of
from game.strings.labels import place_of, told_of, verb
from game.strings.placeholders import filled
from game.strings.refusals import refused
from game.strings.table import knows, say

if TYPE_CHECKING:
    from game.strings.sides import Sides


def line(sides: Sides, action: actions.Action) -> str:
    """One line of consequence in the film's own words; empty where the label says it all."""
    own = LINES.get(type(action))
    if own is not None:
        return own(sides, action)
    written = knows(form_of(f"line.{verb(action)}", msgspec.structs.asdict(action)))
    return told_of("line", sides, action) if written else ""


def _unlocked(sides: Sides, action: actions.EndTurn) -> str:
    """What ending the last step costs while nobody has locked the picture."""
    film, days = sides.film, sides.rules.n.release.late_step_days
    last = film.phase == "post" and film.round == film.rules.rounds["post"]
    if film.cut.locked or not last or sides.chair == FIRST["post"]:
        return ""
    lost = release.late_loss(film, film.of("late_days") + days)
    form = "line.end_turn.unlocked_costs" if lost else "line.end_turn.unlocked"
    return say(form, days=days, amount=measures.money(lost, sides.symbol))


def _hire(sides: Sides, action: actions.HireHead) -> str:
    """What pressing and the terms of the memo mean: nobody speaks up where there is no department."""
    if action.terms:
        return say("line.hire_head.terms_1")
    alone = sides.tale.crew[action.person].post not in sides.rules.core.departments
    return say("line.hire_head.press_alone" if alone else "line.hire_head.press_1") if action.press else ""


def _option_line(sides: Sides, action: actions.Answer | actions.Seal) -> str:
    return cards.option_line(sides, action.event, action.option)


def _board_line(sides: Sides, action: actions.Board) -> str:
    scene, state = sides.rules.scenes[action.scene], sides.film.scenes[action.scene]
    return say(
        "line.board",
        weight=scene.weight,
        coverage=say(f"coverage_want.{scene.coverage_want}"),
        style=names.written("style", state.style or scene.style),
        minutes=measures.minutes(schedule.planned_minutes(sides.film, action.scene)),
    )


def _rehearsal_line(sides: Sides, action: actions.Rehearse) -> str:
    scene = sides.rules.scenes[action.scene]
    cast = [names.place(sides, role) for role in scene.cast]
    return say("line.rehearse", weight=scene.weight, cast=measures.listed(cast), synopsis=scene.synopsis)


def _haggle_line(sides: Sides, action: actions.Haggle) -> str:
    """What an offer would become if the move works; nothing where only words change."""
    offer, now = sides.tale.offers[action.offer], sides.view.offers.get(action.offer)
    if now is None:
        return ""
    then = finance.moved(offer, now, action.move)
    told = []
    if then.amount != now.amount:
        worth = finance.amount_now(sides.film, action.offer)
        told.append(say("terms.amount", amount=measures.money(worth * then.amount // max(1, now.amount), sides.symbol)))
    for part in ("premium_percent", "profit_share_percent"):
        was, will = getattr(now, part), getattr(then, part)
        if was != will:
            told.append(say(f"terms.{part}", was=measures.percent(was), will=measures.percent(will)))
    if then.cohesion != now.cohesion:
        told.append(say("terms.cohesion", change=measures.signed(then.cohesion - now.cohesion)))
    return say("terms.then", what=measures.listed(told)) if told else ""


def _settle_line(sides: Sides, action: actions.Settle) -> str:
    """What a talk costs depends on how things stand between the chairs, and so does whether there can be one; whose
    choice is overruled depends on the contract."""
    if action.way == "talk":
        return say("line.settle.way_talk" if joint.talk_costs_both(sides.film) else "line.settle.way_talk_free")
    mine = cards.decider(sides, action.event) == sides.chair
    told = say("line.settle.way_contract" if mine else "line.settle.way_contract_theirs")
    why = joint.refuse_settle(sides.film, actions.Settle(action.event, "talk"))
    return f"{told} {refused(sides, why)}" if why is not None and why.reason == "not_talking" else told


def _order_line(sides: Sides, action: actions.Reorder) -> str:
    """What a new place does to the story's days and causes; where it harms neither, why the ends count."""
    story = order.change(sides.rules, sides.film.scenes, sides.film.cut, action).story
    return say("line.reorder.lost" if story < 0 else f"line.reorder.{place_of(sides, action)}")


def _repair_line(sides: Sides, action: actions.Repair) -> str:
    price = measures.money(release.fault_price(sides.film), sides.symbol)
    return say("line.repair", price=price)


WHOLE = 100
"""Percent of everything."""
PREVIEWED = ("minutes", "change", "spend", "earn")
"""Effects a preview shows; minutes only on the floor, where there is a clock."""


def _favour_line(sides: Sides, action: actions.PlayFavour) -> str:
    """Whose favour it is, and what it is good for."""
    found = sides.tale.favours[action.favour]
    seen = PREVIEWED if sides.film.stage == "floor" else PREVIEWED[1:]
    good = effect_words(sides, [one for one in found.effects if one.verb not in seen], {})
    solves = [names.titled(sides, sides.rules.core.problems, one, "title") for one in found.solves]
    told = [filled(sides, found.text)]
    told += [say("good_for.effects", what=measures.listed(good))] if good else []
    told += [say("good_for.solves", what=measures.listed(solves))] if solves and not action.problem else []
    return " ".join(text for text in told if text)


def _slate_line(sides: Sides, action: actions.Slate) -> str:
    """What a level of coverage would give the editor, and what the scene wants; of a plan, what a plan is; then what
    the minutes are made of."""
    made_of = coverage.minutes_tags(sides, action.scene)
    what = measures.sentence(measures.listed(made_of))
    return say("line.slate.of_it", line=_plan_line(sides, action), what=what) if made_of else _plan_line(sides, action)


def _plan_line(sides: Sides, action: actions.Slate) -> str:
    if not coverage.is_level(action.plan):
        return told_of("line", sides, action)
    what = say(f"coverage_want.{sides.rules.scenes[action.scene].coverage_want}")
    return say("line.slate.level", fit=coverage.tag(sides, action), what=what)


def _strike_line(sides: Sides, action: actions.Strike) -> str:
    """What it wins of the board, and what the story loses."""
    need = schedule.planned_minutes(sides.film, action.scene)
    won = need if action.way == "cut" else need * (WHOLE - sides.rules.n.day.halve_percent) // WHOLE
    return say(
        f"line.strike.way_{action.way}",
        minutes=measures.minutes(won),
        dropped=sides.rules.scenes[action.scene].if_dropped,
        worse=abs(sides.rules.n.coverage.simplified_points),
    ).strip()


def _note_line(sides: Sides, note: str) -> str:
    found = sides.rules.core.notes.get(note)
    return found.line if found else ""


LINES: dict[type[Any], Callable[[Sides, Any], str]] = {
    actions.Sit: lambda sides, action: sides.rules.core.duties[action.duty].line,
    actions.EndTurn: _unlocked,
    actions.HireHead: _hire,
    actions.Answer: _option_line,
    actions.Seal: _option_line,
    actions.Remedy: lambda sides, action: cards.remedy_line(sides, action.problem, action.option),
    actions.Give: lambda sides, action: cards.promise_memo(sides, action.promise, action.about),
    actions.Roll: lambda sides, action: _note_line(sides, action.note),
    actions.PlayFavour: _favour_line,
    actions.Board: _board_line,
    actions.Rehearse: _rehearsal_line,
    actions.Haggle: _haggle_line,
    actions.Settle: _settle_line,
    actions.Reorder: _order_line,
    actions.Repair: _repair_line,
    actions.Slate: _slate_line,
    actions.Strike: _strike_line,
}
