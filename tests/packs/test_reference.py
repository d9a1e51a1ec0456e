"""The reference for authors is written from the tables, and stands in docs as they are now."""

from __future__ import annotations

from pathlib import Path

from game.packs.author.reference import reference
from game.packs.author.shape.deeds import DEEDS
from game.packs.author.shape.effect_verbs import EFFECTS
from game.packs.author.shape.leaves import LEAVES

DOCS = Path(__file__).resolve().parents[2] / "docs" / "packs" / "reference.md"


def test_the_reference_in_docs_is_that_of_the_code() -> None:
    remedy = "write what game.packs.author.reference.reference() returns into docs/packs/reference.md"
    assert DOCS.read_text(encoding="utf-8") == reference(), remedy


def test_the_reference_names_every_verb_and_deed() -> None:
    text = reference()
    assert [name for name in (*LEAVES, *EFFECTS, *DEEDS) if f"`{name}`" not in text] == []
