"""Content into a site when MkDocs itself was started, and what is wrong into its log."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger

from generator.compiler import compile_site
from generator.diagnostics import console
from generator.diagnostics.diagnostic import Severity
from generator.diagnostics.language import translator
from generator.diagnostics.message import _
from generator.diagnostics.report import Report
from generator.site.site import Site

log = get_plugin_logger("before-you-go")

#: MkDocs has no option for it; whoever writes content reads Korean
EDITORS = "ko"


def compiled(content: Path, today: date, *, strict: bool, go_on: bool) -> Site | None:
    """The site of a content folder.

    Errors, and warnings when `strict`, stop MkDocs; where it should `go_on`, as in a preview, they give None.
    """
    if content.name != "content":
        raise Abort(f"docs_dir in mkdocs.yml must be a folder called `content`, not `{content.name}`")
    report = Report()
    site = compile_site(content.parent, today, report)
    translate = translator(EDITORS)
    for problem in report.diagnostics:
        tell = log.error if problem.severity is Severity.ERROR else log.warning
        tell(console.render([problem], translate))
    if site is not None and not (strict and report.warnings):
        return site
    if go_on:
        log.error(_("the preview stays as it was until this is mended").text(translate))
        return None
    log.error(console.summary(len(report.errors), len(report.warnings), translate))
    raise Abort(_("nothing was built; the last good site is as it was").text(translate))
