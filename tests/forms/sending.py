"""What a browser does with a form: it opens it, and sends its fields back."""

import html
import re
from urllib.parse import urlencode

from generator.catalog.catalog import Catalog
from generator.forms.admin import Admin
from generator.preview.answer import Answer

HOST = "127.0.0.1:8000"
NEW = {
    "file": "2027-door",
    "0.0.title": "문: 무상 점검",
    "0.0.kind": "free-repair",
    "0.0.products": "washer\r\nfridge",
    "0.0.remedy": "문을 살펴보고 고쳐 드려요.",
    "0.0.free": "부품\r\n출장",
    "0.0.starts": "2027-01-05",
    "0.0.apply.phone": "1544-7777",
    "0.0.sources": "https://www.gaon.example/notice",
}


def fields(answer: Answer) -> dict[str, str]:
    """What a browser would send back from a form that it was given."""
    page = answer.content.decode()
    found = dict(re.findall(r'<input(?! type="checkbox")[^>]* name="([^"]+)" value="([^"]*)"', page))
    for name, value in re.findall(
        r'<input type="checkbox"[^>]* name="([^"]+)" value="([^"]*)" checked', page
    ):
        found[name] = f"{found[name]}\n{value}" if name in found else value
    found |= dict(re.findall(r'<textarea[^>]* name="([^"]+)"[^>]*>\n(.*?)</textarea>', page, re.DOTALL))
    for name, options in re.findall(r'<select[^>]* name="([^"]+)"[^>]*>(.*?)</select>', page, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', options)
        found[name] = chosen[1] if chosen else ""
    return {name: html.unescape(value).replace("\n", "\r\n") for name, value in found.items()}


def send(
    admin: Admin,
    kind: str,
    given: dict[str, str],
    origin: str = f"http://{HOST}",
    catalog: Catalog | None = None,
) -> Answer:
    """Posts a form."""
    return admin.post(f"{kind}/", urlencode(given).encode(), origin, HOST, catalog)


def opened(admin: Admin, kind: str, file: str = "", catalog: Catalog | None = None) -> dict[str, str]:
    """The fields of a form as it is opened."""
    return fields(admin.get(f"{kind}/", f"file={file}" if file else "", catalog))
