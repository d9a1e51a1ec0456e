"""The rooms of the house as the house tests see them: source files, functions, modules that import."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

CHECKOUT = Path(__file__).resolve().parents[2]
GAME = CHECKOUT / "game"


class Source(NamedTuple):
    """A source file: its place below the checkout, its lines and its syntax tree."""

    place: str
    lines: int
    tree: ast.Module


class Function(NamedTuple):
    """A function or method: where it begins and how many lines it takes, docstring included."""

    place: str
    lines: int


def sources(room: Path) -> list[Source]:
    """Return every Python file of a room (a folder or a single file), sorted by place."""
    files = sorted(room.rglob("*.py")) if room.is_dir() else [room]
    return [read(file) for file in files]


def read(file: Path) -> Source:
    """Return one source file, parsed."""
    text = file.read_text(encoding="utf-8")
    return Source(file.relative_to(CHECKOUT).as_posix(), len(text.splitlines()), ast.parse(text))


def functions(source: Source) -> list[Function]:
    """Return every function of a file, nested ones and methods too."""
    return [
        Function(f"{source.place}:{node.lineno} {node.name}", 1 + (node.end_lineno or 0) - node.lineno)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def room_of(module: str) -> Path | None:
    """Return the folder or file of a dotted module name, or None while it has not been built."""
    place = CHECKOUT.joinpath(*module.split("."))
    if (place / "__init__.py").exists():
        return place
    file = place.with_suffix(".py")
    return file if file.exists() else None


def imported_with(module: str) -> set[str]:
    """Import a module and everything below it in a new process; return the top-level names this loaded."""
    script = (
        "import importlib, pkgutil, sys\n"
        "room = importlib.import_module(sys.argv[1])\n"
        "inside = pkgutil.walk_packages(getattr(room, '__path__', []), room.__name__ + '.')\n"
        "for found in list(inside):\n"
        "    importlib.import_module(found.name)\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, module], cwd=CHECKOUT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())
