"""The values of pack files: ids, references, texts, money, pages, times, dates, ranges, each with its own finding.

Every type here is a pydantic annotation. A value that can't be read raises a ``PydanticCustomError`` whose type is
the permanent code of the finding; ``game.packs.author.shape.problems`` turns it into one.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, TypeAlias

from pydantic import Field, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

Json: TypeAlias = dict[str, object]

IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")
SCENE_NUMBER = re.compile(r"[0-9]{1,3}[A-Z]?")
PAGES = re.compile(r"(-?)(?:(\d{1,3})(?: ([0-7])/8)?|([0-7])/8)")
CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")
MONEY = re.compile(r"(-?)(\d+)(?:\.(\d{1,3}))? ?([km])")
LARGE = 1_000_000
"""No count is larger."""

LARGEST = 10**12
"""No number in a pack is larger: money of a film in any currency stays far below."""


def mistake(code: str, message: str, **facts: object) -> PydanticCustomError:
    """The error that becomes the finding ``code``. ``facts`` may hold ``word`` and ``choices`` for "did you mean"."""
    return PydanticCustomError(code, message, dict(facts) or None)


class Parsed:
    """Base of annotations that turn an author's value into ours with one function.

    ``said`` is what the reference calls such a value, ``schema`` its JSON schema.
    """

    schema: Json = {"type": "string"}
    said = "text"

    def read(self, value: object) -> object:
        """The value as the game means it. Raises ``mistake`` when it can't be read."""
        raise NotImplementedError

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> Json:
        return dict(self.schema)


class Reference(str):
    """An id that names something declared elsewhere; ``kinds`` are the lists it may stand in."""

    kinds: tuple[str, ...]

    def __new__(cls, name: str, kinds: tuple[str, ...]) -> Reference:
        """The id with the lists it may stand in."""
        made = super().__new__(cls, name)
        made.kinds = kinds
        return made


