"""The preview behind an address of this machine, and of this machine only."""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Mapping
from datetime import date
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import MappingProxyType
from typing import Protocol
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from generator.catalog.catalog import Catalog
from generator.preview.answer import Answer
from generator.preview.desk import Desk, State
from generator.preview.marking import FILES, PLACE, Marks
from generator.settings import TEMPLATES

HOST = "127.0.0.1"
#: after so long without news a line is sent all the same, so that a browser that went away is noticed
_QUIET = 15.0
#: where the forms are; no page of the site begins so
ADMIN = "admin/"
#: the largest form that is read
LARGEST = 1024 * 1024
_NAMES = (HOST, "localhost")
#: where another day is asked for, and the days that a calendar of service staff can mean
DAY = f"{PLACE}/day"
_FIRST, _LAST = date(2000, 1, 1), date(2100, 12, 31)
mimetypes.add_type("text/javascript", ".js")


class Forms(Protocol):
    """What answers below /admin/."""

    def get(self, path: str, query: str, catalog: Catalog | None) -> Answer:
        """A page that is asked for."""

    def post(self, path: str, body: bytes, origin: str, host: str, catalog: Catalog | None) -> Answer:
        """What becomes of a form that is sent."""


def server(desk: Desk, marks: Marks, forms: Forms, port: int) -> ThreadingHTTPServer:
    """A server that waits to be started; port 0 means any that is free."""
    made = ThreadingHTTPServer((HOST, port), partial(_Handler, desk, marks, forms))
    made.daemon_threads = True
    return made


class _Handler(BaseHTTPRequestHandler):
    """Answers one browser."""

    def __init__(self, desk: Desk, marks: Marks, forms: Forms, *rest: object) -> None:
        self._desk, self._marks, self._forms = desk, marks, forms
        super().__init__(*rest)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Give a file of the site, of the preview, or the news."""
        if not self._is_meant_for_us():
            self._send(421, _type_of("refused.txt"), b"")
            return
        asked = urlsplit(self.path)
        path = unquote(asked.path).lstrip("/")
        if path.startswith(ADMIN):
            self._answer(self._forms.get(path.removeprefix(ADMIN), asked.query, self._catalog))
        elif path == f"{PLACE}/events":
            self._tell()
        elif path.startswith(f"{PLACE}/"):
            self._own(path.removeprefix(f"{PLACE}/"))
        else:
            self._site(path)

    def do_POST(self) -> None:
        """Take a form."""
        path = unquote(urlsplit(self.path).path).lstrip("/")
        length = self.headers.get("Content-Length", "")
        is_known = path.startswith(ADMIN) or path == DAY
        if not (self._is_meant_for_us() and is_known and length.isdecimal()):
            self._send(421, _type_of("refused.txt"), b"")
        elif int(length) > LARGEST:
            self._send(413, _type_of("refused.txt"), b"")
            self.close_connection = True
        else:
            body = self.rfile.read(int(length))
            origin, host = self.headers.get("Origin", ""), self.headers.get("Host", "")
            if path == DAY:
                self._move(body, is_ours=origin in ("", f"http://{host}"))
            else:
                path = path.removeprefix(ADMIN)
                answer = self._forms.post(path, body, origin, host, self._catalog)
                if answer.status == HTTPStatus.SEE_OTHER:
                    # Whoever follows the link to what was saved must not be there before the preview is.
                    self._desk.refresh()
                self._answer(answer)

    def _move(self, body: bytes, *, is_ours: bool) -> None:
        """Shows another day, and the page from which somebody asked for it."""
        asked = dict(parse_qsl(body.decode("utf-8", "replace")))
        try:
            day = date.fromisoformat(asked.get("day", ""))
        except ValueError:
            day = date.min
        if not is_ours or not _FIRST <= day <= _LAST:
            self._send(403 if not is_ours else 400, _type_of("refused.txt"), b"")
            return
        self._desk.move(day)
        self._send(
            303, _type_of("moved.txt"), b"", {"Location": "/" + quote(asked.get("page", "").lstrip("/"))}
        )

    @property
    def _catalog(self) -> Catalog | None:
        shown = self._desk.state.shown
        return shown.catalog if shown else None

    def _answer(self, answer: Answer) -> None:
        self._send(answer.status, f"{answer.type}; charset=utf-8", answer.content, answer.headers)

    def _is_meant_for_us(self) -> bool:
        """Whether the browser asked for this machine by name; a foreign name that leads here is a trick."""
        return (urlsplit(f"//{self.headers.get('Host', '')}").hostname or "") in _NAMES

    def _own(self, name: str) -> None:
        if name in FILES:
            content = (TEMPLATES / "desk/preview" / name).read_bytes()
            self._send(200, _type_of(name), content)
        elif name == "warnings.txt":
            self._send(200, _type_of(name), self._marks.warnings(self._desk.state).encode())
        else:
            self._send(404, _type_of("missing.txt"), b"")

    def _site(self, path: str) -> None:
        state = self._desk.state
        if state.shown is None:
            self._send(200, _type_of("index.html"), self._marks.alone(state))
            return
        name = f"{path}index.html" if not path or path.endswith("/") else path
        content, status = state.shown.file(name), 200
        if content is None:
            name, status = "404.html", 404
            content = state.shown.file(name) or b""
        if name.endswith(".html"):
            content = self._marks.marked(content, state, name)
        self._send(status, _type_of(name), content)

    def _tell(self) -> None:
        """The number of the newest version or what is wrong with it, now and at every change."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        known = -1
        try:
            while True:
                state = self._desk.wait(known, _QUIET)
                self.wfile.write(self._news(state) if state.number != known else b": still here\n\n")
                self.wfile.flush()
                known = state.number
        except OSError:  # the browser went away
            self.close_connection = True

    def _news(self, state: State) -> bytes:
        if state.report.errors:
            return f"event: broken\ndata: {json.dumps(self._marks.errors(state))}\n\n".encode()
        return f"event: good\ndata: {state.number}\n\n".encode()

    def _send(
        self, status: int, type: str, content: bytes, headers: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Type", type)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the console is for what is wrong with the content."""


def _type_of(name: str) -> str:
    guessed = mimetypes.guess_type(name)[0] or "application/octet-stream"
    is_text = guessed.startswith("text/") or guessed in ("application/json", "application/xml")
    return f"{guessed}; charset=utf-8" if is_text else guessed
