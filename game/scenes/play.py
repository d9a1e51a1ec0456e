"""What every screen of a play understands: actions, undo, the desk, why, the glossary, the pause."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from game.engine import Refusal
from game.scenes import coach
from game.scenes.dials import Dial
from game.scenes.places import AtCard, AtGlossary, AtLedger, AtPause, AtProblem, AtReveal, AtStrips, AtTable
from game.scenes.shown import shown
from game.strings import refused
from game.ui.commands import Key
from game.ui.hands import Look
from game.ui.scene import Audible, Change, Deal, Motion, Overlaid, Pop, Push, Replace, Stay, Transition, Turn
from game.ui.widgets import Deed
from game.ui.words import word

if TYPE_CHECKING:
    from game.scenes.session import Session
    from game.ui.kit import Kit
    from game.ui.nodes import Node


class Onward(NamedTuple):
    """What a scene hears when the one over it has decided something: go where the play stands now."""

    motion: Motion | None = None


class PlayScene(Audible, Overlaid):
    """Base of the screens of a play. Each builds its own tree; what happens on a wish is the same for all.

    A scene that lies ``over`` another one gives way to it when something was decided.
    """

    over = False

    def __init__(self, session: Session) -> None:
        self.session = session
        self.refusal = ""
        self.hint = ""
        self.looked = ""

    @property
    def seat(self) -> str:
        """The chair that is seated."""
        return self.session.film.seat

    @property
    def mood(self) -> str:
        """The bed of the phase; from the opening weekend on that of the premiere."""
        phase = self.session.film.phase
        return "premiere" if self.session.film.over or phase == "release" else phase

    def heard(self) -> list[str]:
        """What the last decisions brought, once; a refusal is heard as one."""
        cues, self.session.cues = self.session.cues, []
        return cues

    @property
    def wishes(self) -> tuple[str, ...]:
        """Where focus would like to rest first."""
        return ()

    def build(self, kit: Kit, focus: str) -> Node:
        """The tree; every screen has its own."""
        raise NotImplementedError

    def overlaid(self, kit: Kit, tree: Node) -> Node:
        """The coach's slip, on screens that do not lie over another. Which hint it was is remembered: once something
        is decided it counts as read."""
        wanted = kit.settings.coach and not self.over
        found = coach.hint_for(self.session, tree, kit.settings.hints_read) if wanted else None
        self.hint = found.id if found else ""
        return coach.laid(kit, found, tree) if found else tree

    @property
    def read(self) -> list[str]:
        """The hints that were put away, or counted as read when something was decided."""
        return self.session.hinted

    def hear(self, wish: object) -> Transition:
        """Play an action, take one back, open what was asked for."""
        match wish:
            case msgspec.Struct():
                return self.play(wish)
            case ("card", str(event)):
                return Push(AtCard(self.session, event))
            case ("problem", str(problem)):
                return Push(AtProblem(self.session, problem))
            case Dial(gauge=gauge):
                return Push(AtLedger(self.session, gauge))
            case Onward(motion):
                return self.next(motion)
            case Key("why"):
                return Push(AtLedger(self.session))
            case Look(term):
                return Push(AtGlossary(self.session, term))
            case coach.Heard(hint):
                self.session.hinted.append(hint)
                return Stay()
            case coach.Quiet():
                return Change({"coach": False})
            case "undo" | Key("undo"):
                return self.next() if self.session.undo() else None
            case "strips" | Key("strips") if self.session.film.board and not self.over:
                return Push(AtStrips(self.session))
            case "back":
                return Pop()
            case Key("back") if self.over:
                return Pop()
            case Key("back" | "menu"):
                return Push(AtPause(self.session))
            case _:
                return None

    def play(self, action: object, motion: Motion | None = None) -> Transition:
        """Make a decision and go where it leads; a refusal is said and nothing moves."""
        before, risky = self.session.film, self._risky(action)
        why = self.session.play(action)  # type: ignore[arg-type]
        if isinstance(why, Refusal):
            self.refusal = refused(self.session.sides, why)
            self.session.cues.append("refused")
            return Stay()
        self.session.hinted += [self.hint] if self.hint else []
        after = self.session.film
        motion = motion or shown(self.session.own, risky=risky)
        if (after.seat, after.phase, after.round) != (before.seat, before.phase, before.round) and motion is None:
            motion = Turn(back=after.seat == "producer") if after.seat != before.seat else Deal()
        if self.session.turned is not None and not after.over:
            return Replace(AtReveal(self.session, self.session.turned, self.over), motion)
        return self.next(motion)

    def _risky(self, action: object) -> bool:
        """Whether chance has a say in what an action of the menu brings."""
        listed = next((one for one in self.session.menu if one == action), None)
        return listed is not None and bool(self.session.explain(listed).odds)

    def next(self, motion: Motion | None = None) -> Transition:
        """The screen that fits where the play stands now."""
        if self.over:
            return Pop(Onward(motion))
        return Replace(AtTable(self.session), motion)

    def undo_deed(self) -> Deed:
        """The button beside the primary one."""
        able = self.session.can_undo
        return Deed(
            "undo", word("board.undo"), "undo", word("board.undo_hint" if able else "board.undo_none"), enabled=able
        )
