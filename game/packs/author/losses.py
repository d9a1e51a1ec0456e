"""Silent losses: text that YAML cuts, swallows or bends without a word. The parser is content; the author isn't."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from game.packs.author.characters import UNSEEN, unprintable
from game.packs.author.excerpt import quoted
from game.packs.author.findings import Place, Trouble
from game.packs.author.syntax import QUOTE_IT, bad_escape, odd_space

_COMMENT = re.compile(r" +(?=#[^\s#])")
_LIST_ITEM = re.compile(r"\s*- +\S")
_GLUED = re.compile(r"[a-z_]\w*:[^\s/:]\S*(?: +[a-z_]\w*:[^\s/:]\S*)*")
_THOUSANDS = re.compile(r",\d{3}(?!\d)")
_GOES_ON = re.compile(r"(?:and|but|or|so|then|because|which|who|yet|nor|while|when|as|if) ")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_HALF_CHARACTER = re.compile(r"\\u[dD][89a-fA-F]")
_DRIVE = re.compile(r'"[A-Za-z]:\\')
_FILE_NAME = re.compile(r'[a-z0-9]\.[a-z0-9]{2,4}"$')

PROSE_WORDS = 6
"""Unquoted words that may stand inside brackets; more is prose, and prose has commas sooner or later."""


class Written(msgspec.Struct, frozen=True):
    """An unquoted value as it stands in the file; lines and columns from 0.

    ``inside`` is the bracket around it or nothing; ``earlier`` is the unquoted text before it in a list.
    """

    value: str
    line: int
    column: int
    end_line: int
    end_column: int
    lines: list[str]
    inside: str
    earlier: str | None

    def followed_by(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What follows the value on its last line, if it looks like the pattern."""
        return pattern.match(self.lines[self.end_line], self.end_column)

    @property
    def place(self) -> Place:
        """Where it begins, and its width there."""
        end = self.end_column if self.end_line == self.line else len(self.lines[self.line])
        return Place(self.line + 1, self.column + 1, max(1, end - self.column))


def loss_of(written: Written) -> Trouble | None:
    """What an unquoted value lost, or None. The first of several is told."""
    for check in _CHECKS:
        trouble = check(written)
        if trouble is not None:
            return trouble
    return None


def _odd_start(written: Written) -> Trouble | None:
    found = UNSEEN.match(written.value)
    return odd_space(Place(written.line + 1, written.column + 1), found[0]) if found else None


def _swallowed(written: Written) -> Trouble | None:
    found = written.followed_by(_COMMENT)
    if found is None:
        return None
    place = Place(written.end_line + 1, found.end() + 1, len(found.string) - found.end())
    if not written.value:
        message = "a value that begins with # is taken for a comment, so there is no value"
        return Trouble("Y402", place, message, f"{QUOTE_IT}; a comment has a space after its #")
    message = f"the text ends before the #: only {quoted(written.value)} is left"
    return Trouble("Y401", place, message, f"{QUOTE_IT}; a comment has a space after its #")


def _list_in_text(written: Written) -> Trouble | None:
    for line in range(written.line + 1, written.end_line + 1):
        text = written.lines[line]
        if _LIST_ITEM.match(UNSEEN.sub(" ", text)):
            place = Place(line + 1, len(text) - len(text.lstrip()) + 1, len(text.strip()))
            message = f"this line became part of the text that begins on line {written.line + 1}"
            return Trouble("Y407", place, message, "indent it like the other items, or quote the text")
    return None


def _glued_colon(written: Written) -> Trouble | None:
    if not _GLUED.fullmatch(written.value):
        return None
    message = f"{quoted(written.value)} is one text, not a key with a value"
    return Trouble("Y408", written.place, message, "write a space after the colon, or quote the text")


def _thousands(written: Written) -> Trouble | None:
    if written.inside != "[" or not re.fullmatch(r"-?\d{1,3}", written.value) or not written.followed_by(_THOUSANDS):
        return None
    place = Place(written.line + 1, written.column + 1, len(written.value) + 4)
    message = "a comma inside a number makes two numbers of it"
    return Trouble("Y406", place, message, "write the number without a comma; two numbers have a space between them")


def _prose(written: Written) -> Trouble | None:
    if not written.inside:
        return None
    long = written.value.count(" ") >= PROSE_WORDS
    goes_on = written.earlier is not None and _GOES_ON.match(written.value) is not None
    if not (long or goes_on):
        return None
    what = "a comma may have cut this text in two" if goes_on else "prose inside brackets ends at its first comma"
    return Trouble("Y404", written.place, what, QUOTE_IT)


_CHECKS: list[Callable[[Written], Trouble | None]] = [
    _odd_start,
    _swallowed,
    _list_in_text,
    _glued_colon,
    _thousands,
    _prose,
]


def word_without_value(word: str, place: Place, earlier: str | None) -> Trouble:
    """The trouble with a key in braces that has neither colon nor value. ``earlier`` is the text before it, if any."""
    if _GLUED.fullmatch(word):
        message = f"{quoted(word)} has no ': ' between key and value"
        return Trouble("Y307", place, message, "write a space after the colon")
    if earlier is None:
        remedy = f"write 'key: value'; if the braces are part of a text, {QUOTE_IT}"
        return Trouble("Y403", place, f"{quoted(word)} has no value", remedy)
    remedy = f"put the text in quotation marks: {quoted(f'{earlier}, {word}', 80)}"
    return Trouble("Y403", place, f"{quoted(word)} has no value: the comma before it ended the text", remedy)


def loss_in_quotes(raw: str, line: int, column: int) -> Trouble | None:
    """What a text in double quotation marks lost to backslashes, or None. ``line`` and ``column`` from 0."""
    for found in _ESCAPE.finditer(raw):
        if _allowed(found, raw):
            continue
        lines_before = raw.count("\n", 0, found.start())
        start = found.start() - raw.rfind("\n", 0, found.start()) - 1 if lines_before else column + found.start()
        return bad_escape(Place(line + lines_before + 1, start + 1, 2), found[0])
    if _is_path(raw) and "\\n" in raw.replace("\\\\", ""):
        message = "the \\n in this path became a line break"
        return Trouble("Y405", Place(line + 1, column + 1, len(raw)), message, "write / between folders")
    return None


def _is_path(raw: str) -> bool:
    return _DRIVE.match(raw) is not None or (" " not in raw and _FILE_NAME.search(raw[-8:]) is not None)


def _allowed(found: re.Match[str], raw: str) -> bool:
    if found[1] in {'"', "\\", "/", "n", "\n"}:
        return True
    code = raw[found.start() + 2 : found.start() + 6]
    if found[1] != "u" or _HALF_CHARACTER.match(found[0] + code):
        return False
    return unprintable(chr(int(code, 16))) is None
