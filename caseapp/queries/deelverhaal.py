"""What was shared of a gezin, told in the order in which it happened: as far as this actor may know it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.delen import VerstrekkingStatus, loopt
from ..domain.gewone_taal import soort_in_een_zin
from ..domain.kamer.woorden import Wijze
from ..domain.toestemming import ToestemmingStatus
from ..domain.woorden import label
from ..permissions import Categorie, Doen, Relatie, gezinsblik
from ..tables import CaseRelatie, Deeltoestemming, Gebruiker, KamerInbreng, Verstrekking
from .dossier import OpenGezin, Zicht, mag, zichtbaar
from .loading import joined
from .namen import mensen, namen_van
from .toestemming import IEMAND
from .toestemming import zichten as antwoorden
from .verstrekking import kanten, verborgen_kanten, zichten


@dataclass(frozen=True)
class Zin:
    """One sentence. `over` and `aan`: what can be chosen by; `nu`: it still counts today."""

    op: date
    dag: int
    tekst: str
    uitleg: str
    over: str
    aan: str
    wat: str
    nu: bool
    rang: int


# On one day: who came, what was asked and answered, what was taken back, what was shared, what stopped.
_KWAM, _ZEI_IETS, _NAM_TERUG, _DEELDE, _STOPTE = range(5)


@dataclass(frozen=True)
class Keuze:
    over: str = ""
    aan: str = ""
    wat: str = ""
    stand: str = ""


@dataclass(frozen=True)
class VerhaalBlad:
    """Oldest first. The rest: what can be chosen, of what this actor sees anyway."""

    zinnen: tuple[Zin, ...]
    totaal: int
    personen: dict[str, str]
    ontvangers: dict[str, str]
    soorten: dict[str, str]

    def gekozen(self, keuze: Keuze) -> "VerhaalBlad":
        return replace(self, zinnen=tuple(zin for zin in self.zinnen if _past(zin, keuze)))


@dataclass(frozen=True)
class Verteller:
    """Who listens, and what people and kinds of information are called for him."""

    ctx: Context
    namen: Mapping[UUID, str]
    personen: Mapping[UUID, str]
    ons: bool

    def wie(self, id_: UUID | None) -> str:
        return self.namen.get(id_, "") if id_ else ""

    def over(self, persoon: UUID) -> str:
        mij = self.ons and persoon == self.ctx.actor.persoon_id
        return "jou" if mij else self.personen.get(persoon, IEMAND)

    def wat(self, soort: Categorie) -> str:
        return soort_in_een_zin(soort) if self.ons else label(soort)

    def zin(
        self,
        op: date,
        rang: int,
        tekst: str,
        uitleg: str = "",
        *,
        nu: bool = False,
        wie: str = "",
        aan: str = "",
        wat: str = "",
    ) -> Zin:
        dag = (op - self.ctx.datum(self.ctx.begin)).days
        return Zin(op, dag, tekst, uitleg, wie, aan, wat, nu, rang)


def blad(ctx: Context, gezin: OpenGezin) -> VerhaalBlad:
    alle = sorted(_zinnen(ctx, gezin), key=lambda zin: (zin.op, zin.rang))
    return VerhaalBlad(
        zinnen=tuple(alle),
        totaal=len(alle),
        personen=_te_kiezen(zin.over for zin in alle),
        ontvangers=_te_kiezen(zin.aan for zin in alle),
        soorten=_te_kiezen(zin.wat for zin in alle),
    )


def _te_kiezen(woorden: Iterator[str]) -> dict[str, str]:
    """What people read is what is sent: no id of a persoon stands in an address, nor a name."""
    return {str(n): woord for n, woord in enumerate(sorted({w for w in woorden if w}), start=1)}


def _past(zin: Zin, keuze: Keuze) -> bool:
    gelijk = (keuze.over in ("", zin.over), keuze.aan in ("", zin.aan), keuze.wat in ("", zin.wat))
    return all(gelijk) and (not keuze.stand or zin.nu is (keuze.stand == "nu"))


def _zinnen(ctx: Context, gezin: OpenGezin) -> Iterator[Zin]:
    verborgen = verborgen_kanten(ctx, gezin)
    gedeeld = [z for z in zichten(ctx, gezin) if not kanten(z.rij) & verborgen]
    gezegd, erbij = antwoorden(ctx, gezin), _betrokken(ctx, gezin, verborgen)
    mensen_: list[Gebruiker] = [
        *(g for z in gedeeld for g in (z.rij.gever, z.rij.ontvanger) if g is not None),
        *(z.rij.ontvanger for z in gezegd if z.rij.ontvanger is not None),
        *(z.rij.gebruiker for z in erbij),
    ]
    personen = {persoon: naam for persoon, (naam, _) in mensen(ctx, gezin).items()}
    v = Verteller(ctx, namen_van(ctx, mensen_), personen, gezinsblik(ctx.actor))
    for z in erbij:
        yield from _over_betrokken(v, z)
    for deling in gedeeld:
        yield from _over_delen(v, deling)
    for antwoord in gezegd:
        yield from _over_toestemming(v, antwoord)
    yield from _over_kamer(ctx, gezin, v)


def _betrokken(ctx: Context, gezin: OpenGezin, verborgen: frozenset[UUID]) -> list[Zicht[CaseRelatie]]:
    """Everybody who ever worked here, for who may know who is around the gezin at all."""
    if not mag(ctx, gezin, Doen.ZIEN, Categorie.GEZIN_GEZAG).mag:
        return []
    query = select(CaseRelatie).where(
        CaseRelatie.gezin_id == gezin.id,
        col(CaseRelatie.relatie).not_in((Relatie.GEZINSLID, Relatie.NETWERKLID)),
    )
    query = query.options(joined(CaseRelatie.gebruiker, Gebruiker.organisatie))
    rijen = [r for r in ctx.session.exec(query).unique().all() if r.gebruiker_id not in verborgen]
    return zichtbaar(ctx, gezin, rijen)


def _over_betrokken(v: Verteller, z: Zicht[CaseRelatie]) -> Iterator[Zin]:
    rij, naam = z.rij, v.wie(z.rij.gebruiker_id)
    huis = rij.gebruiker.organisatie.naam if rij.gebruiker.organisatie else ""
    tot = rij.beeindigd or (rij.tot if rij.tot and rij.tot < v.ctx.today else None)
    yield v.zin(
        rij.van,
        _KWAM,
        f"{naam}{f' van {huis}' if huis else ''} kwam erbij.",
        z.open("doel"),
        aan=naam,
        nu=tot is None,
    )
    if tot is not None:
        yield v.zin(tot, _STOPTE, f"{naam} stopte, en ziet hier sindsdien niets meer.", aan=naam)


def _over_delen(v: Verteller, z: Zicht[Verstrekking]) -> Iterator[Zin]:
    rij = z.rij
    aan = rij.organisatie.naam if rij.organisatie else v.wie(rij.aan_id)
    wie, wat = v.over(rij.betreft_id), v.wat(rij.wat)
    vast: dict[str, Any] = {"wie": wie, "aan": aan, "wat": wat}
    leest = v.ons or rij.betreft_id in v.personen
    uitleg = f"Omdat: {z.open('motivering')} Waarvoor: {z.open('doel')}" if leest else ""
    nu = loopt(rij.status, van=rij.van, tot=rij.tot, vandaag=v.ctx.today)
    yield v.zin(rij.van, _DEELDE, f"{_gaf(v, rij, aan, wie, wat)}{_weet(v, rij, wie)}", uitleg, nu=nu, **vast)
    if rij.ingetrokken_op is not None:
        waarom = z.open("intrekking") if leest else ""
        stopte = f"Het delen van {wat} met {aan} over {wie} stopte."
        yield v.zin(v.ctx.datum(rij.ingetrokken_op), _STOPTE, stopte, waarom, **vast)
    elif rij.tot < v.ctx.today and rij.status is VerstrekkingStatus.LOOPT:
        yield v.zin(rij.tot, _STOPTE, f"Het delen van {wat} met {aan} over {wie} liep af.", **vast)


def _gaf(v: Verteller, rij: Verstrekking, aan: str, wie: str, wat: str) -> str:
    van = v.wie(rij.van_id)
    grond = f" (grondslag: {label(rij.grondslag)})" if not v.ons else ""
    match rij.status:
        case VerstrekkingStatus.WACHT_OP_TOESTEMMING | VerstrekkingStatus.WACHT_OP_TWEEDE:
            return f"{van} wil {aan} laten weten: {wat} over {wie}{grond}. Dat {label(rij.status)}."
        case VerstrekkingStatus.INGETROKKEN if rij.nodig and not rij.toestemmingen:
            return f"{van} wilde {aan} laten weten: {wat} over {wie}{grond}. Dat is niet begonnen."
    return f"{van} gaf {aan}: {wat} over {wie}, tot en met {rij.tot:%-d-%-m-%Y}{grond}."


def _weet(v: Verteller, rij: Verstrekking, wie: str) -> str:
    if v.ons:
        return ""
    if rij.verteld_op is not None:
        return f" {wie} weet dit sinds {rij.verteld_op:%-d-%-m-%Y}."
    opnieuw = f"; opnieuw bekijken op {rij.herzien_op:%-d-%-m-%Y}" if rij.herzien_op else ""
    return f" {wie} weet dit nog niet{opnieuw}."


_ZEI = {
    ToestemmingStatus.GEGEVEN: "zei ja op de vraag",
    ToestemmingStatus.INGETROKKEN: "zei ja op de vraag",
    ToestemmingStatus.GEWEIGERD: "zei nee op de vraag",
}


def _over_toestemming(v: Verteller, z: Zicht[Deeltoestemming]) -> Iterator[Zin]:
    rij = z.rij
    aan = rij.organisatie.naam if rij.organisatie else v.wie(rij.aan_id)
    wie = "Jij" if v.ons else v.personen.get(rij.betreft_id, IEMAND)
    over, wat = v.over(rij.over_id), v.wat(rij.wat)
    vraag = f"of {aan} mag weten: {wat} over {over}"
    vast: dict[str, Any] = {"wie": over, "aan": aan, "wat": wat}
    if rij.beantwoord_op is not None and rij.status in _ZEI:
        woorden = z.open("woorden") if v.ons or rij.over_id in v.personen else ""
        nu = rij.status is ToestemmingStatus.GEGEVEN and rij.tot >= v.ctx.today
        yield v.zin(
            rij.beantwoord_op, _ZEI_IETS, f"{wie} {_ZEI[rij.status]} {vraag}.", woorden, nu=nu, **vast
        )
    elif rij.status is ToestemmingStatus.GEVRAAGD:
        gevraagd = f"Aan jou is gevraagd {vraag}." if v.ons else f"Aan {wie} is gevraagd {vraag}."
        yield v.zin(v.ctx.datum(rij.op), _ZEI_IETS, gevraagd, nu=rij.tot >= v.ctx.today, **vast)
    if rij.ingetrokken_op is not None:
        terug = f"{wie} nam dat ja terug: {wat} over {over}, voor {aan}."
        yield v.zin(v.ctx.datum(rij.ingetrokken_op), _NAM_TERUG, terug, **vast)


def _over_kamer(ctx: Context, gezin: OpenGezin, v: Verteller) -> Iterator[Zin]:
    """What was brought in by name: for who took part; the gezin is told of it elsewhere."""
    query = select(KamerInbreng).where(KamerInbreng.gezin_id == gezin.id, KamerInbreng.wijze == Wijze.OP_NAAM)
    rijen = ctx.session.exec(query.options(joined(KamerInbreng.kamer))).unique().all()
    for z in zichtbaar(ctx, gezin, rijen):
        grond = f" (grondslag: {label(z.rij.grondslag)})" if z.rij.grondslag else ""
        soorten = ", ".join(v.wat(Categorie(soort)) for soort in z.rij.categorieen)
        wat = f" Wat: {soorten}." if soorten else ""
        kamer = z.rij.kamer.naam
        tekst = f"Het gezin is op naam ingebracht in {kamer}{grond}.{wat}"
        nu = z.rij.besproken_op is None
        waarvoor = z.open("doel") if z.rij.auteur_id == ctx.actor.id else ""  # for who wrote it
        yield v.zin(ctx.datum(z.rij.ingebracht_op), _DEELDE, tekst, waarvoor, aan=kamer, nu=nu)
