"""The plan for papers with their paragraphs, risks, outcome sheets and the boards that oversee the plan."""

from collections.abc import Iterable, Sequence
from datetime import date

from app.domain.commitments import OversightBody, normal_reference
from app.domain.fates import LineFate
from app.domain.labels import normal_form
from app.domain.papers import OutcomePart, OutcomeSheet, Paper, Paragraph, Risk
from app.returns.registers.places import Meetings, area_of, day_in, day_of_meeting, objective_of
from app.returns.registers.plan import Add, Change, Planner
from app.returns.registers.types import RegisterLine
from app.returns.registers.values import parse_day

RISK_WORDS = ("text", "impact", "likelihood", "control", "movement", "owner")


def plan_body(line: RegisterLine, planner: Planner) -> None:
    """A board by its name."""
    name = line.of("name").rstrip("*#† ")  # marks of what is published
    if not name:
        planner.leave_out(line, "board-without-name", "The board has no name; it was left out.", "purpose")
        return
    heading = line.of("objective") or (line.under[-1] if line.sections else "")
    body = OversightBody(0, name, line.of("purpose"), line.of("meets"), heading)
    known = next((each for each in planner.panel.bodies if normal_form(each.name) == normal_form(name)), None)
    if known is None:
        planner.plan(line, LineFate.NEW, planner.add(body), words=name)
        return
    new = {"purpose": body.purpose, "meets": body.meets, "heading": body.heading}
    planner.settle(line, ("oversight_bodies", known), new, name)


def plan_risk(line: RegisterLine, planner: Planner) -> None:
    """A risk by its reference in this sender's register, else by its words."""
    text, source = line.of("text"), planner.panel.sender or planner.panel.file
    if not text:
        planner.leave_out(
            line, "risk-without-words", f"{line.of('ref') or 'It'} has no words; it was left out."
        )
        return
    objective = objective_of(planner, *line.under, line.of("objective"))
    words = {name: line.of(name) for name in RISK_WORDS}
    risk = Risk(0, line.of("ref"), **words, objective_id=objective, source=source)
    own = [each for each in planner.panel.risks if each.source == source]
    known = next((each for each in own if risk.ref and _same_ref(each.ref, risk.ref)), None)
    known = known or next((each for each in own if normal_form(each.text) == normal_form(text)), None)
    if known is None:
        planner.plan(line, LineFate.NEW, planner.add(risk), ref=risk.ref, words=text)
        return
    planner.settle(line, ("risks", known), words, text)


def plan_outcome_sheets(lines: Iterable[RegisterLine], planner: Planner) -> None:
    """One outcome sheet for each sheet of the workbook; unchanged only if every part is."""
    by_sheet: dict[str, list[RegisterLine]] = {}
    for line in lines:
        by_sheet.setdefault(line.sheet, []).append(line)
    for own in by_sheet.values():
        _outcome_sheet(own, planner)


def _outcome_sheet(lines: Sequence[RegisterLine], planner: Planner) -> None:
    first = lines[0]
    title = _on_cover(planner, "title", "outcome") or _outcome_of(lines) or first.sheet
    day = parse_day(_on_cover(planner, "date", "dated"))
    parts = tuple(OutcomePart(line.of("part"), line.of("text")) for line in lines if line.of("text"))
    sheet = OutcomeSheet(
        id=0,
        title=title,
        objective_id=objective_of(
            planner, *first.under, _on_cover(planner, "objective as printed"), _on_cover(planner, "objective")
        ),
        area_id=area_of(planner, _on_cover(planner, "area")),
        day=day or _sent(planner),
        source=_on_cover(planner, "prepared by", "source") or planner.panel.sender,
        parts=parts,
    )
    same_title = [s for s in planner.panel.outcome_sheets if normal_form(s.title) == normal_form(title)]
    if any(each.parts == parts for each in same_title):
        planner.plan(first, LineFate.UNCHANGED, words=title)
        return
    was = same_title[-1].title if same_title else ""
    planner.plan(first, LineFate.NEW, planner.add(sheet), words=title, was=was)


def _outcome_of(lines: Iterable[RegisterLine]) -> str:
    """The outcome that the sheet itself names."""
    return next((line.of("text") for line in lines if "outcome" in line.of("part").casefold()), "")


def _on_cover(planner: Planner, *keys: str) -> str:
    return next((planner.cover[key].of("value") for key in keys if key in planner.cover), "")


