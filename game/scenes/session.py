"""A play at the table: the production with its recorder, what was told, and where tokens lie this round."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from game.engine import Refusal, Step, choices, explain, refuse, step
from game.engine.actions import Sit
from game.strings import Sides, hears, told

if TYPE_CHECKING:
    from game.debrief import Played, Unfolding
    from game.engine import Preview, Production
    from game.engine.actions import Action
    from game.engine.boards import Draft
    from game.saves import Recorder
    from game.scenes.house import House

CHAIRS = ("producer", "director")
KEPT_NEWS = 6

Partner = Callable[["Production"], "Action"]
"""Chooses for the chair nobody sits in."""


class Opened(NamedTuple):
    """Two stances that were turned over: the card, the option of each chair, and what came of it."""

    event: str
    stances: dict[str, str]
    told: tuple[str, ...]


class Session:
    """One film in the window. ``players`` are the chairs people sit in; the partner plays the other one.

    ``drafts`` is the strip board being laid out, with every earlier state of it, the latest last.
    """

    def __init__(self, recorder: Recorder, house: House, partner: Partner | None = None) -> None:
        self.recorder = recorder
        self.house = house
        self.partner = partner
        mode = recorder.production.options.mode
        self.players = (mode,) if mode in CHAIRS else CHAIRS
        self.two = mode == "two"
        self.news: dict[str, list[str]] = {chair: [] for chair in CHAIRS}
        self.fresh: list[str] = []
        self.cues: list[str] = []
        self.own: list[str] = []
        self.drafts: list[Draft] = []
        self.seated = recorder.production.seat
        self.began = recorder.production.written if not recorder.made else 0
        self.opened: list[str] = []
        self.turned: Opened | None = None
        self.hinted: list[str] = []
        self._placed: list[tuple[int, tuple[str, int, str, str]]] = []
        self._menu: tuple[Production, list[Action]] | None = None
        self._explained: dict[str, Preview] = {}

    @property
    def film(self) -> Production:
        """The production as it stands."""
        return self.recorder.production

    @property
    def sides(self) -> Sides:
        """What the seated chair is told."""
        return Sides(self.film)

    @property
    def menu(self) -> list[Action]:
        """What the seated chair may choose, in stable order."""
        if self._menu is None or self._menu[0] is not self.film:
            self._menu = (self.film, choices(self.film))
            self._explained = {}
        return self._menu[1]

    def explain(self, action: Action) -> Preview:
        """What a choice would do, worked out when first asked for."""
        key = repr(action)
        if self.menu and key not in self._explained:
            self._explained[key] = explain(self.film, action)
        return self._explained[key]

    def refuse(self, action: Action) -> Refusal | None:
        """Why an action is closed now, or None."""
        return refuse(self.film, action)

    def play(self, action: Action) -> Refusal | None:
        """Make a decision, and let the partner make those of the other chair."""
        self.own, self.turned = [], None
        why = self._one(action)
        if why is None:
            self.own = list(self.cues)
            self.settle()
        return why

    def settle(self) -> None:
        """Let the partner play until somebody at the table has to decide."""
        while self.partner is not None and not self.film.over and self.film.seat not in self.players:
            self._one(self.partner(self.film))

    def finish(self) -> None:
        """Let a careful partner play both chairs on to the premiere, so that a class ends together."""
        from game.bots import decide, make

        careful = make("careful", 0)
        while not self.film.over:
            self._one(decide(careful, self.film))
        self.own, self.turned, self.cues = [], None, []

    def _one(self, action: Action) -> Refusal | None:
        before = self.film
        done = step(before, action)
        if isinstance(done, Refusal):
            return done
        self.recorder.record(action, done)
        if done.production.over:
            self.house.premiered(self.recorder)
        if isinstance(action, Sit):
            self._placed.append((self.recorder.made, (before.phase, before.round, before.seat, action.duty)))
        self._hear(before, done)
        return None

    def _hear(self, before: Production, done: Step) -> None:
        """Say the news to each chair that may hear it; one person alone hears it once, in the chair that is seated."""
        self.fresh = []
        self._cue(before.seat, done)
        for chair in CHAIRS:
            sides = Sides(done.production, chair, before)
            heard = [told(sides, news) for news in done.news if hears(chair, news)]
            said = [text for text in heard if text]
            self.news[chair] = [*self.news[chair], *said][-KEPT_NEWS:]
            if chair == before.seat:
                self.fresh = said
        self._turn_over(before, done)

    def _turn_over(self, before: Production, done: Step) -> None:
        """Keep the stances that were turned over by this decision, and what was told right after."""
        at = next((at for at, news in enumerate(done.news) if news.kind == "revealed"), None)
        if at is None:
            return
        facts, sides = dict(done.news[at].facts), Sides(done.production, before.seat, before)
        heard = [told(sides, news) for news in done.news[at + 1 :] if hears(before.seat, news)]
        stances = {chair: str(facts[chair]) for chair in CHAIRS}
        self.turned = Opened(str(facts["event"]), stances, tuple(text for text in heard if text))

    def _cue(self, chair: str, done: Step) -> None:
        """Keep what can be heard, each kind after its variants: ``answered.lucky_0`` before ``answered``."""
        listeners = (chair,) if chair in self.players else self.players
        for news in done.news:
            if any(hears(one, news) for one in listeners):
                facts = dict(news.facts)
                if news.kind == "round":
                    facts["sky"] = Sides(done.production).sky
                self.cues += [f"{news.kind}.{name}_{value}" for name, value in facts.items()]
                self.cues.append(news.kind)

    @property
    def can_undo(self) -> bool:
        """Whether the last decision can be taken back."""
        return self.recorder.can_undo

    def undo(self) -> bool:
        """Take the last decision back, as long as nothing has come out by it in this turn."""
        if not self.can_undo:
            return False
        self.recorder.drop_last()
        self._placed = [one for one in self._placed if one[0] <= self.recorder.made]
        self.fresh = []
        return True

    def sat(self, duty: str) -> bool:
        """Whether the seated chair has placed a token on a duty in this round."""
        film = self.film
        return any(place == (film.phase, film.round, film.seat, duty) for _made, place in self._placed)

    # -- after the premiere ------------------------------------------------------------------------------------

    @cached_property
    def played(self) -> Played | None:
        """The whole play as it was recorded, for looking back; None when part of it went by other rules."""
        from game.debrief import recorded

        return recorded(self.recorder) if self.recorder.exact else None

    @cached_property
    def unfolding(self) -> Unfolding:
        """The slow part of the debrief of a film that is over."""
        from game.debrief import Unfolding

        return Unfolding(self.film, self.played)

    def unfold(self, spare: Callable[[], bool]) -> bool:
        """Go on with the debrief for as long as there is time to spare. Returns whether there is something new."""
        work, before = self.unfolding, (self.unfolding.percent, self.unfolding.over)
        while work.go_on() and spare():
            pass
        return (work.percent, work.over) != before
