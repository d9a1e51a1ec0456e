"""Files that are no good as a save, and what is said about each."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, NoReturn

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from game.engine import Production
from game.saves import Notice, Unreadable, load, read
from game.saves.form import parse, sealed
from tests.saves.filming import forge, found, shot

BROKEN = {"not_a_save", "cut_off", "damaged"}


def notice_of(raw: bytes) -> Notice:
    with pytest.raises(Unreadable) as caught:
        parse(raw, "a.film")
    assert caught.value.notice.facts["file"] == "a.film"
    return caught.value.notice


def opened(path: Path) -> Notice:
    with pytest.raises(Unreadable) as caught:
        load(path, found)
    assert caught.value.notice.facts["file"] == path.name
    return caught.value.notice


def test_any_edited_byte_of_a_save_is_noticed(early_bytes: bytes) -> None:
    for place, byte in enumerate(early_bytes):
        for other in {byte ^ 1, byte ^ 32, 0} - {byte}:
            edited = early_bytes[:place] + bytes([other]) + early_bytes[place + 1 :]
            assert notice_of(edited).id in BROKEN, (place, other)


@settings(max_examples=300)
@given(data=st.data())
def test_any_change_in_a_whole_film_is_noticed(whole_bytes: bytes, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(whole_bytes)))
    end = data.draw(st.integers(start, min(len(whole_bytes), start + 40)))
    changed = whole_bytes[:start] + data.draw(st.binary(max_size=40)) + whole_bytes[end:]
    assume(changed != whole_bytes)
    assert notice_of(changed).id in {*BROKEN, "empty"}


def test_a_save_cut_off_anywhere_is_said_to_be_cut_off(early_bytes: bytes) -> None:
    assert {notice_of(early_bytes[:length]).id for length in range(1, len(early_bytes))} == {"cut_off"}


def test_an_edited_decision_is_damage(early_bytes: bytes) -> None:
    assert notice_of(early_bytes.replace(b'"seat":"producer"', b'"seat":"director"')).id == "damaged"


@pytest.mark.parametrize(
    "raw",
    [
        b"PK\x03\x04 an archive",
        b"{}",
        b"[1, 2]",
        b'{"above_the_line_cave":1,"seal":"00000000000000000000000000000000",\n}\n',
        "ein Brief über Filme".encode("utf-16"),
        b"\x80\x04\x95 a pickle",
    ],
)
def test_another_file_is_not_a_save(raw: bytes) -> None:
    assert notice_of(raw).id == "not_a_save"


@given(raw=st.binary(min_size=1, max_size=200))
def test_noise_is_never_a_save(raw: bytes) -> None:
    assert notice_of(raw).id in BROKEN


def test_an_empty_file_is_said_to_be_empty(tmp_path: Path) -> None:
    (tmp_path / "a.film").touch()
    assert opened(tmp_path / "a.film").id == "empty"


@pytest.mark.parametrize(("number", "said"), [(0, "older_format"), (2, "newer_format")])
def test_a_whole_save_of_another_format_says_so(early_bytes: bytes, number: int, said: str) -> None:
    rest = early_bytes.partition(b"\n")[2]
    assert sealed(1, rest) == early_bytes
    notice = notice_of(sealed(number, rest))
    assert (notice.id, notice.facts["format"], notice.facts["known"]) == (said, number, 1)


@pytest.mark.parametrize("rest", [b"", b'"head":{},\n"decisions":[],"snapshot":{}', b'"a":' + b"[" * 200_000])
def test_a_sealed_file_of_another_shape_is_damaged(rest: bytes) -> None:
    assert notice_of(sealed(1, rest + b"\n}\n")).id == "damaged"


def test_a_save_without_a_stretch_of_rules_is_damaged(tmp_path: Path) -> None:
    shot(tmp_path / "a.film", most=1)
    forge(tmp_path / "a.film", "head", stretches=())
    assert opened(tmp_path / "a.film").id == "damaged"


def test_a_folder_is_no_save(tmp_path: Path) -> None:
    (tmp_path / "a.film").mkdir()
    assert opened(tmp_path / "a.film").id == "a_folder"


def test_a_missing_file_is_missing(tmp_path: Path) -> None:
    assert opened(tmp_path / "a.film").id == "missing"


def test_a_file_in_a_file_is_missing(tmp_path: Path) -> None:
    (tmp_path / "films").touch()
    assert opened(tmp_path / "films" / "a.film").id == "missing"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.film")
    assert opened(tmp_path / "a.film").id == "not_a_save"


def test_a_file_too_large_for_a_film_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "a.film").open("wb") as file:
        file.truncate(2**30)
    assert opened(tmp_path / "a.film").id == "not_a_save"


@pytest.mark.parametrize(
    ("error", "said"),
    [(PermissionError(13, "Permission denied"), "no_permission"), (OSError(5, "Input/output error"), "out_of_reach")],
)
def test_a_file_that_cannot_be_read_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, said: str
) -> None:
    shot(tmp_path / "a.film", most=1)

    def refused(path: Path) -> bytes:
        raise error

    monkeypatch.setattr(Path, "read_bytes", refused)
    assert opened(tmp_path / "a.film").id == said


def test_a_state_that_is_none_does_not_fit(tmp_path: Path) -> None:
    states: list[Any] = [b"{}", b"[]", b'{"options":{},"luck":{"seed":1},"stage":"lunch"}', b"null"]
    for state in states:
        shot(tmp_path / "a.film", most=1)
        forge(tmp_path / "a.film", "save", snapshot=msgspec.Raw(state))
        assert opened(tmp_path / "a.film").id == "does_not_fit"


def test_a_state_that_has_no_view_does_not_fit(whole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def blind(film: Production, chair: str) -> NoReturn:
        raise KeyError(chair)

    monkeypatch.setattr("game.saves.loading.view", blind)
    assert opened(whole).id == "does_not_fit"


def test_reading_changes_nothing(whole: Path, whole_bytes: bytes) -> None:
    read(whole)
    load(whole, found)
    assert whole.read_bytes() == whole_bytes
