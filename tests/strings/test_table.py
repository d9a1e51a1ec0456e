"""The string table: what it says, and what it does where a text or a fact is missing."""

from __future__ import annotations

import pytest

from game.strings.table import Texts, count, gaps, knows, say, texts


def test_a_text_is_said_with_its_facts() -> None:
    assert say("news.money_arrives", amount="$48k", offer="Aunt") == "$48k from Aunt has arrived in the bank."


@pytest.mark.parametrize("text_id", ["no.such_text", "news.money_arrives"])
def test_a_gap_raises_in_tests(text_id: str) -> None:
    with pytest.raises(KeyError, match=text_id):
        say(text_id)


def test_in_play_a_gap_shows_the_id() -> None:
    lenient = Texts({"known": "So much: {n}"})
    assert lenient.say("known", {}) == "known"
    assert lenient.say("unknown", {}) == "unknown"


def test_one_is_not_many() -> None:
    assert (count(1, "call"), count(2, "call")) == ("1 call", "2 calls")


def test_the_table_says_what_it_knows() -> None:
    assert knows("label.night")
    assert not knows("label.no_such_verb")


def test_templates_hold_plain_names_only() -> None:
    for template in texts().templates.values():
        gaps(template)


def test_anything_but_a_plain_name_in_braces_is_found() -> None:
    with pytest.raises(ValueError, match="plain names"):
        gaps("{film.truths}")
    with pytest.raises(ValueError, match="plain names"):
        gaps("{n:>10}")


def test_no_text_ends_in_a_stray_space_or_says_a_thing_twice() -> None:
    for text_id, template in texts().templates.items():
        assert template == template.rstrip(" "), text_id
        assert "  " not in template or text_id == "help.text", text_id
