"""The base of a closed list of words that everything is looked up by."""

from enum import StrEnum


class Woord(StrEnum):
    """Hashed as the text it is. An enum hashes its name, in Python; a judgement looks up a dozen words."""

    __hash__ = str.__hash__
