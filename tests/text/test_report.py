"""The report for a teacher: one page that needs nothing else, true to the film, with every word escaped."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.bots import decide, make
from game.classroom.page import Chart, Curve, Lines, Rows, Section, document
from game.engine import Production, Step, new_production, step
from game.engine.start import bind
from game.saves import Recorder, open_new
from game.text.report import report
from tests.saves.filming import ORIGIN, small_rules

VOID = {"meta", "path", "polyline", "br"}


class Tags(HTMLParser):
    """Walks a page and keeps what is left open, what is fetched, and the text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []
        self.text: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.links += [str(value) for name, value in attrs if name in ("src", "href", "xlink:href")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.links += [str(value) for name, value in attrs if name in ("src", "href", "xlink:href")]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.text.append(data)


def played(recorder: Recorder) -> Recorder:
    bot = make("careful", 3)
    while not recorder.production.over:
        action = decide(bot, recorder.production)
        done = step(recorder.production, action)
        assert isinstance(done, Step)
        recorder.record(action, done)
    return recorder


@pytest.fixture(scope="module")
def recorder() -> Recorder:
    return played(open_new(None, ORIGIN, new_production(small_rules(), 3)))


@pytest.fixture(scope="module")
def page(recorder: Recorder) -> str:
    return report(recorder)


def test_the_page_is_whole_and_fetches_nothing(page: str) -> None:
    seen = Tags(page)
    assert seen.open == []
    assert seen.links == []
    assert "http" not in page
    assert "@import" not in page
    assert "<script" not in page


def test_the_page_tells_verdicts_decisions_duties_and_questions(page: str, recorder: Recorder) -> None:
    film = recorder.production
    told = " ".join(Tags(page).text)
    assert film.rules.film.title in told
    for heading in ("The verdict", "Three decisions that mattered", "Round by round", "Left alone", "Questions"):
        assert heading in told
    for duty in film.rules.core.duties.values():
        if film.deeds.get(duty.id):
            assert duty.label in told
            assert duty.principle in told


def headings(page: str) -> list[str]:
    return re.findall(r"<h2>(.*?)</h2>", page)


def test_the_report_begins_with_why_the_film_won_or_lost(page: str, recorder: Recorder) -> None:
    film = recorder.production
    assert headings(page)[0] == "In short"
    first = next(text for text in Tags(page).text if text.startswith(film.rules.film.title) and len(text) > 30)
    assert film.premiere is not None
    assert ("was a success" in first) == film.premiere.success


def test_the_report_says_where_the_reviews_came_from_right_after_them(page: str) -> None:
    found = headings(page)
    assert found.index("Where the reviews came from") == found.index("What they say") + 1


def test_the_question_of_before_stands_first_is_asked_again_and_only_once(recorder: Recorder) -> None:
    film = replace(recorder.production.rules.film, teaching={"before": "Who decides?"})
    odd = Recorder(None, recorder.head, retitled(recorder.production, film))
    odd.head = replace(odd.head, stretches=(*odd.head.stretches, *odd.head.stretches))  # not to be replayed: quicker
    page = report(odd)
    assert headings(page)[:2] == ["In short", "Asked before the film"]
    told = [text for text in Tags(page).text if "Who decides?" in text]
    assert told == ["Who decides? Would you answer it as you did before?"]


def test_the_chart_ends_where_the_film_does(page: str, recorder: Recorder) -> None:
    trust = re.search(r"<td>Trust</td>.*?<td class=\"number\">(\d+)</td></tr>", page)
    assert trust is not None
    assert int(trust[1]) == recorder.production.of("trust")


def test_nobodys_stress_is_yours_on_paper(page: str) -> None:
    assert "Your stress" not in page


def test_words_of_a_pack_stay_words(recorder: Recorder) -> None:
    film = replace(recorder.production.rules.film, title="<script>alert('&')</script>", tagline='1 < 2 & "3"')
    odd = Recorder(None, recorder.head, retitled(recorder.production, film))
    odd.head = replace(odd.head, stretches=(*odd.head.stretches, *odd.head.stretches))  # not to be replayed: quicker
    page = report(odd)
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert Tags(page).open == []


def retitled(film: Production, tale: object) -> Production:
    twin = film.fork()
    twin.rules = bind(type(film.rules)(tale, film.rules.core, film.options))  # type: ignore[arg-type]
    return twin


def test_a_film_without_a_premiere_has_no_report() -> None:
    with pytest.raises(ValueError, match="premiere"):
        report(open_new(None, ORIGIN, new_production(small_rules(), 3)))


def test_every_block_is_escaped() -> None:
    odd = '<b>&"'
    page = document(
        odd, odd,
        [Section(odd, [Lines([odd]), Rows([odd], [[odd]], odd), Chart(odd, [odd, odd], [Curve(odd, [0, 100])])])],
    )  # fmt: skip
    assert odd not in page
    assert Tags(page).open == []


def test_the_style_is_inside(page: str) -> None:
    assert (Path(__file__).resolve().parents[2] / "game/classroom/report.css").read_text() in page
