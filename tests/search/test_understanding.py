"""What a query means: a mechanism each, over the project's own content."""

from collections.abc import Callable

import pytest

from generator.catalog.catalog import Catalog
from generator.search.query import SiteSearcher
from generator.search.searching import searcher


@pytest.fixture(scope="module")
def first(catalog: Catalog) -> Callable[[str], str]:
    """Gives the first page found for a query."""
    search: SiteSearcher = searcher(catalog)

    def page(query: str) -> str:
        record = search.query(query).results[0].record
        return f"{record.kind}:{record.id}"

    return page


def same(queries: dict[str, str], first: Callable[[str], str]) -> None:
    assert {query: first(query) for query in queries} == queries


def test_first_letters_stand_for_words_with_their_endings(first: Callable[[str], str]) -> None:
    same(
        {
            "ㄷㄹㅅㅌㄱ ㅁㅇ ㅇ ㅃㅈㅇ": "fault-tree:washer-front/wont-drain",
            "드럼 ㅁㅇㅇㅇㄹㅇ": "fault-tree:washer-front/door-wont-open",
            "ㅁㄴㅌ ㄲㅃㅇㅇ": "fault-tree:monitor/flicker",
        },
        first,
    )


def test_first_letters_name_products_of_several_words_and_with_a_particle(
    first: Callable[[str], str],
) -> None:
    same(
        {
            "ㅅㄱㅈ ㄱㄱ ㄱㅍ": "fault-tree:dishwasher/suds",
            "ㅌㅂㄱ ㅇㅋㅈㅇ": "fault-tree:tv/no-power",
        },
        first,
    )


def test_laughter_is_no_first_letter(first: Callable[[str], str]) -> None:
    assert first("티비 소리가 안 나요 ㅋㅋㅋ") == first("티비 소리가 안 나요")


def test_spaces_inside_words_and_syllables_drawn_out_change_nothing(first: Callable[[str], str]) -> None:
    for torn, whole in {
        "건 조기 통이 안 돌아요": "건조기 통이 안 돌아요",
        "모니 터가 안 켜 져요": "모니터가 안 켜져요",
        "정수기 물이 쫄쫄쫄쫄 나와요": "정수기 물이 쫄쫄 나와요",
    }.items():
        assert first(torn) == first(whole)


def test_a_word_across_two_others_is_not_meant_by_chance(first: Callable[[str], str]) -> None:
    assert first("수리비 누가 내요").startswith("guide:")


def test_a_product_typed_wrongly_is_found_where_none_is_named(first: Callable[[str], str]) -> None:
    for wrong, right in {
        "제스기가 시끄러워요": "제습기가 시끄러워요",
        "조건기 통이 안 돌아요": "건조기 통이 안 돌아요",
        "모니커에 불이 안 들어와요": "모니터에 불이 안 들어와요",
    }.items():
        assert first(wrong) == first(right)


def test_a_word_typed_wrongly_is_rather_one_of_the_product(first: Callable[[str], str]) -> None:
    assert first("모니터가 안 쿄져요") == "fault-tree:monitor/no-power"
    assert first("건조기 피터 청소가 떠요") == "fault-tree:dryer/filter-light"


def test_what_works_is_not_what_is_wrong(first: Callable[[str], str]) -> None:
    same(
        {
            "통돌이 탈수는 되는데 배수가 안돼요": "fault-tree:washer-top/wont-drain",
            "드럼 물은 빠지는데 탈수가 안돼요": "fault-tree:washer-front/wont-spin",
            "스탠드는 되는데 벽걸이는 먹통이에요": "fault-tree:ac-wall/no-power",
        },
        first,
    )


def test_what_will_not_stop_is_not_what_stops(first: Callable[[str], str]) -> None:
    assert first("티비가 저절로 꺼져요") == "fault-tree:tv/turns-off"
    assert first("티비 껐는데 안 꺼져요") == "fault-tree:tv/remote-dead"
    assert first("통돌이 물이 안 멈춰요") == "fault-tree:washer-top/overflows"


def test_a_code_that_only_other_products_show_leads_to_the_page_of_the_product(
    first: Callable[[str], str],
) -> None:
    assert first("스타일러 tE 에러") == "product:styler"
    assert first("세탁기 tE 에러").startswith("code:washer")


def test_words_of_danger_lead_to_a_page_that_speaks_of_it(first: Callable[[str], str]) -> None:
    assert first("전자레인지에 은박지 넣었더니 불꽃이 튀어요") == "fault-tree:microwave/sparks"
    assert first("폰 배터리가 부풀었어요") == "fault-tree:smartphone/battery-bulge"


def test_a_notice_for_several_products_is_found_by_each_and_put_back_by_others(catalog: Catalog) -> None:
    search = searcher(catalog)
    notice = next(entry for entry in catalog.public_campaigns() if len(entry.model.products) > 1)
    named, other = (
        next(p.model.name for id, p in catalog.products.items() if (id in notice.model.products) is among)
        for among in (True, False)
    )

    def score(product: str) -> float:
        found = search.query(f"{product} {notice.model.title}").results
        return next((f.score for f in found if f.record.id == notice.id), 0) / found[0].score

    assert score(named) == 1
    assert score(other) < 1


def test_what_is_granted_before_the_complaint_is_not_the_complaint(first: Callable[[str], str]) -> None:
    same(
        {
            "워시타워 물 새는 건 아니고 소리만 나요": "fault-tree:washtower/shaking",
            "전자레인지 접시는 도는데 안 뜨거워요": "fault-tree:microwave/not-heating",
        },
        first,
    )


def test_a_code_spoken_after_a_product_is_that_code(first: Callable[[str], str]) -> None:
    same({"세탁기 오이": "code:washer-front/OE", "드럼세탁기 디이": "code:washer-front/dE"}, first)


def test_a_code_that_nothing_shows_leads_to_the_page_of_the_product(first: Callable[[str], str]) -> None:
    same({"스타일러 E1 떠요": "product:styler", "냉장고 OFF 표시": "product:refrigerator"}, first)
