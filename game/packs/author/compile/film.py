"""A whole film: its own pack and everything the packs it needs add to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import msgspec

from game.engine.rules.film import Film, Step
from game.packs.author.compile import cards, deals, people, places
from game.packs.author.compile.core import Compiler
from game.packs.author.compile.finance import Plan, offer
from game.packs.author.compile.records import record
from game.packs.author.compile.scenario import frame, length, steps
from game.packs.author.compile.setting import Setting
from game.packs.author.contents import Contents
from game.packs.author.shape import cards as card_forms
from game.packs.author.shape import deals as deal_forms
from game.packs.author.shape import people as people_forms
from game.packs.author.shape.finance import OfferForm
from game.packs.author.shape.form import Form
from game.packs.author.shape.locations import LocationForm, LocationsFile
from game.packs.author.shape.scenario import TIERS, ScenarioForm
from game.packs.author.shape.scenes import SceneForm
from game.packs.author.shape.values import Reference

F = TypeVar("F", bound=Form)
R = TypeVar("R")


class FilmCompiler(Compiler):
    """Compiles a film from contents without errors. Errors in them make it raise: check first."""

    def __init__(self, contents: Contents, scenario: ScenarioForm) -> None:
        super().__init__(contents)
        self.form = scenario
        self.here = self.setting(contents.packs[0].id)

    def each(self, kind: str, form: type[F], make: Callable[[F, Setting], R]) -> dict[str, R]:
        """Everything of a kind, compiled, by compiled id."""
        return {
            key: _called(make(found, self.setting(item.pack)), key)
            for key, (item, found) in self.contents.forms(kind, form).items()
        }

    def film(self) -> Film:
        """The film."""
        form, own = self.form, self.contents.packs[0]
        zones = own.form("locations", LocationsFile)
        scenes = [scene for _item, scene in self.contents.forms("scene", SceneForm).values()]
        return record(
            Film,
            form,
            self.here,
            id=own.id,
            lengths={name: length(name, one, scenes, self.here) for name, one in form.lengths.items()},
            waterfall=self.waterfall(),
            endings=self.endings(own=True),
            flags=self.flags(),
            zones=dict(zones.zones) if zones else {},
            reviews=tuple(self.each("review", card_forms.ReviewForm, cards.review).values()),
            packs={pack.id: pack.manifest.version for pack in self.contents.packs},
            **frame(form, self.here, self.contents.keys("payment")),
            **self.people(),
            **self.deals(),
        )

    def people(self) -> dict[str, object]:
        """Everybody and every place that can be signed."""
        return {
            "roles": self.each("role", people_forms.RoleForm, people.role),
            "actors": self.each("actor", people_forms.ActorForm, people.actor),
            "posts": {
                key: post
                for key, post in self.each("post", people_forms.PostForm, people.post).items()
                if self.is_needed(key)
            },
            "crew": {
                key: one
                for key, one in self.each("crew", people_forms.CrewForm, people.crew_member).items()
                if self.is_needed(one.post)
            },
            "directors": self.each("director", people_forms.DirectorForm, people.director),
            "writers": self.each("writer", people_forms.WriterForm, people.writer),
            "seven": self.each("seven", people_forms.SeventhForm, people.seventh),
            "locations": self.each("location", LocationForm, places.location),
        }

    def is_needed(self, post: str) -> bool:
        """Whether a film of this size has a post at all."""
        _item, form = self.contents.forms("post", people_forms.PostForm)[post]
        return form.from_tier is None or TIERS.index(self.form.tier) >= TIERS.index(form.from_tier)

    def deals(self) -> dict[str, object]:
        """Everything that is bought, sold, owed, promised or dealt."""
        kinds = {key: str(getattr(item.form, "recoups", "none"))
                 for key, item in self.contents.items.get("finance_kind", {}).items()}  # fmt: skip
        plan = Plan(self.form.budget.total, kinds)
        return {
            "offers": self.each("offer", OfferForm, lambda form, setting: offer(form, setting, plan)),
            "kit": self.each("kit", deal_forms.KitForm, deals.kit),
            "vendors": self.each("vendor", deal_forms.VendorForm, deals.vendor),
            "bids": self.each("bid", deal_forms.BidForm, deals.bid),
            "music": self.each("music", deal_forms.MusicForm, deals.music),
            "distributors": self.each("distributor", deal_forms.DistributorForm, deals.distributor),
            "campaigns": self.each("campaign", deal_forms.CampaignForm, deals.campaign),
            "favours": self.each("favour", deal_forms.FavourForm, cards.favour),
            "promises": self.each("promise", card_forms.PromiseForm, cards.promise),
            "events": self.each("event", card_forms.EventForm, cards.event),
        }

    def flags(self) -> dict[str, str]:
        """Every flag with its sentence."""
        found: dict[str, str] = {}
        for key, item in self.contents.items.get("flag", {}).items():
            sentences = getattr(self.contents.file(item.pack, item.file).form, "flags", {})
            found[key] = str(sentences[item.id])
        return found

    def waterfall(self) -> tuple[Step, ...]:
        """The film's own steps, or those of the list it names."""
        written = self.form.waterfall
        if isinstance(written, list):
            return steps(written, self.here)
        return self.waterfalls()[self.here.named(written) or ""] if isinstance(written, Reference) else ()


def _called(made: R, key: str) -> R:
    """A record under its compiled id."""
    if isinstance(made, msgspec.Struct) and getattr(made, "id", key) != key:
        return msgspec.structs.replace(made, id=key)
    return made
