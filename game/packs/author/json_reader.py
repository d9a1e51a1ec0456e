"""Reads JSON into the same tree as YAML, with places. Only JSON files may hold decimals."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

from game.packs.author.characters import unprintable
from game.packs.author.excerpt import quoted
from game.packs.author.findings import Finding, Place, Source, Trouble
from game.packs.author.nodes import Mapping, Node, Scalar, Sequence, Value
from game.packs.author.notes import Enough, Notes
from game.packs.author.syntax import DEPTH_LIMIT, too_deep
from game.packs.author.yaml_reader import DIGITS_LIMIT

_SPACE = re.compile(r"[ \t\n]*")
_TOKEN = re.compile(
    r'(?P<mark>[\[\]{}:,])|(?P<text>"[^"\\\n]*(?:\\[^\n][^"\\\n]*)*")'
    r"|(?P<number>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)(?![\w.])"
    r"|(?P<word>true|false|null)(?!\w)"
)
_WORDS: dict[str, Value] = {"true": True, "false": False, "null": None}


class _Token:
    """A piece of JSON and its place; ``kind`` is the mark itself, or text, number, word, end, or unknown."""

    __slots__ = ("column", "kind", "line", "value", "width")

    def __init__(self, kind: str, value: str, line: int, column: int) -> None:
        self.kind = kind
        self.value = value
        self.line = line
        self.column = column
        self.width = max(1, len(value))

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.line, self.column, self.width)

    def scalar(self, value: Value) -> Scalar:
        """The node of a single value at this place."""
        return Scalar(self.line, self.column, self.width, value)


class JsonReader:
    """Reads one JSON text from start to end; recursion is safe because the depth is limited."""

    def __init__(self, source: Source, text: str) -> None:
        self._notes = Notes(source)
        self._path: list[str | int] = []
        self._tokens = _tokens(text.rstrip())  # what is missing at the end is missing behind the last token
        self._next = next(self._tokens)

    @property
    def findings(self) -> list[Finding]:
        """What is wrong so far."""
        return self._notes.findings

    def document(self) -> Node | None:
        """The tree, or None where the text is not JSON; ``findings`` say why."""
        try:
            root = self._value()
            if self._next.kind != "end":
                self._stop("more text after the end of the document", "make the file one value")
        except Enough:
            return None
        return root

    def _take(self) -> _Token:
        token = self._next
        if token.kind != "end":
            self._next = next(self._tokens)
        return token

    def _note(self, trouble: Trouble) -> None:
        self._notes.add(trouble, tuple(self._path))

    def _stop(self, message: str, remedy: str) -> NoReturn:
        if self._next.kind == "unknown" and self._next.value in {'"', "'"}:
            message = "this is no text in JSON"
            remedy = "a text stands on one line between double quotation marks"
        self._note(Trouble("Y311", self._next.place, message, remedy))
        raise Enough

    @contextmanager
    def _inside(self, step: str | int) -> Iterator[None]:
        self._path.append(step)
        if len(self._path) >= DEPTH_LIMIT and self._next.kind in {"[", "{"}:
            self._note(too_deep(self._next.place))
            raise Enough
        yield
        self._path.pop()

    def _value(self) -> Node:
        token = self._next
        if token.kind == "{":
            return self._mapping(self._take())
        if token.kind == "[":
            return self._list(self._take())
        if token.kind == "text":
            return token.scalar(self._text(self._take()))
        if token.kind == "number":
            return token.scalar(self._number(self._take()))
        if token.kind == "word":
            return token.scalar(_WORDS[self._take().value])
        return self._stop("a value is expected here", 'values are "text", numbers, true, false, null, [ ] and { }')

    def _list(self, opened: _Token) -> Node:
        items: list[Node] = []
        while self._more("]", first=not items):
            with self._inside(len(items)):
                items.append(self._value())
        return Sequence(opened.line, opened.column, items)

    def _mapping(self, opened: _Token) -> Node:
        keys: dict[str, Scalar] = {}
        values: dict[str, Node] = {}
        while self._more("}", first=not keys):
            token = self._key()
            name = self._text(token)
            with self._inside(name):
                if name in keys:
                    message = f"the key {quoted(name)} is written twice; the first stands on line {keys[name].line}"
                    self._note(Trouble("Y205", token.place, message, "keep one of the two"))
                value = self._value()
            keys.setdefault(name, token.scalar(name))
            values.setdefault(name, value)
        return Mapping(opened.line, opened.column, keys, values)

    def _key(self) -> _Token:
        if self._next.kind != "text":
            self._stop("a key in double quotation marks is expected here", 'write "key": value')
        token = self._take()
        if self._next.kind != ":":
            self._stop("a colon is expected between key and value", 'write "key": value')
        self._take()
        return token

    def _more(self, closing: str, *, first: bool) -> bool:
        """Whether another item follows; takes the comma before it, or the closing bracket."""
        if self._next.kind == closing and first:
            self._take()
            return False
        if first:
            return True
        if self._next.kind == closing:
            self._take()
            return False
        if self._next.kind != ",":
            self._stop(f"a comma or {closing} is expected here", "put a comma between two values")
        self._take()
        if self._next.kind == closing:
            self._stop(f"a value is expected between the comma and {closing}", "delete the comma")
        return True

    def _text(self, token: _Token) -> str:
        value = _decoded(token.value)
        if value is None or unprintable(value):
            message = "a backslash in this text means a character that no text may hold, or nothing"
            self._note(Trouble("Y306", token.place, message, "write \\\\ for a backslash"))
        return value or ""

    def _number(self, token: _Token) -> Value:
        if "." in token.value or "e" in token.value.lower():
            decimal = float(token.value)
            if math.isfinite(decimal):
                return decimal
        elif len(token.value.lstrip("-")) <= DIGITS_LIMIT:
            return int(token.value)
        self._note(Trouble("Y210", token.place, f"a number may have at most {DIGITS_LIMIT} digits", "write it shorter"))
        return 0


def _decoded(text: str) -> str | None:
    """What a text in quotation marks means; None for an escape that JSON does not know, or half a character."""
    try:
        value = str(json.loads(text))
        value.encode()
    except ValueError:
        return None
    return value


def _tokens(text: str) -> Iterator[_Token]:
    """All tokens; the last is ``end``, or ``unknown`` where the text stops being JSON."""
    at, line, line_start = 0, 1, 0
    while True:
        space = _SPACE.match(text, at)
        end = space.end() if space else at
        breaks = text.count("\n", at, end)
        if breaks:
            line += breaks
            line_start = text.rfind("\n", at, end) + 1
        found = _TOKEN.match(text, end)
        if found is None:
            yield _Token("unknown" if end < len(text) else "end", text[end : end + 1], line, end - line_start + 1)
            return
        kind = found.lastgroup or "mark"
        yield _Token(found[0] if kind == "mark" else kind, found[0], line, end - line_start + 1)
        at = found.end()


def read_json(source: Source, text: str) -> tuple[Node | None, list[Finding]]:
    """The tree of a JSON text, or None, and what is wrong with it. Never raises for an author's mistake."""
    reader = JsonReader(source, text)
    return reader.document(), reader.findings
