"""The closed list of conditions. A leaf exists only if the game can decide it and say it in one sentence."""

from __future__ import annotations

from game.packs.author.shape.values import Range, Yes, YesNo
from game.packs.author.shape.verbs import Slot, Verb, refers, words

GAUGES = (
    "morale", "trust", "creative", "buzz", "schedule", "stress", "investor_goodwill", "bond_patience", "alignment",
    "report", "cash_percent", "contingency_percent", "raised_percent", "cost_over_percent",
)  # fmt: skip
LATENTS = ("script", "performance", "craft", "cohesion", "spectacle", "concept")
RELEASES = ("theatrical", "streamer", "festival", "self_release", "none")
SCENE_STATES = ("planned", "today", "shot", "owed", "dropped", "left", "boarded", "played", "safe", "weighty")
WEATHER = ("clear", "overcast", "rain", "storm")
HAZARDS = ("rain", "height", "fire", "water", "weapon", "vehicle", "animal")
CHAIRS = ("producer", "director")

PLAY, OVER, SCENE, CAST, CREW, JOINT = "play", "over", "scene", "cast", "crew", "joint"
"""Where a leaf may stand: anywhere in play, in judgements of the finished film, in ``about.where`` of scenes,
actors or crew, and in the effects of joint cards."""

EVERYWHERE = (PLAY, OVER)
DEED = "deed"


def _range(verb: str, says: str, example: str, where: tuple[str, ...] = EVERYWHERE) -> Verb:
    return Verb(verb, (Slot(verb, Range, "span"),), says, example, where=where)


def _word(slot: tuple[str, object], says: str, example: str, where: tuple[str, ...] = EVERYWHERE) -> Verb:
    verb, kind = slot
    return Verb(verb, (Slot(verb, kind, "arg"),), says, example, where=where)


def _true(verb: str, says: str, where: tuple[str, ...] = EVERYWHERE) -> Verb:
    return Verb(verb, (Slot(verb, Yes, ""),), says, f"{{ {verb}: true }}", where=where)


_SCENE = refers("bound", "scene")
_PERSON = refers("bound", "actor", "crew")

_STATE = (
    Verb("gauge", (Slot("gauge", words(*GAUGES), "arg"),
                   Slot("of", refers("department", "chair", "bound"), "of", required=False)),
         "{arg} is {range}", "{ gauge: morale, below: 40 }", flat=True, where=EVERYWHERE),
    _range("week", "the week of pre-production is {range}", "{ week: { at_least: 2 } }"),
    _range("day", "the day of the shoot is {range}", "{ day: { at_most: 3 } }"),
    _range("step", "the step of post-production is {range}", "{ step: 2 }"),
    _range("weekend", "the weekend of the release is {range}", "{ weekend: 1 }"),
    _range("share_of_shoot", "the percent of the shoot behind you is {range}", "{ share_of_shoot: { at_least: 60 } }"),
    _word(("weather", words(*WEATHER)), "the weather is {arg}", "{ weather: rain }"),
    _word(("forecast", words(*WEATHER)), "the forecast for tomorrow is {arg}", "{ forecast: storm }"),
    _range("hours_worked", "the number of hours worked today is {range}", "{ hours_worked: { at_least: 10 } }"),
    _range("minutes_left", "the number of minutes left today is {range}", "{ minutes_left: { below: 60 } }"),
)  # fmt: skip

