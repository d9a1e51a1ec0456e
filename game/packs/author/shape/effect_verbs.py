"""The closed list of effects. Each fills one compiled ``Effect`` (``mark`` may fill several)."""

from __future__ import annotations

from game.packs.author.shape.leaves import CHAIRS
from game.packs.author.shape.values import Amount, Whole, Words
from game.packs.author.shape.verbs import Slot, Verb, refers, words

CHANGEABLE = (
    "morale", "trust", "stress", "buzz", "investor_goodwill", "bond_patience", "alignment", "report",
    "quality", "script", "performance", "craft", "cohesion", "spectacle", "concept", "star", "marketing",
    "campaign", "late_days",
)  # fmt: skip
MARKS = ("picture", "sound", "performance", "coverage")
SUMS = ("percent_of_day", "percent_of_budget", "amount")

_SCENE = refers("bound", "scene")
_ACTOR = refers("bound", "actor")
_PERSON = refers("bound", "actor", "crew")
_OWNER = words("producer", "director", "financiers")


def _names(verb: str, kind: object, says: str, example: str) -> Verb:
    return Verb(verb, (Slot(verb, kind, "target"),), says, example)


def _money(verb: str, says: str) -> Verb:
    sums = tuple(Slot(key, Amount if key == "amount" else Whole, "amount", required=False, sets="of") for key in SUMS)
    account = Slot("account", refers("account"), "word", required=False)
    return Verb(verb, (*sums, account), says, f"{{ {verb}: {{ percent_of_day: 10, account: crew }} }}", inside=True)


_VERBS = (
    Verb("change", (Slot("change", words(*CHANGEABLE), "target"), Slot("by", Whole, "amount"),
                    Slot("of", refers("department", "chair", "everybody", "bound"), "of", required=False)),
         "moves a gauge or a strength of the film by points", "{ change: morale, by: -4, of: sound }"),
    _money("spend", "costs money: a percentage of a board day, of the budget, or an amount"),
    _money("earn", "brings money in"),
    Verb("minutes", (Slot("minutes", Whole, "amount"),), "takes minutes of today's clock, or gives them back",
         "{ minutes: 30 }"),
    Verb("overtime", (Slot("hours", Whole, "amount"),), "works overtime: paid by the deal, it tires",
         "{ overtime: { hours: 2 } }", inside=True),
    Verb("tokens", (Slot("chair", words(*CHAIRS), "target"), Slot("by", Whole, "amount")),
         "changes the tokens of a chair in its next round", "{ tokens: { chair: producer, by: -1 } }", inside=True),
    Verb("shoot_scene", (Slot("scene", _SCENE, "target"), Slot("coverage", words("master", "singles", "full"), "word")),
         "shoots a scene with this coverage", "{ shoot_scene: { scene: scene, coverage: singles } }", inside=True),
    _names("drop_scene", _SCENE, "drops a scene from the film", "{ drop_scene: scene }"),
    _names("owe_scene", _SCENE, "leaves a scene owed to a later day", "{ owe_scene: scene }"),
    _names("safe_scene", _SCENE, "marks a scene as safe", "{ safe_scene: scene }"),
    Verb("mark", (Slot("scene", _SCENE, "target"),
                  *(Slot(key, Whole, "amount", required=False, sets="word") for key in MARKS),
                  Slot("because", Words, "because", required=False)),
         "moves a scene's score in picture, sound, performance or coverage", "{ mark: { scene: scene, picture: 12 } }",
         inside=True),
    Verb("simplify_scene", (Slot("scene", _SCENE, "target"), Slot("percent", Whole, "amount")),
         "takes this percentage of the set-ups out of a scene", "{ simplify_scene: { scene: scene, percent: 30 } }",
         inside=True),
    Verb("mood", (Slot("actor", _ACTOR, "target"), Slot("by", Whole, "amount")),
         "moves an actor's patience today, in takes", "{ mood: { actor: actor, by: -1 } }", inside=True),
    _names("problem", refers("problem"), "opens a problem", "{ problem: kit_broken }"),
    _names("clear_problem", refers("problem"), "clears a problem", "{ clear_problem: kit_broken }"),
    _names("favour", refers("favour"), "gives a favour", "{ favour: rental_friend }"),
    _names("spend_favour", refers("favour"), "uses a favour up", "{ spend_favour: rental_friend }"),
    _names("credit", words("courtesy", "working"), "gives an associate producer's title", "{ credit: courtesy }"),
    _names("paper", refers("paper"), "puts a paper on the pile", "{ paper: releases }"),
    _names("clear_paper", refers("paper"), "takes a paper off the pile", "{ clear_paper: releases }"),
    _names("flag", refers("flag"), "remembers a fact for later", "{ flag: rialto_kept }"),
    _names("clear_flag", refers("flag"), "forgets a fact", "{ clear_flag: rialto_kept }"),
    Verb("draft", (Slot("quality", Whole, "amount"),), "moves the quality of the script", "{ draft: { quality: 2 } }",
         inside=True),
    _names("reveal", _PERSON, "gives a noisy reading of a person's ability", "{ reveal: actor }"),
    _names("leaves", _PERSON, "takes a person off the film", "{ leaves: actor }"),
    _names("offer", refers("offer", "bound"), "opens a finance offer", "{ offer: adeyemi_equity }"),
    _names("fall_through", refers("offer", "location", "bound"), "takes an offer or a location away",
           "{ fall_through: rialto }"),
    _names("injury", refers("the_crew", "bound", "actor", "crew"), "somebody is hurt", "{ injury: crew }"),
    Verb("delay", (Slot("days", Whole, "amount"),), "delays the start of the shoot or the delivery",
         "{ delay: { days: 5 } }", inside=True),
    _names("final_cut", _OWNER, "moves final cut", "{ final_cut: financiers }"),
)  # fmt: skip

EFFECTS: dict[str, Verb] = {verb.name: verb for verb in _VERBS}
"""Every effect by its verb, in the order of the reference."""
