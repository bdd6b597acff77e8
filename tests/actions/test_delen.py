"""Vastleggen wat je deelt, een tweede die meekijkt, intrekken, vertellen; en iemand laten gaan."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import select

from caseapp.actions import betrokkenheid, delen, toestemming
from caseapp.actions.delen import Deling
from caseapp.actions.toestemming import Opgeschreven, Toestemmingsvraag
from caseapp.domain.delen import Grondslag, VerstrekkingStatus
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.regel import Regelfout
from caseapp.domain.toestemming import ToestemmingHoe, ToestemmingStatus
from caseapp.permissions import Categorie, Doen, Positie, Relatie, beoordeel
from caseapp.queries.dossier import zichtbaar
from caseapp.queries.verstrekking import een
from caseapp.tables import CaseRelatie, Gebeurtenis, Organisatie, Termijn, Toestemming, Verstrekking

from ..builders import Huis, alles, op_dag, open_voor
from ..kring import Kring, een_kring

REDEN = "De hulp is klaar en gaat goed."


def deling(kring: Kring, **anders: Any) -> Deling:
    """Health of the mother, from the contactpersoon to the lokaal team, with her own yes."""
    gewoon = Deling(
        over=kring.moeder.id,
        wat=Categorie.GEZONDHEID,
        van=kring.wie["school"],
        aan=kring.wie["lt"],
        grondslag=Grondslag.TOESTEMMING,
        doel="Weten of de hulp bij de afspraken past.",
        motivering="Alleen of zij komt en hoe het gaat.",
        tot=op_dag(110).date(),
        verteld="Samen met haar opgeschreven.",
    )
    return replace(gewoon, **anders)


def zegt_ja(huis: Huis, kring: Kring, **anders: Any) -> None:
    """The mother, asked alone by the contactpersoon."""
    bedoeld = deling(kring, **anders)
    with huis.als(kring["cp"], op=op_dag(96)) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        vraag = Toestemmingsvraag(
            bedoeld.over, bedoeld.wat, bedoeld.aan, kring.moeder.id, bedoeld.doel, op_dag(110).date()
        )
        rij = toestemming.vraag(werk.ctx, gezin, vraag)
        hoe = Opgeschreven(ToestemmingHoe.GESPREK, werk.ctx.today, True)
        toestemming.schrijf_antwoord_op(werk.ctx, gezin, rij, ToestemmingStatus.GEGEVEN, "", hoe)


def verstrek(huis: Huis, kring: Kring, wie: str = "cp", **anders: Any) -> UUID:
    """With her yes, where that is the ground."""
    if anders.get("grondslag", Grondslag.TOESTEMMING) is Grondslag.TOESTEMMING:
        zegt_ja(huis, kring, **{naam: anders[naam] for naam in anders.keys() & {"aan"}})
    return leg_vast(huis, kring, wie, **anders)


def leg_vast(huis: Huis, kring: Kring, wie: str = "cp", **anders: Any) -> UUID:
    with huis.als(kring[wie], op=op_dag(96)) as werk:
        return delen.verstrek(werk.ctx, open_voor(werk.ctx, kring.gezin.id), deling(kring, **anders)).id


def doe(huis: Huis, kring: Kring, wie: str, actie: Any, rij_id: UUID, *wat: Any, dag: int = 96) -> None:
    with huis.als(kring[wie], op=op_dag(dag)) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        rij = een(werk.ctx, gezin, rij_id)
        assert rij is not None, f"{wie} ziet haar niet"
        actie(werk.ctx, gezin, rij, *wat)


def leest(huis: Huis, kring: Kring, wie: str = "lt", dag: int = 96) -> bool:
    """Whether health about the mother opens."""
    with huis.als(kring[wie], op=op_dag(dag), alleen_lezen=True) as werk:
        stuk = Gebeurtenis(
            gezin_id=kring.gezin.id, categorie=Categorie.GEZONDHEID, betreft_id=kring.moeder.id
        )
        dossier = open_voor(werk.ctx, kring.gezin.id).dossier
        return beoordeel(werk.ctx.actor, Doen.ZIEN, stuk.categorie, dossier, stuk).mag


def ziet_rij(huis: Huis, kring: Kring) -> set[str]:
    gezien = set()
    for naam in kring.wie:
        with huis.als(kring[naam], alleen_lezen=True) as werk:
            rijen = [r for r in alles(werk.ctx, Verstrekking) if r.gezin_id == kring.gezin.id]
            if zichtbaar(werk.ctx, open_voor(werk.ctx, kring.gezin.id), rijen):
                gezien.add(naam)
    return gezien


def stand(huis: Huis, kring: Kring) -> tuple[int, ...]:
    soorten = (Verstrekking, Gebeurtenis, Termijn)
    with huis.systeem() as werk:
        rijen = [len([r for r in alles(werk.ctx, s) if r.gezin_id == kring.gezin.id]) for s in soorten]
        return (*rijen, len(alles(werk.ctx, Toestemming)))


def test_wat_met_toestemming_is_vastgelegd_werkt_meteen_en_staat_op_de_tijdlijn(
    kamer: Huis, kring: Kring
) -> None:
    assert not leest(kamer, kring)
    verstrek(kamer, kring)
    assert leest(kamer, kring)
    assert not leest(kamer, kring, "cp")
    assert ziet_rij(kamer, kring) == {
        *("cp", "lt", "vt", "mda", "school", "moeder", "trainer", "toezicht", "simulatie"),
    }
    with kamer.systeem() as werk:
        hier = [g for g in alles(werk.ctx, Gebeurtenis) if g.gezin_id == kring.gezin.id]
        [gebeurd] = [g for g in hier if g.soort is GebeurtenisSoort.VERSTREKT]
        assert gebeurd.betreft_id == kring.moeder.id
        [ja] = [t for t in alles(werk.ctx, Toestemming) if t.persoon_id == kring.moeder.id]
        assert ja.op == op_dag(96).date()


def test_wat_nog_niet_is_verteld_is_er_voor_het_gezin_niet(kamer: Huis, kring: Kring) -> None:
    herzien = op_dag(103).date()
    rij = verstrek(kamer, kring, herzien=herzien, verteld="Nu vertellen is gevaarlijk.")
    assert ziet_rij(kamer, kring).isdisjoint({"moeder", "vader", "kind", "steun"})
    with kamer.systeem() as werk:
        [termijn] = [t for t in alles(werk.ctx, Termijn) if t.gezin_id == kring.gezin.id]
        assert (termijn.uiterlijk, termijn.categorie) == (herzien, Categorie.DEELREGISTER)
    doe(kamer, kring, "cp", delen.informeer, rij, "Aan haar verteld, alleen.", dag=100)
    assert "moeder" in ziet_rij(kamer, kring)
    with kamer.systeem() as werk:
        [termijn] = [t for t in alles(werk.ctx, Termijn) if t.gezin_id == kring.gezin.id]
        assert termijn.afgerond_op == op_dag(100)
    with pytest.raises(Regelfout, match="al verteld"):
        doe(kamer, kring, "cp", delen.informeer, rij, "Nog een keer verteld.")


NOOD = {"grondslag": Grondslag.NOODSITUATIE_VITAAL_BELANG, "tot": op_dag(100).date()}


def test_een_noodsituatie_werkt_pas_als_een_ander_meekeek(kamer: Huis, kring: Kring) -> None:
    rij = verstrek(kamer, kring, **NOOD)
    assert not leest(kamer, kring)
    for wie, zin in (("cp", "zelf vastgelegd"), ("lt", "Jij krijgt"), ("moeder", "Alleen iemand die zelf")):
        with pytest.raises(Regelfout, match=zin):
            doe(kamer, kring, wie, delen.bevestig, rij)
        assert not leest(kamer, kring)
    doe(kamer, kring, "mda", delen.bevestig, rij)
    assert leest(kamer, kring)
    assert not leest(kamer, kring, dag=101)
    with pytest.raises(Regelfout, match="al bevestigd"):
        doe(kamer, kring, "vt", delen.bevestig, rij)


@pytest.mark.parametrize("wie", ["trainer", "toezicht", "simulatie"])
def test_wie_meeleest_zonder_bij_het_gezin_te_werken_is_geen_tweede(
    kamer: Huis, kring: Kring, wie: str
) -> None:
    rij = verstrek(kamer, kring, **NOOD)
    with pytest.raises(Regelfout, match="Alleen iemand die zelf"):
        doe(kamer, kring, wie, delen.bevestig, rij)
    assert not leest(kamer, kring)


def test_wie_iets_voor_zichzelf_vastlegt_leest_pas_na_een_tweede(kamer: Huis, kring: Kring) -> None:
    rij = verstrek(kamer, kring, aan=kring.wie["cp"])
    assert not leest(kamer, kring, "cp")
    doe(kamer, kring, "lt", delen.bevestig, rij)
    assert leest(kamer, kring, "cp")


def test_aan_de_eigen_organisatie_is_ook_aan_zichzelf(kamer: Huis, kring: Kring) -> None:
    with kamer.systeem() as werk:
        team = werk.ctx.session.exec(
            select(Organisatie).where(Organisatie.id == kring.wie["cp"].organisatie_id)
        ).one()
    rij = verstrek(kamer, kring, aan=team)
    assert not leest(kamer, kring, "lt")
    with pytest.raises(Regelfout, match="Jij krijgt"):
        doe(kamer, kring, "lt", delen.bevestig, rij)
    doe(kamer, kring, "school", delen.bevestig, rij)
    assert leest(kamer, kring, "lt")


def test_na_intrekken_leest_niemand_meer_en_twee_keer_intrekken_kan_niet(kamer: Huis, kring: Kring) -> None:
    rij = verstrek(kamer, kring)
    doe(kamer, kring, "vt", delen.trek_in, rij, REDEN)
    assert not leest(kamer, kring)
    assert "moeder" in ziet_rij(kamer, kring)
    with pytest.raises(Regelfout, match="al ingetrokken"):
        doe(kamer, kring, "cp", delen.trek_in, rij, REDEN)


FOUTEN: dict[str, tuple[dict[str, Any], str]] = {
    "past niet": ({"wat": Categorie.JUSTITIE}, "grondslag"),
    "wie meldde": ({"wat": Categorie.MELDER, "grondslag": Grondslag.WETTELIJKE_TAAK_VT}, "grondslag"),
    "taak van een ander": ({"grondslag": Grondslag.GI_OTS}, "grondslag"),
    "een grondslag achteraf": ({"vanaf": op_dag(95).date()}, "vanaf"),
    "begint na het einde": ({"vanaf": op_dag(111).date()}, "tot"),
    "einde voor begin": ({"tot": op_dag(95).date()}, "tot"),
    "veel te lang": ({"tot": op_dag(600).date()}, "tot"),
    "alleen": ({"grondslag": Grondslag.CONFLICT_VAN_PLICHTEN}, "overlegd"),
    "leeg doel": ({"doel": "   "}, "doel"),
    "lange motivering": ({"motivering": "a" * 10_001}, "motivering"),
    "een bsn": ({"doel": "Het gaat om 111222333, denk ik."}, "doel"),
    "bsn bij verteld": ({"verteld": "Het gaat om 111222333."}, "verteld"),
    "herzien in het verleden": ({"herzien": op_dag(96).date()}, "herzien"),
}


@pytest.mark.parametrize(("anders", "veld"), FOUTEN.values(), ids=FOUTEN)
def test_delen_dat_niet_kan_bewaart_niets(
    kamer: Huis, kring: Kring, anders: dict[str, Any], veld: str
) -> None:
    zegt_ja(kamer, kring)
    voor = stand(kamer, kring)
    with pytest.raises(Regelfout) as fout:
        leg_vast(kamer, kring, **anders)
    assert fout.value.veld == veld
    assert stand(kamer, kring) == voor


def test_een_vreemde_van_buiten_het_gezin_gaat_hier_niet_over(kamer: Huis, kring: Kring) -> None:
    with kamer.systeem() as werk:
        ander = een_kring(werk.ctx)
    with pytest.raises(Regelfout, match="hoort niet bij dit gezin"):
        leg_vast(kamer, kring, over=ander.moeder.id)
    with pytest.raises(Regelfout, match="dezelfde persoon"):
        leg_vast(kamer, kring, van=kring.wie["lt"])


@pytest.mark.parametrize(
    "tekst", ["مرحبا، هذا نص طويل بما يكفي", "Zij zei 🌱 ja, en \u202egrif\u202c daarna."]
)
def test_tekens_uit_andere_talen_en_emoji_blijven_wat_ze_zijn(kamer: Huis, kring: Kring, tekst: str) -> None:
    rij_id = verstrek(kamer, kring, doel=tekst)
    with kamer.als(kring["cp"], alleen_lezen=True) as werk:
        rijen = [r for r in alles(werk.ctx, Verstrekking) if r.id == rij_id]
        [zicht] = zichtbaar(werk.ctx, open_voor(werk.ctx, kring.gezin.id), rijen)
        assert zicht.open("doel") == tekst


def weg(huis: Huis, kring: Kring, wie: str, reden: str = REDEN) -> None:
    with huis.als(kring["cp"], op=op_dag(96)) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        rij = next(r for r in gezin.relaties if r.gebruiker_id == kring[wie])
        betrokkenheid.beeindig_betrokkenheid(werk.ctx, gezin, rij, reden)


def test_wie_weg_is_heeft_meteen_geen_toegang_meer_en_wat_met_hem_werd_gedeeld_stopt(
    kamer: Huis, kring: Kring
) -> None:
    verstrek(kamer, kring)
    weg(kamer, kring, "lt")
    with kamer.als(kring["lt"], op=op_dag(96), alleen_lezen=True) as werk:
        assert open_voor(werk.ctx, kring.gezin.id).positie is Positie.COLLEGA
    with kamer.systeem() as werk:
        [rij] = [r for r in alles(werk.ctx, Verstrekking) if r.gezin_id == kring.gezin.id]
        assert rij.status is VerstrekkingStatus.INGETROKKEN
    with kamer.als(kring["cp"], op=op_dag(97)) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        lt = kring.wie["lt"]
        betrokkenheid.betrek(werk.ctx, gezin, lt, Relatie.BETROKKEN_HULPVERLENER, "Weer meedenken.")
    assert not leest(kamer, kring, dag=97)


@pytest.mark.parametrize(
    ("wie", "reden", "zin"),
    [
        ("moeder", REDEN, "heeft hier altijd een plek"),
        ("lt", "klaar", "minstens 10 tekens"),
        ("lt", "Hij heeft nummer 111222333.", "burgerservicenummer"),
        ("lt", "a" * 10_001, "te lang"),
    ],
)
def test_iemand_laten_gaan_dat_niet_kan_verandert_niets(
    kamer: Huis, kring: Kring, wie: str, reden: str, zin: str
) -> None:
    with pytest.raises(Regelfout, match=zin):
        weg(kamer, kring, wie, reden)
    with kamer.systeem() as werk:
        rijen = [r for r in alles(werk.ctx, CaseRelatie) if r.gezin_id == kring.gezin.id]
        assert all(r.beeindigd is None for r in rijen)


@pytest.mark.parametrize(
    ("wie", "relatie"),
    [
        ("vreemde", Relatie.KETENPARTNER),
        ("andere vt", Relatie.MDA_TEAMLID),
        ("beheerder", Relatie.KETENPARTNER),
    ],
)
def test_iemand_komt_erbij_zoals_bij_zijn_rol_past(
    kamer: Huis, kring: Kring, wie: str, relatie: Relatie
) -> None:
    with kamer.als(kring["cp"]) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        with pytest.raises(Regelfout, match="past niet bij de rol"):
            betrokkenheid.betrek(werk.ctx, gezin, kring.wie[wie], relatie, "Meedenken.")


def test_een_einddatum_telt_vanaf_vandaag_van_het_verhaal(kamer: Huis, kring: Kring) -> None:
    with kamer.als(kring["cp"], op=op_dag(96)) as werk:
        gezin, tot = open_voor(werk.ctx, kring.gezin.id), werk.ctx.today - timedelta(days=1)
        with pytest.raises(Regelfout, match="voor vandaag"):
            betrokkenheid.betrek(
                werk.ctx, gezin, kring.wie["andere vt"], Relatie.VT_BEHANDELAAR, "Meedenken.", tot=tot
            )
