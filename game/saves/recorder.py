"""The recorder: takes down each decision as it is made, and writes the save after it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from game import __version__
from game.engine import snapshot
from game.saves import checks, vault
from game.saves.form import Decision, Head, Origin, Stretch, Written, compose, spoken, written
from game.saves.notices import Notice

if TYPE_CHECKING:
    from game.engine import Production, Step
    from game.engine.actions import Action

_ENCODER = msgspec.json.Encoder()


class Recorder:
    """Keeps the decisions of one film and its save on disk. ``open_new`` and ``load`` make one.

    ``path`` is None for a film kept in memory only; set it and call ``save`` to give such a film a file. Where a
    write fails, recording goes on in memory, each later decision tries again with the whole film, and ``untold``
    says so once.
    """

    def __init__(
        self, path: Path | None, head: Head, production: Production, decisions: tuple[Written, ...] = ()
    ) -> None:
        self.path = path
        self.head = head
        self.production = production
        self._decisions = list(decisions)
        self._earlier: list[Production] = []
        self._untold: list[Notice] = []
        self._failing = False

    @property
    def exact(self) -> bool:
        """Whether the whole film was played under the rules of today, so that replay and what-if are true."""
        return len(self.head.stretches) == 1

    @property
    def can_undo(self) -> bool:
        """Whether the last decision can be taken back: nothing came out by it, and the turn is still the same."""
        return bool(self._earlier)

    def decisions(self) -> list[Decision]:
        """The decisions so far, in order. Raises ``msgspec.DecodeError`` if not ``exact`` and an action is gone."""
        return [spoken(one) for one in self._decisions]

    @property
    def made(self) -> int:
        """How many decisions were made so far."""
        return len(self._decisions)

    def record(self, action: Action, step: Step, reason: str = "") -> None:
        """Take down a decision and its step, and write the save. A failing disk does not stop play: see ``untold``."""
        raw = _ENCODER.encode(action)
        check = checks.check(checks.mark(self._last_check(), raw), step)
        self._decisions.append(written(raw, check, reason))
        if step.revealed or _turn(step.production) != _turn(self.production):
            self._earlier.clear()
        else:
            self._earlier.append(self.production)
        self.production = step.production
        self.save()

    def drop_last(self) -> Production:
        """Take the last decision back and write the save. Returns the production to go on from.

        Raises ``LookupError`` where undo stops: ask ``can_undo`` first.
        """
        if not self._earlier:
            raise LookupError(f"nothing to undo after {self.made} decisions")
        self._decisions.pop()
        self.production = self._earlier.pop()
        self.save()
        return self.production

    def save(self) -> None:
        """Write the save now. Clients need it only to try again, for example when the game is closed."""
        if self.path is None:
            return
        raw = compose(self.head, self._decisions, snapshot(self.production))
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            vault.put(self.path, raw)
        except OSError as error:
            self._tell_failing(self.path, error)
        else:
            self._tell_saved(self.path)

    def untold(self) -> list[Notice]:
        """What the player has not been told yet: that saving fails, or works again. Each is handed out once."""
        told, self._untold = self._untold, []
        return told

    def _last_check(self) -> str:
        return self._decisions[-1].check if self._decisions else self.head.opening

    def _tell_failing(self, path: Path, error: OSError) -> None:
        if not self._failing:
            why = error.strerror or type(error).__name__
            self._untold.append(Notice("not_saved", {"folder": str(path.parent), "why": why}))
        self._failing = True

    def _tell_saved(self, path: Path) -> None:
        if self._failing:
            self._untold.append(Notice("saved_again", {"file": path.name}))
        self._failing = False


def open_new(path: Path | None, origin: Origin, production: Production) -> Recorder:
    """A recorder for a production at its first decision; its save is written at once, over any file of that name.

    ``path`` None records in memory only. Raises ``ValueError`` for a production whose luck was redrawn: its play
    does not follow from a seed.
    """
    if production.luck.salts:
        raise ValueError(f"a film with redrawn luck can't be replayed: {production.luck.salts}")
    stretch = Stretch(__version__, origin.digest)
    opening = checks.opening_check(production)
    recorder = Recorder(path, Head(origin, production.luck.seed, production.options, opening, (stretch,)), production)
    recorder.save()
    return recorder


def _turn(film: Production) -> tuple[str, int, str]:
    return film.phase, film.round, film.seat
