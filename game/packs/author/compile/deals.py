"""What is bought and sold: kit, vendors, bids, music, distributors, campaigns."""

from __future__ import annotations

from game.engine.rules import deals
from game.engine.rules.events import Effect
from game.packs.author.compile.finance import covenant
from game.packs.author.compile.records import record
from game.packs.author.compile.setting import Setting
from game.packs.author.compile.verbs import condition, effects
from game.packs.author.shape.deals import (
    AlternativeForm,
    BidForm,
    CampaignForm,
    DistributorForm,
    KitForm,
    MusicForm,
    VendorForm,
)
from game.packs.author.shape.finance import HaggleRange

LEAST_PERCENT = 60
"""How far a price can fall where the author does not say, in percent of what is asked."""


def _label(label: str | None, name: str) -> str:
    """What a thing is called: its label, else its id in plain words."""
    return str(label) if label else name.replace("_", " ")


def _range(amount: HaggleRange, setting: Setting) -> dict[str, int]:
    return {
        "ask": setting.money(amount.ask),
        "least": setting.money(amount.least or amount.ask.share(LEAST_PERCENT)),
    }


def kit(form: KitForm, setting: Setting) -> deals.Kit:
    """Hired equipment."""
    return record(
        deals.Kit,
        form,
        setting,
        label=_label(form.label, form.id),
        vendor=form.from_,
        floor_per_day=setting.money(form.floor_per_day or form.per_day),
    )


def _alternative(form: AlternativeForm, setting: Setting) -> deals.Alternative:
    """A cheaper way; worse pictures or sound are points of craft."""
    points = form.picture + form.sound
    worse = (Effect("change", "craft", points, because=f"{form.label}."),) if points else ()
    return record(deals.Alternative, form, setting, effects=(*effects(form.effects, setting), *worse))


def vendor(form: VendorForm, setting: Setting) -> deals.Vendor:
    """A supplier of a package."""
    return record(
        deals.Vendor,
        form,
        setting,
        label=_label(form.label, form.id),
        vendor=form.from_,
        **_range(form.amount, setting),
        alternatives=tuple(_alternative(one, setting) for one in form.alternatives),
    )


def bid(form: BidForm, setting: Setting) -> deals.Bid:
    """A post-production house. Its quality is hidden."""
    return record(
        deals.Bid,
        form,
        setting,
        work=form.for_,
        vendor=form.from_,
        **_range(form.amount, setting),
        hidden_quality=form.hidden.quality,
        late_percent=form.hidden.late_percent,
    )


def music(form: MusicForm, setting: Setting) -> deals.Music:
    """A way to have music."""
    return record(deals.Music, form, setting, vendor=form.from_, ask=setting.money(form.amount.ask))


def distributor(form: DistributorForm, setting: Setting) -> deals.Distributor:
    """A way to the audience."""
    spend, screens, broken = form.advertising, form.screens, effects(form.if_broken, setting)
    return record(
        deals.Distributor,
        form,
        setting,
        vendor=form.from_,
        guarantee=setting.money(form.minimum_guarantee) if form.minimum_guarantee else None,
        advertising_least=setting.money(spend.least) if spend else None,
        advertising_most=setting.money(spend.most) if spend else None,
        advertising_by=spend.by if spend else None,
        screens_least=screens[0] if screens else None,
        screens_most=screens[1] if screens else None,
        deliverables=tuple(form.delivery),
        covenants=tuple(covenant(condition(one, setting), broken) for one in form.covenants),
    )


def campaign(form: CampaignForm, setting: Setting) -> deals.Campaign:
    """An angle that sells the film."""
    return record(deals.Campaign, form, setting)
