"""People: auditions, offers to actors, heads of department, and the director's choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions, career, money, tables, titles, truths
from game.engine.ledger import Cause, post
from game.engine.luck import likelihood
from game.engine.refusal import Refusal, Rule, Ruleset, no
from game.engine.state import NOTHING_SAID, Bidding, Signed

if TYPE_CHECKING:
    from game.engine.production import Production
    from game.engine.rules.people import Actor, CrewMember


def signed_for(film: Production, person: str) -> str:
    """The role or post a person is signed for, or an empty text."""
    for places in (film.cast, film.crew):
        for place, signed in places.items():
            if signed.person == person:
                return place
    return ""


def is_open(film: Production, role: str) -> bool:
    """Whether the film has such a role and nobody is signed for it."""
    return role in film.rules.film.roles and role not in film.cast


def open_roles(film: Production) -> list[str]:
    """Roles without a signed actor, by cast number."""
    return [role for role in film.rules.roles if role not in film.cast]


def candidates(film: Production, role: str) -> list[Actor]:
    """Actors who could still play a role."""
    signed = {one.person for one in film.cast.values()} | {one.person for one in film.crew.values()}
    return [
        actor
        for actor in film.rules.actors_for[role]
        if actor.id not in signed and _bidding(film, actor.id).state != "gone"
    ]


def _bidding(film: Production, person: str) -> Bidding:
    return film.bids.get(person, NOTHING_SAID)


def draw_floors(film: Production) -> None:
    """Draw the lowest share of the ask each actor would take, in percent, straying from what the author wrote."""
    stray = film.rules.n.casting.floor_stray
    for actor in film.rules.film.actors.values():
        written = actor.floor * 100 // max(1, actor.ask) - career.discount(film)
        film.truths[f"floor.{actor.id}"] = max(40, min(99, written + film.luck.normal(stray, "floor", actor.id)))


# -- auditions and preferences ---------------------------------------------------------------------------------


def refuse_audition(film: Production, action: actions.Audition) -> Refusal | None:
    """An actor for an open role reads twice at most."""
    if why := tables.refuse_at(film, "casting"):
        return why
    actor = film.rules.film.actors.get(action.actor)
    if actor is None or signed_for(film, action.actor) or not any(is_open(film, role) for role in actor.roles):
        return no("not_for_an_open_role", actor=action.actor)
    return no("read_twice", actor=action.actor) if film.deeds.get(f"auditioned:{action.actor}", 0) >= 2 else None


def audition(film: Production, action: actions.Audition) -> None:
    """Hear an actor read: ability through noise, finer the second time; a guess at the take curve with it."""
    rule = film.rules.n.reading
    again = film.deeds.get(f"auditioned:{action.actor}", 0)
    noise = rule.second_audition_noise if again else rule.audition_noise
    if "casting_director" in film.crew:
        noise = noise * film.rules.n.casting.cast_by_percent // 100
    reading = truths.observe(film, "director", f"ability.{action.actor}", noise)
    if again:
        truths.learn(film, "director", f"curve.{action.actor}")
    film.did("auditioned", action.actor)
    tables.commit(film, f"audition.{action.actor}")
    film.tell("audition", actor=action.actor, read=reading.value, again=again)


def refuse_prefer(film: Production, action: actions.Prefer) -> Refusal | None:
    """The director names a choice for an open role (at casting) or post (at the meetings), once a person."""
    if film.table is None or film.table.duty not in ("casting", "department_meetings"):
        return no("not_at_this_table", duty="casting")
    named = f"prefer.{action.place}.{action.person}" in film.table.done
    if named or film.wishes.get(action.place) == action.person:
        return no("named_already", person=action.person)
    if action.place in film.rules.film.roles:
        fits = any(actor.id == action.person for actor in candidates(film, action.place))
        return None if fits and is_open(film, action.place) else no("not_for_an_open_role", actor=action.person)
    one = film.rules.film.crew.get(action.person)
    free = action.place not in film.crew and one is not None and one.post == action.place
    return None if free else no("post_filled", post=action.place)


def prefer(film: Production, action: actions.Prefer) -> None:
    """Name the director's choice; it can be changed until the producer signs somebody."""
    film.wishes[action.place] = action.person
    tables.remember(film, f"prefer.{action.place}.{action.person}")
    film.tell("preferred", place=action.place, person=action.person)


