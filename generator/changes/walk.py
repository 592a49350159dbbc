"""Two versions of a tree walked side by side, answer for answer.

The walk keeps a pair of spots: where the same answers lead in the old and in the new tree. Where both are
the same node it goes on; a node that only one version has is stepped over on that side; where the pair
cannot be the same any more, the answer that led there is a change. Every pair is seen once, so the walk is
as long as the trees, not as their paths; and since it is broadest first, the way to a change is a shortest.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.catalog import fault_graph
from generator.catalog.fault_graph import Spot
from generator.changes.ending import Side
from generator.schema.fault_tree import Action, AppliesTo, Outcome, Question


class Sort(StrEnum):
    """What a change is about."""

    LEADS = "leads"  # an answer leads elsewhere
    ENDING = "ending"  # the outcome stays, what it comes to does not
    WAIT = "wait"  # how long, how often, or at what risk the customer tries something
    GONE = "gone"  # an answer is no longer offered
    NEW = "new"  # an answer was not offered before
    STEP = "step"  # a question or an action stands on the way that did not, or no longer does
    OFFERED = "offered"  # an answer, or the whole tree, is for other series of the product
    WORDS = "words"  # only the words differ


@dataclass(frozen=True, slots=True)
class Given:
    """One answer on the way: the side that offers it, the spot, and the id of the answer."""

    side: Side
    spot: Spot
    answer: str


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: the answers that lead there and the spots on both sides, None where there is none."""

    sort: Sort
    way: tuple[Given, ...]
    before: Spot | None
    after: Spot | None


_Pair = tuple[Spot, Spot]
_NOT_WORDS = {"options", "fixed", "not_fixed", "internal"}


