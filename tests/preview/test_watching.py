"""Files are watched by looking at them; every kind of change is seen, and nothing else."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.preview.watching import changes


def edits(*steps: Callable[[], object]) -> Callable[[], None]:
    """A pause in which somebody does the next thing; after the last one the watch ends."""
    left: Iterator[Callable[[], object]] = iter(steps)

    def pause() -> None:
        step = next(left, None)
        if step is None:
            raise KeyboardInterrupt
        step()

    return pause


def seen(folder: Path, *steps: Callable[[], object]) -> int:
    """How many changes are noticed, the first look not counted."""
    count = -1
    with pytest.raises(KeyboardInterrupt):
        for _change in changes([folder], edits(*steps)):
            count += 1
    return count


def test_a_file_that_comes_grows_and_goes_is_seen_each_time(tmp_path: Path) -> None:
    file = tmp_path / "a/b.yml"
    file.parent.mkdir()
    assert seen(tmp_path, lambda: file.write_text("a"), lambda: file.write_text("ab"), file.unlink) == 3


def test_nothing_is_told_while_nothing_changes(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("a")
    assert seen(tmp_path, lambda: None, lambda: None) == 0


def test_a_folder_that_is_missing_is_no_mistake(tmp_path: Path) -> None:
    assert seen(tmp_path / "nowhere", lambda: None) == 0
