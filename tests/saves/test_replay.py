"""Replays: where a record and the rules part ways."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from game.engine import Options, Production, Refusal, Rules, Step, actions, new_production, snapshot, turn
from game.engine.agendas import of_chair
from game.engine.ledger import Cause, post
from game.engine.news import News
from game.saves import Difference, Notice, Replayed, Unreadable, load, read, replay, retrace
from tests.saves.filming import DIGEST, forge, found, found_as, shoot, shot, small_rules


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """A save with twenty decisions."""
    shot(tmp_path / "a.film", most=20)
    return tmp_path / "a.film"


def verified(path: Path, *, verify: bool = True) -> Replayed:
    replayed = replay(path, found, verify=verify)
    assert isinstance(replayed, Replayed), replayed
    return replayed


def first(path: Path) -> tuple[int, str]:
    difference = verified(path).first_difference
    assert difference is not None
    return difference.number, difference.kind


def other_agenda(path: Path) -> bytes:
    """The JSON of a first decision that is legal and not the one recorded."""
    start = new_production(small_rules(), 1)
    taken = bytes(read(path).decisions[0].action)
    choices = [msgspec.json.encode(actions.TakeAgenda(goal.id)) for goal in of_chair(start, start.seat)]
    return next(choice for choice in choices if choice != taken)


def test_a_changed_decision_is_named_before_it_is_played(film: Path) -> None:
    forge(film, "0", action=msgspec.Raw(other_agenda(film)))
    assert first(film) == (1, "decision")


@pytest.mark.parametrize("number", [1, 7, 20])
def test_a_decision_nobody_can_make_is_named(film: Path, number: int) -> None:
    forge(film, str(number - 1), action=msgspec.Raw(b'{"verb":"dance"}'))
    assert first(film) == (number, "decision")
    assert verified(film, verify=False).steps == number - 1


@pytest.mark.parametrize("number", [1, 7, 20])
def test_a_changed_check_is_named(film: Path, number: int) -> None:
    check = read(film).decisions[number - 1].check
    forge(film, str(number - 1), check=check[:-1] + ("0" if check[-1] != "0" else "1"))
    assert first(film) == (number, "consequences")
    forge(film, str(number - 1), check="")
    assert first(film) == (number, "decision")


def test_a_removed_decision_is_named(film: Path) -> None:
    save = read(film)
    forge(film, "8", action=save.decisions[9].action, check=save.decisions[9].check)
    assert first(film) == (9, "decision")


def test_a_changed_seed_shows_before_the_first_decision(film: Path) -> None:
    forge(film, "head", seed=2)
    assert first(film) == (0, "opening")


def test_a_changed_state_shows_at_the_end(film: Path) -> None:
    state = bytes(read(film).snapshot)
    forge(film, "save", snapshot=msgspec.Raw(state.replace(b'"trust":', b'"trust":1', 1)))
    assert first(film) == (20, "ending")


def test_without_verification_only_legal_decisions_matter(film: Path) -> None:
    forge(film, "6", check="")
    forge(film, "head", opening="")
    forge(film, "save", snapshot=msgspec.Raw(b"{}"))
    assert verified(film, verify=False).first_difference is None
    assert verified(film, verify=False).steps == 20


def test_a_decision_that_is_not_legal_there_is_named_with_its_reason(film: Path) -> None:
    forge(film, "6", action=msgspec.Raw(msgspec.json.encode(actions.Lock())))
    replayed = verified(film, verify=False)
    assert replayed.steps == 6
    assert replayed.first_difference is not None
    assert (replayed.first_difference.kind, replayed.first_difference.number) == ("refused", 7)
    assert replayed.first_difference.reason


def with_kindness(did: Step) -> Step:
    """The same step by a rule that also raises trust."""
    written = did.production.written
    post(did.production, "trust", "", 1, Cause("rule", "kindness"))
    return msgspec.structs.replace(did, entries=[*did.entries, *did.production.entries[written:]])


def with_gossip(did: Step) -> Step:
    """The same step, with more to tell."""
    return msgspec.structs.replace(did, news=[*did.news, News("gossip", {})])


@pytest.mark.parametrize("changed", [with_kindness, with_gossip])
def test_other_consequences_are_named_at_their_step(
    film: Path, monkeypatch: pytest.MonkeyPatch, changed: Callable[[Step], Step]
) -> None:
    true_step = turn.step

    def other_rules(production: Production, action: actions.Action) -> Step | Refusal:
        did = true_step(production, action)
        return changed(did) if isinstance(action, actions.EndTurn) and isinstance(did, Step) else did

    made = [bytes(one.action) for one in read(film).decisions]
    monkeypatch.setattr("game.saves.replaying.step", other_rules)
    assert first(film) == (made.index(b'{"verb":"end_turn"}') + 1, "consequences")


def test_retracing_gives_every_step(film: Path) -> None:
    loaded = load(film, found)
    steps = list(retrace(small_rules(), 1, loaded.recorder.decisions()))
    assert [action for action, _ in steps] == [one.action for one in loaded.recorder.decisions()]
    last = steps[-1][1]
    assert not isinstance(last, Refusal)
    assert snapshot(last.production) == snapshot(loaded.production)


def test_retracing_ends_with_the_first_refusal(film: Path) -> None:
    decisions = load(film, found).recorder.decisions()
    decisions[3] = msgspec.structs.replace(decisions[3], action=actions.Lock())
    steps = list(retrace(small_rules(), 1, decisions))
    assert len(steps) == 4
    assert isinstance(steps[-1][1], Refusal)


# -- other rules -------------------------------------------------------------------------------------------------


def test_under_another_version_of_the_game_play_goes_on_and_replay_is_off(
    film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.saves.loading.__version__", "9.0.0")
    loaded = load(film, found)
    assert [(note.id, note.facts["now"]) for note in loaded.notes] == [("other_game", "9.0.0")]
    assert not loaded.recorder.exact
    for _ in shoot(loaded.recorder):
        pass
    assert loaded.production is not loaded.recorder.production
    assert loaded.recorder.production.over
    notice = replay(film, found)
    assert isinstance(notice, Notice)
    assert notice.id == "played_on"
    assert notice.facts["decision"] == 20


def test_under_another_pack_play_goes_on_and_replay_is_off(film: Path) -> None:
    loaded = load(film, found_as("0therpack0therpa"))
    assert [note.id for note in loaded.notes] == ["other_pack"]
    for _ in shoot(loaded.recorder, most=2):
        pass
    assert [stretch.since for stretch in read(film).head.stretches] == [0, 20]
    again = load(film, found_as("0therpack0therpa"))
    assert [note.id for note in again.notes] == ["played_on"]
    assert not again.recorder.exact


def test_opening_a_film_under_other_rules_without_playing_spoils_nothing(film: Path) -> None:
    load(film, found_as("0therpack0therpa"))
    assert load(film, found).recorder.exact


def test_an_action_this_game_does_not_know_stops_no_one_from_playing_on(
    film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forge(film, "2", action=msgspec.Raw(b'{"verb":"dance"}'))
    monkeypatch.setattr("game.saves.loading.__version__", "9.0.0")
    loaded = load(film, found)
    for _ in shoot(loaded.recorder, most=2):
        pass
    assert bytes(read(film).decisions[2].action) == b'{"verb":"dance"}'


def test_a_film_whose_scenario_is_gone_says_which(film: Path) -> None:
    with pytest.raises(Unreadable) as caught:
        load(film, lambda scenario, options, digest: None)
    assert caught.value.notice.id == "no_pack"
    assert caught.value.notice.facts == {"file": "a.film", "scenario": "small_film", "length": "lesson"}


def test_the_finder_is_asked_for_the_film_as_it_was_last_played(film: Path) -> None:
    asked: list[tuple[str, Options, str]] = []

    def finder(scenario: str, options: Options, digest: str) -> tuple[Rules, str] | None:
        asked.append((scenario, options, digest))
        return found(scenario, options, digest)

    load(film, finder)
    for _ in shoot(load(film, found_as("0therpack0therpa")).recorder, most=1):
        load(film, finder)
    assert asked == [("small_film", Options(), DIGEST), ("small_film", Options(), "0therpack0therpa")]


def test_a_difference_has_no_reason_unless_refused(film: Path) -> None:
    forge(film, "6", check="")
    difference = verified(film).first_difference
    assert difference == Difference(7, "decision", bytes(read(film).decisions[6].action).decode())
