"""The left column: whose chair this is, its tokens, what is missing, the pile of papers, stress and nights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions, greenlight, vendors
from game.scenes.days_panel import days
from game.scenes.desk_panels import desk_galley, moved_galley, others_galley, problems_galley
from game.scenes.finishing import before_delivery
from game.scenes.ticks import tick
from game.strings import label, measures, names, refused
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Icon
from game.ui.nodes import Node, Role
from game.ui.widgets import Deed, inside, link, panel
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.state import Paper
    from game.scenes.session import Session
    from game.strings import Sides

ROUND = {"pre": "week", "shoot": "day", "post": "step"}
MOST_PAPERS = 3
MOST_DAYS = 4


def chair_panel(kit: Kit, session: Session, box: Box, *, everything: bool = False) -> Node:
    """The column of a chair's own turn; with everything that stands in the right column where there is none."""
    sides = session.sides
    galley = heading(kit, sides, box.w)
    galley.gap(14 if sides.film.phase == "pre" else 2)
    tokens(galley, sides)
    strips_link(galley, sides)
    if everything:
        galley.extend(desk_galley(kit, session, box.w))
        for more in (others_galley(kit, session, box.w), problems_galley(kit, session, box.w)):
            if more is not None:
                galley.extend(more, 14)
        galley.gap(14)
    _phase(galley, sides)
    if sides.chair == "producer":
        _papers(galley, sides)
    _stress(galley, session)
    _favours(galley, sides)
    if everything:
        galley.extend(moved_galley(kit, session, box.w), 14)
    return panel(kit, "chair", box, galley, stripe=kit.chair.main)


def _phase(galley: Galley, sides: Sides) -> None:
    """What the phase is about: what the greenlight asks for, the days to shoot, what delivery asks for."""
    match sides.film.phase:
        case "pre":
            missing(galley, sides)
        case "shoot":
            days(galley, sides, MOST_DAYS).gap(4)
        case "post":
            before_delivery(galley, sides).gap(4)


def heading(kit: Kit, sides: Sides, width: int) -> Galley:
    """A galley that begins with whose chair this is; in prep it also says what the chair is for."""
    galley = Galley(kit, inside(kit, width))
    sign(galley)
    galley.words(word("board.you_are"), "caption", kit.chair.ink)
    galley.words(word(f"board.{sides.chair}"), "huge", kit.chair.ink)
    return galley.quiet(word(f"board.{sides.chair}_line")) if sides.film.phase == "pre" else galley


def strips_link(galley: Galley, sides: Sides) -> None:
    """The way to the strip board, once there is an approved one with something left to shoot."""
    if sides.view.board and sides.film.phase in ("pre", "shoot"):
        deed = Deed("strips", word("strips.look"), "strips", word("strips.look_hint"))
        galley.put(link(galley.kit, galley.width, deed), 8)


def sign(galley: Galley) -> None:
    """The sign of the seated chair at the right: a pen or a megaphone, so that colour does not tell it alone."""
    side = galley.kit.px(34)
    galley.marks.append(
        Icon(Box(galley.width - side, 0, side, side), f"chair/{galley.kit.seat}", galley.kit.chair.main)
    )


def tokens(galley: Galley, sides: Sides) -> None:
    """The tokens left, and empty places for those that are spent."""
    left = sides.view.tokens.get(sides.chair, 0)
    whole = getattr(getattr(sides.rules.n.tokens, sides.film.phase, None), sides.chair, left)
    kind = "calls" if sides.chair == "producer" else "focus"
    top, title = galley.y, word(f"board.{kind}_{ROUND.get(sides.film.phase, 'step')}")
    galley.words(title, "head").gap(4)
    start = galley.y
    galley.tokens(left, max(0, whole - left))
    radius = round(galley.kit.px(13) * min(1.3, galley.kit.frame.text))
    pitch = 2 * radius + galley.kit.px(3)
    wide = max(galley.kit.setter.width(title, "head"), max(left, whole) * pitch)
    row = Box(0, top, min(galley.width, wide), galley.y - top)
    last = Box(max(0, (left - 1) * pitch), start - top, 2 * radius, 2 * radius)
    galley.nodes.append(Node("tokens", Role.TEXT, row, f"{left}").add(Node("last_token", Role.TEXT, last)))
    galley.gap(14)


