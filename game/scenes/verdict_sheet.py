"""The first sheet of the premiere board: the weeks, the parallel releases, the verdicts, the moment that decided it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.debrief import takings, turning, verdicts
from game.debrief.unfolding import FIRST
from game.scenes.debrief import luck
from game.scenes.debrief.decisions import WhatIf
from game.scenes.money_sheet import weeks
from game.scenes.notices_sheet import clippings
from game.strings import measures, names, say
from game.strings.causes import when
from game.strings.placeholders import filled
from game.ui.galley import Galley, shifted
from game.ui.kit import Kit
from game.ui.layout import Box, column
from game.ui.marks import Icon
from game.ui.nodes import Node
from game.ui.text import Span
from game.ui.widgets import Deed, inside, link, panel
from game.ui.words import word

if TYPE_CHECKING:
    from game.debrief import Mattered
    from game.debrief.verdicts import Aim, Verdict
    from game.scenes.session import Session

TENTHS = 10
MOST_OF_SIDE = 64
"""Percent of the side that the verdict may take."""
SHOWN = 2
MOST_OF_NOTICES = 60
"""Percent of the middle that notices may take where no cinema showed the film."""


def sheet(kit: Kit, session: Session, room: Box, side: int) -> list[Node]:
    """Pictures in the middle and words at the right; where text is large, all on one sheet under each other."""
    if not kit.frame.roomy:
        galley = verdict(kit, session, room.w)
        for more in (
            goals(kit, session, room.w),
            moment(kit, session, room.w),
            _weeks(kit, session, room.w, 0),
            _curve(kit, session, room.w, 0),
        ):
            galley.extend(more, 18)
        return [panel(kit, "all", room, galley)]
    right, centre = room.right_piece(kit.px(side * min(1.3, kit.frame.text)), kit.gutter)
    said, aims = verdict(kit, session, right.w), goals(kit, session, centre.w)
    first, second = right.top(min(said.tall + 2 * kit.padding, right.h * MOST_OF_SIDE // 100), kit.gutter)
    low, rest = centre.foot(min(aims.tall + 2 * kit.padding, centre.h * 3 // 8), kit.gutter)
    upper, lower = _halves(kit, session, rest)
    return [
        panel(kit, "weeks", upper, _weeks(kit, session, upper.w, upper.h - 2 * kit.padding), ground="card"),
        panel(kit, "luck", lower, _curve(kit, session, lower.w, lower.h - 2 * kit.padding), ground="card"),
        panel(kit, "goals", low, aims),
        panel(kit, "verdict", first, said),
        panel(kit, "moment", second, moment(kit, session, right.w), ground="card"),
    ]


def _halves(kit: Kit, session: Session, rest: Box) -> tuple[Box, Box]:
    """Room for the weeks and for the releases: alike, or as much as the notices need where there were no weeks."""
    if session.sides.view.run.weekends:
        upper, lower = column(rest, (1, 1), kit.gutter)
        return upper, lower
    need = _weeks(kit, session, rest.w, 0).tall + 2 * kit.padding
    return rest.top(min(need, rest.h * MOST_OF_NOTICES // 100), kit.gutter)


def _weeks(kit: Kit, session: Session, width: int, height: int) -> Galley:
    """The box office; where no cinema showed the film, what was written about it stands there."""
    if session.sides.view.run.weekends:
        return weeks(kit, session.sides, width, height)
    return clippings(kit, session, width, SHOWN)


def _curve(kit: Kit, session: Session, width: int, height: int) -> Galley:
    """The same film in a thousand releases, as soon as they are worked out."""
    galley = Galley(kit, inside(kit, width))
    known = session.unfolding
    galley.words(word("debrief.luck.title"), "head")
    if not known.released:
        return luck.waiting(galley, word("debrief.luck.waiting"), known.percent * 100 // FIRST)
    if known.parallel is None or not known.parallel.bins:
        galley.gap(4).words(word("debrief.luck.sold" if known.parallel else "debrief.luck.never"), "lead")
        return luck.cheques(galley.gap(8), height) if known.parallel else galley
    return luck.curve(galley, session.sides, known.parallel, height)


# -- words -----------------------------------------------------------------------------------------------------


def verdict(kit: Kit, session: Session, width: int) -> Galley:
    """The film's name in history, the scores and the money, and what each chair wanted with a tick or a cross."""
    sides, told = session.sides, verdicts(session.film)
    galley = Galley(kit, inside(kit, width))
    galley.words(word("premiere.verdict", ending=told.title), "title").gap(2)
    galley.words(filled(sides, told.text), "quote").gap(4)
    shade = kit["good"] if told.success else kit["bad"]
    galley.words(word("premiere.success" if told.success else "premiere.no_success"), "body_bold", shade).gap(6)
    _numbers(galley, session)
    return galley


