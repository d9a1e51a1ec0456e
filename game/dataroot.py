"""Where the shipped content lies: the folder that holds ``scenarios`` and ``assets``."""

from __future__ import annotations

import os
from pathlib import Path

OVERRIDE = "ABOVE_THE_LINE_DATA"


class ContentMissing(FileNotFoundError):
    """The installation has no content to play. The message is one sentence that names every folder tried."""


def data_root() -> Path:
    """Return the folder that holds ``scenarios`` and ``assets``.

    The environment variable ``ABOVE_THE_LINE_DATA`` wins; else the content packed into an installed wheel;
    else the checkout that the package lies in, which is also where an editable install leads. Raises
    ``ContentMissing`` if there is no ``scenarios`` folder there; an override is never silently passed over.
    """
    package = Path(__file__).parent
    override = os.environ.get(OVERRIDE)
    places = [Path(override)] if override else [package / "_data", package.parent]
    for place in places:
        if (place / "scenarios").is_dir():
            return place
    tried = " or ".join(str(place) for place in places)
    remedy = f"correct or unset {OVERRIDE}" if override else f"reinstall the game or set {OVERRIDE}"
    raise ContentMissing(f"There is no 'scenarios' folder in {tried}: {remedy}.")
