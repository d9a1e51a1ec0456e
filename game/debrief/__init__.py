"""The debrief: why a film came out as it did, what was luck, and what would have changed it.

``board`` lays the whole premiere on the table; ``causes`` and ``why`` explain a number at any moment of a play;
``mattered`` finds the decisions that made the difference, and ``what_if`` opens one of them to be played on.
"""

from game.debrief.attribution import Rung, Share, ladder, shares
from game.debrief.board import Board, board
from game.debrief.branching import Branch, Followed, Forced, follow, played_as, taken_up, what_if
from game.debrief.causes import Movement, Part, Why, causes, public, why
from game.debrief.duties import DutyUse, duties
from game.debrief.grounds import Ground, grounds
from game.debrief.mattered import Mattered, mattered, search, weightiest
from game.debrief.notices import Notice, done_clause, notices
from game.debrief.parallel import BreakEven, Chance, Decided, Parallel, parallel_releases, release_by_release
from game.debrief.partnership import Partnership, partnership
from game.debrief.people import People, people
from game.debrief.played import Moment, Played, recorded
from game.debrief.takings import Takings, takings
from game.debrief.turning import Turning, turning
from game.debrief.unfolding import Unfolding
from game.debrief.verdicts import Verdicts, verdicts
from game.debrief.worth import Worth, worth

__all__ = [
    "Board",
    "Branch",
    "BreakEven",
    "Chance",
    "Decided",
    "DutyUse",
    "Followed",
    "Forced",
    "Ground",
    "Mattered",
    "Moment",
    "Movement",
    "Notice",
    "Parallel",
    "Part",
    "Partnership",
    "People",
    "Played",
    "Rung",
    "Share",
    "Takings",
    "Turning",
    "Unfolding",
    "Verdicts",
    "Why",
    "Worth",
    "board",
    "causes",
    "done_clause",
    "duties",
    "follow",
    "grounds",
    "ladder",
    "mattered",
    "notices",
    "parallel_releases",
    "partnership",
    "people",
    "played_as",
    "public",
    "recorded",
    "release_by_release",
    "search",
    "shares",
    "taken_up",
    "takings",
    "turning",
    "verdicts",
    "weightiest",
    "what_if",
    "why",
    "worth",
]
