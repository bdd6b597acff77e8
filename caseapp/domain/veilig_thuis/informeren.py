"""Telling people that something is kept about them: within four weeks, or later for a reason, and never by
itself (domein 5.2-5, 8.3, 8.7-5). And telling the melder, twice, with little (domein 5.2-6)."""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from ..regel import Regelfout
from .melding import toets_reden

UITSTEL_HOOGSTENS = timedelta(days=14)


class Informatie(StrEnum):
    GEINFORMEERD = "geinformeerd"
    UITGESTELD = "uitgesteld"


class TerugkoppelMoment(StrEnum):
    """The two moments at which a melder hears something."""

    NA_BEOORDELING = "na_beoordeling"
    NA_ONDERZOEK = "na_onderzoek"


def toets_informeren(*, protocol: bool, deskundige_geraadpleegd: bool) -> None:
    """Where one wrongly told sentence is dangerous, an expert looks along first (domein 5.3)."""
    if protocol and not deskundige_geraadpleegd:
        raise Regelfout(
            "Er loopt een bijzonder protocol. Vertel nog niets: overleg eerst met de deskundige en leg dat"
            " advies vast.",
            "persoon",
        )


def toets_nog_niet(*, al_geinformeerd: bool) -> None:
    if al_geinformeerd:
        raise Regelfout("Deze persoon is al geïnformeerd.", "persoon")


def toets_uitstel(tot: date | None, vandaag: date, reden: str) -> None:
    if tot is None:
        raise Regelfout("Kies tot wanneer je het uitstelt.", "tot")
    if tot <= vandaag:
        raise Regelfout("Uitstellen doe je tot een dag die nog komt.", "tot")
    if tot > vandaag + UITSTEL_HOOGSTENS:
        raise Regelfout("Stel hoogstens twee weken uit. Kijk daarna opnieuw of het kan.", "tot")
    toets_reden(reden, "tekst")


def uiterlijk(
    ontvangen: date, dagen: int, uitstel: Mapping[UUID, date | None], klaar: frozenset[UUID]
) -> date | None:
    """The first day on which somebody must have heard; None when all did. `uitstel`: of each betrokkene,
    until when it was last put off."""
    wettelijk = ontvangen + timedelta(days=dagen)
    dagen_ = [tot or wettelijk for wie, tot in uitstel.items() if wie not in klaar]
    return min(dagen_, default=None)


def toets_terugkoppeling(
    moment: TerugkoppelMoment, *, al_gedaan: bool, beoordeeld: bool, onderzocht: bool
) -> None:
    if al_gedaan:
        raise Regelfout("Dit is al aan de melder verteld.", "moment")
    if moment is TerugkoppelMoment.NA_BEOORDELING and not beoordeeld:
        raise Regelfout("Er is nog geen veiligheidsbeoordeling om iets van te vertellen.", "moment")
    if moment is TerugkoppelMoment.NA_ONDERZOEK and not onderzocht:
        raise Regelfout("Er is geen onderzoek dat klaar is.", "moment")


def toets_taak(*, taak: bool, extra: str) -> None:
    """More than whether something follows is for a melder who has a role in it."""
    if extra.strip() and not taak:
        raise Regelfout(
            "Deze melder heeft geen taak in het vervolg. Dan hoort hij alleen of er iets volgt, en bij wie.",
            "extra",
        )
