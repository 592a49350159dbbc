"""The plugin: MkDocs renders the frames; everything else is filled in and published here.

No file of the content is a page of MkDocs. MkDocs is given one generated page per frame and writes into a
scratch folder; the real output folder, which it would empty first, is never shown to it. After its build
the frames are cut and filled, and the whole site is put in its place at once.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from jinja2 import Environment, StrictUndefined
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from generator.diagnostics.language import translator
from generator.mkdocs_plugin.compiling import EDITORS, compiled
from generator.mkdocs_plugin.config import PluginConfig
from generator.mkdocs_plugin.job import Job
from generator.site.manifest import Manifest
from generator.site.refused import Refused
from generator.site.site import Site

if TYPE_CHECKING:
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

#: the script with which MkDocs reloads a preview stands in the page itself
_POLICY, _PREVIEW_POLICY = (
    str(escape(words)) for words in ("script-src 'self'", "script-src 'self' 'unsafe-inline'")
)


class OutputRefused(Abort):
    """MkDocs stops, as for any other mistake, but with the exit code of a refused output."""

    exit_code = code = 3

    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.message.text(translator(EDITORS)))
        self.refused = refused


class BeforeYouGoPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]
    """Builds the whole site around the frames that MkDocs renders."""

    #: what the last build wrote
    manifest: Manifest

    def __init__(self) -> None:
        #: a site compiled already by whoever started MkDocs
        self.site: Site | None = None
        self._serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a preview."""
        self._serving = command == "serve"

    def on_shutdown(self) -> None:
        """The preview is over; MkDocs keeps this plugin for the next build of the process."""
        self._serving = False

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Give MkDocs a scratch folder to write in, and no pages of the theme to make."""
        self._scratch = tempfile.TemporaryDirectory(prefix="gagijeon-")
        if config.theme.custom_dir is None:
            raise ConfigurationError(
                "mkdocs.yml must say where the templates are: `theme: {custom_dir: templates}`"
            )
        self._templates = Path(config.theme.custom_dir)
        self._output = Path(config.site_dir)
        config.site_dir = self._scratch.name
        config.theme.static_templates = set()
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """One generated page per frame, in place of all files of the content and the theme."""
        self._job = self._make_job(config)
        frames = self._job.to_render() if self._job else []
        self._shown = {f"frame-{number}.md": context for number, context in enumerate(frames)}
        self._texts: dict[str, str] = {}
        return Files([File.generated(config, name, content="") for name in self._shown])

    def _make_job(self, config: MkDocsConfig) -> Job | None:
        strict, go_on = config.strict, self._serving
        site = self.site or compiled(Path(config.docs_dir), self.config.today, strict=strict, go_on=go_on)
        return Job(site, self._templates, config.site_url or "") if site else None

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """A word that the templates ask for and nobody gave is a mistake, not an empty place."""
        env.undefined = StrictUndefined
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """What the frame shows."""
        return {**context, **self._shown[page.file.src_uri]}  # type: ignore[typeddict-item]

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Keep the rendered frame."""
        self._texts[page.file.src_uri] = output.replace(_POLICY, _PREVIEW_POLICY) if self._serving else output
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Fill the frames and publish."""
        self._scratch.cleanup()
        # Where those who go on from here, such as `mkdocs gh-deploy`, find the site.
        config.site_dir = str(self._output)
        if self._job is None:
            return
        try:
            self.manifest = self._job.publish(self._output, [self._texts[name] for name in self._shown])
        except Refused as refused:
            raise OutputRefused(refused) from refused

    def on_build_error(self, *, error: Exception) -> None:
        """Leave nothing behind."""
        self._scratch.cleanup()

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Build again when content, settings or templates change."""
        for folder in (Path(config.docs_dir).parent / "site_config", self._templates):
            server.watch(str(folder))
        return server
