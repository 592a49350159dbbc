"""What stands in Korean on an English page is marked, and links that leave the language say where to."""

import pytest

from generator.pages.foreign import mark


def marked(html: str) -> str:
    return mark(html, "ko", 3).html


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Nothing to say</p>", "<p>Nothing to say</p>"),
        ("<h1>물이 안 빠져요</h1>", '<h1 lang="ko">물이 안 빠져요</h1>'),
        ('<li class="a">TV가 안 켜져요.</li>', '<li lang="ko" class="a">TV가 안 켜져요.</li>'),
        ("<p>Press '잠금' (lock)</p>", "<p>Press '<span lang=\"ko\">잠금</span>' (lock)</p>"),
        (
            "<p>At <b>홍대</b> or 신촌, 마포</p>",
            '<p>At <b lang="ko">홍대</b> or <span lang="ko">신촌, 마포</span></p>',
        ),
        ("<p>漢字と 한글 です</p>", '<p>漢字と <span lang="ko">한글</span> です</p>'),
        ('<option value="a">LED 등</option>', '<option lang="ko" value="a">LED 등</option>'),
        ('<a lang="ko" href="x">한국어</a>', '<a lang="ko" href="x">한국어</a>'),
        (
            '<script type="application/json">{"a":"가"}</script>',
            '<script type="application/json">{"a":"가"}</script>',
        ),
    ],
)
def test_text_in_the_main_language_is_marked_where_it_stands(html: str, expected: str) -> None:
    assert marked(html) == expected


def test_a_link_names_the_language_it_leads_to_only_when_it_leaves() -> None:
    assert marked('<a href="../../symptoms/index.html">x</a>') == '<a href="../../symptoms/index.html">x</a>'
    assert marked('<a class="b" href="../../../guides/index.html">x</a>') == (
        '<a hreflang="ko" class="b" href="../../../guides/index.html">x</a>'
    )
    assert mark('<a href="./../guides/index.html">x</a>', "ko", 1).html.startswith('<a hreflang="ko"')
    assert marked('<a href="tel:119">119</a>') == '<a href="tel:119">119</a>'


@pytest.mark.parametrize(
    ("html", "lacking"),
    [
        ("<p>물이 안 빠져요</p>", True),
        ("<p>물이</p><p>It does not drain</p>", True),
        ("<p>It does not drain</p>", False),
        ("<p>Press the button that says '잠금'</p>", False),
        ('<a href="../../../x/"><span>물이 안 빠져요</span></a>', False),
    ],
)
def test_a_page_lacks_words_unless_they_are_quoted_or_name_another_page(html: str, lacking: bool) -> None:
    assert mark(html, "ko", 3).lacking is lacking


def test_a_main_language_in_latin_letters_cannot_be_told_apart_and_is_left_alone() -> None:
    assert mark("<p>Hello</p>", "en", 1).html == "<p>Hello</p>"
