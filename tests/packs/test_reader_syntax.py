"""What authors get wrong when they write YAML, and what they are told: never in YAML's words."""

from __future__ import annotations

import pytest
from yaml.error import MarkedYAMLError

from game.packs.author import parser, reader
from game.packs.author.findings import Finding, report
from game.packs.author.reader import read
from game.packs.author.syntax import explain

# What was written, the code, and line and column where the author has to look.
MISTAKES: list[tuple[str, str, int, int]] = [
    # colons
    ("a: 1\nb: two: three\n", "Y301", 2, 7),
    ("- a: 1\n- text: She said: no\n", "Y301", 2, 17),
    ("a: : b\n", "Y301", 1, 4),
    ("a: b:\n", "Y301", 1, 5),
    ("a: { label: He said: no, b: 1 }\n", "Y301", 1, 20),
    ("a: [ { label: He said: no } ]\n", "Y301", 1, 22),
    ("a: { label: Note:{name}, b: 1 }\n", "Y301", 1, 17),
    # characters with a meaning
    ("a: [softly] come in\nb: 1\n", "Y302", 1, 4),
    ("- [softly] come in\n- b\n", "Y302", 1, 3),
    ("a: { b: 1 } came in\n", "Y302", 1, 4),
    ("a: %x\n", "Y302", 1, 4),
    ("a: @x\n", "Y302", 1, 4),
    ("a: `x`\n", "Y302", 1, 4),
    ("a: **bold** x\n", "Y302", 1, 4),
    ("a: & y\n", "Y302", 1, 4),
    ("a: - b\n", "Y302", 1, 4),
    ("a: ? b\n", "Y302", 1, 4),
    ("a: !x! y\n", "Y302", 1, 4),
    ("a: , b\n", "Y302", 1, 4),
    ("a: | b\n  c\n", "Y302", 1, 4),
    ("a: > 3 people\n", "Y302", 1, 4),
    ("a: |0\n  b\n", "Y302", 1, 4),
    ("a: [ Hello {name}, b ]\n", "Y302", 1, 12),
    ("a: { label: Hello {name}, b: 1 }\n", "Y302", 1, 19),
    # quotation marks
    ('text: "Hello\nb: 1\nc: 2\n', "Y303", 1, 7),
    ("b: 1\ntext: 'Hello\nc: 2\n", "Y303", 2, 7),
    ('a: "x\n---\nb: 1\n', "Y303", 1, 4),
    ('text: "Hello" he said\nb: 1\n', "Y308", 1, 15),
    ("text: 'It's raining'\nb: 1\n", "Y308", 1, 11),
    ('- "Hello" he said\n', "Y308", 1, 11),
    ('a: { label: "x" y, b: 1 }\n', "Y308", 1, 17),
    ('a: [ "x" y ]\n', "Y308", 1, 10),
    # brackets
    ("a: [1, 2\nb: 1\n", "Y304", 1, 4),
    ("a: {x: 1, y: 2\nb: 1\n", "Y304", 1, 4),
    ("b: 1\na: {x: 1, y: 2", "Y304", 2, 4),
    ("b: 1\na: [x, y # done\n", "Y304", 2, 4),
    ("a: [x, #1 of them]\nb: 1\n", "Y304", 1, 4),
    ("a: [1, 2}\nb: 1\n", "Y304", 1, 9),
    ("a: {b: 1]\n", "Y304", 1, 9),
    ("a: [1, 2]]\nb: 1\n", "Y304", 1, 10),
    ("a: }\n", "Y304", 1, 4),
    ("]\n", "Y304", 1, 1),
    # indentation
    ("a:\n    b: 1\n  c: 2\n", "Y305", 3, 3),
    ("a: 1\n  b: 2\n", "Y305", 2, 3),
    ("a:\n  b: 1\n   c: 2\n", "Y305", 3, 4),
    ("a: |\n   x\n  y\nb: 1\n", "Y305", 3, 3),
    ("- a\n - b: 1\n", "Y305", 2, 2),
    ("- a: 1\n   b: 2\n", "Y305", 2, 4),
    # backslashes
    ('a: "C:\\kilm"\n', "Y306", 1, 7),
    ('a: "C:\\xzz"\n', "Y306", 1, 7),
    ('a: "tab\\tx"\n', "Y306", 1, 8),
    ('a: "one\n  two\\0"\n', "Y306", 2, 6),
    ('a: "\\ud800"\n', "Y306", 1, 5),
    ('a: "\\UFFFFFFFF"\n', "Y306", 1, 5),
    ('a: "\\u202e"\n', "Y306", 1, 5),
    ('"a\\tb": 1\n', "Y306", 1, 3),
    # colons that are missing
    ("a: 1\nb\nc: 2\n", "Y307", 2, 1),
    ("a: 1\nb:2\nc: 3\n", "Y307", 2, 1),
    ("a: 1\nb = 2\n", "Y307", 2, 1),
    ("a: {b:1}\n", "Y307", 1, 5),
    # lists and keys
    ("a: 1\n- b\n", "Y309", 2, 1),
    ("- b\na: 1\n", "Y309", 2, 1),
    ("a:\n  b: 1\n  - c\n", "Y309", 3, 3),
    ("a:\n  - c\n  b: 1\n", "Y309", 3, 3),
    # commas
    ("a: [1,,2]\n", "Y310", 1, 7),
    ("a: [,1]\n", "Y310", 1, 5),
    ("a: {\n  x: 1\n  y: 2\n}\n", "Y310", 3, 3),
    ("a: [ [ 1 ] [ 2 ] ]\n", "Y310", 1, 12),
    ('a: [ "x" "y" ]\n', "Y310", 1, 10),
    ("a: [ { b: 1 } c ]\n", "Y310", 1, 15),
    # keys
    (": b\n", "Y209", 1, 1),
    ("? a\n: b\n", "Y209", 1, 3),
    ("? - a\n: b\n", "Y209", 1, 3),
    ("{ [ a ]: b }\n", "Y209", 1, 3),
    ('"a\nb": 1\n', "Y209", 2, 1),
    ("x" * 1100 + ": 1\n", "Y209", 1, 1),
    # documents
    ("a: 1\n...\nb: 2\n", "Y206", 3, 1),
    ("%FOO bar\n---\na: 1\n", "Y207", 1, 1),
    ("%YAML 3.0\n---\na: 1\n", "Y207", 1, 1),
    ("[ a ]\nb: 1\n", "Y308", 2, 1),
    # what YAML would have understood, and nobody else
    ("a: *x y\n", "Y202", 1, 4),
    ("*x : y\n", "Y202", 1, 1),
    ("a: &x y\n", "Y201", 1, 4),
    ("&x a: y\n", "Y201", 1, 1),
    ("a: [ &x y ]\n", "Y201", 1, 6),
    ("a: ! y\n", "Y204", 1, 4),
    ("a: !!set {}\n", "Y204", 1, 4),
    ("a: !x!y z\n", "Y204", 1, 4),
    # spaces that are none
    ("a:\u00a0b\nc: 1\n", "Y107", 1, 3),
    ("a:\n  b: 1\n\u3000\u3000c: 2\n", "Y107", 3, 1),
    ("a: |\n  one\n\u00a0\u00a0two\n", "Y107", 3, 1),
    ("ti\u200btle: Rain\n", "Y107", 1, 3),
    ("- a\n\u00a0\u00a0- b\n", "Y107", 2, 1),
]


