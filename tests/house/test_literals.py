"""What a player reads stands in a pack or in the string table, not in the code of a screen or a command."""

from __future__ import annotations

import ast

import pytest

from tests.house.literals import sentences
from tests.house.rooms import room_of, sources


@pytest.mark.parametrize("module", ["game.text", "game.scenes", "game.ui", "game.cli"])
def test_a_player_reads_nothing_that_stands_in_code(module: str) -> None:
    room = room_of(module)
    if room is None:
        pytest.skip(f"{module} has not been built")
    spoken = {source.place: sentences(source.tree) for source in sources(room)}
    assert {place: found for place, found in spoken.items() if found} == {}


@pytest.mark.parametrize(
    "code",
    [
        'say("Pay the crew")',
        'say(f"Day {day}")',
        'say(f"{days} days over")',
        'LABELS = {"pay": "Pay the crew"}',
        'LABEL: str = "Pay the crew"',
        'def pay(how: Annotated[str, Option(help="Pay the crew")]) -> None: ...',
        '@command(help="Pay the crew")\ndef pay() -> None: ...',
        'app = Typer(help="Pay the crew")',
        'def pay(text: str = "Pay the crew") -> None: ...',
        "say(f\"{label or 'Pay the crew'}\")",
    ],
)
def test_a_sentence_in_code_is_found(code: str) -> None:
    assert sentences(ast.parse(code)) != []


@pytest.mark.parametrize(
    "code",
    [
        '"""Pay the crew."""',
        'def pay() -> None:\n    """Pay the crew."""',
        'raise ValueError(f"no such day {day}")',
        'assert day, "a day too late"',
        'log.warning("a day too late")',
        'say(table["pay_the_crew"])',
        'say(f"{left} {right}")',
        'say(f"{amount:>8} | {bar}")',
        'def pay(film: "Film | None") -> "Film | None": ...',
        'film: "Film | None" = None',
        'say("\\n\\n" + 3 * " ")',
    ],
)
def test_what_no_player_reads_is_passed_over(code: str) -> None:
    assert sentences(ast.parse(code)) == []
