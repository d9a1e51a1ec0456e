"""The terminal game: plain lines and numbered choices, friendly to screen readers."""

from game.text.console import Closed, Console, terminal
from game.text.play import Play
from game.text.session import Session

__all__ = ["Closed", "Console", "Play", "Session", "terminal"]
