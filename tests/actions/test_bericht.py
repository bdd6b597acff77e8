"""Een bericht aan Veilig Thuis: wie het stuurt en leest, wat ervan wordt, en dat niemand iets merkt."""

import json
from datetime import date
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from caseapp.actions.veilig_thuis import beoordeling, informeren
from caseapp.actions.veilig_thuis import bericht as acties
from caseapp.domain.advies import Adviesgesprek, AdviesKanaal, AdviesVervolg, SoortVrager
from caseapp.domain.gezin import GezinRol
from caseapp.domain.oefenruimte import OrganisatieSoort
from caseapp.domain.regel import Regelfout
from caseapp.domain.veilig_thuis.bericht import AANGENOMEN, BerichtSoort, BerichtStatus
from caseapp.domain.veilig_thuis.informeren import TerugkoppelMoment
from caseapp.domain.veilig_thuis.intake import NieuwMens
from caseapp.domain.veilig_thuis.melding import MeldingKanaal, SoortMelder, Wiemeldt
from caseapp.permissions import Categorie, Doen, Rol
from caseapp.queries.dossier import Refused, open_gezin
from caseapp.queries.logboek import heel_logboek
from caseapp.queries.logboek_export import als_ldv
from caseapp.queries.veilig_thuis import bericht as queries
from caseapp.tables import Advies, Gebruiker, LogRegel, Melding, VtAntwoord, VtBericht

from ..builders import Huis, alles
from ..factories import GebruikerFactory, OrganisatieFactory
from ..kring import een_kring
from .veilig_thuis import INHOUD, OORDEEL

VRAAG = "Een klant noemt het codewoord. Wat doen wij nu?"
FEITEN = "Sterre Vuurtoren zegt dat zij niet naar huis durft."
ADVIES = "Geef haar een rustige kamer en een telefoon."
GESPREK = Adviesgesprek(
    AdviesKanaal.CODEWOORD_APOTHEEK, SoortVrager.BEROEPSMATIG, VRAAG, ADVIES, AdviesVervolg.ADVIES
)
NIEUW = "Vuurtoren", [NieuwMens("Sterre", "Vuurtoren", date(1990, 1, 1), GezinRol.OUDER, 1)]
MELDER = Wiemeldt(SoortMelder.ANDERE_BEROEPSKRACHT, "De apotheker")
Soort, Kanaal = BerichtSoort, MeldingKanaal


@pytest.fixture(scope="module")
def wie(kamer: Huis) -> dict[str, Gebruiker]:
    with kamer.systeem() as werk:
        ctx = werk.ctx
        kring = een_kring(ctx)
        hier = OrganisatieFactory(ctx=ctx, naam="AAA Veilig Thuis", soort=OrganisatieSoort.VEILIG_THUIS)
        daar = OrganisatieFactory(ctx=ctx, soort=OrganisatieSoort.VEILIG_THUIS)
        ik = {
            "apotheek": GebruikerFactory(ctx=ctx, rol=Rol.KETENPARTNER, soort="apotheek"),
            "collega": GebruikerFactory(ctx=ctx, rol=Rol.KETENPARTNER, soort="apotheek"),
            "hier": GebruikerFactory(ctx=ctx, rol=Rol.VEILIG_THUIS, organisatie_id=hier.id),
            "daar": GebruikerFactory(ctx=ctx, rol=Rol.VEILIG_THUIS, organisatie_id=daar.id),
        }
        return {**kring.wie, **ik}


def stuur(huis: Huis, wie: Gebruiker, soort: Soort, tekst: str, kanaal: Kanaal = Kanaal.FORMULIER) -> Any:
    with huis.als(wie.id) as werk:
        return acties.stuur_bericht(werk.ctx, soort, kanaal, tekst).id


def doe(huis: Huis, wie: Gebruiker, id_: Any, actie: Any, *wat: Any) -> Any:
    """What Veilig Thuis makes of it, in a unit of work of its own."""
    with huis.als(wie.id) as werk:
        return actie(werk.ctx, werk.ctx.session.get_one(VtBericht, id_), *wat)


def terug(huis: Huis, wie: Gebruiker, id_: Any) -> queries.MijnBericht:
    with huis.als(wie.id, alleen_lezen=True) as werk:
        return next(een for een in queries.mijn_berichten(werk.ctx) if een.id == id_)


