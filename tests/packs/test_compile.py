"""From forms to records: engine units, nothing lost on the way, nothing hidden where it could be seen."""

from __future__ import annotations

import contextlib
import datetime
import os
import random
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import msgspec
import pytest
from pydantic import TypeAdapter, ValidationError

import game.engine as engine
from game.engine.rules.conditions import All, Any, Condition, Leaf, Not
from game.engine.rules.deals import Instalment
from game.engine.rules.events import Effect
from game.engine.rules.film import Film
from game.engine.rules.rulebook import Options, Rules
from game.packs.author.build import shaped
from game.packs.author.compile.film import FilmCompiler
from game.packs.author.compile.setting import Setting
from game.packs.author.compile.verbs import condition, effect
from game.packs.author.contents import Contents, ShapedFile, ShapedPack
from game.packs.author.meaning.unread import UNREAD
from game.packs.author.nodes import Plain
from game.packs.author.shape.conditions import ConditionForm, EffectForm
from game.packs.author.shape.files import form_for
from game.packs.author.shape.form import Form
from game.packs.load import FORMAT, Compiled, Unplayable, decode, encode
from tests.packs.films import built, ruleset, sound, with_change

CHECKOUT = Path(__file__).resolve().parents[2]


@cache
def kettle() -> Film:
    film = built(sound()).film
    assert film is not None
    return film


def test_money_becomes_currency() -> None:
    thousand = built(with_change("scenario.yaml", 'symbol: "€", unit: 1 }', 'symbol: "€", unit: 1000 }')).film
    assert kettle().actors["petra_lund"].ask == 1_200
    assert thousand is not None
    assert thousand.actors["petra_lund"].ask == 1_200_000
    assert thousand.offers["aunt_rosa"].haggle[0].moves == {"amount": 500_000}


def test_pages_dates_and_times_become_eighths_ordinals_and_minutes() -> None:
    film = kettle()
    assert film.script.pages == 80
    assert film.writers["jun_aalto"].page_change == -4
    assert film.calendar.first_day == datetime.date(2026, 10, 5).toordinal()
    assert (film.calendar.sunrise, film.calendar.sunset) == (7 * 60 + 5, 18 * 60 + 30)


def test_a_strip_of_a_lesson_may_carry_more_than_in_the_feature() -> None:
    text = with_change("scenes.yaml", "    weight: 20\n", "    weight: 10\n    weight_lesson: 20\n")
    film = built(text).film
    assert film is not None
    assert film.lengths["lesson"].scenes[0].weight == 20


def test_the_schedule_dial_of_a_film_stretches_the_days_of_the_ruleset() -> None:
    dials = "dials: { schedule: { relaxed: 120, tight: 80 } }\nbudget:\n  total: 11000"
    plain, made = built(sound()), built(with_change("scenario.yaml", "budget:\n  total: 11000", dials))
    for schedule, percent in (("relaxed", 120), ("fair", 100), ("tight", 80)):
        before, after = (
            Rules(one.film, one.core, Options(schedule=schedule)).day_minutes
            for one in (plain, made)
            if one.film is not None and one.core is not None
        )
        assert after == before * percent // 100


def test_an_engagement_costs_its_weeks_and_its_kit() -> None:
    otto = kettle().crew["otto_brandt"]
    assert otto.cost == 2 * 500 + 2 * 100


def test_a_post_of_larger_films_is_left_out_with_its_candidates() -> None:
    film = built(with_change("crew.yaml", "required: false }", "required: false, from_tier: mid }")).film
    assert film is not None
    assert "sound" not in film.posts
    assert "mina_osei" not in film.crew


def test_money_comes_at_named_moments_or_weeks_after_delivery() -> None:
    assert kettle().offers["town_grant"].pays == (Instalment("closing", 50), Instalment("after_delivery", 50, 6))


def test_what_binds_an_investor_is_checked_when_it_is_known() -> None:
    credit, covenant = kettle().offers["aunt_rosa"].strings
    assert (credit.kind, credit.arg) == ("credit", "executive_producer")
    assert (covenant.checked, covenant.holds) == ("lock", (Leaf("running_time", high=15),))


@pytest.mark.parametrize(
    ("written", "checked", "holds", "price"),
    [
        ("cast: petra_lund", "delivery", (Leaf("signed", arg="petra_lund"),), (Effect("fall_through", "aunt_rosa"),)),
        ("location: house", "delivery", (), (Effect("fall_through", "aunt_rosa"),)),
        ("location: house, if_broken: [ { change: buzz, by: -4 } ]", "delivery", (), (Effect("change", "buzz", -4),)),
        (
            "right: sees_cut, who: aunt, at: { after: directors_cut }, if_broken: [ { change: buzz, by: -4 } ]",
            "lock",
            (Leaf("did", arg="screened_for_producer"),),
            (Effect("change", "buzz", -4),),
        ),
    ],
)
def test_a_name_a_place_and_a_right_are_kept_like_a_covenant(
    written: str, checked: str, holds: tuple[Condition, ...], price: tuple[Effect, ...]
) -> None:
    film = built(with_change("finance.yaml", "{ credit: executive_producer }", f"{{ {written} }}")).film
    assert film is not None
    string, covenant = film.offers["aunt_rosa"].strings
    assert (string.checked, string.holds, string.if_broken) == (checked, holds, price)
    assert covenant.if_broken == (Effect("change", "investor_goodwill", -10),)


