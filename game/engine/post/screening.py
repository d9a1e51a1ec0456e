"""Test screenings and reshoots: what strangers said, and what can still be shot again."""

from __future__ import annotations

from math import isqrt
from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import actions, gauges, money, tables
from game.engine.ledger import Cause, post
from game.engine.luck import spread
from game.engine.post import cut, measure, order
from game.engine.refusal import Refusal, Rule, Ruleset, no
from game.engine.shooting import footage

if TYPE_CHECKING:
    from game.engine.production import Production


def test_cost(film: Production) -> int:
    """The price of a test screening in whole currency units."""
    return gauges.budget_total(film) * film.rules.n.test.cost_per_mille // 1000


def refuse_test(film: Production, action: actions.Test) -> Refusal | None:
    """A cut the director has shown can be tested, as often as the contract allows, before the lock."""
    if why := tables.refuse_at(film, "test_screening"):
        return why
    if film.cut.locked:
        return no("picture_locked")
    if not film.cut.shown and film.round <= film.rules.film.contract.directors_cut_steps:
        return no("directors_cut")
    if film.cut.tests >= film.rules.film.contract.tests_allowed:
        return no("no_more_tests")
    return None if can_pay_test(film) else no("over_budget", amount=test_cost(film))


def can_pay_test(film: Production) -> bool:
    """Whether the publicity account and what the whole top sheet can bear pay for a test screening."""
    return test_cost(film) <= money.room(film, "publicity")


