"""Keys that a pack may hold although no rule reads them yet: the author is told, once a file and key."""

from __future__ import annotations

from collections.abc import Iterator

from game.packs.author.findings import Finding, Path
from game.packs.author.meaning.telling import Check
from game.packs.author.shape import cards, deals, finance, locations, people, scenario, scenes
from game.packs.author.shape.form import Form, walk

UNREAD: dict[type[Form], tuple[str, ...]] = {
    scenario.ScriptForm: ("minutes_range", "scenes"),
    scenario.CalendarForm: ("delivery_due",),
    scenario.HoursForm: ("meal_due", "rest", "actor_rest"),
    scenario.SharedRightForm: ("consult",),
    people.DealForm: ("kind", "pay_or_play"),
    people.DrawForm: ("fame_fades",),
    people.SecretForm: ("found_by",),
    people.ActorSecretForm: ("text", "found_by"),
    people.ActorHidden: ("spread",),
    people.ActorForm: ("wants", "also", "insurance"),
    people.PostForm: ("chosen_by", "signed_by"),
    people.CrewHidden: ("honesty",),
    people.CrewForm: ("available",),
    people.AsksForm: ("weeks_prep",),
    people.DirectorForm: ("pronouns", "hidden"),
    people.WriterForm: ("pronouns", "weeks_per_draft"),
    scenes.ShootingForm: ("extras",),
    scenes.MergeForm: ("pages",),
    scenes.SceneForm: ("cover_for",),
    locations.FeeForm: ("floor_per_day",),
    locations.PermitForm: ("weeks",),
    locations.LocationForm: ("dressing", "hours", "power", "insurance_needed", "alternative"),
    locations.LostForm: ("foreshadowed_by",),
    finance.EffortForm: ("calls",),
    finance.HaggleRange: ("most",),
    finance.OfferRange: ("least",),
    finance.PresaleForm: ("discountable_percent",),
    finance.GapForm: ("coverage_percent",),
    finance.CreditForm: ("rate_percent", "on", "loan_percent"),
    finance.GrantForm: ("local_spend_percent", "must_shoot_in"),
    finance.SponsorForm: ("forbids",),
    deals.KitForm: ("return_by", "gives", "department"),
    deals.MusicPrice: ("least", "most"),
    deals.MusicForm: ("covers",),
    deals.FavourForm: ("limit",),
    cards.EventForm: ("reasons", "rare"),
    cards.ProblemForm: ("blocks",),
}
"""What the forms take and the records have no place for."""

PAID_BY_PERCENT = ("sales_agent", "net_profit")
"""Steps of a waterfall whose percent counts; a distributor's fee and a premium on equity stand in their own deals."""


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
            for field in sorted(form.model_fields_set.intersection(_unread_keys(form))):
                yield type(form), (*path, field.rstrip("_"))


def _unread_keys(form: Form) -> tuple[str, ...]:
    if isinstance(form, scenario.StepForm) and form.kind not in PAID_BY_PERCENT:
        return ("percent",)
    return UNREAD.get(type(form), ())
