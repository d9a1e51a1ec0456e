"""Actions of pre-production and of the greenlight meeting."""

from __future__ import annotations

from game.engine.actions.base import Deed


class BuyRights(Deed, frozen=True, tag="buy_rights"):
    """Option the story (``option``) or exercise the option (``purchase``)."""

    step: str


class OrderDraft(Deed, frozen=True, tag="order_draft"):
    """Pay a writer for the next draft. ``aim``: story, shorter or dialogue."""

    writer: str
    aim: str


class FindMoney(Deed, frozen=True, tag="find_money"):
    """Look for an offer that is not on the table yet."""

    offer: str


class Haggle(Deed, frozen=True, tag="haggle"):
    """Press a financier with one of the moves of the offer."""

    offer: str
    move: int


class SignMoney(Deed, frozen=True, tag="sign_money"):
    """Sign a finance offer as it stands, or apply where somebody else decides."""

    offer: str


class WalkAway(Deed, frozen=True, tag="walk_away"):
    """Decline an offer for good."""

    offer: str


class OfferPart(Deed, frozen=True, tag="offer_part"):
    """Make an actor an offer for a role, in percent of the ask, with at most one thing instead of money."""

    actor: str
    role: str
    percent: int
    instead: str = ""


class HireHead(Deed, frozen=True, tag="hire_head"):
    """Sign a person for a post: at the ask, pressed to the floor, or with every term of the deal memo."""

    person: str
    press: bool = False
    terms: bool = False


class Approve(Deed, frozen=True, tag="approve"):
    """Approve a strip board: one of the first AD's proposals, or an own ``order`` of scene -> board day."""

    proposal: str
    order: dict[str, int] = {}


class BookPlace(Deed, frozen=True, tag="book_place"):
    """Secure a location with its deposit, scout it, or take its alternative."""

    location: str
    step: str


class MoveMoney(Deed, frozen=True, tag="move_money"):
    """Move money between two accounts of the top sheet."""

    source: str
    target: str
    amount: int


class HireDirector(Deed, frozen=True, tag="hire_director"):
    """Sign a director; ``final_cut`` says whether the director gets it."""

    person: str
    final_cut: bool = True


class Insure(Deed, frozen=True, tag="insure"):
    """Buy a policy or bond: ``insurance`` or ``bond``."""

    policy: str


class File(Deed, frozen=True, tag="file"):
    """Do a paper on the pile."""

    paper: str


class Bargain(Deed, frozen=True, tag="bargain"):
    """Haggle with a vendor, kit house, post house or distributor: press, take, cheaper or walk."""

    deal: str
    move: str


class Audition(Deed, frozen=True, tag="audition"):
    """Read an actor for a role: a noisy reading of ability, a second read is finer."""

    actor: str


class Prefer(Deed, frozen=True, tag="prefer"):
    """Name the director's choice for a role or post. The producer signs; against it costs trust."""

    place: str
    person: str


class Meet(Deed, frozen=True, tag="meet"):
    """Meet a department head and approve their week: alignment with the vision."""

    department: str


class Rehearse(Deed, frozen=True, tag="rehearse"):
    """Rehearse a scene with its actors: readiness, patience, and what their takes are like."""

    scene: str


class TableRead(Deed, frozen=True, tag="table_read"):
    """Read the script aloud with everybody signed: the vision reaches every department."""


class LookBook(Deed, frozen=True, tag="look_book"):
    """Make the look book in one direction of the three sliders."""

    slider: str
    towards: int


class Board(Deed, frozen=True, tag="board"):
    """Storyboard a scene: its set-ups waste less time."""

    scene: str


class Restyle(Deed, frozen=True, tag="restyle"):
    """Choose light and camera style of a boarded scene: simple, normal, moving or heavy."""

    scene: str
    style: str


class Fit(Deed, frozen=True, tag="fit"):
    """Fit the vision to the money: simplify, merge or give up a scene before it is paid for."""

    scene: str
    way: str


class Greenlight(Deed, frozen=True, tag="greenlight"):
    """At the greenlight meeting: ``go``, ``push`` the start, or ``shrink`` the film."""

    way: str


class WriteNote(Deed, frozen=True, tag="write_note"):
    """Fill one blank of the note to yourself."""

    blank: str
    chip: str
