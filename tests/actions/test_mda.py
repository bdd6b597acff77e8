"""MDA++ van aanmelden tot afschalen: wie wat leest, tot welke dag, en dat het daarna vanzelf ophoudt."""

from datetime import timedelta
from typing import Any

import pytest

from caseapp.actions.mda import afschalen, team
from caseapp.actions.mda.deling import Lid
from caseapp.domain.delen import Grondslag, VerstrekkingStatus
from caseapp.domain.gebeurtenis import GebeurtenisSoort as G
from caseapp.domain.mda.aanmelding import MdaStatus
from caseapp.domain.mda.weging import Wegingsbesluit
from caseapp.domain.regel import Regelfout
from caseapp.domain.termijn import TermijnSoort
from caseapp.permissions import Categorie, Doen
from caseapp.queries import termijn as termijnen
from caseapp.queries import tijdlijn
from caseapp.queries.dossier import Refused, mag, open_gezin
from caseapp.queries.mda import lijst
from caseapp.queries.mda.blad import zaken
from caseapp.tables import CaseRelatie, MdaAanmelding, MdaTeamlid, Termijn, Verstrekking

from ..builders import NU, Huis
from ..kring import Kring
from .analyse import van_gezin
from .mda import NODIG, OVER, VANDAAG, Zaak, doe, een_zaak, grond, ingezet, laat_toe, meld_aan, met_rij, weeg

OVERLEG = Categorie.OVERLEG
GEZIN = ("moeder", "vader", "kind", "steun")


@pytest.fixture
def zaak(kamer: Huis, kring: Kring) -> Zaak:
    return een_zaak(kamer, kring)


def leest(zaak: Zaak, naam: str, **hoe: Any) -> bool:
    """Whether this one can read the aanmelding now."""
    return bool(doe(zaak, naam, lambda ctx, g: zaken(ctx, g), **hoe))


def een(zaak: Zaak) -> MdaAanmelding:
    return van_gezin(zaak.huis, zaak.kring, MdaAanmelding)[-1]


def op_de_tijdlijn(zaak: Zaak, naam: str) -> set[G]:
    return set(doe(zaak, naam, lambda ctx, g: [z.rij.soort for z in tijdlijn.alles(ctx, g)]))


def deur(zaak: Zaak, naam: str, categorie: Categorie, **hoe: Any) -> Refused:
    with zaak.huis.als(zaak.wie(naam), alleen_lezen=True, **hoe) as werk, pytest.raises(Refused) as nee:
        open_gezin(werk.ctx, zaak.kring.gezin.id, Doen.ZIEN, categorie)
    return nee.value


@pytest.mark.parametrize("naam", ["cp", "vt"])
def test_de_contactpersoon_of_veilig_thuis_meldt_aan_en_leest_dat_zelf_terug(zaak: Zaak, naam: str) -> None:
    meld_aan(zaak, naam)
    assert een(zaak).status is MdaStatus.AANGEMELD
    mogen = {
        wie for wie in ("cp", "vt", "lt", "school", "mda", "procesregisseur", *GEZIN) if leest(zaak, wie)
    }
    assert mogen == {"cp", "mda"} | {naam}
    assert G.MDA_AANGEMELD in op_de_tijdlijn(zaak, naam)
    for stil in (*GEZIN, "lt"):
        assert G.MDA_AANGEMELD not in op_de_tijdlijn(zaak, stil)


@pytest.mark.parametrize("naam", ["lt", "school", "mda", "procesregisseur", *GEZIN])
def test_een_ander_meldt_niet_aan(zaak: Zaak, naam: str) -> None:
    with pytest.raises(Regelfout, match="contactpersoon of Veilig Thuis"):
        meld_aan(zaak, naam)


def test_een_tweede_aanmelding_kan_niet_zolang_er_een_loopt_en_na_een_nee_wel(zaak: Zaak) -> None:
    meld_aan(zaak)
    with pytest.raises(Regelfout, match="loopt al"):
        meld_aan(zaak, "vt")
    weeg(zaak, Wegingsbesluit.NIET_INGEZET)
    meld_aan(zaak)
    assert len(van_gezin(zaak.huis, zaak.kring, MdaAanmelding)) == 2


@pytest.mark.parametrize("grondslag", [None, Grondslag.ANONIEM_GEEN_PERSOONSGEGEVENS, Grondslag.GI_OTS])
def test_zonder_grondslag_of_met_een_die_niet_past_blijft_er_niets_liggen(
    zaak: Zaak, grondslag: Grondslag | None
) -> None:
    with pytest.raises(Regelfout) as fout:
        meld_aan(zaak, grondslag=grondslag)
    assert fout.value.veld == "grondslag"
    assert van_gezin(zaak.huis, zaak.kring, MdaAanmelding) == []


