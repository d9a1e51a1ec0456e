"""The contract of the calls, on random play of the small film. Every shipped film has its own conformance run."""

from __future__ import annotations

import subprocess
import sys
from typing import get_args

import msgspec
import pytest

from game.engine import (
    Production,
    Refusal,
    Rules,
    actions,
    choices,
    explain,
    imagine,
    new_production,
    refuse,
    restore,
    snapshot,
    step,
    view,
)
from game.engine.ledger import key_of, sums
from game.engine.luck import Luck
from game.engine.preview import FORKS
from game.engine.turn import RULES
from tests.engine.builders import play_randomly

FILMS = 25


@pytest.mark.parametrize("seed", range(FILMS))
def test_random_films_end_and_their_ledgers_add_up(small: Rules, seed: int) -> None:
    film = new_production(small, seed)
    play_randomly(film, seed)
    assert sums(film) == film.gauges
    assert film.premiere is not None


@pytest.mark.parametrize("seed", range(6))
def test_a_step_leaves_the_callers_state_alone(small: Rules, seed: int) -> None:
    film = new_production(small, seed)
    for index in range(200):
        menu = choices(film)
        before = snapshot(film)
        taken = step(film, menu[(index * 7 + seed) % len(menu)])
        assert not isinstance(taken, Refusal)
        assert snapshot(film) == before
        film = taken.production
        if film.over:
            break


@pytest.mark.parametrize("seed", range(6))
def test_every_choice_passes_refuse_and_refused_actions_change_nothing(small: Rules, seed: int) -> None:
    film = new_production(small, seed)
    strangers: list[actions.Action] = [
        actions.Print(9),
        actions.Sit("juggling"),
        actions.SignMoney("nobody"),
        actions.Wrap(),
        actions.Test(),
    ]
    for index in range(150):
        menu = choices(film)
        assert len(menu) == len({msgspec.json.encode(action) for action in menu})
        assert len(menu) <= 40
        assert all(refuse(film, action) is None for action in menu)
        for action in strangers:
            if refuse(film, action) is not None:
                before = snapshot(film)
                assert isinstance(step(film, action), Refusal)
                assert snapshot(film) == before
        taken = step(film, menu[(index * 11 + seed) % len(menu)])
        assert not isinstance(taken, Refusal)
        film = taken.production
        if film.over:
            return


@pytest.mark.parametrize("seed", range(6))
def test_a_snapshot_restored_is_the_same_production_and_plays_on_the_same(small: Rules, seed: int) -> None:
    film = new_production(small, seed)
    for index in range(120):
        menu = choices(film)
        again = restore(snapshot(film), small)
        assert snapshot(again) == snapshot(film)
        action = menu[(index * 5 + seed) % len(menu)]
        one, other = step(film, action), step(again, action)
        assert not isinstance(one, Refusal)
        assert not isinstance(other, Refusal)
        assert snapshot(one.production) == snapshot(other.production)
        film = one.production
        if film.over:
            return


def permuted(film: Production) -> Production:
    """The same production with its hidden truths turned round and another seed for luck that is not drawn yet."""
    other = film.fork()
    other.luck = Luck(film.luck.seed + 99_991)
    kinds: dict[str, list[str]] = {}
    for name in film.truths:
        kinds.setdefault(name.partition(".")[0], []).append(name)
    for names in kinds.values():
        for name, source in zip(names, [*names[1:], names[0]], strict=True):
            other.truths[name] = film.truths[source]
    return other


@pytest.mark.parametrize("seed", range(16))
def test_nothing_a_chair_sees_depends_on_what_is_hidden(small: Rules, seed: int) -> None:
    film = new_production(small, seed)
    for index in range(160):
        menu = choices(film)
        if index % 4 == 0:
            other = permuted(film)
            for chair in ("producer", "director"):
                assert msgspec.json.encode(view(film, chair)) == msgspec.json.encode(view(other, chair))
            assert choices(other) == menu
            for action in menu[:6]:
                assert explain(film, action) == explain(other, action)
        taken = step(film, menu[(index * 3 + seed) % len(menu)])
        assert not isinstance(taken, Refusal)
        film = taken.production
        if film.over:
            return


