"""Where a figure comes from: file, sheet, cell, sender, and what it said before."""

from app.domain.figures import Figure
from app.domain.labels import SEPARATOR
from app.domain.periods import day_label
from app.queries.charts import markers_text, value_text
from app.queries.panel import Panel
from app.queries.return_types import ReturnList, ReturnRow, WhereFrom
from app.store.store import Store


def load_where_from(store: Store, panel: Panel, figure_id: int) -> WhereFrom:
    """The way of one figure into the panel file. Raises KeyError."""
    figure = store.figures.one(figure_id)
    arrived = panel.arrived[figure.return_id]
    return WhereFrom(
        figure_id=figure.id,
        what=figure_name(panel, figure),
        value_text=value_text(figure),
        markers_text=markers_text(figure.markers),
        file=arrived.file,
        sheet=figure.source.sheet,
        cell=figure.source.cell,
        sha256=arrived.sha256,
        sender=arrived.sender,
        received=arrived.received,
        as_labelled=", ".join(
            (SEPARATOR.join(figure.labelled_measure), figure.labelled_area or "no area named")
        ),
        illustrative=arrived.illustrative,
        restatements=_restatements(store, panel, figure),
    )


def figure_name(panel: Panel, figure: Figure) -> str:
    """What a figure is of: measure, area, period and, unless it is the value itself, the statistic."""
    parts = [panel.measure[figure.measure_id].name, panel.area[figure.area_id].name, figure.period.label]
    if figure.statistic.value != "value":
        parts.append(figure.statistic.value.replace("_", " "))
    return ", ".join(parts)


def where_line(panel: Panel, figure: Figure) -> str:
    """File, date, sheet and cell on one line."""
    received = day_label(panel.arrived[figure.return_id].received)
    source = figure.source
    return f"{source.file}, received {received}, sheet “{source.sheet}”, cell {source.cell}"


def load_returns(store: Store, panel: Panel) -> ReturnList:
    """The imported workbooks, newest first."""
    counts, restated = store.figures.counts(), store.figures.restated_counts()
    rows = tuple(
        ReturnRow(
            return_id=arrived.id,
            file=arrived.file,
            sender=arrived.sender,
            received=arrived.received,
            quarter=arrived.quarter.label if arrived.quarter else "",
            figures=counts.get(arrived.id, 0),
            issues=len(store.returns.issues(arrived.id)),
            sha256=arrived.sha256,
            illustrative=arrived.illustrative,
            restated=restated.get(arrived.id, 0),
        )
        for arrived in reversed(panel.returns)
    )
    total = sum(row.figures for row in rows)
    headline = f"{total:,} figures from {_workbooks(len(rows))}" if rows else "Nothing imported yet"
    return ReturnList(
        headline, "Every figure leads back to its cell; originals are kept in the panel file.", rows
    )


def _restatements(store: Store, panel: Panel, figure: Figure) -> tuple[str, ...]:
    history = store.figures.history(figure)
    if len(history) < 2:
        return ()
    return tuple(
        f"{value_text(each)}: {panel.arrived[each.return_id].file}, received "
        f"{day_label(panel.arrived[each.return_id].received)}"
        for each in history
    )


def _workbooks(count: int) -> str:
    return "1 workbook" if count == 1 else f"{count} workbooks"
