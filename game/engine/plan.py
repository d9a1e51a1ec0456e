"""Rights, locations and the strip board: what the producer approves before a camera turns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import actions, money, problems, schedule, tables
from game.engine.ledger import Cause, post
from game.engine.refusal import Refusal, Rule, Ruleset, no
from game.engine.state import Paper

if TYPE_CHECKING:
    from game.engine.production import Production

STEPS = ("deposit", "scout")


def refuse_rights(film: Production, action: actions.BuyRights) -> Refusal | None:
    """An option comes before the purchase, and each is paid once."""
    if why := tables.refuse_at(film, "rights"):
        return why
    script = film.rules.film.script
    match action.step:
        case "option" if film.rights == "available":
            price = script.option_cost
        case "purchase" if film.rights in ("available", "optioned"):
            price = script.purchase_cost
        case _:
            return no("rights_settled")
    return no("over_budget", amount=price) if price > money.room(film, "story_and_script") else None


def buy_rights(film: Production, action: actions.BuyRights) -> None:
    """Option the story, or buy it: without chain of title no financier closes."""
    script = film.rules.film.script
    price = script.option_cost if action.step == "option" else script.purchase_cost
    money.commit(film, "story_and_script", price, Cause("duty", "rights"))
    film.rights = "optioned" if action.step == "option" else "signed"
    tables.commit(film, action.step)
    film.tell("rights", step=action.step, price=price)


def rights_menu(film: Production) -> list[actions.Action]:
    """The option and the purchase."""
    return [actions.BuyRights("option"), actions.BuyRights("purchase")]


# -- the board -------------------------------------------------------------------------------------------------


def refuse_approve(film: Production, action: actions.Approve) -> Refusal | None:
    """A board must hold every scene once, on days of the shoot, where each can stand."""
    if why := tables.refuse_at(film, "approve_plan"):
        return why
    if action.proposal != "own":
        return None if action.proposal in schedule.PROPOSALS else no("no_such_proposal", proposal=action.proposal)
    wanted = {number for number, state in film.scenes.items() if state.state in schedule.LEFT}
    if set(action.order) != wanted:
        return no("board_incomplete")
    if any(not 1 <= day <= film.rules.rounds["shoot"] for day in action.order.values()):
        return no("no_such_day")
    bad = schedule.conflicts(film, action.order)
    return no(bad[0][1], scene=bad[0][0]) if bad else None


def approve(film: Production, action: actions.Approve) -> None:
    """Approve a board. It can be approved again while there is time; every change of plan tires the first AD."""
    board = schedule.propose(film, action.proposal) if action.proposal != "own" else dict(action.order)
    if film.board:
        post(film, "report", "assistant_directors", film.rules.n.day.new_board_report, Cause("duty", "approve_plan"))
    film.board = {number: board[number] for number in film.rules.scenes if number in board}
    film.did("approve_plan")
    tables.commit(film, f"board.{action.proposal}")
    film.tell("board_approved", proposal=action.proposal, moves=schedule.moves_of(film, film.board))


def refuse_place(film: Production, action: actions.BookPlace) -> Refusal | None:
    """A location is secured with its deposit and scouted, each once."""
    if why := tables.refuse_at(film, "approve_plan"):
        return why
    place = film.rules.film.locations.get(action.location)
    if place is None or action.step not in STEPS:
        return no("no_such_location", location=action.location)
    if film.deeds.get(f"{action.step}:{action.location}"):
        return no("done_already", location=action.location)
    price = place.deposit if action.step == "deposit" else place.prep_day
    return no("over_budget", amount=price) if price > money.room(film, "locations") else None


def book(film: Production, action: actions.BookPlace) -> None:
    """Secure a place, or walk it with the heads: a scout finds what a photograph hides."""
    place = film.rules.film.locations[action.location]
    cause = Cause("duty", "approve_plan")
    money.commit(film, "locations", place.deposit if action.step == "deposit" else place.prep_day, cause)
    film.did(action.step, action.location)
    if action.step == "scout":
        for number, scene in film.rules.scenes.items():
            if scene.location == action.location:
                state = film.scenes[number]
                film.scenes[number] = replace(
                    state, minutes_percent=state.minutes_percent * film.rules.n.day.scout_percent // 100
                )
        if place.trap_text:
            film.revealed = True
            film.tell("trap_found", location=place.id)
    tables.commit(film, f"{action.step}.{action.location}")


def places(film: Production) -> list[str]:
    """Locations this length uses, in the author's order."""
    used = {scene.location for scene in film.rules.scenes.values()}
    return [place for place in film.rules.film.locations if place in used]


