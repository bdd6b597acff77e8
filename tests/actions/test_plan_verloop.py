"""Hoe het gaat: afspraken die lukken of niet, samen opnieuw kijken, en pas eindigen als er genoeg is."""

from datetime import timedelta
from typing import Any

import pytest

from caseapp.actions import fase, gebeurtenis, overdracht, taken, termijn, veiligheidsschaal
from caseapp.actions.botsing import Botsing
from caseapp.actions.gebeurtenis import gebeurde
from caseapp.actions.veiligheidsplan import afronding, stem, verloop, versie
from caseapp.domain.fase import FaseStapStatus
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.gezin import Fase
from caseapp.domain.overdracht import Kennismaking
from caseapp.domain.regel import Regelfout
from caseapp.domain.stellingname import Stelling
from caseapp.domain.termijn import TermijnSoort
from caseapp.domain.veiligheidsplan.afronding import Einde
from caseapp.domain.veiligheidsplan.plan import Bevinding, Bevonden
from caseapp.domain.veiligheidsplan.woorden import AfrondingStatus, PlanBesluit, PlanStatus, Uitkomst
from caseapp.domain.veiligheidsplan.woorden import PlanDeel as D
from caseapp.domain.veiligheidsschaal import Antwoord, ScoreAntwoord
from caseapp.permissions import Categorie
from caseapp.queries import overdracht as overdrachten
from caseapp.queries.dossier import Refused
from caseapp.queries.namen import mensen
from caseapp.queries.veiligheidsplan import agenda, prent
from caseapp.queries.veiligheidsplan.afronding import regels
from caseapp.tables import Afronding, Controle, Evaluatie, FaseStap, Gebeurtenis, Gebruiker, Gezinslid

from ..builders import Huis, op_dag, open_voor
from ..kring import Kring
from .analyse import doe, lees, open_taken, van_gezin
from .plan import EVALUATIE, afspraak, blad, plan, schrijf, stel_vast, stukken, voorwaarde

GELUKT = Bevonden(Uitkomst.NAGELEEFD, "oma, aan de telefoon", goed="Hij belde zelf.")
MISLUKT = Bevonden(Uitkomst.NIET_NAGELEEFD, "moeder", wat="Hij belde niet.")
BEVINDING = Bevinding(
    wie="moeder, vader, oma",
    goed="Drie weken rustige avonden.",
    anders="Vader belt nu zelf.",
    afspraken="",
    besluit=PlanBesluit.DOOR,
    reden="Het werkt.",
)


def kern(huis: Huis, kring: Kring) -> Any:
    return next(s.kern for s in stukken(huis, kring).values() if s.deel is D.AFSPRAKEN)


def einde(**anders: Any) -> Einde:
    vol = {
        "laatste_incident": None,
        "gezegd": True,
        "kinderwoorden": "Het is nu stil in huis, zegt het kind.",
        "nazorg": "Oma en de contactpersoon vragen het.",
        "overleg": "Het teamoverleg, met het gezin erbij.",
        "overleg_op": op_dag(90).date(),
        "met_kinderen": True,
        "zonder_cijfer": (),
    }
    return Einde(**(vol | anders))


def afrondingen(huis: Huis, kring: Kring, wie: str) -> Any:
    return lees(huis, kring, wie, lambda ctx, g: regels(ctx, g, mensen(ctx, g)))


def zet_fase(huis: Huis, kring: Kring, naar: Fase) -> None:
    with huis.systeem() as werk:
        for lid in kring.leden:
            rij = werk.ctx.session.get(Gezinslid, lid.id)
            assert rij is not None
            rij.fase = naar


def collega(huis: Huis, kring: Kring, wie: str = "lt") -> Gebruiker:
    with huis.systeem() as werk:
        rij = werk.ctx.session.get(Gebruiker, kring[wie])
        assert rij is not None
        return rij


