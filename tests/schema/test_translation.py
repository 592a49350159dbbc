"""A side file holds the texts of its original and nothing else."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from generator.schema.config import Areas, Brand, Groups
from generator.schema.kinds import KINDS
from generator.schema.shapes import written_names
from generator.schema.translation import TEXTS, original_path, side_language
from generator.schema.words import Line, Markdown, Text

#: fields of words that are the same in every language: names of things, addresses, what only staff reads
SAME_EVERYWHERE = {
    "code", "from", "internal", "model-example", "phone", "sources", "spellings", "telephone", "to",
    "url",
}  # fmt: skip


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("content/fault-trees/washer/wont-drain.en.yml", "en"),
        ("content/guides/at-home.zh-hant.md", "zh-hant"),
        ("content/fault-trees/washer/wont-drain.yml", None),
        ("content/index.md", None),
        ("content/parts/stock.csv", None),
        ("content/products/washer.old2.yml", None),
    ],
)
def test_the_language_of_a_side_file_stands_in_its_name(path: str, language: str | None) -> None:
    assert side_language(path) == language


def test_a_side_file_stands_beside_its_original() -> None:
    assert original_path("content/guides/at-home.en.md") == "content/guides/at-home.md"


def fields_of_words(shape: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[str]:
    """Every field whose value is words, in a shape and all shapes inside it."""
    if shape in seen:
        return
    seen.add(shape)
    for name, written in written_names(shape).items():
        field = shape.model_fields[name]
        annotation = field.annotation
        if any(part in (Markdown, str) for part in parts(annotation)) and told(annotation, field.metadata):
            yield written
        for part in parts(annotation):
            if isinstance(part, type) and issubclass(part, BaseModel):
                yield from fields_of_words(part, seen)


def parts(annotation: Any) -> Iterator[Any]:
    yield annotation
    for inner in get_args(annotation):
        yield from parts(inner)


def told(annotation: Any, metadata: list[Any]) -> bool:
    """Whether a field is a line, a text or Markdown, or a list of them; not a date, an id or a pattern."""
    readers = [get_args(kind)[1] for kind in (Line, Text)]
    inside = [*metadata, *parts(annotation)]
    return Markdown in inside or any(reader in inside for reader in readers)


def test_every_field_of_words_is_known_as_a_text_or_as_the_same_in_every_language() -> None:
    shapes = [*(kind.item or kind.shape for kind in KINDS), Areas, Brand, Groups]
    fields = {name for shape in shapes for name in fields_of_words(shape, set())} - {"root", "links"}
    assert {"title", "ask", "say", "steps"} <= fields
    assert fields == {*TEXTS, *SAME_EVERYWHERE}
