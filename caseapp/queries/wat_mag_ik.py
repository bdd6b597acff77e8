"""Wat mag ik, en waarom: the page of permissions as it is for one role, and for one actor with one gezin."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..context import Context
from ..domain.posities import positie_naam
from ..domain.toegang import Categorie, Positie, Rol
from ..domain.wat_mag_ik import GROEPEN, GROEPEN_GEWOON, HOE_ZINNEN, IN_GEWONE_WOORDEN, Hoe, Mag
from ..domain.woorden import label, rol_label
from ..permissions import (
    Actor,
    Recht,
    blijft_buiten,
    gewoon,
    omschrijving,
    plekken_van,
    rechten,
    te_kiezen,
    verder,
    waarom,
    wat_mag,
    wat_mag_een_ander,
)


@dataclass(frozen=True)
class RechtRegel:
    """One kind of information: what may be done with it, why, and how to ask. `mag`, `hoe`: the words of the
    code, so that a test can hold them against what happens. `tot`: when what was recorded ends."""

    categorie: Categorie
    naam: str
    wat: str
    mag: Mag
    zin: str
    waarom: str
    hoe: Hoe
    hoe_zin: str
    tot: date | None = None


@dataclass(frozen=True)
class Groep:
    mag: Mag
    kop: str
    regels: tuple[RechtRegel, ...]


@dataclass(frozen=True)
class PlekBlad:
    """One place that this role can have towards a gezin."""

    positie: Positie
    naam: str
    groepen: tuple[Groep, ...]

    @property
    def regels(self) -> tuple[RechtRegel, ...]:
        return tuple(regel for groep in self.groepen for regel in groep.regels)


@dataclass(frozen=True)
class WatMagBlad:
    """`elders`: there are gezinnen of which this role does not even know that they are there."""

    rol: Rol
    naam: str
    eigen: bool
    plekken: tuple[PlekBlad, ...]
    verder: tuple[tuple[str, str], ...]
    elders: bool
    rollen: tuple[tuple[str, str], ...]


def wat_mag_ik(ctx: Context, gevraagd: str = "") -> WatMagBlad:
    """For who looks; or for another role, by its word, to read what that one may."""
    rol = next((r for r in Rol if r.value == gevraagd and te_kiezen(r)), ctx.actor.rol)
    eigen = rol is ctx.actor.rol
    wie = ctx.actor if eigen else Actor(ctx.actor.id, rol, organisatie_id=ctx.actor.id)
    return WatMagBlad(
        rol=rol,
        naam=rol_label(rol),
        eigen=eigen,
        plekken=tuple(
            PlekBlad(hier, positie_naam(hier, rol), voor_mij(rechten(hier, wie.soort)))
            for hier in plekken_van(rol)
        ),
        verder=tuple((plek.naam, plek.wat) for plek in verder(wie) if plek.mag),
        elders=blijft_buiten(rol),
        rollen=tuple((r.value, rol_label(r)) for r in Rol if te_kiezen(r)),
    )


def voor_mij(wat: Iterable[Recht], tot: Mapping[Categorie, date] | None = None) -> tuple[Groep, ...]:
    """Told to whom it is about; to somebody of the gezin in plain words. `tot`: until when what was recorded
    runs."""
    alle = list(wat)
    koppen = GROEPEN_GEWOON if any(gewoon(het) for het in alle) else GROEPEN
    return _samen([_aan_mij(het, (tot or {}).get(het.categorie)) for het in alle], koppen)


def over_een_ander(wat: Iterable[Recht], tot: Mapping[Categorie, date]) -> tuple[Groep, ...]:
    """The same, told to somebody else: how to ask is not his to do."""
    regels = [
        replace(_regel(het, wat_mag_een_ander(het), waarom(het), tot.get(het.categorie)), hoe_zin="")
        for het in wat
    ]
    return _samen(regels, GROEPEN)


def _samen(regels: Sequence[RechtRegel], koppen: Mapping[Mag, str]) -> tuple[Groep, ...]:
    """Together what may be done in the same way; the most first."""
    per_mag = {mag: tuple(r for r in regels if r.mag is mag) for mag in Mag}
    return tuple(Groep(mag, koppen[mag], alle) for mag, alle in per_mag.items() if alle)


def _aan_mij(het: Recht, tot: date | None) -> RechtRegel:
    simpel = gewoon(het)
    if simpel is None:
        return _regel(het, wat_mag(het), waarom(het), tot)
    naam, wat = IN_GEWONE_WOORDEN[het.categorie]
    return replace(_regel(het, *simpel, tot), naam=naam, wat=wat)


def _regel(het: Recht, zin: str, reden: str, tot: date | None) -> RechtRegel:
    return RechtRegel(
        categorie=het.categorie,
        naam=label(het.categorie),
        wat=omschrijving(het.categorie),
        mag=het.mag,
        zin=zin,
        waarom=reden,
        hoe=het.hoe,
        hoe_zin=HOE_ZINNEN.get(het.hoe, ""),
        tot=tot if het.nu else None,
    )
