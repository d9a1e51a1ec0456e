"""An envelope drawn: its flap, the chair's seal where it is closed, and the name of whoever wrote it."""

from __future__ import annotations

from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Disc, Icon, Mark, Outline, Path, Plate
from game.ui.theme import blend

SEAL = 30


def envelope(kit: Kit, chair: str, box: Box, name: Galley, *, sealed: bool) -> tuple[Mark, ...]:
    """The marks of an envelope that fills a box, its name at the foot; without a seal its flap stands open."""
    palette, x = kit.theme.chair(chair), box.x + box.w // 2
    shade = blend(kit["paper"][:3], kit["line"][:3], 45)
    seal = min(kit.px(SEAL), box.h // 6)
    drop = box.y + min(box.h // 2, max(seal, box.h - name.tall - seal - kit.px(18)))
    edge = max(1, kit.px(2))
    marks: list[Mark] = [Plate(box, kit["paper"], kit.radius)]
    if sealed:
        corners = (box.x + kit.radius, box.y), (box.right - kit.radius, box.y)
        marks += [
            Path((*corners, (x, drop)), shade, filled=True),
            Path(((box.x + edge, box.y + edge), (x, drop), (box.right - edge - 1, box.y + edge)), kit["muted"], edge),
            Outline(box, kit["muted"], kit.radius, edge),
            Disc(x, drop, seal, palette.main, palette.dark),
            Icon(Box(x - seal // 2, drop - seal // 2, seal, seal), f"chair/{chair}", palette.on),
        ]
    else:
        marks.append(Path(((box.x, box.bottom), (x, drop), (box.right, box.bottom)), shade, filled=True))
        marks.append(Outline(box, kit["muted"], kit.radius, edge, kit.px(6)))
    return (*marks, *name.placed(box.x + (box.w - name.width) // 2, box.bottom - name.tall - kit.px(12)))
