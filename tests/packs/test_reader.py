"""What the reader makes of a file: values, places, and the words for what it can't make anything of."""

from __future__ import annotations

import json

import pytest

from game.packs.author.findings import Finding, report
from game.packs.author.nodes import Mapping, Scalar, locate, place_of, plain, real_path
from game.packs.author.reader import Document, read, read_all
from tests.packs.big_files import BIG

EVENTS = """\
events:
  - id: rain
    when:
      - { gauge: morale, below: 40 }
      - weather: rain
    "text": |
      It rains.
  - id: storm
"""


def yaml(text: str) -> Document:
    return read("events/night.yaml", text.encode())


def js(text: str) -> Document:
    return read("outcome.json", text.encode())


def value(written: str) -> object:
    document = yaml(f"a: {written}\n")
    assert document.findings == []
    read_value = document.plain()
    assert isinstance(read_value, dict)
    return read_value["a"]


def codes(document: Document) -> list[str]:
    return [finding.code for finding in document.findings]


@pytest.mark.parametrize(
    ("written", "meant"),
    [("true", True), ("false", False), ("null", None), ("", None), ("0", 0), ("14", 14), ("-5", -5)],
)
def test_three_words_and_whole_numbers_are_special(written: str, meant: object) -> None:
    assert value(written) == meant
    assert type(value(written)) is type(meant)


@pytest.mark.parametrize(
    "text",
    [
        "1.5", "1e3", "0x10", "0o17", "007", "+5", "-0", "1_000", ".5", "--", "1-2", "99 red balloons",
        "yes", "no", "on", "off", "True", "FALSE", "Null", "NULL", "~", ".inf", ".nan", "=",
        "12:30", "06:30:15", "2026-10-05", "2 2/8", "1,000", "http://example.invalid/a#b", "a,b", "don't",
    ],
)  # fmt: skip
def test_text_that_looks_like_something_else_stays_text(text: str) -> None:
    assert value(text) == text


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ('"14"', "14"),
        ("'true'", "true"),
        ('""', ""),
        ("'It''s late'", "It's late"),
        ("'C:\\film'", "C:\\film"),
        ('"say \\"cut\\""', 'say "cut"'),
        ('"one\\ntwo"', "one\ntwo"),
        ('"caf\\u00e9 a\\/b c\\\\d"', "café a/b c\\d"),
        ('"one \\\n  line"', "one line"),
        ("|\n  one\n  two # three", "one\ntwo # three\n"),
        (">-\n  one\n  two", "one two"),
        ("one\n  two", "one two"),
        ("[ 1, two, [ ] ]", [1, "two", []]),
        ("{ b: { c: 1 }, d: }", {"b": {"c": 1}, "d": None}),
        ("rain   # falls", "rain"),
    ],
)
def test_every_way_to_write_text_lists_and_mappings_is_read(written: str, meant: object) -> None:
    assert value(written) == meant


def test_every_key_is_text() -> None:
    document = yaml('14: a\ntrue: b\nnull: c\n"d e": f\n')
    assert document.plain() == {"14": "a", "true": "b", "null": "c", "d e": "f"}


def test_windows_line_ends_change_neither_values_nor_places() -> None:
    windows = read("events/night.yaml", EVENTS.replace("\n", "\r\n").encode())
    assert windows.root == yaml(EVENTS).root
    assert windows.findings == []


def test_a_document_may_begin_with_three_hyphens() -> None:
    assert yaml("---\na: 1\n").plain() == {"a": 1}


@pytest.mark.parametrize(
    ("path", "value_at", "key_at"),
    [
        ((), (1, 1), (1, 1)),
        (("events",), (2, 3), (1, 1)),
        (("events", 0), (2, 5), (2, 5)),
        (("events", 0, "id"), (2, 9), (2, 5)),
        (("events", 0, "when"), (4, 7), (3, 5)),
        (("events", 0, "when", 0), (4, 9), (4, 9)),
        (("events", 0, "when", 0, "below"), (4, 33), (4, 26)),
        (("events", 0, "when", 1, "weather"), (5, 18), (5, 9)),
        (("events", 0, "text"), (6, 13), (6, 5)),
        (("events", 1, "id"), (8, 9), (8, 5)),
    ],
)
def test_every_key_and_value_has_its_place(
    path: tuple[str | int, ...], value_at: tuple[int, int], key_at: tuple[int, int]
) -> None:
    root = yaml(EVENTS).root
    assert root is not None
    assert locate(root, path) == value_at
    assert locate(root, path, key=True) == key_at


def test_what_is_missing_is_placed_at_what_should_hold_it() -> None:
    root = yaml(EVENTS).root
    assert root is not None
    assert locate(root, ("events", 1, "title")) == (8, 5)
    assert locate(root, ("events", 7, "title")) == (2, 3)


