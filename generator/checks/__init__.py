"""The rules of the house: one file each, its docstring saying what, why, and what to do instead."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module

from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic, Severity
from generator.diagnostics.message import _
from generator.diagnostics.report import Report
from generator.diagnostics.suggest import did_you_mean

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

#: rule and the severity it has where checks.yml does not say otherwise
RULES: dict[str, Severity] = {
    "addresses-lock": _ERROR,
    "all-options-same": _WARNING,
    "area-covered-twice": _ERROR,
    "backup-line": _ERROR,
    "call-first-reason": _ERROR,
    "campaign-dates": _ERROR,
    "campaign-doubtful-dates": _WARNING,
    "carry-in-impossible": _ERROR,
    "centre-accepts": _ERROR,
    "centre-closed": _WARNING,
    "centre-pointing-at-itself": _ERROR,
    "code-claimed-twice": _ERROR,
    "code-disagreement": _ERROR,
    "common-never-returns": _WARNING,
    "cut-text": _WARNING,
    "dead-end": _ERROR,
    "duplicate-node": _ERROR,
    "endless-loop": _ERROR,
    "every-model": _WARNING,
    "expired-campaign": _WARNING,
    "expired-fact": _WARNING,
    "failing-scenario": _ERROR,
    "future-fact": _WARNING,
    "late-stop-now": _ERROR,
    "long-title": _WARNING,
    "lost-address": _ERROR,
    "lunch-outside-hours": _ERROR,
    "missing-unknown": _ERROR,
    "new-address": _WARNING,
    "official-host": _ERROR,
    "official-number": _ERROR,
    "one-answer": _WARNING,
    "overlapping-campaigns": _WARNING,
    "picture": _ERROR,
    "redirect-target": _ERROR,
    "repeated-label": _ERROR,
    "repeated-says": _ERROR,
    "reused-address": _ERROR,
    "share-sum": _ERROR,
    "similar-says": _WARNING,
    "stale-review": _WARNING,
    "stale-translation": _WARNING,
    "start-is-outcome": _WARNING,
    "too-many-questions": _ERROR,
    "uncovered-area": _WARNING,
    "unlabelled-option": _ERROR,
    "unmentioned-danger": _WARNING,
    "unreachable-node": _ERROR,
    "unsafe-self-fix": _ERROR,
    "unsafe-text": _ERROR,
    "unsafe-unknown": _ERROR,
    "unused-part": _WARNING,
    "unused-picture": _WARNING,
    "worse-if": _ERROR,
}


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's name, what its docstring says, and its check."""

    name: str
    explanation: str
    check: Callable[[Catalog], Iterator[Diagnostic]]


def rule(name: str) -> Rule:
    """The rule of this name; KeyError when there is none."""
    if name not in RULES:
        raise KeyError(name)
    module = import_module(f"generator.checks.{name.replace('-', '_')}")
    return Rule(name, module.__doc__ or "", module.check)


def severity_of(name: str, catalog: Catalog) -> Severity | None:
    """How much a rule matters on this site, or None where it is off."""
    chosen = catalog.settings.checks.get(name)
    return {"off": None, "warn": _WARNING, "error": _ERROR, None: RULES[name]}[chosen]


def run_checks(catalog: Catalog, report: Report) -> None:
    """Every rule over the linked catalog; what they yield goes into the report."""
    for name in sorted(catalog.settings.checks.keys() - RULES.keys()):
        problem = catalog.settings.problem(
            "checks",
            _("no rule is called `{name}`", name=name),
            (name,),
            key=True,
            help=did_you_mean(name, RULES) or _("take it out; the handbook lists the rules"),
        )
        report.add(problem.named("unknown-rule", _ERROR))
    for name in RULES:
        severity = severity_of(name, catalog)
        if severity is not None:
            report.extend(problem.named(name, severity) for problem in rule(name).check(catalog))
