"""The tour of the Toekomstscenario; see adressen.py."""

from collections.abc import Callable, Iterable

from .huis import Huis

VULLING: dict[str, Callable[[Huis], Iterable[str]]] = {"stapnummer": lambda _huis: ["1"]}
