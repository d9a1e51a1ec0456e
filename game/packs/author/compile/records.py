"""From a form to its record, driven by the record: fields of the same name are carried over by their kind."""

from __future__ import annotations

import types
from collections.abc import Mapping
from functools import cache
from typing import TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

from game.engine.rules.conditions import Condition
from game.engine.rules.events import Effect
from game.packs.author.compile.setting import Setting
from game.packs.author.compile.verbs import condition, effects
from game.packs.author.shape.form import Form
from game.packs.author.shape.values import Money, Reference

R = TypeVar("R", bound=msgspec.Struct)


@cache
def _fields(kind: type[msgspec.Struct]) -> tuple[tuple[str, object], ...]:
    """Names and types of a record's fields: looked up once, because msgspec evaluates the annotations each time."""
    hints = get_type_hints(kind)
    return tuple((field.name, hints[field.name]) for field in msgspec.structs.fields(kind))


def record(target: type[R], form: Form, setting: Setting, /, **given: object) -> R:
    """A record of this kind. ``given`` are compiled fields; others come from the form's key of the same name.

    A field that neither gives keeps its default; without a default this raises ``TypeError``: a hole in the
    compiler and not a mistake of the author's.
    """
    fields = {name: bare(value) for name, value in given.items()}
    keys = type(form).model_fields
    for name, kind in _fields(target):
        if name in keys and name not in fields:
            found = getattr(form, name)
            if found is not None:
                fields[name] = compiled(found, kind, setting)
    return target(**{name: value for name, value in fields.items() if value is not None})


def bare(value: object) -> object:
    """A value without the marks of the shape stage: a text or a reference is nothing but text in a record."""
    match value:
        case str():
            return str(value)
        case tuple():
            return tuple(bare(one) for one in value)
        case dict():
            return {bare(key): bare(one) for key, one in value.items()}
        case _:
            return value


def compiled(value: object, kind: object, setting: Setting) -> object:
    """A value as its record holds it: money in currency, references by their compiled id, lists as tuples."""
    match value:
        case Money():
            return setting.money(value)
        case Reference():
            return setting.named(value)
        case str():
            return str(value)
        case Form():
            return _compiled_form(value, kind, setting)
        case list():
            return _compiled_list(value, kind, setting)
        case dict():
            return _compiled_dict(value, kind, setting)
        case _:
            return value


def _compiled_form(form: Form, kind: object, setting: Setting) -> object:
    if kind == Condition:
        return condition(form, setting)
    for one in (kind, *get_args(kind)) if get_origin(kind) in (types.UnionType, Union) else (kind,):
        if isinstance(one, type) and issubclass(one, msgspec.Struct):
            return record(one, form, setting)
    raise TypeError(f"{type(form).__name__} can't become {kind}")


def _compiled_list(values: list[object], kind: object, setting: Setting) -> object:
    parts = get_args(kind)
    inner = parts[0] if parts else object
    if inner is Effect:
        return effects([value for value in values if isinstance(value, Form)], setting)
    return tuple(compiled(value, inner, setting) for value in values)


def _compiled_dict(values: Mapping[object, object], kind: object, setting: Setting) -> object:
    parts = get_args(kind)
    inner = parts[1] if len(parts) == 2 else object
    return {str(compiled(key, str, setting)): compiled(value, inner, setting) for key, value in values.items()}
