"""Packs kept for old films, and the shelf the films stand on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.saves import Notice, Spine, free_path, keep_pack, kept_pack, release_packs, shelf
from tests.saves.filming import DIGEST, recording, shot

OTHER = "0therpack0therpa"


def test_a_kept_pack_is_given_back(tmp_path: Path) -> None:
    assert keep_pack(tmp_path / "kept", DIGEST, b"a compiled\npack")
    assert keep_pack(tmp_path / "kept", DIGEST, b"a compiled\npack")
    assert kept_pack(tmp_path / "kept", DIGEST) == b"a compiled\npack"
    assert kept_pack(tmp_path / "kept", OTHER) is None


def test_a_kept_pack_that_was_changed_is_gone_and_can_be_kept_again(tmp_path: Path) -> None:
    keep_pack(tmp_path, DIGEST, b"a compiled pack")
    (place,) = tmp_path.iterdir()
    place.write_bytes(place.read_bytes().replace(b"pack", b"sack"))
    assert kept_pack(tmp_path, DIGEST) is None
    keep_pack(tmp_path, DIGEST, b"a compiled pack")
    assert kept_pack(tmp_path, DIGEST) == b"a compiled pack"


@pytest.mark.parametrize("digest", ["../../../etc/x", "", "*", "a" * 200, "/etc/passwd", "abcdefgh\n"])
def test_a_digest_leads_nowhere_else(tmp_path: Path, digest: str) -> None:
    assert kept_pack(tmp_path, digest) is None
    with pytest.raises(ValueError, match="not a digest"):
        keep_pack(tmp_path, digest, b"")


def test_where_nothing_can_be_written_a_pack_is_not_kept(tmp_path: Path) -> None:
    (tmp_path / "kept").touch()
    assert not keep_pack(tmp_path / "kept", DIGEST, b"a compiled pack")


def test_a_pack_that_is_kept_already_needs_no_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_pack(tmp_path, DIGEST, b"a compiled pack")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert keep_pack(tmp_path, DIGEST, b"a compiled pack")
    assert not keep_pack(tmp_path, OTHER, b"another pack")


def test_a_pack_is_kept_while_a_film_names_it(tmp_path: Path) -> None:
    shot(tmp_path / "a.film", most=1)
    for digest in (DIGEST, OTHER):
        keep_pack(tmp_path / "kept", digest, b"a compiled pack")
    assert release_packs(tmp_path / "kept", tmp_path) == [OTHER]
    assert release_packs(tmp_path / "kept", tmp_path) == []
    assert kept_pack(tmp_path / "kept", DIGEST)
    assert kept_pack(tmp_path / "kept", OTHER) is None


def test_while_a_film_cannot_be_read_all_packs_stay(tmp_path: Path) -> None:
    keep_pack(tmp_path / "kept", OTHER, b"a compiled pack")
    (tmp_path / "a.film").write_bytes(b"?")
    assert release_packs(tmp_path / "kept", tmp_path) == []
    assert release_packs(tmp_path / "kept", tmp_path / "nowhere") == []
    assert kept_pack(tmp_path / "kept", OTHER)


def test_the_shelf_shows_the_last_film_first_and_says_which_is_broken(tmp_path: Path) -> None:
    shot(tmp_path / "whole.film", seed=3)
    shot(tmp_path / "begun.film", seed=4, most=2)
    (tmp_path / "broken.film").write_bytes(b"?")
    (tmp_path / "letter.txt").write_bytes(b"?")
    for age, name in enumerate(["begun", "broken", "whole"]):
        os.utime(tmp_path / f"{name}.film", (1_000_000 - age, 1_000_000 - age))
    begun, broken, whole = shelf(tmp_path)
    assert broken == Notice("not_a_save", {"file": "broken.film"})
    assert isinstance(begun, Spine)
    assert (begun.scenario, begun.seed, begun.decisions, begun.phase) == ("small_film", 4, 2, "pre")
    assert isinstance(whole, Spine)
    assert whole.stage == "over"


def test_no_folder_holds_no_films(tmp_path: Path) -> None:
    assert shelf(tmp_path / "nowhere") == []
    assert free_path(tmp_path / "nowhere", "small_film", 7) == tmp_path / "nowhere" / "small_film-7.film"


def test_a_second_film_of_the_same_seed_gets_a_name_of_its_own(tmp_path: Path) -> None:
    names = []
    for _ in range(3):
        path = free_path(tmp_path, "fan@club/small film", 7)
        recording(path, 7)
        names.append(path.name)
    assert names == [f"fan_club_small_film-7{ending}.film" for ending in ("", "-2", "-3")]
