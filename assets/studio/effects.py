"""Effects: what is heard at the table, on the floor and in the house. Each is a function of a generator of chance."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from studio.tones import RATE, Wave, band, clock, decay, faded, mixed, modes, noise, ringed, silence

Chance = np.random.Generator
Effect = Callable[[Chance], Wave]


def swish(random: Chance, seconds: float, low: float, high: float) -> Wave:
    """Paper or cloth that moves through the air."""
    at = np.linspace(0, 1, round(seconds * RATE))
    return band(noise(random, seconds), low, high) * np.sin(np.pi * at**0.7) ** 2


def tap(random: Chance, pitch: float, half: float = 0.012) -> Wave:
    """A finger or a piece of wood on a table."""
    knock = modes(0.16, ((pitch, 1.0, half), (pitch * 2.71, 0.45, half * 0.6), (pitch * 4.9, 0.2, half * 0.35)))
    return knock + band(noise(random, 0.16), 700, 5200) * decay(0.16, 0.004) * 0.25


def card(random: Chance) -> Wave:
    """A card is dealt: it slides over felt and lands."""
    return mixed(0.26, [(0.0, swish(random, 0.15, 1800, 7500) * 0.35), (0.12, tap(random, 310, 0.009) * 0.4)])


def turn(random: Chance) -> Wave:
    """A board is turned over: a long sheet, a soft landing."""
    sheet = swish(random, 0.34, 500, 4200) * 0.3
    return mixed(
        0.55, [(0.0, sheet), (0.06, swish(random, 0.22, 2200, 8000) * 0.14), (0.31, tap(random, 140, 0.02) * 0.7)]
    )


def flip(random: Chance) -> Wave:
    """A card is turned face up: it bends and snaps down."""
    snap = band(noise(random, 0.09), 1500, 9000) * decay(0.09, 0.006)
    return mixed(
        0.24, [(0.0, swish(random, 0.09, 2500, 9000) * 0.2), (0.09, snap * 0.3), (0.1, tap(random, 420, 0.007) * 0.4)]
    )


def token(random: Chance) -> Wave:
    """A wooden token is set down, and rocks once."""
    return mixed(
        0.3,
        [
            (0.0, tap(random, 620, 0.014) * 0.8),
            (0.085, tap(random, 655, 0.01) * 0.25),
            (0.125, tap(random, 640, 0.008) * 0.1),
        ],
    )


def dice(random: Chance) -> Wave:
    """Two dice roll over wood and lie still."""
    strikes = np.cumsum(random.uniform(0.025, 0.06, 11) * np.linspace(0.8, 1.9, 11))
    taps = [
        (float(at), tap(random, random.uniform(900, 1700), 0.008) * (0.8 - 0.055 * n)) for n, at in enumerate(strikes)
    ]
    return mixed(0.85, taps)


def clapper(random: Chance) -> Wave:
    """The sticks of the slate come together, and the room answers."""
    wood = modes(0.3, ((1180, 1.0, 0.016), (1740, 0.8, 0.012), (2650, 0.5, 0.009), (460, 0.6, 0.03)))
    crack = band(noise(random, 0.3), 900, 9000) * decay(0.3, 0.007, 0.0005) * 1.3
    room = band(noise(random, 0.5), 300, 3000) * decay(0.5, 0.055, 0.01) * 0.08
    return mixed(0.6, [(0.0, wood * 0.7 + crack), (0.02, room)])


def typewriter(random: Chance) -> Wave:
    """A line is typed, not quite evenly, and the bell rings."""
    times = np.cumsum(random.uniform(0.07, 0.13, 9))
    parts = [(float(at), _type_bar(random)) for at in times]
    bell = modes(0.8, ((2490, 0.5, 0.16), (4980, 0.18, 0.07), (6720, 0.1, 0.04)))
    return mixed(float(times[-1]) + 0.9, [*parts, (float(times[-1]) + 0.09, bell * 0.4)])


def _type_bar(random: Chance) -> Wave:
    """One type bar: down on the key, then against the platen."""
    strike = modes(0.1, ((random.uniform(1900, 2300), 0.5, 0.006), (820, 0.5, 0.01)))
    return mixed(
        0.14,
        [
            (0.0, tap(random, 260, 0.006) * 0.2),
            (
                0.022,
                (strike + band(noise(random, 0.1), 1200, 7000) * decay(0.1, 0.006) * 0.8) * random.uniform(0.55, 0.8),
            ),
        ],
    )


def _clap(random: Chance) -> Wave:
    """A pair of hands, no two alike."""
    middle = random.uniform(700, 2100)
    return band(noise(random, 0.09), middle * 0.6, middle * 2.1) * decay(0.09, random.uniform(0.006, 0.014), 0.001)


def applause(random: Chance) -> Wave:
    """A full house: it begins here and there, swells, and ends with the last two in row F."""
    hands = [_clap(random) for _ in range(40)]
    found = silence(5.0)
    for _person in range(90):
        begin, end = 0.05 + random.exponential(0.35), 4.6 - random.exponential(0.75)
        rate, near = random.uniform(3.2, 5.4), random.uniform(0.25, 1.0) ** 1.6
        at = begin + random.uniform(0, 1 / rate)
        while at < end:
            hand, first = hands[random.integers(len(hands))], round(at * RATE)
            found[first : first + len(hand)] += hand * near * random.uniform(0.7, 1.0)
            at += random.normal(1 / rate, 0.02)
    hall = band(noise(random, 1.2) * decay(1.2, 0.16), 250, 3200)
    wet = np.fft.irfft(np.fft.rfft(found, 2 * len(found)) * np.fft.rfft(hall, 2 * len(found)))[: len(found)]
    return faded(found + wet * 0.03, 0.02, 0.9)


def cash(random: Chance) -> Wave:
    """Coins are counted onto a table."""
    parts = []
    for at in (0.0, 0.07, 0.13, 0.24, 0.29):
        pitch = random.uniform(3300, 4700)
        ring = modes(0.35, ((pitch, 0.5, 0.05), (pitch * 1.47, 0.4, 0.035), (pitch * 2.09, 0.2, 0.02)))
        parts.append(
            (
                at,
                ring * random.uniform(0.4, 0.8)
                + np.pad(tap(random, 900, 0.005) * 0.2, (0, len(ring) - round(0.16 * RATE))),
            )
        )
    return mixed(0.7, parts)


def stamp(random: Chance) -> Wave:
    """A rubber stamp: ink pad, paper."""
    thud = modes(0.25, ((96, 1.0, 0.03), (190, 0.5, 0.02), (410, 0.25, 0.012)))
    face = band(noise(random, 0.25), 300, 3500) * decay(0.25, 0.012, 0.001) * 0.5
    return mixed(0.5, [(0.0, (thud + face) * 0.35), (0.19, thud + face)])


def phone(random: Chance) -> Wave:
    """The telephone in the office rings twice, two bells and a hammer between them."""
    at = clock(0.62)
    hammer = (np.sin(2 * np.pi * 21 * at) > 0).astype(float)
    hammer = np.convolve(hammer, np.ones(180) / 180, "same")
    bells = sum(
        loud * np.sin(2 * np.pi * pitch * at) * (hammer if n % 2 else 1 - 0.7 * hammer)
        for n, (pitch, loud) in enumerate(((1046, 0.5), (1318, 0.5), (2093, 0.25), (2760, 0.18)))
    )
    ring = faded(np.asarray(bells), 0.01, 0.22)
    return mixed(1.75, [(0.0, ring), (0.95, ring * 0.9)])


def storm(random: Chance) -> Wave:
    """Rain on the canvas, and thunder behind the hills."""
    rain = band(noise(random, 3.6), 900, 8500) * 0.16 * (1 + 0.25 * np.sin(2 * np.pi * 0.4 * clock(3.6)))
    drops = [
        (float(at), modes(0.05, ((random.uniform(900, 2600), random.uniform(0.1, 0.35), 0.006),)))
        for at in random.uniform(0, 3.4, 150)
    ]
    at = clock(3.0)
    roll = band(noise(random, 3.0), 28, 170) * 0.5 ** (at / 0.7) * np.minimum(1, at / 0.12) * 3.4
    roll *= 1 + 0.5 * np.sin(2 * np.pi * 2.3 * at + 3 * np.sin(at * 2.1))
    return faded(mixed(3.6, [(0.0, rain), *drops, (0.45, roll)]), 0.25, 1.0)


def rain(random: Chance) -> Wave:
    """A wet morning: rain alone."""
    fall = band(noise(random, 2.8), 1100, 9000) * 0.2
    drops = [
        (float(at), modes(0.05, ((random.uniform(1100, 3000), random.uniform(0.1, 0.4), 0.005),)))
        for at in random.uniform(0, 2.6, 170)
    ]
    return faded(mixed(2.8, [(0.0, fall), *drops]), 0.3, 0.9)


def projector(random: Chance) -> Wave:
    """A projector runs up and carries the film at twenty-four frames a second, then a reel changes hands."""
    parts, at = [], 0.0
    click = band(noise(random, 0.03), 700, 4500) * decay(0.03, 0.004, 0.0005)
    while at < 2.6:
        parts.append((at, click * (0.9 if len(parts) % 2 else 0.65) * random.uniform(0.9, 1.05)))
        at += 1 / min(24.0, 9.0 + 22 * at)
    hum = np.sin(2 * np.pi * 96 * clock(2.7)) * 0.05 + band(noise(random, 2.7), 150, 1200) * 0.05
    return faded(mixed(2.7, [*parts, (0.0, faded(hum, 0.4, 0.3))]), 0.02, 0.8)


def envelope(random: Chance) -> Wave:
    """An envelope is torn open, and a card drawn out."""
    rip = band(noise(random, 0.3), 1500, 9500)
    teeth = 0.35 + 0.65 * (random.uniform(0, 1, len(rip) // 380 + 1) > 0.35).repeat(380)[: len(rip)]
    return mixed(0.75, [(0.0, faded(rip * teeth, 0.03, 0.05) * 0.3), (0.36, swish(random, 0.24, 900, 5200) * 0.35)])


def pen(random: Chance) -> Wave:
    """A name is signed with a fountain pen."""
    strokes = [
        (at, swish(random, long, 2600, 8200) * 0.25)
        for at, long in ((0.0, 0.16), (0.17, 0.09), (0.28, 0.2), (0.5, 0.07))
    ]
    return mixed(0.62, strokes)


def refused(random: Chance) -> Wave:
    """No: two soft knocks, the second one lower."""
    return mixed(0.42, [(0.0, tap(random, 250, 0.028) * 0.8), (0.13, tap(random, 188, 0.035))])


def good_news(random: Chance) -> Wave:
    """Two small bells, the second one higher."""
    bell = [
        modes(0.9, ((pitch, 0.5, 0.14), (pitch * 2.01, 0.14, 0.07), (pitch * 4.0, 0.06, 0.03)))
        for pitch in (1174.7, 1568.0)
    ]
    return mixed(1.05, [(0.0, bell[0] * 0.8), (0.13, bell[1])])


def trouble(random: Chance) -> Wave:
    """A low bowed note that does not resolve, and a knock at the door."""
    at = clock(1.1)
    low = sum(
        np.sin(2 * np.pi * n * 98 * at + 0.3 * n) / n**1.3 + 0.8 * np.sin(2 * np.pi * n * 103.8 * at) / n**1.3
        for n in range(1, 9)
    )
    bow = faded(np.asarray(low), 0.16, 0.6) * 0.16
    return mixed(
        1.1,
        [(0.0, tap(random, 170, 0.02) * 0.8), (0.15, tap(random, 165, 0.02) * 0.7), (0.1, bow[: round(1.0 * RATE)])],
    )


def hubbub(random: Chance) -> Wave:
    """A crew that goes home: voices of nobody in particular, and a door."""
    at, voices = clock(1.6), silence(1.6)
    for _voice in range(9):
        syllables = np.clip(np.sin(2 * np.pi * random.uniform(2.2, 4.2) * at + random.uniform(0, 6.3)), 0, 1) ** 1.5
        tone = random.uniform(300, 900)
        voices += band(noise(random, 1.6), tone * 0.8, tone * 1.5, 0.2) * syllables
    door = modes(0.4, ((82, 1.0, 0.05), (143, 0.5, 0.03))) + np.pad(
        tap(random, 320, 0.01) * 0.4, (0, round(0.24 * RATE))
    )
    return faded(mixed(1.9, [(0.0, faded(voices, 0.25, 0.6) * 0.28), (1.15, door * 0.8)]), 0.0, 0.2)


def room_tone(random: Chance) -> Wave:
    """A stage on which nobody speaks: air, a far lamp that hums, nothing else. It loops."""
    length = 9.0
    air = band(noise(random, length), 60, 900, 1.2) * 0.6 + band(noise(random, length), 2500, 7000, 0.8) * 0.05
    return ringed(air + 0.03 * np.sin(2 * np.pi * 100 * clock(length)), 1.0)


EFFECTS: dict[str, tuple[Effect, float]] = {
    "card": (card, 0.42),
    "turn": (turn, 0.5),
    "flip": (flip, 0.5),
    "token": (token, 0.5),
    "dice": (dice, 0.5),
    "clapper": (clapper, 0.75),
    "typewriter": (typewriter, 0.5),
    "applause": (applause, 0.8),
    "cash": (cash, 0.45),
    "stamp": (stamp, 0.65),
    "phone": (phone, 0.4),
    "storm": (storm, 0.7),
    "rain": (rain, 0.45),
    "projector": (projector, 0.5),
    "envelope": (envelope, 0.5),
    "pen": (pen, 0.35),
    "refused": (refused, 0.5),
    "good_news": (good_news, 0.4),
    "trouble": (trouble, 0.55),
    "hubbub": (hubbub, 0.5),
    "room_tone": (room_tone, 0.12),
}
"""Every effect with the height of its highest sample: loud ones are rare, frequent ones soft."""
