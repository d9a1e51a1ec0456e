"""Chance: counter-based draws, keyed by seed, named stream and index. The same key gives the same luck always.

Weather is keyed by date, takes by scene and take number, events by round and slot, release luck by week, so the
same seed meets the same luck whatever was decided before. Nothing is consumed and nothing is in a hidden order.
"""

from __future__ import annotations

from hashlib import blake2b

import msgspec

_WORD = 1 << 64
_CELLS = 256
# Upper half of the standard normal's quantiles in thousandths, at probabilities 1/2 + i/512.
_QUANTILES = (
    0, 5, 10, 15, 20, 24, 29, 34, 39, 44, 49, 54, 59, 64, 69, 74, 78, 83, 88, 93, 98, 103, 108, 113, 118, 123,
    128, 133, 138, 142, 147, 152, 157, 162, 167, 172, 177, 182, 187, 192, 197, 202, 207, 212, 217, 222, 227,
    232, 237, 242, 247, 252, 257, 262, 268, 273, 278, 283, 288, 293, 298, 303, 308, 313, 319, 324, 329, 334,
    339, 345, 350, 355, 360, 365, 371, 376, 381, 386, 392, 397, 402, 408, 413, 418, 424, 429, 434, 440, 445,
    451, 456, 461, 467, 472, 478, 483, 489, 494, 500, 505, 511, 517, 522, 528, 533, 539, 545, 550, 556, 562,
    568, 573, 579, 585, 591, 597, 602, 608, 614, 620, 626, 632, 638, 644, 650, 656, 662, 668, 674, 681, 687,
    693, 699, 706, 712, 718, 725, 731, 737, 744, 750, 757, 763, 770, 776, 783, 790, 796, 803, 810, 817, 824,
    831, 837, 844, 851, 858, 866, 873, 880, 887, 894, 902, 909, 917, 924, 932, 939, 947, 954, 962, 970, 978,
    986, 994, 1002, 1010, 1018, 1026, 1035, 1043, 1052, 1060, 1069, 1078, 1086, 1095, 1104, 1113, 1122, 1132,
    1141, 1150, 1160, 1170, 1179, 1189, 1199, 1209, 1219, 1230, 1240, 1251, 1262, 1273, 1284, 1295, 1306, 1318,
    1330, 1342, 1354, 1366, 1379, 1392, 1405, 1418, 1431, 1445, 1459, 1473, 1488, 1503, 1518, 1534, 1550, 1567,
    1584, 1601, 1619, 1637, 1656, 1676, 1696, 1717, 1739, 1762, 1785, 1810, 1836, 1863, 1891, 1921, 1953, 1987,
    2024, 2064, 2107, 2154, 2207, 2266, 2335, 2418, 2521, 2660, 2886, 3297,
)  # fmt: skip


class Luck(msgspec.Struct, frozen=True):
    """Where draws come from: the seed, and a salt for each stream that was redrawn (``*`` for all others)."""

    seed: int
    salts: dict[str, int] = {}

    def word(self, stream: str, *index: int | str) -> int:
        """A uniform 64-bit whole number for this key, about a microsecond."""
        salts = self.salts
        seed = salts.get(stream, salts.get("*", self.seed)) if salts else self.seed
        return draw(seed, stream, *index)

    def below(self, limit: int, stream: str, *index: int | str) -> int:
        """A uniform whole number from 0 to limit - 1."""
        return self.word(stream, *index) * limit // _WORD

    def chance(self, percent: int, stream: str, *index: int | str) -> bool:
        """True with the given chance in percent."""
        return self.word(stream, *index) * 100 < percent * _WORD

    def normal(self, deviation: int, stream: str, *index: int | str) -> int:
        """A normal deviate with mean 0 and the given standard deviation, rounded to a whole number."""
        return spread(self.word(stream, *index), deviation)

    def redrawn(self, salt: int, *streams: str) -> Luck:
        """The same luck with the named streams (all when none is named) drawn from ``salt``."""
        if not streams:
            return Luck(seed=self.seed, salts={"*": salt})
        return Luck(seed=self.seed, salts={**self.salts, **dict.fromkeys(streams, salt)})


def draw(seed: int, stream: str, *index: int | str) -> int:
    """A uniform 64-bit whole number from seed, stream name and index: blake2b of the three."""
    key = f"{seed}|{stream}|{'|'.join(map(str, index))}"
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "little")


def standard(word: int) -> int:
    """A uniform 64-bit word as a standard normal deviate in thousandths, by the integer table."""
    cell = word >> 55 & (_CELLS - 1)
    part = word >> 39 & 0xFFFF
    low, high = _QUANTILES[cell], _QUANTILES[cell + 1]
    size = low + ((high - low) * part >> 16)
    return -size if word >> 63 else size


def spread(word: int, deviation: int) -> int:
    """A uniform 64-bit word as a normal deviate with this standard deviation, rounded half away from zero."""
    product = standard(word) * deviation
    return (product + 500) // 1000 if product >= 0 else -((500 - product) // 1000)


def likelihood(above: int, deviation: int) -> int:
    """The chance in percent that a normal deviate with this deviation is at least ``above``, by the same table."""
    if deviation <= 0:
        return 100 if above <= 0 else 0
    size = abs(above) * 1000 // deviation
    low, high = 0, _CELLS
    while low < high:
        middle = (low + high) // 2
        if _QUANTILES[middle] < size:
            low = middle + 1
        else:
            high = middle
    tail = 50 - low * 50 // _CELLS
    return tail if above > 0 else 100 - tail
