"""An event card: what happened, what only this chair knows, and the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions
from game.engine.joint import has_sealed
from game.scenes.card_art import event_picture
from game.scenes.card_screen import Answer, CardScreen, Story, answered, face_down, terms_of
from game.scenes.choice_cards import key_of
from game.scenes.sitters import sitter
from game.strings import cards, label, names
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.nodes import Node
from game.ui.widgets import Deed, inside
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.actions import Action
    from game.scenes.session import Session

ANSWERS = (actions.Answer, actions.Seal, actions.Settle)


class EventScene(CardScreen):
    """A card from the desk: an event, a joint question to be sealed, or two stances that differ."""

    def __init__(self, session: Session, event: str) -> None:
        super().__init__(session)
        self.event = event
        self.card = next(
            card for card in session.sides.view.desk if card.event == event and card.chair == session.film.seat
        )
        self.must_answer = self.card.at == "now"
        self.at_right = self.joint and session.film.seat == "director"

    @property
    def joint(self) -> bool:
        """Whether both chairs must answer."""
        return self.card.kind != "event"

    def story(self) -> Story:
        """The card in its author's words."""
        sides = self.session.sides
        event = sides.tale.events[self.event]
        kind = "clash" if self.card.kind == "clash" else event.kind
        return Story(
            icon=f"event/{event.kind}",
            caption=word(f"event.{kind}"),
            title=cards.event_title(sides, self.event),
            text=cards.text_of(sides, self.card),
            because=cards.foreshadowed(sides, self.card),
            answers=(*self._open(), *self._closed()),
            foot=word("event.disagree") if self.card.kind == "stance" else "",
            terms=terms_of(self.session, event.topics),
            picture=event_picture(event),
            portrait=self._whom(),
        )

    def _whom(self) -> tuple[str, ...]:
        """The portrait of the first person the card is about, if it is about one."""
        sides = self.session.sides
        return next((facts for one in self.card.binds.values() if (facts := sitter(sides, one))), ())

    def _open(self) -> list[Answer]:
        found = [one for one in self.session.menu if isinstance(one, ANSWERS) and one.event == self.event]
        return [answered(self.session, self._deed(one, at), one) for at, one in enumerate(found, 1)]

    def _deed(self, action: Action, number: int) -> Deed:
        sides = self.session.sides
        name = (
            cards.option_label(sides, self.event, action.option)
            if isinstance(action, actions.Seal)
            else label(sides, action)
        )
        return Deed(
            key_of(action), name, action, cards.principle(sides, self.event, getattr(action, "option", "")), number
        )

    def _closed(self) -> list[Answer]:
        """Answers that are closed, each with the reason."""
        if self.card.kind == "clash":
            return []
        found = cards.closed_options(self.session.sides, self.card)
        return [
            Answer(Deed(f"closed.{at}", name, hint=why, enabled=False), (why,)) for at, (name, why) in enumerate(found)
        ]

    def mine(self, kit: Kit, width: int) -> Galley | None:
        """What only this chair can see about it."""
        sides = self.session.sides
        facts = cards.facts_of(sides, self.card)
        if not facts and not self.joint:
            return None
        galley = Galley(kit, inside(kit, width))
        galley.words(word(f"board.{sides.chair}"), "title", kit.chair.ink)
        galley.quiet(word("event.facts")).gap(8)
        for fact in facts or [word("event.facts_none")]:
            galley.words(fact, "lead").gap(6)
        agenda = _agenda(self.session)
        if agenda:
            galley.gap(8).words(word("event.your_agenda", agenda=agenda), "lead")
        stance = self._stance()
        if stance:
            galley.gap(18).quiet(word("event.stance")).gap(1).words(stance, "title", kit.chair.ink)
        return galley

    def _stance(self) -> str:
        """The answer under focus on a card whose answers are sealed."""
        if self.card.kind != "stance":
            return ""
        seals = (one for one in self.session.menu if isinstance(one, actions.Seal) and one.event == self.event)
        aimed = next((one for one in seals if key_of(one) == self.aim), None)
        return cards.option_label(self.session.sides, self.event, aimed.option) if aimed else ""

    def theirs(self, kit: Kit, box: Box) -> Node | None:
        """The other chair, face down while its stance is sealed; its stance when the two differ."""
        if not self.joint:
            return None
        sides = self.session.sides
        if self.card.kind == "clash":
            stance = self.card.binds.get(f"stance.{sides.other}", "")
            said = cards.option_label(sides, self.event, stance)
            return face_down(kit, box, sides.other, [(word("event.sealed"), "small"), (said, "title")])
        text = word("event.face_down", chair=names.chair(sides.other))
        sealed = has_sealed(sides.film, self.event, sides.other)
        state = word("event.lies_there" if sealed else "event.not_yet")
        return face_down(kit, box, sides.other, [(text, "body"), (word("event.sealed"), "small"), (state, "title")])


def _agenda(session: Session) -> str:
    sides = session.sides
    goals = (*sides.tale.agendas_producer, *sides.tale.agendas_director)
    return next((goal.label for goal in goals if goal.id == sides.view.agenda), "")
