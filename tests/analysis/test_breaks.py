"""Steps between averages: told where somebody decided them, proposed where the chart suggests one."""

from datetime import date

from app.analysis.breaks import propose_rebasing, steps
from app.analysis.method import analyse
from app.analysis.series import Rebasing
from app.domain.measures import Basis, Unit
from tests.analysis.build import measure, months, new_counting

WAVE = [100, 104, 98, 102, 97, 103, 99, 101] * 4


def test_a_break_is_told_with_both_averages_and_its_reason() -> None:
    values = [*WAVE[:16], *(v + 100 for v in WAVE[:10])]
    [step] = steps(
        analyse(months(values, breaks=(new_counting(date(2015, 3, 1), "Risk forms are counted."),)))
    )
    assert step.sentence == "A new level since March 2015: about 201, it was 101. Risk forms are counted."


def test_a_change_with_nothing_on_one_side_is_no_step() -> None:
    assert steps(analyse(months(WAVE, breaks=(new_counting(date(2015, 12, 1)),)))) == ()
    assert steps(analyse(months(WAVE, breaks=(new_counting(date(2016, 12, 1)),)))) == ()


def test_a_long_run_proposes_a_new_average_and_makes_none() -> None:
    analysis = analyse(months([*WAVE[:16], *(v + 30 for v in WAVE[:10])]))
    proposal = propose_rebasing(analysis)
    assert proposal is not None
    assert proposal.day == date(2015, 3, 1)
    assert len(analysis.segments) == 1
    assert proposal.sentence.startswith("It has stayed on one side of its average since March 2015.")
    assert "about 131; it was 101" in proposal.sentence
    assert proposal.sentence.endswith("with the reason and your name.")


def test_no_proposal_without_a_long_run_that_still_goes_on() -> None:
    assert propose_rebasing(analyse(months(WAVE))) is None
    assert propose_rebasing(analyse(months([*WAVE[:16], *(v + 30 for v in WAVE[:10]), 60]))) is None
    assert propose_rebasing(analyse(months([*WAVE[:16], *(v + 30 for v in WAVE[:8])]))) is None
    survey = measure("Satisfaction", Unit.PERCENT, basis=Basis.SURVEY)
    assert propose_rebasing(analyse(months(WAVE, of=survey))) is None


def test_an_agreed_average_ends_the_proposal() -> None:
    agreed = Rebasing(date(2015, 3, 1), "More officers record", "Scrutiny officer")
    analysis = analyse(months([*WAVE[:16], *(v + 30 for v in WAVE[:10])], rebasings=(agreed,)))
    assert propose_rebasing(analysis) is None
    assert [step.reason for step in steps(analysis)] == ["More officers record"]
