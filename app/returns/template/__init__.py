"""The workbooks for others to fill in (docs/standard-return.md)."""
