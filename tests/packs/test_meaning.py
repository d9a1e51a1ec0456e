"""Checks of meaning that a single film with a single mistake can't show."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from game.engine.rules.conditions import All, Any, Condition, Leaf, Not
from game.packs.author.build import build
from game.packs.author.findings import Finding
from game.packs.author.meaning.contradictions import Bounds, why_never
from game.packs.author.needs import fits
from tests.packs.films import built, findings, laid_over, ruleset, sound, with_change

EXTRA = b"""format: "1.0"
id: westbrook.more_rain
version: "1.0"
title: More rain
summary: Cards about rain.
authors: [ { name: Ms R. } ]
licence: CC0
game: { minimum: "0.1" }
languages: { source: en }
needs: [ { pack: core } ]
"""

CARD = b"""events:
  - id: rain_at_noon
    kind: choice
    phase: shoot
    chair: producer
    title: More rain
    text: It rains more.
    options:
      - { id: wait, label: Wait, done: waited }
      - { id: pay, label: Pay, done: paid, effects: [ { spend: { SUM, account: crew } } ] }
"""


def card(cost: str) -> bytes:
    return CARD.replace(b"SUM", cost.encode())


def told(files: Mapping[str, bytes]) -> list[str]:
    return [finding.code for finding in findings(files)]


def test_a_sum_of_money_has_no_place_in_a_pack_for_every_film() -> None:
    files = {"pack.yaml": EXTRA, "events/rain.yaml": card("amount: 500")}
    assert told(files) == ["L419"]
    assert told({**files, "events/rain.yaml": card("percent_of_day: 5")}) == []


def test_a_pack_of_cards_is_sound_and_yet_no_film() -> None:
    extra = built({"pack.yaml": EXTRA, "events/rain.yaml": card("percent_of_day: 5")})
    assert (extra.findings, extra.film) == ([], None)


def test_a_pack_that_is_not_there_is_told() -> None:
    files = with_change("pack.yaml", "needs: [ {", "needs: [ { pack: westbrook.more_rain }, {")
    assert [(finding.code, finding.where) for finding in findings(files)] == [("P301", "needs.0.pack")]


def test_a_pack_in_another_version_is_told() -> None:
    files = with_change("pack.yaml", '">=0.1 <2"', '">=7.0 <8"')
    assert told(files) == ["P301"]


def test_a_pack_for_a_later_game_or_another_format_is_told() -> None:
    assert told(with_change("pack.yaml", 'minimum: "0.1"', 'minimum: "90.0"')) == ["P302"]
    assert told(with_change("pack.yaml", 'below: "2.0"', 'below: "0.0.1"')) == ["P302"]
    assert told(with_change("pack.yaml", 'format: "1.0"', 'format: "2.0"')) == ["P303"]


def test_versions_compare_as_numbers() -> None:
    assert fits("1.10", ">=1.9 <2")
    assert not fits("2.0", ">=1.9 <2")
    assert fits("1.0.0", "==1.0")


def with_extra(cards: bytes) -> tuple[dict[str, bytes], Mapping[str, Mapping[str, bytes]]]:
    film = with_change("pack.yaml", "needs: [ {", "needs: [ { pack: westbrook.more_rain }, {")
    return film, {"westbrook.more_rain": {"pack.yaml": EXTRA, "events/rain.yaml": cards}, "core": ruleset()}


def test_cards_of_a_needed_pack_come_into_the_film() -> None:
    film, packs = with_extra(card("percent_of_day: 5").replace(b"id: rain_at_noon", b"id: more_rain"))
    made = build(film, packs.get)
    assert made.findings == []
    assert made.film is not None
    assert "more_rain" in made.film.events


def test_the_same_id_in_another_pack_breaks_nothing() -> None:
    film, packs = with_extra(card("percent_of_day: 5"))
    made = build(film, packs.get)
    assert made.film is not None
    assert made.film.events["rain_at_noon"].title == "Rain at noon"
    assert made.film.events["westbrook.more_rain.rain_at_noon"].title == "More rain"


def test_findings_are_about_the_pack_that_is_checked() -> None:
    film, packs = with_extra(card("percent_of_day: 5").replace(b"done: paid", b"done: Paid."))
    assert build(film, packs.get).findings == []


PATCH = "patch:\n  - { file: papers, id: core.e_and_o, set: { SET } }\nneeds: ["


def patched(change: str) -> dict[str, bytes]:
    return with_change("pack.yaml", "needs: [", PATCH.replace("SET", change))


def test_a_patch_changes_an_item_of_another_pack() -> None:
    made = built(patched("bites_in: 1"))
    assert made.findings == []
    assert made.core is not None
    assert made.core.papers["e_and_o"].bites_in == 1


def test_two_patches_of_one_file_both_count() -> None:
    two = "bites_in: 1 } }\n  - { file: papers, id: core.chain_of_title, set: { bites_in: 9"
    made = built(patched(two))
    assert made.core is not None
    assert (made.core.papers["e_and_o"].bites_in, made.core.papers["chain_of_title"].bites_in) == (1, 9)


def test_a_patch_that_breaks_an_item_is_told_where_it_was_written() -> None:
    (finding,) = findings(patched("bites_in: soon"))
    assert (finding.code, finding.file, finding.where) == ("S202", "pack.yaml", "patch.0.set.bites_in")


def test_a_deck_that_can_run_dry_is_told() -> None:
    never, always = b"event_percent: { pre: 0, shoot: 0", b"event_percent: { pre: 0, shoot: 100"
    rules = ruleset()["rules.yaml"].replace(never, always)
    packs = {"core": {**ruleset(), "rules.yaml": rules}}
    found = [finding for finding in build(sound(), packs.get).findings if finding.code == "L432"]
    assert [chair for chair in ("producer", "director") for one in found if chair in one.message] == [
        "producer",
        "director",
    ]


def test_a_film_whose_endings_all_ask_for_something_may_end_without_a_name() -> None:
    endings = b"endings:\n  - { id: hit, title: Hit, text: It was., when: [ { critics: { at_least: 50 } } ] }\n"
    packs = {"core": {**ruleset(), "endings.yaml": endings}}
    assert [finding.code for finding in build(sound(), packs.get).findings] == ["L434"]


def test_a_key_that_no_rule_reads_is_told_once_a_file() -> None:
    files = with_change("finance.yaml", "opens: { week: 1 }", "opens: { week: 1 }\n    effort: { calls: 2 }")
    files["finance.yaml"] = files["finance.yaml"].replace(b"    effort: { find: true }\n", b"")
    assert told(files) == ["L435"]


def test_a_percent_that_no_step_takes_is_told() -> None:
    steps = "waterfall: [ { kind: equity, percent: 20 }, { kind: net_profit, percent: 50 } ]"
    assert told(with_change("scenario.yaml", "waterfall: core.micro", steps)) == ["L435"]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("scenario.yaml", "  planned: 12", "  planned: 12\n  meal_due: 6"),
        ("cast.yaml", "curve: first_take", "curve: first_take, spread: 5"),
        ("crew.yaml", "size: 3,", "size: 3, signed_by: director,"),
        ("locations.yaml", "per_day: 50,", "per_day: 50, floor_per_day: 40,"),
        ("finance.yaml", "ask: 7000,", "ask: 7000, least: 5000,"),
        ("deals.yaml", "ask: 100", "ask: 100, least: 50"),
    ],
)
def test_a_key_that_play_takes_no_notice_of_is_told_and_does_no_harm(file: str, old: str, new: str) -> None:
    made = built(with_change(file, old, new))
    assert [finding.code for finding in made.findings] == ["L435"]
    assert made.film is not None


@pytest.mark.parametrize(("percent", "codes"), [(100, []), (50, ["L423"])])
def test_short_board_days_hold_fewer_scenes(percent: int, codes: list[str]) -> None:
    files = with_change("scenario.yaml", "board_days: 2", "board_days: 1")
    short = f"dials: {{ schedule: {{ fair: {percent} }} }}\nbudget:\n  total: 11000"
    files["scenario.yaml"] = files["scenario.yaml"].replace(b"budget:\n  total: 11000", short.encode())
    assert told(files) == codes


WRONG_ORDER = [
    ("scenario.yaml", "straight: 10", "straight: 13"),
    ("deals.yaml", "least: 200", "least: 900"),
]


@pytest.mark.parametrize(("file", "old", "new"), WRONG_ORDER)
def test_numbers_in_the_wrong_order_are_told(file: str, old: str, new: str) -> None:
    assert told(with_change(file, old, new)) == ["L438"]


def absent(card: str) -> list[str]:
    """What is told of a film whose lesson leaves scene 4 out, with this put in place of its card's answer."""
    files = laid_over("L437")
    before = files["events/shoot.yaml"].decode()
    old = '{ mark: { scene: "4", picture: 3 } }'
    assert old in before
    return told({**files, "events/shoot.yaml": before.replace(old, card).encode()})


