"""Cards: two to four answers, conditions where they can be decided, nothing that grows without limit."""

from __future__ import annotations

from collections.abc import Iterator

from game.packs.author.compile.verbs import verb_of
from game.packs.author.findings import Finding, Path
from game.packs.author.meaning.telling import Around, Check
from game.packs.author.shape.cards import (
    CAST_SOURCES,
    CREW_SOURCES,
    SCENE_SOURCES,
    BindForm,
    EventForm,
    ProblemForm,
    ReviewForm,
)
from game.packs.author.shape.conditions import AllForm, AnyForm, EffectBase, NotForm
from game.packs.author.shape.deals import DistributorForm
from game.packs.author.shape.files import FILM_FILES
from game.packs.author.shape.finance import StringForm
from game.packs.author.shape.form import Form, walk
from game.packs.author.shape.leaves import CAST, CREW, JOINT, LEAVES, OVER, PLAY, SCENE
from game.packs.author.shape.scenario import EndingForm, GoalForm
from game.packs.author.shape.values import Money

MOST_NODES = 64
MOST_EFFECTS = 32
ANSWERS = range(2, 5)

OF_THE_DAY = ("weather", "hours_worked", "minutes_left")
"""What is known only while a shooting day is played."""

LATER_IN_THE_DAY = "ask for the forecast, ask in an effect, or give the card to the director, who can be interrupted"

JUDGED = (EndingForm, GoalForm, ReviewForm, StringForm, DistributorForm)
"""Forms whose conditions are asked of the finished film."""


def options(check: Check) -> Iterator[Finding]:
    """A card is a choice of two to four. Good news may have one answer."""
    for item, event in check.own("event", EventForm):
        count = len(event.options)
        least = 1 if event.kind == "good_news" else ANSWERS[0]
        if count < least:
            message = f"a card needs at least {least} answers, this one has {count}"
            yield check.about(item, ("options",), "L414", message)
        elif count not in (*ANSWERS, least):
            yield check.about(item, ("options",), "L415", f"{count} answers are more than four: nobody weighs them all")
        ids = [option.id for option in event.options]
        for place, name in enumerate(ids):
            if name in ids[:place]:
                yield check.about(item, ("options", place, "id"), "R302", f"the option '{name}' stands twice")
    for item, problem in check.own("problem", ProblemForm):
        if len(problem.remedies) > ANSWERS[-1]:
            yield check.about(item, ("remedies",), "L415", f"{len(problem.remedies)} remedies are more than four")


def limits(check: Check) -> Iterator[Finding]:
    """No condition with more than 64 parts, no list of more than 32 effects."""
    for name, path, value, _around in check.values:
        if not isinstance(value, list) or not value or not isinstance(value[0], Form):
            continue
        if isinstance(value[0], EffectBase):
            if len(value) > MOST_EFFECTS:
                message = f"{len(value)} effects; at most {MOST_EFFECTS} may stand here"
                yield check.at(name, path, "L416", message, key=True)
        elif is_condition(value[0]) and sum(map(nodes, value)) > MOST_NODES:
            yield check.at(name, path, "L417", f"this condition has more than {MOST_NODES} parts", key=True)


def is_condition(form: Form) -> bool:
    """Whether a form is a condition."""
    if isinstance(form, EffectBase):
        return False
    return isinstance(form, (NotForm, AnyForm, AllForm)) or type(form).__name__ in LEAVES


def verb_forms(form: Form) -> Iterator[Form]:
    """Every condition and effect in a form that has a verb of its own."""
    for _path, value in walk(form):
        if isinstance(value, EffectBase) or (isinstance(value, Form) and type(value).__name__ in LEAVES):
            yield value


def nodes(form: Form) -> int:
    """How many parts a condition has, itself included."""
    match form:
        case NotForm():
            return 1 + nodes(form.not_)
        case AnyForm():
            return 1 + sum(map(nodes, form.any_))
        case AllForm():
            return 1 + sum(map(nodes, form.all_))
        case _:
            return 1


def places(check: Check) -> Iterator[Finding]:
    """A condition stands where the game can decide it: the score of a film that is not finished is not known."""
    for name, path, value, around in check.values:
        if isinstance(value, EffectBase) or not isinstance(value, Form) or type(value).__name__ not in LEAVES:
            continue
        verb = verb_of(value)
        if not set(verb.where) & here(around):
            message = f"the condition '{verb.name}' can't be decided here"
            remedy = f"it belongs {' or '.join(WHERE[place] for place in verb.where)}"
            yield check.at(name, (*path, verb.name), "L418", message, key=True, remedy=remedy)


WHERE = {
    PLAY: "into cards, promises and offers",
    OVER: "into goals, endings, reviews and covenants",
    SCENE: "into about.where of a scene",
    CAST: "into about.where of an actor",
    CREW: "into about.where of the crew",
    JOINT: "into a joint card",
}


def here(around: Around) -> set[str]:
    """The kinds of place that surround a condition."""
    if any(isinstance(form, JUDGED) for form in around.forms):
        return {OVER}
    found = {PLAY}
    for form in around.forms:
        if isinstance(form, EventForm) and form.kind == "joint":
            found.add(JOINT)
        if isinstance(form, BindForm):
            groups = ((SCENE, SCENE_SOURCES), (CAST, CAST_SOURCES), (CREW, CREW_SOURCES))
            found |= {place for place, sources in groups if form.from_ in sources}
    return found


def before_dawn(check: Check) -> Iterator[Finding]:
    """A card is dealt before the day comes. Only the director's can knock between two scenes, and know the day."""
    for item, event in check.own("event", EventForm):
        if event.phase == "shoot" and (event.chair != "director" or event.only_later):
            for path, name in _of_the_day(event):
                message = f"this card is dealt before dawn, when nobody knows '{name}' yet"
                yield check.about(item, (*path, name), "L436", message, key=True, remedy=LATER_IN_THE_DAY)


def _of_the_day(event: EventForm) -> Iterator[tuple[Path, str]]:
    """What a card's own conditions ask about the day, with the path to each."""
    for path, value in walk(event):
        if path[:1] == ("when",) and isinstance(value, Form) and type(value).__name__ in LEAVES:
            name = verb_of(value).name
            if name in OF_THE_DAY:
                yield path, name


def absolute_money(check: Check) -> Iterator[Finding]:
    """A pack that serves every film can't know what money is worth in it."""
    if FILM_FILES.keys() & {*check.pack.files, *check.pack.broken}:
        return
    for name, path, value, _around in check.values:
        if isinstance(value, Money) and value.count:
            remedy = "write percent_of_day or percent_of_budget"
            message = "a sum of money in a pack that serves films of every size"
            yield check.at(name, path, "L419", message, remedy=remedy)
