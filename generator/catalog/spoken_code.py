"""Spoken codes: the digits that bring caller and agent to the same place.

Over a telephone 일, 이 and 칠 are taken for one another, and so are 삼 and 사. Codes are therefore written
with seven digits only, one of each such group: whoever hears a 2 or a 7 can only have been told a 1. Seven
is a prime, so every place can weigh differently in the sum that the last digit makes come out: one wrong
digit, or two that changed places, never make another code. 영 and 공 are two names of one digit.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

DIGITS = "0135689"
#: what is misheard, and the digit of a code that it can only have been
MISHEARD = str.maketrans("274", "113")
SHORTEST = 6
LONGEST = 9
_VALUE = {digit: value for value, digit in enumerate(DIGITS)}
_PRIME = len(DIGITS)
#: its powers are all different until they come round after six places, longer than any swap reaches
_ROOT = 3


def is_spoken_code(code: str) -> bool:
    """Whether these digits can be a code: of its digits, of its length, and with the right last one."""
    return (
        SHORTEST <= len(code) <= LONGEST
        and code[0] != "0"
        and all(digit in _VALUE for digit in code)
        and _sum(code) == 0
    )


def heard(digits: str) -> str | None:
    """The code that was said where `digits` were heard, or None when it was none."""
    code = digits.translate(MISHEARD)
    return code if is_spoken_code(code) else None


def written(code: str) -> str:
    """A code as people read it aloud, by threes: `168 309`."""
    return re.sub(r"(\d{3})(?=\d{3})", r"\1 ", code)


def candidates(address: str, length: int) -> Iterator[str]:
    """Codes of a length for an address, in an order that depends on nothing but the address."""
    space = (_PRIME - 1) * _PRIME ** (length - 2)
    first = int.from_bytes(hashlib.sha256(address.encode()).digest()[:8])
    for step in range(space):
        yield _code((first + step) % space, length)


def capacity(length: int) -> int:
    """How many codes of a length are given out before longer ones are: half of those there are."""
    return int((_PRIME - 1) * _PRIME ** (length - 2)) // 2


def _code(number: int, length: int) -> str:
    """The code of a number: its digits, not beginning with zero, and the one that makes the sum come out."""
    digits = []
    for _place in range(length - 2):
        number, value = divmod(number, _PRIME)
        digits.append(DIGITS[value])
    body = DIGITS[number + 1] + "".join(digits)
    # The last place is weighed once, so what is missing is the digit itself.
    return body + DIGITS[-_sum(body + DIGITS[0]) % _PRIME]


def _sum(code: str) -> int:
    total = 0
    for digit in code:
        total = (total * _ROOT + _VALUE[digit]) % _PRIME
    return total
