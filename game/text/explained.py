"""One choice explained in full: what it takes, its odds, everything it moves, its rule of thumb, its trade words."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from game.engine import actions, explain, schedule
from game.engine.preview import Preview
from game.engine.seats import TABLES
from game.strings import Sides, cards, count, label, line, measures, names, say
from game.strings.placeholders import filled
from game.strings.previews import UNSAID, broken_word, chances, cost, effects
from game.strings.unposted import unposted
from game.text.laying import proposal_page
from game.text.marks import closed, joined
from game.text.remarks import remark, worth_of_promises
from game.text.warned import is_idle

SILENT = (actions.Sit, actions.Leave, actions.TakeAgenda, actions.Give, actions.NoMemo, actions.WriteNote)
"""Choices of which nobody expects that a number moves."""
STILL: dict[type[Any], str] = {actions.Date: "explain.month"}
"""What is said instead where something moves later, or elsewhere."""


def explained(sides: Sides, action: actions.Action) -> list[str]:
    """Everything that is known about a choice before it is made, one sentence a line."""
    preview = explain(sides.film, action)
    found = [closed(measures.sentence(label(sides, action))), *_lines(sides, action), *_numbers(sides, action, preview)]
    if isinstance(action, actions.Approve) and action.proposal in schedule.PROPOSALS:
        found += [say("explain.board"), *proposal_page(sides, action.proposal)]
    principle = principle_of(sides, action)
    found.append(say("explain.principle", text=principle) if principle else "")
    duty = sides.rules.core.duties.get(preview.duty)
    if duty is not None and not isinstance(action, actions.Sit):
        found.append(say("explain.duty", duty=duty.label, chair=names.chair(duty.chair), line=duty.line))
    return [text for text in (*found, *_words(sides, action, preview)) if text]


def _lines(sides: Sides, action: actions.Action) -> list[str]:
    """The line of consequence, and what a rehearsal or a promise is good for."""
    match action:
        case actions.Rehearse():
            return [remark(sides, action), line(sides, action)]
        case actions.Give():
            return [remark(sides, action), say("remark.worth", **worth_of_promises(sides))]
        case actions.TakeAgenda():
            return [remark(sides, action)]
        case actions.Sit(duty=duty):
            most = sides.rules.core.duties[duty].commitments or sides.rules.n.commitments[sides.rules.options.length]
            settles = say("explain.sit", things=count(most, "thing")) if duty in TABLES else ""
            return [line(sides, action), say("explain.idle") if is_idle(sides, action) else settles]
        case _:
            return [line(sides, action)]


def _numbers(sides: Sides, action: actions.Action, preview: Preview) -> list[str]:
    form = "explain.brings" if preview.tokens < 0 else "explain.takes"
    taken = cost(sides, replace(preview, tokens=abs(preview.tokens)))
    found = [say(form, what=measures.listed(taken)) if taken else ""]
    odd = chances(preview)
    found.append(say("explain.odds", what=measures.listed(odd)) if odd else "")
    found.append(broken_word(sides, preview))
    if preview.gives_way:
        found.append(say("explain.gives_way", points=sides.rules.n.trust.gave_way))
    found.append(say("explain.better") if isinstance(action, actions.Roll) and odd else "")
    shown = sides.rules.options.previews
    if shown == "full":
        moved = effects(sides, preview)
        aside = unposted(sides, action)
        how, none = ("carried", "carried_still") if preview.if_carried else ("moves", "still")
        still = "" if isinstance(action, SILENT) or aside else say(STILL.get(type(action), f"explain.{none}"))
        found.append(say(f"explain.{how}", what=measures.listed(moved)) if moved else still)
        found.append(say("explain.sealed") if preview.if_carried else "")
        found.append(say("explain.besides", what=measures.listed(aside)) if aside else "")
        found += _meanings(sides, preview)
        found.append(say("explain.chance") if any(line.low != line.high for line in preview.lines) else "")
    elif shown == "hints":
        found.append(say("explain.hint"))
    return found


def _words(sides: Sides, action: actions.Action, preview: Preview) -> list[str]:
    """The trade words behind a choice: its own in full, those of its duty by name where it has been opened."""
    duty = sides.rules.core.duties.get(preview.duty)
    general = duty.terms if duty is not None and not isinstance(action, actions.Sit) else ()
    found = [_term(sides, name) for name in preview.terms if name not in general]
    known = [sides.rules.core.glossary[name].term for name in general if name in sides.rules.core.glossary]
    return [*found, say("explain.words", words=measures.listed(known)) if known else ""]


def _meanings(sides: Sides, preview: Preview) -> list[str]:
    """What the numbers mean that are moved, each once; strengths of the film with the scale they are on."""
    found = []
    usual = sides.rules.core.standards.get(f"{sides.tale.tier}/{sides.rules.options.length}", {})
    for gauge in dict.fromkeys(one.gauge for one in preview.lines):
        known = sides.rules.core.gauges[gauge]
        if not known.explain or gauge in UNSAID:
            continue
        standard = usual.get(gauge.removeprefix("latent.")) if gauge.startswith("latent.") else None
        scale = say("explain.scale", n=round(standard.sd)) if standard else ""
        found.append(joined([say("explain.gauge", label=known.label, text=known.explain), scale]))
    return found


def _term(sides: Sides, name: str) -> str:
    term = sides.rules.core.glossary.get(name)
    return say("glossary.term", term=term.term, text=term.text) if term else ""


def principle_of(sides: Sides, action: actions.Action) -> str:
    """The rule of thumb behind a choice, where somebody wrote one."""
    match action:
        case actions.Answer(event=event, option=option) | actions.Seal(event=event, option=option):
            return cards.principle(sides, event, option)
        case actions.Remedy(problem=problem, option=option):
            return cards.principle(sides, problem, option)
        case actions.Give(promise=promise):
            return filled(sides, sides.tale.promises[promise].principle)
        case actions.SignMoney(offer=offer) | actions.Haggle(offer=offer):
            return sides.tale.offers[offer].principle
        case actions.Distribute(deal=deal):
            return sides.tale.distributors[deal].principle
        case actions.Sit(duty=duty):
            return sides.rules.core.duties[duty].principle
        case _:
            return ""
