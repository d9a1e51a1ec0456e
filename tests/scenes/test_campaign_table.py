"""Music and campaign on the screen: a promise beside the film there is, spends in money, music in tune."""

from __future__ import annotations

from game.engine import Rules, actions
from game.scenes.campaign_table import short, spoken, subjects
from game.scenes.choice_cards import key_of
from game.scenes.session import Session
from game.ui.galley import Galley
from game.ui.marks import Disc, Path
from game.ui.nodes import focusables
from tests.scenes.finished import in_the_can, play_of
from tests.scenes.tables import Keyboard, Mouse, at_table


def selling(small: Rules, **vision: int) -> Session:
    stage = in_the_can(small).at_table("music_marketing", "producer")
    for slider, value in vision.items():
        stage.with_gauge("vision", slider, value)
    return play_of(small, stage)


def test_every_angle_and_every_piece_of_music_has_a_card(small: Rules) -> None:
    play = selling(small)
    shown = at_table(play)
    for name in (*small.film.campaigns, *small.film.music):
        assert shown.hands.tree.find(f"angle.{name}") is not None


def test_angles_lie_before_music(small: Rules) -> None:
    found = subjects(selling(small).menu)
    assert found[0] in small.film.campaigns
    assert found[-1] in small.film.music


def test_a_promise_far_from_the_film_is_paid_for_on_every_later_weekend(small: Rules) -> None:
    campaign = next(one for one in small.film.campaigns.values() if one.sells)
    near = selling(small, **campaign.sells)
    far = selling(small, **{slider: 0 if value > 50 else 100 for slider, value in campaign.sells.items()})
    assert spoken(far.sides, campaign) < spoken(near.sides, campaign) == campaign.word_of_mouth


def test_a_track_shows_the_film_and_the_promise_as_different_shapes(small: Rules) -> None:
    from game.scenes.tone_tracks import tracks

    play = selling(small, intimate_epic=10)
    galley = tracks(Galley(at_table(play).kit, 200), play.sides, {"intimate_epic": 90})
    film = next(mark for mark in galley.marks if isinstance(mark, Disc))
    promise = next(mark for mark in galley.marks if isinstance(mark, Path))
    assert film.x < promise.points[0][0]


def test_a_spend_is_said_in_money(small: Rules) -> None:
    play = selling(small)
    action = next(one for one in play.menu if isinstance(one, actions.Sell))
    assert "$" in short(play.sides, action)


def test_an_angle_is_chosen_by_mouse_and_music_by_key(small: Rules) -> None:
    play = selling(small)
    shown = at_table(play)
    sell = next(one for one in play.menu if isinstance(one, actions.Sell))
    node = shown.hands.tree.find(key_of(sell))
    assert node is not None
    Mouse(shown).take(node)
    assert play.film.run.campaign == sell.campaign
    cue = next(one for one in play.menu if isinstance(one, actions.Cue))
    node = shown.hands.tree.find(key_of(cue))
    assert node is not None
    Keyboard(shown).take(node)
    assert play.film.bids[cue.music].state == "hired"


def test_number_keys_count_in_the_order_in_which_the_cards_are_read(small: Rules) -> None:
    play = selling(small)
    tree = at_table(play).hands.tree
    numbers = [node.number for node in focusables(tree) if isinstance(node.emits, actions.Sell | actions.Cue)]
    assert numbers[:3] == [1, 2, 3]
