"""What is told of the bytes of a picture, whatever its form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.diagnostics.message import Message, _


@dataclass(frozen=True, slots=True)
class Pixels:
    """The size of a picture in dots, and its bytes without notes such as place and time."""

    width: int
    height: int
    bare: bytes


class NoPicture(Exception):
    """Bytes that are not shown as a picture; says why once it is told the name of the file."""

    def __init__(self, message: Callable[[str], Message], help: Message) -> None:
        super().__init__()
        self.message, self.help = message, help


def another(form: str) -> NoPicture:
    """The file is not what its ending says."""
    return NoPicture(
        lambda name: _("`{name}` is not a {form} picture, though it is named like one", name=name, form=form),
        _("open it in a picture editor and save it as PNG or WebP; renaming it is not enough"),
    )


def broken() -> NoPicture:
    """The file begins as a picture and does not end as one."""
    return NoPicture(
        lambda name: _("the picture `{name}` is damaged or was not copied whole", name=name),
        _("copy it again, or save it anew in a picture editor"),
    )


def moving() -> NoPicture:
    """What moves draws eyes away from the words and cannot be stopped."""
    return NoPicture(
        lambda name: _("the picture `{name}` moves", name=name),
        _("take a still picture of each step instead"),
    )
