"""The library: what is installed, what is compiled when, and what happens where nothing can be written."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from game.engine.rules.rulebook import Options, Rules
from game.packs.author.publish import ShippedWithErrors, publish
from game.packs.library import Library, load_rules, pack_check, usual_library
from game.packs.load import Compiled, Unplayable
from tests.packs.films import FILM, SOUND, ruleset

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture
def scenarios(tmp_path: Path) -> Path:
    """A folder of shipped packs: the ruleset without cards, and the sound film."""
    folder = tmp_path / "data" / "scenarios"
    for name, raw in ruleset().items():
        file = folder / "core" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(raw)
    shutil.copytree(SOUND, folder / FILM)
    return folder


@pytest.fixture
def library(scenarios: Path, tmp_path: Path) -> Library:
    return Library(scenarios, scenarios.parent / "compiled", tmp_path / "own", tmp_path / "cache")


def again(library: Library) -> Library:
    """The same library in a game that has just been started."""
    return Library(library.shipped, library.published, library.own, library.cache)


def film_of(library: Library) -> Compiled:
    found = library.compiled(FILM)
    assert isinstance(found, Compiled), found
    return found


def kept_files(library: Library) -> list[str]:
    assert library.cache is not None
    return sorted(file.name for file in library.cache.glob(f"{FILM}.*.json"))


def test_a_film_is_compiled_once_and_kept(library: Library) -> None:
    first = film_of(library)
    (kept,) = kept_files(library)
    assert kept.startswith(f"{FILM}.{first.film.digest[:12]}.")
    assert film_of(again(library)) == first
    assert kept_files(library) == [kept]


def test_a_changed_file_is_compiled_anew(library: Library) -> None:
    before = film_of(library)
    scenes = library.shipped / FILM / "scenes.yaml"
    scenes.write_text(scenes.read_text(encoding="utf-8").replace("weight: 35", "weight: 36"), encoding="utf-8")
    after = film_of(again(library))
    assert (before.film.digest != after.film.digest, len(kept_files(library))) == (True, 2)
    assert after.film.lengths["lesson"].scenes[1].weight == 36


def test_a_changed_ruleset_is_compiled_anew_although_the_film_is_the_same(library: Library) -> None:
    before = film_of(library)
    papers = library.shipped / "core" / "papers.yaml"
    papers.write_text(papers.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
    after = film_of(again(library))
    assert before.film.digest == after.film.digest
    assert before.digest != after.digest


def test_a_film_of_an_old_save_is_found_by_its_digest(library: Library) -> None:
    before = film_of(library)
    scenes = library.shipped / FILM / "scenes.yaml"
    scenes.write_text(scenes.read_text(encoding="utf-8").replace("weight: 35", "weight: 36"), encoding="utf-8")
    assert again(library).kept(FILM, before.film.digest) == before
    assert isinstance(again(library).kept(FILM, "0" * 64), Unplayable)


def test_a_published_film_is_played_as_it_was_published(library: Library) -> None:
    publish(library.shipped, library.published)
    shutil.rmtree(library.shipped)
    library.shipped.mkdir()
    assert isinstance(library.rules(FILM, Options()), Rules)
    assert [(listing.id, listing.lengths) for listing in library.films()] == [(FILM, {"lesson": 15})]


def test_publishing_twice_gives_the_same_bytes(library: Library, tmp_path: Path) -> None:
    first, second = publish(library.shipped, tmp_path / "a"), publish(library.shipped, tmp_path / "b")
    assert [file.read_bytes() for file in first] == [file.read_bytes() for file in second]


def test_a_film_with_errors_is_not_published(library: Library) -> None:
    (library.shipped / FILM / "deals.yaml").unlink()
    with pytest.raises(ShippedWithErrors, match="S223"):
        publish(library.shipped, library.published)


def test_without_a_cache_a_film_is_compiled_in_memory(library: Library) -> None:
    library.cache = None
    assert isinstance(library.rules(FILM, Options()), Rules)
    assert not library.cache_is_writable()


def test_a_cache_that_cant_be_written_disturbs_nobody(library: Library, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    library.cache = tmp_path / "file" / "cache"
    assert isinstance(library.rules(FILM, Options()), Rules)
    assert [listing.title for listing in library.films()] == ["The Kettle"]
    assert not library.cache_is_writable()


def test_a_damaged_cache_is_compiled_over(library: Library) -> None:
    before = film_of(library)
    assert library.cache is not None
    (library.cache / kept_files(library)[0]).write_bytes(b"{ half a fi")
    (library.cache / "faces.json").write_bytes(b"[]")
    assert film_of(again(library)) == before
    assert library.films()


def test_the_listing_follows_the_files(library: Library) -> None:
    assert [listing.title for listing in library.films()] == ["The Kettle"]
    scenario = library.shipped / FILM / "scenario.yaml"
    scenario.write_text(
        scenario.read_text(encoding="utf-8").replace("title: The Kettle", "title: The Tea Kettle"), encoding="utf-8"
    )
    assert [listing.title for listing in again(library).films()] == ["The Tea Kettle"]


def test_a_pack_of_the_player_is_listed_and_played(library: Library) -> None:
    assert library.own is not None
    library.own.mkdir()
    shutil.move(library.shipped / FILM, library.own / f"{FILM}@1.0.0")
    (listing,) = library.films()
    assert (listing.id, listing.shipped) == (FILM, False)
    assert isinstance(library.rules(FILM, Options()), Rules)


def test_the_newest_version_counts(library: Library) -> None:
    assert library.own is not None
    library.own.mkdir()
    for version in ("1.9.0", "1.10.0"):
        shutil.copytree(library.shipped / FILM, library.own / f"{FILM}@{version}")
    shutil.rmtree(library.shipped / FILM)
    path = library.path_of(FILM)
    assert path is not None
    assert path.name == f"{FILM}@1.10.0"


def test_what_cant_be_played_says_why_in_one_sentence(library: Library) -> None:
    missing = library.rules("westbrook.nothing", Options())
    assert missing == Unplayable("There is no film called 'westbrook.nothing'.")
    length = library.rules(FILM, Options(length="feature"))
    assert length == Unplayable("The Kettle has no length 'feature': it is played as lesson.")
    assert isinstance(library.rules("core", Options()), Unplayable)


def test_a_film_with_errors_says_so_and_where_to_look(library: Library) -> None:
    scenes = library.shipped / FILM / "scenes.yaml"
    scenes.write_text(scenes.read_text(encoding="utf-8").replace("act: 3", "act: 8"), encoding="utf-8")
    found = library.rules(FILM, Options())
    assert isinstance(found, Unplayable)
    assert "scenes.yaml has an error" in found.sentence
    assert [finding.code for finding in library.check(library.shipped / FILM)] == ["S205"]


def test_a_suppressed_warning_is_not_told(library: Library) -> None:
    pack, scenes = library.shipped / FILM / "pack.yaml", library.shipped / FILM / "scenes.yaml"
    scenes.write_text(scenes.read_text(encoding="utf-8").replace("weight: 35", "weight: 25"), encoding="utf-8")
    assert [finding.code for finding in library.check(library.shipped / FILM)] == ["L403"]
    with pack.open("a", encoding="utf-8") as file:
        file.write("suppress:\n  - { code: L403, reason: The rest is silence. }\n")
    assert library.check(library.shipped / FILM) == []


BLOCKED = """
import sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"yaml", "pydantic", "pydantic_core"}:
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Blocked())
from pathlib import Path
from game.packs.library import Library
from game.packs.load import Unplayable
from game.engine import Options, choices, new_production, step