def casting_menu(film: Production) -> list[actions.Action]:
    """Auditions for open roles, lead first, and choices among those who have read."""
    found: list[actions.Action] = []
    for role in open_roles(film):
        for actor in candidates(film, role):
            found.append(actions.Audition(actor.id))
            if film.deeds.get(f"auditioned:{actor.id}"):
                found.append(actions.Prefer(role, actor.id))
    return list(dict.fromkeys(found))


# -- offers to actors ------------------------------------------------------------------------------------------


def price_of(actor: Actor, percent: int) -> int:
    """An actor's price at a percent of the ask, whole currency units."""
    return actor.ask * percent // 100


def offered_percent(actor: Actor, percent: int, instead: str) -> int:
    """What an offer is worth to the actor in percent of the ask, with what comes instead of money."""
    worth = sum(one.worth for one in actor.instead if one.offer == instead)
    return percent + worth * 100 // max(1, actor.ask)


def usual_floor(film: Production) -> int:
    """The percent of the ask most actors settle for: what everybody in the trade knows."""
    return film.rules.n.casting.floor_percent - career.discount(film)


def accept_percent(film: Production, action: actions.OfferPart) -> int:
    """The chance in percent that an actor accepts, from the public prior of floors and earlier refusals."""
    rule, actor = film.rules.n.casting, film.rules.film.actors[action.actor]
    value = offered_percent(actor, action.percent, action.instead)
    if value >= 100:
        return 100
    usual = usual_floor(film)
    above = likelihood(usual - value, rule.floor_sd)
    refused = _bidding(film, action.actor).price
    if refused:
        below = likelihood(usual - refused, rule.floor_sd)
        above = max(0, above - below) * 100 // max(1, 100 - below)
    return min(99, above)


def refuse_offer(film: Production, action: actions.OfferPart) -> Refusal | None:
    """An offer needs an open role, an actor who is still listening, and room in the budget."""
    if why := tables.refuse_at(film, "shortlist"):
        return why
    actor = film.rules.film.actors.get(action.actor)
    if actor is None or action.role not in actor.roles or not is_open(film, action.role):
        return no("not_for_an_open_role", actor=action.actor)
    if signed_for(film, action.actor) or _bidding(film, action.actor).state == "gone":
        return no("actor_gone", actor=action.actor)
    if action.percent not in film.rules.n.casting.offers:
        return no("no_such_offer", percent=action.percent)
    if action.instead and all(one.offer != action.instead for one in actor.instead):
        return no("not_wanted", what=action.instead)
    if offered_percent(actor, action.percent, action.instead) <= _bidding(film, action.actor).price:
        return no("must_offer_more", actor=action.actor)
    price = price_of(actor, action.percent)
    return no("over_budget", amount=price) if price > money.room(film, "cast") else None


def make_offer(film: Production, action: actions.OfferPart) -> None:
    """Offer the part. Accepted, the actor is signed; refused, the bar is higher and patience shorter."""
    actor, rule = film.rules.film.actors[action.actor], film.rules.n.casting
    value = offered_percent(actor, action.percent, action.instead)
    film.revealed = True
    if value < 100 and value < film.truths[f"floor.{actor.id}"]:
        before = _bidding(film, actor.id)
        gone = before.pressed + 1 >= rule.most_refusals
        film.bids[actor.id] = Bidding(value, before.pressed + 1, "gone" if gone else "open")
        tables.commit(film, f"offer.{actor.id}")
        film.tell("part_refused", actor=actor.id, role=action.role, gone=int(gone))
        return
    sign_actor(film, actor, action.role, price_of(actor, action.percent))
    if action.instead:
        film.did("haggled")
        _instead(film, actor, action.instead)
    tables.commit(film, f"offer.{actor.id}")


