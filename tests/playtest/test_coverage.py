"""Which cards were met, which answers were given."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine import Rules
from game.playtest.coverage import CardRow, cards, never_met, no_choices
from tests.playtest.films import play, small_rules


@pytest.fixture(scope="module")
def small() -> Rules:
    return small_rules()


def row_of(rows: list[CardRow], event: str) -> CardRow:
    return next(row for row in rows if row.event == event)


def test_cards_are_shared_by_plays_and_answers_by_bot(small: Rules) -> None:
    plays = {
        "random": [replace(play(), chosen={"pre_producer.yes": 1, "pre_producer.no": 1}), play()],
        "careful": [replace(play(), chosen={"pre_producer.yes": 3})],
    }
    row = row_of(cards(small, plays), "pre_producer")
    assert row.seen == {"random": 0.5, "careful": 1.0}
    assert row.options["yes"] == {"random": 0.5, "careful": 1.0}


def test_cards_nobody_met_are_named(small: Rules) -> None:
    plays = {"random": [replace(play(), chosen={"pre_producer.yes": 1})]}
    unmet = never_met(cards(small, plays))
    assert "pre_producer" not in unmet
    assert "post_director" in unmet


@pytest.mark.parametrize(
    ("mark", "on", "told"),
    [("gift", "yes", set()), ("trap", "no", {"yes"}), ("trap", "yes", {"yes", "no"}), ("gift", "no", {"yes"})],
)
def test_a_trap_may_be_left_and_a_gift_may_be_taken(small: Rules, mark: str, on: str, told: set[str]) -> None:
    plays = {"careful": [replace(play(), chosen={"pre_producer.yes": 200})]}
    rows = [row._replace(marks={on: mark}) for row in cards(small, plays) if row.event == "pre_producer"]
    assert {option for _, option, _ in no_choices(rows, "careful")} == told


def test_an_option_everybody_takes_is_no_choice(small: Rules) -> None:
    plays = {"careful": [replace(play(), chosen={"pre_producer.yes": 200, "post_director.yes": 3})]}
    found = {(event, option) for event, option, _ in no_choices(cards(small, plays), "careful")}
    assert found == {("pre_producer", "yes"), ("pre_producer", "no")}
