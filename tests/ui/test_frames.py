"""The scene illustration kit: every place in every light, and a picture of its own for every shipped scene."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.engine import Options, Rules
from game.packs.library import usual_library
from game.packs.load import Compiled, rules_of
from game.ui.canvas import LIGHTS
from game.ui.figures import FIGURES
from game.ui.layout import Box
from game.ui.pictures import PLACES, framed, picture
from game.ui.props import THINGS

FRAME = Box(0, 0, 192, 108)
FILMS = ("the_last_reel", "first_reel")


@pytest.fixture(autouse=True)
def display() -> Iterator[None]:
    pygame.display.init()
    pygame.display.set_mode(FRAME[2:])
    yield
    pygame.display.quit()


def pixels(facts: dict[str, str]) -> bytes:
    target = pygame.Surface(FRAME[2:])
    picture(target, FRAME, facts)
    return pygame.image.tobytes(target, "RGB")


def scenes(film: str) -> dict[str, dict[str, str]]:
    """The facts of every scene of a shipped film, by its number."""
    compiled = usual_library().compiled(film)
    assert isinstance(compiled, Compiled)
    rules = rules_of(compiled, Options(length="feature" if "feature" in compiled.film.lengths else "lesson"))
    assert isinstance(rules, Rules)
    found = {}
    for number, strip in rules.scenes.items():
        facts = {name: value if isinstance(value, str) else " ".join(value) for name, value in strip.picture.items()}
        found[number] = {**facts, "outside": "yes"} if strip.exterior else facts
    return found


@pytest.mark.parametrize("film", FILMS)
def test_every_scene_names_what_the_kit_can_draw(film: str) -> None:
    for number, facts in scenes(film).items():
        assert facts["place"] in PLACES, number
        assert facts["light"] in LIGHTS, number
        assert [name for name in facts["figures"].split() if name not in FIGURES] == [], number
        assert facts.get("prop", "film") in THINGS, number


@pytest.mark.parametrize("film", FILMS)
def test_every_scene_of_a_film_has_a_picture_of_its_own(film: str) -> None:
    seen = {pixels(facts): number for number, facts in scenes(film).items()}
    assert list(seen.values()) == list(scenes(film))


@pytest.mark.parametrize("place", PLACES)
def test_a_place_is_another_picture_in_another_light(place: str) -> None:
    day, dark = ({"place": place, "light": light} for light in ("day", "night"))
    assert pixels(day) == pixels(day)
    assert pixels(day) != pixels(dark)


@pytest.mark.parametrize("prop", THINGS)
def test_a_prop_is_seen(prop: str) -> None:
    assert pixels({"place": "room", "prop": prop}) != pixels({"place": "room"})


@pytest.mark.parametrize("box", [Box(10, 10, 900, 40), Box(10, 10, 40, 300), Box(10, 10, 320, 180)])
def test_a_frame_stays_in_its_box_and_in_the_proportions_of_film(box: Box) -> None:
    found = framed(box)
    assert found.within(box) == found
    assert 1.2 <= found.w / found.h <= 3.1


def test_rain_is_seen() -> None:
    assert pixels({"place": "street", "weather": "rain"}) != pixels({"place": "street"})


@pytest.mark.parametrize(
    "facts",
    [{"place": "moon"}, {"outside": "yes"}, {"light": "green"}, {"figures": "dancing"}, {"prop": "sextant"}, {}],
)
def test_what_nobody_drew_still_gives_a_picture(facts: dict[str, str]) -> None:
    assert len(set(pixels(facts))) > 1


def test_the_authors_page_names_everything_the_kit_can_draw_and_nothing_else() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "packs" / "scene_pictures.md").read_text(encoding="utf-8")
    rows = {
        cells[1].strip(" `"): re.findall(r"`(\w+)`", cells[2])
        for cells in (row.split("|") for row in page.splitlines() if row.startswith("| `"))
    }
    drawn: dict[str, list[str]] = {
        "place": list(PLACES),
        "light": list(LIGHTS),
        "figures": list(FIGURES),
        "prop": list(THINGS),
    }
    assert {name: rows[name] for name in drawn} == drawn
