"""The kit a scene builds with: frame, theme, typesetter and the palette of the chair that is seated."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.layout import Frame
from game.ui.settings import Settings
from game.ui.text import Block, Cut, Ruler, Setter, Span
from game.ui.theme import Chair, Colour, Style, Theme

Words = str | Sequence[Span]
USUAL = Settings()
DISPLAY = 48
MOST_DISPLAY = 1.15


class Kit:
    """What building a screen needs. Made anew when the window, the text scale, the palette or the chair changes."""

    def __init__(
        self, frame: Frame, theme: Theme, ruler: Ruler, *, seat: str = "none", settings: Settings = USUAL
    ) -> None:
        self.settings = settings
        self.frame = frame
        self.theme = theme
        self.seat = seat
        self.chair: Chair = theme.chair(seat)
        self.px = frame.px
        self.setter = Setter(ruler, {name: _cut(frame, style) for name, style in theme.styles.items()})
        self._twins: dict[str, Kit] = {seat: self}
        self._ruler = ruler

    def seated(self, seat: str) -> Kit:
        """The same kit in the palette of another chair."""
        if seat not in self._twins:
            twin = Kit(self.frame, self.theme, self._ruler, seat=seat, settings=self.settings)
            twin.setter = self.setter
            twin._twins = self._twins
            self._twins[seat] = twin
        return self._twins[seat]

    def tell(self, settings: Settings) -> None:
        """Take settings that change nothing of the type and the palette."""
        for twin in self._twins.values():
            twin.settings = settings

    def __getitem__(self, name: str) -> Colour:
        """A colour of the theme by its name."""
        return self.theme[name]

    @property
    def radius(self) -> int:
        """The radius of a card's corners in device pixels."""
        return self.px(self.theme.shape["radius"])

    @property
    def gutter(self) -> int:
        """The space between neighbours in device pixels."""
        return self.px(self.theme.shape["gutter"])

    @property
    def padding(self) -> int:
        """The space inside the edge of a card in device pixels."""
        return self.px(self.theme.shape["padding"])

    def spans(self, words: Words, style: str, colour: Colour) -> tuple[Span, ...]:
        """Words as spans: a plain text gets the style and colour, spans have their own."""
        return (Span(words, style, colour),) if isinstance(words, str) else tuple(words)

    def block(self, words: Words, style: str, colour: Colour, width: int) -> Block:
        """Words set to a width, for their size."""
        return self.setter.block(self.spans(words, style, colour), width)


def _cut(frame: Frame, style: Style) -> Cut:
    """A style at its size in this window. Display type is large enough: the text scale moves it only a little."""
    text = min(frame.text, MOST_DISPLAY) if style.size >= DISPLAY else frame.text
    return Cut(style.face, frame._replace(text=text).type(style.size), style.tracking)
