"""The strip board: day by day, with pages, cast, places, minutes, and the forecast."""

from __future__ import annotations

from game.engine import schedule, weather
from game.strings import Sides, measures, names, say
from game.strings.boards import forecast_words
from game.strings.coverage import wanted
from game.text.marks import item, joined


def page(sides: Sides, words: str) -> list[str]:
    """The board, or one scene in full where its number was typed."""
    number = words.split()[-1] if words else ""
    if not words:
        return board(sides)
    if number not in sides.rules.scenes:
        return [say("board.no_scene", typed=words)]
    return scene_page(sides, number)


def scene_page(sides: Sides, number: str) -> list[str]:
    """One scene: what happens in it, how the director sees it, what it wants, who plays in it and where."""
    scene, state = sides.rules.scenes[number], sides.film.scenes[number]
    after = [names.short_scene(sides, one) for one in scene.depends_on if one in sides.rules.scenes]
    stands = (names.scene(sides, number), names.written("scene_state", state.state))
    found = [
        joined(measures.sentence(one) for one in stands),
        scene.synopsis,
        say("floor.vision", text=scene.vision),
        joined([wanted(sides, number)]),
        _strip(sides, number).strip(),
        say("board.if_dropped", text=scene.if_dropped) if scene.if_dropped else "",
        joined([say("board.after", scenes=measures.listed(after))]) if after else "",
    ]
    return [text for text in found if text]


def board(sides: Sides) -> list[str]:
    """Every board day with its strips, then what is shot, owed or gone."""
    if not sides.view.board:
        return [joined([say("board.none"), say("board.legend")]), *_unplaced(sides)]
    return [joined([say("board.legend")]), *days(sides), *_done(sides)]


def days(sides: Sides) -> list[str]:
    """The days that are left, one after the other."""
    first = sides.film.round if sides.film.phase == "shoot" else 1
    found: list[str] = []
    for day in range(first, sides.rules.rounds["shoot"] + 1):
        found += day_lines(sides, day)
    return found


def day_lines(sides: Sides, day: int) -> list[str]:
    """One day: its date, forecast and load, and every strip that stands on it."""
    film = sides.film
    need = schedule.minutes_of_day(film, day)
    over = need - sides.rules.day_minutes
    load = say(
        "board.full" if over > 0 else "board.room",
        need=measures.minutes(need),
        planned=measures.minutes(sides.rules.day_minutes),
        over=measures.minutes(abs(over)),
    )
    date = measures.day(weather.date_of(film, day))
    head = say("board.day", day=day, block=_block(sides, day), date=date)
    strips = [_strip(sides, one) for one in schedule.strips_of(film, day)]
    return [joined([head, load, forecast_words(sides, day)]), *strips]


def _block(sides: Sides, day: int) -> str:
    """The real shooting days a board day stands for."""
    whole, boards = sides.tale.shoot_days, sides.rules.rounds["shoot"]
    first, last = whole * (day - 1) // boards + 1, whole * day // boards
    return say("board.block_one", n=last) if first >= last else say("board.block", first=first, last=last)


def _strip(sides: Sides, number: str) -> str:
    scene, state = sides.rules.scenes[number], sides.film.scenes[number]
    parts = [
        say(
            "board.strip",
            scene=names.scene(sides, number),
            pages=measures.long_pages(scene.pages),
            minutes=measures.minutes(schedule.planned_minutes(sides.film, number)),
            weight=scene.weight,
        ),
        say("board.at", place=sides.tale.locations[scene.location].name, cast=_cast(sides, number)),
    ]
    parts += [say(f"board.{mark}") for mark in ("boarded", "rehearsed", "safe") if getattr(state, mark)]
    parts += [say("board.owed")] if state.state == "owed" else []
    day = sides.view.board.get(number, 0)
    reason = schedule.conflict(sides.film, number, day) if day else ""
    parts += [say(f"board.{reason}")] if reason else []
    return item(*parts)


def _cast(sides: Sides, number: str) -> str:
    return measures.listed([names.place(sides, role) for role in sides.rules.scenes[number].cast])


def _unplaced(sides: Sides) -> list[str]:
    return [_strip(sides, number) for number, one in sides.film.scenes.items() if one.state in schedule.LEFT]


def _done(sides: Sides) -> list[str]:
    found = []
    for state in ("shot", "dropped"):
        gone = [names.short_scene(sides, number) for number, one in sides.film.scenes.items() if one.state == state]
        if gone:
            found.append(say(f"board.{state}", scenes=measures.listed(gone)))
    placed = sides.view.board
    loose = [number for number, one in sides.film.scenes.items() if one.state == "owed" and number not in placed]
    if loose:
        found.append(say("board.loose", scenes=measures.listed([names.short_scene(sides, one) for one in loose])))
    return found
