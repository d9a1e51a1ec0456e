"""Selling tables: music, campaign, distribution, the date."""

from __future__ import annotations

from game.engine.post import selling
from game.engine.rules.deals import Distributor
from game.strings import Sides, measures, names, say
from game.text.marks import closed, item, quoted
from game.text.sheets.money import string_words


def music_and_campaign(sides: Sides) -> list[str]:
    """Music to license and angles to sell, each with how near it is to the film that was made."""
    found = []
    for music in sides.tale.music.values() if not selling.cue(sides.film) else ():
        price = measures.money(music.ask, sides.symbol)
        head = say("sheet.music", title=music.title, kind=names.written("music", music.kind), price=price)
        found.append(item(head, _fits(sides, music.fits), quoted(music.quote)))
    for campaign in sides.tale.campaigns.values() if not sides.view.run.campaign else ():
        off = selling.campaign_fit(sides.film, campaign.id)
        head = say("sheet.campaign", label=campaign.label, tagline=campaign.tagline, off=off)
        opens = say("sheet.campaign_opens", percent=measures.signed(campaign.opening_percent - 100))
        mouth = say("sheet.campaign_mouth", n=measures.signed(campaign.word_of_mouth))
        found.append(item(head, opens, mouth, campaign.line))
    return found


def _fits(sides: Sides, fits: dict[str, int]) -> str:
    off = [abs(sides.view.gauges.get(f"vision:{slider}", 0) - wanted) for slider, wanted in fits.items()]
    return say("sheet.music_fits", off=sum(off) // len(off)) if off else ""


def distributors(sides: Sides) -> list[str]:
    """Every deal on offer: money up front, share, advertising, screens, deliverables, conditions."""
    return [_deal(sides, one) for one in selling.on_offer(sides.film)]


def _deal(sides: Sides, deal: Distributor) -> str:
    parts = [
        say("deal.head", vendor=deal.vendor, kind=names.written("released", deal.kind)),
        say("deal.guarantee", amount=measures.money(selling.guarantee(sides.film, deal), sides.symbol)),
        say("deal.buy_out") if deal.buy_out else say("deal.fee", percent=measures.percent(deal.fee_percent)),
    ]
    if deal.advertising_most:
        spend = (deal.advertising_least + deal.advertising_most) // 2
        paid = "deal.advertising_theirs" if deal.advertising_by == "distributor" else "deal.advertising_yours"
        parts.append(say(paid, amount=measures.money(spend, sides.symbol)))
    if deal.screens_most:
        parts.append(say("deal.screens", n=(deal.screens_least + deal.screens_most) // 2))
    if deal.late_penalty_percent:
        parts.append(say("deal.late", percent=measures.percent(deal.late_penalty_percent)))
    parts += [say("offer.string", what=closed(string_words(sides, string))) for string in deal.covenants]
    return item(*parts, quoted(deal.quote), deal.principle)


def date(sides: Sides) -> list[str]:
    """What is known about when a film opens."""
    return [say("sheet.date")]


def press(sides: Sides) -> list[str]:
    """What an interview is worth with this director's name."""
    director = sides.tale.directors.get(sides.view.director)
    return [say("sheet.press", fame=director.fame if director else 0, buzz=sides.view.gauges.get("buzz", 0))]