def test_wat_goed_ging_wordt_genoemd(kamer: Huis, lopend: Kring) -> None:
    deels = Bevonden(Uitkomst.DEELS, "oma")
    with pytest.raises(Regelfout, match="wat er goed ging"):
        doe(kamer, lopend, "lt", verloop.leg_controle_vast, kern(kamer, lopend), deels)
    doe(kamer, lopend, "lt", verloop.leg_controle_vast, kern(kamer, lopend), GELUKT)
    [een] = blad(kamer, lopend).banden[0].hoe
    assert (een.status, een.controles[0].goed) == ("nageleefd", "Hij belde zelf.")
    assert not van_gezin(kamer, lopend, FaseStap)


def test_wie_controleert_heeft_het_van_iemand(kamer: Huis, lopend: Kring) -> None:
    for wat, zin in (
        (Bevonden(Uitkomst.NAGELEEFD, " ", goed="Ja."), "wie dit zag"),
        (Bevonden(Uitkomst.NIET_NAGELEEFD, "oma"), "wat er gebeurde"),
        (Bevonden(Uitkomst.BEREIKT, "oma", goed="Ja."), "Kies uit de lijst"),
    ):
        with pytest.raises(Regelfout, match=zin):
            doe(kamer, lopend, "lt", verloop.leg_controle_vast, kern(kamer, lopend), wat)
    assert not van_gezin(kamer, lopend, Controle)


@pytest.mark.parametrize("wie", ["cp", "lt", "moeder", "vt"])
def test_wie_meedoet_schrijft_op_wat_er_gezien_is(kamer: Huis, lopend: Kring, wie: str) -> None:
    doe(kamer, lopend, wie, verloop.leg_controle_vast, kern(kamer, lopend), GELUKT)
    assert [r.auteur_id for r in van_gezin(kamer, lopend, Controle)] == [lopend[wie]]


def test_een_schending_vraagt_wat_was_afgesproken_en_stelt_fase_1_voor(kamer: Huis, lopend: Kring) -> None:
    zet_fase(kamer, lopend, Fase.RISICOGESTUURDE_ZORG)
    doe(kamer, lopend, "lt", verloop.leg_controle_vast, kern(kamer, lopend), MISLUKT)
    stappen = van_gezin(kamer, lopend, FaseStap)
    assert {s.betreft_id for s in stappen} == {
        lopend.kind.id,
        lopend.vader.id,
    }  # whom it protects, who does it
    assert {s.status for s in stappen} == {FaseStapStatus.VOORGESTELD}  # people decide
    for soort in (TermijnSoort.FASE_BESLISSEN, TermijnSoort.ANDERS):
        assert [t.voor_id for t in open_taken(kamer, lopend, soort)] == [lopend["cp"]]
    doe(kamer, lopend, "cp", fase.besluit_over_fase, stappen[0], ja=True, reden="Ja.")


def test_een_evaluatie_zegt_eerst_wat_goed_ging_en_zet_de_volgende_dag(kamer: Huis, lopend: Kring) -> None:
    volgende = EVALUATIE + timedelta(days=20)
    wat = Bevinding("moeder", " ", "Niets.", "", PlanBesluit.DOOR, "Zo.")
    with pytest.raises(Regelfout, match="eerst op wat goed ging"):
        doe(kamer, lopend, "cp", verloop.evalueer_plan, wat, volgende)
    with pytest.raises(Regelfout, match="al voorbij"):
        doe(kamer, lopend, "cp", verloop.evalueer_plan, BEVINDING, op_dag(1).date())
    doe(kamer, lopend, "cp", verloop.evalueer_plan, BEVINDING, volgende)
    assert (plan(kamer, lopend).evaluatie_op, plan(kamer, lopend).evaluaties) == (volgende, 1)
    assert [t.uiterlijk for t in open_taken(kamer, lopend, TermijnSoort.PLAN_EVALUATIE)] == [volgende]
    with pytest.raises(Refused):
        doe(kamer, lopend, "lt", verloop.evalueer_plan, BEVINDING, volgende)


def test_twee_evaluaties_tegelijk_de_tweede_krijgt_het_te_horen(kamer: Huis, lopend: Kring) -> None:
    doe(kamer, lopend, "cp", verloop.evalueer_plan, BEVINDING, EVALUATIE, gelezen=0)
    with pytest.raises(Botsing):
        doe(kamer, lopend, "cp", verloop.evalueer_plan, BEVINDING, EVALUATIE, gelezen=0)
    assert len(van_gezin(kamer, lopend, Evaluatie)) == 1