def goals(kit: Kit, session: Session, width: int) -> Galley:
    """What each chair wanted, with a tick or a cross: beside each other, or under each other where text is large."""
    galley, told = Galley(kit, inside(kit, width)), verdicts(session.film)
    wide = (galley.width - kit.px(24)) // 2 if kit.frame.roomy else galley.width
    columns = [_aims(Galley(kit, wide), one) for one in (told.producer, told.director)]
    if not kit.frame.roomy:
        for column_ in columns:
            galley.extend(column_, 6)
        return galley
    for at, column_ in enumerate(columns):
        galley.marks += column_.placed(at * (wide + kit.px(24)), 0)
        galley.said += column_.said
    galley.down(max(column_.tall for column_ in columns))
    return galley


def _numbers(galley: Galley, session: Session) -> None:
    sides, found, board = session.sides, takings(session.film), session.film.premiere
    kit = galley.kit
    if board is not None:
        galley.pair(word("premiere.critics"), str(board.critics // TENTHS))
        galley.pair(word("premiere.audience"), str(board.audience // TENTHS))
    galley.pair(word("premiere.gross"), measures.money(found.gross, sides.symbol))
    galley.pair(word("premiere.returned"), measures.times(found.returned))
    late = word("premiere.weeks_late", n=found.late_weeks) if found.late_weeks else word("premiere.on_time")
    over = word("premiere.over" if found.over > 0 else "premiere.under", percent=measures.percent(abs(found.over)))
    bad = found.late_weeks > 0 or found.over > 0
    galley.pair(word("premiere.delivered"), f"{late}, {over}", "body", kit["bad"] if bad else kit["good"])
    if board is not None:
        again = measures.percent(board.would_return_percent)
        galley.pair(word("premiere.again"), again)


def _aims(galley: Galley, one: Verdict) -> Galley:
    kit = galley.kit
    met = word("premiere.met" if one.won else "premiere.missed")
    spans = (
        Span(f"{word(f'premiere.{one.chair}_met')}: ", "body_bold", kit.theme.chair(one.chair).ink),
        Span(met, "body_bold", kit["good"] if one.won else kit["bad"]),
    )
    galley.words(spans).gap(1)
    for aim in one.goals:
        _aim(galley, aim, "" if aim.required else word("premiere.wish"))
    if one.agenda is not None:
        _aim(galley, one.agenda, word("premiere.agenda"))
    return galley


def _aim(galley: Galley, aim: Aim, kind: str) -> None:
    """A goal with a tick or a cross; what it is when it is none that the verdict hangs on."""
    kit = galley.kit
    side = round(kit.setter.line("small") * 0.75)
    shade = kit["good"] if aim.met else kit["bad"]
    spans = [Span(aim.label, "small", kit["ink"])]
    if kind:
        spans.append(Span(f" ({kind})", "small", kit["small"]))
    block = kit.setter.block(spans, galley.width - side - kit.px(8))
    galley.marks.append(Icon(Box(0, galley.y + kit.px(3), side, side), "check" if aim.met else "cross", shade))
    galley.marks += shifted(block, side + kit.px(8), galley.y)
    galley.said.append(f"{aim.label}: {word('premiere.met' if aim.met else 'premiere.missed')}")
    galley.down(block.height)
    galley.gap(1)


def moment(kit: Kit, session: Session, width: int) -> Galley:
    """The weightiest decisions in a sentence each, and the way to play one of them differently."""
    galley = Galley(kit, inside(kit, width))
    galley.words(word("premiere.moment"), "head").gap(4)
    found = session.unfolding.decisions
    if found is None:
        if session.played is None or session.unfolding.over:
            return galley.quiet(word("debrief.decisions.other_rules"), "body")
        return luck.waiting(galley, say("debrief.looking"), session.unfolding.percent)
    if not found:
        return galley.quiet(say("debrief.nothing"), "body")
    for one in found[:SHOWN]:
        _decision(galley, one)
    ask = word("premiere.what_if")
    galley.gap(2).put(link(kit, galley.width, Deed("what_if", ask, WhatIf(0), word("debrief.decisions.what_if_hint"))))
    return galley


def _decision(galley: Galley, one: Mattered) -> None:
    kit, told = galley.kit, turning(one)
    head = word(
        "debrief.decisions.caption", chair=names.chair(told.chair).capitalize(), when=when(told.phase, told.round)
    )
    made = word("premiere.decided_on", card=told.card, made=told.made) if told.card else told.made
    form = "premiere.decided_better" if told.gain > 0 else "premiere.decided_worse"
    text = word(
        form if told.instead else f"{form}_without", made=made.rstrip("."), instead=told.instead.replace('"', "'")
    )
    spans = (Span(f"{head}. ", "body_bold", kit.theme.chair(told.chair).ink), Span(text, "body", kit["ink"]))
    galley.words(spans).gap(6)
