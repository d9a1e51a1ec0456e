"""Everything the packs of one film declare, in one place: what is called how, where it stands, what a name means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from game.packs.author.findings import Path
from game.packs.author.reader import Document
from game.packs.author.shape.cards import EventForm
from game.packs.author.shape.core import KINDS, ROW_KEYS, TABLES
from game.packs.author.shape.deeds import DEEDS
from game.packs.author.shape.files import EVENTS
from game.packs.author.shape.form import Form
from game.packs.author.shape.leaves import CHAIRS
from game.packs.author.shape.manifest import ManifestForm
from game.packs.author.shape.scenario import ContractForm, ScenarioForm
from game.packs.author.shape.values import Reference

F = TypeVar("F", bound=Form)


class ShapedFile(NamedTuple):
    """A file of a pack that has the right shape: the document, for findings, and its form."""

    document: Document
    form: Form


class ShapedPack(NamedTuple):
    """A pack and those of its files that have the right shape, by name without ending.

    ``outcome`` is the text of ``outcome.json`` where there is one, ``broken`` the names of files without a form.
    """

    manifest: ManifestForm
    files: dict[str, ShapedFile]
    outcome: bytes = b""
    broken: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of the pack."""
        return self.manifest.id

    def form(self, name: str, kind: type[F]) -> F | None:
        """The form of a file by its name without ending."""
        found = self.files.get(name)
        return found.form if found is not None and isinstance(found.form, kind) else None


class Item(NamedTuple):
    """Something declared: its kind, its id, where it stands, and its form (None for a bare sentence)."""

    kind: str
    id: str
    pack: str
    file: str
    path: Path
    form: Form | None


LISTS = (
    ("role", "cast", "roles"), ("actor", "cast", "candidates"), ("post", "crew", "posts"),
    ("crew", "crew", "candidates"), ("director", "crew", "directors"), ("writer", "crew", "writers"),
    ("seven", "crew", "seven"), ("scene", "scenes", "scenes"), ("location", "locations", "locations"),
    ("offer", "finance", "offers"), ("kit", "deals", "kit"), ("vendor", "deals", "vendors"),
    ("bid", "deals", "post_bids"), ("music", "deals", "music"), ("distributor", "deals", "distributors"),
    ("campaign", "deals", "campaigns"), ("favour", "deals", "favours"), ("favour", "favours", "favours"),
    ("promise", "promises", "promises"), ("problem", "problems", "problems"), ("review", "reviews", "reviews"),
    ("ending", "scenario", "endings"), ("ending", "endings", "endings"),
    ("waterfall", "waterfalls", "waterfalls"), ("department", "departments", "departments"),
    *((KINDS.get(name, name), name, name) for name in TABLES),
)  # fmt: skip
"""Kind of thing, file and list in which it is declared. Events stand in the folder of that name."""

STEPS = ("distribution_fee", "advertising", "sales_agent", "loans", "equity", "deferments", "net_profit", "none")


def declared(pack: ShapedPack) -> Iterator[Item]:
    """Everything a pack declares, file by file."""
    for kind, name, key in LISTS:
        if name in pack.files:
            yield from _items(pack, name, kind, key)
    for name in pack.files:
        if name.startswith(EVENTS):
            yield from _items(pack, name, "event", "events")
    for name in ("scenario", "flags"):
        flags = getattr(pack.files[name].form, "flags", {}) if name in pack.files else {}
        for flag in flags:
            yield Item("flag", str(flag), pack.id, name, ("flags", str(flag)), None)


def _items(pack: ShapedPack, name: str, kind: str, key: str) -> Iterator[Item]:
    for place, form in enumerate(getattr(pack.files[name].form, key)):
        yield Item(kind, str(getattr(form, id_key(kind, name))), pack.id, name, (key, place), form)


def id_key(kind: str, name: str) -> str:
    """The key that holds the id of a thing: scenes have numbers, payments name their account."""
    return "number" if kind == "scene" else ROW_KEYS.get(name, "id")


