"""Commands: what they print, where, and the code they end with. Nothing bad ends in a traceback."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from game.__main__ import main
from game.classroom.codes import write
from game.engine import Options
from game.saves import read
from tests.cli.typing_hands import wandering


def _said(capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    told = capsys.readouterr()
    return told.out, told.err


@pytest.mark.parametrize(
    ("words", "code", "part"),
    [
        (["text", "--scenario", "the_last_reell"], 2, "Did you mean 'the_last_reel'"),
        (["text", "--seed", "seven"], 2, "whole number"),
        (["text", "--length", "epic"], 2, "epic"),
        (["text", "--resume", "nothing.film"], 1, "nothing.film"),
        (["simulate", "nowhere"], 2, "nowhere"),
        (["simulate", "the_last_reel", "--bot", "genius"], 2, "careful"),
        (["simulate", "the_last_reel", "--seed", "x"], 2, "whole number"),
        (["simulate", "the_last_reel", "--length", "epic"], 2, "epic"),
        (["simulate", "the_last_reel", "--bar", "juggling"], 2, "juggling"),
        (["simulate", "the_last_reel", "--budget", "lavish"], 2, "lavish"),
        (["replay", "pyproject.toml"], 1, "not a save"),
        (["replay", "pyproject.toml", "--report", "out.pdf"], 2, "print it"),
        (["replay", "pyproject.toml", "--report", "out.docx"], 2, ".html"),
        (["replay", "README.md", "--report", "README.html"], 1, "not a save"),
        (["pack", "check", "nowhere"], 1, "nowhere"),
        (["calibrate", "--population", "mars"], 2, "mars"),
        (["calibrate", "--population", "play", "--films", "3"], 2, "films"),
        (["calibrate", "--films", "6", "--real", "README.md"], 1, "README.md"),
        (["text", "--code", "tuba"], 2, "not a class code"),
        (["text", "--code", "0000-0000-0001"], 2, "sign is wrong"),
        (["text", "--code", "0000-0000-0000"], 2, "not installed"),
        (["play", "--code", "0000-0000-0000"], 2, "not installed"),
        (["text", "--code", "0000-0000-0000", "--seed", "3"], 2, "--seed"),
        (["simulate", "--code", "tuba"], 2, "not a class code"),
        (["simulate", "first_reel", "--code", "0000-0000-0000"], 2, "first_reel"),
        (["class", "code", "--seed", "1000000"], 2, "999999"),
        (["class", "code", "--previews", "some"], 2, "some"),
        (["simulate", "--code", "0000-0000-0000", "--length", "feature"], 2, "--length"),
        (["simulate", "--code", "0000-0000-0000", "--budget", "tight"], 2, "--budget"),
        (["simulate", "first_reel", "--plays", "1", "--mode", "four"], 2, "--mode"),
        (["simulate", "--code", ""], 2, "not a class code"),
        (["text", "--code", ""], 2, "not a class code"),
        (["text", "--save", "x" * 300], 1, "too long"),
        (["replay", "pyproject.toml", "--report", "x" * 300 + ".html"], 1, "too long"),
        (["pack", "check", "x" * 300], 1, "too long"),
        (["frobnicate"], 2, "frobnicate"),
        (["simulate"], 2, "--code"),
    ],
)
def test_bad_input_gets_one_sentence_and_the_right_code(
    words: list[str], code: int, part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == code
    out, err = _said(capsys)
    assert part.casefold() in err.casefold()
    assert len(err.strip().splitlines()) == 1
    assert "Traceback" not in out + err


def test_simulate_prints_one_object_whatever_the_jobs(capsys: pytest.CaptureFixture[str]) -> None:
    seen = []
    for jobs in ("1", "2"):
        words = [
            "simulate",
            "the_last_reel",
            "--plays",
            "4",
            "--bot",
            "random",
            "--seed",
            "5",
            "--jobs",
            jobs,
            "--json",
        ]
        assert main(words) == 0
        one = json.loads(_said(capsys)[0])
        one.pop("plays_per_second")
        seen.append(one)
    assert seen[0] == seen[1]
    wanted = {"scenario", "length", "bot", "plays", "seed", "success_rate", "success_ci95", "endings", "gauges"}
    assert wanted | {"return", "critics", "decisions_per_play", "duties"} == set(seen[0])
    assert abs(sum(seen[0]["endings"].values()) - 1) < 0.01


def test_a_clean_pack_is_clean_and_a_broken_one_is_located(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pack", "check", "scenarios/core"]) == 0
    _said(capsys)
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "pack.yaml").write_text('format: "1.0"\nid: broken\ntitel: Broken\n', encoding="utf-8")
    assert main(["pack", "check", str(broken)]) == 1
    out, _err = _said(capsys)
    assert "pack.yaml:3:1: error" in out
    assert "did you mean 'title'" in out
    assert main(["pack", "check", str(broken), "--json"]) == 1
    assert any(one["line"] == 3 for one in json.loads(_said(capsys)[0]))


@pytest.mark.slow
def test_calibrate_plays_every_shipped_film_and_tells_its_latents(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["calibrate", "--population", "play", "--films", "6"]) == 0
    told = " ".join(_said(capsys)[0].split())
    assert "The Last Reel, lesson" in told
    assert "cohesion" in told


def test_calibrate_writes_the_films_and_never_over_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "films.csv"
    main(["calibrate", "--films", "60", "--csv", str(table)])
    with table.open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert set(rows[0]) == {"tier", "multiple", "critics", "audience"}
    before = table.read_text(encoding="utf-8")
    _said(capsys)
    assert main(["calibrate", "--films", "60", "--csv", str(table)]) == 1
    assert table.read_text(encoding="utf-8") == before


def test_doctor_names_every_film_it_can_play(capsys: pytest.CaptureFixture[str]) -> None:
    main(["doctor"])
    assert "the_last_reel" in _said(capsys)[0]


def _typed(words: list[str], text: str, home: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "game", *words]
    env = {"HOME": str(home), "PATH": "", "PYTHONPATH": str(Path.cwd())}
    return subprocess.run(command, input=text, env=env, capture_output=True, text=True, check=False)


def test_a_film_left_in_the_middle_goes_on_where_it_stood_and_replays(tmp_path: Path) -> None:
    left = _typed(["text", "--seed", "7"], "\n".join(wandering(120, seed=1)), tmp_path)
    assert left.returncode == 0, left.stderr
    (save,) = tmp_path.rglob("*.film")
    assert str(save) in left.stdout.replace("\n", "")
    first = _typed(["replay", str(save), "--verify", "--json"], "", tmp_path)
    assert json.loads(first.stdout)["verified"], first.stdout + first.stderr
    steps = json.loads(first.stdout)["steps"]
    again = _typed(["text", "--resume", str(save)], "\n".join(wandering(12000, seed=2)), tmp_path)
    assert again.returncode == 0, again.stderr
    assert "The verdict" in again.stdout
    done = _typed(["replay", str(save), "--verify", "--json"], "", tmp_path)
    assert json.loads(done.stdout)["verified"]
    assert json.loads(done.stdout)["steps"] > steps


def test_an_edited_save_is_one_sentence(tmp_path: Path) -> None:
    _typed(["text", "--seed", "7"], "1\n1\n", tmp_path)
    (save,) = tmp_path.rglob("*.film")
    raw = save.read_bytes()
    save.write_bytes(raw.replace(b'"seed":7', b'"seed":8'))
    for words in (["replay", str(save), "--verify"], ["text", "--resume", str(save)]):
        done = _typed(words, "", tmp_path)
        assert done.returncode == 1
        assert len(done.stderr.strip().splitlines()) == 1
        assert "Traceback" not in done.stderr


def test_playing_starts_before_anything_of_the_other_commands_is_imported(tmp_path: Path) -> None:
    code = (
        "import sys; sys.argv = ['x', 'text', '--seed', '1'];"
        "from game.__main__ import main; main();"
        "bad = {'typer', 'rich', 'numpy', 'pygame', 'asyncio'} & set(sys.modules); assert not bad, bad"
    )
    env = {"HOME": str(tmp_path), "PATH": "", "PYTHONPATH": str(Path.cwd())}
    subprocess.run([sys.executable, "-c", code], input="", env=env, text=True, check=True, capture_output=True)


def test_pack_docs_writes_the_pages_and_says_when_one_is_stale(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["pack", "docs", str(tmp_path)]) == 0
    assert main(["pack", "docs", str(tmp_path), "--check"]) == 0
    _said(capsys)
    (tmp_path / "effects.md").write_text("# Effects\n", encoding="utf-8")
    assert main(["pack", "docs", str(tmp_path), "--check"]) == 1
    assert "effects.md" in _said(capsys)[1]


def test_pack_schema_prints_the_schema_of_a_file_or_the_names_of_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pack", "schema"]) == 0
    assert "scenario" in _said(capsys)[0].split()
    assert main(["pack", "schema", "events/day_one"]) == 0
    assert json.loads(_said(capsys)[0])["properties"]["events"]["type"] == "array"
    assert main(["pack", "schema", "scenery"]) == 2
    assert "scenery" in _said(capsys)[1]


def _code(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["class", "code", "--scenario", "first_reel", *words]) == 0
    return _said(capsys)[0].strip()


def test_a_class_code_brings_film_dials_and_luck_to_every_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    code = _code(capsys, "--budget", "tight", "--seed", "77")
    monkeypatch.setattr("sys.stdin", io.StringIO("quit\n"))
    assert main(["text", "--code", code, "--mode", "producer", "--save", str(tmp_path / "one.film")]) == 0
    assert code in _said(capsys)[0]
    head = read(tmp_path / "one.film").head
    assert (head.origin.scenario, head.seed, head.options.budget, head.options.mode) == (
        "first_reel", 77, "tight", "producer",
    )  # fmt: skip


def test_simulating_a_class_code_plays_its_film_with_its_luck(capsys: pytest.CaptureFixture[str]) -> None:
    code = _code(capsys, "--seed", "3")
    assert main(["simulate", "--code", code, "--plays", "2", "--bot", "random", "--json"]) == 0
    assert json.loads(_said(capsys)[0])["scenario"] == "first_reel"


def test_a_class_code_of_other_packs_is_played_with_a_warning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    old = write("first_reel", "of last year", Options(), 5)
    monkeypatch.setattr("sys.stdin", io.StringIO("quit\n"))
    assert main(["text", "--code", old, "--save", str(tmp_path / "one.film")]) == 0
    assert "another version" in _said(capsys)[1]


def test_a_report_is_written_for_a_finished_film_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, typed in (("whole", "1\n1\nfinish\nyes\n"), ("early", "1\n1\nquit\n")):
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        assert main(["text", "--scenario", "first_reel", "--seed", "5", "--save", str(tmp_path / name)]) == 0
    page = tmp_path / "out.html"
    assert main(["replay", str(tmp_path / "whole"), "--verify", "--report", str(page)]) == 0
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    _said(capsys)
    assert main(["replay", str(tmp_path / "early"), "--report", str(tmp_path / "early.html")]) == 1
    assert "premiere" in _said(capsys)[1]
    assert not (tmp_path / "early.html").exists()
