"""Overseeing post: invoices, weeks, and cutting the film without an editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions, money, tables
from game.engine.ledger import Cause, post
from game.engine.refusal import Refusal, Rule, Ruleset, no

if TYPE_CHECKING:
    from game.engine.production import Production

WHATS = ("invoices", "week", "hurry")
WEEK = 7


def post_estimate(film: Production) -> int:
    """What the post accounts are expected to cost."""
    return sum(film.of("estimate", account) for account in film.rules.film.budget.post)


def price(film: Production, what: str) -> int:
    """What a week more, or a week won back, costs in whole currency units."""
    rule = film.rules.n.edit
    percent = {"week": rule.week_percent, "hurry": rule.hurry_percent}.get(what, 0)
    return post_estimate(film) * percent // 100


def refuse(film: Production, action: actions.Oversee) -> Refusal | None:
    """Invoices once a step, a week while the delivery can still slip, a hurry only when something is late."""
    if why := tables.refuse_at(film, "oversee_post"):
        return why
    if action.what not in WHATS:
        return no("no_such_way", way=action.what)
    if film.table and action.what in film.table.done:
        return no("done_already", location=action.what)
    if action.what == "hurry" and film.of("late_days") <= 0:
        return no("nothing_is_late")
    extra = price(film, action.what)
    return no("over_budget", amount=extra) if extra > money.room(film) else None


def oversee(film: Production, action: actions.Oversee) -> None:
    """Press the invoices, buy the edit a week, or pay to win one back."""
    cause, rule = Cause("duty", "oversee_post"), film.rules.n.edit
    match action.what:
        case "invoices":
            won = film.happens(rule.invoice_chance, "invoices", film.round)
            saved = post_estimate(film) * rule.invoice_percent // 100
            if won:
                money.commit(film, "sound", -saved, cause)
            else:
                post(film, "latent.craft", "", -1, cause)
            film.tell("invoices", won=int(won), saved=saved if won else 0)
        case "week":
            money.spend(film, "editing", price(film, "week"), cause)
            post(film, "late_days", "", WEEK, cause)
            post(film, "token_bonus", "director", 1, cause)
        case _:
            money.spend(film, "delivery", price(film, "hurry"), cause)
            post(film, "late_days", "", -WEEK, cause)
    tables.commit(film, action.what)


def menu(film: Production) -> list[actions.Action]:
    """What can be overseen, and the lock where the producer holds the cut."""
    return [*(actions.Oversee(what) for what in WHATS), actions.Lock()]


def refuse_self(film: Production, action: actions.SelfEdit) -> Refusal | None:
    """Only where nobody was hired to edit, on a film small enough."""
    if why := tables.refuse_at(film, "self_edit"):
        return why
    return None if may_self_edit(film) else no("editor_hired")


def may_self_edit(film: Production) -> bool:
    """Whether the director could cut the film alone."""
    free = "editing" not in film.crew and not film.deeds.get("self_edit") and not film.cut.locked
    return free and film.rules.film.roles_split == "shared"


def self_edit(film: Production, action: actions.SelfEdit) -> None:
    """Cut it yourself: there is a rough cut and no salary; what it seems worth and what it is worth part ways."""
    cause, rule = Cause("duty", "self_edit"), film.rules.n.edit
    film.did("cut_alone")
    post(film, "polish", "", rule.rough_cut + rule.self_edit_bias, cause)
    post(film, "latent.craft", "", rule.rough_cut, cause)
    post(film, "measured.craft", "", -rule.self_edit_bias, cause)
    tables.commit(film, "self_edit")


def assembly(film: Production) -> None:
    """The editor who was there during the shoot has an assembly ready."""
    if "editing" in film.crew and film.rules.film.posts["editing"].cuts_during_shoot:
        post(film, "polish", "", film.rules.n.edit.rough_cut, Cause("rule", "assembly"))
        post(film, "latent.craft", "", film.rules.n.edit.rough_cut, Cause("rule", "assembly"))


TABLES = {
    "oversee_post": tables.Seat(menu, lambda film: True),
    "self_edit": tables.Seat(lambda film: [actions.SelfEdit()], may_self_edit),
}

RULES: Ruleset = {
    actions.Oversee: Rule(refuse, oversee),
    actions.SelfEdit: Rule(refuse_self, self_edit),
}
