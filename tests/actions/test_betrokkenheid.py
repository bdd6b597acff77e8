"""Een vast gezicht, wie er verder bij is, en wie vraagt om mee te mogen lezen."""

from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import select

from caseapp.actions import betrokkenheid as acties
from caseapp.actions.contactpersoon import wijs_contactpersoon_aan
from caseapp.domain.gezin import GezinStatus
from caseapp.domain.regel import Regelfout
from caseapp.domain.termijn import TermijnSoort, na_werkdagen
from caseapp.domain.toegangsvraag import VraagStatus
from caseapp.permissions import Categorie, Positie, Relatie
from caseapp.queries.dossier import open_om_te_vragen, zichtbaar
from caseapp.tables import (
    CaseRelatie,
    ContactpersoonToewijzing,
    Gebeurtenis,
    Gezin,
    Termijn,
    ToegangsVraag,
)

from ..builders import Huis, alles, op_dag, open_voor
from ..kring import Kring, een_kring

REDEN = "Ik vervang deze week en moet weten wat is afgesproken."


@pytest.fixture
def nieuw(kamer: Huis) -> Kring:
    with kamer.systeem() as werk:
        return een_kring(werk.ctx, met_contactpersoon=False)


def doe(huis: Huis, kring: Kring, wie: str, actie: Any, *wat: Any, dag: int = 96, **hoe: Any) -> Any:
    with huis.als(kring[wie], op=op_dag(dag)) as werk:
        return actie(werk.ctx, open_voor(werk.ctx, kring.gezin.id), *wat, **hoe)


def van_gezin(huis: Huis, kring: Kring, soort: type) -> list[Any]:
    with huis.systeem() as werk:
        return [rij for rij in alles(werk.ctx, soort) if rij.gezin_id == kring.gezin.id]


def positie(huis: Huis, kring: Kring, wie: str, dag: int) -> Positie:
    with huis.als(kring[wie], op=op_dag(dag), alleen_lezen=True) as werk:
        return open_voor(werk.ctx, kring.gezin.id).positie


def test_de_eerste_contactpersoon_laat_het_gezin_lopen(kamer: Huis, nieuw: Kring) -> None:
    doe(kamer, nieuw, "vt", wijs_contactpersoon_aan, nieuw.wie["cp"], nieuw.wie["lt"], "Op werkdagen.")
    [rij] = van_gezin(kamer, nieuw, ContactpersoonToewijzing)
    assert (rij.gebruiker_id, rij.vervanger_id, rij.tot) == (nieuw["cp"], nieuw["lt"], None)
    with kamer.systeem() as werk:
        gezin = werk.ctx.session.get(Gezin, nieuw.gezin.id)
        assert gezin is not None
        assert gezin.status is GezinStatus.LOOPT
    assert positie(kamer, nieuw, "cp", 96) is Positie.CP


def test_een_tweede_contactpersoon_wordt_geweigerd(kamer: Huis, kring: Kring) -> None:
    with pytest.raises(Regelfout, match="heeft al een contactpersoon") as fout:
        doe(kamer, kring, "vt", wijs_contactpersoon_aan, kring.wie["lt"], None, "Altijd.")
    assert fout.value.veld == "gebruiker"
    assert len(van_gezin(kamer, kring, ContactpersoonToewijzing)) == 1


@pytest.mark.parametrize(
    ("wie", "vervanger", "veld"),
    [("vt", None, "gebruiker"), ("school", None, "gebruiker"), ("cp", "cp", "vervanger")],
)
def test_niet_iedereen_kan_een_vast_gezicht_zijn(
    kamer: Huis, nieuw: Kring, wie: str, vervanger: str | None, veld: str
) -> None:
    ander = nieuw.wie[vervanger] if vervanger else None
    with pytest.raises(Regelfout) as fout:
        doe(kamer, nieuw, "vt", wijs_contactpersoon_aan, nieuw.wie[wie], ander, "Altijd.")
    assert fout.value.veld == veld
    assert van_gezin(kamer, nieuw, ContactpersoonToewijzing) == []


def test_elk_lopend_gezin_heeft_er_een_en_een_nieuw_gezin_nog_geen(leeshuis: Huis) -> None:
    """Appendix A 1."""
    with leeshuis.systeem() as werk:
        open_ = [rij.gezin_id for rij in alles(werk.ctx, ContactpersoonToewijzing) if rij.tot is None]
        for gezin in alles(werk.ctx, Gezin):
            assert open_.count(gezin.id) == (0 if gezin.status is GezinStatus.NIEUW else 1)


