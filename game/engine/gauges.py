"""Reading gauges: the posted ones by name, and the derived ones (means and differences that are never posted)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.engine import schedule

if TYPE_CHECKING:
    from game.engine.production import Production

DEPARTMENT_GAUGES = ("morale", "report", "alignment")


def read(film: Production, gauge: str, of: str = "") -> int:
    """The value of a gauge as the rules mean it; ``of`` names a department, chair, account or scene."""
    if of and of != "all":
        return film.of(gauge, of)
    derived = _DERIVED.get(gauge)
    return derived(film) if derived else film.of(gauge)


def departments(film: Production) -> tuple[tuple[str, int], ...]:
    """The departments of this film with the size of each, in the order of its posts."""
    return film.rules.departments


def mean_of(film: Production, gauge: str) -> int:
    """The mean of a gauge over departments, weighted by their size."""
    return film.remember(gauge, _mean)


def _mean(film: Production, gauge: str) -> int:
    total = weight = 0
    for department, size in departments(film):
        total += film.of(gauge, department) * size
        weight += size
    return (total + weight // 2) // weight if weight else 0


def estimated_cost(film: Production) -> int:
    """The estimated final cost: the estimates of all accounts."""
    return film.remember("estimate", _over_accounts)


def planned_cost(film: Production) -> int:
    """The top sheet without contingency."""
    return film.remember("plan", _over_accounts)


def _over_accounts(film: Production, gauge: str) -> int:
    known = film.gauges
    return sum(known.get(name, 0) for name in film.rules.account_gauges[gauge])


def budget_total(film: Production) -> int:
    """What the film may cost: the top sheet and the contingency."""
    return planned_cost(film) + film.of("contingency")


def contingency_left(film: Production) -> int:
    """What is left of the contingency when every account ends as estimated; never below zero."""
    over = estimated_cost(film) - planned_cost(film)
    return max(0, film.of("contingency") - max(0, over))


def accounts(film: Production) -> tuple[str, ...]:
    """The accounts of the top sheet in its order."""
    return film.rules.accounts


def creative(film: Production) -> int:
    """The film so far (0-100): what is shot by what the director saw, the rest by the script's quality."""
    total, weight = story_so_far(film)
    base = (total + weight // 2) // weight if weight else film.of("quality")
    return max(0, min(100, base + film.of("polish")))


def story_so_far(film: Production) -> tuple[int, int]:
    """What the scenes of the film are worth, each times its weight, and the weight of them all: what is shot by what
    the director saw, the rest by the script's quality."""
    script = film.of("quality")
    total = weight = 0
    for number, scene in film.rules.scenes.items():
        state = film.scenes[number]
        if state.state == "dropped" or not state.in_cut:
            continue
        weight += scene.weight
        total += scene.weight * (state.worth if state.worth >= 0 else script)
    return total, weight


def minutes_behind(film: Production) -> int:
    """Minutes of work left on the board beyond the minutes of the days left; negative when ahead."""
    return schedule.minutes_left_on_board(film)


def _percent(part: int, whole: int) -> int:
    return part * 100 // whole if whole else 0


def _stress(film: Production) -> int:
    return film.of("stress", film.seat)


_DERIVED: dict[str, Callable[[Production], int]] = {
    "morale": lambda film: mean_of(film, "morale"),
    "report": lambda film: mean_of(film, "report"),
    "alignment": lambda film: mean_of(film, "alignment"),
    "creative": creative,
    "schedule": minutes_behind,
    "stress": _stress,
    "cash_percent": lambda film: _percent(film.of("cash"), budget_total(film)),
    "contingency_percent": lambda film: _percent(contingency_left(film), film.of("contingency")),
    "raised_percent": lambda film: _percent(film.of("raised"), budget_total(film)),
    "cost_over_percent": lambda film: _percent(estimated_cost(film) - budget_total(film), budget_total(film)),
}
