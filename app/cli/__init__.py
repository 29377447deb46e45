"""The command line: everything the window does with data, with no display."""
