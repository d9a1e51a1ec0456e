"""A small film for unit tests: four scenes, two parts, one of everything. Its numbers are round on purpose."""

from __future__ import annotations

from datetime import date

import msgspec

from game.engine.rules import film as tell
from game.engine.rules.conditions import Leaf
from game.engine.rules.core import Core
from game.engine.rules.deals import Bid, Campaign, Distributor, Instalment, Move, Music, Offer
from game.engine.rules.events import Breaker, Effect, Event, Favour, Option, Promise
from game.engine.rules.people import Actor, CrewMember, Director, Instead, Post, Role, Seventh, Writer
from game.engine.rules.places import Location, Permit, Scene
from game.engine.rules.rulebook import Options, Rules

FIRST_DAY = date(2026, 10, 5).toordinal()
DEPARTMENTS = ("camera", "design", "sound", "costume", "effects", "assistant_directors")


def scene(number: str, weight: int, cast: tuple[str, ...], **fields: object) -> Scene:
    """A strip with the usual fields."""
    base: dict[str, object] = {
        "set": "KITCHEN",
        "exterior": False,
        "night": False,
        "location": "house",
        "pages": 16,
        "synopsis": "They talk.",
        "vision": "Nobody says it.",
        "act": 1,
        "wants": "restraint",
        "coverage_want": "faces",
        "style": "normal",
        "setups_master": 2,
        "setups_singles": 4,
        "setups_full": 6,
        "take_minutes": 8,
    }
    return Scene(number=number, weight=weight, cast=cast, **{**base, **fields})  # type: ignore[arg-type]


SCENES = (
    scene("1", 40, ("hero", "friend")),
    scene("2", 30, ("hero",), coverage_want="geography"),
    scene("3", 25, ("hero",), exterior=True, location="street", set="STREET", coverage_want="one_er"),
    scene("4", 5, ("friend",)),
)


def actor(name: str, role: str, **fields: object) -> Actor:
    """An actor with the usual fields."""
    base: dict[str, object] = {"credit_line": "Known.", "quote": "Yes.", "ask": 50_000, "floor": 40_000}
    return Actor(
        id=name,
        name=name.title(),
        roles=(role,),
        temperament=str(fields.pop("temperament", "guarded")),
        **{**base, **fields},  # type: ignore[arg-type]
    )


def offer(name: str, source: str, amount: int, recoups: str = "none", **fields: object) -> Offer:
    """A finance offer with the usual fields."""
    base: dict[str, object] = {
        "who_from": "Somebody",
        "who": "With money.",
        "quote": "Here.",
        "principle": "Strings.",
        "pays": (Instalment("closing", 60), Instalment("first_day", 40)),
    }
    return Offer(
        id=name,
        source=source,
        ask=amount,
        most=amount,
        recoups=recoups,
        **{**base, **fields},  # type: ignore[arg-type]
    )


