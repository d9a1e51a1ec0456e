"""Which screen fits where a play stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.scenes.play import PlayScene
    from game.scenes.session import Session

FEW = 7
"""Choices that fit on one card; more are shown as cards of their own."""


def screen(session: Session) -> PlayScene:
    """The screen for the stage of the production. A stage without a screen of its own gets its choices as cards."""
    film = session.film
    if film.stage == "over":
        from game.scenes.premiere import PremiereScene

        return PremiereScene(session)
    if session.two and film.seat != session.seated:
        from game.scenes.hand_over import HandOver

        return HandOver(session)
    if film.stage == "turn" and film.table is None:
        from game.scenes.board import Board

        return Board(session)
    if film.stage == "turn":
        from game.scenes.duty_table import DutyTable

        return DutyTable(session)
    if film.stage == "memo":
        from game.scenes.memo import Memo

        return Memo(session)
    if film.stage == "floor":
        from game.scenes.floor import FloorScene

        return FloorScene(session)
    if len(session.menu) <= FEW:
        from game.scenes.question import Question

        return Question(session)
    from game.scenes.menu import Menu

    return Menu(session)
