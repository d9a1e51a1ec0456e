"""The YAML parser: PyYAML's C events, or its pure Python ones where the C part is missing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeAlias, cast

from yaml.error import MarkedYAMLError
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner


class Mark(Protocol):
    """A place in the text: line and column from 0, ``index`` in characters from the start."""

    @property
    def line(self) -> int:
        """Line from 0."""

    @property
    def column(self) -> int:
        """Column from 0."""

    @property
    def index(self) -> int:
        """Characters from the start of the text."""


class Event(Protocol):
    """What the parser reports. Only some kinds of events have all of these."""

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str | None
    flow_style: bool | None


Events: TypeAlias = Callable[[], Event | None]
"""Returns the next event, or None after the last. Raises ``MarkedYAMLError`` where the text can't be parsed."""


class PureParser(Reader, Scanner, Parser):
    """PyYAML's own parser without the C library: the same events, some ten times slower."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def pure_events(text: str) -> Events:
    """Events of the pure Python parser."""
    parser = PureParser(text)

    def following() -> Event | None:
        try:
            return cast("Event | None", parser.get_event())  # type: ignore[no-untyped-call]
        except (OverflowError, ValueError):
            # An escape like \UFFFFFFFF reaches chr() unchecked; the reader stands right behind it.
            raise MarkedYAMLError(problem="escape", problem_mark=parser.get_mark()) from None

    return following


def c_events(text: str) -> Events:
    """Events of the C parser. Raises ``ImportError`` where PyYAML was built without it."""
    from yaml._yaml import CParser

    return cast("Events", CParser(text).get_event)


def events(text: str) -> Events:
    """Events of the fastest parser there is."""
    try:
        return c_events(text)
    except ImportError:
        return pure_events(text)
