"""A play in progress: the production, its recorder, what each chair has still to be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import Refusal, Step, choices, new_production, step
from game.engine.actions import Sit
from game.saves import retrace
from game.strings import Sides, hears, told
from game.strings.coaching import fitting
from game.text.hints import hints
from game.text.learned import learned
from game.text.shown import Shown

if TYPE_CHECKING:
    from game.engine import Production
    from game.engine.actions import Action
    from game.saves import Recorder

CHAIRS = ("producer", "director")
ON_THE_PAGE = ("take", "problem")
"""News that stands on the page anyway."""
TELL_READINGS = ("audition",)
"""News that says what was read of somebody."""


class Session:
    """One film at one keyboard. ``players`` are the chairs people sit in; a partner plays the other.

    ``alone`` says that one person sits in every played chair: news is told once, not to each chair.
    """

    def __init__(self, recorder: Recorder, players: tuple[str, ...], *, alone: bool = True) -> None:
        self.recorder = recorder
        self.players = players
        self.alone = alone
        self.waiting: dict[str, list[str]] = {chair: [] for chair in CHAIRS}
        self.hinted: list[str] = []
        self.introduced: set[str] = set()
        self.shown = Shown()

    def catch_up(self) -> None:
        """Remember what was said before a film was put away: hints of the coach, and tables that were met.

        A film played under changed rules can't be followed; there the hints that fit now count as read.
        """
        if not self.recorder.made:
            return
        rules, seed = self.film.rules, self.recorder.head.seed
        before = new_production(rules, seed)
        for _action, did in retrace(rules, seed, self.recorder.decisions() if self.recorder.exact else ()):
            if isinstance(did, Refusal):
                break
            if before.seat in self.players:
                hints(Sides(before), self.hinted)
                self.introduced |= {one.duty for one in choices(before) if isinstance(one, Sit) and not one.lend}
            before = did.production
        if not self.recorder.exact:
            self.hinted += [one.id for one in fitting(Sides(self.film), self.hinted)]

    @property
    def film(self) -> Production:
        """The production as it stands."""
        return self.recorder.production

    @property
    def played(self) -> bool:
        """Whether a person sits in the chair whose turn it is."""
        return self.film.seat in self.players

    def play(self, action: Action) -> Refusal | None:
        """Make a decision: it is saved, and its news waits for the chairs that hear it."""
        before = self.film
        done = step(before, action)
        if isinstance(done, Refusal):
            return done
        self.recorder.record(action, done)
        self._hear(before, done)
        return None

    def _hear(self, before: Production, done: Step) -> None:
        """Put each piece of news into the ears of the chairs that may hear it; one person hears it once."""
        listening = [chair for chair in (before.seat, *CHAIRS) if chair in self.players]
        for news in done.news:
            if news.kind in ON_THE_PAGE:
                continue
            for chair in dict.fromkeys(listening):
                if not hears(chair, news):
                    continue
                said = told(Sides(done.production, chair, before), news)
                if said:
                    self.waiting[chair].append(said)
                if self.alone:
                    break
        if before.seat in self.players and all(news.kind not in TELL_READINGS for news in done.news):
            self.waiting[before.seat] += learned(before, done.production, before.seat)

    def news(self, chair: str) -> list[str]:
        """What a chair has not been told yet; told once. One person alone hears what any chair heard."""
        found = []
        for one in CHAIRS if self.alone else (chair,):
            found += self.waiting[one]
            self.waiting[one] = []
        return found

    def hush(self) -> None:
        """Let go of all news: nobody will be told."""
        for chair in CHAIRS:
            self.waiting[chair] = []

    def undo(self) -> bool:
        """Take the last decision back, as long as nothing has come out by it in this turn."""
        if not self.recorder.can_undo:
            return False
        self.recorder.drop_last()
        self.hush()
        return True
