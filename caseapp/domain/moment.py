"""When something happened: a day and an hour of the story, never in its future."""

import re
from datetime import date, datetime, time, timedelta

from .oefenruimte import AMSTERDAM
from .regel import Regelfout

VERST_TERUG = timedelta(days=3_650)
_UUR = re.compile(r"([01]?\d|2[0-3])[:.u]([0-5]\d)")


def uur_van(tekst: str, veld: str = "tijd") -> time | None:
    """`19:30`, `19.30` or `9:05`; nothing typed is no hour."""
    schoon = tekst.strip().replace(" ", "")
    if not schoon:
        return None
    gevonden = _UUR.fullmatch(schoon)
    if gevonden is None:
        raise Regelfout("Schrijf de tijd als uur:minuut, bijvoorbeeld 19:30.", veld)
    return time(int(gevonden[1]), int(gevonden[2]))


def moment_van(dag: date, uur: time | None, nu: datetime) -> datetime:
    """That day at that hour. Without an hour: now when it is today, else in the middle of the day."""
    lokaal = nu.astimezone(AMSTERDAM)
    if uur is None and dag == lokaal.date():
        return nu
    toets_jaar(dag, lokaal.date())
    return datetime.combine(dag, uur or time(12), AMSTERDAM).astimezone(nu.tzinfo)


def toets_jaar(dag: date, vandaag: date, veld: str = "dag") -> None:
    if dag < vandaag - VERST_TERUG:
        raise Regelfout("Dit is meer dan tien jaar geleden. Kijk of het jaar klopt.", veld)
    if dag > vandaag:
        raise Regelfout(
            "Dit ligt in de toekomst van het verhaal. Kies een dag die al is geweest, of vandaag.", veld
        )


def toets_gebeurd(gebeurd: datetime, nu: datetime, veld: str = "tijd") -> None:
    """It may lie in the past of the story, not in its future (simulation 4: gebeurd, vastgelegd)."""
    toets_jaar(gebeurd.astimezone(AMSTERDAM).date(), nu.astimezone(AMSTERDAM).date())
    if gebeurd > nu:
        raise Regelfout(
            f"Dit is later dan het nu is in het verhaal ({nu.astimezone(AMSTERDAM):%H:%M}).", veld
        )
