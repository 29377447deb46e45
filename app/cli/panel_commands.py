"""Commands on the panel file as a whole: demo, new, undo, check, self-test."""

import argparse
import sys

from app.cli.outcome import DONE, DONE_WITH_ERRORS, code_for, print_issues, print_json
from app.cli.shapes import issue_json
from app.cli.window import open_window
from app.commands.stack import CommandStack
from app.domain.changes import Changed
from app.errors import UserError
from app.store.store import Store


def demo(chosen: argparse.Namespace) -> int:
    """Build the demonstration panel and its brief, then open it."""
    from app.demonstration import build_demonstration  # noqa: PLC0415

    built = build_demonstration(chosen.folder)
    if chosen.no_window:
        print(f"Panel: {built.panel}\nBrief: {built.brief}")
        return DONE
    chosen.panel = built.panel
    return open_window(chosen)


def new(chosen: argparse.Namespace) -> int:
    """Make a panel from a set-up workbook."""
    from app.commands.panels import create_panel  # noqa: PLC0415

    issues = create_panel(chosen.panel, chosen.setup)
    print_issues(issues)
    print(f"Made {chosen.panel}.")
    return code_for(issues)


def undo(chosen: argparse.Namespace) -> int:
    """Take back the last change, or one import of any time."""
    if chosen.workbook:
        return _take_back(chosen)
    open_store = Store.open_to_read if chosen.dry_run else Store.open
    with open_store(chosen.panel) as store:
        label = store.journal.undo_label
        if chosen.dry_run:
            print(f"Undo would take back: {label}." if label else "There is nothing to take back.")
            return DONE
        changed = store.undo()
    print(f"Taken back: {label}." if changed is not Changed.NOTHING else "There is nothing to take back.")
    return DONE


def _take_back(chosen: argparse.Namespace) -> int:
    from app.commands.taking_back import (  # noqa: PLC0415
        TakeBackReturn,
        load_taking_back,
        obstacle_hint,
        obstacle_text,
        return_called,
        taking_back_text,
    )

    open_store = Store.open_to_read if chosen.dry_run else Store.open
    with open_store(chosen.panel) as store:
        arrived = return_called(store, chosen.workbook)
        found = load_taking_back(store, arrived.id)
        if not found.possible:
            raise UserError(obstacle_text(found), obstacle_hint(found))
        if not chosen.dry_run:
            CommandStack(store).do(TakeBackReturn(arrived.id, arrived.file))
    print(taking_back_text(found) if chosen.dry_run else f"Taken back: Import {found.file}.")
    return DONE


def check(chosen: argparse.Namespace) -> int:
    """Check database, originals, and figures against their cells."""
    from app.commands.check import check_panel  # noqa: PLC0415

    with Store.open_to_read(chosen.panel) as store:
        result = check_panel(store)
    if chosen.json:
        document = {"ok": not result.issues, "checked": result.checked}
        print_json({**document, "issues": [issue_json(issue) for issue in result.issues]})
    else:
        print_issues(result.issues)
        print("\n".join(f"{what}: {count:,} checked" for what, count in result.checked.items()))
    return code_for(result.issues)


def self_test(_chosen: argparse.Namespace) -> int:
    """The installed program tests itself."""
    from app.selftest import self_test as run  # noqa: PLC0415

    passed = run(lambda line: print(line, file=sys.stdout))
    return DONE if passed else DONE_WITH_ERRORS
