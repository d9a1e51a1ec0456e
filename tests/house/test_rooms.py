"""The shape of the code: short functions, short modules, names that say what is inside."""

from __future__ import annotations

import ast
from statistics import median, quantiles

import pytest

from tests.house.rooms import GAME, Function, Source, functions, room_of, sources

EMPTY_NAMES = {"utils", "util", "helpers", "helper", "manager", "managers", "data", "misc", "common"}


@pytest.fixture(scope="module")
def all_functions() -> list[Function]:
    return [function for source in sources(GAME) for function in functions(source)]


def test_no_function_is_longer_than_fifty_lines(all_functions: list[Function]) -> None:
    assert [function for function in all_functions if function.lines > 50] == []


def test_functions_are_short_as_a_rule(all_functions: list[Function]) -> None:
    if room_of("game.engine") is None:
        pytest.skip("game.engine has not been built")
    lengths = [function.lines for function in all_functions]
    assert median(lengths) <= 8
    assert quantiles(lengths, n=10)[-1] <= 25, "more than one function in ten is longer than 25 lines"


def test_no_module_is_longer_than_four_hundred_lines() -> None:
    assert [(source.place, source.lines) for source in sources(GAME) if source.lines > 400] == []


def test_every_folder_with_code_is_a_package() -> None:
    folders = {path.parent for path in GAME.rglob("*.py")}
    assert sorted(str(folder) for folder in folders if not (folder / "__init__.py").exists()) == []


def test_no_room_is_named_after_nothing() -> None:
    rooms = [path for path in GAME.rglob("*") if path.suffix == ".py" or path.is_dir()]
    assert [path for path in rooms if path.stem in EMPTY_NAMES] == []


def test_the_ruler_counts_methods_and_their_docstrings() -> None:
    tree = ast.parse("class Film:\n    def wrap(self):\n        '''Go home.'''\n        return 1\n")
    assert functions(Source("film.py", 4, tree)) == [Function("film.py:2 wrap", 3)]
