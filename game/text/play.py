"""The terminal game: one loop that shows the chair its page, reads a line, and does what it says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from game.bots import decide, make
from game.engine import choices
from game.strings import Sides, label, names, refused, say
from game.text import afterwards, answers, menu
from game.text.banner import banner, greeting, standing
from game.text.commands import parse
from game.text.hints import hints
from game.text.opening import opening
from game.text.premiere import premiere, summary
from game.text.sheets import Sheet, sheet
from game.text.situation import situation
from game.text.stage import dailies

if TYPE_CHECKING:
    from game.engine.boards import Draft
    from game.text.console import Console
    from game.text.menu import Entry
    from game.text.session import Session


class Play:
    """One film from where it stands to its premiere. ``run`` returns when it is over or the player leaves."""

    def __init__(self, session: Session, console: Console) -> None:
        self.session = session
        self.console = console
        self.partner = make("careful", session.film.luck.seed)
        self.seat: tuple[str, int, str, str] | None = None
        self.table = ""
        self.opened = ""
        self.said: dict[str, list[str]] = {}
        self.leaving = False
        self.draft: Draft | None = None

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

    def show_opening(self) -> None:
        """Show what film this is; before the first decision."""
        film = self.session.film
        self.console.heading(film.rules.film.title)
        self.console.page(opening(Sides(film), film.luck.seed, self.session.recorder.head.origin.digest))

    # -- a chair's page ------------------------------------------------------------------------------------------

    def turn(self) -> None:
        """Show the seated chair what is new and its choices, then do what it types."""
        self.take_seat()
        sides = Sides(self.session.film)
        self.console.lines(self.session.news(sides.chair))
        self.console.lines(hints(sides, self.session.hinted))
        laid = sheet(sides)
        self.console.page(self.fresh([*situation(sides), *laid.general]))
        offered = self.offered(sides, laid)
        self.show_menu(sides, laid, offered)
        answered = False
        while not answered and not self.leaving:
            command = parse(self.console.ask(say("prompt.inside" if self.opened else "prompt.choice")))
            answered = answers.obey(self, command, sides, offered)

    def take_seat(self) -> None:
        """Change the chair where it changed: a pause between two players, then the banner."""
        film = self.session.film
        seat = (film.phase, film.round, film.seat, film.stage if film.stage != "floor" else "turn")
        table = film.table.duty if film.table else ""
        if table != self.table:
            self.opened, self.table = "", table
            self.draft = None
            if table:
                self.said.pop(table, None)
        if seat == self.seat:
            return
        self.said, self.opened = {}, ""
        before, self.seat = self.seat, seat
        if not self.session.alone and (before is None or before[2] != film.seat):
            self.hand_over(film.seat, first=before is None)
        sides = Sides(film)
        self.console.heading(banner(sides))
        self.console.lines(greeting(sides))

    def hand_over(self, chair: str, *, first: bool) -> None:
        """Put the page of the other chair out of sight, if there is one, and wait for the next player."""
        if not first:
            self.console.clear()
        self.console.heading(say("handover.to", chair=names.chair(chair).upper()))
        self.console.ask(say("prompt.seated", chair=names.chair(chair)))

    def fresh(self, texts: Iterable[str]) -> list[str]:
        """The paragraphs that were not shown yet since the chair sat down here; they count as shown now."""
        said = self.said.setdefault(self.table, [])
        found = [text for text in texts if text not in said]
        said += found
        return found

    def offered(self, sides: Sides, laid: Sheet) -> Sequence[Entry]:
        """What can be chosen by number: the whole menu, or the part of it that was opened."""
        entries = menu.arranged(sides, laid, choices(sides.film))
        inside = next((one for one in entries if isinstance(one, menu.Fold) and one.key == self.opened), None)
        if inside is None:
            self.opened = ""
            return entries
        return inside.choices

    def show_menu(self, sides: Sides, laid: Sheet, offered: Sequence[Entry]) -> None:
        """Show where things stand and every choice under its heading."""
        where = standing(sides)
        if where and not self.opened:
            self.console.line()
            self.console.line(where)
        for block in menu.blocks(sides, laid, offered, self.session.introduced):
            self.console.heading(block.title)
            self.console.lines(self.fresh(block.about))
            self.console.lines(block.lines)
        self.console.line()

    # -- a decision ----------------------------------------------------------------------------------------------

    def choose(self, entry: Entry, sides: Sides) -> None:
        """Open a thing of a long table, or make a decision."""
        if isinstance(entry, menu.Fold):
            self.opened = entry.key
            return
        self.console.line(say("prompt.chosen", choice=label(sides, entry)))
        why = self.session.play(entry)
        if why is not None:
            self.console.line(refused(sides, why))
        elif sides.film.stage == "floor" and self.session.film.stage in ("wrap", "hand_over", "turn"):
            self.console.lines(dailies(Sides(sides.film, sides.chair)))
        self.console.lines(self.session.news(sides.chair))
        self.console.lines(self.notices())

    def notices(self) -> list[str]:
        """Whether saving fails, or works again; said once."""
        return [say(f"saves.{note.id}", **note.facts) for note in self.session.recorder.untold()]

    def finish(self) -> None:
        """Let the careful partner play on to the premiere."""
        while not self.session.film.over:
            self.session.play(decide(self.partner, self.session.film))
            self.session.hush()

    # -- the end -------------------------------------------------------------------------------------------------

    def show_premiere(self) -> None:
        """Show the premiere board, heading by heading."""
        sides = Sides(self.session.film)
        self.console.lines(self.session.news(sides.chair))
        self.console.heading(say("premiere.title", title=sides.tale.title))
        for title, lines in premiere(sides):
            self.console.heading(title)
            self.console.lines(lines)
        released = afterwards.parallel(sides)
        if released:
            self.console.heading(say("debrief.parallel"))
            self.console.lines(released)
        if self.session.recorder.exact:
            self.console.heading(say("debrief.mattered"))
            self.console.line(say("debrief.looking"))
            self.console.lines(afterwards.turnings(self.session.recorder))
        self.console.heading(summary(sides))
