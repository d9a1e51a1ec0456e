"""The base of every author form, and the walk over a checked form with the path of each value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from pydantic import BaseModel, ConfigDict

Path: TypeAlias = tuple[str | int, ...]


class Form(BaseModel):
    """A mapping of a pack file: known keys only, no value bent into another kind.

    A field whose key is a Python word ends in ``_`` (``from_`` is ``from``).
    """

    model_config = ConfigDict(
        strict=True,
        extra="forbid",
        frozen=True,
        alias_generator=lambda name: name.rstrip("_"),
        arbitrary_types_allowed=True,
    )


def walk(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Every value an author wrote, outermost first, with its path; keys of mappings come before their values."""
    yield path, value
    if isinstance(value, Form):
        for key, inner in written(value):
            yield from walk(inner, (*path, key))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield (*path, str(key)), key
            yield from walk(inner, (*path, str(key)))
    elif isinstance(value, (list, tuple)):
        for place, inner in enumerate(value):
            yield from walk(inner, (*path, place))


def written(form: Form) -> Iterator[tuple[str, object]]:
    """The keys the author wrote in a form, in the order of its model, with their values."""
    given = form.model_fields_set
    for name, value in form.__dict__.items():
        if name in given:
            yield name.rstrip("_"), value
