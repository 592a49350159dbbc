"""What the commands have in common: their options, and their exit codes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click
from pydantic_core import PydanticCustomError

from generator.diagnostics.language import LANGUAGES
from generator.schema.words import SEOUL, moment

#: the folder of mkdocs.yml
PROJECT = Path(__file__).resolve().parents[2]
FAILED, NOT_WRITTEN = 1, 3
#: seconds between two looks at files that are watched
PAUSE = 0.15


class Day(click.ParamType[date]):
    """A day, or a moment of it in Korea."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day that was written."""
        try:
            return value if isinstance(value, date) else moment(value)
        except PydanticCustomError:
            self.fail(f"{value!r} is not a date such as 2027-03-01 or 2027-03-01T09:00", param, ctx)


root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The folder with content/ and site_config/.",
)
today_option = click.option(
    "--today",
    type=Day(),
    default=lambda: datetime.now(SEOUL).replace(second=0, microsecond=0),
    help="The day to compile for, such as 2027-03-01.",
)
language_option = click.option(
    "--lang", "language", type=click.Choice(LANGUAGES), default="ko", help="The language of what is said."
)


def common(command: Callable[..., Any]) -> Callable[..., Any]:
    """A command that is told which content, which day and which language."""
    return root_option(today_option(language_option(command)))
