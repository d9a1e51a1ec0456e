"""Making findings about the pack that is being checked, and walking its forms with what surrounds each value."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple, TypeVar

from game.packs.author.contents import Contents, Item
from game.packs.author.findings import Finding, Path
from game.packs.author.shape.cards import EventForm, ProblemForm, PromiseForm
from game.packs.author.shape.form import Form, written

F = TypeVar("F", bound=Form)


class Around(NamedTuple):
    """What surrounds a value: the names its card has bound with the source of each, the card's own options, the
    forms it stands in (outermost first)."""

    about: dict[str, str]
    options: tuple[str, ...]
    forms: tuple[Form, ...]


class Check:
    """The contents under check. Findings are about the first pack only; the others are background."""

    def __init__(self, contents: Contents) -> None:
        self.contents = contents
        self.pack = contents.packs[0]

    def own(self, kind: str, form: type[F]) -> list[tuple[Item, F]]:
        """The pack's own things of a kind."""
        return [(item, found) for item, found in self.all(kind, form) if item.pack == self.pack.id]

    def all(self, kind: str, form: type[F]) -> list[tuple[Item, F]]:
        """Everything of a kind, of this pack and of those it needs."""
        return list(self.contents.forms(kind, form).values())

    def at(
        self, name: str, path: Path, code: str, message: str, *, key: bool = False, remedy: str | None = None
    ) -> Finding:
        """A finding in one of the pack's own files."""
        return self.pack.files[name].document.finding(code, path, message, key=key, remedy=remedy)

    def about(
        self, item: Item, path: Path, code: str, message: str, *, key: bool = False, remedy: str | None = None
    ) -> Finding:
        """A finding about a thing of the pack: ``path`` leads on from it."""
        return self.at(item.file, (*item.path, *path), code, message, key=key, remedy=remedy)

    @cached_property
    def values(self) -> list[tuple[str, Path, object, Around]]:
        """Every value of the pack with its file, path and surroundings, walked once for all checks."""
        return [
            (name, path, value, around)
            for name, file in self.pack.files.items()
            if name != "pack"
            for path, value, around in surrounded(file.form, (), Around({}, (), ()))
        ]


def surrounded(value: object, path: Path, around: Around) -> Iterator[tuple[Path, object, Around]]:
    """Every value inside a value, with its path and what surrounds it."""
    yield path, value, around
    if isinstance(value, Form):
        inner = _entered(value, around)
        for key, found in written(value):
            yield from surrounded(found, (*path, key), inner)
    elif isinstance(value, dict):
        for key, found in value.items():
            yield (*path, str(key)), key, around
            yield from surrounded(found, (*path, str(key)), around)
    elif isinstance(value, (list, tuple)):
        for place, found in enumerate(value):
            yield from surrounded(found, (*path, place), around)


def _entered(form: Form, around: Around) -> Around:
    forms = (*around.forms, form)
    if isinstance(form, (EventForm, PromiseForm)):
        about = {str(name): bind.from_ for name, bind in form.about.items()}
        options = tuple(option.id for option in form.options) if isinstance(form, EventForm) else ()
        return Around(about, options, forms)
    if isinstance(form, ProblemForm):
        return Around({}, tuple(option.id for option in form.remedies), forms)
    return around._replace(forms=forms)
