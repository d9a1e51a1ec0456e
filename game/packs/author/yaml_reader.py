"""Builds the tree of a YAML document from parser events, and notes what the pack language leaves out or would lose.

One loop without recursion: the depth is limited before anything deep exists, and an event costs about a microsecond.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress

from yaml import events as kinds
from yaml.error import MarkedYAMLError

from game.packs.author.characters import UNSEEN
from game.packs.author.excerpt import quoted
from game.packs.author.findings import Finding, Path, Place, Source, Trouble, has_errors
from game.packs.author.losses import Written, loss_in_quotes, loss_of, word_without_value
from game.packs.author.nodes import Mapping, Node, Scalar, Sequence, Value
from game.packs.author.notes import Enough, Notes
from game.packs.author.parser import Event, Events
from game.packs.author.syntax import DEPTH_LIMIT, directive, explain, left_out, odd_space, second_document, too_deep

DIGITS_LIMIT = 15
"""Digits of a number: every program reads so many exactly, and Python's own limit is never met."""

WHOLE_NUMBER = re.compile(r"0|-?[1-9][0-9]*")
_WORDS: dict[str, Value] = {"true": True, "false": False, "null": None, "": None}
_COLON = re.compile(r"\s*:")
_NUMBER_STARTS = frozenset("-0123456789")
_NO_KEYS: dict[str, Scalar] = {}
_NO_VALUES: dict[str, Node] = {}


class _Frame:
    """A list or mapping that is still open."""

    __slots__ = ("column", "dropped", "flow", "items", "key", "keys", "line", "values")

    def __init__(self, event: Event, *, mapping: bool) -> None:
        mark = event.start_mark
        self.line = mark.line + 1
        self.column = mark.column + 1
        self.flow = bool(event.flow_style)
        self.items: list[Node] | None = None if mapping else []
        self.keys: dict[str, Scalar] = {} if mapping else _NO_KEYS
        self.values: dict[str, Node] = {} if mapping else _NO_VALUES
        self.key: Scalar | None = None
        self.dropped = False  # the value of a key that is written twice belongs nowhere

    @property
    def step(self) -> str | int | None:
        """The part of the path that leads on from here."""
        if self.items is not None:
            return len(self.items)
        return None if self.key is None else str(self.key.value)

    def node(self) -> Node:
        """The finished list or mapping."""
        if self.items is not None:
            return Sequence(self.line, self.column, self.items)
        return Mapping(self.line, self.column, self.keys, self.values)


