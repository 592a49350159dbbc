"""The nodes of a fault tree as data: questions, actions and outcomes, each saying where its answers lead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from generator.api.output import Output
from generator.api.visit_plan import VisitPlanOutput, visit_plan_output
from generator.catalog.catalog import Catalog
from generator.schema.fault_tree import Action, Option, Outcome, Question, Risk


class OptionOutput(Output):
    """One answer; `only_for` names the series it is meant for, null for all."""

    id: str
    label: str
    next: str
    only_for: list[str] | None
    share: float | None


class QuestionOutput(Output):
    """Something to look at and answer; `why`, `how` and `safety` are Markdown."""

    kind: Literal["question"]
    ask: str
    why: str | None
    how: str | None
    safety: str | None
    minutes: float | None
    options: list[OptionOutput]
    next: dict[str, str]


class ActionOutput(Output):
    """Something to do; its answers are `fixed` and `not-fixed`. `safety` is Markdown."""

    kind: Literal["action"]
    do: str
    steps: list[str]
    tools: list[str]
    minutes: float | None
    risk: Risk
    warning: str | None
    safety: str | None
    wait: int | None
    tries: int | None
    works: float | None
    options: list[OptionOutput]
    next: dict[str, str]


class OutcomeOutput(Output):
    """Where a trail ends. What to show is `plan.verdict`; `say` and `safety` are Markdown."""

    kind: Literal["outcome"]
    cause: str | None
    say: str | None
    safety: str | None
    until_then: list[str]
    worse_if: list[str]
    plan: VisitPlanOutput


NodeOutput = QuestionOutput | ActionOutput | OutcomeOutput


def question_output(question: Question, next: dict[str, str], words: Mapping[str, str]) -> QuestionOutput:
    """A question whose answers lead to `next`."""
    return QuestionOutput(
        kind="question",
        ask=question.ask,
        why=question.why,
        how=question.how,
        safety=question.safety,
        minutes=question.minutes,
        options=[_option(id, question.options[id], next[id], words) for id in question.options],
        next=next,
    )


def action_output(action: Action, next: dict[str, str], words: Mapping[str, str]) -> ActionOutput:
    """An action whose answers lead to `next`."""
    return ActionOutput(
        kind="action",
        do=action.do,
        steps=action.steps,
        tools=action.tools,
        minutes=action.minutes,
        risk=action.risk,
        warning=action.warning,
        safety=action.safety,
        wait=action.wait,
        tries=action.tries,
        works=action.works,
        options=[
            OptionOutput(id=id, label=words.get(id, id), next=to, only_for=None, share=None)
            for id, to in next.items()
        ],
        next=next,
    )


def outcome_output(outcome: Outcome, product: str, catalog: Catalog) -> OutcomeOutput:
    """An outcome for a product."""
    return OutcomeOutput(
        kind="outcome",
        cause=outcome.cause,
        say=outcome.say,
        safety=outcome.safety,
        until_then=outcome.until_then,
        worse_if=outcome.worse_if,
        plan=visit_plan_output(catalog, product, outcome),
    )


def _option(id: str, option: Option, next: str, words: Mapping[str, str]) -> OptionOutput:
    return OptionOutput(
        id=id,
        label=option.label or words.get(f"option-{id}", id),
        next=next,
        only_for=[str(series) for series in option.applies_to.series] if option.applies_to else None,
        share=option.share,
    )
