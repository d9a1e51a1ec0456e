"""The ruleset: numbers and common tables, with what other packs add to the tables."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from game.engine.outcome import decode
from game.engine.rules import core as records
from game.engine.rules.events import Problem
from game.engine.rules.film import Ending, Step
from game.engine.rules.numbers import Numbers
from game.packs.author.compile.cards import problem
from game.packs.author.compile.records import bare, record
from game.packs.author.compile.scenario import ending, steps
from game.packs.author.compile.setting import Setting
from game.packs.author.contents import Contents, Item
from game.packs.author.shape.cards import ProblemForm
from game.packs.author.shape.core import KINDS, TABLES, StandardsFile, WaterfallForm
from game.packs.author.shape.scenario import EndingForm

R = TypeVar("R", bound=msgspec.Struct)


class Compiler:
    """Compiles the items of all packs of a film, each in its own setting."""

    def __init__(self, contents: Contents) -> None:
        self.contents = contents
        scenario = contents.scenario
        self.unit = scenario.money.unit if scenario else 1

    def setting(self, pack: str) -> Setting:
        """The setting of an item of a pack. Money of a pack that is not the film counts whole currency units."""

        def resolve(name: object) -> str:
            from game.packs.author.shape.values import Reference

            if not isinstance(name, Reference):
                return str(name)
            return self.contents.resolve(pack, name) or str(name)

        return Setting(self.unit if pack == self.contents.packs[0].id else 1, resolve)

    def table(self, kind: str, target: type[R]) -> dict[str, R]:
        """A table whose record is what its form says, by compiled id."""
        return {
            key: record(target, item.form, self.setting(item.pack), **_key(target, key))
            for key, item in self.contents.items.get(kind, {}).items()
            if item.form is not None
        }

    def core(self) -> records.Core:
        """The common rules for this film. Raises ``StopIteration`` when no pack brings a ruleset."""
        ruleset = next(pack for pack in self.contents.packs if "rules" in pack.files)
        here = self.setting(ruleset.id)
        numbers = ruleset.files["rules"].form
        tables = {name: self.table(KINDS.get(name, name), row) for name, row in TABLES.items()}
        written: dict[str, object] = {
            **tables,
            "numbers": record(Numbers, numbers, here),
            "problems": self.problems(),
            "endings": self.endings(own=False),
            "coach": tuple(tables["coach"].values()),
            "standards": standards(ruleset.form("standards", StandardsFile)),
            "departments": {key: _label(item) for key, item in self.contents.items.get("department", {}).items()},
            "outcome": decode(ruleset.outcome),
        }
        return records.Core(**{name: bare(value) for name, value in written.items()})  # type: ignore[arg-type]

    def problems(self) -> dict[str, Problem]:
        """The fires of all packs."""
        return {
            key: problem(form, self.setting(item.pack))
            for key, (item, form) in self.contents.forms("problem", ProblemForm).items()
        }

    def waterfalls(self) -> dict[str, tuple[Step, ...]]:
        """The named orders of repayment."""
        return {
            key: steps(form.steps, self.setting(item.pack))
            for key, (item, form) in self.contents.forms("waterfall", WaterfallForm).items()
        }

    def endings(self, *, own: bool) -> tuple[Ending, ...]:
        """The film's own names in history, or those of the other packs."""
        film = self.contents.packs[0].id
        return tuple(
            ending(form, self.setting(item.pack))
            for item, form in self.contents.forms("ending", EndingForm).values()
            if (item.pack == film) is own
        )


def _key(target: type[msgspec.Struct], key: str) -> dict[str, str]:
    return {"id": key} if "id" in target.__struct_fields__ else {}


def _label(item: Item) -> str:
    return str(getattr(item.form, "label", ""))


def standards(form: StandardsFile | None) -> dict[str, dict[str, records.Standard]]:
    """Mean and deviation of each latent, keyed ``tier/length``."""
    found: dict[str, dict[str, records.Standard]] = {}
    for row in form.standards if form else ():
        found.setdefault(f"{row.tier}/{row.length}", {})[row.latent] = records.Standard(row.mean_tenths, row.sd_tenths)
    return found