def test_labels_that_a_validator_puts_into_a_path_are_skipped() -> None:
    root = yaml(EVENTS).root
    assert root is not None
    path = ("events", 0, "when", 0, "gauge", "below")
    assert locate(root, path) == (4, 33)
    assert real_path(root, ("events", 0, "tagged", "when", 0, "gauge", "below")) == ("events", 0, "when", 0, "below")


def test_a_place_is_as_wide_as_what_stands_there() -> None:
    root = yaml('title: "Rain on the marquee"\nnumber: 14\n').root
    assert root is not None
    assert place_of(root, ("title",)).length == len('"Rain on the marquee"')
    assert place_of(root, ("title",), key=True).length == len("title")
    assert place_of(root, ("number",)).length == 2


def test_a_document_makes_findings_that_point_into_it() -> None:
    finding = yaml(EVENTS).finding("S204", ("events", 0, "id"), "unknown key 'id'", key=True, remedy="delete it")
    assert report([finding]) == (
        "events/night.yaml:2:5: error S204 [events.0.id] unknown key 'id'\n"
        "      - id: rain\n"
        "        ^^\n"
        "    help: delete it"
    )


def test_columns_count_characters_not_bytes() -> None:
    root = yaml('a: { "🎬é": 1, b: 2 }\n').root
    assert root is not None
    assert locate(root, ("a", "b")) == (1, 18)


def test_all_mistakes_that_can_be_told_apart_are_told_at_once() -> None:
    document = yaml("a: 1\na: 2\nb: &x 3\nc: take #1\nd: [ e: f ]\n")
    assert codes(document) == ["Y205", "Y201", "Y401", "Y211"]
    assert [finding.line for finding in document.findings] == [2, 3, 4, 5]


def test_the_first_of_two_equal_keys_counts() -> None:
    document = yaml("a: { b: 1 }\nc: 2\na: { d: [ 1, 2 ] }\n")
    assert document.plain() == {"a": {"b": 1}, "c": 2}


def test_a_document_that_an_error_may_have_bent_has_no_tree() -> None:
    assert yaml("a: { b: c, d }\n").root is None
    assert yaml("a: *b\n").root is None


def test_a_mistake_inside_a_bracket_that_is_never_closed_is_not_told() -> None:
    assert codes(yaml("a: [ x, #1 of\nb: 1\n")) == ["Y304"]


@pytest.mark.parametrize("code", BIG)
def test_a_file_beyond_a_limit_has_one_finding_about_it(code: str) -> None:
    broken, mended = BIG[code]
    assert codes(read("events/night.yaml", broken)).count(code) == 1
    assert codes(read("events/night.yaml", mended)) == []


def test_the_nesting_of_24_levels_is_read_and_of_25_is_not() -> None:
    assert codes(yaml("a: " + "[ " * 23 + "]" * 23)) == []
    assert codes(yaml("a: " + "[ " * 24 + "]" * 24)) == ["Y208"]
    assert codes(js("[" * 24 + "]" * 24)) == []
    assert codes(js("[" * 25 + "]" * 25)) == ["Y208"]


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 500 + "]" * 500,
        "a: " + "{b: " * 500 + "}" * 500,
        "- " * 500 + "a",
        "\n".join(" " * level + "a:" for level in range(500)),
        "? " * 500 + "a",
        "[" * 1_000_000,
        "{" * 1_000_000,
        "a: " + "[{" * 500_000,
    ],
)
def test_a_bottomless_file_is_one_finding(text: str) -> None:
    assert codes(yaml(text)) in (["Y208"], ["Y209"])
    assert yaml(text).root is None


def test_a_bottomless_json_file_is_one_finding() -> None:
    assert codes(js("[" * 1_000_000)) == ["Y208"]
    assert codes(js('{"a":' * 300_000)) == ["Y208"]


def test_a_file_full_of_mistakes_stops_after_a_hundred() -> None:
    for text in ("a: &x 1\n" * 5000, "a: b #c\n" * 5000, "\x07" * 50_000, "a: 1\n" * 5000):
        assert len(yaml(text).findings) <= 202


# Work that grows with the square of a line would never end here.
@pytest.mark.parametrize(
    "text",
    [
        "a: [" + "b, " * 500_000 + "]",
        'a: "' + "\\n" * 900_000 + '"',
        "\u00a0" * 600_000 + ": x",
        "a: b" + " #" * 900_000,
        "a: {" + "b: , " * 300_000 + "}",
    ],
)
def test_a_line_of_two_megabytes_is_read_in_one_go(text: str) -> None:
    assert len(yaml(text).findings) <= 101


def test_json_may_hold_decimals_and_yaml_may_not() -> None:
    assert js('{"spread": 0.25, "peak": 1e2, "n": 3}').plain() == {"spread": 0.25, "peak": 100.0, "n": 3}
    assert value("0.25") == "0.25"


