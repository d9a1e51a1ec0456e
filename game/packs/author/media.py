"""Which kinds of files a pack may hold, and what the headers of its pictures and sounds say.

Nothing is decoded: a picture of 48 KB can take 400 MB once it is. The headers alone say how large it would become.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import TypeAlias

from game.packs.author.characters import decode
from game.packs.author.excerpt import quoted
from game.packs.author.findings import Finding, file_finding
from game.packs.author.suggest import did_you_mean

SIDE_LIMIT = 4096
"""Pixels of a picture's longer side."""

PIXELS_LIMIT = 8_000_000
"""Pixels of a picture altogether."""

SOUND_LIMIT = 10 * 1024 * 1024
"""Bytes of a sound."""

DOCUMENTS = ("yaml", "json")
NOTES = ("md", "txt")
PICTURES = {"png": "PNG", "jpg": "JPEG", "jpeg": "JPEG", "webp": "WebP"}
SOUNDS = ("ogg",)
LOCK = "pack.lock"
"""Written beside an installed pack: the digests of its files."""

_ARCHIVES = {"zip", "atlpack", "7z", "rar", "gz", "tgz", "bz2", "xz", "zst", "tar", "jar", "whl"}
_ARCHIVE_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x1f\x8b", b"\xfd7zXZ")

Size: TypeAlias = tuple[int, int]


def content_findings(name: str, raw: bytes) -> list[Finding]:
    """What is wrong with the content of a file. YAML and JSON are left to the reader."""
    ending = name.rpartition(".")[2] if "." in name else ""
    if ending in _ARCHIVES or raw.startswith(_ARCHIVE_STARTS):
        remedy = "unpack it, and add its files one by one"
        return [file_finding("P109", name, "a pack may not hold an archive", remedy=remedy)]
    if ending in NOTES:
        return decode(name, raw).findings
    finding = _finding(name, ending, raw)
    return [] if finding is None else [finding]


def _finding(name: str, ending: str, raw: bytes) -> Finding | None:
    if ending in DOCUMENTS or name == LOCK:
        return None
    if ending in PICTURES:
        return _picture_finding(name, PICTURES[ending], raw)
    if ending in SOUNDS:
        return _sound_finding(name, raw)
    return _kind_finding(name, ending)


def _kind_finding(name: str, ending: str) -> Finding:
    known = (*DOCUMENTS, *NOTES, *PICTURES, *SOUNDS)
    remedy = did_you_mean(ending, known) or f"a pack holds files that end in {', '.join(known)}"
    what = f"files that end in {quoted('.' + ending)}" if ending else "files without an ending"
    return file_finding("A101", name, f"a pack may not hold {what}", remedy=remedy)


def _picture_finding(name: str, kind: str, raw: bytes) -> Finding | None:
    found = picture_size(raw)
    if found is None:
        message = "this is not a PNG, JPEG or WebP picture, or its beginning is damaged"
        return file_finding("A102", name, message, remedy="save it again as PNG")
    is_kind, (width, height) = found
    size = f"{width:,} x {height:,} pixels"
    if is_kind != kind:
        return file_finding(
            "A103", name, f"the name says {kind}, but the file is {is_kind}", remedy="change the ending"
        )
    if max(width, height) > SIDE_LIMIT:
        message = f"the picture has {size}; {SIDE_LIMIT:,} a side is the limit"
        return file_finding("A104", name, message, remedy="make it smaller")
    if width * height > PIXELS_LIMIT:
        message = f"the picture has {size}, which is more than {PIXELS_LIMIT:,}"
        return file_finding("A105", name, message, remedy="make it smaller")
    return None


def _sound_finding(name: str, raw: bytes) -> Finding | None:
    if not raw.startswith(b"OggS"):
        return file_finding("A106", name, "this is not an OGG sound", remedy="save it again as OGG")
    if len(raw) > SOUND_LIMIT:
        message = f"the sound has {len(raw) / 1024 / 1024:.1f} MB, the limit is 10 MB"
        return file_finding("A107", name, message, remedy="shorten it, or save it with a lower quality")
    return None


def picture_size(raw: bytes) -> tuple[str, Size] | None:
    """The kind of a picture and its width and height as its header says, or None for anything else."""
    for kind, read in _HEADERS:
        try:
            size = read(raw)
        except (struct.error, IndexError):  # cut off within the header
            size = None
        if size is not None and min(size) > 0:
            return kind, size
    return None


def _png(raw: bytes) -> Size | None:
    if not raw.startswith(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR"):
        return None
    width, height = struct.unpack_from(">II", raw, 16)
    return width, height


def _jpeg(raw: bytes) -> Size | None:
    """Walk the segments up to the frame header (SOF0 to SOF15; C4, C8 and CC are tables that share its range)."""
    if not raw.startswith(b"\xff\xd8"):
        return None
    at = 2
    while raw[at] == 0xFF:
        marker = raw[at + 1]
        if marker == 0xFF:  # padding
            at += 1
        elif 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack_from(">HH", raw, at + 5)
            return width, height
        else:
            at += 2 + max(2, *struct.unpack_from(">H", raw, at + 2))
    return None


def _webp(raw: bytes) -> Size | None:
    if raw[:4] != b"RIFF" or raw[8:12] != b"WEBP":
        return None
    chunk = raw[12:16]
    if chunk == b"VP8X":
        return 1 + int.from_bytes(raw[24:27], "little"), 1 + int.from_bytes(raw[27:30], "little")
    if chunk == b"VP8L" and raw[20] == 0x2F:
        (bits,) = struct.unpack_from("<I", raw, 21)
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if chunk == b"VP8 " and raw[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack_from("<HH", raw, 26)
        return width & 0x3FFF, height & 0x3FFF
    return None


_HEADERS: list[tuple[str, Callable[[bytes], Size | None]]] = [("PNG", _png), ("JPEG", _jpeg), ("WebP", _webp)]
