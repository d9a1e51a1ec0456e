"""``scenes.yaml``: the strips of the board."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from game.packs.author.shape.form import Form
from game.packs.author.shape.leaves import HAZARDS
from game.packs.author.shape.values import Count, OneOf, Pages, Percent, Refers, SceneNumber, SceneRef, Words, mistake

Difficulty = Annotated[int, Field(ge=0, le=3)]
PictureValue = str | list[str]


class CraftForm(Form):
    """How hard a scene is for each department, 0 to 3."""

    camera: Difficulty = 0
    design: Difficulty = 0
    sound: Difficulty = 0
    costume: Difficulty = 0
    effects: Difficulty = 0
    stunts: Difficulty = 0


class SetupsForm(Form):
    """How many set-ups each coverage takes."""

    master: Count
    singles: Count
    full: Count


class ShootingForm(Form):
    """How a scene is shot."""

    style: Annotated[str, OneOf("simple", "normal", "moving", "heavy")]
    setups: SetupsForm
    take_minutes: Annotated[int, Field(ge=1, le=60)]
    extras: Count = 0
    needs: list[Annotated[str, Refers("kit")]] = []
    minors: Count = 0
    hazards: list[Annotated[str, OneOf(*HAZARDS)]] = []


class MergeForm(Form):
    """What becomes of a scene that is combined with another one."""

    label: Words
    weight_kept_percent: Percent
    pages: Pages | None = None


class SceneForm(Form):
    """One strip. Keys that end in ``_lesson`` count instead of the others in the lesson length."""

    number: SceneNumber
    set: str
    int_ext: Annotated[str, OneOf("INT", "EXT")]
    light: Annotated[str, OneOf("DAY", "NIGHT")]
    location: Annotated[str, Refers("location")]
    pages: Pages
    story_day: Count = 0
    cast: list[Annotated[str, Refers("role")]]
    synopsis: Words
    vision: Words
    act: Annotated[int, Field(ge=1, le=5)]
    weight: Annotated[int, Field(ge=0, le=40)]
    weight_lesson: Annotated[int, Field(ge=0, le=40)] | None = None
    stands_for: Pages | None = None
    stands_for_lesson: Pages | None = None
    wants: Annotated[str, Refers("emotion")]
    coverage_want: Annotated[str, OneOf("one_er", "faces", "geography")]
    craft: CraftForm = CraftForm()
    shooting: ShootingForm
    cover_for: list[SceneRef] = []
    depends_on: list[SceneRef] = []
    merge_with: SceneRef | None = None
    merge: MergeForm | None = None
    if_dropped: Words
    picture: dict[str, PictureValue] = {}

    @model_validator(mode="after")
    def _says_how_it_is_combined(self) -> SceneForm:
        if (self.merge is None) != (self.merge_with is None):
            raise mistake("S201", "merge and merge_with belong together: one of the two keys is missing")
        return self


class ScenesFile(Form):
    """The whole of ``scenes.yaml``."""

    scenes: Annotated[list[SceneForm], Field(min_length=1)]
