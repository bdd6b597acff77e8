"""Answers that many questions have; not knowing is one too."""

from .woord import Woord


class JaNee(Woord):
    JA = "ja"
    NEE = "nee"


class JaNeeOnbekend(Woord):
    JA = "ja"
    NEE = "nee"
    ONBEKEND = "onbekend"
