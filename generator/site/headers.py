"""The headers a host should send, in the form that Netlify and Cloudflare Pages read (`_headers`)."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from generator.catalog.address import KEPT
from generator.schema.audience import Audience
from generator.settings import Settings

_EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "geolocation=(self), camera=(), microphone=()",
    "Strict-Transport-Security": "max-age=31536000",
    "Cross-Origin-Opener-Policy": "same-origin",
}

#: links of brand.yml that scripts ask
_SERVICES = ("feedback", "search-service")


def policy(settings: Settings) -> str:
    """The content security policy: nothing from elsewhere, but for the services that the owner names.

    The same policy stands in the frame as a meta element, for hosts that send no headers.
    """
    named = [urlsplit(settings.brand.links.get(name, "")).netloc for name in _SERVICES]
    connect = " ".join(dict.fromkeys(["'self'", *(f"https://{host}" for host in named if host)]))
    return (
        f"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src {connect}; "
        "worker-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'"
    )


def headers(
    addresses: Iterable[str], base: str, policy: str, audience: Audience = Audience.PUBLIC
) -> bytes:
    """`_headers` for files at these addresses of a site whose path on its host is `base`."""
    # Hosts join the values of all rules that fit, so each file fits just one rule about keeping it.
    tops = sorted({_top(address) for address in addresses} - {f"{KEPT}/*"})
    # A meta element cannot say who may frame the page, so this one part is only here.
    security = {"Content-Security-Policy": f"{policy}; frame-ancestors 'none'"}
    hidden = {"X-Robots-Tag": "noindex, nofollow"} if audience is Audience.AGENT else {}
    rules = [
        (f"{base}*", security | _EVERYWHERE | hidden),
        (f"{base}{KEPT}/*", {"Cache-Control": "public, max-age=31536000, immutable"}),
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
