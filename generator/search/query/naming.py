"""Which products a question is about: by names, informal ones, and their first letters."""

from __future__ import annotations

from generator.search.analyser import Lexicon
from generator.search.query.library import Library

#: the letters of a product's name, and of what is said of it, at least
_NAME, _REST = 2, 2


class NameReader:
    """Finds the names of products with a lexicon."""

    def __init__(self, lexicon: Lexicon, library: Library) -> None:
        self._names, self._library = lexicon.get("products", []), library

    def read(
        self, tokens: list[str], initials: dict[str, None], naming: set[str]
    ) -> tuple[set[str] | None, list[str]]:
        """The products named, and the names of what is not sold here.

        The tokens that name products are put in `naming`, their initials taken out.
        """
        matched = [(when, of) for when, of in self._names if set(when) <= set(tokens)]
        for run in list(initials):
            meant, rest = self._abbreviated(run)
            if meant:
                matched.append(([], meant))
                del initials[run]
                if rest:
                    initials[rest] = None
        products: set[str] | None = None
        for when, of in sorted(matched, key=lambda each: -len(each[0])):
            both = {id for id in of if products is None or id in products}
            products = both or products
            naming.update(when)
        return products, ["".join(when) for when, of in matched if not of and products is None]

    def _abbreviated(self, run: str) -> tuple[list[str], str]:
        """The products that first letters name, and what follows: ㅅㅌㄱㅂㅅ is 세탁기 and ㅂㅅ."""
        for end in (len(run), *range(len(run) - _REST, _NAME, -1)):
            words = self._library.abbreviated_to(run[:end])
            meant = [id for when, of in self._names if " ".join(when) in words for id in of]
            if meant:
                return meant, run[end:]
        return [], ""
