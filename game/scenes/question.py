"""A question with a few answers: the agenda, the greenlight meeting, the note to yourself, the phone, a weekend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import greenlight
from game.engine.shooting import wrap
from game.scenes.card_art import office_picture
from game.scenes.card_screen import Answer, CardScreen, Story, answered
from game.scenes.chair_panel import missing
from game.scenes.choice_cards import key_of
from game.scenes.duty_table import chosen
from game.strings import label, measures, names
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.nodes import Node
from game.ui.widgets import Deed, ground, inside, panel
from game.ui.words import known, word

if TYPE_CHECKING:
    from game.engine.actions import Action
    from game.scenes.session import Session

ICONS = {"phone": "phone", "greenlight": "event/joint", "weekend": "duty/box_office", "note": "envelope"}


class Question(CardScreen):
    """The choices of a stage as answers on one card. Any stage with few choices can be shown so."""

    over = False
    must_answer = True

    def build(self, kit: Kit, focus: str) -> Node:
        """The card on the table itself: nothing lies under it."""
        root = super().build(kit, focus)
        root.marks = ground(kit)
        return root

    def story(self) -> Story:
        """What the stage asks, and every answer with its line and its price."""
        sides = self.session.sides
        title, text = asked(self.session)
        answers = tuple(self._answer(action, at) for at, action in enumerate(self.session.menu, start=1))
        icon = ICONS.get(sides.film.stage, "event/choice")
        picture = office_picture(figures="crowd") if sides.film.stage == "greenlight" else ()
        return Story(icon, word(f"board.{sides.chair}"), title, text, answers=answers, picture=picture)

    def _answer(self, action: Action, number: int) -> Answer:
        sides = self.session.sides
        deed = Deed(key_of(action), label(sides, action), action, "", number if number < 10 else 0)
        return answered(self.session, deed, action)

    def mine(self, kit: Kit, width: int) -> Galley | None:
        """What helps to answer: what is missing, or how the weekends went."""
        sides = self.session.sides
        galley = Galley(kit, inside(kit, width))
        if sides.film.stage == "greenlight":
            missing(galley, sides)
            return galley
        if sides.film.stage == "weekend" and sides.view.run.weekends:
            galley.words(word("premiere.box_office"), "head").gap(4)
            for one in sides.view.run.weekends:
                galley.pair(word("premiere.week", n=one.week), measures.money(one.gross, sides.symbol))
            return galley
        return None

    def theirs(self, kit: Kit, box: Box) -> Node | None:
        """What was said just now."""
        if not self.session.fresh:
            return None
        galley = Galley(kit, inside(kit, box.w))
        galley.words(word("board.just_now"), "caption", kit.chair.ink).gap(2)
        for text in self.session.fresh[-4:]:
            galley.words(text, "body").gap(8)
        return panel(kit, "news", box._replace(h=min(box.h, galley.tall + 2 * kit.padding)), galley)

    def deeds(self, focus: str) -> list[Deed]:
        """Undo, and the answer under focus."""
        return [self.undo_deed(), Deed("take", word("menu.take"), chosen(self, focus) or self.session.menu[0])]


def asked(session: Session) -> tuple[str, str]:
    """What the stage of a production asks: a title and a line, which may be empty."""
    film = session.film
    stage = f"note_{greenlight.next_blank(film)}" if film.stage == "note" else film.stage
    owed = wrap.owed(film) if film.stage == "wrap" else []
    facts = {"n": film.round, "scene": measures.sentence(names.scene(session.sides, owed[0])) if owed else ""}
    line_ = f"menu.{stage}_line"
    return word(f"menu.{stage}", **facts), word(line_, **facts) if known(line_) else ""
