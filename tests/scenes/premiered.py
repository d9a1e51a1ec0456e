"""Films that are over, for the screens after the premiere: played by a bot, or set down as a fixed one."""

from __future__ import annotations

from functools import cache

from game.bots import decide, make
from game.debrief import BreakEven, Chance, Decided, Parallel, Unfolding
from game.debrief.parallel import Bin
from game.engine import Rules
from game.engine.actions import Distribute
from game.engine.state import Note, Premiere, Run, Weekend
from game.scenes.session import Session
from game.ui.window import Window
from tests.engine.builders import Filming
from tests.scenes.tables import session

FEW = 12
COUNTS = (1, 2, 4, 9, 17, 28, 42, 61, 70, 64, 49, 33, 20, 11, 5, 2)


def played(rules: Rules, deal: str = "lantern", seed: int = 3) -> Session:
    """A film in careful hands to its premiere, sold to a distributor, with few parallel releases."""
    play, bot = session(rules, seed), make("careful", seed)
    while not play.film.over:
        wanted = decide(bot, play.film)
        if isinstance(wanted, Distribute) and Distribute(deal) in play.menu:
            wanted = Distribute(deal)
        play.play(wanted)
    play.unfolding = Unfolding(play.film, play.played, FEW)
    return play


def looked_back(play: Session) -> Session:
    """The same with everything worked out."""
    while play.unfolding.go_on():
        pass
    return play


@cache
def parallel() -> Parallel:
    """Releases around a median of five million."""
    bins = tuple(Bin(400_000 * (at + 1), 400_000 * (at + 2), count) for at, count in enumerate(COUNTS))
    return Parallel(
        draws=sum(COUNTS), released="theatrical", gross=4_900_000, bins=bins, mark=11, shut_out=0,
        quantiles=(900_000, 2_300_000, 3_700_000, 4_600_000, 6_100_000),
        returns=(20, 60, 90, 130, 190), successes=58,
        decided=Decided(3_700_000, 2_100_000), chance=Chance(71, 1_200_000),
        break_even=BreakEven("gross", 2_900_000, 64),
    )  # fmt: skip


def fixed(rules: Rules) -> Session:
    """A film that is over with an ending that no rule has a hand in: for pictures."""
    play = session(rules)
    film = Filming(rules).with_cast("ann", "cyd").with_heads().film
    film.stage, film.phase, film.round = "over", "release", 4
    weeks = (900_000, 780_000, 840_000, 610_000)
    film.run = Run(
        distributor="lantern", released="theatrical", delivered=True,
        weekends=tuple(Weekend(at, gross, 200, "widen" if at == 3 else "hold") for at, gross in enumerate(weeks, 1)),
    )  # fmt: skip
    first = next(iter(rules.core.endings))
    film.note = Note(scene=next(iter(rules.scenes)), gross=150, wrap_day=3)
    film.premiere = Premiere(
        ending=first.id, success=True, producer=True, director=True, critics=810, audience=740, gross=4_900_000,
        domestic=3_400_000, returned_percent=138, return_percent=120, final_cost=1_900_000, would_return_percent=83,
        met=tuple(goal.id for goal in rules.film.goals_producer),
        waterfall={"distribution_fee": 1_200_000, "advertising": 600_000, "equity": 1_900_000, "producers": 300_000},
    )  # fmt: skip
    play.recorder.production = film
    known = Unfolding(film, None, 1)
    known.parallel, known.released, known.over, known.decisions = parallel(), True, True, ()
    play.unfolding = known
    return play


def work_out(table: Window) -> int:
    """Let the window work portion by portion, and draw in between. Returns how many portions that took."""
    portions = 0
    while table.busy:
        table.work(lambda: False)
        table.draw(0.0)
        portions += 1
    return portions
