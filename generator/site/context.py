"""What every frame of a site shows alike."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from datetime import date

from generator.catalog.address import file_of, page
from generator.settings import Settings, digits
from generator.site.headers import policy

#: the guide that says how accessible the site is
_STATEMENT = "accessibility"


@dataclass(frozen=True, slots=True)
class SiteContext:
    """The fixed words and addresses of a site in one language; templates know it as `site`."""

    brand_name: str
    telephone: str
    telephone_href: str
    booking_url: str
    wording: Mapping[str, str]
    demonstration: bool
    policy: str
    build_id: str
    built: date
    built_in_words: str
    accessibility: str | None
    main_language: str
    assets: dict[str, str]


def site_context(
    settings: Settings, build_id: str, assets: dict[str, str], guides: Container[str]
) -> SiteContext:
    """The context of the language of the settings; who has no booking page is telephoned."""
    brand = settings.brand
    telephone_href = f"tel:{digits(brand.telephone)}"
    return SiteContext(
        brand_name=brand.name,
        telephone=brand.telephone,
        telephone_href=telephone_href,
        booking_url=brand.links.get("booking", telephone_href),
        wording=settings.words(),
        demonstration=brand.demonstration is not None,
        policy=policy(settings),
        build_id=build_id,
        built=settings.today,
        built_in_words=settings.day(settings.today),
        accessibility=file_of(page("guide", _STATEMENT)) if _STATEMENT in guides else None,
        main_language=settings.main_language,
        assets=assets,
    )
