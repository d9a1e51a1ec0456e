"""The third stage: does what has the right shape make sense? Names, sums, people, reach, texts, schedule."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.packs.author.contents import Contents
from game.packs.author.findings import Finding, has_errors
from game.packs.author.meaning import cards, places, reach, references, schedule, sums, texts, unread
from game.packs.author.meaning.telling import Check

ALWAYS: tuple[Callable[[Check], Iterator[Finding]], ...] = (
    references.references,
    references.duplicates,
    references.shared_ids,
    texts.placeholders,
    texts.long_texts,
    texts.clauses,
    cards.options,
    cards.limits,
    cards.places,
    cards.absolute_money,
    sums.instalments,
    sums.climate,
    sums.budget,
    sums.accounts,
    sums.payments,
    sums.theatrical,
    sums.calendar,
    sums.in_order,
    unread.unread,
)
"""Checks that make sense even while some file of the pack is broken."""

COMPLETE: tuple[Callable[[Check], Iterator[Finding]], ...] = (
    references.genre,
    sums.weights,
    sums.pages,
    sums.money,
    places.roles,
    places.posts,
    places.sets,
    places.chemistry,
    places.absent_scenes,
    schedule.availability,
    schedule.fits,
    reach.flags,
    cards.before_dawn,
    reach.events,
    reach.possible,
    reach.decks,
    reach.endings,
)
"""Checks that look at the whole pack: without errors in it they would cry wolf."""


def meaning(contents: Contents, *, complete: bool) -> list[Finding]:
    """What is wrong with the first pack of the contents. ``complete`` says that no stage before found an error."""
    check = Check(contents)
    findings = [finding for one in ALWAYS for finding in one(check)]
    if complete and not has_errors(findings):
        findings += [finding for one in COMPLETE for finding in one(check)]
    return findings
