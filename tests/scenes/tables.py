"""A window for tests: a house without disk, a window on the dummy display, and hands that only use devices."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pygame

from game.classroom import codes
from game.engine import Options, Production, Rules, new_production
from game.engine.actions import Action, Approve, MoveMoney
from game.engine.rules import Career
from game.saves import Origin, Recorder, open_new
from game.scenes.house import Kept, OnShelf
from game.scenes.opening import sit_down
from game.scenes.places import AtTable
from game.scenes.route import scene_at
from game.scenes.session import Session
from game.ui.nodes import Node, focusables
from game.ui.settings import Settings
from game.ui.window import Window

ASSETS = Path(__file__).resolve().parents[2] / "assets"
SIZE = (1280, 720)


class Memory:
    """A house that keeps nothing: every play begins under the rules it was given."""

    def __init__(self, rules: Callable[[Options], Rules]) -> None:
        self.rules = rules
        self.premieres: list[Recorder] = []
        self.shelved: list[Recorder] = []

    def films(self) -> list[OnShelf]:
        tale = self.rules(Options()).film
        lengths = {name: one.minutes for name, one in tale.lengths.items()}
        return [
            OnShelf(tale.id, tale.title, tale.tagline, tale.logline, "", tale.tier, tale.genre, lengths, tale.poster)
        ]

    def kept(self) -> list[Kept]:
        return []

    def seed(self) -> int:
        return 7

    def code(self, film: str, options: Options, seed: int) -> str:
        return codes.write(film, "", options, seed)

    def career(self) -> tuple[Career | None, str]:
        return Career(producer=2), "a name"

    def premiered(self, recorder: Recorder) -> None:
        self.premieres.append(recorder)

    def coded(self, typed: str) -> codes.Found | str:
        found = codes.find(typed, [film.id for film in self.films()], lambda film: "")
        return found.why if isinstance(found, codes.Misread) else found

    def begin(self, film: str, options: Options, seed: int) -> Recorder | str:
        return open_new(None, Origin(film, ""), new_production(self.rules(options), seed))

    def resume(self, name: str) -> Recorder | str:
        return "nothing is kept"

    def discard(self, name: str) -> str:
        return ""

    def shelve(self, recorder: Recorder) -> None:
        self.shelved.append(recorder)


def session(rules: Rules, seed: int = 7) -> Session:
    """A play at its first decision."""
    house = Memory(lambda options: rules)
    recorder = house.begin(rules.film.id, rules.options, seed)
    assert isinstance(recorder, Recorder)
    return sit_down(recorder, house)


def window(place: object, *, size: tuple[int, int] = SIZE, text: int = 100, **facts: bool) -> Window:
    """A window at a place, without motion and, unless it is asked for, without the coach."""
    pygame.display.init()
    facts.setdefault("coach", False)
    settings = Settings(width=size[0], height=size[1], text_percent=text, reduce_motion=True, **facts)  # type: ignore[arg-type]
    found = Window(pygame.display.set_mode(size), settings, ASSETS, place, doors=scene_at)
    found.draw(0.0)
    return found


def at_table(play: Session, *, size: tuple[int, int] = SIZE, text: int = 100, coach: bool = False) -> Window:
    """A window on a play."""
    return window(AtTable(play), size=size, text=text, coach=coach)


class Keyboard:
    """Plays with keys alone: Tab to what is wanted, Enter to do it, number keys where there are some."""

    def __init__(self, table: Window) -> None:
        self.table = table

    def press(self, key: int, mod: int = 0) -> None:
        self.table.read([pygame.Event(pygame.KEYDOWN, key=key, mod=mod, unicode="")])
        self.table.draw(0.0)

    def go(self, key: str) -> None:
        """Tab to a node, the shorter way round."""
        keys = [node.key for node in focusables(self.table.hands.tree)]
        away = (keys.index(key) - keys.index(self.table.hands.focus)) % len(keys)
        back = away > len(keys) // 2
        for _ in range(len(keys) - away if back else away):
            self.press(pygame.K_TAB, pygame.KMOD_SHIFT if back else 0)
        assert self.table.hands.focus == key

    def take(self, node: Node) -> None:
        """Do what a node is for."""
        if node.number:
            self.press(pygame.K_0 + node.number)
            return
        self.go(node.key)
        self.press(pygame.K_RETURN)

    def back(self) -> None:
        self.press(pygame.K_ESCAPE)


class Mouse:
    """Plays with the pointer alone: scroll to what is wanted, then click it."""

    def __init__(self, table: Window) -> None:
        self.table = table

    def take(self, node: Node) -> None:
        close = self.table.hands.tree.find("coach.close")
        if close is not None and not node.key.startswith("coach"):
            self.take(close)
        place = self._in_sight(node.key)
        for kind in (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            facts = {"rel": (0, 0), "buttons": (0, 0, 0)} if kind == pygame.MOUSEMOTION else {"button": 1}
            self.table.read([pygame.Event(kind, pos=place, **facts)])
            place = self._in_sight(node.key) if self.table.hands.tree.find(node.key) else place
        self.table.draw(0.0)

    def _in_sight(self, key: str) -> tuple[int, int]:
        """Turn the wheel until the node can be seen; returns a point of it that can be clicked."""
        hands = self.table.hands
        for _ in range(200):
            node = hands.tree.find(key)
            assert node is not None
            seen = node.at.within(node.clip) if node.clip else node.at
            if seen.w > 8 and seen.h > 8:
                return seen.middle
            assert node.clip is not None
            self._turn(1 if node.at.y >= node.clip.bottom - 8 else -1, node.clip.middle)
        raise AssertionError(f"{key} can't be scrolled into sight")

    def _turn(self, notches: int, place: tuple[int, int]) -> None:
        from game.ui.commands import Wheel

        self.table.take(Wheel(notches, *place))

    def back(self) -> None:
        node = self.table.hands.tree.find("back")
        assert node is not None
        self.take(node)


Hand = Keyboard | Mouse


def node_for(tree: Node, action: object) -> Node | None:
    """The node that hands over an action."""
    return next((node for node in focusables(tree) if node.enabled and node.emits == action), None)


def openers(tree: Node) -> Iterator[Node]:
    """Nodes that open something on which more choices lie: cards, problems, locations, the other chair's duties."""
    for node in focusables(tree):
        opens = node.emits in ("lend", "locations")
        named = isinstance(node.emits, tuple) and node.emits[:1] in (("card",), ("problem",))
        if node.enabled and (opens or named):
            yield node


