"""A ruler for tests: every character is half as wide as its size, so that widths can be counted."""

from __future__ import annotations

from game.ui.kit import Kit
from game.ui.layout import frame
from game.ui.settings import Settings
from game.ui.text import Cut, Setter
from game.ui.theme import theme


class Even:
    """Measures without a font. What stands in ``strange`` is drawn by another face."""

    strange = ""

    def width(self, text: str, face: str, size: int, tracking: int = 0) -> int:
        return len(text) * (size // 2 + tracking * size // 1000)

    def ascent(self, face: str, size: int) -> int:
        return size * 8 // 10

    def height(self, face: str, size: int) -> int:
        return size * 12 // 10

    def runs(self, text: str, face: str) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        for character in text:
            able = "other" if character in self.strange else face
            if found and found[-1][1] == able:
                found[-1] = (found[-1][0] + character, able)
            else:
                found.append((character, able))
        return found


def setter(strange: str = "") -> Setter:
    """A setter with two styles: plain of size 10, large of size 20."""
    ruler = Even()
    ruler.strange = strange
    return Setter(ruler, {"plain": Cut("text", 10), "large": Cut("head", 20)})


def kit(width: int = 1280, height: int = 720, text: int = 100, seat: str = "producer") -> Kit:
    """A kit without a font."""
    return Kit(frame(width, height, text), theme(), Even(), seat=seat, settings=Settings(text_percent=text))
