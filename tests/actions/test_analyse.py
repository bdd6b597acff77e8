"""De verklarende analyse: samen geschreven, ieder in het eigen deel."""

from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from caseapp.actions.botsing import Botsing
from caseapp.actions.uitspraak import Hoe, leg_uitspraak_vast
from caseapp.actions.verklarende_analyse import bijdrage, stelling, uitnodiging
from caseapp.domain.regel import Regelfout
from caseapp.domain.stellingname import Stelling as S
from caseapp.domain.termijn import TermijnSoort
from caseapp.domain.uitspraak import UitspraakSoort
from caseapp.domain.verklarende_analyse.woorden import AnalyseDeel as D
from caseapp.queries.document.stuk import nieuwste
from caseapp.queries.dossier import Refused
from caseapp.queries.verklarende_analyse.stuk import stukken
from caseapp.tables import Bijdrage, Uitspraak

from ..builders import Huis, op_dag, open_voor
from ..kring import Kring
from .analyse import (
    FEIT,
    blad,
    doe,
    lees,
    open_taken,
    van_gezin,
)


def test_zonder_concept_schrijft_niemand(kamer: Huis, kring: Kring) -> None:
    with pytest.raises(Regelfout, match="geen concept"):
        doe(kamer, kring, "cp", bijdrage.draag_bij, D.FEITEN, FEIT)
    assert van_gezin(kamer, kring, Bijdrage) == []


def test_wie_wat_schreef_en_wanneer_staat_erbij(kamer: Huis, bezig: Kring) -> None:
    doe(kamer, bezig, "moeder", bijdrage.draag_bij, D.FEITEN, FEIT)
    (deel,) = (d for d in blad(kamer, bezig, "lt").delen if d.vorm.deel is D.FEITEN)
    (regel,) = deel.stukken
    assert (regel.kop, regel.dag, regel.herziening) == ("Hij duwde haar in de gang.", 96, 1)
    assert regel.door
    assert ("Wie zegt dit?", "zij zelf") in regel.velden


@pytest.mark.parametrize(
    ("wie", "deel"),
    [("moeder", D.GEWELDSPATROON), ("moeder", D.PRIORITEITEN), ("lt", D.PRIORITEITEN), ("trainer", D.FEITEN)],
)
def test_buiten_je_eigen_deel_schrijf_je_niet(kamer: Huis, bezig: Kring, wie: str, deel: D) -> None:
    voor = len(van_gezin(kamer, bezig, Bijdrage))
    with pytest.raises((Regelfout, Refused)):
        doe(kamer, bezig, wie, bijdrage.draag_bij, deel, FEIT)
    assert len(van_gezin(kamer, bezig, Bijdrage)) == voor


def test_herschrijven_is_een_nieuwe_rij_en_de_oude_blijft(kamer: Huis, bezig: Kring) -> None:
    rij = doe(kamer, bezig, "lt", bijdrage.draag_bij, D.FEITEN, FEIT)

    def herschrijf(ctx: Any, gezin: Any, wat: str, gelezen: int | None = None) -> None:
        stuk = nieuwste(stukken(ctx, gezin))[rij.kern_id]
        bijdrage.herschrijf(ctx, gezin, stuk, FEIT | {"wat": wat}, gelezen)

    doe(kamer, bezig, "lt", herschrijf, "Hij duwde haar twee keer.", 1)
    rijen_ = [r for r in van_gezin(kamer, bezig, Bijdrage) if r.kern_id == rij.kern_id]
    assert sorted(r.herziening for r in rijen_) == [1, 2]
    with pytest.raises(Botsing) as botsing:
        doe(kamer, bezig, "cp", herschrijf, "Ik las de eerste tekst.", 1)
    assert "Ik las de eerste tekst." in botsing.value.mijn
    with pytest.raises(Regelfout, match="niets veranderd"):
        doe(kamer, bezig, "lt", herschrijf, "Hij duwde haar twee keer.")
    with pytest.raises(Regelfout, match="iemand anders"):
        doe(kamer, bezig, "vt", herschrijf, "Van mij.")


def test_wat_een_gezinslid_schreef_herschrijft_de_contactpersoon_niet(kamer: Huis, bezig: Kring) -> None:
    rij = doe(kamer, bezig, "moeder", bijdrage.draag_bij, D.FEITEN, FEIT)

    def trek_in(ctx: Any, gezin: Any) -> None:
        bijdrage.trek_bijdrage_in(ctx, gezin, nieuwste(stukken(ctx, gezin))[rij.kern_id])

    with pytest.raises(Regelfout, match="iemand anders"):
        doe(kamer, bezig, "cp", trek_in)
    doe(kamer, bezig, "moeder", trek_in)
    assert rij.kern_id not in lees(kamer, bezig, "cp", lambda ctx, g: nieuwste(stukken(ctx, g)))