_STORY_SO_FAR = (
    _word(("flag", refers("flag")), "{arg}", "{ flag: rialto_kept }"),
    _word(("chose", refers("option")), "you chose \"{arg}\"", "{ chose: rain_at_midnight.shoot_now }"),
    _word(("seen", refers("event")), "\"{arg}\" has happened", "{ seen: rain_at_midnight }"),
    Verb("did", (Slot("did", refers(DEED), "arg"), Slot("scene", refers("bound", "scene"), "about", required=False),
                 Slot("times", Range, "span", required=False)),
         "you did this: {arg}", "{ did: cut_scene, times: { at_least: 2 } }", where=EVERYWHERE),
    _word(("skipped", refers(DEED)), "you never did this: {arg}", "{ skipped: scout }"),
    Verb("promised", (Slot("promised", refers("promise"), "arg"),
                      Slot("about", refers("bound", "scene", "actor", "crew"), "about", required=False)),
         "this promise is open: \"{arg}\"", "{ promised: scene_is_safe, about: scene }", where=EVERYWHERE),
    Verb("promise", (Slot("promise", words("broken", "kept"), "arg"),
                     Slot("of", refers("promise"), "of", required=False)),
         "a promise was {arg}", "{ promise: broken }", where=EVERYWHERE),
    _range("promises_broken", "the number of broken promises is {range}", "{ promises_broken: { at_least: 1 } }"),
    _range("promises_kept", "the number of kept promises is {range}", "{ promises_kept: { at_least: 2 } }"),
    Verb("stance", (Slot("stance", words(*CHAIRS), "arg"), Slot("is", refers("own_option"), "of")),
         "the {arg} wanted \"{of}\"", "{ stance: director, is: shoot_now }", where=(JOINT,)),
)  # fmt: skip

_SIGNED = (
    _word(("signed", refers("actor", "crew", "director", "offer", "location", "distributor", "bid", "music", "kit",
                           "vendor", "writer", "bound")), "{arg} is signed", "{ signed: rialto }"),
    _word(("attached", refers("the_director", "actor", "director")), "{arg} is attached", "{ attached: director }"),
    _word(("hired", refers("post")), "{arg} is hired", "{ hired: editing }"),
    _word(("source", refers("finance_kind")), "some money comes from this source: {arg}", "{ source: equity }"),
    Verb("right", (Slot("story", words("optioned", "signed"), "of"),),
         "the story rights are {of}", "{ right: { story: signed } }", inside=True, where=EVERYWHERE),
    _word(("final_cut", words("producer", "director", "financiers")), "final cut lies with the {arg}",
          "{ final_cut: director }"),
)  # fmt: skip

_SCENES = (
    Verb("scene", (Slot("scene", _SCENE, "arg"), Slot("state", words(*SCENE_STATES), "of")),
         "scene {arg} is {of}", "{ scene: \"14\", state: left }", where=(*EVERYWHERE, SCENE)),
    Verb("scene_left", (Slot("weight", Range, "span"),), "a scene is left whose weight is {range}",
         "{ scene_left: { weight: { at_least: 8 } } }", inside=True, where=EVERYWHERE),
    _word(("int_ext", words("INT", "EXT")), "the scene is {arg}", "{ int_ext: EXT }", (SCENE,)),
    _word(("light", words("DAY", "NIGHT")), "the scene plays by {arg}", "{ light: NIGHT }", (SCENE,)),
    _word(("shot", YesNo), "the scene is shot: {arg}", "{ shot: false }", (SCENE,)),
    _range("weight", "the weight of the scene is {range}", "{ weight: { at_least: 8 } }", (SCENE,)),
    _word(("hazard", words(*HAZARDS)), "the scene has this hazard: {arg}", "{ hazard: fire }", (SCENE,)),
    _word(("location", refers("location")), "the scene plays at {arg}", "{ location: rialto }", (SCENE,)),
)  # fmt: skip

_PEOPLE = (
    Verb("temperament", (Slot("temperament", _PERSON, "arg"), Slot("is", refers("temperament"), "of")),
         "{arg} is {of}", "{ temperament: actor, is: guarded }", where=(*EVERYWHERE, CAST, CREW)),
    _word(("size", words("lead", "supporting", "day_player")), "the part is {arg}", "{ size: lead }", (CAST,)),
    _word(("department", refers("department", "post")), "the person works in {arg}", "{ department: sound }", (CREW,)),
    Verb("mood", (Slot("mood", _PERSON, "arg"),), "the percent of patience {arg} has left is {range}",
         "{ mood: actor, above: 65 }", flat=True, where=(*EVERYWHERE, CAST)),
    _word(("last_day_of", _PERSON), "it is the last day of {arg}", "{ last_day_of: actor }", (*EVERYWHERE, CAST)),
    _word(("on_set", _PERSON), "{arg} is on set", "{ on_set: actor }", (*EVERYWHERE, CAST)),
)  # fmt: skip

