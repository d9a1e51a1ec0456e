"""Archives and folders that are not what a pack should be, by code. Each is built from the files of a small pack."""

from __future__ import annotations

import io
import os
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

MANIFEST = b'format: "1.0"\nid: westbrook.night_shift\n'
FILES = {"pack.yaml": MANIFEST, "events/night.yaml": b"title: Rain\n"}
NIGHT = "events/night.yaml"

Files = dict[str, bytes]


def zipped(files: Files = FILES, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An ordinary archive of these files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return packed.getvalue()


def with_name(name: str) -> bytes:
    """The small pack with one more entry."""
    return zipped({**FILES, name: b"title: Rain\n"})


def streamed(files: Files = FILES) -> bytes:
    """An archive written without going back: sizes and checksums follow the entries."""

    class OneWay(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise io.UnsupportedOperation

    packed = OneWay()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def patched(raw: bytes, at: int, value: bytes) -> bytes:
    """The bytes with some of them replaced."""
    return raw[:at] + value + raw[at + len(value) :]


def directory_at(raw: bytes, name: str) -> int:
    """Where the directory tells about an entry."""
    return raw.rindex(name.encode()) - 46


def header_at(raw: bytes, name: str) -> int:
    """Where the header before an entry begins."""
    return raw.index(name.encode()) - 30


def in_both(raw: bytes, name: str, *, header: int, directory: int, value: bytes) -> bytes:
    """A field of an entry changed in its header and in the directory."""
    return patched(patched(raw, header_at(raw, name) + header, value), directory_at(raw, name) + directory, value)


def encrypted() -> bytes:
    """The flag for encryption is set."""
    return in_both(zipped(), NIGHT, header=6, directory=8, value=b"\x01\x00")


def unknown_method() -> bytes:
    """An entry says that it is packed with LZMA."""
    return in_both(zipped(), NIGHT, header=8, directory=10, value=b"\x0e\x00")


def link() -> bytes:
    """An entry is a symbolic link."""
    raw = zipped({**FILES, "events/link.yaml": b"/etc/hostname"})
    attributes = struct.pack("<L", 0o120777 << 16)
    return patched(raw, directory_at(raw, "events/link.yaml") + 38, attributes)


def bomb() -> bytes:
    """Two million bytes of the same."""
    return zipped({**FILES, "events/bomb.txt": b" " * 2_000_000})


def overlapping() -> bytes:
    """Two entries of the directory share the bytes of one."""
    raw = zipped({**FILES, "events/other.yaml": b"title: Rain\n"})
    header = raw[header_at(raw, NIGHT) : header_at(raw, "events/other.yaml")]
    inner = header.replace(NIGHT.encode(), b"events/inner.yaml")
    # The larger entry holds a complete smaller one, and the directory names both.
    stored = {**FILES, NIGHT: b"title: Rain\n" + inner}
    outer = zipped({**stored, "events/inner.yaml": b"title: Rain\n"}, zipfile.ZIP_STORED)
    inside = outer.index(inner)
    at = directory_at(outer, "events/inner.yaml")
    moved = patched(outer, at + 42, struct.pack("<L", inside))
    checksum, packed, size = struct.unpack_from("<3L", inner, 14)
    moved = patched(moved, at + 10, struct.pack("<H", struct.unpack_from("<H", inner, 8)[0]))
    return patched(moved, at + 16, struct.pack("<3L", checksum, packed, size))


def other_header() -> bytes:
    """The header before an entry names another file than the directory."""
    raw = zipped()
    return patched(raw, header_at(raw, NIGHT) + 30, b"events/light.yaml")


def damaged() -> bytes:
    """The content has another checksum than the archive says."""
    return in_both(zipped(), NIGHT, header=14, directory=16, value=b"\0\0\0\0")


def too_large_unpacked() -> bytes:
    """The directory announces 300 MB."""
    size = struct.pack("<L", 300 * 1024 * 1024)
    return in_both(zipped(), NIGHT, header=22, directory=24, value=size)


def crowded() -> bytes:
    """One entry too many."""
    return zipped({**FILES, **{f"events/e{number}.yaml": b"a: 1" for number in range(1999)}}, zipfile.ZIP_STORED)


ARCHIVES: dict[str, Callable[[], bytes]] = {
    "P101": lambda: zipped()[:-10],
    "P102": lambda: b"\0" * (50 * 1024 * 1024 + 1),
    "P103": too_large_unpacked,
    "P104": crowded,
    "P105": bomb,
    "P106": unknown_method,
    "P107": encrypted,
    "P108": link,
    "P109": lambda: zipped({**FILES, "inner.zip": zipped()}),
    "P110": overlapping,
    "P111": other_header,
    "P112": damaged,
    "P115": lambda: with_name("events/con.yaml"),
    "P116": lambda: with_name("events/Night.yaml"),
    "P117": lambda: with_name("../night.yaml"),
    "P118": lambda: zipped({NIGHT: FILES[NIGHT]}),
}
"""Archives with exactly one mistake."""


def write(pack: Path, files: Files = FILES) -> Path:
    """A pack folder with these files."""
    for name, content in files.items():
        file = pack / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return pack


def locked(pack: Path) -> Path:
    """A folder in which a file can't be opened."""
    write(pack)
    (pack / NIGHT).chmod(0)
    return pack


FOLDERS: dict[str, Callable[[Path], Path]] = {"P119": locked}
"""Folders with exactly one mistake that an archive can't have."""


def png(width: int, height: int) -> bytes:
    """A whole PNG, black and white."""
    rows = zlib.compress((b"\0" + b"\0" * ((width + 7) // 8)) * height)
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)), (b"IDAT", rows), (b"IEND", b"")]
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body


def jpeg(width: int, height: int) -> bytes:
    """The beginning of a JPEG: application data that holds a false frame, a table, then the frame header."""
    thumbnail = b"\xff\xc0\x00\x11\x08\xff\xff\xff\xff"
    application = b"\xff\xe0" + struct.pack(">H", 2 + len(thumbnail)) + thumbnail
    table = b"\xff\xc4\x00\x04\x00\x00"
    frame = b"\xff\xff\xc2" + struct.pack(">HBHHB", 8 + 3, 8, height, width, 1) + b"\x01\x11\x00"
    return b"\xff\xd8" + application + table + frame


def webp(chunk: bytes, body: bytes) -> bytes:
    """The beginning of a WebP with one chunk."""
    return b"RIFF" + struct.pack("<I", 12 + len(body)) + b"WEBP" + chunk + struct.pack("<I", len(body)) + body


OGG = b"OggS" + b"\0" * 60

MEDIA: dict[str, tuple[str, bytes, bytes]] = {
    "A102": ("pictures/poster.png", b"<svg/>", png(8, 8)),
    "A103": ("pictures/poster.jpg", png(8, 8), jpeg(8, 8)),
    "A104": ("pictures/poster.png", png(4097, 8), png(4096, 8)),
    "A105": ("pictures/poster.png", png(4000, 2001), png(4000, 2000)),
    "A106": ("sounds/rain.ogg", b"RIFF" + OGG, OGG),
    "A107": ("sounds/rain.ogg", OGG.ljust(10 * 1024 * 1024 + 1), OGG.ljust(10 * 1024 * 1024)),
}
"""Name of a file, and its content with and without the mistake."""


def can_lock() -> bool:
    """Whether this user can be kept from reading a file: the administrator can't."""
    return hasattr(os, "geteuid") and os.geteuid() != 0
