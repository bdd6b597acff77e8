"""Het bord: een regel per gezin, zonder naam, en even veel werk voor één gezin als voor veel."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from caseapp.actions import contact, gezin, veiligheidsschaal
from caseapp.domain.contact import ContactHoe, Gesprek
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.gezin import GezinRol, GezinStatus
from caseapp.domain.logboek import Handeling
from caseapp.domain.procesregie import PlanStand, ProcesSignaal
from caseapp.domain.veiligheidsplan.woorden import PlanStatus
from caseapp.domain.veiligheidsschaal import Antwoord, ScoreAntwoord
from caseapp.permissions import Categorie, Rol
from caseapp.queries.bord import blad as borden
from caseapp.queries.bord.blad import Keuze, Volgorde
from caseapp.queries.bord.regels import BordRegel, regels
from caseapp.queries.dossier import Refused
from caseapp.tables import Actie, Veiligheidsplan

from ..builders import Huis, geteld, laatste, open_voor, regels_van
from ..factories import (
    CaseRelatieFactory,
    ContactpersoonFactory,
    GebeurtenisFactory,
    GebruikerFactory,
    GezinFactory,
    GezinslidFactory,
    OrganisatieFactory,
    PersoonFactory,
    TermijnFactory,
)
from ..kring import Kring

BUDGET = 24


def regel(huis: Huis, kring: Kring) -> BordRegel:
    with huis.als(kring["procesregisseur"], alleen_lezen=True) as werk:
        return regels(werk.ctx, [kring.gezin.id])[kring.gezin.id]


def signalen(huis: Huis, kring: Kring) -> set[ProcesSignaal]:
    return {signaal.soort for signaal in regel(huis, kring).signalen}


def doe(huis: Huis, kring: Kring, daad: Any, *wat: Any, wie: str = "cp", **hoe: Any) -> Any:
    with huis.als(kring[wie]) as werk:
        return daad(werk.ctx, open_voor(werk.ctx, kring.gezin.id), *wat, **hoe)


def gesprek(
    huis: Huis, kring: Kring, dagen: int = 12, wie: str = "cp", niet_voor: list[str] | None = None
) -> None:
    with huis.als(kring[wie]) as werk:
        open_ = open_voor(werk.ctx, kring.gezin.id)
        op = werk.ctx.now - timedelta(days=dagen)
        wat = Gesprek(
            ContactHoe.ELDERS, op, "Wij spraken elkaar.", met=[kring.kind.id], apart=True, waar="Buiten."
        )
        contact.leg_contact_vast(werk.ctx, open_, wat, niet_voor=niet_voor or [])


def cijfer(huis: Huis, kring: Kring, wie: UUID, getal: int, niet_voor: list[str] | None = None) -> None:
    antwoord = Antwoord(ScoreAntwoord.CIJFER, getal, gedeeld=niet_voor is not None)
    doe(huis, kring, veiligheidsschaal.leg_score_vast, wie, antwoord, niet_voor=niet_voor)


def een_plan(huis: Huis, gezin_id: UUID, **hoe: Any) -> UUID:
    with huis.systeem() as werk:
        dag = werk.ctx.today + timedelta(days=10)
        wat: dict[str, Any] = {
            "status": PlanStatus.LOOPT,
            "begonnen": werk.ctx.now,
            "evaluatie_op": dag,
        } | hoe
        plan = Veiligheidsplan(gezin_id=gezin_id, **wat)
        werk.ctx.session.add(plan)
        return plan.id


def een_actie(huis: Huis, kring: Kring, organisatie: UUID | None, **hoe: Any) -> None:
    with huis.systeem() as werk:
        ctx = werk.ctx
        dag = ctx.today - timedelta(days=1)
        termijn = TermijnFactory(ctx=ctx, gezin_id=kring.gezin.id, uiterlijk=dag, voor_id=kring["cp"], **hoe)
        rij = Actie(
            gezin_id=kring.gezin.id,
            organisatie_id=organisatie,
            verantwoordelijke_id=kring["cp"],
            termijn_id=termijn.id,
            uiterlijk=dag,
            afgesproken_op=ctx.now,
            **hoe,
        )
        ctx.verzegel(rij, tekst="Iets wat nog moet gebeuren.")
        ctx.session.add(rij)


def vader(kring: Kring) -> list[str]:
    return [str(kring.vader.id)]


# --- wat erop staat ---


def test_een_gezin_zonder_iets_heeft_een_regel_zonder_iets(kamer: Huis, kring: Kring) -> None:
    feiten = regel(kamer, kring).feiten
    assert (feiten.kenmerk, feiten.plan, feiten.laagste, feiten.fase) == (
        kring.gezin.kenmerk,
        "geen",
        None,
        None,
    )
    assert (feiten.contactpersoon, feiten.sinds_dagen, feiten.wisselingen) == (True, 0, 0)
    assert [kind.wie for kind in feiten.kinderen] == ["kind A"]  # laid down before the year was kept


def test_wie_lid_wordt_krijgt_een_band_en_geen_geboortedatum(kamer: Huis, kring: Kring) -> None:
    with kamer.als(kring["cp"]) as werk:
        open_ = open_voor(werk.ctx, kring.gezin.id)
        oud, jong, groot = (
            PersoonFactory(ctx=werk.ctx, geboren=f"{jaar}-11-30") for jaar in (2011, 2022, 1971)
        )
        werk.ctx.session.flush()
        for wie in (jong, oud, groot):
            gezin.voeg_lid_toe(werk.ctx, open_, wie, GezinRol.KIND, 1)
    wie = [kind.wie for kind in regel(kamer, kring).feiten.kinderen]
    assert wie == ["kind A (14-17)", "kind B (4-7)", "kind C"]  # the eldest first; a grown son is no child


def test_een_nieuw_mens_dat_geen_kind_is_laat_geen_jaar_achter(kamer: Huis, kring: Kring) -> None:
    with kamer.als(kring["cp"]) as werk:
        open_ = open_voor(werk.ctx, kring.gezin.id)
        persoon = PersoonFactory(ctx=werk.ctx)
        werk.ctx.session.flush()
        assert gezin.voeg_lid_toe(werk.ctx, open_, persoon, GezinRol.PARTNER, 1).geboortejaar is None


def test_dagen_sinds_gesprek_telt_alleen_wie_er_werkt(kamer: Huis, kring: Kring) -> None:
    assert ProcesSignaal.KIND_NIET_GESPROKEN in signalen(kamer, kring)
    gesprek(kamer, kring, 12)
    gesprek(kamer, kring, 30, wie="lt")
    with kamer.systeem() as werk:
        GebeurtenisFactory(
            ctx=werk.ctx,
            gezin_id=kring.gezin.id,
            soort=GebeurtenisSoort.GESPREK_ALLEEN,
            categorie=Categorie.GVA_GEDEELD,
            betreft_id=kring.kind.id,
            auteur_id=kring["moeder"],
        )
    [kind] = regel(kamer, kring).feiten.kinderen
    assert kind.dagen == 12
    assert ProcesSignaal.KIND_NIET_GESPROKEN not in signalen(kamer, kring)


def test_van_de_cijfers_staat_er_het_laagste_en_het_hoogste_en_nooit_een_gemiddelde(
    kamer: Huis, kring: Kring
) -> None:
    for wie, getal in ((kring.moeder, 9), (kring.moeder, 7), (kring.kind, 4), (kring.vader, 8)):
        cijfer(kamer, kring, wie.id, getal)
    feiten = regel(kamer, kring).feiten
    assert (feiten.laagste, feiten.hoogste) == (4, 8)


@pytest.mark.parametrize(
    ("status", "dagen", "stand"),
    [
        (PlanStatus.LOOPT, 10, "vastgesteld"),
        (PlanStatus.LOOPT, -1, "verlopen"),
        (PlanStatus.IN_DE_MAAK, 0, "concept"),
    ],
)
def test_hoe_het_plan_ervoor_staat(
    kamer: Huis, kring: Kring, status: PlanStatus, dagen: int, stand: str
) -> None:
    dag = date(2026, 4, 11) + timedelta(days=dagen)
    een_plan(kamer, kring.gezin.id, status=status, evaluatie_op=dag)
    feiten = regel(kamer, kring).feiten
    assert (feiten.plan, feiten.evaluatie) == (stand, dag)


def test_een_plan_dat_snel_was_afgerond_vraagt_aandacht_tot_er_weer_een_loopt(
    kamer: Huis, kring: Kring
) -> None:
    with kamer.systeem() as werk:
        nu = werk.ctx.now
    een_plan(
        kamer, kring.gezin.id, status=PlanStatus.AFGEROND, begonnen=nu - timedelta(days=20), afgerond_op=nu
    )
    gezien = regel(kamer, kring)
    assert (gezien.feiten.plan, gezien.feiten.evaluatie) == (PlanStand.AFGEROND, None)
    assert ProcesSignaal.TE_SNEL_AFGESLOTEN in signalen(kamer, kring)
    een_plan(kamer, kring.gezin.id, begonnen=nu + timedelta(seconds=1))
    assert ProcesSignaal.TE_SNEL_AFGESLOTEN not in signalen(kamer, kring)


def test_zonder_contactpersoon_telt_vanaf_dat_het_gezin_bekend_is(kamer: Huis, kring: Kring) -> None:
    with kamer.systeem() as werk:
        los = GezinFactory(ctx=werk.ctx, status=GezinStatus.NIEUW, sinds=werk.ctx.now - timedelta(days=4))
    with kamer.als(kring["procesregisseur"], alleen_lezen=True) as werk:
        gezien = regels(werk.ctx, [los.id])[los.id]
    assert (gezien.feiten.contactpersoon, gezien.feiten.sinds_dagen) == (False, 4)
    assert gezien.signalen[0].zin == "Geen contactpersoon, al 4 dagen."


def test_elke_wisseling_telt(kamer: Huis, kring: Kring) -> None:
    with kamer.systeem() as werk:
        for dag in (30, 20, 10):
            van = werk.ctx.now - timedelta(days=dag)
            ContactpersoonFactory(
                ctx=werk.ctx,
                gezin_id=kring.gezin.id,
                gebruiker_id=kring["lt"],
                van=van,
                tot=van + timedelta(days=5),
            )
    assert regel(kamer, kring).feiten.wisselingen == 3
    assert ProcesSignaal.VAAK_GEWISSELD in signalen(kamer, kring)


# --- signalen die verder kijken ---


def test_iemand_in_twee_gezinnen_met_elk_een_plan_zijn_twee_plannen(kamer: Huis, kring: Kring) -> None:
    with kamer.systeem() as werk:
        ander = GezinFactory(ctx=werk.ctx)
        GezinslidFactory(ctx=werk.ctx, gezin_id=ander.id, persoon_id=kring.kind.id, rol=GezinRol.KIND)
    een_plan(kamer, kring.gezin.id)
    assert ProcesSignaal.TWEE_PLANNEN not in signalen(kamer, kring)
    een_plan(kamer, ander.id)
    [signaal] = [s for s in regel(kamer, kring).signalen if s.soort is ProcesSignaal.TWEE_PLANNEN]
    assert ander.kenmerk not in signaal.zin


def test_een_plan_dat_voor_iemand_is_afgeschermd_telt_daarbij_niet(kamer: Huis, kring: Kring) -> None:
    with kamer.systeem() as werk:
        ander = GezinFactory(ctx=werk.ctx)
        GezinslidFactory(ctx=werk.ctx, gezin_id=ander.id, persoon_id=kring.kind.id, rol=GezinRol.KIND)
    een_plan(kamer, kring.gezin.id)
    een_plan(kamer, ander.id, niet_voor=vader(kring))
    assert ProcesSignaal.TWEE_PLANNEN not in signalen(kamer, kring)


def test_een_organisatie_met_een_actie_die_niet_meer_meedoet_ontbreekt(kamer: Huis, kring: Kring) -> None:
    een_actie(kamer, kring, kring.wie["school"].organisatie_id)
    een_actie(kamer, kring, kring.wie["cp"].organisatie_id)
    assert ProcesSignaal.PARTIJ_ONTBREEKT not in signalen(kamer, kring)
    with kamer.systeem() as werk:
        weg = OrganisatieFactory(ctx=werk.ctx)
    een_actie(kamer, kring, weg.id)
    gezien = regel(kamer, kring)
    assert ProcesSignaal.PARTIJ_ONTBREEKT in signalen(kamer, kring)
    assert weg.naam not in repr(gezien)
    assert gezien.feiten.acties_te_laat == 3


# --- wat is afgeschermd telt niet mee ---


def test_wat_voor_iemand_is_afgeschermd_verandert_niets_op_het_bord(kamer: Huis, kring: Kring) -> None:
    cijfer(kamer, kring, kring.moeder.id, 6)
    zonder = regel(kamer, kring)
    gesprek(kamer, kring, niet_voor=vader(kring))
    cijfer(kamer, kring, kring.kind.id, 1, niet_voor=vader(kring))
    een_plan(kamer, kring.gezin.id, niet_voor=vader(kring))
    with kamer.systeem() as werk:
        weg = OrganisatieFactory(ctx=werk.ctx)
    een_actie(kamer, kring, weg.id, niet_voor=vader(kring))
    assert regel(kamer, kring) == zonder
    een_actie(kamer, kring, weg.id)
    assert regel(kamer, kring) != zonder


def test_een_afgeschermde_betrokkene_maakt_een_partij_niet_zichtbaar(kamer: Huis, kring: Kring) -> None:
    with kamer.systeem() as werk:
        opvang = OrganisatieFactory(ctx=werk.ctx)
        werk.ctx.session.flush()
        wie = GebruikerFactory(ctx=werk.ctx, organisatie_id=opvang.id)
    een_actie(kamer, kring, opvang.id)
    zonder = regel(kamer, kring)
    with kamer.systeem() as werk:
        CaseRelatieFactory(ctx=werk.ctx, gezin_id=kring.gezin.id, gebruiker_id=wie.id, niet_voor=vader(kring))
    assert regel(kamer, kring) == zonder


def test_op_de_regel_staat_geen_naam_en_geen_id(leeshuis: Huis) -> None:
    with leeshuis.als("mw. Beuk", alleen_lezen=True) as werk:
        gezien = repr(borden.bord(werk.ctx, Keuze()))
    assert not [naam for naam in leeshuis.gezinnen if naam in gezien]
    assert not [
        str(id_) for id_ in (*leeshuis.gezinnen.values(), *leeshuis.wie.values()) if str(id_) in gezien
    ]
    assert "Henk" not in gezien
    assert "band='4-7'" in gezien


# --- kiezen, volgorde, bladeren, werk ---


@pytest.fixture(scope="module")
def veel(kamer: Huis) -> UUID:
    """Thirty gezinnen, some without contactpersoon, some late, in different phases."""
    with kamer.systeem() as werk:
        ctx = werk.ctx
        pr, cp = GebruikerFactory(ctx=ctx, rol=Rol.PROCESREGISSEUR), GebruikerFactory(ctx=ctx)
        for n in range(30):
            los = n % 7 == 0
            nieuw = GezinFactory(ctx=ctx, status=GezinStatus.NIEUW if los else GezinStatus.LOOPT)
            if not los:
                ContactpersoonFactory(ctx=ctx, gezin_id=nieuw.id, gebruiker_id=cp.id)
            GezinslidFactory(
                ctx=ctx,
                gezin_id=nieuw.id,
                persoon_id=PersoonFactory(ctx=ctx).id,
                rol=GezinRol.KIND if n % 2 else GezinRol.OUDER,
                fase=("directe_veiligheid", "herstelgerichte_zorg")[n % 2],
                geboortejaar="2016",
            )
            if n % 3 == 0:
                TermijnFactory(ctx=ctx, gezin_id=nieuw.id, uiterlijk=ctx.today - timedelta(days=n + 1))
    return pr.id


def alle(huis: Huis, wie: UUID, **keuze: Any) -> list[BordRegel]:
    with huis.als(wie, alleen_lezen=True) as werk:
        return borden.alle_regels(werk.ctx, Keuze(**keuze))


def test_elk_filter_laat_over_wat_past_en_niets_anders(kamer: Huis, veel: UUID) -> None:
    allen = alle(kamer, veel)
    for keuze, past in (
        ({"zonder": True}, lambda r: not r.feiten.contactpersoon),
        ({"te_laat": True}, lambda r: r.feiten.te_laat),
        ({"fase": 1}, lambda r: r.feiten.fase == 1),
        ({"signaal": ProcesSignaal.TE_LAAT}, lambda r: "te laat" in {s.kort for s in r.signalen}),
        ({"kenmerk": allen[0].feiten.kenmerk.lower()}, lambda r: allen[0].feiten.kenmerk in r.feiten.kenmerk),
    ):
        gekozen = alle(kamer, veel, **keuze)
        assert gekozen == [een for een in allen if past(een)]
        assert 0 < len(gekozen) < len(allen)


def test_wie_niemand_heeft_staat_bovenaan_en_daarna_waar_het_meest_speelt(kamer: Huis, veel: UUID) -> None:
    rij = [(r.feiten.contactpersoon, -len(r.signalen)) for r in alle(kamer, veel)]
    assert rij == sorted(rij)
    assert rij[0][0] is False
    op_kenmerk = [r.feiten.kenmerk for r in alle(kamer, veel, volgorde=Volgorde.KENMERK)]
    assert op_kenmerk == sorted(op_kenmerk)


def test_op_volgorde_van_evaluatie_komt_wie_er_geen_heeft_achteraan(leeshuis: Huis) -> None:
    dagen = [
        r.feiten.evaluatie for r in alle(leeshuis, leeshuis.wie["mw. Beuk"], volgorde=Volgorde.EVALUATIE)
    ]
    gezet = [dag for dag in dagen if dag]
    assert 0 < len(gezet) < len(dagen)
    assert dagen == [*sorted(gezet), *[None] * (len(dagen) - len(gezet))]


@pytest.mark.parametrize("pagina", [-1, 0, 1, 2, 10**9])
def test_een_bladzijde_die_er_niet_is_is_de_dichtstbijzijnde(kamer: Huis, veel: UUID, pagina: int) -> None:
    with kamer.als(veel, alleen_lezen=True) as werk:
        gezien = borden.bord(werk.ctx, Keuze(), pagina)
        allen = borden.alle_regels(werk.ctx, Keuze())
    assert gezien.totaal == gezien.allen == len(allen) > borden.PER_PAGINA
    assert gezien.pagina == min(max(1, pagina), gezien.paginas)
    begin = (gezien.pagina - 1) * borden.PER_PAGINA
    assert list(gezien.regels) == allen[begin : begin + borden.PER_PAGINA]


def test_het_bord_kost_even_veel_vragen_voor_een_gezin_als_voor_veel(kamer: Huis, veel: UUID) -> None:
    with kamer.systeem() as werk:
        ids = [GezinFactory(ctx=werk.ctx).id]
    aantallen = []
    for welke in (ids, None):
        with geteld(kamer.ruimte) as opdrachten, kamer.als(veel, alleen_lezen=True) as werk:
            regels(werk.ctx, welke)
        aantallen.append(len(opdrachten))
    # one more: keys are fetched where there is something to open
    assert aantallen[0] <= aantallen[1] <= aantallen[0] + 2
    assert aantallen[1] <= BUDGET


def test_van_elk_gezin_staat_in_het_logboek_dat_het_bord_ernaar_keek(kamer: Huis, veel: UUID) -> None:
    for handeling, kijk in ((Handeling.BEKIJKEN, borden.bord), (Handeling.EXPORTEREN, borden.alle_regels)):
        vanaf = laatste(kamer)
        with kamer.als(veel, alleen_lezen=True) as werk:
            kijk(werk.ctx, Keuze(zonder=True))
        regels_ = regels_van(kamer, vanaf)
        assert {r["handeling"] for r in regels_} == {handeling.value}
        with kamer.als(veel, alleen_lezen=True) as werk:
            assert len({r["gezin_id"] for r in regels_}) == len(regels(werk.ctx))


@pytest.mark.parametrize("wie", ["cp", "lt", "beleid", "trainer", "toezicht", "moeder", "school"])
def test_wie_het_bord_niet_heeft_krijgt_niets_en_dat_staat_in_het_logboek(
    kamer: Huis, kring: Kring, wie: str
) -> None:
    vanaf = laatste(kamer)
    with pytest.raises(Refused, match="het bord is van de procesregisseur"), kamer.als(kring[wie]) as werk:
        borden.bord(werk.ctx, Keuze())
    [gezien] = regels_van(kamer, vanaf)
    assert (gezien["handeling"], gezien["regel"]) == ("geweigerd", "bord")


def test_niets_gekozen_is_niets_gekozen() -> None:
    assert not Keuze().iets
    assert not Keuze(volgorde=Volgorde.KENMERK).iets
    assert replace(Keuze(), zonder=True).iets
