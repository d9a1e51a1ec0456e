"""Where a choice stands in the menu: its heading, and which headings come first."""

from __future__ import annotations

from typing import Any

from game.engine import actions

GROUPS: dict[type[Any], str] = {
    actions.Answer: "card",
    actions.Seal: "card",
    actions.Settle: "card",
    actions.SignReport: "report",
    actions.NameTake: "name",
    actions.Remedy: "problem",
    actions.PlayFavour: "favour",
    actions.Give: "memo",
    actions.NoMemo: "memo",
    actions.TakeAgenda: "agenda",
    actions.WriteNote: "note",
    actions.Greenlight: "greenlight",
    actions.Roll: "takes",
    actions.Print: "print",
    actions.Slate: "scenes",
    actions.Adapt: "adapt",
    actions.Floorwork: "floor",
    actions.Reply: "phone",
    actions.Place: "owed",
    actions.Weekend: "weekend",
    actions.Leave: "end",
    actions.Night: "time",
    actions.Rest: "time",
    actions.Phone: "time",
    actions.Stay: "time",
    actions.Wrap: "end",
    actions.EndTurn: "end",
}
"""The heading an action stands under; everything else is done at the table where the chair sits."""

ORDER = (
    "phone", "name", "card", "report", "problem", "memo", "agenda", "note", "greenlight", "owed", "weekend",
    "print", "takes", "scenes", "adapt", "table", "tables", "lend", "floor", "favour", "time", "end",
)  # fmt: skip

TOLD_AT_ONCE = (
    actions.Sit, actions.Answer, actions.Seal, actions.Settle, actions.Remedy, actions.PlayFavour, actions.Give,
    actions.NoMemo, actions.Greenlight, actions.Weekend, actions.Share, actions.Approve, actions.Bet, actions.Reply,
    actions.Oversee, actions.ShowCut, actions.Test, actions.Lock, actions.SelfEdit, actions.TableRead,
    actions.Board, actions.Rehearse, actions.SignReport, actions.Tour, actions.Haggle, actions.TakeAgenda,
    actions.Insure, actions.FindMoney, actions.Strike,
)  # fmt: skip
"""Choices whose line of consequence stands in the menu, once; the others say it when they are explained."""


def group(action: actions.Action) -> str:
    """The heading a choice stands under."""
    if isinstance(action, actions.Sit):
        return "lend" if action.lend else "tables"
    return GROUPS.get(type(action), "table")
