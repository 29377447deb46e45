"""The one error of this package."""


class TaggingError(Exception):
    """The document would not be accessible as it stands; the message says what to change."""
