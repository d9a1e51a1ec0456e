"""The window: composition root of display, scenes, clock and files. One loop, which awaits once per frame."""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections.abc import Awaitable, Callable, Generator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game.installation import NAME, Installation
from game.scenes.places import AtBroken, AtTable, AtTitle
from game.scenes.route import scene_at
from game.ui.mouth import WhenAsked, system_voice
from game.ui.pads import Pads
from game.ui.scene import Restart
from game.ui.settings import Settings, parse, written
from game.ui.window import Window
from game.ui.words import word

if TYPE_CHECKING:
    from game.saves import Recorder

SPEECH = "ABOVE_THE_LINE_SPEECH"
"""Set to ``print``, every line that would be said aloud is printed."""
UNSEEN = "offscreen"
"""The driver the system falls back on without a screen: a window there would run and nobody would see it."""
QUICK = 60
IDLE = 30
"""Frames a second while something moves or is worked out, and while nothing does."""
SLICE = 12
"""Milliseconds of a frame that a scene may spend on what it works out."""


class NoWindow(RuntimeError):
    """There is no display to open a window on. The message is one sentence for the player."""


class Breath:
    """What the desktop's loop awaits once per frame: it gives control back to whoever drives the coroutine."""

    def __await__(self) -> Generator[None, None, None]:
        yield


def open_display(settings: Settings) -> pygame.Surface:
    """Open the window at its last size. Raises ``NoWindow`` where there is no display."""
    try:
        pygame.display.init()
        if pygame.display.get_driver() == UNSEEN and not os.environ.get("SDL_VIDEODRIVER"):
            raise pygame.error(UNSEEN)
        flags = pygame.RESIZABLE | (pygame.FULLSCREEN if settings.full_screen else 0)
        size = (0, 0) if settings.full_screen else (settings.width, settings.height)
        screen = pygame.display.set_mode(size, flags)
    except pygame.error as problem:
        raise NoWindow(word("app.no_display", why=str(problem))) from problem
    pygame.display.set_caption(word("app.title"))
    return screen


async def run(window: Window, breath: Callable[[], Awaitable[None]]) -> None:
    """Play until the window is closed. ``breath`` is awaited once per frame: an animation frame in a browser."""
    clock = pygame.time.Clock()
    pads: Pads | None = None
    while not window.closed:
        events = pygame.event.get()
        window.read(events)
        for command in pads.read(events) if pads else ():
            window.take(command)
        if window.draw(pygame.time.get_ticks() / 1000):
            pygame.display.flip()
            # Controllers are looked for when there is something to see: asking the system for them takes a while.
            pads = pads or Pads()
            window.rest()
        if window.busy:
            end = pygame.time.get_ticks() + SLICE
            window.work(lambda end=end: pygame.time.get_ticks() < end)  # type: ignore[misc]
        await breath()
        clock.tick(QUICK if window.moving or window.busy else IDLE)


def drive(window: Window) -> None:
    """Run the loop on the desktop, where nobody else needs the time between frames."""
    loop = run(window, lambda: Breath())
    try:
        while True:
            loop.send(None)
    except StopIteration:
        pass


class SettingsFile:
    """The player's settings on disk. What can't be read falls back, what can't be written is let go."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.damaged = False

    def load(self) -> Settings:
        """The settings as they were kept; the usual ones where there are none."""
        try:
            text = self.path.read_text(encoding="utf-8")
        except OSError:
            return Settings()
        except UnicodeDecodeError:
            text = ""
        settings, whole = parse(text)
        self.damaged = not whole
        return settings

    def keep(self, settings: Settings) -> None:
        """Keep the settings, written whole or not at all."""
        half = self.path.with_suffix(".part")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            half.write_text(written(settings), encoding="utf-8")
            half.replace(self.path)
        except OSError:
            return


def picture_folders() -> tuple[Path, ...]:
    """Where posters are kept: with the player's pictures, or beside the films where that can't be."""
    from platformdirs import user_data_path, user_pictures_path

    return user_pictures_path() / NAME, user_data_path(NAME, appauthor=False) / "posters"


def hang(picture: pygame.Surface, name: str, folders: Sequence[Path] = ()) -> str:
    """Keep a picture as PNG. Returns a sentence for the player: where it hangs, or why it does not."""
    from game.saves import keep_picture

    raw = io.BytesIO()
    pygame.image.save(picture, raw, "poster.png")
    try:
        return word("premiere.poster_saved", place=keep_picture(folders or picture_folders(), name, raw.getvalue()))
    except OSError as problem:
        return word("premiere.poster_lost", why=problem.strerror or str(problem))


def settings_path() -> Path:
    """Where this system keeps the player's settings."""
    from platformdirs import user_config_path

    return user_config_path(NAME, appauthor=False) / "window.json"


def open_window(settings: Settings, keep: Callable[[Settings], None], place: object) -> Window:
    """A window at its first place. Raises ``NoWindow`` where there is no display."""
    from game.dataroot import data_root

    window = Window(open_display(settings), settings, data_root() / "assets", place, doors=scene_at, keep=keep)
    window.hang = hang
    return window


def play(recorder: Recorder) -> int:
    """Open the window on a film that was begun or resumed, and play. Returns the exit code, 1 without a display."""
    from game.scenes.opening import sit_down

    return main(AtTable(sit_down(recorder, Installation())))


class Printed:
    """The voice of debug mode: prints what would be said."""

    def say(self, text: str) -> None:
        """Print it."""
        print(text, flush=True)


def _tells_of_crashes(scene: object) -> bool:
    from game.scenes.broken import Broken

    return isinstance(scene, Broken)


def keep_driving(window: Window, house: Installation, steer: Callable[[Window], None] = drive) -> bool:
    """Drive until the window is closed. After a crash a report is kept and the player may go on from the last decision.

    Returns False where the screen that says so crashes itself: then the player is told on the terminal.
    """
    while True:
        try:
            steer(window)
        except Exception:  # noqa: BLE001 - whatever broke, the film is kept and the player is told
            trace, scene = traceback.format_exc(), window.scene
            kept = house.crashed(trace, type(scene).__name__)
            if _tells_of_crashes(scene):
                print(trace, word("app.crashed", report=kept or "-"), sep="\n", file=sys.stderr)
                return False
            recorder = getattr(getattr(scene, "session", None), "recorder", None)
            name = recorder.path.name if recorder is not None and recorder.path is not None else ""
            window.still()
            window.follow(Restart(AtBroken(house, str(kept or ""), name)))
        else:
            return True


def main(place: object = None) -> int:
    """Open the window with the title, or another place, and play. Returns the exit code, 1 without a display."""
    file, house = SettingsFile(settings_path()), Installation()
    settings = file.load()
    notice = word("app.settings_damaged") if file.damaged else ""
    try:
        window = open_window(settings, file.keep, place or AtTitle(house, notice))
    except NoWindow as problem:
        print(problem, file=sys.stderr)
        return 1
    if window.brush.fonts.missing and place is None:
        faces = ", ".join(window.brush.fonts.missing)
        window.follow(Restart(AtTitle(house, word("app.font_missing", faces=faces))))
    mouth = WhenAsked(lambda: window.settings.speech, system_voice)
    window.voice = Printed() if os.environ.get(SPEECH) == "print" else mouth
    whole = keep_driving(window, house)
    mouth.close()
    pygame.quit()
    return 0 if whole else 1
