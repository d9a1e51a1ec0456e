"""What a save looks like: one JSON object whose first line carries the format number and a seal over all the rest.

The first line keeps this form in every format to come. So damage can be told from age: the seal is tried first,
and only a sealed file is believed when it says that it is of another format.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import blake2b
from typing import Annotated

import msgspec

from game.engine import Options
from game.engine.actions import Action
from game.saves.notices import NoticeId, unreadable

FORMAT = 1
"""Number of the form of a save; another number is not read."""

_MAGIC = b'{"above_the_line_save":'
_FIRST_LINE = re.compile(rb'(\{"above_the_line_save":(\d{1,9}),"seal":")([0-9a-f]{32})(",\n)')
_END = b"\n}\n"


class Origin(msgspec.Struct, frozen=True):
    """Where the rules of a film come from: its scenario, the digest of its compiled pack, and its packs' digests."""

    scenario: str
    digest: str
    packs: dict[str, str] = {}


class Stretch(msgspec.Struct, frozen=True):
    """Under which rules a film was played from decision ``since`` on: the game's version and the compiled pack."""

    game: str
    digest: str
    since: int = 0


class Head(msgspec.Struct, frozen=True):
    """What a film is played with. ``opening`` is the check before the first decision."""

    origin: Origin
    seed: int
    options: Options
    opening: str
    stretches: Annotated[tuple[Stretch, ...], msgspec.Meta(min_length=1)]


class Decision(msgspec.Struct, frozen=True, omit_defaults=True):
    """One decision: the action, its running check, and why, if the player said so."""

    action: Action
    check: str
    reason: str = ""


class Written(msgspec.Struct, frozen=True, omit_defaults=True):
    """A decision as it stands in the file. Its action is read only when it is needed, by the rules that know it."""

    action: msgspec.Raw
    check: str
    reason: str = ""


class Save(msgspec.Struct, frozen=True):
    """A save, read and found whole. ``snapshot`` is the state after the last decision, as the engine wrote it."""

    head: Head
    decisions: tuple[Written, ...]
    snapshot: msgspec.Raw


_ENCODER = msgspec.json.Encoder()
_SAVE = msgspec.json.Decoder(Save)
_ACTION: msgspec.json.Decoder[Action] = msgspec.json.Decoder(Action)


def written(action: bytes, check: str, reason: str) -> Written:
    """A decision ready for the file, from its action's JSON."""
    return Written(msgspec.Raw(action), check, reason)


def spoken(one: Written) -> Decision:
    """A decision of the file with its action. Raises ``msgspec.DecodeError`` if this game knows no such action."""
    return Decision(_ACTION.decode(one.action), one.check, one.reason)


def compose(head: Head, decisions: Sequence[Written], snapshot: bytes) -> bytes:
    """The bytes of a save: a first line, the head, a line for each decision, the snapshot."""
    lines = b",\n".join(_ENCODER.encode(one) for one in decisions)
    rest = b'"head":%b,\n"decisions":[\n%b\n],\n"snapshot":%b%b' % (_ENCODER.encode(head), lines, snapshot, _END)
    return sealed(FORMAT, rest)


def sealed(number: int, rest: bytes) -> bytes:
    """A first line with a format number and the seal over it, before the rest."""
    start, end = b'%b%d,"seal":"' % (_MAGIC, number), b'",\n' + rest
    return b"%b%b%b" % (start, _seal(start, end), end)


def parse(raw: bytes, name: str) -> Save:
    """A save from its bytes; ``name`` is the file's, for the notice. Raises ``Unreadable`` for anything else."""
    if not raw:
        raise unreadable("empty", file=name)
    found = _FIRST_LINE.match(raw)
    if found is None or not raw.endswith(_END):
        raise unreadable(_broken(raw), file=name)
    if _seal(found[1], raw[found.start(4) :]) != found[3]:
        raise unreadable("damaged", file=name)
    number = int(found[2])
    if number != FORMAT:
        raise unreadable("older_format" if number < FORMAT else "newer_format", file=name, format=number, known=FORMAT)
    try:
        return _SAVE.decode(raw)
    except (msgspec.DecodeError, RecursionError) as error:
        raise unreadable("damaged", file=name) from error


def _broken(raw: bytes) -> NoticeId:
    """What is wrong with a file that lacks a good first line or a good end."""
    if raw[: len(_MAGIC)] != _MAGIC[: len(raw)]:
        return "not_a_save"
    return "damaged" if raw.endswith(_END) else "cut_off"


def _seal(start: bytes, end: bytes) -> bytes:
    digest = blake2b(start, digest_size=16)
    digest.update(end)
    return digest.hexdigest().encode()
