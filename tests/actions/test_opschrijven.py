"""Noteren wat er gebeurde, eigen woorden, een schuilplek, termijnen, concepten en de klok."""

from datetime import timedelta
from typing import Any

import pytest

from caseapp.actions import concept, gebeurtenis, oefenruimte, termijn, uitspraak
from caseapp.domain.gebeurtenis import TE_NOTEREN, GebeurtenisSoort
from caseapp.domain.oefenruimte import Stap
from caseapp.domain.regel import Regelfout
from caseapp.domain.termijn import TermijnSoort
from caseapp.permissions import Categorie
from caseapp.queries.concept import bewaard
from caseapp.queries.dossier import Refused, zichtbaar
from caseapp.tables import Concept, Gebeurtenis, Ruimteklok, Termijn, Uitspraak, Verblijfplaats

from ..builders import Huis, alles, op_dag, open_voor
from ..kring import Kring


def doe(huis: Huis, kring: Kring, wie: str, actie: Any, *wat: Any, **hoe: Any) -> Any:
    with huis.als(kring[wie]) as werk:
        return actie(werk.ctx, open_voor(werk.ctx, kring.gezin.id), *wat, **hoe)


def van_gezin(huis: Huis, kring: Kring, soort: type) -> list[Any]:
    with huis.systeem() as werk:
        return [rij for rij in alles(werk.ctx, soort) if rij.gezin_id == kring.gezin.id]


def lezen(huis: Huis, kring: Kring, rij: Any) -> set[str]:
    """Who can read this."""
    gezien = set()
    for naam in kring.wie:
        with huis.als(kring[naam], alleen_lezen=True) as werk:
            gelezen = werk.ctx.session.get(type(rij), rij.id)
            if any(
                z.open("tekst") for z in zichtbaar(werk.ctx, open_voor(werk.ctx, kring.gezin.id), [gelezen])
            ):
                gezien.add(naam)
    return gezien


@pytest.mark.parametrize("soort", TE_NOTEREN)
def test_wat_er_gebeurde_staat_er_op_het_moment_van_het_verhaal(
    kamer: Huis, kring: Kring, soort: GebeurtenisSoort
) -> None:
    rij = doe(kamer, kring, "cp", gebeurtenis.noteer, soort, "  Dit gebeurde. ", over=kring.kind.id)
    assert (rij.soort, rij.betreft_id, rij.auteur_id) == (soort, kring.kind.id, kring["cp"])
    assert rij.op == op_dag(96)
    assert rij.op_echt != rij.op
    with kamer.als(kring["lt"], alleen_lezen=True) as werk:
        gelezen = werk.ctx.session.get(Gebeurtenis, rij.id)
        [zicht] = zichtbaar(werk.ctx, open_voor(werk.ctx, kring.gezin.id), [gelezen])
        assert zicht.open("tekst") == "Dit gebeurde."


@pytest.mark.parametrize("soort", [s for s in GebeurtenisSoort if s not in TE_NOTEREN])
def test_wat_het_werk_zelf_opschrijft_noteert_niemand(
    kamer: Huis, kring: Kring, soort: GebeurtenisSoort
) -> None:
    with pytest.raises(Regelfout) as fout:
        doe(kamer, kring, "cp", gebeurtenis.noteer, soort, "Dit gebeurde.")
    assert fout.value.veld == "soort"
    assert van_gezin(kamer, kring, Gebeurtenis) == []


@pytest.mark.parametrize("tekst", ["", " \n ", "a" * 10_001, "Mail naar noor@wolkenveld.nl alsjeblieft."])
def test_een_notitie_die_niet_kan_bewaart_niets(kamer: Huis, kring: Kring, tekst: str) -> None:
    with pytest.raises(Regelfout) as fout:
        doe(kamer, kring, "cp", gebeurtenis.noteer, GebeurtenisSoort.CONTACT, tekst)
    assert fout.value.veld == "tekst"
    assert van_gezin(kamer, kring, Gebeurtenis) == []


