"""Author forms made from compiled records, for the tables whose two forms are the same."""

from __future__ import annotations

import types
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec
from pydantic import Field, create_model

from game.engine.rules.conditions import Condition
from game.engine.rules.events import Effect
from game.packs.author.shape.conditions import ConditionForm, EffectForm
from game.packs.author.shape.form import Form
from game.packs.author.shape.values import Refers, Whole, Words

PROSE = ("label", "line", "text", "title", "done", "principle", "explain", "term", "unless", "otherwise_line")
"""Fields whose text a player reads, by their name in every record."""


def form_of(record: type[msgspec.Struct], **instead: object) -> type[Form]:
    """The author form of a record: the same keys, kinds and defaults.

    ``instead`` gives another type to a field, or adds a key that the record does not hold.
    """
    hints = get_type_hints(record)
    fields: dict[str, Any] = {name: (kind, ...) for name, kind in instead.items() if name not in hints}
    for field in msgspec.structs.fields(record):
        kind = instead.get(field.name) or _prose(field.name, hints[field.name]) or form_type(hints[field.name])
        optional = not field.required
        fields[field.name] = (Union[kind, None], None) if optional else (kind, ...)  # noqa: UP007
    return create_model(record.__name__, __base__=Form, **fields)


def _prose(name: str, kind: object) -> object:
    return Words if name in PROSE and kind is str else None


@cache
def _form(record: type[msgspec.Struct]) -> type[Form]:
    return form_of(record)


def form_type(kind: Any) -> Any:  # noqa: ANN401 - types are values here
    """What an author writes for a value of this type of a record."""
    if kind is Effect:
        return EffectForm
    if kind == Condition:
        return ConditionForm
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return _form(kind)
    origin, parts = get_origin(kind), get_args(kind)
    if origin is tuple:
        if parts[-1] is Ellipsis:
            return list[form_type(parts[0])]  # type: ignore[misc]
        return Annotated[list[form_type(parts[0])], Field(min_length=len(parts), max_length=len(parts))]  # type: ignore[misc]
    if origin is dict:
        return dict[form_type(parts[0]), form_type(parts[1])]  # type: ignore[misc]
    if origin in (types.UnionType, Union):
        return Union[tuple(form_type(part) for part in parts)]  # noqa: UP007
    return Whole if kind is int else kind


def references(*kinds: str) -> object:
    """The type of a list of ids, for ``form_of(..., terms=references("term"))``."""
    return list[Annotated[str, Refers(*kinds)]]
