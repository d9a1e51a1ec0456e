"""Choices as cards: what they are about, its facts, and every choice as a line to take. Any menu can be shown so."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.engine import actions, people, preview
from game.engine.shooting import floor as shooting
from game.scenes.card_art import duty_picture
from game.scenes.chances import ON_THE_FACE, chances_of
from game.scenes.faces import About
from game.scenes.meters import reading
from game.scenes.sitters import portrait_mark
from game.scenes.subjects import Group, about, grouped, subject_of
from game.strings import label, line, measures, names, prices
from game.strings.labels import verb
from game.strings.previews import cost
from game.ui.chances import set_chances
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box, cells
from game.ui.marks import Art, Icon, Mark, Plate
from game.ui.nodes import Node, Role
from game.ui.theme import Colour
from game.ui.widgets import Deed, card, inside, keycap, link, scroll
from game.ui.words import known, word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.engine.actions import Action
    from game.scenes.session import Session
    from game.strings import Sides

LEAST_WIDTH = 208
EMBLEM = 38
PORTRAIT = (56, 70)
MOST_ROWS = 12
BAND = 36
"""Height of a picture across a card in percent of the card's width."""


class Draft(NamedTuple):
    """A card before it has a place: its galley, the strip colour and the picture at its top, and the action when it has
    only one."""

    group: Group
    galley: Galley
    strip: Colour | None
    only: Deed | None
    picture: tuple[str, ...] = ()


class Manner(NamedTuple):
    """How cards are laid: the least logical width of a card, whether what people say is quoted on it, and who says what
    is known of a thing."""

    least: int = LEAST_WIDTH
    quotes: bool = True
    face: Callable[[Sides, Group], About] = about


USUAL = Manner()


class Laying(NamedTuple):
    """Where a grid of cards lies: its width, its top, and the deeds of all choices by ``repr`` of the action."""

    width: int
    top: int
    deeds: dict[str, Deed]
    manner: Manner = USUAL


def choice_cards(kit: Kit, session: Session, box: Box, menu: Sequence[Action], *, manner: Manner = USUAL) -> Node:
    """A window on cards for a menu; it scrolls when there are many. The first nine choices have number keys."""
    laying = Laying(box.w, 0, numbered_deeds(session.sides, menu), manner)
    return scroll(kit, "choices", box, card_grid(kit, session, menu, laying))


def numbered_deeds(sides: Sides, menu: Sequence[Action]) -> dict[str, Deed]:
    """The choices of a menu as deeds by their ``repr``; the first nine have number keys."""
    return {repr(action): deed_of(sides, action, at if at < 10 else 0) for at, action in enumerate(menu, 1)}


def card_grid(kit: Kit, session: Session, menu: Sequence[Action], laying: Laying) -> list[Node]:
    """The cards of a menu in rows, all cards of a row equally tall."""
    groups, manner = grouped(menu), laying.manner
    grid = cells(laying.width, max(2, len(groups)), kit.px(manner.least * min(1.4, kit.frame.text)), kit.gutter)
    width = inside(kit, grid.width)
    drafts = [_draft(Galley(kit, width), session, group, laying) for group in groups]
    band = grid.width * BAND // 100 if kit.frame.roomy and any(draft.picture for draft in drafts) else 0
    nodes: list[Node] = []
    y = laying.top
    for start in range(0, len(drafts), grid.columns):
        row = drafts[start : start + grid.columns]
        tall = max(draft.galley.tall for draft in row) + kit.px(24) + band
        nodes += [_card(kit, draft, grid.box(at, (0, y), tall, kit.gutter), band) for at, draft in enumerate(row)]
        y += tall + kit.gutter
    return nodes


def deed_of(sides: Sides, action: Action, number: int = 0) -> Deed:
    """A choice as a deed: label, line of consequence, number key."""
    return Deed(key_of(action), label(sides, action), action, line(sides, action), number)


