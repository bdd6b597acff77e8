"""De vormen van een gezin (domein 10), gemaakt door wie ermee werkt en getekend zoals zij zijn."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from caseapp.actions import familie, gezag, leden, wonen, zorg
from caseapp.actions.contactpersoon import wijs_contactpersoon_aan
from caseapp.actions.gezin import maak_gezin
from caseapp.domain.gezin import GezinRol, PartnerSoort
from caseapp.domain.zorg import ZorgSoort
from caseapp.drawing.genogram.ties import Tie
from caseapp.queries.dossier import OpenGezin
from caseapp.queries.gezin import geboortedata
from caseapp.queries.mensen import MensenBlad, mensen_blad
from caseapp.tables import Gezinslid

from ..builders import Huis, op_dag, open_voor
from ..drawing.checks import is_goed
from ..factories import GebruikerFactory

BEGIN = op_dag(0).date()


@dataclass
class Gezin:
    """A gezin that is being made, each act by its contactpersoon in a unit of work of its own."""

    huis: Huis
    id: UUID
    cp: UUID
    wie: dict[str, UUID] = field(default_factory=dict)

    def doe(self, actie: Any, *wat: Any, **hoe: Any) -> Any:
        with self.huis.als(self.cp, op=op_dag(96)) as werk:
            gezin = open_voor(werk.ctx, self.id)
            return actie(werk.ctx, gezin, *(self._lid(gezin, een) for een in wat), **hoe)

    def _lid(self, gezin: OpenGezin, een: Any) -> Gezinslid | Any:
        hier = isinstance(een, str) and een in self.wie
        return next(lid for lid in gezin.leden if lid.persoon_id == self.wie[een]) if hier else een

    def mens(self, naam: str, jaar: int, rol: str, waar: int | None) -> None:
        met = (naam, "Voorbeeld", date(jaar, 1, 1), GezinRol(rol), waar, BEGIN)
        self.wie[naam] = self.doe(leden.neem_nieuw_op, *met).persoon_id

    def kind_van(self, kind: str, *ouders: str) -> None:
        for ouder in ouders:
            self.doe(self._ouder, kind, ouder)

    @staticmethod
    def _ouder(ctx: Any, gezin: OpenGezin, kind: Gezinslid, ouder: Gezinslid) -> None:
        familie.leg_ouderschap_vast(ctx, gezin, kind, ouder, geboortedata(ctx, gezin))

    def gezag_over(self, kind: str, *ouders: str) -> None:
        for ouder in ouders:
            self.doe(self._gezag, kind, ouder)

    @staticmethod
    def _gezag(ctx: Any, gezin: OpenGezin, kind: Gezinslid, ouder: Gezinslid) -> None:
        gezag.leg_gezag_vast(ctx, gezin, kind, ouder.persoon_id, geboortedata(ctx, gezin))

    def paar(self, een: str, ander: str, soort: str) -> None:
        self.doe(familie.leg_partnerschap_vast, een, ander, PartnerSoort(soort))

    def blad(self) -> MensenBlad:
        with self.huis.als(self.cp, op=op_dag(96), alleen_lezen=True) as werk:
            return mensen_blad(werk.ctx, open_voor(werk.ctx, self.id))

    def lijnen(self) -> set[Tie]:
        return {line.tie for line in is_goed(self.blad().genogram).lines}

    def huizen(self) -> dict[str, str]:
        return {regel.naam: regel.huishouden for regel in self.blad().regels}


@pytest.fixture
def gezin(kamer: Huis) -> Gezin:
    with kamer.systeem() as werk:
        cp = GebruikerFactory(ctx=werk.ctx)
        nieuw = maak_gezin(werk.ctx, "Voorbeeld", "").id
        werk.ctx.session.flush()
        wijs_contactpersoon_aan(werk.ctx, open_voor(werk.ctx, nieuw), cp, None, "Op werkdagen.")
    return Gezin(kamer, nieuw, cp.id)


def test_een_ex_partner_woont_ergens_anders(gezin: Gezin) -> None:
    for naam, jaar, rol, waar in (("Eva", 1985, "ouder", 1), ("Liv", 2012, "kind", 1)):
        gezin.mens(naam, jaar, rol, waar)
    gezin.mens("Rik", 1982, "ex_partner", None)
    gezin.kind_van("Liv", "Eva", "Rik")
    gezin.gezag_over("Liv", "Eva", "Rik")
    gezin.paar("Eva", "Rik", "ex_partner")
    assert gezin.lijnen() == {Tie.OUDER, Tie.EX, Tie.GEZAG}
    assert gezin.huizen() == {"Eva": "Thuis", "Liv": "Thuis", "Rik": "Woont ergens anders"}
    [regel] = gezin.blad().gezag
    assert {wie.naam: wie.elders for wie in regel.wie} == {"Eva": False, "Rik": True}


def test_twee_huizen_met_de_kinderen_in_allebei_en_een_nieuwe_partner(gezin: Gezin) -> None:
    for naam, jaar, rol, waar in (
        ("Anna", 1984, "ouder", 1),
        ("Wout", 1981, "ex_partner", 2),
        ("Isa", 2015, "kind", 1),
        ("Lars", 2019, "kind", 1),
        ("Dirk", 1986, "partner", 1),
    ):
        gezin.mens(naam, jaar, rol, waar)
    for kind in ("Isa", "Lars"):
        gezin.kind_van(kind, "Anna", "Wout")
        gezin.gezag_over(kind, "Anna", "Wout")
        gezin.doe(wonen.woont_ook, kind, 2, op_dag(10).date())
    gezin.paar("Anna", "Wout", "partner")
    gezin.paar("Anna", "Wout", "ex_partner")
    gezin.paar("Anna", "Dirk", "partner")
    assert gezin.lijnen() == {Tie.OUDER, Tie.EX, Tie.PARTNER, Tie.GEZAG}
    tekening = is_goed(gezin.blad().genogram)
    assert len(tekening.outlines) == 2
    assert gezin.huizen() == {
        "Anna": "Huishouden 1",
        "Dirk": "Huishouden 1",
        "Wout": "Huishouden 2",
        "Isa": "Huishouden 1 en Huishouden 2",
        "Lars": "Huishouden 1 en Huishouden 2",
    }


def test_een_moeder_van_82_en_haar_zoon_die_voor_haar_zorgt(gezin: Gezin) -> None:
    gezin.mens("Tine", 1944, "ouder", 1)
    gezin.mens("Henk", 1971, "kind", 1)
    gezin.kind_van("Henk", "Tine")
    gezin.doe(zorg.leg_zorg_vast, "Henk", "Tine", ZorgSoort.MANTELZORG, van=date(2024, 1, 1))
    assert gezin.lijnen() == {Tie.OUDER, Tie.ZORG}
    blad = gezin.blad()
    assert blad.gezag == ()
    assert {regel.naam: regel.verder for regel in blad.regels} == {"Tine": (), "Henk": ("zorgt voor Tine",)}


def test_een_moeder_alleen_met_een_vader_die_niemand_kent(gezin: Gezin) -> None:
    for naam, jaar, rol in (("Bo", 2000, "ouder"), ("Kaatje", 2020, "kind"), ("Jip", 2023, "kind")):
        gezin.mens(naam, jaar, rol, 1)
    for kind in ("Kaatje", "Jip"):
        gezin.kind_van(kind, "Bo")
        gezin.gezag_over(kind, "Bo")
    assert gezin.lijnen() == {Tie.OUDER, Tie.GEZAG}
    assert {regel.naam: regel.ouders for regel in gezin.blad().regels}["Jip"] == ("Bo",)


def test_een_nieuwe_partner_trekt_in_en_de_oude_trekt_uit(gezin: Gezin) -> None:
    for naam, jaar, rol in (("Mila", 1999, "ouder"), ("Sam", 1997, "ouder"), ("Teun", 2025, "kind")):
        gezin.mens(naam, jaar, rol, 1)
    gezin.kind_van("Teun", "Mila", "Sam")
    gezin.paar("Mila", "Sam", "partner")
    gezin.doe(wonen.verhuis, "Sam", None, op_dag(50).date())
    gezin.paar("Mila", "Sam", "ex_partner")
    gezin.mens("Gijs", 1995, "partner", 1)
    gezin.paar("Mila", "Gijs", "partner")
    assert gezin.lijnen() == {Tie.OUDER, Tie.EX, Tie.PARTNER}
    assert gezin.huizen()["Sam"] == "Woont ergens anders"
    assert gezin.huizen()["Gijs"] == "Thuis"
