"""The tagged pack against the untagged build of the same content, and the memory of a pack of 100 pages.

Both are built from the demonstration's brief, turn and turn about; the best of five counts, in processor
time, since other work on the machine must not decide. Memory is the peak of a process of its own that opens
the panel file, gathers the brief and writes the pack, as the command line does. Limits: 1.4 times, 150 MB.
"""

import gc
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from app.briefs.content import pack_content
from app.briefs.pdf import pdf_bytes, write_pdf
from app.demonstration import build_demonstration
from app.domain.brief_choices import BriefChoices
from app.queries.brief_types import BriefData, BriefObjective
from app.queries.reader import Reader
from app.store.store import Store

ROUNDS = 5
KINDS = ("tagged", "untagged")
MOST_TIMES, MOST_MEGABYTES = 1.4, 150.0
COPIES = 5  # of the objectives, for more than 100 pages


def main() -> None:
    """Build the demonstration, time both builds, measure the memory."""
    if len(sys.argv) > 1:
        long_pack(Path(sys.argv[1]))
        return
    with tempfile.TemporaryDirectory() as folder:
        panel = build_demonstration(Path(folder)).panel
        times = compare(brief_of(panel))
        print(f"tagged {times['tagged']:.2f} s, untagged {times['untagged']:.2f} s: ", end="")
        ratio = times["tagged"] / times["untagged"]
        print(f"{ratio:.2f} times (at most {MOST_TIMES})")
        child = subprocess.run(
            [sys.executable, __file__, str(panel)], capture_output=True, text=True, check=True
        )
        print(child.stdout, end="")
        too_much = float(child.stdout.split(" MB")[0].rsplit(" ", 1)[1]) > MOST_MEGABYTES
    if ratio > MOST_TIMES or too_much:
        raise SystemExit("a limit is exceeded")


def brief_of(panel: Path) -> BriefData:
    """The brief of the first meeting with figures."""
    with Store.open_to_read(panel) as store:
        received = min(each.received for each in store.returns.all() if not each.illustrative)
        meeting = next(each for each in store.meetings.all() if each.day >= received)
        return Reader(store).brief(meeting.id, BriefChoices())


def compare(brief: BriefData) -> dict[str, float]:
    """Seconds of the best build of each kind."""
    pack = pack_content(brief)
    best = dict.fromkeys(KINDS, 1e9)
    for _ in range(ROUNDS):
        for kind in KINDS:
            gc.collect()
            start = time.process_time()
            pdf_bytes(pack, tagged=kind == "tagged")
            best[kind] = min(best[kind], time.process_time() - start)
    return best


def long_pack(panel: Path) -> None:
    """Write a pack of more than 100 pages in this process, and print its peak."""
    brief = brief_of(panel)
    many = tuple(numbered(each, copy) for copy in range(COPIES) for each in brief.objectives)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pack.pdf"
        start = time.process_time()
        write_pdf(replace(brief, objectives=many), path)
        seconds, size = time.process_time() - start, path.stat().st_size
        pages = path.read_bytes().count(b"/Type /Page\n")
    print(f"{pages} pages in {seconds:.1f} s, {size / 1e6:.1f} MB on disk, peak memory {peak():.0f} MB")


def numbered(objective: BriefObjective, copy: int) -> BriefObjective:
    """The objective with numbers of its own, and its measures too, so that all is printed anew."""
    page, shift = objective.page, 10_000 * copy
    return BriefObjective(
        replace(page, objective=replace(page.objective, id=page.objective.id + shift), questions=()),
        tuple(
            replace(
                each,
                page=replace(
                    each.page,
                    measure=replace(each.page.measure, id=each.page.measure.id + shift),
                    questions=(),
                ),
            )
            for each in objective.measures
        ),
    )


def peak() -> float:
    """The most memory this process has held, in MB; not that of the process that started it."""
    status = Path("/proc/self/status")
    if status.is_file():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    import resource  # noqa: PLC0415

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


if __name__ == "__main__":
    main()
