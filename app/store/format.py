"""The number of the panel file's format: one more for each step in app/store/migrations.py."""

# Read by older programs too: a file whose user_version is higher than this is refused.
FORMAT_VERSION = 10
