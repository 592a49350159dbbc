"""The headers a host should send, in the form that Netlify and Cloudflare Pages read (`_headers`)."""

from __future__ import annotations

from collections.abc import Iterable

from generator.site.assets import FOLDER

#: the same policy stands in the frame as a meta element, for hosts that send no headers
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "worker-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'"
)
_EVERYWHERE = {
    # A meta element cannot say who may frame the page, so this one part is only here.
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "geolocation=(self), camera=(), microphone=()",
    "Strict-Transport-Security": "max-age=31536000",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def headers(addresses: Iterable[str], base: str) -> bytes:
    """`_headers` for files at these addresses of a site whose path on its host is `base`."""
    # Hosts join the values of all rules that fit, so each file fits just one rule about keeping it.
    tops = sorted({_top(address) for address in addresses} - {f"{FOLDER}/*"})
    rules = [
        (f"{base}*", _EVERYWHERE),
        (f"{base}{FOLDER}/*", {"Cache-Control": "public, max-age=31536000, immutable"}),
    ]
    rules += [(base + top, {"Cache-Control": "no-cache"}) for top in tops]
    lines = [
        line
        for path, values in rules
        for line in (path, *(f"  {name}: {value}" for name, value in values.items()))
    ]
    return ("\n".join(lines) + "\n").encode()


def _top(address: str) -> str:
    """What stands first in an address: a file, or a folder and all in it; home is the root itself."""
    first, slash, _rest = address.partition("/")
    return f"{first}/*" if slash else first.replace("index.html", "")