def small_film() -> tell.Film:
    """The film."""
    length = tell.Length(
        "lesson",
        weeks=2,
        board_days=2,
        post_steps=3,
        weekends=2,
        minutes=10,
        scenes=SCENES,
        in_place=(
            tell.InPlace("right", "story", "optioned"),
            tell.InPlace("director", "dora"),
            tell.InPlace("finance", "aunt"),
        ),
    )
    accounts = {
        "crew": 200_000,
        "design": 50_000,
        "camera_and_light": 50_000,
        "locations": 30_000,
        "transport_and_catering": 30_000,
        "extras": 10_000,
        "effects_on_set": 10_000,
    }
    posts = {name: Post(name, name.title(), 4, True) for name in DEPARTMENTS}
    posts["editing"] = Post("editing", "Editor", 2, True, account="editing")
    crew = {
        f"{post}_{who}": CrewMember(
            f"{post}_{who}", f"{who} of {post}", post, "Works.", "Fine.", cost, 85, "methodical", hidden_skill=skill
        )
        for post in posts
        for who, cost, skill in (("cheap", 16_000, 55), ("dear", 24_000, 72))
    }
    return tell.Film(
        id="small",
        title="Small Film",
        tagline="It is small.",
        logline="Two people, one street.",
        tier="indie",
        genre="drama",
        roles_split="shared",
        money=tell.Money("USD", "$", 1),
        script=tell.Script(160, 95, 1, 55, "wanda", "an estate", 5_000, 20_000),
        calendar=tell.Calendar(FIRST_DAY - 35, FIRST_DAY, 420, 1110, 5),
        climate={"clear": 50, "overcast": 30, "rain": 15, "storm": 5},
        hours=tell.Hours(10, 12, 150, 200, 25),
        shoot_days=4,
        lengths={"lesson": length},
        budget_dial=tell.Dial(108, 100, 93),
        budget=tell.Budget(
            800_000,
            "when_lent",
            3,
            {"story_and_script": 30_000, "producers": 40_000, "director": 40_000, "cast": 110_000},
            accounts,
            {"editing": 40_000, "vfx": 10_000, "sound": 30_000, "music": 20_000, "delivery": 10_000},
            {"insurance": 15_000, "legal_and_accounts": 10_000, "publicity": 10_000},
        ),
        vision_start={"intimate_epic": 30, "natural_stylised": 40, "light_dark": 55},
        audience_zone={"intimate_epic": (10, 45), "natural_stylised": (20, 60), "light_dark": (35, 75)},
        contract=tell.Contract(
            tell.FinalCut("director", 10, "financiers"), {"cut_scene": "producer", "overtime": "producer"}
        ),
        waterfall=(
            tell.Step("sales_agent", 15),
            tell.Step("loans"),
            tell.Step("equity"),
            tell.Step("net_profit", 50),
        ),
        goals_producer=(
            tell.Goal("money_back", "Money back", (Leaf("returned_to_investors_percent", low=100),), True),
        ),
        goals_director=(tell.Goal("loved", "Critics at 60", (Leaf("critics", low=60),), True),),
        agendas_producer=(
            tell.Goal("nobody_hurt", "Nobody hurt", (Leaf("injuries", high=0),)),
            tell.Goal("on_budget", "On budget", (Leaf("final_cost_over_percent", high=0),)),
        ),
        agendas_director=(
            tell.Goal("scene_one", "Scene 1 as written", (Leaf("scene_as_written", "1"),)),
            tell.Goal("final_cut", "Final cut kept", (Leaf("final_cut", "director"),)),
        ),
        endings=(),
        flags={"kept": "Something was kept."},
        roles={
            "hero": Role("hero", 1, "Hero", "lead", "Looks.", {"restraint": 3}, 60),
            "friend": Role("friend", 2, "Friend", "supporting", "Listens.", {"comedy": 2}, 40),
        },
        actors={
            one.id: one
            for one in (
                actor(
                    "ann", "hero", ask=70_000, floor=56_000, hidden_ability=75, hidden_curve="first_take", audience=40
                ),
                actor("bob", "hero", hidden_ability=62, instead=(Instead("points", 10_000, 3),)),
                actor("cyd", "friend", ask=30_000, floor=24_000, temperament="playful", hidden_curve="slow_burner"),
                actor("dan", "friend", ask=20_000, floor=15_000, hidden_ability=50),
            )
        },
        posts=posts,
        crew=crew,
        directors={"dora": Director("dora", "Dora", "editor", "Cuts.", 40_000, 60, 20, edit_percent=115)},
        writers={"wanda": Writer("wanda", "Wanda", 8_000, 8, hidden_ceiling=76)},
        seven={
            "ida": Seventh(
                "ida", "Ida", "runner", "sound", "wants to be home", "wrapped_on_time", "goodwill", "Ida got home."
            )
        },
        zones={"town": {"edge": 60}},
        locations={
            "house": Location("house", "A house", "practical", "town", ("KITCHEN",), 2_000, 60, deposit=2_000),
            "street": Location(
                "street",
                "A street",
                "street",
                "edge",
                ("STREET",),
                1_000,
                55,
                exposed=True,
                permits=(Permit("closure", "Street closure", ("3",), 1_000, blocks=True),),
            ),
        },
        offers={
            one.id: one
            for one in (
                offer(
                    "aunt",
                    "equity",
                    500_000,
                    "equity",
                    premium_percent=20,
                    haggle=(Move("Please", 50, "All right.", {"premium_percent": -5}),),
                ),
                offer("region", "grant", 200_000, decision_week=2, decision_chance=60),
                offer("bank", "gap_loan", 150_000, "loans", interest_percent=10, find=True),
                offer("benelux", "presale", 250_000, pays=(Instalment("now", 20), Instalment("delivery", 80))),
            )
        },
        kit={},
        vendors={},
        bids={
            one.id: one
            for one in (
                Bid("low_room", "sound", "Low Room", 20_000, 16_000, hidden_quality=60),
                Bid("high_room", "sound", "High Room", 30_000, 25_000, hidden_quality=75),
            )
        },
        music={
            "hum": Music("hum", "library", "A Hum", 5_000, audience=1),
            "song": Music("song", "sync", "A Song", 20_000, fits={"light_dark": 60}, audience=3),
        },
        distributors={
            "lantern": Distributor(
                "lantern",
                "theatrical",
                "Lantern",
                guarantee=200_000,
                fee_percent=30,
                advertising_least=100_000,
                advertising_most=300_000,
                screens_least=40,
                screens_most=200,
                late_penalty_percent=5,
            ),
            "stream": Distributor("stream", "streamer", "Stream", guarantee=450_000, buy_out=True),
        },
        campaigns={
            "honest": Campaign("honest", "Honest", "It is what it is.", {"light_dark": 55}),
            "loud": Campaign("loud", "Loud", "Louder!", {"light_dark": 90}, opening_percent=130, word_of_mouth=-4),
        },
        favours={"goodwill": Favour("goodwill", "Goodwill", solves=("neighbours_complain",))},
        promises={
            "scene_is_safe": Promise(
                "scene_is_safe",
                "producer",
                "shoot",
                "Scene 1 is safe",
                "Scene 1 is safe.",
                "until_shot",
                "promised scene 1",
                broken_by=(Breaker("cut_scene", "You cut it."),),
            ),
            "no_nights": Promise(
                "no_nights",
                "producer",
                "pre",
                "No calls",
                "No calls.",
                "rounds",
                "promised no calls",
                rounds=2,
                broken_by=(Breaker("worked_night", "You called."),),
            ),
        },
        events={one.id: one for one in EVENTS},
        reviews=(),
    )


