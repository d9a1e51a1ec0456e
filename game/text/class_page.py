"""A class on paper: its films row by row, where they parted, and the cards that divided it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.classroom import codes
from game.classroom.gathering import partnered
from game.classroom.page import Lines, Rows, Section, document
from game.classroom.parting import partings
from game.classroom.plain import plain
from game.classroom.results import average, result, wanted
from game.classroom.splits import splits
from game.strings import Sides, cards, count, measures, names, say
from game.strings.causes import when

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.classroom.gathering import Apart, Gathered, Saved
    from game.classroom.parting import Decided, Parting
    from game.classroom.results import Result
    from game.classroom.splits import Given, Split

SHOWN = 3
"""Cards that are told with the principle of each answer."""
RESULTS = (
    "file", "producer", "director", "cost", "wrap", "critics", "audience", "returned", "again", "kept", "broken",
    "overtime", "walk_offs", "ending",
)  # fmt: skip
AVERAGES = ("films", "successes", "critics", "audience", "returned", "again")


class ClassPage:
    """A class with at least one finished film, ready to be told: on a page, or as lines for a terminal."""

    def __init__(self, gathered: Gathered) -> None:
        self.gathered = gathered
        self.groups = gathered.groups
        self.films = [one.recorder.production for one in self.groups]
        self.results = [result(film) for film in self.films]
        self.sides = Sides(self.films[0])
        self.sections = [
            Section(say("class.folder"), [Lines(self._folder())]),
            Section(say("class.results"), [self._results(), Lines([say("class.read_so")])]),
            Section(say("class.wanted"), [self._wanted()]),
            *self._compared(),
        ]

    def html(self) -> str:
        """The page as one HTML file that needs nothing else."""
        return document(self._title(), self._lead(), self.sections)

    def lines(self) -> list[str]:
        """The same as plain lines, a row of a table in each."""
        return [self._title(), self._lead(), "", *plain(self.sections)]

    # -- what was read -------------------------------------------------------------------------------------------

    def _title(self) -> str:
        return say("class.title", film=self.sides.tale.title, count=count(len(self.groups), "film"))

    def _lead(self) -> str:
        options, seed = self.sides.rules.options, self.groups[0].recorder.head.seed
        length = names.written("length", options.length)
        facts = {"length": length, "budget": options.budget, "schedule": options.schedule}
        return say("class.lead", seed=seed, **facts)

    def _folder(self) -> list[str]:
        """Which films were compared, which not, and why."""
        found = [*self._code(), say("class.finished", count=count(len(self.groups), "film"))]
        if len(self.groups) == 1:
            found.append(say("class.alone"))
        return [*found, *left_out(self.gathered), *self._seats()]

    def _code(self) -> list[str]:
        head = self.groups[0].recorder.head
        if head.options.career is not None or not 0 <= head.seed < codes.SEEDS:
            return []
        code = codes.write(head.origin.scenario, head.origin.digest, head.options, head.seed)
        return [say("class.code", code=code)]

    def _seats(self) -> list[str]:
        ways = partnered(self.groups)
        if len(ways) == 1:
            return []
        told = [
            say("class.seats_way", files=measures.listed(files), mode=say(f"class.mode_{mode}"))
            for mode, files in ways.items()
        ]
        return [say("class.seats", ways=measures.listed(told))]

    # -- results -------------------------------------------------------------------------------------------------

    def _results(self) -> Rows:
        rows = [self._row(group, one) for group, one in zip(self.groups, self.results, strict=True)]
        return Rows(_heads(RESULTS), rows, numbers=range(3, len(RESULTS) - 1))

    def _row(self, group: Saved, one: Result) -> list[str]:
        return [
            group.file,
            _yes(good=one.producer),
            _yes(good=one.director),
            measures.money(one.cost, self.sides.symbol),
            _wrap(one),
            _score(one.critics),
            _score(one.audience),
            measures.percent(one.returned),
            measures.percent(one.again),
            str(one.kept),
            str(one.broken),
            measures.minutes(one.overtime),
            str(one.walk_offs),
            one.ending,
        ]

    def _wanted(self) -> Rows:
        """The private agendas, who took them and how many got them."""
        rows = [
            (names.chair(one.chair), one.label, self._files(one.groups), str(one.met)) for one in wanted(self.films)
        ]
        return Rows(_heads(("chair", "agenda", "films", "met")), rows, numbers=(3,))

    def _files(self, groups: Iterable[int]) -> str:
        return measures.listed([self.groups[at].file for at in groups])

    # -- comparison ----------------------------------------------------------------------------------------------

    def _compared(self) -> list[Section]:
        """Where groups parted and what divided them; nothing for a class of one."""
        if len(self.groups) == 1:
            return []
        divided = splits(self.films)
        return [Section(say("class.parted"), self._parted()), *self._cards(divided)]

    def _parted(self) -> list[Lines | Rows]:
        recorders = [one.recorder for one in self.groups]
        if not all(one.exact for one in recorders):
            return [Lines([say("class.parted_off")])]
        try:
            found = partings(recorders)
        except ValueError:
            # A record that does not replay is no reason to keep the rest of the page back.
            return [Lines([say("class.parted_off")])]
        if not found:
            return [Lines([say("class.parted_none")])]
        return [Lines(self._first(found[0])), self._leavings(found)]

    def _first(self, parting: Parting) -> list[str]:
        """The first decision at which the class parted, and what everybody did there."""
        told = next(way.did for way in parting.ways if way.did is not None)
        found = [say("class.parted_first", when=_when(told), chair=names.chair(told.chair))]
        for way in parting.ways:
            files = self._files(way.groups)
            found.append(
                say("class.parted_less", files=files)
                if way.did is None
                else say("class.parted_way", files=files, made=self._made(way.did))
            )
        return found

    def _leavings(self, found: Sequence[Parting]) -> Rows:
        """For each group the first decision in which it left the way of most."""
        rows = []
        for parting in found:
            most = parting.ways[0].did
            for way in parting.left:
                seen = way.did or most
                place = (_when(seen), names.chair(seen.chair)) if seen else ("", "")
                rows += [(self.groups[at].file, *place, self._made(way.did), self._made(most)) for at in way.groups]
        return Rows(_heads(("file", "when", "chair", "made", "instead")), rows, say("class.parted_table"))

    def _made(self, one: Decided | None) -> str:
        """A decision with the card it answered; a way that has none of its own says so."""
        if one is None:
            return say("class.left_it")
        if one.event:
            return say("class.on_card", card=self._named(one.event), made=one.made)
        return one.made

    # -- cards ---------------------------------------------------------------------------------------------------

    def _cards(self, divided: Sequence[Split]) -> list[Section]:
        title = say("class.cards")
        if not divided:
            return [Section(title, [Lines([say("class.cards_none")])])]
        told = [block for split in divided[:SHOWN] for block in self._card(split)]
        rows = [(self._named(split.event), *row) for split in divided for row in self._averages(split)]
        numbers = range(2, 2 + len(AVERAGES))
        every = Rows(_heads(("card", "answer", *AVERAGES)), rows, numbers=numbers)
        return [
            Section(title, [*told, Lines([say("class.caution")])]),
            Section(say("class.all_cards"), [every]),
        ]

    def _card(self, split: Split) -> list[Lines | Rows]:
        """A card with what became of those who answered so or so, and what each answer stands for."""
        numbers = range(1, 1 + len(AVERAGES))
        table = Rows(_heads(("answer", *AVERAGES)), self._averages(split), self._named(split.event), numbers)
        return [table, Lines([self._answer(split.event, one) for one in split.answers])]

    def _averages(self, split: Split) -> list[list[str]]:
        return [self._average(split.event, one) for one in split.answers]

    def _average(self, event: str, given: Given) -> list[str]:
        one = average([self.results[at] for at in given.groups])
        return [
            cards.bare_label(self.sides, event, given.option),
            str(len(given.groups)),
            str(one.successes),
            _score(one.critics),
            _score(one.audience),
            measures.percent(one.returned),
            measures.percent(one.again),
        ]

    def _answer(self, event: str, given: Given) -> str:
        label = cards.bare_label(self.sides, event, given.option)
        principle = cards.bare_principle(self.sides, event, given.option)
        return say("class.answer", label=label, files=self._files(given.groups), principle=principle).rstrip()

    def _named(self, event: str) -> str:
        return cards.bare_title(self.sides, event)


def left_out(gathered: Gathered) -> list[str]:
    """A sentence for the films that are not finished, for those of another production, and for each broken file."""
    found = []
    if gathered.unfinished:
        found.append(say("class.unfinished", files=measures.listed(gathered.unfinished)))
    if gathered.apart:
        found.append(say("class.apart", files=measures.listed([_apart(one) for one in gathered.apart])))
    return found + [say(f"saves.{one.id}", **one.facts) for one in gathered.broken]


def _heads(columns: Iterable[str]) -> list[str]:
    return [say(f"class.head.{one}") for one in columns]


def _yes(*, good: bool) -> str:
    return say("class.yes" if good else "class.no")


def _score(score: int | None) -> str:
    return say("class.none") if score is None else str(score)


def _wrap(one: Result) -> str:
    if one.picked_up:
        return say("class.pickups")
    return str(one.wrap) if one.wrap else say("class.none")


def _when(one: Decided) -> str:
    return when(one.phase, max(1, one.round))


def _apart(one: Apart) -> str:
    told = [say(f"class.differs.{name}", theirs=pair[0], ours=pair[1]) for name, pair in one.differences.items()]
    return say("class.apart_file", file=one.file, differences=", ".join(told))
