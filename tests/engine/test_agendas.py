"""Private agendas: what goes against them, and what giving way is worth."""

from __future__ import annotations

import pytest

from game.engine import Rules, actions, explain
from game.engine.agendas import is_against
from game.engine.rules.events import Effect, Option
from game.engine.state import Card
from tests.engine.builders import Filming


def answer(*effects: Effect) -> Option:
    return Option("this", "This", "did this", effects=effects)


@pytest.mark.parametrize(
    ("chair", "agenda", "effect", "against"),
    [
        ("producer", "nobody_hurt", Effect("overtime", amount=2), True),
        ("producer", "nobody_hurt", Effect("change", "morale", -4), False),
        ("producer", "on_budget", Effect("spend", amount=100), True),
        ("producer", "on_budget", Effect("earn", amount=100), False),
        ("director", "scene_one", Effect("drop_scene", "scene"), True),
        ("director", "scene_one", Effect("drop_scene", "2"), False),
        ("director", "final_cut", Effect("final_cut", "producer"), True),
        ("director", "final_cut", Effect("final_cut", "director"), False),
    ],
)
def test_what_costs_an_agenda_is_against_it(
    small: Rules, chair: str, agenda: str, effect: Effect, against: bool
) -> None:
    film = Filming(small).film
    film.agendas[chair] = agenda
    assert is_against(film, chair, answer(effect), {"scene": "1"}) is against


def agreed(small: Rules, agenda: str) -> int:
    """What agreeing to spend money does to the trust of a producer with an agenda."""
    stage = Filming(small)
    stage.film.agendas = {"producer": agenda, "director": "final_cut"}
    for chair in ("producer", "director"):
        stage.film.desk.append(Card("joint_spend", chair, kind="stance"))
    before = stage.film.of("trust")
    assert explain(stage.film, actions.Seal("joint_spend", "pay")).gives_way is (agenda == "on_budget")
    stage.doing(actions.Seal("joint_spend", "pay"))
    stage.film.seat = "director"
    stage.doing(actions.Seal("joint_spend", "pay"))
    return stage.film.of("trust") - before


def test_agreeing_is_worth_more_when_somebody_gives_way(small: Rules) -> None:
    assert agreed(small, "nobody_hurt") == small.n.trust.agree
    assert agreed(small, "on_budget") == small.n.trust.gave_way > small.n.trust.agree
