"""What the shipped decks owe a player: every kind of card everywhere, trouble foretold, words explained."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

import pytest

from game.engine import Options, Production, Rules, new_production
from game.engine.binding import bind
from game.engine.rules.conditions import All, Any, Condition, Leaf, Not
from game.engine.state import Signed
from game.packs.library import load_rules

FILMS = ("the_last_reel", "first_reel")
PHASES = ("pre", "shoot", "post")
CHAIRS = ("producer", "director")
KINDS = ("choice", "problem", "good_news", "request")
FORETOLD = 60
"""Percent of problem cards that something skipped or chosen before makes likelier (game design, section 4)."""


@cache
def rules_of(film: str) -> Rules:
    rules = load_rules(film, Options())
    assert isinstance(rules, Rules), rules
    return rules


def table(film: str) -> str:
    """How many cards of each kind a film can meet, by phase and chair: read it when a test below fails."""
    cells = Counter((event.kind, event.phase, event.chair) for event in rules_of(film).film.events.values())
    head = "".join(f"{phase[:5]:>6}/{chair[0]}" for phase in PHASES for chair in CHAIRS)
    rows = [
        f"{kind:10}" + "".join(f"{cells[kind, phase, chair]:8}" for phase in PHASES for chair in CHAIRS)
        for kind in KINDS
    ]
    joint = "joint     " + "".join(f"{cells['joint', phase, '']:16}" for phase in PHASES)
    return "\n".join([f"{film:10}" + head, *rows, joint])


@pytest.mark.parametrize("film", FILMS)
def test_every_kind_of_card_comes_in_every_phase_to_both_chairs(film: str) -> None:
    drawn = {(one.kind, one.phase, one.chair) for one in rules_of(film).film.events.values() if not one.only_later}
    wanted = {(kind, phase, chair) for kind in KINDS for phase in PHASES for chair in CHAIRS}
    wanted |= {("joint", phase, "") for phase in PHASES}
    assert wanted <= drawn, f"{sorted(wanted - drawn)}\n{table(film)}"


@pytest.mark.parametrize("film", FILMS)
def test_most_trouble_is_foretold_and_the_card_says_by_what(film: str) -> None:
    trouble = [event for event in rules_of(film).film.events.values() if event.kind == "problem"]
    told = [event for event in trouble if event.foreshadowed_by is not None]
    assert 100 * len(told) >= FORETOLD * len(trouble), table(film)
    assert all(event.foreshadowed_by.say for event in told if event.foreshadowed_by)


@pytest.mark.parametrize("film", FILMS)
def test_every_card_and_problem_names_a_word_of_the_trade(film: str) -> None:
    rules = rules_of(film)
    cards = rules.film.events.values()
    assert [card.id for card in cards if not card.topics] == []
    assert [problem.id for problem in rules.core.problems.values() if not problem.topics] == []


@pytest.mark.parametrize("film", FILMS)
def test_every_answer_says_why_in_one_line(film: str) -> None:
    for event in rules_of(film).film.events.values():
        assert [option.id for option in event.options if not option.principle or not option.line] == [], event.id


def test_every_glossary_entry_can_be_reached_from_something_a_player_sees() -> None:
    reached: set[str] = set()
    for rules in map(rules_of, FILMS):
        reached |= {term for card in rules.film.events.values() for term in card.topics}
        reached |= {term for problem in rules.core.problems.values() for term in problem.topics}
        reached |= {term for offer in rules.film.offers.values() for term in offer.topics}
        reached |= {term for duty in rules.core.duties.values() for term in duty.terms}
    glossary = rules_of(FILMS[0]).core.glossary
    reached |= {near for entry in glossary.values() for near in entry.see}
    assert sorted(glossary.keys() - reached) == []


def on_board(film: str, today: tuple[str, ...], cast: dict[str, str]) -> Production:
    """The first day of a shoot with these scenes on the board and these people under contract."""
    made = new_production(rules_of(film), 1)
    made.phase, made.round = "shoot", 1
    made.board.update({number: 1 if number in today else 2 for number in made.scenes})
    made.cast.update({role: Signed(person, role, 1, "pre", 1) for role, person in cast.items()})
    return made


REEL = {"mara": "halina_wrobel", "tom": "arno_wells", "feld": "desmond_ikande", "pia": "robin_achter"}
TUBA = {"nell": "hadiza_lomax", "bertil": "anselm_kuroda"}


@pytest.mark.parametrize(
    ("film", "cast", "card", "today", "scene"),
    [
        ("the_last_reel", REEL, "rain_on_the_marquee", ("9", "22"), "9"),
        ("the_last_reel", REEL, "rain_on_the_marquee", ("22",), ""),
        ("the_last_reel", REEL, "lines_on_the_props", ("12", "21"), "12"),
        ("the_last_reel", REEL, "lines_on_the_props", ("11", "9"), ""),
        ("the_last_reel", REEL, "too_big_for_the_lens", ("8", "13"), ""),
        ("the_last_reel", REEL, "noor_leaves_at_five", ("22", "13"), "13"),
        ("the_last_reel", REEL, "twelve_of_forty", ("9", "7"), ""),
        ("the_last_reel", REEL, "one_line_offends", ("7", "11"), "11"),
        ("first_reel", TUBA, "really_asleep", ("3",), ""),
        ("first_reel", TUBA, "she_looked_up", ("7", "9"), "7"),
        ("first_reel", TUBA, "against_the_fridge", ("9",), ""),
    ],
)
def test_a_card_is_about_a_scene_that_fits_its_words_or_does_not_come(
    film: str, cast: dict[str, str], card: str, today: tuple[str, ...], scene: str
) -> None:
    made = on_board(film, today, cast)
    bound = bind(made, made.rules.film.events[card].about)
    assert (bound or {}).get("scene", "") == scene


def test_a_label_turned_away_costs_the_sponsor_money_and_gives_the_film_something() -> None:
    offer = rules_of("the_last_reel").film.offers["kolibri_sponsor"]
    away = next(one for one in offer.haggle if one.chance == 100)
    assert away.moves["amount"] < 0 < away.moves["cohesion"]


FIGURE = re.compile(r"\d+(?:\.\d+)?")


@pytest.mark.parametrize("film", FILMS)
def test_a_figure_in_the_name_of_a_goal_is_the_one_that_decides(film: str) -> None:
    told = rules_of(film).film
    goals = (*told.goals_producer, *told.goals_director, *told.agendas_producer, *told.agendas_director)
    named = [(goal, figure) for goal in goals for figure in FIGURE.findall(goal.label)]
    assert named
    wrong = [goal.label for goal, figure in named if not {figure, f"{float(figure):.0%}"[:-1]} & figures(goal.when)]
    assert not wrong


def figures(conditions: Iterable[Condition]) -> set[str]:
    """Every bound in these conditions, whichever way it points, and the number of every scene."""
    found: set[str] = set()
    for one in conditions:
        match one:
            case All(of) | Any(of):
                found |= figures(of)
            case Not(of):
                found |= figures((of,))
            case Leaf():
                found |= {one.arg, *(str(abs(bound)) for bound in (one.low, one.high) if bound is not None)}
    return found
