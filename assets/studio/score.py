"""The score: our own theme for the title, and four quiet beds that are made of it.

A line is written as notes ``name:beats`` with ``-`` for a rest; several names joined by ``+`` sound together. Every
piece is played into a ring, so that its last reverberation sounds into its first bar and the loop has no seam.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from studio import tones
from studio.tones import RATE, Wave

Player = Callable[[float, float, float, np.random.Generator], Wave]


class Part(NamedTuple):
    """A line for an instrument: how loud, from left (-1) to right (1), and from which beat on."""

    player: Player
    line: str
    loud: float
    side: float = 0.0
    beat: float = 0.0
    force: float = 0.55
    legato: float = 1.0


class Piece(NamedTuple):
    """A piece: beats a minute, its length in beats, its parts, and how large the room is (0 to 1)."""

    tempo: float
    beats: float
    parts: tuple[Part, ...]
    room: float = 0.35


def spelled(line: str) -> list[tuple[tuple[str, ...], float]]:
    """The notes of a line with their lengths in beats; bars are for the reader."""
    found = []
    for word in line.replace("|", " ").split():
        names, _colon, beats = word.partition(":")
        found.append(((), float(beats)) if names == "-" else (tuple(names.split("+")), float(beats)))
    return found


def beats_of(line: str) -> float:
    """How many beats a line is long."""
    return sum(beats for _names, beats in spelled(line))


def performed(piece: Piece, random: np.random.Generator) -> Wave:
    """The piece in stereo, an array of two columns whose end runs into its beginning."""
    length = round(piece.beats * 60 / piece.tempo * RATE)
    dry = np.zeros((length, 2))
    for part in piece.parts:
        _play(dry, part, 60 / piece.tempo, random)
    return dry + piece.room * _room(dry, random)


def _play(dry: Wave, part: Part, beat: float, random: np.random.Generator) -> None:
    """Lay a part into the ring, each note a breath early or late and a shade softer or louder, as hands do it."""
    turn = (part.side + 1) * np.pi / 4
    sides = np.array([np.cos(turn), np.sin(turn)]) * part.loud
    now = part.beat
    for names, beats in spelled(part.line):
        for name in names:
            force = float(np.clip(part.force + random.normal(0, 0.05), 0.1, 1.0))
            wave = part.player(tones.hertz(name), beats * beat * part.legato, force, random)
            start = round((now * beat + random.normal(0, 0.006)) * RATE)
            np.add.at(dry, np.arange(start, start + len(wave)) % len(dry), wave[:, None] * sides)
        now += beats


def _room(dry: Wave, random: np.random.Generator) -> Wave:
    """What a small hall answers: noise that dies away, dark, different at the left and at the right."""
    found = np.zeros_like(dry)
    for side in (0, 1):
        tail = tones.noise(random, 2.2) * tones.decay(2.2, 0.27, 0.012)
        dark = tones.band(tail, 160, 2600)
        answer = np.zeros(len(dry))
        answer[: len(dark)] = dark / np.sqrt(np.sum(dark**2))
        mono = 0.75 * dry[:, side] + 0.25 * dry[:, 1 - side]
        found[:, side] = np.fft.irfft(np.fft.rfft(mono) * np.fft.rfft(answer), len(dry))
    return found


def waltz(chords: str, bass: str) -> tuple[str, str]:
    """Left hand of a waltz: the bass on one, the chord on two and three."""
    low = bars(bass)
    high = " ".join(f"-:1 {chord}:1 {chord}:1" for chord in chords.split())
    return low, high


def bars(names: str) -> str:
    """One note a bar of three beats."""
    return " ".join(f"{name}:3" for name in names.split())


def times(line: str, count: int) -> str:
    """A line so many times."""
    return " ".join([line] * count)


# -- the theme, a waltz in F: intro 4, A 8, A' 8, B 8, A'' 8 --

A = (
    "C5:1.5 D5:.5 C5:1 | F5:2 E5:1 | D5:1.5 E5:.5 D5:1 | G5:2 F5:1 | E5:1 C5:1 A4:1 | "
    "D5:2 F5:1 | D5:1.5 C5:.5 Bb4:1 | G4:2 Bb4:1"
)
A_HOME = (
    "C5:1.5 D5:.5 C5:1 | G5:2 F5:1 | F5:1.5 E5:.5 D5:1 | A5:2 -:1 | Bb5:1.5 A5:.5 G5:1 | "
    "F5:2 Db5:1 | C5:1.5 A4:.5 G4:1 | F4:3"
)
B = (
    "D5:1 F5:1 Bb5:1 | G5:2 A5:.5 G5:.5 | E5:1 G5:1 C6:1 | A5:2 F#5:1 | Bb5:1.5 A5:.5 G5:1 | "
    "E5:2 G5:1 | A5:1.5 G5:.5 F5:1 | G5:2 C5:1"
)
A_CHORDS = "A3+C4+F4 A3+D4+F4 Bb3+D4+F4 Bb3+C4+E4 A3+C4+E4 A3+D4+F4 Bb3+D4+F4 Bb3+C4+E4"
A_BASS = "F2 D2 Bb1 C2 A1 D2 G1 C2"
HOME_CHORDS = "A3+C4+F4 A3+C#4+G4 A3+D4+F4 A3+C4+F4 Bb3+D4+F4 Bb3+Db4+G4 Bb3+C4+E4 A3+C4+F4"
HOME_BASS = "F2 A1 D2 C2 Bb1 Bb1 C2 F2"
B_CHORDS = "Bb3+D4+F4 C4+E4+G4 A3+C4+E4 A3+C4+F#4 Bb3+D4+G4 Bb3+C4+E4 A3+C4+F4 Bb3+C4+E4"
B_BASS = "Bb1 Bb1 A1 D2 G1 C2 F2 C2"
IN_CHORDS, IN_BASS = "A3+C4+F4 A3+C4+E4 A3+D4+F4 Bb3+C4+E4", "F2 F2 F2 C2"
LOW, HIGH = waltz(
    " ".join((IN_CHORDS, A_CHORDS, HOME_CHORDS, B_CHORDS, HOME_CHORDS)),
    " ".join((IN_BASS, A_BASS, HOME_BASS, B_BASS, HOME_BASS)),
)
PAD_A = "A3+C4+F4:3 A3+D4+F4:3 Bb3+D4+F4:3 Bb3+E4+G4:3 C4+E4+A4:3 A3+D4+F4:3 Bb3+D4+F4:3 Bb3+C4+E4:3"
PAD_HOME = "A3+C4+F4:3 A3+C#4+G4:3 A3+D4+F4:3 A3+D4+F4:3 Bb3+D4+G4:3 Bb3+Db4+G4:3 A3+C4+E4:3 A3+C4+F4:3"
CELLO = "F3:3 A3:2 G3:1 F3:3 F3:2 E3:1 D3:3 Db3:3 C3:2 E3:1 F3:3"

TITLE = Piece(
    94,
    108,
    (
        Part(tones.piano, LOW, 0.62, -0.15, force=0.4, legato=0.9),
        Part(tones.piano, HIGH, 0.42, -0.1, force=0.3, legato=0.7),
        Part(tones.piano, A, 1.0, 0.1, 12, 0.55),
        Part(tones.clarinet, A_HOME, 0.62, 0.25, 36, 0.5, 0.97),
        Part(tones.strings, PAD_HOME, 0.25, -0.35, 36, 0.3),
        Part(tones.strings, B, 0.78, -0.25, 60, 0.6),
        Part(tones.strings, CELLO, 0.45, 0.35, 60, 0.4),
        Part(tones.bells, "-:2 F6:1 -:5 C6:1 -:2 E6:1 -:2 F#6:1 -:5 G6:1 -:3", 0.26, 0.5, 60, 0.4),
        Part(tones.strings, A_HOME, 0.78, -0.3, 84, 0.55),
        Part(tones.piano, A_HOME, 0.75, 0.1, 84, 0.6),
        Part(tones.strings, CELLO, 0.5, 0.35, 84, 0.5),
        Part(tones.strings, PAD_HOME, 0.2, 0.0, 84, 0.3),
        Part(tones.bells, "C6:3 A6:1 F6:1 C6:1 -:6", 0.2, 0.5, 0, 0.3),
        Part(tones.plucked, bars(f"{HOME_BASS} {B_BASS} {HOME_BASS}"), 0.8, 0.0, 36),
    ),
    0.42,
)

# -- pre-production: an office at night, plans and coffee; plucked bass, a piano that thinks, a clarinet now and then --

PRE_BASS = "D2:1.5 -:.5 A2:1 D2:1 | C2:1.5 -:.5 G2:1 C2:1 | Bb1:1.5 -:.5 F2:1 Bb1:1 | A1:1.5 -:.5 E2:1 A1:1"
PRE_COMP = (
    "-:1 F4+A4:.5 -:1.5 F4+A4:1 | -:1 E4+G4:.5 -:1.5 E4+G4:1 | -:1 D4+F4:.5 -:1.5 D4+F4:1 | "
    "-:1 C#4+E4:.5 -:1.5 C#4+G4:1"
)
PRE_TALK = (
    "A4:.5 D5:.5 F5:1 E5:2 | -:4 | G4:.5 C5:.5 E5:1 D5:2 | -:4 | F4:.5 Bb4:.5 D5:1 C5:1 A4:1 | "
    "-:4 | E4:.5 A4:.5 C#5:1 D5:2 | -:4"
)
PRE = Piece(
    88,
    64,
    (
        Part(tones.plucked, times(PRE_BASS, 4), 0.6, 0.0, force=0.4),
        Part(tones.piano, times(PRE_COMP, 4), 0.3, -0.3, force=0.25, legato=0.8),
        Part(tones.clarinet, PRE_TALK, 0.38, 0.3, 0, 0.25, 0.9),
        Part(tones.piano, PRE_TALK, 0.6, 0.2, 32, 0.3, 0.9),
        Part(tones.strings, "F3+A3:8 E3+G3:8 D3+F3:8 C#3+E3+A3:8", 0.15, -0.1, 32, 0.2),
    ),
    0.3,
)

# -- the shoot: wood that keeps time, strings that keep their nerve --

SHOOT_WOOD = "G3:.5 D4:.5 Bb3:.5 D4:.5 G3:.5 D4:.5 C4:.5 D4:.5"
SHOOT_WOOD_2 = "F3:.5 C4:.5 A3:.5 C4:.5 F3:.5 C4:.5 Bb3:.5 C4:.5"
SHOOT_WOOD_3 = "Eb3:.5 Bb3:.5 G3:.5 Bb3:.5 Eb3:.5 Bb3:.5 F3:.5 Bb3:.5"
SHOOT_WOOD_4 = "D3:.5 A3:.5 F#3:.5 A3:.5 D3:.5 A3:.5 C4:.5 A3:.5"
SHOOT_ROUND = " ".join((times(SHOOT_WOOD, 2), times(SHOOT_WOOD_2, 2), times(SHOOT_WOOD_3, 2), times(SHOOT_WOOD_4, 2)))
SHOOT = Piece(
    104,
    64,
    (
        Part(tones.marimba, times(SHOOT_ROUND, 2), 0.34, -0.25, force=0.3),
        Part(
            tones.plucked,
            times(("G2:4 G2:2 D2:2 F2:4 F2:2 C2:2 Eb2:4 Eb2:2 Bb1:2 D2:4 D2:2 A1:2"), 2),
            0.5,
            0.0,
            force=0.4,
        ),
        Part(tones.strings, "-:32 Bb3+D4:8 A3+C4:8 G3+Bb3:8 F#3+A3:8", 0.2, 0.25, 0, 0.25),
        Part(
            tones.clarinet,
            ("-:2 D5:1 C5:.5 Bb4:.5 A4:4 | -:2 C5:1 Bb4:.5 A4:.5 G4:4 | -:2 Bb4:1 A4:.5 G4:.5 F4:4 | A4:4 -:4"),
            0.36,
            0.35,
            32,
            0.2,
            0.9,
        ),
    ),
    0.25,
)

# -- post: the theme remembered at the bench, late --

POST = Piece(
    63,
    48,
    (
        Part(
            tones.piano,
            (
                "C5:1.5 D5:.5 C5:1 | F5:3 | -:3 | D5:1.5 E5:.5 D5:1 | G5:3 | -:3 | E5:1 C5:1 A4:1 | D5:3 | "
                "D5:1.5 C5:.5 Bb4:1 | A4:3 | G4:3 | -:3 | Bb4:1 A4:1 G4:1 | A4:3 | F4:3 | -:3"
            ),
            0.5,
            0.05,
            force=0.25,
        ),
        Part(
            tones.piano,
            (
                "F2+C3:3 A3:3 D2+A2:3 Bb1+F2:3 D3:3 C2+G2:3 A1+E2:3 D2+A2:3 G1+D2:3 A3:3 C2+G2:3 E3:3 "
                "Bb1+F2:3 C2+G2:3 F2+C3:3 A3:3"
            ),
            0.42,
            -0.15,
            force=0.2,
        ),
        Part(
            tones.strings,
            (
                "A3+C4+F4:6 A3+D4:3 Bb3+D4:6 Bb3+E4:3 A3+C4:3 A3+D4:3 Bb3+D4:3 A3+C4:3 Bb3+C4+E4:6 "
                "Bb3+D4:3 Bb3+E4:3 A3+C4:6"
            ),
            0.17,
            0.0,
            force=0.18,
        ),
    ),
    0.5,
)

# -- the premiere: the theme in its best clothes, in the distance, while people read what was written --

PREMIERE = Piece(
    84,
    72,
    (
        Part(tones.strings, f"{B} {A_HOME}", 0.62, -0.25, 0, 0.4),
        Part(tones.strings, f"{CELLO} {CELLO}", 0.36, 0.35, 0, 0.35),
        Part(tones.strings, PAD_A, 0.17, 0.0, 48, 0.25),
        Part(tones.piano, A, 0.75, 0.1, 48, 0.4),
        Part(tones.bells, times("C6:1 F6:1 A6:1 C6:1 E6:1 G6:1", 4), 0.13, 0.5, 48, 0.3),
        Part(tones.plucked, bars(f"{B_BASS} {HOME_BASS} {A_BASS}"), 0.8, 0.0),
        Part(tones.piano, waltz(" ".join((B_CHORDS, HOME_CHORDS, A_CHORDS)), "")[1], 0.2, -0.1, force=0.25, legato=0.7),
    ),
    0.5,
)

PIECES = {"title": TITLE, "pre": PRE, "shoot": SHOOT, "post": POST, "premiere": PREMIERE}
