"""The index the browser loads is lunr's, small, and the same bytes every time."""

import gzip
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.catalog.catalog import Catalog
from generator.search import search_files
from generator.search.analyser import Analyser
from generator.search.index import (
    FIELDS,
    Document,
    counted,
    documents,
    field_tokens,
    flat,
    search_data,
    site_words,
    slim,
)
from generator.search.lexicon import read_lexicon
from generator.search.query.weights import texts_of, weigh
from generator.search.records import Record, records
from generator.site.assets import as_served
from tests.site.weighing import modules

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SCRIPTS = ROOT / "templates/scripts"
# What is loaded when somebody first touches the search box, and how much it may be, compressed.
STARTS = ("search-panel.js", "search-worker.js")
FILES = ("lexicon", "index", "records", "words")
BUDGET = 110_000


def weighed(found: list[Document]) -> Any:
    """A lunr builder that has weighed documents."""
    builder = counted(found)
    builder.build()
    return builder


def test_lunr_gives_the_same_weights_in_both_languages(catalog: Catalog, tmp_path: Path) -> None:
    lexicon, found = read_lexicon(), records(catalog)
    analysed = documents(found, lexicon)
    builder = weighed(analysed)
    file = tmp_path / "documents.json"
    numbered = [{"position": str(at), **flat(each)} for at, each in enumerate(analysed)]
    file.write_text(json.dumps({"boosts": FIELDS, "documents": numbered}), "utf-8")
    command = ["node", str(HERE / "weigh.mjs"), str(file)]
    theirs = json.loads(subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout)
    terms = {posting["_index"]: term for term, posting in builder.inverted_index.items()}
    ours = {
        ref: [terms[element] if at % 2 == 0 else element for at, element in enumerate(vector.elements)]
        for ref, vector in builder.field_vectors.items()
    }
    assert sum(map(len, ours.values())) > 1000
    assert ours == theirs


def test_the_small_form_holds_every_weight(catalog: Catalog) -> None:
    lexicon, found = read_lexicon(), records(catalog)
    builder, small = weighed(documents(found, lexicon)), slim(found, lexicon)
    theirs = {
        (field, small["t"][term]): weights
        for field, postings in weigh(small).items()
        for term, weights in enumerate(postings)
    }
    terms = {posting["_index"]: term for term, posting in builder.inverted_index.items()}
    count = 0
    for ref, vector in builder.field_vectors.items():
        field, _slash, position = ref.partition("/")
        for at in range(0, len(vector.elements), 2):
            weight = theirs[field, terms[vector.elements[at]]][int(position)]
            assert weight == pytest.approx(vector.elements[at + 1], abs=0.0011)
            count += 1
    assert count > 1000


def test_titles_are_cut_alike_with_the_words_that_browsers_have(catalog: Catalog) -> None:
    data = search_data(catalog)
    known = site_words(catalog)
    all_words, served = Analyser(known), Analyser(data.lexicon)
    titles = [record.title for record in data.records]
    assert [served.tokens(title) for title in titles] == [all_words.tokens(title) for title in titles]
    assert data.lexicon["weak"] == known["weak"]


def test_what_customers_say_is_kept_apart_and_reads_as_it_was_written(catalog: Catalog) -> None:
    data = search_data(catalog)
    at = next(at for at, record in enumerate(data.records) if len(record.ask) > 2)
    steps = data.index["x"][list(FIELDS).index("ask")][at]
    texts = [[data.index["t"][number] for number in text] for text in texts_of(steps)]
    tokens = field_tokens(data.records[at], Analyser(site_words(catalog)), site_words(catalog))["ask"]
    assert [sorted(text) for text in texts] == [sorted(text) for text in tokens if text]


def test_a_site_without_content_has_an_empty_index() -> None:
    assert slim([], read_lexicon()) == {"f": FIELDS, "t": [], "x": [[]] * len(FIELDS)}


def test_a_code_without_latin_letters_gets_no_code_term() -> None:
    record = Record("code", "tv/무신호", "code/tv/x/", "무신호", codes=("무신호", "E 05"))
    assert field_tokens(record, Analyser(read_lexicon()), read_lexicon())["code"] == [["c:e5", "l:e05"]]


def test_what_the_first_touch_loads_stays_small(catalog: Catalog) -> None:
    scripts = {module for start in STARTS for module in modules(SCRIPTS / start)}
    assert {"lunr.js", "ranking.js", "search-panel.js"} <= {script.name for script in scripts}
    files = search_files(catalog)
    loaded = [as_served(script.read_bytes()) for script in scripts]
    loaded += [files[f"search/{name}.json"] for name in FILES]
    assert sum(len(gzip.compress(content, 9)) for content in loaded) <= BUDGET


def test_the_same_content_gives_the_same_bytes_on_any_machine(catalog: Catalog) -> None:
    program = (
        "import hashlib, json, sys\n"
        "sys.path.insert(0, sys.argv[1])\n"
        "from generator.search.index import slim\n"
        "from generator.search.lexicon import read_lexicon\n"
        "from generator.search.records import Record\n"
        "from generator.search.site_lexicon import Named, Own, site_lexicon\n"
        "found = [Record('fault-tree', f't/{n}', '', f'물이 {n}번 새요', ask=('누수',)) for n in range(9)]\n"
        "named = [Named('t', ('물통이',))]\n"
        "own = [Own('물바다', ('누수',)), Own('쫄쫄', ('물줄기',))]\n"
        "lexicon = site_lexicon(read_lexicon(), named, own)\n"
        "print(hashlib.sha256(json.dumps([slim(found, lexicon), lexicon]).encode()).hexdigest())\n"
    )
    digests = set()
    for seed, zone in (("1", "UTC"), ("2", "Asia/Seoul")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        command = [sys.executable, "-c", program, str(ROOT)]
        ran = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=True)
        digests.add(ran.stdout)
    assert len(digests) == 1
    assert _digest(catalog) == _digest(catalog)


def _digest(catalog: Catalog) -> str:
    files = search_files(catalog).items()
    return hashlib.sha256(b"".join(address.encode() + content for address, content in files)).hexdigest()
