"""Settings of the window: text size, colours, motion, screen. Each change shows at once and is kept."""

from __future__ import annotations

from typing import NamedTuple

from game.scenes import shell
from game.scenes.overlay import heading, overlay
from game.ui.commands import Key
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box, row
from game.ui.nodes import Node, Role
from game.ui.scene import Change, Pop, Transition
from game.ui.widgets import Deed, inside, panel, tab
from game.ui.words import word


class Choice(NamedTuple):
    """A row of options: the setting, its values, and the texts they are called by."""

    setting: str
    text: str
    values: tuple[object, ...]
    labels: tuple[str, ...]


class Preferences:
    """The settings on one sheet."""

    seat = "none"
    wishes = ("done",)

    def build(self, kit: Kit, focus: str) -> Node:
        """A heading, the sheet, and the way back."""
        root = overlay(kit, "preferences")
        title = heading(kit, word("settings.title"))
        foot = shell.foot_box(kit)
        wide = min(kit.px(720 * min(1.5, kit.frame.text)), kit.frame.width - 2 * kit.gutter)
        top = title.box.bottom + kit.gutter
        galley = self._galley(kit, inside(kit, wide))
        box = Box((kit.frame.width - wide) // 2, top, wide, min(foot.y - top, galley.tall + 2 * kit.padding))
        root.add(title, panel(kit, "sheet", box, galley))
        deeds = [Deed("done", word("settings.done"), "back")]
        return shell.closed(kit, root, focus, deeds)

    def _galley(self, kit: Kit, width: int) -> Galley:
        galley = Galley(kit, width)
        for choice in _choices(kit):
            _options(galley, choice, getattr(kit.settings, choice.setting))
        return galley

    def hear(self, wish: object) -> Transition:
        """Change what was asked for, or go back."""
        match wish:
            case ("set", str(name), value):
                return Change({name: value})
            case "back" | Key("back" | "menu"):
                return Pop()
            case _:
                return None


def _choices(kit: Kit) -> tuple[Choice, ...]:
    sizes = tuple(kit.theme.size["text_percent"])
    percents = tuple(word("settings.percent", n=size) for size in sizes)
    return (
        Choice("text_percent", "text", sizes, percents),
        Choice("colour_blind", "colours", (False, True), _named("usual", "safe")),
        Choice("reduce_motion", "motion", (False, True), _named("full", "reduced")),
        Choice("full_screen", "screen", (False, True), _named("window", "screen")),
    )


def _named(*names: str) -> tuple[str, ...]:
    return tuple(word(f"settings.option.{name}") for name in names)


def _options(galley: Galley, choice: Choice, now: object) -> None:
    """A row: the name at the left, the options at the right; under each other where the text is large."""
    kit = galley.kit
    galley.put(option_row(kit, choice, now, galley.width), 8)


def option_row(kit: Kit, choice: Choice, now: object, width: int) -> Node:
    """A named row of options as a node."""
    name = kit.block(word(f"settings.{choice.text}"), "lead_bold", kit["ink"], width)
    tall = max(kit.px(36), kit.setter.line("subhead") + kit.px(14))
    beside = kit.frame.roomy
    x, y = (width * 28 // 100, 0) if beside else (0, name.height + kit.px(4))
    hint = word(f"settings.hint.{choice.text}")
    node = Node(
        f"row.{choice.setting}",
        Role.GROUP,
        Box(0, 0, width, y + tall),
        word(f"settings.{choice.text}"),
        marks=tuple(glyph._replace(y=glyph.y + ((tall - name.height) // 2 if beside else 0)) for glyph in name.glyphs),
    )
    places = row(Box(x, y, width - x, tall), [1] * len(choice.values), kit.px(6))
    for value, label, place in zip(choice.values, choice.labels, places, strict=True):
        state = word("role.chosen") if value == now else ""
        deed = Deed(f"{choice.setting}.{value}", label, ("set", choice.setting, value), hint, state=state)
        node.add(tab(kit, place, deed, chosen=value == now))
    return node
