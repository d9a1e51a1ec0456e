"""Every command but playing, by typer: each parses, calls one function, prints, and ends with its code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import typer

from game.cli import calibrating, careers, checking, ends, playing, replaying, simulating, teaching
from game.cli.health import doctor

# Newer versions of typer carry their own click: its base exception is found through one that typer exports.
Wrong = cast(type[Exception], typer.BadParameter.__mro__[2])

app = typer.Typer(
    name="above-the-line",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
ANYTHING = {"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []}
"""Playing reads its own options, and never comes here: it is listed so that the help shows it."""


def _played(context: typer.Context) -> int:
    """Play a film, in the window (play) or in the terminal (text): its --help has the options."""
    return playing.run([context.info_name or "text", *context.args])


app.command("play", context_settings=ANYTHING)(_played)
app.command("text", context_settings=ANYTHING)(_played)
app.command("simulate")(simulating.simulate)
app.command("replay")(replaying.replay)
app.command("calibrate")(calibrating.calibrate)
app.command("career")(careers.career)
app.command("doctor")(doctor)
app.add_typer(checking.app, name="pack")
app.add_typer(teaching.app, name="class")


@app.callback()
def _all() -> None:
    """Make a feature film from two chairs. With no command at all, a film is played."""


def run(words: Sequence[str]) -> int:
    """Run a command. Returns its exit code; a wrong word or a failure leaves one sentence on the error stream."""
    return ends.guarded(lambda: _command(list(words)))


def _command(words: list[str]) -> int:
    command = typer.main.get_command(app)
    try:
        done = command.main(words, prog_name="above-the-line", standalone_mode=False)
    except Wrong as wrong:
        raise ends.Ended(ends.MISUSED, _sentence(wrong)) from None
    except typer.Abort:
        return ends.INTERRUPTED
    return done if isinstance(done, int) else ends.GOOD


def _sentence(wrong: Exception) -> str:
    """What is wrong with the words, with the name of the option where there is one."""
    told = getattr(wrong, "format_message", None)
    return str(told()) if callable(told) else str(wrong)
