"""The window: composition root of display, scenes, clock and files. One loop, which awaits once per frame."""

from __future__ import annotations

import os
import sys
from collections.abc import Awaitable, Callable, Generator
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game.ui.settings import Settings, parse, written
from game.ui.window import Window
from game.ui.words import word

if TYPE_CHECKING:
    from game.ui.scene import Scene

QUICK = 60
IDLE = 30
"""Frames a second while something moves, and while nothing does."""


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
    while not window.closed:
        window.read(pygame.event.get())
        if window.draw(pygame.time.get_ticks() / 1000):
            pygame.display.flip()
        await breath()
        clock.tick(QUICK if window.moving else IDLE)


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


def settings_path() -> Path:
    """Where this system keeps the player's settings."""
    from platformdirs import user_config_path

    return user_config_path("above-the-line", appauthor=False) / "window.json"


def open_window(settings: Settings, keep: Callable[[Settings], None], scene: Scene | None = None) -> Window:
    """A window with its first scene, the title unless another is given. Raises ``NoWindow``."""
    from game.dataroot import data_root
    from game.scenes.title import Title

    screen = open_display(settings)
    return Window(screen, settings, data_root() / "assets", scene or Title(), keep)


def main(scene: Scene | None = None) -> int:
    """Open the window and play. Returns the exit code: 1 where there is no display."""
    file = SettingsFile(settings_path())
    settings = file.load()
    try:
        window = open_window(settings, file.keep, scene)
    except NoWindow as problem:
        print(problem, file=sys.stderr)
        return 1
    if file.damaged:
        window.notice = word("app.settings_damaged")
    drive(window)
    pygame.quit()
    return 0