def _draft(galley: Galley, session: Session, group: Group, laying: Laying) -> Draft:
    """A card for a group: a choice that stands alone, or a face with a line for every choice."""
    kit, sides = galley.kit, session.sides
    manner, deeds = laying.manner, laying.deeds
    face = manner.face(sides, group)
    if len(group.actions) == 1 and not face.title:
        _alone(galley, session, group.actions[0])
        table = sides.view.table
        picture = duty_picture(table.duty) if table and any(map(_pictured, session.menu)) else ()
        return Draft(group, galley, None, deeds[repr(group.actions[0])], picture)
    set_face(galley, face if manner.quotes else face._replace(quote=""))
    galley.gap(6)
    for action, short in zip(group.actions, line_labels(sides, group), strict=True):
        deed = deeds[repr(action)]
        room = galley.width - kit.px(26) - kit.setter.width("9", "small")
        chances = chances_of(one for one in preview.odds(session.film, action) if one.id not in ON_THE_FACE)
        node = link(kit, room, deed._replace(label=short), chances=chances)
        node.label = deed.label
        node.marks = (*node.marks, *keycap(kit, deed.number, (galley.width, kit.px(3))))
        galley.put(node, 1)
    return Draft(group, galley, kit.theme.strips[face.strip] if face.strip else None, None, face.picture)


def _pictured(action: Action) -> bool:
    """Whether the card of an action has a picture: then a choice beside it that is about nothing wants one too."""
    return subject_of(action)[0] in ("scene", "location")


def key_of(action: Action) -> str:
    """The key of the node of an action: stable while the menu changes around it."""
    return f"do.{action!r}"


def short_label(sides: Sides, action: Action) -> str:
    """What a choice is called on a card that already says what it is about."""
    match action:
        case actions.Haggle(offer, move):
            return sides.tale.offers[offer].haggle[move].say
        case actions.SignMoney(offer):
            waits = sides.tale.offers[offer].decision_week > sides.film.round
            return word("short.apply" if waits else "short.sign_money")
        case actions.OfferPart(instead=thing, percent=percent):
            facts = {"percent": measures.percent(percent), "price": prices.part(sides, action)}
            with_thing = word("short.and", thing=names.written("instead", thing)) if thing else ""
            return word("short.offer_part", **facts) + with_thing
        case actions.HireHead(terms=True):
            return word("short.every_term", price=prices.amount(sides, people.engagement(sides.film, action)))
        case actions.Bet(bet, about_):
            what = measures.sentence(names.about(sides, about_)) if about_ else word("short.buy")
            return word("short.bet", what=what, price=prices.bet(sides, bet))
        case actions.Slate(scene, plan):
            time = measures.minutes(shooting.slate_minutes(sides.film, scene, plan))
            return word("short.slate", plan=word(f"short.plan_{plan}"), time=time)
        case _:
            return _short(action) or label(sides, action)


def _short(action: Action) -> str:
    """The short form for an action's verb and facts; empty where there is none."""
    facts = {name: getattr(action, name) for name in action.__struct_fields__}
    start = f"short.{verb(action)}"
    forms = [start, *(f"{start}.{name}_{value}" for name, value in facts.items())]
    return next((word(form, **facts) for form in forms if known(form)), "")


def line_labels(sides: Sides, group: Group) -> list[str]:
    """What the choices of a card are called: in short, or in full where two would be called the same."""
    short = [short_label(sides, action) for action in group.actions]
    return [
        text if short.count(text) == 1 else label(sides, action)
        for text, action in zip(short, group.actions, strict=True)
    ]


def _alone(galley: Galley, session: Session, action: Action) -> None:
    """A choice that stands for itself: what it is called, what it does, what it takes."""
    sides = session.sides
    galley.width -= galley.kit.px(30)
    galley.words(label(sides, action), "head")
    galley.width += galley.kit.px(30)
    said = line(sides, action)
    if said:
        galley.gap(3).quiet(said)
    found = session.explain(action)
    tags, chances = cost(sides, found), chances_of(found.odds)
    if tags:
        galley.gap(8).chips(tags)
    if chances:
        set_chances(galley.gap(8), chances)