def rij(huis: Huis, id_: Any) -> VtBericht:
    with huis.systeem() as werk:
        return next(een for een in alles(werk.ctx, VtBericht) if een.id == id_)


def test_veilig_thuis_leest_het_en_van_een_vraag_niet_wie_het_vroeg(
    kamer: Huis, wie: dict[str, Gebruiker]
) -> None:
    vraag = stuur(kamer, wie["apotheek"], Soort.VRAAG, VRAAG, Kanaal.CODEWOORD_APOTHEEK)
    melding = stuur(kamer, wie["apotheek"], Soort.MELDING, FEITEN)
    with kamer.als(wie["hier"].id, alleen_lezen=True) as werk:
        rijen = [queries.nieuw_bericht(werk.ctx, id_) for id_ in (vraag, melding)]
        bladen = [queries.blad(werk.ctx, een) for een in rijen if een]
        naam = queries.naam_van_melder(werk.ctx, rijen[0]) if rijen[0] else ""
    assert [een.tekst for een in bladen] == [VRAAG, FEITEN]
    assert [een.regel.van for een in bladen] == ["andere beroepskracht", naam]
    assert naam


def test_niemand_anders_vindt_het_en_niemand_anders_schrijft(kamer: Huis, wie: dict[str, Gebruiker]) -> None:
    id_ = stuur(kamer, wie["apotheek"], Soort.MELDING, FEITEN)
    for naam in set(wie) - {"apotheek", "hier"}:
        with kamer.als(wie[naam].id) as werk:
            assert queries.mijn_bericht(werk.ctx, id_) is None, naam
            assert queries.nieuw_bericht(werk.ctx, id_) is None, naam
            assert [een.id for een in queries.mijn_berichten(werk.ctx)] == [], naam
            assert queries.nieuwe_berichten(werk.ctx) == (), naam
            vreemd = werk.ctx.session.get_one(VtBericht, id_)
            for actie, wat in (
                (acties.beantwoord_met_advies, GESPREK),
                (acties.sluit_zonder_vervolg, "x" * 20),
            ):
                with pytest.raises(Refused) as nee:
                    actie(werk.ctx, vreemd, wat)
                assert nee.value.oordeel.verzwijg
    stil = {naam for naam, een in wie.items() if een.rol not in ("ketenpartner", "lokaal_team")}
    for naam in stil:
        with pytest.raises(Refused):
            stuur(kamer, wie[naam], Soort.VRAAG, VRAAG)


def test_een_advies_heeft_geen_spoor_van_wie_het_vroeg(kamer: Huis, wie: dict[str, Gebruiker]) -> None:
    id_ = stuur(kamer, wie["apotheek"], Soort.VRAAG, VRAAG)
    advies = doe(kamer, wie["hier"], id_, acties.beantwoord_met_advies, GESPREK)
    nu = rij(kamer, id_)
    assert (nu.status, nu.tekst, nu.melding_id) == (BerichtStatus.ADVIES, None, None)
    assert (nu.afgehandeld_op, nu.afgehandeld_door) == (None, None)
    van_het_bericht = {str(een) for een in (nu.id, nu.van_id)}
    with kamer.systeem() as werk:
        [gegeven] = [een for een in alles(werk.ctx, Advies) if een.id == advies.id]
        antwoorden = [een for een in alles(werk.ctx, VtAntwoord) if een.bericht_id == id_]
    assert van_het_bericht.isdisjoint(str(waarde) for waarde in gegeven.model_dump().values())
    for een in (nu, *antwoorden):
        assert {str(advies.id), str(wie["hier"].id)}.isdisjoint(map(str, een.model_dump().values()))
    mijn = terug(kamer, wie["apotheek"], id_)
    assert (mijn.werd, mijn.tekst, [zin for _, zin in mijn.antwoorden]) == ("advies gegeven", VRAAG, [ADVIES])
    with pytest.raises(Regelfout, match="al beantwoord"):
        doe(kamer, wie["hier"], id_, acties.sluit_zonder_vervolg, "Er is al een advies.")