class Contents:
    """The packs of a film, its own first, and everything they declare by kind and compiled id.

    A pack's own things keep their ids. Where a pack that is needed uses the same id, its thing is called by
    pack and id (``core.rain``), so that a film never breaks because a ruleset grew.
    """

    def __init__(self, packs: Iterable[ShapedPack]) -> None:
        self.packs = list(packs)
        self.items: dict[str, dict[str, Item]] = {}
        self.twice: list[tuple[Item, Item]] = []
        self._keys: dict[tuple[str, str, str], str] = {}
        for pack in self.packs:
            for item in declared(pack):
                self._enter(item)
        self.fixed = self._fixed()

    def _enter(self, item: Item) -> None:
        there = self.items.setdefault(item.kind, {})
        key = item.id
        if key in there:
            if there[key].pack == item.pack:
                self.twice.append((there[key], item))
                return
            key = f"{item.pack}.{item.id}"
        there[key] = item
        self._keys[item.pack, item.kind, item.id] = key

    def _fixed(self) -> dict[str, tuple[str, ...]]:
        """Names that are not declared in a list: words of the rules, accounts, rights, options."""
        scenario = self.scenario
        budget = scenario.budget if scenario else None
        blocks = (budget.above, budget.production, budget.post, budget.other) if budget else ()
        accounts = [str(name) for block in blocks for name in block]
        return {
            "chair": CHAIRS,
            "everybody": ("all",),
            "the_director": ("director",),
            "the_crew": ("crew",),
            "waterfall_step": STEPS,
            "deed": (*self.items.get("duty", {}), *DEEDS),
            "account": tuple(dict.fromkeys([*(accounts or self.items.get("payment", {})), "finance"])),
            "right": rights_of(scenario.contract if scenario else None),
            "option": tuple(self._options()),
            "emotion": tuple(dict.fromkeys(self._wants())),
        }

    def _rows(self, name: str, key: str) -> list[Form]:
        return [row for pack in self.packs if name in pack.files for row in getattr(pack.files[name].form, key)]

    def _wants(self) -> Iterator[str]:
        """What scenes may want: what some note helps."""
        for note in self._rows("notes", "notes"):
            yield from getattr(note, "suits_wants", None) or ()

    def _options(self) -> Iterator[str]:
        for key, item in self.items.get("event", {}).items():
            for option in item.form.options if isinstance(item.form, EventForm) else ():
                yield option.id
                yield f"{key}.{option.id}"

    @property
    def scenario(self) -> ScenarioForm | None:
        """The film's own ``scenario.yaml``; None where only a ruleset or an add-on is looked at."""
        return self.packs[0].form("scenario", ScenarioForm)

    def keys(self, kind: str) -> tuple[str, ...]:
        """The compiled ids of everything of a kind."""
        return self.fixed.get(kind) or tuple(self.items.get(kind, {}))

    def key_in(self, pack: str, kind: str, name: str) -> str | None:
        """The compiled id of what a name means in a pack: its own thing first, then core's, then others'."""
        if kind in self.fixed:
            return str(name) if name in self.fixed[kind] else None
        for owner in (pack, *(other.id for other in self.packs)):
            key = self._keys.get((owner, kind, name))
            if key is not None:
                return key
        owner, _, bare = name.rpartition(".")
        return self._keys.get((owner, kind, bare))

    def resolve(self, pack: str, reference: Reference) -> str | None:
        """The compiled id of what a reference in a pack names, or None when nothing is called so."""
        for kind in reference.kinds:
            if kind in ("bound", "own_option"):
                continue
            key = self.key_in(pack, kind, reference)
            if key is not None:
                return key
        return None

    def forms(self, kind: str, form: type[F]) -> dict[str, tuple[Item, F]]:
        """Everything of a kind by compiled id, with its form."""
        return {key: (item, item.form) for key, item in self.items.get(kind, {}).items() if isinstance(item.form, form)}

    def file(self, pack: str, name: str) -> ShapedFile:
        """A file of one of the packs. Raises ``KeyError`` where there is none."""
        return next(one for one in self.packs if one.id == pack).files[name]


def rights_of(contract: ContractForm | None) -> tuple[str, ...]:
    """The rights a contract may name: the usual ones, and those a film adds."""
    settings = ("directors_cut_steps", "tests_allowed")
    usual = tuple(name for name in ContractForm.model_fields if name not in settings)
    return (*usual, *((contract.model_extra or {}) if contract else ()))
