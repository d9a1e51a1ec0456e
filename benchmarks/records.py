"""Frozen slotted dataclass or msgspec.Struct: which record should the engine be made of?

Measures the same record written both ways: importing 150 record classes in a new process, constructing,
replacing one field, and a JSON round trip (the dataclass once with the standard library, once with msgspec's
own encoder). The two candidates take turns (A B A B ...), so a busy neighbour hurts both; a ratio is taken
within each turn. All times are CPU time. `python benchmarks/records.py [turns]` prints the table that
docs/adr/0002-records.md quotes.
"""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple

import msgspec

CLASSES = 150
RECORDS = 2_000
FIELDS = """number: str
    state: str = "planned"
    day: int = 0
    worth: int = -1
    marks: tuple[str, ...] = ()
"""


@dataclasses.dataclass(frozen=True, slots=True)
class PlainScene:
    """A scene strip as a frozen slotted dataclass."""

    number: str
    state: str = "planned"
    day: int = 0
    worth: int = -1
    marks: tuple[str, ...] = ()


class StructScene(msgspec.Struct, frozen=True):
    """The same strip as a msgspec.Struct."""

    number: str
    state: str = "planned"
    day: int = 0
    worth: int = -1
    marks: tuple[str, ...] = ()


PLAIN = [PlainScene(str(number), day=3, marks=("rain", "night")) for number in range(RECORDS)]
STRUCT = [StructScene(str(number), day=3, marks=("rain", "night")) for number in range(RECORDS)]


def construct_plain() -> object:
    """Construct all strips as dataclasses."""
    return [PlainScene("9", "shot", 3, 71, ()) for _ in range(RECORDS)]


def construct_struct() -> object:
    """Construct all strips as structs."""
    return [StructScene("9", "shot", 3, 71, ()) for _ in range(RECORDS)]


def replace_plain() -> object:
    """Change one field of every dataclass."""
    return [dataclasses.replace(scene, worth=80) for scene in PLAIN]


def replace_struct() -> object:
    """Change one field of every struct."""
    return [msgspec.structs.replace(scene, worth=80) for scene in STRUCT]


def round_trip_standard() -> object:
    """Write and read the dataclasses with the standard library's json."""
    text = json.dumps([dataclasses.asdict(scene) for scene in PLAIN])
    return [PlainScene(**{**row, "marks": tuple(row["marks"])}) for row in json.loads(text)]


def round_trip_plain() -> object:
    """Write and read the dataclasses with msgspec."""
    return msgspec.json.decode(msgspec.json.encode(PLAIN), type=list[PlainScene])


def round_trip_struct() -> object:
    """Write and read the structs with msgspec."""
    return msgspec.json.decode(msgspec.json.encode(STRUCT), type=list[StructScene])


class Turn(NamedTuple):
    """CPU seconds of both candidates, measured one right after the other."""

    plain: float
    struct: float


def cpu_seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds that one run of the work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def write_modules(folder: Path) -> None:
    """Write a module of 150 records for each candidate, with the bytecode an installed game would have."""
    plain = "@dataclass(frozen=True, slots=True)\nclass Card{}:\n    " + FIELDS
    struct = "class Card{}(Struct, frozen=True):\n    " + FIELDS
    for name, first, form in (
        ("plain", "from dataclasses import dataclass", plain),
        ("struct", "from msgspec import Struct", struct),
    ):
        lines = [first, *(form.format(number) for number in range(CLASSES))]
        (folder / f"{name}.py").write_text("\n".join(lines), encoding="utf-8")
        import_seconds(folder, name)


def import_seconds(folder: Path, name: str) -> float:
    """Return the CPU seconds a new process takes to import one of the modules and the library under it."""
    script = f"import time; start = time.process_time(); import {name}; print(time.process_time() - start)"
    command = [sys.executable, "-c", script]
    return float(subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout)


def take_turns(turns: int, plain: Callable[[], float], struct: Callable[[], float]) -> list[Turn]:
    """Measure both candidates in turn, after one round that warms them up and does not count."""
    plain(), struct()
    return [Turn(plain(), struct()) for _ in range(turns)]


def report(what: str, turns: list[Turn], unit: float) -> str:
    """Return a table row: both medians in the unit (given in seconds), and how much faster the struct is."""
    ratios = sorted(turn.plain / turn.struct for turn in turns)
    plain, struct = (median(side) / unit for side in zip(*turns, strict=True))
    spread = f"{ratios[0]:.1f}-{ratios[-1]:.1f}"
    return f"| {what} | {plain:.2f} | {struct:.2f} | {median(ratios):.1f} ({spread}) |"


def main() -> None:
    """Measure everything and print the table."""
    turns = int(sys.argv[1]) if len(sys.argv) > 1 else 21
    print(f"Python {sys.version.split()[0]}, msgspec {msgspec.__version__}, {turns} turns")
    print("| | dataclass | Struct | dataclass / Struct (lowest-highest) |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write_modules(folder)
        imported = [partial(import_seconds, folder, name) for name in ("plain", "struct")]
        rows = take_turns(turns, *imported)
    print(report(f"import {CLASSES} classes, ms", rows, 1e-3))
    for what, plain, struct in (
        ("construct, µs", construct_plain, construct_struct),
        ("replace a field, µs", replace_plain, replace_struct),
        ("JSON round trip, dataclass with json, µs", round_trip_standard, round_trip_struct),
        ("JSON round trip, dataclass with msgspec, µs", round_trip_plain, round_trip_struct),
    ):
        rows = take_turns(turns, partial(cpu_seconds, plain), partial(cpu_seconds, struct))
        print(report(what, rows, RECORDS * 1e-6))


if __name__ == "__main__":
    main()
