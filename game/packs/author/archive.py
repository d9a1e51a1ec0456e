"""Unpacks an archive into memory, trusting nothing it says about itself.

``zipfile`` reads the directory at the end of the archive and nothing else. Whether the entries really are what the
directory says is checked here: their headers, that they don't share bytes, how large they become while they unpack.
"""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from typing import NamedTuple

from game.packs.author.findings import Finding, file_finding
from game.packs.author.names import name_findings

PACKED_LIMIT = 50 * 1024 * 1024
UNPACKED_LIMIT = 200 * 1024 * 1024
ENTRIES_LIMIT = 2_000
RATIO_LIMIT = 100
"""Times its packed size that an entry of more than ``RATIO_FROM`` bytes may unpack to."""

RATIO_FROM = 1024 * 1024

_END = struct.Struct("<4s4H2LH")
_END_MARK = b"PK\x05\x06"
_ZIP64_MARK = b"PK\x06\x07"
_HEADER = struct.Struct("<4s5H3L2H")
_HEADER_MARK = b"PK\x03\x04"
_LARGEST_DIRECTORY = ENTRIES_LIMIT * 1024
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_SIZES_FOLLOW = 0x8
_UTF8_NAME = 0x800
_BROKEN = (
    zipfile.BadZipFile,
    NotImplementedError,
    ValueError,
    struct.error,
    OverflowError,
    EOFError,
    RuntimeError,
    OSError,
)


class _Body(NamedTuple):
    """The bytes of an entry in the archive, its header included."""

    start: int
    data: int
    end: int
    entry: zipfile.ZipInfo


def unpack(archive: str, raw: bytes) -> tuple[dict[str, bytes], list[Finding]]:
    """The files of an archive by name, and what is wrong. ``archive`` is its file name. Never raises.

    An entry with a finding is left out; where the archive as a whole is refused there are no files at all.
    """
    refusal = size_finding(archive, len(raw))
    start = _directory_start(archive, raw) if refusal is None else refusal
    if isinstance(start, Finding):
        return {}, [start]
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as directory:
            entries = directory.infolist()
    except _BROKEN:
        return {}, [_unopened(archive, "its directory is damaged")]
    total = sum(entry.file_size for entry in entries)
    if len(entries) > ENTRIES_LIMIT:
        return {}, [too_many(archive)]
    if total > UNPACKED_LIMIT:
        return {}, [too_large(archive, total)]
    return _unpacked(raw, entries, start)


def size_finding(archive: str, size: int) -> Finding | None:
    """The finding about an archive with too many bytes, or None."""
    if size <= PACKED_LIMIT:
        return None
    message = f"the archive has {size / 1024 / 1024:.0f} MB, the limit is 50 MB"
    return file_finding("P102", archive, message, remedy="make pictures and sounds smaller")


def too_many(pack: str) -> Finding:
    """The finding about a pack with too many files."""
    message = f"the pack has more than {ENTRIES_LIMIT:,} entries"
    return file_finding("P104", pack, message, remedy="join small files")


def too_large(pack: str, size: int) -> Finding:
    """The finding about a pack with too many bytes."""
    message = f"the pack has {size / 1024 / 1024:.0f} MB when unpacked, the limit is 200 MB"
    return file_finding("P103", pack, message, remedy="make pictures and sounds smaller")


def _unopened(archive: str, why: str) -> Finding:
    return file_finding("P101", archive, f"the archive can't be opened: {why}", remedy="pack it again")


def _directory_start(archive: str, raw: bytes) -> int | Finding:
    """Where the directory begins. Checks the record behind it, so that a directory without limits is not even read."""
    at = len(raw) - _END.size
    if raw[at : at + 4] != _END_MARK or raw[-2:] != b"\x00\x00":
        at = raw.rfind(_END_MARK, max(0, len(raw) - _END.size - 0xFFFF))
    if at < 0 or len(raw) - at < _END.size:
        return _unopened(archive, "it is not a zip archive, or was cut off")
    _, disk, first_disk, here, entries, size, offset, comment = _END.unpack_from(raw, at)
    if raw[max(0, at - 20) : at][:4] == _ZIP64_MARK or disk or first_disk or here != entries:
        return _unopened(archive, "it is of a kind made for huge archives")
    if entries > ENTRIES_LIMIT:
        return too_many(archive)
    if size > _LARGEST_DIRECTORY or offset + size != at or at + _END.size + comment != len(raw):
        return _unopened(archive, "there is something else in the file besides the archive")
    return int(offset)


