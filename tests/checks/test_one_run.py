"""Many mistakes at once: one run tells them all."""

from pathlib import Path

from tests.checks.situations import CASES, lay_out, report_on, said_about

#: mistakes of different kinds, each in files of its own, in the order of the files they are told about
MIXED = (
    "schema/a-model-pattern-with-strange-signs",  # content/campaigns/2026-fridge-hinge.yml
    "centre-pointing-at-itself/moved-to-itself",  # content/centres/daegu/bongsan.yml
    "schema/hours-in-korean",  # content/centres/daegu/chilgok.yml
    "schema/a-reason-not-on-the-list",  # content/fault-trees/washer/no-power.yml
    "tab/indented-with-a-tab",  # content/fault-trees/washer/leaks.yml
    "unsafe-text/a-script-in-a-guide",  # content/guides/costs.md
    "expired-fact/last-summer",  # content/parts/fridge.yml
    "unknown-reference/a-part-of-the-stock-feed",  # content/parts/stock.csv
    "schema/a-service-not-on-the-list",  # content/products/laptop.yml
    "backup-line/a-tablet-without-the-line",  # content/products/tablet.yml
    "unknown-rule/in-checks-yml",  # site_config/checks.yml
)


def test_one_run_tells_every_mistake_once(tmp_path: Path) -> None:
    lay_out(tmp_path, *(CASES / name for name in MIXED))
    blocks = [(CASES / name / "expected.txt").read_text(encoding="utf-8").strip() for name in MIXED]
    assert sorted(said_about(tmp_path).strip().split("\n\n")) == sorted(blocks)


def test_mistakes_are_told_in_reading_order(tmp_path: Path) -> None:
    lay_out(tmp_path, *(CASES / name for name in MIXED))
    places = [(d.span.file, d.span.line, d.span.column) for d in report_on(tmp_path).diagnostics]
    assert places == sorted(places)
    assert len(places) == len(MIXED)


def test_several_mistakes_in_one_file_are_all_told(tmp_path: Path) -> None:
    lay_out(tmp_path)
    tree = tmp_path / "content/fault-trees/washer/leaks.yml"
    text = tree.read_text(encoding="utf-8")
    for right, wrong in (
        ("minutes: 5", "minutes: 오 분"),
        ("verdict: self-fix", "verdikt: self-fix"),
        ("parts: [gasket]", "parts: [gaskt]"),
        ("next: new-gasket", "next: new-gaskt"),
        ("by: 2027-10-01", "by: 2027년"),
    ):
        assert right in text
        text = text.replace(right, wrong)
    tree.write_text(text, encoding="utf-8")
    found = [(d.span.line, d.rule) for d in report_on(tmp_path).diagnostics]
    assert found == [
        (4, "schema"),
        (20, "unknown-reference"),
        (30, "schema"),
        (38, "schema"),
        (45, "unknown-reference"),
    ]


def test_a_file_that_cannot_be_read_is_no_reason_to_doubt_others(tmp_path: Path) -> None:
    lay_out(tmp_path)
    for path in ("products/washer.yml", "parts/washer.yml", "centres/daegu/station.yml", "codes/fridge.yml"):
        (tmp_path / "content" / path).write_text("name: '\n", encoding="utf-8")
    found = report_on(tmp_path).diagnostics
    assert [d.rule for d in found] == ["yaml"] * 4


def test_the_order_of_runs_and_folders_changes_nothing(tmp_path: Path) -> None:
    cases = [CASES / name for name in MIXED]
    lay_out(tmp_path / "one", *cases)
    lay_out(tmp_path / "other", *reversed(cases))
    assert said_about(tmp_path / "one") == said_about(tmp_path / "other") == said_about(tmp_path / "one")
