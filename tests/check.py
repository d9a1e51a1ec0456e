"""The one command that checks everything: ruff, mypy, the import contracts and the tests.

python3 tests/check.py            builds a fresh environment, so that a missing dependency shows
python3 tests/check.py --fast     keeps the environment of the last run
python3 tests/check.py --no-venv  uses the interpreter that runs this file

Every step runs, so that all problems show at once; pytest runs last and its summary closes the output. The
exit code is that of the first step that failed. Needs nothing but Python 3.11 and its venv module.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
ENVIRONMENT = CHECKOUT / ".venv-check"

QUICK_STEPS = {
    "ruff": ["-m", "ruff", "check", "."],
    "mypy": ["-m", "mypy"],
    # lint-imports has no `python -m` form, and its script need not be on the path.
    "lint-imports": ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
}
TESTS = ["-m", "pytest", "-n", "2"]


def main() -> int:
    """Run all checks and return the exit code of the first that failed, or 0."""
    asked = arguments()
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is where an older Python is told so
        print("Above the Line needs Python 3.11 or newer, this is " + sys.version.split()[0])
        return 2
    python = Path(sys.executable) if asked.no_venv else environment(keep=asked.fast)
    codes = {name: step(name, [str(python), *command]) for name, command in QUICK_STEPS.items()}
    failed = [name for name, code in codes.items() if code]
    say("pytest")
    # The tests' own closing lines repeat what failed before them, or a green summary would hide it.
    told = {**os.environ, "FAILED_BEFORE_TESTS": ", ".join(failed)}
    codes["pytest"] = run([str(python), *TESTS], told)
    return next((code for code in codes.values() if code), 0)


def arguments() -> argparse.Namespace:
    """Read the two options; they exclude each other."""
    parser = argparse.ArgumentParser(description="Run every check of the project.")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--fast", action="store_true", help="keep the environment of the last run")
    choice.add_argument("--no-venv", action="store_true", help="use the interpreter that runs this file")
    return parser.parse_args()


def environment(*, keep: bool) -> Path:
    """Return the interpreter of an environment that holds the project and its test tools."""
    python = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not (keep and python.exists()):
        say("environment")
        must([sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)])
    must([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-e", ".[test]"])
    return python


def step(name: str, command: list[str]) -> int:
    """Run one quick check, print how it went on a line of its own and return its exit code."""
    say(name)
    start = time.monotonic()
    code = run(command)
    say(f"{name}: {'failed' if code else 'ok'} ({time.monotonic() - start:.1f} s)")
    return code


def run(command: list[str], environ: dict[str, str] | None = None) -> int:
    """Run a command in the checkout with nothing to read, and return its exit code."""
    done = subprocess.run(command, cwd=CHECKOUT, env=environ, stdin=subprocess.DEVNULL, check=False)
    return done.returncode


def must(command: list[str]) -> None:
    """Run a command without which no check can run; end with its exit code if it fails."""
    code = run(command)
    if code:
        sys.exit(code)


def say(line: str) -> None:
    """Print a line between the outputs of the steps, in order even where output is buffered."""
    print(f"== {line}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
