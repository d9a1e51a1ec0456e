"""Plain words for what the YAML parser stumbles over. Its own wording never reaches an author.

The parser says where it stopped; what the author did is read from the line itself, because the same stop has many
causes. Works for the C parser and the pure Python one, which word and place the same mistakes a little differently.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property

from yaml.error import MarkedYAMLError

from game.packs.author.characters import UNSEEN
from game.packs.author.excerpt import quoted
from game.packs.author.findings import Place, Trouble

_KEYED = re.compile(r"\s*(?:- +)*(?P<key>[^\s#&*!|>'\"%@`{\[-][^:#]*|\"[^\"]*\"|'[^']*'): +(?P<value>\S.*)")
_GLUED = re.compile(r"\s*(?:- +)*[A-Za-z_][\w.]*:[^\s/]")
_ODD_STRUCTURE = re.compile(rf"(?:^[ -]*|:){UNSEEN.pattern}")
_LONG_KEY = 1000
"""Columns after which a missing key is a key too long for the parser (it looks back 1,024 characters)."""

DEPTH_LIMIT = 24
"""Levels of lists and mappings that a file of a pack may have."""
QUOTE_IT = "put the whole text in quotation marks"
"""The remedy for most texts that the parser trips over."""


class Stumble:
    """Where the parser stopped (``line`` and ``column`` from 0), what it was doing, and since where."""

    def __init__(self, error: MarkedYAMLError, lines: list[str]) -> None:
        stop, since = error.problem_mark, error.context_mark
        self.story = f"{error.context} | {error.problem}"
        self.lines = lines
        self.line = stop.line if stop else 0
        self.column = stop.column if stop else 0
        if self.line >= len(lines):  # behind a last line without a line break
            self.line, self.column = len(lines) - 1, len(lines[-1])
        self.since = Place(since.line + 1, since.column + 1) if since else None

    @cached_property
    def text(self) -> str:
        """The line it stopped at."""
        return self.lines[self.line]

    @property
    def before(self) -> str:
        """What stands before the stop."""
        return self.text[: self.column]

    @property
    def rest(self) -> str:
        """What stands from the stop on."""
        return self.text[self.column :]

    @property
    def at_start(self) -> bool:
        """Whether only spaces and list hyphens stand before the stop."""
        return not self.before.strip(" ")

    def here(self, length: int = 1, *, back: int = 0) -> Place:
        """The place of the stop, or ``back`` characters before it."""
        return Place(self.line + 1, self.column + 1 - back, length)

    def whole_line(self) -> Place:
        """The line without its indentation."""
        inner = self.text.strip(" ")
        return Place(self.line + 1, _indentation(self.text) + 1, max(1, len(inner)))

    def line_above(self) -> str:
        """The nearest line above that is not blank, or nothing."""
        above = (line for line in reversed(self.lines[: self.line]) if line.strip())
        return next(above, "")


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def explain(error: MarkedYAMLError, lines: list[str]) -> Trouble:
    """Say what the author did. ``lines`` are those the parser got."""
    stumble = Stumble(error, lines)
    odd = _odd_space(stumble)
    if odd is not None:
        return odd
    for words, rule in _RULES:
        if words in stumble.story:
            return rule(stumble)
    return _unreadable(stumble)


def odd_space(place: Place, char: str) -> Trouble:
    """The trouble with a space that only looks like one."""
    name = f"U+{ord(char):04X}"
    message = f"the character {name} looks like a space, or like nothing, but is not a space"
    return Trouble("Y107", place, message, "replace it by an ordinary space, or delete it")


def _odd_space(at: Stumble) -> Trouble | None:
    for line in range(max(0, at.line - 1), at.line + 1):
        found = _ODD_STRUCTURE.search(at.lines[line])
        if found is not None:
            return odd_space(Place(line + 1, found.end()), found[0][-1])
    return None


def too_deep(place: Place) -> Trouble:
    """The trouble with a list or mapping inside too many others."""
    message = f"nested more than {DEPTH_LIMIT} levels deep"
    return Trouble("Y208", place, message, "no part of a pack needs so many levels")


def _bottomless(at: Stumble) -> Trouble:
    return too_deep(at.here())


def _stray_colon(at: Stumble) -> Trouble:
    if at.column > _LONG_KEY and ":" not in at.before:
        return Trouble("Y209", at.whole_line(), "a key may have at most 1,000 characters", "write a shorter key")
    if ":" in at.before or at.before.strip(" -").startswith(("'", '"')):
        return _colon_in_text(at)
    if _indentation(at.text) <= _indentation(at.line_above()):
        return Trouble("Y209", at.whole_line(), "a key is text on one line", "write 'key: value'")
    message = f"this line is indented under {quoted(at.line_above().strip())}, which has a value already"
    remedy = "give it the indentation of its neighbours; if it belongs to the text above, quote that text"
    return Trouble("Y305", at.whole_line(), message, remedy)


def _colon_in_text(at: Stumble) -> Trouble:
    message = "a colon inside unquoted text looks like a second key"
    return Trouble("Y301", at.here(), message, QUOTE_IT)


def _no_colon(at: Stumble) -> Trouble:
    line = (at.since.line if at.since else at.line + 1) - 1
    text = at.lines[line]
    start = at.since.column if at.since else 1
    words = text[start - 1 :].rstrip()
    place = Place(line + 1, start, max(1, len(words)))
    remedy = "write 'key: value'; if the line is part of the text above, indent it further or quote the text"
    if _GLUED.match(text):
        remedy = "write a space after the colon"
    elif re.match(r"\w+ *=", words):
        remedy = "write a colon and a space instead of '='"
    return Trouble("Y307", place, f"{quoted(words)} has no ': ' between key and value", remedy)


def _open_quote(at: Stumble) -> Trouble:
    place = at.since or at.here()
    mark = at.lines[place.line - 1][place.column - 1 : place.column]
    remedy = f"close it with {mark}"
    if mark == "'":
        remedy += ", and write an apostrophe inside as ''"
    return Trouble("Y303", place, "this quotation mark is never closed", remedy)


def _escape(at: Stumble) -> Trouble:
    start = at.text.rfind("\\", 0, at.column + 1)
    return bad_escape(Place(at.line + 1, max(0, start) + 1, 2), at.text[start : start + 2])


def bad_escape(place: Place, escape: str) -> Trouble:
    """The trouble with a backslash in double quotation marks."""
    message = f"{quoted(escape)} does not mean a backslash inside double quotation marks"
    remedy = 'write \\\\ for a backslash, or use single quotation marks; only \\n \\" \\\\ \\/ \\uXXXX may stand there'
    return Trouble("Y306", place, message, remedy)


def _special(at: Stumble) -> Trouble:
    place = at.since or at.here()
    char = at.lines[place.line - 1][place.column - 1 : place.column]
    if "not allowed" in at.story:
        return Trouble("Y302", at.here(), f"a value can't begin with {quoted(at.rest[:2].strip())}", QUOTE_IT)
    if char in "|>":
        remedy = f"begin the text on the next line, or {QUOTE_IT}"
        return Trouble("Y302", place, f"after {quoted(char)} the text begins on the next line", remedy)
    return Trouble("Y302", place, f"unquoted text can't begin with {quoted(char)}", QUOTE_IT)


def _tag(at: Stumble) -> Trouble:
    return left_out("Y204", "a tag (!name)", at.here())


def left_out(code: str, what: str, place: Place) -> Trouble:
    """The trouble with a part of YAML that the pack language leaves out."""
    remedy = "write the values out where they are needed; if it is text, put it in quotation marks"
    return Trouble(code, place, f"{what} is not part of the pack language", remedy)


def _directive(at: Stumble) -> Trouble:
    return directive(Place(at.line + 1, 1))


def directive(place: Place) -> Trouble:
    """The trouble with a line like %YAML 1.2."""
    return Trouble("Y207", place, "a line that begins with % is not part of the pack language", "delete it")


def _after_end(at: Stumble) -> Trouble:
    if at.line_above().startswith("..."):
        return second_document(at.here())
    return Trouble("Y308", at.whole_line(), "the document has ended before this line", "make it one mapping of keys")


def second_document(place: Place) -> Trouble:
    """The trouble with more than one document in a file."""
    return Trouble("Y206", place, "a second document begins here", "put it into a file of its own")


def _in_brackets(at: Stumble) -> Trouble:
    opened = at.since or at.here()
    if at.rest[:1] in {"{", "["} and not at.before.rstrip().endswith(tuple(",:[]{}\"'")):
        message = f"unquoted text inside brackets can't hold {quoted(at.rest[0])}"
        return Trouble("Y302", at.here(), message, QUOTE_IT)
    if at.line + 1 > opened.line:
        return _lines_in_brackets(at, opened)
    if at.rest[:1] == ":":
        return _colon_in_text(at)
    if at.rest[:1] in {"}", "]"}:
        message = f"{quoted(at.rest[0])} closes what another bracket opened"
        return Trouble("Y304", at.here(), message, "close each bracket with its own kind")
    if not at.rest.strip() or at.rest.lstrip().startswith("#"):
        return _never_closed(at, opened)
    return _after_value(at)


def _lines_in_brackets(at: Stumble, opened: Place) -> Trouble:
    inside = _indentation(at.text) > _indentation(at.lines[opened.line - 1])
    if inside and at.rest.strip():
        message = "a comma is missing between this line and the one above"
        return Trouble("Y310", at.whole_line(), message, "end every line inside brackets but the last with a comma")
    return _never_closed(at, opened)


def _never_closed(at: Stumble, opened: Place) -> Trouble:
    line = at.lines[opened.line - 1]
    remedy = "close it before the next key"
    if " #" in line[opened.column :]:
        remedy = "close it; a # with a space before it begins a comment, unless the text is quoted"
    return Trouble("Y304", opened, f"the bracket {quoted(line[opened.column - 1])} is never closed", remedy)


def _after_value(at: Stumble) -> Trouble:
    """Something follows where a value has ended."""
    before = at.before.rstrip()
    if "flow" in at.story and (at.rest.startswith(tuple("\"'[{")) or before.endswith(tuple("]}"))):
        return _no_comma(at)
    if before.endswith(('"', "'")):
        remedy = QUOTE_IT
        if before.endswith("'"):
            remedy += ", and write an apostrophe inside single quotation marks as ''"
        return Trouble("Y308", at.here(len(at.rest.rstrip())), "more text after the closing quotation mark", remedy)
    if at.rest[:1] in {"]", "}"}:
        return _extra_close(at)
    if before.endswith(("}", "]")):
        found = _KEYED.match(at.text)
        start = found.start("value") if found else len(at.text) - len(at.text.lstrip(" -"))
        message = f"unquoted text can't begin with {quoted(at.text[start : start + 1])}"
        return Trouble("Y302", Place(at.line + 1, start + 1), message, QUOTE_IT)
    return _no_comma(at)


def _no_comma(at: Stumble) -> Trouble:
    return Trouble("Y310", at.here(), "a comma is missing before this", "put a comma between the two")


def _extra_close(at: Stumble) -> Trouble:
    message = f"{quoted(at.rest[:1])} closes a bracket that was never opened"
    return Trouble("Y304", at.here(), message, "delete it, or open the bracket")


def _no_content(at: Stumble) -> Trouble:
    char = at.rest[:1]
    if "flow" in at.story and char == ",":
        return Trouble("Y310", at.here(), "nothing stands before this comma", "delete the comma, or write a value")
    if char in {"]", "}"}:
        return _extra_close(at)
    return Trouble("Y302", at.here(), f"unquoted text can't begin with {quoted(char)}", QUOTE_IT)


def _block(at: Stumble) -> Trouble:
    if at.rest[:1] == ":" and (at.at_start or at.before.endswith("- ")):
        return Trouble("Y209", at.here(), "a key is missing before the colon", "write the key")
    if not at.at_start:
        return _after_value(at)
    if at.rest[:1] in {"]", "}"}:
        return _extra_close(at)
    level = at.since.column - 1 if at.since else 0
    dash = at.rest.startswith("- ") or at.rest == "-"
    if at.column == level and dash != ("block collection" in at.story):
        kinds = "a list item among keys" if dash else "a key among list items"
        remedy = "keep a list under its own key, indented by two spaces"
        return Trouble("Y309", at.whole_line(), f"{kinds} with the same indentation", remedy)
    message = f"the indentation by {at.column} {'space' if at.column == 1 else 'spaces'} fits nothing above"
    remedy = "give the line exactly the indentation of its neighbours; lines of a text are indented more than its key"
    return Trouble("Y305", at.whole_line(), message, remedy)


def _unreadable(at: Stumble) -> Trouble:
    return Trouble("Y312", at.here(), "the text can't be read from here on", "check this line and the one above")


_RULES: list[tuple[str, Callable[[Stumble], Trouble]]] = [
    ("maximum nesting depth", _bottomless),
    ("mapping values are not allowed", _stray_colon),
    ("found unexpected ':'", _colon_in_text),
    ("could not find expected ':'", _no_colon),
    ("found unexpected end of stream", _open_quote),
    ("found unexpected document", _open_quote),
    ("escape", _escape),
    ("hexdecimal", _escape),
    ("directive", _directive),
    ("incompatible YAML", _directive),
    ("scanning an alias", _special),
    ("scanning an anchor", _special),
    ("a tag", _special),
    ("tag handle", _tag),
    ("start any token", _special),
    ("a block scalar", _special),
    ("entries are not allowed", _special),
    ("mapping keys are not allowed", _special),
    ("<document start>", _after_end),
    ("parsing a flow sequence", _in_brackets),
    ("parsing a flow mapping", _in_brackets),
    ("node content", _no_content),
    ("parsing a block", _block),
]
"""Words of the parser's context and problem, and the rule that reads the line; the first match counts."""
