"""Days on which somebody looks whether it works, as far as a rhythm in words tells of a day."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
VOORUIT = timedelta(weeks=6)


def kijkdagen(hoe_vaak: str, van: date, tot: date) -> Iterator[date]:
    """‘Elke maandag’: every monday from `van` to `tot`, both included. Of ‘als het kan’ nobody knows a day:
    then there is none."""
    genoemd = {
        nummer
        for nummer, dag in enumerate(WEEKDAGEN)
        if re.search(rf"\b(elke|iedere)\s+{dag}\b", hoe_vaak.lower())
    }
    for na in range((tot - van).days + 1):
        if (dag := van + timedelta(days=na)).weekday() in genoemd:
            yield dag
