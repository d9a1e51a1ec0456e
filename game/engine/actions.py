"""Every action a chair can take: a verb and stable ids, with one stable JSON form."""

from __future__ import annotations

from typing import TypeAlias

import msgspec


class _Action(msgspec.Struct, frozen=True, tag_field="verb", tag=str.lower, omit_defaults=True):
    """Base of all actions."""


# -- the turn --------------------------------------------------------------------------------------------------


class Sit(_Action, frozen=True, tag="sit"):
    """Place a token on a duty and sit down at its table. ``lend`` is a duty of the other chair, a token dearer."""

    duty: str
    lend: bool = False


class Leave(_Action, frozen=True, tag="leave"):
    """Get up from the table."""


class TakeAgenda(_Action, frozen=True, tag="take_agenda"):
    """Take one of three private agendas for this chair."""

    agenda: str


class EndTurn(_Action, frozen=True, tag="end_turn"):
    """Hand the chair over."""


class Night(_Action, frozen=True, tag="night"):
    """Work through the night: a token now, stress for it, never twice running."""


class Rest(_Action, frozen=True, tag="rest"):
    """Spend a token on sleep."""


class Answer(_Action, frozen=True, tag="answer"):
    """Answer the event card on the desk."""

    event: str
    option: str


class Seal(_Action, frozen=True, tag="seal"):
    """Seal this chair's stance on a joint card."""

    event: str
    option: str


class Settle(_Action, frozen=True, tag="settle"):
    """After a reveal that differs: ``contract`` lets the contract decide, ``talk`` spends a token of each chair."""

    event: str
    way: str


class Give(_Action, frozen=True, tag="give"):
    """Write one promise into the hand-over memo, bound to what it is about."""

    promise: str
    about: str = ""


class NoMemo(_Action, frozen=True, tag="no_memo"):
    """Hand over without a promise."""


class Remedy(_Action, frozen=True, tag="remedy"):
    """Pay for a way out of an open problem."""

    problem: str
    option: str


class PlayFavour(_Action, frozen=True, tag="play_favour"):
    """Play a favour against a problem it solves."""

    favour: str
    problem: str = ""


# -- producer, pre-production ----------------------------------------------------------------------------------


class BuyRights(_Action, frozen=True, tag="buy_rights"):
    """Option the story (``option``) or exercise the option (``purchase``)."""

    step: str


class OrderDraft(_Action, frozen=True, tag="order_draft"):
    """Pay a writer for the next draft. ``aim``: story, shorter or dialogue."""

    writer: str
    aim: str


class FindMoney(_Action, frozen=True, tag="find_money"):
    """Look for an offer that is not on the table yet."""

    offer: str


class Haggle(_Action, frozen=True, tag="haggle"):
    """Press a financier with one of the moves of the offer."""

    offer: str
    move: int


class SignMoney(_Action, frozen=True, tag="sign_money"):
    """Sign a finance offer as it stands, or apply where somebody else decides."""

    offer: str


class WalkAway(_Action, frozen=True, tag="walk_away"):
    """Decline an offer for good."""

    offer: str


class OfferPart(_Action, frozen=True, tag="offer_part"):
    """Make an actor an offer for a role, in percent of the ask, with at most one thing instead of money."""

    actor: str
    role: str
    percent: int
    instead: str = ""


class HireHead(_Action, frozen=True, tag="hire_head"):
    """Sign a person for a post: at the ask, pressed to the floor (``press``), by the terms of the deal memo."""

    person: str
    press: bool = False


class Approve(_Action, frozen=True, tag="approve"):
    """Approve a strip board: one of the first AD's proposals, or an own ``order`` of scene -> board day."""

    proposal: str
    order: dict[str, int] = {}


class BookPlace(_Action, frozen=True, tag="book_place"):
    """Secure a location with its deposit, scout it, or take its alternative."""

    location: str
    step: str


class MoveMoney(_Action, frozen=True, tag="move_money"):
    """Move money between two accounts of the top sheet."""

    source: str
    target: str
    amount: int


class Insure(_Action, frozen=True, tag="insure"):
    """Buy a policy or bond: ``insurance`` or ``bond``."""

    policy: str


class File(_Action, frozen=True, tag="file"):
    """Do a paper on the pile."""

    paper: str


class Bargain(_Action, frozen=True, tag="bargain"):
    """Haggle with a vendor, kit house, post house or distributor: press, take, cheaper or walk."""

    deal: str
    move: str


# -- director, pre-production ----------------------------------------------------------------------------------


class Audition(_Action, frozen=True, tag="audition"):
    """Read an actor for a role: a noisy reading of ability, a second read is finer."""

    actor: str


class Prefer(_Action, frozen=True, tag="prefer"):
    """Name the director's choice for a role or post. The producer signs; against it costs trust."""

    place: str
    person: str


class Meet(_Action, frozen=True, tag="meet"):
    """Meet a department head and approve their week: alignment with the vision."""

    department: str


class Rehearse(_Action, frozen=True, tag="rehearse"):
    """Rehearse a scene with its actors: readiness, patience, and what their takes are like."""

    scene: str


class TableRead(_Action, frozen=True, tag="table_read"):
    """Read the script aloud with everybody signed: the vision reaches every department."""


class LookBook(_Action, frozen=True, tag="look_book"):
    """Make the look book in one direction of the three sliders."""

    slider: str
    towards: int


class Board(_Action, frozen=True, tag="board"):
    """Storyboard a scene: its set-ups waste less time."""

    scene: str


