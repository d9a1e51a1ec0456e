"""Casting, the look and deals: what one decides by stands side by side, and moves with what is looked at."""

from __future__ import annotations

from game.engine import Rules, actions
from game.engine.preview import odds
from game.scenes.casting_table import CastingTable
from game.scenes.choice_cards import key_of
from game.scenes.session import Session
from game.scenes.sitters import sitter
from game.ui.marks import Art
from game.ui.window import Window
from tests.engine.builders import Filming
from tests.scenes.tables import Keyboard, at_table, session


def at(rules: Rules, stage: Filming, text: int = 100) -> tuple[Window, Session]:
    play = session(rules)
    play.recorder.production = stage.film
    return at_table(play, text=text), play


def said(shown: Window, key: str) -> str:
    node = shown.node(key)
    assert node is not None, key
    return node.label


def test_candidates_stand_under_their_part(small: Rules) -> None:
    shown, _play = at(small, Filming(small).at_table("casting", "director"))
    parts = [node for node in shown.hands.tree.walk() if node.key.startswith(("part.", "group.person."))]
    assert [node.key for node in parts] == [
        "part.hero", "group.person.ann", "group.person.bob", "part.friend", "group.person.cyd", "group.person.dan",
    ]  # fmt: skip


def test_a_reading_is_shown_with_its_error_only_to_who_heard_it(small: Rules) -> None:
    stage = Filming(small).at_table("casting", "director", left=4).doing(actions.Audition("ann"))
    shown, _play = at(small, stage)
    assert "±" in said(shown, "person.ann.text")
    assert "±" not in said(shown, "person.bob.text")
    stage.at_table("shortlist", "producer")
    shown, _play = at(small, stage)
    assert isinstance(shown.scene, CastingTable)
    assert "±" not in said(shown, "person.ann.text")


def test_who_is_signed_stands_in_the_cast_and_no_longer_among_the_candidates(small: Rules) -> None:
    shown, _play = at(small, Filming(small).with_cast("cyd").at_table("casting", "director"))
    assert "Friend: Cyd" in said(shown, "duty.text")
    assert shown.node("group.person.cyd") is None
    assert shown.node("part.friend") is None


def test_the_odds_of_an_offer_stand_on_the_card(small: Rules) -> None:
    shown, play = at(small, Filming(small).at_table("shortlist"))
    offer = next(one for one in play.menu if isinstance(one, actions.OfferPart) and one.percent < 100)
    node = shown.node(key_of(offer))
    assert node is not None
    chance = odds(play.film, offer)[0].percent
    assert any(f"{chance} %" in getattr(mark, "text", "") for mark in node.marks)


def test_a_look_book_shows_where_it_would_pull_the_slider(small: Rules) -> None:
    shown, play = at(small, Filming(small).at_table("look", "director"))
    hand = Keyboard(shown)
    now, shift = play.film.of("vision", "intimate_epic"), play.sides.rules.n.vision.look_shift
    hand.go(key_of(actions.LookBook("natural_stylised", 100)))
    assert f"At {now}." in said(shown, "vision.text")
    hand.go(key_of(actions.LookBook("intimate_epic", 100)))
    assert f"At {now + shift}." in said(shown, "vision.text")


def test_leaving_the_zone_of_the_audience_is_said_in_words(small: Rules) -> None:
    stage = Filming(small).with_gauge("vision", "intimate_epic", 50).at_table("look", "director")
    shown, _play = at(small, stage)
    Keyboard(shown).go(key_of(actions.LookBook("light_dark", 0)))
    assert "5 outside" in said(shown, "vision.text")


def test_pressing_a_vendor_has_printed_odds(reel: Rules) -> None:
    stage = Filming(reel).at_table("deals")
    vendor = next(iter(reel.film.vendors))
    found = odds(stage.film, actions.Bargain(vendor, "press"))
    assert [one.percent for one in found] == [reel.n.casting.press_percent]
    assert odds(stage.film, actions.Bargain(vendor, "take")) == ()


def test_candidates_have_a_portrait_as_old_as_their_part(reel: Rules) -> None:
    sides = session(reel).sides
    child = next(one.id for one in reel.film.actors.values() if "noor" in one.roles)
    facts = sitter(sides, child)
    assert dict(zip(facts[::2], facts[1::2], strict=True))["age"] == "9"
    assert sitter(sides, "nobody_at_all") == ()


def test_everybody_for_hire_sits_for_a_portrait_on_their_card(small: Rules) -> None:
    shown, _play = at(small, Filming(small).at_table("heads"))
    cards = [node for node in shown.hands.tree.walk() if node.key.startswith("group.person.")]
    assert cards
    assert all(any(isinstance(mark, Art) and mark.name == "portrait" for mark in card.marks) for card in cards)


def test_every_choice_with_odds_shows_them_as_chips(small: Rules) -> None:
    shown, play = at(small, Filming(small).at_table("finance"))
    risky = [action for action in play.menu if any(odd.percent for odd in odds(play.film, action))]
    assert risky
    for action in risky:
        node = shown.node(key_of(action))
        assert node is not None
        drawn = [mark for mark in node.marks if isinstance(mark, Art) and mark.name == "chips"]
        assert [mark.facts for mark in drawn] == [(odd.percent,) for odd in odds(play.film, action) if odd.percent]


def test_who_is_signed_stands_with_a_face_beside_the_table(small: Rules) -> None:
    shown, _play = at(small, Filming(small).with_cast("ann").at_table("casting", "director"))
    faces = [mark for mark in _marks(shown, "duty.text") if isinstance(mark, Art) and mark.name == "portrait"]
    assert [mark.facts[1] for mark in faces] == ["ann"]
    assert "open" in said(shown, "duty.text")


def _marks(shown: Window, key: str) -> tuple[object, ...]:
    node = shown.node(key)
    assert node is not None
    return node.marks
