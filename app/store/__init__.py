"""The panel file: the only place that knows SQL."""
