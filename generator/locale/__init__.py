"""The catalogues of what editors are told: every English sentence of the code, and its translation."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from babel.messages.catalog import Catalog

from generator.diagnostics import message as messages

Sentences = Mapping[str, list[str]]


def sentences(package: Path) -> Sentences:
    """Each sentence that `package` can say, with the files it stands in."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for file in sorted(package.rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        said = [*_paragraphs(tree), *_templates(tree)] if _is_rule(file, tree) else _templates(tree)
        for sentence in dict.fromkeys(said):
            found[sentence].append(file.relative_to(package.parent).as_posix())
    return found


def merged(old: Catalog, found: Sentences) -> Catalog:
    """Exactly the sentences of `found`, by file: known ones as `old` has them, new ones to be translated."""
    new = Catalog(old.locale)
    for sentence, files in sorted(found.items(), key=lambda item: item[1]):
        known = old.get(sentence)
        new.add(sentence, known.string if known else "", locations=[(file, 0) for file in files])
    return new


def untranslated(catalogue: Catalog) -> list[str]:
    """The sentences that still wait for a translation."""
    return [str(entry.id) for entry in catalogue if entry.id and not entry.string]


def _is_rule(file: Path, tree: ast.Module) -> bool:
    return file.parent.name == "checks" and any(
        isinstance(node, ast.FunctionDef) and node.name == "check" for node in tree.body
    )


def _paragraphs(tree: ast.Module) -> Iterator[str]:
    """The docstring of a rule, as `python -m generator explain` looks it up."""
    for paragraph in (ast.get_docstring(tree) or "").split("\n\n"):
        yield " ".join(paragraph.split())


def _templates(tree: ast.Module) -> list[str]:
    """What is written inside `_("…")` from top to bottom, whatever name a module gives to `_`."""
    names = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == messages.__name__
        for alias in node.names
        if alias.name == messages._.__name__
    }
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    calls.sort(key=lambda call: (call.lineno, call.col_offset))
    return [
        call.args[0].value
        for call in calls
        if isinstance(call.func, ast.Name)
        and call.func.id in names
        and call.args
        and isinstance(call.args[0], ast.Constant)
        and isinstance(call.args[0].value, str)
    ]
