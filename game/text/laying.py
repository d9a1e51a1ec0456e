"""The player's own order of the strip board: scenes moved from day to day by a typed line, then approved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import boards, schedule
from game.engine.boards import BoardDay, Draft
from game.strings import Sides, measures, names, say
from game.strings.boards import clash_words
from game.text.marks import item, joined

if TYPE_CHECKING:
    from game.text.commands import Command
    from game.text.play import Play

DUTY = "approve_plan"
SMALL = ("scene", "to", "day", "by")
"""Words that may stand in a typed line and are not needed: "14 to day 3" is "14 3"."""


def move(play: Play, command: Command) -> bool:
    """Move a scene to another day of the board that is being laid out, and show the days that changed."""
    sides = Sides(play.session.film)
    if not _is_here(play, sides):
        return False
    draft = draft_of(play)
    number, day, *more = (*_told(command), "", "")
    if any(more):
        play.console.line(say("laying.left_out", typed=" ".join(more).strip()))
    wrong = _wrong(sides, draft, number, day)
    if wrong:
        play.console.line(wrong)
        return False
    before, play.draft = draft.order[number], draft.moved(number, int(day))
    _show(play, sides, {before, int(day)})
    return False


def lay(play: Play, command: Command) -> bool:
    """Begin again with a proposal of the first AD."""
    sides = Sides(play.session.film)
    if not _is_here(play, sides):
        return False
    kind = next(iter(_told(command)), "")
    if kind not in schedule.PROPOSALS:
        play.console.line(say("laying.no_proposal", kinds=measures.listed(schedule.PROPOSALS)))
        return False
    play.draft = boards.laid(sides.film, kind)
    play.console.line(say("laying.began", proposal=names.written("proposal", kind)))
    _show(play, sides, set(range(1, sides.rules.rounds["shoot"] + 1)))
    return False


def approve(play: Play, command: Command) -> bool:
    """Approve the board that was laid out."""
    sides = Sides(play.session.film)
    if not _is_here(play, sides):
        return False
    if play.draft is None:
        play.console.line(say("laying.nothing"))
        return False
    play.choose(draft_of(play).action, sides)
    return True


def draft_of(play: Play) -> Draft:
    """The board being laid out; begun anew where scenes have come or gone."""
    film = play.session.film
    return play.draft if play.draft is not None and play.draft.fits(film) else boards.laid(film)


def _told(command: Command) -> list[str]:
    return [one for one in command.words.split() if one not in SMALL]


def _is_here(play: Play, sides: Sides) -> bool:
    """Whether the chair sits where the plan is approved; says so where it doesn't."""
    here = sides.view.table is not None and sides.view.table.duty == DUTY
    if not here:
        play.console.line(say("laying.not_here"))
    return here


def _wrong(sides: Sides, draft: Draft, number: str, day: str) -> str:
    """Why a scene can't be moved so, as a sentence; empty when it can."""
    last = sides.rules.rounds["shoot"]
    if number not in draft.order:
        return say("laying.no_scene", typed=number, scenes=measures.listed(list(draft.order)))
    if not day.isdecimal() or not 1 <= int(day[:9]) <= last:
        return say("laying.no_day", typed=day, most=last)
    if draft.order[number] == int(day):
        return measures.sentence(say("laying.same", scene=names.scene(sides, number), day=day))
    return ""


def _show(play: Play, sides: Sides, wanted: set[int]) -> None:
    """The days that changed, and whether the board can be approved."""
    found = boards.days(sides.film, draft_of(play).order)
    for day in found:
        if day.day in wanted:
            play.console.lines(day_lines(sides, day))
    if any(day.forbidden for day in found):
        play.console.line(say("laying.forbidden"))


def draft_page(play: Play, sides: Sides) -> list[str]:
    """The whole board that is being laid out, day by day; nothing where none is, or where it was approved."""
    if play.draft is None or sides.view.table is None or sides.view.table.duty != DUTY:
        return []
    draft = draft_of(play)
    return [] if draft.order == sides.film.board else [say("laying.draft"), *_all_days(sides, draft)]


def proposal_page(sides: Sides, proposal: str) -> list[str]:
    """A proposal of the first AD, day by day."""
    return _all_days(sides, boards.laid(sides.film, proposal))


def _all_days(sides: Sides, draft: Draft) -> list[str]:
    return [text for day in boards.days(sides.film, draft.order) for text in day_lines(sides, day)]


def day_lines(sides: Sides, day: BoardDay) -> list[str]:
    """A day of the board: its load, its strips with the moves between them, and what is wrong with it."""
    over = day.minutes - sides.rules.day_minutes
    load = say(
        "board.full" if over > 0 else "board.room",
        need=measures.minutes(day.minutes),
        planned=measures.minutes(sides.rules.day_minutes),
        over=measures.minutes(abs(over)),
    )
    found = [joined([say("laying.day", day=day.day, date=measures.day(day.date), load=load)])]
    moves = dict(day.moves)
    for number in day.strips:
        if number in moves:
            found.append(item(say("laying.move", minutes=measures.minutes(moves[number]))))
        found.append(item(_strip(sides, number)))
    return [*found, *(item(clash_words(sides, clash)) for clash in day.clashes)]


def _strip(sides: Sides, number: str) -> str:
    scene = sides.rules.scenes[number]
    return say(
        "laying.strip",
        scene=names.scene(sides, number),
        pages=measures.long_pages(scene.pages),
        minutes=measures.minutes(schedule.planned_minutes(sides.film, number)),
        cast=measures.listed([names.place(sides, role) for role in scene.cast]),
    )
