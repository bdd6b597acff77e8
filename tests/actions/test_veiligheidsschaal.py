"""De veiligheidsschaal: wie hem vraagt, wie het antwoord leest, en wat de cijfers samen vragen."""

from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from caseapp.actions.protocol import stel_protocol_in
from caseapp.actions.veiligheidsschaal import leg_score_vast
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.gezin import BijzonderProtocol
from caseapp.domain.protocol import Deskundige
from caseapp.domain.regel import Regelfout
from caseapp.domain.termijn import TermijnSoort
from caseapp.domain.veiligheidsschaal import Antwoord, SchaalSignaal, ScoreAntwoord, Vraagwijze
from caseapp.queries import veiligheidsschaal as bladen
from caseapp.queries.dossier import Refused
from caseapp.queries.namen import mensen
from caseapp.tables import Gebeurtenis, Termijn, VeiligheidsScore

from ..builders import Huis
from ..kring import Kring
from .analyse import doe, lees, van_gezin


def geef(huis: Huis, kring: Kring, wie: UUID, cijfer: int | None, door: str = "cp", **hoe: Any) -> Any:
    niet_voor = hoe.pop("niet_voor", None)
    soort = ScoreAntwoord.CIJFER if cijfer is not None else ScoreAntwoord.WIL_NIET
    antwoord = Antwoord(soort, cijfer, **hoe)
    return doe(huis, kring, door, leg_score_vast, wie, antwoord, niet_voor=niet_voor)


def blad(huis: Huis, kring: Kring, wie: str) -> bladen.SchaalBlad:
    return lees(huis, kring, wie, lambda ctx, g: bladen.blad(ctx, g, mensen(ctx, g)))


def cijfers(huis: Huis, kring: Kring, wie: str) -> list[int | None]:
    return [regel.cijfer for regel in blad(huis, kring, wie).regels]


@pytest.mark.parametrize("wie", ["cp", "lt", "vt", "mda"])
def test_wie_met_het_gezin_werkt_legt_een_antwoord_vast(kamer: Huis, kring: Kring, wie: str) -> None:
    geef(kamer, kring, kring.moeder.id, 5, door=wie)
    assert cijfers(kamer, kring, "cp") == [5]


@pytest.mark.parametrize(("wie", "van"), [("moeder", "kind"), ("kind", "moeder"), ("school", "moeder")])
def test_wie_er_niet_werkt_legt_geen_antwoord_van_een_ander_vast(
    kamer: Huis, kring: Kring, wie: str, van: str
) -> None:
    with pytest.raises(Refused):
        geef(kamer, kring, getattr(kring, van).id, 5, door=wie)
    assert van_gezin(kamer, kring, VeiligheidsScore) == []


def test_wat_iemand_zelf_geeft_is_niet_gevraagd(kamer: Huis, kring: Kring) -> None:
    with pytest.raises(Regelfout, match="zelf"):
        geef(kamer, kring, kring.moeder.id, 5, door="moeder")
    assert van_gezin(kamer, kring, VeiligheidsScore) == []


def test_wie_wat_zei_hoe_het_gevraagd_is_en_door_wie_staat_er(kamer: Huis, kring: Kring) -> None:
    geef(
        kamer,
        kring,
        kring.moeder.id,
        4,
        "lt",
        geen_nul=" Mijn zus. ",
        hoger="Rust.",
        reden="Zo voelt het.",
        gevraagd=Vraagwijze.MET_ANDEREN,
    )
    (regel,) = blad(kamer, kring, "cp").regels
    assert (regel.cijfer, regel.gevraagd, regel.gedeeld) == (4, "met anderen", False)
    assert (regel.geen_nul, regel.hoger, regel.reden) == ("Mijn zus.", "Rust.", "Zo voelt het.")
    assert regel.door


def test_het_cijfer_en_de_woorden_liggen_verzegeld(kamer: Huis, kring: Kring) -> None:
    geef(kamer, kring, kring.moeder.id, 4, reden="Zo voelt het.")
    with kamer.ruimte.session() as session:
        vraag = sa.text("SELECT * FROM veiligheids_score WHERE gezin_id = :gezin")
        (waarden,) = session.execute(vraag, {"gezin": kring.gezin.id.hex}).mappings()
    assert all(isinstance(waarden[kolom], bytes) for kolom in ("cijfer", "reden"))
    assert waarden["geen_nul"] is None


def test_een_antwoord_verandert_niet_meer(kamer: Huis, kring: Kring) -> None:
    rij = geef(kamer, kring, kring.moeder.id, 4)
    with pytest.raises(IntegrityError, match="only added to"), kamer.ruimte.session() as session:
        session.execute(
            sa.text("UPDATE veiligheids_score SET gedeeld = 1 WHERE id = :id"), {"id": rij.id.hex}
        )


def test_van_dezelfde_dag_telt_het_laatste_antwoord_en_beide_blijven_staan(kamer: Huis, kring: Kring) -> None:
    geef(kamer, kring, kring.moeder.id, 9)
    geef(kamer, kring, kring.moeder.id, 6)
    gezien = blad(kamer, kring, "cp")
    assert [regel.cijfer for regel in gezien.regels] == [6, 9]
    assert [lijn.punten for lijn in gezien.lijnen] == [((96, 6),)]
    assert gezien.signalen == ()