def plan_menu(film: Production) -> list[actions.Action]:
    """The first AD's boards, and what can be done for each location."""
    found: list[actions.Action] = [actions.Approve(kind) for kind in schedule.PROPOSALS]
    for place in places(film):
        found += [actions.BookPlace(place, step) for step in STEPS]
    return found


# -- paperwork -------------------------------------------------------------------------------------------------


def start_papers(film: Production) -> None:
    """The pile at the start: permits of the locations in use, and the common papers of the first phase."""
    for place in places(film):
        for permit in film.rules.film.locations[place].permits:
            scenes = tuple(number for number in permit.scenes if number in film.scenes)
            if scenes:
                problem = "permit_missing" if permit.blocks else "neighbours_complain"
                film.papers.append(Paper(f"{place}.{permit.id}", permit.label, "shoot", 1, problem, scenes, permit.fee))
    common_papers(film)


def common_papers(film: Production) -> None:
    """The papers every film has, added when their phase begins."""
    for paper in film.rules.core.papers.values():
        if paper.phase == film.phase:
            film.papers.append(Paper(paper.id, paper.label, paper.phase, paper.bites_in, paper.problem))


def refuse_file(film: Production, action: actions.File) -> Refusal | None:
    """A paper on the pile can be done while its fee can be paid."""
    if why := tables.refuse_at(film, "paperwork"):
        return why
    found = next((paper for paper in film.papers if paper.id == action.paper), None)
    if found is None:
        return no("no_such_paper", paper=action.paper)
    return no("over_budget", amount=found.fee) if found.fee > money.room(film, "locations") else None


def file(film: Production, action: actions.File) -> None:
    """Do a paper."""
    found = next(paper for paper in film.papers if paper.id == action.paper)
    film.papers.remove(found)
    if found.fee:
        money.commit(film, "locations", found.fee, Cause("duty", "paperwork"))
    tables.commit(film, f"paper.{found.id}")


def is_unlicensed(film: Production) -> bool:
    """Whether nobody under age may be in front of the camera: the paper lies on the pile, or is a problem already."""
    pile = {paper.id for paper in film.papers}
    fires = {problem.id for problem in film.problems}
    kinds = film.rules.core.papers.values()
    return any(one.stops == "minors" and (one.id in pile or one.problem in fires) for one in kinds)


def papers_bite(film: Production) -> None:
    """Papers left too long become the problem they were there to prevent."""
    for paper in list(film.papers):
        if paper.phase == film.phase and film.round >= paper.due:
            film.papers.remove(paper)
            problems.open_problem(film, paper.problem, Cause("paper", paper.id), {"paper": paper.label})


TABLES = {
    "rights": tables.Seat(rights_menu, lambda film: film.rights != "signed"),
    "approve_plan": tables.Seat(plan_menu, lambda film: True),
    "paperwork": tables.Seat(
        lambda film: [actions.File(paper.id) for paper in film.papers], lambda film: bool(film.papers)
    ),
}

RULES: Ruleset = {
    actions.BuyRights: Rule(refuse_rights, buy_rights),
    actions.Approve: Rule(refuse_approve, approve),
    actions.BookPlace: Rule(refuse_place, book),
    actions.File: Rule(refuse_file, file),
}
