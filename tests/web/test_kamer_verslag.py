"""Het verslag op papier: te lezen voor wie het hoort voorlezen, en zonder iets wat in de zitting bleef."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from caseapp.domain.kamer.woorden import Wijze, ZittingStatus
from caseapp.tables import KamerInbreng, Zitting

from ..pdf import alles_erin, kenmerken, paginas
from .zitting import een

FEIT = "Er is geld van haar rekening gegaan"


def anoniem(huis):
    return een(
        huis,
        KamerInbreng,
        KamerInbreng.gezin_id == huis.gezinnen["Waterlelie"],
        KamerInbreng.wijze == Wijze.ANONIEM,
    )


def verslag(huis, wie, zitting):
    return huis.gast(wie).get(f"/overleg/zittingen/{zitting}/verslag").data


def test_het_verslag_is_getagd_en_in_het_nederlands(leeshuis):
    bestand = verslag(leeshuis, "olm", anoniem(leeshuis).zitting_id)
    wortel = PdfReader(BytesIO(bestand)).trailer["/Root"]
    assert wortel["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in wortel
    assert str(wortel["/Lang"]).lower().startswith("nl")
    assert "pdfuaid" in kenmerken(bestand)


def test_op_elke_bladzijde_staat_dat_alles_is_verzonnen(leeshuis):
    bestand = verslag(leeshuis, "olm", anoniem(leeshuis).zitting_id)
    assert all("alles is verzonnen" in pagina for pagina in paginas(bestand))


@pytest.mark.parametrize("wie", ["olm", "beuk", "lijsterbes"])
def test_in_een_anoniem_verslag_staat_het_advies_en_niet_wie_het_was_of_wat_is_ingebracht(leeshuis, wie):
    tekst = alles_erin(verslag(leeshuis, wie, anoniem(leeshuis).zitting_id))
    for staat_er in ("Stel haar elke vraag twee keer", "dat zij hem wil sparen", "Niet overgenomen"):
        assert staat_er in tekst
    for niet in (FEIT, "Waterlelie", "Tine", "Henk", "Sterrewacht", "Roel", leeshuis.kenmerken["Waterlelie"]):
        assert niet not in tekst


def test_wie_niet_bij_een_gezin_op_naam_zat_leest_er_in_het_verslag_niets_van(leeshuis):
    """Nobody is at the table without being asked for it: so the door of the zitting itself is closed."""
    op_naam = een(leeshuis, KamerInbreng, KamerInbreng.wijze == Wijze.OP_NAAM)
    leeshuis.gast("olm").get(f"/overleg/zittingen/{op_naam.zitting_id}/verslag", 403)
    tekst = alles_erin(verslag(leeshuis, "bo", op_naam.zitting_id))
    assert "Laat dhr. Lork tot mei elke week" in tekst
    assert "Drie keer ging de hulp weg" not in tekst


def test_van_een_zitting_die_niet_gesloten_is_is_er_geen_verslag(leeshuis):
    open_ = een(leeshuis, Zitting, Zitting.status != ZittingStatus.GESLOTEN)
    leeshuis.gast("beuk").get(f"/overleg/zittingen/{open_.id}/verslag", 404)
