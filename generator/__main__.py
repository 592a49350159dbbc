"""The command line: check, build, explain, schema, diff, new, serve, report, search,
export, import, addresses.

Exit codes: 0 all is well; 1 the content has errors (or, with --strict, warnings); 2 the command was not
understood; 3 the output could not be written, and the last good site was left as it was.
"""

from __future__ import annotations

import gc
import sys
from importlib import import_module

import click

#: each command, and where it stands in `commands/` if not under its own name
COMMANDS = {
    "addresses": "",
    "build": "",
    "check": "",
    "diff": "",
    "explain": "",
    "export": "",
    "import": "workbook:import_",
    "new": "",
    "report": "",
    "schema": "",
    "search": "",
    "serve": "",
}


class Lazy(click.Group):
    """Loads a command when it is asked for: what reads spreadsheets loads slowly, and `check` is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command there is."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = (COMMANDS[cmd_name] or cmd_name).partition(":")
        found: click.Command = getattr(import_module(f"generator.commands.{module}"), name or module)
        return found


@click.group(cls=Lazy, help=__doc__.split("\n\n", 1)[0], epilog=__doc__.split("\n\n", 1)[1])
def main() -> None:
    """Compile fault trees, campaigns and centres into a site that says whether to go."""
    # Nearly all that is made is kept to the end; looking for what could be let go takes a fifth of the time.
    gc.disable()
    click.get_current_context().call_on_close(gc.enable)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    main()
