"""The cut on the bench: every scene a strip in running order, as wide as it is long, filled as far as it plays."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from game.engine import actions
from game.engine.post import order
from game.scenes.choice_cards import key_of
from game.scenes.faces import trade
from game.strings import label, names, refused
from game.ui.galley import shifted
from game.ui.kit import Kit
from game.ui.layout import Box, shares
from game.ui.marks import Glyphs, Icon, Mark, Outline, Path, Plate, Point
from game.ui.nodes import Node, Role
from game.ui.theme import Colour, blend
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.rules.places import Scene
    from game.engine.state import SceneState
    from game.scenes.session import Session
    from game.strings import Sides

LEAST = 36
"""The narrowest strip at 100 % text: a number, and room for a mark."""
CURVE = 88
SHADE = 14
"""How much darker the part of a strip is that stands for how it plays, in percent."""


class Slot(NamedTuple):
    """A strip's place on the bench, counted from the corner of the timeline."""

    number: str
    box: Box


class Held(NamedTuple):
    """A strip that was picked up: its scene, the scene it would stand in front of, and whether the pointer drags it."""

    number: str
    before: str
    dragged: bool = False


def on_strips(sides: Sides, held: Held | None = None) -> list[str]:
    """What lies on the bench in running order: what is shot, and what is still owed. A strip carried by keys already
    lies where it would be put down."""
    script = order.whole(sides.rules, sides.view.cut)
    if held is not None and not held.dragged:
        script = order.moved(script, held.number, held.before)
    return [number for number in script if sides.view.scenes[number].state in ("shot", "owed")]


def lengths(sides: Sides, numbers: list[str]) -> list[int]:
    """How long each scene runs, in eighths of a page of the whole script."""
    return [sides.rules.scenes[one].stands_for or sides.rules.scenes[one].pages for one in numbers]


