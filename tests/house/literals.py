"""Finds sentences in code: text that a player would read, which belongs in a pack or the string table."""

from __future__ import annotations

import ast
import re
from typing import NamedTuple

# A word of two letters or more with white space beside it: "Pay the crew", "Day {}", but not "day_3".
SPEECH = re.compile(r"[^\W\d_]{2,}[.,:;!?]*\s|\s[^\W\d_]{2,}")
LOG_CALLS = {"debug", "info", "warning", "error", "exception", "critical", "log"}
LOGGERS = {"log", "logger", "logging"}


class Literal(NamedTuple):
    """A sentence in code: its line, and the text with ``{}`` where values go."""

    line: int
    text: str


def sentences(tree: ast.Module) -> list[Literal]:
    """Return every sentence outside docstrings, annotations, raise and assert statements and log calls."""
    ear = _Ear()
    ear.visit(tree)
    return ear.heard


class _Ear(ast.NodeVisitor):
    """Walks a tree and keeps what reads like speech. What only a developer reads is stepped over."""

    def __init__(self) -> None:
        self.heard: list[Literal] = []

    def hear(self, line: int, text: str) -> None:
        if SPEECH.search(text):
            self.heard.append(Literal(line, text))

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str):
            self.hear(node.lineno, node.value)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        parts = [part.value if isinstance(part, ast.Constant) else "{}" for part in node.values]
        self.hear(node.lineno, "".join(str(part) for part in parts))
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self.visit(part.value)

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # a bare string is a docstring
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        if not _is_log(node.func):
            self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._visit_function(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        self._visit_function(node)

    def _visit_function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        for part in [*node.decorator_list, node.args, *node.body]:
            self.visit(part)

    def visit_arg(self, node: ast.arg) -> None:
        """Step over a quoted type, which may hold spaces. Help inside ``Annotated`` is still heard."""
        if node.annotation is not None and not isinstance(node.annotation, ast.Constant):
            self.visit(node.annotation)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)

    def visit_Raise(self, node: ast.Raise) -> None:
        """Step over it: an exception speaks to a developer."""

    def visit_Assert(self, node: ast.Assert) -> None:
        """Step over it, as over ``raise``."""


def _is_log(function: ast.expr) -> bool:
    if not (isinstance(function, ast.Attribute) and function.attr in LOG_CALLS):
        return False
    return isinstance(function.value, ast.Name) and function.value.id.lstrip("_").lower() in LOGGERS