def test_what_a_distributor_asks_for_has_a_price() -> None:
    price = "covenants: [ { running_time: { at_most: 20 } } ], if_broken: [ { change: buzz, by: -4 } ]"
    film = built(with_change("deals.yaml", "covenants: [ { running_time: { at_most: 20 } } ]", price)).film
    assert film is not None
    (covenant,) = film.distributors["the_hall"].covenants
    assert covenant.if_broken == (Effect("change", "buzz", -4),)


def leaf(written: dict[str, object]) -> Condition:
    return condition(TypeAdapter(ConditionForm).validate_python(written), Setting(1000, str, ("scene",)))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ({"gauge": "morale", "below": 40, "of": "sound"}, Leaf("gauge", "morale", of="sound", high=39)),
        ({"week": 2}, Leaf("week", low=2, high=2)),
        ({"did": "cut_scene", "scene": "about"}, Leaf("did", "cut_scene", about="scene")),
        ({"promised": "scene_is_safe", "about": "scene"}, Leaf("promised", "scene_is_safe", about="scene")),
        ({"right": {"story": "signed"}}, Leaf("right", of="signed")),
        ({"scene": "14", "state": "left"}, Leaf("scene", "14", of="left")),
        ({"shot": False}, Leaf("shot", "false")),
        ({"locked": True}, Leaf("locked")),
        ({"accounts": {"account": "crew", "over_percent": {"above": 5}}}, Leaf("accounts", "crew", low=6)),
        ({"not": {"weather": "rain"}}, Not(Leaf("weather", "rain"))),
        ({"any": [{"week": 1}, {"all": []}]}, Any((Leaf("week", low=1, high=1), All(())))),
    ],
)
def test_a_condition_becomes_a_leaf(written: dict[str, object], meant: Condition) -> None:
    assert leaf(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ({"change": "trust", "by": -4}, [Effect("change", "trust", -4)]),
        ({"spend": {"percent_of_day": 10, "account": "crew"}},
         [Effect("spend", amount=10, of="percent_of_day", word="crew")]),
        ({"spend": {"amount": 2}}, [Effect("spend", amount=2000, of="amount")]),
        ({"mark": {"scene": "about", "picture": 6, "sound": -4}},
         [Effect("mark", "scene", 6, word="picture"), Effect("mark", "scene", -4, word="sound")]),
        ({"shoot_scene": {"scene": "scene", "coverage": "full"}}, [Effect("shoot_scene", "scene", word="full")]),
        ({"tokens": {"chair": "producer", "by": -1}}, [Effect("tokens", "producer", -1)]),
        ({"drop_scene": "scene", "because": "It rained."}, [Effect("drop_scene", "scene", because="It rained.")]),
        ({"injury": "crew"}, [Effect("injury", "crew")]),
    ],
)  # fmt: skip
def test_an_effect_becomes_a_record(written: dict[str, object], meant: list[Effect]) -> None:
    form = TypeAdapter(EffectForm).validate_python(written)
    assert effect(form, Setting(1000, str, ("scene",))) == meant


def test_a_compiled_film_survives_its_file() -> None:
    made = built(sound())
    assert made.film is not None
    assert made.core is not None
    whole = Compiled(FORMAT, "me", "digest", made.film, made.core)
    assert decode(encode(whole)) == whole


def test_another_format_is_not_read() -> None:
    made = built(sound())
    assert made.film is not None
    assert made.core is not None
    found = decode(encode(Compiled(FORMAT + 1, "me", "digest", made.film, made.core)))
    assert isinstance(found, Unplayable)
    assert isinstance(decode(b"{}"), Unplayable)
    assert isinstance(decode(b"not json"), Unplayable)


HIDDEN = ("hidden_", "secret_", "trap_", "late_percent", "speed_percent")
"""Beginnings of the fields of records that no chair may see."""

TRUTHS = [
    ("cast.yaml", "ability: 74", "ability: 31"),
    ("cast.yaml", "curve: first_take", "curve: steady"),
    ("crew.yaml", "skill: 60", "skill: 21"),
    ("locations.yaml", "The boiler sings at nine.", "The boiler hums at ten."),
    ("deals.yaml", "quality: 60", "quality: 11"),
]


@pytest.mark.parametrize(("file", "truth", "other"), TRUTHS)
def test_what_is_hidden_goes_into_hidden_fields_only(file: str, truth: str, other: str) -> None:
    film = built(with_change(file, truth, other)).film
    changed = list(differences(msgspec.to_builtins(kettle()), msgspec.to_builtins(film)))
    assert changed
    assert [name for name in changed if not name.startswith(HIDDEN)] == []


