"""The picture on a card: the place its author names, with people and a thing where the author names none."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.engine.rules.events import Event, Problem
    from game.strings import Sides

OFFICE = "production_office"
FIGURES = {
    "joint": ("pair",),
    "request": ("pair", "standing", "pair"),
    "good_news": ("pair", "standing", "crowd"),
    "problem": ("standing", "back_view", "pair"),
    "choice": ("standing", "pair", "seated", "back_view"),
}
"""Who may be in a picture without figures, by the kind of card."""
THINGS = {
    "letter": (
        "chain_of_title", "option", "permit", "clearance", "location_agreement", "e_and_o", "insurance", "covenant",
        "minors", "billing", "letter_of_intent", "pay_or_play",
    ),
    "coins": (
        "executive_producer", "presale", "crowdfunding", "sponsor", "product_placement", "gap_finance", "bridge_loan",
        "minimum_guarantee", "hot_cost", "contingency",
    ),
    "clock": ("turnaround", "overtime", "golden_time", "forced_call", "call_sheet", "weather_call"),
    "notes": ("draft", "page_count", "storyboard", "breakdown", "look_book", "continuity", "crew_deal_memo"),
    "cup": ("meal_penalty", "safety_meeting", "head_of_department"),
    "film": ("edit_pass", "assembly", "directors_cut", "final_cut", "picture_lock", "test_screening"),
}  # fmt: skip
"""What lies about in a picture without a prop, by what the card speaks of."""
PROPS = {topic: prop for prop, topics in THINGS.items() for topic in topics}
INDOORS = (
    OFFICE, "studio", "room", "kitchen", "lobby", "foyer", "auditorium", "booth", "bank", "hall", "council", "school",
    "shop",
)  # fmt: skip
"""Places where a thing may lie about."""
SIGNS = {
    "camera_and_light": "department/camera",
    "design": "department/design",
    "sound": "department/sound",
    "effects_on_set": "department/effects",
    "vfx": "department/effects",
    "editing": "department/editing",
    "music": "department/music",
    "extras": "people",
    "cast": "duty/casting",
    "insurance": "account/insurance",
    "locations": "account/locations",
    "legal_and_accounts": "duty/paperwork",
    "transport_and_catering": "account/transport_and_catering",
    "story_and_script": "duty/script",
}
"""The sign of what is bought from an account."""
DARK_ROOMS = ("auditorium", "booth")
"""Places in which a screen is light enough to see by."""


DUTIES = {
    "rights": {"place": OFFICE, "figures": "seated", "prop": "letter"},
    "script": {"place": "room", "light": "lamp", "figures": "seated", "prop": "notes"},
    "hire_director": {"place": "auditorium", "light": "screen", "figures": "standing"},
    "deals": {"place": OFFICE, "figures": "standing", "prop": "coins"},
    "heads": {"place": OFFICE, "figures": "pair"},
    "shortlist": {"place": OFFICE, "light": "lamp", "figures": "seated", "prop": "letter"},
    "line_producer": {"place": "studio", "figures": "back_view"},
    "paperwork": {"place": OFFICE, "light": "lamp", "figures": "seated", "prop": "notes"},
    "casting": {"place": "hall", "figures": "standing"},
    "department_meetings": {"place": "studio", "figures": "pair"},
    "rehearsal": {"place": "room", "figures": "pair"},
    "storyboard": {"place": OFFICE, "figures": "back_view", "prop": "notes"},
    "fit_vision": {"place": OFFICE, "light": "lamp", "figures": "pair", "prop": "cup"},
}
"""What is seen of a duty at work."""


def scene_facts(sides: Sides, number: str, *, sky: bool = False) -> tuple[str, ...]:
    """The facts of the picture of a scene from its data, with today's weather over an exterior if that is asked for."""
    strip = sides.rules.scenes[number]
    facts = {name: value if isinstance(value, str) else " ".join(value) for name, value in strip.picture.items()}
    facts.setdefault("place", strip.location)
    facts.setdefault("light", "night" if strip.night else "day")
    if strip.exterior:
        facts["outside"] = "yes"
        if sky and sides.sky in ("rain", "storm"):
            facts["weather"] = sides.sky
    return pairs(facts)


def place_facts(sides: Sides, location: str) -> tuple[str, ...]:
    """The facts of the picture of a location: as its first scene is lit, before anybody has come; empty without one."""
    shot = next((number for number, strip in sides.rules.scenes.items() if strip.location == location), "")
    if not shot:
        return ()
    known = scene_facts(sides, shot)
    facts = dict(zip(known[::2], known[1::2], strict=True))
    facts.pop("prop", None)
    return pairs({**facts, "figures": "nobody"})


def duty_picture(duty: str) -> tuple[str, ...]:
    """The facts of the picture of a duty; empty where there is none."""
    facts = DUTIES.get(duty)
    return pairs({"light": "day", **facts}) if facts else ()


def event_picture(event: Event) -> tuple[str, ...]:
    """The facts of an event's picture; empty where its author gave it none."""
    if not event.picture:
        return ()
    facts = dict(event.picture)
    if facts.get("place") == "office":
        facts["place"] = OFFICE
    if facts.get("light") == "screen" and facts.get("place") not in DARK_ROOMS:
        facts["light"] = "lamp"
    known = FIGURES.get(event.kind, FIGURES["choice"])
    facts.setdefault("figures", known[_digest(event.id) % len(known)])
    return _with_thing(facts, event.topics)


def problem_picture(problem: Problem, phase: str) -> tuple[str, ...]:
    """The facts of a problem's picture: on the stage while the film is shot, else in the production office."""
    known = FIGURES["problem"]
    facts = {"place": "studio" if phase == "shoot" else OFFICE, "light": "day"}
    facts["figures"] = known[_digest(problem.id) % len(known)]
    return _with_thing(facts, problem.topics)


def account_sign(account: str) -> str:
    """The sign of what is bought from an account; that of deals where there is no other."""
    return SIGNS.get(account, "duty/deals")


def office_picture(*, figures: str = "pair", light: str = "day", prop: str = "") -> tuple[str, ...]:
    """The facts of a picture of the production office."""
    return pairs({"place": OFFICE, "light": light, "figures": figures, **({"prop": prop} if prop else {})})


def stage_picture() -> tuple[str, ...]:
    """The facts of a picture of the stage with one person on it."""
    return pairs({"place": "studio", "light": "day", "figures": "back_view"})


def _with_thing(facts: dict[str, str], topics: tuple[str, ...]) -> tuple[str, ...]:
    prop = next((PROPS[topic] for topic in topics if topic in PROPS), "")
    if prop and facts.get("place") in INDOORS:
        facts.setdefault("prop", prop)
    return pairs(facts)


def pairs(facts: dict[str, str]) -> tuple[str, ...]:
    """Facts one after the other, as a mark carries them."""
    return tuple(word for pair in facts.items() for word in pair)


def _digest(name: str) -> int:
    """A number that is the same for a name on every machine."""
    return blake2b(name.encode(), digest_size=2).digest()[0]
