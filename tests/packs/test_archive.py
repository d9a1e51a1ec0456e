"""Archives and folders: unpacked in memory, within limits, and only if they are what they say."""

from __future__ import annotations

import io
import os
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.packs.author import archive
from game.packs.author.digest import file_digests, pack_digest
from game.packs.author.findings import Finding
from game.packs.author.media import picture_size
from game.packs.author.tree import read_tree
from tests.packs import archives
from tests.packs.archives import ARCHIVES, FILES, FOLDERS, MEDIA, NIGHT, write


def packed(raw: bytes, place: Path) -> Path:
    file = place / "night_shift.atlpack"
    file.write_bytes(raw)
    return file


def codes(findings: list[Finding]) -> list[str]:
    return [finding.code for finding in findings]


@pytest.mark.parametrize("pack", [archives.zipped(), archives.zipped(method=zipfile.ZIP_STORED), archives.streamed()])
def test_a_sound_archive_gives_its_files(pack: bytes, tmp_path: Path) -> None:
    tree = read_tree(packed(pack, tmp_path))
    assert (tree.files, tree.findings) == (dict(sorted(FILES.items())), [])


def test_a_folder_gives_the_same_files_as_its_archive(tmp_path: Path) -> None:
    assert read_tree(write(tmp_path / "night_shift")).files == read_tree(packed(archives.zipped(), tmp_path)).files


@pytest.mark.parametrize("code", ARCHIVES)
def test_a_bad_archive_has_exactly_one_finding(code: str, tmp_path: Path) -> None:
    assert codes(read_tree(packed(ARCHIVES[code](), tmp_path)).findings) == [code]


@pytest.mark.parametrize("code", sorted(set(ARCHIVES) - {"P101", "P102", "P103", "P104", "P118"}))
def test_one_bad_entry_does_not_take_the_others_with_it(code: str, tmp_path: Path) -> None:
    tree = read_tree(packed(ARCHIVES[code](), tmp_path))
    assert "pack.yaml" in tree.files
    assert not {finding.file for finding in tree.findings} & set(tree.files)


@pytest.mark.skipif(not archives.can_lock(), reason="this user may read everything")
@pytest.mark.parametrize("code", FOLDERS)
def test_a_bad_folder_has_exactly_one_finding(code: str, tmp_path: Path) -> None:
    assert codes(read_tree(FOLDERS[code](tmp_path / "night_shift")).findings) == [code]


def test_a_file_that_vanishes_while_it_is_read_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = write(tmp_path / "night_shift")
    opened = Path.open

    def vanished(path: Path, mode: str = "r") -> object:
        if path.name == "night.yaml":
            raise FileNotFoundError(2, "No such file or directory")
        return opened(path, mode)

    monkeypatch.setattr(Path, "open", vanished)
    (finding,) = read_tree(pack).findings
    assert (finding.code, finding.file) == ("P119", NIGHT)


@pytest.mark.parametrize("code", MEDIA)
def test_a_picture_or_sound_is_judged_by_its_beginning(code: str, tmp_path: Path) -> None:
    name, broken, mended = MEDIA[code]
    (finding,) = read_tree(write(tmp_path / "broken", {**FILES, name: broken})).findings
    assert (finding.code, finding.file) == (code, name)
    tree = read_tree(write(tmp_path / "mended", {**FILES, name: mended}))
    assert tree.findings == []
    assert name in tree.files


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (archives.png(640, 480), ("PNG", (640, 480))),
        (archives.jpeg(640, 480), ("JPEG", (640, 480))),
        (archives.webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 640, 480)), ("WebP", (640, 480))),
        (archives.webp(b"VP8L", b"\x2f" + struct.pack("<I", 639 | 479 << 14)), ("WebP", (640, 480))),
        (archives.webp(b"VP8X", b"\0\0\0\0\x7f\x02\0\xdf\x01\0"), ("WebP", (640, 480))),
        (archives.png(0, 480), None),
        (archives.jpeg(640, 480)[:-8], None),
        (b"", None),
    ],
)
def test_a_header_tells_the_size_of_a_picture(raw: bytes, said: object) -> None:
    assert picture_size(raw) == said


