"""The rules of one play: a film, the common rules, and the options it is played with."""

from __future__ import annotations

from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from game.engine.rules.conditions import mentions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.engine.effects import Verb
    from game.engine.judge import Leaves, Test
    from game.engine.rules.conditions import Condition
    from game.engine.rules.core import Core, Duty, Gauge
    from game.engine.rules.events import Event
    from game.engine.rules.film import Film, Length
    from game.engine.rules.people import Actor
    from game.engine.rules.places import Scene


class Career(msgspec.Struct, frozen=True, omit_defaults=True):
    """Reputations in small steps, 0 for a name nobody knows: with money, with audiences, with crews."""

    producer: int = 0
    director: int = 0
    crew: int = 0


class Options(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a film is played. ``budget`` and ``schedule`` are relaxed, fair or tight; ``mode`` both, producer,
    director or two; ``previews`` full, hints or none; ``career`` is None for a film outside any career."""

    length: str = "lesson"
    budget: str = "fair"
    schedule: str = "fair"
    mode: str = "both"
    previews: str = "full"
    career: Career | None = None


class SeenBy(dict[str, str]):
    """Who may see a gauge, by its full name ("morale:camera"): worked out once for each name that is asked for."""

    def __init__(self, gauges: Mapping[str, Gauge]) -> None:
        super().__init__()
        self._gauges = gauges

    def __missing__(self, name: str) -> str:
        """Look up the kind of gauge. Raises ``KeyError`` for one the ruleset does not know."""
        self[name] = found = self._gauges[name.partition(":")[0]].seen_by
        return found


class Drawable(NamedTuple):
    """A card of a deck: what must hold whoever it is about, and what must hold of those it has found."""

    event: Event
    first: tuple[Condition, ...]
    then: tuple[Condition, ...]


class Rules:
    """Frozen rules plus the indexes that play needs, built on first use and shared by every fork.

    Raises ``KeyError`` when the film has no such length or dial setting; clients check first.
    """

    def __init__(self, film: Film, core: Core, options: Options) -> None:
        self.film = film
        self.core = core
        self.options = options
        self.n = core.numbers
        self.length: Length = film.lengths[options.length]
        self.judged: dict[int, tuple[tuple[Condition, ...], tuple[Test, ...]]] = {}
        self.leaves: Leaves = {}
        self.effects: Mapping[str, Verb] = {}
        self.seen_by = SeenBy(core.gauges)

    @cached_property
    def scenes(self) -> dict[str, Scene]:
        """The strips of this length by scene number, in the author's order."""
        return {scene.number: scene for scene in self.length.scenes}

    @cached_property
    def lightest_first(self) -> tuple[str, ...]:
        """The scene numbers of this length by weight, equals in the author's order."""
        return tuple(sorted(self.scenes, key=lambda number: self.scenes[number].weight))

    @cached_property
    def heaviest_first(self) -> tuple[str, ...]:
        """The scene numbers of this length by falling weight, equals in the author's order."""
        return tuple(sorted(self.scenes, key=lambda number: -self.scenes[number].weight))

    @cached_property
    def roles(self) -> tuple[str, ...]:
        """The roles of the film by cast number."""
        return tuple(sorted(self.film.roles, key=lambda role: self.film.roles[role].number))

    @cached_property
    def children(self) -> frozenset[str]:
        """The roles that nobody of age plays."""
        return frozenset(name for name, role in self.film.roles.items() if role.playing_age[1] < self.n.day.minor_age)

    @cached_property
    def actors_for(self) -> dict[str, tuple[Actor, ...]]:
        """The actors who could play each role, in the author's order."""
        actors = self.film.actors.values()
        return {role: tuple(one for one in actors if role in one.roles) for role in self.film.roles}

    @cached_property
    def steps(self) -> dict[str, int]:
        """How much of each account moves at a time on the top sheet: a tenth of what it was given at the start."""
        budget = self.film.budget
        blocks = (budget.above, budget.production, budget.post, budget.other)
        return {account: amount // 10 for block in blocks for account, amount in block.items()}

    @cached_property
    def scenes_with(self) -> dict[str, tuple[str, ...]]:
        """The scenes that need each piece of kit, in the author's order."""
        return {
            kit: tuple(number for number, scene in self.scenes.items() if kit in scene.needs) for kit in self.film.kit
        }

    @cached_property
    def account_gauges(self) -> dict[str, tuple[str, ...]]:
        """The names under which the ledger keeps the plan and the estimate of every account."""
        return {gauge: tuple(f"{gauge}:{name}" for name in self.accounts) for gauge in ("plan", "estimate")}

    @cached_property
    def budget_percent(self) -> int:
        """The budget dial: what funds, sponsors and buyers give, in percent of the written figures."""
        dial = self.film.budget_dial
        return {"relaxed": dial.relaxed, "fair": dial.fair, "tight": dial.tight}[self.options.budget]

    def dialled(self, amount: int) -> int:
        """A sum somebody gives this film for good, whole currency units: the budget dial moves what the world gives,
        and leaves what things cost and what has to be repaid, so that tight is hard and relaxed is not."""
        return amount * self.budget_percent // 100

    @cached_property
    def day_minutes(self) -> int:
        """Working minutes of a board day at the chosen schedule dial: the ruleset's, in the film's own percent."""
        day, dial = self.n.day, self.film.minutes_dial
        setting = self.options.schedule
        return int(getattr(day, setting)) * int(getattr(dial, setting)) // 100

    @cached_property
    def rounds(self) -> dict[str, int]:
        """Number of rounds in each phase of this length."""
        one = self.length
        return {"pre": one.weeks, "shoot": one.board_days, "post": one.post_steps, "release": one.weekends}

    @cached_property
    def rounds_before(self) -> dict[str, int]:
        """Number of rounds before each phase begins."""
        return dict(zip(self.rounds, accumulate(self.rounds.values(), initial=0), strict=False))

    @cached_property
    def duties_of(self) -> dict[tuple[str, str], tuple[Duty, ...]]:
        """The duties on the board for each (phase, chair), in board order."""
        found: dict[tuple[str, str], tuple[Duty, ...]] = {}
        for duty in self.core.duties.values():
            for phase in duty.phases:
                key = (phase, duty.chair)
                found[key] = (*found.get(key, ()), duty)
        return found

    @cached_property
    def deck(self) -> dict[tuple[str, str], tuple[Drawable, ...]]:
        """Cards that chance may draw, for each (phase, kind or chair): joint cards under ``joint``."""
        found: dict[tuple[str, str], tuple[Drawable, ...]] = {}
        for event in self.film.events.values():
            if event.only_later or (event.lengths and self.options.length not in event.lengths):
                continue
            key = (event.phase, event.chair or "joint")
            found[key] = (*found.get(key, ()), _drawable(event))
        return found

    @cached_property
    def dates(self) -> tuple[int, ...]:
        """The calendar date (ordinal) of each board day, first day first: the last real day of its block."""
        calendar, days = self.film.calendar, self.length.board_days
        working: list[int] = []
        date = calendar.first_day
        while len(working) < self.film.shoot_days:
            if (date - 1) % 7 < calendar.working_week:
                working.append(date)
            date += 1
        return tuple(working[self.film.shoot_days * day // days - 1] for day in range(1, days + 1))

    @cached_property
    def accounts(self) -> tuple[str, ...]:
        """The accounts of the top sheet in its order, and the cost of finance."""
        budget = self.film.budget
        return (*budget.above, *budget.production, *budget.post, *budget.other, "finance")

    @cached_property
    def departments(self) -> tuple[tuple[str, int], ...]:
        """The departments this film has, with the size of each, in the order of its posts."""
        posts = self.film.posts.values()
        return tuple((post.id, post.size) for post in posts if post.id in self.core.departments)

    @cached_property
    def pools(self) -> dict[str, int]:
        """What each account of the top sheet leaves to decisions: its free percent and the mean asks of its posts."""
        film, found = self.film, dict[str, int]()
        heads: dict[str, int] = {}
        for post in film.posts.values():
            costs = [one.cost for one in film.crew.values() if one.post == post.id]
            heads[post.account] = heads.get(post.account, 0) + _mean(costs)
        budget = film.budget
        for block in (budget.above, budget.production, budget.post, budget.other):
            for account, amount in block.items():
                plan = self.core.payments.get(account)
                free = amount * (plan.free if plan else 0) // 100 + heads.get(account, 0)
                found[account] = min(amount, free)
        return found


def _drawable(event: Event) -> Drawable:
    names = frozenset(one.name for one in event.about)
    about = [mentions(one, names) for one in event.when]
    return Drawable(
        event,
        first=tuple(one for one, bound in zip(event.when, about, strict=True) if not bound),
        then=tuple(one for one, bound in zip(event.when, about, strict=True) if bound),
    )


def _mean(values: list[int]) -> int:
    return sum(values) // len(values) if values else 0
