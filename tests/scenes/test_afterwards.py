"""After the premiere: the board, the debrief that is worked out while one looks, envelopes, what if, the poster."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest
from msgspec.structs import replace

from game import app
from game.engine import Rules
from game.scenes.debrief.scene import PAGES, DebriefScene
from game.scenes.places import AtDebrief, AtTable
from game.scenes.premiere import PremiereScene
from game.scenes.session import Session
from game.ui.commands import Key, Press
from game.ui.marks import Plate
from game.ui.window import Window
from game.ui.words import word
from tests.scenes.premiered import fixed, looked_back, played, work_out
from tests.scenes.tables import Keyboard, Memory, Mouse, at_table, window


@pytest.fixture
def over(small: Rules) -> Session:
    """The small film, over, nothing worked out yet."""
    return played(small)


def at_debrief(play: Session, page: str = "luck", *, text: int = 100) -> Window:
    return window(AtDebrief(play, page), text=text)


def said(shown: Window, key: str) -> str:
    """Everything that stands on a panel."""
    node = shown.hands.tree.find(f"{key}.text")
    assert node is not None
    return " ".join([node.label, *(f"{one.label} {one.state}" for one in node.walk())])


def test_the_board_shows_itself_before_anything_is_worked_out(over: Session) -> None:
    shown = at_table(over)
    assert isinstance(shown.scene, PremiereScene)
    assert shown.busy
    assert not over.unfolding.released


def test_the_window_goes_on_drawing_while_the_debrief_is_worked_out(over: Session) -> None:
    shown = at_table(over)
    assert work_out(shown) > 20
    assert over.unfolding.parallel is not None
    assert over.unfolding.decisions is not None


def test_nothing_is_worked_out_while_something_moves(over: Session) -> None:
    shown = at_table(over)
    shown._move = (object(), 0.0)  # type: ignore[assignment]
    shown.work(lambda: False)
    assert over.unfolding.percent == 0


def test_every_sheet_and_page_is_reached_with_the_keyboard(over: Session) -> None:
    hand = Keyboard(at_table(looked_back(over)))
    for number, sheet in enumerate(("verdict", "notices", "money", "credits"), start=1):
        hand.press(pygame.K_0 + number)
        assert hand.table.scene.sheet == sheet  # type: ignore[attr-defined]
    hand.go("debrief")
    hand.press(pygame.K_RETURN)
    for number, page in enumerate(PAGES, start=1):
        hand.press(pygame.K_0 + number)
        assert hand.table.scene.page == page  # type: ignore[attr-defined]
    hand.back()
    assert isinstance(hand.table.scene, PremiereScene)


def test_every_page_is_reached_with_the_mouse(over: Session) -> None:
    hand = Mouse(at_debrief(looked_back(over)))
    for page in PAGES:
        tab = hand.table.hands.tree.find(f"sheet.{page}")
        assert tab is not None
        hand.take(tab)
        assert hand.table.scene.page == page  # type: ignore[attr-defined]


def test_reviews_on_the_board_name_whom_they_speak_of(over: Session) -> None:
    shown = at_table(over)
    Keyboard(shown).press(pygame.K_2)
    assert "{" not in said(shown, "notices")
    assert "scene scene" not in said(shown, "notices").lower()


def test_an_envelope_stays_sealed_until_somebody_opens_it(over: Session) -> None:
    over.film.note  # noqa: B018 - the careful bot has written one
    shown = at_debrief(over, "envelopes")
    before = shown.hands.tree.find("envelope.director")
    assert before is not None
    assert over.film.note.scene not in before.state
    hand = Keyboard(shown)
    hand.go("envelope.director")
    hand.press(pygame.K_RETURN)
    after = shown.hands.tree.find("envelope.director")
    assert after is not None
    assert after.emits is None
    assert over.film.note.scene in after.state
    assert over.opened == ["director"]


def test_the_result_can_be_taken_apart_by_another_measure(over: Session) -> None:
    shown = at_debrief(over, "made_of")
    first = shown.hands.tree.find("rung.whole")
    hand = Keyboard(shown)
    hand.go("measure.gross")
    hand.press(pygame.K_RETURN)
    second = shown.hands.tree.find("rung.whole")
    assert first is not None
    assert second is not None
    assert first.state != second.state


def test_what_if_opens_the_film_right_after_the_other_choice(over: Session) -> None:
    looked_back(over)
    assert over.unfolding.decisions
    one = over.unfolding.decisions[0]
    shown = at_debrief(over, "decisions")
    hand = Keyboard(shown)
    hand.go("what_if.0")
    hand.press(pygame.K_RETURN)
    branch = shown.scene.session  # type: ignore[attr-defined]
    assert branch is not over
    assert not branch.film.over
    assert branch.recorder.made == one.moment.number + (one.instead is not None)
    assert branch.house.shelved == [branch.recorder]
    assert over.film.over


def test_a_film_played_under_older_rules_has_no_what_if_but_a_debrief(over: Session, small: Rules) -> None:
    last = over.recorder.head.stretches[-1]
    over.recorder.head = type(over.recorder.head)(
        over.recorder.head.origin, over.recorder.head.seed, over.recorder.head.options, "", (last, last)
    )
    fresh = Session(over.recorder, Memory(lambda options: small))
    shown = at_debrief(fresh, "decisions")
    fresh.unfolding._work.close()
    assert fresh.played is None
    assert "older rules" in said(shown, "picture")


def test_the_debrief_over_the_board_gives_way_to_it(over: Session) -> None:
    shown = at_table(over)
    shown.follow(shown.scene.hear("debrief"))
    assert isinstance(shown.scene, DebriefScene)
    shown.take(Key("back"))
    assert isinstance(shown.scene, PremiereScene)
    assert shown.hands.focus == "next"


def test_the_poster_is_kept_as_a_png(over: Session, tmp_path: Path) -> None:
    shown = at_table(over)
    shown.hang = lambda picture, name: app.hang(picture, name, (tmp_path / "pictures",))
    for _ in range(2):
        hand = Keyboard(shown)
        hand.go("save_poster")
        hand.press(pygame.K_RETURN)
    kept = sorted((tmp_path / "pictures").iterdir())
    assert [one.suffix for one in kept] == [".png", ".png"]
    assert pygame.image.load(str(kept[0])).get_size() == (1200, 1800)
    notice = shown.hands.tree.find("notice")
    assert notice is not None
    assert kept[0].parent.name in notice.label


def test_a_poster_that_cannot_be_kept_is_a_sentence(over: Session, tmp_path: Path) -> None:
    wall = tmp_path / "wall"
    wall.write_text("not a folder", encoding="utf-8")
    assert "could not" in app.hang(pygame.Surface((4, 4)), "x", (wall / "pictures",))
    behind = (wall / "pictures", tmp_path / "second")
    assert "second" in app.hang(pygame.Surface((4, 4)), "x", behind)


def test_a_click_beside_everything_does_nothing_on_the_debrief(over: Session) -> None:
    shown = at_debrief(over)
    shown.take(Press(1, 1))
    assert isinstance(shown.scene, DebriefScene)


def test_an_abandoned_film_has_a_board_and_a_debrief(small: Rules) -> None:
    play = fixed(small)
    play.film.run = type(play.film.run)()
    play.unfolding.parallel = None
    for page in PAGES:
        assert at_debrief(play, page).hands.tree.find("picture") is not None
    assert window(AtTable(play)).hands.tree.find("verdict") is not None


def sold_outright(small: Rules) -> Session:
    """A film that no cinema showed, sold before it began: a thousand times the same cheque."""
    play = fixed(small)
    film = play.film
    film.run = replace(film.run, weekends=(), released="streamer")
    seen = play.unfolding.parallel
    assert seen is not None
    play.unfolding.parallel = replace(seen, bins=())
    return play


def test_a_film_sold_outright_shows_the_same_cheque_a_thousand_times_and_marks_one(small: Rules) -> None:
    shown = at_debrief(sold_outright(small))
    text = shown.hands.tree.find("picture.text")
    assert text is not None
    plates = [mark for mark in text.marks if isinstance(mark, Plate)]
    colours = [mark.colour for mark in plates]
    assert len(plates) == 1000
    assert sorted(colours.count(one) for one in set(colours)) == [1, 999]


def test_where_no_cinema_showed_the_film_the_money_sheet_says_what_it_was_made_of(small: Rules) -> None:
    shown = at_table(sold_outright(small))
    Keyboard(shown).go("sheet.money")
    Keyboard(shown).press(pygame.K_RETURN)
    assert word("premiere.spent") in said(shown, "weeks")
