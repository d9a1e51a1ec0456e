"""Before the chairs change: one promise in writing, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions
from game.scenes import shell
from game.scenes.card_art import scene_facts
from game.scenes.card_screen import face_down, places
from game.scenes.choice_cards import key_of
from game.scenes.duty_table import chosen
from game.scenes.overlay import heading
from game.scenes.play import PlayScene
from game.scenes.sitters import portrait_mark, sitter
from game.strings import cards, label, measures, names
from game.strings.causes import when
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Art, Fade
from game.ui.nodes import Node, Role
from game.ui.text import Span
from game.ui.theme import Colour
from game.ui.widgets import Deed, option, panel, scroll
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.actions import Action

FRAME, FACE = 34, (84, 105)
"""Height of a scene's picture on the memo in percent of its width, and the logical size of a portrait."""


class Memo(PlayScene):
    """The hand-over memo: promises at the left, the memo in the middle, the other chair face down at the right."""

    @property
    def wishes(self) -> tuple[str, ...]:
        """The first promise."""
        return tuple(key_of(one) for one in self._promises())

    def _promises(self) -> list[actions.Give]:
        return [one for one in self.session.menu if isinstance(one, actions.Give)]

    def build(self, kit: Kit, focus: str) -> Node:
        """The table is lit from both chairs."""
        sides = self.session.sides
        whole = kit.frame.whole
        shades = [kit.theme.chair(seat).dark for seat in ("producer", "director")]
        half, rest = whole.left(whole.w // 2)
        marks = (Fade(half, shades[0], kit["table"], across=True), Fade(rest, kit["table"], shades[1], across=True))
        root = Node("memo", Role.GROUP, whole, marks=marks)
        title = heading(kit, word("memo.title"), word("memo.line", chair=names.chair(sides.other)), 24)
        foot = shell.foot_box(kit)
        middle, left, right = places(kit, foot.y)
        drop = max(0, title.box.bottom + kit.gutter - middle.y)
        middle, left, right = (_lower(box, drop) for box in (middle, left, right))
        level = right._replace(y=middle.y, h=middle.h - kit.gutter)
        middle, left, right = (box._replace(y=level.y, h=level.h) for box in (middle, left, right))
        wide = min(left.w + kit.px(40), left.right - kit.gutter)
        left = left._replace(x=left.right - wide, w=wide)
        root.add(title, self._list(kit, left), self._paper(kit, middle, focus))
        root.add(face_down(kit, right, sides.other, self._hidden()))
        deeds = self._deeds(focus)
        return shell.closed(kit, root, focus, deeds)

    def _hidden(self) -> list[tuple[str, str]]:
        other = self.session.sides.other
        two = word("memo.two" if self.session.two else "memo.one", chair=names.chair(self.session.sides.chair))
        return [(word("memo.face_down"), "body"), (word(f"memo.face_down_{other}"), "body"), (two, "small")]

    def _list(self, kit: Kit, box: Box) -> Node:
        sides, trust = self.session.sides, self.session.film.rules.n.trust
        price = word("memo.price", kept=measures.signed(trust.kept_tempted), broken=measures.signed(trust.broken))
        nodes: list[Node] = []
        y = 0
        for at, one in enumerate(self._promises(), start=1):
            name = cards.promise_label(sides, one.promise, one.about)
            hint = sides.tale.promises[one.promise].principle
            node = option(kit, box.w, Deed(key_of(one), name, one, hint, at), (hint, price))
            node.layer = node.shadow = True
            node.box = node.box._replace(y=y)
            y = node.box.bottom + kit.gutter
            nodes.append(node)
        return scroll(kit, "promises", box, nodes)

    def _paper(self, kit: Kit, box: Box, focus: str) -> Node:
        """The memo as it would be signed with the promise under focus."""
        sides, action = self.session.sides, chosen(self, focus)
        galley = Galley(kit, box.w - 2 * kit.px(28))
        galley.words(word("memo.memo"), "caption", kit["small"]).gap(8)
        for field, seat in (("to", sides.other), ("from", sides.chair)):
            galley.words(_line(kit, word(f"memo.{field}"), word("memo.the", chair=names.chair(seat)))).gap(4)
        galley.words(measures.sentence(self._when()), "story_bold").gap(24)
        promise = cards.promise_memo(sides, action.promise, action.about) if isinstance(action, actions.Give) else ""
        galley.words(word("memo.promise", promise=promise) if promise else word("memo.no_promise"), "story").gap(24)
        if kit.frame.roomy and isinstance(action, actions.Give):
            self._picture(galley, action.about, box.h - 3 * kit.px(28) - kit.setter.line("sign"))
        galley.gap(16)
        foot = box.h - 2 * kit.px(28) - kit.setter.line("sign")
        if galley.y < foot:
            galley.down(foot - galley.y)
        galley.words(word("memo.signed"), "sign", kit["signature"])
        return panel(kit, "paper", box, galley, ground=kit.theme.strips["day_interior"])

    def _picture(self, galley: Galley, about: str, floor: int) -> None:
        """The scene or the person a promise is about, where there is room above the signature."""
        sides, kit = self.session.sides, galley.kit
        wide, tall = galley.width, galley.width * FRAME // 100
        if about in sides.rules.scenes and galley.y + tall <= floor:
            galley.marks.append(Art(Box(0, galley.y, wide, tall), "band", scene_facts(sides, about)))
            galley.down(tall)
            return
        facts, (wide, tall) = sitter(sides, about), (kit.px(side) for side in FACE)
        if facts and galley.y + tall <= floor:
            galley.marks.append(portrait_mark(facts, Box(0, galley.y, wide, tall)))
            galley.down(tall)

    def _when(self) -> str:
        return when(self.session.film.phase, self.session.film.round)

    def _deeds(self, focus: str) -> list[Deed]:
        """Undo, no promise, and the pen: it signs the promise under focus, else the first."""
        nothing, found = actions.NoMemo(), self._promises()
        without = Deed("no_memo", label(self.session.sides, nothing), nothing)
        if not found:
            return [self.undo_deed(), without]
        taken = chosen(self, focus)
        action: Action = taken if isinstance(taken, actions.Give) else found[0]
        return [self.undo_deed(), without, Deed("sign", word("memo.sign"), action, label(self.session.sides, action))]


def _line(kit: Kit, name: str, value: str) -> tuple[Span, ...]:
    ink: Colour = kit["ink"]
    return Span(name, "story_bold", ink), Span(value, "story", ink)


def _lower(box: Box, by: int) -> Box:
    return box._replace(y=box.y + by, h=max(0, box.h - by))
