"""Numbers of Veilig Thuis over the whole room, without any gezin."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.antwoord import JaNeeOnbekend
from ...domain.incident import Geweldsrelatie, Geweldsvorm
from ...domain.veilig_thuis.cijfers import gedempt, middelste, verdeling
from ...domain.veilig_thuis.melding import MeldingStatus, SoortMelder
from ...domain.veilig_thuis.overdracht import AanbodStatus
from ...domain.woorden import label
from ...tables import Melder, Melding, Veiligheidsbeoordeling, VtOverdracht
from ..advies import tel_adviezen


@dataclass(frozen=True)
class CijferGroep:
    naam: str
    regels: tuple[tuple[str, str], ...]


def cijfers(ctx: Context) -> tuple[CijferGroep, ...]:
    """How many, how unsafe, how long, from where and of what kind; all below five is hidden."""
    meldingen = ctx.session.exec(select(Melding).order_by(col(Melding.op))).all()
    return (
        CijferGroep("Adviezen", _adviezen(ctx)),
        CijferGroep("Meldingen", _meldingen(meldingen)),
        CijferGroep("Hoe onveilig", _onveilig(ctx)),
        CijferGroep("Hoe lang het duurt, de middelste", _doorlooptijd(ctx, meldingen)),
        CijferGroep("Vanuit welke plek", _soort_melder(ctx)),
        CijferGroep("Wat voor geweld; een melding kan meer hebben", _vorm(meldingen)),
        CijferGroep("Tussen wie", _verdeeld(Geweldsrelatie, (rij.relatie for rij in meldingen))),
    )


def _adviezen(ctx: Context) -> tuple[tuple[str, str], ...]:
    telling = tel_adviezen(ctx)
    soorten = verdeling({label(soort): aantal for soort, aantal in telling.per_soort.items()})
    return (
        ("Adviezen", gedempt(telling.totaal)),
        *((f"gevraagd door: {wie}", n) for wie, n in soorten.items()),
    )


def _meldingen(rijen: Sequence[Melding]) -> tuple[tuple[str, str], ...]:
    wacht = [rij for rij in rijen if rij.status is MeldingStatus.WACHTLIJST]
    hermelding = [rij for rij in rijen if rij.eerdere_id is not None]
    return (
        ("Meldingen", gedempt(len(rijen))),
        ("Daarvan hermeldingen", gedempt(len(hermelding))),
        ("Nu op de wachtlijst", gedempt(len(wacht))),
    )


def _onveilig(ctx: Context) -> tuple[tuple[str, str], ...]:
    """By the last judgement of each melding."""
    query = select(Veiligheidsbeoordeling).order_by(col(Veiligheidsbeoordeling.op))
    laatste = {rij.melding_id: rij for rij in ctx.session.exec(query)}.values()
    ja = JaNeeOnbekend.JA
    acuut = sum(rij.acuut is ja for rij in laatste)
    structureel = sum(rij.structureel is ja for rij in laatste)
    of = sum(ja in (rij.acuut, rij.structureel) for rij in laatste)
    return (
        ("Beoordeeld", gedempt(len(laatste))),
        ("Acuut onveilig", gedempt(acuut)),
        ("Structureel onveilig", gedempt(structureel)),
        ("Acuut of structureel onveilig", gedempt(of)),
    )


def _doorlooptijd(ctx: Context, meldingen: Sequence[Melding]) -> tuple[tuple[str, str], ...]:
    begin = {rij.id: rij.op for rij in meldingen}
    beoordeeld: dict[UUID, datetime] = {}
    for rij in ctx.session.exec(select(Veiligheidsbeoordeling).order_by(col(Veiligheidsbeoordeling.op))):
        beoordeeld.setdefault(rij.melding_id, rij.op)
    aangenomen = ctx.session.exec(
        select(VtOverdracht).where(VtOverdracht.status == AanbodStatus.AANGENOMEN)
    ).all()
    tot_ja = [_dagen(ctx, rij.gemeld_op, rij.besloten_op) for rij in aangenomen if rij.besloten_op]
    tot_contact = [
        (rij.contact_op - ctx.datum(rij.besloten_op)).days
        for rij in aangenomen
        if rij.contact_op and rij.besloten_op
    ]
    return (
        (
            "Van melding tot beoordeling",
            middelste([_dagen(ctx, begin[wat], op) for wat, op in beoordeeld.items()]),
        ),
        ("Van melding tot het ja van wie overneemt", middelste(tot_ja)),
        ("Van dat ja tot het eerste contact", middelste(tot_contact)),
    )


def _dagen(ctx: Context, van: datetime, tot: datetime) -> int:
    return (ctx.datum(tot) - ctx.datum(van)).days


def _soort_melder(ctx: Context) -> tuple[tuple[str, str], ...]:
    return _verdeeld(SoortMelder, ctx.session.exec(select(Melder.soort)).all())


def _verdeeld(woorden: type[StrEnum], gevonden: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Of what each melding has one of; what never occurred is not named."""
    return _regels(verdeling(Counter(label(een) for een in gevonden)), [label(een) for een in woorden])


def _vorm(meldingen: Sequence[Melding]) -> tuple[tuple[str, str], ...]:
    geteld = Counter(label(Geweldsvorm(vorm)) for rij in meldingen for vorm in rij.aard)
    toon = {wat: gedempt(aantal) for wat, aantal in geteld.items()}
    return _regels(toon, [label(een) for een in Geweldsvorm])


def _regels(toon: Mapping[str, str], volgorde: Sequence[str]) -> tuple[tuple[str, str], ...]:
    return tuple((wat, toon[wat]) for wat in volgorde if wat in toon)
