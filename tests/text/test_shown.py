"""What is on the page: nothing twice, numbers that stay, and what is closed or would break said beforehand."""

from __future__ import annotations

from game.engine import Production, Rules, actions, choices, explain
from game.engine.state import Given
from game.strings import Sides, say
from game.text import menu
from game.text.closing import closed_page, not_now, of_table
from game.text.goals import goals
from game.text.menu import Block, Line
from game.text.remarks import promised
from game.text.sheets import sheet
from game.text.shown import Shown, ranges
from game.text.since import since
from game.text.standing import figures, moved, standing
from game.text.warned import is_idle
from tests.engine.builders import Filming
from tests.text.keyboard import path_to, play, session, typing


def page_of(film: Production) -> list[Block]:
    sides = Sides(film)
    laid = sheet(sides)
    return menu.blocks(sides, laid, dict(enumerate(menu.arranged(sides, laid, choices(film)), start=1)))


def lines_of(film: Production) -> list[Line]:
    return [one for block in page_of(film) for one in block.lines]


def after(rules: Rules, *lines: str) -> str:
    """What is said to these lines, both agendas taken."""
    evening, page = play(session(rules), typing(["1", "1", *lines, "q"]))
    evening.run()
    return page.text


def test_numbers_stay_with_their_choices_for_as_long_as_the_chair_sits(small: Rules) -> None:
    shown, first, second, third = Shown(), actions.Night(), actions.Rest(), actions.EndTurn()
    assert shown.lay("seat", "desk", [first, second, third])
    assert not shown.lay("seat", "desk", [second, third, actions.Wrap()])
    assert shown.entries == {2: second, 3: third, 4: actions.Wrap()}
    assert shown.lay("another seat", "desk", [second, third])
    assert shown.entries == {1: second, 2: third}


def test_enter_changes_no_number(small: Rules) -> None:
    played = session(small)
    seen: list[dict[str, int]] = []

    def read(prompt: str) -> str:
        entries = played.shown.entries
        seen.append({menu.key_of(entry): number for number, entry in entries.items()})
        night = next((number for number, entry in entries.items() if entry == actions.Night()), 1)
        return ["1", "1", str(night), "", "q"][len(seen) - 1]

    evening, _page = play(played, read)
    evening.run()
    worked, again = seen[3:5]
    assert repr(actions.Night()) not in worked
    assert again == worked


def test_enter_inside_a_thing_that_was_opened_shows_that_thing_again(the_reel: Rules) -> None:
    played = session(the_reel, 7)
    played.recorder.production = Filming(the_reel, 7).at_table("finance").film
    offer = next(name for name, state in played.film.offers.items() if state.state == "open")
    opened, _inside = path_to(played, actions.WalkAway(offer))
    evening, page = play(played, typing([str(opened), "", "q"]))
    evening.run()
    assert page.text.count("Decline for good") == 2
    assert evening.opened == offer


def test_a_table_stays_folded_for_as_long_as_the_chair_sits_at_it(the_reel: Rules) -> None:
    film = Filming(the_reel, 7).at_table("finance").film
    sides, found = Sides(film), choices(film)
    few = found[:4]
    assert not any(isinstance(one, menu.Fold) for one in menu.arranged(sides, sheet(sides), few))
    assert any(isinstance(one, menu.Fold) for one in menu.arranged(sides, sheet(sides), few, folded=True))


def test_what_ends_an_offer_for_good_is_asked_twice(the_reel: Rules) -> None:
    for answer, made in (("no", 0), ("yes", 1)):
        played = session(the_reel, 7)
        played.recorder.production = Filming(the_reel, 7).at_table("finance").film
        offer = next(name for name, state in played.film.offers.items() if state.state == "open")
        numbers = path_to(played, actions.WalkAway(offer))
        evening, _page = play(played, typing([*map(str, numbers), answer, "q"]))
        evening.run()
        assert played.recorder.made == made


def test_a_page_on_which_nothing_is_as_it_was_begins_with_one(small: Rules) -> None:
    shown = Shown()
    shown.lay("seat", "note", [actions.WriteNote("scene", "1"), actions.WriteNote("scene", "2")])
    shown.lay("seat", "note", [actions.WriteNote("gross", "50")])
    assert shown.entries == {1: actions.WriteNote("gross", "50")}


def test_what_did_not_change_is_named_by_number_and_enter_shows_it(small: Rules) -> None:
    told = after(small, "2", "undo", "")
    assert "Enter shows them" in told


def test_a_number_that_is_gone_is_not_called_unknown(small: Rules) -> None:
    shown = Shown()
    shown.lay("seat", "desk", [actions.Night(), actions.Rest()])
    shown.lay("seat", "desk", [actions.Rest()])
    assert 1 not in shown.entries
    assert shown.last == 2