@pytest.mark.parametrize("tabel", ["bijdrage", "stellingname", "uitspraak"])
def test_de_opslag_weigert_te_veranderen_wat_gezegd_is(kamer: Huis, bezig: Kring, tabel: str) -> None:
    doe(kamer, bezig, "cp", leg_uitspraak_vast, bezig.kind.id, "Ik ben bang.", "")
    kern = doe(
        kamer, bezig, "cp", bijdrage.draag_bij, D.STELLINGEN, {"stelling": "Het gaat over geld."}
    ).kern_id
    doe(kamer, bezig, "moeder", stelling.neem_stelling_in, kern, S.EENS, "")
    with kamer.ruimte.session() as session, pytest.raises(IntegrityError, match="only added to"):
        session.execute(sa.text(f"UPDATE {tabel} SET op = '2020-01-01'"))  # noqa: S608


def test_eigen_woorden_worden_aangevuld_en_nooit_veranderd(kamer: Huis, bezig: Kring) -> None:
    eerst = doe(kamer, bezig, "cp", leg_uitspraak_vast, bezig.kind.id, "Ik ben bang.", "Op school.")
    terug = Hoe(soort=UitspraakSoort.TREKT_IN, over=eerst.id)
    with kamer.als(bezig["kind"], op=op_dag(97)) as werk:
        gezin = open_voor(werk.ctx, bezig.gezin.id)
        leg_uitspraak_vast(werk.ctx, gezin, bezig.kind.id, "Nu niet meer.", "", hoe=terug)
    teksten = [w.tekst for p in blad(kamer, bezig, "lt").woorden for w in p.woorden]
    assert teksten == ["Ik ben bang.", "Nu niet meer."]
    for wie, persoon, hoe in (
        ("moeder", bezig.vader.id, Hoe()),
        ("cp", bezig.moeder.id, terug),
        ("cp", bezig.kind.id, Hoe(soort=UitspraakSoort.VULT_AAN)),
    ):
        with pytest.raises(Regelfout):
            doe(kamer, bezig, wie, leg_uitspraak_vast, persoon, "Niet van mij.", "", hoe=hoe)
    assert len(van_gezin(kamer, bezig, Uitspraak)) == 2


def test_wie_gevraagd_is_bij_te_dragen_heeft_een_taak_tot_hij_iets_opschrijft(
    kamer: Huis, bezig: Kring
) -> None:
    vraag = (bezig.wie["vt"], "Wat voor patroon zien jullie?", op_dag(103).date())
    with pytest.raises(Refused):
        doe(kamer, bezig, "lt", uitnodiging.vraag_bijdrage, *vraag)
    doe(kamer, bezig, "cp", uitnodiging.vraag_bijdrage, *vraag)
    (taak,) = open_taken(kamer, bezig, TermijnSoort.BIJDRAGE)
    assert (taak.voor_id, taak.uiterlijk) == (bezig["vt"], op_dag(103).date())
    doe(kamer, bezig, "lt", bijdrage.draag_bij, D.FEITEN, FEIT)
    assert len(open_taken(kamer, bezig, TermijnSoort.BIJDRAGE)) == 1
    doe(kamer, bezig, "vt", bijdrage.draag_bij, D.FEITEN, FEIT | {"wat": "Wij zien dit vaker."})
    assert open_taken(kamer, bezig, TermijnSoort.BIJDRAGE) == []


def test_wat_een_gezinslid_gevraagd_wordt_lezen_de_anderen_niet(kamer: Huis, bezig: Kring) -> None:
    vraag = (bezig.wie["moeder"], "Hoe zie jij het zelf?", op_dag(103).date())
    doe(kamer, bezig, "cp", uitnodiging.vraag_bijdrage, *vraag)
    (taak,) = open_taken(kamer, bezig, TermijnSoort.BIJDRAGE)
    assert sorted(taak.niet_voor) == sorted([str(bezig.vader.id), str(bezig.kind.id)])
    wie = bezig.wie["steun"]
    with pytest.raises(Regelfout, match="schrijft niet mee"):
        doe(kamer, bezig, "cp", uitnodiging.vraag_bijdrage, wie, "Wat zie jij?", op_dag(103).date())
