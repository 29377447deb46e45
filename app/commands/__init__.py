"""Changes to a panel, each one undoable step."""
