"""The pages a letter opens: standing, money, people, trade words."""

from __future__ import annotations

from difflib import get_close_matches

from game.engine import actions, cashflow
from game.engine.rules.core import Term
from game.engine.seven import met
from game.strings import Sides, line, measures, names, say
from game.strings import cards as told
from game.text.desk import problems
from game.text.goals import goals
from game.text.marks import item, joined
from game.text.remarks import promised
from game.text.sheets.money import budget
from game.text.sheets.people import curve, reading


def status(sides: Sides) -> list[str]:
    """Every gauge this chair may see with what it means, goals, promises, favours and problems."""
    found = [say("status.creative", n=sides.view.gauges["creative"]), *_schedule(sides)]
    found += [_gauge(sides, name) for name in sides.rules.core.gauges if _shown(sides, name)]
    found += [say("status.verdict"), *goals(sides, now=True)]
    for given in sides.view.promises:
        if given.state == "open":
            memo = promise_line(sides, given.id, given.state)
            about = next(iter(given.binds.values()), "")
            found.append(f"{memo} {promised(sides, sides.tale.promises[given.id], about)}")
    for name in sides.view.favours:
        told = line(sides, actions.PlayFavour(name))
        found.append(say("status.favour", what=names.titled(sides, sides.tale.favours, name, "label"), line=told))
    return [*found, *problems(sides)]


def _schedule(sides: Sides) -> list[str]:
    behind = sides.view.gauges["schedule"]
    if sides.film.phase != "shoot":
        return []
    form = "status.schedule_behind" if behind > 0 else "status.schedule_ahead"
    return [say(form, minutes=measures.minutes(abs(behind)))]


def _shown(sides: Sides, name: str) -> bool:
    plain = sides.view.gauges.get(name)
    return name in ("stress", "vision") or (plain is not None and name in STATUS)


STATUS = ("trust", "morale", "report", "alignment", "stress", "quality", "buzz", "investor_goodwill", "bond_patience")


def _gauge(sides: Sides, name: str) -> str:
    known = sides.rules.core.gauges[name]
    if name == "vision":
        parts = [
            say("status.slider", slider=names.written("slider", key), n=sides.view.gauges.get(f"vision:{key}", 0))
            for key in sides.tale.vision_start
        ]
        return joined([say("status.gauge", gauge=known.label, n=measures.listed(parts)), known.explain])
    key = f"stress:{sides.chair}" if name == "stress" else name
    return joined([say("status.gauge", gauge=known.label, n=sides.view.gauges.get(key, 0)), known.explain])


def promise_line(sides: Sides, name: str, state: str) -> str:
    """A promise by its memo, who gave it and how it stands."""
    given = next(one for one in sides.view.promises if one.id == name)
    about = next(iter(given.binds.values()), "")
    memo = told.promise_memo(sides, name, about)
    return say("status.promise", giver=names.chair(given.giver), memo=memo, state=say(f"promise_state.{state}"))


def money(sides: Sides) -> list[str]:
    """The top sheet, and what every signed financier has paid and still owes."""
    found = budget(sides)
    for name, state in sides.view.offers.items():
        if state.state == "signed":
            found.append(
                say(
                    "status.financier",
                    name=names.offer(sides, name),
                    amount=measures.money(state.amount, sides.symbol),
                    paid=measures.money(state.paid, sides.symbol),
                )
            )
    return [*found, *_cash_by_date(sides)]


def _cash_by_date(sides: Sides) -> list[str]:
    """Where cash goes from here, part by part of the film; the producer's to know."""
    if "cash" not in sides.view.gauges:
        return []
    found = []
    for one in cashflow.ahead(sides.film):
        amounts = {name: measures.money(getattr(one, name), sides.symbol) for name in ("income", "due", "left")}
        form = "status.stretch_after" if one.phase == "after" else "status.stretch"
        found.append(say(form, phase=names.written("phase", one.phase), **amounts))
    return found


def people(sides: Sides) -> list[str]:
    """Cast, heads with their departments, and the crew of seven."""
    view, found = sides.view, [say("people.cast")]
    for role, part in sides.tale.roles.items():
        signed = view.cast.get(role)
        found.append(_player(sides, role, signed.person) if signed else item(say("people.open", place=part.name)))
    found.append(say("people.crew"))
    found += [_head(sides, post) for post in sides.tale.posts]
    if sides.tale.seven:
        found.append(say("people.seven"))
        found += [_seventh(sides, name) for name in sides.tale.seven]
    return found


def _player(sides: Sides, role: str, actor: str) -> str:
    head = say("people.player", part=names.place(sides, role), actor=names.person(sides, actor))
    read = reading(sides, f"ability.{actor}") if sides.chair == "director" else ""
    return item(head, measures.sentence(read), curve(sides, actor))


def _head(sides: Sides, post: str) -> str:
    signed = sides.view.crew.get(post)
    if signed is None:
        return item(say("people.open", place=names.post(sides, post)))
    head = say("people.head", post=names.post(sides, post), person=names.person(sides, signed.person))
    known, parts = sides.view.gauges, [head]
    for gauge in ("morale", "report", "alignment"):
        if f"{gauge}:{post}" in known:
            label = sides.rules.core.gauges[gauge].label
            parts.append(say("status.gauge", gauge=label, n=known[f"{gauge}:{post}"]))
    return item(*parts)


def _seventh(sides: Sides, name: str) -> str:
    one = sides.tale.seven[name]
    form = "people.content" if met(sides.film, name) else "people.wants"
    return item(say(form, name=one.name, job=one.job, want=one.want))


def glossary(sides: Sides, word: str) -> list[str]:
    """A trade word explained, with its neighbours; without a word, all of them by name."""
    terms = sides.rules.core.glossary
    if not word:
        return [say("glossary.all", terms=measures.listed([term.term for term in terms.values()]))]
    found = _term(sides, word)
    if found is None:
        near = get_close_matches(word, [term.term.casefold() for term in terms.values()], n=3, cutoff=0.5)
        return [say("glossary.near", near=measures.listed(near)) if near else say("glossary.unknown", word=word)]
    see = [terms[name].term for name in found.see if name in terms]
    also = say("glossary.see", terms=measures.listed(see)) if see else ""
    return [joined([say("glossary.term", term=found.term, text=found.text), also])]


def _term(sides: Sides, word: str) -> Term | None:
    terms = sides.rules.core.glossary.values()
    exact = next((term for term in terms if word in (term.id, term.term.casefold())), None)
    return exact or next((term for term in terms if term.term.casefold().startswith(word)), None)
