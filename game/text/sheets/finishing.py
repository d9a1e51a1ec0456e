"""Post-production tables: the cut, sound repairs, tests, reshoots, and the houses that finish the film."""

from __future__ import annotations

from game.engine.post import edit as editing
from game.engine.post import order, screening, selling
from game.engine.rules.deals import Bid
from game.strings import Sides, count, measures, names, say
from game.text.marks import item, joined, quoted
from game.text.sheets.form import Section, Sheet
from game.text.sheets.money import pool


def edit(sides: Sides) -> Sheet:
    """The cut as it stands: passes made and what the next would add, and every scene by the director's read."""
    film = sides.film
    found = [say("sheet.cut", points=sides.view.gauges["creative"], polish=sides.view.gauges.get("polish", 0))]
    for kind in editing.PASSES:
        done, gain = film.cut.passes.get(kind, 0), editing.pass_gain(film, kind)
        found.append(item(say("sheet.pass", kind=names.written("pass", kind), done=done, gain=gain)))
    running = order.running(film.rules, film.scenes, film.cut)
    rest = [number for number, state in film.scenes.items() if state.state == "shot" and number not in running]
    found.append(say("sheet.running"))
    found += [_scene(sides, number) for number in (*running, *rest)]
    return Sheet((*found, *_cards(sides)))


def _scene(sides: Sides, number: str) -> str:
    state, scene = sides.film.scenes[number], sides.rules.scenes[number]
    where = "" if state.in_cut else say("sheet.out_of_cut")
    head = say("sheet.shot_scene", scene=names.scene(sides, number), worth=state.worth, weight=scene.weight)
    return item(head, where)


def _cards(sides: Sides) -> list[str]:
    """The test cards, where this chair has seen them."""
    cut = sides.view.cut
    if cut.test_read < 0:
        return []
    weak = measures.listed([names.short_scene(sides, number) for number in cut.test_weak])
    found = [say("sheet.cards", score=cut.test_read, weak=weak)]
    if cut.test_acts:
        acts = [say("sheet.score", score=score, error=error) for score, error in cut.test_acts]
        found.append(say("sheet.acts", scores=measures.listed(acts)))
    if cut.test_groups:
        knows, others = (say("sheet.score", score=score, error=error) for score, error in cut.test_groups)
        found.append(say("sheet.groups", knows=knows, others=others))
    return found


def adr(sides: Sides) -> Sheet:
    """The scenes whose printed take has a fault."""
    faulty = [names.scene(sides, number) for number in editing.to_repair(sides.film)]
    return Sheet((say("sheet.faulty", scenes=measures.listed(faulty)),))


def oversee(sides: Sides) -> Sheet:
    """What post is expected to cost, whether delivery is late, and whether the picture is locked."""
    known = sides.view.gauges
    estimate = sum(known.get(f"estimate:{account}", 0) for account in sides.tale.budget.post)
    late = known.get("late_days", 0)
    found = [say("sheet.post_cost", estimate=measures.money(estimate, sides.symbol))]
    found.append(count(late, "late_day") if late else say("sheet.on_time"))
    found.append(say("sheet.locked" if sides.view.cut.locked else "sheet.not_locked"))
    return Sheet((joined(found),))


def test(sides: Sides) -> Sheet:
    """What a test and a reshoot cost, how many tests the contract allows, and the last cards."""
    cost = measures.money(screening.test_cost(sides.film), sides.symbol)
    left = sides.tale.contract.tests_allowed - sides.view.cut.tests
    price = measures.money(screening.reshoot_cost(sides.film), sides.symbol)
    return Sheet((say("sheet.test", cost=cost, left=left), *_cards(sides), say("sheet.reshoot", price=price)))


def reshoots(sides: Sides) -> Sheet:
    """What the producer has ordered to be shot again."""
    ordered = [names.scene(sides, number) for number in sides.view.cut.reshoots]
    return Sheet((say("sheet.ordered", scenes=measures.listed(ordered)),))


def bids(sides: Sides) -> Sheet:
    """Every kind of work that nobody has yet, and the houses that bid for it."""
    works = dict.fromkeys(bid.work for bid in sides.tale.bids.values())
    open_ones = [work for work in works if not selling.hired_for(sides.film, work)]
    return Sheet((say("sheet.house_quality"),), tuple(_work(sides, work) for work in open_ones))


def _work(sides: Sides, work: str) -> Section:
    account = selling.ACCOUNT_OF_WORK.get(work, "delivery")
    left = say("sheet.pool", account=names.account(account), left=pool(sides, account))
    found = [item(left)] + [_bid(sides, bid) for bid in sides.tale.bids.values() if bid.work == work]
    return Section(work, measures.sentence(names.written("work", work)), tuple(found))


def _bid(sides: Sides, bid: Bid) -> str:
    head = say(
        "sheet.bid",
        vendor=bid.vendor,
        price=measures.money(selling.bid_price(sides.film, bid), sides.symbol),
        steps=count(bid.steps, "step"),
        late=measures.percent(bid.late_percent),
    )
    hurried = selling.needs_rush(sides.film, bid)
    rush = say("sheet.rush", percent=measures.percent(bid.rush_percent)) if hurried else ""
    return item(head, rush, quoted(bid.quote))
