"""`diff`: what customers will be told otherwise than at an earlier version."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from generator.changes.approvals import approvals
from generator.changes.coming import coming
from generator.changes.compare import compare
from generator.changes.past import NoPast, content_at
from generator.changes.surroundings import facts
from generator.changes.telling import paper
from generator.changes.translations import outdated
from generator.commands.options import FAILED, common
from generator.commands.papers import hand_out, printed
from generator.commands.telling import tell
from generator.compiler import linked_catalog, read_catalog
from generator.diagnostics.language import translator
from generator.diagnostics.message import _
from generator.diagnostics.report import Report

ANSWERS, APPROVAL = 4, 5


@click.command(
    epilog="Exit codes: 0 no answer changes, at most words; 1 the content has errors; 2 the version is not "
    "known; 4 answers change; 5 something must be approved: stop-now, a recall or a telephone number comes "
    "or goes."
)
@click.argument("ref", default="HEAD")
@common
@printed
def diff(ref: str, root: Path, today: date, language: str, form: str, html: Path | None) -> None:
    """Say which answers change since REF, a branch, tag or commit; without one, the last commit."""
    translate = translator(language)
    report = Report()
    new = read_catalog(root, today, report)
    if new is None or report.errors:
        tell(report, "text", translate)
        sys.exit(FAILED)
    try:
        with content_at(root, ref) as folder:
            # What was wrong then was told then; whatever could be read is compared.
            old = linked_catalog(folder, today, Report(), like=new)
    except NoPast as missing:
        raise click.UsageError(missing.message.text(translate)) from None
    if old is None:
        raise click.UsageError(_("site_config/ of `{ref}` cannot be read", ref=ref).text(translate))
    changes = compare(old, new)
    found, about, later = list(approvals(changes)), list(facts(changes)), list(coming(changes))
    told = paper(changes, found, about, later, list(outdated(changes)))
    hand_out(told, form, html, language)
    if found:
        sys.exit(APPROVAL)
    if changes.trees or changes.added or changes.removed or changes.codes or about or later:
        sys.exit(ANSWERS)
