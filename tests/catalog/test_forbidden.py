"""Steps nobody may be told to do, in Korean and in English."""

import pytest

from generator.catalog.forbidden import forbidden_instruction


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


@pytest.mark.parametrize(
    "text",
    [
        "Take the pump apart",
        "Unscrew the back panel",
        "Take off the rear cover and clean the circuit board",
        "Replace the battery yourself",
        "Dry it with a hair dryer",
        "Pour boiling water on the ice",
        "Reset the breaker several times",
        "Tape the door switch down",
        "Run it without the filter",
        "Press the swollen battery flat",
        "Dry the phone in the microwave",
        "Chip the ice off with a knife",
        "Mix bleach and vinegar",
        "Top up the refrigerant",
        "Until the technician comes, dismantle the hose",
        "Do not worry: open the circuit board",
        "Do not use your hands but loosen the screws",
    ],
)
def test_what_is_dangerous_in_korean_is_dangerous_in_english(text: str) -> None:
    assert forbidden_instruction(text)


@pytest.mark.parametrize(
    "text",
    [
        "Do not take it apart",
        "Never use a hair dryer or boiling water",
        "Don’t run it without the filter",
        "Leave the wiring to a technician",
        "Only a technician may open the casing",
        "Loosening the screws is dangerous",
        "Replace the batteries of the remote control",
        "Open the front cover and take out the filter",
        "Screw the filter in again as far as it goes",
        "Switch the breaker on just once",
        "Pour water of about 50 degrees over the hose",
    ],
)
def test_what_is_harmless_or_denied_in_english_is_no_instruction(text: str) -> None:
    assert forbidden_instruction(text) is None
