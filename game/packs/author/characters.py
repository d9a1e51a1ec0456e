"""From bytes to text: UTF-8, plain line breaks, and none of the characters that an author can't see."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

import msgspec

from game.packs.author.findings import Finding, Place, Source, file_finding
from game.packs.author.notes import MOST_SHOWN

TEXT_LIMIT = 2 * 1024 * 1024
"""Bytes a text file may have."""

# Everything the pack language leaves out, in one pass over the text; almost every file has none of it.
_SUSPECT = re.compile("[\x00-\x08\t\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_BREAK = re.compile("[\r\x85\u2028\u2029]")
_TAB = re.compile("\t")
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_MARK = b"\xef\xbb\xbf"

UNSEEN = re.compile("[\u00a0\u00ad\u034f\u1680\u180e\u2000-\u200f\u202f\u205f-\u2064\u3000\u3164]")
"""Spaces that are not the plain one, and characters without a width: fine in prose, not in keys and indentation."""


class Text(msgspec.Struct, frozen=True):
    """A decoded file. ``source`` has the lines as written; ``clean`` is what a parser gets, with the same places.

    ``clean`` is None where nothing can be read from it; the findings say why.
    """

    source: Source
    clean: str | None
    findings: list[Finding]


def decode(file: str, raw: bytes, *, tabs: bool = False) -> Text:
    """Decode a text file and list the characters it may not hold. ``tabs`` allows them, as JSON does."""
    if len(raw) > TEXT_LIMIT:
        size = f"{len(raw) / 1024 / 1024:.1f} MB"
        too_large = file_finding(
            "Y103", file, f"the file has {size}, the limit is 2 MB", remedy="split it into several files"
        )
        return Text(Source(file, []), None, [too_large])
    try:
        text = raw.removeprefix(_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        return Text(Source(file, []), None, [_not_utf8(file, raw.removeprefix(_MARK), error.start)])
    text = text.replace("\r\n", "\n")
    if not text.endswith("\n"):
        text += "\n"  # the C parser counts one line too many where the last one has no end
    source = Source(file, text.split("\n"))
    findings = [_byte_order_mark(source)] if raw.startswith(_MARK) else []
    if _SUSPECT.search(text) is None:
        return Text(source, text, findings)
    return _screened(source, text, findings, tabs=tabs)


def _byte_order_mark(source: Source) -> Finding:
    return source.finding(
        "Y102",
        Place(1, 1),
        "the file begins with an invisible byte order mark",
        remedy="save it as 'UTF-8', not as 'UTF-8 with BOM'",
    )


def _not_utf8(file: str, raw: bytes, bad: int) -> Finding:
    line = raw.count(b"\n", 0, bad) + 1
    start = raw.rfind(b"\n", 0, bad) + 1
    column = len(raw[start:bad].decode("utf-8", errors="replace")) + 1
    remedy = "save the file with the encoding UTF-8"
    if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\x00" in raw[:4]:
        remedy = "the file looks like UTF-16: " + remedy
    return Finding("Y101", file, line, column, (), "the file is not UTF-8 text from here on", remedy)


def _screened(source: Source, text: str, findings: list[Finding], *, tabs: bool) -> Text:
    """List what stands out, and replace it by something of the same width, so that the rest can be read."""
    findings += [_invisible(source, place, char) for place, char in islice(_invisibles(source), MOST_SHOWN)]
    broken = False
    breaks = _lines_with(source, _BREAK)
    if breaks:
        findings.append(_line_breaks(source, breaks))
        broken = True
    tabbed = [] if tabs else _lines_with(source, _TAB)
    if tabbed:
        findings.append(_tabs(source, tabbed))
        broken = broken or any(_in_indentation(source, place) for place in tabbed)
    clean = _SUSPECT.sub(lambda found: " " if found[0] == "\t" else "\ufffd", text)
    return Text(source, None if broken else clean, findings)


def _invisibles(source: Source) -> Iterator[tuple[Place, str]]:
    for number, line in enumerate(source.lines, 1):
        for found in _SUSPECT.finditer(line):
            if not _BREAK.match(found[0]) and found[0] != "\t":
                yield Place(number, found.start() + 1), found[0]


def _lines_with(source: Source, pattern: re.Pattern[str]) -> list[Place]:
    """The first place in each line that has one."""
    found = ((number, pattern.search(line)) for number, line in enumerate(source.lines, 1))
    return [Place(number, match.start() + 1) for number, match in found if match]


def _in_indentation(source: Source, place: Place) -> bool:
    return not source.lines[place.line - 1][: place.column - 1].strip(" -?\t")


def _invisible(source: Source, place: Place, char: str) -> Finding:
    name = f"U+{ord(char):04X}"
    remedy = "delete it; it may have come along with copied text"
    if _TURNS.match(char):
        title = unicodedata.name(char).lower()
        message = f"{name} ({title}) makes text read differently from what it is"
        return source.finding("Y105", place, message, remedy=remedy)
    return source.finding("Y104", place, f"the control character {name}, which nobody can see", remedy=remedy)


def _line_breaks(source: Source, places: list[Place]) -> Finding:
    message = f"an unusual line break, which editors count differently{_also(places)}"
    return source.finding("Y108", places[0], message, remedy="save the file with ordinary line ends (LF or CRLF)")


def _tabs(source: Source, places: list[Place]) -> Finding:
    message = f"a tab; only spaces may indent or separate{_also(places)}"
    return source.finding("Y106", places[0], message, remedy="set the editor to write spaces, and replace each tab")


def _also(places: list[Place]) -> str:
    more = len(places) - 1
    if not more:
        return ""
    return f" (and on {more} more {'line' if more == 1 else 'lines'})"


def unprintable(value: str) -> str | None:
    """The first character of a value that no text may hold, written as ``U+0007``, or None."""
    found = _SUSPECT.search(value)
    return None if found is None else f"U+{ord(found[0]):04X}"
