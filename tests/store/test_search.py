"""Words are found wherever they stand, also after undo."""

from datetime import date
from pathlib import Path

from app.domain.ledger import LedgerEntry, LedgerKind
from app.domain.papers import Paper, Paragraph
from app.domain.subjects import Subject
from app.store.search import KINDS, SOURCES
from app.store.store import Store
from tests.builders import make_store


def promise(text: str) -> LedgerEntry:
    return LedgerEntry(0, LedgerKind.UNDERTAKING, "", text, date(2019, 6, 18), "PCC")


def test_a_promise_is_found_by_its_words_and_their_forms(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        with store.edit("Record") as edit:
            store.ledger.add(edit, promise("Circulate the serious and organised crime strategy"))
        (hit,) = store.search.find("strategies organise")
        assert (hit.subject, hit.subject_id) == (Subject.LEDGER, 1)
        assert "[organised]" in hit.snippet


def test_undo_and_change_reach_the_index(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        with store.edit("Record") as edit:
            store.ledger.add(edit, promise("SmartWater details"))
        with store.edit("Reword") as edit:
            store.ledger.change(edit, 1, text="Details of property marking")
        assert store.search.find("smartwater") == ()
        store.undo()
        assert len(store.search.find("SmartWater")) == 1
        store.undo()
        assert store.search.find("smartwater") == ()
        store.redo()
        assert len(store.search.find("smartwater")) == 1


def test_a_paper_is_found_once_by_its_best_paragraph(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        with store.edit("Add a paper") as edit:
            paper = store.papers.add(edit, Paper(0, "P1", "Rural crime", day=date(2019, 9, 10)))
            texts = ("Officers were hired.", "Rural crime costs farmers dear; rural crime is underreported.")
            store.papers.add_paragraphs(
                edit, [Paragraph(0, paper, "7", str(n), "", t) for n, t in enumerate(texts)]
            )
        hits = store.search.find("rural crime farmers")
        assert [(hit.subject, hit.subject_id, hit.table) for hit in hits] == [
            (Subject.PAPER, 1, "paragraphs")
        ]


def test_where_no_row_has_all_words_any_will_do_and_signs_are_no_operators(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        with store.edit("Record") as edit:
            store.ledger.add(edit, promise("Waiting times for victims"))
        assert len(store.search.find('waiting "AND" (NEAR* unicorn')) == 1
        assert store.search.find("?!") == ()


def test_each_table_is_indexed_once() -> None:
    assert len({source.table for source in SOURCES}) == len(SOURCES) <= KINDS


def test_an_older_file_is_indexed_when_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "old.panel"
    with make_store(tmp_path) as store:
        path = store.path
        with store.edit("Record") as edit:
            store.ledger.add(edit, promise("Community resolution data"))
    with Store.open(path) as store:
        assert len(store.search.find("community resolutions")) == 1