def option(name: str, *effects: Effect) -> Option:
    """An option that does these effects."""
    return Option(name, name.title(), f"chose {name}", effects=effects)


EVENTS = tuple(
    Event(
        f"{phase}_{chair}",
        "choice",
        phase,
        "A knock",
        "Somebody knocks.",
        chair=chair,
        once=False,
        options=(option("yes", Effect("change", "morale", 2)), option("no", Effect("change", "trust", -2))),
    )
    for phase in ("pre", "shoot", "post")
    for chair in ("producer", "director")
) + tuple(
    Event(
        f"joint_{phase}",
        "joint",
        phase,
        "Both",
        "Both must say.",
        contract="cut_scene",
        talk="half",
        once=False,
        options=(
            option("yes", Effect("change", "buzz", 3)),
            option("no", Effect("change", "trust", -1)),
            option("half", Effect("change", "buzz", 1)),
        ),
    )
    for phase in ("pre", "shoot", "post")
) + (
    Event(
        "joint_spend",
        "joint",
        "pre",
        "Pay?",
        "It would cost something.",
        contract="cut_scene",
        only_later=True,
        options=(option("pay", Effect("spend", "", 1000, word="crew")), option("keep", Effect("change", "buzz", -1))),
    ),
)


def rules(core: Core, **options: str) -> Rules:
    """Rules of the small film."""
    return Rules(small_film(), core, msgspec.convert(options, Options))
