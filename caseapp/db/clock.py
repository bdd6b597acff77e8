"""The only module that asks the machine what time it is (a test over all modules keeps it so)."""

from datetime import UTC, datetime


def wall() -> datetime:
    """The real time, aware, UTC."""
    return datetime.now(UTC)
