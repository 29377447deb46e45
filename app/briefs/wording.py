"""Small matters of wording: full stops, capitals, lists of names."""

from collections.abc import Sequence


def sentence(text: str) -> str:
    """The text with a full stop, unless it ends in a mark already."""
    return text if not text or text.endswith((".", "?", "!", "…", ".”")) else f"{text}."


def after_colon(text: str) -> str:
    """The text as it goes on after a colon: an initial capital is lowered unless an acronym begins so."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def listed(names: Sequence[str]) -> str:
    """ "Robbery, burglary and rape": a list in running text."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def counted(number: int, word: str) -> str:
    """ "1 promise", "12 promises", "87 activities": a number with its noun."""
    if number == 1:
        return f"1 {word}"
    return f"{number:,} {word.removesuffix('y')}ies" if word.endswith("ty") else f"{number:,} {word}s"


def shortened(text: str, most: int) -> str:
    """The text, or its beginning up to a word's end and "…" where it has more than `most` characters."""
    even = " ".join(text.split())
    return even if len(even) <= most else f"{even[:most].rsplit(' ', 1)[0].rstrip(',;:.')} …"
