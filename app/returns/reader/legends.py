"""What a sheet's own notes say of the marks in its cells: "* = suppressed", "[r] revised"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from app.domain.figures import Marker
from app.returns.reader.cell_values import GLYPHS, C, CellValue, X, Z
from app.returns.reader.footnotes import tidy

_OF_NUMBERS = (
    Marker.PROVISIONAL,
    Marker.REVISED,
    Marker.ESTIMATED,
    Marker.BREAK,
    Marker.LOW_RELIABILITY,
)
_LEGEND = re.compile(
    r"""(?<![\w'.])['"‘“]?\s?(?P<token>\.\.|[-.*:#+^~†‡§]|\[[a-z]{1,4}\]|\([a-z]\)|n/a|[xzcsuperb])(?:\s?['"’”])?
        \s*(?::|=|-\s|\s(?:indicates?|denotes?|means?|is|are|represents?|refers?\sto|signif(?:y|ies)|shows?|where|has\sbeen|have\sbeen))\s*
        (?P<meaning>.{3,160})""",
    re.VERBOSE | re.IGNORECASE,
)
_LEADING = re.compile(
    r"\s*['\"]?(?P<token>\.\.|[-.*:#+^~†‡§]|\[[a-z]{1,4}\]|n/a)['\"]?\s+(?P<meaning>[a-z].{3,160})",
    re.IGNORECASE,
)
_MEANINGS: tuple[tuple[str, Marker | None], ...] = (
    (r"not applicable|does not apply|no (?:\w+ )?(?:denominator|cases)|not relevant", Z),
    (
        r"suppress|confidential|disclos|redact|less than (?:5|five|10)|fewer than (?:5|five|10)\b"
        r"|small numbers?|withheld|small counts?",
        C,
    ),
    (
        r"low reliab|unreliab|small (?:base|sample)|(?:base|sample|denominator)\b.*?(?:fewer|less|below"
        r"|under|small)|not reliable",
        Marker.LOW_RELIABILITY,
    ),
    (
        r"not available|unavailable|not collected|not (?:been |yet |previously |separately )?(?:provided"
        r"|recorded|published|known|calculated|collected|available|held|captured|measured|received|returned"
        r"|supplied)|no data|missing|unknown|not shown|\bmigrat|not? (?:longer )?comparable"
        r"|(?:can ?not|could not|unable to) be calculated"
        r"|system (?:change|fault|failure|outage|problem|issue)",
        X,
    ),
    (r"provisional", Marker.PROVISIONAL),
    (r"revis", Marker.REVISED),
    (r"estimat", Marker.ESTIMATED),
    (r"break", Marker.BREAK),
    (r"\bnil\b|\bzero\b|negligible|none|true 0", None),
)


def read_legend(texts: list[str]) -> dict[str, Marker | None]:
    """What the notes of a sheet say of its marks: "'..' denotes data not available" gives {"..": x}.

    None where the mark stands for nil or a negligible number: still no number, but not missing either.
    """
    legend: dict[str, Marker | None] = {}
    for text in texts:
        words = tidy(text)
        for found in _explanations(words):
            meaning = re.split(r"(?<=[a-z])[;.](?:\s|$)|\s\[|,\s['\"‘]", found["meaning"])[0].casefold()
            for pattern, marker in _MEANINGS:
                if re.search(pattern, meaning):
                    legend.setdefault(found["token"].casefold(), marker)
                    break
    return legend


def _explanations(words: str) -> Iterator[re.Match[str]]:
    """Every mark with what follows it; at the start of a line no "=" or "denotes" is needed."""
    if (leading := _LEADING.match(words)) is not None:
        yield leading
    for at in range(len(words)):
        if (found := _LEGEND.match(words, at)) is not None:
            yield found


def apply_legend(cell: CellValue, legend: dict[str, Marker | None], written: str = "") -> CellValue:
    """The cell with its mark read as the sheet's own notes explain it.

    `written` is the cell's text: "61.2^" is unreliable where the notes say so of "^".
    """
    token = (cell.text or "").casefold()
    if cell.value is not None:
        sign = written.strip()[-1:]
        said = legend.get(sign) if legend and sign in GLYPHS else None
        if said is None or said in cell.markers or said not in _OF_NUMBERS:
            return cell
        return replace(cell, markers=(*cell.markers, said))
    if token not in legend:
        return cell
    marker = legend[token]
    return CellValue(None, (marker,) if marker else (), cell.text)