def test_opschalen_is_te_zien_en_gaat_weer_over(kamer: Huis, lopend: Kring) -> None:
    for besluit, status in (
        (PlanBesluit.OPSCHALEN, PlanStatus.OPGESCHAALD),
        (PlanBesluit.AANPASSEN, PlanStatus.LOOPT),
    ):
        wat = Bevinding("moeder", "Zij belde.", "Het werd erger.", "", besluit, "Zo.")
        doe(kamer, lopend, "cp", verloop.evalueer_plan, wat, EVALUATIE)
        assert plan(kamer, lopend).status is status


def test_een_schending_na_de_evaluatie_is_weer_open_tot_het_weer_lukt(kamer: Huis, lopend: Kring) -> None:
    doe(kamer, lopend, "cp", verloop.evalueer_plan, BEVINDING, EVALUATIE)
    doe(kamer, lopend, "lt", verloop.leg_controle_vast, kern(kamer, lopend), MISLUKT)
    with pytest.raises(Regelfout, match="Een afspraak lukte niet"):
        doe(kamer, lopend, "cp", afronding.rond_plan_af, einde())
    doe(kamer, lopend, "lt", verloop.leg_controle_vast, kern(kamer, lopend), GELUKT)
    doe(kamer, lopend, "cp", afronding.rond_plan_af, einde())


def geef_cijfers(huis: Huis, kring: Kring) -> None:
    for wie in (kring.moeder, kring.vader, kring.kind):
        antwoord = Antwoord(ScoreAntwoord.CIJFER, 8)
        doe(huis, kring, "cp", veiligheidsschaal.leg_score_vast, wie.id, antwoord)


def test_afronden_kan_pas_als_er_niets_meer_ontbreekt(kamer: Huis, lopend: Kring) -> None:
    for anders, zin in (
        ({"gezegd": False}, "laatste incident"),
        ({"kinderwoorden": ""}, "woorden van de kinderen"),
        ({"nazorg": " "}, "daarna nog vraagt"),
        ({"overleg": ""}, "welk overleg"),
        ({"zonder_cijfer": ("Iemand",)}, "Van Iemand is er geen cijfer"),
        ({"laatste_incident": op_dag(80).date()}, "geen drie maanden"),
    ):
        with pytest.raises(Regelfout, match=zin):
            doe(kamer, lopend, "cp", afronding.rond_plan_af, einde(**anders))
    assert plan(kamer, lopend).status is PlanStatus.LOOPT
    assert not van_gezin(kamer, lopend, Afronding)


def test_is_alles_er_dan_komen_er_vijf_momenten_tot_anderhalf_jaar(kamer: Huis, lopend: Kring) -> None:
    geef_cijfers(kamer, lopend)
    doe(kamer, lopend, "cp", afronding.rond_plan_af, einde())
    assert plan(kamer, lopend).status is PlanStatus.AFGEROND
    nazorg = open_taken(kamer, lopend, TermijnSoort.NAZORG)
    with kamer.systeem() as werk:
        dagen = sorted((t.uiterlijk - werk.ctx.today).days for t in nazorg)
    assert dagen == [30, 91, 182, 365, 548]
    assert not open_taken(kamer, lopend, TermijnSoort.PLAN_EVALUATIE)
    [rij] = van_gezin(kamer, lopend, Afronding)
    assert len(rij.scores) == 3
    assert len(afrondingen(kamer, lopend, "lt")[0].cijfers) == 3
    assert len(afrondingen(kamer, lopend, "vader")[0].cijfers) == 1, "de andere zijn niet gedeeld"


