"""Settings of the window: text, colours, motion, screen, sound, speech. Each change shows at once and is kept."""

from __future__ import annotations

from typing import NamedTuple

from game.scenes import shell
from game.scenes.overlay import heading, overlay
from game.ui import mouth
from game.ui.commands import Key, Nudge
from game.ui.galley import Galley
from game.ui.hands import Slide
from game.ui.kit import Kit
from game.ui.layout import Box, row
from game.ui.nodes import Node, Role
from game.ui.scene import Change, Pop, Transition
from game.ui.widgets import Deed, inside, panel, slider, tab, tab_height
from game.ui.words import word


class Choice(NamedTuple):
    """A row of options: the setting, its values, and the texts they are called by; ``able`` to be changed or not."""

    setting: str
    text: str
    values: tuple[object, ...]
    labels: tuple[str, ...]
    able: bool = True


VOLUMES = ("sound", "music")
NAMES = 28
"""Percent of a row that its name has, where there is room beside it."""
STEP = 10
"""Percent of a volume that an arrow key moves."""


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
        for name in VOLUMES:
            galley.put(_volume(kit, name, galley.width), 8)
        for choice in _heard_choices():
            _options(galley, choice, getattr(kit.settings, choice.setting))
        return galley

    def hear(self, wish: object) -> Transition:
        """Change what was asked for, or go back."""
        match wish:
            case ("set", str(name), value):
                return Change({name: value})
            case Nudge(name, by) if name in VOLUMES:
                return Change({name: ("by", by * STEP)})
            case Slide(name, percent) if name in VOLUMES:
                return Change({name: round(percent / STEP) * STEP})
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
        Choice("coach", "coach", (True, False), _named("on", "off")),
    )


def _heard_choices() -> tuple[Choice, ...]:
    """What is heard, and what is shown of it. Without a program that speaks, speech stays as it is."""
    speaks = mouth.program() is not None
    return (
        Choice("captions", "captions", (False, True), _named("off", "on")),
        Choice("mute_away", "away", (True, False), _named("quiet", "goes_on")),
        Choice("speech", "speech" if speaks else "no_speech", (False, True), _named("off", "on"), able=speaks),
    )


def _volume(kit: Kit, name: str, width: int) -> Node:
    """A slider of a volume."""
    percent = int(getattr(kit.settings, name))
    state = word("settings.percent", n=percent)
    deed = Deed(name, word(f"settings.{name}"), hint=word(f"settings.hint.{name}"), state=state)
    return slider(kit, width, deed, percent, beside=width * NAMES // 100 if kit.frame.roomy else 0)


def _named(*names: str) -> tuple[str, ...]:
    return tuple(word(f"settings.option.{name}") for name in names)


def _options(galley: Galley, choice: Choice, now: object) -> None:
    """A row: the name at the left, the options at the right; under each other where the text is large."""
    kit = galley.kit
    galley.put(option_row(kit, choice, now, galley.width), 8)


def option_row(kit: Kit, choice: Choice, now: object, width: int) -> Node:
    """A named row of options as a node."""
    name = kit.block(word(f"settings.{choice.text}"), "lead_bold", kit["ink"], width)
    beside = kit.frame.roomy
    x, y = (width * NAMES // 100, 0) if beside else (0, name.height + kit.px(4))
    tall = tab_height(kit, choice.labels, (width - x) // len(choice.values) - kit.px(6))
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
        emits = ("set", choice.setting, value)
        deed = Deed(f"{choice.setting}.{value}", label, emits, hint, enabled=choice.able, state=state)
        node.add(tab(kit, place, deed, chosen=value == now))
    return node
