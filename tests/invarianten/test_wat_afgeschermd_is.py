"""Bijlage A, 7: wat voor iemand is afgeschermd staat in geen enkel antwoord aan hem, op welk adres ook.
Gelezen uit de opslag zelf: elke rij met inhoud, met een eigen lezing van voor wie zij niet is."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from uuid import UUID

import pytest

from caseapp.context import Context
from caseapp.db import SYSTEEM, in_ruimte
from caseapp.domain.bijstand import BijstandStatus
from caseapp.permissions import Categorie, Oordeel, Rol
from caseapp.queries.zegels import open_veld
from caseapp.tables import Bijstand, Gebruiker, Kindversie, VeiligheidsScore
from caseapp.tables.row import Inhoud

from ..builders import alles
from ..web.gelezen import gebruikt
from ..web.huis import Huis, gebruikers
from ..web.wandeling import Wandeling

KORTST = 24
GEHOOR = {Categorie.GVA_AFGESCHERMD, Categorie.VP_AFGESCHERMD}
GEZINSKANT = {Rol.GEZIN, Rol.KIND}
ZIET_ALLES = {Rol.TRAINER, Rol.SIMULATIE}


@dataclass
class Afgeschermd:
    """Per persona: what is kept from him, and what he may read anyhow, for it is written elsewhere too."""

    niet: dict[str, set[str]] = field(default_factory=dict)
    wel: dict[str, set[str]] = field(default_factory=dict)
    soorten: set[str] = field(default_factory=set)


def tabellen(klasse: type[Inhoud] = Inhoud) -> Iterator[type[Inhoud]]:
    for soort in klasse.__subclasses__():
        if hasattr(soort, "__table__"):
            yield soort
        yield from tabellen(soort)


def zinnen(tekst: str) -> Iterator[str]:
    """What a person wrote in this field; of a piece of the analysis each of its texts."""
    if tekst.startswith("{"):
        velden = json.loads(tekst).values()
        yield from (veld for veld in velden if isinstance(veld, str) and " " in veld)
    else:
        yield tekst


def is_niet_voor(rij: Inhoud, wie: Gebruiker) -> bool:
    """Kept from this person by name, or where somebody else stays, or a shielded piece that names him not; of
    the gezin also a number that another gave and did not share; of what a child reads all that is another
    child's, a concept, and for a ketenpartner what he is not named in."""
    if wie.rol in ZIET_ALLES or wie.id == rij.auteur_id:
        return False
    zelf = wie.persoon_id is not None and wie.persoon_id == rij.betreft_id
    if rij.categorie is Categorie.VERBLIJFPLAATS:
        return not zelf
    genoemd = {str(wie.id), str(wie.persoon_id), wie.rol.value}
    if rij.categorie is Categorie.KINDVERSIE and wie.rol is Rol.KIND and not zelf:
        return True
    if isinstance(rij, Kindversie) and rij.goedgekeurd_op is None:
        return True
    if isinstance(rij, VeiligheidsScore) and wie.rol in GEZINSKANT and not zelf:
        return not rij.gedeeld or wie.rol is Rol.KIND or str(wie.persoon_id) in rij.niet_voor
    if rij.categorie is Categorie.KINDVERSIE and wie.rol is Rol.KETENPARTNER:
        return genoemd.isdisjoint(rij.alleen_voor)
    if rij.categorie in GEHOOR and genoemd.isdisjoint(rij.alleen_voor):
        return True
    return not genoemd.isdisjoint(rij.niet_voor)


@pytest.fixture(scope="module")
def afgeschermd(leeshuis: Huis) -> Afgeschermd:
    uit = Afgeschermd({w: set() for w in gebruikers()}, {w: set() for w in gebruikers()})
    with leeshuis.ruimte.werk(in_ruimte(SYSTEEM), alleen_lezen=True) as werk:
        personas = {g.id: g for g in alles(werk.ctx, Gebruiker)}
        naast = _naast_wie(werk.ctx, personas.values())
        for soort in tabellen():
            for rij in alles(werk.ctx, soort):
                teksten = {zin for zin in _teksten(werk.ctx, rij) if len(zin) >= KORTST}
                for sleutel, wie in leeshuis.wie.items():
                    met_wiens_ogen = naast.get((wie, rij.gezin_id), personas[wie])
                    niet = is_niet_voor(rij, met_wiens_ogen)
                    (uit.niet if niet else uit.wel)[sleutel] |= teksten
                    if niet and teksten:
                        uit.soorten.add(soort.__name__)
    return uit


def _naast_wie(ctx: Context, personas: Iterable[Gebruiker]) -> dict[tuple[UUID, UUID], Gebruiker]:
    """Who stands beside whom in which gezin: for him is what is for that person, and nothing else."""
    van = {g.persoon_id: g for g in personas if g.persoon_id}
    rijen = (rij for rij in alles(ctx, Bijstand) if rij.status is BijstandStatus.LOOPT)
    return {(rij.gebruiker_id, rij.gezin_id): van[rij.betreft_id] for rij in rijen}


def _teksten(ctx: Context, rij: Inhoud) -> Iterator[str]:
    """What is sealed in this row, opened without asking the curtain."""
    for kolom in rij.verzegelde_kolommen():
        vak = rij.vak(kolom)
        wie = frozenset({vak.eigenaar, vak.beschermt})
        sesam = Oordeel(True, "", categorie=vak.categorie, eigenaars=wie, sleutel=True)
        yield from (" ".join(zin.split()) for zin in zinnen(open_veld(ctx, sesam, rij, kolom)))


def test_er_is_genoeg_afgeschermd_om_iets_te_bewijzen(afgeschermd: Afgeschermd) -> None:
    assert {
        "Bijdrage",
        "Uitspraak",
        "Verblijfplaats",
        "Gebeurtenis",
        "Stellingname",
        "VeiligheidsScore",
        "Noodplan",
        "Kindversie",
    } <= afgeschermd.soorten
    assert len(afgeschermd.niet["rik"]) > 10


@pytest.mark.parametrize("wie", gebruikers())
def test_geen_antwoord_draagt_een_zin_die_voor_de_lezer_is_afgeschermd(
    wandeling: Wandeling, afgeschermd: Afgeschermd, wie: str
) -> None:
    _, gelezen = gebruikt(wandeling, wie)
    elders = "\n".join(afgeschermd.wel[wie])
    gelekt = [zin for zin in afgeschermd.niet[wie] if zin in gelezen and zin not in elders]
    assert not gelekt


def test_wie_hem_wel_mag_lezen_vindt_zo_een_zin(wandeling: Wandeling, afgeschermd: Afgeschermd) -> None:
    """The search itself: what is kept from Rik stands on pages of Eva."""
    _, van_eva = gebruikt(wandeling, "eva")
    gevonden = [z for z in afgeschermd.niet["rik"] & afgeschermd.wel["eva"] if z in van_eva]
    assert len(gevonden) > 5