def slots(kit: Kit, sides: Sides, width: int, held: Held | None = None) -> list[Slot]:
    """Every strip's place, in as many rows as it takes to read the numbers."""
    numbers = on_strips(sides, held)
    if not numbers:
        return []
    gap, tall = kit.px(4), strip_tall(kit)
    room = max(kit.setter.width(one, "head") for one in numbers)
    least = max(kit.px(LEAST), room + kit.px(14))
    rows = -(-len(numbers) * (least + gap) // max(1, width))
    found: list[Slot] = []
    for at, part in enumerate(_rows(numbers, rows)):
        spare = max(0, width - len(part) * least - gap * (len(part) - 1))
        x, y = 0, at * (tall + kit.px(10))
        for number, more in zip(part, shares(spare, lengths(sides, part)), strict=True):
            found.append(Slot(number, Box(x, y, least + more, tall)))
            x += least + more + gap
    return found


def _rows(numbers: list[str], rows: int) -> list[list[str]]:
    """The numbers in rows of about the same count."""
    cuts = [round(len(numbers) * at / rows) for at in range(rows + 1)]
    return [numbers[start:end] for start, end in pairwise(cuts)]


def strip_tall(kit: Kit) -> int:
    """How tall a strip is: number, set, and what it is worth."""
    return kit.setter.line("head") + kit.setter.line("small") + kit.setter.line("label") + kit.px(24)


def strip_key(number: str) -> str:
    """The key of a strip's node while nothing can be done with it."""
    return f"strip.{number}"


def move_of(state: SceneState) -> actions.Trim:
    """What a strip is for: out of the cut with it, or back in."""
    return actions.Trim(state.number, out=state.in_cut)


def on_bench(session: Session, focus: str) -> str:
    """The number of the scene under focus; else one that the test cards point at, or the weakest of the cut."""
    sides = session.sides
    found = on_strips(sides)
    under = [one for one in found if focus in (strip_key(one), key_of(move_of(sides.view.scenes[one])))]
    pointed = [one for one in sides.view.cut.test_weak if one in found]
    seen = sides.view.scenes
    weakest = sorted(found, key=lambda one: (seen[one].state == "owed", not seen[one].in_cut, seen[one].worth))
    return next(iter([*under, *pointed, *weakest]), "")


class Bench(NamedTuple):
    """What lies on the bench: the strips' places, the scene that is looked at, the strip in hand."""

    places: list[Slot]
    shown: str
    held: Held | None = None


def strips(kit: Kit, session: Session, bench: Bench) -> list[Node]:
    """The strips as nodes. While a scene may be moved they can be dragged; the one in hand answers to the arrows."""
    held = bench.held
    found = [_strip(kit, session, slot, lit=slot.number == bench.shown) for slot in bench.places]
    for slot, node in zip(bench.places, found, strict=True):
        loose = movable(session, slot.number)
        node.grip = node.takes = loose
        if held is not None and slot.number == held.number and not held.dragged:
            node.steers, node.emits, node.hint = True, "put", word("edit.held")
        if held is not None and held.dragged and slot.number == held.before:
            node.marks = (*node.marks, Plate(Box(0, 0, kit.px(4), slot.box.h), kit["award"], kit.px(2)))
    return found


def movable(session: Session, number: str) -> bool:
    """Whether a scene may change its place now."""
    sides = session.sides
    now = order.running(sides.rules, sides.film.scenes, sides.film.cut)
    places = [one for one in ("", *now) if one != number]
    return number in now and any(session.refuse(actions.Reorder(number, one)) is None for one in places)


def number_of(sides: Sides, key: str) -> str:
    """The scene of a strip's key; empty for anything else."""
    seen = sides.view.scenes
    return next((one for one in on_strips(sides) if key in (strip_key(one), key_of(move_of(seen[one])))), "")


def _strip(kit: Kit, session: Session, slot: Slot, *, lit: bool) -> Node:
    """A strip: choosing it takes the scene out of the cut, or puts it back."""
    sides, number = session.sides, slot.number
    state = sides.view.scenes[number]
    action = move_of(state)
    why = session.refuse(action)
    owed = state.state == "owed"
    hint = word("edit.owed_hint") if owed else refused(sides, why) if why else word(f"edit.strip_{_where(state)}")
    node = Node(
        strip_key(number) if owed else key_of(action),
        Role.CARD,
        slot.box,
        names.scene(sides, number) if why else label(sides, action),
        hint,
        state=_said(sides, state),
        marks=_marks(kit, sides, slot),
        emits=action,
        enabled=why is None,
        radius=kit.px(4),
    )
    if lit:
        edge = Box(0, 0, slot.box.w, slot.box.h).inset(-kit.px(3), -kit.px(3))
        node.marks = (*node.marks, Outline(edge, kit.chair.main, kit.px(6), max(2, kit.px(3))))
    return node


def _where(state: SceneState) -> str:
    return "in" if state.in_cut else "out"


def _said(sides: Sides, state: SceneState) -> str:
    """A strip in words: where it is, how it plays, what is wrong with it."""
    parts = [word(f"edit.{'owed' if state.state == 'owed' else 'is_' + _where(state)}")]
    if state.worth >= 0:
        parts.append(word("edit.plays", n=state.worth))
    if faulty(sides, state):
        parts.append(word("edit.fault"))
    if state.number in sides.view.cut.test_weak:
        parts.append(word("edit.pointed"))
    return ", ".join(parts)


def faulty(sides: Sides, state: SceneState) -> bool:
    """Whether the printed take has a fault that somebody reported and nobody has repaired."""
    if not state.takes or not state.printed or state.number in sides.view.cut.adr:
        return False
    return bool(state.takes[state.printed - 1].reported)


def _marks(kit: Kit, sides: Sides, slot: Slot) -> tuple[Mark, ...]:
    """A strip in its trade colour; what is not in the cut is a dashed place."""
    state, scene = sides.view.scenes[slot.number], sides.rules.scenes[slot.number]
    whole, radius = Box(0, 0, slot.box.w, slot.box.h), kit.px(4)
    if not state.in_cut or state.state == "owed":
        edge = Outline(whole, kit["muted"], radius, max(2, kit.px(2)), kit.px(5))
        return (Plate(whole, kit["well"], radius), edge, *_texts(kit, sides, slot, kit["dust"]))
    colour = kit.theme.strips[trade(scene.exterior, scene.night)]
    found: list[Mark] = [Plate(whole, colour, radius)]
    if state.worth >= 0:
        filled = max(kit.px(2), whole.h * min(100, state.worth) // 100)
        found.append(Plate(Box(0, whole.h - filled, whole.w, filled), blend(colour, kit["ink"], SHADE), radius))
    return (*found, *_texts(kit, sides, slot, kit["ink"]), *_signs(kit, sides, state, whole))


def _texts(kit: Kit, sides: Sides, slot: Slot, ink: Colour) -> list[Glyphs]:
    """Number, set, and how it plays."""
    state, box, pad = sides.view.scenes[slot.number], slot.box, kit.px(7)
    room = box.w - 2 * pad
    number = kit.setter.block(kit.spans(slot.number, "head", ink), box.w - pad, "left", 1)
    found = shifted(number, pad, kit.px(5))
    names_ = [one for one in _names(sides.rules.scenes[slot.number]) if kit.setter.width(one, "small") <= room]
    if names_:
        place = kit.block(names_[0], "small", ink, room)
        found += shifted(place, pad, kit.px(5) + number.height)
    if state.worth >= 0 and state.state == "shot":
        worth = kit.block(str(state.worth), "label", ink, box.w)
        found += shifted(worth, pad, box.h - worth.height - kit.px(5))
    return found


def _names(scene: Scene) -> list[str]:
    """What the set is called, from long to short."""
    words_ = scene.set.lower().replace(",", "").split()
    return [" ".join(words_), words_[-1], words_[0]]


def _signs(kit: Kit, sides: Sides, state: SceneState, box: Box) -> list[Mark]:
    """A fault and a pointing card, as signs at the right."""
    side = kit.setter.line("label")
    found: list[Mark] = []
    x, y = box.w - side - kit.px(4), box.h - side - kit.px(4)
    if faulty(sides, state):
        found.append(Icon(Box(x, y, side, side), "warning", kit["bad"]))
        x -= side + kit.px(2)
    if state.number in sides.view.cut.test_weak and x > side:
        found.append(Icon(Box(x, y, side, side), "people", kit["ink"]))
    return found


# -- the curve -------------------------------------------------------------------------------------------------


def curve_tall(kit: Kit) -> int:
    """How much room the curve takes with its caption."""
    return kit.px(CURVE) + 2 * kit.setter.line("small")


def curve(kit: Kit, sides: Sides, places: list[Slot], box: Box) -> Node | None:
    """How the cut feels from the director's chair: a line through what every scene plays at, its sags in red."""
    seen = sides.view.scenes
    shown = [slot for slot in places if seen[slot.number].in_cut and seen[slot.number].worth >= 0]
    if len(shown) < 2 or len({slot.box.y for slot in places}) > 1:
        return None
    line, tall = kit.setter.line("small"), kit.px(CURVE)
    caption = kit.block(word("edit.feels"), "small", kit["dust"], box.w)
    weak = sides.rules.n.film_score.weak_below
    low = min(weak, *(seen[slot.number].worth for slot in shown)) - 4
    high = max(weak, *(seen[slot.number].worth for slot in shown)) + 4

    def height(worth: int) -> int:
        return line + kit.px(6) + (tall - kit.px(12)) * (high - worth) // max(1, high - low)

    points = [(slot.box.x + slot.box.w // 2, height(seen[slot.number].worth)) for slot in shown]
    marks: list[Mark] = [*caption.glyphs, *_floor_line(kit, box.w, height(weak), weak)]
    marks.append(Path(tuple(_smooth(points)), kit.theme.gauges["creative"], max(2, kit.px(3))))
    said = [word("edit.feels")]
    for run in _sags(sides, shown, weak):
        marks += _sag(kit, run, line + tall, sag_words(sides, run))
        said.append(sag_words(sides, run))
    return Node("feels", Role.TEXT, box, ". ".join(said), marks=tuple(marks))


def _floor_line(kit: Kit, width: int, y: int, weak: int) -> list[Mark]:
    """The height below which a scene counts as weak."""
    text = kit.setter.block(kit.spans(word("edit.weak", n=weak), "label", kit["dim"]), width, "right", 1)
    return [Plate(Box(0, y, width, max(1, kit.px(1))), kit["slate"]), *shifted(text, 0, y + kit.px(1))]


def _smooth(points: list[Point]) -> list[Point]:
    """The points with others between them, so that the line bends instead of breaking."""
    found = [points[0]]
    for (x, y), (end, low) in pairwise(points):
        for part in range(1, 9):
            share = part / 8
            ease = share * share * (3 - 2 * share)
            found.append((round(x + (end - x) * share), round(y + (low - y) * ease)))
    return found


def _sags(sides: Sides, shown: list[Slot], weak: int) -> list[list[Slot]]:
    """Runs of two and more scenes in a row that are weak."""
    runs: list[list[Slot]] = [[]]
    for slot in shown:
        if sides.view.scenes[slot.number].worth < weak:
            runs[-1].append(slot)
        else:
            runs.append([])
    return [run for run in runs if len(run) > 1]


def sag_words(sides: Sides, run: list[Slot]) -> str:
    """Where the cut sags, and for how long."""
    whole = sum(lengths(sides, list(sides.rules.scenes)))
    part = sum(lengths(sides, [slot.number for slot in run]))
    minutes = max(1, sides.tale.script.target_minutes * part // max(1, whole))
    return word("edit.sags", n=minutes, first=run[0].number, last=run[-1].number)


def _sag(kit: Kit, run: list[Slot], y: int, text: str) -> list[Mark]:
    """A bracket under a sag, and its words."""
    start, end = run[0].box.x, run[-1].box.right
    block = kit.block(text, "small", kit["bright_bad"], max(end - start, kit.px(400)))
    x = max(0, min(start, run[-1].box.right + kit.px(60) - block.width))
    return [Plate(Box(start, y - kit.px(4), end - start, kit.px(3)), kit["bright_bad"], 1), *shifted(block, x, y)]
