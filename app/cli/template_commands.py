"""Commands that write workbooks for others to fill in: template return, template setup."""

import argparse

from app.cli.outcome import DONE
from app.queries.panel import load_panel
from app.store.store import Store


def template_return(chosen: argparse.Namespace) -> int:
    """Write the standard return for a quarter."""
    from app.commands.templates import write_return_template  # noqa: PLC0415 - keeps the other commands quick

    with Store.open_to_read(chosen.panel) as store:
        panel = load_panel(store)
        plan = panel.plan_for(chosen.quarter) if panel.objectives else None
        objectives = [each for each in panel.objectives if plan is not None and each.plan_id == plan.id]
        write_return_template(chosen.output, store, chosen.quarter, objectives)
    print(f"Wrote {chosen.output} for {chosen.quarter.span}.")
    return DONE


def template_setup(chosen: argparse.Namespace) -> int:
    """Write an empty set-up workbook with one worked example."""
    from app.commands.templates import write_setup_template  # noqa: PLC0415

    write_setup_template(chosen.output)
    print(f"Wrote {chosen.output}. The example in it is invented: replace every line.")
    return DONE
