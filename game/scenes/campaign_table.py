"""Music and campaign: what each angle promises beside the film there is, and what it would cost to say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions
from game.engine.post import selling
from game.scenes.choice_cards import deed_of
from game.scenes.duty_table import DutyTable
from game.scenes.tone_tracks import legend, tracks
from game.strings import measures, names
from game.ui.galley import Galley, on_table
from game.ui.kit import Kit
from game.ui.layout import Box, cells
from game.ui.marks import Plate
from game.ui.nodes import Node, Role
from game.ui.widgets import inside, keycap, link, scroll
from game.ui.words import known, word

if TYPE_CHECKING:
    from game.engine.actions import Action
    from game.engine.rules.deals import Campaign, Music
    from game.strings import Sides

LEAST = 208
MOST_KEYS = 9
NEAR, FAR = 12, 25
"""Points from which a promise is another film than this one, and from which everybody will notice."""


class CampaignTable(DutyTable):
    """The producer chooses what to promise, and what it sounds like."""

    def centre(self, kit: Kit, box: Box, focus: str) -> list[Node]:
        """Angles and pieces of music in cards, the legend of the tracks above them."""
        menu = self.menu()
        head = Galley(kit, box.w, on_table(kit))
        legend(head)
        title, rest = box.top(head.tall, kit.px(10))
        grid = cells(rest.w, 3, kit.px(LEAST * min(1.5, kit.frame.text)), kit.gutter)
        drafts = [self._draft(kit, name, inside(kit, grid.width)) for name in subjects(menu)]
        nodes, y = list[Node](), 0
        for start in range(0, len(drafts), grid.columns):
            row = drafts[start : start + grid.columns]
            tall = max(galley.tall for _key, galley in row) + kit.px(26)
            for at, (key, galley) in enumerate(row):
                nodes.append(_sheet(kit, key, galley, grid.box(at, (0, y), tall, kit.gutter)))
            y += tall + kit.gutter
        line = Node("legend", Role.TEXT, title, ". ".join(head.said), marks=tuple(head.marks))
        return [line, scroll(kit, "angles", rest, nodes)]

    def _in_order(self) -> list[Action]:
        """The choices as their cards lie: number keys count in the order of reading."""
        menu = self.menu()
        places = subjects(menu)
        return sorted((one for one in menu if about(one)), key=lambda one: places.index(about(one)))

    def notes(self, galley: Galley, focus: str) -> None:
        """What is left to spend on either, what the film can bear beyond that, and the buzz a campaign can use."""
        sides = self.session.sides
        for account in ("publicity", "music"):
            left = sides.view.gauges.get(f"pool:{account}", 0)
            galley.pair(word(f"campaign.left_{account}"), measures.money(left, sides.symbol))
        galley.pair(word("campaign.beyond"), measures.money(sides.view.gauges.get("room", 0), sides.symbol))
        galley.pair(names.gauge(sides, "buzz"), str(sides.view.gauges.get("buzz", 0))).gap(10)

    def _draft(self, kit: Kit, name: str, width: int) -> tuple[str, Galley]:
        """The card of an angle or a piece of music, with its choices at the foot."""
        sides, galley = self.session.sides, Galley(kit, width)
        if name in sides.tale.campaigns:
            set_angle(galley, sides, sides.tale.campaigns[name])
        else:
            set_music(galley, sides, sides.tale.music[name])
        galley.gap(4)
        for at, action in enumerate(self._in_order(), start=1):
            if about(action) == name:
                deed = deed_of(sides, action, at if at <= MOST_KEYS else 0)
                node = link(kit, galley.width - kit.px(26), deed._replace(label=short(sides, action)))
                node.label = deed.label
                node.marks = (*node.marks, *keycap(kit, deed.number, (galley.width, kit.px(3))))
                galley.put(node, 1)
        return name, galley


def about(action: Action) -> str:
    """The angle or the music a choice is about."""
    match action:
        case actions.Sell(campaign):
            return campaign
        case actions.Cue(music):
            return music
        case _:
            return ""


def subjects(menu: list[Action]) -> list[str]:
    """What the choices are about, angles first."""
    found = sorted(menu, key=lambda action: not isinstance(action, actions.Sell))
    return list(dict.fromkeys(about(action) for action in found if about(action)))


def short(sides: Sides, action: Action) -> str:
    """A choice on a card that says what it is about."""
    if isinstance(action, actions.Sell):
        price = measures.money(selling.campaign_price(sides.film, action.spend), sides.symbol)
        form = f"campaign.spend_{action.spend}"
        form = form if known(form) else "campaign.spend"
        return word(form, percent=measures.percent(action.spend), price=price)
    return word("campaign.license")


def set_angle(galley: Galley, sides: Sides, campaign: Campaign) -> Galley:
    """An angle: its line on the poster, how far it is from the film, how it opens and what people say after."""
    kit = galley.kit
    galley.words(campaign.label, "head")
    galley.words(f"“{campaign.tagline}”", "quote", kit.chair.ink).gap(4)
    tracks(galley, sides, campaign.sells)
    off = selling.campaign_fit(sides.film, campaign.id)
    grade = "same" if off < NEAR else "near" if off < FAR else "other"
    colour = {"same": kit["good"], "near": kit["ink"], "other": kit["bad"]}[grade]
    galley.pair(word("campaign.off"), word(f"campaign.{grade}", n=off), "small", colour)
    opens, said = campaign.opening_percent - 100, spoken(sides, campaign)
    galley.pair(word("campaign.opens"), _signed(opens), "small", kit["good" if opens >= 0 else "bad"])
    return galley.pair(word("campaign.after"), _signed(said), "small", kit["good" if said >= 0 else "bad"])


def spoken(sides: Sides, campaign: Campaign) -> int:
    """Percent on every weekend after the first: what people say, less what they feel they were not told."""
    return selling.campaign_mouth(sides.film, campaign.id)


def _signed(percent: int) -> str:
    return word("campaign.percent", n=measures.signed(percent)) if percent else word("campaign.no_change")


def set_music(galley: Galley, sides: Sides, music: Music) -> Galley:
    """A piece of music: whose it is, how near the film, who will like it."""
    kit = galley.kit
    galley.words(music.title, "head")
    galley.quiet(f"{measures.sentence(names.written('music', music.kind))}. {music.vendor}")
    if music.quote:
        galley.words(f"“{music.quote}”", "quote", galley.tone.quiet)
    galley.gap(4)
    tracks(galley, sides, music.fits)
    for name, points in (("hears", music.audience), ("critics", music.critics)):
        if points:
            colour = kit["good" if points > 0 else "bad"]
            galley.pair(word(f"campaign.{name}"), measures.signed(points), "small", colour)
    return galley.pair(word("row.asked"), measures.money(music.ask, sides.symbol), "small")


def _sheet(kit: Kit, key: str, galley: Galley, box: Box) -> Node:
    """A card with its choices in it."""
    plate = Plate(Box(0, 0, box.w, box.h), kit["card"], kit.radius)
    marks = (plate, *galley.placed(kit.padding, kit.px(12)))
    place = Box(kit.padding, kit.px(12), galley.width, galley.tall)
    body = Node(f"angle.{key}.text", Role.TEXT, place, ". ".join(galley.said)).add(*galley.nodes)
    sheet = Node(f"angle.{key}", Role.GROUP, box, marks=marks, layer=True, shadow=True, radius=kit.radius)
    return sheet.add(body)
