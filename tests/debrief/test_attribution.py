"""The result taken apart."""

from __future__ import annotations

import pytest

from game.debrief import grounds, ladder, shares
from game.debrief.sources import GROUPS, sources, wanted
from game.engine import Production, Rules, box_office, gauges, outcome
from game.engine.ledger import Cause, post
from game.engine.post import measure
from game.strings import Sides
from game.text import afterwards
from tests.debrief.filming import Reel, shot_by
from tests.engine.builders import Filming


def test_the_shares_add_up_to_the_index(finished: Production) -> None:
    board = finished.premiere
    assert board is not None
    assert sum(one.amount for one in shares(finished)) == sum(board.parts.values())


def test_the_rungs_add_up_to_the_premiere_board(finished: Production) -> None:
    board, rungs = finished.premiere, ladder(finished)
    assert board is not None
    assert sum(one.critics for one in rungs) == board.critics
    assert sum(one.audience for one in rungs) == board.audience
    assert sum(one.index for one in rungs) == sum(board.parts.values())
    assert sum(one.gross for one in rungs) == board.gross


@pytest.mark.parametrize("seed", range(8))
def test_random_films_are_taken_apart_exactly(small: Rules, seed: int) -> None:
    film = shot_by(small, "random", seed).film
    board = film.premiere
    assert board is not None
    assert sum(one.amount for one in shares(film)) == sum(board.parts.values())
    assert sum(one.gross for one in ladder(film)) == board.gross
    assert sum(one.critics for one in ladder(film)) == board.critics


def test_the_groups_come_in_their_fixed_order(reel: Reel) -> None:
    assert [one.group for one in ladder(reel.film)] == [*GROUPS, "sale"]


def test_the_first_rung_is_an_average_film_under_even_luck(reel: Reel) -> None:
    film = reel.film
    package = outcome.FilmPackage(
        budget=gauges.estimated_cost(film),
        genre=film.rules.film.genre,
        month=film.rules.n.release.usual_month,
        wide=False,
        era=film.rules.n.release.era,
    )
    usual = outcome.release(film.rules.core.outcome, package, outcome.Latents(), outcome.Draws())
    first = ladder(film)[0]
    assert (first.critics, first.audience, first.index) == (usual.scores.positive, usual.scores.audience, usual.z)


def test_the_rung_of_the_sale_is_what_the_deal_made_of_the_models_gross(in_cinemas: Production) -> None:
    assert in_cinemas.premiere is not None
    model = box_office.market(in_cinemas).result.gross
    assert ladder(in_cinemas)[-1].gross == in_cinemas.premiere.gross - model


def test_the_sources_of_each_latent_add_up_to_what_is_standardised(finished: Production) -> None:
    traced = sources(finished)
    for latent in measure.LATENTS:
        assert sum(one.amount for one in traced if one.latent == latent) == wanted(finished, latent)


def test_luck_and_package_are_told_as_the_model_has_them(reel: Reel) -> None:
    assert reel.film.premiere is not None
    told = {one.id: one.amount for one in shares(reel.film) if one.kind in ("luck", "package")}
    parts = reel.film.premiere.parts
    assert told == {name: parts[name] for name in parts if name not in measure.LATENTS and parts[name]}


def test_the_largest_share_comes_first(lesson: Reel) -> None:
    sizes = [abs(one.amount) for one in shares(lesson.film)]
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize(
    ("phase", "cause", "group"),
    [
        ("pre", Cause("duty", "script"), "script"),
        ("shoot", Cause("duty", "fit_vision"), "script"),
        ("pre", Cause("option", "pre_producer.yes"), "people"),
        ("shoot", Cause("option", "shoot_director.yes"), "shoot"),
        ("post", Cause("duty", "edit"), "post"),
        ("post", Cause("duty", "music_marketing"), "release"),
        ("pre", Cause("opening", "opening"), "package"),
    ],
)
def test_an_entry_belongs_to_the_group_of_its_duty_or_phase(small: Rules, phase: str, cause: Cause, group: str) -> None:
    film = Filming(small).film
    film.phase = phase
    post(film, "latent.script", "", 4, cause)
    mine = [one for one in sources(film) if (one.kind, one.id) == (cause.kind, cause.id) and one.latent == "script"]
    assert [(one.group, one.amount) for one in mine] == [(group, 4000)]


def test_a_draft_is_told_under_the_script_it_became(lesson: Reel) -> None:
    drafts = [one for one in shares(lesson.film) if (one.kind, one.id) == ("duty", "script")]
    assert [(one.latent, one.group, one.chair) for one in drafts] == [("script", "script", "producer")]
    assert drafts[0].amount > 0


def test_a_share_knows_the_entry_behind_it(lesson: Reel) -> None:
    known = [one for one in shares(lesson.film) if one.entry >= 0]
    assert known
    for one in known:
        assert (lesson.film.entries[one.entry].kind, lesson.film.entries[one.entry].id) == (one.kind, one.id)


def test_a_film_that_was_never_made_has_nothing_to_take_apart(abandoned: Reel) -> None:
    assert shares(abandoned.film) == ()
    assert ladder(abandoned.film) == ()


# -- what stands behind a group --------------------------------------------------------------------------------


def test_each_group_names_what_raised_and_what_lowered_the_reviews(lesson: Reel) -> None:
    behind = grounds(lesson.film)
    assert set(behind) <= {*GROUPS}
    assert {"script", "people", "shoot", "post"} <= set(behind)
    for group, (up, down) in behind.items():
        assert up is None or (up.group == group and up.amount > 0)
        assert down is None or (down.group == group and down.amount < 0)


def test_a_scene_behind_the_reviews_is_one_of_the_film(lesson: Reel) -> None:
    scenes = [one for pair in grounds(lesson.film).values() for one in pair if one is not None and one.kind == "scene"]
    assert scenes
    assert all(lesson.film.scenes[one.id].state == "shot" for one in scenes)


def test_every_ground_is_said_in_words(lesson: Reel) -> None:
    told = afterwards.sources(Sides(lesson.film))
    assert any("Most for it: " in line for line in told)
    assert any("scene " in line and ", take " in line for line in told)
    assert not any("{" in line or ".." in line for line in told)


def test_a_film_nobody_saw_has_no_grounds(abandoned: Reel) -> None:
    assert grounds(abandoned.film) == {}
