"""A problem from the queue: what burns, and the ways out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions
from game.scenes.card_art import problem_picture
from game.scenes.card_screen import Answer, CardScreen, Story, answered, terms_of
from game.scenes.choice_cards import key_of
from game.strings import cards, label, refused, say
from game.ui.widgets import Deed
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.actions import Action
    from game.scenes.session import Session


class ProblemScene(CardScreen):
    """The ways out of one open problem, and the favours that would make it go."""

    def __init__(self, session: Session, problem: str) -> None:
        super().__init__(session)
        self.problem = problem

    def story(self) -> Story:
        """The problem in its author's words, every remedy with its price, closed ones with the reason."""
        sides = self.session.sides
        rule = sides.rules.core.problems[self.problem]
        tries: list[Action] = [actions.Remedy(rule.id, one.id) for one in rule.remedies]
        tries += [one for one in self.session.menu if isinstance(one, actions.PlayFavour) and one.problem == rule.id]
        text = word("event.problem_line", token=say(f"count.{sides.token}.bare"))
        return Story(
            "event/problem",
            word("event.problem"),
            rule.title,
            cards.problem_text(sides, rule.id),
            answers=tuple(self._answer(one, at) for at, one in enumerate(tries, 1)),
            foot=text,
            terms=terms_of(self.session, rule.topics),
            picture=problem_picture(rule, sides.film.phase),
        )

    def _answer(self, action: Action, number: int) -> Answer:
        sides, why = self.session.sides, self.session.refuse(action)
        name = label(sides, action)
        if why is not None:
            reason = refused(sides, why)
            return Answer(Deed(key_of(action), name, hint=reason, enabled=False), (reason,))
        option = getattr(action, "option", "")
        hint = cards.principle(sides, self.problem, option) if option else ""
        return answered(self.session, Deed(key_of(action), name, action, hint, number), action)