def test_json_keeps_places_too() -> None:
    root = js('{\n\t"a": [true, null],\n\t"b": {"c": "d\\u00e9"}\n}\n').root
    assert root is not None
    assert plain(root) == {"a": [True, None], "b": {"c": "dé"}}
    assert locate(root, ("a", 1)) == (2, 14)
    assert locate(root, ("b", "c"), key=True) == (3, 8)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("{'a': 1}", (1, 2)),
        ('{"a": 1,}', (1, 9)),
        ('{"a" 1}', (1, 6)),
        ('{"a": 1 "b": 2}', (1, 9)),
        ("[1, 2", (1, 6)),
        ("[1,\n  2,\n  tru]", (3, 3)),
        ('{"a": 01}', (1, 7)),
        ('{"a": NaN}', (1, 7)),
        ('{"a": .5}', (1, 7)),
        ('{"a": "b\nc"}', (1, 7)),
        ('{"a": 1} {"b": 2}', (1, 10)),
        ('{"a": 1} // why', (1, 10)),
        ("# nothing", (1, 1)),
    ],
)
def test_what_is_not_json_is_told_at_its_place(text: str, place: tuple[int, int]) -> None:
    (finding,) = js(text).findings
    assert (finding.code, finding.line, finding.column) == ("Y311", *place)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"a": 1, "a": 2}', "Y205"),
        ('{"a": 1234567890123456}', "Y210"),
        ('{"a": 1e999}', "Y210"),
        ('{"a": "C:\\film"}', "Y306"),
        ('{"a": "C:\\kilm"}', "Y306"),
        ('{"a": "\\ud83d"}', "Y306"),
        ('{"a": "\\u202e"}', "Y306"),
        ("   \n", "Y109"),
        ("null", "Y109"),
    ],
)
def test_json_is_held_to_the_same_rules(text: str, code: str) -> None:
    assert codes(js(text)) == [code]


def test_a_json_file_may_write_its_characters_as_escapes() -> None:
    written = json.dumps({"title": "🎬 Café"})
    assert js(written).plain() == {"title": "🎬 Café"}


@pytest.mark.parametrize(
    ("raw", "place"),
    [("title: Café".encode("latin-1"), (1, 11)), ("title".encode("utf-16"), (1, 1)), (b"a: 1\n\xff", (2, 1))],
)
def test_another_encoding_is_told_at_the_first_byte_that_shows_it(raw: bytes, place: tuple[int, int]) -> None:
    (finding,) = read("events/night.yaml", raw).findings
    assert (finding.code, finding.line, finding.column) == ("Y101", *place)


def test_a_tab_inside_a_line_does_not_hide_the_rest() -> None:
    document = yaml("a:\t1\na: 2\n")
    assert codes(document) == ["Y106", "Y205"]
    assert document.plain() == {"a": 1}


def test_only_yaml_and_json_files_are_read_as_documents() -> None:
    documents = read_all({"pack.yaml": b"a: 1", "outcome.json": b"{}", "notes.md": b"# a: [", "a.png": b"\x89PNG"})
    assert list(documents) == ["outcome.json", "pack.yaml"]


def test_an_empty_mapping_is_something() -> None:
    document = yaml("{}")
    assert isinstance(document.root, Mapping)
    assert document.findings == []


def test_a_file_may_be_a_single_text() -> None:
    assert isinstance(yaml("hello\n").root, Scalar)


def found(text: str) -> Finding:
    (finding,) = yaml(text).findings
    return finding


def test_a_swallowed_text_is_told_wherever_it_stands() -> None:
    assert found("- take #1\n").code == "Y401"
    assert found("a: [ b, c #d\n  , e ]\n").code == "Y401"
    assert found("a:\n  one\n  two #3\n").line == 3
    assert found("- #drama\n").code == "Y402"


@pytest.mark.parametrize(
    "text",
    [
        "a: b # c\n",
        "a: b#c\n",
        "a: 'take #1'  #2\n",
        "a: #all of them\n  - b\n",
        "a: | #x\n  take #1\n",
        "#a\na: 1 #\n",
        "a: [ b, c ] #d\n",
        "a: [ 100, 200 ]\n",
        "a: { b: one of six words here, c: 1 }\n",
        'a: [ "She left, and he stayed, as they always did" ]\n',
        "a: [ PROJECTION BOOTH, LOBBY ]\n",
        "a: http://example.invalid\n",
        "a: one -\n  two\n",
        'a: "one\\ntwo"\n',
        'a: "one\\ntwo. three."\n',
        "a: 'pictures\\night.png'\n",
        "a: >\n  une phrase\u00a0: oui\n",
        "a: \u4f60\u597d\u3000\u4e16\u754c\n",
        "a: |\n  \u3000one\n",
    ],
)
def test_nothing_is_said_where_nothing_is_lost(text: str) -> None:
    assert report(yaml(text).findings) == ""
