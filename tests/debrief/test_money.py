"""The money of a finished film adds up, in the record and on every page that prints it."""

from __future__ import annotations

import re

import pygame
import pytest
from msgspec.structs import replace

from game.debrief import takings
from game.engine import Production, Rules
from game.engine.state import Premiere
from game.strings import Sides, measures, say
from game.text.premiere import premiere, statement
from tests.debrief.filming import Reel, shot_by, sold_to
from tests.scenes.premiered import played
from tests.scenes.tables import Keyboard, at_table

AMOUNT = re.compile(r"\$([\d,]+)")
BOTS = [("careful", 0), ("careful", 5), ("random", 3), ("random", 5), ("random", 8), ("random", 11)]


def board_of(film: Production) -> Premiere:
    assert film.premiere is not None
    return film.premiere


def amounts(line: str) -> list[int]:
    return [int(one.replace(",", "")) for one in AMOUNT.findall(line)]


def under(lines: list[str], heading: str) -> list[int]:
    """The amounts of the indented lines under a line that begins with a text."""
    at = next(number for number, line in enumerate(lines) if line.startswith(heading))
    found = []
    for line in lines[at + 1 :]:
        if not line.startswith(" "):
            break
        found += amounts(line)
    return found


def adds_up(film: Production) -> None:
    """Tickets are the gross, what goes in is what is paid out: in the record, and as it is printed."""
    board, lines = board_of(film), statement(Sides(film), board_of(film))
    assert sum(board.tickets.values()) == board.gross
    assert sum(board.pot.values()) == sum(board.waterfall.values())
    assert board.tickets.get("rentals", 0) == board.pot.get("rentals", 0)
    if not board.pot:
        return
    head = say("premiere.pot", total="$0").split("$")[0]
    total = amounts(next(line for line in lines if line.startswith(head)))
    assert [sum(under(lines, head))] == total
    assert [sum(under(lines, say("premiere.waterfall")))] == total


def test_a_finished_film_adds_up(finished: Production) -> None:
    adds_up(finished)


@pytest.mark.parametrize(("bot", "seed"), BOTS)
def test_any_play_adds_up(shipped: Rules, bot: str, seed: int) -> None:
    adds_up(shot_by(shipped, bot, seed).film)


@pytest.mark.parametrize("deal", ["stream", "lantern"])
def test_every_deal_adds_up(reel: Reel, deal: str) -> None:
    adds_up(sold_to(reel, deal))


def test_a_film_that_was_called_off_poured_nothing(abandoned: Reel) -> None:
    board = board_of(abandoned.film)
    assert (board.tickets, board.pot, board.waterfall) == ({}, {}, {})


def test_the_cinemas_keep_about_half(in_cinemas: Production) -> None:
    board = board_of(in_cinemas)
    assert board.gross > 0
    assert 40 <= 100 * board.tickets["cinemas"] // board.gross <= 60


def test_a_buy_out_is_a_price_and_no_guarantee(reel: Reel, in_cinemas: Production) -> None:
    assert "price" in board_of(reel.film).pot
    assert "guarantee" in board_of(in_cinemas).pot


def test_every_amount_has_a_name(shipped: Rules) -> None:
    films = [shot_by(shipped, bot, seed).film for bot, seed in BOTS[:3]]
    for name in {name for film in films for name in board_of(film).pot}:
        assert say(f"pot.{name}")


def test_the_page_prints_the_statement(in_cinemas: Production) -> None:
    sides = Sides(in_cinemas)
    pages = dict(premiere(sides))
    for line in statement(sides, board_of(in_cinemas)):
        assert line in pages[say("premiere.money")]


def test_the_window_prints_the_same_amounts(small: Rules) -> None:
    play = played(small)
    shown = at_table(play)
    Keyboard(shown).press(pygame.K_3)
    panel = shown.hands.tree.find("waterfall.text")
    assert panel is not None
    found = takings(play.film)
    wanted = [sum(amount for _name, amount in found.pot), *(amount for _name, amount in (*found.pot, *found.waterfall))]
    assert amounts(panel.label) == wanted


def test_deferred_pay_that_never_came_is_told_with_its_sum(finished: Production) -> None:
    film = finished.fork()
    offers = {**film.rules.film.offers}
    name = next(name for name, one in film.offers.items() if one.state == "signed")
    offers[name] = replace(offers[name], recoups="deferments")
    film.rules = Rules(replace(film.rules.film, offers=offers), film.rules.core, film.rules.options)
    film.premiere = replace(board_of(film), waterfall={})
    owed = takings(film).owed
    assert owed == sum(one.amount for each, one in film.offers.items() if one.state == "signed"
                       and offers[each].recoups == "deferments") > 0  # fmt: skip
    told = [line for _title, lines in premiere(Sides(film)) for line in lines]
    assert say("premiere.unpaid", owed=measures.money(owed, "$")) in told
    film.premiere = replace(board_of(film), waterfall={"deferments": owed})
    assert takings(film).owed == 0
    assert not any(line.startswith(say("premiere.unpaid", owed="$").split("$")[0]) for _title, lines in
                   premiere(Sides(film)) for line in lines)  # fmt: skip