def differences(before: object, after: object, name: str = "") -> Iterator[str]:
    """Names of the innermost fields that differ."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in {*before, *after}:
            yield from differences(before.get(key), after.get(key), str(key))
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for one, other in zip(before, after, strict=True):
            yield from differences(one, other, name)
    elif before != after:
        yield name


# -- every key reaches the rules -------------------------------------------------------------------------------

SPARE = ("supporting", "director", "simple", "he", "other", "both", "lock", "wrap", "full", "any", "post", "feature")
SPARE_WORDS = (*SPARE, "EXT", "clear", "one_er", "lead", "nervous", "equity", "refer", "4", "sync", "choice", "sunset")
CHECKED_ONLY = {"serves", "scene", "contingency_percent"}
"""Keys that only checks read: what a location serves; the scene of a breaker, which is the one promised; the
contingency, which is what the total has over its accounts."""


def leaves_of(value: Plain, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Plain]]:
    """Every single value with its path; of the items of a list only the first."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves_of(inner, (*path, key))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from leaves_of(inner, (*path, place))
    else:
        yield path, value


def variants(value: Plain) -> list[Plain]:
    """Other values of the same kind."""
    match value:
        case bool():
            return [not value]
        case int():
            return [value + 1, value - 1]
        case str() if value[:4].isdigit() and "-" in value:
            return [value[:-2] + "07"]
        case str() if value[:1].isdigit():
            return ["7/8", "3", value[:-1] + "1"]
        case str():
            return [value + " x", value + "_x", *SPARE_WORDS]
        case _:
            return []


def with_value(value: Plain, path: tuple[str | int, ...], other: Plain) -> Plain:
    """A document with one value replaced."""
    if not path:
        return other
    head, *rest = path
    if isinstance(value, dict):
        return {key: with_value(one, tuple(rest), other) if key == head else one for key, one in value.items()}
    if isinstance(value, list):
        return [with_value(one, tuple(rest), other) if place == head else one for place, one in enumerate(value)]
    return value


def compiled_from(pack: ShapedPack, core: ShapedPack) -> object:
    """Film and problems, or the error that a value without a meaning leads to: that value was read, too."""
    contents = Contents([pack, core])
    assert contents.scenario is not None
    compiler = FilmCompiler(contents, contents.scenario)
    try:
        return compiler.film(), compiler.problems()
    except (KeyError, ValueError, IndexError) as error:
        return repr(error)


@pytest.mark.slow
def test_every_key_an_author_writes_reaches_the_rules() -> None:
    pack, core = shaped(sound()).pack, shaped(ruleset()).pack
    assert pack is not None
    assert core is not None
    before = compiled_from(pack, core)
    dead = {
        key
        for key, changed in changes_of(pack).items()
        if changed and not any(compiled_from(one, core) != before for one in changed)
    }
    assert {key[-1] for key in dead} <= CHECKED_ONLY


def changes_of(pack: ShapedPack) -> dict[tuple[str, ...], list[ShapedPack]]:
    """For every key of a pack the pack with other values there: at the first place where another value is accepted."""
    found: dict[tuple[str, ...], list[ShapedPack]] = {}
    for name, file in pack.files.items():
        whole = file.document.plain()
        for path, value in leaves_of(whole) if name != "pack" else ():
            key = (name, *(part for part in path if isinstance(part, str)))
            if not found.get(key):
                files = [ShapedFile(file.document, one) for one in others(name, whole, (path, value))]
                found[key] = [pack._replace(files={**pack.files, name: one}) for one in files]
    return found


def others(name: str, whole: Plain, place: tuple[tuple[str | int, ...], Plain]) -> list[Form]:
    """A file with other values at a place, as far as they have the right shape; two are enough."""
    form = form_for(name)
    assert form is not None
    path, value = place
    found: list[Form] = []
    for other in variants(value):
        if other != value and len(found) < 2:
            with contextlib.suppress(ValidationError):
                found.append(form.model_validate(with_value(whole, path, other)))
    return found


def test_unread_keys_are_keys() -> None:
    for form, keys in UNREAD.items():
        assert set(keys) <= set(form.model_fields)


# -- the whole way ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(3))
def test_a_compiled_film_can_be_played_to_the_end(seed: int) -> None:
    made = built(sound())
    assert made.film is not None
    assert made.core is not None
    film = engine.new_production(Rules(made.film, made.core, Options()), seed)
    luck = random.Random(seed)
    for _ in range(2000):
        if film.over:
            break
        step = engine.step(film, luck.choice([one for one in engine.choices(film) if engine.refuse(film, one) is None]))
        assert not isinstance(step, engine.Refusal)
        film = step.production
    assert film.over


SCRIPT = """
import hashlib
from tests.packs.films import built, sound
from game.packs.load import Compiled, encode
made = built(sound())
print(hashlib.sha256(encode(Compiled(1, "", "", made.film, made.core))).hexdigest())
"""


@pytest.mark.slow
def test_two_processes_compile_the_same_bytes() -> None:
    found = {compiled_in_a_process(seed) for seed in ("1", "2")}
    assert len(found) == 1


def compiled_in_a_process(seed: str) -> str:
    told: Mapping[str, str] = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", SCRIPT]
    return subprocess.run(command, cwd=CHECKOUT, env=told, capture_output=True, text=True, check=True).stdout
