"""The telephone: the director's question comes to the producer's desk for one card."""

from __future__ import annotations

from game.scenes.card_art import stage_picture
from game.scenes.card_screen import Story, face_down
from game.scenes.question import Question
from game.strings import measures, names
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Fade
from game.ui.nodes import Node
from game.ui.widgets import inside
from game.ui.words import word


class Phone(Question):
    """Both desks at once: the producer's numbers at the left, the director's voice at the right."""

    def build(self, kit: Kit, focus: str) -> Node:
        """The card in the middle of a line between two chairs."""
        root = super().build(kit, focus)
        shades = [kit.theme.chair(seat).dark for seat in ("producer", "director")]
        half, rest = kit.frame.whole.left(kit.frame.width // 2)
        root.marks = (
            Fade(half, shades[0], kit["table"], across=True),
            Fade(rest, kit["table"], shades[1], across=True),
        )
        return root

    def story(self) -> Story:
        """The question, with what was said on the line just now as its text."""
        told = super().story()
        said = " ".join(self.session.fresh) or told.text
        return told._replace(
            icon="phone", caption=word("phone.caption"), text=said, foot=word("phone.foot"), picture=stage_picture()
        )

    def mine(self, kit: Kit, width: int) -> Galley:
        """What the producer has before them while the director waits on the line."""
        sides = self.session.sides
        seen = sides.view.gauges
        galley = Galley(kit, inside(kit, width))
        galley.words(word(f"board.{sides.chair}"), "title", kit.chair.ink)
        galley.quiet(word("event.facts")).gap(8)
        for name in ("cash", "contingency"):
            if name in seen:
                galley.pair(word(f"phone.{name}"), measures.money(seen[name], sides.symbol))
        over = seen["estimated_cost"] - seen["budget"]
        shade = kit["bad"] if over > 0 else kit["good"]
        text = word("phone.over" if over > 0 else "phone.under", amount=measures.money(abs(over), sides.symbol))
        galley.pair(word("phone.estimate"), text, "body", shade)
        galley.pair(word("phone.morale"), str(seen["morale"]))
        return galley.pair(word("phone.trust"), str(seen.get("trust", 0)))

    def theirs(self, kit: Kit, box: Box) -> Node:
        """The director, who is heard and not seen."""
        other = self.session.sides.other
        line = word("phone.waits", chair=names.chair(other))
        return face_down(kit, box, other, [(line, "body")])
