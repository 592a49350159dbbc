"""`serve`: the site as it will be on a day, new at every change."""

from __future__ import annotations

import errno
import gc
from datetime import date, datetime, timedelta
from functools import partial
from importlib import import_module
from pathlib import Path
from threading import Thread
from time import sleep

import click

from generator.commands.options import PAUSE, PROJECT, common
from generator.commands.telling import tell
from generator.diagnostics.language import translator
from generator.diagnostics.message import Message, _
from generator.forms.admin import Admin
from generator.preview.desk import Desk
from generator.preview.marking import Marks
from generator.preview.serving import server
from generator.preview.watching import changes
from generator.schema.words import SEOUL
from generator.settings import TEMPLATES


@click.command()
@common
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="0 for any that is free.")
def serve(root: Path, today: date, language: str, port: int) -> None:
    """Preview the site as of a day; every change is seen at once, and what is wrong stands over the page."""
    translate = translator(language)
    day = today.date() if isinstance(today, datetime) else today
    ahead = (day - datetime.now(SEOUL).date()) // timedelta(milliseconds=1)
    desk = Desk(root, today, import_module("generator.mkdocs_plugin.host").frames(PROJECT), ahead)
    try:
        host = server(desk, Marks(translate, language), Admin(root, today, translate, language), port)
    except OSError as error:
        raise click.UsageError(_refusal(port, error).text(translate)) from None
    Thread(target=host.serve_forever, daemon=True).start()
    folders = (root / "content", root / "site_config", TEMPLATES)
    try:
        for _change in changes(folders, partial(sleep, PAUSE)):
            desk.refresh()
            if desk.state.number == 1:
                click.echo(_("preview: {url}", url=f"http://127.0.0.1:{host.server_port}/").text(translate))
            tell(desk.state.report, "text", translate)
            gc.collect()  # this one runs on and on, so it tidies up, but only once the page is there
    except KeyboardInterrupt:
        host.shutdown()


def _refusal(port: int, error: OSError) -> Message:
    """Why a port cannot be had; mostly because an editor looks at another day already."""
    if error.errno != errno.EADDRINUSE:
        return _("port {port}: {what}", port=port, what=error)
    return _(
        "port {port} is in use, by another preview? Stop that with Ctrl and C, or add `--port {other}`",
        port=port,
        other=port % 65535 + 1,
    )
