"""The plan for undertakings, recommendations, and the evidence that they were met."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.domain.commitments import normal_reference
from app.domain.fates import FieldChange, LineFate
from app.domain.labels import normal_form
from app.domain.ledger import LedgerEntry, LedgerEvent, LedgerKind, LedgerState, Reply, standing
from app.domain.periods import day_label
from app.returns.registers.places import Meetings, day_in, day_of_meeting
from app.returns.registers.plan import Add, Change, Planner, Value, field_words
from app.returns.registers.types import RegisterKind, RegisterLine
from app.returns.registers.values import (
    last_day_of_month,
    ledger_state,
    looks_like_day,
    parse_day,
    reply_of,
)

KINDS = {
    RegisterKind.UNDERTAKING: LedgerKind.UNDERTAKING,
    RegisterKind.RECOMMENDATION: LedgerKind.RECOMMENDATION,
}
COLUMNS = ("text", "by", "owner", "item", "paragraph", "source")
PCC = "PCC"  # who promises, where the paper does not say


class LedgerPlan:
    """Plans the ledger's lines; knows every entry by its id, those of the workbook below 0."""

    def __init__(self, planner: Planner, meetings: Meetings) -> None:
        self._planner = planner
        self._meetings = meetings
        self._entries = {entry.id: entry for entry in planner.panel.entries}
        self._cells: dict[int, str] = {}  # of what the workbook itself gives
        self._own: dict[str, int] = {}  # by the references that it uses

    def plan(self, lines: Sequence[RegisterLine]) -> None:
        """Plan undertakings and recommendations, then the evidence on them."""
        for line in lines:
            if line.kind in KINDS:
                self._entry(line, KINDS[line.kind])
        for line in lines:
            if line.kind is RegisterKind.EVIDENCE:
                self._evidence(line)

    def _entry(self, line: RegisterLine, kind: LedgerKind) -> None:
        planner = self._planner
        if not line.of("text"):
            planner.leave_out(
                line,
                f"{kind.value}-without-words",
                f"{line.of('ref') or 'This line'} has no words; it was left out.",
            )
            return
        given = day_of_meeting(planner, line, "given")
        if given is None and line.of("given"):
            message = f'"{line.of("given")}" is not a date such as 10 September 2019; the line was left out.'
            planner.leave_out(line, "unreadable-date", message, "given")
            return
        if given is None:
            given = planner.panel.day
            message = f"This line gives no day; {day_label(given)} is taken, the day the paper came."
            planner.note(line, "date-assumed", message)
        entry = self._read(line, kind, given)
        known = self._find(entry)
        if known is not None and known.id in self._cells:
            message = f'"{entry.ref}" stands here again; cell {self._cells[known.id]} was used.'
            planner.leave_out(line, "reference-twice", message, "ref")
        elif known is None:
            self._new(line, entry)
        else:
            self._again(line, entry, known)

    def _read(self, line: RegisterLine, kind: LedgerKind, given: date) -> LedgerEntry:
        owner, by = line.of("owner"), line.of("by")
        reply_text = line.of("reply")
        reply = reply_of(reply_text)
        if reply_text and reply is None:
            message = f'The reply "{reply_text[:60]}" is neither accepted nor rejected; its words are kept.'
            self._planner.note(line, "reply-unknown", message, "reply")
        reply_day = day_in(self._planner, line, "reply_day")
        due = self._due(line)
        if due is not None and due < given:
            message = f"This would be due on {day_label(due)}, before it was given; the date was left out."
            self._planner.warn(line, "due-before-given", message, "due")
            due = None
        return LedgerEntry(
            id=0,
            kind=kind,
            ref=line.of("ref"),
            text=line.of("text"),
            given=given,
            by=by or (owner or PCC if kind is LedgerKind.UNDERTAKING else self._planner.panel.sender),
            item=line.of("item") or line.of("heading"),
            paragraph=line.of("paragraph"),
            owner=owner,
            due=due,
            reply=reply,
            reply_day=reply_day or (self._planner.panel.day if reply else None),
            meeting_id=self._meetings.by_day.get(given),
            source=by if kind is LedgerKind.RECOMMENDATION else "",
            events=self._events(line, given),
        )

    def _due(self, line: RegisterLine) -> date | None:
        """The day something is due; of a month the last one."""
        text = line.of("due")
        end = None if parse_day(text) or looks_like_day(text) else last_day_of_month(text)
        if end is None:
            return day_in(self._planner, line, "due")
        self._planner.note(line, "date-assumed", f'"{text}" was taken as {day_label(end)}.', "due")
        return end

    def _events(self, line: RegisterLine, given: date) -> tuple[LedgerEvent, ...]:
        """What the columns for state, evidence and reply say; nothing for an open one without evidence."""
        said, words = line.of("state"), line.of("evidence")
        state = ledger_state(said)
        if said and state is None:
            message = f'The state "{said}" is not known; it stays open, and the words are kept.'
            self._planner.note(line, "status-unknown", message, "state")
        day = max(day_in(self._planner, line, "evidence_day") or self._planner.panel.day, given)
        source = f"{self._planner.panel.file}, {line.sheet}, {line.cell('evidence' if words else 'state')}"
        found = []
        reply = line.of("reply")
        if len(reply.split()) > 3 or (reply and reply_of(reply) is None):
            found.append(LedgerEvent(day, LedgerState.OPEN, f"Reply: {reply}", source))
        if words or state not in (None, LedgerState.OPEN) or (said and state is None):
            found.append(LedgerEvent(day, state or LedgerState.OPEN, words or f'Stated as "{said}"', source))
        return tuple(found)

    def _find(self, entry: LedgerEntry) -> LedgerEntry | None:
        """The entry known before: the same reference of the same day or in the same words, or those words."""
        ref, words = normal_reference(entry.ref), normal_form(entry.text)
        same_kind = [each for each in self._entries.values() if each.kind is entry.kind]
        for each in same_kind:
            same = each.given == entry.given or normal_form(each.text) == words
            if ref and same and normal_reference(each.ref) == ref:
                return each
        for each in same_kind:
            if each.ref in _dated(entry) and each.given == entry.given:
                return each
            if normal_form(each.text) == words and each.given == entry.given and not ref:
                return each
        return None

    def _new(self, line: RegisterLine, entry: LedgerEntry) -> None:
        taken = {normal_reference(each.ref) for each in self._entries.values()}
        if entry.ref and normal_reference(entry.ref) in taken:
            free = next(ref for ref in _dated(entry) if normal_reference(ref) not in taken)
            message = f'Another "{entry.ref}" is in the ledger already; this one is called "{free}".'
            self._planner.note(line, "reference-known", message, "ref")
            entry = replace(entry, ref=free)
        added = self._planner.add(entry)
        self._keep(line, replace(entry, id=added.id))
        self._planner.plan(line, LineFate.NEW, added, ref=entry.ref, words=entry.text)

    def _again(self, line: RegisterLine, entry: LedgerEntry, known: LedgerEntry) -> None:
        values: dict[str, Value] = {
            name: getattr(entry, name)
            for name in COLUMNS
            if line.of(name) and normal_form(getattr(entry, name)) != normal_form(getattr(known, name))
        }
        if entry.due is not None and entry.due != known.due:
            values["due"] = entry.due.isoformat()
        if entry.reply is not None and entry.reply is not known.reply:
            values |= {
                "reply": entry.reply.value,
                "reply_day": (entry.reply_day or self._planner.panel.day).isoformat(),
            }
        events = [event for event in entry.events if self._is_news(event, known)]
        steps: list[Add | Change] = [self._planner.add(event, known.id) for event in events]
        if values:
            steps.insert(0, Change("ledger_entries", known.id, values))
        was = known.text if "text" in values else ", ".join(sorted(values))
        self._keep(line, replace(known, events=(*known.events, *events)))
        fate = LineFate.CHANGED if steps else LineFate.UNCHANGED
        changed = (
            *(
                FieldChange(
                    field_words(name), _said(getattr(known, name)), _said(values[name]), line.cell(name)
                )
                for name in values
            ),
            *(
                FieldChange("Evidence", "", f"{each.words} ({each.state.value})", line.cell("evidence"))
                for each in events
            ),
        )
        self._planner.plan(line, fate, *steps, ref=known.ref, words=entry.text, was=was, changed=changed)

    def _is_news(self, event: LedgerEvent, known: LedgerEntry) -> bool:
        if any(normal_form(each.words) == normal_form(event.words) for each in known.events):
            return any(
                each.words == event.words and each.state is not event.state for each in known.events[-1:]
            )
        stands = standing(known, date.max).state
        return not (event.words.startswith("Stated as ") and stands is event.state)

    def _keep(self, line: RegisterLine, entry: LedgerEntry) -> None:
        self._entries[entry.id] = entry
        self._cells[entry.id] = line.cell()
        if line.of("ref"):
            self._own[normal_reference(line.of("ref"))] = entry.id

    def _evidence(self, line: RegisterLine) -> None:
        planner = self._planner
        ref = line.of("ref")
        if not line.of("words"):
            planner.leave_out(line, "evidence-without-words", "The evidence has no words; it was left out.")
            return
        entry = self._named(ref)
        if entry is None:
            message = (
                f'No undertaking or recommendation has the reference "{ref}"; the evidence was left out.'
            )
            planner.leave_out(line, "reference-leads-nowhere", message, "ref")
            return
        day = day_in(planner, line, "day")
        if day is None and line.of("day"):
            planner.plan(line, LineFate.IN_ERROR, ref=ref, words=line.of("words"))
            return
        day = day or planner.panel.day
        if day < entry.given:
            message = f"{entry.ref} was given on {day_label(entry.given)}, after the day of this evidence."
            planner.leave_out(line, "evidence-before-given", message, "day")
            return
        state = ledger_state(line.of("state"))
        if line.of("state") and state is None:
            message = f'The state "{line.of("state")}" is not known; the evidence leaves it as it was.'
            planner.note(line, "status-unknown", message, "state")
        state = state or standing(entry, day).state
        event = LedgerEvent(day, state, line.of("words"), line.of("source") or planner.panel.file)
        known = any(
            (each.day, each.state, normal_form(each.words)) == (day, state, normal_form(event.words))
            for each in entry.events
        )
        steps = () if known else (planner.add(event, entry.id),)
        self._entries[entry.id] = replace(entry, events=(*entry.events, event))
        planner.plan(line, LineFate.NEW if steps else LineFate.UNCHANGED, *steps, ref=ref, words=event.words)

    def _named(self, ref: str) -> LedgerEntry | None:
        """The entry with a reference: of this workbook first, then the one given last."""
        if normal_reference(ref) in self._own:
            return self._entries[self._own[normal_reference(ref)]]
        named = [e for e in self._entries.values() if normal_reference(e.ref) == normal_reference(ref)]
        named += [e for e in self._entries.values() if ref and normal_form(e.text) == normal_form(ref)]
        return max(named, key=lambda each: each.given, default=None)


def _said(value: Value | date | Reply) -> str:
    """A field's value as people read it; days are stored as ISO dates."""
    if isinstance(value, Reply):
        return value.value
    day = parse_day(value) if isinstance(value, str) else value
    return day_label(day) if isinstance(day, date) else str(value or "")


def _dated(entry: LedgerEntry) -> tuple[str, ...]:
    """What an entry may be called where its reference is another's."""
    dated = f"{entry.ref} ({day_label(entry.given)})"
    return (dated, f"{dated}, {entry.kind.value}", *(f"{dated}, {n}" for n in range(2, 100)))
