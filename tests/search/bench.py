"""How the search grows: `make bench-search` prints bytes, heap and milliseconds for a key stroke.

The records are the real ones, and as many copies as are wanted: other series of the same products, whose
titles and words are their own. `first` is what the first touch loads without the scripts, in KB compressed;
beside it the largest piece of a product, and that of titles. Milliseconds are those of this machine; a slow
phone takes four times as long.
"""

import gzip
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from generator.search.index import SearchData, search_data, slim, written
from generator.search.records import Record
from tests.search.built import DAY, content_on
from tests.search.judgements import read_judgements

SIZES = (0, 600, 3_000, 10_000)
QUERIES = 120
SLOW = 4


def grown(data: SearchData, guides: int) -> SearchData:
    """The same search with so many fault trees; 0 leaves it as it is."""
    trees = [record for record in data.records if record.kind == "fault-tree"]
    more = [_copy(trees[number % len(trees)], number) for number in range(max(0, guides - len(trees)))]
    records = [*data.records, *more]
    return SearchData(data.lexicon, slim(records, data.lexicon), records)


def _copy(record: Record, number: int) -> Record:
    series = f"{chr(ord('a') + number % 26)}{number}"
    id = f"{record.id}-{series}"
    return replace(
        record,
        id=id,
        url=record.url.replace(record.id, id),
        title=f"{record.title} {series}",
        ask=(*record.ask[number % 2 :], series),
        codes=(),
    )


def main() -> None:
    """Measures each size and prints a line for it."""
    queries = [each.query for each in read_judgements("development")][::3][:QUERIES]
    real = search_data(content_on(DAY))
    sys.stdout.write(
        "guides  first gz  product  titles  heap MB  open ms  p50 ms  p95 ms  p99 ms  p95 of a slow phone\n"
    )
    for size in SIZES:
        data = grown(real, size)
        with tempfile.TemporaryDirectory() as folder:
            weights: dict[str, float] = defaultdict(float)
            for address, content in written(data).items():
                Path(folder, address).parent.mkdir(parents=True, exist_ok=True)
                Path(folder, address).write_bytes(content)
                weights[address.rpartition("/")[0]] += len(gzip.compress(content, 9)) / 1000
            first, titles = weights.pop("search"), weights.pop("search/titles", 0)
            product = max(weights.values(), default=0)
            command = ["node", "--expose-gc", str(Path(__file__).with_name("latency.mjs")), folder]
            ran = subprocess.run(
                command, input=json.dumps(queries), capture_output=True, encoding="utf-8", check=True
            )
        told = json.loads(ran.stdout)
        count = sum(record.kind == "fault-tree" for record in data.records)
        sys.stdout.write(
            f"{count:6}  {first:8.1f}  {product:7.1f}  {titles:7.1f}  {told['heap']:7.1f}"
            f"  {told['open']:7.0f}  {told['p50']:6.1f}  {told['p95']:6.1f}  {told['p99']:6.1f}"
            f"  {SLOW * told['p95']:6.1f}\n"
        )


if __name__ == "__main__":
    main()