def test_met_een_open_schending_eindigt_geen_plan_ook_niet_met_een_reden(kamer: Huis, lopend: Kring) -> None:
    doe(kamer, lopend, "cp", verloop.leg_controle_vast, kern(kamer, lopend), MISLUKT)
    reden = "De afspraak is niet meer nodig, zegt iedereen."
    tweede = collega(kamer, lopend)
    with pytest.raises(Regelfout, match="Een afspraak lukte niet"):
        doe(kamer, lopend, "cp", afronding.rond_plan_af, einde(), uitzondering=reden, tweede=tweede)
    doe(kamer, lopend, "cp", verloop.evalueer_plan, BEVINDING, EVALUATIE)
    doe(kamer, lopend, "cp", afronding.rond_plan_af, einde())
    assert plan(kamer, lopend).status is PlanStatus.AFGEROND


def test_zonder_alles_besluit_een_tweede_professional_mee(kamer: Huis, lopend: Kring) -> None:
    mist, reden = einde(nazorg=""), "Het gezin verhuist en wordt daar opgevangen."
    with pytest.raises(Regelfout, match="als tweede professional"):
        doe(kamer, lopend, "cp", afronding.rond_plan_af, mist, uitzondering=reden)
    zelf = collega(kamer, lopend, "cp")
    with pytest.raises(Regelfout, match="Kies een ander"):
        doe(kamer, lopend, "cp", afronding.rond_plan_af, mist, uitzondering=reden, tweede=zelf)
    tweede = collega(kamer, lopend)
    rij = doe(kamer, lopend, "cp", afronding.rond_plan_af, mist, uitzondering=reden, tweede=tweede)
    assert (rij.status, plan(kamer, lopend).status) == (AfrondingStatus.VOORGESTELD, PlanStatus.LOOPT)
    assert [t.voor_id for t in open_taken(kamer, lopend, TermijnSoort.AFRONDING_BESLISSEN)] == [lopend["lt"]]
    for wie, zin in (("cp", "niet wie het voorstelde"), ("vt", "wie daarvoor gevraagd is")):
        with pytest.raises(Regelfout, match=zin):
            besluit(kamer, lopend, wie, ja=True)
    besluit(kamer, lopend, "lt", ja=True)
    assert plan(kamer, lopend).status is PlanStatus.AFGEROND
    assert not open_taken(kamer, lopend, TermijnSoort.AFRONDING_BESLISSEN)
    [gelezen] = afrondingen(kamer, lopend, "lt")
    assert (gelezen.status, len(gelezen.ontbreekt), gelezen.uitzondering) == (
        AfrondingStatus.AFGEROND,
        1,
        reden,
    )


def test_een_plan_dat_eindigde_geldt_niet_meer(kamer: Huis, gepland: Kring) -> None:
    """It can be read; nothing in it is followed, said of, printed for a fridge or put in a calendar."""
    bij = next(s.kern for s in stukken(kamer, gepland).values() if s.deel is D.VOORWAARDEN)
    van_school = afspraak(gepland, bij, controleur=str(gepland["school"]), hoe_vaak="elke maandag")
    nieuw = schrijf(kamer, gepland, D.AFSPRAKEN, van_school)
    schrijf(kamer, gepland, D.AFSPRAKEN, afspraak(gepland, bij, tekst="Oma belt.", controleur=""))
    ontwerp = blad(kamer, gepland)
    assert (ontwerp.mag_zeggen, ontwerp.mag_volgen) == (True, False)
    stel_vast(kamer, gepland)
    lopend = blad(kamer, gepland)
    assert lopend.mag_volgen
    assert any(band.gaten for band in lopend.banden)
    dagen = {dag.weekday() for _, dag in lees(kamer, gepland, "cp", agenda.momenten)}
    assert 0 in dagen
    assert blad(kamer, gepland, "school").eigen
    geef_cijfers(kamer, gepland)
    doe(kamer, gepland, "cp", afronding.rond_plan_af, einde())
    nazorg = {t.uiterlijk for t in open_taken(kamer, gepland, TermijnSoort.NAZORG)}
    assert {dag for _, dag in lees(kamer, gepland, "cp", agenda.momenten)} == nazorg
    assert lees(kamer, gepland, "cp", prent.koelkast) is None
    assert blad(kamer, gepland, "school").eigen == ()
    gezien = blad(kamer, gepland)
    assert (gezien.geldt, gezien.mag_volgen, gezien.mag_zeggen) == (False, False, False)
    assert {een.status for band in gezien.banden for een in band.hoe} == {"afgerond"}
    assert not any(band.gaten for band in gezien.banden)
    with pytest.raises(Regelfout, match="geen plan om iets van te vinden"):
        doe(kamer, gepland, "cp", stem.zeg_van_plan, nieuw, Stelling.EENS, "")


