"""What a screen or a brief needs, as frozen dataclasses."""
