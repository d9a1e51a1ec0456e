"""Golden play-throughs as stories: a chapter for each turn with its decisions, and how it ended.

``python -m tests.golden.stories`` writes them anew by the careful bot; read the difference before committing it.
"""

from __future__ import annotations

import textwrap
from pathlib import Path

import msgspec

from game.bots import decide, make
from game.engine import Options, Production, Refusal, Rules, actions, new_production, step
from game.packs.library import load_rules, usual_library

FOLDER = Path(__file__).parent
SEED = 7
LONGEST = 150
WIDTH = 116
AND = " | "


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
    found: actions.Action = msgspec.convert({"verb": verb, **given}, actions.Action)
    return found


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


def told(name: str) -> str:
    """The careful bot's play of a film, as a story."""
    film, bot, chapters = new_production(rules_of(name), SEED), make("careful", SEED), list[tuple[str, list[str]]]()
    while not film.over:
        if not chapters or chapter(film) != chapters[-1][0]:
            chapters.append((chapter(film), []))
        action = decide(bot, film)
        chapters[-1][1].append(line_of(action))
        taken = step(film, action)
        assert not isinstance(taken, Refusal), (action, taken)
        film = taken.production
    pages = [f"{heading}\n{textwrap.fill(AND.join(deeds), WIDTH)}" for heading, deeds in chapters]
    return "\n".join([*pages, ending(film)]) + "\n"


def decisions(story: str) -> list[tuple[str, str]]:
    """Every decision of a story with the chapter it stands in."""
    found: list[tuple[str, str]] = []
    for page in story.split("# ")[1:]:
        heading, *lines = [line for line in page.splitlines() if not line.startswith("=")]
        found += [(f"# {heading}", deed) for deed in " ".join(lines).split(AND)]
    return found


def retold(name: str, story: str) -> str:
    """Play a story again: every decision must be legal, in the chapter it stands in. Returns its end."""
    film = new_production(rules_of(name), SEED)
    for heading, deed in decisions(story):
        assert heading == chapter(film), f"{deed} stands in {heading}, the film is at {chapter(film)}"
        taken = step(film, action_of(deed))
        assert not isinstance(taken, Refusal), f"{heading}: {deed} is refused: {taken}"
        film = taken.production
    return ending(film)


if __name__ == "__main__":
    for film_id in films():
        (FOLDER / f"{film_id}.txt").write_text(told(film_id), encoding="utf-8")
