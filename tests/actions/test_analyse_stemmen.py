"""Wie het ermee eens is en wie niet, met eigen woorden, en wie dat leest."""

from typing import Any

import pytest

from caseapp.actions.verklarende_analyse import bijdrage, stelling, versie
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.regel import Regelfout
from caseapp.domain.stellingname import Stelling as S
from caseapp.domain.termijn import TermijnSoort
from caseapp.domain.verklarende_analyse.woorden import AnalyseDeel as D
from caseapp.domain.verklarende_analyse.woorden import VertelSoort
from caseapp.domain.versie import VersieStatus
from caseapp.queries.document.stuk import nieuwste
from caseapp.queries.namen import mensen
from caseapp.queries.verklarende_analyse import versies
from caseapp.queries.verklarende_analyse.stuk import stukken
from caseapp.tables import Gebeurtenis, Stellingname

from ..builders import Huis, op_dag
from ..kring import Kring
from .analyse import (
    blad,
    doe,
    lees,
    leg_voor,
    open_taken,
    stel,
    van_gezin,
    vastgesteld,
)


def test_niet_eens_zijn_houdt_niets_tegen_en_staat_in_de_versie(kamer: Huis, bezig: Kring) -> None:
    rij = vastgesteld(kamer, bezig)
    assert (rij.status, rij.nummer) == (VersieStatus.VASTGESTELD, "1.0")
    gelezen = lees(kamer, bezig, "lt", lambda ctx, g: versies.een(ctx, g, mensen(ctx, g), rij.id))
    (geheel,) = gelezen.geheel.rijen
    assert {c.woord: c.reden for c in geheel.cellen if c.woord} == {
        "niet eens": "Ik sta er slechter op.",
        "eens": "",
    }


def test_een_andere_stem_in_een_afgeschermde_laag_laat_geen_spoor(kamer: Huis, bezig: Kring) -> None:
    """She agrees where he reads it, and says the opposite to who protects her (domein 3.5-6)."""
    kern = stel(kamer, bezig, "Het gaat beter.")
    doe(kamer, bezig, "moeder", stelling.neem_stelling_in, kern, S.EENS, "")
    voor = blad(kamer, bezig, "vader")
    stil = (kern, S.NIET_EENS, "Ik durf het hier niet te zeggen.")
    doe(kamer, bezig, "moeder", stelling.neem_stelling_in, *stil, gehoor=[str(bezig["cp"])])
    assert blad(kamer, bezig, "vader") == voor
    (rij,) = blad(kamer, bezig, "cp").eens.rijen
    assert [c.ook_reden for c in rij.cellen if c.ook] == ["Ik durf het hier niet te zeggen."]
    for wie in ("vader", "kind", "lt", "vt", "school"):
        assert all(not c.ook for r in blad(kamer, bezig, wie).eens.rijen for c in r.cellen)


@pytest.mark.parametrize(("wie", "voor"), [("moeder", "vader"), ("lt", "moeder"), ("vt", "vader")])
def test_een_antwoord_voor_een_ander_wordt_geweigerd(kamer: Huis, bezig: Kring, wie: str, voor: str) -> None:
    rij = leg_voor(kamer, bezig)
    persoon = getattr(bezig, voor).id
    with pytest.raises(Regelfout):
        doe(kamer, bezig, wie, stelling.neem_stelling_in, rij.id, S.EENS, "", voor=persoon)
    assert van_gezin(kamer, bezig, Stellingname) == []


def test_de_contactpersoon_schrijft_op_wat_iemand_vond_en_wie_niet_gevraagd_is(
    kamer: Huis, bezig: Kring
) -> None:
    rij = leg_voor(kamer, bezig)
    niet = (rij.id, S.NIET_GEVRAAGD, "Contact is nu niet veilig.")
    doe(kamer, bezig, "cp", stelling.neem_stelling_in, *niet, voor=bezig.vader.id)
    doe(kamer, bezig, "cp", stelling.neem_stelling_in, rij.id, S.EENS, "Zo is het.", voor=bezig.moeder.id)
    doe(kamer, bezig, "vt", stelling.neem_stelling_in, rij.id, S.EENS, "")
    assert doe(kamer, bezig, "cp", versie.stel_vast, op_dag(200).date()).nummer == "1.0"


