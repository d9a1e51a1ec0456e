"""Suppressions: with a code and a reason, for warnings and advice, and not for nothing."""

from __future__ import annotations

from game.packs.author.findings import Finding
from game.packs.author.reader import read
from game.packs.author.suppress import Screened, screen

SWALLOWED = Finding("Y401", "events/night.yaml", 1, 9, ("text",), "the text ends before the #")
ELSEWHERE = Finding("Y401", "events/day.yaml", 1, 9, ("text",), "the text ends before the #")


def screened(suppressions: str, *findings: Finding) -> Screened:
    return screen(findings, read("pack.yaml", f"id: night_shift\nsuppress:\n{suppressions}".encode()))


def codes(findings: list[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def test_a_suppressed_finding_is_kept_apart() -> None:
    result = screened("  - { code: Y401, reason: It is a comment. }\n", SWALLOWED)
    assert (result.shown, result.suppressed) == ([], [SWALLOWED])


def test_a_suppression_may_name_one_file() -> None:
    result = screened("  - { code: Y401, file: events/day.yaml, reason: It is a comment. }\n", SWALLOWED, ELSEWHERE)
    assert (result.shown, result.suppressed) == ([SWALLOWED], [ELSEWHERE])


def test_an_error_stays_whatever_is_said_about_it() -> None:
    error = Finding("Y205", "events/night.yaml", 2, 1, ("title",), "written twice")
    result = screened("  - { code: Y205, reason: It is fine. }\n", error)
    assert codes(result.shown) == ["Y205", "P205"]


def test_a_suppression_without_a_reason_does_not_suppress() -> None:
    for reason in ("", "\n    reason:\n", "\n    reason: '  '\n", "\n    reason: 14\n"):
        assert codes(screened(f"  - code: Y401{reason}\n", SWALLOWED).shown) == ["Y401", "P202"]


def test_what_is_no_suppression_is_told_at_its_place() -> None:
    assert codes(screened("  code: Y401\n").shown) == ["P201"]
    assert codes(screened("  - Y401\n").shown) == ["P201"]
    assert codes(screened("  - { reason: It is a comment. }\n").shown) == ["P201"]
    assert codes(screened("  - { code: Y401, file: 14, reason: It is a comment. }\n").shown) == ["P201"]
    assert screened("  - Y401\n").shown[0].line == 3


def test_a_pack_without_suppressions_or_manifest_shows_everything() -> None:
    assert screen([SWALLOWED], read("pack.yaml", b"id: night_shift\n")).shown == [SWALLOWED]
    assert screen([SWALLOWED], read("pack.yaml", b"id: [")).shown == [SWALLOWED]
    assert screen([SWALLOWED], None).shown == [SWALLOWED]