class Text(str):
    """A text that a player reads. It may hold placeholders."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount as written: ``count`` units of the scenario, or whole currency units when ``exact`` (``38k``)."""

    count: int = 0
    exact: bool = False

    def currency(self, unit: int) -> int:
        """The amount in whole currency units."""
        return self.count if self.exact else self.count * unit

    def share(self, percent: int) -> Money:
        """A percentage of the amount, rounded down, in the same units."""
        return Money(self.count * percent // 100, self.exact)


@dataclass(frozen=True, slots=True)
class Span:
    """A range of whole numbers, ends included; None is open."""

    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment of the film: a named one, or ``week``, ``day``, ``share_of_shoot``, ``days_after`` with a number."""

    name: str
    number: int = 0
    after: str = ""


class Refers(Parsed):
    """The id of something declared in one of these lists (``Refers("scene", "bound")``)."""

    def __init__(self, *kinds: str) -> None:
        self.kinds = kinds
        self.said = "id: " + " or ".join(kind.replace("_", " ") for kind in kinds)

    def read(self, value: object) -> object:
        """The id as a ``Reference``; whether it exists is decided by ``meaning.references``."""
        return Reference(text_of(value), self.kinds)


class Says(Parsed):
    """A text for the player: one paragraph a blank line; single line breaks are spaces."""

    said = "text for the player"

    def read(self, value: object) -> object:
        """The text with its line breaks straightened."""
        return Text("\n\n".join(" ".join(part.split()) for part in text_of(value).split("\n\n")).strip())


class Named(Parsed):
    """An id of the author's own making."""

    schema: Json = {"type": "string", "pattern": "^[a-z][a-z0-9_]*$"}
    said = "id of its own"

    def read(self, value: object) -> object:
        """The id itself."""
        name = text_of(value)
        if not IDENTIFIER.fullmatch(name):
            raise mistake("S206", "'{word}' can't be an id: small letters, digits and _, a letter first", word=name)
        return name


class Numbered(Parsed):
    """A scene number as on a slate: ``14`` or ``14A``."""

    schema: Json = {"type": "string", "pattern": "^[0-9]{1,3}[A-Z]?$"}
    said = "scene number"

    def read(self, value: object) -> object:
        """The number as text."""
        number = str(value) if isinstance(value, int) and not isinstance(value, bool) else text_of(value)
        if not SCENE_NUMBER.fullmatch(number):
            raise mistake("S206", '\'{word}\' is not a scene number: write "14" or "14A"', word=number)
        return number


class RefersScene(Numbered):
    """The number of a scene of this film."""

    def read(self, value: object) -> object:
        """The number as a ``Reference``."""
        return Reference(str(super().read(value)), ("scene",))


class OneOf(Parsed):
    """One word of a closed list."""

    def __init__(self, *words: str) -> None:
        self.words = words
        self.schema = {"enum": list(words)}
        self.said = " ".join(f"`{word}`" for word in words)

    def read(self, value: object) -> object:
        """The word itself."""
        word = text_of(value)
        if word not in self.words:
            raise mistake(
                "S203", "'{word}' is not one of: {list}", word=word, choices=self.words, list=", ".join(self.words)
            )
        return word


class Counted(Parsed):
    """Money, pages and the like: read by one function."""

    def __init__(self, read: Callable[[object], object], schema: Json, said: str) -> None:
        self._read = read
        self.schema = schema
        self.said = said

    def read(self, value: object) -> object:
        """What the function makes of the value."""
        return self._read(value)


def text_of(value: object) -> str:
    """The value if it is text. A number or yes/no in its place is finding S202."""
    if not isinstance(value, str):
        raise wrong_kind("text", value)
    if not value.strip():
        raise mistake("S202", "this text is empty")
    return value


def number_of(value: object) -> int:
    """The value if it is a whole number of a sensible size."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise wrong_kind("a whole number", value)
    if abs(value) > LARGEST:
        raise mistake("S205", "this number is too large to be meant")
    return value


def kind_of(value: object) -> str:
    """What an author would call the kind of a value."""
    names = {bool: "yes or no", int: "a whole number", str: "text", list: "a list", dict: "a mapping"}
    return "nothing" if value is None else names.get(type(value), "a decimal number")


def wrong_kind(wanted: str, value: object) -> PydanticCustomError:
    """Finding S202: something else is expected here."""
    return mistake("S202", "{wanted} is expected here, not {found}", wanted=wanted, found=kind_of(value))


def read_money(value: object) -> Money:
    """Whole units of the scenario, or a sum in full such as ``38k`` or ``1.2m``."""
    if isinstance(value, int) and not isinstance(value, bool):
        return Money(number_of(value))
    match = MONEY.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise mistake("S207", "this is not money: write a whole number of units (38) or a sum in full (38k, 1.2m)")
    sign, whole, part, size = match.groups()
    scale = 1000 if size == "k" else 1_000_000
    amount = int(whole) * scale + int((part or "").ljust(3, "0")) * scale // 1000
    return Money(-amount if sign else amount, exact=True)


def read_pages(value: object) -> int:
    """Pages in eighths: ``"2 2/8"`` is 18."""
    match = PAGES.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise mistake("S208", 'this is not a page count: write "3", "5/8" or "2 2/8"')
    sign, whole, eighths, only = match.groups()
    pages = int(whole or 0) * 8 + int(eighths or only or 0)
    return -pages if sign else pages


def read_clock(value: object) -> int:
    """Minutes after midnight of a time such as ``"06:30"``."""
    match = CLOCK.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise mistake("S209", 'this is not a time: write it in quotes as "06:30"')
    return int(match[1]) * 60 + int(match[2])


def read_date(value: object) -> int:
    """The ordinal of a date such as ``2026-10-05``."""
    try:
        return datetime.date.fromisoformat(value if isinstance(value, str) else "").toordinal()
    except ValueError:
        raise mistake("S210", "this is not a date: write it as 2026-10-05") from None


RANGE_WORDS = ("below", "above", "at_least", "at_most", "between", "is")


def span_of(written: dict[str, object]) -> Span:
    """The range that a mapping of range words means. Open at one end is fine, empty or contradictory is not."""
    lows = [number for word, number in written.items() for number in _ends(word, number)[0]]
    highs = [number for word, number in written.items() for number in _ends(word, number)[1]]
    if len(lows) > 1 or len(highs) > 1:
        raise mistake("S212", "this range gives the same end twice")
    span = Span(lows[0] if lows else None, highs[0] if highs else None)
    if span == Span():
        raise mistake("S212", "a range is missing: one of below, above, at_least, at_most, between, is")
    if span.low is not None and span.high is not None and span.low > span.high:
        raise mistake("S212", "this range is empty: no number is in it")
    return span


def _ends(word: str, written: object) -> tuple[list[int], list[int]]:
    if word == "between":
        if not isinstance(written, list) or len(written) != 2:
            raise mistake("S212", "between needs two numbers: [3, 6]")
        return [number_of(written[0])], [number_of(written[1])]
    number = number_of(written)
    match word:
        case "below":
            return [], [number - 1]
        case "above":
            return [number + 1], []
        case "at_least":
            return [number], []
        case "at_most":
            return [], [number]
        case _:
            return [number], [number]


def read_span(value: object) -> Span:
    """A range as a mapping of range words, or a bare whole number for exactly that."""
    if isinstance(value, int) and not isinstance(value, bool):
        return Span(value, value)
    if not isinstance(value, dict):
        raise wrong_kind("a range such as { at_least: 3 }", value)
    for word in value:
        if word not in RANGE_WORDS:
            raise mistake("S204", "unknown key '{word}'", word=str(word), choices=RANGE_WORDS)
    return span_of(value)


def read_yes(value: object) -> bool:
    """True; anything else is a finding, because the opposite of a condition is written with ``not``."""
    if value is not True:
        raise mistake("S202", "only true can stand here; for the opposite put the condition into { not: ... }")
    return True


def read_yes_no(value: object) -> str:
    """``true`` or ``false`` as the word a compiled condition holds."""
    if not isinstance(value, bool):
        raise wrong_kind("yes or no (true, false)", value)
    return "true" if value else "false"


NAMED_MOMENTS = ("now", "closing", "first_day", "wrap", "lock", "delivery", "release")
COUNTED_MOMENTS = ("week", "day", "share_of_shoot")


def read_moment(value: object) -> Moment:
    """A named moment, ``{ week: 2 }``, ``{ share_of_shoot: 60 }`` or ``{ weeks_after: delivery, weeks: 40 }``."""
    if isinstance(value, str):
        if value not in NAMED_MOMENTS:
            raise mistake("S211", "'{word}' is not a moment: {list}", word=value, choices=NAMED_MOMENTS,
                          list=", ".join(NAMED_MOMENTS))  # fmt: skip
        return Moment(value)
    if isinstance(value, dict) and len(value) == 1 and next(iter(value)) in COUNTED_MOMENTS:
        name, number = next(iter(value.items()))
        return Moment(name, number_of(number))
    if isinstance(value, dict):
        for word, number in (("days_after", "days"), ("weeks_after", "weeks")):
            if set(value) == {word, number} and value[word] in NAMED_MOMENTS:
                return Moment(word, number_of(value[number]), str(value[word]))
    raise mistake("S211", "this is not a moment: write a word such as closing, or { weeks_after: delivery, weeks: 40 }")


def read_payday(value: object) -> Moment:
    """When an instalment is paid: a named moment, or some days or weeks after delivery (as whole weeks)."""
    moment = read_moment(value)
    if moment.after == "delivery":
        weeks = moment.number if moment.name == "weeks_after" else (moment.number + 6) // 7
        return Moment("after_delivery", weeks)
    if moment.name not in NAMED_MOMENTS:
        raise mistake("S211", "money is paid at a named moment or weeks after delivery: {list}",
                      list=", ".join(NAMED_MOMENTS))  # fmt: skip
    return moment


_WHOLE: Json = {"type": "integer"}
_EIGHTHS = "^-?(\\d+( [0-7]/8)?|[0-7]/8)$"
_RANGE: Json = {"anyOf": [_WHOLE, {"type": "object", "properties": {word: {} for word in RANGE_WORDS},
                                  "additionalProperties": False}]}  # fmt: skip

Id: TypeAlias = Annotated[str, Named()]
Words: TypeAlias = Annotated[str, Says()]
SceneNumber: TypeAlias = Annotated[str, Numbered()]
SceneRef: TypeAlias = Annotated[str, RefersScene()]
Whole: TypeAlias = Annotated[int, Counted(number_of, _WHOLE, "whole number")]
Amount: TypeAlias = Annotated[Money, Counted(read_money, {"anyOf": [_WHOLE, {"type": "string"}]}, "money")]
Pages: TypeAlias = Annotated[int, Counted(read_pages, {"type": "string", "pattern": _EIGHTHS}, "pages")]
Clock: TypeAlias = Annotated[int, Counted(read_clock, {"type": "string", "pattern": "^[0-2]\\d:[0-5]\\d$"}, "time")]
Date: TypeAlias = Annotated[int, Counted(read_date, {"type": "string", "format": "date"}, "date")]
Range: TypeAlias = Annotated[Span, Counted(read_span, _RANGE, "range")]
When: TypeAlias = Annotated[Moment, Counted(read_moment, {"type": ["string", "object"]}, "moment")]
Payday: TypeAlias = Annotated[Moment, Counted(read_payday, {"type": ["string", "object"]}, "payday")]
Yes: TypeAlias = Annotated[bool, Counted(read_yes, {"const": True}, "`true`")]
YesNo: TypeAlias = Annotated[str, Counted(read_yes_no, {"type": "boolean"}, "`true` `false`")]
Count: TypeAlias = Annotated[int, Field(ge=0, le=LARGE)]
Percent: TypeAlias = Annotated[int, Field(ge=0, le=100)]
Points: TypeAlias = Annotated[int, Field(ge=-100, le=100)]
