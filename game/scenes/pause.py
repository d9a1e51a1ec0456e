"""The pause: back to the film, let it be played to its end, settings, or leave it."""

from __future__ import annotations

from game.scenes.card_screen import Answer, CardScreen, Story
from game.scenes.places import AtSettings, AtTable, AtTitle
from game.strings import measures, names
from game.strings.causes import when
from game.ui.scene import Pop, Push, Restart, Stay, Transition
from game.ui.widgets import Deed
from game.ui.words import word

CHOICES = ("resume", "finish", "settings", "leave")
WITH_PREMIERE = ("resume", "settings", "leave")
SURELY = ("finish_yes", "finish_no")


class Pause(CardScreen):
    """A short menu over the table. ``sure`` asks again before the rest of the film is played."""

    sure = False

    def story(self) -> Story:
        """The title of the film and what can be done, or the question before it is played to its end."""
        names_ = SURELY if self.sure else WITH_PREMIERE if self.session.film.over else CHOICES
        deeds = [Deed(f"pause.{one}", word(f"pause.{one}"), one, number=at) for at, one in enumerate(names_, start=1)]
        return Story(
            "event/choice",
            word("pause.title"),
            self.session.film.rules.film.title,
            word("pause.finish_line") if self.sure else self._where(),
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
        if wish in ("finish", "finish_no"):
            self.sure = wish == "finish"
            return Stay()
        if wish == "finish_yes":
            self.session.finish()
            return Restart(AtTable(self.session))
        if wish == "settings":
            return Push(AtSettings())
        if wish == "leave":
            return Restart(AtTitle(self.session.house))
        return super().hear(wish)
