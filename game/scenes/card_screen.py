"""One large card in the middle: a story, answers to it, and what only this chair can see beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from game.scenes import shell
from game.scenes.chances import chances_of
from game.scenes.choice_cards import emblem
from game.scenes.overlay import overlay
from game.scenes.play import PlayScene
from game.scenes.sitters import portrait_mark
from game.strings import line
from game.strings.previews import brief
from game.strings.unposted import unposted
from game.ui.chances import Chance
from game.ui.galley import Galley, shifted
from game.ui.hands import Look
from game.ui.kit import Kit, Words
from game.ui.layout import Box
from game.ui.marks import Art, Glyphs, Mark
from game.ui.nodes import Node
from game.ui.text import Span
from game.ui.widgets import Deed, inside, link, option, panel
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.actions import Action
    from game.engine.rules.core import Term
    from game.scenes.session import Session

CARD, ALONE = 608, 1040
SIDE = 252
PICTURE = (12, 32)
"""Height of a card's picture in percent of its width: the least that is worth drawing, and the most."""


class Answer(NamedTuple):
    """An answer to a card: the deed, lines of consequence, and its chances."""

    deed: Deed
    under: tuple[str, ...] = ()
    chances: tuple[Chance, ...] = ()


class Story(NamedTuple):
    """What stands on the card: caption, title, text, a line of warning, the answers, a line at the foot, words of the
    trade, the facts of its picture, and those of the portrait of whom it is about."""

    icon: str
    caption: str
    title: str
    text: str
    because: str = ""
    answers: tuple[Answer, ...] = ()
    foot: str = ""
    terms: tuple[Term, ...] = ()
    picture: tuple[str, ...] = ()
    portrait: tuple[str, ...] = ()


def answered(session: Session, deed: Deed, action: Action) -> Answer:
    """An answer with the line of its author, its price, what it does that no number carries, and its chances."""
    sides, found = session.sides, session.explain(action)
    price = [brief(sides, found, with_odds=False), *unposted(sides, action)]
    return Answer(deed, (line(sides, action), ", ".join(one for one in price if one)), chances_of(found.odds))


def terms_of(session: Session, topics: Iterable[str]) -> tuple[Term, ...]:
    """The glossary entries that a card names; one the rules do not have is left out."""
    known = session.film.rules.core.glossary
    return tuple(known[topic] for topic in topics if topic in known)


class CardScreen(PlayScene):
    """Base of the screens with one large card. Each tells its story; the chair's side stands at the left.

    ``aim`` is the key of what is under focus.
    """

    over = True
    must_answer = False
    at_right = False
    """Whether this chair's panel stands at the right: a director's does, where the producer's is the other one."""
    aim = ""

    def story(self) -> Story:
        """What the card says now."""
        raise NotImplementedError

    def mine(self, kit: Kit, width: int) -> Galley | None:
        """What only this chair can see; None leaves the place empty."""
        return None

    def theirs(self, kit: Kit, box: Box) -> Node | None:
        """The other chair's panel; None leaves the place empty."""
        return None

    @property
    def wishes(self) -> tuple[str, ...]:
        """The first answer."""
        return tuple(one.deed.key for one in self.story().answers if one.deed.enabled)

    def build(self, kit: Kit, focus: str) -> Node:
        """The darkened table, the card, and the panels beside it."""
        self.aim = focus
        root = overlay(kit, "card_screen")
        foot = shell.foot_box(kit)
        middle, left, right = places(kit, foot.y)
        here, there = (right, left) if self.at_right else (left, right)
        mine, theirs = self.mine(kit, here.w), self.theirs(kit, there)
        if mine is not None:
            tall = here.h if self.over else min(here.h, mine.tall + 3 * kit.padding)
            root.add(panel(kit, "mine", here._replace(h=tall), mine, stripe=kit.chair.main))
        root.add(story_card(kit, middle if mine or theirs else _alone(kit, middle), self.story()))
        if theirs is not None:
            root.add(theirs)
        deeds = self.deeds(focus)
        return shell.closed(kit, root, focus, deeds)

    def deeds(self, focus: str) -> list[Deed]:
        """The buttons at the foot: leave it for later, where it may wait."""
        return [] if self.must_answer else [Deed("back", word("event.later"), "back", word("event.later_hint"))]


