"""A terminal for tests: what is typed comes from a list or from a bot that reads the menu, what is said is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.bots import decide, make
from game.engine import Production, Rules, choices, new_production
from game.engine.actions import Action
from game.saves import Origin, Recorder, open_new
from game.strings import Sides, say
from game.text import Console, Play, Session, menu
from game.text.sheets import sheet


class Page:
    """Everything that was written, in order."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> None:
        self.text += text


def recorded(rules: Rules, seed: int = 1) -> Recorder:
    """A film kept in memory only."""
    return open_new(None, Origin(rules.film.id, "digest"), new_production(rules, seed))


def session(rules: Rules, seed: int = 1, mode: str = "both") -> Session:
    players = (mode,) if mode in ("producer", "director") else ("producer", "director")
    return Session(recorded(rules, seed), players, alone=mode != "two")


def typing(lines: Sequence[str]) -> Callable[[str], str]:
    """Types these lines, then the input ends."""
    waiting = list(lines)

    def read(prompt: str) -> str:
        if not waiting:
            raise EOFError
        return waiting.pop(0)

    return read


def path_to(played: Session, action: Action) -> list[int]:
    """The numbers to type for a choice, as the page has them: one, or two where its table is folded."""
    for number, entry in (played.shown.entries or first_page(played.film)).items():
        if entry == action:
            return [number]
        if isinstance(entry, menu.Fold) and action in entry.choices:
            return [number, entry.choices.index(action) + 1]
    raise AssertionError(f"{action} is not in the menu")


def inside_number(played: Session, action: Action) -> int:
    """The number of a choice inside what was opened; 0, the way back, where it is not there."""
    return next((number for number, entry in played.shown.entries.items() if entry == action), 0)


def first_page(film: Production) -> dict[int, menu.Entry]:
    """The choices as they are numbered where nothing was shown yet."""
    sides = Sides(film)
    return dict(enumerate(menu.arranged(sides, sheet(sides), choices(film)), start=1))


def bot_at(played: Session, name: str, seed: int = 1) -> Callable[[str], str]:
    """A bot that types numbers: it sees the same menu, and finds its choice in it."""
    bot, wanted = make(name, seed), list[Action]()

    def read(prompt: str) -> str:
        if prompt.endswith(say("prompt.sure", choice="")[1:]):
            return say("prompt.yes").split(",")[0]
        inside = prompt.startswith((say("prompt.inside"), say("prompt.inside_brief")))
        if not inside and not prompt.startswith((say("prompt.choice"), say("prompt.choice_brief"))):
            return ""
        if inside:
            return str(inside_number(played, wanted.pop()) if wanted else 0)
        action = decide(bot, played.film)
        path = path_to(played, action)
        if len(path) > 1:
            wanted.append(action)
        return str(path[0])

    return read


def play(played: Session, read: Callable[[str], str]) -> tuple[Play, Page]:
    """A play with this session whose lines come from ``read``, and the page it writes on."""
    page = Page()
    return Play(played, Console(read, page.write, width=100)), page
