"""Which commands there are, and their arguments."""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from app.cli import (
    brief_commands,
    cycle_commands,
    data_commands,
    panel_commands,
    scrutiny_commands,
    template_commands,
)
from app.cli.window import open_window
from app.domain.brief_choices import PRESETS, Edition, PackSection
from app.domain.periods import Period, parse_quarter

Subparsers = Any  # argparse names this type only privately
Command = Callable[[argparse.Namespace], int]


def add_commands(commands: Subparsers) -> None:
    """Add every command to the parser."""
    _add_panel_commands(commands)
    _add_template_commands(commands)
    _add_data_commands(commands)
    _add_scrutiny_commands(commands)


def _add_panel_commands(commands: Subparsers) -> None:
    window = _add(commands, "window", "open the window (also without naming the command)", open_window)
    window.add_argument("panel", type=Path, nargs="?", metavar="FILE.panel")

    demo = _add(commands, "demo", "build the demonstration panel and its brief in DIR", panel_commands.demo)
    demo.add_argument("folder", type=Path, metavar="DIR")
    demo.add_argument("--no-window", action="store_true", help="do not open it afterwards")

    new = _add(commands, "new", "make a new panel from a set-up workbook", panel_commands.new)
    new.add_argument("panel", type=Path, metavar="FILE.panel")
    new.add_argument("--setup", type=Path, required=True, metavar="SETUP.xlsx")

    undo = _add(commands, "undo", "take back the last change, an import included", panel_commands.undo)
    undo.add_argument("panel", type=Path, metavar="FILE.panel")
    undo.add_argument("--workbook", metavar="NAME", help="take back this import, though others came after it")
    undo.add_argument("--dry-run", action="store_true", help="say what would go, and change nothing")

    check = _add(
        commands, "check", "check database, originals, and figures against their cells", panel_commands.check
    )
    check.add_argument("panel", type=Path, metavar="FILE.panel")
    _json(check)

    _add(commands, "self-test", "the installed program tests itself", panel_commands.self_test)


def _add_template_commands(commands: Subparsers) -> None:
    template = commands.add_parser("template", help="a workbook for others to fill in: return or setup")
    kinds = template.add_subparsers(title="workbooks", metavar="WHICH", required=True)
    for_return = _add(kinds, "return", "the standard return of a quarter", template_commands.template_return)
    for_return.add_argument("output", type=Path, metavar="OUT.xlsx")
    for_return.add_argument("--panel", type=Path, required=True, metavar="FILE.panel")
    for_return.add_argument("--quarter", type=_quarter, required=True, metavar="2019-Q1")
    for_setup = _add(
        kinds, "setup", "an empty set-up workbook with one worked example", template_commands.template_setup
    )
    for_setup.add_argument("output", type=Path, metavar="OUT.xlsx")


def _add_data_commands(commands: Subparsers) -> None:
    read = _add(commands, "read", "what the reader finds, without any panel file", data_commands.read)
    read.add_argument("workbook", type=Path, metavar="WORKBOOK")
    _json(read)

    take = _add(commands, "import", "plan what a workbook would change, and apply it", data_commands.import_)
    take.add_argument("panel", type=Path, metavar="FILE.panel")
    take.add_argument("workbooks", type=Path, nargs="+", metavar="WORKBOOK")
    take.add_argument("--dry-run", action="store_true", help="plan only, change nothing")
    take.add_argument("--accept", action="store_true", help="apply a plan that has errors all the same")
    take.add_argument(
        "--decide",
        action="append",
        default=[],
        metavar="LABEL=NAME",
        help="what a printed label means: a measure or area; nothing after the = leaves it out",
    )
    take.add_argument(
        "--new-measure",
        action="append",
        default=[],
        metavar="LABEL=NAME;UNIT;IMPROVEMENT",
        help="make a measure for a printed label",
    )
    take.add_argument("--received", type=_day, metavar="DATE", help="the day it came, where it does not say")
    _json(take)

    figures = _add(commands, "figures", "figures with their sources", data_commands.figures)
    figures.add_argument("panel", type=Path, metavar="FILE.panel")
    figures.add_argument("--measure", metavar="M")
    figures.add_argument("--area", metavar="A")
    figures.add_argument("--from", dest="first", type=_day, metavar="D")
    figures.add_argument("--to", dest="last", type=_day, metavar="D")
    figures.add_argument("--as-at", type=_day, metavar="DATE", help="as they were known then")
    shape = figures.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true")
    shape.add_argument("--csv", action="store_true")

    restated = _add(
        commands, "restatements", "every figure that a later return changed", data_commands.restatements
    )
    restated.add_argument("panel", type=Path, metavar="FILE.panel")
    restated.add_argument("--as-at", type=_day, metavar="DATE", help="as far as known then")
    _json(restated)

    spc = _add(commands, "spc", "control charts of series given on standard input", data_commands.spc)
    spc.add_argument("--profile", choices=["nhs-r", "mdc-excel"], default="nhs-r")


