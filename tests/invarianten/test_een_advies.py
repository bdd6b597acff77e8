"""Bijlage A, 9: een advies heeft geen band met een persoon. Uit de tabellen zelf gelezen, en uit de
demonstratie."""

import sqlalchemy as sa
from sqlmodel import select

from caseapp.db.migrate import row_classes
from caseapp.domain.voornamen import VOORNAMEN
from caseapp.tables import Advies, AdviesOndersteuning, Gebruiker, LogRegel, Row
from tests.scenario.meegegeven import CASUSSEN

from ..web.huis import Huis

VAN_ADVIES: tuple[type[Row], ...] = (Advies, AdviesOndersteuning)
# Where an advies may lead: to the worker who gave it, and to where that worker works.
MAG_HEEN = {"organisatie", "gebruiker", "advies"}
# All that is kept. A column more is a reason to read appendix A again.
KOLOMMEN = {
    *("id", "versie", "op", "organisatie_id", "door_id"),
    *("kanaal", "soort_vrager", "geweldsvormen", "vervolg", "vraag", "advies"),
    *("advies_id", "tekst"),
}


def _heen(tabel: sa.Table) -> set[str]:
    return {sleutel.column.table.name for sleutel in tabel.foreign_keys}


def test_een_advies_wijst_naar_geen_persoon_en_geen_gezin() -> None:
    for soort in VAN_ADVIES:
        assert _heen(soort.tabel()) <= MAG_HEEN
        assert set(soort.tabel().c.keys()) <= KOLOMMEN
        gelinkt = {relatie.mapper.local_table.name for relatie in sa.inspect(soort).relationships}
        assert gelinkt <= MAG_HEEN


def test_niets_van_een_gezin_wijst_naar_een_advies() -> None:
    namen = {soort.tabel().name for soort in VAN_ADVIES}
    wijst = {soort.tabel().name for soort in row_classes() if _heen(soort.tabel()) & namen}
    assert wijst == {"advies_ondersteuning"}
    kolommen = {kolom for soort in row_classes() for kolom in soort.tabel().c if "advies" in kolom.name}
    assert {kolom.table.name for kolom in kolommen} <= {*namen, "protocol_besluit", "kamer_inbreng"}


def test_ook_over_wie_het_gaf_leidt_geen_advies_naar_een_persoon_of_een_gezin(leeshuis: Huis) -> None:
    """One step further: a gebruiker can be a persoon, but not the one who gives advies; nor does the logboek
    know of a gezin."""
    with leeshuis.als("sering", alleen_lezen=True) as werk:
        for soort in VAN_ADVIES:
            gevers = select(Gebruiker).join(soort.tabel(), soort.tabel().c.door_id == Gebruiker.id)
            gevonden = werk.ctx.session.exec(gevers).all()
            assert gevonden
            assert {gever.persoon_id for gever in gevonden} == {None}
        regels = [
            regel
            for regel in werk.ctx.session.exec(select(LogRegel)).all()
            if '"object_soort":"advies' in regel.inhoud
        ]
    assert len(regels) >= 4
    assert {(regel.gezin_id, '"persoon_id"' in regel.inhoud) for regel in regels} == {(None, False)}


def test_de_voornamen_uit_onze_verhalen_worden_in_een_advies_geweigerd() -> None:
    namen = {persoon.roepnaam.lower() for casus in CASUSSEN for persoon in casus.personen}
    assert namen - VOORNAMEN == set(), "zet ze in caseapp/domain/voornamen.py"
