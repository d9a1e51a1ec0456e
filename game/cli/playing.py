"""``play`` and ``text``: a film at the keyboard. Until there is a window, ``play`` is played in the terminal too."""

from __future__ import annotations

import argparse
import secrets
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from game.cli import ends, shelves
from game.engine import Options, new_production
from game.saves import Origin, Recorder, Unreadable, free_path, load, open_new
from game.strings import say
from game.text.console import Closed, Console, terminal
from game.text.play import Play
from game.text.session import Session

DIALS = ("relaxed", "fair", "tight")
PLAYERS = {
    "both": ("producer", "director"),
    "two": ("producer", "director"),
    "producer": ("producer",),
    "director": ("director",),
}
PREVIEWS = ("full", "hints", "none")


class _Parser(argparse.ArgumentParser):
    """Says a wrong word in one sentence instead of a page."""

    def error(self, message: str) -> NoReturn:
        """End the command."""
        raise ends.Ended(ends.MISUSED, say("cli.wrong_option", what=message))


def run(words: Sequence[str]) -> int:
    """Play a film; no words at all play the usual one. Returns the exit code."""
    try:
        return _play(list(words))
    except ends.Ended as end:
        ends.complain(end.sentence)
        return end.code


def _play(words: list[str]) -> int:
    asked = _parser().parse_args(words[1:])
    console = terminal()
    if not words or words[0] == "play":
        console.line(say("cli.no_window_yet"))
    recorder = _resumed(asked.resume, console) if asked.resume else _begun(asked)
    mode = recorder.production.options.mode
    session = Session(recorder, PLAYERS.get(mode, PLAYERS["both"]), alone=mode != "two")
    play = Play(session, console)
    if not asked.resume:
        play.show_opening()
    return _sit(play, console)


def _sit(play: Play, console: Console) -> int:
    """Play until the premiere, the player's leave, or the end of the input; every way keeps the film."""
    recorder = play.session.recorder
    try:
        play.run()
    except Closed:
        _good_bye(recorder, console)
    except KeyboardInterrupt:
        _good_bye(recorder, console)
        return ends.INTERRUPTED
    except Exception:  # noqa: BLE001 - the last place that can keep a crash from becoming a traceback
        report = _report(traceback.format_exc())
        where = say("cli.saved_at", file=recorder.path) if recorder.path else ""
        raise ends.failed("cli.crashed", report=report, where=where) from None
    return ends.GOOD


def _good_bye(recorder: Recorder, console: Console) -> None:
    text = say("cli.left_saved", file=recorder.path) if recorder.path else say("cli.left_unsaved")
    console.line(text)


def _report(trace: str) -> str:
    """Write what went wrong to a file for the makers; where nothing can be written, to the error stream."""
    file = shelves.data_folder() / "crash.txt"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(trace, encoding="utf-8")
    except OSError:
        sys.stderr.write(trace)
        return "stderr"
    return str(file)


def _begun(asked: argparse.Namespace) -> Recorder:
    options = Options(asked.length, asked.budget, asked.schedule, asked.mode, asked.previews)
    seed = shelves.whole_number(asked.seed) if asked.seed is not None else secrets.randbelow(1_000_000)
    rules, compiled = shelves.film_rules(asked.scenario, options)
    shelves.keep(compiled)
    origin = Origin(compiled.film.id, compiled.digest, dict(compiled.film.packs))
    path = free_path(shelves.saves_folder(), compiled.film.id, seed)
    return open_new(path, origin, new_production(rules, seed))


def _resumed(file: str, console: Console) -> Recorder:
    try:
        loaded = load(Path(file), shelves.find_rules)
    except Unreadable as error:
        raise ends.failed(f"saves.{error.notice.id}", **error.notice.facts) from None
    for note in loaded.notes:
        console.line(say(f"saves.{note.id}", **note.facts))
    return loaded.recorder


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="above-the-line text", description=say("cli.help.play"))
    parser.add_argument("--scenario", default=shelves.DEFAULT_FILM, metavar="ID", help=say("cli.help.scenario"))
    parser.add_argument("--length", default="lesson", choices=("lesson", "feature"), help=say("cli.help.length"))
    parser.add_argument("--budget", default="fair", choices=DIALS, help=say("cli.help.budget"))
    parser.add_argument("--schedule", default="fair", choices=DIALS, help=say("cli.help.schedule"))
    parser.add_argument("--mode", default="both", choices=tuple(PLAYERS), help=say("cli.help.mode"))
    parser.add_argument("--previews", default="full", choices=PREVIEWS, help=say("cli.help.previews"))
    parser.add_argument("--seed", metavar="N", help=say("cli.help.seed"))
    parser.add_argument("--resume", metavar="FILE", help=say("cli.help.resume"))
    return parser