@given(st.binary(max_size=200), st.sampled_from([archives.png(9, 9), archives.jpeg(9, 9), archives.webp(b"VP8X", b"")]))
def test_no_header_is_so_strange_that_reading_it_fails(tail: bytes, picture: bytes) -> None:
    for length in (2, 12, 16, 20, len(picture)):
        picture_size(picture[:length] + tail)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Events/day.yaml", "P113"),
        ("events/nïght.yaml", "P113"),
        ("events/.night.yaml", "P113"),
        ("events/night..yaml", "P113"),
        ("events/a/b/c/night.yaml", "P114"),
        ("e" * 65 + ".yaml", "P114"),
        ("lpt1.txt", "P115"),
        ("aux/night.yaml", "P115"),
        ("events/NIGHT.yaml", "P116"),
        ("events/\uff4eight.yaml", "P116"),
        ("/etc/night.yaml", "P117"),
        ("events/../../night.yaml", "P117"),
        ("events\\night2.yaml", "P117"),
        ("c:night.yaml", "P117"),
        ("events//night2.yaml", "P117"),
        ("./night.yaml", "P117"),
    ],
)
def test_a_name_that_some_system_would_not_like_is_refused(name: str, code: str) -> None:
    files, findings = archive.unpack("night_shift.atlpack", archives.with_name(name))
    assert codes(findings) == [code]
    assert set(files) == set(FILES)


def test_a_name_does_not_end_at_a_zero_byte() -> None:
    raw = archives.with_name("events/light.yaml")
    hidden = archives.in_both(raw, "events/light.yaml", header=30 + 12, directory=46 + 12, value=b"\0")
    files, findings = archive.unpack("night_shift.atlpack", hidden)
    assert (codes(findings), set(files)) == (["P113"], set(FILES))


def test_all_offending_names_are_listed(tmp_path: Path) -> None:
    offenders = {"Poster.png": b"", "my film.yaml": b"", "nul.txt": b""}
    found = archive.unpack("night_shift.atlpack", archives.zipped({**FILES, **offenders}))[1]
    assert {finding.file for finding in found} == set(offenders)


def test_a_forbidden_name_comes_with_one_that_would_do() -> None:
    found = archive.unpack("night_shift.atlpack", archives.with_name("Événements/My Film.yaml"))[1]
    assert [finding.remedy for finding in found] == ["rename it to 'evenements/my_film.yaml'"]


def test_a_folder_entry_is_no_file() -> None:
    raw = archives.zipped({"events/": b"", **FILES})
    assert archive.unpack("night_shift.atlpack", raw) == (FILES, [])


@pytest.mark.parametrize("raw", [b"#!/bin/sh\n" + archives.zipped(), archives.zipped() + b"more", b"", b"PK\x05\x06"])
def test_nothing_may_stand_before_or_after_the_archive(raw: bytes) -> None:
    files, findings = archive.unpack("night_shift.atlpack", raw)
    assert (files, codes(findings)) == ({}, ["P101"])


def test_an_archive_may_have_a_comment() -> None:
    packed = io.BytesIO(archives.zipped())
    with zipfile.ZipFile(packed, "a") as opened:
        opened.comment = b"made in class"
    assert archive.unpack("night_shift.atlpack", packed.getvalue())[1] == []


def test_an_entry_that_unpacks_to_more_than_it_says_is_stopped() -> None:
    raw = archives.zipped({**FILES, "long.txt": b"x" * 100_000})
    lied = archives.in_both(raw, "long.txt", header=22, directory=24, value=struct.pack("<L", 10))
    files, findings = archive.unpack("night_shift.atlpack", lied)
    assert (codes(findings), set(files)) == (["P112"], set(FILES))


