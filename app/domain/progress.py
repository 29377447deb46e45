"""How long work says how far it is, and learns that it should stop."""

from typing import Protocol


class Progress(Protocol):
    """Told after each piece of work; raises `app.errors.Cancelled` if the user asked to stop."""

    def step(self, done: int, total: int, text: str) -> None:
        """Report `done` of `total` pieces; `text` names the current one."""


class NoProgress:
    """Progress that nobody watches: tests and the command line."""

    def step(self, done: int, total: int, text: str) -> None:
        """Do nothing."""
