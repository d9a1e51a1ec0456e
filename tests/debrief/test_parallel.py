"""The same film in other markets."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.debrief import parallel_releases
from game.debrief.parallel import BINS, again, strip, usual
from game.engine import Production, outcome, reroll, snapshot
from tests.debrief.filming import Reel

FEW = 60


def _boards(film: Production) -> list[int]:
    return [again(film, reroll(film, ("release",), salt).luck).gross for salt in range(FEW)]


def test_under_its_own_luck_a_film_gets_its_own_board(finished: Production) -> None:
    assert again(finished, finished.luck) == finished.premiere


def test_other_luck_of_the_release_leaves_the_scores(in_cinemas: Production) -> None:
    other = again(in_cinemas, reroll(in_cinemas, ("release",), 7).luck)
    assert in_cinemas.premiere is not None
    assert (other.critics, other.audience) == (in_cinemas.premiere.critics, in_cinemas.premiere.audience)
    assert other.gross != in_cinemas.premiere.gross


def test_the_actual_release_is_never_touched(in_cinemas: Production) -> None:
    before = snapshot(in_cinemas)
    parallel_releases(in_cinemas, FEW)
    assert snapshot(in_cinemas) == before


def test_the_percentile_is_the_share_that_did_worse(in_cinemas: Production) -> None:
    found = parallel_releases(in_cinemas, FEW)
    assert found is not None
    worse = sum(gross < found.gross for gross in _boards(in_cinemas))
    assert found.chance.percentile == worse * 100 // FEW


def test_the_quantiles_are_those_of_the_releases(in_cinemas: Production) -> None:
    found = parallel_releases(in_cinemas, FEW)
    assert found is not None
    grosses = sorted(_boards(in_cinemas))
    assert found.quantiles == tuple(grosses[FEW * share // 100] for share in (5, 25, 50, 75, 95))
    assert found.chance.difference == found.gross - found.quantiles[2]
    assert found.decided.median == found.quantiles[2]
    assert list(found.returns) == sorted(found.returns)


def test_the_strip_holds_every_release_and_marks_this_one(in_cinemas: Production) -> None:
    found = parallel_releases(in_cinemas, FEW)
    assert found is not None
    assert len(found.bins) == BINS
    assert sum(one.count for one in found.bins) + found.shut_out == FEW
    mark = found.bins[found.mark]
    assert found.gross < found.bins[0].high or mark.low <= found.gross
    assert found.gross <= mark.high or found.mark == BINS - 1


def test_a_strip_of_equal_grosses_still_has_its_bins() -> None:
    bins = strip([5_000] * 4)
    assert len(bins) == BINS
    assert sum(one.count for one in bins) == 4
    assert all(one.low < one.high for one in bins)


def test_every_gross_lies_in_the_bin_that_counts_it() -> None:
    grosses = [1_000 * 3**power for power in range(9)]
    bins = strip(grosses)
    for one in bins[:-1]:
        assert one.count == sum(one.low <= gross < one.high for gross in grosses)


def test_whoever_sold_the_film_sold_its_luck(reel: Reel) -> None:
    found = parallel_releases(reel.film, FEW)
    assert found is not None
    assert found.shut_out == FEW
    assert (found.bins, found.mark) == ((), -1)
    assert len(set(found.returns)) == 1


def test_breaking_even_needs_more_tickets_only_where_money_was_lost(in_cinemas: Production) -> None:
    found = parallel_releases(in_cinemas, FEW)
    assert found is not None
    assert in_cinemas.premiere is not None
    assert found.break_even.kind == "gross"
    lost = in_cinemas.premiere.returned_percent < 100
    assert (found.break_even.gross > found.gross) == lost


def test_a_gross_that_breaks_even_is_reached_by_as_many_releases_as_say_so(in_cinemas: Production) -> None:
    found = parallel_releases(in_cinemas, FEW)
    assert found is not None
    whole = [again(in_cinemas, reroll(in_cinemas, ("release",), salt).luck) for salt in range(FEW)]
    assert found.break_even.reached == sum(one.returned_percent >= 100 for one in whole) * 100 // FEW


def test_money_that_was_safe_before_the_opening_needed_no_cinema(in_cinemas: Production) -> None:
    film = in_cinemas.fork()
    for name, state in film.offers.items():
        film.offers[name] = replace(state, amount=state.amount // 1000, paid=state.paid // 1000)
    for gauge in [name for name in film.gauges if name.startswith("loan")]:
        film.gauges[gauge] = 0
    film.premiere = again(film, film.luck)
    found = parallel_releases(film, FEW)
    assert found is not None
    assert (found.break_even.kind, found.break_even.gross, found.break_even.reached) == ("nothing", 0, 100)


def test_money_that_no_market_brings_back_is_out_of_reach(in_cinemas: Production) -> None:
    film = in_cinemas.fork()
    for name, state in film.offers.items():
        film.offers[name] = replace(state, amount=state.amount * 100_000, paid=state.paid * 100_000)
    film.premiere = again(film, film.luck)
    found = parallel_releases(film, FEW)
    assert found is not None
    assert (found.break_even.kind, found.break_even.reached) == ("out_of_reach", 0)


def test_the_usual_film_is_average_in_everything(in_cinemas: Production) -> None:
    board = usual(in_cinemas)
    rules = in_cinemas.rules
    table = rules.core.standards[f"{rules.film.tier}/{rules.options.length}"]
    assert all((abs(value) - 1) * table[name].sd_tenths <= 5000 for name, value in board.latents.items())
    assert all(board.parts[name] == 0 for name in (*outcome.FILM_DRAWS, "market", "buzz"))


def test_the_same_film_meets_the_same_markets(in_cinemas: Production) -> None:
    assert parallel_releases(in_cinemas, FEW) == parallel_releases(in_cinemas, FEW)


def test_a_film_that_was_called_off_has_no_parallels(abandoned: Reel) -> None:
    assert parallel_releases(abandoned.film) is None


def test_no_draws_are_an_error(in_cinemas: Production) -> None:
    with pytest.raises(ValueError, match="at least one"):
        parallel_releases(in_cinemas, 0)