data = Path(sys.argv[1])
library = Library(data / "scenarios", data / "compiled", None, None)
rules = library.rules(sys.argv[2], Options())
assert not isinstance(rules, Unplayable), rules
film = new_production(rules, 1)
film = step(film, choices(film)[0]).production
print(film.round, [listing.id for listing in library.films()])
"""


def test_a_published_film_needs_neither_yaml_nor_pydantic(library: Library) -> None:
    publish(library.shipped, library.published)
    command = [sys.executable, "-c", BLOCKED, str(library.shipped.parent), FILM]
    told = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    done = subprocess.run(command, cwd=CHECKOUT, env=told, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, f"1 ['{FILM}']\n"), done.stderr


def test_a_kept_film_is_played_without_loading_the_compiler(library: Library) -> None:
    film_of(library)
    script = (
        "import sys\nfrom pathlib import Path\n"
        "from game.packs.library import Library\nfrom game.engine import Options\n"
        "paths = [Path(one) for one in sys.argv[1:5]]\n"
        "rules = Library(*paths).rules(sys.argv[5], Options())\n"
        "print(rules.film.title, {'yaml', 'pydantic'} & set(sys.modules))\n"
    )
    places = [str(one) for one in (library.shipped, library.published, library.own, library.cache)]
    done = subprocess.run(
        [sys.executable, "-c", script, *places, FILM], cwd=CHECKOUT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "The Kettle set()\n"


def test_the_usual_library_is_that_of_this_checkout() -> None:
    assert usual_library().shipped == CHECKOUT / "scenarios"
    assert isinstance(load_rules("westbrook.nothing", Options()), Unplayable)
    assert [finding.code for finding in pack_check(CHECKOUT / "nowhere")] == ["P101"]
