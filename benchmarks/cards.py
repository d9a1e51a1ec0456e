"""Which cards are met and which answers are given, over every shipped film in both lengths.

``python -m benchmarks.cards [--random 400] [--careful 100] [--film F ...] [--jobs 1]`` plays each board with the bots
and prints, first by board and then over all boards: cards that nobody met, cards met in fewer than one random play in
two hundred, and answers that nobody gave. A card that its film's size rules out is not counted, one that its pack calls
rare is marked.
"""

from __future__ import annotations

import argparse
import functools
from collections import Counter
from collections.abc import Iterator, Sequence

from game.engine import Options, Rules
from game.engine.rules.conditions import Any, Condition, Leaf, Not
from game.packs.library import load_rules, usual_library
from game.playtest.coverage import CardRow, cards
from game.playtest.runner import Play, Series, run

LEAST = 0.005
"""The share of random plays in which a card should be met."""


def rules_of(film: str, length: str) -> Rules:
    """The rules to play by, for any process. Raises ``SystemExit`` when the film can't be played."""
    rules = load_rules(film, Options(length=length))
    if not isinstance(rules, Rules):
        raise SystemExit(rules.sentence)
    return rules


def fits(rules: Rules, event: str) -> bool:
    """Whether a film of this size and length can meet a card at all."""
    card, events = rules.film.events[event], rules.film.events
    asked = (*card.when, *(one for bind in card.about for one in bind.where))
    if any(_is_out(rules, one) for one in asked):
        return False
    before = [one.id for one in events.values() if any(later.event == event for later in one.later)]
    return not (card.only_later and before) or any(fits(rules, one) for one in before)


def _is_out(rules: Rules, one: Condition) -> bool:
    """Whether a condition can never hold: another size of film, a department it lacks, a week it does not have."""
    match one:
        case Leaf(verb="tier", arg=asked):
            return asked != rules.film.tier
        case Leaf(verb="department", arg=asked):
            return asked not in rules.film.posts
        case Leaf(verb="week", low=first):
            return (first or 0) > rules.rounds["pre"]
        case Not(of=Leaf(verb="tier", arg=barred)):
            return barred == rules.film.tier
        case Any(of=some):
            return all(_is_out(rules, part) for part in some)
        case _:
            return False


def met(rules: Rules, plays: dict[str, Sequence[Play]]) -> list[CardRow]:
    """The cards of a board that can be met there, with who met them and what was answered."""
    return [row for row in cards(rules, plays) if fits(rules, row.event)]


def told(rules: Rules, rows: Sequence[CardRow]) -> Iterator[str]:
    """One board in a few lines."""
    never = [row.event for row in rows if not any(row.seen.values())]
    seldom = [row for row in rows if row.seen["random"] < LEAST and row.event not in never]
    yield f"  {len(rows)} cards"
    yield f"  met by nobody: {', '.join(never) or 'none'}"
    yield "  seldom: " + (
        ", ".join(f"{one.event} {one.seen['random']:.2%}" for one in seldom) or "none"
    )


def over_all(boards: Sequence[tuple[Rules, dict[str, Sequence[Play]]]]) -> Iterator[str]:
    """What holds over all boards together: seldom cards and answers nobody gave."""
    seen, plays, given = Counter[str](), Counter[str](), Counter[str]()
    known: dict[str, Rules] = {}
    for rules, played in boards:
        for row in met(rules, played):
            known[row.event] = rules
            plays[row.event] += len(played["random"])
            seen[row.event] += round(row.seen["random"] * len(played["random"]))
        for some in played.values():
            for one in some:
                given.update(one.chosen)
    low = sorted((seen[event] / plays[event], event) for event in known if seen[event] < LEAST * plays[event])
    yield "seldom: " + (", ".join(f"{event} {share:.2%}" for share, event in low) or "none")
    names = [f"{event}.{one.id}" for event, rules in known.items() for one in rules.film.events[event].options]
    yield f"answers that nobody gave: {', '.join(name for name in names if not given[name]) or 'none'}"


def main() -> None:
    """Play and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--film", action="append", help="only this film")
    parser.add_argument("--random", type=int, default=400)
    parser.add_argument("--careful", type=int, default=100)
    parser.add_argument("--jobs", type=int, default=1)
    asked = parser.parse_args()
    bots = {"random": asked.random, "careful": asked.careful, "night-owl": asked.careful, "fixed": asked.careful}
    boards = []
    for film in asked.film or [one.id for one in usual_library().films() if one.shipped]:
        for length in rules_of(film, "lesson").film.lengths:
            load = functools.partial(rules_of, film, length)
            played: dict[str, Sequence[Play]] = {
                bot: list(run(load, Series(plays, bot, 1), jobs=asked.jobs)) for bot, plays in bots.items()
            }
            boards.append((load(), played))
            print(f"{film}, {length}", *told(load(), met(load(), played)), sep="\n", flush=True)
    print("over all boards", *(f"  {line}" for line in over_all(boards)), sep="\n")


if __name__ == "__main__":
    main()
