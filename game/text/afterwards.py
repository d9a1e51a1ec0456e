"""After the premiere: the same film released a thousand times, and the decisions that mattered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.debrief import grounds, ladder, mattered, parallel_releases, recorded, turning
from game.strings import Sides, measures, names, say
from game.strings.causes import cause, when
from game.text.marks import closed, item, joined

if TYPE_CHECKING:
    from game.debrief import Ground, Turning
    from game.saves import Recorder

DRIFT = "drift"
"""The rule by which departments that are not talked to make a film each."""


def parallel(sides: Sides) -> list[str]:
    """What chance did, and what was decided: lines on the parallel releases; none for a film nobody released."""
    seen = parallel_releases(sides.film)
    if seen is None or not seen.bins:
        return []

    def money(amount: int) -> str:
        return measures.money(amount, sides.symbol)

    least, low, _median, high, most = seen.quantiles
    found = [
        say("debrief.strip", draws=seen.draws, low=money(low), high=money(high), least=money(least), most=money(most)),
        say("debrief.chance", percentile=seen.chance.percentile),
        say("debrief.decided", median=money(seen.decided.median), usual=money(seen.decided.usual)),
        say("debrief.successes", percent=seen.successes),
    ]
    if seen.shut_out:
        found.append(say("debrief.shut_out", count=seen.shut_out, draws=seen.draws))
    return found


def sources(sides: Sides) -> list[str]:
    """Where the two scores came from: an average film of this kind, then what each part of the work added."""
    rungs = [one for one in ladder(sides.film) if one.group != "sale"]
    if not rungs:
        return []
    first, *rest = rungs
    behind = grounds(sides.film)
    found = [say("sources.average", critics=first.critics // 10, audience=first.audience // 10)]
    for one in rest:
        critics, audience = (measures.signed(_points(tenths)) for tenths in (one.critics, one.audience))
        said = say("sources.rung", group=names.written("sources", one.group), critics=critics, audience=audience)
        found.append(item(said, *_because(sides, behind.get(one.group, (None, None)))))
    return found


def _because(sides: Sides, behind: tuple[Ground | None, Ground | None]) -> list[str]:
    """What spoke most for a group of decisions, and what most against it."""
    named = zip(("for_it", "against_it"), behind, strict=True)
    return [say(f"sources.{form}", what=ground(sides, one)) for form, one in named if one is not None]


def ground(sides: Sides, one: Ground) -> str:
    """A cause behind the reviews in a clause: a scene by its printed take, what was done, the mean of other films."""
    if one.kind == "scene":
        taken = sides.film.scenes[one.id].printed
        scene = names.short_scene(sides, one.id)
        return say("sources.take", scene=scene, take=taken) if taken else scene
    if one.kind == "average" or one.entry < 0:
        form = "sources.stronger" if one.amount > 0 else "sources.weaker"
        return say(form, part=names.written("part", one.latent))
    told = say("sources.drift") if one.id == DRIFT else cause(sides, sides.film.entries[one.entry])
    if one.kind == "offer":
        return say("sources.offer", who=told)
    if not one.department:
        return told
    return say("sources.department", what=told, department=names.department(sides, one.department).lower())


def _points(tenths: int) -> int:
    """Tenths of a point as points, rounded towards the nearest."""
    return (abs(tenths) + 5) // 10 * (1 if tenths >= 0 else -1)


def turnings(recorder: Recorder) -> list[str]:
    """The three decisions that mattered, by exact replay with one of them changed; it takes some seconds."""
    if not recorder.exact:
        return []
    found = [told(turning(one)) for one in mattered(recorded(recorder))]
    return found or [say("debrief.nothing")]


def told(one: Turning) -> str:
    """One decision with what its best alternative would have changed."""
    way = "better" if one.gain > 0 else "worse"
    text = say(
        f"debrief.{way}" if one.instead else f"debrief.{way}_without",
        instead=_inner(one.instead),
        changes=measures.listed(_changes(one) or [say("debrief.hardly")]),
    )
    more = [say("debrief.forced", count=one.forced)] if one.forced else []
    return joined([chosen(one), text, *more])


def chosen(one: Turning) -> str:
    """Who decided what, when, and on which card or at which table."""
    form = "on_card" if one.card else "at_table" if one.duty else "chose"
    told = say(
        f"debrief.{form}",
        chair=names.chair(one.chair).capitalize(),
        when=when(one.phase, max(1, one.round)),
        card=_inner(one.card),
        duty=one.duty,
        made=one.made,
    )
    return closed(told)


def _inner(text: str) -> str:
    """A text that stands in quotation marks: its own become single ones."""
    return text.replace('"', "'").rstrip(".")


def _changes(one: Turning) -> list[str]:
    """What the best alternative would have changed, in points, and whether the film would have been a success."""
    was, would = one.was, one.would_be
    numbers = [
        ("critics", was.critics // 10, would.critics // 10),
        ("returned", was.returned, would.returned),
        ("people", was.people, would.people),
        ("goals", was.goals, would.goals),
    ]
    if was.success == would.success:
        numbers.append(("verdicts", was.verdicts, would.verdicts))
    moved = [(name, after - before) for name, before, after in numbers if after != before]
    changes = [say(f"debrief.{name}", by=measures.signed(by)) for name, by in moved]
    if was.success != would.success:
        changes.append(say("debrief.won" if would.success else "debrief.lost"))
    return changes
