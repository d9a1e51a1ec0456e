"""The morning's bets: chips to put down before the day is known, cash in hand, and the sky of three days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions
from game.engine.shooting import morning
from game.scenes.choice_cards import deed_of
from game.scenes.duty_table import DutyTable
from game.scenes.sky_panel import outside_on, sky_panel, wet_percent
from game.strings import measures, names, refused
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box, cells
from game.ui.marks import Disc, Icon, Mark, Plate
from game.ui.nodes import Node, Role
from game.ui.theme import with_alpha
from game.ui.widgets import inside, keycap, link, scroll
from game.ui.words import word

if TYPE_CHECKING:
    from game.strings import Sides
    from game.ui.theme import Colour

LEAST = 156
MOST_KEYS = 9
CHIP = 20
"""Logical radius of a chip at 100 % text."""
HUNDRED = 100
ICONS = {
    "overtime_float": "clock",
    "second_camera": "department/camera",
    "second_unit": "duty/watch_takes",
    "weather_cover": "weather/rain",
    "second_meal": "rest",
    "settle_worry": "people",
    "clear_papers": "duty/paperwork",
}


class MorningBets(DutyTable):
    """The producer's table before the call."""

    def centre(self, kit: Kit, box: Box, focus: str) -> list[Node]:
        """The sky above, the bets as chips with their cards below; large text lets both scroll together."""
        days, tall = sky_panel(kit, self.session.sides, box._replace(x=0, y=0))
        y = tall + kit.px(10)
        grid = cells(box.w, len(morning.BETS), kit.px(LEAST * min(1.5, kit.frame.text)), kit.px(12))
        sheets = [(bet, self._sheet(kit, bet, inside(kit, grid.width))) for bet in morning.BETS]
        nodes = list(days)
        for start in range(0, len(sheets), grid.columns):
            row = sheets[start : start + grid.columns]
            high = max(sheet.tall for _bet, sheet in row) + kit.px(16)
            for at, (bet, sheet) in enumerate(row):
                nodes.append(self._card(kit, bet, sheet, grid.box(at, (0, y), high, 0)))
            y += high + kit.px(10)
        return [scroll(kit, "bets", box, nodes)]

    def notes(self, galley: Galley, focus: str) -> None:
        """The chips put down today, and the cash that is there for more."""
        kit, sides = galley.kit, self.session.sides
        floor = sides.view.floor
        placed, most = floor.bets if floor else (), sides.rules.n.bets.most
        galley.words(word("bets.down"), "head").gap(4)
        radius = kit.px(CHIP)
        x = radius
        for at in range(most):
            bet = placed[at] if at < len(placed) else ""
            galley.marks += chip(kit, (x, galley.y + radius), bet, kit.chair.main)
            x += 2 * radius + kit.px(8)
        listed = measures.listed([names.written("bet", one) for one in placed])
        galley.said.append(word("bets.down_said", n=len(placed), all=most, bets=listed).rstrip(" :"))
        galley.down(2 * radius)
        galley.gap(10).words(word("bets.cash"), "head")
        cash = sides.view.gauges.get("cash", 0)
        galley.words(measures.money(cash, sides.symbol), "big", kit["bad"] if cash <= 0 else None)
        galley.quiet(word("bets.cash_line")).gap(10)

    def _sheet(self, kit: Kit, bet: str, width: int) -> Galley:
        """The card of a bet: its chip, its price, what it does, and whom it can be about."""
        sides, galley = self.session.sides, Galley(kit, width)
        floor = sides.view.floor
        placed = bool(floor and bet in floor.bets)
        radius = kit.px(CHIP)
        galley.marks += chip(kit, (radius, radius), bet, kit["award"] if placed else kit.chair.main)
        aside = Galley(kit, width - 2 * radius - kit.px(10))
        aside.words(measures.sentence(names.written("bet", bet)), "head")
        aside.words(price_of(sides, bet), "small_bold", kit.chair.ink)
        galley.marks += aside.placed(2 * radius + kit.px(10), 0)
        galley.said += aside.said
        galley.down(max(2 * radius, aside.tall))
        galley.gap(4).quiet(word(f"bet_line.{bet}"))
        self._fact(galley, bet)
        galley.gap(2)
        if placed:
            return galley.words(word("bets.placed"), "small_bold", kit["good"])
        return self._targets(galley, bet)

    def _fact(self, galley: Galley, bet: str) -> None:
        """What the day makes a bet worth."""
        sides, rule = self.session.sides, self.session.sides.rules.n.bets
        day = sides.film.round
        match bet:
            case "weather_cover":
                text = word("bets.cover", n=wet_percent(sides, day), scenes=len(outside_on(sides, day)))
            case "overtime_float":
                text = word("bets.float", time=measures.minutes(rule.float_minutes))
            case "clear_papers":
                text = word("bets.papers", n=min(rule.papers_cleared, len(sides.view.papers)))
            case _:
                return
        galley.words(text, "small_bold")

    def _targets(self, galley: Galley, bet: str) -> Galley:
        """A line to take for each target, or why there is none."""
        sides, kit, menu = self.session.sides, galley.kit, self.menu()
        found = [one for one in menu if isinstance(one, actions.Bet) and one.bet == bet]
        if not found:
            return galley.words(self._closed(bet), "small_bold", kit["bad"])
        for action in found:
            at = menu.index(action) + 1
            deed = deed_of(sides, action, at if at <= MOST_KEYS else 0)
            text = measures.sentence(names.about(sides, action.about)) if action.about else word("bets.put_down")
            node = link(kit, galley.width - kit.px(22), deed._replace(label=text), "body")
            node.label = deed.label
            node.marks = (*node.marks, *keycap(kit, deed.number, (galley.width, kit.px(3))))
            galley.put(node, 1)
        return galley

    def _closed(self, bet: str) -> str:
        """Why a bet can't be placed now."""
        targets = morning.targets(self.session.film, bet)
        why = self.session.refuse(actions.Bet(bet, targets[0])) if targets else None
        return refused(self.session.sides, why) if why else word("bets.nobody")

    def _card(self, kit: Kit, bet: str, sheet: Galley, box: Box) -> Node:
        whole, closed = Box(0, 0, box.w, box.h), not sheet.nodes
        marks: list[Mark] = [Plate(whole, kit["paper" if closed else "card"], kit.radius)]
        marks += sheet.placed(kit.padding, kit.px(11))
        place = Box(kit.padding, kit.px(11), sheet.width, sheet.tall)
        body = Node(f"bet.{bet}.text", Role.TEXT, place, ". ".join(sheet.said)).add(*sheet.nodes)
        node = Node(f"bet.{bet}", Role.GROUP, box, marks=tuple(marks), layer=True, shadow=True, radius=kit.radius)
        return node.add(body)


def chip(kit: Kit, middle: tuple[int, int], bet: str, colour: Colour) -> list[Mark]:
    """A chip with the sign of a bet, or the empty place for one."""
    radius = kit.px(CHIP)
    if not bet:
        return [Disc(*middle, radius, kit["muted"], kit["muted"], dash=max(3, radius * 2 // 5))]
    side = round(radius * 0.95)
    sign = Icon(Box(middle[0] - side // 2, middle[1] - side // 2, side, side), ICONS[bet], kit.chair.on)
    inner = radius * 4 // 5
    edge = with_alpha(kit["white"], 70)
    return [Disc(*middle, radius, colour, kit.chair.light), Disc(*middle, inner, colour, edge), sign]


def price_of(sides: Sides, bet: str) -> str:
    """What a bet costs, with its share of the cash."""
    price, cash = morning.bet_price(sides.film, bet), sides.view.gauges.get("cash", 0)
    if not price:
        return word("bets.free")
    share = price * HUNDRED // cash if cash > 0 else HUNDRED
    if not share:
        return measures.money(price, sides.symbol)
    return word("bets.price", price=measures.money(price, sides.symbol), share=measures.percent(min(HUNDRED, share)))
