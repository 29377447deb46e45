"""Scrutiny Desk: holds a Police and Crime Commissioner to account."""

__version__ = "0.1.0"