def _sent(planner: Planner) -> date | None:
    return parse_day(_on_cover(planner, "date sent"))


class PaperPlan:
    """Plans papers and their paragraphs; knows every paper by its reference."""

    def __init__(self, planner: Planner, meetings: Meetings) -> None:
        self._planner = planner
        self._meetings = meetings
        self._ids = {normal_form(paper.ref): paper.id for paper in planner.panel.papers}
        self._texts = {
            (each.paper_id, each.item, each.ref, each.heading if not each.ref else ""): each
            for each in planner.panel.paragraphs
        }
        self._said = {(each.paper_id, normal_form(each.text)) for each in planner.panel.paragraphs}

    def paper(self, line: RegisterLine) -> None:
        """A paper by its reference, which is its title where it has none."""
        planner = self._planner
        title = line.of("title")
        ref = line.of("ref") or title
        if not title:
            planner.leave_out(
                line, "paper-without-title", f"{ref or 'The paper'} has no title; it was left out."
            )
            return
        meeting_id, steps = self._meeting(line)
        paper = Paper(
            id=0,
            ref=ref,
            title=title,
            kind=line.of("kind"),
            day=day_in(planner, line, "day"),
            by=line.of("by"),
            meeting_id=meeting_id,
            item=line.of("item"),
            note=line.of("note"),
            sha256=planner.panel.sha256,
        )
        known = next(
            (each for each in planner.panel.papers if normal_form(each.ref) == normal_form(ref)), None
        )
        if known is not None:
            new = {"title": title, "kind": paper.kind, "by": paper.by, "item": paper.item, "note": paper.note}
            planner.settle(line, ("papers", known), new, title)
        elif normal_form(ref) in self._ids:
            message = f'Another paper of this workbook is called "{ref}"; this one was left out.'
            planner.leave_out(line, "reference-twice", message, "ref")
        else:
            added = planner.add(paper)
            self._ids[normal_form(ref)] = added.id
            planner.plan(line, LineFate.NEW, *steps, added, ref=ref, words=title)

    def _meeting(self, line: RegisterLine) -> tuple[int | None, tuple[Add, ...]]:
        if not line.of("meeting"):
            return None, ()
        day = day_of_meeting(self._planner, line)
        if day is None:
            message = f'"{line.of("meeting")}" is not the date of a meeting; the paper has none.'
            self._planner.note(line, "date-in-words", message, "meeting")
            return self._meetings.in_month(line.of("meeting")), ()
        return self._meetings.on(day)

    def paragraph(self, line: RegisterLine) -> None:
        """A paragraph by its paper, item and number; a paper that no list names is added with it."""
        text = line.of("text")
        if not text:
            message = f"Paragraph {line.of('ref')} has no words; it was left out.".replace("  ", " ")
            self._planner.leave_out(line, "paragraph-without-words", message)
            return
        paper_id, steps = self._paper_of(line)
        item, ref, heading = line.of("item"), line.of("ref"), line.of("heading")
        known = self._texts.get((paper_id, item, ref, "" if ref else heading))
        label = ", ".join(part for part in (line.of("paper"), item, ref) if part)
        if (paper_id, normal_form(text)) in self._said:
            self._planner.plan(line, LineFate.UNCHANGED, ref=label, words=text)
        elif known is None or not ref:
            added = self._planner.add(Paragraph(0, 0, item, ref, heading, text), paper_id)
            self._planner.plan(line, LineFate.NEW, *steps, added, ref=label, words=text)
        else:
            change = Change("paragraphs", known.id, {"text": text})
            self._planner.plan(line, LineFate.CHANGED, change, ref=label, words=text, was=known.text)

    def _paper_of(self, line: RegisterLine) -> tuple[int, tuple[Add, ...]]:
        name = line.of("paper") or (self._only() if len(set(self._ids.values())) == 1 else line.sheet)
        if normal_form(name) in self._ids:
            return self._ids[normal_form(name)], ()
        added = self._planner.add(Paper(0, name, name, sha256=self._planner.panel.sha256))
        self._ids[normal_form(name)] = added.id
        return added.id, (added,)

    def _only(self) -> str:
        return next(iter(self._ids))


def _same_ref(one: str, other: str) -> bool:
    return normal_reference(one) == normal_reference(other)
