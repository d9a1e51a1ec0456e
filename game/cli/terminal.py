"""``above-the-line text``: a film in the terminal, saved after every decision."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from secrets import randbelow

from game import __version__
from game.cli import wishes
from game.cli.halting import FAILED, GOOD, INTERRUPTED, USAGE, Halt, halted
from game.strings import say
from game.text import Closed, Console, Play, Session, terminal

SEEDS = 1_000_000
"""Seeds the game picks itself are short enough to be read out."""


def run(command: str, words: Sequence[str]) -> int:
    """Play a film in the terminal. Returns the exit code."""
    try:
        wish = wishes.read(words)
        if wish.help:
            print(say("cli.text.help").strip())
            return GOOD
        return play(command, wish, terminal())
    except Halt as halt:
        return halted(halt)


def play(command: str, wish: wishes.Wishes, console: Console) -> int:
    """Begin or resume a film and play it until it is over or somebody leaves. Raises ``Halt`` for bad input."""
    if command != "text":
        console.line(say("cli.no_window"))
    session, notes = resumed(wish) if wish.resume else begun(wish)
    console.lines(notes)
    evening = Play(session, console)
    try:
        if not wish.resume:
            evening.show_opening()
        evening.run()
    except (Closed, KeyboardInterrupt) as stop:
        farewell(session, console)
        return INTERRUPTED if isinstance(stop, KeyboardInterrupt) else GOOD
    except Exception as crash:  # noqa: BLE001 - the last door before a traceback would fall on the player
        return crashed(session, crash)
    farewell(session, console)
    return GOOD


def begun(wish: wishes.Wishes) -> tuple[Session, list[str]]:
    """A new film. Its save lies where ``--save`` says, else on the player's shelf."""
    from game.cli import films
    from game.engine import new_production
    from game.saves import open_new

    packs = films.library()
    name = wish.scenario or films.first_film(packs)
    film = new_production(films.rules(packs, name, wish.options), seed_for(wish))
    path = save_path(wish, name, film.luck.seed)
    recorder = open_new(path, films.origin(films.compiled(packs, name)), film)
    return Session(recorder, players(wish.options.mode), alone=wish.options.mode != "two"), []


def seed_for(wish: wishes.Wishes) -> int:
    """The seed that was typed, or one the game picks."""
    return randbelow(SEEDS) if wish.seed is None else wish.seed


def save_path(wish: wishes.Wishes, name: str, seed: int) -> Path:
    """Where a new film is saved: never over a file that is there. Raises ``Halt`` when ``--save`` names one."""
    from game.saves import free_path

    if not wish.save:
        return free_path(shelf_folder(), name, seed)
    path = Path(wish.save)
    if path.exists():
        raise Halt(say("cli.save_exists", path=str(path)), USAGE)
    return path


def shelf_folder() -> Path:
    """The folder of the player's films."""
    from platformdirs import user_data_path

    from game.packs.library import NAME

    return user_data_path(NAME, appauthor=False) / "films"


def resumed(wish: wishes.Wishes) -> tuple[Session, list[str]]:
    """The film of a save, at its last decision, and what to tell the player before."""
    from game.cli import films
    from game.saves import Unreadable, load

    other = [name for name in wish.given if name != "resume"]
    if other:
        raise Halt(say("cli.resume_alone", option=other[0]), USAGE)
    path = Path(wish.resume)
    try:
        loaded = load(path, films.OfSaves(films.library()))
    except Unreadable as error:
        raise films.unreadable(error, path) from error
    mode = loaded.production.options.mode
    session = Session(loaded.recorder, players(mode), alone=mode != "two")
    return session, [say("cli.resumed", path=str(path)), *(films.notice(note, path) for note in loaded.notes)]


def players(mode: str) -> tuple[str, ...]:
    """The chairs people sit in."""
    return (mode,) if mode in ("producer", "director") else ("producer", "director")


def farewell(session: Session, console: Console) -> None:
    """Say where the film lies, unless it was never written."""
    path = session.recorder.path
    if path is None or not path.exists():
        console.line(say("cli.goodbye_unsaved"))
    else:
        console.line(say("cli.kept" if session.film.over else "cli.goodbye", path=str(path)))


def crashed(session: Session, crash: Exception) -> int:
    """Write a report beside the save and say so; the save holds everything up to the last decision."""
    path = session.recorder.path
    folder = path.parent if path is not None else Path.cwd()
    report = folder / f"crash-{datetime.now().astimezone():%Y%m%d-%H%M%S}.txt"
    lines = [__version__, sys.version, repr(session.film.luck), str(session.recorder.made)]
    lines.append("".join(traceback.format_exception(crash)))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        report.write_text("\n".join(lines), encoding="utf-8")
        sentence = say("cli.crashed", report=str(report), path=str(path))
    except OSError:
        sentence = say("cli.crashed_unreported", problem=repr(crash), path=str(path))
    return halted(Halt(sentence, FAILED))
