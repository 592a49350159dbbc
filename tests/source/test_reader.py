"""Folders into documents: what is read, what is passed over, and what is said about it."""

from pathlib import Path

import pytest

from generator.diagnostics.report import Report
from generator.source.reader import read_documents
from tests.source.reading import PATH, places, read_bytes


def write(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("title: a\n", encoding="utf-8")


def read(root: Path) -> tuple[list[str], Report]:
    report = Report()
    return [document.path for document in read_documents(root, "content", report).documents], report


def test_files_come_in_one_order(tmp_path: Path) -> None:
    write(
        tmp_path, "content/b/2.yml", "content/b/10.yml", "content/a/z.yml", "content/c.md", "content/B/1.yml"
    )
    paths, report = read(tmp_path)
    assert paths == [
        "content/c.md", "content/B/1.yml", "content/a/z.yml", "content/b/10.yml", "content/b/2.yml",
    ]  # fmt: skip
    assert report.diagnostics == []


@pytest.mark.parametrize("name", [".hidden.yml", "~lock.yml", "#draft.yml", "old.yml~", ".git/config.yml"])
def test_what_editors_leave_about_is_passed_over(tmp_path: Path, name: str) -> None:
    write(tmp_path, "content/a.yml", f"content/{name}")
    paths, report = read(tmp_path)
    assert paths == ["content/a.yml"]
    assert report.diagnostics == []


@pytest.mark.parametrize(
    "name, better", [("leaks.yml.txt", "leaks.yml"), ("leaks.yaml", "leaks.yml"), ("leaks.json", "leaks.yml")]
)
def test_a_file_with_another_ending_is_not_lost_in_silence(tmp_path: Path, name: str, better: str) -> None:
    write(tmp_path, f"content/{name}")
    paths, report = read(tmp_path)
    assert paths == []
    assert [d.rule for d in report.warnings] == ["unread-file"]
    help = report.warnings[0].help
    assert help is not None
    assert f"`{better}`" in help.text(str)


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path, "outside.yml", "elsewhere/b.yml", "content/a.yml")
    (tmp_path / "content/link.yml").symlink_to(tmp_path / "outside.yml")
    (tmp_path / "content/folder").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "content/round").symlink_to(tmp_path / "content")
    paths, report = read(tmp_path)
    assert paths == ["content/a.yml"]
    assert [(d.rule, d.span.file) for d in report.errors] == [
        ("link", "content/folder"),
        ("link", "content/link.yml"),
        ("link", "content/round"),
    ]


def test_one_file_that_is_refused_leaves_the_others_readable(tmp_path: Path) -> None:
    write(tmp_path, "content/a.yml", "content/c.yml")
    (tmp_path / "content/b.yml").write_bytes(b"\xff")
    report = Report()
    reading = read_documents(tmp_path, "content", report)
    assert [document.path for document in reading.documents] == ["content/a.yml", "content/c.yml"]
    assert reading.unreadable == ["content/b.yml"]


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"# later\n", b"---\n...\n"])
def test_an_empty_file_is_refused(tmp_path: Path, raw: bytes) -> None:
    document, found = read_bytes(tmp_path, raw)
    assert document is None
    assert {d.rule for d in found} <= {"empty-file", "top-level"}
    assert len(found) == 1


def test_an_empty_file_is_told_at_its_first_line(tmp_path: Path) -> None:
    _document, found = read_bytes(tmp_path, b"")
    assert places(found) == [("empty-file", 1, 1)]
    assert found[0].span.file == PATH
