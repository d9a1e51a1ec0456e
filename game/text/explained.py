"""One choice explained in full: what it takes, its odds, everything it moves, its rule of thumb, its trade words."""

from __future__ import annotations

from game.engine import actions, explain
from game.engine.preview import Preview
from game.strings import Sides, cards, label, line, measures, names, say
from game.strings.placeholders import filled
from game.strings.previews import UNSAID, broken_word, cost, effects, odds
from game.text.marks import closed, joined


def explained(sides: Sides, action: actions.Action) -> list[str]:
    """Everything that is known about a choice before it is made, one sentence a line."""
    preview = explain(sides.film, action)
    found = [closed(measures.sentence(label(sides, action))), line(sides, action), *_numbers(sides, preview)]
    principle = principle_of(sides, action)
    found.append(say("explain.principle", text=principle) if principle else "")
    duty = sides.rules.core.duties.get(preview.duty)
    if duty is not None and not isinstance(action, actions.Sit):
        found.append(say("explain.duty", duty=duty.label, chair=names.chair(duty.chair), line=duty.line))
    found += [_term(sides, name) for name in preview.terms]
    return [text for text in found if text]


def _numbers(sides: Sides, preview: Preview) -> list[str]:
    taken = cost(sides, preview)
    found = [say("explain.takes", what=measures.listed(taken)) if taken else ""]
    chances = odds(preview.odds)
    found.append(say("explain.odds", what=measures.listed(chances)) if chances else "")
    found.append(broken_word(sides, preview))
    if preview.gives_way:
        found.append(say("explain.gives_way", points=sides.rules.n.trust.gave_way))
    shown = sides.rules.options.previews
    if shown == "full":
        moved = effects(sides, preview)
        how, still = ("carried", "carried_still") if preview.if_carried else ("moves", "still")
        found.append(say(f"explain.{how}", what=measures.listed(moved)) if moved else say(f"explain.{still}"))
        found += _meanings(sides, preview)
        found.append(say("explain.chance") if any(line.low != line.high for line in preview.lines) else "")
    elif shown == "hints":
        found.append(say("explain.hint"))
    return found


def _meanings(sides: Sides, preview: Preview) -> list[str]:
    """What the numbers mean that are moved, each once; strengths of the film with the scale they are on."""
    found = []
    usual = sides.rules.core.standards.get(f"{sides.tale.tier}/{sides.rules.options.length}", {})
    for gauge in dict.fromkeys(one.gauge for one in preview.lines):
        known = sides.rules.core.gauges[gauge]
        if not known.explain or gauge in UNSAID:
            continue
        standard = usual.get(gauge.removeprefix("latent.")) if gauge.startswith("latent.") else None
        scale = say("explain.scale", n=standard.sd) if standard else ""
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
