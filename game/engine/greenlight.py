"""The greenlight meeting: what must exist, what may be missing, and what it costs to wait or to shrink."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import (
    actions,
    finance,
    gauges,
    investors,
    judge,
    look,
    money,
    people,
    premiere,
    problems,
    schedule,
    story,
    vendors,
)
from game.engine.ledger import Cause, post
from game.engine.refusal import Refusal, Rule, Ruleset, no
from game.engine.shares import shared

if TYPE_CHECKING:
    from game.engine.production import Production

WAYS = ("go", "scramble", "push", "shrink", "abandon")


def hard_holes(film: Production) -> list[str]:
    """What nothing closes without: title, money, and the papers that are asked for. These may never be missing."""
    found = unfiled(film)
    if film.rights != "signed":
        found.append("rights")
    if finance.shortfall(film) > 0:
        found.append("money")
    return found


def asked_papers(film: Production) -> list[str]:
    """The papers that the meeting wants to see in this film."""
    papers = film.rules.core.papers.values()
    return [paper.id for paper in papers if paper.asked_when and judge.holds(film, paper.asked_when)]


def unfiled(film: Production) -> list[str]:
    """Papers the meeting asks for which still lie on the pile, or are a problem already."""
    pile = {paper.id for paper in film.papers}
    fires = {problem.id for problem in film.problems}
    known = film.rules.core.papers
    return [name for name in asked_papers(film) if name in pile or known[name].problem in fires]


def in_doubt(film: Production) -> bool:
    """Whether title or money is missing at the meeting: financiers remember that."""
    return any(hole in ("rights", "money") for hole in hard_holes(film))


def soft_holes(film: Production) -> list[str]:
    """Holes that may be carried into the shoot as problems on the table: heads, roles, the board."""
    posts, roles = film.rules.film.posts, film.rules.film.roles
    needed = {role for scene in film.rules.scenes.values() for role in scene.cast}
    found = [
        f"post.{name}" for name in people.open_posts(film) if posts[name].required and posts[name].hire_from == "pre"
    ]
    found += [f"role.{name}" for name in people.open_roles(film) if name in needed and roles[name].size != "day_player"]
    if not film.board:
        found.append("board")
    return found


def refuse(film: Production, action: actions.Greenlight) -> Refusal | None:
    """Go when nothing hard is missing and at most two soft things are; scramble when it is not so; or wait."""
    if film.stage != "greenlight":
        return no("no_meeting_now")
    ready = not hard_holes(film) and len(soft_holes(film)) <= film.rules.n.finance.most_holes
    match action.way:
        case "go":
            if hard_holes(film):
                return no("hard_hole", what=hard_holes(film)[0])
            return None if ready else no("too_many_holes", count=len(soft_holes(film)))
        case "scramble" | "abandon":
            return no("nothing_missing") if ready else None
        case "push":
            return no("pushed_enough") if film.of("pushed") >= film.rules.n.finance.push_weeks else None
        case "shrink":
            return None if shrinkable(film) else no("nothing_to_shrink")
        case _:
            return no("no_such_way", way=action.way)


def bridge_fee(film: Production) -> int:
    """What bridging the missing money costs, whole currency units: dear, and beyond a small bridge ruinous (D§1.5)."""
    rule, gap = film.rules.n.finance, max(0, finance.shortfall(film))
    small = min(gap, gauges.budget_total(film) * rule.bridge_small_percent // 100)
    return small * investors.bridge_percent(film) // 100 + (gap - small) * rule.bridge_dear_percent // 100


def shrinkable(film: Production) -> str:
    """The lightest scene that is left and nothing depends on."""
    needed = {number for scene in film.rules.scenes.values() for number in scene.depends_on}
    left = [
        number
        for number, state in film.scenes.items()
        if state.state in schedule.LEFT and not state.safe and number not in needed
    ]
    return min(left, key=lambda number: film.rules.scenes[number].weight) if left and story.can_lose(film) else ""


def shrink_saves(film: Production) -> int:
    """What giving up the lightest scene takes off the budget: as much as at the table for fitting the vision."""
    number = shrinkable(film)
    return look.scene_saves(film, number) if number else 0


def decide(film: Production, action: actions.Greenlight) -> None:
    """Decide at the meeting."""
    cause = Cause("duty", "finance")
    match action.way:
        case "push":
            post(film, "pushed", "", 1, cause)
            money.spend(
                film,
                "producers",
                gauges.budget_total(film) * film.rules.n.finance.holding_week_percent // 100,
                cause,
            )
            film.did("pushed_start")
            film.stage = "again"
        case "shrink":
            plans = {account: film.of("plan", account) for account in film.rules.film.budget.production}
            for account, part in shared(shrink_saves(film), plans).items():
                post(film, "plan", account, -part, cause)
                post(film, "estimate", account, -part, cause)
            story.drop(film, shrinkable(film), cause)
            film.did("shrunk_film")
        case "abandon":
            abandon(film)
        case _:
            if action.way == "scramble":
                scramble(film)
            start(film)


def scramble(film: Production) -> None:
    """Close everything that is missing at the price of the last minute: dear, and everybody knows it."""
    cause, rule = Cause("rule", "scramble"), film.rules.n.finance
    doubted = in_doubt(film)
    if film.rights != "signed":
        price = film.rules.film.script.purchase_cost * (100 + rule.scramble_percent) // 100
        money.commit(film, "story_and_script", price, cause)
        film.rights = "signed"
    gap = finance.shortfall(film)
    if gap > 0:
        fee = bridge_fee(film)
        post(film, "raised", "", gap, cause)
        post(film, "cash", "", gap + fee, cause)
        post(film, "loan", "greenlight", gap + fee, cause)
        money.commit(film, "finance", fee, cause)
        film.did("bridge_loan")
    if doubted:
        post(film, "investor_goodwill", "", rule.scramble_goodwill, cause)
    for name in unfiled(film):
        _rush(film, name, cause)
    post(film, "trust", "", film.rules.n.trust.overruled, cause)


def rush_price(film: Production, paper: str) -> int:
    """What a paper costs that is bought at the meeting, whole currency units."""
    return money.day_cost(film) * film.rules.core.papers[paper].rush_percent // 100


def _rush(film: Production, name: str, cause: Cause) -> None:
    """Have a paper after all: it leaves the pile, or the problem that it has become is over."""
    money.commit(film, "insurance", rush_price(film, name), cause)
    film.papers = [paper for paper in film.papers if paper.id != name]
    film.problems = [one for one in film.problems if one.id != film.rules.core.papers[name].problem]


def abandon(film: Production) -> None:
    """Call it off before a camera turns: the film is never released, what was spent is spent."""
    money.settle_spent(film)
    film.run = replace(film.run, released="none")
    film.did("abandoned")
    premiere.hold_abandoned(film)


def start(film: Production) -> None:
    """Greenlight: money closes, holes become problems on the table, the shoot begins."""
    for hole in soft_holes(film):
        kind, _, name = hole.partition(".")
        problem = {"post": "department_without_head", "role": "part_not_cast", "board": "no_schedule"}[kind]
        if kind == "board":
            film.board = schedule.propose(film, "places")
        elif kind == "role":
            _stand_in(film, name)
        else:
            _step_up(film, name)
        problems.open_problem(film, problem, Cause("rule", "greenlight"), {"place": name})
    for role in people.open_roles(film):
        _stand_in(film, role)
    vendors.walk_in(film)
    film.did("closed")
    money.instalments(film, "closing")
    if film.of("cash") < 0:
        money.bridge(film)
    film.stage = "note"


def _stand_in(film: Production, role: str) -> None:
    """An unfilled part goes to whoever is free and cheapest; nobody chose them."""
    free = sorted(people.candidates(film, role), key=lambda actor: actor.ask)
    if free:
        people.sign_actor(film, free[0], role, free[0].ask)


def _step_up(film: Production, post_id: str) -> None:
    """A department without a head is led by whoever is free; it starts sore."""
    free = sorted(
        (one for one in film.rules.film.crew.values() if one.post == post_id and not people.signed_for(film, one.id)),
        key=lambda one: one.cost,
    )
    if free:
        people.sign_head(film, free[0].id, free[0].cost, Cause("rule", "greenlight"))
        if post_id in film.rules.core.departments:
            post(film, "morale", post_id, film.rules.n.finance.step_up_morale, Cause("rule", "greenlight"))


def menu(film: Production) -> list[actions.Action]:
    """What can be decided at the meeting."""
    return [actions.Greenlight(way) for way in WAYS]


# -- the note to yourself --------------------------------------------------------------------------------------

BLANKS = ("scene", "gross", "wrap_day")


def chips(film: Production, blank: str) -> list[str]:
    """What can be picked for a blank of the note."""
    match blank:
        case "scene":
            scenes = film.rules.scenes
            left = [number for number, state in film.scenes.items() if state.state in schedule.LEFT]
            return sorted(left, key=lambda number: -scenes[number].weight)[:4]
        case "gross":
            return [str(percent) for percent in film.rules.n.release.guesses]
        case _:
            last = film.rules.rounds["shoot"]
            return [str(day) for day in (last - 1, last, last + 1)]


def next_blank(film: Production) -> str:
    """The blank that is filled next, or an empty text when both envelopes are closed."""
    note = film.note
    done = {"scene": note.scene, "gross": note.gross, "wrap_day": note.wrap_day}
    return next((blank for blank in BLANKS if not done[blank]), "")


def refuse_note(film: Production, action: actions.WriteNote) -> Refusal | None:
    """A chip for the blank that is next."""
    if film.stage != "note" or action.blank != next_blank(film):
        return no("no_note_now")
    return None if action.chip in chips(film, action.blank) else no("no_such_chip", chip=action.chip)


def write_note(film: Production, action: actions.WriteNote) -> None:
    """Pick a chip. The envelopes are opened at the premiere."""
    match action.blank:
        case "scene":
            film.note = replace(film.note, scene=action.chip)
        case "gross":
            film.note = replace(film.note, gross=int(action.chip))
        case _:
            film.note = replace(film.note, wrap_day=int(action.chip))
    if not next_blank(film):
        film.stage = "begin_shoot"


def note_menu(film: Production) -> list[actions.Action]:
    """The chips of the next blank."""
    blank = next_blank(film)
    return [actions.WriteNote(blank, chip) for chip in chips(film, blank)]


RULES: Ruleset = {
    actions.Greenlight: Rule(refuse, decide),
    actions.WriteNote: Rule(refuse_note, write_note),
}
