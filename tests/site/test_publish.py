"""Only what a build wrote itself is ever replaced, and only by a whole site."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from generator.site import swap
from generator.site.manifest import Manifest
from generator.site.publish import publish
from generator.site.refused import Refused
from generator.site.workshop import workshop
from tests.site.small import build_small
from tests.site.whole import build_of, tree_of

ROOT = Path(__file__).parents[2]
FILES = {"index.html": b"<p>home</p>", "a/b.json": b"{}", "assets/0/x.js": b""}


def put(
    output: Path, files: dict[str, bytes] = FILES, build: str = "one", sources: tuple[Path, ...] = ()
) -> Manifest:
    return publish(output, files.items(), pages=1, build_id=build, sources=sources)


@pytest.fixture(params=["exchange", "link"])
def output(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An output folder that does not exist yet, on file systems of both kinds."""
    if request.param == "link":
        monkeypatch.setattr(swap, "can_exchange", lambda folder: False)
    return tmp_path / "site"


def test_a_site_is_put_where_nothing_was(output: Path) -> None:
    put(output)
    assert build_of(output) == "one"
    assert (output / "a/b.json").read_bytes() == b"{}"


def test_a_new_site_replaces_the_old_one_whole(output: Path) -> None:
    put(output)
    put(output, {"index.html": b"new"}, "two")
    put(output, {"index.html": b"newest"}, "three")
    assert build_of(output) == "three"
    assert not (output / "a").exists()


def test_an_empty_folder_is_taken(output: Path) -> None:
    output.mkdir()
    put(output)
    assert build_of(output) == "one"


def test_nothing_is_left_beside_the_output(tmp_path: Path) -> None:
    put(tmp_path / "site")
    put(tmp_path / "site", build="two")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_only_one_release_is_left_where_folders_cannot_be_exchanged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swap, "can_exchange", lambda folder: False)
    for build in ("one", "two", "three"):
        put(tmp_path / "site", build=build)
    assert len(list(tmp_path.iterdir())) == 2


def test_a_reader_always_finds_a_page(output: Path) -> None:
    put(output)
    done, missed = threading.Event(), []

    def read() -> None:
        while not done.is_set():
            if (output / "index.html").read_bytes()[:1] != b"<":
                missed.append("half")

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for number in range(30):
            put(output, {"index.html": b"<p>" + b"x" * 10_000}, f"{number}")
    finally:
        done.set()
        reader.join()
    assert missed == []


@pytest.mark.parametrize("files", [{"notes.txt": b"mine"}, {"index.html": b"mine"}, {".git/HEAD": b"ref"}])
def test_a_folder_of_somebody_else_is_refused(files: dict[str, bytes], output: Path) -> None:
    for name, content in files.items():
        (output / name).parent.mkdir(parents=True, exist_ok=True)
        (output / name).write_bytes(content)
    with pytest.raises(Refused, match="not written here"):
        put(output)
    assert tree_of(output) == files