class Restyle(_Action, frozen=True, tag="restyle"):
    """Choose light and camera style of a boarded scene: simple, normal, moving or heavy."""

    scene: str
    style: str


class Fit(_Action, frozen=True, tag="fit"):
    """Fit the vision to the money: simplify, merge or give up a scene before it is paid for."""

    scene: str
    way: str


# -- greenlight ------------------------------------------------------------------------------------------------


class Greenlight(_Action, frozen=True, tag="greenlight"):
    """At the greenlight meeting: ``go``, ``push`` the start, or ``shrink`` the film."""

    way: str


class WriteNote(_Action, frozen=True, tag="write_note"):
    """Fill one blank of the note to yourself."""

    blank: str
    chip: str


# -- shoot -----------------------------------------------------------------------------------------------------


class Bet(_Action, frozen=True, tag="bet"):
    """Buy one of the morning bets."""

    bet: str
    about: str = ""


class Strike(_Action, frozen=True, tag="strike"):
    """Cut a scene from the board, or combine it: ``cut`` or ``halve``."""

    scene: str
    way: str = "cut"


class Slate(_Action, frozen=True, tag="slate"):
    """Put a scene on the floor with a coverage (master, singles, full) or a plan (lean, boarded, generous)."""

    scene: str
    plan: str


class Roll(_Action, frozen=True, tag="roll"):
    """Call a take, with a note to one actor."""

    note: str
    to: str = ""


class Print(_Action, frozen=True, tag="print"):
    """Print a take and move on."""

    take: int


class Floorwork(_Action, frozen=True, tag="floorwork"):
    """Something the director does on the floor: monitor, meal, thank, safety, apology, ask (a department)."""

    what: str
    about: str = ""


class Adapt(_Action, frozen=True, tag="adapt"):
    """Adapt the plan to the day: swap to a cover set, fold a scene, or simplify its staging."""

    scene: str
    way: str
    other: str = ""


class Stay(_Action, frozen=True, tag="stay"):
    """Go into overtime by some minutes. ``consent`` is the producer's, by phone or memo."""

    minutes: int


class Phone(_Action, frozen=True, tag="phone"):
    """Phone the producer: a one-card change of seat."""

    ask: str


class Wrap(_Action, frozen=True, tag="wrap"):
    """Call the wrap of the day."""


class Place(_Action, frozen=True, tag="place"):
    """Place an owed scene: on a later ``day``, folded into another scene, or struck."""

    scene: str
    way: str
    day: int = 0
    into: str = ""


# -- post and release ------------------------------------------------------------------------------------------


class Pass(_Action, frozen=True, tag="pass"):
    """An edit pass: structure, pace or performance."""

    kind: str


class Trim(_Action, frozen=True, tag="trim"):
    """Take a scene out of the cut, or put it back."""

    scene: str
    out: bool = True


class ShowCut(_Action, frozen=True, tag="show_cut"):
    """Show the producer the director's cut."""


class Repair(_Action, frozen=True, tag="repair"):
    """Record ADR for a scene."""

    scene: str


class Tour(_Action, frozen=True, tag="tour"):
    """Give interviews: press for the release against finishing time."""


class SelfEdit(_Action, frozen=True, tag="self_edit"):
    """Cut the film yourself and save an editor's salary (small films only)."""


class Test(_Action, frozen=True, tag="test"):
    """Screen the cut for strangers."""


class Share(_Action, frozen=True, tag="share"):
    """Show the director the test cards, or keep them: ``show`` or ``keep``."""

    way: str


class Reshoot(_Action, frozen=True, tag="reshoot"):
    """Order (producer) or direct (director) the reshoot of a scene."""

    scene: str


class Lock(_Action, frozen=True, tag="lock"):
    """Lock the picture."""


class HirePost(_Action, frozen=True, tag="hire_post"):
    """Take a bid for sound, effects, music or grade; pressed, the house may come down in price."""

    bid: str
    press: bool = False


class Cue(_Action, frozen=True, tag="cue"):
    """Choose the music."""

    music: str


class Sell(_Action, frozen=True, tag="sell"):
    """Choose the campaign angle, or spend more on advertising (``spend`` in percent of the plan)."""

    campaign: str = ""
    spend: int = 0


class Distribute(_Action, frozen=True, tag="distribute"):
    """Sign a distributor, a streamer, a festival route or a self-release."""

    deal: str


class Date(_Action, frozen=True, tag="date"):
    """Set the release month."""

    month: int


class Weekend(_Action, frozen=True, tag="weekend"):
    """Before a weekend: hold, widen, narrow or promote."""

    move: str


Action: TypeAlias = (
    Sit | Leave | TakeAgenda | EndTurn | Night | Rest | Answer | Seal | Settle | Give | NoMemo | Remedy | PlayFavour
    | BuyRights | OrderDraft | FindMoney | Haggle | SignMoney | WalkAway | OfferPart | HireHead | Approve | BookPlace
    | MoveMoney | Insure | File | Bargain | Audition | Prefer | Meet | Rehearse | TableRead | LookBook | Board
    | Restyle | Fit | Greenlight | WriteNote | Bet | Strike | Slate | Roll | Print | Floorwork | Adapt | Stay | Phone
    | Wrap | Place | Pass | Trim | ShowCut | Repair | Tour | SelfEdit | Test | Share | Reshoot | Lock | HirePost | Cue
    | Sell | Distribute | Date | Weekend
)  # fmt: skip
