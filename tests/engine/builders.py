"""Productions at the moment a test needs: ``filming(rules).on_day(1).with_cast("ann", "cyd").film``."""

from __future__ import annotations

from msgspec.structs import replace

from game.engine import Production, Refusal, Rules, actions, advance, choices, new_production
from game.engine.ledger import Cause, post
from game.engine.people import sign_actor, sign_head
from game.engine.schedule import propose
from game.engine.shooting import floor, morning
from game.engine.state import Table
from game.engine.world import begin_round

TEST = Cause("rule", "test")


class Filming:
    """Builds a production step by step; every method returns the builder."""

    def __init__(self, rules: Rules, seed: int = 1) -> None:
        self.film = new_production(rules, seed)
        self.film.stage, self.film.desk = "turn", []

    def with_cast(self, *names: str) -> Filming:
        for name in names:
            actor = self.film.rules.film.actors[name]
            sign_actor(self.film, actor, actor.roles[0], actor.ask)
        return self

    def with_heads(self, who: str = "dear") -> Filming:
        for post_id in self.film.rules.film.posts:
            sign_head(self.film, f"{post_id}_{who}", self.film.rules.film.crew[f"{post_id}_{who}"].cost, TEST)
        return self

    def with_gauge(self, gauge: str, subject: str, value: int) -> Filming:
        post(self.film, gauge, subject, value - self.film.of(gauge, subject), TEST)
        return self

    def at_table(self, duty: str, seat: str = "producer", left: int = 2) -> Filming:
        self.film.seat, self.film.table = seat, Table(duty, left)
        return self

    def in_phase(self, phase: str, number: int = 1, seat: str = "producer") -> Filming:
        self.film.phase, self.film.round = phase, number
        begin_round(self.film)
        self.film.desk, self.film.seat = [], seat
        return self

    def on_day(self, day: int = 1) -> Filming:
        """The director's seat on a shooting day, everything signed, the AD's board approved."""
        self.film.board = propose(self.film, "places")
        self.in_phase("shoot", day)
        self.film.forecasts[f"{day}/0"] = "clear"
        morning.new_morning(self.film)
        floor.open_floor(self.film)
        self.film.seat, self.film.stage = "director", "floor"
        return self

    def with_scene_today(self, number: str) -> Filming:
        self.film.board[number] = self.film.round
        day = self.film.floor
        assert day is not None
        self.film.floor = replace(day, today=(number, *(one for one in day.today if one != number)))
        return self

    def doing(self, *deeds: actions.Action) -> Filming:
        for deed in deeds:
            why = advance(self.film, deed)
            assert why is None, (deed, why)
        return self


def refused(film: Production, action: actions.Action) -> str:
    """The reason an action is refused, an empty text when it is legal."""
    why = advance(film.fork(), action)
    return why.reason if isinstance(why, Refusal) else ""


def play_randomly(film: Production, seed: int, limit: int = 3000) -> list[actions.Action]:
    """Play a film to the end by a small generator of its own; returns what was done."""
    done: list[actions.Action] = []
    state = seed * 2 + 1
    while not film.over:
        menu = choices(film)
        assert menu, f"empty menu at {film.phase} {film.round} {film.seat} {film.stage}"
        state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        action = menu[(state >> 33) % len(menu)]
        assert advance(film, action) is None, action
        done.append(action)
        assert len(done) < limit, "the film does not end"
    return done
