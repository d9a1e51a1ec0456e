"""Every mistake of the first stage: told once, at its place, in plain words, and gone when it is mended."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.packs.author import parser, reader
from game.packs.author.codes import CODES
from game.packs.author.findings import report
from tests.packs import archives, big_files
from tests.packs.bad_packs import BAD, codes, laid_out, read_findings

FOLDERS = codes("YAP")
# Told by rules for parser problems that nobody has met yet; see test_reader_syntax.py.
UNMET = {"Y312"}


@pytest.mark.parametrize("code", FOLDERS)
def test_a_bad_pack_is_told_in_these_words(code: str, tmp_path: Path) -> None:
    said = (BAD / code / "said.txt").read_text(encoding="utf-8")
    assert report(read_findings(laid_out(code, "broken", tmp_path))) + "\n" == said


@pytest.mark.parametrize("code", FOLDERS)
def test_a_mistake_is_told_once(code: str, tmp_path: Path) -> None:
    found = [finding.code for finding in read_findings(laid_out(code, "broken", tmp_path))]
    assert found.count(code) == 1


@pytest.mark.parametrize("code", FOLDERS)
def test_a_mended_pack_has_no_findings(code: str, tmp_path: Path) -> None:
    assert read_findings(laid_out(code, "mended", tmp_path)) == []


@pytest.mark.parametrize("code", codes("Y"))
def test_the_pure_python_parser_says_the_same(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = laid_out(code, "broken", tmp_path)
    by_c = report(read_findings(pack))
    monkeypatch.setattr(reader, "events", parser.pure_events)
    assert report(read_findings(pack)) == by_c


def test_every_code_of_this_stage_has_a_sample() -> None:
    samples = {*FOLDERS, *archives.ARCHIVES, *archives.FOLDERS, *archives.MEDIA, *big_files.BIG, *UNMET}
    assert samples == {code for code in CODES if code[0] in "YA" or code[:2] in {"P1", "P2"}}