def _unpacked(raw: bytes, entries: list[zipfile.ZipInfo], directory: int) -> tuple[dict[str, bytes], list[Finding]]:
    findings = name_findings(entry.orig_filename for entry in entries)
    findings += [finding for entry in entries if (finding := _entry_finding(entry)) is not None]
    bodies, damaged = _bodies(raw, entries)
    findings += damaged + _overlaps(bodies, directory)
    refused = {finding.file for finding in findings}
    files: dict[str, bytes] = {}
    for body in bodies:
        name = body.entry.orig_filename
        if name in refused or name.endswith("/"):
            continue
        content = _content(raw, body)
        if content is None:
            message = "the content does not match its size or checksum"
            findings.append(file_finding("P112", name, message, remedy="pack it again"))
        else:
            files[name] = content
    return files, findings


def _entry_finding(entry: zipfile.ZipInfo) -> Finding | None:
    """What the directory itself says against an entry."""
    name = entry.orig_filename
    mode = entry.external_attr >> 16
    if stat.S_IFMT(mode) and not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        return file_finding("P108", name, "a pack may not hold links or special files", remedy="put the file itself in")
    if entry.flag_bits & _ENCRYPTED:
        return file_finding("P107", name, "the entry is encrypted", remedy="pack it without a password")
    if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        message = f"the entry is packed by method {entry.compress_type}"
        return file_finding("P106", name, message, remedy="pack it as an ordinary zip (deflate)")
    if entry.file_size > RATIO_FROM and entry.file_size > RATIO_LIMIT * entry.compress_size:
        message = f"the entry unpacks to {entry.file_size / max(1, entry.compress_size):.0f} times its packed size"
        return file_finding("P105", name, message, remedy=f"the limit is {RATIO_LIMIT} times")
    if name.endswith("/") and entry.file_size:
        return file_finding("P112", name, "a folder with content", remedy="pack it again")
    return None


def _bodies(raw: bytes, entries: list[zipfile.ZipInfo]) -> tuple[list[_Body], list[Finding]]:
    """Where the entries lie, and those whose header is not where or what the directory says."""
    bodies: list[_Body] = []
    findings: list[Finding] = []
    for entry in entries:
        body = _body(raw, entry)
        if body is None:
            message = "the header before the entry says something else than the archive's directory"
            findings.append(file_finding("P111", entry.orig_filename, message, remedy="pack it again"))
        else:
            bodies.append(body)
    return bodies, findings


def _body(raw: bytes, entry: zipfile.ZipInfo) -> _Body | None:
    start = entry.header_offset
    if not 0 <= start <= len(raw) - _HEADER.size:
        return None
    mark, _, flags, method, _, _, checksum, packed, size, name_length, extra_length = _HEADER.unpack_from(raw, start)
    name_end = start + _HEADER.size + name_length
    said = (checksum, packed, size)
    real = (entry.CRC, entry.compress_size, entry.file_size)
    later = flags & _SIZES_FOLLOW and said == (0, 0, 0)
    same = mark == _HEADER_MARK and flags == entry.flag_bits and method == entry.compress_type
    if not same or not (said == real or later):
        return None
    name = raw[start + _HEADER.size : name_end]
    if name != entry.orig_filename.encode("utf-8" if flags & _UTF8_NAME else "cp437", "replace"):
        return None
    data = name_end + extra_length
    return _Body(start, data, data + entry.compress_size, entry)


def _overlaps(bodies: list[_Body], directory: int) -> list[Finding]:
    """Entries that share bytes with each other or the directory: a little data could become any number of files."""
    findings: list[Finding] = []
    reached = 0
    for body in sorted(bodies, key=lambda body: (body.start, body.end)):
        if body.start < reached or body.end > directory:
            message = "the entry shares bytes with another one, or with the archive's directory"
            findings.append(file_finding("P110", body.entry.orig_filename, message, remedy="pack it again"))
        reached = max(reached, body.end)
    return findings


def _content(raw: bytes, body: _Body) -> bytes | None:
    """The bytes of an entry, or None if they are not what the directory says. Never unpacks more than it says."""
    entry = body.entry
    packed = memoryview(raw)[body.data : body.end]
    content = bytes(packed) if entry.compress_type == zipfile.ZIP_STORED else _inflated(packed, entry.file_size)
    if content is None or len(content) != entry.file_size or zlib.crc32(content) != entry.CRC:
        return None
    return content


def _inflated(packed: memoryview, size: int) -> bytes | None:
    """Unpack, and stop at the first byte more than announced."""
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        content = stream.decompress(packed, size + 1)
    except zlib.error:
        return None
    return content if stream.eof and not stream.unused_data else None
