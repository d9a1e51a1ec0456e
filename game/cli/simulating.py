"""``simulate``: many plays of a film by a bot, reported as one object."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import Annotated, TypeAlias

import msgspec
import typer
from rich.console import Console
from rich.table import Table

from game.bots import NAMES
from game.cli import ends, shelves
from game.engine import Options, Rules
from game.playtest.reporting import Report, as_json
from game.playtest.reporting import simulate as play_series
from game.playtest.runner import Series
from game.strings import say

Dials: TypeAlias = dict[str, str | None]
"""Length, budget and schedule as they were typed; None is the usual one."""


def rules_for(name: str, options: Options) -> Rules:
    """The rules of a film, for a process of its own."""
    return shelves.film_rules(name, options)[0]


def simulate(
    scenario: Annotated[str, typer.Argument(help=say("cli.help.scenario"))] = "",
    plays: Annotated[int, typer.Option(min=1, help=say("cli.help.plays"))] = 100,
    bot: Annotated[str, typer.Option(help=say("cli.help.bot"))] = "careful",
    seed: Annotated[str, typer.Option(help=say("cli.help.seed"))] = "1",
    length: Annotated[str | None, typer.Option(help=say("cli.help.length"))] = None,
    budget: Annotated[str | None, typer.Option(help=say("cli.help.budget"))] = None,
    schedule: Annotated[str | None, typer.Option(help=say("cli.help.schedule"))] = None,
    code: Annotated[str | None, typer.Option(help=say("cli.help.code_plays"))] = None,
    bar: Annotated[list[str] | None, typer.Option(help=say("cli.help.bar"))] = None,
    jobs: Annotated[int, typer.Option(min=1, help=say("cli.help.jobs"))] = 1,
    json: Annotated[bool, typer.Option("--json", help=say("cli.help.json"))] = False,
) -> int:
    """Let a bot play a film many times and report success, endings, gauges, return and duties."""
    if bot not in NAMES:
        raise ends.misused("cli.unknown_bot", name=bot, bots=", ".join(NAMES))
    dials = {"length": length, "budget": budget, "schedule": schedule}
    film, options, luck = _asked(scenario, dials) if code is None else _coded(code, scenario, dials)
    rules = rules_for(film, options)
    for duty in bar or ():
        if duty not in rules.core.duties:
            raise ends.misused("cli.unknown_duty", name=duty)
    series = Series(bot=bot, plays=plays, seed=shelves.whole_number(seed), bar=tuple(bar or ()), luck=luck)
    loader = functools.partial(rules_for, film, options)
    report = play_series(loader, series, jobs=jobs, each=_progress(plays))
    if json:
        sys.stdout.write(as_json(report).decode() + "\n")
    else:
        _print(report)
    return ends.GOOD


def _asked(scenario: str, dials: Dials) -> tuple[str, Options, None]:
    """Film and options as they were typed, and the usual ones for the rest."""
    for dial in ("budget", "schedule"):
        if dials[dial] not in (None, "relaxed", "fair", "tight"):
            raise ends.misused("cli.unknown_dial", name=dials[dial])
    if not scenario:
        raise ends.misused("cli.film_or_code")
    typed = {name: word for name, word in dials.items() if word is not None}
    return scenario, msgspec.structs.replace(Options(), **typed), None


def _coded(code: str, scenario: str, dials: Dials) -> tuple[str, Options, int]:
    """Film, options and luck of a class code, which leaves nothing of them to choose."""
    if scenario:
        raise ends.misused("cli.code_and_option", option=scenario)
    for name, word in dials.items():
        if word is not None:
            raise ends.misused("cli.code_and_option", option=f"--{name}")
    found = shelves.coded(code)
    if not found.same:
        ends.complain(say("code.other_packs", film=found.film))
    return found.film, found.options, found.seed


def _progress(plays: int) -> Callable[[int], None]:
    """Tell how far the series is, on the error stream, where that is a terminal."""
    if not sys.stderr.isatty():
        return lambda done: None

    def each(done: int) -> None:
        """Tell one step."""
        sys.stderr.write(f"\r{done}/{plays}" + ("\n" if done == plays else ""))

    return each


def _print(report: Report) -> None:
    low, high = report.success_ci95
    out = Console(highlight=False)
    out.print(say("cli.report.title", bot=report.bot, film=report.scenario, length=report.length, plays=report.plays))
    out.print(say("cli.report.success", rate=f"{report.success_rate:.0%}", low=f"{low:.0%}", high=f"{high:.0%}"))
    out.print(say("cli.report.decisions", count=f"{report.decisions_per_play:.0f}"))
    endings = ", ".join(f"{name} {share:.0%}" for name, share in report.endings.items())
    out.print(say("cli.report.endings", endings=endings))
    table = Table(*(say(f"cli.report.{head}") for head in ("number", "mean", "p10", "p50", "p90")))
    rows = {"return": report.returned, "critics": report.critics, **report.gauges}
    for name, numbers in rows.items():
        table.add_row(name, *(f"{numbers[key]:,.0f}" for key in ("mean", "p10", "p50", "p90")))
    out.print(table)
