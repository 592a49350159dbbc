"""The bytes of a text message as the browser counts them, against Python's own codec."""

import json
import subprocess
from pathlib import Path

HERE = Path(__file__).parent


def euc_kr(character: str) -> int:
    """Its bytes in EUC-KR; 0 where it has none."""
    try:
        return len(character.encode("euc_kr"))
    except UnicodeEncodeError:
        return 0


def test_every_character_has_as_many_bytes_as_python_says() -> None:
    command = ["node", str(HERE / "lengths.mjs")]
    counted = json.loads(subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout)
    assert len(counted) == 0x10000
    assert [hex(point) for point, bytes_ in enumerate(counted) if bytes_ != euc_kr(chr(point))] == []
