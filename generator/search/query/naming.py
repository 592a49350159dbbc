"""Which products a question is about: by names, informal ones, and their first letters."""

from __future__ import annotations

from collections.abc import Container

from generator.search.analyser import Lexicon
from generator.search.query.library import Library

#: the letters of a product's name at least, and its words at most
_NAME, _WORDS = 2, 3
#: the letters of a name that may as well be another word
_SHORT = 3


class NameReader:
    """Finds the names of products with a lexicon."""

    def __init__(self, lexicon: Lexicon, library: Library) -> None:
        self._names, self._library = lexicon.get("products", []), library

    def read(
        self,
        tokens: list[str],
        initials: dict[str, None],
        naming: set[str],
        conceded: Container[str] = (),
    ) -> tuple[set[str] | None, list[str]]:
        """The products named, and the names of what is not sold here.

        The tokens that name products are put in `naming`, their initials taken out. Of two products the first
        is meant, unless it is `conceded` to work.
        """
        matched = [(when, of) for when, of in self._names if set(when) <= set(tokens)]
        matched.sort(key=lambda each: (each[0][0] in conceded, -len(each[0]), tokens.index(each[0][0])))
        matched += [([], of) for of in self._abbreviated(initials, {id for _, of in matched for id in of})]
        products: set[str] | None = None
        for when, of in matched:
            both = {id for id in of if products is None or id in products}
            products = both or products
            if _stands_in(tokens, when):
                naming.update(when)
        return products, ["".join(when) for when, of in matched if not of and products is None]

    def _abbreviated(self, initials: dict[str, None], written: set[str]) -> list[list[str]]:
        """The products that first letters name, the longest names first; they are taken out of `initials`."""
        runs = list(initials)
        named: set[str] = written
        found: list[tuple[str, list[str]]] = []
        at = 0
        while at < len(runs):
            taken, name, of = self._name_at(runs[at:], named)
            if of:
                found.append((name, of))
                named = named or set(of)
                for run in runs[at : at + taken]:
                    initials.pop(run, None)
                rest = "".join(runs[at : at + taken])[len(name) :]
                if rest:
                    initials[rest] = None
            at += taken
        return [of for _name, of in sorted(found, key=lambda pair: -len(pair[0]))]

    def _name_at(self, runs: list[str], named: set[str]) -> tuple[int, str, list[str]]:
        """The longest name at the beginning of `runs`, how many of them it takes, and its products.

        It may take several, or the beginning of one: ㅅㅌㄱㅂㅅ is 세탁기 and more.
        """
        spans = [(many, "".join(runs[:many])) for many in range(min(len(runs), _WORDS), 0, -1)]
        spans += [(1, runs[0][:end]) for end in range(len(runs[0]) - 1, _NAME - 1, -1)]
        for many, letters in spans:
            of = self._called(letters)
            # Beside a product that is named already a short name may be something else: ㄱㅊㄱ, 김치가.
            if of and (not named or len(letters) > _SHORT or not named.isdisjoint(of)):
                return many, letters, of
        return 1, "", []

    def _called(self, letters: str) -> list[str]:
        words = self._library.abbreviated_to(letters) if len(letters) >= _NAME else []
        return [id for when, of in self._names if " ".join(when) in words for id in of]


def _stands_in(tokens: list[str], name: list[str]) -> bool:
    """Whether the words of a name stand beside each other."""
    return any(tokens[at : at + len(name)] == name for at in range(len(tokens)))