def test_a_file_laid_into_a_site_is_refused_and_named(output: Path) -> None:
    put(output)
    (output / "a/mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(Refused, match=r"`a/mine\.txt`"):
        put(output, build="two")
    assert (output / "a/mine.txt").read_text(encoding="utf-8") == "mine"
    assert (output / "index.html").read_bytes() == FILES["index.html"]


def test_what_a_system_lays_into_a_folder_is_no_reason(output: Path) -> None:
    put(output)
    (output / "a/.DS_Store").write_bytes(b"")
    put(output, build="two")
    assert build_of(output) == "two"


def test_links_are_refused(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "site").symlink_to(elsewhere)
    with pytest.raises(Refused, match="link"):
        put(tmp_path / "site")
    (tmp_path / "site").unlink()
    put(tmp_path / "site")
    (tmp_path / "site/out").symlink_to(elsewhere)
    with pytest.raises(Refused, match="`out`"):
        put(tmp_path / "site")
    (tmp_path / ".other.gagijeon").symlink_to(elsewhere)
    with pytest.raises(Refused, match="link"):
        put(tmp_path / "other")
    assert list(elsewhere.iterdir()) == []


def test_a_file_in_place_of_the_folder_is_refused(output: Path) -> None:
    output.write_text("mine", encoding="utf-8")
    with pytest.raises(Refused, match="is a file"):
        put(output)


def test_a_place_that_cannot_be_written_is_told_plainly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(Refused, match="cannot be written"):
        put(tmp_path / "file" / "site")


def test_dots_in_the_path_of_the_output_are_taken_out(tmp_path: Path) -> None:
    (tmp_path / "a/content").mkdir(parents=True)
    with pytest.raises(Refused, match="from which the site is made"):
        put(tmp_path / "a/content/..", sources=(tmp_path / "a/content",))
    put(tmp_path / "a/../site", sources=(tmp_path / "a/content",))
    assert build_of(tmp_path / "site") == "one"


@pytest.mark.parametrize("place", [".", "content", "content/site"])
def test_an_output_that_would_touch_the_content_is_refused(place: str, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    with pytest.raises(Refused, match="from which the site is made"):
        put(tmp_path / place, sources=(tmp_path / "content",))
    assert list(tmp_path.rglob("*")) == [tmp_path / "content"]


@pytest.mark.parametrize(
    "address", ["../out.html", "/etc/out", "a/../../out", "a//b", "", ".", "a/./b", "a\\b", "a\0", "é"]
)
def test_an_address_never_leaves_the_output(address: str, tmp_path: Path) -> None:
    output = tmp_path / "in" / "site"
    with pytest.raises(ValueError, match="not an address"):
        put(output, {address: b""})
    assert not output.exists()
    assert [path.name for path in tmp_path.rglob("*")] == ["in"]


def test_one_address_is_not_written_twice(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="two files"):
        publish(tmp_path / "site", [("a", b"1"), ("a", b"2")], pages=0, build_id="one", sources=())


def test_a_failing_build_leaves_the_last_good_site(output: Path) -> None:
    put(output)
    before = tree_of(output)

    def files() -> object:
        yield "index.html", b"new"
        raise RuntimeError("half way")

    with pytest.raises(RuntimeError):
        publish(output, files(), pages=1, build_id="two", sources=())  # type: ignore[arg-type]
    assert tree_of(output) == before
    assert not (output.parent / ".site.gagijeon").exists()


def test_anybody_may_read_the_site_whatever_the_mask(output: Path) -> None:
    before = os.umask(0o077)
    try:
        put(output)
    finally:
        os.umask(before)
    modes = {(path.is_dir(), path.stat().st_mode & 0o777) for path in [output, *output.rglob("*")]}
    assert modes == {(True, 0o755), (False, 0o644)}


def test_a_second_build_of_the_same_output_is_refused(output: Path) -> None:
    put(output)
    with workshop(output), pytest.raises(Refused, match="another build"):
        put(output, build="two")
    assert build_of(output) == "one"
    put(output, build="three")
    assert build_of(output) == "three"


def test_what_a_killed_build_left_is_taken_away(output: Path) -> None:
    left = output.parent / ".site.gagijeon" / "staging" / "a"
    left.mkdir(parents=True)
    (left / "b").write_bytes(b"")
    (left.parents[1] / "lock").write_bytes(b"")
    put(output)
    assert not left.parents[1].exists()


def test_builds_at_the_same_time_leave_one_whole_site(tmp_path: Path) -> None:
    imports = "import sys; from pathlib import Path; from tests.site.small import build_small"
    command = f"{imports}; build_small(Path(sys.argv[1]), sys.argv[2])"
    output = tmp_path / "site"
    builds = [
        subprocess.Popen(
            [sys.executable, "-c", command, str(output), words], cwd=ROOT, stderr=subprocess.PIPE, text=True
        )
        for words in ("하나", "둘", "셋")
    ]
    errors = [build.communicate()[1] for build in builds]
    codes = [build.returncode for build in builds]
    assert 0 in codes
    assert all(code == 0 or "another build" in error for code, error in zip(codes, errors, strict=True))
    assert build_of(output)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_same_site_is_the_same_again(tmp_path: Path) -> None:
    build_small(tmp_path / "one")
    build_small(tmp_path / "two" / "three")
    assert tree_of(tmp_path / "one") == tree_of(tmp_path / "two" / "three")
