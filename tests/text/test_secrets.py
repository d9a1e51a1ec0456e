"""A chair reads nothing it cannot know: neither hidden truths and luck to come, nor what the other chair keeps."""

from __future__ import annotations

import pytest

from game.engine import Production, Refusal, Rules, choices, imagine, new_production, step
from game.engine.state import Card, Reading
from game.strings import Sides, measures
from game.text import board, goals, menu, pages, persons, why
from game.text.banner import banner, greeting
from game.text.closing import closed_page
from game.text.explained import explained
from game.text.premiere import premiere
from game.text.sheets import sheet
from game.text.since import since, values
from game.text.situation import situation
from game.text.standing import standing
from tests.engine.builders import Filming


def everything(film: Production) -> list[str]:
    """Every line the seated chair can read now, with every choice explained."""
    sides = Sides(film)
    laid = sheet(sides)
    entries = menu.arranged(sides, laid, choices(film))
    said = [banner(sides), standing(sides), *greeting(sides), *situation(sides), *laid.general]
    for section in laid.sections:
        said += [section.title, *section.lines]
    for block in menu.blocks(sides, laid, dict(enumerate(entries, start=1))):
        said += [block.title, *block.about, *(f"{one.text} {one.note}" for one in block.lines)]
    said += [*closed_page(sides), *since(sides, {name: (value - 1, 0) for name, value in values(sides).items()})]
    for entry in entries:
        for action in entry.choices if isinstance(entry, menu.Fold) else (entry,):
            said += explained(sides, action)
    for page in (pages.status, pages.money, pages.people, board.board):
        said += page(sides)
    said += [*persons.page(sides, "a"), *board.page(sides, next(iter(sides.rules.scenes)))]
    return [*said, *why.why(sides, "")]


def moments(rules: Rules, seed: int, every: int) -> list[Production]:
    """Productions along a random play, one in so many decisions."""
    film, state = new_production(rules, seed), seed + 1
    found: list[Production] = []
    for number in range(4000):
        if film.over:
            return found
        if number % every == 0:
            found.append(film)
        state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        menu_ = choices(film)
        done = step(film, menu_[(state >> 33) % len(menu_)])
        assert not isinstance(done, Refusal)
        film = done.production
    raise AssertionError("the film does not end")


@pytest.mark.parametrize("seed", range(3))
def test_redrawing_all_that_is_hidden_changes_no_word(small: Rules, seed: int) -> None:
    for film in moments(small, seed, 5):
        for salt in (1, 2):
            assert everything(imagine(film, film.seat, salt)) == everything(film)


@pytest.mark.slow
def test_nor_does_it_in_a_shipped_film(the_reel: Rules) -> None:
    for film in moments(the_reel, 3, 17):
        assert everything(imagine(film, film.seat, 1)) == everything(film)


def test_the_director_reads_neither_cash_nor_open_offers(small: Rules) -> None:
    for film in moments(small, 1, 7):
        if film.seat == "director":
            text = "\n".join(everything(film))
            assert "Cash in the bank" not in text
            assert "Room for new decisions" not in text


def test_the_producer_reads_no_reading_of_an_actor(small: Rules) -> None:
    film = Filming(small).with_cast("ann", "cyd").film
    film.readings["director.ability.ann"] = Reading(77, 4)
    assert "77" not in "\n".join(pages.people(Sides(film, "producer")))
    assert "77" in "\n".join(pages.people(Sides(film, "director")))


def test_a_sealed_stance_is_face_down_for_the_other_chair(small: Rules) -> None:
    film = Filming(small).film
    film.desk = [Card("joint_pre", "producer", kind="stance", seal="no"), Card("joint_pre", "director", kind="stance")]
    film.seat = "director"
    page = "\n".join(situation(Sides(film)))
    film.desk[0] = Card("joint_pre", "producer", kind="stance", seal="yes")
    assert "\n".join(situation(Sides(film))) == page


def test_a_private_agenda_is_read_by_its_own_chair_only(small: Rules) -> None:
    film = Filming(small).film
    film.agendas = {"producer": "nobody_hurt", "director": "scene_one"}
    assert "Nobody hurt" in "\n".join(goals.goals(Sides(film, "producer")))
    assert "Nobody hurt" not in "\n".join(goals.goals(Sides(film, "director")))


def test_at_the_premiere_everything_lies_open(small: Rules) -> None:
    film = new_production(small, 5)
    for _ in range(4000):
        if film.over:
            break
        done = step(film, choices(film)[-1])
        assert not isinstance(done, Refusal)
        film = done.production
    board_ = "\n".join(line for _title, lines in premiere(Sides(film)) for line in lines)
    assert measures.money(film.premiere.final_cost if film.premiere else 0, "$") in board_
