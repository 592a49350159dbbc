"""Words into models, and what is wrong with them into diagnostics."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from generator.diagnostics.diagnostic import Diagnostic
from generator.schema.mistakes import path_of, told
from generator.schema.shapes import shape_at
from generator.source.document import Document

M = TypeVar("M", bound=BaseModel)

_ROUNDS = 6


@dataclass(frozen=True, slots=True)
class Validated:
    """The model, what was wrong, and whether something wrong had to be left out to get a model at all."""

    model: Any
    problems: list[Diagnostic]

    @property
    def partial(self) -> bool:
        """Whether the model lacks something that the file says."""
        return bool(self.problems)


def validate(shape: type[M], document: Document, data: Any = None) -> Validated:
    """`document` as a `shape`; what is wrong is left out, so that the rest can still be looked at."""
    words = document.data if data is None else data
    problems: list[Diagnostic] = []
    for attempt in range(_ROUNDS):
        try:
            return Validated(shape.model_validate(words), problems)
        except ValidationError as error:
            found = error.errors(include_url=False)
            if attempt == 0:
                problems = list(told(found, shape, document))
            words = copy.deepcopy(words)
            for item in found:
                _leave_out(words, item, shape)
    return Validated(None, problems)


def _leave_out(words: Any, error: Any, shape: type[BaseModel]) -> None:
    """Take away what an error points at, or put in what may stand in for it; without either, its holder."""
    path = path_of(error)
    stand_in = getattr(shape_at(shape, path[:-1]), "stand_ins", {}).get(path[-1]) if path else None
    if stand_in is None and error["type"] == "missing":
        path = path[:-1]
    if not path:
        return
    holder = words
    for step in path[:-1]:
        holder = _child(holder, step)
    if isinstance(holder, dict) and stand_in is not None:
        holder[path[-1]] = copy.deepcopy(stand_in)
    elif isinstance(holder, dict):
        holder.pop(path[-1], None)
    elif isinstance(holder, list) and error.get("input") is None:
        holder[:] = [item for item in holder if item is not None]
    elif isinstance(holder, list) and isinstance(path[-1], int) and path[-1] < len(holder):
        holder[path[-1]] = None  # so that its neighbours keep their places for the other errors of this round


def _child(holder: Any, step: str | int) -> Any:
    if isinstance(holder, dict):
        return holder.get(str(step))
    if isinstance(holder, list) and isinstance(step, int) and step < len(holder):
        return holder[step]
    return None
