"""A search over the files the site serves: a query understood, asked of the index, and put in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from generator.search.analyser import Analyser, Lexicon
from generator.search.query.initials import InitialReader
from generator.search.query.library import Library, Shown
from generator.search.query.question import Question, QuestionReader
from generator.search.query.ranking import rank
from generator.search.query.texts import TextReader


class Found(NamedTuple):
    """A page and its score."""

    record: Shown
    score: float


@dataclass(frozen=True)
class Answer:
    """What is found for a question, best first; `loose` where it is only distantly related.

    `inside` says that only the text of these pages speaks of it, not their titles and symptoms.
    """

    question: Question
    results: list[Found]
    loose: bool
    inside: bool = False


class Searcher:
    """Searches the index of one site."""

    def __init__(self, lexicon: Lexicon, index: dict[str, Any], records: list[Shown]) -> None:
        self._library = Library(lexicon, index, records)
        self._initials = InitialReader(lexicon, self._library)
        self._texts = TextReader(self._library, lexicon.get("weak", {}).__contains__)
        self._reader = QuestionReader(Analyser(lexicon), lexicon, self._library)

    def query(self, text: str) -> Answer:
        """What is found for `text`."""
        question = self._reader.read(text)
        matches = self._library.matches(question.clauses)
        hits = self._initials.pages(question.initials, question.products or ())
        for position in hits:
            matches.setdefault(position, 0)
        if not matches and question.products:
            for position, record in enumerate(self._library.records):
                if record.is_about(question.products):
                    matches[position] = 0
        judged, loose = rank(matches, hits, question, self._library, self._texts)
        found = [Found(self._library.records[match.position], match.score) for match in judged]
        return Answer(question, found, loose)
