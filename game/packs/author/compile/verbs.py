"""Conditions and effects: from the form of a verb to the leaf or effect the engine reads, by the table of verbs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.engine.rules.conditions import All, Any, Condition, Leaf, Not
from game.engine.rules.events import Effect
from game.packs.author.compile.setting import Setting
from game.packs.author.shape.conditions import AllForm, AnyForm, EffectBase, FlatRange, NotForm
from game.packs.author.shape.effect_verbs import EFFECTS
from game.packs.author.shape.form import Form
from game.packs.author.shape.leaves import LEAVES
from game.packs.author.shape.values import Money, Reference, Span, span_of
from game.packs.author.shape.verbs import Slot, Verb


def conditions(forms: Iterable[Form], setting: Setting) -> tuple[Condition, ...]:
    """A list of conditions; all must hold."""
    return tuple(condition(form, setting) for form in forms)


def condition(form: Form, setting: Setting) -> Condition:
    """One condition with everything inside it."""
    match form:
        case NotForm():
            return Not(condition(form.not_, setting))
        case AnyForm():
            return Any(conditions(form.any_, setting))
        case AllForm():
            return All(conditions(form.all_, setting))
        case _:
            return _leaf(form, setting)


def _leaf(form: Form, setting: Setting) -> Leaf:
    verb = verb_of(form)
    words = {"arg": "", "of": "", "about": ""}
    span = span_of(form.range_words()) if isinstance(form, FlatRange) else Span()
    for slot, value in slots_given(verb, form):
        if isinstance(value, Span):
            span = value
        elif slot.to in words:
            words[slot.to] = _word(value, setting)
    return Leaf(verb.name, low=span.low, high=span.high, **words)


def verb_of(form: Form) -> Verb:
    """The table's entry for the form of a condition or an effect."""
    table = EFFECTS if isinstance(form, EffectBase) else LEAVES
    return table[type(form).__name__]


def slots_given(verb: Verb, form: Form) -> list[tuple[Slot, object]]:
    """The keys of a verb that the author wrote, with their values."""
    holder = getattr(form, verb.name) if verb.inside else form
    found = ((slot, getattr(holder, slot.key + "_" if slot.key == "is" else slot.key)) for slot in verb.slots)
    return [(slot, value) for slot, value in found if value is not None]


def _word(value: object, setting: Setting) -> str:
    return setting.named(value) or "" if isinstance(value, Reference) else str(value)


def effects(forms: Iterable[Form], setting: Setting) -> tuple[Effect, ...]:
    """A list of effects, in order."""
    return tuple(one for form in forms for one in effect(form, setting))


def effect(form: Form, setting: Setting) -> list[Effect]:
    """The effect of a form; several where it gives several amounts (``mark`` with picture and sound)."""
    if not isinstance(form, EffectBase):
        raise TypeError(f"{type(form).__name__} is no effect")
    verb = verb_of(form)
    words: dict[str, str] = {"because": str(form.because or "")}
    amounts: list[tuple[Slot, int]] = []
    for slot, value in slots_given(verb, form):
        if slot.to == "amount":
            amounts.append((slot, _amount(value, setting)))
        else:
            words[slot.to] = _word(value, setting)
    when = conditions(form.when or (), setting)
    if not amounts:
        amounts = [(verb.slots[0], 0)]
    return [_effect(verb.name, amount, when, words | _set(slot)) for slot, amount in amounts]


def _set(slot: Slot) -> dict[str, str]:
    return {slot.sets: slot.key} if slot.sets else {}


def _effect(verb: str, amount: int, when: tuple[Condition, ...], words: Mapping[str, str]) -> Effect:
    return Effect(
        verb,
        words.get("target", ""),
        amount,
        words.get("of", ""),
        words.get("word", ""),
        words["because"],
        when,
    )


def _amount(value: object, setting: Setting) -> int:
    if isinstance(value, Money):
        return setting.money(value)
    if isinstance(value, int):
        return value
    raise TypeError(f"{value!r} is no amount")