def test_geen_vervolg_met_een_reden_voor_wie_het_stuurde(kamer: Huis, wie: dict[str, Gebruiker]) -> None:
    id_ = stuur(kamer, wie["lt"], Soort.MELDING, FEITEN)
    with pytest.raises(Regelfout, match="minstens 10 tekens"):
        doe(kamer, wie["hier"], id_, acties.sluit_zonder_vervolg, "Nee.")
    doe(kamer, wie["hier"], id_, acties.sluit_zonder_vervolg, "Dit gaat niet over geweld.")
    mijn = terug(kamer, wie["lt"], id_)
    assert (mijn.werd, mijn.antwoorden[0][1]) == ("geen vervolg", "Dit gaat niet over geweld.")
    assert rij(kamer, id_).tekst is None


def test_van_een_vraag_komt_geen_melding(kamer: Huis, wie: dict[str, Gebruiker]) -> None:
    id_ = stuur(kamer, wie["apotheek"], Soort.VRAAG, VRAAG)
    with pytest.raises(Regelfout, match="nog niet gemeld"):
        doe(kamer, wie["hier"], id_, acties.neem_aan_als_melding, MELDER, INHOUD, [], *NIEUW)
    assert rij(kamer, id_).status is BerichtStatus.NIEUW


@pytest.mark.parametrize("taak", [False, True])
def test_na_een_melding_hoort_de_schrijver_alleen_de_vaste_zin(
    kamer: Huis, wie: dict[str, Gebruiker], *, taak: bool
) -> None:
    id_ = stuur(kamer, wie["apotheek"], Soort.MELDING, FEITEN)
    melder = Wiemeldt(MELDER.soort, MELDER.naam, taak=taak)
    [melding] = doe(kamer, wie["hier"], id_, acties.neem_aan_als_melding, melder, INHOUD, [], *NIEUW)
    assert (rij(kamer, id_).melding_id, rij(kamer, id_).tekst) == (melding.id, None)
    with kamer.als(wie["hier"].id) as werk:
        ctx = werk.ctx
        gezin = open_gezin(ctx, melding.gezin_id, Doen.WIJZIGEN, Categorie.MELDING)
        nu = ctx.session.get_one(Melding, melding.id)
        beoordeling.beoordeel_veiligheid(ctx, gezin, nu, OORDEEL)
        moment, extra = TerugkoppelMoment.NA_BEOORDELING, "Bel elke week." if taak else ""
        informeren.koppel_terug(ctx, gezin, nu, moment, vervolg=True, naar=None, extra=extra)
    zin = "De veiligheidsbeoordeling is klaar. Er volgt iets."
    mijn = terug(kamer, wie["apotheek"], id_)
    assert mijn.werd == "als melding aangenomen"
    assert [tekst for _, tekst in mijn.antwoorden] == [
        AANGENOMEN,
        f"{zin}\n\nVoor jouw taak: Bel elke week." if taak else zin,
    ]


def test_de_database_weigert_een_antwoord_te_veranderen(kamer: Huis, wie: dict[str, Gebruiker]) -> None:
    id_ = stuur(kamer, wie["apotheek"], Soort.VRAAG, VRAAG)
    doe(kamer, wie["hier"], id_, acties.beantwoord_met_advies, GESPREK)
    with pytest.raises(DatabaseError, match="only added to"), kamer.systeem() as werk:
        werk.ctx.session.execute(text("UPDATE vt_antwoord SET nummer = 7"))


def test_in_het_getoonde_logboek_is_het_een_concept_en_van_geen_gezin(
    kamer: Huis, wie: dict[str, Gebruiker]
) -> None:
    id_ = stuur(kamer, wie["apotheek"], Soort.VRAAG, VRAAG)
    doe(kamer, wie["hier"], id_, acties.beantwoord_met_advies, GESPREK)
    with kamer.systeem() as werk:
        regels = [json.loads(regel.inhoud) for regel in alles(werk.ctx, LogRegel)]
        ons = [r for r in regels if r.get("object_soort") in ("vt_bericht", "vt_antwoord")]
    assert {r["object_soort"] for r in ons} == {"vt_bericht", "vt_antwoord"}
    assert not any("gezin_id" in r or "persoon_id" in r for r in ons)
    with kamer.als(wie["toezicht"].id) as werk:
        getoond = repr(heel_logboek(werk.ctx, 1)), als_ldv(werk.ctx, kamer.ruimte_id)
    assert not any("vt_bericht" in een or "vt_antwoord" in een for een in getoond)