def _add_scrutiny_commands(commands: Subparsers) -> None:
    status = _add(commands, "status", "ratings, signals and sentences by objective", scrutiny_commands.status)
    status.add_argument("panel", type=Path, metavar="FILE.panel")
    status.add_argument("--quarter", type=_quarter, metavar="2015-Q3")
    _json(status)

    changes = _add(commands, "changes", "what really changed in a quarter", scrutiny_commands.changes)
    changes.add_argument("panel", type=Path, metavar="FILE.panel")
    changes.add_argument("--quarter", type=_quarter, metavar="2015-Q3")
    _json(changes)

    questions = _add(
        commands, "questions", "questions with evidence, state and answers", scrutiny_commands.questions
    )
    questions.add_argument("panel", type=Path, metavar="FILE.panel")
    questions.add_argument("--meeting", type=_day, metavar="DATE")
    _json(questions)

    ledger = _add(commands, "ledger", "undertakings and recommendations", cycle_commands.ledger)
    ledger.add_argument("panel", type=Path, metavar="FILE.panel")
    ledger.add_argument("--open", action="store_true", help="only what is not met or withdrawn")
    ledger.add_argument("--as-at", type=_day, metavar="DATE", help="as they stood that day")
    _json(ledger)

    commitments = _add(
        commands, "commitments", "the delivery plan with normalised status", cycle_commands.commitments
    )
    commitments.add_argument("panel", type=Path, metavar="FILE.panel")
    commitments.add_argument("--as-at", type=_day, metavar="DATE", help="as it was known that day")
    _json(commitments)

    search = _add(commands, "search", "full text over everything", cycle_commands.search)
    search.add_argument("panel", type=Path, metavar="FILE.panel")
    search.add_argument("words", nargs="+", metavar="WORDS")
    _json(search)

    brief = _add(commands, "brief", "write the pack for a meeting", brief_commands.brief)
    brief.add_argument("panel", type=Path, metavar="FILE.panel")
    brief.add_argument("--meeting", type=_day, required=True, metavar="DATE")
    brief.add_argument("--edition", choices=list(Edition), help="members, unless the preset says otherwise")
    brief.add_argument("--preset", choices=[each.key for each in PRESETS], default="pack")
    brief.add_argument("--area", metavar="AREA", help="seen from one policing area")
    brief.add_argument("--sections", metavar="A,B,C", help=f"in this order: {', '.join(PackSection)}")
    brief.add_argument("--introduction", type=Path, metavar="FILE", help="a text to begin with")
    brief.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.pdf")


def _add(commands: Subparsers, name: str, summary: str, command: Command) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(
        name, help=summary, description=summary.capitalize() + "."
    )
    parser.set_defaults(run=command)
    return parser


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON document on standard output")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text}" is not a date such as 2015-12-31') from None


def _quarter(text: str) -> Period:
    try:
        return parse_quarter(text)
    except ValueError as trouble:
        raise argparse.ArgumentTypeError(str(trouble)) from None
