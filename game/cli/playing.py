"""``play`` and ``text``: a film at the keyboard. Until there is a window, ``play`` is played in the terminal too."""

from __future__ import annotations

import argparse
import secrets
import time
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import msgspec

from game.classroom.codes import SEEDS
from game.cli import ends, shelves
from game.engine import Options
from game.engine.rules import Career
from game.installation import Installation
from game.saves import Notice, Recorder, Unreadable, free_path, keep_report, load, premiered, profile, report
from game.strings import say
from game.text import Closed, Console, Play, Session, career, terminal

DIALS = ("relaxed", "fair", "tight")
PLAYERS = {
    "both": ("producer", "director"),
    "two": ("producer", "director"),
    "producer": ("producer",),
    "director": ("director",),
}
PREVIEWS = ("full", "hints", "none")
USUAL_MODE = "both"
USUAL = {"length": "lesson", "budget": "fair", "schedule": "fair", "previews": "full"}


class _Parser(argparse.ArgumentParser):
    """Says a wrong word in one sentence instead of a page."""

    def error(self, message: str) -> NoReturn:
        """End the command."""
        raise ends.Ended(ends.MISUSED, say("cli.wrong_option", what=message))


def run(words: Sequence[str]) -> int:
    """Play a film; no words at all play the usual one. Returns the exit code."""
    try:
        return ends.guarded(lambda: _play(list(words)))
    except SystemExit as told:  # the parser ends so after its help
        return ends.GOOD if not told.code else ends.MISUSED


def _play(words: list[str]) -> int:
    if words in ([], ["play"]):
        from game.app import main as open_window

        return open_window()
    asked = _parser().parse_args(words[1:])
    if words[0] == "play":
        return _in_the_window(asked)
    console = terminal()
    recorder, notes = _at_the_film(asked)
    console.lines(notes)
    mode = recorder.production.options.mode
    session = Session(recorder, PLAYERS.get(mode, PLAYERS[USUAL_MODE]), alone=mode != "two")
    session.catch_up()
    play = Play(session, console)
    return _sit(play, console, fresh=asked.resume is None)


def _in_the_window(asked: argparse.Namespace) -> int:
    """Open the window at a film: the one that was asked for, or the one that is resumed."""
    from game.app import main as open_window
    from game.scenes.opening import sit_down
    from game.scenes.places import AtTable

    return open_window(AtTable(sit_down(_at_the_film(asked)[0], Installation())))


def _at_the_film(asked: argparse.Namespace) -> tuple[Recorder, list[str]]:
    """The film that is begun or gone on with, and what to tell the player before it."""
    if asked.resume is None:
        return _begun(asked), []
    for name in ("scenario", *USUAL, "mode", "seed", "code", "save"):
        if getattr(asked, name) is not None:
            raise ends.misused("cli.resume_and_option", option=f"--{name}")
    if asked.career:
        raise ends.misused("cli.resume_and_option", option="--career")
    return _resumed(Path(asked.resume))


def _sit(play: Play, console: Console, *, fresh: bool) -> int:
    """Play until the premiere, the player's leave, or the end of the input; every way keeps the film."""
    recorder, code = play.session.recorder, ends.GOOD
    try:
        if fresh:
            play.show_opening()
            _show_career(recorder, console)
        if play.run():
            _premiered(recorder, console)
    except Closed:
        console.line()
    except KeyboardInterrupt:
        console.line()
        code = ends.INTERRUPTED
    except BrokenPipeError:
        raise
    except Exception as crash:
        raise _crashed(crash, recorder) from crash
    _good_bye(recorder, console)
    return code


def _show_career(recorder: Recorder, console: Console) -> None:
    """Say what the films before do to this one, if it is part of a career."""
    known = profile(shelves.data_folder())[0] if recorder.production.options.career is not None else None
    if known is not None:
        console.page(career.before_the_film(recorder.production, known))


def _premiered(recorder: Recorder, console: Console) -> None:
    """Enter the film into the career it is part of, and say what that did to the names."""
    reputation, notice = premiered(shelves.data_folder(), recorder)
    if notice is not None:
        console.line(say(f"saves.{notice.id}", **notice.facts))
    if reputation is not None:
        console.line()
        console.line(career.standing(reputation))


def _good_bye(recorder: Recorder, console: Console) -> None:
    """Say where the film lies, and how to go on with it."""
    if recorder.path is None or not recorder.path.exists():
        console.line(say("cli.left_unsaved"))
    else:
        console.line(say("cli.kept" if recorder.production.over else "cli.left_saved", file=recorder.path))


