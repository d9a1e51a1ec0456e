"""Write every sound of the game anew: ``python assets/make_sounds.py [name ...]``.

For maintainers; the game itself only reads the files. Needs numpy and soundfile (the extra ``sounds``). The samples are
the same each time: every sound draws its chance from a seed made of its name. Prints length, peak, loudness (RMS) and
size of each file, and how large the step over a loop's seam is against the steps inside it.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import soundfile
from studio.effects import EFFECTS
from studio.score import PIECES, performed
from studio.tones import RATE, Wave, level

HERE = Path(__file__).parent
MUSIC_RMS = 0.085
"""How loud the pieces are on average; they lie under the game, and the player's volume comes on top."""
BLOCK = 1 << 14
SMALL, SMALLER = 0.55, 0.75
"""How hard effects and music are compressed, 0 to 1."""
LOOPS = ("room_tone",)


def chance(name: str) -> np.random.Generator:
    """The generator of a sound, seeded by its name."""
    return np.random.default_rng([ord(letter) for letter in name])


def effect(name: str) -> Wave:
    """An effect at its height."""
    make, peak = EFFECTS[name]
    return level(make(chance(name)), peak)


def music(name: str) -> Wave:
    """A piece at its loudness, its highest peaks rounded off."""
    wave = performed(PIECES[name], chance(name))
    wave *= MUSIC_RMS / np.sqrt(np.mean(wave**2))
    return np.tanh(wave * 1.1) / 1.1


def write(file: Path, wave: Wave, hard: float) -> None:
    """Write a file in blocks: the encoder can't take a whole piece at once."""
    file.parent.mkdir(exist_ok=True)
    channels = wave.shape[1] if wave.ndim == 2 else 1
    with soundfile.SoundFile(file, "w", RATE, channels, format="OGG", subtype="VORBIS", compression_level=hard) as out:
        for start in range(0, len(wave), BLOCK):
            out.write(wave[start : start + BLOCK])
    report(file, loop=channels == 2 or file.stem in LOOPS)


def report(file: Path, *, loop: bool) -> None:
    """Print what was really written."""
    read, _rate = soundfile.read(file)
    heights = np.abs(read)
    seam = ""
    if loop:
        steps = np.abs(np.diff(read, axis=0))
        seam = f"  seam {float(np.abs(read[0] - read[-1]).max()) / float(np.percentile(steps, 99)):.2f} of a large step"
    loud = 20 * np.log10(float(np.sqrt(np.mean(read**2))))
    size = file.stat().st_size // 1024
    print(f"{file.stem:12} {len(read) / RATE:6.2f} s  peak {heights.max():.2f}  {loud:6.1f} dB  {size:4} KiB{seam}")


def main(wanted: list[str]) -> None:
    """Write what was asked for by name, or everything."""
    for name in EFFECTS:
        if not wanted or name in wanted:
            write(HERE / "sounds" / f"{name}.ogg", effect(name), SMALL)
    for name in PIECES:
        if not wanted or name in wanted:
            write(HERE / "music" / f"{name}.ogg", music(name), SMALLER)


if __name__ == "__main__":
    main(sys.argv[1:])
