"""The library: which packs are there, and the rules of the film one wants to play.

    from game.packs.library import load_rules
    rules = load_rules("the_last_reel", Options(length="lesson"))

Shipped films come compiled with the wheel and are played from that. In a checkout, and for the player's own packs, a
film is compiled when it is first wanted and kept in the cache; without a writable cache it is compiled in memory.
Only that needs PyYAML and pydantic, so ``packs.author`` is imported where it is used and never before.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from game.dataroot import data_root
from game.engine.rules.rulebook import Options, Rules
from game.packs.load import Compiled, Listing, Unplayable, decode, encode, rules_of

if TYPE_CHECKING:
    from game.packs.author.findings import Finding

ARCHIVE = ".atlpack"
NAME = "above-the-line"
INDEX = "index.json"


class Installed(NamedTuple):
    """A pack that is there: its id and version as its place on disk tells them, and that place."""

    id: str
    version: str
    path: Path
    shipped: bool


class Library:
    """The packs of one installation. ``own`` holds the player's packs, ``cache`` what was compiled; both may be None.

    ``shipped`` is the folder of shipped packs, ``published`` the folder of what was compiled with the wheel.
    """

    def __init__(self, shipped: Path, published: Path, own: Path | None = None, cache: Path | None = None) -> None:
        self.shipped = shipped
        self.published = published
        self.own = own
        self.cache = cache
        self._compiled: dict[str, Compiled] = {}

    def installed(self) -> list[Installed]:
        """Every pack that is there, shipped ones first. Of a pack in several versions the newest comes first."""
        return [*_packs_in(self.shipped, shipped=True), *_packs_in(self.own, shipped=False)]

    def path_of(self, name: str) -> Path | None:
        """Where the newest version of a pack lies."""
        return next((pack.path for pack in self.installed() if pack.id == name), None)

    def films(self) -> list[Listing]:
        """What the title screen lists: every film with a readable face, shipped ones first."""
        published = _read_index(self.published / INDEX)
        others: dict[str, Path] = {}
        for pack in self.installed():
            # What was published lists every shipped film: the other shipped packs are none.
            if not (pack.shipped and published):
                others.setdefault(pack.id, pack.path)
        return [*published, *self._faces(others)]

    def _faces(self, packs: Mapping[str, Path]) -> list[Listing]:
        """Listings of packs that were not published: read once, then kept in the cache until their face changes."""
        kept = _read_faces(self.cache)
        stamps = {name: _stamp(path) for name, path in packs.items()}
        faces = {name: kept[name] for name in packs if name in kept and kept[name].stamp == stamps[name]}
        for name in packs:
            if name not in faces:
                faces[name] = _Face(stamps[name], _listing(packs[name], shipped=packs[name].parent == self.shipped))
        if faces != kept:
            self._keep_file("faces.json", msgspec.json.encode(faces))
        return [faces[name].listing for name in packs if faces[name].listing is not None]  # type: ignore[misc]

    def compiled(self, name: str) -> Compiled | Unplayable:
        """A film, ready to play: as published, from the cache, or compiled now."""
        if name not in self._compiled:
            found = self._published(name) or self._fresh(name)
            if isinstance(found, Unplayable):
                return found
            self._compiled[name] = found
        return self._compiled[name]

    def _published(self, name: str) -> Compiled | Unplayable | None:
        try:
            return decode((self.published / f"{name}.json").read_bytes())
        except OSError:
            return None

    def _fresh(self, name: str) -> Compiled | Unplayable:
        """A film that was not published: compiled for these very files by this very compiler."""
        from game.packs.author.fingerprint import compiler

        files = self.files_of(name)
        if files is None:
            return Unplayable(f"There is no film called '{name}'.")
        for kept in self._kept(f"{name}.{self._digest(name)[:12]}.*.json"):
            if kept.compiler == compiler() and all(self._digest(pack) == was for pack, was in kept.film.packs.items()):
                return kept
        return self._compile(name)

    def _compile(self, name: str) -> Compiled | Unplayable:
        """Compile a film and keep it where there is a cache."""
        from game.packs.author.publish import compile_film

        compiled = compile_film(name, self.files_of)
        if isinstance(compiled, Compiled):
            self.keep(compiled)
        return compiled

    def _digest(self, name: str) -> str:
        """The digest of an installed pack; empty where there is none."""
        from game.packs.author.digest import pack_digest

        files = self.files_of(name)
        return pack_digest(files) if files is not None else ""

    def kept(self, name: str, digest: str) -> Compiled | Unplayable:
        """The film of an old save, by its digest: the current one if it is the same, else one that was kept."""
        now = self.compiled(name)
        if isinstance(now, Compiled) and now.film.digest == digest:
            return now
        old = next(self._kept(f"{name}.{digest[:12]}.*.json"), None)
        return old or Unplayable(f"The film '{name}' is not here as it was when this was saved ({digest[:12]}).")

    def keep(self, compiled: Compiled) -> bool:
        """Keep a film as it is now, so that saves of it can be replayed later. False without a writable cache."""
        film, made = compiled.film, f"{compiled.digest[:8]}{compiled.compiler[:8]}"
        return self._keep_file(f"{film.id}.{film.digest[:12]}.{made}.json", encode(compiled))

    def _kept(self, pattern: str) -> Iterator[Compiled]:
        for file in sorted(self.cache.glob(pattern)) if self.cache and self.cache.is_dir() else ():
            found = decode(file.read_bytes())
            if isinstance(found, Compiled):
                yield found

    def _keep_file(self, name: str, raw: bytes) -> bool:
        """Write a file of the cache whole or not at all. False where nothing can be written."""
        if self.cache is None:
            return False
        half = self.cache / f"{name}.{os.getpid()}.part"
        try:
            self.cache.mkdir(parents=True, exist_ok=True)
            half.write_bytes(raw)
            half.replace(self.cache / name)
        except OSError:
            return False
        return True

    def cache_is_writable(self) -> bool:
        """Whether compiled films can be kept; ``doctor`` says so."""
        return self._keep_file("probe", b"")

    def files_of(self, name: str) -> Mapping[str, bytes] | None:
        """The files of an installed pack by their name in it."""
        from game.packs.author.tree import read_tree

        path = self.path_of(name)
        return None if path is None else read_tree(path).files

    def rules(self, name: str, options: Options) -> Rules | Unplayable:
        """The rules of one play."""
        compiled = self.compiled(name)
        return compiled if isinstance(compiled, Unplayable) else rules_of(compiled, options)

    def check(self, path: Path) -> list[Finding]:
        """Everything that is wrong with a pack folder or archive, in reading order."""
        from game.packs.author.publish import check_pack

        return check_pack(path, self.files_of)


class _Face(msgspec.Struct):
    """A listing kept in the cache, with the state of the files it was made from."""

    stamp: str
    listing: Listing | None


def _stamp(path: Path) -> str:
    """The state of a pack's face: size and time of the files that a listing is made from."""
    faces = [path] if path.is_file() else [path / "pack.yaml", path / "scenario.yaml"]
    return ";".join(f"{file.stat().st_mtime_ns}/{file.stat().st_size}" for file in faces if file.is_file())