@pytest.mark.parametrize(
    ("wie", "zonder", "gedeeld"),
    [
        ("cp", True, True),
        ("lt", True, True),
        ("vt", True, True),
        ("mda", True, True),
        ("moeder", True, True),
        ("vader", False, False),  # he lives elsewhere, and nobody decided that he knows of her
        ("kind", False, False),
    ],
)
def test_je_leest_je_eigen_cijfer_en_volwassenen_ook_wat_gedeeld_is(
    kamer: Huis, kring: Kring, wie: str, zonder: bool, gedeeld: bool
) -> None:
    geef(kamer, kring, kring.moeder.id, 4, reden="Zo voelt het.")
    assert cijfers(kamer, kring, wie) == ([4] if zonder else [])
    geef(kamer, kring, kring.moeder.id, 5, reden="Nu beter.", gedeeld=True)
    assert (5 in cijfers(kamer, kring, wie)) is gedeeld
    assert [regel.reden for regel in blad(kamer, kring, wie).regels if regel.cijfer == 5] == (
        ["Nu beter."] if gedeeld else []
    )


def test_wie_is_afgeschermd_merkt_ook_van_een_gedeeld_cijfer_niets(kamer: Huis, kring: Kring) -> None:
    geef(kamer, kring, kring.moeder.id, 4, gedeeld=True, niet_voor=[str(kring.vader.id)])
    gezien = blad(kamer, kring, "vader")
    assert (gezien.regels, gezien.lijnen, gezien.signalen) == ((), (), ())


def test_wie_het_antwoord_gaf_mag_het_altijd_lezen(kamer: Huis, kring: Kring) -> None:
    with pytest.raises(Regelfout, match="mag het altijd lezen") as fout:
        geef(kamer, kring, kring.moeder.id, 4, niet_voor=[str(kring.moeder.id)])
    assert fout.value.veld == "niet_voor"


def test_onder_een_bijzonder_protocol_is_een_cijfer_van_het_gezin_voor_niemand_anders(
    kamer: Huis, kring: Kring
) -> None:
    soort, wie = BijzonderProtocol.INTIEME_TERREUR, Deskundige.AANDACHTSFUNCTIONARIS_VT
    doe(kamer, kring, "cp", stel_protocol_in, soort, wie, "Er zijn signalen die een deskundige ziet.")
    geef(kamer, kring, kring.moeder.id, 4, gedeeld=True)
    assert cijfers(kamer, kring, "vader") == []
    assert cijfers(kamer, kring, "moeder") == cijfers(kamer, kring, "cp") == [4]


def test_de_signalen_zijn_voor_wie_met_het_gezin_werkt(kamer: Huis, kring: Kring) -> None:
    geef(kamer, kring, kring.moeder.id, 8, gedeeld=True)
    geef(kamer, kring, kring.kind.id, 2, gedeeld=True)
    soorten = [signaal.soort for signaal in blad(kamer, kring, "cp").signalen]
    assert soorten == [SchaalSignaal.LAAG, SchaalSignaal.KIND_LAGER, SchaalSignaal.SPREIDING]
    assert blad(kamer, kring, "moeder").signalen == ()


def open_taken(huis: Huis, kring: Kring) -> list[Termijn]:
    alle = van_gezin(huis, kring, Termijn)
    return [t for t in alle if t.soort is TermijnSoort.CIJFERS_BESPREKEN and t.afgerond_op is None]


def test_een_nieuw_signaal_zet_een_taak_bij_de_contactpersoon_en_hetzelfde_signaal_geen_tweede(
    kamer: Huis, kring: Kring
) -> None:
    geef(kamer, kring, kring.vader.id, 6, "lt")
    assert open_taken(kamer, kring) == []
    geef(kamer, kring, kring.moeder.id, 3, "lt")
    (taak,) = open_taken(kamer, kring)
    assert (taak.voor_id, taak.categorie.value) == (kring["cp"], "scores")
    geef(kamer, kring, kring.moeder.id, 2, "lt")
    assert len(open_taken(kamer, kring)) == 1


def test_op_de_tijdlijn_staat_dat_het_gevraagd_is_en_geen_cijfer(kamer: Huis, kring: Kring) -> None:
    geef(kamer, kring, kring.moeder.id, 4)
    alle = van_gezin(kamer, kring, Gebeurtenis)
    (rij,) = [g for g in alle if g.soort is GebeurtenisSoort.CIJFER_GEGEVEN]
    assert (rij.tekst, rij.betreft_id, rij.categorie.value) == (None, kring.moeder.id, "scores")


def test_over_iemand_van_buiten_het_gezin_geeft_niemand_een_cijfer(kamer: Huis, kring: Kring) -> None:
    with pytest.raises(Regelfout, match="bij dit gezin hoort"):
        geef(kamer, kring, UUID(int=7), 4)


def test_echte_gegevens_komen_ook_hier_niet_binnen(kamer: Huis, kring: Kring) -> None:
    with pytest.raises(Regelfout, match="telefoonnummer") as fout:
        geef(kamer, kring, kring.moeder.id, 4, hoger="Bel 06-12345678.")
    assert fout.value.veld == "hoger"
    assert van_gezin(kamer, kring, VeiligheidsScore) == []
