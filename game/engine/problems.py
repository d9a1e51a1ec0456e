"""The problem queue: it burns at once and every round until somebody pays; favours are played against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions, effects, events, gauges, judge, tokens
from game.engine.ledger import Cause, post
from game.engine.refusal import Refusal, Rule, Ruleset, no
from game.engine.state import OpenProblem

if TYPE_CHECKING:
    from game.engine.production import Production
    from game.engine.rules.events import Option


def open_problem(film: Production, name: str, cause: Cause, binds: dict[str, str]) -> None:
    """A problem joins the queue and acts at once. One too many costs half a day instead of a place; one that burns
    already flares up, as if it had burned for another round."""
    rule = film.rules.core.problems[name]
    if any(problem.id == name for problem in film.problems):
        effects.apply_all(film, rule.each_round, Cause("problem", name, cause.led), binds)
        film.tell("problem_flares", problem=name)
        return
    queue = film.rules.n.queue
    if len(film.problems) >= queue.size:
        post(film, "late_start", "", queue.overflow_minutes, cause)
        film.tell("queue_overflows", problem=name)
        return
    first = film.written
    effects.apply_all(film, rule.at_once, Cause("problem", name, cause.led), binds)
    film.problems.append(OpenProblem(name, film.phase, film.round, first if film.written > first else cause.led, binds))
    film.tell("problem", problem=name)


def burn(film: Production) -> None:
    """Every open problem acts, and wears on everybody's morale."""
    for problem in film.problems:
        rule = film.rules.core.problems[problem.id]
        cause = Cause("problem", problem.id, problem.led)
        effects.apply_all(film, rule.each_round, cause, problem.binds)
        for department, _size in gauges.departments(film):
            post(film, "morale", department, film.rules.n.queue.morale, cause)


def _find(film: Production, name: str) -> OpenProblem | None:
    return next((problem for problem in film.problems if problem.id == name), None)


def remedy_of(film: Production, problem: str, option: str) -> Option | None:
    """A remedy of a problem, or None."""
    rule = film.rules.core.problems.get(problem)
    return next((one for one in rule.remedies if one.id == option), None) if rule else None


def refuse_remedy(film: Production, action: actions.Remedy) -> Refusal | None:
    """A remedy takes a token and what it says; creative problems are the director's, the others the producer's."""
    problem = _find(film, action.problem)
    if problem is None or film.table is not None:
        return no("no_such_problem", problem=action.problem)
    creative = film.rules.core.problems[action.problem].creative
    if creative != (film.seat == "director"):
        return no("not_your_problem", problem=action.problem)
    option = remedy_of(film, action.problem, action.option)
    if option is None:
        return no("no_such_option", option=action.option)
    if film.tokens.get(film.seat, 0) < 1:
        return no("no_tokens")
    return events.refuse_option(film, option, problem.binds)


def remedy(film: Production, action: actions.Remedy) -> None:
    """Pay for a way out: the problem leaves the queue, if the printed chance holds."""
    problem = _find(film, action.problem)
    option = remedy_of(film, action.problem, action.option)
    if problem is None or option is None:
        raise RuntimeError(f"no problem for {action}")
    tokens.spend(film, film.seat, 1)
    cause = Cause("option", f"{action.problem}.{action.option}", problem.led)
    solved = option.chance >= 100 or film.happens(
        option.chance, "remedy", action.problem, action.option, film.phase, film.round
    )
    effects.apply_all(film, option.effects if solved else option.otherwise, cause, problem.binds)
    if solved:
        film.problems.remove(problem)
    film.did("solve")
    film.tell("remedy", problem=action.problem, option=action.option, solved=int(solved))


def refuse_favour(film: Production, action: actions.PlayFavour) -> Refusal | None:
    """A favour in hand is played against a problem it solves, or for its own effect."""
    if action.favour not in film.favours or film.table is not None:
        return no("no_such_favour", favour=action.favour)
    favour = film.rules.film.favours[action.favour]
    if action.problem:
        fits = action.problem in favour.solves and _find(film, action.problem) is not None
        return None if fits else no("favour_does_not_help", favour=action.favour)
    if not favour.effects or (favour.phase and favour.phase != film.phase):
        return no("favour_does_not_help", favour=action.favour)
    return None


def play_favour(film: Production, action: actions.PlayFavour) -> None:
    """Play a favour: a problem goes, or its effect comes."""
    favour = film.rules.film.favours[action.favour]
    film.favours.remove(action.favour)
    if action.problem:
        film.problems = [problem for problem in film.problems if problem.id != action.problem]
    else:
        effects.apply_all(film, favour.effects, Cause("favour", favour.id), judge.NOTHING)
    film.did("favour")
    film.tell("favour_played", favour=favour.id, problem=action.problem)


def menu(film: Production) -> list[actions.Action]:
    """Remedies for open problems, and favours that would help."""
    if not film.problems and not film.favours:
        return []
    found: list[actions.Action] = []
    for problem in film.problems:
        rule = film.rules.core.problems[problem.id]
        if rule.creative == (film.seat == "director"):
            found += [actions.Remedy(problem.id, one.id) for one in rule.remedies]
        found += [
            actions.PlayFavour(favour, problem.id)
            for favour in film.favours
            if problem.id in film.rules.film.favours[favour].solves
        ]
    found += [actions.PlayFavour(favour) for favour in film.favours]
    return list(dict.fromkeys(found))


RULES: Ruleset = {actions.Remedy: Rule(refuse_remedy, remedy), actions.PlayFavour: Rule(refuse_favour, play_favour)}