@pytest.mark.parametrize(
    "wie", ["vreemde", "collega", "school", "steun", "procesregisseur", "trainer", "beheerder"]
)
def test_wie_niet_mag_bijdragen_noteert_niets(kamer: Huis, kring: Kring, wie: str) -> None:
    with pytest.raises(Refused):
        doe(kamer, kring, wie, gebeurtenis.noteer, GebeurtenisSoort.CONTACT, "Dit gebeurde.")
    assert van_gezin(kamer, kring, Gebeurtenis) == []


def test_gedeelde_woorden_leest_wie_meedoet(kamer: Huis, kring: Kring) -> None:
    rij = doe(kamer, kring, "cp", uitspraak.leg_uitspraak_vast, kring.kind.id, " Ik ben bang. ", "Op school.")
    assert rij.categorie is Categorie.GVA_GEDEELD
    assert lezen(kamer, kring, rij) == {
        *("cp", "lt", "vt", "mda", "moeder", "vader", "kind", "trainer", "simulatie"),
    }


def test_afgeschermde_woorden_leest_wie_genoemd_is_en_wie_ze_zei_en_schreef(
    kamer: Huis, kring: Kring
) -> None:
    gehoor = [str(kring["vt"])]
    rij = doe(
        kamer, kring, "cp", uitspraak.leg_uitspraak_vast, kring.kind.id, "Ik ben bang.", "", gehoor=gehoor
    )
    assert rij.categorie is Categorie.GVA_AFGESCHERMD
    assert rij.bij is None
    assert lezen(kamer, kring, rij) == {"cp", "vt", "kind", "trainer"}
    [gebeurtenis_] = van_gezin(kamer, kring, Gebeurtenis)
    assert (gebeurtenis_.categorie, gebeurtenis_.tekst) == (Categorie.GVA_AFGESCHERMD, None)


@pytest.mark.parametrize("wie", ["lt", "school", "collega", "trainer"])
def test_wie_geen_afgeschermde_woorden_mag_schrijven_bewaart_niets(
    kamer: Huis, kring: Kring, wie: str
) -> None:
    with pytest.raises(Refused) as fout:
        doe(kamer, kring, wie, uitspraak.leg_uitspraak_vast, kring.kind.id, "Ik ben bang.", "", gehoor=[])
    assert fout.value.oordeel.verzwijg
    assert van_gezin(kamer, kring, Uitspraak) == []


def test_waar_iemand_is_legt_alleen_zij_zelf_vast(kamer: Huis, kring: Kring) -> None:
    rij = doe(
        kamer, kring, "moeder", uitspraak.leg_verblijfplaats_vast, kring.moeder.id, "Ver weg (fictief)."
    )
    assert lezen(kamer, kring, rij) == {"moeder", "trainer"}
    assert van_gezin(kamer, kring, Gebeurtenis) == []
    for wie in ("cp", "vader", "vt", "simulatie"):
        with pytest.raises(Refused):
            doe(kamer, kring, wie, uitspraak.leg_verblijfplaats_vast, kring.moeder.id, "Ver weg (fictief).")
    with pytest.raises(Refused):
        doe(kamer, kring, "moeder", uitspraak.leg_verblijfplaats_vast, kring.vader.id, "Ver weg (fictief).")
    assert len(van_gezin(kamer, kring, Verblijfplaats)) == 1


def test_een_termijn_wordt_gezet_en_de_eerste_van_zijn_soort_afgerond(kamer: Huis, kring: Kring) -> None:
    vandaag = op_dag(96).date()
    for dagen in (9, 2):
        uiterlijk = vandaag + timedelta(days=dagen)
        doe(
            kamer,
            kring,
            "cp",
            termijn.zet_termijn,
            TermijnSoort.ANDERS,
            uiterlijk,
            "Iets.",
            voor=kring.wie["lt"],
        )
    doe(kamer, kring, "cp", termijn.rond_termijn_af, TermijnSoort.ANDERS)
    stand = {t.uiterlijk: t.afgerond_op for t in van_gezin(kamer, kring, Termijn)}
    assert stand == {vandaag + timedelta(days=2): op_dag(96), vandaag + timedelta(days=9): None}
    soorten = [g.soort for g in van_gezin(kamer, kring, Gebeurtenis)]
    assert sorted(soorten) == ["termijn_afgerond", "termijn_gezet", "termijn_gezet"]


