"""`report`: what the content owes its readers."""

from __future__ import annotations

import click

from generator.commands.coverage import coverage


@click.group()
def report() -> None:
    """Say what editors should look at."""


report.add_command(coverage)
