"""The string table: every interface text by its id, and the one call that says it."""

from __future__ import annotations

import string
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources

FILES = ("en.toml", "cli.toml", "debrief.toml", "class.toml")


class Texts:
    """Templates by dotted id. ``strict`` raises where a text or a fact is missing; else the id is shown."""

    def __init__(self, templates: Mapping[str, str], *, strict: bool = False) -> None:
        self.templates = templates
        self.strict = strict

    def say(self, text_id: str, facts: Mapping[str, object]) -> str:
        """The text with its facts filled in. Strictly read, a gap raises ``KeyError``."""
        try:
            return self.templates[text_id].format_map(facts)
        except KeyError as gap:
            if self.strict:
                raise KeyError(f"text {text_id!r} lacks {gap}") from gap
            return text_id


@cache
def texts() -> Texts:
    """The texts of the game, read once when the first is needed."""
    found: dict[str, str] = {}
    for name in FILES:
        file = resources.files("game.strings").joinpath(name)
        found.update(_flat(tomllib.loads(file.read_text(encoding="utf-8")), ""))
    return Texts(found)


def _flat(branch: Mapping[str, object], start: str) -> Iterator[tuple[str, str]]:
    for name, value in branch.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{start}{name}.")
        else:
            yield f"{start}{name}", str(value)


def say(text_id: str, /, **facts: object) -> str:
    """A text of the table with its facts filled in; in play a missing text shows its id instead of failing."""
    return texts().say(text_id, facts)


def knows(text_id: str) -> bool:
    """Whether the table has a text."""
    return text_id in texts().templates


def count(number: int, what: str) -> str:
    """A number with its noun: ``count(1, "call")`` is "1 call". Nouns stand in the table under ``count``."""
    form = "one" if number == 1 else "many"
    return say(f"count.{what}.{form}", n=number)


def gaps(template: str) -> list[str]:
    """The names a template has gaps for. Anything but a plain name raises ``ValueError``."""
    names = []
    for _text, name, spec, conversion in string.Formatter().parse(template):
        if name is None:
            continue
        if spec or conversion or not name.isidentifier():
            raise ValueError(f"{template!r}: only plain names may stand in braces, not {name!r}")
        names.append(name)
    return names