def test_wie_betrokken_wordt_mag_mee_tot_en_met_de_laatste_dag(kamer: Huis, kring: Kring) -> None:
    tot = op_dag(103).date()
    relatie = Relatie.BETROKKEN_HULPVERLENER
    rij = doe(kamer, kring, "cp", acties.betrek, kring.wie["vreemde"], relatie, " Meedenken. ", tot=tot)
    assert (rij.van, rij.tot, rij.door_id) == (op_dag(96).date(), tot, kring["cp"])
    standen = {dag: positie(kamer, kring, "vreemde", dag) for dag in (95, 96, 103, 104)}
    assert standen == {95: Positie.NIEMAND, 96: Positie.LT, 103: Positie.LT, 104: Positie.NIEMAND}


def test_wie_terugkomt_na_de_laatste_dag_mag_weer_mee(kamer: Huis, kring: Kring) -> None:
    wie, relatie = kring.wie["vreemde"], Relatie.BETROKKEN_HULPVERLENER
    doe(kamer, kring, "cp", acties.betrek, wie, relatie, "Meedenken.", tot=op_dag(97).date())
    doe(kamer, kring, "cp", acties.betrek, wie, relatie, "Weer meedenken.", dag=99)
    assert positie(kamer, kring, "vreemde", 99) is Positie.LT
    rijen = [rij for rij in van_gezin(kamer, kring, CaseRelatie) if rij.gebruiker_id == wie.id]
    assert sorted(str(rij.beeindigd) for rij in rijen) == [str(op_dag(97).date()), "None"]


FOUTEN: dict[str, tuple[str, dict[str, Any], str]] = {
    "al betrokken": ("lt", {}, "gebruiker"),
    "als contactpersoon": ("vreemde", {"relatie": Relatie.CONTACTPERSOON}, "relatie"),
    "zonder doel": ("vreemde", {"doel": "  "}, "doel"),
    "tot gisteren": ("vreemde", {"tot": op_dag(95).date()}, "tot"),
    "met een adres als doel": ("vreemde", {"doel": "Langs op 1234 AB 5."}, "doel"),
}


@pytest.mark.parametrize(("wie", "anders", "veld"), FOUTEN.values(), ids=FOUTEN)
def test_betrekken_dat_niet_kan_bewaart_niets(
    kamer: Huis, kring: Kring, wie: str, anders: dict[str, Any], veld: str
) -> None:
    hoe = {"relatie": Relatie.BETROKKEN_HULPVERLENER, "doel": "Meedenken."} | anders
    voor = len(van_gezin(kamer, kring, CaseRelatie)), len(van_gezin(kamer, kring, Gebeurtenis))
    with pytest.raises(Regelfout) as fout:
        doe(kamer, kring, "cp", acties.betrek, kring.wie[wie], **hoe)
    assert fout.value.veld == veld
    assert (len(van_gezin(kamer, kring, CaseRelatie)), len(van_gezin(kamer, kring, Gebeurtenis))) == voor


def test_achter_de_rug_betrokken_staat_ook_zo_in_het_dagboek(kamer: Huis, kring: Kring) -> None:
    niet_voor = [str(kring.vader.id)]
    hoe = {"relatie": Relatie.VT_BEHANDELAAR, "doel": "Onderzoek.", "niet_voor": niet_voor}
    doe(kamer, kring, "cp", acties.betrek, kring.wie["andere vt"], **hoe)
    [gebeurtenis] = van_gezin(kamer, kring, Gebeurtenis)
    assert gebeurtenis.niet_voor == niet_voor


def vraag(huis: Huis, kring: Kring, reden: str = REDEN) -> ToegangsVraag:
    with huis.als(kring["collega"]) as werk:
        return acties.vraag_toegang(werk.ctx, open_om_te_vragen(werk.ctx, kring.gezin.id), reden)


def besluit(huis: Huis, kring: Kring, rij: ToegangsVraag, hoe: VraagStatus, **anders: Any) -> None:
    with huis.als(kring["cp"]) as werk:
        query = select(ToegangsVraag).where(ToegangsVraag.id == rij.id)
        gelezen = werk.ctx.session.exec(query).one()
        gelezen_met = werk.ctx.session.merge(gelezen)
        werk.ctx.session.refresh(gelezen_met, ["gebruiker"])
        met = {"motivering": REDEN, "tot": op_dag(110).date()} | anders
        acties.besluit_toegang(werk.ctx, open_voor(werk.ctx, kring.gezin.id), gelezen_met, hoe, **met)


def termijnen(huis: Huis, kring: Kring) -> list[tuple[Any, ...]]:
    return [
        (t.soort, t.voor_id, t.uiterlijk, t.afgerond_op is not None) for t in van_gezin(huis, kring, Termijn)
    ]


