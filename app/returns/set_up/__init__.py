"""The set-up workbook of a new panel (docs/set-up-workbook.md)."""
