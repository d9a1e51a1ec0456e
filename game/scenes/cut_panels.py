"""Beside the edit bench: whose cut it is, what passes gave and would give, how long it runs, what a scene has."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.engine import actions
from game.engine.ledger import Entry, entries
from game.engine.post import edit
from game.engine.results import running_time
from game.engine.rules.conditions import Leaf
from game.engine.shooting import footage
from game.scenes import moved
from game.scenes.chair_panel import sign, tokens
from game.scenes.choice_cards import deed_of
from game.scenes.reorder_chips import reorder_chips
from game.scenes.timeline import faulty, movable
from game.strings import measures, names, refused, say
from game.strings.causes import cause, when
from game.ui.galley import Galley, shifted
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Outline, Plate
from game.ui.text import Span
from game.ui.widgets import Deed, inside, link
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.state import SceneState
    from game.scenes.session import Session
    from game.strings import Sides
    from game.ui.theme import Colour

STRONG, FAIR = 68, 52
"""Points from which a reading is called strong, or fair; the second is where a scene stops being weak."""
MOST_CAUSES = 2


class Limit(NamedTuple):
    """A running time somebody holds the film to: who, and how many minutes at most."""

    who: str
    most: int


def limits(sides: Sides) -> list[Limit]:
    """Every signed covenant about the running time, the strictest first."""
    found = []
    for name, state in sides.view.offers.items():
        if state.state == "signed":
            held = sides.tale.offers[name]
            found += [Limit(held.who_from, most) for string in held.strings for most in most_minutes(string.holds)]
    deal = sides.tale.distributors.get(sides.view.run.distributor)
    if deal is not None:
        found += [Limit(deal.vendor, most) for string in deal.covenants for most in most_minutes(string.holds)]
    return sorted(found, key=lambda limit: limit.most)


def most_minutes(holds: tuple[object, ...]) -> list[int]:
    """The running times a covenant allows at most, in minutes; none where it is about something else."""
    leaves = [one for one in holds if isinstance(one, Leaf) and one.verb == "running_time"]
    return [one.high for one in leaves if one.high is not None]


def bench_galley(kit: Kit, session: Session, width: int) -> Galley:
    """The left column: the chair, the state of the cut, the passes, the running time."""
    sides, galley = session.sides, Galley(kit, inside(kit, width))
    sign(galley)
    galley.words(word("board.you_are"), "caption", kit.chair.ink)
    galley.words(word(f"board.{sides.chair}"), "huge", kit.chair.ink)
    galley.quiet(_whose(sides)).gap(4).chips(cut_chips(sides)).gap(6)
    tokens(galley, sides)
    _passes(galley, session)
    _others(galley, session)
    _running_time(galley, sides)
    return galley


def _whose(sides: Sides) -> str:
    """Who may look at the cut now, and with whom it is made."""
    editor = sides.view.crew.get("editing")
    who = word("edit.with", name=names.person(sides, editor.person)) if editor else word("edit.alone")
    return f"{who} {word('edit.seen' if sides.view.cut.shown else 'edit.unseen')}"


def cut_chips(sides: Sides) -> list[str]:
    """The state of the cut in a few words each."""
    cut, steps = sides.view.cut, sides.tale.contract.directors_cut_steps
    if cut.locked:
        return [word("edit.locked", n=cut.lock_step)]
    protected = sides.film.phase == "post" and sides.film.round <= steps
    found = [word("edit.protected", n=steps) if protected else word("edit.open")]
    if sides.view.table is not None:
        found.append(word("table.left", n=sides.view.table.left))
    found.append(word("edit.final_cut", chair=names.chair(sides.view.final_cut)))
    if cut.shared and cut.test_read >= 0:
        found.append(word("edit.tested", n=cut.test_read))
    if cut.reshoots:
        found.append(word("edit.ordered", n=len(cut.reshoots)))
    return found


def _passes(galley: Galley, session: Session) -> None:
    """Each kind of pass: what the ones made have added, what the next would add, or why there is none."""
    galley.words(word("edit.pass"), "head").gap(2)
    for kind in edit.PASSES:
        action = actions.Pass(kind)
        why = session.refuse(action)
        gain = _next_gain(session, kind) if why is None else 0
        deed = deed_of(session.sides, action)._replace(label=measures.sentence(names.written("pass", kind)))
        hint = word(f"edit.hint_{kind}") if why is None else refused(session.sides, why)
        deed = deed._replace(enabled=why is None, hint=hint)
        past = passed(session.sides, kind)
        node = link(galley.kit, galley.width, deed._replace(state=_pass_said(past, gain)))
        start = galley.y
        galley.put(node)
        _chart(galley, Box(0, start, galley.width, node.box.h), past, gain)
        galley.quiet(_limit(session, kind, gain)).gap(2)
    galley.gap(6)


def _next_gain(session: Session, kind: str) -> int:
    """What the next pass adds, where previews say so."""
    return edit.pass_gain(session.film, kind) if session.film.options.previews == "full" else 0


def passed(sides: Sides, kind: str) -> list[int]:
    """What the passes of a kind have added so far, first to last, as far as this chair may know."""
    found = [one for one in entries(sides.film) if one.gauge == "polish" and one.subject == kind]
    return [one.applied for one in found if moved.readable(sides, one) and one.id == edit.EDIT.id]


def _pass_said(past: list[int], gain: int) -> str:
    made = word("edit.made", n=len(past)) if past else word("edit.none_made")
    return f"{made}, {word('edit.next', n=measures.signed(gain))}" if gain else made


def _limit(session: Session, kind: str, gain: int) -> str:
    """Why there is no next pass of a kind; empty while there is one."""
    if gain or session.film.options.previews != "full" or session.film.cut.locked:
        return ""
    if edit.room(session.film, kind) > 0:
        return word("edit.spent")
    return word("edit.no_takes" if kind == "performance" else "edit.no_coverage")


def _chart(galley: Galley, row: Box, past: list[int], gain: int) -> None:
    """At the right of a row: bars for the passes made, a dashed one for the next with its gain."""
    kit = galley.kit
    wide, gap = kit.px(10), kit.px(4)
    shown = past[-4:]
    words_ = kit.block(measures.signed(gain) if gain else "", "small_bold", kit["small"], row.w)
    x = row.right - (len(shown) + bool(gain)) * (wide + gap) - words_.width
    most, full = max(1, gain, *past), row.h - kit.px(6)
    for points in shown:
        tall = max(kit.px(3), full * points // most)
        galley.marks.append(Plate(Box(x, row.bottom - tall - kit.px(3), wide, tall), kit.chair.main, kit.px(2)))
        x += wide + gap
    if gain:
        tall = max(kit.px(5), full * gain // most)
        place = Box(x, row.bottom - tall - kit.px(3), wide, tall)
        galley.marks += [Plate(place, kit.chair.light, kit.px(2)), Outline(place, kit.chair.main, kit.px(2))]
        galley.marks += shifted(words_, x + wide + gap, row.y + (row.h - words_.height) // 2)


def _others(galley: Galley, session: Session) -> None:
    """What else can be done here: another opening or end, showing the cut, locking it, cutting it alone."""
    reorder_chips(galley, session)
    kinds = (actions.ShowCut, actions.Lock, actions.SelfEdit)
    found = [action for action in session.menu if isinstance(action, kinds)]
    for action in found:
        galley.put(link(galley.kit, galley.width, deed_of(session.sides, action)), 2)
    if found:
        galley.gap(8)


def _running_time(galley: Galley, sides: Sides) -> None:
    """How long the cut runs, against everybody who holds it to a length."""
    kit, runs, held = galley.kit, running_time(sides.film), limits(sides)
    over = bool(held) and runs > held[0].most
    galley.words(word("edit.running"), "head")
    galley.words((Span(word("edit.minutes", n=runs), "big", kit["bad"] if over else kit["ink"]),))
    if not held:
        galley.quiet(word("edit.no_limit", n=sides.tale.script.target_minutes))
        return
    for limit in held[:3]:
        late = runs - limit.most
        value = word("edit.over" if late > 0 else "edit.at_most", n=limit.most, over=late)
        galley.pair(limit.who, value, "small", kit["bad"] if late > 0 else kit["good"])


# -- what a scene has ------------------------------------------------------------------------------------------


def scene_galley(kit: Kit, session: Session, number: str, width: int, *, loose: bool = True) -> Galley:
    """What the cutting room has of a scene, and where that came from; ``loose`` strips may be picked up."""
    sides, galley = session.sides, Galley(kit, inside(kit, width))
    if not number:
        return galley.quiet(word("edit.nothing_shot"), "body")
    state, scene = sides.view.scenes[number], sides.rules.scenes[number]
    galley.words(word("edit.have", scene=number), "head").gap(1)
    galley.quiet(scene.synopsis).gap(5)
    if state.state == "owed":
        return galley.words(word("edit.owed"), "body", kit["bad"])
    galley.pair(word("edit.coverage"), covered(state))
    galley.pair(word("edit.wanted"), say(f"coverage_want.{scene.coverage_want}").partition(":")[0], "small")
    if state.worth >= 0:
        _reads(galley, sides, state)
    galley.pair(word("row.story"), measures.percent(scene.weight))
    if number in sides.view.cut.test_weak:
        galley.gap(3).words(word("edit.pointed"), "small_bold", kit["bad"])
    if loose and movable(session, number):
        lift = Deed("lift", word("edit.lift"), ("lift", number), word("edit.lift_hint"))
        galley.gap(3).put(link(kit, galley.width, lift), 2)
    _because(galley, sides, number)
    return galley


def covered(state: SceneState) -> str:
    """The coverage of a shot scene in a word or two."""
    return word(f"edit.plan_{state.plan}") if state.plan in footage.PLANS else word(f"edit.level_{state.coverage}")


def _reads(galley: Galley, sides: Sides, state: SceneState) -> None:
    """Performance, picture and sound as the director reads them."""
    film, number = sides.film, state.number
    for name, points in (
        ("performance", footage.performance_points(film, number, true=False)),
        ("cuts", footage.coverage_points(film, number)),
        ("technique", footage.technical_points(film, number, true=False)),
    ):
        text, colour = graded(galley.kit, points)
        galley.pair(word(f"edit.{name}"), text, "body", colour)
    if faulty(sides, state):
        heard = [names.department(sides, one) for one in state.takes[state.printed - 1].reported]
        galley.pair(word("edit.fault"), measures.listed(heard), "body", galley.kit["bad"])
    elif number in sides.view.cut.adr:
        galley.pair(word("edit.fault"), word("edit.repaired"), "body", galley.kit["good"])


def graded(kit: Kit, points: int) -> tuple[str, Colour]:
    """A reading in a word with its points, and the colour of the word."""
    grade, colour = ("strong", "good") if points >= STRONG else ("fair", "ink") if points >= FAIR else ("thin", "bad")
    return word(f"edit.{grade}", n=points), kit[colour]


def _because(galley: Galley, sides: Sides, number: str) -> None:
    """The last deeds that made the scene worth what it is."""
    kit = galley.kit
    for one in _history(sides, number)[:MOST_CAUSES]:
        start = Span(f"{measures.sentence(when(one.phase, one.round))}: ", "small_bold", kit["small"])
        said = f"{cause(sides, one)}, {measures.signed(one.applied)}"
        galley.gap(4).words((start, Span(said, "small", kit["small"])))


def _history(sides: Sides, number: str) -> list[Entry]:
    """Entries of a scene's worth that this chair may read, newest first."""
    found = [one for one in entries(sides.film) if one.gauge == "worth" and one.subject == number]
    return [one for one in reversed(found) if moved.readable(sides, one)]
