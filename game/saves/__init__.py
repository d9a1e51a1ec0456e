"""Saves and replays: what was decided, with a running check, and where the film stands now.

A save is one readable JSON file, written whole to a temporary file and renamed after each decision. Nothing is ever
unpickled. This room knows no packs: whoever opens a save hands in ``find_rules``.
"""

from game.saves.career import Credit, Profile, premiered, profile, put_aside
from game.saves.form import Decision, Origin, Save
from game.saves.kept import keep_pack, kept_pack, release_packs
from game.saves.loading import FindRules, Found, Loaded, load, read
from game.saves.notices import Notice, NoticeId, Unreadable
from game.saves.pictures import keep_picture
from game.saves.recorder import Recorder, open_new
from game.saves.replaying import Difference, Replayed, replay, retrace
from game.saves.reports import keep_report, report
from game.saves.shelf import Spine, discard, free_path, shelf

__all__ = [
    "Credit",
    "Decision",
    "Difference",
    "FindRules",
    "Found",
    "Loaded",
    "Notice",
    "NoticeId",
    "Origin",
    "Profile",
    "Recorder",
    "Replayed",
    "Save",
    "Spine",
    "Unreadable",
    "discard",
    "free_path",
    "keep_pack",
    "keep_picture",
    "keep_report",
    "kept_pack",
    "load",
    "open_new",
    "premiered",
    "profile",
    "put_aside",
    "read",
    "release_packs",
    "replay",
    "report",
    "retrace",
    "shelf",
]
