"""The premiere board: scores, money, people, partnership, verdicts, and how much of it was luck."""

from __future__ import annotations

from game.debrief import notices, takings
from game.engine.outcome import FILM_DRAWS, Latents
from game.engine.results import faces
from game.engine.rules.film import Goal
from game.engine.state import Premiere
from game.strings import Sides, count, measures, names, say
from game.strings.conditions import because
from game.strings.placeholders import filled
from game.text.goals import came_to
from game.text.marks import item, joined
from game.text.pages import promise_line
from game.text.short import in_short

DECIDED = Latents.__struct_fields__


def premiere(sides: Sides) -> list[tuple[str, list[str]]]:
    """The board as headings with their lines. Raises ``RuntimeError`` while there is no premiere."""
    board = sides.film.premiere
    if board is None:
        raise RuntimeError(f"no premiere in {sides.film.phase}, round {sides.film.round}")
    pages = [
        ("reviews", _reviews(sides, board)),
        ("money", _money(sides, board)),
        ("people", _people(sides)),
        ("partnership", _partnership(sides, board)),
        ("envelopes", _envelopes(sides, board)),
        ("verdict", _verdict(sides, board)),
        ("luck", luck(sides, board)),
    ]
    named = [(say(f"premiere.{name}"), lines) for name, lines in pages if lines]
    return [(say("in_short.title"), in_short(sides, board)), *named]


