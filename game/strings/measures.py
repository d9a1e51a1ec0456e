"""Numbers as a reader or a screen reader takes them: money, pages, minutes, dates, ranges."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from game.strings.table import say

MILLION = 1_000_000
ROUND_FROM = 10_000
"""From here on money is said in thousands: below it every unit may matter (a micro film's catering)."""


def money(amount: int, symbol: str) -> str:
    """An amount with its symbol: "$3.20M", "$48k", "$4,850", "-$48k"."""
    sign, size = ("-" if amount < 0 else ""), abs(amount)
    return f"{sign}{symbol}{_figure(size)}"


def exact(amount: int, symbol: str) -> str:
    """An amount to its last unit, for statements that somebody adds up: "$2,544,310"."""
    return f"{'-' if amount < 0 else ''}{symbol}{abs(amount):,}"


def change(low: int, high: int, symbol: str) -> str:
    """A change of money as it stands on a choice: "-48k", "+10k to +30k"; the gauge's label says what of."""
    if low == high:
        return _signed_money(low, symbol)
    return say("measure.range", low=_signed_money(low, symbol), high=_signed_money(high, symbol))


def _signed_money(amount: int, symbol: str) -> str:
    sign = "-" if amount < 0 else "+"
    return f"{sign}{symbol}{_figure(abs(amount))}"


def _figure(size: int) -> str:
    if size >= MILLION - 500:
        return f"{size / MILLION:.2f}M"
    if size >= ROUND_FROM:
        return f"{(size + 500) // 1000}k"
    return f"{size:,}"


def signed(number: int) -> str:
    """A change with its sign: "+4", "-4"."""
    return f"{number:+d}"


def span(low: int, high: int) -> str:
    """A change that is certain or lies in a range: "-4", "+2 to +7"."""
    if low == high:
        return signed(low)
    return say("measure.range", low=signed(low), high=signed(high))


def pages(eighths: int) -> str:
    """Script pages as on a strip: "2 2/8", "5/8", "3"."""
    whole, rest = divmod(eighths, 8)
    if not rest:
        return str(whole)
    return f"{whole} {rest}/8" if whole else f"{rest}/8"


def long_pages(eighths: int) -> str:
    """Script pages with their noun: "1 page", "5/8 page", "2 2/8 pages"."""
    return say("count.page.one" if eighths <= 8 else "count.page.many", n=pages(eighths))


def minutes(number: int) -> str:
    """A length of time: "45 min", "3 h", "3 h 20 min"; a minus stands for time that is gone."""
    sign, (hours, rest) = ("-" if number < 0 else ""), divmod(abs(number), 60)
    if not hours:
        return sign + say("measure.minutes", m=rest)
    if not rest:
        return sign + say("measure.hours", h=hours)
    return sign + say("measure.hours_minutes", h=hours, m=rest)


def time_of_day(number: int) -> str:
    """A time of day from minutes after midnight, on the clock of twenty-four hours: "20:05"."""
    return f"{number // 60 % 24:02}:{number % 60:02}"


def percent(number: int) -> str:
    """A whole percentage."""
    return say("measure.percent", n=number)


def per_mille(number: int) -> str:
    """A small chance as players count: "1 in 18", and words for none."""
    if number <= 0:
        return say("measure.no_chance")
    return say("measure.one_in", n=max(1, round(1000 / number)))


def tenths(number: int) -> str:
    """A number kept in tenths as the whole one that goals judge: what is behind the point is left off."""
    return str(number // 10)


def times(number: int) -> str:
    """A percentage as a multiple: 120 is "1.20 times"."""
    return say("measure.times", n=f"{number / 100:.2f}")


def day(ordinal: int) -> str:
    """A calendar date with its weekday: "Monday 5 October"."""
    when = date.fromordinal(ordinal)
    weekday = say(f"weekday.{when.weekday()}")
    return say("measure.date", weekday=weekday, day=when.day, month=month(when.month))


def month(number: int) -> str:
    """The name of a month, 1 to 12."""
    return say(f"month.{number}")


def listed(parts: Sequence[str]) -> str:
    """Things in a row: "a", "a and b", "a, b and c"; nothing says so."""
    if not parts:
        return say("measure.nothing")
    if len(parts) == 1:
        return parts[0]
    return say("measure.and", first=", ".join(parts[:-1]), last=parts[-1])


def sentence(text: str) -> str:
    """A text that begins with a capital letter; the rest stays as it was written."""
    return text[:1].upper() + text[1:]
