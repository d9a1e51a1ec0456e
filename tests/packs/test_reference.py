"""The reference for authors is written from the tables, and stands in docs as they are now."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from game.packs.author.closed_lists import pages
from game.packs.author.glosses import glosses
from game.packs.author.meaning.texts import OTHER_FIELDS, PERSON_FIELDS, PLAIN, SCENE_FIELDS
from game.packs.author.shape.cards import PREFERENCES, SOURCES
from game.packs.author.shape.deeds import DEEDS
from game.packs.author.shape.effect_verbs import CHANGEABLE, EFFECTS
from game.packs.author.shape.leaves import GAUGES, LEAVES, SCENE_STATES
from game.packs.author.shape.values import COUNTED_MOMENTS, NAMED_MOMENTS
from game.packs.library import usual_library
from game.strings import placeholders

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs" / "packs"
ENGINE = ROOT / "game" / "engine"

FIELDS = dict.fromkeys((*PERSON_FIELDS, *SCENE_FIELDS, *OTHER_FIELDS))
MOMENTS = (*NAMED_MOMENTS, *COUNTED_MOMENTS, "days_after", "weeks_after")


@pytest.fixture(scope="module")
def fresh() -> Mapping[str, str]:
    """The pages as they would be written now, with examples of the shipped packs."""
    library = usual_library()
    return pages([library.files_of(pack.id) or {} for pack in reversed(library.installed()) if pack.shipped])


@pytest.mark.parametrize("page", ["conditions.md", "effects.md", "reference.md", "words.md"])
def test_a_page_in_docs_is_that_of_the_code(fresh: Mapping[str, str], page: str) -> None:
    remedy = "run: python -m game pack docs docs/packs"
    assert (DOCS / page).read_text(encoding="utf-8") == fresh[page], remedy


@pytest.mark.parametrize(
    ("explained", "entries"),
    [
        ("effects", EFFECTS),
        ("conditions", LEAVES),
        ("gauges", GAUGES),
        ("changeable", CHANGEABLE),
        ("moments", MOMENTS),
        ("scene_states", SCENE_STATES),
        ("placeholders", PLAIN),
        ("fields", FIELDS),
        ("deeds", DEEDS),
        ("sources", SOURCES),
        ("preferences", PREFERENCES),
    ],
)
def test_every_entry_of_a_closed_list_is_explained_and_nothing_else(
    explained: str, entries: Mapping[str, object]
) -> None:
    assert sorted(getattr(glosses(), explained)) == sorted(entries)


def test_the_game_fills_every_placeholder_that_authors_may_write() -> None:
    assert sorted(placeholders.PLAIN) == sorted(PLAIN)


def test_the_engine_counts_every_deed_that_a_condition_may_ask_for() -> None:
    source = "".join(file.read_text(encoding="utf-8") for file in sorted(ENGINE.rglob("*.py")))
    never = [deed for deed in DEEDS if not re.search(rf'"{deed}"', source)]
    assert never == []


def test_examples_are_lines_of_shipped_packs_as_they_stand_there(fresh: Mapping[str, str]) -> None:
    shown = re.findall(r"```yaml\n(.+)\n```\n\n`(\w+)/([\w/]+\.yaml)`", fresh["effects.md"] + fresh["conditions.md"])
    assert shown
    for line, pack, file in shown:
        assert line in (ROOT / "scenarios" / pack / file).read_text(encoding="utf-8")