def test_where_everything_is_said_again_numbers_stay(small: Rules) -> None:
    shown, film = Shown(), Filming(small).film
    sides = Sides(film)
    shown.lay("seat", "desk", [actions.Night(), actions.Rest(), actions.EndTurn()])
    shown.news(menu.blocks(sides, sheet(sides), shown.entries), whole=True)
    shown.lay("seat", "desk", [actions.Rest(), actions.EndTurn()])
    said, same = shown.news(menu.blocks(sides, sheet(sides), shown.entries), whole=False)
    assert [one.number for block in said for one in block.lines] == [2, 3]
    assert same == []
    assert shown.entries == {2: actions.Rest(), 3: actions.EndTurn()}


def test_numbers_in_a_row_are_said_as_ranges() -> None:
    assert ranges([1, 3, 4, 5, 8, 9]) == ["1", "3 to 5", "8", "9"]


def test_what_all_choices_of_a_heading_take_stands_beside_it_once(small: Rules) -> None:
    tables = next(block for block in page_of(Filming(small).film) if block.title.startswith(say("menu.tables")))
    assert "1 call" in tables.title
    assert not any("1 call" in one.text for one in tables.lines)


def test_under_its_financier_an_offer_is_not_named_again(small: Rules) -> None:
    name = small.film.offers["aunt"].who_from
    under = [block for block in page_of(Filming(small).at_table("finance").film) if block.title.startswith(name)]
    assert under
    assert not any(name in one.text for block in under for one in block.lines)


def test_the_standing_says_only_what_moved(small: Rules) -> None:
    sides = Sides(Filming(small).film)
    known = {one.key: one.value for one in figures(sides)}
    assert moved(sides, known) == ""
    known["trust"] -= 3
    assert "(+3)" in moved(sides, known)
    assert say("standing.creative", n=known["creative"]) not in moved(sides, known)
    assert say("standing.creative", n=known["creative"]) in standing(sides)


def test_what_a_round_did_is_told_with_its_reason(small: Rules) -> None:
    film = Filming(small).film
    sides, start = Sides(film), film.written
    before = {"stress:producer": (film.of("stress", "producer"), start)}
    assert since(sides, before) == []
    film.gauges["stress:producer"] += 4
    assert any("now" in line for line in since(Sides(film), before))


def test_a_choice_that_would_break_a_promise_says_so(small: Rules) -> None:
    film = Filming(small).film
    promise = next(
        one for one in small.film.promises.values() if any(breaker.did == "worked_night" for breaker in one.broken_by)
    )
    assert explain(film, actions.Night()).breaks == ()
    film.promises.append(Given(promise.id, film.seat, film.phase, film.round))
    assert explain(film, actions.Night()).breaks == ((promise.id, ""),)
    assert promise.label in " ".join(one.text for one in lines_of(film))


def test_a_promise_says_what_it_closes(small: Rules) -> None:
    sides = Sides(Filming(small).film)
    for promise in small.film.promises.values():
        said = promised(sides, promise)
        assert all(say(f"doing.{breaker.did}") in said for breaker in promise.broken_by)


def test_an_ordinary_table_is_not_called_idle(small: Rules) -> None:
    sides = Sides(Filming(small).film)
    assert not is_idle(sides, actions.Sit("finance"))
    assert not is_idle(sides, actions.Night())


def test_an_offer_that_cannot_be_signed_says_why(small: Rules) -> None:
    film = Filming(small).at_table("finance").film
    film.gauges["raised"] = 10**9
    closed = [text for name in small.film.offers for text in not_now(Sides(film), name)]
    assert any(say("refusal.money_is_raised") in text for text in closed)


def test_the_page_of_closed_things_gives_reasons(small: Rules) -> None:
    film = Filming(small).film
    film.tokens["producer"] = 0
    assert any(say("refusal.no_tokens.token_call") in text for text in closed_page(Sides(film)))


def test_goals_say_by_what_they_are_judged(small: Rules) -> None:
    told = goals(Sides(Filming(small).film), now=True)
    assert all("(" in text for text in told)


def test_music_that_cannot_be_paid_says_which_account_lacks_how_much(small: Rules) -> None:
    film = Filming(small).in_phase("post").at_table("music_marketing").film
    film.gauges["pool:music"] = 0
    film.gauges["contingency"] = 0
    film.gauges["estimate:crew"] = film.of("estimate", "crew") + 10**7
    closed = not_now(Sides(film), "music")
    assert len(closed) == len(small.film.music)
    assert all("Music has $0 left to decide on" in text for text in closed)


def test_a_policy_that_cannot_be_paid_says_so_at_the_budget_table(small: Rules) -> None:
    film = Filming(small).at_table("budget").film
    film.gauges["pool:insurance"] = 0
    film.gauges["estimate:crew"] = film.of("estimate", "crew") + 10**7
    assert any("Insurance has $0 left" in text for text in of_table(Sides(film)))
    assert any("Insurance has $0 left" in text for text in closed_page(Sides(film)))


def test_a_table_where_all_is_done_is_not_closed_for_want_of_calls(small: Rules) -> None:
    film = Filming(small).film
    film.rights = "signed"
    film.tokens["producer"] = 0
    assert small.core.duties["rights"].label not in " ".join(closed_page(Sides(film)))