def _listing(path: Path, *, shipped: bool) -> Listing | None:
    from game.packs.author.publish import listing
    from game.packs.author.tree import read_tree

    return listing(read_tree(path).files, shipped=shipped)


def _read_index(file: Path) -> list[Listing]:
    try:
        return msgspec.json.decode(file.read_bytes(), type=list[Listing])
    except (OSError, msgspec.DecodeError):
        return []


def _read_faces(cache: Path | None) -> dict[str, _Face]:
    try:
        raw = (cache / "faces.json").read_bytes() if cache else b"{}"
        return msgspec.json.decode(raw, type=dict[str, _Face])
    except (OSError, msgspec.DecodeError):
        return {}


def _packs_in(folder: Path | None, *, shipped: bool) -> Iterator[Installed]:
    """The packs of a folder: folders and archives named ``id`` or ``id@version``, newest version first."""
    if folder is None or not folder.is_dir():
        return
    found = []
    for path in sorted(folder.iterdir()):
        is_pack = (path / "pack.yaml").is_file() if path.is_dir() else path.suffix == ARCHIVE
        if is_pack and not path.name.startswith("."):
            name, _, version = path.name.removesuffix(ARCHIVE).partition("@")
            found.append(Installed(name, version, path, shipped))
    yield from sorted(found, key=lambda pack: (pack.id, [-part for part in _numbers(pack.version)]))


def _numbers(version: str) -> list[int]:
    return [int(part) if part.isdigit() else 0 for part in version.split(".")]


def usual_library() -> Library:
    """The library of this installation and player."""
    from platformdirs import user_cache_path, user_data_path

    root = data_root()
    return Library(
        root / "scenarios",
        root / "compiled",
        user_data_path(NAME, appauthor=False) / "packs",
        user_cache_path(NAME, appauthor=False) / "packs",
    )


def load_rules(name: str, options: Options) -> Rules | Unplayable:
    """The rules of a film of this installation, or why it can't be played."""
    return usual_library().rules(name, options)


def pack_check(path: Path) -> list[Finding]:
    """Everything that is wrong with a pack, with the packs of this installation beside it."""
    return usual_library().check(path)
