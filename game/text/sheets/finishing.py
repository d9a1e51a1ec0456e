"""Post-production tables: the cut, sound repairs, tests, reshoots, and the houses that finish the film."""

from __future__ import annotations

from game.engine.post import edit as editing
from game.engine.post import screening, selling
from game.engine.rules.deals import Bid
from game.strings import Sides, count, measures, names, say
from game.text.marks import item, joined, quoted
from game.text.sheets.people import pool


def edit(sides: Sides) -> list[str]:
    """The cut as it stands: passes made and what the next would add, and every scene by the director's read."""
    film = sides.film
    found = [say("sheet.cut", points=sides.view.gauges["creative"], polish=sides.view.gauges.get("polish", 0))]
    for kind in editing.PASSES:
        done = film.cut.passes.get(kind, 0)
        gain = editing.pass_gain(film, kind)
        found.append(say("sheet.pass", kind=measures.sentence(names.written("pass", kind)), done=done, gain=gain))
    shot = [number for number, state in film.scenes.items() if state.state == "shot"]
    shot.sort(key=lambda number: film.scenes[number].worth)
    found += [_cut_scene(sides, number) for number in shot]
    return [*found, *_cards(sides)]


def _cut_scene(sides: Sides, number: str) -> str:
    state, scene = sides.film.scenes[number], sides.rules.scenes[number]
    where = say("sheet.in_cut" if state.in_cut else "sheet.out_of_cut")
    head = say("sheet.shot_scene", scene=names.scene(sides, number), worth=state.worth, weight=scene.weight)
    return item(head, where)


def _cards(sides: Sides) -> list[str]:
    """The test cards, where this chair has seen them."""
    cut = sides.view.cut
    if cut.test_read < 0:
        return []
    weak = measures.listed([names.short_scene(sides, number) for number in cut.test_weak])
    return [say("sheet.cards", score=cut.test_read, weak=weak)]


def adr(sides: Sides) -> list[str]:
    """The scenes whose printed take has a fault."""
    faulty = [names.scene(sides, number) for number in editing.to_repair(sides.film)]
    return [say("sheet.faulty", scenes=measures.listed(faulty))]


def oversee(sides: Sides) -> list[str]:
    """What post is expected to cost, whether delivery is late, and whether the picture is locked."""
    known = sides.view.gauges
    estimate = sum(known.get(f"estimate:{account}", 0) for account in sides.tale.budget.post)
    late = known.get("late_days", 0)
    found = [say("sheet.post_cost", estimate=measures.money(estimate, sides.symbol))]
    found.append(count(late, "late_day") if late else say("sheet.on_time"))
    found.append(say("sheet.locked" if sides.view.cut.locked else "sheet.not_locked"))
    return [joined(found)]


def test(sides: Sides) -> list[str]:
    """What a test costs, how many the contract allows, and the last cards."""
    cost = measures.money(screening.test_cost(sides.film), sides.symbol)
    left = sides.tale.contract.tests_allowed - sides.view.cut.tests
    return [say("sheet.test", cost=cost, left=left), *_cards(sides), *_reshoot_price(sides)]


def _reshoot_price(sides: Sides) -> list[str]:
    price = measures.money(screening.reshoot_cost(sides.film), sides.symbol)
    return [say("sheet.reshoot", price=price)]


def reshoots(sides: Sides) -> list[str]:
    """What the producer has ordered to be shot again."""
    ordered = [names.scene(sides, number) for number in sides.view.cut.reshoots]
    return [say("sheet.ordered", scenes=measures.listed(ordered))]


def bids(sides: Sides) -> list[str]:
    """Every bid for work that nobody has: the house, its price against the top sheet, and its time."""
    found = []
    for bid in sides.tale.bids.values():
        if selling.hired_for(sides.film, bid.work):
            continue
        found.append(item(_bid(sides, bid), _rush(sides, bid), quoted(bid.quote)))
    return found


def _bid(sides: Sides, bid: Bid) -> str:
    account = selling.ACCOUNT_OF_WORK.get(bid.work, "delivery")
    return say(
        "sheet.bid",
        vendor=bid.vendor,
        work=names.written("work", bid.work),
        price=measures.money(selling.bid_price(sides.film, bid), sides.symbol),
        account=names.account(account),
        left=pool(sides, account),
        steps=count(bid.steps, "step"),
        late=measures.percent(bid.late_percent),
    )


def _rush(sides: Sides, bid: Bid) -> str:
    if not selling.needs_rush(sides.film, bid):
        return ""
    return say("sheet.rush", percent=measures.percent(bid.rush_percent))
