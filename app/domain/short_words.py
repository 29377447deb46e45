"""Long words made short enough for a line: their beginning, or where an old and a new text part."""

ROOM = 160  # letters
BEFORE = 24  # letters before the first difference, so that its place is known


def short(text: str) -> str:
    """The first words of a text."""
    return _cut(" ".join(text.split()), 0)


def short_pair(old: str, new: str) -> tuple[str, str]:
    """Old and new words from shortly before where they part; "nothing" for none."""
    first, second = " ".join(old.split()), " ".join(new.split())
    pairs = enumerate(zip(first, second, strict=False))
    same = next((place for place, (one, other) in pairs if one != other), min(len(first), len(second)))
    start = 0 if same < BEFORE * 2 else first.rfind(" ", 0, same - BEFORE) + 1
    return _cut(first, start) or "nothing", _cut(second, start) or "nothing"


def _cut(text: str, start: int) -> str:
    shown = f"… {text[start:]}" if start else text
    return shown if len(shown) <= ROOM else f"{shown[: ROOM - 2].rsplit(' ', 1)[0]} …"
