"""The glossary: the words of the trade, from the rules' own data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes import shell
from game.scenes.overlay import heading, overlay
from game.scenes.play import PlayScene
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.nodes import Node
from game.ui.widgets import Deed, inside, link, panel
from game.ui.words import word

if TYPE_CHECKING:
    from game.scenes.session import Session


class Glossary(PlayScene):
    """Every term at the left, the one under focus explained at the right."""

    over = True

    def __init__(self, session: Session, term: str) -> None:
        super().__init__(session)
        self.term = term

    @property
    def wishes(self) -> tuple[str, ...]:
        """The term that was asked about, else the first."""
        return (f"term.{self.term}", *(f"term.{term}" for term in self.session.film.rules.core.glossary))

    def build(self, kit: Kit, focus: str) -> Node:
        """A heading, the list and the explanation."""
        root = overlay(kit, "glossary")
        title = heading(kit, word("glossary.title"), word("glossary.line"))
        foot = shell.foot_box(kit)
        wide = min(kit.px(900 * min(1.4, kit.frame.text)), kit.frame.width - 2 * kit.gutter)
        top = title.box.bottom + kit.gutter
        whole = Box((kit.frame.width - wide) // 2, top, wide, foot.y - top)
        left, right = whole.left(wide * 36 // 100, kit.gutter)
        root.add(title, panel(kit, "terms", left, self._list(kit, left.w)), self._entry(kit, right, focus))
        deeds = [Deed("back", word("glossary.back"), "back")]
        return shell.closed(kit, root, "", deeds)

    def _list(self, kit: Kit, width: int) -> Galley:
        galley = Galley(kit, inside(kit, width))
        terms = self.session.film.rules.core.glossary
        for term in sorted(terms.values(), key=lambda one: one.term.lower()):
            galley.put(link(kit, galley.width, Deed(f"term.{term.id}", term.term, ("term", term.id), term.text)))
        if not terms:
            galley.words(word("glossary.none"), "body")
        return galley

    def _entry(self, kit: Kit, box: Box, focus: str) -> Node:
        galley = Galley(kit, inside(kit, box.w))
        terms = self.session.film.rules.core.glossary
        found = terms.get(focus.removeprefix("term."))
        if found is not None:
            galley.words(found.term, "big", kit.chair.ink).gap(6).words(found.text, "story")
            related = [terms[one] for one in found.see if one in terms]
            if related:
                galley.gap(22).words(word("glossary.see"), "caption", galley.tone.quiet).gap(6)
            for one in related:
                galley.words(one.term, "head").gap(1).quiet(one.text, "body").gap(10)
        return panel(kit, "entry", box, galley, ground="card")