def _crashed(crash: Exception, recorder: Recorder | None = None) -> ends.Ended:
    """The end of a play that broke: a report for the makers, and where the film is safe."""
    trace = "".join(traceback.format_exception(crash))
    facts = {"luck": str(recorder.production.luck), "made": str(recorder.made)} if recorder else {}
    about = report(trace, facts)
    path = keep_report(shelves.data_folder(), time.strftime("%Y%m%d-%H%M%S"), about)
    if path is None:
        ends.complain(about)
    where = say("cli.saved_at", file=recorder.path) if recorder and recorder.path else ""
    return ends.failed("cli.crashed", report=path or "stderr", where=where)


def _begun(asked: argparse.Namespace) -> Recorder:
    film, options, seed = _asked(asked) if asked.code is None else _coded(asked)
    rules, compiled = shelves.film_rules(film, options)
    if asked.save is None:
        path = free_path(shelves.saves_folder(), compiled.film.id, seed)
    else:
        path = _new_file(Path(asked.save))
    try:
        return Installation().open(compiled, rules, seed, path)
    except Exception as crash:
        raise _crashed(crash) from crash


def _asked(asked: argparse.Namespace) -> tuple[str, Options, int]:
    """Film, options and seed by the options of the command, and the usual ones for the rest."""
    words = {name: getattr(asked, name) or usual for name, usual in USUAL.items()}
    seed = shelves.whole_number(asked.seed) if asked.seed is not None else secrets.randbelow(SEEDS)
    options = Options(**words, mode=asked.mode or USUAL_MODE, career=_career(asked))
    return asked.scenario or shelves.DEFAULT_FILM, options, seed


def _career(asked: argparse.Namespace) -> Career | None:
    """The reputations of this player's career, where it is wanted and can be read."""
    if not asked.career:
        return None
    known, notice = profile(shelves.data_folder())
    if notice is not None:
        ends.complain(say(f"saves.{notice.id}", **notice.facts))
    return known.standing if known is not None else None


def _coded(asked: argparse.Namespace) -> tuple[str, Options, int]:
    """Film, options and seed by a class code, which leaves nothing but the chairs to choose."""
    if asked.career:
        raise ends.misused("cli.code_and_career")
    for name in ("scenario", "seed", *USUAL):
        if getattr(asked, name) is not None:
            raise ends.misused("cli.code_and_option", option=f"--{name}")
    found = shelves.coded(asked.code)
    if not found.same:
        ends.complain(say("code.other_packs", film=found.film))
    return found.film, msgspec.structs.replace(found.options, mode=asked.mode or USUAL_MODE), found.seed


def _new_file(path: Path) -> Path:
    """A path for a new save. Ends the command where something lies there already: nothing is written over."""
    if shelves.is_there(path):
        raise ends.misused("cli.file_exists", file=path)
    return path


def _resumed(path: Path) -> tuple[Recorder, list[str]]:
    """The recorder of a save, and what to tell the player before going on."""
    try:
        loaded = load(path, Installation().find_rules)
    except Unreadable as error:
        raise unreadable(error.notice, path) from None
    told = [say(f"saves.{note.id}", **note.facts) for note in loaded.notes]
    return loaded.recorder, [say("cli.resumed", file=path), *told]


def unreadable(notice: Notice, path: Path) -> ends.Ended:
    """The end of a command whose save can't be read; the file by the path that was typed."""
    return ends.failed(f"saves.{notice.id}", **{**notice.facts, **({"file": path} if "file" in notice.facts else {})})


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog=say("cli.program"), description=say("cli.help.play"), allow_abbrev=False)
    parser.add_argument("--scenario", metavar="ID", help=say("cli.help.scenario"))
    parser.add_argument("--length", choices=("lesson", "feature"), help=say("cli.help.length"))
    parser.add_argument("--budget", choices=DIALS, help=say("cli.help.budget"))
    parser.add_argument("--schedule", choices=DIALS, help=say("cli.help.schedule"))
    parser.add_argument("--mode", choices=tuple(PLAYERS), help=say("cli.help.mode"))
    parser.add_argument("--previews", choices=PREVIEWS, help=say("cli.help.previews"))
    parser.add_argument("--seed", metavar="N", help=say("cli.help.seed"))
    parser.add_argument("--code", metavar="CODE", help=say("cli.help.code"))
    parser.add_argument("--career", action="store_true", help=say("cli.help.career"))
    parser.add_argument("--save", metavar="FILE", help=say("cli.help.save_as"))
    parser.add_argument("--resume", metavar="FILE", help=say("cli.help.resume"))
    return parser
