"""How well the search answers the judged queries: `python -m tests.search.measure [--failures]`."""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.search.built import DAY, content_on, write_search_files
from tests.search.judgements import HALVES, UNKNOWN, Answer, Judgement, read_judgements

ALL = "overall"


@dataclass(frozen=True, slots=True)
class Score:
    """The shares of the queries with a right page first, an answer first, one among five, nothing found."""

    queries: int
    right_first: float
    first: float
    among_five: float
    #: mean of 1 / place of the first page that answers
    mrr: float
    nothing: float


def answers(site: Path, queries: Sequence[str]) -> list[list[Answer]]:
    """What the browser's search gives for each query over the files of a built site, best first."""
    command = ["node", str(Path(__file__).with_name("query.mjs")), str(site)]
    ran = subprocess.run(
        command, input=json.dumps(queries), capture_output=True, encoding="utf-8", check=True
    )
    return [[Answer(**answer) for answer in found] for found in json.loads(ran.stdout)]


def scores(judged: Sequence[Judgement], found: Sequence[Sequence[Answer]]) -> dict[str, Score]:
    """Per class, and overall without the queries of unknown things, how good the answers are."""
    kinds: dict[str, list[tuple[Judgement, Sequence[Answer]]]] = defaultdict(list)
    for judgement, pages in zip(judged, found, strict=True):
        kinds[judgement.kind].append((judgement, pages))
        if judgement.kind != UNKNOWN:
            kinds[ALL].append((judgement, pages))
    return {kind: _score(pairs) for kind, pairs in kinds.items()}


def _score(pairs: Sequence[tuple[Judgement, Sequence[Answer]]]) -> Score:
    places = [judgement.place(pages) for judgement, pages in pairs]
    best = [judgement.place(pages, grade=2) for judgement, pages in pairs]
    count = len(pairs)
    return Score(
        count,
        right_first=sum(place == 0 for place in best) / count,
        first=sum(place == 0 for place in places) / count,
        among_five=sum(place is not None and place < 5 for place in places) / count,
        mrr=sum(1 / (place + 1) for place in places if place is not None) / count,
        nothing=sum(not pages for _, pages in pairs) / count,
    )


def _table(title: str, rows: dict[str, Score]) -> list[str]:
    lines = [f"{title:12} queries right@1   s@1   s@5   MRR  nothing"]
    for kind, row in sorted(rows.items(), key=lambda item: item[0] == ALL):
        lines.append(
            f"{kind:12} {row.queries:7} {row.right_first:7.3f} {row.first:5.3f} {row.among_five:5.3f}"
            f" {row.mrr:5.3f} {row.nothing:8.3f}"
        )
    return lines


def _failures(judged: Sequence[Judgement], found: Sequence[Sequence[Answer]]) -> list[str]:
    return [
        f"{judgement.kind} | {judgement.query} | wanted {', '.join(judgement.right) or 'nothing'}"
        f" | found {', '.join(answer.page for answer in pages[:5]) or 'nothing'}"
        for judgement, pages in zip(judged, found, strict=True)
        if judgement.place(pages) != 0
    ]


def main() -> None:
    """Prints the table of both halves; with --failures, also the development queries that fail."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--failures", action="store_true", help="list what fails in the development half")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = write_search_files(content_on(DAY), Path(folder))
        for half in HALVES:
            judged = read_judgements(half)
            found = answers(site, [judgement.query for judgement in judged])
            sys.stdout.write("\n".join([*_table(half, scores(judged, found)), "", ""]))
            if wanted.failures and half == "development":
                sys.stdout.write("\n".join([*_failures(judged, found), "", ""]))


if __name__ == "__main__":
    main()
