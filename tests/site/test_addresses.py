"""Addresses live: spoken codes lead on without a server, and what was renamed is still found."""

import re
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
from click.testing import CliRunner

from generator.__main__ import main
from generator.catalog.address_lock import parse
from tests.checks.situations import lay_out
from tests.conftest import TODAY
from tests.site.reading import read_page

LEAKS = "fault-trees/washer/leaks/"


def run(command: str, root: Path, *options: str) -> str:
    """What a command of the generator says; it must not fail."""
    done = CliRunner().invoke(
        main, [command, "--root", str(root), "--today", TODAY, "--lang", "en", *options]
    )
    assert done.exit_code == 0, done.output
    return done.output


def codes(root: Path) -> dict[str, str]:
    lock, problems = parse((root / "site_config/addresses.lock").read_text(encoding="utf-8"))
    assert problems == []
    return {line.address: line.code for line in lock.values()}


def leads_to(site: Path, address: str) -> str:
    """Where a tiny page leads, by its link and without scripts, from the root of the site."""
    text = (site / address / "index.html").read_text(encoding="utf-8")
    target = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', text)
    assert target and f'<a href="{target[1]}">' in text and 'content="noindex"' in text
    return urljoin(f"http://site/{address}", target[1]).removeprefix("http://site/")


def rename(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(re.sub(rf"\b{old}\b", new, text), encoding="utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A site that was published."""
    root = tmp_path / "root"
    lay_out(root)
    run("addresses", root)
    return root


def test_every_spoken_code_of_the_site_leads_to_the_very_step(built_site: Path) -> None:
    folders = sorted((built_site / "n").iterdir())
    assert len(folders) > 1900
    ids: dict[Path, set[str]] = {}
    for folder in folders:
        page, node = urldefrag(leads_to(built_site, f"n/{folder.name}/"))
        file = built_site / page
        if file not in ids:
            ids[file] = read_page(file).ids
        assert not node or node in ids[file], folder.name


def test_a_code_stands_on_the_step_it_leads_to(built_site: Path) -> None:
    page = read_page(built_site / "fault-trees/washer-front/wont-drain/index.html")
    text = (built_site / "fault-trees/washer-front/wont-drain/index.html").read_text(encoding="utf-8")
    shown = re.findall(r'상담 번호 <span class="code">([\d ]+)</span>', text)
    assert len(shown) == len(set(shown)) > len(page.outcomes)
    for code in shown:
        target = leads_to(built_site, f"n/{code.replace(' ', '')}/")
        assert target.startswith("fault-trees/washer-front/wont-drain/index.html")


def test_codes_are_in_no_site_map(built_site: Path) -> None:
    assert "/n/" not in (built_site / "sitemap.xml").read_text(encoding="utf-8")


def test_writing_the_lock_again_changes_nothing(root: Path) -> None:
    before = (root / "site_config/addresses.lock").read_bytes()
    assert "0 new addresses" in run("addresses", root)
    assert (root / "site_config/addresses.lock").read_bytes() == before


def test_without_a_lock_the_codes_are_those_it_would_hold(root: Path, tmp_path: Path) -> None:
    run("build", root, "--output", str(tmp_path / "with"))
    (root / "site_config/addresses.lock").unlink()
    run("build", root, "--output", str(tmp_path / "without"))
    with_lock, without = (
        sorted(path.name for path in (tmp_path / name / "n").iterdir()) for name in ("with", "without")
    )
    assert with_lock == without


def test_new_content_is_not_held_up_and_gets_its_lines(root: Path) -> None:
    old = codes(root)
    tree = root / "content/fault-trees/laptop/slow.yml"
    (tree.parent / "hot.yml").write_text(
        tree.read_text(encoding="utf-8").replace("느려졌어요", "뜨거워요").replace("한참", "연기가"),
        encoding="utf-8",
    )
    assert "new-address" in run("check", root)
    run("addresses", root)
    new = codes(root)
    assert new.items() > old.items()
    assert "fault-trees/laptop/hot/#updated" in new
    assert "new-address" not in run("check", root)


def test_a_renamed_step_and_its_code_are_found_under_the_new_name(root: Path, tmp_path: Path) -> None:
    code = codes(root)[f"{LEAKS}#tighten"]
    rename(root / "content" / f"{LEAKS[:-1]}.yml", "tighten", "fasten")
    (root / "site_config/redirects.yml").write_text(f"{LEAKS}#tighten: {LEAKS}#fasten\n", encoding="utf-8")
    run("addresses", root)
    assert codes(root)[f"{LEAKS}#tighten"] == code != codes(root)[f"{LEAKS}#fasten"]
    run("build", root, "--output", str(tmp_path / "site"))
    assert leads_to(tmp_path / "site", f"n/{code}/") == f"{LEAKS}index.html#fasten"


def test_a_renamed_page_takes_its_steps_along_and_tells_hosts(root: Path, tmp_path: Path) -> None:
    code = codes(root)[f"{LEAKS}#tighten"]
    drips, site = "fault-trees/washer/drips/", tmp_path / "site"
    (root / "content" / f"{LEAKS[:-1]}.yml").rename(root / "content" / f"{drips[:-1]}.yml")
    for file in (root / "content").rglob("*"):
        if file.is_file() and "leaks" in file.read_text(encoding="utf-8"):
            rename(file, "leaks", "drips")
    (root / "site_config/redirects.yml").write_text(f"{LEAKS}: {drips}\n", encoding="utf-8")
    run("addresses", root)
    run("build", root, "--output", str(site))
    assert leads_to(site, LEAKS) == f"{drips}index.html"
    assert leads_to(site, f"n/{code}/") == f"{drips}index.html#tighten"
    assert f"/{LEAKS} /{drips} 301!\n" in (site / "_redirects").read_text(encoding="utf-8")
    map_ = (site / "redirects.nginx-map").read_text(encoding="utf-8").splitlines()
    assert {f"/{LEAKS} /{drips};", f"/{LEAKS[:-1]} /{drips};", f"/{LEAKS}index.html /{drips};"} <= set(map_)


def test_an_ended_campaign_and_a_closed_centre_keep_their_pages_and_codes(root: Path, tmp_path: Path) -> None:
    campaign, centre = "campaigns/2026-fridge-hinge/", "centres/daegu/bongsan/"
    run("build", root, "--output", str(tmp_path / "site"), "--today", "2028-08-01")
    for address in (campaign, centre):
        assert (tmp_path / "site" / address / "index.html").is_file()
        assert leads_to(tmp_path / "site", f"n/{codes(root)[address]}/") == f"{address}index.html"


def test_nothing_that_is_broken_is_written_into_the_lock(root: Path) -> None:
    before = (root / "site_config/addresses.lock").read_bytes()
    rename(root / "content" / f"{LEAKS[:-1]}.yml", "tighten", "fasten")
    done = CliRunner().invoke(main, ["addresses", "--root", str(root), "--today", TODAY])
    assert done.exit_code == 1
    assert (root / "site_config/addresses.lock").read_bytes() == before


def test_a_campaign_that_is_not_public_yet_has_no_page_for_its_code(root: Path, tmp_path: Path) -> None:
    file = root / "content/campaigns/2026-fridge-hinge.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("publish-from: 2026-09-14T09:00", "publish-from: 2026-12-01"), encoding="utf-8"
    )
    run("build", root, "--output", str(tmp_path / "site"))
    assert not (tmp_path / "site" / f"n/{codes(root)['campaigns/2026-fridge-hinge/']}").exists()
