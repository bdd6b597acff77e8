"""Een overdracht van Veilig Thuis, gespeeld vanuit een casusbestand: van aanbod tot opnieuw kijken."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from caseapp.actions.casus import CasusFout, richt_in, speel
from caseapp.actions.veilig_thuis import beoordeling, melding
from caseapp.context import Context
from caseapp.db import in_ruimte
from caseapp.domain.overdracht import Kennismaking
from caseapp.domain.veilig_thuis.melding import MeldingStatus
from caseapp.domain.veilig_thuis.overdracht import AanbodStatus
from caseapp.queries.dossier import laad
from caseapp.scenario.casus import Casus
from caseapp.scenario.lezen import lees_casus
from caseapp.tables import ContactpersoonToewijzing, Gebruiker, Melding, VtOverdracht

from ..builders import Huis, alles
from .test_casus import GEBRUIKERS, ORGANISATIES
from .veilig_thuis import INHOUD, MELDER, OORDEEL
from .vt_overdracht import PAKKET

KOP = """formaat: "1g1p1r-casus/1"
sleutel: kandelaar
nummer: 9
titel: "Een titel"
kort: "Een zin. En nog een."
herzien_door: "nog niet"
begin: 2026-01-05
vandaag: 400
inhoudswaarschuwing: "Niets ergs."
personen:
  - {sleutel: mirthe, roepnaam: "Mirthe", achternaam: "Kandelaar", geboren: "1990-01-01"}
  - {sleutel: sanne, roepnaam: "Sanne", achternaam: "Kandelaar", geboren: "2015-01-01"}
handelingen:
  - {dag: 0, wie: simulatie, wat: maak_gezin, naam: "Kandelaar", situatie: "Twee mensen."}
  - {dag: 0, wie: simulatie, wat: voeg_lid_toe, persoon: mirthe, rol: ouder, huishouden: thuis}
  - {dag: 0, wie: simulatie, wat: voeg_lid_toe, persoon: sanne, rol: kind, huishouden: thuis}
  - {dag: 0, wie: simulatie, wat: betrek, gebruiker: linde, relatie: vt_behandelaar, doel: "Beoordelen."}
  - {dag: 1, wie: linde, wat: bekijk}
"""
VELDEN = ", ".join(f'{naam}: "{tekst}"' for naam, tekst in PAKKET.items())
BIED = (
    "{dag: 2, wie: linde, wat: bied_overdracht_aan, organisatie_van: %s, eerste_contact_dag: 9, velden: {%s}}"
)
NEEM = (
    "{dag: 3, wie: els, wat: neem_overdracht_aan, gebruiker: wilg, bereikbaar: Op werkdagen., "
    "eerste_contact_dag: 8}"
)
TERUG = "{dag: 2, tijd: '12:00', wie: kastanje, wat: geef_overdracht_terug, reden: Zij wonen in Noord.}"
OPNIEUW = BIED.replace("dag: 2", "dag: 2, tijd: '14:00'")
CONTACT = "{dag: 8, wie: wilg, wat: leg_eerste_contact_vast, op_dag: 8}"
KIJK = "{dag: 95, wie: linde, wat: monitor, uitkomst: %s, tekst: Het is rustig., kinderblik: Ik slaap.}"


def casus(map_: Path, *daden: str) -> Casus:
    pad = map_ / "09.yaml"
    personen = [g.model_copy(update={"persoon": None}) for g in GEBRUIKERS if g.persoon is None]
    pad.write_text(KOP + "".join(f"  - {daad}\n" for daad in daden), encoding="utf-8")
    return lees_casus(pad, personen)


def speel_in(huis: Huis, wat: Casus) -> dict[str, UUID]:
    """The melding itself comes in at the first look of Veilig Thuis: here no file says that yet."""
    with huis.systeem() as werk:
        mensen = [g for g in GEBRUIKERS if g.persoon is None]
        wereld = richt_in(werk.ctx, ORGANISATIES, mensen, [wat])

    @contextmanager
    def als(wie: UUID, op: datetime) -> Iterator[Context]:
        with huis.ruimte.werk(in_ruimte(wie, op=op)) as werk:
            if not alles(werk.ctx, Melding) and wie == wereld.gebruikers["linde"]:
                _meld(werk.ctx, wereld.gezinnen["kandelaar"])
            yield werk.ctx

    speel([wat], wereld, als)
    return wereld.gebruikers


def _meld(ctx: Context, gezin_id: UUID) -> None:
    gezin = laad(ctx, [gezin_id])[gezin_id]
    rij = melding.neem_melding_aan(ctx, gezin, ctx.session.get_one(Gebruiker, ctx.actor.id), MELDER, INHOUD)
    melding.noem_betrokkenen(ctx, gezin, rij, {lid.persoon_id: "Staat erin." for lid in gezin.leden})
    beoordeling.beoordeel_veiligheid(ctx, gezin, rij, OORDEEL)


def van_alle(huis: Huis, soort: type) -> list[Any]:
    with huis.systeem() as werk:
        return alles(werk.ctx, soort)


def test_een_overdracht_loopt_van_aanbod_tot_opnieuw_kijken(eigen_kamer: Huis, tmp_path: Path) -> None:
    bied, opnieuw = BIED % ("kastanje", VELDEN), OPNIEUW % ("wilg", VELDEN)
    verhaal = casus(tmp_path, bied, TERUG, opnieuw, NEEM, CONTACT, KIJK % "stabiel_veilig")
    wie = speel_in(eigen_kamer, verhaal)
    standen = sorted(rij.status for rij in van_alle(eigen_kamer, VtOverdracht))
    assert standen == [AanbodStatus.AANGENOMEN, AanbodStatus.NIET_PASSEND]
    [ja] = [r for r in van_alle(eigen_kamer, VtOverdracht) if r.status is AanbodStatus.AANGENOMEN]
    assert (ja.wijze, ja.contact_op) == (Kennismaking.WARM, date(2026, 1, 13))
    assert [cp.gebruiker_id for cp in van_alle(eigen_kamer, ContactpersoonToewijzing)] == [wie["wilg"]]
    assert [rij.status for rij in van_alle(eigen_kamer, Melding)] == [MeldingStatus.MONITORING]


@pytest.mark.parametrize(
    ("daden", "zin"),
    [
        ((NEEM,), "ligt geen overdracht"),
        ((BIED % ("kastanje", VELDEN), NEEM), "voor wie aan zet is"),
        ((BIED % ("wilg", VELDEN), NEEM, KIJK % "niet_veilig", KIJK % "niet_veilig"), "geen moment gepland"),
        ((BIED % ("hazelaar", VELDEN),), "Kies het lokaal team"),
    ],
)
def test_een_stap_zonder_begin_zegt_wat_er_mist(
    eigen_kamer: Huis, tmp_path: Path, daden: tuple[str, ...], zin: str
) -> None:
    with pytest.raises(CasusFout, match=zin):
        speel_in(eigen_kamer, casus(tmp_path, *daden))