def set_face(galley: Galley, face: About) -> Galley:
    """Set a face: title and line beside its picture, quote, rows of facts and meters."""
    kit = galley.kit
    beside = bool(face.portrait and face.quote and not face.line)
    _top(galley, face, quoted=beside)
    if face.quote and not beside:
        _quote(galley, face)
    galley.gap(5)
    for row in face.rows[:MOST_ROWS]:
        galley.pair(row.name, row.value, "small", kit["bad"] if row.bad else None, icon=row.icon)
    for name, value in face.meters:
        galley.pair(name, str(value), "small").bar(value, kit.chair.main, 6).gap(5)
    for read in face.reads:
        said = word("row.read_value", value=read.value, noise=read.noise)
        reading(galley.pair(read.name, said, "small"), read.value, read.noise, kit.chair.main, tall=8).gap(5)
    return galley


def _quote(galley: Galley, face: About) -> None:
    galley.gap(3).words(f"“{face.quote}”", "quote", galley.tone.quiet)


def _top(galley: Galley, face: About, *, quoted: bool) -> None:
    """Title and line, or the quote where there is no line, and at the right of them a portrait or a sign."""
    kit, room = galley.kit, galley.width
    wide, tall = (kit.px(side) for side in (PORTRAIT if face.portrait else (EMBLEM, EMBLEM)))
    picture = Box(room - wide, 0, wide, tall)
    if face.portrait:
        galley.marks.append(portrait_mark(face.portrait, picture))
    elif face.icon:
        galley.marks += emblem(kit, face.icon, tall, picture[:2])
    beside = bool(face.portrait or face.icon)
    galley.width = room - wide - kit.px(8) if beside else room
    galley.words(face.title, "head")
    if face.line:
        galley.gap(1).quiet(face.line)
    if quoted:
        _quote(galley, face)
    galley.width = room
    if beside and galley.y < picture.bottom:
        galley.down(picture.bottom - galley.y)


def _card(kit: Kit, draft: Draft, box: Box, band: int = 0) -> Node:
    """A card with its picture and its strip colour across the top, the picture as tall as the band."""
    galley, whole, top = draft.galley, Box(0, 0, box.w, box.h), kit.px(12)
    marks: list[Mark] = [Plate(whole, kit["card"], kit.radius)]
    if draft.strip is not None and not band:
        marks.append(Plate(Box(0, 0, box.w, kit.px(20)), draft.strip, kit.radius))
        marks.append(Plate(Box(0, kit.px(8), box.w, kit.px(14)), kit["card"]))
    if draft.picture and band:
        top += band
        marks.append(Art(Box(0, 0, box.w, band), "band", draft.picture))
        if draft.strip is not None:
            marks.append(Plate(Box(0, band, box.w, kit.px(6)), draft.strip))
    marks += galley.placed(kit.padding, top)
    if draft.only is not None:
        marks += keycap(kit, draft.only.number, (box.w - kit.px(10), top - kit.px(1)))
        return card(kit, box, draft.only, marks)
    place = Box(kit.padding, top, galley.width, galley.tall)
    said = ". ".join(galley.said)
    body = Node(f"{draft.group.key}.text", Role.TEXT, place, said).add(*galley.nodes)
    sheet = Node(f"group.{draft.group.key}", Role.GROUP, box, marks=tuple(marks), layer=True, shadow=True)
    sheet.radius = kit.radius
    return sheet.add(body)


def emblem(kit: Kit, name: str, side: int, place: tuple[int, int]) -> list[Mark]:
    """An icon on a plate in the chair's light colour."""
    plate = Box(*place, side, side)
    return [
        Plate(plate, kit.chair.light, kit.px(4)),
        Icon(plate.inset(side * 2 // 11, side * 2 // 11), name, kit.chair.main),
    ]