def told(text: str) -> Finding:
    (finding,) = read("events/night.yaml", text.encode()).findings
    return finding


@pytest.mark.parametrize(("text", "code", "line", "column"), MISTAKES)
def test_a_mistake_is_told_once_and_at_its_place(text: str, code: str, line: int, column: int) -> None:
    finding = told(text)
    assert (finding.code, finding.line, finding.column) == (code, line, column)
    assert finding.remedy is not None


@pytest.mark.parametrize("text", [mistake[0] for mistake in MISTAKES])
def test_both_parsers_lead_to_the_same_words(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    by_c = report([told(text)])
    monkeypatch.setattr(reader, "events", parser.pure_events)
    assert report(read("events/night.yaml", text.encode()).findings).replace(" [a]", "") == by_c.replace(" [a]", "")


@pytest.mark.parametrize("text", [mistake[0] for mistake in MISTAKES])
def test_no_word_of_the_parser_reaches_an_author(text: str) -> None:
    said = report([told(text)])
    for word in ("token", "scalar", "node", "stream", "while parsing", "while scanning", "flow", "block", "expected <"):
        assert word not in said.split("\n")[0]


def test_an_unheard_problem_is_told_as_unreadable() -> None:
    trouble = explain(MarkedYAMLError(problem="something new"), ["a: 1"])
    assert (trouble.code, trouble.place.line) == ("Y312", 1)


def test_where_the_c_parser_is_missing_the_pure_one_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(text: str) -> parser.Events:
        raise ImportError(text)

    monkeypatch.setattr(parser, "c_events", missing)
    assert read("events/night.yaml", b"a: [ 1, b ]\n").plain() == {"a": [1, "b"]}