def test_a_card_that_asks_for_a_scene_may_change_it() -> None:
    asked = '{ mark: { scene: "4", picture: 3 }, when: [ { scene: "4", state: left } ] }'
    assert absent(asked) == []
    assert absent(asked.replace('"4", state', '"3", state')) == ["L437"]
    assert absent('{ mark: { scene: "3", picture: 3 } }') == []


def test_a_reference_may_name_its_pack() -> None:
    assert told(with_change("scenario.yaml", "waterfall: core.micro", "waterfall: micro")) == []
    assert told(with_change("scenario.yaml", "waterfall: core.micro", "waterfall: core.mini")) == ["R301"]


SHOOT = Bounds("shoot", {"lesson": {"day": 5}, "feature": {"day": 9}}, ("lesson", "feature"))
RAIN, CLEAR = Leaf("weather", "rain"), Leaf("weather", "clear")


def never(*conditions: Condition) -> bool:
    return why_never(conditions, SHOOT) is not None


def test_conditions_that_contradict_each_other_never_hold() -> None:
    assert never(RAIN, CLEAR)
    assert never(RAIN, Not(RAIN))
    assert never(All((RAIN, CLEAR)))
    assert never(Any((All((RAIN, CLEAR)), Leaf("week", low=1))))
    assert never(Leaf("gauge", "morale", high=30), Leaf("gauge", "morale", low=40))
    assert never(Leaf("gauge", "morale", low=101))
    assert never(Leaf("day", low=10))


def test_conditions_that_may_hold_are_left_alone() -> None:
    assert not never(RAIN, Leaf("day", low=6))
    assert not never(Any((RAIN, CLEAR)))
    assert not never(Leaf("gauge", "morale", of="sound", high=30), Leaf("gauge", "morale", of="camera", low=40))
    assert not never(Not(RAIN), Not(CLEAR))
    assert not never(Leaf("chose", "wait"), Leaf("chose", "rain.pay"))


def test_a_day_that_only_the_longer_length_has_is_no_reason_for_the_shorter_one_alone() -> None:
    assert not never(Leaf("day", low=6))
    assert why_never((Leaf("day", low=6),), SHOOT._replace(lengths=("lesson",)))


def test_findings_of_a_missing_ruleset_are_about_the_film() -> None:
    found: list[Finding] = build(sound(), lambda name: None).findings
    assert {finding.code for finding in found} == {"P301"}