def _reviews(sides: Sides, board: Premiere) -> list[str]:
    if sides.film.run.released in ("", "none") and not board.critics:
        return [say("premiere.unseen")]
    scores = say("premiere.scores", critics=board.critics // 10, audience=board.audience // 10)
    told = [say("premiere.review", name=one.name, outlet=one.outlet, text=one.text) for one in notices(sides.film)]
    return [scores, *told]


def _money(sides: Sides, board: Premiere) -> list[str]:
    def money(amount: int) -> str:
        return measures.money(amount, sides.symbol)

    found, taken = [], takings(sides.film)
    for one in sides.film.run.weekends:
        found.append(say("premiere.weekend", week=one.week, gross=money(one.gross), screens=one.screens))
    if sides.film.run.weekends and taken.later > 0:
        found.append(say("premiere.later", gross=money(taken.later)))
    found += statement(sides, board)
    found.append(say("premiere.cost", cost=money(board.final_cost), budget=money(sides.view.gauges["budget"])))
    if taken.owed:
        found.append(say("premiere.unpaid", owed=money(taken.owed)))
    returned = measures.percent(board.returned_percent)
    return [*found, say("premiere.return", returned=returned, times=measures.times(board.return_percent))]


def statement(sides: Sides, board: Premiere) -> list[str]:
    """From the gross to the last coin: what the cinemas kept, what went into the waterfall, and who was paid.

    Its amounts are not rounded: tickets add up to the gross, and what goes in to what is paid out.
    """

    def exact(amount: int) -> str:
        return measures.exact(amount, sides.symbol)

    gross = say("premiere.gross", gross=exact(board.gross), domestic=exact(board.domestic))
    found = [gross if board.gross else say("premiere.no_gross")]
    if kept := board.tickets.get("cinemas", 0):
        found.append(say("premiere.cinemas", kept=exact(kept), rentals=exact(board.tickets.get("rentals", 0))))
    if buyers := board.tickets.get("buyers", 0):
        found.append(say("premiere.buyers", amount=exact(buyers)))
    if ancillary := board.pot.get("ancillary", 0):
        found.append(say("premiere.windows", ancillary=exact(ancillary)))
    if board.pot:
        found.append(say("premiere.pot", total=exact(sum(board.pot.values()))))
        found += _amounts(sides, "pot", board.pot)
    if any(board.waterfall.values()):
        found.append(say("premiere.waterfall"))
        found += _amounts(sides, "paid", board.waterfall)
    return found


def _amounts(sides: Sides, family: str, found: dict[str, int]) -> list[str]:
    """A line for each amount, by its name in a family of the table."""
    return [
        item(say("premiere.amount", what=names.written(family, name), amount=measures.exact(amount, sides.symbol)))
        for name, amount in found.items()
        if amount
    ]


def _people(sides: Sides) -> list[str]:
    found = []
    for name, again in faces(sides.film).items():
        one = sides.tale.seven[name]
        found.append(say("premiere.again" if again else "premiere.not_again", name=one.name, job=one.job))
        if again:
            found.append(item(one.credits_line))
    hurt = sides.view.gauges.get("injuries", 0)
    found.append(say("premiere.hurt", n=hurt) if hurt else say("premiere.nobody_hurt"))
    nights = sides.film.deeds.get("worked_night", 0)
    return [*found, say("premiere.nights", nights=nights)]


def _partnership(sides: Sides, board: Premiere) -> list[str]:
    trust = say("premiere.trust", n=sides.view.gauges.get("trust", 0))
    found = [trust, names.written("final_cut", sides.view.final_cut)]
    for given in sides.view.promises:
        found.append(promise_line(sides, given.id, given.state))
    agreed, overruled = sides.film.deeds.get("agreed", 0), sides.film.deeds.get("overruled", 0)
    talked = sides.film.deeds.get("talked", 0)
    if agreed or overruled or talked:
        found.append(say("premiere.joint", agreed=agreed, overruled=overruled, talked=talked))
    return found


def _envelopes(sides: Sides, board: Premiere) -> list[str]:
    note = sides.view.note
    found = []
    if note.scene:
        kept = sides.film.scenes[note.scene]
        alive = kept.state == "shot" and kept.in_cut
        form = "premiere.note_kept" if alive else "premiere.note_lost"
        found.append(say(form, scene=names.scene(sides, note.scene)))
    if note.gross:
        sealed = measures.money(sides.view.gauges["budget"] * note.gross // 100, sides.symbol)
        found.append(say("premiere.guess", sealed=sealed, gross=measures.money(board.gross, sides.symbol)))
    if note.wrap_day:
        found.append(say("premiere.wrap_guess", sealed=note.wrap_day, day=_last_day(sides)))
    return found


def _last_day(sides: Sides) -> int:
    return max((state.day for state in sides.film.scenes.values()), default=0)


def _verdict(sides: Sides, board: Premiere) -> list[str]:
    tale = sides.tale
    found = []
    for chair, goals, agendas in (
        ("producer", tale.goals_producer, tale.agendas_producer),
        ("director", tale.goals_director, tale.agendas_director),
    ):
        good = board.producer if chair == "producer" else board.director
        found.append(say("premiere.good" if good else "premiere.bad", chair=names.chair(chair)))
        found += [_goal(sides, goal, board, "goal" if goal.required else "wish") for goal in goals]
        taken = [goal for goal in agendas if goal.id == sides.film.agendas.get(chair)]
        found += [_goal(sides, goal, board, "agenda") for goal in taken]
    ending = next((one for one in (*tale.endings, *sides.rules.core.endings) if one.id == board.ending), None)
    if ending is not None:
        found.append(say("premiere.ending", title=ending.title, text=filled(sides, ending.text)))
    return [*found, _judgement(sides, board)]


def _judgement(sides: Sides, board: Premiere) -> str:
    """Whether the film is a success; where it is none, which must was missed."""
    if board.success:
        return say("premiere.success")
    tale, missed = sides.tale, []
    for chair, goals in (("producer", tale.goals_producer), ("director", tale.goals_director)):
        for goal in goals:
            if goal.required and goal.id not in board.met:
                missed.append(say("premiere.missed_must", chair=names.chair(chair), goal=goal.label))
    return say("premiere.failure", missed=joined(missed)) if missed else say("premiere.failure_by_ending")


def _goal(sides: Sides, goal: Goal, board: Premiere, kind: str) -> str:
    """A goal, whether it was met, by what it was judged, and what the film came to."""
    met = say("premiere.met" if goal.id in board.met else "premiere.missed")
    judged = because(sides, goal.when, {})
    told = say("premiere.goal", kind=say(f"premiere.kind_{kind}"), goal=goal.label, met=met, judged=judged)
    reached = came_to(sides, goal)
    return item(told, say("premiere.came", what=measures.listed(reached)) if reached else "")


def luck(sides: Sides, board: Premiere) -> list[str]:
    """What moved the release: decisions, and luck with critics and audience.

    What the market did is left to the parallel releases, which hold everything else as it was: told by its part of the
    index as well it would be told twice, and once without the luck of the run.
    """
    if not board.parts:
        return []
    if not board.gross:
        return [say("premiere.no_luck" if sides.film.run.released == "streamer" else "premiere.no_cinema")]
    found = []
    for kind, parts in (("decided", DECIDED), ("lucky", FILM_DRAWS)):
        known = {name: board.parts[name] for name in parts if name in board.parts}
        if known:
            most = max(known, key=lambda name: abs(known[name]))
            total = _steps(sum(known.values()))
            found.append(say(f"premiere.{kind}", total=total, most=names.written("part", most), by=_steps(known[most])))
    return found


def _steps(thousandths: int) -> str:
    """A contribution to the index on the scale where most films lie between -1 and +1."""
    return f"{thousandths / 1000:+.1f}"


def summary(sides: Sides) -> str:
    """The whole film in one line, for the foot of the board."""
    shot = sum(state.state == "shot" and state.in_cut for state in sides.film.scenes.values())
    return joined([say("premiere.foot", title=sides.tale.title, scenes=count(shot, "scene"))])
