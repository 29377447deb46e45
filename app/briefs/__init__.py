"""The briefing pack: content, charts, and the files they become."""
