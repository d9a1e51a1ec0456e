"""Keys that a pack may hold although no rule reads them yet: the author is told, once a file and key."""

from __future__ import annotations

from collections.abc import Iterator

from game.packs.author.findings import Finding, Path
from game.packs.author.meaning.telling import Check
from game.packs.author.shape import deals, finance, locations, people
from game.packs.author.shape.cards import EventForm
from game.packs.author.shape.form import Form, walk
from game.packs.author.shape.scenario import SharedRightForm

UNREAD: dict[type[Form], tuple[str, ...]] = {
    SharedRightForm: ("consult",),
    people.DirectorForm: ("pronouns",),
    people.WriterForm: ("pronouns",),
    locations.LocationForm: ("hours", "insurance_needed"),
    locations.LostForm: ("foreshadowed_by",),
    finance.EffortForm: ("calls",),
    finance.PresaleForm: ("discountable_percent",),
    finance.GapForm: ("coverage_percent",),
    finance.CreditForm: ("rate_percent", "on", "loan_percent"),
    finance.GrantForm: ("local_spend_percent", "must_shoot_in"),
    finance.SponsorForm: ("forbids",),
    deals.KitForm: ("return_by",),
    deals.MusicForm: ("covers",),
    EventForm: ("reasons",),
}
"""What the forms take and the records have no place for."""


def unread(check: Check) -> Iterator[Finding]:
    """Say where a pack writes something that makes no difference."""
    for name, file in check.pack.files.items():
        found: dict[tuple[type[Form], str], list[Path]] = {}
        for form, path in _unread_in(file.form):
            found.setdefault((form, str(path[-1])), []).append(path)
        for (_form, key), paths in found.items():
            times = f", {len(paths)} times in this file" if len(paths) > 1 else ""
            message = f"no rule reads the key '{key}' yet{times}"
            yield check.at(name, paths[0], "L435", message, key=True)


def _unread_in(file: Form) -> Iterator[tuple[type[Form], Path]]:
    """Every unread key of a file: the form it stands in, and its path."""
    for path, form in walk(file):
        if isinstance(form, Form):
            for field in sorted(form.model_fields_set.intersection(UNREAD.get(type(form), ()))):
                yield type(form), (*path, field.rstrip("_"))
