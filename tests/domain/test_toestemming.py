"""Toestemming om te delen: wie erover gaat, wanneer een ja telt, en tot wanneer (domein 8.2)."""

from datetime import date, timedelta
from itertools import product
from uuid import UUID

import pytest

from caseapp.domain import toestemming as regels
from caseapp.domain.delen import PAST, Grondslag
from caseapp.domain.regel import Regelfout
from caseapp.domain.toegang import Categorie
from caseapp.domain.toestemming import ToestemmingHoe, ToestemmingStatus

VANDAAG = date(2026, 4, 11)
EEN_DAG = timedelta(days=1)
KIND, MOEDER, VADER, VREEMDE = (UUID(int=n) for n in range(1, 5))
OUDERS = frozenset({MOEDER, VADER})
S = ToestemmingStatus


@pytest.mark.parametrize(
    ("leeftijd", "wie"),
    [
        (0, OUDERS),
        (11, OUDERS),
        (12, OUDERS | {KIND}),
        (15, OUDERS | {KIND}),
        (16, {KIND}),
        (17, {KIND}),
        (44, {KIND}),
    ],
)
def test_wie_toestemming_geeft_hangt_af_van_de_leeftijd(leeftijd: int, wie: set[UUID]) -> None:
    """Under 12 the parents, 12 to 15 both, from 16 the youth."""
    assert regels.wie_stemt_toe(KIND, leeftijd, OUDERS) == wie
    for een in wie:
        regels.toets_wie(KIND, leeftijd, OUDERS, een, 40 if een != KIND else leeftijd)


def test_een_kind_van_elf_geeft_geen_toestemming() -> None:
    with pytest.raises(Regelfout, match="Een kind van 11 geeft hier nog geen toestemming") as fout:
        regels.toets_wie(KIND, 11, OUDERS, KIND, 11)
    assert fout.value.veld == "wie"


@pytest.mark.parametrize(
    ("leeftijd", "wie", "zin"),
    [
        (16, MOEDER, "geeft zelf toestemming"),
        (40, VADER, "geeft zelf toestemming"),
        (8, VREEMDE, "alleen wie gezag heeft"),
        (13, VREEMDE, "alleen wie gezag heeft"),
    ],
)
def test_de_een_zegt_geen_ja_voor_de_ander(leeftijd: int, wie: UUID, zin: str) -> None:
    with pytest.raises(Regelfout, match=zin):
        regels.toets_wie(KIND, leeftijd, OUDERS, wie, 41)


def test_waar_niemand_gezag_heeft_is_eerst_iets_anders_nodig() -> None:
    with pytest.raises(Regelfout, match="Leg eerst vast wie gezag heeft"):
        regels.toets_wie(KIND, 10, frozenset(), MOEDER, 40)
    regels.toets_wie(KIND, 30, frozenset(), KIND, 30)


def test_toestemming_vraag_je_niet_voor_wat_toch_wel_gedeeld_wordt() -> None:
    """Asking consent that you will override is misleading; police data has its own law."""
    assert set(regels.TE_VRAGEN) == PAST[Grondslag.TOESTEMMING]
    for wat in (Categorie.MELDING, Categorie.JUSTITIE, Categorie.MELDER, Categorie.VP_AFGESCHERMD):
        with pytest.raises(Regelfout, match="andere grondslag"):
            regels.toets_te_vragen(wat)


def test_een_antwoord_gaat_alleen_vooruit() -> None:
    mag = {
        *((S.GEVRAAGD, naar) for naar in (S.GEGEVEN, S.GEWEIGERD, S.VERVALLEN)),
        *((S.GEGEVEN, naar) for naar in (S.INGETROKKEN, S.VERVALLEN)),
    }
    for van, naar in product(S, S):
        if (van, naar) in mag:
            regels.toets_stap(van, naar)
        else:
            with pytest.raises(Regelfout):
                regels.toets_stap(van, naar)


def test_alleen_een_ja_dat_niet_voorbij_is_telt() -> None:
    for status, dagen in product(S, (-1, 0, 1)):
        telt = regels.geldt(status, VANDAAG + dagen * EEN_DAG, VANDAAG)
        assert telt is (status is S.GEGEVEN and dagen >= 0)