def test_een_vraag_ligt_met_een_termijn_bij_de_contactpersoon(kamer: Huis, kring: Kring) -> None:
    rij = vraag(kamer, kring)
    assert (rij.status, rij.gebruiker_id) == (VraagStatus.OPEN, kring["collega"])
    uiterlijk = na_werkdagen(op_dag(96).date(), 2)
    assert termijnen(kamer, kring) == [(TermijnSoort.TOEGANGSVRAAG, kring["cp"], uiterlijk, False)]
    assert positie(kamer, kring, "collega", 96) is Positie.COLLEGA
    with kamer.als(kring["moeder"], alleen_lezen=True) as werk:
        assert zichtbaar(werk.ctx, open_voor(werk.ctx, kring.gezin.id), [rij]) == []


@pytest.mark.parametrize("reden", ["", "mag ik erin?", " " * 40, "Zijn nummer is 06-12345678, dus bel hem."])
def test_een_vraag_zonder_goede_reden_bewaart_niets(kamer: Huis, kring: Kring, reden: str) -> None:
    with pytest.raises(Regelfout) as fout:
        vraag(kamer, kring, reden)
    assert fout.value.veld == "reden"
    assert van_gezin(kamer, kring, ToegangsVraag) == van_gezin(kamer, kring, Termijn) == []


def test_wie_al_vroeg_vraagt_niet_nog_eens(kamer: Huis, kring: Kring) -> None:
    vraag(kamer, kring)
    with pytest.raises(Regelfout, match="al gevraagd"):
        vraag(kamer, kring)
    assert len(van_gezin(kamer, kring, ToegangsVraag)) == 1


def test_een_ja_geeft_toegang_tot_een_dag_en_rondt_de_termijn_af(kamer: Huis, kring: Kring) -> None:
    besluit(kamer, kring, vraag(kamer, kring), VraagStatus.TOEGEKEND)
    [rij] = van_gezin(kamer, kring, ToegangsVraag)
    assert (rij.status, rij.besloten_door) == (VraagStatus.TOEGEKEND, kring["cp"])
    standen = {dag: positie(kamer, kring, "collega", dag) for dag in (96, 110, 111)}
    assert standen == {96: Positie.LT, 110: Positie.LT, 111: Positie.COLLEGA}
    assert [klaar for *_, klaar in termijnen(kamer, kring)] == [True]


def test_een_nee_geeft_niets_en_mag_daarna_opnieuw_gevraagd_worden(kamer: Huis, kring: Kring) -> None:
    besluit(kamer, kring, vraag(kamer, kring), VraagStatus.AFGEWEZEN, tot=None)
    assert positie(kamer, kring, "collega", 96) is Positie.COLLEGA
    vraag(kamer, kring)
    assert len(van_gezin(kamer, kring, ToegangsVraag)) == 2


@pytest.mark.parametrize(
    ("anders", "veld"), [({"tot": None}, "tot"), ({"motivering": "ja hoor"}, "motivering")]
)
def test_een_ja_dat_niet_kan_bewaart_niets(
    kamer: Huis, kring: Kring, anders: dict[str, Any], veld: str
) -> None:
    rij = vraag(kamer, kring)
    with pytest.raises(Regelfout) as fout:
        besluit(kamer, kring, rij, VraagStatus.TOEGEKEND, **anders)
    assert fout.value.veld == veld
    assert [r.status for r in van_gezin(kamer, kring, ToegangsVraag)] == [VraagStatus.OPEN]
    assert positie(kamer, kring, "collega", 96) is Positie.COLLEGA


def test_over_een_vraag_wordt_een_keer_besloten(kamer: Huis, kring: Kring) -> None:
    rij = vraag(kamer, kring)
    besluit(kamer, kring, rij, VraagStatus.AFGEWEZEN, tot=None)
    with pytest.raises(Regelfout, match="al besloten"):
        besluit(kamer, kring, rij, VraagStatus.TOEGEKEND)
    assert positie(kamer, kring, "collega", 96) is Positie.COLLEGA
    assert rij.categorie is Categorie.DEELREGISTER


def test_wie_wegblijft_tot_na_de_einddatum_kan_opnieuw_vragen_en_krijgen(kamer: Huis, kring: Kring) -> None:
    besluit(kamer, kring, vraag(kamer, kring), VraagStatus.TOEGEKEND, tot=op_dag(96).date())
    with kamer.als(kring["collega"], op=op_dag(98)) as werk:
        tweede = acties.vraag_toegang(werk.ctx, open_om_te_vragen(werk.ctx, kring.gezin.id), REDEN)
    with kamer.als(kring["cp"], op=op_dag(98)) as werk:
        gelezen = werk.ctx.session.exec(select(ToegangsVraag).where(ToegangsVraag.id == tweede.id)).one()
        werk.ctx.session.refresh(gelezen, ["gebruiker"])
        tot = werk.ctx.today + timedelta(days=7)
        gezin = open_voor(werk.ctx, kring.gezin.id)
        acties.besluit_toegang(werk.ctx, gezin, gelezen, VraagStatus.TOEGEKEND, REDEN, tot)
    assert positie(kamer, kring, "collega", 100) is Positie.LT
