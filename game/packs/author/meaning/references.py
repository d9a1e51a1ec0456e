"""Names: everything that is named must be declared, once, and fit where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from game.packs.author.compile.setting import ABOUT, IT
from game.packs.author.contents import id_key
from game.packs.author.findings import Finding, Path
from game.packs.author.meaning.telling import Around, Check
from game.packs.author.shape.cards import BindForm
from game.packs.author.shape.values import Reference
from game.packs.author.suggest import did_you_mean

SPOKEN = {
    "role": "role", "actor": "actor", "crew": "crew member", "post": "post", "director": "director",
    "writer": "writer", "seven": "one of the seven", "scene": "scene", "location": "location", "offer": "offer",
    "kit": "piece of kit", "vendor": "vendor", "bid": "bid", "music": "music", "distributor": "distributor",
    "campaign": "campaign", "favour": "favour", "promise": "promise", "problem": "problem", "event": "event",
    "option": "option", "flag": "flag", "temperament": "temperament", "paper": "paper", "term": "glossary entry",
    "critic": "critic",
    "taste": "taste", "waterfall": "waterfall", "finance_kind": "kind of finance", "department": "department",
    "chair": "chair", "account": "account", "deed": "duty or deed", "right": "right of the contract",
    "waterfall_step": "step of a waterfall", "bound": "name bound under about", "own_option": "option of this card",
    "everybody": "the word all", "the_director": "the word director", "the_crew": "the word crew",
}  # fmt: skip
"""What an author calls the kinds of things."""

SOFT = ("emotion", "genre")
"""Kinds that are no list of a pack: a scene may want what no note helps; genres are checked by ``genre``."""

SHARED = (
    "actor", "crew", "director", "offer", "location", "kit", "vendor", "bid", "music", "distributor", "role", "post",
)  # fmt: skip
"""Kinds whose ids must differ from each other: ``signed`` and the ledger tell them apart by id alone."""

MADE_IN = {
    "cast": ("role", "actor"), "crew": ("post", "crew", "director", "writer", "seven"), "scenes": ("scene",),
    "locations": ("location",), "finance": ("offer",), "promises": ("promise",), "problems": ("problem",),
    "deals": ("kit", "vendor", "bid", "music", "distributor", "campaign", "favour"), "glossary": ("term",),
    "scenario": ("flag", "account", "right", "ending"), "favours": ("favour",), "temperaments": ("temperament",),
    "critics": ("critic",), "papers": ("paper",), "duties": ("deed",), "departments": ("department",),
    "waterfalls": ("waterfall",), "finance_kinds": ("finance_kind",),
}  # fmt: skip
"""What can't be judged while a file is broken."""


def references(check: Check) -> Iterator[Finding]:
    """Every id must name something of the kind it stands for."""
    unseen = _unseen(check)
    for name, path, value, around in check.values:
        if not isinstance(value, Reference) or any(kind in SOFT for kind in value.kinds):
            continue
        if not unseen.intersection(value.kinds) and not _known(check, value, around):
            yield _unknown(check, name, path, (value, around))


def _unseen(check: Check) -> set[str]:
    """Kinds of things whose file is broken: their names may well be right."""
    kinds = {kind for name in check.pack.broken for kind in MADE_IN.get(name, ())}
    if any(name.startswith("events/") for name in check.pack.broken):
        kinds |= {"event", "option"}
    return kinds


def _known(check: Check, value: Reference, around: Around) -> bool:
    if "bound" in value.kinds and (value in around.about or (value == ABOUT and around.about)):
        return True
    if value == IT and any(isinstance(form, BindForm) for form in around.forms):
        return True
    if "own_option" in value.kinds and value in around.options:
        return True
    return check.contents.resolve(check.pack.id, value) is not None


def _unknown(check: Check, name: str, path: Path, found: tuple[Reference, Around]) -> Finding:
    value, around = found
    names = [key for kind in value.kinds for key in check.contents.keys(kind)]
    names += [*around.about] if "bound" in value.kinds else []
    names += [*around.options] if "own_option" in value.kinds else []
    kinds = [SPOKEN.get(kind, kind) for kind in value.kinds]
    said = " or ".join([", ".join(kinds[:-1]), kinds[-1]] if len(kinds) > 1 else kinds)
    remedy = did_you_mean(value, names)
    if remedy is None and names and len(names) <= 12:
        remedy = f"known are {', '.join(dict.fromkeys(names))}"
    message = f"there is no {said} called '{value}'"
    code = "R304" if value.kinds == ("term",) else "R301"
    return check.at(name, path, code, message, key=_is_key(path, value), remedy=remedy)


def _is_key(path: Path, value: str) -> bool:
    return bool(path) and path[-1] == value


def duplicates(check: Check) -> Iterator[Finding]:
    """An id stands once in its list, also over several files."""
    for first, second in check.contents.twice:
        if second.pack == check.pack.id:
            there = check.pack.files[first.file].document
            line = there.place(first.path).line
            message = f"the id '{second.id}' is used twice; the first is in {there.file}, line {line}"
            yield check.about(second, (id_key(second.kind, second.file),), "R302", message)


def shared_ids(check: Check) -> Iterator[Finding]:
    """People, places and deals share one list of ids."""
    owner: dict[str, str] = {}
    for kind in SHARED:
        for key, item in check.contents.items.get(kind, {}).items():
            other = owner.setdefault(key, kind)
            if other != kind and item.pack == check.pack.id:
                message = f"'{key}' is the id of {one(SPOKEN[other])} already: people, places and deals share their ids"
                yield check.about(item, ("id",), "R303", message, remedy="give one of the two another id")


def one(word: str) -> str:
    """A word with its article."""
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"


def genre(check: Check) -> Iterator[Finding]:
    """The genre is one of the outcome model's."""
    from game.engine.outcome import decode

    scenario = check.contents.scenario
    text = next((pack.outcome for pack in check.contents.packs if pack.outcome), b"")
    if scenario is None or not text:
        return
    known = decode(text).genres
    if scenario.genre not in known:
        message = f"there is no genre called '{scenario.genre}'"
        remedy = did_you_mean(scenario.genre, known) or f"known are {', '.join(known)}"
        yield check.at("scenario", ("genre",), "R301", message, remedy=remedy)