@pytest.mark.parametrize(
    ("geboren", "vandaag", "grens"),
    [
        (date(2015, 1, 1), VANDAAG, date(2027, 1, 1)),
        (date(2014, 4, 11), VANDAAG, date(2030, 4, 11)),
        (date(2014, 4, 12), VANDAAG, date(2026, 4, 12)),
        (date(2010, 4, 11), VANDAAG, None),
        (date(1984, 1, 1), VANDAAG, None),
        (date(2016, 2, 29), date(2027, 12, 1), date(2028, 2, 29)),
        (date(2012, 2, 29), date(2026, 12, 1), date(2028, 2, 29)),
        (date(2015, 2, 28), date(2027, 2, 27), date(2027, 2, 28)),
    ],
)
def test_de_verjaardag_waarop_anderen_erover_gaan(geboren: date, vandaag: date, grens: date | None) -> None:
    assert regels.grens_dag(geboren, vandaag) == grens


def test_toestemming_eindigt_voor_de_verjaardag_die_verandert_wie_erover_gaat() -> None:
    """[P]: on that day it is asked anew."""
    geboren = date(2014, 5, 1)
    regels.toets_tot(date(2026, 4, 30), geboren, VANDAAG)
    with pytest.raises(Regelfout, match=r"Na 30-4-2026 .* dan is dit kind 12") as fout:
        regels.toets_tot(date(2026, 5, 1), geboren, VANDAAG)
    assert fout.value.veld == "tot"
    with pytest.raises(Regelfout, match="kind 16"):
        regels.toets_tot(date(2026, 6, 1), date(2010, 5, 1), VANDAAG)
    with pytest.raises(Regelfout, match="voor vandaag"):
        regels.toets_tot(VANDAAG - EEN_DAG, date(1980, 1, 1), VANDAAG)
    with pytest.raises(Regelfout, match="hooguit 365 dagen"):
        regels.toets_tot(VANDAAG + timedelta(days=366), date(1980, 1, 1), VANDAAG)


def test_wie_nee_zei_wordt_niet_zomaar_opnieuw_gevraagd() -> None:
    for nee in (S.GEWEIGERD, S.INGETROKKEN):
        with pytest.raises(Regelfout, match="zei hier al nee") as fout:
            regels.toets_nog_niet_gevraagd(nee, "  ")
        assert fout.value.veld == "opnieuw"
        regels.toets_nog_niet_gevraagd(nee, "Er is nu een andere begeleider.")
    for loopt in (S.GEVRAAGD, S.GEGEVEN):
        with pytest.raises(Regelfout):
            regels.toets_nog_niet_gevraagd(loopt, "Er is nu een andere begeleider.")
    regels.toets_nog_niet_gevraagd(None, "")
    regels.toets_nog_niet_gevraagd(S.VERVALLEN, "")


def test_onder_dwang_telt_alleen_een_ja_dat_apart_is_gevraagd() -> None:
    """Consent of a person under dwang is not trusted: ask alone."""
    hoe = ToestemmingHoe.GESPREK
    with pytest.raises(Regelfout, match="Vraag het ieder alleen") as fout:
        regels.toets_opgeschreven(hoe, VANDAAG, VANDAAG, apart=False, dwang=True)
    assert fout.value.veld == "apart"
    regels.toets_opgeschreven(hoe, VANDAAG, VANDAAG, apart=True, dwang=True)
    regels.toets_opgeschreven(hoe, VANDAAG, VANDAAG, apart=False, dwang=False)
    with pytest.raises(Regelfout, match="nog niet geweest"):
        regels.toets_opgeschreven(hoe, VANDAAG + EEN_DAG, VANDAAG, apart=True, dwang=False)
    with pytest.raises(Regelfout, match="antwoordt iemand zelf"):
        regels.toets_opgeschreven(ToestemmingHoe.EIGEN_PAGINA, VANDAAG, VANDAAG, apart=True, dwang=False)


def test_delen_loopt_nooit_langer_dan_waar_het_op_rust() -> None:
    regels.toets_binnen(VANDAAG, None)
    regels.toets_binnen(VANDAAG, VANDAAG)
    with pytest.raises(Regelfout, match="geldt tot en met 11-4-2026"):
        regels.toets_binnen(VANDAAG + EEN_DAG, VANDAAG)
    with pytest.raises(Regelfout, match="nee gezegd \\(Wout\\)"):
        regels.toets_geen_nee(["Wout"])
    regels.toets_geen_nee([])
