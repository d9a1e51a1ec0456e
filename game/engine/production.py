"""A production: the whole state of one play as one root with a few flat containers of frozen records."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from typing import TYPE_CHECKING

import msgspec

from game.engine.ledger import Entry
from game.engine.luck import Luck
from game.engine.news import News
from game.engine.rules.rulebook import Options
from game.engine.state import (
    Bidding,
    Card,
    Cut,
    Floor,
    Given,
    Later,
    Note,
    OfferState,
    OpenProblem,
    Paper,
    Premiere,
    Reading,
    Report,
    Run,
    SceneState,
    Signed,
    Table,
)

if TYPE_CHECKING:
    from game.engine.rules.rulebook import Rules


class Snapshot(msgspec.Struct):
    """Everything of a production that is saved. Rules are not: a save names them by digest."""

    options: Options
    luck: Luck
    phase: str = "pre"
    round: int = 1
    seat: str = "producer"
    stage: str = "turn"
    tokens: dict[str, int] = {}
    spent_night: dict[str, int] = {}
    gauges: dict[str, int] = {}
    entries: list[Entry] = []
    written: int = 0
    truths: dict[str, int] = {}
    readings: dict[str, Reading] = {}
    scenes: dict[str, SceneState] = {}
    board: dict[str, int] = {}
    cast: dict[str, Signed] = {}
    crew: dict[str, Signed] = {}
    offers: dict[str, OfferState] = {}
    bids: dict[str, Bidding] = {}
    wishes: dict[str, str] = {}
    problems: list[OpenProblem] = []
    favours: list[str] = []
    promises: list[Given] = []
    desk: list[Card] = []
    later: list[Later] = []
    papers: list[Paper] = []
    table: Table | None = None
    floor: Floor | None = None
    report: Report | None = None
    flags: list[str] = []
    deeds: dict[str, int] = {}
    lately: list[str] = []
    answers: dict[str, str] = {}
    forecasts: dict[str, str] = {}
    agendas: dict[str, str] = {}
    director: str = ""
    writer: str = ""
    rights: str = "available"
    final_cut: str = "director"
    cut: Cut = Cut()
    run: Run = Run()
    note: Note = Note()
    premiere: Premiere | None = None


class Production(Snapshot):
    """One film being made under given rules. Only ``step`` and ``advance`` change it, through the rooms."""

    rules: Rules = None  # type: ignore[assignment]
    news: list[News] = []
    revealed: bool = False
    fresh: list[tuple[str, str, str]] = []
    remembered: dict[str, int] = {}

    def fork(self) -> Production:
        """A production that can be changed without touching this one: root and containers copied, records shared.

        Written out, because it is asked for at every decision; the entries alone are shared, and copied by who writes.
        """
        twin = copy(self)
        twin.tokens, twin.spent_night, twin.gauges = self.tokens.copy(), self.spent_night.copy(), self.gauges.copy()
        twin.truths, twin.readings, twin.scenes = self.truths.copy(), self.readings.copy(), self.scenes.copy()
        twin.board, twin.cast, twin.crew = self.board.copy(), self.cast.copy(), self.crew.copy()
        twin.offers, twin.bids, twin.wishes = self.offers.copy(), self.bids.copy(), self.wishes.copy()
        twin.problems, twin.favours, twin.promises = self.problems.copy(), self.favours.copy(), self.promises.copy()
        twin.desk, twin.later, twin.papers = self.desk.copy(), self.later.copy(), self.papers.copy()
        twin.flags, twin.deeds, twin.lately = self.flags.copy(), self.deeds.copy(), self.lately.copy()
        twin.answers, twin.forecasts, twin.agendas = self.answers.copy(), self.forecasts.copy(), self.agendas.copy()
        twin.news, twin.revealed, twin.fresh, twin.remembered = [], False, [], self.remembered.copy()
        return twin

    @property
    def over(self) -> bool:
        """Whether the play has ended and the premiere board is on the table."""
        return self.stage == "over"

    def of(self, gauge: str, subject: str = "") -> int:
        """The value of a gauge, 0 when nothing was posted to it yet."""
        return self.gauges.get(f"{gauge}:{subject}" if subject else gauge, 0)

    def remember(self, gauge: str, work_out: Callable[[Production, str], int]) -> int:
        """A number worked out from one gauge over its subjects alone, kept until that gauge is posted to."""
        known = self.remembered.get(gauge)
        if known is None:
            known = self.remembered[gauge] = work_out(self, gauge)
        return known

    def tell(self, kind: str, /, **facts: int | str) -> None:
        """Add a typed fact to the news of this step."""
        self.news.append(News(kind, facts))

    def did(self, deed: str, subject: str = "", by: str = "") -> None:
        """Count a deed, for conditions, promises and the debrief. ``by`` is the chair whose deed it is, where that is
        not the seated one."""
        self.deeds[deed] = self.deeds.get(deed, 0) + 1
        if subject:
            name = f"{deed}:{subject}"
            self.deeds[name] = self.deeds.get(name, 0) + 1
        self.fresh.append((deed, subject, by or self.seat))
        self.lately.append(f"{deed}:{subject}" if subject else deed)

    def roll(self, stream: str, *index: int | str) -> int:
        """A 64-bit word of luck. Marks the step as one that chance decided, where undo stops."""
        self.revealed = True
        return self.luck.word(stream, *index)

    def happens(self, percent: int, stream: str, *index: int | str) -> bool:
        """Whether something with this chance in percent happens. Marks the step as decided by chance."""
        return self.roll(stream, *index) * 100 < percent << 64
