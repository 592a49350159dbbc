"""The Python analyser does what its vectors say, and exactly what the JavaScript one does."""

import json
import random
import subprocess
import unicodedata
from pathlib import Path

import pytest

from generator.search.analyser import Analyser, code_key, look_alike_key, runs
from generator.search.lexicon import read_lexicon

HERE = Path(__file__).parent
VECTORS = json.loads((HERE / "vectors.json").read_text("utf-8"))
LEXICON = read_lexicon()
STRINGS = 20_000


@pytest.mark.parametrize("vector", VECTORS["analysed"], ids=lambda vector: repr(vector["text"]))
def test_text_is_cut_into_the_tokens_both_languages_agreed_on(vector: dict[str, object]) -> None:
    assert Analyser(LEXICON).tokens(str(vector["text"])) == vector["tokens"]


@pytest.mark.parametrize("vector", VECTORS["codes"], ids=lambda vector: repr(vector["text"]))
def test_error_codes_get_the_keys_both_languages_agreed_on(vector: dict[str, str]) -> None:
    assert code_key(vector["text"]) == vector["key"]
    assert look_alike_key(vector["text"]) == vector["looks_like"]


def test_segments_cover_the_run_without_gap() -> None:
    analyser = Analyser(LEXICON)
    for text in fuzzed_texts(500, seed=7):
        for run in runs(text):
            if run[0] >= "가":
                assert "".join(segment.surface for segment in analyser.segments(run)) == run


def test_the_two_analysers_never_differ(tmp_path: Path) -> None:
    texts = fuzzed_texts(STRINGS, seed=20261122)
    file = tmp_path / "texts.json"
    file.write_text(json.dumps({"lexicon": LEXICON, "texts": texts}), "utf-8")
    command = ["node", str(HERE / "analyse.mjs"), str(file)]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    analyser = Analyser(LEXICON)
    here = [[runs(text), analyser.tokens(text), code_key(text), look_alike_key(text)] for text in texts]
    differences = [
        (text, ours, theirs) for text, ours, theirs in zip(texts, here, json.loads(ran.stdout), strict=True)
        if ours != theirs
    ]  # fmt: skip
    assert not differences, f"{len(differences)} of {STRINGS} differ, first: {differences[0]}"


def fuzzed_texts(count: int, seed: int) -> list[str]:
    """Texts as people and machines send them: typed halfway, decomposed, glued together, mixed, damaged."""
    chance = random.Random(seed)
    forms = sorted(LEXICON["forms"])
    latin = [*sorted(LEXICON["words"]), "OE", "5E", "CH 05", "ch-5", "E1", "４Ｅ", "Ⅳ", "ﬁ", "İ", "ß", "K"]
    signs = [" ", "", "", "-", "ㅠㅠ", "ㅋ", "!", "·", "\u200b", "\u00a0", "🙂", "①", "ﾡ", "ᆨ", "ㄳ", "漢"]

    def piece() -> str:
        choice = chance.randrange(7)
        if choice < 3:
            return chance.choice(forms)
        if choice == 3:
            return "".join(chr(chance.randrange(0xAC00, 0xD7A4)) for _ in range(chance.randrange(1, 5)))
        if choice == 4:
            return chance.choice(latin)
        if choice == 5:
            return "".join(chr(chance.randrange(0x3131, 0x3164)) for _ in range(chance.randrange(1, 4)))
        return chr(chance.choice([chance.randrange(0x20, 0x3000), chance.randrange(0xF900, 0xFFF0)]))

    def text() -> str:
        whole = "".join(piece() + chance.choice(signs) for _ in range(chance.randrange(1, 7)))
        shape = chance.randrange(5)
        if shape == 0:
            return unicodedata.normalize("NFD", whole)
        if shape == 1:
            typed = unicodedata.normalize("NFD", whole)
            return typed[: chance.randrange(len(typed) + 1)]
        return whole.upper() if shape == 2 else whole

    return [text() for _ in range(count)]
