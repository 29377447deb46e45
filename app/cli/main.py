"""Reads the command line, runs one command, and turns the outcome into an exit code.

0 done, 1 done with errors among the findings, 2 wrong usage, 3 refused: nothing was changed. Codes 2 and 3
print one sentence on standard error, never a traceback.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from app import __version__
from app.cli.outcome import DONE, REFUSED, WRONG_USAGE
from app.cli.window import open_window
from app.errors import UserError

WINDOW = "window"


class Parser(argparse.ArgumentParser):
    """An argument parser whose complaint is one sentence."""

    def error(self, message: str) -> NoReturn:
        """Print one sentence and leave with code 2."""
        sentence = message[:1].upper() + message[1:]
        self.exit(WRONG_USAGE, f"{sentence.rstrip('.')}. Try: {self.prog} --help\n")


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    try:
        chosen = _chosen(_with_window(list(arguments)))
    except SystemExit as stop:
        return int(stop.code or 0)
    try:
        code: int = chosen.run(chosen)
        sys.stdout.flush()
    except UserError as trouble:
        print(trouble, file=sys.stderr)
        return REFUSED
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        print("Stopped; nothing was changed.", file=sys.stderr)
        return REFUSED
    except OSError as trouble:
        where = f" ({trouble.filename})" if trouble.filename else ""
        print(f"{trouble.strerror or trouble}{where}. Nothing was changed.", file=sys.stderr)
        return REFUSED
    return code


def make_parser() -> argparse.ArgumentParser:
    """Every command with its arguments, in the order of the help."""
    from app.cli import options  # noqa: PLC0415 - the commands bring what each of them needs

    parser = Parser(
        prog="scrutiny-desk",
        description="Holds a Police and Crime Commissioner to account: returns, charts, questions, packs.",
        epilog="Without a command: opens the window, with FILE.panel if given.",
    )
    parser.add_argument("--version", action="version", version=f"Scrutiny Desk {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=Parser)
    options.add_commands(commands)
    return parser


def _chosen(arguments: list[str]) -> argparse.Namespace:
    """What was asked for; the window alone needs none of the other commands, and is waited for."""
    name, *rest = arguments
    if name == WINDOW and len(rest) <= 1 and not any(text.startswith("-") for text in rest):
        return argparse.Namespace(run=open_window, panel=Path(rest[0]) if rest else None)
    return make_parser().parse_args(arguments)


def _with_window(arguments: list[str]) -> list[str]:
    """A bare file name, or nothing at all, means: open the window."""
    if not arguments:
        return [WINDOW]
    first = arguments[0]
    if first.endswith(".panel") or (not first.startswith("-") and Path(first).is_file()):
        return [WINDOW, *arguments]
    return arguments