class Walk:
    """The differences of one tree that both versions have."""

    def __init__(self, old: Side, new: Side, tree: str) -> None:
        self._old, self._new, self._tree = old, new, tree
        self._product = tree.split("/", 1)[0]
        self._start: _Pair = (fault_graph.start_of(old.tree(tree)), fault_graph.start_of(new.tree(tree)))
        self._names = [{self._name(spot) for spot in self._ways(old, self._start[0])}]
        self._names.append({self._name(spot) for spot in self._ways(new, self._start[1])})
        self._seen: set[_Pair] = set()
        self._waiting: deque[tuple[_Pair, tuple[Given, ...]]] = deque()

    def changes(self) -> Iterator[Change]:
        """Each difference once, the nearest to the start first."""
        whole = [side.tree(self._tree).model.applies_to for side in (self._old, self._new)]
        if whole[0] != whole[1]:
            yield Change(Sort.OFFERED, (), *self._start)
        self._visit(self._start, ())
        yield from self._walk()
        # A node beyond an answer that leads elsewhere now is met again by another way, or not at all.
        old, new = (
            self._ways(side, at) for side, at in zip((self._old, self._new), self._start, strict=True)
        )
        for spot in new.keys() & old.keys():
            self._visit((spot, spot), new[spot])
        yield from self._walk()

    def _walk(self) -> Iterator[Change]:
        while self._waiting:
            pair, way = self._waiting.popleft()
            yield from self._compare(pair, way)

    def _visit(self, pair: _Pair, way: tuple[Given, ...]) -> None:
        if pair not in self._seen:
            self._seen.add(pair)
            self._waiting.append((pair, way))

    def _compare(self, pair: _Pair, way: tuple[Given, ...]) -> Iterator[Change]:
        old, new = pair
        before, after = self._old.model(old), self._new.model(new)
        if self._leaves(old) or self._leaves(new) or before is None or after is None:
            if (old.tree, old.node) != (new.tree, new.node):
                yield Change(Sort.LEADS, way, old, new)
        elif isinstance(before, Outcome) and isinstance(after, Outcome):
            yield from self._outcomes(before, after, pair, way)
        elif (
            not isinstance(before, Outcome)
            and not isinstance(after, Outcome)
            and self._is_same_step(pair, before, after)
        ):
            yield from self._steps(before, after, pair, way)
        elif self._is_inserted(new, 0) and (isinstance(before, Outcome) or not self._is_inserted(old, 1)):
            yield Change(Sort.STEP, way, old, new)
            for answer, to in self._onward(self._new, new):
                self._visit((old, to), (*way, Given(self._new, new, answer)))
        elif self._is_inserted(old, 1) and (isinstance(after, Outcome) or not self._is_inserted(new, 0)):
            yield Change(Sort.STEP, way, old, new)
            for answer, to in self._onward(self._old, old):
                self._visit((to, new), (*way, Given(self._old, old, answer)))
        else:
            yield Change(Sort.LEADS, way, old, new)

    def _outcomes(
        self, before: Outcome, after: Outcome, pair: _Pair, way: tuple[Given, ...]
    ) -> Iterator[Change]:
        old, new = pair
        same_end = self._old.ending(self._product, before) == self._new.ending(self._product, after)
        if not same_end:
            yield Change(Sort.ENDING, way, old, new)
        elif before.model_copy(update={"internal": None}) != after.model_copy(update={"internal": None}):
            yield Change(Sort.WORDS if self._name(old) == self._name(new) else Sort.LEADS, way, old, new)

    def _steps(
        self, before: Question | Action, after: Question | Action, pair: _Pair, way: tuple[Given, ...]
    ) -> Iterator[Change]:
        old, new = pair
        if _effort(before) != _effort(after):
            yield Change(Sort.WAIT, way, old, new)
        elif not _same_words(before, after):
            yield Change(Sort.WORDS, way, old, new)
        left, right = dict(self._onward(self._old, old)), dict(self._onward(self._new, new))
        for answer in dict.fromkeys([*left, *right]):
            if answer not in right:
                yield Change(Sort.GONE, (*way, Given(self._old, old, answer)), left[answer], None)
            elif answer not in left:
                yield Change(Sort.NEW, (*way, Given(self._new, new, answer)), None, right[answer])
            else:
                onward = (*way, Given(self._new, new, answer))
                if _only_for(before, answer) != _only_for(after, answer):
                    yield Change(Sort.OFFERED, onward, left[answer], right[answer])
                self._visit((left[answer], right[answer]), onward)

    def _is_same_step(self, pair: _Pair, before: object, after: object) -> bool:
        """Whether both are one question or action, be it under another name."""
        old, new = pair
        if type(before) is not type(after):
            return False
        renamed = self._name(old) not in self._names[1] and self._name(new) not in self._names[0]
        left, right = dict(self._onward(self._old, old)), dict(self._onward(self._new, new))
        return self._name(old) == self._name(new) or (renamed and left.keys() == right.keys())

    def _is_inserted(self, spot: Spot, other: int) -> bool:
        """Whether a spot asks or tells something that the other version has nowhere."""
        model = (self._new, self._old)[other].model(spot)
        return not isinstance(model, Outcome) and self._name(spot) not in self._names[other]

    def _leaves(self, spot: Spot) -> bool:
        """Whether a spot lies in another tree, whose changes are told there."""
        return spot.tree != self._tree and not spot.tree.startswith("common:")

    def _onward(self, side: Side, spot: Spot) -> list[tuple[str, Spot]]:
        steps = fault_graph.steps(side.catalog, spot)
        return [(step.edge.answer, step.to) for step in steps if step.to is not None]

    def _ways(self, side: Side, start: Spot) -> dict[Spot, tuple[Given, ...]]:
        """Every spot of the tree that can be reached, with a shortest way to it."""
        ways: dict[Spot, tuple[Given, ...]] = {start: ()}
        waiting = deque([start])
        while waiting:
            spot = waiting.popleft()
            for answer, to in self._onward(side, spot):
                if to not in ways and not self._leaves(to):
                    ways[to] = (*ways[spot], Given(side, spot, answer))
                    waiting.append(to)
        return ways

    @staticmethod
    def _name(spot: Spot) -> tuple[str, str]:
        return spot.tree, spot.node


def _effort(model: Question | Action) -> tuple[object, ...]:
    """What an action asks of the customer."""
    return (model.wait, model.tries, model.risk) if isinstance(model, Action) else ()


def _only_for(model: Question | Action, answer: str) -> AppliesTo | None:
    """The series of the product to which an answer is offered, None for all."""
    return model.options[answer].applies_to if isinstance(model, Question) else None


def _same_words(before: Question | Action, after: Question | Action) -> bool:
    """Whether a step says the same, its answers included; where they lead is looked at by the walk."""
    left, right = (model.model_dump(exclude=_NOT_WORDS) for model in (before, after))
    if isinstance(before, Question) and isinstance(after, Question):
        shared = before.options.keys() & after.options.keys()
        return left == right and all(before.options[id].label == after.options[id].label for id in shared)
    return left == right
