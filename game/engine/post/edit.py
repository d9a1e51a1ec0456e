"""The edit: passes with falling gain under a ceiling set by the footage, scenes in and out, the lock, ADR."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import actions, finance, gauges, money, tables, tokens, truths
from game.engine.ledger import Cause, post
from game.engine.post import order
from game.engine.refusal import Refusal, Rule, Ruleset, no
from game.engine.shares import part_of
from game.engine.shooting import footage, takes

if TYPE_CHECKING:
    from game.engine.production import Production

PASSES = ("structure", "pace", "performance")
EDIT = Cause("duty", "edit")


def editor_skill(film: Production, *, true: bool) -> int:
    """The editor's skill (0-100), as it is or as the director believes; without an editor the director cuts."""
    signed = film.crew.get("editing")
    if signed is None:
        return film.rules.n.reading.prior_mean
    name = f"skill.{signed.person}"
    return film.truths[name] if true else truths.belief(film, "director", name).value


def spirit(film: Production) -> int:
    """What everybody's mood adds to the skill behind a pass, in points; below zero when nobody writes back."""
    rule = film.rules.n.morale
    return part_of(gauges.read(film, "morale") - rule.opening, rule.edit_percent)


def pass_gain(film: Production, kind: str, offered: int | None = None) -> int:
    """Points an edit pass adds: less with each pass of its kind, more with a good editor and a cutting director, less
    with a tired one.

    ``offered`` is what the ``footage_for`` passes of this kind is worth, for whoever has asked already.
    """
    rule = film.rules.n.edit
    gain = {"structure": rule.structure, "pace": rule.pace, "performance": rule.performance}[kind] * 100
    for _ in range(film.cut.passes.get(kind, 0)):
        gain = gain * (100 - rule.falls_percent) // 100
    director = film.rules.film.directors.get(film.director)
    skill = max(0, editor_skill(film, true=False) + spirit(film))
    gain = gain * (director.edit_percent if director else 100) * (50 + skill) // (100 * 110)
    if tokens.is_sharp(film, "director"):
        gain = gain * film.rules.n.nights.sharp_edit_percent // 100
    return min(gain // 100, room(film, kind, offered)) if gain >= 100 else 0


def room(film: Production, kind: str, offered: int | None = None) -> int:
    """How far this kind of pass can still lift the cut: coverage limits structure and pace, takes performance."""
    have = footage_for(film, kind) if offered is None else offered
    return max(0, have * film.rules.n.edit.room_percent // 100 - film.of("polish", kind))


def footage_for(film: Production, kind: str) -> int:
    """What the scenes in the cut offer passes of a kind (0-100): their coverage, or their takes as the director read
    them."""
    shot = [number for number, state in film.scenes.items() if state.state == "shot" and state.in_cut]
    if not shot:
        return 0
    if kind == "performance":
        return sum(footage.performance_points(film, number, true=False) for number in shot) // len(shot)
    return sum(footage.coverage_points(film, number) for number in shot) // len(shot)


def refuse_pass(film: Production, action: actions.Pass) -> Refusal | None:
    """A pass is made at the edit table before the lock, while it still adds something."""
    if why := _refuse_edit(film):
        return why
    if action.kind not in PASSES:
        return no("no_such_pass", kind=action.kind)
    return None if pass_gain(film, action.kind) > 0 else no("nothing_to_gain", kind=action.kind)


def _refuse_edit(film: Production) -> Refusal | None:
    if why := tables.refuse_at(film, "edit"):
        return why
    return no("picture_locked") if film.cut.locked else None


def make_pass(film: Production, action: actions.Pass) -> None:
    """Make the pass: the cut is better by so much, and the next pass of this kind adds less."""
    gain = pass_gain(film, action.kind)
    passes = {**film.cut.passes, action.kind: film.cut.passes.get(action.kind, 0) + 1}
    film.cut = replace(film.cut, passes=passes)
    post(film, "polish", action.kind, gain, EDIT)
    post(film, "polish", "", gain, EDIT)
    post(film, "latent.craft", "", gain, EDIT)
    tables.commit(film, f"pass.{action.kind}")
    film.tell("pass", kind=action.kind, gain=gain)


def refuse_trim(film: Production, action: actions.Trim) -> Refusal | None:
    """A shot scene can be taken out of the cut, or put back."""
    if why := _refuse_edit(film):
        return why
    state = film.scenes.get(action.scene)
    if state is None or state.state != "shot" or state.in_cut != action.out:
        return no("no_such_scene", scene=action.scene)
    in_cut = sum(one.state == "shot" and one.in_cut for one in film.scenes.values())
    return no("too_few_scenes") if action.out and in_cut <= film.rules.rounds["shoot"] else None


def trim_gain(film: Production, number: str) -> int:
    """Points of pace that losing a scene wins, and of story that it costs: positive when the cut is better off."""
    state = film.scenes[number]
    weak = film.rules.n.film_score.weak_below - max(0, state.worth)
    return max(0, weak) * film.rules.n.edit.weak_percent // 100 + film.rules.n.edit.drop_scene_points


def trim(film: Production, action: actions.Trim) -> None:
    """Change the story in the cutting room: pace is won, the story pays by the scene's weight."""
    sign = 1 if action.out else -1
    scene = film.rules.scenes[action.scene]
    film.scenes[action.scene] = replace(film.scenes[action.scene], in_cut=not action.out)
    post(film, "latent.craft", "", sign * trim_gain(film, action.scene), EDIT)
    post(film, "latent.script", "", -sign * (scene.weight // 2), EDIT)
    film.did("drop_in_edit", action.scene)
    tables.commit(film, f"trim.{action.scene}")


def refuse_show(film: Production, action: actions.ShowCut) -> Refusal | None:
    """The director shows the cut once; until then nobody else sees it."""
    if film.table is None or film.table.duty != "edit":
        return no("not_at_this_table", duty="edit")
    return no("shown_already") if film.cut.shown else None


def show(film: Production, action: actions.ShowCut) -> None:
    """Show the producer the cut: trust, and the right to test it."""
    film.cut = replace(film.cut, shown=True)
    post(film, "trust", "", film.rules.n.trust.agree, EDIT)
    film.did("screened_for_producer")
    tables.remember(film, "show")


def refuse_lock(film: Production, action: actions.Lock) -> Refusal | None:
    """The picture is locked once, after the protected steps of the director's cut."""
    if film.table is None or film.table.duty not in ("edit", "oversee_post"):
        return no("not_at_this_table", duty="edit")
    if film.cut.locked:
        return no("picture_locked")
    if film.seat == "producer" and film.final_cut == "director":
        return no("not_your_cut")
    protected = film.rules.film.contract.directors_cut_steps
    return no("directors_cut") if film.phase != "post" or film.round <= protected else None


def lock(film: Production, action: actions.Lock) -> None:
    """Lock the picture: sound, effects and score can begin."""
    lock_picture(film)
    film.table = None


def lock_picture(film: Production) -> None:
    """The cut does not change any more; money due at lock comes, covenants about the cut are checked."""
    film.cut = replace(film.cut, locked=True, lock_step=film.round)
    spot(film)
    money.instalments(film, "lock")
    finance.check_covenants(film, "lock")
    film.tell("locked", step=film.round)


def spot(film: Production) -> None:
    """Spotting: every fault of a printed take is heard now, by somebody who is paid to listen."""
    film.revealed = True
    for number, state in film.scenes.items():
        index = film.truths.get(f"fault.{number}.{state.printed}", 0)
        if not state.printed or not index:
            continue
        take = state.takes[state.printed - 1]
        if not take.reported:
            heard = replace(take, reported=(takes.CRAFT_DEPARTMENTS[index - 1],))
            shot = (*state.takes[: state.printed - 1], heard, *state.takes[state.printed :])
            film.scenes[number] = replace(state, takes=shot)
            footage.enter(film, number, Cause("rule", "spotting"))


def menu(film: Production) -> list[actions.Action]:
    """Passes, the weakest scenes that could go, what was taken out, showing and locking."""
    shot = [number for number, state in film.scenes.items() if state.state == "shot" and state.in_cut]
    shot.sort(key=lambda number: film.scenes[number].worth)
    out = [number for number, state in film.scenes.items() if state.state == "shot" and not state.in_cut]
    found: list[actions.Action] = [actions.Pass(kind) for kind in PASSES]
    found += [actions.Trim(number) for number in shot[:5]]
    found += [actions.Trim(number, out=False) for number in out[:3]]
    found += order.menu(film)
    return [*found, actions.ShowCut(), actions.Lock()]


# -- ADR -------------------------------------------------------------------------------------------------------


def refuse_repair(film: Production, action: actions.Repair) -> Refusal | None:
    """ADR comes after lock, for a scene with a fault somebody heard, once."""
    if why := tables.refuse_at(film, "adr"):
        return why
    if not film.cut.locked:
        return no("not_locked")
    return None if action.scene in to_repair(film) else no("nothing_to_repair", scene=action.scene)


def to_repair(film: Production) -> list[str]:
    """Scenes in the cut whose printed take is known to be faulty and not repaired."""
    return [
        number
        for number, state in film.scenes.items()
        if state.state == "shot" and state.in_cut and number not in film.cut.adr
        and footage.fault_printed(film, number, true=False)
    ]  # fmt: skip


def repair(film: Production, action: actions.Repair) -> None:
    """Record it again: the fault is gone, and so is a little of the moment."""
    state = film.scenes[action.scene]
    cost = film.rules.n.edit.fluff_points
    marks = {**state.marks, "performance": state.marks.get("performance", 0) - cost}
    film.cut = replace(film.cut, adr=(*film.cut.adr, action.scene))
    film.scenes[action.scene] = replace(state, marks=marks)
    footage.enter(film, action.scene, Cause("duty", "adr"))
    film.did("adr_recorded")
    tables.commit(film, action.scene)


# -- press -----------------------------------------------------------------------------------------------------


def refuse_tour(film: Production, action: actions.Tour) -> Refusal | None:
    """One tour a sitting; fame makes it worth more."""
    if why := tables.refuse_at(film, "promotion"):
        return why
    return no("toured_today") if film.table and film.table.done else None


def tour(film: Production, action: actions.Tour) -> None:
    """Give interviews: buzz by fame, which a campaign can use. The same story is news only once."""
    director, rule = film.rules.film.directors.get(film.director), film.rules.n.release
    points = rule.press_points + (director.fame // 10 if director else 0)
    for _ in range(film.deeds.get("press_tour", 0)):
        points = points * (100 - rule.press_falls_percent) // 100
    post(film, "buzz", "", points, Cause("duty", "promotion"))
    film.did("press_tour")
    tables.commit(film, "tour")


TABLES = {
    "edit": tables.Seat(menu, lambda film: not film.cut.locked),
    "adr": tables.Seat(
        lambda film: [actions.Repair(number) for number in to_repair(film)],
        lambda film: film.cut.locked and bool(to_repair(film)),
        {actions.Repair: Rule(refuse_repair, repair)},
    ),
    "promotion": tables.Seat(lambda film: [actions.Tour()], lambda film: True, {actions.Tour: Rule(refuse_tour, tour)}),
}

RULES: Ruleset = {
    actions.Pass: Rule(refuse_pass, make_pass),
    actions.Trim: Rule(refuse_trim, trim),
    actions.ShowCut: Rule(refuse_show, show),
    actions.Lock: Rule(refuse_lock, lock),
    actions.Repair: Rule(refuse_repair, repair),
    actions.Tour: Rule(refuse_tour, tour),
}
