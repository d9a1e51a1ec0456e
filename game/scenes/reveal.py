"""The reveal: two sealed stances turned over at once, the producer's at the left, the director's at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes import shell
from game.scenes.card_art import event_picture
from game.scenes.card_screen import Story, places, story_card
from game.scenes.overlay import overlay
from game.scenes.play import PlayScene
from game.strings import cards
from game.ui.commands import Key
from game.ui.galley import Galley, Tone
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Icon
from game.ui.nodes import Node
from game.ui.scene import Transition
from game.ui.widgets import Deed, inside, panel
from game.ui.words import word

if TYPE_CHECKING:
    from game.scenes.session import Opened, Session


SIGN, LEAST = 72, 200
"""Logical side of the sign of a chair under its stance, and least height of a stance."""


class Reveal(PlayScene):
    """What both chairs had sealed, and what came of it. ``over`` says whether it lies over another screen."""

    wishes = ("onward",)

    def __init__(self, session: Session, opened: Opened, *, over: bool) -> None:
        super().__init__(session)
        self.opened = opened
        self.over = over

    def build(self, kit: Kit, focus: str) -> Node:
        """The card between the two stances."""
        root = overlay(kit, "reveal")
        middle, left, right = places(kit, shell.foot_box(kit).y)
        one = self.opened
        agreed = one.stances["producer"] == one.stances["director"]
        story = Story(
            "event/joint",
            word("reveal.agreed" if agreed else "reveal.differ"),
            cards.event_title(self.session.sides, one.event),
            "\n".join(one.told) or word("reveal.open"),
            picture=event_picture(self.session.sides.tale.events[one.event]),
        )
        card = story_card(kit, middle, story)
        root.add(self._stance(kit, _beside(left, card.box), "producer"), card)
        root.add(self._stance(kit, _beside(right, card.box), "director"))
        return shell.closed(kit, root, focus, [Deed("onward", word("reveal.onward"), "onward")])

    def _stance(self, kit: Kit, box: Box, seat: str) -> Node:
        """One chair's stance, face up in its colour."""
        chair = kit.theme.chair(seat)
        galley = Galley(kit, inside(kit, box.w), Tone(kit["cream"], kit["dust"], kit["dust"], kit["dust"]))
        galley.gap(8).words(word(f"board.{seat}"), "title", chair.bright).gap(6)
        galley.words(word("reveal.said"), "small", kit["dust"]).gap(4)
        said = cards.option_label(self.session.sides, self.opened.event, self.opened.stances[seat])
        galley.words(said, "title", kit["cream"]).gap(14)
        side = kit.px(SIGN)
        galley.marks.append(Icon(Box((galley.width - side) // 2, galley.y, side, side), f"chair/{seat}", chair.main))
        galley.down(side)
        place = box._replace(h=min(box.h, max(kit.px(LEAST), galley.tall + 3 * kit.padding)))
        return panel(kit, f"stance.{seat}", place, galley, stripe=chair.main, ground=chair.deep)

    def hear(self, wish: object) -> Transition:
        """Go where the play stands."""
        return self.next() if wish in ("onward", Key("back")) else super().hear(wish)


def _beside(box: Box, card: Box) -> Box:
    """A side's place from the top of the card on."""
    return box._replace(y=card.y, h=box.bottom - card.y)
