"""Een huisverbod: wie het oplegt, wie wat leest, en wat erop volgt."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from caseapp.actions import huisverbod as acties
from caseapp.actions.contactpersoon import wijs_contactpersoon_aan
from caseapp.actions.huisverbod_spoor import zet_spoor
from caseapp.domain.gezin import GezinStatus
from caseapp.domain.huisverbod import HuisverbodDoor, HuisverbodStatus, Oplegging, Spoor
from caseapp.domain.huisverbod_verloop import Inzet
from caseapp.domain.regel import Regelfout
from caseapp.domain.termijn import TermijnSoort
from caseapp.permissions import KetenSoort
from caseapp.queries import huisverbod as queries
from caseapp.queries import tijdlijn
from caseapp.queries.dossier import Refused
from caseapp.queries.huisverbodblad import HuisverbodBlad, HuisverbodRegel, blad
from caseapp.queries.namen import mensen
from caseapp.queries.termijn import van_gezin as termijnen
from caseapp.tables import ContactpersoonToewijzing, Gebruiker, Huisverbod, HuisverbodSpoor, HuisverbodStap

from ..builders import NU, Huis, alles, open_voor
from ..factories import CaseRelatieFactory, GebruikerFactory, GezinslidFactory, PersoonFactory
from ..kring import Kring
from .analyse import open_taken, van_gezin

BURGEMEESTER = HuisverbodDoor.BURGEMEESTER
DAG = timedelta(days=1)
HELPT = {
    Spoor.UITHUISGEPLAATSTE: "Dhr. Lijsterbes zoekt een advocaat.",
    Spoor.ACHTERBLIJVER: "Mw. Abeel komt elke maandag.",
    Spoor.KINDEREN: "De juf van groep zes.",
}


def doe(huis: Huis, kring: Kring, wie: str, wat: Any, op: datetime = NU) -> Any:
    """`wat` gets the context, the gezin and the last huisverbod of it that there is."""
    with huis.als(kring[wie], op=op) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        return wat(werk.ctx, gezin, next(iter(queries.rijen(werk.ctx, gezin)), None))


def oplegging(kring: Kring, op: datetime = NU) -> Oplegging:
    return Oplegging(
        wie=kring.vader.id,
        op=op,
        door=HuisverbodDoor.HULPOFFICIER,
        beschermd=[kring.moeder.id, kring.kind.id],
        plaats="Het huis van moeder en kind",
        feiten="Er was geweld in de keuken.",
        rihg="De uitkomst is hoog.",
        veilig_thuis="Om acht uur gebeld.",
    )


def leg_op(huis: Huis, kring: Kring, wie: str = "vt", op: datetime = NU, **anders: Any) -> Any:
    wat = replace(oplegging(kring, op), **anders)
    return doe(huis, kring, wie, lambda ctx, g, _: acties.leg_huisverbod_op(ctx, g, wat), op)


def sporen(huis: Huis, kring: Kring, wie: str = "cp") -> None:
    for spoor, helper in HELPT.items():
        inzet = Inzet(helper=helper, eerste_contact=NU.date(), belt="Mw. Wilg", belt_dag=NU.date())
        doe(huis, kring, wie, lambda ctx, g, rij, s=spoor, i=inzet: zet_spoor(ctx, g, rij, s, i))


def meld(huis: Huis, kring: Kring, wie: str = "cp", wat: str = "Hij stond in de tuin.") -> Any:
    return doe(
        huis, kring, wie, lambda ctx, g, rij: acties.meld_overtreding(ctx, g, rij, NU, wat, "De buurvrouw")
    )


def verleng(huis: Huis, kring: Kring, wie: str, dagen: int, op: datetime = NU) -> Any:
    besluit = acties.Besluit(BURGEMEESTER, "Het gevaar is er nog.", (NU + dagen * DAG).date())
    return doe(huis, kring, wie, lambda ctx, g, rij: acties.verleng_huisverbod(ctx, g, rij, besluit), op)


ALLEEN_WERK = ("De hulp begint pas.", "Er zijn drie sporen.")


def adviseer(ctx: Any, gezin: Any, rij: Huisverbod) -> None:
    acties.adviseer_over_verlengen(ctx, gezin, rij, ALLEEN_WERK[0], verlengen=True)


def zet_casemanagement(ctx: Any, gezin: Any, rij: Huisverbod) -> None:
    acties.zet_casemanagement(ctx, gezin, rij, "Mw. Abeel", ALLEEN_WERK[1], intensief=True)


def trek_in(huis: Huis, kring: Kring, wie: str = "vt") -> Any:
    besluit = acties.Besluit(BURGEMEESTER, "Er is een veilige plek gevonden.")
    return doe(huis, kring, wie, lambda ctx, g, rij: acties.trek_huisverbod_in(ctx, g, rij, besluit))


def lees(huis: Huis, kring: Kring, wie: str, op: datetime = NU) -> HuisverbodBlad:
    with huis.als(kring[wie], op=op, alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        return blad(werk.ctx, gezin, mensen(werk.ctx, gezin))


def een(huis: Huis, kring: Kring, wie: str) -> HuisverbodRegel:
    [regel] = lees(huis, kring, wie).huisverboden
    return regel


@pytest.mark.parametrize("wie", ["vt", "simulatie"])
def test_veilig_thuis_en_de_simulatie_leggen_op_voor_tien_dagen(kamer: Huis, kring: Kring, wie: str) -> None:
    rij = leg_op(kamer, kring, wie)
    assert (rij.tot - rij.opgelegd_op, rij.status) == (10 * DAG, HuisverbodStatus.OPGELEGD)
    regel = een(kamer, kring, "cp")
    assert (regel.stand.dag, regel.stand.van, regel.stand.over, regel.stand.loopt) == (1, 10, 9, True)


@pytest.mark.parametrize(
    "wie", ["cp", "lt", "mda", "moeder", "vader", "school", "procesregisseur", "andere vt"]
)
def test_een_ander_legt_niet_op(kamer: Huis, kring: Kring, wie: str) -> None:
    with pytest.raises((Refused, Regelfout)):
        leg_op(kamer, kring, wie)
    assert van_gezin(kamer, kring, Huisverbod) == []


def test_de_contactpersoon_schrijft_wat_erop_volgt_en_nooit_het_besluit(kamer: Huis, kring: Kring) -> None:
    leg_op(kamer, kring)
    sporen(kamer, kring)
    meld(kamer, kring)
    doe(kamer, kring, "cp", adviseer)
    for besluit in (lambda: verleng(kamer, kring, "cp", 20), lambda: trek_in(kamer, kring, "cp")):
        with pytest.raises(Refused):
            besluit()
    assert een(kamer, kring, "cp").stand.van == 10


@pytest.mark.parametrize("wie", ["lt", "mda", "moeder", "vader", "kind", "school"])
def test_een_ander_schrijft_ook_geen_spoor(kamer: Huis, kring: Kring, wie: str) -> None:
    leg_op(kamer, kring)
    with pytest.raises((Refused, Regelfout)):
        sporen(kamer, kring, wie)
    with pytest.raises((Refused, Regelfout)):
        meld(kamer, kring, wie)
    assert van_gezin(kamer, kring, HuisverbodSpoor) == van_gezin(kamer, kring, HuisverbodStap) == []


def _woorden(regel: HuisverbodRegel) -> str:
    return repr((regel.sporen, regel.stappen, regel.rihg, regel.veilig_thuis))


def test_wie_weg_moet_en_wie_blijft_lezen_ieder_alleen_de_eigen_kant(kamer: Huis, kring: Kring) -> None:
    leg_op(kamer, kring)
    sporen(kamer, kring)
    meld(kamer, kring)
    verleng(kamer, kring, "vt", 28)
    for stap in (adviseer, zet_casemanagement):
        doe(kamer, kring, "cp", stap)
    weg, blijft = (_woorden(een(kamer, kring, wie)) for wie in ("vader", "moeder"))
    eigen, rest = HELPT[Spoor.UITHUISGEPLAATSTE], (HELPT[Spoor.ACHTERBLIJVER], HELPT[Spoor.KINDEREN])
    assert eigen in weg
    assert not any(woord in weg for woord in (*rest, "tuin", "achterblijver", "kinderen"))
    assert eigen not in blijft
    assert all(woord in blijft for woord in (*rest, "tuin"))
    for gelezen in (weg, blijft):
        assert "Het gevaar is er nog." in gelezen
        assert not any(woord in gelezen for woord in ("uitkomst", "acht uur", "buurvrouw", *ALLEEN_WERK))
    werkers = [_woorden(een(kamer, kring, wie)) for wie in ("cp", "vt", "mda", "trainer")]
    alles_ = (*HELPT.values(), "tuin", "buurvrouw", "uitkomst", "acht uur", *ALLEEN_WERK)
    assert all(woord in gelezen for gelezen in werkers for woord in alles_)


def test_ook_op_de_tijdlijn_en_bij_de_taken_merkt_wie_weg_moet_niets(kamer: Huis, kring: Kring) -> None:
    leg_op(kamer, kring)
    sporen(kamer, kring)
    meld(kamer, kring)

    def ziet(wie: str) -> tuple[list[str], list[TermijnSoort]]:
        with kamer.als(kring[wie], alleen_lezen=True) as werk:
            gezin = open_voor(werk.ctx, kring.gezin.id)
            verteld = [z.open("tekst") for z in tijdlijn.alles(werk.ctx, gezin) if "huis" in z.rij.soort]
            return verteld, [z.rij.soort for z in termijnen(werk.ctx, gezin)]

    gelezen, taken = ziet("vader")
    assert [tekst.split(",")[0] for tekst in sorted(gelezen)] == [
        "Voor tien dagen",
        "Voor: uithuisgeplaatste.",
    ]
    assert taken == []
    van_de_moeder = ziet("moeder")[0]
    assert "Hij stond in de tuin." in van_de_moeder
    assert "Voor: uithuisgeplaatste." not in van_de_moeder
    assert set(ziet("cp")[1]) == {TermijnSoort.HUISVERBOD_PLAN, TermijnSoort.HUISVERBOD_OVERTREDING}
    for wie in ("lt", "kind", "school", "steun"):
        assert ziet(wie) == ([], [])


def test_wie_helpt_weet_dat_het_er_is_en_een_ander_niets(kamer: Huis, kring: Kring) -> None:
    assert not lees(kamer, kring, "lt").alleen_dat
    leg_op(kamer, kring)
    assert (lees(kamer, kring, "lt").huisverboden, lees(kamer, kring, "lt").alleen_dat) == ((), True)
    assert not lees(kamer, kring, "lt", NU + 11 * DAG).alleen_dat
    for wie in ("kind", "school", "steun"):
        assert lees(kamer, kring, wie) == HuisverbodBlad((), mag_opleggen=False, alleen_dat=False)


def test_wie_later_bij_het_gezin_komt_leest_er_niets_van(kamer: Huis, kring: Kring) -> None:
    leg_op(kamer, kring)
    sporen(kamer, kring)
    with kamer.systeem() as werk:
        oom = PersoonFactory(ctx=werk.ctx)
        GezinslidFactory(ctx=werk.ctx, gezin_id=kring.gezin.id, persoon_id=oom.id)
        kring.wie["oom"] = GebruikerFactory(ctx=werk.ctx, rol=kring.wie["moeder"].rol, persoon_id=oom.id)
        CaseRelatieFactory(
            ctx=werk.ctx, gezin_id=kring.gezin.id, gebruiker_id=kring["oom"], relatie="gezinslid"
        )
    assert lees(kamer, kring, "oom").huisverboden == ()


def test_er_loopt_er_hoogstens_een_en_de_database_weigert_een_tweede(kamer: Huis, kring: Kring) -> None:
    leg_op(kamer, kring)
    with pytest.raises(Regelfout, match="al een huisverbod"):
        leg_op(kamer, kring, feiten="Er was weer geweld.")
    [rij] = van_gezin(kamer, kring, Huisverbod)
    velden = {naam: getattr(rij, naam) for naam in type(rij).model_fields if naam not in ("id", "versie")}
    with kamer.als(kring["vt"]) as werk:
        werk.ctx.session.add(Huisverbod(**velden))
        with pytest.raises(IntegrityError, match="UNIQUE"):
            werk.ctx.session.flush()
        werk.ctx.session.rollback()


def test_een_volgend_huisverbod_komt_na_het_vorige_en_om_nieuwe_feiten(kamer: Huis, kring: Kring) -> None:
    leg_op(kamer, kring)
    with pytest.raises(Regelfout, match="nieuwe feiten"):
        leg_op(kamer, kring, op=NU + 12 * DAG)
    leg_op(kamer, kring, op=NU + 12 * DAG, feiten="Er was weer geweld.")
    rijen = van_gezin(kamer, kring, Huisverbod)
    assert {rij.status for rij in rijen} == {HuisverbodStatus.AFGELOPEN, HuisverbodStatus.OPGELEGD}


def test_de_politie_leest_alleen_wat_zij_zelf_schreef_en_weet_niet_vanzelf_hoe_oud_iemand_is(
    kamer: Huis, kring: Kring
) -> None:
    leg_op(kamer, kring)
    with kamer.systeem() as werk:
        school = next(g for g in alles(werk.ctx, Gebruiker) if g.id == kring["school"])
        school.soort = KetenSoort.POLITIE
    assert lees(kamer, kring, "school") == HuisverbodBlad((), mag_opleggen=True, alleen_dat=False)
    with pytest.raises(Regelfout, match="niet hoe oud"):
        leg_op(kamer, kring, "school", feiten="Er was weer geweld.")


@pytest.mark.parametrize("soort", [Huisverbod, HuisverbodSpoor, HuisverbodStap])
def test_wat_is_opgeschreven_verandert_nooit(kamer: Huis, kring: Kring, soort: type) -> None:
    leg_op(kamer, kring)
    sporen(kamer, kring)
    meld(kamer, kring)
    with kamer.als(kring["vt"]) as werk:
        alles(werk.ctx, soort)[0].betreft_id = kring.kind.id
        with pytest.raises(IntegrityError, match=r"only added to|never changes"):
            werk.ctx.session.flush()
        werk.ctx.session.rollback()


def test_op_dag_acht_is_er_een_plan_en_dat_vraagt_de_contactpersoon(kamer: Huis, kring: Kring) -> None:
    leg_op(kamer, kring)
    [taak] = open_taken(kamer, kring, TermijnSoort.HUISVERBOD_PLAN)
    assert (taak.voor_id, taak.uiterlijk) == (kring["cp"], (NU + 8 * DAG).date())
    doe(kamer, kring, "cp", lambda ctx, g, rij: acties.meld_plan_klaar(ctx, g, rij, "Eerst rust."))
    assert open_taken(kamer, kring, TermijnSoort.HUISVERBOD_PLAN) == []


def test_zonder_contactpersoon_wacht_het_plan_bij_veilig_thuis_tot_er_een_is(
    kamer: Huis, kring: Kring
) -> None:
    with kamer.systeem() as werk:
        [cp] = [r for r in alles(werk.ctx, ContactpersoonToewijzing) if r.gezin_id == kring.gezin.id]
        werk.ctx.session.delete(cp)
        open_voor(werk.ctx, kring.gezin.id).rij.status = GezinStatus.NIEUW
    leg_op(kamer, kring, "simulatie")
    [taak] = open_taken(kamer, kring, TermijnSoort.HUISVERBOD_PLAN)
    assert taak.voor_id == kring["vt"]

    def wijs_aan(ctx: Any, gezin: Any, _rij: Any) -> None:
        nieuw = next(g for g in alles(ctx, Gebruiker) if g.id == kring["lt"])
        wijs_contactpersoon_aan(ctx, gezin, nieuw, None, "Op werkdagen.")

    doe(kamer, kring, "simulatie", wijs_aan)
    [taak] = open_taken(kamer, kring, TermijnSoort.HUISVERBOD_PLAN)
    assert (taak.voor_id, str(kring["vt"]) in taak.alleen_voor) == (kring["lt"], False)


def test_een_overtreding_vraagt_binnen_een_werkdag_iets_van_de_contactpersoon(
    kamer: Huis, kring: Kring
) -> None:
    leg_op(kamer, kring)
    meld(kamer, kring, "vt")
    [taak] = open_taken(kamer, kring, TermijnSoort.HUISVERBOD_OVERTREDING)
    assert taak.voor_id == kring["cp"]
    assert str(kring.vader.id) in taak.niet_voor
    with pytest.raises(Regelfout, match="staat er al"):
        meld(kamer, kring, "vt")


def test_verlengen_kan_zolang_het_loopt_en_tot_vier_weken_in_totaal(kamer: Huis, kring: Kring) -> None:
    leg_op(kamer, kring)
    with pytest.raises(Regelfout, match="vier weken"):
        verleng(kamer, kring, "vt", 29)
    with pytest.raises(Regelfout, match="loopt niet meer"):
        verleng(kamer, kring, "vt", 28, NU + 10 * DAG)
    verleng(kamer, kring, "vt", 28, NU + 9 * DAG)
    [regel] = lees(kamer, kring, "cp", NU + 13 * DAG).huisverboden
    assert (regel.stand.dag, regel.stand.van, regel.stand.over) == (14, 28, 14)
    with pytest.raises(Regelfout, match="loopt al tot"):
        verleng(kamer, kring, "vt", 28)


def test_na_intrekken_loopt_er_niets_meer_en_wacht_er_geen_plan(kamer: Huis, kring: Kring) -> None:
    leg_op(kamer, kring)
    trek_in(kamer, kring)
    regel = een(kamer, kring, "vader")
    assert (regel.stand.loopt, regel.ingetrokken) == (False, True)
    assert open_taken(kamer, kring, TermijnSoort.HUISVERBOD_PLAN) == []
    with pytest.raises(Regelfout, match="loopt niet meer"):
        trek_in(kamer, kring)
    leg_op(kamer, kring, feiten="Er was weer geweld.")


def test_een_spoor_zonder_eerste_contact_is_een_zichtbaar_gat(kamer: Huis, kring: Kring) -> None:
    leg_op(kamer, kring)
    gaten = een(kamer, kring, "cp").seinen
    assert "Nog geen eerste contact: uithuisgeplaatste, achterblijver en kinderen." in gaten
    assert een(kamer, kring, "vader").seinen == een(kamer, kring, "moeder").seinen == ()
    sporen(kamer, kring)
    doe(kamer, kring, "vt", lambda ctx, g, rij: acties.meld_bereikbaar(ctx, g, rij, "Vanochtend gebeld."))
    assert een(kamer, kring, "cp").seinen == ()
    assert [spoor.belt for spoor in een(kamer, kring, "cp").sporen] == ["Mw. Wilg"] * 3


def test_het_eerste_contact_blijft_en_twee_keer_hetzelfde_staat_er_een_keer(
    kamer: Huis, kring: Kring
) -> None:
    leg_op(kamer, kring)
    sporen(kamer, kring)
    with pytest.raises(Regelfout, match="staat er al zo"):
        sporen(kamer, kring)
    nieuw = Inzet(helper="Iemand anders.")
    doe(kamer, kring, "cp", lambda ctx, g, rij: zet_spoor(ctx, g, rij, Spoor.KINDEREN, nieuw))
    regel = een(kamer, kring, "cp").sporen[-1]
    assert (regel.helper, regel.contact, regel.belt) == ("Iemand anders.", NU.date(), "")


def test_intensief_casemanagement_zegt_wie_het_doet(kamer: Huis, kring: Kring) -> None:
    leg_op(kamer, kring)

    def zet(wie: str) -> Any:
        return lambda ctx, g, rij: acties.zet_casemanagement(ctx, g, rij, wie, "Drie sporen.", intensief=True)

    with pytest.raises(Regelfout, match="wie het doet"):
        doe(kamer, kring, "cp", zet(" "))
    doe(kamer, kring, "cp", zet("Mw. Abeel"))
    assert een(kamer, kring, "vt").casemanagement == "Ja: Mw. Abeel"
    assert "Abeel" not in _woorden(een(kamer, kring, "vader"))
