"""The names that links inside a pack lead to."""


def objective_key(objective_id: int) -> str:
    """The section of an objective."""
    return f"objective-{objective_id}"


def measure_key(measure_id: int) -> str:
    """The chart of a measure."""
    return f"measure-{measure_id}"


def question_key(number: int) -> str:
    """The sheet of a question, by its number in the order of asking."""
    return f"question-{number}"


QUESTIONS_KEY = "questions-in-order"
MOVED_KEY = "what-moved"