def test_wie_weegt_leest_de_aanmelding_en_geen_andere_bladzijde(zaak: Zaak) -> None:
    meld_aan(zaak)
    with zaak.huis.als(zaak.weger) as werk:
        wacht = lijst.wacht_van_gezin(werk.ctx, zaak.kring.gezin.id)
        assert wacht is not None
        _, zicht = lijst.open_aanmelding(werk.ctx, wacht)
        blad = lijst.weegblad(werk.ctx, zicht)
        assert "Wat er staat bij situatie." in dict(blad.delen).values()
    for categorie in Categorie:
        assert deur(zaak, "weger", categorie).oordeel.verzwijg


def test_een_nee_komt_terug_met_advies_en_mda_leest_daarna_niets_meer(zaak: Zaak) -> None:
    rij = meld_aan(zaak)
    weeg(zaak, Wegingsbesluit.NIET_INGEZET)
    assert een(zaak).status is MdaStatus.NIET_INGEZET
    with zaak.huis.als(zaak.weger, alleen_lezen=True) as werk, pytest.raises(Refused, match="al gewogen"):
        lijst.open_aanmelding(werk.ctx, rij.id)
    open_ = [t for t in van_gezin(zaak.huis, zaak.kring, Termijn) if t.soort is TermijnSoort.ANDERS]
    assert [(t.voor_id, t.categorie) for t in open_] == [(zaak.kring["cp"], OVERLEG)]
    assert G.MDA_NIET_INGEZET in op_de_tijdlijn(zaak, "cp")


def test_na_een_ja_zit_de_weger_in_het_team_en_leest_alleen_wat_is_afgesproken(zaak: Zaak) -> None:
    ingezet(zaak)
    assert een(zaak).status is MdaStatus.LOOPT

    def mogen(ctx: Any, gezin: Any) -> set[Categorie]:
        return {soort for soort in Categorie if mag(ctx, gezin, Doen.ZIEN, soort).mag}

    altijd = {Categorie.GEZIN_GEZAG, Categorie.LOGGING, Categorie.WERKAANTEKENINGEN}
    assert doe(zaak, "weger", mogen) == {*NODIG, *altijd}
    assert doe(zaak, "mda", mogen) > {*NODIG, *altijd}


def test_na_de_einddatum_is_de_deur_dicht_en_zegt_zij_waarom(zaak: Zaak) -> None:
    ingezet(zaak)
    laatste = NU + (OVER - VANDAAG)
    assert leest(zaak, "weger", op=laatste)
    morgen = {"op": laatste + timedelta(days=1)}
    assert not leest(zaak, "weger", **morgen)
    nee = deur(zaak, "weger", OVERLEG, **morgen).oordeel
    assert not nee.verzwijg
    assert "voorbij" in nee.omdat
    assert f"{OVER.day}-{OVER.month}-{OVER.year}" in nee.omdat
    assert deur(zaak, "weger", Categorie.VP_AFGESCHERMD, **morgen).oordeel.verzwijg


def test_een_ketenpartner_leest_mee_tot_en_met_zijn_laatste_dag_en_krijgt_elke_soort_op_een_grondslag(
    zaak: Zaak,
) -> None:
    ingezet(zaak)
    tot = VANDAAG + timedelta(days=20)
    soorten = [OVERLEG, Categorie.GVA_GEDEELD, Categorie.IDENTITEIT]
    laat_toe(zaak, "cp", "school", Lid("Kijkt hoe het in de klas gaat", tot, soorten), grond(zaak))
    gedeeld = van_gezin(zaak.huis, zaak.kring, Verstrekking)
    assert {rij.wat for rij in gedeeld} == {Categorie.GVA_GEDEELD, Categorie.IDENTITEIT}
    assert {(rij.tot, rij.aan_id, rij.van_id) for rij in gedeeld} == {
        (tot, zaak.kring["school"], zaak.kring["cp"])
    }
    assert leest(zaak, "school", op=NU + timedelta(days=20))
    assert not leest(zaak, "school", op=NU + timedelta(days=21))


@pytest.mark.parametrize(
    ("wie", "lid", "veld"),
    [
        ("moeder", Lid("Praat mee", OVER, [OVERLEG]), "gebruiker"),
        ("steun", Lid("Praat mee", OVER, [OVERLEG]), "gebruiker"),
        ("tweede", Lid("Denkt mee", OVER, [OVERLEG]), "gebruiker"),
        ("school", Lid("Denkt mee", VANDAAG - timedelta(days=1), [OVERLEG]), "tot"),
        ("school", Lid("Denkt mee", OVER + timedelta(days=1), [OVERLEG]), "tot"),
        ("school", Lid("Denkt mee", None, [OVERLEG]), "tot"),
        ("school", Lid("Denkt mee", OVER, [OVERLEG, Categorie.MELDING]), "categorieen"),
        ("school", Lid("Denkt mee", OVER, []), "categorieen"),
        ("school", Lid(" ", OVER, [OVERLEG]), "rol"),
        ("school", Lid("Denkt mee", OVER, [OVERLEG, Categorie.GVA_GEDEELD]), "grondslag"),
    ],
)
def test_wie_niet_in_het_team_hoort_of_te_lang_of_te_veel_blijft_erbuiten(
    zaak: Zaak, wie: str, lid: Lid, veld: str
) -> None:
    ingezet(zaak)
    with pytest.raises(Regelfout) as fout:
        laat_toe(zaak, "cp", wie, lid)
    assert fout.value.veld == veld
    assert {rij.gebruiker_id for rij in van_gezin(zaak.huis, zaak.kring, MdaTeamlid)} == {zaak.weger}


