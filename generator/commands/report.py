"""`report`: what the content owes its readers."""

from __future__ import annotations

import click

from generator.commands.coverage import coverage
from generator.commands.logged_queries import logged_queries
from generator.commands.reporting import calendar, expiring, reviews, trips


@click.group()
def report() -> None:
    """Say what editors should look at."""


for _command in (calendar, coverage, expiring, logged_queries, reviews, trips):
    report.add_command(_command)
