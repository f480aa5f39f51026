"""The command `variorum`: one file a command, loaded when it is called.

What a command does belongs in the rooms; here stand its words, its options and what it prints. Exit codes:
0 fine, 1 errors, 2 usage, 130 interrupted.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import click

from variorum import __version__
from variorum.errors import VariorumError

COMMANDS = {
    "init": "Make a project of a folder of articles.",
    "add": "Put articles into raw/ and register them.",
    "build": "Build the package.",
    "report": "Show the package as pages for a browser.",
    "findings": "List what the checks found.",
    "show": "Show a row or a finding in its sentence.",
    "sql": "Ask the package a question in SQL.",
    "review": "Confirm or dismiss a finding.",
    "validate": "Check a package as anybody who receives it would.",
    "release": "Make the file to publish.",
    "diff": "Tell what differs between two packages.",
}
HIDDEN = ("stage",)


class Interrupted(Exception):
    """The user pressed Ctrl-C."""


class Closed(Exception):
    """Whoever read the output has had enough."""


class Commands(click.Group):
    """The commands by name, each loaded from the module of that name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command that a module of this room defines as `command`."""
        if cmd_name not in (*COMMANDS, *HIDDEN):
            return None
        found = import_module(f"variorum.cli.{cmd_name}").command
        return found if isinstance(found, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; Ctrl-C becomes one line, a closed pipe none."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
            return result
        except KeyboardInterrupt:
            raise Interrupted from None
        except BrokenPipeError:
            raise Closed from None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="variorum", message="%(prog)s %(version)s")
@click.option(
    "-C", "--project", type=click.Path(path_type=Path), default=Path(), help="The project's folder; here without it."
)
@click.pass_context
def variorum(ctx: click.Context, project: Path) -> None:
    """Articles about one event to a validated data package: who says what, and where they disagree."""
    ctx.obj = project


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; its exit code.

    arguments: the words after `variorum`; those of this process where none are given
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = variorum.main(args=arguments, prog_name="variorum", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except VariorumError as error:
        click.echo(f"error: {' '.join(str(error).split())}", err=True)
        return 1
    except OSError as error:  # what the machine refuses, wherever no command says more of it
        place, why = error.filename or "a file", error.strerror or str(error)
        click.echo(f"error: {place} cannot be read or written ({why}): make room or give the right", err=True)
        return 1
    except (Interrupted, click.Abort):
        click.echo("interrupted: the last good build is as it was", err=True)
        return 130
    except Closed:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code if isinstance(code, int) else 0
