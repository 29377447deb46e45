"""The help as HTML, from resources/help/NAME.md: headings, lists, tables and pictures are all they need.

In a text, `[words](name)` leads to another help text, `$keys` is the table of shortcuts, and a picture is an
SVG file beside the texts whose `$names` are the colours of the theme that is on.
"""

import html
import re
import string
from collections.abc import Iterable
from dataclasses import asdict

from app.paths import resource
from app.views.places import PageName
from app.views.theme import scaled, tokens

FIRST = "index"
TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
INLINE = (
    (re.compile(r"!\[([^\]]*)\]\(([^)]+)\)"), r'<img src="\2" alt="\1">'),
    (re.compile(r"\[([^\]]+)\]\(([^)]+)\)"), r'<a href="\2">\1</a>'),
    (re.compile(r"\*\*([^*]+)\*\*"), r"<b>\1</b>"),
    (re.compile(r"\*([^*]+)\*"), r"<i>\1</i>"),
)


def help_for(page: PageName) -> str:
    """The name of the help text for a page; the contents where there is none."""
    return page.value if resource("help", f"{page.value}.md").is_file() else FIRST


def help_title(name: str) -> str:
    """The heading of a help text, such as "What is a control chart?". Raises OSError."""
    found = TITLE.search(_source(name))
    return found.group(1) if found else "Help"


def help_html(name: str, keys: Iterable[tuple[str, str]] = ()) -> str:
    """A help text in the look that is on; `keys` are names of commands with their keys. Raises OSError."""
    table = "\n".join(["| Command | Keys |", "|---|---|", *(f"| {what} | {how} |" for what, how in keys)])
    blocks = re.split(r"\n\s*\n", _source(name).replace("$keys", table).strip())
    return f"<style>{_style()}</style>" + "".join(_block(block.splitlines()) for block in blocks)


def help_picture(name: str) -> bytes:
    """An SVG picture of the help in the colours that are on. Raises OSError."""
    source = resource("help", name).read_text(encoding="utf-8")
    return string.Template(source).safe_substitute(asdict(tokens())).encode()


def _source(name: str) -> str:
    return resource("help", f"{name}.md").read_text(encoding="utf-8")


def _block(lines: list[str]) -> str:
    first = lines[0]
    if first.startswith("#"):
        level = len(first) - len(first.lstrip("#"))
        return f"<h{level}>{_inline(first[level:].strip())}</h{level}>"
    if first.startswith("!["):
        return f"<div>{_inline(first)}</div>"
    if first.startswith("|"):
        return _table(lines)
    if first.startswith("- "):
        return "<ul>" + "".join(f"<li>{_inline(line[2:])}</li>" for line in lines) + "</ul>"
    if re.match(r"\d+\. ", first):
        return "<ol>" + "".join(f"<li>{_inline(line.split('. ', 1)[1])}</li>" for line in lines) + "</ol>"
    return f"<p>{_inline(' '.join(lines))}</p>"


def _table(lines: list[str]) -> str:
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    head, body = rows[0], rows[2:]
    cells = "".join(f"<th align='left'>{_inline(cell)}</th>" for cell in head)
    rest = "".join("<tr>" + "".join(f"<td>{_inline(cell)}</td>" for cell in row) + "</tr>" for row in body)
    return f"<table cellspacing='0' cellpadding='{scaled(5)}'><tr>{cells}</tr>{rest}</table>"


def _inline(text: str) -> str:
    made = html.escape(text, quote=False)
    for pattern, replacement in INLINE:
        made = pattern.sub(replacement, made)
    return made


def _style() -> str:
    now = tokens()
    return (
        f"body, p, li, td, th {{ color: {now.ink}; font-size: {scaled(14)}px; }}"
        f"p, li {{ line-height: 145%; }} p {{ margin: {scaled(8)}px 0; }} li {{ margin: {scaled(4)}px 0; }}"
        f"ul, ol {{ margin-left: 0; -qt-list-indent: 1; }}"
        f"h1 {{ color: {now.ink}; font-size: {scaled(19)}px; font-weight: 600; }}"
        f"h2 {{ color: {now.ink}; font-size: {scaled(15)}px; font-weight: 600; }}"
        f"a {{ color: {now.accent}; text-decoration: underline; }}"
        f"th {{ color: {now.second}; font-weight: 500; }} td {{ border-top: 1px solid {now.line}; }}"
    )
