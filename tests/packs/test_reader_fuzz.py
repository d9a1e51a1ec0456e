"""The reader never raises, whatever it is given, and what it reads means the same when it is written again."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from game.packs.author import parser, reader
from game.packs.author.characters import decode
from game.packs.author.findings import as_json, has_errors, report
from game.packs.author.nodes import Mapping, Node, Scalar, Sequence, locate, plain
from game.packs.author.reader import Document, read
from game.packs.author.yaml_reader import read_yaml

# Pieces that YAML gives a meaning to, so that random texts reach into every corner of it.
PIECES = st.sampled_from(
    [
        *"abz019 \n:-,#?[]{}&*!|>'\"%@`\\\t~=<.\u00a0\u200bé雨",
        "\n  ", "\n    ", "\n- ", "\n  - ", ": ", " #", "a: ", "- ", "{ a: ", "[ a, ", "? ", "<<: ", "---\n", "...\n",
        "true", "null", "-14", "1,000", '"', "''", "\\n", "\\u00e9", "\r\n", "\ufeff", "|\n  ", ">-\n  ", "\x07",
        "\u202e",
    ]
)  # fmt: skip
WRITTEN = st.lists(PIECES, max_size=40).map("".join)

LETTERS = st.characters(exclude_categories=("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp", "Zs"), include_characters=" \n")
WORDS = st.text(LETTERS, max_size=20)
KEYS = WORDS.filter(lambda word: word and "\n" not in word)
VALUES = st.none() | st.booleans() | st.integers(-(10**15) + 1, 10**15 - 1) | WORDS
PLAIN = st.recursive(
    VALUES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)


def check_sound(document: Document) -> None:
    """A document is read, or says why not; every finding can be shown; every node stands in the file."""
    assert document.root is not None or document.findings
    report(document.findings)
    as_json(document.findings)
    for finding in (one for one in document.findings if one.excerpt is not None):
        assert 1 <= finding.line <= max(1, len(document.source.lines))
        assert 1 <= finding.column <= 1 + max(map(len, document.source.lines), default=0)
    if document.root is not None:
        check_places(document.root, document.source.lines)


def check_places(node: Node, lines: list[str]) -> None:
    assert 1 <= node.line <= len(lines)
    assert 1 <= node.column <= len(lines[node.line - 1]) + 1
    if isinstance(node, Mapping):
        assert list(node.keys) == list(node.values)
        for key, value in node.values.items():
            assert locate(node, (key,)) == (value.line, value.column)
            check_places(value, lines)
    elif isinstance(node, Sequence):
        for item in node.items:
            check_places(item, lines)


@given(st.binary(max_size=300))
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfea\x00")
def test_no_bytes_make_the_reader_fail(raw: bytes) -> None:
    check_sound(read("events/night.yaml", raw))
    check_sound(read("outcome.json", raw))


@given(st.text(max_size=200))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    raw = text.encode("utf-8", "surrogatepass")
    check_sound(read("events/night.yaml", raw))
    check_sound(read("outcome.json", raw))


@settings(max_examples=600)
@given(WRITTEN)
def test_nothing_written_in_yaml_makes_the_reader_fail(text: str) -> None:
    check_sound(read("events/night.yaml", text.encode()))
    check_sound(read("outcome.json", text.encode()))


@settings(max_examples=300)
@given(WRITTEN)
def test_nothing_written_in_yaml_makes_the_pure_parser_fail(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "events", parser.pure_events)
        check_sound(read("events/night.yaml", text.encode()))


@settings(max_examples=300)
@given(WRITTEN)
def test_what_was_read_means_the_same_when_written_as_json(text: str) -> None:
    document = read("events/night.yaml", text.encode())
    if document.root is None or has_errors(document.findings):
        return
    again = read("outcome.json", json.dumps(document.plain()).encode())
    if document.plain() is not None:
        assert (again.plain(), again.findings) == (document.plain(), [])


@given(PLAIN.filter(lambda value: value is not None))
def test_plain_values_come_back_from_json(value: object) -> None:
    for ascii_only in (True, False):
        document = read("outcome.json", json.dumps(value, ensure_ascii=ascii_only, indent=1).encode())
        assert document.findings == []
        assert document.plain() == value


@given(st.dictionaries(KEYS, PLAIN, min_size=1, max_size=4))
def test_plain_values_come_back_from_yaml_that_looks_like_json(value: object) -> None:
    document = read("events/night.yaml", json.dumps(value, ensure_ascii=False).encode())
    assert report(document.findings) == ""
    assert document.plain() == value


@settings(max_examples=300)
@given(WRITTEN)
def test_both_parsers_read_the_same_tree(text: str) -> None:
    decoded = decode("events/night.yaml", text.encode())
    if decoded.clean is None:
        return
    by_c, c_findings = read_yaml(decoded.source, decoded.clean, parser.c_events(decoded.clean))
    pure, pure_findings = read_yaml(decoded.source, decoded.clean, parser.pure_events(decoded.clean))
    if not has_errors(c_findings) and not has_errors(pure_findings) and by_c is not None and pure is not None:
        assert plain(by_c) == plain(pure)


def test_a_scalar_document_keeps_its_place() -> None:
    root = read("events/night.yaml", b"\n  hello\n").root
    assert isinstance(root, Scalar)
    assert (root.line, root.column, root.width) == (2, 3, 5)
