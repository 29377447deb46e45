from pathlib import Path

from app.domain.figures import Marker, Statistic
from app.domain.measures import Unit
from app.domain.periods import month
from tests.builders import make_figure, make_return, make_store


def test_figures_come_back_from_the_file_as_they_were(tmp_path: Path) -> None:
    figure = make_figure(month(2015, 12), None)._replace(
        markers=(Marker.CONFIDENTIAL, Marker.PROVISIONAL),
        text="fewer than 5",
        statistic=Statistic.AVERAGE,
        unit=Unit.MINUTES,
        labelled_measure=("Crime", "Burglary – all"),
        labelled_area=None,
    )
    content = b"the workbook"
    with make_store(tmp_path) as store:
        with store.edit("Import") as edit:
            return_id = store.returns.add(edit, make_return(content), content)
            (figure_id,) = store.figures.add(edit, return_id, [figure])
        kept = figure._replace(id=figure_id, return_id=return_id)
        assert store.figures.one(figure_id) == kept
        assert store.figures.current() == store.figures.of_return(return_id) == (kept,)
