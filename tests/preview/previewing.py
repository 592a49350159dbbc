"""A preview of a small project, without a browser and without a thread that watches."""

import http.client
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from generator.commands.options import PROJECT
from generator.diagnostics.language import translator
from generator.forms.admin import Admin
from generator.mkdocs_plugin.host import frames
from generator.preview.desk import Desk
from generator.preview.marking import Marks
from generator.preview.serving import server


@contextmanager
def preview(root: Path, day: str) -> Iterator[tuple[Desk, int]]:
    """A desk and the port at which it is looked at."""
    desk = Desk(root, date.fromisoformat(day), frames(PROJECT), 0)
    desk.refresh()
    forms = Admin(root, date.fromisoformat(day), translator("ko"), "ko")
    host = server(desk, Marks(translator("ko"), "ko"), forms, 0)
    thread = threading.Thread(target=host.serve_forever, daemon=True)
    thread.start()
    try:
        yield desk, host.server_port
    finally:
        host.shutdown()
        host.server_close()
        thread.join()


def get(port: int, path: str, **headers: str) -> tuple[int, str]:
    """Status and text of an answer; the path is sent as it is."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    text = answer.read().decode("utf-8", "replace")
    connection.close()
    return answer.status, text
