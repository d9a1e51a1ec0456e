"""Selling tables: music, campaign, distribution, the date."""

from __future__ import annotations

from game.engine import finance, results, waterfall
from game.engine.post import selling
from game.engine.rules.deals import Campaign, Distributor
from game.strings import Sides, measures, names, say
from game.strings.contracts import string_words
from game.text.marks import item, quoted
from game.text.sheets.form import Section, Sheet

MUSIC = "music"
IN_CINEMAS = ("theatrical", "self_release")
"""Ways of release for which the month counts."""


def music_and_campaign(sides: Sides) -> Sheet:
    """Music to license and angles to sell, each with how near it is to the film that was made."""
    found = []
    if not selling.cue(sides.film):
        found.append(Section(MUSIC, say("sheet.music_title"), tuple(_music(sides))))
    if not sides.view.run.campaign:
        found += [_campaign(sides, one) for one in sides.tale.campaigns.values()]
    return Sheet(sections=tuple(found))


def _music(sides: Sides) -> list[str]:
    found = []
    for music in sides.tale.music.values():
        price = measures.money(music.ask, sides.symbol)
        head = say("sheet.music", title=music.title, kind=names.written("music", music.kind), price=price)
        found.append(item(head, music.vendor, _fits(sides, music.fits), quoted(music.quote)))
    return found


def _fits(sides: Sides, fits: dict[str, int]) -> str:
    off = [abs(sides.view.gauges.get(f"vision:{slider}", 0) - wanted) for slider, wanted in fits.items()]
    return say("sheet.music_fits", off=sum(off) // len(off)) if off else ""


def _campaign(sides: Sides, campaign: Campaign) -> Section:
    off = selling.campaign_fit(sides.film, campaign.id)
    opens = say("sheet.campaign_opens", percent=measures.signed(campaign.opening_percent - 100))
    mouth = say("sheet.campaign_mouth", n=measures.signed(selling.campaign_mouth(sides.film, campaign.id)))
    said = item(campaign.tagline, say("sheet.campaign_off", off=off), opens, mouth, campaign.line)
    return Section(campaign.id, say("sheet.campaign", label=campaign.label), (said,))


def distributors(sides: Sides) -> Sheet:
    """Every deal on offer: money up front, share, advertising, screens, deliverables, conditions."""
    runs = say("sheet.runs", minutes=results.running_time(sides.film))
    return Sheet((runs,), tuple(_deal(sides, one) for one in selling.on_offer(sides.film)))


def _deal(sides: Sides, deal: Distributor) -> Section:
    title = say("deal.head", vendor=deal.vendor, kind=names.written("released", deal.kind))
    parts = [
        say("deal.guarantee", amount=measures.money(selling.guarantee(sides.film, deal), sides.symbol)),
        say("deal.buy_out") if deal.buy_out else say("deal.fee", percent=measures.percent(deal.fee_percent)),
        *_taken(sides, deal),
    ]
    if deal.advertising_most:
        spend = (deal.advertising_least + deal.advertising_most) // 2
        paid = "deal.advertising_theirs" if deal.advertising_by == "distributor" else "deal.advertising_yours"
        parts.append(say(paid, amount=measures.money(spend, sides.symbol)))
    if deal.screens_most:
        parts.append(say("deal.screens", n=(deal.screens_least + deal.screens_most) // 2))
    if deal.late_penalty_percent:
        parts.append(say("deal.late", percent=measures.percent(deal.late_penalty_percent)))
    strings = [say("offer.string", what=string_words(sides, string)) for string in deal.covenants]
    return Section(deal.id, title, (item(*parts, *strings, quoted(deal.quote), deal.principle),))


def _taken(sides: Sides, deal: Distributor) -> list[str]:
    """What of a deal is gone already: parts of the world that were sold before, and the share of a sales agent."""
    found = []
    if less := selling.taken_percent(sides.rules, sides.view.offers, deal):
        sold = measures.listed([offer.territory for offer in finance.presold(sides.rules, sides.view.offers)])
        found.append(say("deal.sold", percent=measures.percent(less), territories=sold))
    if share := waterfall.agent_percent(sides.rules, deal):
        found.append(say("deal.agent", percent=measures.percent(share)))
    return found


def date(sides: Sides) -> Sheet:
    """What is known about when a film opens."""
    deal = sides.tale.distributors.get(sides.view.run.distributor)
    away = deal is not None and deal.kind not in IN_CINEMAS
    return Sheet((say("sheet.date"), *([say("sheet.no_month")] if away else [])))


def month_tag(sides: Sides, month: int) -> str:
    """What a month usually does to a release, on the scale of the premiere board."""
    return say("sheet.month", step=f"{sides.rules.core.outcome.months[month - 1]:+.2f}")


def press(sides: Sides) -> Sheet:
    """What an interview is worth with this director's name."""
    director = sides.tale.directors.get(sides.view.director)
    fame = director.fame if director else 0
    return Sheet((say("sheet.press", fame=fame, buzz=sides.view.gauges.get("buzz", 0)),))
