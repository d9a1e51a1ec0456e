"""The window: first frame, redraw, animation and idle frames, each against the raw cost of the same pixels.

python benchmarks/window.py [turns]

Candidates take turns in one run; ratios are quoted with the lowest and the highest. Runs without a screen, on the
dummy driver, so that it measures our work and not somebody's compositor.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

if TYPE_CHECKING:
    import pygame

    from game.ui.window import Window

BARE = """
import pygame
pygame.display.init()
screen = pygame.display.set_mode((1280, 720), pygame.RESIZABLE)
screen.fill((20, 20, 20))
pygame.display.flip()
"""
TITLE = """
from game import app
from game.installation import Installation
from game.scenes.places import AtTitle
import pygame
file = app.SettingsFile(app.settings_path())
window = app.open_window(file.load(), file.keep, AtTitle(Installation()))
window.draw(0.0)
pygame.display.flip()
"""


def main() -> None:
    """Print every ratio. The film that is opened is kept in a home of its own."""
    turns = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    first_frame(turns)
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(HOME=home, XDG_DATA_HOME=home, XDG_CONFIG_HOME=home)
        frames(turns)


def first_frame(turns: int) -> None:
    """Whole processes: to the first frame of the title against a bare window's, both compiled as when installed."""
    with tempfile.TemporaryDirectory() as home:
        for script in (TITLE, BARE):
            process(script, home)
        pairs = [(process(TITLE, home), process(BARE, home)) for _ in range(turns)]
    told("first frame of the title / of a bare window", [one / other for one, other in pairs])
    said = [f"{statistics.median(times) * 1000:.0f} ms" for times in zip(*pairs, strict=True)]
    print(f"    medians: {said[0]} and {said[1]}")


def process(script: str, home: str) -> float:
    """CPU seconds of a process from start to end: what the neighbours do moves the clock on the wall far more."""
    about = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    about.update(HOME=home, PYTHONPYCACHEPREFIX=home, PYTHONPATH=str(Path(__file__).resolve().parents[1]))
    before = used()
    subprocess.run([sys.executable, "-c", script], check=True, env=about)
    return used() - before


def used() -> float:
    """CPU seconds of all processes that were started and have ended."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def frames(turns: int) -> None:
    """The board: a redraw, animation frames and idle frames against raw blits."""
    window = board()
    screen, page = window.screen, window.screen.copy()
    # Copies of what is there: a surface nobody wrote to is one page of zeros, which costs nothing to read.
    sheets = [(screen.subsurface(node.at).copy(), node.at[:2]) for node in window.hands.tree.walk() if node.layer]

    def raw() -> None:
        screen.blit(page, (0, 0))
        for sheet, place in sheets:
            screen.blit(sheet, place)

    def redraw() -> None:
        window.hands.changed = True
        window.draw(0.0)

    told("redraw of the board / raw blits of the same pixels", ratios(redraw, raw, turns))
    told("an idle frame / one full blit", ratios(lambda: idle(window), lambda: screen.blit(page, (0, 0)), turns))
    animation(window, page, turns)


def idle(window: Window) -> None:
    """What the loop does in a frame in which nothing happens."""
    window.read([])
    window.draw(0.0)


def animation(window: Window, page: pygame.Surface, turns: int) -> None:
    """The 99th percentile of the frames of every motion, against the median of one full blit."""
    from game.ui.scene import Clap, Deal, Flip, Fly, Toss, Turn, Unseal

    screen = window.screen
    blit = statistics.median(timed(lambda: screen.blit(page, (0, 0))) for _ in range(400))
    motions = (
        Fly("tokens", "slot.budget"), Turn(), Deal(), Clap(), Flip(("duty.budget", "duty.heads")),
        Toss(good=True), Unseal(),
    )  # fmt: skip
    for motion in motions:
        name = type(motion).__name__.lower()
        found: list[float] = []
        for _turn in range(turns):
            window.move(motion, 0.0)
            found += [timed(partial(window.draw, at / 60)) for at in range(1, 12)]
            window.still()
        found.sort()
        print(f"frame of {name}, 99th percentile / one full blit: {found[len(found) * 99 // 100] / blit:.2f}")


def board() -> Window:
    """The producer's board in the first week of the film that ships."""
    from game import app
    from game.engine import Options
    from game.installation import Installation
    from game.scenes.opening import sit_down
    from game.scenes.places import AtTable
    from game.ui.settings import Settings

    house = Installation()
    recorder = house.begin("the_last_reel", Options(), 7)
    if isinstance(recorder, str):
        raise SystemExit(recorder)
    session = sit_down(recorder, house)
    while session.film.stage != "turn":
        session.play(session.menu[0])
    window = app.open_window(Settings(), lambda settings: None, AtTable(session))
    window.draw(0.0)
    return window


def ratios(one: Callable[[], object], other: Callable[[], object], turns: int) -> list[float]:
    """How often the one takes as long as the other, by turns of fifty."""
    found = []
    for _turn in range(turns):
        first = sum(timed(one) for _ in range(50))
        found.append(first / max(1e-9, sum(timed(other) for _ in range(50))))
    return found


def timed(what: Callable[[], object]) -> float:
    """CPU seconds of a call."""
    start = time.process_time_ns()
    what()
    return (time.process_time_ns() - start) / 1e9


def told(name: str, found: list[float]) -> None:
    """A ratio with its spread."""
    print(f"{name}: {statistics.median(found):.2f} ({min(found):.2f}-{max(found):.2f})")


if __name__ == "__main__":
    main()