def missing(galley: Galley, sides: Sides) -> None:
    """What the greenlight meeting will ask for, ticked where it is there."""
    film = sides.film
    hard, soft = greenlight.hard_holes(film), greenlight.soft_holes(film)
    galley.words(word("board.must"), "head").gap(2)
    for hole in ("rights", "money", *greenlight.asked_papers(film)):
        tick(galley, _hole(sides, hole, open_=hole in hard), done=hole not in hard)
    for kind, duty in (("role", "shortlist"), ("post", "heads")):
        open_ones = [one.partition(".")[2] for one in soft if one.startswith(f"{kind}.")]
        name = sides.rules.core.duties[duty].label
        text = f"{name}: {measures.listed([names.place(sides, one) for one in open_ones[:2]])}" if open_ones else name
        tick(galley, text + (f" +{len(open_ones) - 2}" if len(open_ones) > 2 else ""), done=not open_ones)
    tick(galley, _hole(sides, "board", open_="board" in soft), done="board" not in soft)
    left = vendors.unrung(film)
    if left and film.stage == "greenlight":
        galley.quiet(word("board.unrung", n=len(left), price=measures.money(sum(left.values()), sides.symbol)))
    galley.gap(12)


def _hole(sides: Sides, hole: str, *, open_: bool) -> str:
    text = measures.sentence(names.written("hole", hole))
    short = sides.view.gauges.get("shortfall", 0)
    return f"{text} ({measures.money(short, sides.symbol)})" if hole == "money" and open_ and short > 0 else text


def _papers(galley: Galley, sides: Sides) -> None:
    papers = sides.view.papers
    galley.words(word("board.papers"), "head")
    if not papers:
        galley.quiet(word("board.papers_none")).gap(12)
        return
    listed = measures.listed([paper.label for paper in papers[:MOST_PAPERS]])
    brief = sides.film.phase != "pre"
    galley.quiet(word("board.papers_open" if brief else "board.papers_some", n=len(papers), names=listed))
    due = [paper for paper in papers if _bites(sides, paper)]
    if due:
        galley.words(word("board.papers_soon", name=due[0].label), "small_bold", galley.kit["bad"])
    galley.gap(12)


def _bites(sides: Sides, paper: Paper) -> bool:
    return paper.phase == sides.film.phase and paper.due <= sides.film.round


def _stress(galley: Galley, session: Session) -> None:
    """Stress with its bar, the night that costs some, and the sleep that takes some away."""
    sides, kit = session.sides, galley.kit
    value = sides.view.gauges.get(f"stress:{sides.chair}", 0)
    galley.words(word("board.stress"), "head").gap(4)
    galley.bar(value, kit["bad"] if value >= sides.rules.n.nights.short_from else kit.chair.main)
    galley.said.append(str(value))
    galley.gap(2)
    for action in (actions.Night(), actions.Rest()):
        name = type(action).__name__.lower()
        why = session.refuse(action)
        stress = getattr(sides.rules.n.nights, name)
        line = word(
            f"board.{name}_line",
            token=names.written("count", f"{sides.token}.bare"),
            stress=measures.signed(stress).lstrip("+"),
        )
        hint = refused(sides, why) if why else line
        galley.put(
            _quiet_link(kit, galley.width, Deed(name, label(sides, action), action, hint, enabled=why is None), line)
        )
    galley.gap(10)


def _quiet_link(kit: Kit, width: int, deed: Deed, line: str) -> Node:
    """A line of small type that can be chosen, its price behind it."""
    node = link(kit, width, deed)
    ink = kit.chair.ink if deed.enabled else kit["muted"]
    block = kit.setter.block(
        (*kit.spans(f"{deed.label} ", "small_bold", ink), *kit.spans(line, "small", kit["small"])), width
    )
    node.marks = tuple(glyphs._replace(y=glyphs.y + kit.px(2)) for glyphs in block.glyphs)
    node.box = node.box._replace(h=block.height + kit.px(4))
    return node


def _favours(galley: Galley, sides: Sides) -> None:
    if sides.view.favours:
        galley.words(word("board.favours"), "caption", galley.tone.quiet).gap(3)
        galley.chips([sides.tale.favours[one].label for one in sides.view.favours])