def decide(hand: Hand, action: Action) -> None:
    """Make a decision on the screen, opening what has to be opened first. Fails where no way leads to it."""
    onward = hand.table.hands.tree.find("onward")
    if onward is not None:
        hand.take(onward)
    prepare(hand, action)
    node = node_for(hand.table.hands.tree, action)
    if node is None:
        for opener in [node.key for node in openers(hand.table.hands.tree)]:
            found = hand.table.hands.tree.find(opener)
            assert found is not None
            hand.take(found)
            node = node_for(hand.table.hands.tree, action)
            if node is not None:
                break
            hand.back()
    assert node is not None, f"no way to {action!r} on {type(hand.table.scene).__name__}"
    hand.take(node)


def prepare(hand: Hand, action: Action) -> None:
    """What comes before some decisions: a board is laid out before it is approved, money taken up before it is moved.

    What was taken up before is laid back.
    """
    wish: tuple[str, str] | None = None
    match action:
        case Approve(proposal):
            wish = ("lay", proposal)
        case MoveMoney(source=source):
            wish = ("take", source)
            held = next((one for one in focusables(hand.table.hands.tree) if one.key == f"take.{source}"), None)
            if held is None:
                hand.back()
    node = node_for(hand.table.hands.tree, wish) if wish else None
    if node is not None and node_for(hand.table.hands.tree, action) is None:
        hand.take(node)


def stage_of(film: Production) -> str:
    """Where a play stands, in a word: one for each kind of screen."""
    if film.stage == "turn":
        return f"table {film.table.duty}" if film.table else f"board {film.phase} {film.seat}"
    if film.stage == "floor" and film.floor is not None:
        return "floor, a scene up" if film.floor.on_set else "floor"
    return film.stage
