"""Where things lie on this computer: films to play, saves, and the rules of old ones."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from game.classroom import codes
from game.cli.ends import FAILED, MISUSED, Ended, failed, misused
from game.engine import Options, Rules
from game.installation import FILMS, Installation
from game.packs.library import Library, usual_library
from game.packs.load import Compiled, Unplayable, rules_of

DEFAULT_FILM = "the_last_reel"


def data_folder() -> Path:
    """The folder of this player's own files; it may not exist, and it may not be writable."""
    return Installation().folder


def saves_folder() -> Path:
    """The folder of this player's films."""
    return data_folder() / FILMS


def film_rules(name: str, options: Options) -> tuple[Rules, Compiled]:
    """The rules of a film and the compiled pack they come from. Ends the command where it can't be played."""
    library = usual_library()
    compiled = library.compiled(name)
    if isinstance(compiled, Unplayable):
        raise _unplayable(library, name, compiled)
    rules = rules_of(compiled, options)
    if isinstance(rules, Unplayable):
        raise Ended(MISUSED, rules.sentence)
    return rules, compiled


def _unplayable(library: Library, name: str, why: Unplayable) -> Ended:
    """An unknown film is a wrong word, with the nearest right one; a broken one is a failure."""
    known = [pack.id for pack in library.installed()]
    if name in known:
        return Ended(FAILED, why.sentence)
    films = [listing.id for listing in library.films()]
    near = get_close_matches(name, films, 1)
    if near:
        return misused("cli.unknown_film_near", name=name, near=near[0])
    return misused("cli.unknown_film", name=name, films=", ".join(films))


def digest_of(name: str) -> str | None:
    """The digest of a film's compiled packs, None where it can't be played."""
    compiled = usual_library().compiled(name)
    return compiled.digest if isinstance(compiled, Compiled) else None


def coded(code: str) -> codes.Found:
    """The production a class code means. Ends the command on a code that means none here."""
    found = codes.find(code, [film.id for film in usual_library().films()], digest_of)
    if isinstance(found, codes.Misread):
        raise misused(f"code.{found.why}", **found.facts)
    return found


def whole_number(word: str) -> int:
    """A seed as typed. Ends the command on anything but a whole number of at most 63 bits."""
    try:
        number = int(word)
    except ValueError:
        raise misused("cli.seed_is_text", word=word) from None
    if not -(1 << 63) <= number < 1 << 63:
        raise misused("cli.seed_too_long", word=word)
    return number


def existing(path: Path) -> Path:
    """A path that must be there. Ends the command where it is not."""
    if not is_there(path):
        raise failed("cli.no_such_file", file=path)
    return path


def is_there(path: Path) -> bool:
    """Whether something lies at a path. Ends the command on one that no system can have, as when it is too long."""
    try:
        return path.exists()
    except OSError as error:
        raise failed("cli.no_such_path", why=error.strerror) from None