def test_een_ketenpartner_laat_mda_niet_zelf_toe_en_een_collega_wel(zaak: Zaak) -> None:
    ingezet(zaak)
    with pytest.raises(Regelfout, match="de contactpersoon toe"):
        laat_toe(zaak, "weger", "school", Lid("Denkt mee", OVER, [OVERLEG]))
    laat_toe(zaak, "weger", "tweede", Lid("Denkt mee", OVER, [OVERLEG]))
    with pytest.raises(Regelfout, match="zit al"):
        laat_toe(zaak, "weger", "tweede", Lid("Denkt mee", OVER, [OVERLEG]))
    assert leest(zaak, "tweede")


def test_wie_uit_het_team_gaat_leest_bij_het_volgende_verzoek_niets_meer(zaak: Zaak) -> None:
    ingezet(zaak)
    laat_toe(zaak, "cp", "school", Lid("Denkt mee", OVER, [OVERLEG, Categorie.GVA_GEDEELD]), grond(zaak))
    laat_toe(zaak, "weger", "tweede", Lid("Denkt mee", OVER, [OVERLEG]))
    for door, wie in (("cp", "school"), ("weger", "tweede")):
        met_rij(zaak, door, team.haal_uit_het_team, zaak.wie(wie), "Er is genoeg meegedacht.")
        assert not leest(zaak, wie)
    [gedeeld] = van_gezin(zaak.huis, zaak.kring, Verstrekking)
    assert gedeeld.status is VerstrekkingStatus.INGETROKKEN
    eigen = {r.gebruiker_id: r.beeindigd for r in van_gezin(zaak.huis, zaak.kring, CaseRelatie)}
    assert eigen[zaak.tweede] == VANDAAG
    assert eigen[zaak.kring["school"]] is None  # was involved before the team, and stays that
    with pytest.raises(Regelfout, match="ander vast aanspreekpunt"):
        met_rij(zaak, "weger", team.haal_uit_het_team, zaak.weger, "Ik ga iets anders doen.")


def test_verlengen_is_een_nieuw_besluit_en_opent_tot_de_nieuwe_dag(zaak: Zaak) -> None:
    ingezet(zaak)
    later = OVER + timedelta(days=30)
    with pytest.raises(Regelfout, match="na het einde"):
        met_rij(zaak, "weger", team.verleng, zaak.weger, later, "Het is nog niet rustig.")
    met_rij(zaak, "weger", team.verleng_inzet, later, "Het is nog niet rustig.")
    met_rij(zaak, "weger", team.verleng, zaak.weger, later, "Het is nog niet rustig.")
    assert leest(zaak, "weger", op=NU + (later - VANDAAG))
    besluiten = van_gezin(zaak.huis, zaak.kring, MdaTeamlid)
    assert sorted((rij.nummer, rij.tot) for rij in besluiten) == [(1, OVER), (2, later)]


def test_afschalen_vertelt_wat_bereikt_is_en_sluit_de_toegang_van_het_team(zaak: Zaak) -> None:
    ingezet(zaak)
    laat_toe(zaak, "cp", "school", Lid("Denkt mee", OVER, [OVERLEG]))
    met_rij(zaak, "weger", afschalen.schaal_af, "Het geweld is gestopt.", "Het plan blijft nodig.")
    assert een(zaak).status is MdaStatus.AFGESCHAALD
    assert {wie for wie in ("cp", "weger", "school", "lt", *GEZIN) if leest(zaak, wie)} == {"cp"}
    [blad] = doe(zaak, "cp", lambda ctx, g: zaken(ctx, g))
    assert blad.zicht.rij.afgeschaald_op == VANDAAG
    [taak] = [t for t in van_gezin(zaak.huis, zaak.kring, Termijn) if t.soort is TermijnSoort.ANDERS]
    assert (taak.voor_id, taak.categorie) == (zaak.kring["cp"], OVERLEG)
    with pytest.raises(Regelfout):
        laat_toe(zaak, "cp", "school", Lid("Denkt mee", OVER, [OVERLEG]))


@pytest.mark.parametrize("naam", [*GEZIN, "lt", "procesregisseur"])
def test_wie_er_niet_van_weet_merkt_het_ook_niet_aan_tijdlijn_of_termijnen(zaak: Zaak, naam: str) -> None:
    def alles(ctx: Any, gezin: Any) -> tuple[int, int]:
        gezien = [z for z in tijdlijn.alles(ctx, gezin) if z.rij.soort is not G.BETROKKEN or naam in GEZIN]
        return len(gezien), len(termijnen.van_gezin(ctx, gezin))

    eerst = doe(zaak, naam, alles)
    ingezet(zaak)
    assert doe(zaak, naam, alles) == eerst
    assert doe(zaak, "cp", alles) > eerst
