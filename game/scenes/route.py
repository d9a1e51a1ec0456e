"""Which screen a place is. Each is imported when somebody goes there: the title needs none of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes import places

if TYPE_CHECKING:
    from game.scenes.play import PlayScene
    from game.scenes.session import Session
    from game.ui.scene import Scene

FEW = 7
"""Choices that fit on one card; more are shown as cards of their own."""


def scene_at(place: object) -> Scene:
    """The screen of a place. Raises ``ValueError`` for anything that is none."""
    match place:
        case places.AtTitle(house, notice):
            from game.scenes.title import Title

            return Title(house, notice)
        case places.AtShelf(house):
            from game.scenes.new_film import NewFilm

            return NewFilm(house)
        case places.AtClassCode(house, own):
            from game.scenes.class_code import ClassCodeScene

            return ClassCodeScene(house, own)
        case places.AtSettings():
            from game.scenes.preferences import Preferences

            return Preferences()
        case places.AtTable(session):
            return _at_table(session)
        case places.AtDebrief(session, page):
            from game.scenes.debrief.scene import DebriefScene

            return DebriefScene(session, page)
        case _:
            return _at_the_door(place) or _over_table(place)


def _at_the_door(place: object) -> Scene | None:
    """The screens around the title; None for any other place."""
    match place:
        case places.AtKeptFilms(house):
            from game.scenes.kept_films import KeptFilms

            return KeptFilms(house)
        case places.AtAbout():
            from game.scenes.about import About

            return About()
        case places.AtBroken(house, report, film):
            from game.scenes.broken import Broken

            return Broken(house, report, film)
        case _:
            return None


def _over_table(place: object) -> Scene:
    """The screens that lie over a play."""
    match place:
        case places.AtDailies(session, day, minutes):
            from game.scenes.dailies import Dailies

            return Dailies(session, day, minutes)
        case places.AtReveal(session, opened, over):
            from game.scenes.reveal import Reveal

            return Reveal(session, opened, over=over)
        case places.AtCard(session, event):
            from game.scenes.event import EventScene

            return EventScene(session, event)
        case places.AtProblem(session, problem):
            from game.scenes.problem import ProblemScene

            return ProblemScene(session, problem)
        case places.AtLedger(session, gauge):
            from game.scenes.why import Why

            return Why(session, gauge)
        case places.AtGlossary(session, term):
            from game.scenes.glossary import Glossary

            return Glossary(session, term)
        case places.AtOtherDuties(session):
            from game.scenes.lend import Lend

            return Lend(session)
        case places.AtLocations(session):
            from game.scenes.locations import Locations

            return Locations(session)
        case places.AtStrips(session):
            from game.scenes.board_look import BoardLook

            return BoardLook(session)
        case places.AtPause(session):
            from game.scenes.pause import Pause

            return Pause(session)
        case _:
            raise ValueError(f"{place!r} is no place")


def _at_table(session: Session) -> PlayScene:
    """The screen for the stage of a production. A stage without one of its own gets its choices as answers or cards."""
    film = session.film
    if session.two and film.seat != session.seated and not film.over:
        from game.scenes.hand_over import HandOver

        return HandOver(session)
    match film.stage:
        case "over":
            from game.scenes.premiere import PremiereScene

            return PremiereScene(session)
        case "turn" if film.table is None:
            from game.scenes.board import Board

            return Board(session)
        case "turn":
            return _at_duty(session)
        case "agenda" | "note" | "phone":
            return _at_card(session)
        case "memo":
            from game.scenes.memo import Memo

            return Memo(session)
        case "floor":
            from game.scenes.floor import FloorScene

            return FloorScene(session)
        case "wrap":
            from game.scenes.wrap_up import WrapUp

            return WrapUp(session)
        case "weekend":
            from game.scenes.weekends import Weekends

            return Weekends(session)
        case "name":
            from game.scenes.named_take import NamedTake

            return NamedTake(session)
        case _:
            return _any_stage(session)


def _at_duty(session: Session) -> PlayScene:
    """The screen for a duty. A duty without one of its own gets the table that every duty can have."""
    table = session.film.table
    match table.duty if table else "":
        case "approve_plan":
            from game.scenes.strip_board import StripBoard

            return StripBoard(session)
        case "look":
            from game.scenes.look_table import LookTable

            return LookTable(session)
        case "casting" | "shortlist":
            from game.scenes.casting_table import CastingTable

            return CastingTable(session)
        case "finance":
            from game.scenes.finance_table import FinanceTable

            return FinanceTable(session)
        case "budget":
            from game.scenes.budget_table import BudgetTable

            return BudgetTable(session)
        case "day_to_day":
            from game.scenes.morning_bets import MorningBets

            return MorningBets(session)
        case duty:
            return _at_finishing(session, duty)


def _at_finishing(session: Session, duty: str) -> PlayScene:
    """The screen for a duty of post, or of the strike."""
    match duty:
        case "edit" | "self_edit":
            from game.scenes.edit_bench import EditBench

            return EditBench(session)
        case "music_marketing":
            from game.scenes.campaign_table import CampaignTable

            return CampaignTable(session)
        case "adr" | "reshoots" | "cut_scenes":
            from game.scenes.scene_table import SceneTable

            return SceneTable(session)
        case "box_office":
            from game.scenes.release_table import ReleaseTable

            return ReleaseTable(session)
        case "oversee_post":
            from game.scenes.oversee_table import OverseeTable

            return OverseeTable(session)
        case "hire_post":
            from game.scenes.oversee_table import HouseTable

            return HouseTable(session)
        case "distribution":
            from game.scenes.distribution_table import DistributionTable

            return DistributionTable(session)
        case "test_screening":
            from game.scenes.screening_room import ScreeningRoom

            return ScreeningRoom(session)
        case _:
            from game.scenes.duty_table import DutyTable

            return DutyTable(session)


def _at_card(session: Session) -> PlayScene:
    """The stages that are one card: an agenda to take, a note to seal, a call to answer."""
    match session.film.stage:
        case "agenda":
            from game.scenes.agenda import Agenda

            return Agenda(session)
        case "note":
            from game.scenes.note import Note

            return Note(session)
        case _:
            from game.scenes.phone import Phone

            return Phone(session)


def _any_stage(session: Session) -> PlayScene:
    """Few choices as answers on one card, many as cards."""
    if len(session.menu) <= FEW:
        from game.scenes.question import Question

        return Question(session)
    from game.scenes.menu import Menu

    return Menu(session)
