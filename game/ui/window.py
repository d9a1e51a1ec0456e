"""The window: a stack of scenes, the hands on the top one, and drawing when something changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pygame

from game.ui import inputs
from game.ui.brush import Brush
from game.ui.commands import Activate, Command, Key, Press, Quit, Resize
from game.ui.fonts import Fonts
from game.ui.galley import token
from game.ui.hands import Hands
from game.ui.kit import Kit
from game.ui.layout import Box, frame
from game.ui.motion import Dealing, Flight, Move, Turning
from game.ui.nodes import Node, Role
from game.ui.scene import (
    Change,
    Close,
    Deal,
    Fly,
    Motion,
    Pop,
    Push,
    Replace,
    Restart,
    Scene,
    Stay,
    Transition,
    Turn,
)
from game.ui.settings import Settings, changed
from game.ui.speech import Silent, Voice, spoken
from game.ui.stage import Stage
from game.ui.theme import theme


class Window:
    """Scenes on a display. ``read`` takes events, ``draw`` shows what changed; neither blocks."""

    def __init__(self, screen: pygame.Surface, settings: Settings, assets: Path, scene: Scene,
                 keep: Callable[[Settings], None] = lambda settings: None) -> None:  # fmt: skip
        self.screen = screen
        self.settings = settings
        self.keep = keep
        self.scenes: list[Scene] = [scene]
        self.hands = Hands()
        self.voice: Voice = Silent()
        self.closed = False
        self.notice = ""
        self.brush = Brush(Fonts(), assets / "icons")
        self.shot: pygame.Surface | None = None
        self._move: tuple[Move, float] | None = None
        self._motion: Motion | None = None
        self._memory: list[tuple[str, dict[str, int]]] = []
        self._fit()
        self.rebuild()

    # -- what is seen ------------------------------------------------------------------------------------------

    @property
    def scene(self) -> Scene:
        """The scene on top."""
        return self.scenes[-1]

    @property
    def moving(self) -> bool:
        """Whether something moves on the screen now."""
        return self._move is not None

    def _fit(self) -> None:
        """A new kit for the window's size, the text scale and the palette."""
        look = theme(colour_blind=self.settings.colour_blind)
        size = self.screen.get_size()
        self.kit = Kit(frame(*size, self.settings.text_percent), look, self.brush.fonts, settings=self.settings)
        self.stage = Stage(self.brush, look)
        self.stage.scale = self.hands.scale = self.kit.frame.scale

    def rebuild(self) -> None:
        """Build the tree of the top scene anew."""
        kit = self.kit.seated(self.scene.seat)
        self.stage.ring_colour = kit.chair.bright
        tree = self.scene.build(kit, self.hands.focus)
        self.hands.show(tree, self.scene.wishes)
        if self.hands.focus != self._built_for:
            # What stands beside the focus depends on it: build once more now that it is known.
            self._built_for = self.hands.focus
            self.hands.show(self.scene.build(kit, self.hands.focus), self.scene.wishes)

    _built_for = ""

    def draw(self, now: float) -> bool:
        """Bring the screen up to date; ``now`` is a time in seconds. Returns whether anything was drawn."""
        if self._motion is not None:
            self._begin(self._motion, now)
            self._motion = None
        if self._move is not None:
            return self._draw_move(now)
        if not self.hands.changed:
            return False
        self.hands.changed = False
        self.stage.compose(self.screen, self.hands.tree, self.hands.focus)
        return True

    _way: tuple[Box, Box] | None = None

    def _way_of(self, motion: Motion | None) -> tuple[Box, Box] | None:
        """Where something that flies starts and ends: the middles of two nodes of the screen that is left."""
        if not isinstance(motion, Fly):
            return None
        nodes = self.node(motion.start), self.node(motion.end)
        if nodes[0] is None or nodes[1] is None:
            return None
        side = 2 * self.kit.px(self.kit.theme.shape["token"])
        return _square(nodes[0].at, side), _square(nodes[1].at, side)

    def _draw_move(self, now: float) -> bool:
        move, start = self._move  # type: ignore[misc]
        part = (now - start) / move.seconds
        if part >= 1:
            self._move = None
            self.stage.compose(self.screen, self.hands.tree, self.hands.focus)
            self.hands.changed = False
        else:
            move.draw(self.screen, part)
        return True

    def _begin(self, motion: Motion, now: float) -> None:
        """Start a motion from the old screen, of which a copy was kept, to the new one."""
        old, timing = self.shot, self.kit.theme.motion
        if old is None or self.settings.reduce_motion or old.get_size() != self.screen.get_size():
            return
        new = self.screen.copy()
        self.stage.compose(new, self.hands.tree, self.hands.focus)
        match motion:
            case Fly() if self._way is not None:
                kit = self.kit.seated(self.scene.seat)
                radius = self._way[0].w // 2
                marks = token(kit, (radius, radius), radius, filled=True)
                self._move = (Flight(old, self.brush, marks, self._way, timing["fly"]), now)
            case Fly():
                return
            case Turn(back):
                self._move = (Turning(old, new, timing["turn"], back=back), now)
            case Deal():
                boxes = [node.at for node in self.hands.tree.walk() if node.layer and node.role is Role.CARD]
                ground = self.stage.ground_only(self.hands.tree, self.screen.get_size())
                self._move = (Dealing(ground, new, boxes, timing["deal"]), now)

    # -- what is asked -----------------------------------------------------------------------------------------

    def read(self, events: Iterable[pygame.Event]) -> None:
        """Take the events of a frame."""
        for command in inputs.read(list(events)):
            self.take(command)

    def take(self, command: Command) -> None:
        """Follow one command."""
        if isinstance(command, Quit):
            self.closed = True
            return
        if isinstance(command, Resize):
            self._resized()
            return
        if self._move is not None and isinstance(command, Activate | Press | Key):
            self._move = None
            self.hands.changed = True
        before = self.hands.focus
        wish = self.hands.take(command)
        if self.hands.focus != before:
            self.rebuild()
            self._say()
        if wish is not None and not self._own(wish):
            self.follow(self.scene.hear(wish))

    def _resized(self) -> None:
        self.screen = pygame.display.get_surface() or self.screen
        width, height = self.screen.get_size()
        if not self.settings.full_screen:
            self.settings = self.settings._replace(width=width, height=height)
            self.keep(self.settings)
        self._fit()
        self.rebuild()

    def _own(self, wish: object) -> bool:
        """Wishes that every scene leaves to the window: text size and full screen."""
        if wish == Key("full_screen"):
            self._change({"full_screen": not self.settings.full_screen})
            return True
        if wish in (Key("bigger"), Key("smaller")):
            sizes = list(self.kit.theme.size["text_percent"])
            nearest = min(range(len(sizes)), key=lambda at: abs(sizes[at] - self.settings.text_percent))
            at = nearest + (1 if wish == Key("bigger") else -1)
            self._change({"text_percent": sizes[max(0, min(len(sizes) - 1, at))]})
            return True
        return False

    def _say(self) -> None:
        node = self.hands.node
        if node is not None:
            self.voice.say(spoken(node))

    # -- where it leads ----------------------------------------------------------------------------------------

    def follow(self, transition: Transition) -> None:
        """Do what a scene answered."""
        match transition:
            case None:
                return
            case Close():
                self.closed = True
                return
            case Change(values):
                self._change(values)
            case Stay():
                self.rebuild()
            case _:
                self._travel(transition)
        self._say()

    def _travel(self, transition: Push | Pop | Replace | Restart) -> None:
        """Another scene comes on top. A copy of the old screen is kept for motion and for what lies under a dialog."""
        self.shot = self.screen.copy()
        self._motion = transition.motion
        self._way = self._way_of(transition.motion)
        told: object = None
        match transition:
            case Push(scene):
                self._memory.append((self.hands.focus, dict(self.hands.offsets)))
                self.brush.backdrop = self.shot
                self.scenes.append(scene)
                self.hands.focus = ""
            case Pop(told):
                self.scenes.pop()
                self.hands.focus, self.hands.offsets = self._memory.pop() if self._memory else ("", {})
            case Replace(scene):
                self.scenes[-1] = scene
                self.hands.focus = scene.wishes[0] if scene.wishes else self.hands.focus
            case Restart(scene):
                self.scenes, self._memory = [scene], []
                self.hands.focus = ""
        if not self.scenes:
            self.closed = True
            return
        self.rebuild()
        if told is not None:
            self.follow(self.scene.hear(told))

    def _change(self, values: dict[str, object]) -> None:
        """Change settings, keep them, and show the window as they are now."""
        before = self.settings
        self.settings = changed(before, values)
        self.keep(self.settings)
        if self.settings.full_screen != before.full_screen and pygame.display.get_surface() is not None:
            self._mode()
        self._fit()
        self.rebuild()

    def _mode(self) -> None:
        """Open the display anew, full screen or in a window; where that fails all stays as it is."""
        flags = pygame.FULLSCREEN if self.settings.full_screen else pygame.RESIZABLE
        size = (0, 0) if self.settings.full_screen else (self.settings.width, self.settings.height)
        try:
            self.screen = pygame.display.set_mode(size, flags)
        except pygame.error:
            self.settings = self.settings._replace(full_screen=not self.settings.full_screen)

    def node(self, key: str) -> Node | None:
        """The node with a key on the screen now."""
        return self.hands.tree.find(key)


def _square(box: Box, side: int) -> Box:
    x, y = box.middle
    return Box(x - side // 2, y - side // 2, side, side)
