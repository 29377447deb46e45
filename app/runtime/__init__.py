"""Background jobs, the change bus and the editor: QtCore only."""