def test_in_een_herziening_is_nieuw_nog_voorgesteld_en_loopt_wat_al_gold(kamer: Huis, lopend: Kring) -> None:
    doe(kamer, lopend, "cp", versie.begin_plan, "Oma kan nu ook op zondag.")
    bij = next(s.kern for s in stukken(kamer, lopend).values() if s.deel is D.VOORWAARDEN)
    nieuw = schrijf(kamer, lopend, D.AFSPRAKEN, afspraak(lopend, bij, tekst="Oma komt op zondag."))
    hoe = [een for band in blad(kamer, lopend).banden for een in band.hoe]
    assert {een.status for een in hoe if een.stuk.kern == nieuw} == {"voorgesteld"}
    assert {een.status for een in hoe if een.stuk.kern != nieuw} == {"loopt"}


def draag_over(huis: Huis, kring: Kring) -> None:
    """All steps, from the contactpersoon to the colleague of the lokaal team."""

    def open_(ctx: Any, gezin: Any) -> Any:
        return overdrachten.overdracht(ctx, gezin)

    zin = "Zij werkt hier straks meer dagen."
    doe(huis, kring, "cp", lambda ctx, g: overdracht.stel_overdracht_voor(ctx, g, kring.wie["lt"], zin))
    doe(huis, kring, "lt", lambda ctx, g: overdracht.aanvaard(ctx, g, open_(ctx, g), "Op werkdagen."))
    warm = Kennismaking.WARM
    doe(huis, kring, "cp", lambda ctx, g: overdracht.maak_kennis(ctx, g, open_(ctx, g), warm, zin))
    doe(huis, kring, "cp", lambda ctx, g: overdracht.rond_af(ctx, g, open_(ctx, g), zin, "Op werkdagen."))


def test_wat_het_plan_van_de_contactpersoon_vraagt_gaat_mee_naar_de_volgende(
    kamer: Huis, lopend: Kring
) -> None:
    """The day to look again, and the long breath of a year and a half, do not leave with a person."""
    tweede = collega(kamer, lopend)
    hoe = {"uitzondering": "Het gezin wil stoppen, en dat begrijpen wij.", "tweede": tweede}
    doe(kamer, lopend, "cp", afronding.rond_plan_af, einde(nazorg=""), **hoe)
    assert {t.voor_id for t in open_taken(kamer, lopend, TermijnSoort.PLAN_EVALUATIE)} == {lopend["cp"]}
    draag_over(kamer, lopend)
    [taak] = open_taken(kamer, lopend, TermijnSoort.PLAN_EVALUATIE)
    assert (taak.voor_id, str(lopend["cp"]) in taak.alleen_voor) == (lopend["lt"], False)
    assert str(lopend["lt"]) in taak.alleen_voor
    [bij_naam] = open_taken(kamer, lopend, TermijnSoort.AFRONDING_BESLISSEN)
    assert bij_naam.voor_id == tweede.id


def vraag_mee_te_besluiten(ctx: Any, gezin: Any, wie: Gebruiker) -> None:
    soort = GebeurtenisSoort.AFRONDING_VOORGESTELD
    oorzaak = gebeurde(ctx, gezin.id, soort, categorie=Categorie.VP_GEDEELD, stuk_id=gezin.id)
    taken.open_taak(ctx, gezin, oorzaak, voor=wie)


