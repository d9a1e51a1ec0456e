"""The two chairs: how trust went, which promises held, and whose decisions carried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.debrief import partnership
from game.scenes.debrief.page import Desk, Page, Room
from game.strings import cards, measures, names, say
from game.strings.causes import when
from game.ui.charts import trend
from game.ui.galley import Galley, shifted
from game.ui.layout import Box
from game.ui.marks import Disc, Icon, Path, Plate
from game.ui.text import Span
from game.ui.words import word

if TYPE_CHECKING:
    from game.debrief.partnership import Joint, Trust
    from game.engine.state import Given
    from game.strings import Sides

LEAST = 110
PERCENT = 100
STATES = {
    "kept": ("ticked", "good"),
    "broken": ("cross", "bad"),
    "void": ("missing", "small"),
    "open": ("clock", "small"),
}


def picture(room: Room, desk: Desk) -> Galley:
    """Trust from the first round to the last as a line, and under it every promise with what became of it."""
    galley, seen = room.galley(), partnership(desk.sides.film)
    galley.words(word("debrief.partnership.title"), "title").gap(4)
    curve = seen.trust
    if curve:
        last = curve[-1].value
        galley.quiet(word("debrief.partnership.trust", first=curve[0].value, last=last), "body").gap(6)
        _line(galley, curve, room.height)
    galley.gap(12).words(word("debrief.partnership.promises", kept=seen.kept, broken=seen.broken), "head").gap(4)
    if not seen.promises:
        galley.quiet(word("debrief.partnership.no_promises"), "body")
    for given in seen.promises:
        _promise(galley, desk.sides, given)
    return galley


def _line(galley: Galley, curve: tuple[Trust, ...], height: int) -> None:
    """The line between 0 and 100, half of the scale as a hairline, and the phases under it."""
    kit = galley.kit
    label = kit.setter.line("small")
    tall = max(kit.px(LEAST), height * 34 // PERCENT)
    left = kit.setter.width(str(PERCENT), "small") + kit.px(8)
    box = Box(left, galley.y + label // 2, galley.width - left - kit.px(8), tall)
    for value in (0, 50, PERCENT):
        y = box.bottom - box.h * value // PERCENT
        galley.marks.append(Plate(Box(box.x, y, box.w, max(1, kit.px(1))), galley.tone.line))
        block = kit.setter.block(kit.spans(str(value), "small", galley.tone.quiet), left - kit.px(8), "right")
        galley.marks += shifted(block, 0, y - label // 2)
    points = trend(box, [one.value for one in curve], 0, PERCENT)
    if len(points) > 1:
        galley.marks.append(Path(points, kit.theme.gauges["trust"], max(2, kit.px(3))))
    for x, y in points:
        galley.marks.append(Disc(x, y, kit.px(5), kit.theme.gauges["trust"], kit["ink"]))
    galley.y = box.bottom + kit.px(6)
    _phases(galley, curve, [x for x, _y in points])


def _phases(galley: Galley, curve: tuple[Trust, ...], places: list[int]) -> None:
    """The name of each phase where it begins, as far as it does not run into the one before."""
    kit, end, tall = galley.kit, 0, 0
    for at, (one, x) in enumerate(zip(curve, places, strict=True)):
        if one.phase and (not at or curve[at - 1].phase != one.phase):
            block = kit.block(say(f"phase.{one.phase}"), "small", galley.tone.quiet, galley.width)
            left = min(x - kit.px(6), galley.width - block.width)
            if left >= end:
                galley.marks += shifted(block, left, galley.y)
                end, tall = left + block.width + kit.px(8), block.height
    galley.down(tall)


def _promise(galley: Galley, sides: Sides, given: Given) -> None:
    """Who promised what and whether it held; a sign, a word and a colour say the same."""
    kit = galley.kit
    icon, shade = STATES[given.state]
    side = round(kit.setter.line("body") * 0.8)
    text = cards.promise_memo(sides, given.id, next(iter(given.binds.values()), ""))
    state = word(f"debrief.partnership.{'tempted' if given.tempted and given.state == 'kept' else given.state}")
    spans = (
        Span(
            f"{names.chair(given.giver).capitalize()}, {when(given.phase, given.round)}: ",
            "body_bold",
            kit.theme.chair(given.giver).ink,
        ),
        Span(f"{measures.sentence(text)} ", "body", kit["ink"]),
        Span(state, "body_bold", kit[shade]),
    )
    block = kit.setter.block(spans, galley.width - side - kit.px(10))
    galley.marks.append(Icon(Box(0, galley.y + kit.px(2), side, side), icon, kit[shade]))
    galley.marks += shifted(block, side + kit.px(10), galley.y)
    galley.said.append("".join(span.text for span in spans))
    galley.down(block.height)
    galley.gap(5)


def words(room: Room, desk: Desk) -> Galley:
    """Whose decisions carried: how joint cards were settled, and who has the last word on the cut."""
    galley, sides = room.galley(), desk.sides
    seen = partnership(sides.film)
    galley.words(word("debrief.partnership.carried"), "head").gap(4)
    galley.pair(word("debrief.partnership.agreed"), str(seen.agreements))
    galley.pair(word("debrief.partnership.talked"), str(seen.talks))
    galley.pair(word("debrief.partnership.contract"), str(seen.by_contract)).gap(4)
    galley.words(names.written("final_cut", seen.final_cut), "body_bold").gap(12)
    for one in seen.joints:
        _joint(galley, sides, one)
    if not seen.joints:
        galley.quiet(word("debrief.partnership.no_joints"), "body")
    return galley


def _joint(galley: Galley, sides: Sides, one: Joint) -> None:
    galley.words(cards.event_title(sides, one.event), "body_bold")
    option = cards.option_label(sides, one.event, one.option) if one.option else ""
    way = word(f"debrief.partnership.way_{one.way}", winner=names.chair(one.winner) if one.winner else "")
    galley.quiet(f"{measures.sentence(option)}. {way}" if option else way).gap(7)


PAGE = Page(picture, words)
