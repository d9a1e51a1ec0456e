"""Before the chairs change: one promise in writing, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions
from game.scenes import shell
from game.scenes.card_screen import face_down, places
from game.scenes.choice_cards import key_of
from game.scenes.duty_table import chosen
from game.scenes.overlay import heading
from game.scenes.play import PlayScene
from game.strings import cards, label, measures, names
from game.strings.causes import when
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Fade
from game.ui.nodes import Node, Role
from game.ui.text import Span
from game.ui.theme import Colour
from game.ui.widgets import Deed, option, panel, scroll
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.actions import Action


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
        deeds = self._deeds()
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
        galley.words(word("memo.promise", promise=promise) if promise else word("memo.no_promise"), "story").gap(40)
        foot = box.h - 2 * kit.px(28) - kit.setter.line("sign")
        if galley.y < foot:
            galley.down(foot - galley.y)
        galley.words(word("memo.signed"), "sign", kit["signature"])
        return panel(kit, "paper", box, galley, ground=kit.theme.strips["day_interior"])

    def _when(self) -> str:
        return when(self.session.film.phase, self.session.film.round)

    def _deeds(self) -> list[Deed]:
        action: Action = actions.NoMemo()
        return [self.undo_deed(), Deed("no_memo", label(self.session.sides, action), action)]


def _line(kit: Kit, name: str, value: str) -> tuple[Span, ...]:
    ink: Colour = kit["ink"]
    return Span(name, "story_bold", ink), Span(value, "story", ink)


def _lower(box: Box, by: int) -> Box:
    return box._replace(y=box.y + by, h=max(0, box.h - by))