def test_wat_iemand_zelf_beloofde_of_bij_naam_gevraagd_is_blijft_van_hem(kamer: Huis, lopend: Kring) -> None:
    doe(kamer, lopend, "lt", vraag_mee_te_besluiten, lopend.wie["cp"])
    wat = (TermijnSoort.ANDERS, op_dag(130).date(), "De sleutel terugbrengen.")
    doe(kamer, lopend, "cp", termijn.zet_termijn, *wat, voor=lopend.wie["cp"])
    draag_over(kamer, lopend)
    for soort in (TermijnSoort.ANDERS, TermijnSoort.AFRONDING_BESLISSEN):
        assert [taak.voor_id for taak in open_taken(kamer, lopend, soort)] == [lopend["cp"]]


def besluit(huis: Huis, kring: Kring, wie: str, *, ja: bool, reden: str = "") -> None:
    [id_] = [rij.id for rij in van_gezin(huis, kring, Afronding)]

    def doe_het(ctx: Any, gezin: Any) -> None:
        rij = ctx.session.get(Afronding, id_)
        afronding.besluit_over_afronding(ctx, gezin, rij, ja=ja, reden=reden)

    doe(huis, kring, wie, doe_het)


def test_zegt_de_tweede_nee_dan_gaat_het_plan_door(kamer: Huis, lopend: Kring) -> None:
    hoe = {"uitzondering": "Het gezin wil stoppen, en dat begrijpen wij.", "tweede": collega(kamer, lopend)}
    doe(kamer, lopend, "cp", afronding.rond_plan_af, einde(nazorg=""), **hoe)
    with pytest.raises(Regelfout, match="al een voorstel"):
        doe(kamer, lopend, "cp", afronding.rond_plan_af, einde())
    with pytest.raises(Regelfout, match="wat er is gebeurd of gezegd"):
        besluit(kamer, lopend, "lt", ja=False)
    besluit(kamer, lopend, "lt", ja=False, reden="Te vroeg: vraag eerst het kind.")
    assert plan(kamer, lopend).status is PlanStatus.LOOPT


def test_gebeurt_er_daarna_weer_iets_dan_staat_de_vraag_erbij(kamer: Huis, lopend: Kring) -> None:
    doe(kamer, lopend, "cp", afronding.rond_plan_af, einde())
    assert afrondingen(kamer, lopend, "cp")[0].daarna == ()
    with kamer.als(lopend["cp"], op=op_dag(130)) as werk:
        gezin = open_voor(werk.ctx, lopend.gezin.id)
        gebeurtenis.noteer(werk.ctx, gezin, GebeurtenisSoort.SIGNAAL, "De school belde.")
    assert [wat for _, wat in afrondingen(kamer, lopend, "cp")[0].daarna] == ["signaal"]


def test_een_incident_in_het_dossier_wordt_niet_vergeten(kamer: Huis, lopend: Kring) -> None:
    doe(kamer, lopend, "cp", gebeurtenis.noteer, GebeurtenisSoort.INCIDENT, "Er werd geduwd.")
    with pytest.raises(Regelfout, match="een later incident"):
        doe(kamer, lopend, "cp", afronding.rond_plan_af, einde())


def test_wat_van_een_afgeschermde_afspraak_gezien_is_blijft_voor_dezelfden_stil(
    kamer: Huis, gepland: Kring
) -> None:
    niet = [str(gepland.vader.id)]
    stil = schrijf(kamer, gepland, D.VOORWAARDEN, voorwaarde(gepland), niet_voor=niet)
    wie = (str(gepland.moeder.id),)
    bij = schrijf(kamer, gepland, D.AFSPRAKEN, afspraak(gepland, stil, uitvoerder=wie))
    stel_vast(kamer, gepland)
    doe(kamer, gepland, "cp", verloop.leg_controle_vast, bij, MISLUKT)
    [rij] = van_gezin(kamer, gepland, Controle)
    verteld = [g for g in van_gezin(kamer, gepland, Gebeurtenis) if g.stuk_id == bij]
    taken = [t for t in open_taken(kamer, gepland, TermijnSoort.ANDERS) if t.niet_voor]
    assert len(taken) == 1
    for een in (rij, *verteld, *taken):
        assert een.niet_voor == niet
    assert not any(een.controles for band in blad(kamer, gepland, "vader").banden for een in band.hoe)
