"""The hand-over memo: promises that close an option of the giver, kept or broken by deeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import actions, binding, effects, gauges, judge
from game.engine.ledger import Cause, post
from game.engine.refusal import Refusal, Rule, Ruleset, no
from game.engine.state import Given

if TYPE_CHECKING:
    from game.engine.production import Production
    from game.engine.rules.events import Promise


def is_open(film: Production, name: str) -> bool:
    """Whether a promise is in force."""
    return any(given.id == name and given.state == "open" for given in film.promises)


def offered(film: Production, chair: str) -> list[actions.Give]:
    """The promises the situation offers this chair now, each with what it would be about."""
    found = []
    for promise in film.rules.film.promises.values():
        if promise.giver != chair or promise.phase != film.phase or _is_over_at_once(film, promise):
            continue
        if sum(given.id == promise.id and given.state == "open" for given in film.promises) >= promise.limit:
            continue
        if not judge.holds(film, promise.offered_when):
            continue
        if not promise.about:
            found.append(actions.Give(promise.id))
            continue
        found += [actions.Give(promise.id, name) for name in binding.matches(film, promise.about[0], {})[:2]]
    return found


def _is_over_at_once(film: Production, promise: Promise) -> bool:
    """Whether a promise would lapse before its giver sits down again: nobody can keep or break such a word."""
    return promise.lasts in ("today", "phase") and film.round >= film.rules.rounds[film.phase]


def given_today(film: Production, name: str) -> bool:
    """Whether a promise was given in this round and holds."""
    now = (film.phase, film.round)
    return any(one.id == name and one.state == "open" and (one.phase, one.round) == now for one in film.promises)


def is_memo_round(film: Production) -> bool:
    """Whether this round's hand-over is a named one."""
    return film.round in film.rules.n.memo_rounds[film.rules.options.length].get(film.phase, ())


def given_now(film: Production) -> int:
    """Promises the seated chair has written into this memo."""
    return sum(
        given.giver == film.seat and given.phase == film.phase and given.round == film.round for given in film.promises
    )


def refuse_give(film: Production, action: actions.Give) -> Refusal | None:
    """A promise the situation offers, while the memo has room."""
    if film.stage != "memo":
        return no("no_memo_now")
    if given_now(film) >= film.rules.n.memo_promises[film.rules.options.length]:
        return no("memo_full")
    return None if action in offered(film, film.seat) else no("not_offered", promise=action.promise)


def give(film: Production, action: actions.Give) -> None:
    """Write it down: the other chair gets something at once, an option of yours is closed until it lapses."""
    promise = film.rules.film.promises[action.promise]
    binds = {promise.about[0].name: action.about} if promise.about else {}
    film.promises.append(Given(promise.id, film.seat, film.phase, film.round, binds=binds))
    effects.apply_all(film, promise.now, Cause("promise", promise.id), binds)
    film.did("promise")
    film.tell("promised", promise=promise.id, about=action.about)


def refuse_no_memo(film: Production, action: actions.NoMemo) -> Refusal | None:
    """The memo can always be handed over as it is."""
    return None if film.stage == "memo" else no("no_memo_now")


def check_deeds(film: Production) -> None:
    """Look at what was just done: a promise is broken by its giver doing what it closed."""
    if not film.promises:
        film.fresh.clear()
    while film.fresh:
        deeds, film.fresh = film.fresh, []
        for deed, about, chair in deeds:
            _check(film, deed, about, chair)


def _check(film: Production, deed: str, about: str, chair: str) -> None:
    for index, given in enumerate(film.promises):
        if given.state != "open" or given.giver != chair:
            continue
        promise = film.rules.film.promises[given.id]
        for breaker in promise.broken_by:
            if breaker.did == deed and (not about or not given.binds or about in given.binds.values()):
                _break(film, index, promise)
                break


def _break(film: Production, index: int, promise: Promise) -> None:
    given = film.promises[index]
    film.promises[index] = replace(given, state="broken")
    cause, trust = Cause("promise", promise.id), film.rules.n.trust
    post(film, "trust", "", trust.broken, cause)
    effects.apply_all(film, promise.broken, cause, given.binds)
    if promise.witnesses == "crew":
        for department, _size in gauges.departments(film):
            post(film, "morale", department, trust.broken_heard_morale, cause)
    film.did("promise_broken")
    film.tell("promise_broken", promise=promise.id)


def each_round(film: Production) -> None:
    """Promises tempt, lapse, are kept or released as the round ends."""
    for index, given in enumerate(film.promises):
        if given.state != "open":
            continue
        promise = film.rules.film.promises[given.id]
        if promise.tempted_when and judge.holds(film, promise.tempted_when, given.binds):
            given = film.promises[index] = replace(given, tempted=True)
        if promise.void_when and judge.holds(film, promise.void_when, given.binds):
            film.promises[index] = replace(given, state="void")
        elif (promise.kept_when and judge.holds(film, promise.kept_when, given.binds)) or _lapsed(film, given, promise):
            _keep(film, index, promise)


def _lapsed(film: Production, given: Given, promise: Promise) -> bool:
    match promise.lasts:
        case "today":
            return film.phase != given.phase or film.round > given.round
        case "rounds":
            return film.phase != given.phase or film.round - given.round >= promise.rounds
        case "until_lock":
            return film.cut.locked
        case "until_shot":
            return film.phase == "post"
        case _:
            return film.phase != given.phase or film.round >= film.rules.rounds[film.phase]


def _keep(film: Production, index: int, promise: Promise) -> None:
    """A promise kept: a little trust, more when it was tempting to break it."""
    given = film.promises[index]
    film.promises[index] = replace(given, state="kept")
    cause, trust = Cause("promise", promise.id), film.rules.n.trust
    post(film, "trust", "", trust.kept_tempted if given.tempted else trust.kept_untempted, cause)
    if given.tempted:
        effects.apply_all(film, promise.kept, cause, given.binds)
    film.did("promise_kept")
    film.tell("promise_kept", promise=promise.id, tempted=int(given.tempted))


def menu(film: Production) -> list[actions.Action]:
    """What can be promised, and handing over without."""
    return [*offered(film, film.seat), actions.NoMemo()]


RULES: Ruleset = {
    actions.Give: Rule(refuse_give, give),
    actions.NoMemo: Rule(refuse_no_memo, lambda film, action: None),
}