def _instead(film: Production, actor: Actor, what: str) -> None:
    """What was given instead of money: points wait in the waterfall, titles are counted by the financiers."""
    cause = Cause("duty", "shortlist")
    if what == "points":
        post(film, "points", "", sum(one.percent for one in actor.instead if one.offer == what), cause)
    elif what in titles.COURTESIES:
        titles.give(film, titles.COURTESY, cause)


def sign_actor(film: Production, actor: Actor, role: str, price: int) -> None:
    """Put an actor under contract: money, the star's draw, and what the director makes of it."""
    cause = Cause("duty", "shortlist")
    film.cast[role] = Signed(actor.id, role, price, film.phase, film.round)
    money.commit(film, "cast", price, cause)
    share = film.rules.film.roles[role].audience_cares
    post(film, "latent.star", "", actor.audience * share // 100, cause)
    _preference(film, role, actor.id, cause)
    film.tell("actor_signed", actor=actor.id, role=role, price=price)


def _preference(film: Production, place: str, person: str, cause: Cause) -> None:
    """Signing the director's choice pleases, signing against it costs trust; without a choice nothing moves."""
    wish = film.wishes.get(place)
    if not wish:
        return
    rule = film.rules.n.casting
    if wish == person:
        post(film, "trust", "", rule.preferred_trust, cause)
    else:
        post(film, "trust", "", rule.against_preference_trust, cause)
        film.did("signed_against_preference" if place in film.rules.film.roles else "hired_against_preference")


def shortlist_menu(film: Production) -> list[actions.Action]:
    """Offers for the two most important open roles, at each step of the scale and with what may come instead."""
    found: list[actions.Action] = []
    for role in open_roles(film)[:2]:
        for actor in candidates(film, role):
            found += [actions.OfferPart(actor.id, role, percent) for percent in film.rules.n.casting.offers]
            lowest = film.rules.n.casting.offers[0]
            found += [actions.OfferPart(actor.id, role, lowest, one.offer) for one in actor.instead]
    return found


# -- heads of department ---------------------------------------------------------------------------------------


def open_posts(film: Production) -> list[str]:
    """Posts of this film without a signed person, required ones first."""
    posts = film.rules.film.posts
    free = [post_id for post_id in posts if post_id not in film.crew]
    return sorted(free, key=lambda post_id: not posts[post_id].required)


def post_duty(post_id: str) -> str:
    """The duty at whose table a post is signed."""
    return "line_producer" if post_id == "line_producer" else "heads"


def refuse_hire(film: Production, action: actions.HireHead) -> Refusal | None:
    """A person is signed for an open post, once, and within the budget."""
    person = film.rules.film.crew.get(action.person)
    if person is None:
        return no("no_such_person", person=action.person)
    if why := tables.refuse_at(film, post_duty(person.post)):
        return why
    if person.post in film.crew or person.post not in film.rules.film.posts:
        return no("post_filled", post=person.post)
    if action.press and film.bids.get(person.id):
        return no("pressed_already", person=person.id)
    if action.terms and (action.press or not person.terms):
        return no("no_terms", person=person.id)
    account, price = film.rules.film.posts[person.post].account, engagement(film, action)
    return no("over_budget", amount=price) if price > money.room(film, account) else None


def engagement(film: Production, action: actions.HireHead) -> int:
    """What an engagement costs before any pressing: the whole job, with the terms of the memo where they are signed."""
    person = film.rules.film.crew[action.person]
    if not action.terms:
        return person.cost
    saved = sum(one.saves_percent for one in person.terms)
    return person.cost * (100 - saved) // 100 + sum(one.adds for one in person.terms)


def hire(film: Production, action: actions.HireHead) -> None:
    """Sign a head. Pressed to the floor the price may fall, or the person comes in sore."""
    person, rule = film.rules.film.crew[action.person], film.rules.n.casting
    cause = Cause("duty", post_duty(person.post))
    percent, pressed = 100, "no"
    if action.press:
        film.did("haggled")
        pressed = "won" if film.happens(rule.press_percent, "press", person.id) else "lost"
        if pressed == "won":
            percent = person.floor_percent
        elif person.post in film.rules.core.departments:
            film.bids[person.id] = Bidding(person.cost, 1)
            post(film, "report", person.post, rule.press_failed, cause)
        else:
            percent = rule.press_vain_percent
    elif action.terms and person.post in film.rules.core.departments:
        post(film, "report", person.post, rule.terms_report, cause)
    price = engagement(film, action) * percent // 100
    sign_head(film, person.id, price, cause)
    tables.commit(film, f"hire.{person.post}")
    film.tell("head_signed", person=person.id, post=person.post, price=price, pressed=pressed)


def sign_head(film: Production, name: str, price: int, cause: Cause) -> None:
    """Put a head under contract: money, alignment from where the head leans, and the director's opinion."""
    person = film.rules.film.crew[name]
    film.crew[person.post] = Signed(name, person.post, price, film.phase, film.round)
    account = film.rules.film.posts[person.post].account
    money.commit(film, account, price, cause)
    for slider, lean in person.lean.items():
        wanted = film.of("vision", slider) - 50
        if lean and wanted:
            same = (lean > 0) == (wanted > 0)
            post(film, "alignment", person.post, abs(lean) // 4 * (1 if same else -1), cause)
    _preference(film, person.post, name, cause)


def hire_menu(film: Production) -> list[actions.Action]:
    """Everybody who could take an open head's post: at the ask, pressed, or with the terms of the memo."""
    found: list[actions.Action] = []
    for post_id in open_posts(film):
        if post_duty(post_id) == "heads":
            found += [
                one for person in film.rules.film.crew.values() if person.post == post_id for one in _ways(person)
            ]
    return found if len(found) <= MOST_LINES else [one for one in found if _is_plain(film, one)][:MOST_LINES]


MOST_LINES = 37


def _is_plain(film: Production, action: actions.Action) -> bool:
    """Whether a way to sign stays on a crowded list: the ask for everybody, pressing for heads of departments."""
    if not isinstance(action, actions.HireHead) or action.terms:
        return False
    return not action.press or film.rules.film.crew[action.person].post in film.rules.core.departments


def _ways(person: CrewMember) -> list[actions.Action]:
    """The ways to sign a person."""
    found: list[actions.Action] = [actions.HireHead(person.id), actions.HireHead(person.id, press=True)]
    return [*found, actions.HireHead(person.id, terms=True)] if person.terms else found


def line_menu(film: Production) -> list[actions.Action]:
    """The line producers for hire."""
    return [
        actions.HireHead(person.id, press)
        for person in film.rules.film.crew.values()
        if person.post == "line_producer"
        for press in (False, True)
    ]


def leave_film(film: Production, person: str) -> None:
    """Somebody leaves the film: the place is open again, and the price already paid is lost."""
    for places in (film.cast, film.crew):
        for place, signed in places.items():
            if signed.person == person:
                del places[place]
                film.bids[person] = Bidding(signed.price, state="gone")
                film.tell("left_film", person=person, place=place)
                return
    raise KeyError(f"nobody signed as {person!r}")


def _can_cast(film: Production) -> bool:
    return any(candidates(film, role) for role in open_roles(film))


def _posts_open(film: Production, duty: str) -> bool:
    posts, crew = film.rules.film.posts, film.crew
    return any(post_id not in crew and post_duty(post_id) == duty for post_id in posts)


TABLES = {
    "casting": tables.Seat(casting_menu, _can_cast),
    "shortlist": tables.Seat(shortlist_menu, _can_cast),
    "heads": tables.Seat(hire_menu, lambda film: _posts_open(film, "heads")),
    "line_producer": tables.Seat(line_menu, lambda film: _posts_open(film, "line_producer")),
}

RULES: Ruleset = {
    actions.Audition: Rule(refuse_audition, audition),
    actions.Prefer: Rule(refuse_prefer, prefer),
    actions.OfferPart: Rule(refuse_offer, make_offer),
    actions.HireHead: Rule(refuse_hire, hire),
}
