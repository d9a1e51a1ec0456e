"""The story: drafts of the script, scenes that go, and the vision the departments share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import actions, gauges, money, tables, truths
from game.engine.ledger import Cause, post
from game.engine.refusal import Refusal, Rule, Ruleset, no

if TYPE_CHECKING:
    from game.engine.production import Production

AIMS = ("story", "shorter", "dialogue")


def drop(film: Production, number: str, cause: Cause, *, kept_percent: int = 0) -> None:
    """Take a scene out of the film. The script latent loses its weight; scenes that depend on it lose sense."""
    scene, state = film.rules.scenes[number], film.scenes[number]
    film.scenes[number] = replace(state, state="dropped", worth=-1)
    film.board.pop(number, None)
    dependants = sum(
        1
        for other, one in film.rules.scenes.items()
        if number in one.depends_on and film.scenes[other].state != "dropped"
    )
    loss = scene.weight * (100 - kept_percent) * (1 + min(1, dependants))
    post(film, "latent.script", "", -(loss // 100), cause)
    post(film, "worth", number, -film.of("worth", number), cause)
    film.tell("scene_dropped", scene=number)


def leave_out(film: Production, number: str, cause: Cause) -> None:
    """Leave a shot scene out of the cut: the story pays half of what it would if it had never been shot."""
    if film.scenes[number].in_cut:
        film.scenes[number] = replace(film.scenes[number], in_cut=False)
        post(film, "latent.script", "", -(film.rules.scenes[number].weight // 2), cause)
        film.did("drop_in_edit", number)


def can_lose(film: Production) -> bool:
    """Whether the film can lose another scene: fewer than one a board day is no film any more."""
    alive = sum(state.state != "dropped" for state in film.scenes.values())
    return alive > film.rules.rounds["shoot"]


def draft_gain(film: Production, writer: str) -> int:
    """Points the next draft should add: the writer's gain, falling with each draft, up to the writer's ceiling."""
    rule, one = film.rules.n.script, film.rules.film.writers[writer]
    director = film.rules.film.directors.get(film.director)
    gain = one.gain * (director.script_percent if director else 100) // 100
    for _ in range(film.of("drafts")):
        gain = gain * (100 - rule.gain_falls_percent) // 100
    return gain


def draft_range(film: Production, action: actions.OrderDraft) -> tuple[int, int]:
    """Points a bad and a good draft would add, two deviations either way, for all the chair can know of the ceiling."""
    believed = truths.belief(film, film.seat, f"ceiling.{action.writer}")
    room, wobble = believed.value - film.of("quality"), 2 * film.rules.n.script.ceiling_noise
    gain = _gain(film, action)
    low = min(gain - wobble, room - 2 * believed.noise)
    high = min(gain + wobble, room + 2 * believed.noise)
    return max(0, low), max(0, high)


def _gain(film: Production, action: actions.OrderDraft) -> int:
    """The points a draft should add: half of them where it is to be shorter instead of better."""
    gain = draft_gain(film, action.writer)
    return gain // 2 if action.aim == "shorter" else gain


def refuse_draft(film: Production, action: actions.OrderDraft) -> Refusal | None:
    """A draft is ordered at the script table, once a sitting, from a writer the budget can pay."""
    if why := tables.refuse_at(film, "script"):
        return why
    if action.writer not in film.rules.film.writers or action.aim not in AIMS:
        return no("no_such_writer", writer=action.writer)
    if film.table and "draft" in film.table.done:
        return no("one_draft_a_week")
    price = film.rules.film.writers[action.writer].per_draft
    return no("over_budget", amount=price) if price > money.room(film, "story_and_script") else None


def order_draft(film: Production, action: actions.OrderDraft) -> None:
    """The writer delivers: quality towards the writer's ceiling, or fewer pages and shorter scenes."""
    writer, rule = film.rules.film.writers[action.writer], film.rules.n.script
    cause = Cause("duty", "script")
    money.commit(film, "story_and_script", writer.per_draft, cause)
    ceiling = film.truths[f"ceiling.{action.writer}"]
    gain = _gain(film, action)
    if action.aim == "shorter":
        for number, state in film.scenes.items():
            film.scenes[number] = replace(
                state, minutes_percent=state.minutes_percent - rule.shorter_percent + min(0, writer.page_change)
            )
    wobble = film.luck.normal(rule.ceiling_noise, "draft", action.writer, film.of("drafts"))
    film.revealed = True
    post(film, "quality", "", max(0, min(gain + wobble, ceiling - film.of("quality"))), cause)
    if action.aim == "dialogue":
        post(film, "latent.performance", "", rule.dialogue_points, cause)
    post(film, "drafts", "", 1, cause)
    film.writer = action.writer
    tables.commit(film, "draft")
    film.tell("draft", writer=action.writer, quality=film.of("quality"))


def script_menu(film: Production) -> list[actions.Action]:
    """Every writer and aim."""
    return [actions.OrderDraft(writer, aim) for writer in film.rules.film.writers for aim in AIMS]


# -- vision ----------------------------------------------------------------------------------------------------


