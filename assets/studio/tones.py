"""Tones: the building blocks of every sound of the game. Samples are float arrays at ``RATE``, about -1 to 1."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

RATE = 44_100
NYQUIST = RATE / 2
TABLE = 2048
"""Samples of one cycle of a wave table."""

Wave = NDArray[np.float64]
STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}


def hertz(name: str) -> float:
    """The frequency of a note such as "A4", "Bb3" or "F#5", in equal temperament with A4 at 440."""
    octave, letters = int(name[-1]), name[:-1]
    step = STEPS[letters[0]] + letters.count("#") - letters[1:].count("b")
    return float(440.0 * 2 ** ((step + 12 * (octave - 4) - 9) / 12))


def silence(seconds: float) -> Wave:
    """Nothing, for so long."""
    return np.zeros(round(seconds * RATE))


def clock(seconds: float) -> Wave:
    """The time of every sample, in seconds."""
    return np.arange(round(seconds * RATE)) / RATE


def noise(random: np.random.Generator, seconds: float) -> Wave:
    """White noise."""
    return random.standard_normal(round(seconds * RATE))


def band(wave: Wave, low: float, high: float, soft: float = 0.35) -> Wave:
    """What of a wave lies between two frequencies; the edges are ``soft`` octaves wide or more."""
    spectrum = np.fft.rfft(wave)
    octaves = np.log2(np.maximum(np.fft.rfftfreq(len(wave), 1 / RATE), 1.0))
    rise = 1 / (1 + np.exp(-(octaves - np.log2(max(low, 1.0))) / soft * 4))
    fall = 1 / (1 + np.exp((octaves - np.log2(high)) / soft * 4))
    return np.fft.irfft(spectrum * rise * fall, len(wave))


def decay(seconds: float, half_life: float, attack: float = 0.002) -> Wave:
    """An envelope that jumps up and halves every ``half_life`` seconds; its last part fades so that it ends at zero."""
    at = clock(seconds)
    shape = np.minimum(1.0, at / max(attack, 1e-4)) * 0.5 ** (at / half_life)
    return faded(shape, 0.0, min(0.02, seconds / 4))


def faded(wave: Wave, opening: float, ending: float) -> Wave:
    """A wave with a smooth start and end, each so many seconds long."""
    found = wave.copy()
    first, last = round(opening * RATE), round(ending * RATE)
    if first:
        found[:first] *= np.sin(np.linspace(0, np.pi / 2, first)) ** 2
    if last:
        found[-last:] *= np.cos(np.linspace(0, np.pi / 2, last)) ** 2
    return found


def modes(seconds: float, partials: Sequence[tuple[float, float, float]]) -> Wave:
    """Something that was struck: partials of frequency, strength and half-life."""
    at = clock(seconds)
    rung = sum(
        (loud * np.sin(2 * np.pi * pitch * at) * 0.5 ** (at / half) for pitch, loud, half in partials),
        np.zeros(len(at)),
    )
    return faded(rung * np.minimum(1.0, at / 0.0008), 0.0, min(0.02, seconds / 4))


def mixed(seconds: float, parts: Sequence[tuple[float, Wave]]) -> Wave:
    """Waves laid over each other, each from its own second on; what goes on too long is cut."""
    found = silence(seconds)
    for start, wave in parts:
        first = round(start * RATE)
        length = min(len(wave), len(found) - first)
        found[first : first + length] += wave[:length]
    return found


def level(wave: Wave, peak: float) -> Wave:
    """The wave with its highest sample at ``peak``."""
    return wave * (peak / max(1e-9, float(np.abs(wave).max())))


def ringed(wave: Wave, cross: float) -> Wave:
    """A wave whose end runs into its beginning: the last ``cross`` seconds are laid over the first ones."""
    over = round(cross * RATE)
    body, tail = wave[:-over].copy(), wave[-over:]
    rise = np.sin(np.linspace(0, np.pi / 2, over))
    body[:over] = body[:over] * rise + tail * rise[::-1]
    return body


# -- instruments: a note of a frequency, a length in seconds and a force from 0 to 1 ----------------------------------


def piano(pitch: float, seconds: float, force: float, random: np.random.Generator) -> Wave:
    """A felted piano: stretched partials that die the faster the higher they are, and a soft hammer."""
    length = seconds + 0.5
    at = clock(length)
    stretch = 0.00035 * (pitch / 262) ** 0.8
    sound = np.zeros(len(at))
    count = min(16, int(7000 / pitch) + 1)
    life = 1.5 * (262 / pitch) ** 0.55
    for n in range(1, count + 1):
        tone = n * pitch * np.sqrt(1 + stretch * n * n)
        if tone > NYQUIST * 0.7:
            break
        loud = (n ** (-1.55 + 0.5 * force)) * np.exp(-tone / 4200) * abs(np.sin(np.pi * n / 7.3) + 0.15)
        fall = 0.7 * 0.5 ** (at / (life / (1 + 0.35 * n))) + 0.3 * 0.5 ** (at / (2.6 * life / (1 + 0.25 * n)))
        for cents in (-0.6, 0.0, 0.7):
            turn = random.uniform(0, 2 * np.pi)
            sound += loud / 3 * fall * np.sin(2 * np.pi * tone * 2 ** (cents / 1200) * at + turn)
    knock = band(noise(random, length), 90, 900) * decay(length, 0.012) * 0.05
    damper = np.where(at < seconds, 1.0, 0.5 ** ((at - seconds) / 0.07))
    return faded((sound + knock) * damper * np.minimum(1, at / 0.004), 0.0, 0.05) * (0.25 + 0.75 * force)


def table(strengths: Wave) -> Wave:
    """One cycle of a wave with these strengths of its partials, the phases spread so that it does not click."""
    spectrum = np.zeros(TABLE // 2 + 1, dtype=complex)
    turns = np.arange(1, len(strengths) + 1) ** 2 * 0.7
    spectrum[1 : len(strengths) + 1] = strengths * np.exp(1j * turns)
    cycle = np.fft.irfft(spectrum, TABLE)
    return cycle / np.sqrt(np.mean(cycle**2))


def sung(cycle: Wave, pitches: Wave, start: float) -> Wave:
    """A wave table read at a pitch for every sample."""
    place = (start + np.cumsum(pitches / RATE)) % 1.0 * TABLE
    return np.interp(place, np.arange(TABLE + 1), np.append(cycle, cycle[0]))


def strings(pitch: float, seconds: float, force: float, random: np.random.Generator) -> Wave:
    """A section of five: each a little out of tune with its own vibrato, a bow that takes a moment to speak."""
    length = seconds + 0.45
    at = clock(length)
    n = np.arange(1, max(2, min(40, int(9000 / pitch))) + 1)
    tones = n * pitch
    body = 1 + 1.2 * np.exp(-(((tones - 480) / 260) ** 2)) + 0.7 * np.exp(-(((tones - 1150) / 420) ** 2))
    cycle = table(n**-1.15 * body * np.exp(-tones / (1700 + 1800 * force)))
    sound = np.zeros(len(at))
    for _player in range(5):
        drift = 2 ** (random.normal(0, 4.5) / 1200)
        depth = np.minimum(1, at / 0.6) * 0.0026 * random.uniform(0.6, 1.3)
        wobble = 1 + depth * np.sin(2 * np.pi * random.uniform(4.6, 5.7) * at + random.uniform(0, 6.3))
        sound += sung(cycle, pitch * drift * wobble, random.uniform())
    rise = 0.16 + 0.12 * (1 - force)
    shape = np.minimum(1, at / rise) * np.where(at < seconds, 1.0, 0.5 ** ((at - seconds) / 0.10))
    swell = 1 + 0.14 * np.sin(np.pi * np.minimum(1, at / max(0.3, seconds)))
    return faded(sound * shape**1.4 * swell, 0.0, 0.08) * 0.11 * (0.35 + 0.65 * force)


def clarinet(pitch: float, seconds: float, force: float, random: np.random.Generator) -> Wave:
    """A reed: odd partials first, a breath under it."""
    length = seconds + 0.16
    at = clock(length)
    n = np.arange(1, max(3, min(18, int(6500 / pitch))) + 1)
    odd = np.where(n % 2 == 1, 1.0, 0.08 + 0.012 * n)
    cycle = table(odd * n**-1.25 * np.exp(-n * pitch / (2200 + 1200 * force)))
    wobble = 1 + 0.0013 * np.minimum(1, at / 0.5) * np.sin(2 * np.pi * 4.7 * at)
    breath = band(noise(random, length), 900, 4200) * 0.02
    shape = np.minimum(1, at / 0.055) * np.where(at < seconds, 1.0, 0.5 ** ((at - seconds) / 0.035))
    return faded((sung(cycle, pitch * wobble, 0.0) * 0.3 + breath) * shape, 0.0, 0.03) * (0.3 + 0.7 * force)


def plucked(pitch: float, seconds: float, force: float, random: np.random.Generator) -> Wave:
    """A plucked string of a bass or a cello: round, soon over."""
    life = 0.34 * (110 / pitch) ** 0.35
    count = max(2, min(14, int(3500 / pitch)))
    partials = [(n * pitch, np.sin(n * 0.55) ** 2 / n**1.1, life / (1 + 0.5 * (n - 1))) for n in range(1, count + 1)]
    length = min(seconds + 0.8, 1.6)
    finger = band(noise(random, length), 150, 1500) * decay(length, 0.008) * 0.06
    return (modes(length, partials) * 0.9 + finger) * (0.3 + 0.7 * force)


def bells(pitch: float, seconds: float, force: float, random: np.random.Generator) -> Wave:
    """A celesta: struck steel over a wooden box."""
    partials = [(pitch, 1.0, 0.55), (2 * pitch, 0.22, 0.3), (4.02 * pitch, 0.28, 0.13), (6.8 * pitch, 0.05, 0.05)]
    length = max(1.8, seconds)
    return modes(length, [one for one in partials if one[0] < NYQUIST * 0.9]) * 0.5 * (0.3 + 0.7 * force)


def marimba(pitch: float, seconds: float, force: float, random: np.random.Generator) -> Wave:
    """A wooden bar over a tube, under a soft mallet."""
    length = 0.9
    mallet = band(noise(random, length), 200, 1800) * decay(length, 0.006) * 0.08
    return (modes(length, [(pitch, 1.0, 0.16), (3.93 * pitch, 0.16, 0.035)]) + mallet) * 0.7 * (0.3 + 0.7 * force)
