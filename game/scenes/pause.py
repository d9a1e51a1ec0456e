"""The pause: back to the film, settings, or leave it."""

from __future__ import annotations

from game.scenes.card_screen import Answer, CardScreen, Story
from game.scenes.places import AtSettings, AtTitle
from game.strings import measures, names
from game.strings.causes import when
from game.ui.scene import Pop, Push, Restart, Transition
from game.ui.widgets import Deed
from game.ui.words import word

CHOICES = ("resume", "settings", "leave")


class Pause(CardScreen):
    """A short menu over the table."""

    def story(self) -> Story:
        """The title of the film and what can be done."""
        deeds = [
            Deed(f"pause.{name}", word(f"pause.{name}"), name, number=at) for at, name in enumerate(CHOICES, start=1)
        ]
        return Story(
            "event/choice",
            word("pause.title"),
            self.session.film.rules.film.title,
            self._where(),
            answers=tuple(Answer(deed) for deed in deeds),
        )

    def _where(self) -> str:
        """Where the film stands, and that nothing is lost."""
        film = self.session.film
        facts = {"where": measures.sentence(when(film.phase, film.round)), "chair": names.chair(film.seat)}
        return word("pause.over" if film.over else "pause.where", **facts)

    def deeds(self, focus: str) -> list[Deed]:
        """No buttons beside the menu."""
        return []

    def hear(self, wish: object) -> Transition:
        """Do what was chosen; the film was kept after every decision."""
        if wish == "resume":
            return Pop()
        if wish == "settings":
            return Push(AtSettings())
        if wish == "leave":
            return Restart(AtTitle(self.session.house))
        return super().hear(wish)
