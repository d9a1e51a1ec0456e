"""Bad packs: one folder a code, laid over a sound pack.

``bad/CODE/broken`` holds the files with the mistake, ``bad/CODE/mended`` the same files without it (none where the
file itself was the mistake), ``bad/CODE/said.txt`` what the author is told.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from game.packs.author.findings import Finding
from game.packs.author.reader import read_all
from game.packs.author.suppress import screen
from game.packs.author.tree import MANIFEST, read_tree

BAD = Path(__file__).parent / "bad"
SOUND = BAD / "sound"


def codes(letters: str) -> list[str]:
    """The codes with a folder of their own whose letter is one of these."""
    return sorted(folder.name for folder in BAD.iterdir() if folder.is_dir() and folder.name[0] in letters)


def laid_out(code: str, state: str, place: Path) -> Path:
    """A copy of the sound pack with the files of a bad one over it; ``state`` is broken or mended."""
    pack = place / "night_shift"
    shutil.copytree(SOUND, pack)
    over = BAD / code / state
    if over.is_dir():
        shutil.copytree(over, pack, dirs_exist_ok=True)
    return pack


def read_findings(pack: Path) -> list[Finding]:
    """Everything the first stage finds in a pack folder or archive."""
    tree = read_tree(pack)
    documents = read_all(tree.files)
    read = [finding for document in documents.values() for finding in document.findings]
    return screen([*tree.findings, *read], documents.get(MANIFEST)).shown
