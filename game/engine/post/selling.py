"""Finishing and selling: post houses, music, the campaign, the distributor, the release date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import actions, finance, judge, money, tables
from game.engine.ledger import Cause, post
from game.engine.refusal import Refusal, Rule, Ruleset, no
from game.engine.state import Bidding

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.engine.production import Production
    from game.engine.rules.deals import Bid, Distributor
    from game.engine.rules.rulebook import Rules
    from game.engine.state import OfferState

ACCOUNT_OF_WORK = {"sound": "sound", "vfx": "vfx", "grade": "editing", "composer": "music", "music": "music"}


PRESSED = {"no": 0, "won": 1, "lost": 2}
"""How a house was asked, as its bid keeps it: plainly, pressed down, or pressed in vain."""


def late_percent(film: Production, bid: Bid) -> int:
    """The chance in percent that a house hands in late: more where it was pressed in vain."""
    state = film.bids.get(bid.id)
    sore = state is not None and state.pressed == PRESSED["lost"]
    return sore_percent(film, bid) if sore else bid.late_percent


def sore_percent(film: Production, bid: Bid) -> int:
    """The chance in percent that a house hands in late which was pressed in vain."""
    return min(100, bid.late_percent + film.rules.n.casting.sore_house_late)


def steps_left(film: Production) -> int:
    """Post rounds left, this one included."""
    return film.rules.rounds["post"] - film.round + 1 if film.phase == "post" else film.rules.rounds["post"] + 1


def needs_rush(film: Production, bid: Bid) -> bool:
    """Whether a house can only make delivery at its rush price."""
    return film.phase == "post" and steps_left(film) < bid.steps


def bid_price(film: Production, bid: Bid) -> int:
    """What a house costs now, whole currency units."""
    return bid.ask * (bid.rush_percent if needs_rush(film, bid) else 100) // 100


def account_of(work: str) -> str:
    """The account a kind of work is paid from."""
    return ACCOUNT_OF_WORK.get(work, "delivery")


def works(film: Production) -> list[str]:
    """The kinds of finishing work this film asks bids for."""
    return sorted({bid.work for bid in film.rules.film.bids.values()})


def in_house_cost(film: Production, work: str) -> int:
    """What a kind of work costs when nobody is hired for it, whole currency units."""
    lowest = min(bid.ask for bid in film.rules.film.bids.values() if bid.work == work)
    return lowest * film.rules.n.measure.in_house_percent // 100


def hired_for(film: Production, work: str) -> str:
    """The house hired for a kind of work, or an empty text."""
    houses = film.rules.film.bids
    for name, state in film.bids.items():
        if state.state == "hired" and name in houses and houses[name].work == work:
            return name
    return ""


def refuse_post_house(film: Production, action: actions.HirePost) -> Refusal | None:
    """One house for each kind of work, within the budget; pressing comes once."""
    if why := tables.refuse_at(film, "hire_post"):
        return why
    bid = film.rules.film.bids.get(action.bid)
    if bid is None:
        return no("no_such_bid", bid=action.bid)
    if hired_for(film, bid.work):
        return no("work_given", work=bid.work)
    if action.press and action.bid in film.bids:
        return no("pressed_already", person=action.bid)
    price = bid_price(film, bid)
    return no("over_budget", amount=price) if price > money.room(film, account_of(bid.work)) else None


def hire_post_house(film: Production, action: actions.HirePost) -> None:
    """Take a bid; pressed, the house may come down or stay."""
    bid = film.rules.film.bids[action.bid]
    cause, price, pressed = Cause("duty", "hire_post"), bid_price(film, bid), "no"
    rule = film.rules.n.casting
    if action.press:
        pressed = "won" if film.happens(rule.press_percent, "press", bid.id) else "lost"
    if pressed == "won":
        price = max(bid.least, price * rule.pressed_house_percent // 100)
    money.commit(film, account_of(bid.work), price, cause)
    film.bids[bid.id] = Bidding(price, PRESSED[pressed], "hired")
    tables.commit(film, bid.id)
    film.tell("house_hired", bid=bid.id, price=price, pressed=pressed)


def post_menu(film: Production) -> list[actions.Action]:
    """Every bid for work that nobody has, at the ask or pressed."""
    return [
        actions.HirePost(bid.id, press)
        for bid in film.rules.film.bids.values()
        if not hired_for(film, bid.work)
        for press in (False, True)
    ]


# -- music and campaign ----------------------------------------------------------------------------------------


def cue(film: Production) -> str:
    """The music chosen, or an empty text."""
    music = film.rules.film.music
    return next((name for name, state in film.bids.items() if name in music and state.state == "hired"), "")


def refuse_cue(film: Production, action: actions.Cue) -> Refusal | None:
    """One piece of music is licensed, within the budget."""
    if why := tables.refuse_at(film, "music_marketing"):
        return why
    music = film.rules.film.music.get(action.music)
    if music is None:
        return no("no_such_music", music=action.music)
    if cue(film):
        return no("music_chosen")
    return no("over_budget", amount=music.ask) if music.ask > money.room(film, "music") else None


def license_music(film: Production, action: actions.Cue) -> None:
    """License it: audiences hear a song they like, critics hear whether it fits."""
    music = film.rules.film.music[action.music]
    cause = Cause("duty", "music_marketing")
    money.commit(film, "music", music.ask, cause)
    film.bids[music.id] = Bidding(music.ask, state="hired")
    for slider, wanted in music.fits.items():
        off = abs(film.of("vision", slider) - wanted)
        post(film, "latent.cohesion", "", 3 - off // 10, cause)
    post(film, "latent.craft", "", music.critics, cause)
    post(film, "latent.spectacle", "", music.audience, cause)
    tables.commit(film, f"cue.{music.id}")


def refuse_sell(film: Production, action: actions.Sell) -> Refusal | None:
    """A campaign angle is chosen once; its spend with it, within what the budget and the deal allow."""
    if why := tables.refuse_at(film, "music_marketing"):
        return why
    if action.campaign not in film.rules.film.campaigns or action.spend not in film.rules.n.release.spends:
        return no("no_such_campaign", campaign=action.campaign)
    if film.run.campaign:
        return no("campaign_chosen")
    price = campaign_price(film, action.spend)
    return no("over_budget", amount=price) if price > money.room(film, "publicity") else None


def campaign_price(film: Production, spend: int) -> int:
    """What the production puts into the campaign: percent of what the publicity account leaves to decisions."""
    return film.rules.pools["publicity"] * spend // 100


def campaign_fit(film: Production, campaign: str) -> int:
    """How far the film the campaign promises is from the film there is: 0 is the same film, 100 another one."""
    sells = film.rules.film.campaigns[campaign].sells
    if not sells:
        return 50
    return sum(abs(film.of("vision", slider) - value) for slider, value in sells.items()) // len(sells)


def campaign_mouth(film: Production, campaign: str) -> int:
    """What a campaign does to word of mouth: its own, less what promising another film costs."""
    written = film.rules.film.campaigns[campaign].word_of_mouth
    return written - campaign_fit(film, campaign) // film.rules.n.release.fit_per_point


def choose_campaign(film: Production, action: actions.Sell) -> None:
    """Choose what to promise: an angle that sells another film opens better and falls faster."""
    campaign = film.rules.film.campaigns[action.campaign]
    cause, rule = Cause("duty", "music_marketing"), film.rules.n.release
    money.commit(film, "publicity", campaign_price(film, action.spend), cause)
    film.run = replace(film.run, campaign=action.campaign)
    post(film, "latent.marketing", "", (action.spend - 100) // rule.spend_per_point, cause)
    post(
        film,
        "latent.campaign",
        "",
        (campaign.opening_percent - 100) // rule.opening_per_point + film.of("buzz") // rule.buzz_per_point,
        cause,
    )
    post(film, "word_of_mouth", "", campaign_mouth(film, action.campaign), cause)
    tables.commit(film, "campaign")
    film.tell("campaign", campaign=action.campaign, spend=action.spend)


def music_menu(film: Production) -> list[actions.Action]:
    """Music to license, and each angle at each spend."""
    found: list[actions.Action] = [actions.Cue(music) for music in film.rules.film.music]
    found += [actions.Sell(one, spend) for one in film.rules.film.campaigns for spend in film.rules.n.release.spends]
    return found


# -- distribution ----------------------------------------------------------------------------------------------


def on_offer(film: Production) -> list[Distributor]:
    """The deals that can be had now."""
    return [one for one in film.rules.film.distributors.values() if judge.holds(film, one.offered_when)]


def hear_buyers(film: Production) -> None:
    """Post begins: every buyer's appetite for a film like this, known as soon as they are asked."""
    stray = film.rules.n.finance.appetite_percent
    for deal in film.rules.film.distributors.values():
        percent = 100 + film.luck.normal(stray, "appetite", deal.id)
        film.bids[deal.id] = Bidding(film.rules.dialled(deal.guarantee) * max(0, percent) // 100)


def taken_percent(rules: Rules, offers: Mapping[str, OfferState], deal: Distributor) -> int:
    """How much less a buyer of the world pays, in percent, because parts of it were sold before; 0 for other deals."""
    return finance.presold_percent(rules, finance.presold(rules, offers)) if deal.territory == "world" else 0


def guarantee(film: Production, deal: Distributor) -> int:
    """The up-front money on the table now: the buyer's appetite, what honest test cards make of it, and the talk; less
    what was sold before, where the world is bought."""
    rule, asked = film.rules.n.finance, film.bids.get(deal.id, Bidding(film.rules.dialled(deal.guarantee))).price
    asked = asked * (100 - taken_percent(film.rules, film.offers, deal)) // 100
    talk = (film.of("buzz") - rule.buzz_base) * rule.buzz_per_ten // 10
    if film.cut.test_read < 0 or not film.cut.shared:
        return max(0, asked * (rule.untested_percent + talk) // 100)
    return max(0, asked * (100 + talk + rule.test_per_point * (film.cut.test_read - rule.test_base)) // 100)


def refuse_distribute(film: Production, action: actions.Distribute) -> Refusal | None:
    """One deal is signed; it must be on offer."""
    if why := tables.refuse_at(film, "distribution"):
        return why
    if film.run.distributor:
        return no("deal_signed")
    deal = next((one for one in on_offer(film) if one.id == action.deal), None)
    if deal is None:
        return no("not_on_offer", deal=action.deal)
    own = (deal.advertising_least + deal.advertising_most) // 2 if deal.advertising_by == "film" else 0
    return no("over_budget", amount=own) if own > money.room(film, "publicity") else None


def distribute(film: Production, action: actions.Distribute) -> None:
    """Sign: the guarantee comes at delivery, the advertising is theirs or yours."""
    deal = film.rules.film.distributors[action.deal]
    cause = Cause("duty", "distribution")
    spend = (deal.advertising_least + deal.advertising_most) // 2
    film.run = replace(
        film.run,
        distributor=deal.id,
        advertising=spend,
        screens=(deal.screens_least + deal.screens_most) // 2,
    )
    if deal.advertising_by == "film":
        money.commit(film, "publicity", spend, cause)
    post(film, "guarantee", "", guarantee(film, deal), cause)
    tables.commit(film, deal.id)
    film.tell("deal_signed", deal=deal.id, guarantee=film.of("guarantee"))


MONTHS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)


def refuse_date(film: Production, action: actions.Date) -> Refusal | None:
    """A month is set once, for a deal that releases in cinemas."""
    if why := tables.refuse_at(film, "box_office"):
        return why
    if film.run.month:
        return no("date_set")
    if not _opens_in_cinemas(film):
        return no("no_cinemas")
    return None if action.month in MONTHS else no("no_such_month", month=action.month)


def _opens_in_cinemas(film: Production) -> bool:
    """Whether the film may still meet an audience in cinemas: not once a streamer has bought it."""
    deal = film.rules.film.distributors.get(film.run.distributor)
    return deal is None or deal.kind != "streamer"


def set_date(film: Production, action: actions.Date) -> None:
    """Set the month of release."""
    film.run = replace(film.run, month=action.month)
    tables.commit(film, f"date.{action.month}")


TABLES = {
    "hire_post": tables.Seat(post_menu, lambda film: bool(post_menu(film))),
    "music_marketing": tables.Seat(music_menu, lambda film: not film.run.campaign or not cue(film)),
    "distribution": tables.Seat(
        lambda film: [actions.Distribute(one.id) for one in on_offer(film)],
        lambda film: not film.run.distributor and bool(on_offer(film)),
    ),
    "box_office": tables.Seat(
        lambda film: [actions.Date(month) for month in MONTHS],
        lambda film: not film.run.month and _opens_in_cinemas(film),
    ),
}

RULES: Ruleset = {
    actions.HirePost: Rule(refuse_post_house, hire_post_house),
    actions.Cue: Rule(refuse_cue, license_music),
    actions.Sell: Rule(refuse_sell, choose_campaign),
    actions.Distribute: Rule(refuse_distribute, distribute),
    actions.Date: Rule(refuse_date, set_date),
}
