"""The career: what every finished film left behind, and the names with which the next one begins.

One small JSON file in the player's folder, written whole. A file that can't be read is put aside, never over-written.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from game.engine import career, results
from game.engine.rules.rulebook import Career
from game.saves import vault
from game.saves.notices import Notice, Unreadable

if TYPE_CHECKING:
    from game.engine import Production
    from game.saves.recorder import Recorder

FILE = "career.json"
FORMAT = 1
MOST_FILMS = 100
"""Films the file remembers; the oldest go first. What they did to a reputation stays."""


class Credit(msgspec.Struct, frozen=True, kw_only=True):
    """A finished film. Scores are tenths, ``returned`` is percent; ``again`` are those who would return.

    ``id`` tells two films apart, so that one premiere counts once.
    """

    id: str
    title: str
    scenario: str
    length: str
    seed: int
    ending: str
    success: bool
    producer: bool
    director: bool
    critics: int
    audience: int
    returned: int
    again: tuple[str, ...]


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """A career: the reputations now, and the films behind them, oldest first."""

    above_the_line_career: int = FORMAT
    standing: Career = Career()
    films: tuple[Credit, ...] = ()


class _Face(msgspec.Struct):
    above_the_line_career: int


def profile(folder: Path) -> tuple[Profile | None, Notice | None]:
    """The career in a folder, and what to tell the player about it.

    None is a career of a newer game, or one that can't be reached: it is left alone. A damaged one is put aside.
    """
    path = folder / FILE
    try:
        raw = vault.fetch(path)
    except Unreadable as problem:
        if problem.notice.id == "missing":
            return Profile(), None
        return None, Notice("career_out_of_reach", {"folder": str(folder), "why": problem.notice.id.replace("_", " ")})
    try:
        found = msgspec.json.decode(raw, type=_Face).above_the_line_career
        if found > FORMAT:
            return None, Notice("career_newer")
        return msgspec.json.decode(raw, type=Profile), None
    except (msgspec.DecodeError, RecursionError):
        aside = put_aside(folder)
        return (Profile() if aside else None), Notice("career_damaged", {"file": str(aside or path)})


def put_aside(folder: Path) -> Path | None:
    """Move the career out of the way under a name of its own. Returns it; None where there is none or it can't go."""
    path = folder / FILE
    number = 1
    while (aside := path.with_name(f"career-{number}.json")).exists():
        number += 1
    try:
        path.rename(aside)
    except OSError:
        return None
    return aside


def premiered(folder: Path, recorder: Recorder) -> tuple[Career | None, Notice | None]:
    """Enter a finished film into the career it was begun in. Returns the new reputations, and what to tell the player.

    A film outside any career, without a premiere, or entered before changes nothing: then both are None.
    """
    film = recorder.production
    if film.options.career is None or film.premiere is None:
        return None, None
    known, notice = profile(folder)
    name = recorder.head.opening
    if known is None or any(one.id == name for one in known.films):
        return None, notice
    standing = career.after(film, known.standing)
    grown = Profile(standing=standing, films=(*known.films, credit(film, name))[-MOST_FILMS:])
    try:
        folder.mkdir(parents=True, exist_ok=True)
        vault.put(folder / FILE, msgspec.json.format(msgspec.json.encode(grown)) + b"\n")
    except OSError as error:
        why = error.strerror or type(error).__name__
        return None, Notice("career_out_of_reach", {"folder": str(folder), "why": why})
    return standing, notice


def credit(film: Production, name: str) -> Credit:
    """A finished film as the career remembers it. Raises ``ValueError`` while it has no premiere."""
    seen, tale = film.premiere, film.rules.film
    if seen is None:
        raise ValueError(f"the film stands at {film.stage} and has no premiere yet")
    endings = {one.id: one.title for one in (*film.rules.core.endings, *tale.endings)}
    return Credit(
        id=name,
        title=tale.title,
        scenario=tale.id,
        length=film.options.length,
        seed=film.luck.seed,
        ending=endings.get(seen.ending, seen.ending),
        success=seen.success,
        producer=seen.producer,
        director=seen.director,
        critics=seen.critics,
        audience=seen.audience,
        returned=seen.returned_percent,
        again=tuple(tale.seven[one].name for one, yes in results.faces(film).items() if yes),
    )
