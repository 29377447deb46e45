"""Checks on a return against the panel, and drift since the last one (docs/checks.md)."""
