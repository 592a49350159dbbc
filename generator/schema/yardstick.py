"""A yardstick: what is known to go wrong with a product, and where the content answers it."""

from __future__ import annotations

from generator.schema.model import Model
from generator.schema.words import Line


class LeftOut(Model):
    """What is known and not answered on purpose, each with the reason."""

    symptoms: dict[Line, Line] = {}
    codes: dict[Line, Line] = {}


class Unanswered(Model):
    """What is known and still waits for an answer."""

    symptoms: list[Line] = []
    codes: list[Line] = []


class Yardstick(Model):
    """Known symptoms and codes of one product.

    A symptom names what answers it: a fault tree of the product, or `tree:`, `common:`, `campaign:` or
    `guide:` and an id. A code names the code of the product that it is listed under.
    """

    symptoms: dict[Line, Line] = {}
    codes: dict[Line, Line] = {}
    left_out: LeftOut = LeftOut()
    unanswered: Unanswered = Unanswered()
