"""The people of a film as written by its author: roles, actors, heads of department, directors, writers."""

from __future__ import annotations

import msgspec


class Role(msgspec.Struct, frozen=True, omit_defaults=True):
    """A part. ``needs`` weighs what ability is read against (0-3 each)."""

    id: str
    number: int
    name: str
    size: str
    text: str
    needs: dict[str, int]
    audience_cares: int = 0
    playing_age: tuple[int, int] = (0, 120)


class Instead(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something that lowers a floor instead of money: points, billing, a credit. ``worth`` is money."""

    offer: str
    worth: int
    percent: int = 0
    place: str = ""


class Actor(msgspec.Struct, frozen=True, omit_defaults=True):
    """A candidate for a role. Fields named ``hidden_*`` are means of truths drawn per seed, never shown."""

    id: str
    name: str
    roles: tuple[str, ...]
    credit_line: str
    quote: str
    ask: int
    floor: int
    temperament: str
    pronouns: str = "they"
    per_extra_day: int = 0
    instead: tuple[Instead, ...] = ()
    free_from: int = 0
    free_to: int = 0
    max_hours: int = 0
    presales: int = 0
    audience: int = 0
    hidden_ability: int = 60
    hidden_curve: str = "steady"
    secret_event: str = ""
    chemistry: dict[str, int] = {}
    audition_first: str = ""
    audition_second: str = ""
    declines: str = ""


class Term(msgspec.Struct, frozen=True, omit_defaults=True):
    """A line of a deal memo: yes, no or trade."""

    id: str
    label: str
    saves_percent: int = 0
    adds: int = 0


class Post(msgspec.Struct, frozen=True, omit_defaults=True):
    """A position this film needs filled: a head of department or a line item."""

    id: str
    title: str
    size: int
    required: bool
    account: str = "crew"
    hire_from: str = "pre"
    cuts_during_shoot: bool = False


class CrewMember(msgspec.Struct, frozen=True, omit_defaults=True):
    """A candidate for a post. ``cost`` is the whole engagement: rate and kit times weeks."""

    id: str
    name: str
    post: str
    credit_line: str
    quote: str
    cost: int
    floor_percent: int
    temperament: str
    pronouns: str = "they"
    terms: tuple[Term, ...] = ()
    likes: tuple[str, ...] = ()
    dislikes: tuple[str, ...] = ()
    lean: dict[str, int] = {}
    hidden_skill: int = 60
    speed_percent: int = 100
    interview: str = ""
    ignored: str = ""


class Director(msgspec.Struct, frozen=True, omit_defaults=True):
    """A director for hire; the one who is hired is the player's second chair. Strengths are percent."""

    id: str
    name: str
    past_job: str
    credit_line: str
    fee: int
    film_knowledge: int
    fame: int
    edit_percent: int = 100
    pace_percent: int = 100
    actors_percent: int = 100
    image_percent: int = 100
    script_percent: int = 100
    lean: dict[str, int] = {}
    asks_final_cut: bool = False
    quote: str = ""


class Writer(msgspec.Struct, frozen=True, omit_defaults=True):
    """A writer of drafts. ``gain`` is the first draft's rise in quality; it falls with each draft."""

    id: str
    name: str
    per_draft: int
    gain: int
    page_change: int = 0
    quote: str = ""
    hidden_ceiling: int = 76


class Seventh(msgspec.Struct, frozen=True, omit_defaults=True):
    """One of the crew of seven: a named person with one want that an ordinary choice can meet once."""

    id: str
    name: str
    job: str
    department: str
    want: str
    satisfied_by: str
    favour: str
    credits_line: str
    pronouns: str = "they"
    day: int = 0
