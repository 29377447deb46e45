"""Reading a workbook: from its bytes to figures with their labels and cells (docs/reading.md)."""
