"""A calendar file that tells nobody what it is about: a moment, and the words 'Afspraak' (domein 8.7-1)."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from icalendar import Calendar, Event

WOORD = "Afspraak"
MAKER = "-//caseapp//oefenomgeving//NL"


def agenda(momenten: Iterable[tuple[UUID, date]], gemaakt: datetime) -> bytes:
    """RFC 5545. `momenten`: an id that says nothing, and the day; each is a whole day."""
    kalender = Calendar()
    kalender.add("prodid", MAKER)
    kalender.add("version", "2.0")
    for id_, dag in momenten:
        moment = Event()
        moment.add("uid", f"{id_}@oefenomgeving")
        moment.add("dtstamp", gemaakt.astimezone(UTC))
        moment.add("dtstart", dag)
        moment.add("dtend", dag + timedelta(days=1))
        moment.add("summary", WOORD)
        moment.add("class", "PRIVATE")
        kalender.add_component(moment)
    return bytes(kalender.to_ical())
