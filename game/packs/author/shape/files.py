"""Which files a pack may have, and the form of each."""

from __future__ import annotations

from game.packs.author.shape import cards, core, deals, finance, locations, manifest, people, scenario, scenes
from game.packs.author.shape.form import Form

FILM_FILES: dict[str, type[Form]] = {
    "scenario": scenario.ScenarioForm,
    "scenes": scenes.ScenesFile,
    "cast": people.CastFile,
    "crew": people.CrewFile,
    "locations": locations.LocationsFile,
    "finance": finance.FinanceFile,
    "deals": deals.DealsFile,
}
"""Files that make a pack a film: it has all of them or none."""

SHARED_FILES: dict[str, type[Form]] = {
    "pack": manifest.ManifestForm,
    "promises": cards.PromisesFile,
    "problems": cards.ProblemsFile,
    "favours": deals.FavoursFile,
    "reviews": cards.ReviewsFile,
    "flags": core.FlagsFile,
    "glossary": core.TABLE_FILES["glossary"],
}
"""Files that every pack may have."""

CORE_FILES: dict[str, type[Form]] = {
    "rules": core.NumbersForm,
    "waterfalls": core.WaterfallsFile,
    "endings": core.EndingsFile,
    "standards": core.StandardsFile,
    "departments": core.DepartmentsFile,
    **{name: form for name, form in core.TABLE_FILES.items() if name not in SHARED_FILES},
}
"""Files that make a pack a ruleset: it has all of them or none (besides ``outcome.json``)."""

EVENTS = "events/"


def form_for(name: str) -> type[Form] | None:
    """The form of a file by its path in the pack without ending (``events/day_one``); None when it has none."""
    if name.startswith(EVENTS):
        return cards.EventsFile
    return {**SHARED_FILES, **FILM_FILES, **CORE_FILES}.get(name)


def known_names() -> tuple[str, ...]:
    """Every file name that has a form, for "did you mean"."""
    return (*SHARED_FILES, *FILM_FILES, *CORE_FILES)
