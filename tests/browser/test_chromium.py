"""Finding a Chromium, on machines made of a few small scripts."""

from pathlib import Path

import pytest

from tests.browser import chromium
from tests.browser.chromium import NotReady, find_chromium

WORKS = "#!/bin/sh\necho 1\n"
FAILS = "#!/bin/sh\nexit 1\n"


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without any Chromium; programs put into the folder are found."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(chromium, "MAC_OS", tmp_path / "no-such-application")
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr("sys.executable", f"{tmp_path}/python")
    monkeypatch.setattr(chromium, "PLAYWRIGHT", [f"{tmp_path}/python", "-m", "playwright"])
    return tmp_path


def put(machine: Path, name: str, script: str) -> Path:
    program = machine / name
    program.write_text(script, encoding="utf-8")
    program.chmod(0o755)
    return program


def test_a_chromium_on_the_path_is_found(machine: Path) -> None:
    chromium_there = put(machine, "chromium", WORKS)
    assert find_chromium() == chromium_there


def test_chrome_will_do(machine: Path) -> None:
    chrome = put(machine, "google-chrome", WORKS)
    assert find_chromium() == chrome


def test_a_program_that_does_not_start_is_passed_by(machine: Path) -> None:
    put(machine, "chromium-browser", FAILS)
    chrome = put(machine, "google-chrome", WORKS)
    assert find_chromium() == chrome


def test_the_one_chosen_in_the_environment_comes_first(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(machine, "chromium", WORKS)
    mine = put(machine, "my-chromium", WORKS)
    monkeypatch.setenv("CHROMIUM", str(mine))
    assert find_chromium() == mine


def test_a_wrong_choice_in_the_environment_is_said(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(machine, "chromium", WORKS)
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    with pytest.raises(NotReady, match="CHROMIUM is set to /nowhere/chromium"):
        find_chromium()


def test_without_any_it_is_said_what_to_install(machine: Path) -> None:
    with pytest.raises(NotReady, match="apt-get install chromium"):
        find_chromium()


def test_a_ready_machine_is_left_alone(machine: Path, capfd: pytest.CaptureFixture[str]) -> None:
    put(machine, "chromium", WORKS)
    put(machine, "python", WORKS)
    put(machine, "apt-get", f"#!/bin/sh\n/bin/touch {machine}/installed\n")
    assert chromium.main() == 0
    assert capfd.readouterr().out == f"the browser tests drive {machine}/chromium\n"
    assert not (machine / "installed").exists()


def test_where_packages_may_be_installed_they_are(machine: Path, capfd: pytest.CaptureFixture[str]) -> None:
    put(machine, "python", f'#!/bin/sh\n[ -e {machine}/libatomic1 ] && [ "$3" = --version ] && echo 1\n')
    put(machine, "sudo", '#!/bin/sh\nshift\nexec "$@"\n')
    put(machine, "true", WORKS)
    put(machine, "works", WORKS)
    put(
        machine,
        "apt-get",
        f"""#!/bin/sh
[ "$1" = install ] || exit 0
for package; do /bin/cp {machine}/works {machine}/$package; done
""",
    )
    assert chromium.main() == 0
    assert capfd.readouterr().out.endswith(f"the browser tests drive {machine}/chromium\n")


def test_where_they_may_not_the_browser_is_downloaded(
    machine: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    put(machine, "apt-get", WORKS)
    put(machine, "sudo", FAILS)
    put(machine, "works", WORKS)
    put(
        machine,
        "python",
        f"""#!/bin/sh
[ "$3" = --version ] && echo 1
[ "$3" != install ] || /bin/cp {machine}/works {machine}/downloaded
[ "$1" != -c ] || [ ! -e {machine}/downloaded ] || echo {machine}/downloaded
""",
    )
    assert chromium.main() == 0
    assert capfd.readouterr().out.endswith(f"the browser tests drive {machine}/downloaded\n")


def test_a_machine_that_allows_nothing_ends_in_a_sentence(
    machine: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    put(machine, "python", FAILS)
    assert chromium.main() == 1
    assert "Chromium is missing and could not be installed" in capfd.readouterr().err


def test_a_driver_that_does_not_start_is_named(machine: Path, capfd: pytest.CaptureFixture[str]) -> None:
    put(machine, "chromium", WORKS)
    put(machine, "python", FAILS)
    assert chromium.main() == 1
    assert "apt-get install libatomic1" in capfd.readouterr().err
