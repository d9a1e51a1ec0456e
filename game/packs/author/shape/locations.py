"""``locations.yaml``: where the film is shot."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from game.packs.author.shape.form import Form
from game.packs.author.shape.people import SecretForm
from game.packs.author.shape.scenario import Tone
from game.packs.author.shape.values import Amount, Clock, Count, Date, Id, OneOf, Percent, Refers, SceneRef, Words

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class FeeForm(Form):
    """What a location costs. ``per_day`` is only shown: the days themselves are paid from the account ``locations``."""

    per_day: Amount
    floor_per_day: Amount | None = None
    prep_day: Amount | None = None
    deposit: Amount | None = None


class WindowForm(Form):
    """When a location can be used."""

    from_: Date
    to: Date
    closed: list[Annotated[str, OneOf(*WEEKDAYS)]] = []


class OpeningForm(Form):
    """Between which hours a location can be used."""

    from_: Clock
    to: Clock


class PermitForm(Form):
    """A paper that goes with a location."""

    id: Id
    label: Words
    for_: list[SceneRef] = []
    fee: Amount
    weeks: Annotated[int, Field(ge=0, le=12)] = 1
    blocks: bool = False


class PlaceHidden(Form):
    """What no chair may know of a location."""

    trap: SecretForm | None = None


class SignForm(Form):
    """What was skipped or chosen before something goes wrong, and the sentence that says so."""

    skipped: Annotated[str, Refers("deed")] | None = None
    chose: Annotated[str, Refers("option", "deed")] | None = None
    say: Words | None = None


class LostForm(Form):
    """How a location may fall through."""

    problem: Annotated[str, Refers("problem")]
    foreshadowed_by: SignForm | None = None


class LocationForm(Form):
    """A place to shoot."""

    id: Id
    name: Words
    kind: Annotated[str, OneOf("practical", "stage", "backlot", "street")]
    zone: Id
    sets: Annotated[list[str], Field(min_length=1)]
    serves: list[Annotated[str, OneOf("INT", "EXT")]] = ["INT", "EXT"]
    quote: Words | None = None
    fee: FeeForm
    dressing: Amount | None = None
    look: Tone = {}
    quality: Percent
    windows: list[WindowForm] = []
    hours: OpeningForm | None = None
    noise: Annotated[int, Field(ge=0, le=3)] = 0
    power: Annotated[str, OneOf("mains", "generator")] = "mains"
    exposed: bool = False
    permits: list[PermitForm] = []
    insurance_needed: bool = False
    hidden: PlaceHidden = PlaceHidden()
    scout: Words | None = None
    lost: LostForm | None = None
    alternative: Annotated[str, Refers("location")] | None = None


class LocationsFile(Form):
    """The whole of ``locations.yaml``. ``zones`` are minutes of a company move between two zones."""

    zones: dict[Id, dict[Id, Count]] = {}
    locations: Annotated[list[LocationForm], Field(min_length=1)]
