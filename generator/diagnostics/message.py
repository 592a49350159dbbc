"""A sentence for people, kept apart from its language until somebody reads it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

Translate = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Message:
    """An English sentence with places for values; gettext supplies the other languages."""

    template: str
    values: dict[str, object] = field(default_factory=dict, hash=False)

    def text(self, translate: Translate) -> str:
        """The sentence in the language of `translate`, values filled in, on one line."""
        sentence = translate(self.template)
        if self.values:
            sentence = sentence.format_map(
                {name: _plain(value, translate) for name, value in self.values.items()}
            )
        return " ".join(sentence.split())


def _plain(value: object, translate: Translate) -> str:
    if isinstance(value, Message):
        return value.text(translate)
    if isinstance(value, (list, tuple)):
        return ", ".join(_plain(item, translate) for item in value)
    return str(value)


def _(template: str, **values: object) -> Message:
    """A message to be translated; the name is what gettext tools look for."""
    return Message(template, values)
