"""The pages of the closed lists for authors: effects, conditions and words, with a line of a shipped pack for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.packs.author.build import Files
from game.packs.author.examples import Example, examples
from game.packs.author.glosses import Gloss, glosses
from game.packs.author.meaning.cards import WHERE
from game.packs.author.meaning.texts import OTHER_FIELDS, PERSON_FIELDS, REVIEW_NAMES, SCENE_FIELDS
from game.packs.author.reference import reference, ticked
from game.packs.author.shape.cards import KINDS, PHASES
from game.packs.author.shape.effect_verbs import EFFECTS
from game.packs.author.shape.leaves import EVERYWHERE, LEAVES
from game.packs.author.shape.verbs import Slot, Verb

WRITTEN = "Written by `above-the-line pack docs` from the game's own tables; change those, not this page.\n"

BEFORE_DAWN = """Cards are dealt when a round begins, on a shooting day before dawn. A card whose own `when` asks for
`weather`, `hours_worked` or `minutes_left` must therefore be one of the director's, which may knock between two
scenes, once a day. Any card may ask for `forecast`; effects and answers may ask about the day.
"""


def pages(packs: Iterable[Files]) -> dict[str, str]:
    """Every page of the authors' reference by its file name. ``packs`` lend the examples, the first one first."""
    shown = examples(packs)
    return {
        "conditions.md": "\n".join(_conditions(shown.conditions)),
        "effects.md": "\n".join(_effects(shown.effects)),
        "reference.md": reference(),
        "words.md": "\n".join(_words()),
    }


def _effects(shown: Mapping[str, Example]) -> list[str]:
    known = glosses()
    entries = [line for verb in EFFECTS.values() for line in _entry(verb, known.effects[verb.name], shown)]
    return [
        "# Effects\n",
        WRITTEN,
        "What a card, a problem, a promise or a favour can do. Each entry has exactly one verb, and may carry `when:`",
        "(conditions) and `because:` (the sentence that explains it). Odds stand on the option, never in an effect.\n",
        *entries,
        *_table("What `change` moves", known.changeable),
    ]


def _conditions(shown: Mapping[str, Example]) -> list[str]:
    known = glosses()
    entries = [line for verb in LEAVES.values() for line in _entry(verb, known.conditions[verb.name], shown)]
    return [
        "# Conditions\n",
        WRITTEN,
        "A list of conditions holds when all of them do. `not: ...`, `any: [ ... ]` and `all: [ ... ]` join them.",
        "A range is `below`, `above`, `at_least`, `at_most`, `between: [ a, b ]` or `is`, or a bare number for exactly",
        "that.\n",
        BEFORE_DAWN,
        *entries,
        *_table("Gauges that can be asked for", known.gauges),
        *_table("States of scenes", known.scene_states),
    ]


def _entry(verb: Verb, gloss: Gloss, shown: Mapping[str, Example]) -> list[str]:
    """One verb: meaning, keys, unit, range, place, and an example of a pack or the one of the tables."""
    rows = [f"- **keys**: {'; '.join(_key(verb, slot) for slot in verb.slots)}", f"- **unit**: {gloss.unit}"]
    if gloss.range:
        rows.append(f"- **range**: {gloss.range}")
    if verb.where:
        rows.append(f"- **where**: {_where(verb)}")
    example = shown.get(verb.name)
    source = f"`{example.pack}/{example.file}`" if example else "no shipped pack uses it"
    line = example.line if example else verb.example
    return [f"## `{verb.name}`\n", f"{gloss.means}\n", *rows, "", f"```yaml\n{line}\n```\n", f"{source}\n"]


def _key(verb: Verb, slot: Slot) -> str:
    optional = "" if slot.required else " (one of them)" if slot.sets else " (optional)"
    flat = " and a range beside it" if verb.flat and slot.key == verb.name else ""
    return f"`{slot.key}` {_said(slot)}{optional}{flat}"


def _said(slot: Slot) -> str:
    marks = getattr(slot.type, "__metadata__", ())
    return str(getattr(marks[0], "said", "")) if marks else "text"


def _where(verb: Verb) -> str:
    if set(EVERYWHERE) <= set(verb.where):
        return "anywhere"
    return ", ".join(WHERE[place].removeprefix("into ") for place in verb.where)


def _words() -> list[str]:
    known = glosses()
    review = [f"| `{about}` | {ticked(f'{{{name}}}' for name in names)} |" for about, names in REVIEW_NAMES.items()]
    return [
        "# Words\n",
        WRITTEN,
        *_table("Placeholders in any text", {f"{{{name}}}": means for name, means in known.placeholders.items()}),
        *_table("Fields of what a card has bound", known.fields),
        f"`{{scene.number}}`, `{{actor.they}}`: a scene lends {ticked(SCENE_FIELDS)}, a person",
        f"{ticked(PERSON_FIELDS)}, anything else {ticked(OTHER_FIELDS)}.\n",
        "A problem lends `{paper}` and `{place}`.\n",
        "### In reviews\n",
        "| `about` | lends |\n|---|---|",
        *review,
        "",
        *_table("Moments", known.moments),
        *_table("Deeds", known.deeds, "For `did`, `skipped` and `broken_by`; every duty of the board is a deed too."),
        *_table("Sources of `about`", known.sources),
        *_table("Preferences of `about`", known.preferences, "Which one is taken where several fit."),
        "## Phases and kinds of cards\n",
        f"**Phases**: {ticked(PHASES)}. **Kinds of cards**: {ticked(KINDS)}.",
        "",
    ]


def _table(title: str, entries: Mapping[str, str], told: str = "") -> list[str]:
    rows = [f"| `{name}` | {means} |" for name, means in entries.items()]
    return [f"## {title}\n", *([f"{told}\n"] if told else []), "| word | means |\n|---|---|", *rows, ""]