@pytest.mark.parametrize("seed", range(6))
def test_every_number_of_a_preview_is_what_imagined_steps_give(small: Rules, seed: int) -> None:
    film, compared = new_production(small, seed), 0
    for index in range(160):
        menu = choices(film)
        if index % 6 == 0:
            compared += sum(_as_imagined(film, action) for action in menu[:5])
        taken = step(film, menu[(index * 3 + seed) % len(menu)])
        assert not isinstance(taken, Refusal)
        film = taken.production
        if film.over:
            break
    assert compared


def _as_imagined(film: Production, action: actions.Action) -> bool:
    """Compare a preview with steps on imagined forks; False for what sets the world in motion, asks a writer
    or waits for the other chair."""
    seen: list[dict[str, int]] = []
    for salt in range(1, FORKS + 1):
        done = step(imagine(film, film.seat, salt), action)
        assert not isinstance(done, Refusal)
        if _moment(done.production) != _moment(film) or isinstance(action, (actions.OrderDraft, actions.Seal)):
            return False
        moved: dict[str, int] = {}
        for entry in done.entries:
            if _seen(film, entry.gauge):
                name = key_of(entry.gauge, entry.subject)
                moved[name] = moved.get(name, 0) + entry.applied
        seen.append(moved)
    told = {key_of(line.gauge, line.subject): (line.low, line.high) for line in explain(film, action).lines}
    names = {name for moved in seen for name in moved if any(one.get(name) for one in seen)}
    assert told == {name: _span([one.get(name, 0) for one in seen]) for name in names}, action
    return True


def _moment(film: Production) -> tuple[object, ...]:
    return film.phase, film.round, film.seat, film.stage


def _seen(film: Production, gauge: str) -> bool:
    return film.rules.core.gauges[gauge].seen_by in ("both", film.seat)


def _span(values: list[int]) -> tuple[int, int]:
    return min(values), max(values)


def test_imagined_forks_differ_by_salt_and_repeat_by_salt(small: Rules) -> None:
    film = new_production(small, 3)
    assert snapshot(imagine(film, "producer", 5)) == snapshot(imagine(film, "producer", 5))
    assert snapshot(imagine(film, "producer", 5)) != snapshot(imagine(film, "producer", 6))


def test_a_view_holds_no_seed_and_no_truth(small: Rules) -> None:
    film = new_production(small, 123_456_789)
    for chair in ("producer", "director"):
        text = msgspec.json.encode(view(film, chair)).decode()
        assert "123456789" not in text
        assert "truths" not in text
        assert "measured" not in text


def test_all_actions_have_one_stable_json_form() -> None:
    action = actions.Slate("14", "singles")
    text = msgspec.json.encode(action)
    assert text == b'{"verb":"slate","scene":"14","plan":"singles"}'
    assert msgspec.json.decode(text, type=actions.Action) == action


def test_weather_is_the_same_whatever_was_decided(small: Rules) -> None:
    skies: list[tuple[str, ...]] = []
    for path in range(30):
        film = new_production(small, 42)
        play_randomly(film, path)
        known = [film.forecasts.get(f"{day}/0", "") for day in (1, 2)]
        if all(known) and not film.of("pushed"):
            skies.append(tuple(known))
    assert len(skies) >= 3
    assert len(set(skies)) == 1


def test_the_engine_needs_no_heavy_package() -> None:
    code = (
        "import sys, game.engine;"
        "bad = {'pygame','pydantic','yaml','numpy','random','typer'} & set(sys.modules); assert not bad, bad"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_every_action_has_a_rule() -> None:
    assert [one.__name__ for one in get_args(actions.Action) if one not in RULES] == []
