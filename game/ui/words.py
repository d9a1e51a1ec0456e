"""The window's own texts: ``game/strings/window.json`` by dotted id.

They are read by path, without importing ``game.strings``: the first frame of the title needs a dozen words, not the
engine. What speaks of a film comes from the tellers of ``game.strings``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

FILE = Path(__file__).parents[1] / "strings" / "window.json"


@cache
def texts() -> Mapping[str, str]:
    """Every text of the window by its dotted id."""
    return dict(_flat(json.loads(FILE.read_text(encoding="utf-8")), ""))


def _flat(branch: Mapping[str, object], start: str) -> Iterator[tuple[str, str]]:
    for name, value in branch.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{start}{name}.")
        else:
            yield f"{start}{name}", str(value)


def word(text_id: str, /, **facts: object) -> str:
    """A text with its facts filled in; a text that is missing shows its id."""
    template = texts().get(text_id)
    return text_id if template is None else template.format_map(facts)


def known(text_id: str) -> bool:
    """Whether the window has a text of its own for an id."""
    return text_id in texts()