class YamlReader:
    """Reads one document. ``root`` is None when reading stopped before its end; ``findings`` say why."""

    def __init__(self, source: Source, text: str) -> None:
        self.text = text
        self.lines = text.split("\n")
        self.root: Node | None = None
        self._notes = Notes(source)
        self._documents = 0
        self._frames: list[_Frame] = []
        self._frame: _Frame | None = None
        self._key_end = 0
        # Most files have none of these, and then nothing needs a second look.
        self._hashes = {number for number, line in enumerate(self.lines) if " #" in line}
        self._unseen = UNSEEN.search(text) is not None
        self._backslashes = "\\" in text
        self._question_keys = re.search(r"^[ -]*\? ", text, re.MULTILINE) is not None

    @property
    def findings(self) -> list[Finding]:
        """What is wrong so far."""
        return self._notes.findings

    def read(self, next_event: Events) -> None:
        """Read all events."""
        with suppress(Enough):
            self._read(next_event)

    def _read(self, next_event: Events) -> None:
        handlers: dict[type, Callable[[Event], None]] = {
            kinds.ScalarEvent: self._scalar,
            kinds.MappingStartEvent: self._open_mapping,
            kinds.SequenceStartEvent: self._open_list,
            kinds.MappingEndEvent: self._close,
            kinds.SequenceEndEvent: self._close,
            kinds.AliasEvent: self._alias,
            kinds.DocumentStartEvent: self._document,
        }
        try:
            while (event := next_event()) is not None:
                handler = handlers.get(type(event))
                if handler is not None:
                    handler(event)
        except MarkedYAMLError as error:
            self._stumble(error)

    def _path(self) -> Path:
        return tuple(step for frame in self._frames if (step := frame.step) is not None)

    def _note(self, trouble: Trouble) -> None:
        self._notes.add(trouble, self._path())

    def _stumble(self, error: MarkedYAMLError) -> None:
        """Note a syntax error, unless an error on the same line has told it already; suspicions there are void."""
        self.root = None
        trouble = explain(error, self.lines)
        place, findings = trouble.place, self.findings
        if trouble.code in {"Y303", "Y304"}:  # what seemed to stand inside was read on a false scent
            findings[:] = [one for one in findings if (one.line, one.column) < (place.line, place.column)]
        if not has_errors(one for one in findings if one.line == place.line):
            findings[:] = [one for one in findings if one.line != place.line]
            self._notes.add(trouble, ())

    def _document(self, event: Event) -> None:
        self._documents += 1
        place = Place(event.start_mark.line + 1, event.start_mark.column + 1, 3)
        if self._documents > 1:
            self._note(second_document(place))
            raise Enough
        for number, line in enumerate(self.lines[: event.end_mark.line + 1], 1):
            if line.startswith("%"):
                self._note(directive(Place(number, 1)))

    def _scalar(self, event: Event) -> None:
        if event.anchor or event.tag:
            self._decorated(event)
        start, end = event.start_mark, event.end_mark
        line, column = start.line, start.column
        width = end.index - start.index if end.line == line else len(self.lines[line]) - column
        frame = self._frame
        if frame is not None and frame.items is None and frame.key is None:
            self._key_end = end.index
            return self._key(frame, event, Scalar(line + 1, column + 1, width, event.value))
        value: Value = event.value
        if not event.style:
            value = self._unquoted(event, frame)
        elif self._backslashes and event.style == '"':
            value = self._quoted(event)
        return self._attach(Scalar(line + 1, column + 1, width, value))

    def _attach(self, node: Node) -> None:
        frame = self._frame
        if frame is None:
            self.root = node
        elif frame.items is not None:
            frame.items.append(node)
        else:
            if frame.dropped:
                frame.dropped = False
            elif frame.key is not None:
                frame.values[str(frame.key.value)] = node
            frame.key = None

    def _unquoted(self, event: Event, frame: _Frame | None) -> Value:
        """The value of an unquoted text: one of three words, a whole number, or the text itself."""
        text, start, end = event.value, event.start_mark, event.end_mark
        if (
            self._unseen
            or end.line in self._hashes
            or start.line != end.line
            or ":" in text
            or (frame is not None and frame.flow and (not text or " " in text or text[0] in _NUMBER_STARTS))
        ):
            self._look_closer(event, frame)
        if text in _WORDS:
            return _WORDS[text]
        if text[0] in _NUMBER_STARTS and WHOLE_NUMBER.fullmatch(text):
            return self._number(event)
        return text

    def _number(self, event: Event) -> Value:
        text = event.value
        if len(text.lstrip("-")) > DIGITS_LIMIT:
            message = f"a whole number may have at most {DIGITS_LIMIT} digits"
            self._note(Trouble("Y210", _place(event), message, "write it in quotation marks if it is text"))
            return text
        return int(text)

    def _look_closer(self, event: Event, frame: _Frame | None) -> None:
        start, end, inside, earlier = event.start_mark, event.end_mark, "", None
        if frame is not None and frame.flow:
            inside = "{" if frame.items is None else "["
            earlier = _last_text(frame.items)
            if inside == "{" and not event.value and ":" not in self.text[self._key_end : start.index]:
                return self._no_value(frame)
        trouble = loss_of(
            Written(event.value, start.line, start.column, end.line, end.column, self.lines, inside, earlier)
        )
        if trouble is not None:
            self._note(trouble)
        return None

    def _no_value(self, frame: _Frame) -> None:
        key = frame.key
        if key is not None:
            place = Place(key.line, key.column, key.width)
            self._note(word_without_value(str(key.value), place, _last_text(list(frame.values.values()))))

    def _quoted(self, event: Event) -> str:
        start = event.start_mark
        trouble = loss_in_quotes(self.text[start.index : event.end_mark.index], start.line, start.column)
        if trouble is None:
            return event.value
        self._note(trouble)
        # The pure Python parser lets half a character pass, which no file could hold.
        return event.value.encode("utf-8", "replace").decode()

    def _key(self, frame: _Frame, event: Event, key: Scalar) -> None:
        text = event.value
        frame.key = key
        if text in frame.keys:
            self._twice(frame, text, key)
        else:
            frame.keys[text] = key
        if (
            self._unseen
            or self._question_keys
            or (not text or text == "<<")
            or event.start_mark.line != event.end_mark.line
            or (self._backslashes and event.style == '"')
        ):
            self._odd_key(event, key)

    def _twice(self, frame: _Frame, text: str, key: Scalar) -> None:
        frame.dropped = True
        message = f"the key {quoted(text)} is written twice; the first stands on line {frame.keys[text].line}"
        self._note(Trouble("Y205", Place(key.line, key.column, key.width), message, "keep one of the two"))

    def _odd_key(self, event: Event, key: Scalar) -> None:
        place, text = Place(key.line, key.column, max(1, key.width)), event.value
        unseen = UNSEEN.search(text)
        if event.start_mark.line != event.end_mark.line:
            if _COLON.match(self.text, event.end_mark.index):  # without one, it is text cut by a comma
                self._note(Trouble("Y209", place, "a key is text on one line", "write 'key: value'"))
        elif unseen is not None:
            self._note(odd_space(Place(key.line, key.column + unseen.start()), unseen[0]))
        elif text == "<<" and not event.style:
            self._note(Trouble("Y203", place, "a merge key is not part of the pack language", "write the keys out"))
        elif not text:
            self._note(Trouble("Y209", place, "a key is missing before the colon", "write the key"))
        elif self.text[event.start_mark.index - 2 : event.start_mark.index] == "? ":
            self._note(Trouble("Y209", place, "a key is written without a question mark", "write 'key: value'"))
        elif event.style == '"':
            self._quoted(event)

    def _open_mapping(self, event: Event) -> None:
        inside = self._frame
        if inside is not None and inside.flow and inside.items is not None:
            start = event.start_mark.index
            if self.text[start : start + 1] not in {"{", "&", "!"}:
                message = "a key with a value inside [ ] needs braces of its own"
                self._note(Trouble("Y211", _place(event), message, "write [ { key: value } ], or quote the text"))
        self._open(event, mapping=True)

    def _open_list(self, event: Event) -> None:
        self._open(event, mapping=False)

    def _open(self, event: Event, *, mapping: bool) -> None:
        if event.anchor or event.tag:
            self._decorated(event)
        frame = self._frame
        if frame is not None and frame.items is None and frame.key is None:
            self._note(Trouble("Y209", _place(event), "a key is text, not a list or mapping", "write 'key: value'"))
            raise Enough
        if len(self._frames) == DEPTH_LIMIT:
            self._note(too_deep(_place(event)))
            raise Enough
        self._frame = _Frame(event, mapping=mapping)
        self._frames.append(self._frame)

    def _close(self, event: Event) -> None:
        node = self._frames.pop().node()
        self._frame = self._frames[-1] if self._frames else None
        self._attach(node)

    def _alias(self, event: Event) -> None:
        self._note(left_out("Y202", "an alias (*name)", _place(event)))
        scalar = Scalar(event.start_mark.line + 1, event.start_mark.column + 1, 1, f"*{event.anchor}")
        frame = self._frame
        if frame is not None and frame.items is None and frame.key is None:
            frame.keys[str(scalar.value)] = frame.key = scalar
        else:
            self._attach(scalar)

    def _decorated(self, event: Event) -> None:
        line, column = event.start_mark.line, event.start_mark.column
        for code, mark, what in (("Y201", "&", "an anchor (&name)"), ("Y204", "!", "a tag (!name)")):
            if event.anchor if mark == "&" else event.tag:
                at = self.lines[line].find(mark, column)
                self._note(left_out(code, what, Place(line + 1, max(at, column) + 1)))


def _place(event: Event) -> Place:
    start, end = event.start_mark, event.end_mark
    length = end.index - start.index if start.line == end.line else 1
    return Place(start.line + 1, start.column + 1, max(1, length))


def _last_text(nodes: list[Node] | None) -> str | None:
    """The text that stands last, or None."""
    last = nodes[-1] if nodes else None
    return last.value if isinstance(last, Scalar) and isinstance(last.value, str) else None


def read_yaml(source: Source, text: str, next_event: Events) -> tuple[Node | None, list[Finding]]:
    """The tree of a document, or None where it could not be read to its end, and what is wrong with it.

    Never raises for an author's mistake. After an error the tree may say something else than the author meant.
    """
    reader = YamlReader(source, text)
    reader.read(next_event)
    return reader.root, reader.findings
