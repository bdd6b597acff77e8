"""Vandaag, Gezinnen and Overzicht in a room of a thousand gezinnen, and in one of a hundred thousand.

Both rooms hold the demonstration, and beside it gezinnen that are inserted in bulk: each with a name, a
situation, a member, a contactpersoon, two open terms and three gebeurtenissen, every text sealed with a real
key of its own compartment. They pass no act and leave no line in the logboek: that is what makes filling
quick, and the only thing that is not as in a room that was lived in. The same persona has as many gezinnen
in both rooms (a contactpersoon with 25), or all of them (a procesregisseur, a trainer).
"""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa
from flask.testing import FlaskClient

from caseapp.cipher import DekRij, Slot, maak_dek
from caseapp.context import Context
from caseapp.db import op_platform
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.gezin import GezinRol, GezinStatus
from caseapp.domain.termijn import TermijnSoort
from caseapp.permissions import Categorie
from caseapp.tables import (
    ContactpersoonToewijzing,
    Dek,
    Gebeurtenis,
    Gezin,
    Gezinslid,
    Persoon,
    Sealed,
    Termijn,
)
from caseapp.tables.zegel import Compartiment, Eigenaar, Plek

from .dossierpagina import tel_sql
from .meten import Huis, Kant, huis, in_het_kort, om_en_om, uitslag, verhouding, zeg

KLEIN, GROOT = 1_000, 100_000
CASELOAD, PER_KEER = 25, 2_000
RONDES, PER_RONDE = 6, 2
WIE = ("mw. Els", "mw. Beuk", "mw. Sering")
ANDEREN = ("mw. Wilg", "dhr. Berk", "mw. Kastanje", "dhr. Lijsterbes")
Rijen = dict[sa.Table, list[dict[str, Any]]]


class Vuller:
    """Makes gezinnen as plain rows, each text sealed under a real key of this room."""

    def __init__(self, ctx: Context, sleutel: bytes, cp: list[UUID], els: UUID) -> None:
        self.ctx, self.sleutel, self.cp, self.els = ctx, sleutel, cp, els
        self.rijen: Rijen = {}

    def _rij(self, soort: Any, /, **velden: Any) -> None:
        self.rijen.setdefault(soort.tabel(), []).append({"versie": 1} | velden)

    def _slot(self, soort: Eigenaar, wie: UUID, categorie: Categorie) -> Slot:
        vak = Compartiment(soort, wie, categorie)
        rij, dek = maak_dek(self.sleutel, vak)
        self._dek(rij)
        return Slot(dek, rij.kenmerk, vak)

    def _dek(self, rij: DekRij) -> None:
        self._rij(
            Dek,
            id=uuid4(),
            kenmerk=rij.kenmerk,
            soort=rij.vak.soort,
            eigenaar_id=rij.vak.eigenaar,
            categorie=rij.vak.categorie,
            beschermt=rij.vak.beschermt,
            ingepakt=rij.ingepakt,
            vastlegging=rij.vastlegging,
        )

    def gezin(self, n: int) -> None:
        gezin, persoon = uuid4(), uuid4()
        gezag = self._slot(Eigenaar.GEZIN, gezin, Categorie.GEZIN_GEZAG)
        gva = self._slot(Eigenaar.GEZIN, gezin, Categorie.GVA_GEDEELD)
        self._rij(
            Gezin,
            id=gezin,
            kenmerk=f"B-{n:06}",
            status=GezinStatus.LOOPT,
            sinds=self.ctx.now - timedelta(days=60),
            bijzonder_protocol=None,
            naam=_dicht(gezag, f"Bulk{n}", "gezin", "naam", gezin),
            situatie=_dicht(gva, f"Er is een zorg, nummer {n}.", "gezin", "situatie", gezin),
        )
        self._mens(gezin, persoon, n)
        self._contactpersoon(gezin, gezag, n)
        self._termijnen(gezin, n)
        self._gebeurtenissen(gezin, gva, n)

    def _mens(self, gezin: UUID, persoon: UUID, n: int) -> None:
        eigen = self._slot(Eigenaar.PERSOON, persoon, Categorie.GEZIN_GEZAG)
        naam = self._slot(Eigenaar.PERSOON, persoon, Categorie.IDENTITEIT)
        self._rij(
            Persoon,
            id=persoon,
            roepnaam=_dicht(eigen, f"Naam{n}", "persoon", "roepnaam", persoon),
            geboren=_dicht(eigen, "1990-01-01", "persoon", "geboren", persoon),
            achternaam=_dicht(naam, f"Bulk{n}", "persoon", "achternaam", persoon),
        )
        self._rij(
            Gezinslid,
            id=uuid4(),
            gezin_id=gezin,
            persoon_id=persoon,
            rol=GezinRol.OUDER,
            huishouden=1,
            volgorde=0,
            van=self.ctx.today - timedelta(days=60),
            tot=None,
            fase=None,
        )

    def _wie(self, n: int) -> UUID:
        return self.els if n < CASELOAD else self.cp[n % len(self.cp)]

    def _contactpersoon(self, gezin: UUID, gezag: Slot, n: int) -> None:
        rij = uuid4()
        self._rij(
            ContactpersoonToewijzing,
            id=rij,
            gezin_id=gezin,
            gebruiker_id=self._wie(n),
            vervanger_id=None,
            van=self.ctx.now - timedelta(days=50),
            tot=None,
            bereikbaar=_dicht(gezag, "Op werkdagen.", "contactpersoon_toewijzing", "bereikbaar", rij),
        )

    def _inhoud(self, gezin: UUID) -> dict[str, Any]:
        wie = {"auteur_id": self.cp[0], "betreft_id": None, "niet_voor": [], "alleen_voor": []}
        return {"id": uuid4(), "gezin_id": gezin} | wie

    def _termijnen(self, gezin: UUID, n: int) -> None:
        slot = self._slot(Eigenaar.GEZIN, gezin, Categorie.VP_GEDEELD)
        for soort, dagen in ((TermijnSoort.PLAN_EVALUATIE, n % 97 - 20), (TermijnSoort.ANDERS, 30 + n % 60)):
            velden = self._inhoud(gezin)
            self._rij(
                Termijn,
                **velden,
                categorie=Categorie.VP_GEDEELD,
                soort=soort,
                uiterlijk=self.ctx.today + timedelta(days=dagen),
                voor_id=self._wie(n),
                afgerond_op=None,
                tekst=_dicht(slot, "Samen kijken hoe het gaat.", "termijn", "tekst", velden["id"]),
            )

    def _gebeurtenissen(self, gezin: UUID, gva: Slot, n: int) -> None:
        for dagen in (2, 9, 30):
            velden = self._inhoud(gezin)
            op = self.ctx.now - timedelta(days=dagen, minutes=n % 1_440)
            self._rij(
                Gebeurtenis,
                **velden,
                categorie=Categorie.GVA_GEDEELD,
                soort=GebeurtenisSoort.CONTACT,
                op=op,
                op_echt=self.ctx.wall,
                take=0,
                tekst=_dicht(gva, f"Er was contact, nummer {n}.", "gebeurtenis", "tekst", velden["id"]),
            )


