"""What is done with a typed line: choose, open a page, explain, undo, leave."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.strings import Sides, say
from game.text import board, laying, pages, persons, why
from game.text.closing import closed_page
from game.text.commands import Command, meant
from game.text.explained import explained
from game.text.menu import Fold
from game.text.situation import situation

if TYPE_CHECKING:
    from game.text.play import Play

PAGES: dict[str, Callable[[Sides, str], list[str]]] = {
    "why": why.why,
    "glossary": pages.glossary,
    "status": lambda sides, words: pages.status(sides),
    "board": board.page,
    "money": lambda sides, words: pages.money(sides),
    "people": persons.page,
    "desk": lambda sides, words: situation(sides) or [say("desk.empty")],
    "closed": lambda sides, words: closed_page(sides),
}
"""The pages that only show something: the menu stands as it was."""


def obey(play: Play, command: Command, sides: Sides) -> bool:
    """Do what was typed. Returns whether the menu must be shown again."""
    if command.name == "choose":
        return choose(play, command.number, sides)
    if command.name in PAGES:
        play.console.line()
        draft = laying.draft_page(play, sides) if command.name == "board" and not command.words else []
        play.console.lines(draft or PAGES[command.name](sides, command.words))
        play.console.line()
        return False
    if command.name == "explain":
        explain(play, command.number, sides)
        return False
    return COMMANDS[command.name](play, command)


def choose(play: Play, number: int, sides: Sides) -> bool:
    """Make the numbered choice; 0 leaves a thing that was opened."""
    if number == 0 and play.opened:
        play.opened, play.came_back = "", True
        return True
    entry = play.session.shown.entries.get(number)
    if entry is None:
        play.console.line(_no_such(play, number))
        return False
    play.choose(entry, sides)
    return True


def _no_such(play: Play, number: int) -> str:
    """That a number is nobody's: not any more, or never."""
    shown = play.session.shown
    if 1 <= number <= shown.last:
        return say("prompt.gone", n=number)
    return say("prompt.no_such_number", most=max(shown.entries, default=0))


def explain(play: Play, number: int, sides: Sides) -> None:
    """Explain a numbered choice in full; without a number, the commands."""
    play.console.line()
    entry = play.session.shown.entries.get(number)
    if not number:
        play.console.lines(say("help.text").strip().split("\n"))
    elif entry is None:
        play.console.line(_no_such(play, number))
    else:
        play.console.lines([say("explain.fold")] if isinstance(entry, Fold) else explained(sides, entry))
    play.console.line()


def again(play: Play, command: Command) -> bool:
    """Show everything again, from the top of the desk; inside a thing that was opened, that thing."""
    if play.opened:
        play.came_back = True
        return True
    play.said, play.opened, play.asked_again = {}, "", True
    return True


def undo(play: Play, command: Command) -> bool:
    """Take the last decision back where nothing has come out by it."""
    done = play.session.undo()
    play.console.line(say("prompt.undone" if done else "prompt.not_undone"))
    return done


def save(play: Play, command: Command) -> bool:
    """Say where the film is saved; it is saved after every decision."""
    recorder = play.session.recorder
    recorder.save()
    path = recorder.path
    play.console.line(say("prompt.saved", path=str(path)) if path else say("prompt.not_saved"))
    play.console.lines(play.notices())
    return False


def finish(play: Play, command: Command) -> bool:
    """Let the careful partner play on to the premiere, after one question."""
    answer = play.console.ask(say("prompt.finish")).casefold()
    if answer not in say("prompt.yes").split(","):
        return False
    play.finish()
    return True


def leave(play: Play, command: Command) -> bool:
    """Stop playing; the film stays as it is."""
    play.leaving = True
    return True


def unknown(play: Play, command: Command) -> bool:
    """Say that nobody understood, and what may have been meant."""
    near = meant(command.words)
    play.console.line(say("prompt.near" if near else "prompt.unknown", typed=command.words, near=near))
    return False


COMMANDS: dict[str, Callable[[Play, Command], bool]] = {
    "menu": again,
    "move": laying.move,
    "lay": laying.lay,
    "approve": laying.approve,
    "undo": undo,
    "save": save,
    "finish": finish,
    "quit": leave,
    "unknown": unknown,
}
