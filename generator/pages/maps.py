"""Where a centre lies on the maps that people in Korea use; a page links there and loads nothing."""

from __future__ import annotations

from urllib.parse import quote

from generator.schema.centre import Centre

_NAVER = "https://map.naver.com/p/search"
_KAKAO = "https://map.kakao.com/link"


def map_addresses(centre: Centre) -> dict[str, str]:
    """The address of the centre on each map service; by its coordinates where they are known."""
    address = quote(centre.address, safe="")
    if centre.at is None:
        kakao = f"{_KAKAO}/search/{address}"
    else:
        # A comma in the name would be taken for the end of it.
        name = quote(centre.name.replace(",", " "), safe="")
        kakao = f"{_KAKAO}/map/{name},{centre.at.lat},{centre.at.lon}"
    return {"map-naver": f"{_NAVER}/{address}", "map-kakao": kakao}