def _dicht(slot: Slot, tekst: str, tabel: str, kolom: str, rij: UUID) -> Sealed:
    return Sealed(slot.dicht(tekst, Plek(tabel, kolom, rij)))


def vul(h: Huis, aantal: int) -> None:
    """In portions, parents before children."""
    with h.ruimte.werk(op_platform(), alleen_lezen=True) as werk:
        ctx = werk.ctx
    cp, els = [h.persona(naam) for naam in ANDEREN], h.persona(WIE[0])
    for begin in range(0, aantal, PER_KEER):
        vuller = Vuller(ctx, h.ruimte.sleutel, cp, els)
        for n in range(begin, min(aantal, begin + PER_KEER)):
            vuller.gezin(n)
        with h.ruimte.session() as session:
            for tabel in sorted(vuller.rijen, key=_volgorde):
                session.execute(sa.insert(tabel), vuller.rijen[tabel])


def _volgorde(tabel: sa.Table) -> int:
    return {"dek": 0, "gezin": 1, "persoon": 1}.get(tabel.name, 2)


def een_van(h: Huis) -> str:
    """Where the overzicht of a gezin of mw. Els stands."""
    els, tabel = h.persona(WIE[0]), ContactpersoonToewijzing.tabel().c
    query = sa.select(tabel.gezin_id).where(tabel.gebruiker_id == els).limit(1)
    with h.ruimte.session() as session:
        return f"/gezinnen/{session.execute(query).scalar_one()}/"


def paginas(h: Huis) -> Iterator[tuple[str, str, str]]:
    """(who, what, address) of what is measured."""
    for wie in WIE:
        yield wie, "Vandaag", "/vandaag"
        yield wie, "Gezinnen, eerste bladzijde", "/gezinnen/"
        yield wie, "Gezinnen, tweede bladzijde", "/gezinnen/?pagina=2"
    yield WIE[0], "Overzicht", een_van(h)
    yield WIE[2], "Overzicht", een_van(h)


def haal(client: FlaskClient, pad: str) -> None:
    if client.get(pad).status_code != 200:
        raise RuntimeError(f"{pad} is no page; this measures nothing")


def meet(klein: Huis, groot: Huis, aantal: int) -> None:
    clients = [{wie: h.bezoeker(h.persona(wie)) for wie in WIE} for h in (klein, groot)]
    for (wie, wat, pad_klein), (_, _, pad_groot) in zip(paginas(klein), paginas(groot), strict=True):
        een, ander = clients[0][wie], clients[1][wie]
        sql = [len(tel_sql(h, c, p)) for h, c, p in ((klein, een, pad_klein), (groot, ander, pad_groot))]
        veel, weinig = om_en_om(
            Kant(lambda c=ander, p=pad_groot: haal(c, p)),  # type: ignore[misc]
            Kant(lambda c=een, p=pad_klein: haal(c, p)),  # type: ignore[misc]
            rondes=RONDES,
            per_ronde=PER_RONDE,
        )
        zeg(
            f"{wat}, als {wie}",
            f"  {KLEIN:>7}  {in_het_kort(weinig)}; {sql[0]} SQL-opdrachten",
            f"  {aantal:>7}  {in_het_kort(veel)}; {sql[1]} SQL-opdrachten",
            "  " + uitslag("verhouding in processortijd", verhouding(veel, weinig, "cpu"), 1.3),
            "  " + uitslag("verhouding op de klok", verhouding(veel, weinig, "wand"), 1.3),
            "  " + uitslag("verschil in SQL-opdrachten", abs(sql[1] - sql[0]), 0, ""),
        )


def main() -> None:
    groot_aantal = int(sys.argv[1]) if len(sys.argv) > 1 else GROOT
    with ExitStack() as stapel:
        klein, groot = stapel.enter_context(huis()), stapel.enter_context(huis())
        for h, aantal in ((klein, KLEIN), (groot, groot_aantal)):
            vul(h, aantal)
            zeg(f"gevuld: {aantal} gezinnen, {os.path.getsize(h.ruimte.path) / 1e6:.0f} MB")
        meet(klein, groot, groot_aantal)


if __name__ == "__main__":
    main()
