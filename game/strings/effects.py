"""Effects in words: what a problem, a move or a broken covenant does, before it happens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from game.engine import judge
from game.engine.effects import amount_of
from game.engine.judge import bound
from game.strings import measures, names
from game.strings.facts import form_of
from game.strings.table import say

if TYPE_CHECKING:
    from game.engine.rules.events import Effect
    from game.strings.sides import Sides

MONEY = ("spend", "earn")


def effect_words(sides: Sides, effects: Iterable[Effect], binds: Mapping[str, str]) -> list[str]:
    """Each effect in a few words; those whose conditions do not hold now and those nobody may see are left out."""
    found = []
    for effect in effects:
        hidden = effect.verb == "change" and _is_hidden(sides, effect.target)
        if not hidden and judge.holds(sides.film, effect.when, binds):
            found.append(_words(sides, effect, binds))
    return found


def _is_hidden(sides: Sides, gauge: str) -> bool:
    known = sides.rules.core.gauges.get(gauge)
    return known is None or known.seen_by not in ("both", sides.chair)


def _words(sides: Sides, effect: Effect, binds: Mapping[str, str]) -> str:
    target, of = bound(effect.target, binds), bound(effect.of, binds)
    facts = {
        "change": measures.signed(effect.amount),
        "gauge": names.gauge(sides, target, "" if of == "all" else of) if effect.verb == "change" else "",
        "what": _what(sides, effect.verb, target),
        "n": str(effect.amount),
        "minutes": measures.minutes(abs(effect.amount)),
        "amount": measures.money(amount_of(sides.film, effect), sides.symbol) if effect.verb in MONEY else "",
    }
    sign = "less" if effect.amount < 0 else "more"
    return say(form_of(f"effect.{effect.verb}", {"sign": sign}), **facts)


def _what(sides: Sides, verb: str, target: str) -> str:
    if verb in ("problem", "clear_problem"):
        return names.titled(sides, sides.rules.core.problems, target, "title")
    if verb in ("favour", "spend_favour"):
        return names.titled(sides, sides.tale.favours, target, "label")
    if verb in ("paper", "clear_paper"):
        return names.titled(sides, sides.rules.core.papers, target, "label")
    if verb in ("flag", "clear_flag"):
        return sides.tale.flags.get(target, names.spelled(target)).rstrip(".")
    if verb == "credit":
        return names.written("subject", target)
    if verb in ("tokens", "final_cut"):
        return names.chair(target)
    return names.about(sides, target) if target else ""
