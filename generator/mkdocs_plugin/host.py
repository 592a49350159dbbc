"""Starting MkDocs from Python, for the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, cast

from jinja2 import StrictUndefined
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config

from generator.diagnostics.message import Message, _
from generator.mkdocs_plugin.plugin import BeforeYouGoPlugin, OutputRefused
from generator.site.site import Site

NAME = "before-you-go"


def frames(project: Path) -> Callable[[Mapping[str, Any]], str]:
    """What renders a frame of the theme of `project` alone, for a preview."""
    config = load_config(str(project / "mkdocs.yml"))
    environment = config.theme.get_env()
    environment.undefined = StrictUndefined
    return lambda values: environment.get_template("main.html").render(values)


def build(project: Path, root: Path, output: Path, site: Site) -> Message:
    """Publishes the compiled `site` of `root` with the theme of `project`, the folder of mkdocs.yml.

    Gives a closing line; raises `generator.site.refused.Refused` when the output may not be written (exit
    code 3), and mkdocs.exceptions.Abort for a mistake in mkdocs.yml.
    """
    config = load_config(
        str(project / "mkdocs.yml"),
        docs_dir=str(root.absolute() / "content"),
        site_dir=str(output.absolute()),
    )
    plugin = cast(BeforeYouGoPlugin, config.plugins[NAME])
    plugin.site = site
    try:
        mkdocs_build.build(config)
    except OutputRefused as stopped:
        raise stopped.refused from None
    finally:
        plugin.site = None
    return _(
        "{pages} pages and {others} other files are in `{output}`",
        pages=plugin.manifest.pages,
        others=len(plugin.manifest.files) - plugin.manifest.pages,
        output=output,
    )
