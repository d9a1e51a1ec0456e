"""Findings as authors and programs get them: words, order, JSON, guesses, and the table of codes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from game.packs.author.codes import CODES, Severity, table
from game.packs.author.excerpt import WIDTH, drawn, excerpt_of, printable, quoted
from game.packs.author.findings import Finding, Place, Source, as_json, by_place, file_finding, has_errors, report
from game.packs.author.suggest import closest, did_you_mean

DOCS = Path(__file__).resolve().parents[2] / "docs" / "findings.md"
SOURCE = Source("events/night.yaml", ["events:", "  - id: rain", "    efects: []"])


def unknown_key() -> Finding:
    path = ("events", 0, "efects")
    return SOURCE.finding("S204", Place(3, 5, 6), "unknown key 'efects'", path=path, remedy="did you mean 'effects'?")


def test_a_finding_reads_like_this() -> None:
    assert report([unknown_key()]) == (
        "events/night.yaml:3:5: error S204 [events.0.efects] unknown key 'efects'\n"
        "        efects: []\n"
        "        ^^^^^^\n"
        "    help: did you mean 'effects'?"
    )


def test_a_finding_about_a_whole_file_has_neither_place_nor_caret() -> None:
    assert report([file_finding("P118", "night_shift", "there is no pack.yaml")]) == (
        "night_shift: error P118 there is no pack.yaml"
    )


def test_programs_get_the_same_as_plain_values() -> None:
    (record,) = json.loads(as_json([unknown_key()]))
    assert record == {
        "code": "S204",
        "severity": "error",
        "file": "events/night.yaml",
        "line": 3,
        "column": 5,
        "path": "events.0.efects",
        "message": "unknown key 'efects'",
        "help": "did you mean 'effects'?",
        "excerpt": {"text": "    efects: []", "caret": 4, "length": 6},
    }


def test_no_findings_are_an_empty_list_for_programs() -> None:
    assert json.loads(as_json([])) == []


def test_findings_come_in_reading_order_and_each_once() -> None:
    def at(file: str, line: int, column: int) -> Finding:
        return Finding("S204", file, line, column, (), "unknown key")

    ordered = [at("a.yaml", 2, 1), at("a.yaml", 2, 9), at("a.yaml", 10, 1), at("b.yaml", 0, 0), at("b.yaml", 1, 1)]
    assert by_place([*reversed(ordered), ordered[2]]) == ordered


def test_only_errors_keep_a_pack_from_being_played() -> None:
    assert has_errors([unknown_key()])
    assert not has_errors([Finding("Y401", "a.yaml", 1, 1, (), "x"), Finding("Y102", "a.yaml", 1, 1, (), "x")])


def test_a_caret_stands_under_its_place_in_wide_writing() -> None:
    text, carets = drawn(excerpt_of("片名: 雨", 5, 1)).split("\n")
    assert text == "片名: 雨"
    assert carets == "      ^^"


def test_a_long_line_is_cut_around_the_place() -> None:
    excerpt = excerpt_of("x" * 5000 + "HERE" + "y" * 5000, 5001, 4)
    assert len(excerpt.text) == WIDTH
    assert excerpt.text[excerpt.caret : excerpt.caret + excerpt.length] == "HERE"
    assert excerpt.text[0] == excerpt.text[-1] == "\u2026"


def test_a_place_behind_the_line_gets_one_caret_there() -> None:
    assert drawn(excerpt_of("title:", 7, 5)) == "title:\n      ^"


@pytest.mark.parametrize("char", ["\x1b", "\x07", "\u202e", "\u2066", "\ud800", "\x9b", "\ufeff", "\u00a0"])
def test_nothing_in_a_file_can_disturb_the_terminal(char: str) -> None:
    assert char not in printable(f"a{char}b")
    assert len(printable(f"a{char}b")) == 3
    said = report([Source(f"{char}.yaml", [f"a{char}"]).finding("Y104", Place(1, 1), "x", path=(char,))])
    assert char not in said


def test_a_quoted_text_is_short() -> None:
    assert quoted("rain") == "'rain'"
    assert len(quoted("rain " * 50)) <= 42


@pytest.mark.parametrize(
    ("word", "meant"),
    [("efects", "effects"), ("Effects", "effects"), ("when-not", "when_not"), ("xyz", None), ("", None)],
)
def test_a_guess_is_made_only_where_something_comes_close(word: str, meant: str | None) -> None:
    assert closest(word, ["effects", "events", "when_not"]) == meant


def test_a_guess_does_not_depend_on_the_order_of_what_is_known() -> None:
    known = ["cast_a", "cast_b", "cast_c"]
    assert closest("cast_d", known) == closest("cast_d", reversed(known))


def test_a_guess_is_a_question() -> None:
    assert did_you_mean("efects", ["effects"]) == "did you mean 'effects'?"
    assert did_you_mean("xyz", ["effects"]) is None


def test_every_code_has_a_letter_and_three_digits() -> None:
    assert [code for code in CODES if not re.fullmatch(r"[YSRLBTAP][1-9]\d\d", code)] == []


def test_every_meaning_fits_on_one_line_without_a_full_stop() -> None:
    assert [
        row for row in CODES.values() if "\n" in row.meaning or "|" in row.meaning or row.meaning.endswith(".")
    ] == []


def test_the_handbook_lists_exactly_the_codes_there_are() -> None:
    rows = re.findall(r"^\| [A-Z]\d{3} \|.*\|$", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    assert "\n".join(rows) == table(), "write what game.packs.author.codes.table() returns into docs/findings.md"


def test_a_finding_knows_its_severity_from_its_code() -> None:
    assert Finding("Y401", "a.yaml", 1, 1, (), "x").severity is Severity.WARNING
