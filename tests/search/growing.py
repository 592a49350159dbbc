"""The real records grown to as many guides as are wanted, as a catalogue of more series would have them."""

from dataclasses import replace

from generator.search.index import SearchData, slim
from generator.search.records import Record


def grown(data: SearchData, guides: int, variants: bool = True) -> SearchData:
    """The same search with so many fault trees; 0 leaves it as it is.

    The more are variants of symptoms for other series; without `variants`, each is a symptom of its own.
    """
    trees = [record for record in data.records if record.kind == "fault-tree"]
    more = [_copy(trees[at % len(trees)], at, variants) for at in range(max(0, guides - len(trees)))]
    records = [*data.records, *more]
    return SearchData(data.lexicon, slim(records, data.lexicon), records)


def _copy(record: Record, number: int, variant: bool) -> Record:
    series = f"{chr(ord('a') + number % 26)}{number}"
    id = f"{record.id}-{series}"
    return replace(
        record,
        id=id,
        url=record.url.replace(record.id, id),
        title=f"{record.title} {series}",
        symptom=record.title if variant else "",
        product_words=(*record.product_words, series) if variant else record.product_words,
        ask=(*record.ask[number % 2 :], series),
        codes=(),
    )
