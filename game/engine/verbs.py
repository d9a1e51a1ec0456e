"""The verbs of effects: what each entry of the closed list does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import effects, gauges, money, people, problems, schedule, story, titles, truths
from game.engine.effects import Verb
from game.engine.judge import Binds, bound
from game.engine.ledger import Cause, post
from game.engine.rules.events import Effect
from game.engine.shooting import clock, footage
from game.engine.state import Paper

if TYPE_CHECKING:
    from game.engine.production import Production

LATENTS = ("script", "performance", "craft", "cohesion", "spectacle", "concept", "star", "marketing", "campaign")


def _change(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
    """Move a gauge of one subject, or of every department when none is named."""
    gauge = f"latent.{effect.target}" if effect.target in LATENTS else effect.target
    subject = bound(effect.of, binds)
    if gauge in gauges.DEPARTMENT_GAUGES and subject in ("", "all"):
        for department, _size in gauges.departments(film):
            post(film, gauge, department, effect.amount, cause)
    elif gauge == "stress":
        post(film, gauge, subject or film.seat, effect.amount, cause)
    else:
        post(film, gauge, "" if subject == "all" else subject, effect.amount, cause)


def _spend(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
    money.spend(film, effect.word or "finance", effects.amount_of(film, effect), cause)


def _earn(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
    money.earn(film, effects.amount_of(film, effect), cause)


def _minutes(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
    """Minutes lost (or won) today; before call time they wait for it."""
    if film.floor is None or film.floor.wrapped:
        post(film, "late_start", "", effect.amount, cause)
    elif film.stage == "floor":
        clock.pass_minutes(film, effect.amount)
    else:
        film.floor = replace(film.floor, lost=film.floor.lost + effect.amount)


def _overtime(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
    if film.floor is not None:
        film.floor = replace(film.floor, asked=film.floor.asked + 60 * effect.amount)
        film.did("overtime")


def _tokens(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
    post(film, "token_bonus", effect.target, effect.amount, cause)


def _on_scene(act: Callable[[Production, str, Effect, Cause], None]) -> Verb:
    """A verb about a scene. One that is not on the board of this length can't be changed: then nothing happens."""

    def verb(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
        """Change the scene."""
        number = bound(effect.target, binds)
        if number in film.scenes:
            act(film, number, effect, cause)

    return verb


@_on_scene
def _shoot_scene(film: Production, number: str, effect: Effect, cause: Cause) -> None:
    if film.scenes[number].state in schedule.LEFT and film.floor is not None:
        plan = {"master": "lean", "singles": "boarded", "full": "generous"}[effect.word]
        footage.shoot_from_plan(film, number, plan, cause)
        if film.floor.on_set == number:
            film.floor = replace(film.floor, on_set="")


@_on_scene
def _drop_scene(film: Production, number: str, effect: Effect, cause: Cause) -> None:
    if film.phase == "post" and film.scenes[number].state == "shot":
        story.leave_out(film, number, cause)
    elif film.scenes[number].state != "dropped":
        story.drop(film, number, cause)
        film.did("cut_scene", number)
        if film.floor is not None and film.floor.on_set == number:
            film.floor = replace(film.floor, on_set="")


@_on_scene
def _mark(film: Production, number: str, effect: Effect, cause: Cause) -> None:
    state = film.scenes[number]
    marks = {**state.marks, effect.word: state.marks.get(effect.word, 0) + effect.amount}
    film.scenes[number] = replace(state, marks=marks)
    if state.state == "shot":
        footage.enter(film, number, cause)


@_on_scene
def _simplify(film: Production, number: str, effect: Effect, cause: Cause) -> None:
    state = film.scenes[number]
    film.scenes[number] = replace(
        state, simplified=1, minutes_percent=state.minutes_percent * (100 - effect.amount) // 100
    )


def _mood(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
    """Give an actor takes of patience today, or take them away."""
    if film.floor is not None:
        actor = bound(effect.target, binds)
        name = f"misfit.{actor}"
        annoyed = {**film.floor.annoyed, name: film.floor.annoyed.get(name, 0) - effect.amount}
        film.floor = replace(film.floor, annoyed=annoyed)


def _problem(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
    problems.open_problem(film, effect.target, cause, dict(binds))


def _clear_problem(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
    film.problems = [problem for problem in film.problems if problem.id != effect.target]


def _favour(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
    film.favours.append(effect.target)
    film.tell("favour_won", favour=effect.target)


def _credit(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
    titles.give(film, effect.target, cause)


def _spend_favour(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
    if effect.target in film.favours:
        film.favours.remove(effect.target)


def _paper(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
    paper = film.rules.core.papers[effect.target]
    film.papers.append(Paper(paper.id, paper.label, film.phase, film.round + 1, paper.problem))


def _clear_paper(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
    film.papers = [paper for paper in film.papers if paper.id != effect.target]


def _flag(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
    if effect.target not in film.flags:
        film.flags.append(effect.target)


def _clear_flag(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
    film.flags = [flag for flag in film.flags if flag != effect.target]


def _draft(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
    post(film, "quality", "", effect.amount, cause)


def _reveal(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
    person = bound(effect.target, binds)
    kind = "ability" if person in film.rules.film.actors else "skill"
    truths.observe(film, film.seat, f"{kind}.{person}", film.rules.n.reading.interview_noise)


def _leaves(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
    person = bound(effect.target, binds)
    if people.signed_for(film, person):
        people.leave_film(film, person)


def _offer(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
    state = film.offers[effect.target]
    if state.state == "hidden":
        film.offers[effect.target] = replace(state, state="open")
        film.tell("offer_opens", offer=effect.target)


def _fall_through(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
    """An offer is withdrawn: what was signed and not paid yet is lost again."""
    name = bound(effect.target, binds)
    state = film.offers[name]
    if state.state == "signed":
        post(film, "raised", "", state.paid - state.amount, cause)
    film.offers[name] = replace(state, state="gone")
    film.tell("offer_gone", offer=name)


def _injury(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
    post(film, "injuries", "", 1, cause)


def _delay(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
    """Days of delay: before the shoot they push the start by weeks, after it they push delivery."""
    if film.phase == "pre":
        post(film, "pushed", "", (effect.amount + 6) // 7, cause)
    else:
        post(film, "late_days", "", effect.amount, cause)


def _final_cut(film: Production, effect: Effect, cause: Cause, binds: Binds) -> None:
    film.final_cut = effect.target
    film.tell("final_cut", owner=effect.target)


@_on_scene
def _safe_scene(film: Production, number: str, effect: Effect, cause: Cause) -> None:
    film.scenes[number] = replace(film.scenes[number], safe=True)


@_on_scene
def _owe_scene(film: Production, number: str, effect: Effect, cause: Cause) -> None:
    if film.floor is not None and film.floor.on_set == number:
        film.floor = replace(film.floor, on_set="")


EFFECTS: dict[str, Verb] = {
    "change": _change,
    "spend": _spend,
    "earn": _earn,
    "minutes": _minutes,
    "overtime": _overtime,
    "tokens": _tokens,
    "shoot_scene": _shoot_scene,
    "drop_scene": _drop_scene,
    "owe_scene": _owe_scene,
    "safe_scene": _safe_scene,
    "mark": _mark,
    "simplify_scene": _simplify,
    "mood": _mood,
    "problem": _problem,
    "clear_problem": _clear_problem,
    "favour": _favour,
    "spend_favour": _spend_favour,
    "credit": _credit,
    "paper": _paper,
    "clear_paper": _clear_paper,
    "flag": _flag,
    "clear_flag": _clear_flag,
    "draft": _draft,
    "reveal": _reveal,
    "leaves": _leaves,
    "offer": _offer,
    "fall_through": _fall_through,
    "injury": _injury,
    "delay": _delay,
    "final_cut": _final_cut,
}
