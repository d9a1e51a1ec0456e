"""Post as one picture: its steps up to delivery, and who does which finishing work for how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.post import overseeing, selling
from game.engine.results import running_time
from game.scenes.ticks import tick
from game.strings import measures, names
from game.ui.galley import Galley
from game.ui.layout import Box
from game.ui.marks import Icon, Outline, Plate
from game.ui.text import Span
from game.ui.words import word

if TYPE_CHECKING:
    from game.strings import Sides
    from game.ui.theme import Colour

SIGNS = {"sound": "department/sound", "vfx": "department/effects", "grade": "department/camera"}
"""The picture of a kind of finishing work; the others sound."""


def sign_of(work: str) -> str:
    """The picture of a kind of finishing work."""
    return SIGNS.get(work, "department/music")


def name_of(work: str) -> str:
    """What a kind of finishing work is called."""
    return names.written("work", work)


def calendar(galley: Galley, sides: Sides) -> Galley:
    """The steps of post as boxes: what was, where the film stands, what each brings, and how late delivery is."""
    kit, film, steps = galley.kit, sides.film, sides.rules.rounds["post"]
    gap, start = kit.px(6), galley.y
    wide = (galley.width - gap * (steps - 1)) // steps
    tall = kit.setter.line("subhead") + 2 * kit.setter.line("small") + kit.px(16)
    for at in range(1, steps + 1):
        box = Box((at - 1) * (wide + gap), start, wide, tall)
        here, gone = at == film.round, at < film.round
        ground = kit.chair.light if here else kit["chip"] if gone else kit["white"]
        galley.marks += [Plate(box, ground, kit.px(5))]
        edge = kit.chair.main if here else kit["line"]
        galley.marks.append(Outline(box, edge, kit.px(5), max(1, kit.px(2 if here else 1))))
        one = Galley(kit, wide - kit.px(16), galley.tone)
        one.words(word("finishing.step", n=at), "subhead").quiet(_brings(sides, at))
        galley.marks += one.placed(box.x + kit.px(8), box.y + kit.px(6))
        galley.said += one.said
    galley.down(tall)
    late = sides.view.gauges.get("late_days", 0)
    said = word("finishing.late", n=late) if late > 0 else word("finishing.on_time")
    return galley.gap(4).words(said, "small_bold", kit["bad"] if late > 0 else kit["good"])


def _brings(sides: Sides, step: int) -> str:
    """What a step is for."""
    cut, last = sides.view.cut, sides.rules.rounds["post"]
    if cut.locked and step == cut.lock_step:
        return word("finishing.locked")
    if step == last:
        return word("finishing.delivery")
    return word("finishing.protected" if step <= sides.tale.contract.directors_cut_steps else "finishing.notes")


def works(galley: Galley, sides: Sides) -> Galley:
    """Every kind of finishing work: who has it and for how much, or what it costs when it stays in the house."""
    for work in selling.works(sides.film):
        hired = selling.hired_for(sides.film, work)
        price = sides.view.bids[hired].price if hired else selling.in_house_cost(sides.film, work)
        who = sides.tale.bids[hired].vendor if hired else word("finishing.in_house")
        _work(galley, work, measures.money(price, sides.symbol), Span(who, "small", _shade(galley, hired)))
    return galley


def _shade(galley: Galley, hired: str) -> Colour:
    return galley.kit["good" if hired else "bad"]


def _work(galley: Galley, work: str, price: str, who: Span) -> None:
    """One kind of work: its picture, its name with the price, under it who does it."""
    kit, side = galley.kit, galley.kit.px(20)
    galley.marks.append(Icon(Box(0, galley.y + kit.px(1), side, side), sign_of(work), kit.chair.main))
    one = Galley(kit, galley.width - side - kit.px(8), galley.tone)
    one.pair(measures.sentence(name_of(work)), price, "small")
    one.y -= kit.px(4)
    one.words((who,))
    galley.marks += one.placed(side + kit.px(8), galley.y)
    galley.said += one.said
    galley.down(one.tall)
    galley.gap(5)


def before_delivery(galley: Galley, sides: Sides) -> Galley:
    """What is to do before the film is handed over, ticked where it is done; for the director how long it runs."""
    cut, run = sides.view.cut, sides.view.run
    galley.words(word("finishing.before"), "head").gap(2)
    tick(galley, word("finishing.tested"), done=cut.tests > 0)
    tick(galley, word("finishing.lock"), done=cut.locked)
    works = selling.works(sides.film)
    hired = sum(bool(selling.hired_for(sides.film, work)) for work in works)
    tick(galley, word("finishing.houses", n=hired, all=len(works)), done=hired == len(works))
    tick(galley, word("finishing.music"), done=bool(selling.cue(sides.film)))
    tick(galley, word("finishing.angle"), done=bool(run.campaign))
    tick(galley, word("finishing.deal"), done=bool(run.distributor))
    tick(galley, word("finishing.date"), done=bool(run.month))
    if sides.chair == "director":
        galley.gap(4).pair(word("edit.running"), word("edit.minutes", n=running_time(sides.film)))
    return galley


def account(galley: Galley, sides: Sides) -> Galley:
    """What post is expected to cost, and what is left over."""
    galley.pair(word("finishing.estimate"), measures.money(overseeing.post_estimate(sides.film), sides.symbol))
    spare = sides.contingency
    shade = galley.kit["bad"] if spare <= 0 else None
    return galley.pair(word("finishing.spare"), measures.money(spare, sides.symbol), "body", shade)
