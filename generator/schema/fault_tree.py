"""A fault tree: questions and actions leading from one symptom to outcomes."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any, ClassVar

from pydantic import Field, model_validator

from generator.diagnostics.message import _
from generator.schema.ids import NodeName, OptionId
from generator.schema.model import Model
from generator.schema.references import CodeId, NodeId, PartId, SeriesId, Target
from generator.schema.words import Day, Line, Markdown, Minutes, Positive, Share, Text, Word
from generator.schema.wrong import wrong


class Verdict(StrEnum):
    """The kind of an outcome."""

    NORMAL = "normal"
    SELF_FIX = "self-fix"
    CALL_FIRST = "call-first"
    CARRY_IN = "carry-in"
    HOME_VISIT = "home-visit"
    STOP_NOW = "stop-now"


class Reason(StrEnum):
    """Why to telephone first."""

    PART_ORDER = "part-order"
    STOCK_UNKNOWN = "stock-unknown"
    COVERAGE = "coverage"
    BOOKING = "booking"
    SAFETY = "safety"


class Risk(StrEnum):
    """How risky an action is; what is riskier than medium is not for customers."""

    LOW = "low"
    MEDIUM = "medium"


class By(StrEnum):
    """How soon."""

    NOW = "now"
    TODAY = "today"
    WEEK = "week"
    ANY = "any"


class AppliesTo(Model):
    """Only for these series of the product."""

    series: list[SeriesId] = Field(min_length=1)


class Drawing(StrEnum):
    """What a line drawing of the site shows; `templates/components/drawing/` holds the lines."""

    FILTER = "filter"
    HOSE = "hose"
    LABEL = "label"
    BREAKER = "breaker"
    REMOTE = "remote"
    PLUG = "plug"
    TAP = "tap"
    AIR_FILTER = "air-filter"


class Review(Model):
    """Who looks at it again, and by when."""

    stand_ins: ClassVar[dict[str, object]] = {"owner": "…", "by": "9999-12-31"}

    owner: Line
    by: Day


class Jump(Model):
    """Where an answer leads; into a common piece with the node to come back to."""

    also_called: ClassVar[dict[str, str]] = {"goto": "next", "go": "next", "to": "next"}

    next: Target
    return_: NodeId | None = None

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, value: Any) -> Any:
        return {"next": value} if isinstance(value, str) else value


class Option(Jump):
    """One answer a question offers."""

    label: Line | None = None
    share: Share | None = None
    applies_to: AppliesTo | None = None


class Node(Model):
    """What questions, actions and outcomes share."""

    internal: Markdown | None = None
    safety: Markdown | None = None


class Question(Node):
    """Something to look at and answer."""

    also_called: ClassVar[dict[str, str]] = {"question": "ask", "answers": "options"}
    stand_ins: ClassVar[dict[str, object]] = {"ask": "…"}

    ask: Line
    why: Markdown | None = None
    how: Markdown | None = None
    drawing: Drawing | None = None
    minutes: Minutes | None = None
    options: dict[OptionId, Option]

    @model_validator(mode="after")
    def _has_answers(self) -> Question:
        if not self.options:
            raise wrong(
                _("this question has no answers: `options` is empty"),
                _("write at least `yes`, `no` and `unknown`"),
                at=("options",),
            )
        return self


class Action(Node):
    """Something the customer does, then says whether it helped."""

    stand_ins: ClassVar[dict[str, object]] = {"do": "…", "risk": "low"}

    do: Line
    steps: list[Text] = []
    tools: list[Line] = []
    drawing: Drawing | None = None
    minutes: Minutes | None = None
    risk: Risk
    warning: Text | None = None
    fixed: Jump
    not_fixed: Jump
    works: Share | None = None
    wait: Positive | None = None
    tries: Positive | None = None

    @model_validator(mode="after")
    def _says_how(self) -> Action:
        if not self.steps and self.minutes is None:
            raise wrong(
                _("this action says neither `steps` nor `minutes`"),
                _("write the steps, or how many minutes it takes"),
            )
        return self


class Outcome(Node):
    """Where a trail ends: the verdict as authored, before the visit plan joins it with everything else."""

    stand_ins: ClassVar[dict[str, object]] = {"verdict": "normal"}

    verdict: Verdict
    reason: Reason | None = None
    cause: Line | None = None
    say: Markdown | None = None
    parts: list[PartId] = []
    by: By | None = None
    until_then: list[Text] = []
    worse_if: list[Text] = []
    bring: list[Line] = []

    @model_validator(mode="after")
    def _says_something(self) -> Outcome:
        if self.verdict is not Verdict.NORMAL and self.cause is None and self.say is None:
            raise wrong(
                _("this outcome says neither `cause` nor `say`"),
                _("write what is wrong (`cause`) or what to do (`say`)"),
            )
        return self


class Scenario(Model):
    """Answers and the outcome they must lead to; checked on every compile."""

    name: Line
    answers: dict[str, Word]
    outcome: Word


class CommonPiece(Model):
    """Nodes shared by several trees; `next: return` leads back to the caller."""

    also_called: ClassVar[dict[str, str]] = {"nodes": "questions", "results": "outcomes"}
    stand_ins: ClassVar[dict[str, object]] = {"title": "…", "review": {"owner": "…", "by": "9999-12-31"}}

    title: Line
    review: Review
    sources: list[Line] = Field(min_length=1)
    start: NodeId
    questions: dict[NodeName, Question] = {}
    actions: dict[NodeName, Action] = {}
    outcomes: dict[NodeName, Outcome] = {}
    internal: Markdown | None = None
    safety: Markdown | None = None

    @cached_property
    def nodes(self) -> dict[str, Question | Action | Outcome]:
        """All nodes by id, in written order within their sections."""
        return {**self.questions, **self.actions, **self.outcomes}

    def section(self, node: str) -> str:
        """The section a node stands in: questions, actions or outcomes."""
        return "questions" if node in self.questions else "actions" if node in self.actions else "outcomes"


class FaultTree(CommonPiece):
    """From one symptom to outcomes."""

    says: list[Line] = Field(min_length=1)
    codes: list[CodeId] = []
    applies_to: AppliesTo | None = None
    outcomes: dict[NodeName, Outcome]
    scenarios: list[Scenario] = []

    @model_validator(mode="before")
    @classmethod
    def _not_from_causes(cls, value: Any) -> Any:
        if isinstance(value, dict) and "causes" in value:
            raise wrong(
                _("trees computed from `causes` are not built by this version"),
                _("write the questions in the order they are asked"),
                at=("causes",),
            )
        return value

    @model_validator(mode="after")
    def _has_outcomes(self) -> FaultTree:
        if not self.outcomes:
            raise wrong(
                _("this tree has no outcomes"), _("write at least one under `outcomes`"), at=("outcomes",)
            )
        return self


def review_passed(review: Review, today: date) -> bool:
    """Whether the day by which it should have been looked at again is over."""
    return review.by < today
