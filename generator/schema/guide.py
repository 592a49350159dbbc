"""A guide: an ordinary page in Markdown."""

from __future__ import annotations

from generator.schema.model import Model
from generator.schema.words import Line, Markdown


class Guide(Model):
    """Its title (the first heading) and its text without it."""

    title: Line
    text: Markdown


def read_guide(text: str, name: str) -> dict[str, str]:
    """The fields of a guide: the first `# heading` is the title, otherwise its file name."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if line.startswith("# ") and line[2:].strip():
            return {
                "title": line[2:].strip(),
                "text": "\n".join([*lines[:number], *lines[number + 1 :]]) or " ",
            }
        if line.strip():
            break
    return {"title": name, "text": text}
