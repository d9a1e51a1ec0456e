"""A menu that is judged kind by kind: what is refused is found out when somebody asks for such actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

if TYPE_CHECKING:
    from game.engine.actions import Action
    from game.engine.production import Production
    from game.engine.refusal import Refusal

Refusals: TypeAlias = "Mapping[type, Callable[[Production, Any], Refusal | None]]"

MOST_CHOICES = 40

A = TypeVar("A")


class Menu:
    """What the seated chair could do now, in stable order. Good for one decision: until the production changes.

    ``lines`` are all that stand on the menu, legal or not, and ``refusals`` judge an action of each kind.
    """

    __slots__ = ("_all", "_film", "_kinds", "_legal", "_refusals", "lines")

    def __init__(self, lines: list[Action], film: Production, refusals: Refusals) -> None:
        self.lines = lines
        self._film = film
        self._refusals = refusals
        self._all: list[Action] | None = None
        self._kinds: dict[type, list[Action]] | None = None
        self._legal: dict[type, list[Action]] = {}

    def all(self) -> list[Action]:
        """Every legal line, at most 40: beyond that the first 39 and the last, which is the way out."""
        if self._all is None:
            film, refusals = self._film, self._refusals
            found = [action for action in self.lines if refusals[type(action)](film, action) is None]
            self._all = found if len(found) <= MOST_CHOICES else [*found[: MOST_CHOICES - 1], found[-1]]
        return self._all

    def of(self, *kinds: type[A]) -> list[A]:
        """The legal lines of a kind of action, or of several, in the order of the menu."""
        if len(kinds) == 1:
            return self._of(kinds[0])
        stand = self._by_kind()
        present = [kind for kind in kinds if kind in stand]
        if len(present) < 2:
            return self._of(present[0]) if present else []
        found = {id(action): action for kind in present for action in self._of(kind)}
        return [found[id(line)] for line in self.lines if id(line) in found]

    def without(self, barred: Sequence[Action]) -> Menu:
        """The same menu with some lines struck out."""
        return Menu([line for line in self.lines if line not in barred], self._film, self._refusals)

    def offers(self, action: Action) -> bool:
        """Whether an action is one of the legal lines; of a menu that is not cut short only this one is judged."""
        kind = type(action)
        if kind in self._legal or self._all is not None or len(self.lines) > MOST_CHOICES:
            return action in self._of(kind)
        return action in self.lines and self._refusals[kind](self._film, action) is None

    def only(self) -> Action | None:
        """The single legal line where there is no more than one; None where there is something to choose, or nothing.

        Menus end with the ways out: from there two lines are found soonest.
        """
        found = None
        for action in reversed(self.lines):
            if self._refusals[type(action)](self._film, action) is None:
                if found is not None:
                    return None
                found = action
        return found

    def _of(self, kind: type[Any]) -> list[Any]:
        known = self._legal.get(kind)
        if known is None:
            known = self._legal[kind] = self._judged(kind)
        return known

    def _judged(self, kind: type[Any]) -> list[Action]:
        if self._all is not None or len(self.lines) > MOST_CHOICES:
            return [action for action in self.all() if type(action) is kind]
        film, refuse = self._film, self._refusals[kind]
        return [action for action in self._by_kind().get(kind, ()) if refuse(film, action) is None]

    def _by_kind(self) -> dict[type, list[Action]]:
        if self._kinds is None:
            self._kinds = {}
            for action in self.lines:
                kind = type(action)
                if kind in self._kinds:
                    self._kinds[kind].append(action)
                else:
                    self._kinds[kind] = [action]
        return self._kinds
