"""What is wrong with the shape of a file, in an author's words: pydantic's errors translated to codes and paths."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, get_args, get_origin

from pydantic import ValidationError

from game.packs.author.shape.conditions import JOINS, TAG, verbs_in
from game.packs.author.shape.effect_verbs import EFFECTS
from game.packs.author.shape.form import Form, Path
from game.packs.author.shape.leaves import LEAVES
from game.packs.author.shape.values import RANGE_WORDS, kind_of

WANTED = {
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "string_type": "text",
    "bool_type": "yes or no (true, false)",
    "list_type": "a list",
    "tuple_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "mapping_type": "a mapping",
}
BOUNDS = {
    "greater_than_equal": ("ge", "at least"),
    "greater_than": ("gt", "above"),
    "less_than_equal": ("le", "at most"),
    "less_than": ("lt", "below"),
}


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something an author got wrong: its place, its permanent code, the sentence, and words that may have been meant.

    ``at_key`` says that the key at the end of the path is wrong and not its value.
    """

    path: Path
    code: str
    message: str
    word: str = ""
    choices: tuple[str, ...] = ()
    at_key: bool = False


def mistakes_of(error: ValidationError, model: type[Form]) -> list[Mistake]:
    """Every mistake pydantic found: one for each value, and one for each key that is missing beside it."""
    found: dict[tuple[Path, str], Mistake] = {}
    for one in error.errors(include_url=False):
        mistake = _mistake(one, model)
        found.setdefault((mistake.path, mistake.message if mistake.code == "S201" else ""), mistake)
    return list(found.values())


def _path(loc: Iterable[int | str]) -> Path:
    """The path of keys and places, without the tags of unions and pydantic's mark of a mapping's key."""
    return tuple(part for part in loc if not (isinstance(part, str) and (part.startswith(TAG) or part == "[key]")))


def _mistake(error: Mapping[str, Any], model: type[Form]) -> Mistake:
    kind, path, context = error["type"], _path(error["loc"]), error.get("ctx") or {}
    if kind == "missing":
        return Mistake(path[:-1], "S201", f"the key '{path[-1]}' is missing", at_key=True)
    if kind == "extra_forbidden":
        keys = keys_at(model, error["loc"][:-1])
        return Mistake(path, "S204", f"unknown key '{path[-1]}'", str(path[-1]), keys, at_key=True)
    if kind in ("union_tag_not_found", "union_tag_invalid"):
        return _verb_mistake(path, error["input"], effect="effect" in str(context.get("discriminator")))
    if kind in WANTED:
        return Mistake(path, "S202", f"{WANTED[kind]} is expected here, not {kind_of(error['input'])}")
    if kind in BOUNDS:
        name, word = BOUNDS[kind]
        return Mistake(path, "S205", f"this number must be {word} {context[name]}")
    if kind == "too_short":
        return Mistake(path, "S219", f"at least {context['min_length']} of these are needed here")
    if kind == "too_long":
        return Mistake(path, "S220", f"at most {context['max_length']} of these may stand here")
    word = str(context.get("word", ""))
    key = kind == "S204" or error["loc"][-1:] == ("[key]",)
    if kind == "S204" and word and (not path or path[-1] != word):
        path = (*path, word)
    return Mistake(path, kind, str(error["msg"]), word, tuple(context.get("choices", ())), at_key=key)


def _verb_mistake(path: Path, found: object, *, effect: bool) -> Mistake:
    """A condition or effect with no verb, two verbs, or one that does not exist."""
    name, verbs, offset = ("effect", EFFECTS, 3) if effect else ("condition", LEAVES, 0)
    if not isinstance(found, dict):
        return Mistake(path, "S202", f"a {name} in the form of a mapping is expected here, not {kind_of(found)}")
    known = verbs_in(name, verbs, found)
    if len(known) > 1:
        words = " and ".join(f"'{word}'" for word in known)
        return Mistake(path, f"S{214 + offset}", f"this {name} has two verbs, {words}: make two entries of it")
    unknown = [key for key in found if key not in RANGE_WORDS and key not in ("when", "because", "of", "by")]
    if not unknown:
        return Mistake(path, f"S{213 + offset}", f"this {name} has no verb")
    choices = (*verbs, *(() if effect else JOINS))
    return Mistake((*path, unknown[0]), f"S{215 + offset}", f"there is no {name} '{unknown[0]}'", unknown[0], choices,
                   at_key=True)  # fmt: skip


def keys_at(model: type[Form], loc: Iterable[int | str]) -> tuple[str, ...]:
    """The keys that may stand at a place of a file, for "did you mean"."""
    found: list[object] = [model]
    for part in loc:
        if isinstance(part, str) and part.startswith(TAG):
            found = [one for one in found if _is_member(one, part.removeprefix(TAG))] or found
        else:
            found = [inner for one in found for inner in _inside(one, part)]
    forms = [one for one in found if isinstance(one, type) and issubclass(one, Form)]
    return tuple(dict.fromkeys(name.rstrip("_") for form in forms for name in form.model_fields))


def _is_member(found: object, tag: str) -> bool:
    return isinstance(found, type) and found.__name__ in (tag, f"{tag.title()}Form")


def _inside(found: object, part: int | str) -> list[object]:
    """The types a value may have under a key or at a place of a list."""
    if isinstance(found, type) and issubclass(found, Form):
        return [
            inner
            for name, field in found.model_fields.items()
            if name.rstrip("_") == part
            for inner in _opened(field.annotation)
        ]
    if get_origin(found) is list and isinstance(part, int):
        return _opened(get_args(found)[0])
    return _opened(get_args(found)[1]) if get_origin(found) is dict else []


def _opened(found: object) -> list[object]:
    """The plain types a type may be: annotations, unions and named types opened."""
    if hasattr(found, "__value__"):
        return _opened(found.__value__)
    if hasattr(found, "__metadata__"):
        return _opened(get_args(found)[0])
    if get_origin(found) in (None, list, dict):
        return [found]
    return [inner for one in get_args(found) for inner in _opened(one)]
