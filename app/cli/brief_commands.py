"""The command that writes the pack for a meeting."""

import argparse
from dataclasses import replace
from pathlib import Path

from app.briefs.writing import check_form, write_brief
from app.cli.outcome import DONE
from app.domain.areas import Area
from app.domain.brief_choices import BriefChoices, Edition, choices_of, for_area, preset, sections_named
from app.errors import UserError
from app.queries.panel import Panel, load_panel
from app.queries.reader import Reader
from app.store.store import Store


def brief(chosen: argparse.Namespace) -> int:
    """Write the pack for a meeting."""
    check_form(chosen.output)
    with Store.open_to_read(chosen.panel) as store:
        panel = load_panel(store)
        meeting = panel.meeting_on(chosen.meeting.isoformat())
        data = Reader(store).brief(meeting.id, _choices(chosen, panel))
    write_brief(data, chosen.output)
    print(f"Wrote {chosen.output}.")
    return DONE


def _choices(chosen: argparse.Namespace, panel: Panel) -> BriefChoices:
    """What the options choose: the preset's choices, but for those that are named. Raises UserError."""
    ready = preset(chosen.preset)
    made = choices_of(ready, Edition(chosen.edition) if chosen.edition else None)
    if chosen.sections:
        made = replace(made, sections=sections_named(chosen.sections.split(",")))
    if chosen.introduction:
        made = replace(made, introduction=_words_of(chosen.introduction))
    if chosen.area:
        return for_area(made, _area_named(panel, chosen.area))
    if ready.for_area:
        raise UserError(f"A {ready.title.lower()} is about one area.", "Name it: --area AREA.")
    return made


def _words_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise UserError(f"{path} is not a text file.", "Save it as plain text (UTF-8).") from None


def _area_named(panel: Panel, name: str) -> Area:
    wanted = name.casefold()
    for area in panel.policing_areas:
        if wanted in (area.name.casefold(), *(alias.casefold() for alias in area.aliases)):
            return area
    known = ", ".join(area.name for area in panel.policing_areas)
    raise UserError(f"There is no policing area called “{name}”.", f"This panel has: {known}.")