def places(kit: Kit, bottom: int) -> tuple[Box, Box, Box]:
    """The card in the middle and a panel at each side; large text takes from the sides."""
    frame, gutter = kit.frame, kit.px(24)
    top = kit.px(28) if frame.roomy else kit.gutter
    side = min(kit.px(SIDE * min(1.25, frame.text)), (frame.width - 4 * gutter) // 4)
    wide = min(kit.px(CARD * min(1.3, frame.text)), frame.width - 2 * side - 4 * gutter)
    x = (frame.width - wide) // 2
    tall = bottom - top
    return (
        Box(x, top, wide, tall),
        Box(x - gutter - side, top + gutter, side, tall - 2 * gutter),
        Box(x + wide + gutter, top + gutter, side, tall - 2 * gutter),
    )


def _alone(kit: Kit, box: Box) -> Box:
    """The card's place where nothing stands beside it: large text takes what the sides leave."""
    if kit.frame.roomy:
        return box
    wide = min(kit.px(ALONE), kit.frame.width - 2 * kit.gutter)
    return box._replace(x=(kit.frame.width - wide) // 2, w=wide)


def story_card(kit: Kit, box: Box, story: Story) -> Node:
    """The large card, as tall as it is or as tall as there is room; then it scrolls. Its picture takes what is left."""
    pad = kit.px(20)
    galley = _story_galley(kit, box.w - 2 * pad, story, 0)
    band = min(box.w * PICTURE[1] // 100, box.h - galley.tall - 2 * pad)
    if story.picture and band >= box.w * PICTURE[0] // 100:
        galley = _story_galley(kit, box.w - 2 * pad, story, band)
        galley.marks.insert(0, Art(Box(-pad, -pad, box.w, band), "band", story.picture))
    tall = min(box.h, galley.tall + 2 * pad)
    place = Box(box.x, box.y + max(0, (box.h - tall) // 3), box.w, tall)
    return panel(kit, "story", place, galley, ground="card")


def _story_galley(kit: Kit, width: int, story: Story, band: int) -> Galley:
    """What is set on the card, under a band that tall; without one its picture is a small one beside the title."""
    galley = Galley(kit, width)
    galley.down(band)
    corner = _corner(kit, story, width, band)
    galley.marks += corner.marks
    side = corner.wide
    galley.width -= side + kit.px(12)
    galley.words(story.caption, "caption", kit["bad"] if story.icon == "event/problem" else kit.chair.ink)
    galley.words(story.title, "big").gap(6)
    galley.width = width
    galley.words(story.text, "story").gap(4)
    if story.because:
        said = Span(f"{word('event.because')} ", "body_bold", kit["small"])
        galley.gap(2).words((said, Span(story.because, "body", kit["small"])))
    galley.gap(12)
    for answer in story.answers:
        galley.put(option(kit, galley.width, answer.deed, answer.under, chances=answer.chances), 8)
    if story.foot:
        galley.gap(4).quiet(story.foot)
    _terms(galley, story.terms)
    return galley


class _Corner(NamedTuple):
    """What stands in the upper right corner of a card, and how wide it is."""

    marks: tuple[Mark, ...]
    wide: int


def _corner(kit: Kit, story: Story, width: int, band: int) -> _Corner:
    """A portrait of whom the card is about, else its picture where there is no band, else the sign of its kind."""
    head = kit.setter.line("caption") + kit.setter.line("big")
    if story.portrait:
        wide = head * 4 // 5
        return _Corner((portrait_mark(story.portrait, Box(width - wide, band, wide, head)),), wide)
    if story.picture and not band:
        wide = head * 3 // 2
        return _Corner((Art(Box(width - wide, 0, wide, head), "scene", story.picture),), wide)
    side = kit.px(40)
    return _Corner(tuple(emblem(kit, story.icon, side, (width - side, band))), side)


def _terms(galley: Galley, terms: Sequence[Term]) -> None:
    """Words of the trade, in a row behind their caption that wraps."""
    if not terms:
        return
    kit = galley.kit
    caption = kit.block(word("event.terms"), "caption", kit["small"], galley.width)
    row = kit.setter.line("lead_bold") + kit.px(6)
    galley.gap(6).said.append(word("event.terms"))
    galley.marks += shifted(caption, 0, galley.y + (row - caption.height) // 2)
    x = caption.width + kit.px(14)
    for term in terms:
        node = link(kit, galley.width, Deed(f"term.{term.id}", term.term, Look(term.id), term.text))
        wide = min(galley.width, kit.setter.width(term.term, "lead_bold") + kit.setter.line("lead") + kit.px(8))
        if x and x + wide > galley.width:
            x = 0
            galley.down(row)
        node.box = Box(x, galley.y, wide, node.box.h)
        galley.nodes.append(node)
        x += wide + kit.px(10)
    galley.down(row)


def face_down(kit: Kit, box: Box, seat: str, words: Sequence[tuple[Words, str]]) -> Node:
    """The other chair's panel, face down: its name, what is said about it, and two card backs."""
    chair = kit.theme.chair(seat)
    galley = Galley(kit, inside(kit, box.w))
    galley.gap(8).words(word(f"board.{seat}"), "title", chair.bright).gap(6)
    for text, style in words:
        galley.words(text if not isinstance(text, str) else kit.spans(text, style, kit["cream"]), style).gap(8)
    room = Box(galley.width * 16 // 100, galley.y + kit.px(8), galley.width * 68 // 100, galley.width * 56 // 100)
    if room.bottom < box.h - 3 * kit.padding:
        galley.marks += [Art(room, "card_backs", (), (chair.main, chair.dark)), *_question(kit, room)]
    return panel(kit, "theirs", box, galley, stripe=chair.main, ground=chair.deep)


def _question(kit: Kit, box: Box) -> list[Glyphs]:
    mark = kit.setter.block(kit.spans("?", "huge", kit.theme.chair("none").light), box.w)
    return shifted(mark, box.x + box.w * 64 // 100 - mark.width // 2, box.y + box.h * 40 // 100 - mark.height // 2)
