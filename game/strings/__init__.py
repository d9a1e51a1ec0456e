"""Interface texts: the string table, and the tellers that turn facts of the engine into sentences."""

from game.strings import measures, names
from game.strings.labels import label, short
from game.strings.lines import line
from game.strings.news import hears, told
from game.strings.refusals import refused
from game.strings.sides import Sides
from game.strings.table import count, knows, say

__all__ = ["Sides", "count", "hears", "knows", "label", "line", "measures", "names", "refused", "say", "short", "told"]
