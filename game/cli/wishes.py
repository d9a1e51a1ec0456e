"""The options of a play as they are typed: read without a library, so that a game starts at once."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from game.cli.halting import USAGE, Halt, suggestion
from game.engine import Options
from game.strings import measures, say

CHOICES = {
    "length": ("lesson", "feature"),
    "budget": ("relaxed", "fair", "tight"),
    "schedule": ("relaxed", "fair", "tight"),
    "mode": ("both", "producer", "director", "two"),
    "previews": ("full", "hints", "none"),
}
"""Options with a closed list of answers. What is not typed is as `Options` has it."""
FREE = ("scenario", "seed", "resume", "save")
FLAGS = ("help",)
MOST_SEED = 1 << 63


class Wishes(msgspec.Struct, frozen=True):
    """What was typed. Empty texts and None stand for what was not; ``given`` names the options that were."""

    options: Options
    scenario: str = ""
    seed: int | None = None
    resume: str = ""
    save: str = ""
    help: bool = False
    given: tuple[str, ...] = ()


def read(words: Sequence[str]) -> Wishes:
    """The wishes in these words: ``--name value`` or ``--name=value``. Raises ``Halt`` for anything else."""
    values: dict[str, str] = {}
    rest = list(words)
    while rest:
        name, value = _option(rest.pop(0))
        if name in FLAGS:
            values[name] = name
            continue
        if value is None:
            if not rest:
                raise Halt(say("cli.no_value", option=name), USAGE)
            value = rest.pop(0)
        values[name] = checked(name, value)
    return _wishes(values)


def _option(word: str) -> tuple[str, str | None]:
    """The name of an option and the value glued to it, if one is."""
    name, glued, value = word.removeprefix("--").partition("=")
    known = (*CHOICES, *FREE, *FLAGS)
    if word == "-h":
        name = "help"
    elif not word.startswith("--") or name not in known:
        raise Halt(say("cli.no_such_option", word=word, hint=suggestion(name, known)), USAGE)
    return name, value if glued else None


def checked(name: str, value: str) -> str:
    """The value of an option, found good. Raises ``Halt`` for one that is not."""
    if name in CHOICES and value not in CHOICES[name]:
        known, hint = measures.listed(CHOICES[name]), suggestion(value, CHOICES[name])
        raise Halt(say("cli.no_such_value", option=name, value=value, known=known, hint=hint), USAGE)
    if name == "seed":
        seed_of(value)
    return value


def seed_of(text: str) -> int:
    """A seed: a whole number from 0 up to 63 bits. Raises ``Halt`` for anything else."""
    if not (text.isascii() and text.isdecimal()) or int(text) >= MOST_SEED:
        raise Halt(say("cli.not_a_seed", value=text), USAGE)
    return int(text)


def _wishes(values: dict[str, str]) -> Wishes:
    return Wishes(
        options=Options(**{name: values[name] for name in CHOICES if name in values}),
        scenario=values.get("scenario", ""),
        seed=int(values["seed"]) if "seed" in values else None,
        resume=values.get("resume", ""),
        save=values.get("save", ""),
        help="help" in values,
        given=tuple(values),
    )
