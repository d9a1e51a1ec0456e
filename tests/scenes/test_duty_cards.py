"""Cards on a duty's table: each says what one decides by, and nothing the rules do not use."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine import Preview, Rules
from game.engine.preview import Odd
from game.engine.state import OpenProblem, Paper
from game.scenes import desk_faces, effects_panel, faces
from game.strings import Sides
from game.ui.words import word
from tests.engine.builders import Filming
from tests.scenes.tables import at_table, session


def filed(small: Rules) -> Filming:
    """A desk with one paper on it that bites in this round."""
    stage = Filming(small).with_heads().at_table("paperwork")
    problem = next(iter(small.core.problems))
    stage.film.papers[:] = [Paper("closure", "Street closure", "pre", stage.film.round, problem, fee=2000)]
    return stage


def test_a_paper_says_when_it_bites_and_what_it_becomes(small: Rules) -> None:
    found = desk_faces.paper(Sides(filed(small).film), "closure")
    rows = {row.name: row for row in found.rows}
    assert rows[word("row.bites")].bad
    assert word("row.for") not in rows
    assert rows[word("row.becomes")].value == next(iter(small.core.problems.values())).title


def test_the_pile_lies_on_the_table_as_cards_of_papers(small: Rules) -> None:
    play = session(small)
    play.recorder.production = filed(small).film
    assert at_table(play).hands.tree.find("group.paper.closure") is not None


def pace_of(small: Rules, post: str) -> list[faces.Row]:
    crew = dict(small.film.crew)
    name, head = next((name, one) for name, one in crew.items() if one.post == post)
    crew[name] = replace(head, speed_percent=115)
    film = Filming(Rules(replace(small.film, crew=crew), small.core, small.options)).film
    return [row for row in faces.person(Sides(film), name).rows if row.name == word("row.setups")]


def test_a_slow_head_of_camera_weighs_against_it(small: Rules) -> None:
    assert [row.bad for row in pace_of(small, "camera")] == [True]


def test_the_pace_of_a_head_the_clock_does_not_ask_is_not_shown(small: Rules) -> None:
    assert pace_of(small, "sound") == []


def test_a_chance_of_nothing_is_no_bar_beside_what_a_choice_would_do(
    small: Rules, monkeypatch: pytest.MonkeyPatch
) -> None:
    play = session(small)
    play.recorder.production = filed(small).film
    odds = (Odd("works", 60), Odd("walks_off", 0))
    monkeypatch.setattr(play, "explain", lambda action: Preview(0, (0, 0), odds, (), "", ()))
    shown = at_table(play)
    galley = effects_panel.effects_galley(shown.kit, play, play.menu[0], 272)
    assert [text for text in galley.said if "60" in text]
    assert not [text for text in galley.said if text.endswith(" 0 %")]


def problem_of(small: Rules, *, creative: bool) -> str:
    return next(one.id for one in small.core.problems.values() if bool(one.creative) == creative)


def burning(small: Rules, *, creative: bool) -> Filming:
    """A shooting morning with one problem in the queue."""
    stage = Filming(small).with_cast("ann", "cyd").with_heads().in_phase("shoot", 1, "producer")
    stage.film.problems.append(OpenProblem(problem_of(small, creative=creative), "shoot", 1))
    return stage


def test_the_card_of_solving_opens_the_problem_that_burns(small: Rules) -> None:
    play = session(small)
    play.recorder.production = burning(small, creative=False).film
    node = at_table(play).hands.tree.find("duty.solve")
    assert node is not None
    assert node.enabled
    assert node.emits == ("problem", problem_of(small, creative=False))


def test_a_problem_of_the_other_chair_opens_nothing_and_the_card_says_so(small: Rules) -> None:
    play = session(small)
    play.recorder.production = burning(small, creative=True).film
    node = at_table(play).hands.tree.find("duty.solve")
    assert node is not None
    assert not node.enabled
    assert node.hint == word("closed.solve")
