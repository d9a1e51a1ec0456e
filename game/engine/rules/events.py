"""Cards as data: events, joint decisions, problems, favours, promises and their effects."""

from __future__ import annotations

import msgspec

from game.engine.rules.conditions import Condition


class Effect(msgspec.Struct, frozen=True, omit_defaults=True):
    """One entry of the closed list of effects. What a verb *does* is in ``game.engine.effects``.

    ``target`` is a gauge, an id or a bound name; ``of`` narrows a gauge to a department, chair or bound name;
    ``amount`` is the main whole number (points, minutes, hours, percent); ``word`` is a second id.
    """

    verb: str
    target: str = ""
    amount: int = 0
    of: str = ""
    word: str = ""
    because: str = ""
    when: tuple[Condition, ...] = ()


class Bind(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a card finds the scene, person or thing it is about; without a match it can't be drawn."""

    name: str
    source: str
    where: tuple[Condition, ...] = ()
    prefer: str = ""


class Weigh(msgspec.Struct, frozen=True):
    """Multiply a card's weight by ``percent`` while the conditions hold."""

    when: tuple[Condition, ...]
    percent: int


class Option(msgspec.Struct, frozen=True, omit_defaults=True):
    """One answer to a card. ``chance`` is the percent with which ``effects`` happen, else ``otherwise`` do. ``mark``
    says that it is meant as a ``trap`` or a ``gift``: play takes no notice, the balance report does."""

    id: str
    label: str
    done: str
    principle: str = ""
    line: str = ""
    proposer: str = ""
    when: tuple[Condition, ...] = ()
    unless: str = ""
    effects: tuple[Effect, ...] = ()
    chance: int = 100
    otherwise: tuple[Effect, ...] = ()
    otherwise_line: str = ""
    mark: str = ""


class Fact(msgspec.Struct, frozen=True, omit_defaults=True):
    """One line of a card that only some chairs may read."""

    text: str
    when: tuple[Condition, ...] = ()


class Later(msgspec.Struct, frozen=True, omit_defaults=True):
    """A consequence that comes back as another card after some rounds."""

    event: str
    rounds: int
    chance: int = 100
    when: tuple[Condition, ...] = ()


class Foreshadow(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was skipped or chosen earlier that makes the card likelier, and the sentence that says so."""

    skipped: str = ""
    chose: str = ""
    say: str = ""


class Event(msgspec.Struct, frozen=True, omit_defaults=True):
    """A card. ``kind``: choice, problem, joint, good_news or request. ``chair`` is empty for joint cards."""

    id: str
    kind: str
    phase: str
    title: str
    text: str
    chair: str = ""
    lengths: tuple[str, ...] = ()
    once: bool = True
    again_after: int = 0
    about: tuple[Bind, ...] = ()
    when: tuple[Condition, ...] = ()
    weight: int = 10
    times: tuple[Weigh, ...] = ()
    foreshadowed_by: Foreshadow | None = None
    facts_both: tuple[Fact, ...] = ()
    facts_producer: tuple[Fact, ...] = ()
    facts_director: tuple[Fact, ...] = ()
    contract: str = ""
    talk: str = ""
    options: tuple[Option, ...] = ()
    later: tuple[Later, ...] = ()
    only_later: bool = False
    topics: tuple[str, ...] = ()
    picture: dict[str, str] = {}


class Problem(msgspec.Struct, frozen=True, omit_defaults=True):
    """A fire in the queue: it acts at once, then every round, until somebody pays for one of its remedies."""

    id: str
    title: str
    text: str
    creative: bool = False
    at_once: tuple[Effect, ...] = ()
    each_round: tuple[Effect, ...] = ()
    remedies: tuple[Option, ...] = ()
    topics: tuple[str, ...] = ()


class Favour(msgspec.Struct, frozen=True, omit_defaults=True):
    """A card in hand that somebody owes you; played against the problems it solves or for its effects."""

    id: str
    label: str
    text: str = ""
    giver: str = ""
    solves: tuple[str, ...] = ()
    effects: tuple[Effect, ...] = ()
    phase: str = ""


class Breaker(msgspec.Struct, frozen=True, omit_defaults=True):
    """What breaks a promise, and the sentence the other chair hears."""

    did: str
    because: str


class Promise(msgspec.Struct, frozen=True, omit_defaults=True):
    """A line of the hand-over memo. It closes an option of the giver until ``lasts`` runs out.

    ``lasts``: today, rounds, until_shot, until_lock or phase. ``broken_by`` are the deeds (``did`` ids) that break it.
    """

    id: str
    giver: str
    phase: str
    label: str
    memo: str
    lasts: str
    done: str
    principle: str = ""
    rounds: int = 0
    about: tuple[Bind, ...] = ()
    offered_when: tuple[Condition, ...] = ()
    broken_by: tuple[Breaker, ...] = ()
    kept_when: tuple[Condition, ...] = ()
    void_when: tuple[Condition, ...] = ()
    kept: tuple[Effect, ...] = ()
    broken: tuple[Effect, ...] = ()
    now: tuple[Effect, ...] = ()
    tempted_when: tuple[Condition, ...] = ()
    witnesses: str = "chairs"
    limit: int = 1
