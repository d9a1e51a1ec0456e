"""The terminal game: one loop that shows the chair its page, reads a line, and does what it says."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.bots import decide, make
from game.engine import choices
from game.strings import Sides, label, names, refused, say
from game.text import board, menu, pages
from game.text.banner import banner, greeting, missing, standing
from game.text.commands import Command, meant, parse
from game.text.desk import desk
from game.text.explained import explained
from game.text.hints import hints
from game.text.meeting import moment
from game.text.premiere import premiere, summary
from game.text.sheets import sheet
from game.text.stage import dailies, stage

if TYPE_CHECKING:
    from game.engine.actions import Action
    from game.text.console import Console
    from game.text.session import Session

Page = Callable[[Sides, str], list[str]]

PAGES: dict[str, Page] = {
    "why": pages.why,
    "glossary": pages.glossary,
    "status": lambda sides, words: pages.status(sides),
    "board": lambda sides, words: board.board(sides),
    "money": lambda sides, words: pages.money(sides),
    "people": lambda sides, words: pages.people(sides),
    "table": lambda sides, words: situation(sides),
}


def situation(sides: Sides) -> list[str]:
    """Everything that lies before the chair now: the moment, the desk, the table or the floor."""
    return [*moment(sides), *missing(sides), *desk(sides), *sheet(sides), *stage(sides)]


class Play:
    """One film from where it stands to its premiere. ``run`` returns when it is over or the player leaves."""

    def __init__(self, session: Session, console: Console) -> None:
        self.session = session
        self.console = console
        self.partner = make("careful", session.film.luck.seed)
        self.seen: tuple[str, int, str, str] | None = None
        self.laid: tuple[object, ...] = ()
        self.leaving = False

    def run(self) -> bool:
        """Play on. Returns whether the film came to its premiere."""
        while not self.session.film.over and not self.leaving:
            if self.session.played:
                self.turn()
            else:
                self.session.play(decide(self.partner, self.session.film))
        if self.session.film.over:
            self.show_premiere()
        return self.session.film.over

    # -- a chair's page ------------------------------------------------------------------------------------------

    def turn(self) -> None:
        """Show the seated chair what is new and its choices, then do what it types."""
        self.take_seat()
        sides = Sides(self.session.film)
        self.console.lines(self.session.news(sides.chair))
        self.lay_out(sides)
        offered = menu.arranged(choices(sides.film))
        self.show_menu(sides, offered)
        self.obey(parse(self.console.ask(say("prompt.choice"))), sides, offered)

    def take_seat(self) -> None:
        """Change the chair where it changed: a pause between two players, then the banner."""
        film = self.session.film
        seat = (film.phase, film.round, film.seat, film.stage if film.stage != "floor" else "turn")
        if seat == self.seen:
            return
        first = self.seen
        self.seen, self.laid = seat, ()
        if not self.session.alone and (first is None or first[2] != film.seat):
            self.hand_over(film.seat)
        sides = Sides(film)
        self.console.heading(banner(sides))
        self.console.lines(greeting(sides))
        self.console.lines(hints(sides, self.session.hinted))

    def hand_over(self, chair: str) -> None:
        """Put the page of the other chair out of sight and wait for the next player."""
        self.console.clear()
        self.console.heading(say("handover.to", chair=names.chair(chair).upper()))
        self.console.ask(say("prompt.seated", chair=names.chair(chair)))

    def lay_out(self, sides: Sides) -> None:
        """Show what lies before the chair when it is not what lay there before."""
        page = tuple(situation(sides))
        if page != self.laid:
            self.laid = page
            self.console.page(page)

    def show_menu(self, sides: Sides, offered: list[Action]) -> None:
        """Show where things stand and every choice under its heading."""
        where = standing(sides)
        if where:
            self.console.line()
            self.console.line(where)
        for title, lines in menu.lines(sides, offered, self.session.introduced):
            self.console.heading(title)
            self.console.lines(lines)
        self.console.line()

    # -- what is typed -------------------------------------------------------------------------------------------

    def obey(self, command: Command, sides: Sides, offered: list[Action]) -> None:
        """Do what was typed."""
        if command.name == "choose":
            self.choose(command.number, offered, sides)
        elif command.name in PAGES:
            self.console.line()
            self.console.lines(PAGES[command.name](sides, command.words))
        elif command.name == "explain":
            self.explain(command, sides, offered)
        elif command.name == "menu":
            self.laid = ()
        else:
            COMMANDS[command.name](self, command)

    def choose(self, number: int, offered: list[Action], sides: Sides) -> None:
        """Make the numbered choice."""
        if not 1 <= number <= len(offered):
            self.console.line(say("prompt.no_such_number", most=len(offered)))
            return
        action = offered[number - 1]
        before = self.session.film
        self.console.line(say("prompt.chosen", choice=label(sides, action)))
        why = self.session.play(action)
        if why is not None:
            self.console.line(refused(sides, why))
            return
        if before.stage == "floor" and self.session.film.stage != "floor":
            self.console.lines(dailies(Sides(before, before.seat)))
        self.console.lines(self.saved_notices())

    def saved_notices(self) -> list[str]:
        """Whether saving fails, or works again; said once."""
        return [say(f"saves.{note.id}", **note.facts) for note in self.session.recorder.untold()]

    def explain(self, command: Command, sides: Sides, offered: list[Action]) -> None:
        """Explain a numbered choice in full, or the commands."""
        if command.number:
            known = 1 <= command.number <= len(offered)
            text = explained(sides, offered[command.number - 1]) if known else [
                say("prompt.no_such_number", most=len(offered))
            ]
            self.console.lines(text)
        else:
            self.console.lines(say("help.text").strip().split("\n"))

    def undo(self, command: Command) -> None:
        """Take the last decision back where nothing has come out by it."""
        done = self.session.undo()
        self.console.line(say("prompt.undone" if done else "prompt.not_undone"))

    def save(self, command: Command) -> None:
        """Say where the film is saved; it is saved after every decision."""
        self.session.recorder.save()
        path = self.session.recorder.path
        self.console.line(say("prompt.saved", path=str(path)) if path else say("prompt.not_saved"))
        self.console.lines(self.saved_notices())

    def finish(self, command: Command) -> None:
        """Let the careful partner play on to the premiere, after one question."""
        answer = self.console.ask(say("prompt.finish")).casefold()
        if answer not in say("prompt.yes").split(","):
            return
        while not self.session.film.over:
            self.session.play(decide(self.partner, self.session.film))
            for chair in ("producer", "director"):
                self.session.news(chair)

    def leave(self, command: Command) -> None:
        """Stop playing; the film stays as it is."""
        self.leaving = True

    def unknown(self, command: Command) -> None:
        """Say that nobody understood, and what may have been meant."""
        near = meant(command.words)
        form = "prompt.near" if near else "prompt.unknown"
        self.console.line(say(form, typed=command.words, near=near))

    # -- the end -------------------------------------------------------------------------------------------------

    def show_premiere(self) -> None:
        """Show the premiere board, heading by heading."""
        sides = Sides(self.session.film)
        self.console.lines(self.session.news(sides.chair))
        self.console.heading(say("premiere.title", title=sides.tale.title))
        for title, lines in premiere(sides):
            self.console.heading(title)
            self.console.lines(lines)
        self.console.heading(summary(sides))


COMMANDS: dict[str, Callable[[Play, Command], None]] = {
    "undo": Play.undo,
    "save": Play.save,
    "finish": Play.finish,
    "quit": Play.leave,
    "unknown": Play.unknown,
}
