"""The shape of files: values, ranges, verbs, and agreement with what the engine can do."""

from __future__ import annotations

import datetime

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from game.engine import binding, leaves, start, verbs
from game.engine.rules.core import Core
from game.packs.author.publish import schema
from game.packs.author.shape import values
from game.packs.author.shape.cards import PREFERENCES, SOURCES
from game.packs.author.shape.conditions import ConditionForm
from game.packs.author.shape.core import TABLES
from game.packs.author.shape.effect_verbs import CHANGEABLE, EFFECTS
from game.packs.author.shape.files import CORE_FILES, FILM_FILES, SHARED_FILES
from game.packs.author.shape.leaves import LEAVES
from game.packs.author.shape.scenario import InPlaceForm
from game.packs.author.shape.values import Moment, Money, Span
from tests.packs.films import findings, ruleset, sound, with_change

READ = [
    (values.read_money, 38, Money(38)),
    (values.read_money, "38k", Money(38_000, exact=True)),
    (values.read_money, "1.25m", Money(1_250_000, exact=True)),
    (values.read_pages, "2 2/8", 18),
    (values.read_pages, "5/8", 5),
    (values.read_pages, "-4", -32),
    (values.read_clock, "06:30", 390),
    (values.read_date, "2026-10-05", datetime.date(2026, 10, 5).toordinal()),
    (values.read_span, 3, Span(3, 3)),
    (values.read_span, {"below": 40}, Span(None, 39)),
    (values.read_span, {"above": 40, "at_most": 50}, Span(41, 50)),
    (values.read_span, {"between": [3, 6]}, Span(3, 6)),
    (values.read_moment, {"share_of_shoot": 60}, Moment("share_of_shoot", 60)),
    (values.read_payday, {"weeks_after": "delivery", "weeks": 6}, Moment("after_delivery", 6)),
    (values.read_payday, {"days_after": "delivery", "days": 8}, Moment("after_delivery", 2)),
]


@pytest.mark.parametrize(("read", "written", "meant"), READ)
def test_a_value_is_read_as_an_author_means_it(read: object, written: object, meant: object) -> None:
    assert callable(read)
    assert read(written) == meant


UNREADABLE = [
    (values.read_money, "38", "S207"),
    (values.read_money, True, "S207"),
    (values.read_pages, "2 1/4", "S208"),
    (values.read_pages, 2, "S208"),
    (values.read_clock, "6:30", "S209"),
    (values.read_date, "2026-02-30", "S210"),
    (values.read_span, {}, "S212"),
    (values.read_span, {"below": 3, "at_most": 5}, "S212"),
    (values.read_span, {"between": [6, 3]}, "S212"),
    (values.read_span, {"at_leest": 3}, "S204"),
    (values.read_span, "3", "S202"),
    (values.read_moment, "opening", "S211"),
    (values.read_payday, {"week": 2}, "S211"),
    (values.number_of, 10**13, "S205"),
    (values.text_of, "  ", "S202"),
]


@pytest.mark.parametrize(("read", "written", "code"), UNREADABLE)
def test_a_value_that_cant_be_read_has_its_own_code(read: object, written: object, code: str) -> None:
    assert callable(read)
    with pytest.raises(PydanticCustomError) as caught:
        read(written)
    assert caught.value.type == code


def test_money_in_units_and_money_in_full_meet() -> None:
    assert values.read_money(38).currency(1000) == values.read_money("38k").currency(1000) == 38_000


def test_authors_and_engine_know_the_same_conditions() -> None:
    assert set(LEAVES) == set(leaves.LEAVES)


def test_authors_and_engine_know_the_same_effects() -> None:
    assert set(EFFECTS) == set(verbs.EFFECTS)


def test_cards_look_where_the_engine_can_look() -> None:
    assert set(SOURCES) == set(binding.SOURCES)
    assert set(PREFERENCES) == {*binding.ORDERS, "first"}


def test_what_can_be_in_place_can_be_put_there() -> None:
    assert set(InPlaceForm.model_fields) == set(start.IN_PLACE)


