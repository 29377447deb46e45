"""Expected trouble: what went wrong and what to do next, in a sentence fit to show."""


class UserError(Exception):
    """Something the user can act on; nothing was changed.

    `message` says what is wrong, `hint` what to do next; both are whole sentences.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        """Message and hint on one line."""
        return f"{self.message} {self.hint}".strip()


class NotYet(UserError):  # noqa: N818 - not an error: it takes a moment
    """What was asked for is being worked out; asking again later gives it."""

    def __init__(self) -> None:
        super().__init__(
            "This quarter is being worked out.",
            "With so many figures the first look at a quarter takes a while; the page appears by itself.",
        )


class Cancelled(Exception):  # noqa: N818 - not an error: the user asked for it
    """The user asked to stop; whoever raises it has written nothing."""
