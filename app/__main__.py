"""Starts the program: the window, or one command."""

import sys


def main() -> int:
    """Run the command line and return its exit code."""
    if sys.argv[1:2] == ["_read"]:  # the reader's own child process, see app/returns/reader/child.py
        from app.returns.reader.child import main as read_for_the_program  # noqa: PLC0415

        return read_for_the_program()
    from app.cli.main import run  # noqa: PLC0415

    return run(sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(main())
