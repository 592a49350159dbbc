"""An answer told to editors: how a query was understood, and what is found; as JSON for tools."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from generator.diagnostics.message import Message, _
from generator.search.query import Answer


def plan(text: str, answer: Answer) -> Iterator[Message]:
    """How `text` was understood, a line for each thing noticed."""
    question = answer.question
    yield _("searched for: {text}", text=text)
    for wrong, meant in question.repairs:
        yield _("`{wrong}` is read as `{meant}`", wrong=wrong, meant=meant)
    if question.tokens:
        said = [f"{token}(-)" if token in question.denied else token for token in question.tokens]
        yield _("words, (-) for what is denied: {words}", words=_listed(said))
    if question.unknown:
        yield _("words no page uses: {words}", words=_listed(question.unknown))
    if question.products:
        yield _("product named: {products}", products=_listed(sorted(question.products)))
    elif question.hinted:
        yield _("product hinted at: {products}", products=_listed(sorted(question.hinted)))
    codes = [term[2:] for term in (*question.codes, *question.look_alikes)]
    if codes:
        yield _("error codes: {codes}", codes=_listed(dict.fromkeys(codes)))
    for when, add, boost in question.synonyms:
        yield _(
            "synonym: {when} -> {add} ({boost})", when=" ".join(when), add=_listed(add), boost=f"{boost:.1f}"
        )
    if question.initials:
        yield _("initial consonants: {initials}", initials=_listed(question.initials))
    if question.begun:
        yield _("words that may be meant while typing: {words}", words=_listed(question.begun))
    if question.danger:
        yield _("danger, with its advice above all results: {danger}", danger=question.danger)


def results(answer: Answer, most: int = 20) -> Iterator[Message]:
    """The pages found with their scores, best first."""
    if not answer.results:
        yield _("nothing fits; the box shows how to go on, and the telephone number")
        return
    if answer.inside:
        yield _("no title or symptom fits; these pages say it in their text, shown as loosely related")
    elif answer.loose:
        yield _("nothing fits well; these are shown as loosely related")
    for record, score in answer.results[:most]:
        name = record.product_name or record.kind
        yield _(
            "{score}  {kind}:{id}  {title} ({product})",
            score=f"{score:.3f}", kind=record.kind, id=record.id, title=record.title, product=name,
        )  # fmt: skip


def as_json(text: str, answer: Answer) -> str:
    """The query and what is found, on one line."""
    found = [
        {
            "kind": record.kind,
            "product": record.product,
            "id": record.id,
            "title": record.title,
            "url": record.url,
            "score": score,
        }
        for record, score in answer.results
    ]
    told = {"query": text, "results": found, "loose": answer.loose, "danger": answer.question.danger}
    return json.dumps(told, ensure_ascii=False)


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)
