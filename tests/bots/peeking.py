"""A twin of a production that no chair can tell from it: hidden truths shuffled, future luck from another seed."""

from __future__ import annotations

from game.engine import Production
from game.engine.luck import Luck

OTHER_SEED = 987_654_321


def twin(film: Production) -> Production:
    """The same production for everybody who looks at it; only what nobody can know is different."""
    other = film.fork()
    other.luck = Luck(OTHER_SEED)
    kinds: dict[str, list[str]] = {}
    for name in film.truths:
        kinds.setdefault(name.partition(".")[0], []).append(name)
    for kind, names in kinds.items():
        if is_hidden(film, kind):
            turned = [*names[1:], names[0]]
            for name, source in zip(names, turned, strict=True):
                other.truths[name] = film.truths[source]
    return other


def is_hidden(film: Production, kind: str) -> bool:
    """Whether truths of a kind are still hidden: once the picture is locked, the mixer has heard every fault."""
    return kind != "fault" or not film.cut.locked
