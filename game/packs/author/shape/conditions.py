"""Conditions and effects as pydantic unions, one model a verb, made from the tables of verbs."""

from __future__ import annotations

import keyword
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Optional, TypeAlias, Union

from pydantic import Discriminator, Tag, create_model, model_validator
from typing_extensions import TypeAliasType

from game.packs.author.shape.effect_verbs import EFFECTS
from game.packs.author.shape.form import Form
from game.packs.author.shape.leaves import LEAVES
from game.packs.author.shape.values import Whole, Words, mistake, span_of
from game.packs.author.shape.verbs import Slot, Verb

JOINS = ("not", "any", "all")
TAG = "="
"""Begins the tag of a union member, so that a tag in the place of an error is never taken for a key."""


class FlatRange(Form):
    """A leaf whose range words stand beside its verb: ``{ gauge: morale, below: 40 }``."""

    below: Whole | None = None
    above: Whole | None = None
    at_least: Whole | None = None
    at_most: Whole | None = None
    between: list[Whole] | None = None
    is_: Whole | None = None

    @model_validator(mode="after")
    def _has_a_range(self) -> FlatRange:
        span_of(self.range_words())
        return self

    def range_words(self) -> dict[str, object]:
        """The range words that were written, for ``span_of``."""
        words = {"below": self.below, "above": self.above, "at_least": self.at_least, "at_most": self.at_most,
                 "between": self.between, "is": self.is_}  # fmt: skip
        return {word: number for word, number in words.items() if number is not None}


class OneSum(Form):
    """Keys of which exactly one is given: how much an effect spends, which mark it gives."""

    @model_validator(mode="after")
    def _one_of_them(self) -> OneSum:
        if not self.model_fields_set & set(_EITHER[type(self)]):
            raise mistake("S201", "one of these keys is missing: {list}", list=", ".join(_EITHER[type(self)]))
        return self


_EITHER: dict[type, tuple[str, ...]] = {}


def discriminated(kind: str, verbs: Mapping[str, Verb], found: object) -> str | None:
    """The verb key of a condition or effect; None when there is not exactly one."""
    names = verbs_in(kind, verbs, found)
    return TAG + names[0] if len(names) == 1 else None


def verbs_in(kind: str, verbs: Mapping[str, Verb], found: object) -> list[str]:
    """The verb keys of a mapping. A key that is a companion of another verb in it (``did`` with ``scene``) is none."""
    if isinstance(found, Form):
        return [name.rstrip("_") for name in type(found).model_fields][:1]
    if not isinstance(found, dict):
        return []
    names = [key for key in found if key in verbs or (kind == "condition" and key in JOINS)]
    beside = {slot.key for name in names if name in verbs for slot in verbs[name].slots if slot.key != name}
    return [name for name in names if name not in beside]


def verb_of_condition(found: object) -> str | None:
    """Which leaf or join a mapping is."""
    return discriminated("condition", LEAVES, found)


def verb_of_effect(found: object) -> str | None:
    """Which effect a mapping is."""
    return discriminated("effect", EFFECTS, found)


def _field(slot: Slot) -> tuple[object, object]:
    return (slot.type, ...) if slot.required else (Optional[slot.type], None)  # noqa: UP045 - a value, not a type


def _keys(slots: tuple[Slot, ...]) -> dict[str, tuple[object, object]]:
    return {slot.key + "_" if keyword.iskeyword(slot.key) else slot.key: _field(slot) for slot in slots}


def _model(verb: Verb, base: type[Form]) -> type[Form]:
    if not verb.inside:
        return create_model(verb.name, __base__=base, **_keys(verb.slots))  # type: ignore[call-overload, no-any-return]
    either = tuple(slot.key for slot in verb.slots if slot.sets)
    inner = create_model(f"{verb.name}_keys", __base__=OneSum if either else Form, **_keys(verb.slots))  # type: ignore[call-overload]
    if either:
        _EITHER[inner] = either
    return create_model(verb.name, __base__=base, **{verb.name: (inner, ...)})  # type: ignore[call-overload, no-any-return]


def _union(members: dict[str, type[Form]], discriminator: object) -> object:
    tagged = tuple(Annotated[model, Tag(TAG + verb)] for verb, model in members.items())
    return Annotated[Union[tagged], discriminator]  # noqa: UP007 - built from a table


class NotForm(Form):
    """The opposite of a condition."""

    not_: ConditionForm


class AnyForm(Form):
    """At least one of these."""

    any_: list[ConditionForm]


class AllForm(Form):
    """Every one of these."""

    all_: list[ConditionForm]


class EffectBase(Form):
    """What every effect may carry: a condition and the sentence that explains it."""

    when: list[ConditionForm] | None = None
    because: Words | None = None


if TYPE_CHECKING:
    ConditionForm: TypeAlias = Form
    EffectForm: TypeAlias = EffectBase
else:
    _JOINED = {"not": NotForm, "any": AnyForm, "all": AllForm}
    _LEAVES = {name: _model(verb, FlatRange if verb.flat else Form) for name, verb in LEAVES.items()}
    ConditionForm = TypeAliasType("ConditionForm", _union({**_JOINED, **_LEAVES}, Discriminator(verb_of_condition)))
    for joined in (*_JOINED.values(), EffectBase):
        joined.model_rebuild()
    _EFFECTS = {name: _model(verb, EffectBase) for name, verb in EFFECTS.items()}
    EffectForm = TypeAliasType("EffectForm", _union(_EFFECTS, Discriminator(verb_of_effect)))

Conditions: TypeAlias = list[ConditionForm]
Effects: TypeAlias = list[EffectForm]
