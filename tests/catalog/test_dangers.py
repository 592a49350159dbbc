"""Words of danger, and steps nobody may be told to do."""

import pytest

from generator.catalog.dangers import dangers_in, forbidden_instruction


@pytest.mark.parametrize(
    "text, danger",
    [
        ("타는 냄새가 나요", "타는 냄새"),
        ("탄내가 나요", "타는 냄새"),
        ("연기가 보여요", "연기"),
        ("만지면 찌릿해요", "감전"),
        ("전기가 통하는 느낌이에요", "감전"),
        ("배터리가 부풀었어요", "부푼 배터리"),
        ("뒷면이 부풀었나요?", "부푼 배터리"),
        ("가스 냄새가 나요", "가스 냄새"),
    ],
)
def test_a_danger_is_known_by_what_people_call_it(text: str, danger: str) -> None:
    assert dangers_in([text]) == {danger}


@pytest.mark.parametrize("text", ["물이 새요", "빵이 부풀어요", "냄새가 나요", "소리가 커요"])
def test_what_is_harmless_is_no_danger(text: str) -> None:
    assert dangers_in([text]) == set()


@pytest.mark.parametrize(
    "text",
    [
        "뒤 커버를 열고 나사를 풀어요",
        "기판을 닦아요",
        "배터리를 교체하세요",
        "펌프를 분해해요",
        "드라이기로 말려요",
        "열풍으로 성에를 녹여요",
        "차단기를 여러 번 올려 보세요",
        "문을 테이프로 붙이고 돌려요",
        "필터 없이 돌려 봐요",
        "부푼 배터리를 눌러 펴요",
        "휴대폰을 전자레인지에 넣어 말려요",
        "칼로 긁어 얼음을 떼요",
        "락스와 식초를 섞어 부어요",
        "배수 호스를 입으로 불어요",
        "가스를 보충해 보세요",
    ],
)
def test_a_step_for_technicians_is_no_step_for_customers(text: str) -> None:
    assert forbidden_instruction(text)


@pytest.mark.parametrize(
    "text",
    [
        "분해하지 마세요",
        "기판은 만지면 안 돼요",
        "배선은 기사에게 맡기세요",
        "커버를 열지 말고 전화하세요",
        "필터를 돌려 빼요",
        "필터 없이 돌리지 마세요",
        "차단기를 거듭 올리지 마세요",
        "차단기를 한 번만 올려요",
        "설정에서 배터리를 눌러요",
        "50도쯤 되는 물을 부어요",
    ],
)
def test_being_told_not_to_is_no_instruction(text: str) -> None:
    assert forbidden_instruction(text) is None


def test_a_warning_does_not_excuse_the_sentence_after_it() -> None:
    assert forbidden_instruction("젖은 손으로 만지지 마세요. 기판을 닦으세요.") == "기판"


def test_a_condition_before_the_step_does_not_excuse_it() -> None:
    assert forbidden_instruction("켜지지 않으면 기판을 닦아요") == "기판"


def test_one_thing_forbidden_does_not_excuse_the_next() -> None:
    assert forbidden_instruction("기판은 만지지 말고 드라이기로 말려요") == "드라이기"
