"""The words of appliance talk, mined once and kept: nouns, and verbs with every stem they take."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

WORDS_FILE = Path(__file__).parent / "words.json"


@dataclass
class Verb:
    """A verb or adjective: how often it was met, and the stems its endings hang on."""

    count: int
    stems: list[str]


@dataclass
class Words:
    """Nouns and verbs by dictionary form."""

    nouns: dict[str, int] = field(default_factory=dict)
    verbs: dict[str, Verb] = field(default_factory=dict)


def read_words(path: Path = WORDS_FILE) -> Words:
    """The words kept in `path`; none where the file is absent."""
    if not path.exists():
        return Words()
    raw = json.loads(path.read_text("utf-8"))
    verbs = {verb: Verb(count, stems.split()) for verb, (count, stems) in raw["verbs"].items()}
    return Words(nouns=raw["nouns"], verbs=verbs)


def write_words(words: Words, path: Path = WORDS_FILE) -> None:
    """Writes `words` in dictionary order, one entry a line, so that a change is easy to review."""
    nouns = {noun: words.nouns[noun] for noun in sorted(words.nouns)}
    verbs = {
        verb: [words.verbs[verb].count, " ".join(sorted(words.verbs[verb].stems))]
        for verb in sorted(words.verbs)
    }
    path.write_text(one_entry_a_line({"nouns": nouns, "verbs": verbs}), "utf-8", newline="\n")


def one_entry_a_line(table: dict[str, object]) -> str:
    """`table` as JSON in which every entry of a section stands on its own line."""
    sections = []
    for name, section in table.items():
        if isinstance(section, dict):
            body = ",\n".join(f"{_json(key)}: {_json(value)}" for key, value in section.items())
            sections.append(f"{_json(name)}: {{\n{body}\n}}")
        elif isinstance(section, list):
            sections.append(f"{_json(name)}: [\n" + ",\n".join(_json(value) for value in section) + "\n]")
        else:
            sections.append(f"{_json(name)}: {_json(section)}")
    return "{\n" + ",\n".join(sections) + "\n}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
