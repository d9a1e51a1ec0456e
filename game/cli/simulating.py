"""``simulate``: many plays of a film by a bot, reported as one object."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import Annotated

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


def rules_for(name: str, options: Options) -> Rules:
    """The rules of a film, for a process of its own."""
    return shelves.film_rules(name, options)[0]


def simulate(
    scenario: Annotated[str, typer.Argument(help=say("cli.help.scenario"))] = "",
    plays: Annotated[int, typer.Option(min=1, help=say("cli.help.plays"))] = 100,
    bot: Annotated[str, typer.Option(help=say("cli.help.bot"))] = "careful",
    seed: Annotated[str, typer.Option(help=say("cli.help.seed"))] = "1",
    length: Annotated[str, typer.Option(help=say("cli.help.length"))] = "lesson",
    budget: Annotated[str, typer.Option(help=say("cli.help.budget"))] = "fair",
    schedule: Annotated[str, typer.Option(help=say("cli.help.schedule"))] = "fair",
    code: Annotated[str, typer.Option(help=say("cli.help.code_plays"))] = "",
    mode: Annotated[str, typer.Option(help=say("cli.help.mode"))] = "both",
    bar: Annotated[list[str] | None, typer.Option(help=say("cli.help.bar"))] = None,
    jobs: Annotated[int, typer.Option(min=1, help=say("cli.help.jobs"))] = 1,
    json: Annotated[bool, typer.Option("--json", help=say("cli.help.json"))] = False,
) -> int:
    """Let a bot play a film many times and report success, endings, gauges, return and duties."""
    if bot not in NAMES:
        raise ends.misused("cli.unknown_bot", name=bot, bots=", ".join(NAMES))
    for dial in (budget, schedule):
        if dial not in ("relaxed", "fair", "tight"):
            raise ends.misused("cli.unknown_dial", name=dial)
    film, options, luck = scenario, Options(length, budget, schedule, mode), None
    if code:
        film, options, luck = _coded(code, scenario, mode)
    elif not scenario:
        raise ends.misused("cli.film_or_code")
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


def _coded(code: str, scenario: str, mode: str) -> tuple[str, Options, int]:
    """Film, options and luck of a class code."""
    if scenario:
        raise ends.misused("cli.code_and_option", option=scenario)
    found = shelves.coded(code)
    if not found.same:
        ends.complain(say("code.other_packs", film=found.film))
    return found.film, msgspec.structs.replace(found.options, mode=mode), found.seed


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