@pytest.mark.parametrize("kind", InPlaceForm.model_fields)
def test_what_is_in_place_is_named(kind: str) -> None:
    files = with_change("scenario.yaml", "      - director: wim_sato\n", f"      - {kind}:\n")
    (finding,) = findings(files)
    assert (finding.code, finding.line) == ("S201", 40)


def test_what_a_card_changes_is_a_gauge() -> None:
    text = ruleset()["gauges.yaml"].decode()
    known = {line.split("id: ")[1].split(",")[0] for line in text.splitlines() if "id: " in line}
    kept = {f"latent.{name}" if name in verbs.LATENTS else name for name in CHANGEABLE}
    assert kept <= known


def test_every_table_of_the_rules_has_a_file() -> None:
    written = {"numbers": "rules", "outcome": None, "digest": None}
    names = {written.get(name, name) for name in Core.__struct_fields__}
    assert names - {None} <= {*CORE_FILES, *SHARED_FILES}
    assert set(TABLES) <= set(Core.__struct_fields__)


@pytest.mark.parametrize("verb", [*LEAVES.values(), *EFFECTS.values()], ids=lambda verb: verb.name)
def test_the_example_of_a_verb_is_accepted(verb: object) -> None:
    from game.packs.author.reader import read
    from game.packs.author.shape.conditions import EffectForm
    from game.packs.author.shape.verbs import Verb

    assert isinstance(verb, Verb)
    written = read("example.yaml", f"it: {verb.example}".encode()).plain()
    assert isinstance(written, dict)
    kind = ConditionForm if LEAVES.get(verb.name) is verb else EffectForm
    assert type(TypeAdapter(kind).validate_python(written["it"])).__name__ == verb.name


def test_a_companion_is_not_mistaken_for_a_verb() -> None:
    form = TypeAdapter(ConditionForm).validate_python({"did": "cut_scene", "scene": "about"})
    assert type(form).__name__ == "did"


@pytest.mark.parametrize("name", [*FILM_FILES, *SHARED_FILES, *CORE_FILES])
def test_every_file_has_a_schema_for_editors(name: str) -> None:
    found = schema(name)
    assert found is not None
    assert found["additionalProperties"] is False


def test_no_form_bends_a_value_into_another_kind() -> None:
    with pytest.raises(ValidationError):
        FILM_FILES["scenario"].model_validate({"title": 3})


def test_a_film_without_one_of_its_files_is_told_which() -> None:
    files = {name: raw for name, raw in sound().items() if name != "deals.yaml"}
    told = [(finding.code, finding.file) for finding in findings(files) if finding.code == "S223"]
    assert told == [("S223", "deals.yaml")]


def test_part_of_a_film_without_its_scenario_is_told_so() -> None:
    files = {name: raw for name, raw in sound().items() if name in {"pack.yaml", "cast.yaml"}}
    assert "S223" in [finding.code for finding in findings(files)]


def test_outcome_parameters_that_dont_fit_are_told() -> None:
    files = {**sound(), "outcome.json": b'{ "knots": 3 }'}
    assert [finding.code for finding in findings(files)] == ["S224"]


def test_a_file_in_two_forms_is_told() -> None:
    files = {**sound(), "reviews.json": b'{ "reviews": [] }'}
    assert [(finding.code, finding.file) for finding in findings(files)] == [("S225", "reviews.yaml")]


def test_translations_are_not_silently_passed_over() -> None:
    files = {**sound(), "strings/de.yaml": b"title: Der Kessel\n"}
    assert [finding.code for finding in findings(files)] == ["L435"]


def test_several_mistakes_are_told_at_once() -> None:
    files = with_change("cast.yaml", "number: 1\n", "number: one\n")
    files["problems.yaml"] = b"problems:\n  - { id: x }\n"
    found = [finding.code for finding in findings(files)]
    assert found.count("S202") == 1
    assert found.count("S201") > 1


def test_names_in_a_broken_file_are_not_called_unknown() -> None:
    files = with_change("cast.yaml", "number: 1\n", "number: one\n")
    assert [finding.code for finding in findings(files)] == ["S202"]


def test_an_unquoted_comma_is_told_once() -> None:
    files = with_change("events/shoot.yaml", "label: Fix the kettle,", "label: Fix it, or not,")
    assert [finding.code for finding in findings(files)] == ["Y403"]