def test_een_termijn_in_het_verleden_of_een_die_er_niet_is_bewaart_niets(kamer: Huis, kring: Kring) -> None:
    gisteren = op_dag(95).date()
    with pytest.raises(Regelfout) as fout:
        doe(kamer, kring, "cp", termijn.zet_termijn, TermijnSoort.ANDERS, gisteren, "Iets.", voor=None)
    assert fout.value.veld == "uiterlijk"
    with pytest.raises(Regelfout, match="geen termijn van deze soort open"):
        doe(kamer, kring, "cp", termijn.rond_termijn_af, TermijnSoort.ANDERS)
    assert van_gezin(kamer, kring, Termijn) == van_gezin(kamer, kring, Gebeurtenis) == []


def test_een_concept_is_er_een_per_persoon_en_bladzijde(kamer: Huis, kring: Kring) -> None:
    for tekst in ("half", "bijna af", "Zijn nummer: 06-12345678"):
        with kamer.als(kring["cp"]) as werk:
            assert concept.bewaar_concept(werk.ctx, "/x", {"tekst": [tekst]})
    with kamer.als(kring["cp"], alleen_lezen=True) as werk:
        terug = bewaard(werk.ctx, "/x")
        assert terug is not None
        assert terug.velden == {
            "tekst": ["Zijn nummer: 06-12345678"]
        }  # nothing typed is lost: saving it is refused
        assert len([c for c in alles(werk.ctx, Concept) if c.gebruiker_id == kring["cp"]]) == 1
    with kamer.als(kring["cp"]) as werk:
        concept.laat_concept_los(werk.ctx, "/x")
        concept.laat_concept_los(werk.ctx, "/nooit-bewaard")
    with kamer.als(kring["cp"], alleen_lezen=True) as werk:
        assert bewaard(werk.ctx, "/x") is None


def test_een_te_groot_concept_wordt_niet_bewaard(kamer: Huis, kring: Kring) -> None:
    with kamer.als(kring["lt"]) as werk:
        assert not concept.bewaar_concept(werk.ctx, "/x", {"tekst": ["a" * 200_001]})
        assert not concept.bewaar_concept(werk.ctx, "/" + "x" * 300, {"tekst": ["a"]})
        assert bewaard(werk.ctx, "/x") is None


@pytest.mark.parametrize(("stap", "dagen"), [(Stap.DAG, 1), (Stap.WEEK, 7), (Stap.MAAND, 28)])
def test_de_klok_gaat_vooruit_en_alles_gaat_mee(eigen_kamer: Huis, stap: Stap, dagen: int) -> None:
    with eigen_kamer.systeem() as werk:
        voor, dag = werk.ctx.now, werk.ctx.dag()
        oefenruimte.zet_klok_vooruit(werk.ctx, stap)
    with eigen_kamer.systeem() as werk:
        assert werk.ctx.dag() == dag + dagen
        assert werk.ctx.now - voor == timedelta(days=dagen)
        [klok] = alles(werk.ctx, Ruimteklok)
        assert klok.take == 0


def test_verder_dan_tien_jaar_gaat_de_klok_niet(eigen_kamer: Huis) -> None:
    with eigen_kamer.systeem() as werk:
        [klok] = alles(werk.ctx, Ruimteklok)
        klok.anker_sim = op_dag(3_640)
    with pytest.raises(Regelfout, match="tien jaar"), eigen_kamer.systeem() as werk:
        oefenruimte.zet_klok_vooruit(werk.ctx, Stap.MAAND)
    with eigen_kamer.systeem() as werk:
        assert werk.ctx.dag() == 3_640