_OFFICE = (
    _word(("problem", refers("problem")), "this problem is open: {arg}", "{ problem: kit_broken }"),
    _range("problems", "the number of open problems is {range}", "{ problems: { at_least: 3 } }"),
    _range("papers", "the number of papers on the pile is {range}", "{ papers: { above: 2 } }"),
    _word(("paper", refers("paper")), "this paper is not done: {arg}", "{ paper: street_closure }"),
    _word(("favour", refers("favour")), "you hold this favour: {arg}", "{ favour: rental_friend }"),
    _true("accident", "somebody was hurt"),
    _range("injuries", "the number of people hurt is {range}", "{ injuries: 0 }"),
    _true("locked", "the picture is locked"),
    _true("tested", "the film was tested"),
    _range("test_score", "the score of the test screening is {range}", "{ test_score: { below: 60 } }"),
    Verb("accounts", (Slot("account", refers("account"), "arg"), Slot("over_percent", Range, "span")),
         "the percent the account {arg} is over is {range}",
         "{ accounts: { account: crew, over_percent: { above: 5 } } }",
         inside=True, where=EVERYWHERE),
    _range("nights_worked", "the number of nights worked through is {range}", "{ nights_worked: { at_most: 2 } }"),
    _word(("tier", words("micro", "indie", "mid", "studio")), "this is a film of this size: {arg}", "{ tier: indie }"),
    _word(("length", words("lesson", "feature")), "the {arg} length is played", "{ length: feature }"),
    _range("final_cost_over_percent", "the percent the film costs over its budget is {range}",
           "{ final_cost_over_percent: { at_most: 5 } }"),
)  # fmt: skip

_FINISHED = (
    _range("critics", "the percent of critics who like it is {range}", "{ critics: { at_least: 70 } }", (OVER,)),
    _range("audience", "the audience score is {range}", "{ audience: { at_least: 70 } }", (OVER,)),
    _range("gross_percent", "the gross in percent of the budget is {range}", "{ gross_percent: { at_least: 200 } }",
           (OVER,)),
    _range("returned_to_investors_percent", "the percent investors have back is {range}",
           "{ returned_to_investors_percent: { at_least: 100 } }", (OVER,)),
    _range("return_percent", "the return in percent of the budget is {range}", "{ return_percent: { at_least: 120 } }",
           (OVER,)),
    _word(("released", words(*RELEASES)), "the film is released this way: {arg}", "{ released: festival }", (OVER,)),
    _range("would_return_percent", "the percent of the crew who would work with you again is {range}",
           "{ would_return_percent: { at_least: 75 } }", (OVER,)),
    _range("running_time", "the running time in minutes is {range}", "{ running_time: { at_most: 110 } }", (OVER,)),
    _true("on_time", "the film was delivered on time", (OVER,)),
    Verb("latent", (Slot("latent", words(*LATENTS), "arg"),),
         "the {arg} of the film, in tenths of a deviation, is {range}",
         "{ latent: craft, below: -10 }", flat=True, where=(OVER,)),
    _word(("scene_as_written", refers("scene")), "scene {arg} is in the film as written",
          "{ scene_as_written: \"14\" }", (OVER,)),
    _true("named_take", "somebody named a take", (OVER,)),
)  # fmt: skip

_ALL = (*_STATE, *_STORY_SO_FAR, *_SIGNED, *_SCENES, *_PEOPLE, *_OFFICE, *_FINISHED)

LEAVES: dict[str, Verb] = {verb.name: verb for verb in _ALL}
"""Every leaf by its verb, in the order of the reference."""
