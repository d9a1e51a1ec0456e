"""What is said before a choice is made: coverage against what a scene wants, and what no gauge carries."""

from __future__ import annotations

from msgspec.structs import replace

from game.engine import Options, Rules, actions
from game.engine.rules.events import Effect
from game.engine.state import Card
from game.strings import Sides, coverage, line, say
from game.strings.conditions import because
from game.strings.unposted import unposted
from tests.engine.builders import Filming


def on_the_floor(rules: Rules) -> Sides:
    return Sides(Filming(rules).on_day(1).film, "director")


def test_coverage_says_whether_it_is_what_the_scene_wants(small: Rules) -> None:
    sides = on_the_floor(small)
    number = next(one for one, scene in small.scenes.items() if scene.coverage_want == "faces")
    fits = [coverage.tag(sides, actions.Slate(number, plan)) for plan in ("master", "singles", "full")]
    points = small.n.coverage.answered
    assert fits[1] == say("coverage.answers", points=points)
    assert fits[0] == say("coverage.short", points=points - small.n.coverage.level_short)
    assert "more than it wants" in fits[2]


def test_without_previews_coverage_has_no_figure(small: Rules) -> None:
    rules = Rules(small.film, small.core, Options(previews="none"))
    number = next(one for one, scene in small.scenes.items() if scene.coverage_want == "faces")
    assert coverage.tag(on_the_floor(rules), actions.Slate(number, "singles")) == say("coverage.answers_plain")


def test_a_level_of_coverage_is_explained_by_what_the_scene_wants(small: Rules) -> None:
    sides = on_the_floor(small)
    number = next(one for one, scene in small.scenes.items() if scene.coverage_want == "faces")
    assert say("coverage_want.faces") in line(sides, actions.Slate(number, "full"))


def test_an_answer_says_what_no_gauge_carries(small: Rules) -> None:
    event = next(one for one in small.film.events.values() if one.options)
    number = next(iter(small.scenes))
    option = replace(event.options[0], effects=(Effect("mark", number, 6, word="picture"),), chance=100, when=())
    events = {**small.film.events, event.id: replace(event, options=(option,))}
    film = Filming(Rules(replace(small.film, events=events), small.core, small.options)).film
    film.desk = [Card(event.id, film.seat)]
    told = unposted(Sides(film), actions.Answer(event.id, option.id))
    scene = say("name.scene", number=number)
    assert told == [say("unposted.mark", mark=say("mark.picture"), scene=scene, change="+6")]


def test_a_goal_under_the_budget_is_said_as_such(small: Rules) -> None:
    sides = Sides(Filming(small).film)
    goal = next(one for one in small.film.goals_producer)
    leaf = replace(goal.when[0], verb="final_cost_over_percent", low=None, high=-12)
    assert "12 % under the budget" in because(sides, (leaf,), {})
    assert "at most 5" in because(sides, (replace(leaf, high=5),), {})


def test_what_a_choice_buys_is_said_with_its_figure(small: Rules) -> None:
    sides = on_the_floor(small)
    assert str(100 - small.n.day.scout_percent) in line(sides, actions.BookPlace("house", "scout"))
    halved = line(sides, actions.Strike("1", "halve"))
    assert say("line.strike.way_halve", minutes="", worse="")[:5] in halved
    assert str(abs(small.n.coverage.simplified_points)) in halved
    assert "$" in line(sides, actions.Insure("insurance"))
