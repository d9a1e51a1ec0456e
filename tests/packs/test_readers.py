"""Every field of the rules has a reader, so that no author writes into the void: a play that reads it, or a page."""

from __future__ import annotations

import ast
import random
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any, get_args, get_type_hints

import msgspec
import pytest

import game
from game.bots import decide, make
from game.engine import Options, Production, Rules, advance, choices, new_production
from game.engine.actions import Greenlight
from game.engine.rules.core import Core
from game.engine.rules.film import Film
from game.packs.library import load_rules

Field = tuple[str, str]

SHOWN: dict[str, str] = {
    "Actor": "name credit_line quote pronouns audition_first audition_second declines",
    "Alternative": "label",
    "Bid": "vendor quote",
    "Breaker": "because",
    "Campaign": "label tagline line",
    "Core": "finance_kinds glossary coach",
    "CrewMember": "name credit_line quote pronouns interview ignored",
    "Critic": "name outlet",
    "Director": "name past_job credit_line quote",
    "Distributor": "vendor quote deliverables principle",
    "Duty": "label line done principle terms",
    "Effect": "because",
    "Ending": "title text",
    "Event": "title text facts_both facts_producer facts_director topics picture",
    "Fact": "text when",
    "Favour": "label text",
    "Film": "title tagline logline money flags poster teaching",
    "FinanceKind": "label",
    "Foreshadow": "say",
    "Gauge": "label explain",
    "Goal": "label",
    "Hint": "chair text when at",
    "Instalment": "weeks",
    "Kit": "label vendor quote",
    "Length": "minutes",
    "Location": "name sets per_day quote noise exposed scout",
    "Money": "symbol",
    "Move": "say line",
    "Music": "kind title vendor quote",
    "Note": "label line",
    "Offer": "who_from who quote principle needs_text refused territory topics",
    "Option": "label done principle line otherwise_line mark",
    "Post": "title",
    "Problem": "title text topics",
    "Promise": "label memo done",
    "Review": "text",
    "Role": "name text needs playing_age",
    "Scene": "set pages synopsis vision merge_label if_dropped picture",
    "Script": "pages title_owner",
    "Seventh": "name job want credits_line pronouns",
    "String": "label who",
    "TakeName": "label",
    "Taste": "label",
    "Temperament": "label line",
    "Term": "label term text owner see",
    "Vendor": "label vendor quote",
    "Writer": "name quote",
}
"""What no rule reads because it is there to be read by people, and the little that only a page works with."""

SELDOM: dict[str, str] = {
    "Calendar": "prep_starts",
    "CareerNumbers": "bond again_from again_below",
    "Credits": "goodwill wage_percent",
    "Day": "accident_minutes accident_morale new_board_report relaxed tight",
    "Edit": "self_edit_bias",
    "Event": "again_after",
    "Bets": "papers_cleared",
    "Finance": "bond_goodwill bond_loss accountant_percent",
    "Patience": "apology_percent",
    "Queue": "overflow_minutes",
    "Release": "promotion_percent promotion_lift_percent self_release_percent narrow_loss_percent",
    "Reports": "silent fair fair_from",
    "Test": "reshoot_gain hide_trust",
    "All": "of",
    "Any": "of",
}
"""What the few plays of this test need not come to."""

WAITING: dict[str, str] = {
    "Critic": "line",
    "Favour": "giver",
    "FinanceKind": "line soft",
    "Instead": "place",
    "Location": "kind",
    "Money": "currency",
    "Promise": "principle",
}
"""Texts and words that are written in packs and shown nowhere yet. Nothing may be added here."""

COMPILED: dict[str, str] = {"Core": "digest", "FinanceKind": "recoups", "Money": "unit", "Film": "digest packs"}
"""What the compiler and the library read."""


def records() -> set[type[msgspec.Struct]]:
    """Every record of the rules."""
    found: set[type[msgspec.Struct]] = set()
    waiting: list[Any] = [Film, Core]
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
            if kind not in found:
                found.add(kind)
                waiting += get_type_hints(kind).values()
        else:
            waiting += get_args(kind)
    return found


def fields() -> set[Field]:
    """Every field of every record but ids, which are read as keys. What the outcome model holds is read by what
    fits and calibrates it, too: see ``tests/playtest``."""
    return {
        (kind.__name__, name)
        for kind in records()
        for name in kind.__struct_fields__
        if name != "id" and not kind.__module__.startswith("game.engine.outcome")
    }


def listed(*tables: dict[str, str]) -> set[Field]:
    return {(kind, name) for table in tables for kind, names in table.items() for name in names.split()}


@pytest.fixture(scope="module")
def read() -> set[Field]:
    """What is read while bots play the shipped films."""
    seen: set[Field] = set()
    with pytest.MonkeyPatch.context() as patch:
        for kind in records():
            patch.setattr(kind, "__getattribute__", spy(kind, seen), raising=False)
        for film, length, seed in product(("first_reel", "the_last_reel"), ("lesson", "feature"), range(3)):
            rules = load_rules(film, Options(length=length))
            assert isinstance(rules, Rules)
            play_carefully(new_production(rules, seed), seed)
            play_at_random(new_production(rules, seed), seed)
    return seen


def spy(kind: type[msgspec.Struct], seen: set[Field]) -> Callable[[object, str], object]:
    names = frozenset(kind.__struct_fields__)

    def look(self: object, name: str) -> object:
        if name in names:
            seen.add((kind.__name__, name))
        return object.__getattribute__(self, name)

    return look


def play_carefully(film: Production, seed: int) -> None:
    bot = make("careful", seed)
    while not film.over:
        advance(film, decide(bot, film))


def play_at_random(film: Production, seed: int) -> None:
    luck = random.Random(seed)
    while not film.over:
        menu = [one for one in choices(film) if not (isinstance(one, Greenlight) and one.way == "abandon")]
        advance(film, luck.choice(menu or choices(film)))


def test_every_field_of_the_rules_has_a_reader(read: set[Field]) -> None:
    known = listed(SHOWN, SELDOM, WAITING, COMPILED)
    assert fields() - read - known == set(), "implement it, or take it out of the record and put its key into UNREAD"


def test_the_lists_name_fields() -> None:
    every = {(kind.__name__, name) for kind in records() for name in kind.__struct_fields__}
    assert listed(SHOWN, SELDOM, WAITING, COMPILED) - every == set()


def test_what_waits_for_a_reader_has_none(read: set[Field]) -> None:
    assert listed(WAITING) & read == set()


def test_what_is_shown_is_read_somewhere() -> None:
    assert {name for _kind, name in listed(SHOWN, SELDOM)} - attributes() == set()


def attributes() -> set[str]:
    """Names that are read from something anywhere in the game but where rules are written down or compiled."""
    files = [file for file in Path(game.__file__).parent.rglob("*.py") if not {"author", "rules"} & {*file.parts}]
    nodes = [node for file in files for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))]
    said = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return said | {node.attr for node in nodes if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load)}