def align(film: Production, department: str, amount: int, cause: Cause) -> None:
    """Move a department's alignment with the vision."""
    post(film, "alignment", department, amount, cause)


def refuse_meet(film: Production, action: actions.Meet) -> Refusal | None:
    """A meeting needs a signed head who was not met in this sitting."""
    if why := tables.refuse_at(film, "department_meetings"):
        return why
    if action.department not in film.crew or action.department not in film.rules.core.departments:
        return no("no_such_department", department=action.department)
    done = film.table.done if film.table else ()
    return no("met_already", department=action.department) if action.department in done else None


def meet(film: Production, action: actions.Meet) -> None:
    """Meet a head: approve the week's drawings, and hear what the department can really do."""
    rule = film.rules.n
    align(film, action.department, rule.vision.meeting, Cause("duty", "department_meetings"))
    person = film.crew[action.department].person
    truths.observe(film, "director", f"skill.{person}", rule.reading.interview_noise)
    film.did("met", action.department)
    film.tell("head_met", person=person)
    tables.commit(film, action.department)


def meetings_menu(film: Production) -> list[actions.Action]:
    """Every signed head of a department."""
    return [actions.Meet(post_id) for post_id, _size in gauges.departments(film) if post_id in film.crew]


def refuse_board(film: Production, action: actions.Board) -> Refusal | None:
    """A scene is boarded once, before it is shot."""
    if why := tables.refuse_at(film, "storyboard"):
        return why
    state = film.scenes.get(action.scene)
    if state is None or state.state not in ("planned", "owed"):
        return no("no_such_scene", scene=action.scene)
    return no("boarded_already", scene=action.scene) if state.boarded else None


def board(film: Production, action: actions.Board) -> None:
    """Storyboard a scene: set-ups that are drawn are not argued about on the day."""
    state, percent = film.scenes[action.scene], film.rules.n.coverage.boarded_minutes_percent
    film.scenes[action.scene] = replace(state, boarded=True, minutes_percent=state.minutes_percent * percent // 100)
    film.did("storyboarded", action.scene)
    tables.commit(film, action.scene)


def refuse_restyle(film: Production, action: actions.Restyle) -> Refusal | None:
    """A boarded scene that is not shot gets another light and camera style."""
    if why := tables.refuse_at(film, "storyboard"):
        return why
    state = film.scenes.get(action.scene)
    if state is None or not state.boarded or state.state not in ("planned", "owed"):
        return no("not_boarded", scene=action.scene)
    if action.style not in film.rules.n.coverage.styles:
        return no("no_such_style", style=action.style)
    return no("that_style_already", scene=action.scene) if style_of(film, action.scene) == action.style else None


def style_of(film: Production, number: str) -> str:
    """The style a scene will be shot in: as written, or as the director chose."""
    return film.scenes[number].style or film.rules.scenes[number].style


def restyle(film: Production, action: actions.Restyle) -> None:
    """Choose the style: a heavier one takes longer a set-up and gives the picture more, a lighter one the reverse."""
    order = list(film.rules.n.coverage.styles)
    steps = order.index(action.style) - order.index(style_of(film, action.scene))
    state = film.scenes[action.scene]
    picture = state.marks.get("picture", 0) + steps * film.rules.n.coverage.style_points
    film.scenes[action.scene] = replace(state, style=action.style, marks={**state.marks, "picture": picture})
    tables.commit(film, f"style.{action.scene}")
    film.tell("restyled", scene=action.scene, style=action.style)


def storyboard_menu(film: Production) -> list[actions.Action]:
    """The scenes that can be boarded, heaviest first, and the styles of those that are."""
    numbers = film.rules.heaviest_first
    found: list[actions.Action] = [actions.Board(number) for number in numbers]
    boarded = [number for number in numbers if film.scenes[number].boarded]
    return found + [actions.Restyle(number, style) for number in boarded[:4] for style in film.rules.n.coverage.styles]


def drift(film: Production) -> None:
    """Departments that nobody talks to drift from the vision; approvals left on the desk cost stress."""
    rule = film.rules.n.vision
    for department, _size in gauges.departments(film):
        if department in film.crew:
            align(film, department, rule.drift, Cause("rule", "drift"))
    tokens_left = film.tokens.get("director", 0)
    if film.phase == "pre" and tokens_left == 0 and film.crew:
        post(film, "stress", "director", rule.approval_stress, Cause("rule", "approvals"))


TABLES = {
    "script": tables.Seat(script_menu, lambda film: _cheapest_draft(film) <= money.room(film, "story_and_script")),
    "department_meetings": tables.Seat(meetings_menu, lambda film: bool(meetings_menu(film))),
    "storyboard": tables.Seat(
        storyboard_menu,
        lambda film: any(not one.boarded and one.state == "planned" for one in film.scenes.values()),
    ),
}


def _cheapest_draft(film: Production) -> int:
    return min((writer.per_draft for writer in film.rules.film.writers.values()), default=0)


RULES: Ruleset = {
    actions.OrderDraft: Rule(refuse_draft, order_draft),
    actions.Meet: Rule(refuse_meet, meet),
    actions.Board: Rule(refuse_board, board),
    actions.Restyle: Rule(refuse_restyle, restyle),
}