def test_wie_leest_in_plaats_van_vraagt_telt_mee(kamer: Huis, bezig: Kring) -> None:
    for wie in ("lt", "vt"):
        doe(kamer, bezig, wie, stelling.meld_verteld, bezig.moeder.id, VertelSoort.GELEZEN)
    doe(kamer, bezig, "vt", stelling.meld_verteld, bezig.moeder.id, VertelSoort.VERTELD)
    tellers = {t.id: (t.verteld, t.gelezen) for t in blad(kamer, bezig, "moeder").tellers}
    assert tellers[bezig.moeder.id] == (1, 2)
    with pytest.raises(Regelfout, match="vandaag al"):
        doe(kamer, bezig, "vt", stelling.meld_verteld, bezig.moeder.id, VertelSoort.GELEZEN)
    with pytest.raises(Regelfout):
        doe(kamer, bezig, "vader", stelling.meld_verteld, bezig.moeder.id, VertelSoort.GELEZEN)


def test_tegenspraak_vragen_zet_een_taak_en_het_antwoord_rondt_haar_af(kamer: Huis, bezig: Kring) -> None:
    vraag = {"wie": "de gedragswetenschapper van het team", "vraag": "Zien wij alleen het drinken?"}
    kern = doe(kamer, bezig, "cp", bijdrage.draag_bij, D.TEGENSPRAAK, vraag).kern_id
    assert len(open_taken(kamer, bezig, TermijnSoort.TEGENSPRAAK)) == 1

    def antwoord_op(ctx: Any, gezin: Any) -> None:
        stuk = nieuwste(stukken(ctx, gezin))[kern]
        bijdrage.herschrijf(ctx, gezin, stuk, vraag | {"uitkomst": "Kijk ook naar de schulden."})

    doe(kamer, bezig, "cp", antwoord_op)
    assert open_taken(kamer, bezig, TermijnSoort.TEGENSPRAAK) == []


def test_wat_van_een_stelling_gevonden_wordt_is_er_niet_voor_wie_de_stelling_er_niet_is(
    kamer: Huis, bezig: Kring
) -> None:
    niet_voor = [str(bezig.vader.id)]
    zin = {"stelling": "Zij durft niet vrij te praten."}
    kern = doe(kamer, bezig, "cp", bijdrage.draag_bij, D.STELLINGEN, zin, niet_voor=niet_voor).kern_id
    voor = blad(kamer, bezig, "vader")
    doe(kamer, bezig, "moeder", stelling.neem_stelling_in, kern, S.EENS, "Ik kijk altijd eerst naar hem.")
    assert blad(kamer, bezig, "vader") == voor
    assert [r.niet_voor for r in van_gezin(kamer, bezig, Stellingname)] == [niet_voor]
    soorten = {g.soort: g.niet_voor for g in van_gezin(kamer, bezig, Gebeurtenis)}
    assert soorten[GebeurtenisSoort.STELLING_GENOMEN] == niet_voor
    with pytest.raises(Regelfout, match="niets zeggen"):
        doe(kamer, bezig, "vader", stelling.neem_stelling_in, kern, S.EENS, "")


def test_waarom_iemand_niet_gevraagd_is_leest_hij_zelf_niet(kamer: Huis, bezig: Kring) -> None:
    rij = leg_voor(kamer, bezig)
    voor = blad(kamer, bezig, "vader")
    niet = (rij.id, S.NIET_GEVRAAGD, "Vragen is nu gevaarlijk voor haar.")
    hoe = {"voor": bezig.vader.id, "gehoor": [str(bezig["vt"])]}
    doe(kamer, bezig, "cp", stelling.neem_stelling_in, *niet, **hoe)
    assert blad(kamer, bezig, "vader") == voor
    for wie in ("moeder", "vt"):
        doe(kamer, bezig, wie, stelling.neem_stelling_in, rij.id, S.EENS, "")
    assert doe(kamer, bezig, "cp", versie.stel_vast, op_dag(200).date()).nummer == "1.0"
