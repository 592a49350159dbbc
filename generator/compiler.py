"""The story: content is read, linked, checked, and laid out as pages and files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.api import api_files
from generator.catalog.catalog import Catalog
from generator.catalog.languages import in_language, only_translated, spoken
from generator.catalog.linking import link
from generator.checks import run_checks
from generator.diagnostics.report import Report
from generator.feeds import feed_files
from generator.pages import (
    alias_files,
    build_pages,
    desk_files,
    forwarding_files,
    picture_files,
    visit_files,
    with_versions,
)
from generator.schema.audience import Audience
from generator.search import search_files
from generator.settings import read_settings
from generator.site.site import Site
from generator.source.reader import read_documents


def linked_catalog(
    root: Path,
    today: date,
    report: Report,
    like: Catalog | None = None,
    audience: Audience = Audience.PUBLIC,
) -> Catalog | None:
    """The linked catalog of `root`, not checked, or None where site_config/ cannot be used.

    What is the same in a catalog that is `like` it, such as the one before an edit, is not read again.
    """
    settings = read_settings(root, today, report, audience)
    if settings is None:
        return None
    known = {entry.document.path: entry.document for entry in (*like, *like.told)} if like else {}
    return link(read_documents(root, "content", report, known), settings, report, like)


def read_catalog(
    root: Path,
    today: date,
    report: Report,
    like: Catalog | None = None,
    audience: Audience = Audience.PUBLIC,
) -> Catalog | None:
    """The linked and checked catalog of `root`, or None where site_config/ cannot be used."""
    catalog = linked_catalog(root, today, report, like, audience)
    if catalog is not None:
        run_checks(catalog, report)
    return catalog


def compile_site(
    root: Path, today: date, report: Report, audience: Audience = Audience.PUBLIC
) -> Site | None:
    """Everything the site serves, or None when the report holds errors."""
    catalog = read_catalog(root, today, report, audience=audience)
    if catalog is None or report.errors:
        return None
    seen = [catalog, *(in_language(catalog, language) for language in spoken(catalog))]
    site = Site(
        catalog.settings, catalog, with_versions([build_pages(each) for each in seen]), files_of(catalog)
    )
    for each in seen[1:]:
        site.files.update(files_of(each))
    return site


def files_of(catalog: Catalog) -> dict[str, bytes]:
    """Everything the site serves beside its pages in the language of a catalog, by address."""
    settings = catalog.settings
    if settings.language != settings.main_language:
        found = search_files(only_translated(catalog)) | visit_files(catalog)
        return {f"{settings.language}/{name}": file for name, file in found.items()}
    makers = (
        alias_files,
        visit_files,
        picture_files,
        forwarding_files,
        desk_files,
        search_files,
        api_files,
        feed_files,
    )
    return {address: content for make in makers for address, content in make(catalog).items()}
