"""Fields as people fill them: products are ticked, days chosen, structures shown by an example."""

import re
from datetime import date
from pathlib import Path

import pytest

from generator.catalog.catalog import Catalog
from generator.compiler import read_catalog
from generator.diagnostics.report import Report
from generator.forms.admin import Admin
from tests.conftest import TODAY
from tests.forms.sending import NEW, opened, send


@pytest.fixture
def catalog(root: Path) -> Catalog:
    found = read_catalog(root, date.fromisoformat(TODAY), Report())
    assert found is not None
    return found


def test_products_are_ticked_by_their_names_and_keep_their_order(
    admin: Admin, root: Path, catalog: Catalog
) -> None:
    given = opened(admin, "campaign", "", catalog)
    assert "0.0.products" not in given
    assert send(admin, "campaign", given | NEW, catalog=catalog).status == 303
    text = (root / "content/campaigns/2027-door.yml").read_text(encoding="utf-8")
    assert "products: [washer, fridge]" in text
    assert opened(admin, "campaign", "2027-door", catalog)["0.0.products"] == "washer\r\nfridge"
    page = admin.get("campaign/", "file=2027-door", catalog).content.decode()
    names = re.findall(r'type="checkbox"[^>]*>([^<]*)</label>', page)
    assert names[:2] == [catalog.products[id].model.name for id in ("washer", "fridge")]
    assert set(names) == {entry.model.name for entry in catalog.products.values()}


def test_a_product_that_is_no_more_stays_ticked_and_is_told(
    admin: Admin, root: Path, catalog: Catalog
) -> None:
    answer = send(
        admin, "campaign", opened(admin, "campaign") | NEW | {"0.0.products": "oven"}, catalog=catalog
    )
    page = answer.content.decode()
    assert re.search(r'value="oven" checked aria-describedby="f-0\.0\.products-problem"', page)


def test_days_and_moments_are_chosen_and_what_is_none_stays_to_be_mended(admin: Admin) -> None:
    page = admin.get("campaign/", "file=2026-fridge-hinge", None).content.decode()
    assert re.search(r'type="date" name="0\.0\.starts" value="2026-10-05"', page)
    assert re.search(r'type="datetime-local" name="0\.0\.publish-from" value="2026-09-14T09:00"', page)
    assert re.search(r'id="f-0\.0\.affected\.made\.from" name=', page)
    wrong = send(admin, "campaign", opened(admin, "campaign") | NEW | {"0.0.starts": "내일"}).content.decode()
    assert re.search(r'id="f-0\.0\.starts" name="0\.0\.starts" value="내일"', wrong)


def test_a_structure_is_shown_by_an_example_that_passes(admin: Admin, root: Path) -> None:
    page = admin.get("campaign/", "", None).content.decode()
    found = re.search(r'id="f-0\.0\.sites-about">.*?<code>(- \{.*?\})</code>', page)
    assert found
    given = opened(admin, "campaign") | NEW | {"0.0.sites": found[1], "0.0.starts": "2026-12-01"}
    answer = send(admin, "campaign", given)
    assert "0.0.sites-problem" not in answer.content.decode()
    page = admin.get("centre/", "", None).content.decode()
    assert re.search(r'id="f-0\.0\.hours-about">.*?<code>\{mon-fri: ', page)


def test_the_list_calls_files_by_their_titles(admin: Admin, catalog: Catalog) -> None:
    page = admin.get("", "", catalog).content.decode()
    for called in (
        "냉장고 문 경첩 무상 교체",
        "전기가 들어오는지 보기",
        catalog.products["washer"].model.name,
    ):
        assert called in page
    assert "leaks.en.yml" in page
