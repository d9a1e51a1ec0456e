"""Everything the engine can refuse, report or offer has words."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine import Options, Production, Refusal, Rules, actions, choices, explain, new_production, step
from game.engine.leaves import LEAVES
from game.engine.news import News
from game.engine.rules.conditions import Any, Leaf, Not
from game.engine.rules.core import Core
from game.engine.turn import RULES
from game.engine.verbs import EFFECTS
from game.packs.library import load_rules
from game.strings import Sides, hears, knows, label, line, refused, told
from game.strings.cards import problem_text
from game.strings.causes import entry_line
from game.strings.conditions import because
from game.strings.facts import form_of
from game.strings.labels import verb
from game.strings.news import SILENT
from game.strings.previews import brief, effects
from game.strings.table import texts
from tests.engine import small_film
from tests.engine.builders import Filming
from tests.strings.spoken import Spoken, calls, causes

SAMPLES: dict[str, int | str] = {
    "actor": "ann", "person": "camera_cheap", "scene": "1", "other": "2", "offer": "aunt", "duty": "edit",
    "department": "sound", "post": "camera", "place": "hero", "role": "hero", "amount": 48_000, "price": 48_000,
    "fee": 900, "saved": 900, "gross": 900, "guarantee": 900, "account": "crew", "source": "crew", "target": "design",
    "deal": "lantern", "bid": "low_room", "event": "pre_producer", "option": "yes", "producer": "yes", "director": "no",
    "because": "The bank is shut.", "what": "rights", "favour": "goodwill", "problem": "quarrel_on_set",
    "promise": "no_nights", "about": "", "writer": "wanda", "proposal": "places", "bet": "second_meal",
    "location": "street", "chair": "producer", "owner": "director", "released": "theatrical", "plan": "master",
    "campaign": "honest", "music": "hum", "kind": "pace", "move": 0, "fault": "sound", "weak": "1,2", "way": "day",
    "step": "purchase", "ask": "overtime", "percent": 85, "ending": "flop", "phase": "pre", "policy": "bond",
}  # fmt: skip
"""A value for each name of a fact; a name that is not here is a number."""


def sample(spoken: Spoken) -> dict[str, int | str]:
    facts = {name: SAMPLES.get(name, 1) for name in spoken.facts}
    if spoken.id in ("no_such_way", "oversee"):
        facts["way"] = "day"
    if spoken.id == "director_hired":
        facts["director"] = "dora"
    if spoken.id == "want_met":
        facts["person"] = "ida"
    if spoken.id == "remedy":
        facts["option"] = "separate"
    return facts


def unique(found: list[Spoken]) -> list[Spoken]:
    return list({(one.id, one.facts): one for one in found}.values())


@pytest.fixture
def rules(core: Core) -> Rules:
    return small_film.rules(core)


@pytest.fixture
def film(rules: Rules) -> Production:
    return Filming(rules).with_cast("ann", "cyd").with_heads().film


@pytest.mark.parametrize("reason", unique(calls("no")), ids=lambda one: f"{one.id}-{one.place}")
def test_every_refusal_has_a_sentence(film: Production, reason: Spoken) -> None:
    said = refused(Sides(film), Refusal(reason.id, sample(reason)))
    assert said.endswith((".", "!", "?"))
    assert said[0] == said[0].upper()


@pytest.mark.parametrize("reason", ["location_closed", "actor_away"])
def test_a_conflict_of_the_board_has_a_sentence(film: Production, reason: str) -> None:
    assert refused(Sides(film), Refusal(reason, {"scene": "1"})).startswith("The location") or reason == "actor_away"


@pytest.mark.parametrize("news", unique(calls("tell")), ids=lambda one: f"{one.id}-{one.place}")
def test_every_piece_of_news_has_a_sentence(film: Production, news: Spoken) -> None:
    facts = sample(news)
    if news.id == "remedy":
        facts["option"] = film.rules.core.problems["quarrel_on_set"].remedies[0].id
    for chair in ("producer", "director"):
        said = told(Sides(film, chair), News(news.id, facts))
        assert said == "" if news.id in SILENT else said[-1] in '.!?"'


def test_the_director_hears_what_a_head_says_in_a_meeting(rules: Rules) -> None:
    head = replace(rules.film.crew["sound_dear"], interview="Listens to the street, which stops.")
    crew = {**rules.film.crew, head.id: head}
    stage = Filming(Rules(replace(rules.film, crew=crew), rules.core, rules.options)).with_heads()
    met = step(stage.at_table("department_meetings", "director").film, actions.Meet("sound"))
    assert not isinstance(met, Refusal)
    (news,) = [one for one in met.news if one.kind == "head_met"]
    assert "which stops" in told(Sides(met.production, "director"), news)
    assert not hears("producer", news)


@pytest.mark.parametrize("kind", list(RULES), ids=lambda kind: kind.__name__)
def test_every_verb_has_a_label(kind: type[actions.Action]) -> None:
    start = f"label.{kind.__struct_config__.tag}"
    assert knows(start) or any(text_id.startswith(f"{start}.") for text_id in texts().templates)


@pytest.mark.parametrize("leaf", sorted(LEAVES))
def test_every_condition_can_be_said_in_a_clause(film: Production, leaf: str) -> None:
    arg = {"gauge": "morale", "int_ext": "EXT", "light": "DAY", "shot": "true", "promise": "kept"}.get(leaf, "1")
    said = because(Sides(film), (Leaf(leaf, arg, of="sound" if leaf == "gauge" else "", low=3),), {})
    assert said
    assert not said.endswith(".")


def test_conditions_are_joined_as_people_speak(film: Production) -> None:
    low_morale, no_cut = Leaf("gauge", "morale", high=39), Not(Leaf("final_cut", "producer"))
    said = because(Sides(film), (low_morale, Any((no_cut, Leaf("week", low=2)))), {})
    assert said.startswith("Crew morale is below 40 and it is not so that the producer holds final cut or")


def test_a_whole_film_of_random_play_is_told_without_a_gap(rules: Rules) -> None:
    for seed in range(6):
        film = Filming(rules, seed).film
        state = seed + 1
        while not film.over:
            sides, menu = Sides(film), choices(film)
            for action in menu:
                assert label(sides, action), verb(action)
                line(sides, action)
            state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
            action = menu[(state >> 33) % len(menu)]
            preview = explain(film, action)
            brief(sides, preview), effects(sides, preview)
            done = step(film, action)
            assert not isinstance(done, Refusal)
            after = Sides(done.production, film.seat, before=film)
            for news in done.news:
                told(after, news)
            for entry in done.entries:
                entry_line(after, entry)
            film = done.production


def test_every_rule_that_moves_a_number_is_named_as_a_cause() -> None:
    assert [name for name in causes("rule") if not knows(form_of(f"cause.{name}", {"phase": "shoot"}))] == []


def test_no_text_speaks_of_what_the_engine_never_says() -> None:
    spoken = {
        "refusal": {one.id for one in calls("no")} | {"location_closed", "actor_away"},
        "news": {one.id for one in calls("tell")} | {"principle", "fault", "no_fault", "you", "other"}
        | {"weekend_change", "sold_out", "bet_about"},
        "label": {str(kind.__struct_config__.tag) for kind in RULES},
        "line": {str(kind.__struct_config__.tag) for kind in RULES},
        "condition": {*LEAVES, "not", "or"},
        "effect": set(EFFECTS),
        "cause": {*causes("rule"), "opening", "by", "promise", "measured", *THINGS},
    }  # fmt: skip
    parts = [text_id.split(".") for text_id in texts().templates]
    assert [f"{family}.{name}" for family, name, *_ in parts if family in spoken and name not in spoken[family]] == []


THINGS = ("problem", "event", "offer", "favour", "paper", "taste")


@pytest.mark.parametrize("name", ["the_last_reel", "first_reel"])
def test_a_problem_says_what_it_is_about_however_it_was_opened(name: str) -> None:
    shipped = load_rules(name, Options())
    assert isinstance(shipped, Rules)
    film = new_production(shipped, 1)
    for problem in shipped.core.problems:
        assert "{" not in problem_text(Sides(film), problem), problem