@pytest.mark.parametrize("nested", [b"PK\x03\x04", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b"])
def test_an_archive_is_known_by_its_first_bytes_whatever_its_name(nested: bytes, tmp_path: Path) -> None:
    found = read_tree(write(tmp_path / "night_shift", {**FILES, "notes.txt": nested})).findings
    assert codes(found) == ["P109"]


def test_a_link_in_a_folder_is_not_followed(tmp_path: Path) -> None:
    pack = write(tmp_path / "night_shift")
    (tmp_path / "secret.yaml").write_text("title: Secret\n")
    (pack / "events" / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (pack / "elsewhere").symlink_to(tmp_path)
    tree = read_tree(pack)
    assert codes(tree.findings) == ["P108", "P108"]
    assert set(tree.files) == set(FILES)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_in_a_folder_is_not_opened(tmp_path: Path) -> None:
    pack = write(tmp_path / "night_shift")
    os.mkfifo(pack / "events" / "pipe.yaml")
    assert codes(read_tree(pack).findings) == ["P108"]


def test_what_editors_and_version_control_keep_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    pack = write(tmp_path / "night_shift", {**FILES, ".git/HEAD": b"x", "events/.night.yaml.swp": b"x"})
    tree = read_tree(pack)
    assert (set(tree.files), tree.findings) == (set(FILES), [])


def test_limits_hold_for_folders_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = write(tmp_path / "night_shift")
    monkeypatch.setattr(archive, "UNPACKED_LIMIT", 10)
    assert codes(read_tree(pack).findings) == ["P103"]
    monkeypatch.setattr(archive, "ENTRIES_LIMIT", 1)
    assert codes(read_tree(pack).findings) == ["P104"]


def test_a_pack_inside_another_folder_is_pointed_out(tmp_path: Path) -> None:
    write(tmp_path / "night_shift" / "inner")
    (finding,) = read_tree(tmp_path / "night_shift").findings
    assert finding.code == "P118"
    assert finding.remedy is not None
    assert "'inner'" in finding.remedy


def test_a_pack_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    assert codes(read_tree(tmp_path / "nowhere").findings) == ["P101"]


def test_notes_are_checked_for_characters_nobody_sees(tmp_path: Path) -> None:
    tree = read_tree(write(tmp_path / "night_shift", {**FILES, "notes.txt": b"bell\x07\n"}))
    assert codes(tree.findings) == ["Y104"]
    assert "notes.txt" not in tree.files


def test_advice_about_a_file_does_not_leave_it_out(tmp_path: Path) -> None:
    tree = read_tree(write(tmp_path / "night_shift", {**FILES, "notes.txt": b"\xef\xbb\xbfHello\n"}))
    assert codes(tree.findings) == ["Y102"]
    assert "notes.txt" in tree.files


@given(st.data())
def test_no_archive_is_so_damaged_that_reading_it_fails(data: st.DataObject) -> None:
    raw = bytearray(data.draw(st.sampled_from([archives.zipped(), archives.streamed()])))
    for _ in range(data.draw(st.integers(1, 6))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(raw)))
    for damaged in (bytes(raw), bytes(raw[:cut]), bytes(raw[cut:])):
        files, findings = archive.unpack("night_shift.atlpack", damaged)
        assert files or findings
        for name, content in files.items():
            if name in FILES:
                assert content == FILES[name], "a file came out changed, and nobody noticed"


def test_the_digest_of_a_pack_is_always_the_same() -> None:
    assert pack_digest(FILES)[:12] == pack_digest(dict(reversed(FILES.items())))[:12] == "1a9bbb78d556"


@pytest.mark.parametrize(
    "other",
    [
        {**FILES, NIGHT: b"title: Storm\n"},
        {**FILES, "events/day.yaml": b""},
        {"pack.yaml": FILES[NIGHT], NIGHT: FILES["pack.yaml"]},
        {"pack.yaml": FILES["pack.yaml"], "events/light.yaml": FILES[NIGHT]},
    ],
)
def test_another_pack_has_another_digest(other: dict[str, bytes]) -> None:
    assert pack_digest(other) != pack_digest(FILES)


def test_the_lock_does_not_change_the_digest_it_holds() -> None:
    assert pack_digest({**FILES, "pack.lock": b"anything"}) == pack_digest(FILES)
    assert list(file_digests({**FILES, "pack.lock": b"anything"})) == sorted(FILES)
