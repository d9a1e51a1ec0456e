"""Texts: placeholders that exist, cards that are short, clauses that can stand in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.packs.author.findings import Finding
from game.packs.author.meaning.telling import Around, Check
from game.packs.author.shape.cards import CAST_SOURCES, CREW_SOURCES, SCENE_SOURCES, EventForm, ProblemForm, ReviewForm
from game.packs.author.shape.values import Text
from game.packs.author.suggest import did_you_mean

PLAIN = (
    "title", "week", "day", "date", "contingency", "cash", "overtime_hour", "day_cost", "hours_worked",
    "minutes_left", "weather", "director", "other_chair",
)  # fmt: skip
"""Placeholders that mean the same everywhere."""

SCENE_FIELDS = ("name", "number", "set", "weight", "title")
PERSON_FIELDS = ("name", "role", "title", "they", "them", "their")
OTHER_FIELDS = ("name", "title")

_ACTOR = tuple(f"actor.{field}" for field in PERSON_FIELDS)
_SCENE = tuple(f"scene.{field}" for field in SCENE_FIELDS)

REVIEW_NAMES = {
    "lead": _ACTOR,
    "best_scene": (*_SCENE, *_ACTOR),
    "weakest_scene": (*_SCENE, *_ACTOR),
    "named_take": (*_SCENE, *_ACTOR, "take.name"),
    "decision": ("done",),
}
"""What a critic's line may name, by what it is about."""

WORDS_OF_A_CARD = 45
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def fields_of(source: str) -> tuple[str, ...]:
    """What a text may say of a name that was found in this source."""
    if source in SCENE_SOURCES:
        return SCENE_FIELDS
    return PERSON_FIELDS if source in (*CAST_SOURCES, *CREW_SOURCES) else OTHER_FIELDS


def lent(around: Around) -> list[str]:
    """The placeholders that the card or line around a text lends it."""
    form = around.forms[-1] if around.forms else None
    if isinstance(form, ReviewForm):
        return list(REVIEW_NAMES.get(form.about, ()))
    if any(isinstance(one, ProblemForm) for one in around.forms):
        return ["paper", "place"]
    return [f"{name}.{field}" for name, source in around.about.items() for field in fields_of(source)]


def placeholders(check: Check) -> Iterator[Finding]:
    """Only placeholders of the closed list, and only names the card has bound."""
    for name, path, value, around in check.values:
        if not isinstance(value, Text):
            continue
        known = [*PLAIN, *lent(around)]
        for found in PLACEHOLDER.findall(value):
            if found not in known:
                remedy = did_you_mean(found, known) or f"known are {', '.join(known)}"
                yield check.at(name, path, "T502", f"there is no placeholder {{{found}}} here", remedy=remedy)


def long_texts(check: Check) -> Iterator[Finding]:
    """A card is read in one breath."""
    for item, event in check.own("event", EventForm):
        count = len(event.text.split())
        if count > WORDS_OF_A_CARD:
            message = f"this text has {count} words; a card is read in one breath up to {WORDS_OF_A_CARD}"
            yield check.about(item, ("text",), "T501", message)


def clauses(check: Check) -> Iterator[Finding]:
    """``done`` is a clause that follows a name: no capital, no full stop."""
    for name, path, value, _around in check.values:
        if path and path[-1] == "done" and isinstance(value, Text) and (value[0].isupper() or value.endswith(".")):
            remedy = "write what was done, as it follows 'You': shot the scene in overtime"
            yield check.at(name, path, "T503", "done is part of a sentence: no capital, no full stop", remedy=remedy)
