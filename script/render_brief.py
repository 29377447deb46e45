"""Renders the sample brief, to look at: script/render_brief.py OUT_FOLDER [edition] [dots per inch].

Writes the PDF and, where pdftoppm is installed, one PNG for each page; says what the validator finds.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import page

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from app.briefs.pdf import write_pdf
from tests.briefs.samples import make_brief


def render(folder: Path, edition: str = "members", dots: str = "80") -> Path:
    """Writes the pack and its pages into `folder`, and returns the path of the PDF."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"pack-{edition}.pdf"
    write_pdf(make_brief(edition), path)
    if shutil.which("pdftoppm"):
        subprocess.run(["pdftoppm", "-r", dots, "-png", str(path), str(path.with_suffix(""))], check=True)
    return path


def check(path: Path) -> list[str]:
    """What a PDF/UA-1 validator finds wrong."""
    report = page.validate_pdf(str(path), profile="ua1")
    return [f"{failure.rule_id} {failure.message}" for failure in report.failures]


if __name__ == "__main__":
    written = render(Path(sys.argv[1]), *sys.argv[2:])
    print(written, *check(written), sep="\n")
