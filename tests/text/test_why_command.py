"""The command that says why a number moved."""

from __future__ import annotations

from msgspec.structs import replace

from game.engine import Rules
from game.engine.gauges import departments
from game.engine.ledger import Cause, post
from game.engine.money import pay
from game.strings import Sides, say
from game.strings.causes import cause
from game.text.why import why
from tests.engine.builders import Filming


def test_film_so_far_and_schedule_can_be_asked_for(small: Rules) -> None:
    sides = Sides(Filming(small).on_day(1).film)
    for word in ("film so far", "schedule"):
        assert "No gauge is called" not in " ".join(why(sides, word))
    unknown = why(Sides(sides.film, "producer"), "xyzzy")[0]
    assert "Film so far" in unknown
    assert "Investors' goodwill" in unknown


def test_bills_of_a_round_are_one_line_that_names_the_accounts(small: Rules) -> None:
    film = Filming(small).film
    for account, amount in (("crew", 9_000), ("cast", 4_000)):
        pay(film, account, amount, Cause("rule", "payments"))
    bills = [text for text in why(Sides(film), "cash") if say("cause.payments") in text]
    assert len(bills) == 1
    assert "-$13k" in bills[0]
    assert "Crew $9,000" in bills[0]
    assert "Cast $4,000" in bills[0]


def test_a_change_of_every_department_is_one_line(small: Rules) -> None:
    film = Filming(small).with_heads().film
    for department, _size in departments(film):
        post(film, "morale", department, -4, Cause("rule", "long_days"))
    told = [text for text in why(Sides(film), "morale") if say("cause.long_days") in text]
    assert len(told) == 1
    assert say("why.everybody") in told[0]


def test_a_label_that_two_gauges_share_is_said_once(small: Rules) -> None:
    film = Filming(small).film
    post(film, "latent.cohesion", "", -6, Cause("duty", "finance"))
    told = why(Sides(film), "hangs together")
    assert sum(text.startswith("Hangs together") for text in told) == 1


def test_a_cause_names_the_decision_and_not_only_its_table(small: Rules) -> None:
    film = Filming(small).film
    post(film, "investor_goodwill", "", -3, Cause("duty", "finance"))
    entry = film.entries[film.written - 1]
    assert cause(Sides(film), entry) == "the producer pressed a financier"


def test_what_a_card_was_about_is_not_made_up_when_the_card_is_gone(small: Rules) -> None:
    event = small.film.events["pre_producer"]
    options = tuple(replace(one, done="left scene {sc.number} as it was") for one in event.options)
    told = replace(small.film, events={**small.film.events, event.id: replace(event, options=options)})
    film = Filming(Rules(told, small.core, small.options)).film
    post(film, "trust", "", -1, Cause("option", "pre_producer.yes"))
    assert event.title in cause(Sides(film), film.entries[film.written - 1])
