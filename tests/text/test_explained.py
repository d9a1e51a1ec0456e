"""A choice explained in full: no number without its meaning, no word of chance where there is none."""

from __future__ import annotations

from msgspec.structs import replace

from game.engine import Preview, Production, Rules, actions
from game.engine.preview import Line
from game.engine.truths import observe
from game.strings import Sides, say
from game.strings.causes import when
from game.strings.lines import line
from game.strings.previews import effects
from game.text.board import board
from game.text.explained import explained
from game.text.sheets.people import casting
from game.text.sheets.places import papers
from tests.engine.builders import Filming


def told(film: Production, action: actions.Action) -> str:
    return " ".join(explained(Sides(film), action))


def drafting(rules: Rules) -> Production:
    return Filming(rules).at_table("script").film


def a_draft(rules: Rules) -> actions.OrderDraft:
    return actions.OrderDraft(next(iter(rules.film.writers)), "dialogue")


def test_every_number_that_moves_says_what_it_means(small: Rules) -> None:
    said = told(drafting(small), a_draft(small))
    for gauge in ("quality", "latent.performance"):
        assert small.core.gauges[gauge].explain in said


def test_a_strength_of_the_film_says_on_which_scale_it_is(small: Rules) -> None:
    spread = small.core.standards[f"{small.film.tier}/{small.options.length}"]["performance"].sd
    assert say("explain.scale", n=round(spread)) in told(drafting(small), a_draft(small))


def test_chance_is_spoken_of_only_where_a_number_has_two_figures(small: Rules) -> None:
    rested = Filming(small).film
    assert say("explain.chance") not in told(rested, actions.Night())
    assert say("explain.chance") in told(drafting(small), a_draft(small))


def test_what_a_pass_adds_to_the_cut_is_said_once(small: Rules) -> None:
    moved = (Line("polish", "structure", 3, 3), Line("polish", "", 3, 3))
    said = effects(Sides(Filming(small).film, "director"), Preview(0, (0, 0), (), moved, "edit", ()))
    assert said == [f"{small.core.gauges['polish'].label} +3"]


def test_a_paper_bites_in_a_round_that_has_a_name(small: Rules) -> None:
    film = Filming(small).film
    paper = film.papers[0]
    assert when(paper.phase, paper.due) in " ".join(papers(Sides(film)).general)


def test_chemistry_is_said_once_a_reading_was_heard(small: Rules) -> None:
    ann = small.film.actors["ann"]
    actors = {**small.film.actors, "ann": replace(ann, chemistry={"cyd": 8})}
    film = Filming(Rules(replace(small.film, actors=actors), small.core, small.options)).with_cast("cyd").film
    sides = Sides(film, "director")
    unheard = " ".join(text for section in casting(sides).sections for text in section.lines)
    observe(film, "director", "ability.ann", 5)
    heard = " ".join(text for section in casting(Sides(film, "director")).sections for text in section.lines)
    said = say("sheet.chemistry", what=say("sheet.pair", name=film.rules.film.actors["cyd"].name, n="+8"))
    assert said not in unheard
    assert said in heard


def test_the_board_says_what_its_figures_are(small: Rules) -> None:
    assert say("board.legend") in " ".join(board(Sides(Filming(small).film)))


def test_a_move_on_a_financier_says_what_it_would_bring(small: Rules) -> None:
    sides = Sides(Filming(small).at_table("finance").film, "producer")
    premium = small.film.offers["aunt"].premium_percent
    said = line(sides, actions.Haggle("aunt", 0))
    assert f"{premium - 5} %" in said
    assert f"{premium} %" in said
