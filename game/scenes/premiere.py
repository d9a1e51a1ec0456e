"""The premiere board: poster, box office, where the money went, verdicts, reviews, envelopes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes import shell
from game.scenes.places import AtTitle
from game.scenes.play import PlayScene
from game.scenes.poster import poster
from game.strings import measures, names
from game.strings.placeholders import filled
from game.ui.commands import Key
from game.ui.galley import Galley, shifted
from game.ui.kit import Kit
from game.ui.layout import Box, cells, column
from game.ui.marks import Mark, Plate
from game.ui.nodes import Node, Role
from game.ui.scene import Restart, Transition
from game.ui.text import Span
from game.ui.widgets import Deed, ground, inside, panel
from game.ui.words import known, word

if TYPE_CHECKING:
    from game.engine.rules.film import Goal
    from game.engine.state import Premiere

TENTHS = 10


class PremiereScene(PlayScene):
    """The verdict of a film, and what it was made of."""

    seat = "none"
    wishes = ("next",)

    @property
    def board(self) -> Premiere:
        """What the premiere found out. Raises ``RuntimeError`` before there was one."""
        if self.session.film.premiere is None:
            raise RuntimeError(f"no premiere in stage {self.session.film.stage}")
        return self.session.film.premiere

    def build(self, kit: Kit, focus: str) -> Node:
        """Poster at the left, pictures in the middle, words at the right."""
        root = Node("premiere", Role.GROUP, kit.frame.whole, marks=ground(kit))
        bar = shell.top_bar(kit, self.session.sides)
        areas = shell.regions(kit, bar.box.h, sides=(320, 320))
        root.add(bar, poster(kit, self.session.sides, areas.left))
        if areas.right is None:
            galley = self._verdict(kit, areas.centre.w)
            for more in (self._reviews, self._weeks, self._waterfall):
                galley.extend(more(kit, areas.centre.w), 18)
            root.add(panel(kit, "all", areas.centre, galley))
        else:
            root.add(*self._columns(kit, areas.centre, areas.right))
        deeds = [Deed("title", word("premiere.title"), "title"), Deed("next", word("premiere.next"), "next")]
        return root.add(self._hint(kit, areas.foot), shell.foot(kit, deeds))

    def _hint(self, kit: Kit, box: Box) -> Node:
        block = kit.block(word("premiere.hint"), "body", kit["dust"], box.w // 2)
        return Node(
            "hint",
            Role.TEXT,
            Box(kit.px(20), box.y + kit.gutter, block.width, block.height),
            word("premiere.hint"),
            marks=block.glyphs,
        )

    def _columns(self, kit: Kit, centre: Box, right: Box) -> list[Node]:
        """Pictures in the middle; where no cinema showed the film, what was written takes the place of the weeks."""
        upper, lower = column(centre, (1, 1), kit.gutter)
        weeks = self._weeks(kit, upper.w, upper.h - 2 * kit.padding)
        waterfall, reviews = self._waterfall(kit, centre.w), self._reviews(kit, right.w)
        if not self.session.sides.view.run.weekends:
            return [
                panel(kit, "waterfall", upper, waterfall, ground="card"),
                panel(kit, "reviews", lower, self._reviews(kit, centre.w), ground="card"),
                panel(kit, "verdict", right, self._verdict(kit, right.w)),
            ]
        first, second = column(right, (11, 9), kit.gutter)
        return [
            panel(kit, "weeks", upper, weeks, ground="card"),
            panel(kit, "waterfall", lower, waterfall, ground="card"),
            panel(kit, "verdict", first, self._verdict(kit, right.w)),
            panel(kit, "reviews", second, reviews, ground="card"),
        ]

    # -- pictures ----------------------------------------------------------------------------------------------

    def _weeks(self, kit: Kit, width: int, height: int = 0) -> Galley:
        """Box office week by week, as bars."""
        sides = self.session.sides
        galley = Galley(kit, inside(kit, width))
        galley.words(word("premiere.box_office"), "head").gap(6)
        weekends = sides.view.run.weekends
        if not weekends:
            return galley.quiet(word("premiere.no_box_office"), "body")
        tall = max(kit.px(120), height - galley.y - kit.setter.line("small") * 2 - kit.px(10))
        most = max(1, *(one.gross for one in weekends))
        grid = cells(galley.width, len(weekends), kit.px(20), kit.px(18))
        for at, one in enumerate(weekends):
            x, full = at * grid.pitch, max(kit.px(3), tall * one.gross // most)
            top = galley.y + kit.setter.line("small") + tall - full
            galley.marks.append(Plate(Box(x, top, grid.width, full), kit.theme.chair("director").main, kit.px(4)))
            galley.marks += _over(kit, measures.money(one.gross, sides.symbol), (x, top, grid.width), kit["ink"])
            galley.marks += _over(
                kit,
                word("premiere.week", n=one.week),
                (x, galley.y + 2 * kit.setter.line("small") + tall, grid.width),
                kit["small"],
            )
        galley.down(tall + 2 * kit.setter.line("small"))
        return galley

    def _waterfall(self, kit: Kit, width: int) -> Galley:
        """Who was paid what, in the order in which the money flows."""
        sides, paid = self.session.sides, self.board.waterfall
        galley = Galley(kit, inside(kit, width))
        galley.words(word("premiere.waterfall"), "head").gap(6)
        most = max(1, *paid.values()) if paid else 1
        for at, (who, amount) in enumerate(paid.items()):
            name = word(f"waterfall.{who}") if known(f"waterfall.{who}") else measures.sentence(names.spelled(who))
            galley.pair(name, measures.money(amount, sides.symbol), "small")
            galley.bar(amount * 100 // most, kit.theme.series[at % len(kit.theme.series)], 8).gap(5)
        if not paid:
            galley.quiet(word("premiere.no_box_office"), "body")
        return galley

    # -- words -------------------------------------------------------------------------------------------------

    def _verdict(self, kit: Kit, width: int) -> Galley:
        """The film's name in history, the scores, the money, and the two verdicts."""
        sides, board = self.session.sides, self.board
        endings = {one.id: one for one in (*sides.tale.endings, *sides.rules.core.endings)}
        ending = endings[board.ending]
        galley = Galley(kit, inside(kit, width))
        galley.words(word("premiere.verdict", ending=ending.title), "title").gap(2)
        galley.words(filled(sides, ending.text), "quote").gap(6)
        galley.words(
            word("premiere.success" if board.success else "premiere.no_success"),
            "body_bold",
            kit["good"] if board.success else kit["bad"],
        ).gap(8)
        galley.pair(word("premiere.critics"), str(board.critics // TENTHS))
        galley.pair(word("premiere.audience"), str(board.audience // TENTHS))
        galley.pair(word("premiere.gross"), measures.money(board.gross, sides.symbol))
        galley.pair(word("premiere.returned"), measures.percent(board.returned_percent))
        galley.pair(word("premiere.cost"), measures.money(board.final_cost, sides.symbol))
        galley.pair(word("premiere.again"), measures.percent(board.would_return_percent)).gap(8)
        for seat, goals in (("producer", sides.tale.goals_producer), ("director", sides.tale.goals_director)):
            self._goals(galley, seat, goals)
        return galley

    def _goals(self, galley: Galley, seat: str, goals: tuple[Goal, ...]) -> None:
        kit = galley.kit
        met = bool(getattr(self.board, seat))
        galley.words(
            (
                Span(f"{word(f'premiere.{seat}_met')}: ", "body_bold", kit.theme.chair(seat).ink),
                Span(
                    word("premiere.met" if met else "premiere.missed"), "body_bold", kit["good"] if met else kit["bad"]
                ),
            )
        )
        for goal in goals:
            done = goal.id in self.board.met
            galley.pair(
                goal.label,
                word("premiere.met" if done else "premiere.missed"),
                "small",
                kit["good"] if done else kit["bad"],
            )
        galley.gap(6)

    def _reviews(self, kit: Kit, width: int) -> Galley:
        """What the critics wrote, and the two envelopes."""
        sides = self.session.sides
        written = {one.id: one for one in sides.tale.reviews}
        galley = Galley(kit, inside(kit, width))
        galley.words(word("premiere.reviews"), "head").gap(4)
        for critic, review in self.board.reviews.items():
            found = sides.rules.core.critics[critic]
            galley.words(f"“{filled(sides, written[review].text)}”", "quote")
            galley.quiet(f"{found.name}, {found.outlet}").gap(8)
        galley.words(word("premiere.envelopes"), "head").gap(3)
        note = sides.view.note
        if note.scene:
            kept = sides.view.scenes[note.scene]
            state = word("premiere.kept" if kept.state != "dropped" and kept.in_cut else "premiere.lost")
            galley.words(
                word("premiere.envelope_scene", scene=names.short_scene(sides, note.scene), kept=state), "body"
            ).gap(4)
        if note.gross:
            guess = measures.money(sides.view.gauges["budget"] * note.gross // 100, sides.symbol)
            galley.words(
                word("premiere.envelope_gross", guess=guess, gross=measures.money(self.board.gross, sides.symbol)),
                "body",
            ).gap(4)
        if note.wrap_day:
            galley.words(word("premiere.envelope_wrap", guess=note.wrap_day), "body")
        return galley

    def hear(self, wish: object) -> Transition:
        """Make the next film, or back to the title."""
        if wish in ("title", "next", Key("back")):
            return Restart(AtTitle(self.session.house))
        return super().hear(wish)


def _over(kit: Kit, text: str, place: tuple[int, int, int], colour: tuple[int, ...]) -> list[Mark]:
    """A label in the middle above a place."""
    block = kit.setter.block(kit.spans(text, "small", colour), place[2] + kit.px(16), "centre", 1)  # type: ignore[arg-type]
    return list(shifted(block, place[0] - kit.px(8), place[1] - block.height - kit.px(2)))