def run_test(film: Production, action: actions.Test) -> None:
    """Three hundred strangers: a score with a standard error, and cards that point, noisily, at weak scenes."""
    rule, number = film.rules.n.test, film.cut.tests
    money.commit(film, "publicity", test_cost(film), Cause("duty", "test_screening"))
    error = spread(film.roll("test", number), rule.error_tenths)
    score = max(0, min(100, (measure.would_score(film) * 10 + error + 5) // 10))
    shot = [one for one, state in film.scenes.items() if state.state == "shot" and state.in_cut]
    felt = {
        one: footage.scene_points(film, one, true=True) + spread(film.roll("cards", number, one), rule.card_noise)
        for one in shot
    }
    weak = tuple(sorted(shot, key=lambda one: felt[one])[:3])
    film.cut = replace(
        film.cut,
        tests=number + 1,
        test_read=score,
        test_weak=weak,
        test_acts=_by_act(film, felt),
        test_groups=_by_group(film, score, number),
        shared=False,
    )
    film.did("tested")
    tables.commit(film, "test")
    film.tell("tested", score=score, weak=",".join(weak), to="producer")


def _by_act(film: Production, felt: dict[str, int]) -> tuple[tuple[int, int], ...]:
    """A score for each act from what the cards say of its scenes; its error falls with their number."""
    found = []
    acts = order.acts(film.rules, film.scenes, film.cut)
    for act in sorted({scene.act for scene in film.rules.scenes.values()}):
        there = {one: film.rules.scenes[one].weight for one in felt if acts[one] == act}
        weight = sum(there.values())
        if not weight:
            continue
        score = sum(felt[one] * share for one, share in there.items()) // weight
        squares = sum(share * share for share in there.values())
        found.append((max(0, min(100, score)), film.rules.n.test.card_noise * isqrt(squares * 100) // (weight * 10)))
    return tuple(found)


def _by_group(film: Production, score: int, number: int) -> tuple[tuple[int, int], ...]:
    """The half that knows the genre and the half that does not: the first feels twice how far the film is from it."""
    error = film.rules.n.test.error_tenths
    apart = cut.audience_taste(film) + spread(film.roll("groups", number), error) // 10
    half = (isqrt(2 * error * error) + 5) // 10
    return tuple((max(0, min(100, score + sign * apart)), half) for sign in (1, -1))


def refuse_share(film: Production, action: actions.Share) -> Refusal | None:
    """Fresh cards are shown to the director, or kept, once."""
    if film.table is None or film.table.duty != "test_screening":
        return no("not_at_this_table", duty="test_screening")
    if film.cut.test_read < 0 or film.cut.shared:
        return no("no_fresh_cards")
    if action.way not in ("show", "keep"):
        return no("no_such_way", way=action.way)
    return no("kept_already") if action.way == "keep" and "keep" in film.table.done else None


def share(film: Production, action: actions.Share) -> None:
    """Honest cards win trust; cards in a drawer cost it, and leave the director cutting blind."""
    rule, cause = film.rules.n.test, Cause("duty", "test_screening")
    if action.way == "show":
        film.cut = replace(film.cut, shared=True)
        post(film, "trust", "", rule.share_trust, cause)
    else:
        post(film, "trust", "", rule.hide_trust, cause)
    tables.remember(film, action.way)


def reshoot_cost(film: Production) -> int:
    """The price of one reshoot in whole currency units."""
    return money.day_cost(film) * film.rules.n.test.reshoot_percent // 100


def refuse_reshoot(film: Production, action: actions.Reshoot) -> Refusal | None:
    """The producer orders a reshoot of a scene before lock; the director shoots what was ordered. That a scene is owed
    is known without a test, what should be better is not."""
    duty = "test_screening" if film.seat == "producer" else "reshoots"
    if why := tables.refuse_at(film, duty):
        return why
    if film.cut.locked:
        return no("picture_locked")
    state = film.scenes.get(action.scene)
    if state is None or action.scene in film.cut.reshot:
        return no("no_such_scene", scene=action.scene)
    if film.seat == "director":
        return None if action.scene in film.cut.reshoots else no("not_ordered", scene=action.scene)
    known = state.state == "owed" or (state.state == "shot" and film.cut.tests > 0)
    if action.scene in film.cut.reshoots or not known:
        return no("no_such_scene", scene=action.scene)
    return no("over_budget", amount=reshoot_cost(film)) if reshoot_cost(film) > money.room(film) else None


def reshoot(film: Production, action: actions.Reshoot) -> None:
    """Order it and pay, or shoot it: better by what was learned, within a day."""
    cause = Cause("duty", "test_screening" if film.seat == "producer" else "reshoots")
    if film.seat == "producer":
        film.cut = replace(film.cut, reshoots=(*film.cut.reshoots, action.scene))
        money.spend(film, "crew", reshoot_cost(film), cause)
        film.did("reshoots_ordered")
    else:
        film.cut = replace(
            film.cut,
            reshoots=tuple(one for one in film.cut.reshoots if one != action.scene),
            reshot=(*film.cut.reshot, action.scene),
        )
        _shoot_again(film, action.scene, cause)
        film.did("reshoots")
    tables.commit(film, f"reshoot.{action.scene}")


def _shoot_again(film: Production, number: str, cause: Cause) -> None:
    """An owed scene is picked up; a shot one gets better marks."""
    if film.scenes[number].state == "owed":
        footage.shoot_from_plan(film, number, "boarded", cause)
        return
    state = film.scenes[number]
    marks = dict(state.marks)
    for mark in ("performance", "coverage"):
        marks[mark] = marks.get(mark, 0) + film.rules.n.test.reshoot_gain
    film.scenes[number] = replace(state, marks=marks)
    footage.enter(film, number, cause)


def menu(film: Production) -> list[actions.Action]:
    """Testing, sharing, and reshoots of the scenes the cards pointed at or that are owed."""
    owed = [number for number, state in film.scenes.items() if state.state == "owed"]
    targets = dict.fromkeys([*owed, *film.cut.test_weak])
    found: list[actions.Action] = [actions.Test(), actions.Share("show"), actions.Share("keep")]
    return found + [actions.Reshoot(number) for number in targets]


def _may_test(film: Production) -> bool:
    """Whether there is anything to do at the table: a test to run, cards to share, a reshoot to order."""
    contract = film.rules.film.contract
    if film.cut.locked:
        return False
    if film.cut.tests and (not film.cut.shared or menu(film)[3:]):
        return True
    may = film.cut.shown or film.round > contract.directors_cut_steps
    return may and film.cut.tests < contract.tests_allowed and can_pay_test(film)


TABLES = {
    "test_screening": tables.Seat(menu, _may_test),
    "reshoots": tables.Seat(
        lambda film: [actions.Reshoot(number) for number in film.cut.reshoots],
        lambda film: bool(film.cut.reshoots) and not film.cut.locked,
        {actions.Reshoot: Rule(refuse_reshoot, reshoot)},
    ),
}

RULES: Ruleset = {
    actions.Test: Rule(refuse_test, run_test),
    actions.Share: Rule(refuse_share, share),
    actions.Reshoot: Rule(refuse_reshoot, reshoot),
}
