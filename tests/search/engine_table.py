"""What search engines answered to the same queries, side by side."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tests.search.judgements import Answer, Judgement
from tests.search.measure import ALL, Score, scores

_FIGURES = f"{'s@1':>6}{'s@5':>6}{'MRR':>6}{'none':>6}"


@dataclass(frozen=True, slots=True)
class Asked:
    """What an engine did: by half, the pages found for each query; then what asking it cost a visitor."""

    found: Mapping[str, Sequence[Sequence[str]]]
    #: scripts, index and what the first query loads, compressed
    kilobytes: float
    #: milliseconds until it can be asked, and of each query
    opened: float
    times: Sequence[float]


def answers_of(pages: Iterable[str]) -> list[Answer]:
    """The pages an engine found as answers, each once: some find several places of a page."""
    return [Answer(page) for page in dict.fromkeys(pages)]


def table(judged: Mapping[str, Sequence[Judgement]], engines: Mapping[str, Asked]) -> list[str]:
    """A line for each engine: how good its answers are on each half of the queries, and what they cost."""
    lines = [
        f"{'':24}" + "".join(f" {half:^24}" for half in judged),
        f"{'engine':24}" + "".join(f" {_FIGURES}" for _ in judged) + "    kB gz  load ms  p50 ms  p95 ms",
    ]
    for name, asked in engines.items():
        reached = [
            _figures(scores(each, [answers_of(pages) for pages in asked.found[half]])[ALL])
            for half, each in judged.items()
        ]
        cost = f"{asked.kilobytes:9.1f}{asked.opened:9.0f}"
        speed = f"{share(asked.times, 0.5):8.1f}{share(asked.times, 0.95):8.1f}"
        lines.append(" ".join([f"{name:24}", *reached]) + cost + speed)
    return lines


def share(times: Sequence[float], part: float) -> float:
    """The time within which this part of all queries is answered."""
    return sorted(times)[int((len(times) - 1) * part)]


def _figures(score: Score) -> str:
    return "".join(f"{value:6.3f}" for value in (score.first, score.among_five, score.mrr, score.nothing))
