"""The terminal game: one loop that shows the chair its page, reads a line, and does what it says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from game.bots import decide, make
from game.engine import actions, choices
from game.strings import Sides, count, label, measures, names, refused, say
from game.text import afterwards, answers, menu
from game.text.banner import banner, greeting
from game.text.closing import of_table
from game.text.commands import parse
from game.text.hints import hints
from game.text.memory import Memory
from game.text.opening import opening
from game.text.premiere import premiere, summary
from game.text.sheets import Sheet, sheet
from game.text.shown import ranges
from game.text.situation import situation
from game.text.stage import dailies
from game.text.standing import standing

if TYPE_CHECKING:
    from game.engine.boards import Draft
    from game.text.console import Console
    from game.text.menu import Block, Entry, Line
    from game.text.session import Session

EXPLAINED = 6
"""So many prompts say everything that can be typed; the later ones are short."""


def thing_of(block: Block) -> str:
    """What a heading is about, without the figures behind it: the same thing at another price is known."""
    return block.title.partition(":")[0]


def is_final(action: actions.Action) -> bool:
    """Whether a decision ends something for good: an offer that is declined, a film that is called off."""
    return isinstance(action, actions.WalkAway) or action == actions.Greenlight("abandon")


class Play:
    """One film from where it stands to its premiere. ``run`` returns when it is over or the player leaves."""

    def __init__(self, session: Session, console: Console) -> None:
        self.session = session
        self.console = console
        self.partner = make("careful", session.film.luck.seed)
        self.memory = Memory(alone=session.alone)
        self.seat: tuple[str, int, str, str] | None = None
        self.table = ""
        self.opened = ""
        self.folded: bool | None = None
        self.said: dict[str, list[str]] = {}
        self.prompted = 0
        self.asked_again = self.came_back = False
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
        seated = self.take_seat()
        sides = Sides(self.session.film)
        self.console.lines(self.session.news(sides.chair))
        self.console.lines(self.memory.since(sides) if seated else [])
        self.console.lines(hints(sides, self.session.hinted))
        laid = sheet(sides)
        self.console.page(self.fresh([*situation(sides), *laid.general, *of_table(sides)]))
        offered = self.offered(sides, laid)
        self.show_menu(sides, laid, offered, whole=seated or self.asked_again)
        self.asked_again, answered = False, False
        while not answered and not self.leaving:
            command = parse(self.console.ask(self.prompt()))
            answered = answers.obey(self, command, sides)

    def prompt(self) -> str:
        """What is asked, in full at first and then in two words."""
        self.prompted += 1
        form = "inside" if self.opened else "choice"
        return say(f"prompt.{form}" if self.prompted <= EXPLAINED else f"prompt.{form}_brief")

    def take_seat(self) -> bool:
        """Change the chair where it changed: a pause between two players, then the banner. Returns whether it did."""
        film = self.session.film
        seat = (film.phase, film.round, film.seat, film.stage if film.stage != "floor" else "turn")
        table = film.table.duty if film.table else ""
        if table != self.table:
            self.opened, self.table = "", table
            self.draft = self.folded = None
        if seat == self.seat:
            return False
        self.said, self.opened = {}, ""
        before, self.seat = self.seat, seat
        if not self.session.alone and (before is None or before[2] != film.seat):
            self.hand_over(film.seat, first=before is None)
        sides = Sides(film)
        self.console.heading(banner(sides))
        self.console.lines(greeting(sides))
        return True

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
        found = choices(sides.film)
        if self.folded is None and self.table:
            self.folded = menu.is_long(found)
        entries = menu.arranged(sides, laid, found, folded=self.folded)
        inside = next((one for one in entries if isinstance(one, menu.Fold) and one.key == self.opened), None)
        if inside is None:
            self.opened = ""
            return entries
        return inside.choices

    def show_menu(self, sides: Sides, laid: Sheet, offered: Sequence[Entry], *, whole: bool) -> None:
        """Show where things stand, and every choice under its heading; on the page of before only what is new."""
        self.say_where(sides, whole=whole)
        shown, on_set = self.session.shown, sides.film.floor.on_set if sides.film.floor else ""
        new = shown.lay(self.seat, f"{self.table}/{self.opened}/{on_set}", offered)
        blocks, same = shown.news(menu.blocks(sides, laid, shown.entries), whole=new or whole or self.came_back)
        for block in blocks:
            self.console.heading(block.title)
            new_ones = [text for text in block.about if self.fresh([f"{thing_of(block)}: {text}"])]
            self.console.lines(block.about if self.opened and self.came_back else new_ones)
            self.console.lines(self.lines_of(block))
        self.came_back = False
        self.console.line()
        if same:
            self.console.line(say("menu.as_before", numbers=measures.listed(ranges(same))))

    def say_where(self, sides: Sides, *, whole: bool) -> None:
        """The standing: all of it, or what moved since it was last said; and what the table still allows."""
        where = standing(sides) if whole else self.memory.moved(sides)
        left = sides.view.table.left if sides.view.table else 0
        if where and not self.opened:
            self.console.line()
            self.console.line(where)
        self.memory.learn(sides)
        self.console.page(self.fresh([say("menu.left", left=count(left, "commitment"))] if left else []))

    def lines_of(self, block: Block) -> list[str]:
        """The numbered lines of a block; a line of consequence is said once while the chair sits."""
        return [say("menu.choice", n=one.number, text=f"{one.text} {self.note_of(one)}".strip()) for one in block.lines]

    def note_of(self, one: Line) -> str:
        """The line of consequence of a choice, where it was not said yet: of a table once a film, of a bet once."""
        if isinstance(one.entry, actions.Sit):
            met = one.entry.duty in self.session.introduced
            self.session.introduced.add(one.entry.duty)
            return "" if met else one.note
        key = one.note if isinstance(one.entry, actions.Bet) else f"{menu.key_of(one.entry)}: {one.note}"
        return one.note if one.note and self.fresh([key]) else ""

    # -- a decision ----------------------------------------------------------------------------------------------

    def choose(self, entry: Entry, sides: Sides) -> None:
        """Open a thing of a long table, or make a decision."""
        if isinstance(entry, menu.Fold):
            self.opened, self.came_back = entry.key, True
            return
        if not self.is_sure(entry, sides):
            return
        self.console.line(say("prompt.chosen", choice=label(sides, entry)))
        why = self.session.play(entry)
        if why is not None:
            self.console.line(refused(sides, why))
        elif sides.film.stage == "floor" and self.session.film.stage in ("wrap", "hand_over", "turn"):
            self.console.lines(dailies(Sides(sides.film, sides.chair)))
        self.console.lines(self.session.news(sides.chair))
        self.console.lines(self.notices())

    def is_sure(self, action: actions.Action, sides: Sides) -> bool:
        """Whether a decision is meant; what ends something for good is asked twice."""
        if not is_final(action):
            return True
        asked = say("prompt.sure", choice=label(sides, action))
        return self.console.ask(asked).casefold() in say("prompt.yes").split(",")

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
        for title, lines in (
            ("sources.title", afterwards.sources(sides)),
            ("debrief.parallel", afterwards.parallel(sides)),
        ):
            if lines:
                self.console.heading(say(title))
                self.console.lines(lines)
        if self.session.recorder.exact:
            self.console.heading(say("debrief.mattered"))
            self.console.line(say("debrief.looking"))
            self.console.lines(afterwards.turnings(self.session.recorder))
        self.console.heading(summary(sides))
