"""Golden play-throughs as stories: one decision a line, the chapters named, and how it ended.

``python -m tests.golden.stories`` writes them anew by the careful bot; read the difference before committing it.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from game.bots import decide, make
from game.engine import Options, Production, Refusal, Rules, actions, new_production, step
from game.packs.library import load_rules, usual_library

FOLDER = Path(__file__).parent
SEED = 7
LONGEST = 150


def films() -> list[str]:
    """Every shipped film."""
    return [one.id for one in usual_library().films() if one.shipped]


def rules_of(name: str) -> Rules:
    """The rules of a film's lesson."""
    rules = load_rules(name, Options())
    assert isinstance(rules, Rules), rules
    return rules


def line_of(action: actions.Action) -> str:
    """A decision as a line: its verb and what it is about."""
    facts = msgspec.to_builtins(action)
    verb = facts.pop("verb")
    return " ".join([verb, *(f"{name}={msgspec.json.encode(value).decode()}" for name, value in facts.items())])


def action_of(line: str) -> actions.Action:
    """The decision of a line."""
    verb, *facts = line.split(" ")
    given = {name: msgspec.json.decode(value) for name, value in (fact.split("=", 1) for fact in facts)}
    return msgspec.convert({"verb": verb, **given}, actions.Action)


def chapter(film: Production) -> str:
    """Where the film stands, as a chapter heading."""
    return f"# {film.phase} {film.round}, {film.seat}"


def ending(film: Production) -> str:
    """How a film ended, in one line."""
    board = film.premiere
    assert board is not None
    return (
        f"= {board.ending}: critics {board.critics // 10}, audience {board.audience // 10}, "
        f"gross {board.gross}, returned {board.returned_percent} %, would return {board.would_return_percent} %, "
        f"trust {film.of('trust')}, entries {film.written}"
    )


def told(name: str) -> list[str]:
    """The careful bot's play of a film, as a story."""
    film, bot, lines, heading = new_production(rules_of(name), SEED), make("careful", SEED), list[str](), ""
    while not film.over:
        if chapter(film) != heading:
            heading = chapter(film)
            lines.append(heading)
        action = decide(bot, film)
        lines.append(line_of(action))
        taken = step(film, action)
        assert not isinstance(taken, Refusal), (action, taken)
        film = taken.production
    return [*lines, ending(film)]


def retold(name: str, lines: list[str]) -> str:
    """Play a story again: every decision must be legal and every chapter must come when it says. Returns its end."""
    film = new_production(rules_of(name), SEED)
    for number, line in enumerate(lines, start=1):
        if line.startswith("#"):
            assert line == chapter(film), f"line {number}: the film is at {chapter(film)}"
        else:
            taken = step(film, action_of(line))
            assert not isinstance(taken, Refusal), f"line {number}: {line} is refused: {taken}"
            film = taken.production
    return ending(film)


if __name__ == "__main__":
    for film_id in films():
        (FOLDER / f"{film_id}.txt").write_text("\n".join(told(film_id)) + "\n", encoding="utf-8")
