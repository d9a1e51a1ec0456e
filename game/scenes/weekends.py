"""The release, weekend by weekend: the run so far, and what each move would cost and may bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions
from game.engine.box_office import move_cost
from game.engine.forecast import Outlook, falls, outlook
from game.scenes.chair_panel import sign
from game.scenes.choice_cards import deed_of, key_of
from game.scenes.columns import Columns
from game.scenes.duty_table import chosen
from game.scenes.effects_panel import effects_galley
from game.scenes.week_chart import NEAR, week_chart
from game.strings import label, line, measures
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box, cells
from game.ui.marks import Plate
from game.ui.nodes import Node
from game.ui.widgets import Deed, card, face, inside, keycap, panel, scroll
from game.ui.words import word

if TYPE_CHECKING:
    from game.scenes.session import Session

LEAST = 148


class Weekends(Columns):
    """A move before the tickets are counted."""

    name = "weekends"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        moves = tuple(one.move for one in session.menu if isinstance(one, actions.Weekend))
        shown = session.film.options.previews != "none"
        found = outlook(session.film, session.film.seat, moves) if shown else []
        self.outlooks = {one.move: one for one in found}

    @property
    def wishes(self) -> tuple[str, ...]:
        """Holding, which costs nothing."""
        return tuple(key_of(action) for action in self.session.menu[:1])

    def right(self, kit: Kit, box: Box, focus: str) -> list[Node]:
        """What the move under focus would do, what was heard, and how to read the forecast."""
        effects = effects_galley(kit, self.session, self._asked(focus), box.w)
        top, rest = box.top(max(effects.tall + 2 * kit.padding, box.h * 2 // 5), kit.gutter)
        return [
            panel(kit, "effects", top, effects, ground="card"),
            panel(kit, "heard", rest, self._heard(kit, box.w)),
        ]

    def folded(self, kit: Kit, width: int, focus: str) -> Galley:
        """What was heard."""
        return self._heard(kit, width)

    def deeds(self, focus: str) -> list[Deed]:
        """Undo, and the move under focus."""
        action = self._asked(focus)
        return [self.undo_deed(), Deed("take", label(self.session.sides, action), action)]

    def _asked(self, focus: str) -> actions.Action:
        return chosen(self, focus) or self.session.menu[0]

    def left(self, kit: Kit, width: int) -> Galley:
        """What is known of the run: takings, advertising, screens, how it falls."""
        sides, galley = self.session.sides, Galley(kit, inside(kit, width))
        run = sides.view.run
        sign(galley)
        galley.words(word("board.you_are"), "caption", kit.chair.ink)
        galley.words(word(f"board.{sides.chair}"), "huge", kit.chair.ink).gap(4)
        galley.words(word("menu.weekend", n=sides.film.round), "title").gap(2)
        galley.quiet(word("menu.weekend_line")).gap(8)
        deal = sides.tale.distributors.get(run.distributor)
        if deal is not None:
            galley.pair(word("weekend.with"), deal.vendor, "small")
        if run.campaign:
            galley.pair(word("weekend.sold_as"), sides.tale.campaigns[run.campaign].label, "small")
        taken = sum(one.gross for one in run.weekends)
        galley.pair(word("weekend.taken"), measures.money(taken, sides.symbol))
        galley.pair(word("weekend.spent"), measures.money(run.advertising, sides.symbol))
        galley.pair(word("weekend.now_on"), str(run.screens))
        self._fall(galley)
        return galley

    def _fall(self, galley: Galley) -> None:
        """How much a weekend loses when left alone, against the fall at which more screens stop paying."""
        kit, fell = galley.kit, falls(self.session.film)
        even = self.session.sides.rules.n.release.widen_even_drop // 10
        if fell is None:
            galley.gap(6).quiet(word("weekend.no_fall", n=even))
            return
        good = fell < even
        galley.gap(4).pair(word("weekend.fell"), measures.percent(fell), "body", kit["good" if good else "bad"])
        galley.bar(fell, kit["good" if good else "bad"], 10, even).gap(3)
        galley.quiet(word("weekend.even", n=even))

    def _heard(self, kit: Kit, width: int) -> Galley:
        """What was said just now, and how to read the forecast."""
        galley = Galley(kit, inside(kit, width))
        if self.session.fresh:
            galley.words(word("board.just_now"), "caption", kit.chair.ink).gap(2)
            for text in self.session.fresh[-4:]:
                galley.words(text, "body").gap(6)
            galley.gap(8)
        galley.words(word("weekend.reading"), "caption", galley.tone.quiet).gap(2)
        played = len(self.session.sides.view.run.weekends)
        return galley.quiet(word(f"weekend.reading_{min(played, 2)}" if self.outlooks else "table.unknown"), "body")

    def middle(self, kit: Kit, box: Box, focus: str) -> list[Node]:
        """The chart, and the moves under it in cards."""
        moves = [one for one in self.session.menu if isinstance(one, actions.Weekend)]
        grid = cells(box.w, len(moves), kit.px(LEAST * min(1.5, kit.frame.text)), kit.px(12))
        most = max([1, *(one.high for one in self.outlooks.values())])
        sheets = [self._sheet(kit, action, inside(kit, grid.width), most) for action in moves]
        tall = max(sheet.tall for sheet in sheets) + kit.px(26)
        rows = grid.rows(len(moves)) * (tall + kit.px(12)) - kit.px(12)
        room = min(rows, box.h * (50 if kit.frame.roomy else 36) // 100)
        lower, upper = box.foot(room, kit.gutter)
        nodes = []
        for at, (action, sheet) in enumerate(zip(moves, sheets, strict=True)):
            place = grid.box(at, (0, 0), tall, kit.px(12))
            deed = deed_of(self.session.sides, action, at + 1)
            marks = (*face(kit, place, sheet), *keycap(kit, at + 1, (place.w - kit.px(8), kit.px(8))))
            nodes.append(card(kit, place, deed._replace(state=". ".join(sheet.said)), marks))
        return [self._chart(kit, upper, focus), scroll(kit, "moves", lower, nodes)]

    def _chart(self, kit: Kit, box: Box, focus: str) -> Node:
        """The run so far, with the coming weekend as the move under focus would have it."""
        sides, action = self.session.sides, self._asked(focus)
        coming = self.outlooks.get(action.move) if isinstance(action, actions.Weekend) else None
        galley = Galley(kit, inside(kit, box.w))
        galley.words(word("premiere.box_office"), "head").gap(4)
        week_chart(galley, sides, coming, max(kit.px(110), box.h - 2 * kit.padding - galley.y))
        return panel(kit, "chart", box, galley, ground="card")

    def _sheet(self, kit: Kit, action: actions.Weekend, width: int, most: int) -> Galley:
        """A move: its price, the range of what it may bring, and how often it pays."""
        sides, galley = self.session.sides, Galley(kit, width)
        galley.width -= kit.px(28)
        galley.words(word(f"weekend.{action.move}"), "head")
        galley.width = width
        cost = move_cost(sides.film, action.move)
        price = word("weekend.free") if not cost else measures.change(-cost, -cost, sides.symbol)
        galley.words(price, "body_bold", kit["bad"] if cost > 0 else kit["good"]).gap(4)
        told = self.outlooks.get(action.move)
        if told is None:
            return galley.quiet(line(sides, action))
        _span(galley, told, most)
        low, high = measures.money(told.low, sides.symbol), measures.money(told.high, sides.symbol)
        near = told.high - told.low <= told.middle // NEAR
        text = word("weekend.about", amount=high) if near else word("weekend.between", low=low, high=high)
        galley.gap(3).words(text, "small_bold")
        if cost:
            known = {0: "_never", 100: "_sure"}.get(told.pays, "") if falls(sides.film) is not None else ""
            galley.quiet(word(f"weekend.{'saves' if cost < 0 else 'pays'}{known}", n=told.pays))
        return galley.quiet(word("weekend.on_screens", n=told.screens))


def _span(galley: Galley, told: Outlook, most: int) -> None:
    """The range of a move on a scale that all moves share."""
    kit, high = galley.kit, galley.kit.px(10)
    rail = Box(0, galley.y, galley.width, high)
    start, end, middle = (galley.width * amount // most for amount in (told.low, told.high, told.middle))
    start = min(start, galley.width - high)
    galley.marks.append(Plate(rail, galley.tone.trough, high // 2))
    galley.marks.append(Plate(Box(start, rail.y, max(high, end - start), high), kit.chair.main, high // 2))
    galley.marks.append(Plate(Box(min(middle, galley.width - 2), rail.y, max(2, kit.px(2)), high), kit["card"]))
    galley.down(high)
