"""Text files with a mistake that are too large to lie in a folder: broken and mended, by code."""

from __future__ import annotations

LIMIT = 2 * 1024 * 1024


def _padded(size: int) -> bytes:
    return b"title: Rain\n".ljust(size - 1, b"#") + b"\n"


def _repeated(times: int) -> bytes:
    return b"title: Rain\n" * times


BIG = {
    "Y103": (_padded(LIMIT + 1), _padded(LIMIT)),
    "Y110": (_repeated(200), _repeated(1)),
}
