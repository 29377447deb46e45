"""Workbooks: reading, checking and planning what a return would change."""
