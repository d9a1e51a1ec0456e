"""The window: a stack of scenes, the hands on the top one, and drawing when something changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pygame

from game.ui import inputs
from game.ui.brush import Brush
from game.ui.captions import Captions, caption_of
from game.ui.commands import Activate, Away, Command, Key, Press, Quit, Resize
from game.ui.fonts import Fonts
from game.ui.hands import Hands
from game.ui.kit import Kit
from game.ui.layout import frame
from game.ui.motion import Move
from game.ui.nodes import Node
from game.ui.scene import (
    Audible,
    Change,
    Close,
    Hang,
    Hung,
    Late,
    Motion,
    Overlaid,
    Pop,
    Push,
    Renew,
    Replace,
    Restart,
    Scene,
    Stay,
    Transition,
    Typed,
    Working,
    motion_of,
)
from game.ui.settings import RANGES, Settings, changed, remembering
from game.ui.sound import Sound, foremost, sounds_of
from game.ui.speech import Silent, Voice, spoken
from game.ui.stage import Stage
from game.ui.theme import theme


class Window:
    """Scenes on a display. ``read`` takes events, ``draw`` shows what changed; neither blocks.

    ``doors`` opens the scene of a place, ``first`` is the first place. ``hang`` keeps a picture under a name and
    says where; whoever has a disk sets it.
    """

    def __init__(
        self,
        screen: pygame.Surface,
        settings: Settings,
        assets: Path,
        first: object,
        *,
        doors: Callable[[object], Scene],
        keep: Callable[[Settings], None] = lambda settings: None,
    ) -> None:
        self.screen = screen
        self.settings = settings
        self.keep = keep
        self.hang: Callable[[pygame.Surface, str], str] = lambda picture, name: ""
        self.doors = doors
        self.scenes: list[Scene] = [doors(first)]
        self.hands = Hands()
        self.voice: Voice = Silent()
        self.sound = Sound(assets)
        self.sound.mix(settings)
        self.captions = Captions()
        self.closed = False
        self.notice = ""
        self.brush = Brush(Fonts(), assets / "icons")
        self.shot: pygame.Surface | None = None
        self._move: tuple[Move, float] | None = None
        self._motion: Motion | None = None
        self._left = self.hands.tree
        self._memory: list[tuple[str, dict[str, int]]] = []
        self._set_mood()
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
        guess = self.hands.focus or next(iter(self.scene.wishes), "")
        self.hands.focus = guess
        self.hands.show(self._built(kit, guess), self.scene.wishes)
        if self.hands.focus != guess:
            # What stands beside the focus depends on it: build once more now that it is known.
            self.hands.show(self._built(kit, self.hands.focus), self.scene.wishes)

    def _built(self, kit: Kit, focus: str) -> Node:
        tree = self.scene.build(kit, focus)
        return self.scene.overlaid(kit, tree) if isinstance(self.scene, Overlaid) else tree

    def _compose(self, target: pygame.Surface) -> None:
        self.stage.compose(target, self.hands.tree, self.hands.focus, self.hands.stamp)
        self.captions.draw(target, self.kit, self.brush)

    def draw(self, now: float) -> bool:
        """Bring the screen up to date; ``now`` is a time in seconds. Returns whether anything was drawn."""
        self.sound.tick()
        if self.captions.ended(now):
            self.hands.changed = True
        if self._motion is not None:
            motion, self._motion = self._motion, None
            self._begin(motion, now)
        if self._move is not None:
            return self._draw_move(now)
        if not self.hands.changed:
            return False
        self.hands.changed = False
        self._compose(self.screen)
        self._late = self.scene if self.scene is not self._woken else None
        return True

    def rest(self) -> None:
        """What has time until a frame is on the screen: the sound device, and what a scene wanted to do later."""
        self.sound.wake()
        scene, self._late = self._late, None
        if isinstance(scene, Late):
            self._woken = scene
            self.follow(scene.later())

    @property
    def busy(self) -> bool:
        """Whether the scene on top has something to work out."""
        return isinstance(self.scene, Working) and self.scene.busy

    def work(self, spare: Callable[[], bool]) -> None:
        """Let the scene on top work for as long as there is time to spare, and show what it found out."""
        if isinstance(self.scene, Working) and not self.moving and self.scene.work(spare):
            self.rebuild()

    _late: Scene | None = None
    _woken: Scene | None = None

    def move(self, motion: Motion, now: float) -> None:
        """Let something move on the screen as it is."""
        self.shot, self._left = self.screen.copy(), self.hands.tree
        self._begin(motion, now)

    def still(self) -> None:
        """End what moves."""
        self._move = None
        self.hands.changed = True

    def _draw_move(self, now: float) -> bool:
        move, start = self._move  # type: ignore[misc]
        part = (now - start) / move.seconds
        if part >= 1:
            self._move = None
            self._compose(self.screen)
            self.hands.changed = False
        else:
            move.draw(self.screen, part)
            self.captions.draw(self.screen, self.kit, self.brush)
        return True

    def _begin(self, motion: Motion, now: float) -> None:
        """Start a motion from the old screen, of which a copy was kept, to the new one."""
        old = self.shot
        if old is None or self.settings.reduce_motion or old.get_size() != self.screen.get_size():
            return
        from game.ui.moving import Scenery, made

        new = self.screen.copy()
        self._compose(new)
        kit = self.kit.seated(self.scene.seat)
        move = made(motion, Scenery(old, new, (self._left, self.hands.tree), kit, self.stage))
        if move is not None:
            self._move = (move, now)

    # -- what is asked -----------------------------------------------------------------------------------------

    def read(self, events: Iterable[pygame.Event]) -> None:
        """Take the events of a frame."""
        for command in inputs.read(list(events), typed=isinstance(self.scene, Typed)):
            self.take(command)

    def take(self, command: Command) -> None:
        """Follow one command."""
        if isinstance(command, Quit):
            self.closed = True
            return
        if isinstance(command, Resize):
            self._resized()
            return
        if isinstance(command, Away):
            self.sound.hold(away=command.away and self.settings.mute_away)
            return
        if self._move is not None and isinstance(command, Activate | Press | Key):
            self.still()
        before = self.hands.focus
        wish = self.hands.take(command)
        if self.hands.focus != before:
            self.rebuild()
            self._say()
        if wish is not None and not self._own(wish):
            self._answer(wish)
        elif isinstance(command, Activate) and self.hands.node is not None and not self.hands.node.enabled:
            self._sounds(sounds_of("closed", "own"))

    def _resized(self) -> None:
        self.screen = pygame.display.get_surface() or self.screen
        width, height = self.screen.get_size()
        if not self.settings.full_screen:
            least = (RANGES["width"][0], RANGES["height"][0])
            self.settings = self.settings._replace(width=max(width, least[0]), height=max(height, least[1]))
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

    def _answer(self, wish: object) -> None:
        """Let the scene hear a wish, let what happened be heard, and go where it leads."""
        scene = self.scene
        answer = scene.hear(wish)
        if isinstance(scene, Overlaid):
            self._remember(scene.read)
        news = foremost(scene.heard()) if isinstance(scene, Audible) else []
        motion = type(motion_of(answer)).__name__
        names = [name for cue in news for name in sounds_of(cue, "news")] or sounds_of(motion, "alone")
        self._sounds([*sounds_of(motion, "motion"), *names])
        self.follow(answer)

    def _remember(self, hints: Sequence[str]) -> None:
        """Keep the hints that were read, so that no later sitting lays them again."""
        settings = remembering(self.settings, hints)
        if settings != self.settings:
            self.settings = settings
            self.kit.tell(settings)
            self.keep(settings)

    def _sounds(self, names: list[str]) -> None:
        """Play sounds, and show what they mean to who wants captions."""
        self.sound.play(names)
        if self.settings.captions:
            self.captions.show(caption_of(names))

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
            case Hang():
                self.follow(self.scene.hear(Hung(self.hang(self._picture(transition), transition.name))))
                return
            case Stay():
                self.rebuild()
            case Renew():
                self.hands.focus = ""
                self.rebuild()
            case _:
                self._travel(transition)
        self._say()

    def _travel(self, transition: Push | Pop | Replace | Restart) -> None:
        """Another scene comes on top. A copy of the old screen is kept for motion and for what lies under a dialog."""
        self.shot = self.screen.copy()
        self._motion = transition.motion
        self._left = self.hands.tree
        told: object = None
        match transition:
            case Push(place):
                self._memory.append((self.hands.focus, dict(self.hands.offsets)))
                self.brush.backdrop = self.shot
                self.scenes.append(self.doors(place))
                self.hands.focus = ""
            case Pop(told):
                self.scenes.pop()
                self.hands.focus, self.hands.offsets = self._memory.pop() if self._memory else ("", {})
            case Replace(place):
                self.scenes[-1] = self.doors(place)
                self.hands.focus = next(iter(self.scene.wishes), self.hands.focus)
            case Restart(place):
                self.scenes, self._memory = [self.doors(place)], []
                self.hands.focus = ""
        if not self.scenes:
            self.closed = True
            return
        self._set_mood()
        self.rebuild()
        if told is not None:
            self.follow(self.scene.hear(told))

    def _set_mood(self) -> None:
        """The music of the scene on top; one without a mood leaves it as it is."""
        if isinstance(self.scene, Audible):
            self.sound.piece = self.scene.mood or self.sound.piece

    def _picture(self, wanted: Hang) -> pygame.Surface:
        """A picture painted by itself, at its own size and the usual size of text."""
        sheet = pygame.Surface(wanted.size)
        kit = Kit(frame(*wanted.size), self.kit.theme, self.brush.fonts)
        self.brush.paint(sheet, wanted.draw(kit, wanted.size), (0, 0))
        return sheet

    def _change(self, values: dict[str, object]) -> None:
        """Change settings, keep them, and show the window as they are now."""
        before = self.settings
        self.settings = changed(before, values)
        self.keep(self.settings)
        self.sound.mix(self.settings)
        if self.settings.sound != before.sound:
            self._sounds(sounds_of("volume", "own"))
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
