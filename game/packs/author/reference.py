"""The shapes of pack files for authors, written from the forms themselves: ``docs/packs/reference.md``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import get_args, get_origin

from annotated_types import Ge, Le, MaxLen, MinLen
from pydantic.fields import FieldInfo

from game.packs.author.meaning.unread import UNREAD
from game.packs.author.shape.cards import EventsFile
from game.packs.author.shape.conditions import ConditionForm, EffectForm
from game.packs.author.shape.files import CORE_FILES, FILM_FILES, SHARED_FILES
from game.packs.author.shape.form import Form
from game.packs.author.shape.values import LARGE, NAMED_MOMENTS, RANGE_WORDS, Parsed

INTRODUCTION = """# Reference of packs

Written by `above-the-line pack docs` from the game's own tables: what stands here is what `pack check` accepts.
[effects.md](effects.md), [conditions.md](conditions.md) and [words.md](words.md) explain the closed lists,
[findings.md](../findings.md) the language of the files and every finding.

## Values

| called | written | means |
|---|---|---|
| text for the player | `text: It rains.` | what a player reads; it may hold placeholders |
| id of its own | `id: rain_at_noon` | small letters, digits and `_`, a letter first; never reused |
| id: scene ... | `location: rialto` | names what is declared elsewhere: in this pack, else in `core` (or `core.rain`) |
| whole number | `38` | no decimals, no thousands separators |
| percent | `percent: 150` | whole; half is 50 |
| money | `38`, `38k`, `1.2m` | whole units of `money.unit`, or a sum in full |
| pages | `"2 2/8"`, `"5/8"` | eighths of a page, as on a strip; in quotes |
| time | `"06:30"` | in quotes |
| date | `2026-10-05` | |
| scene number | `"14A"` | in quotes |
| range | `{ at_least: 3 }`, `3` | RANGE_WORDS; a bare number is exactly that |
| moment | `closing`, `{ week: 2 }` | MOMENTS; or `week`, `day`, `share_of_shoot` with a number |
| payday | `closing`, `{ weeks_after: delivery, weeks: 40 }` | a named moment, or weeks or days after delivery |
| hidden | `hidden: { ... }` | what no chair may know; the game draws the truth around it |

Where a number must serve films of every size (everything that is not a film), money is relative: `percent_of_day` of
one board day, `percent_of_budget`.

"""


def reference() -> str:
    """The whole reference as Markdown."""
    introduction = INTRODUCTION.replace("RANGE_WORDS", ticked(RANGE_WORDS)).replace("MOMENTS", ticked(NAMED_MOMENTS))
    return introduction + "\n".join([
        *_files("A film", FILM_FILES), *_files("Every pack", SHARED_FILES),
        *_files("Cards", {"events/...": EventsFile}), *_files("A ruleset", CORE_FILES),
    ])  # fmt: skip


def ticked(words: Iterable[str]) -> str:
    """Words as code, one after the other."""
    return " ".join(f"`{word}`" for word in words)


def _files(title: str, files: Mapping[str, type[Form]]) -> list[str]:
    lines = [f"## {title}\n"]
    told: set[type[Form]] = set()
    for name, form in files.items():
        lines.append(f"### {name}.yaml\n")
        for inner in _forms_in(form, told):
            lines += _table(inner)
    return lines


def _forms_in(form: type[Form], told: set[type[Form]]) -> list[type[Form]]:
    """A form and those inside it that were not told yet, outermost first."""
    if form in told:
        return []
    told.add(form)
    found = [form]
    for field in form.model_fields.values():
        for inner in _opened(field.annotation):
            found += _forms_in(inner, told)
    return found


def _opened(kind: object) -> list[type[Form]]:
    """The forms a type is made of; conditions and effects have tables of their own."""
    if kind is ConditionForm or kind is EffectForm:
        return []
    if isinstance(kind, type) and issubclass(kind, Form):
        return [kind]
    return [form for part in get_args(kind) for form in _opened(part)]


def _table(form: type[Form]) -> list[str]:
    text = " ".join((form.__doc__ or "").split())
    told = "" if text.startswith(("A mapping of a pack file", "Usage docs")) else f" {text}"
    rows = [_row(form, name, field) for name, field in form.model_fields.items()]
    return [f"**{_title(form)}**.{told}\n", "| key | value | |\n|---|---|---|", *rows, ""]


def _title(form: type[Form]) -> str:
    return form.__name__.removesuffix("Form").removesuffix("File").removesuffix("_file")


def _row(form: type[Form], name: str, field: FieldInfo) -> str:
    key = name.rstrip("_")
    needed = "required" if field.is_required() else _default(field)
    note = " (no rule reads it yet)" if name in UNREAD.get(form, ()) else ""
    return f"| `{key}` | {_kind(field.annotation, field.metadata)} | {needed}{note} |"


def _default(field: FieldInfo) -> str:
    value = field.get_default(call_default_factory=True)
    if value is None or isinstance(value, Form) or value in ([], {}, ""):
        return ""
    return f"`{str(value).lower()}`" if isinstance(value, (bool, int, str)) else ""


def _kind(kind: object, marks: Iterable[object] = ()) -> str:
    """What an author writes for a type."""
    parsed = next((mark for mark in marks if isinstance(mark, Parsed)), None)
    if parsed is not None:
        return parsed.said
    if kind is ConditionForm:
        return "condition"
    if kind is EffectForm:
        return "effect"
    if isinstance(kind, type) and issubclass(kind, Form):
        return f"*{_title(kind)}*"
    plain = {int: "whole number", str: "text", bool: "`true` `false`", object: "", float: "number"}
    if kind in plain and isinstance(kind, type):
        return plain[kind] + _bounds(marks)
    return _compound(kind, marks)


def _compound(kind: object, marks: Iterable[object]) -> str:
    parts = [part for part in get_args(kind) if part is not type(None)]
    if hasattr(kind, "__metadata__"):
        return _kind(parts[0], kind.__metadata__)
    if get_origin(kind) is list:
        return f"list of {_kind(parts[0])}{_bounds(marks)}"
    if get_origin(kind) is dict:
        return f"{_kind(parts[0])} → {_kind(parts[1])}"
    return " or ".join(_kind(part, marks) for part in parts)


def _bounds(marks: Iterable[object]) -> str:
    """The limits of a number or a list; the highest number of all goes without saying."""
    flat = [one for mark in marks for one in (mark.metadata if isinstance(mark, FieldInfo) else [mark])]
    low = next((mark.ge for mark in flat if isinstance(mark, Ge)), None)
    high = next((mark.le for mark in flat if isinstance(mark, Le) and mark.le != LARGE), None)
    least = next((mark.min_length for mark in flat if isinstance(mark, MinLen)), None)
    most = next((mark.max_length for mark in flat if isinstance(mark, MaxLen)), None)
    if low is not None or high is not None:
        return f" {low}…{high}" if high is not None else f" from {low}"
    if least is None and most is None:
        return ""
    return f" ({least})" if least == most else f" ({least or 0} to {most})" if most else f" (at least {least})"
