"""Contacts, incidents and the strip as a page is given them: through the curtain, in a fixed number of
statements."""

from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import select

from caseapp.actions.contact import leg_contact_vast, noteer_incident
from caseapp.context import Context
from caseapp.domain.contact import ContactHoe, Gesprek
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.incident import Voorval, rollen_van
from caseapp.domain.regel import Regelfout
from caseapp.permissions import Categorie, Doen, Relatie
from caseapp.queries.bijzonderheden import geweld_onder
from caseapp.queries.contact import laatste_contact_met, niet_gesproken
from caseapp.queries.dossier import OpenGezin, open_gezin
from caseapp.queries.gezin import zaken
from caseapp.queries.mensen import mensen_blad
from caseapp.queries.strook import StrookBlad, strook
from caseapp.queries.tijdlijn import Keuze, blad
from caseapp.tables import Gezin, Gezinslid

from ..builders import Huis, geteld, open_voor
from ..factories import CaseRelatieFactory, GebeurtenisFactory, GebruikerFactory, OrganisatieFactory
from ..kring import Kring, een_kring


@pytest.fixture
def kring(eigen_kamer: Huis) -> Kring:
    with eigen_kamer.systeem() as werk:
        return een_kring(werk.ctx)


def schrijf(huis: Huis, kring: Kring, wie: str, doe: Any) -> None:
    with huis.als(kring[wie]) as werk:
        doe(werk.ctx, open_gezin(werk.ctx, kring.gezin.id, Doen.BIJDRAGEN, Categorie.GVA_GEDEELD))


def gesprek(ctx: Context, gezin: OpenGezin, kring: Kring, dagen: int, **anders: Any) -> None:
    niet_voor = anders.pop("niet_voor", ())
    velden = {"met": [kring.kind.id], "apart": True} | anders
    wat = Gesprek(ContactHoe.ELDERS, ctx.now - timedelta(days=dagen), "Over school.", **velden)
    leg_contact_vast(ctx, gezin, wat, niet_voor=niet_voor)


def incident(ctx: Context, gezin: OpenGezin, kring: Kring, niet_voor: Any = ()) -> None:
    leden = [lid.persoon_id for lid in gezin.leden]
    rollen = rollen_van([kring.vader.id], [kring.moeder.id], [kring.kind.id], leden)
    noteer_incident(ctx, gezin, Voorval(ctx.now, "Er werd geduwd.", rollen), niet_voor=niet_voor)


def dagen(huis: Huis, kring: Kring, wie: str) -> list[int | None]:
    with huis.als(kring[wie], alleen_lezen=True) as werk:
        return [k.dagen for k in laatste_contact_met(werk.ctx, open_voor(werk.ctx, kring.gezin.id))]


def test_dagen_tellen_vanaf_het_laatste_gesprek_apart(eigen_kamer: Huis, kring: Kring) -> None:
    assert dagen(eigen_kamer, kring, "cp") == [None]
    schrijf(eigen_kamer, kring, "cp", lambda c, g: gesprek(c, g, kring, 40))
    schrijf(eigen_kamer, kring, "lt", lambda c, g: gesprek(c, g, kring, 12))
    schrijf(eigen_kamer, kring, "cp", lambda c, g: gesprek(c, g, kring, 3, apart=False))
    assert dagen(eigen_kamer, kring, "cp") == [12]


@pytest.mark.parametrize(("dag", "zin"), [(12, "Al 12 dagen niet."), (1, "Al 1 dag niet.")])
def test_voor_een_kind_dat_later_kwam_telt_het_vanaf_die_dag(
    eigen_kamer: Huis, kring: Kring, dag: int, zin: str
) -> None:
    """Not from when the gezin was known: then nobody could have spoken with it."""
    with eigen_kamer.systeem() as werk:
        werk.ctx.session.get_one(Gezin, kring.gezin.id).sinds -= timedelta(days=700)
        kind = select(Gezinslid).where(Gezinslid.persoon_id == kring.kind.id)
        werk.ctx.session.exec(kind).one().van = werk.ctx.today - timedelta(days=dag)
    with eigen_kamer.als(kring["cp"], alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        [let_op] = niet_gesproken(werk.ctx, gezin, laatste_contact_met(werk.ctx, gezin))
    assert let_op.rest == zin


def test_een_ouder_zet_de_waarschuwing_niet_uit(eigen_kamer: Huis, kring: Kring) -> None:
    """Neither with a contact, nor with an event that says the same."""
    with pytest.raises(Regelfout):
        schrijf(eigen_kamer, kring, "vader", lambda c, g: gesprek(c, g, kring, 1))
    with eigen_kamer.systeem() as werk:
        GebeurtenisFactory(
            ctx=werk.ctx,
            gezin_id=kring.gezin.id,
            soort=GebeurtenisSoort.GESPREK_ALLEEN,
            betreft_id=kring.kind.id,
            auteur_id=kring["vader"],
        )
    assert dagen(eigen_kamer, kring, "cp") == [None]


def test_een_gesprek_dat_niet_voor_jou_is_telt_voor_jou_niet(eigen_kamer: Huis, kring: Kring) -> None:
    schrijf(eigen_kamer, kring, "cp", lambda c, g: gesprek(c, g, kring, 5, niet_voor=[str(kring.moeder.id)]))
    assert (dagen(eigen_kamer, kring, "cp"), dagen(eigen_kamer, kring, "moeder")) == ([5], [None])


def lijnen(huis: Huis, kring: Kring, wie: str) -> list[tuple[Any, Any]]:
    with huis.als(kring[wie], alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        genogram = mensen_blad(werk.ctx, gezin).genogram
        ids = [mens.id for mens in genogram.mensen]
        assert [(r.van, r.naar) for r in genogram.geweld] == geweld_onder(werk.ctx, gezin, ids)
        return geweld_onder(werk.ctx, gezin, ids)


def test_de_lijn_gaat_van_wie_deed_naar_wie_het_overkwam(eigen_kamer: Huis, kring: Kring) -> None:
    for _ in range(2):  # twee incidenten zijn een lijn
        schrijf(eigen_kamer, kring, "cp", lambda c, g: incident(c, g, kring))
    assert lijnen(eigen_kamer, kring, "cp") == [(kring.vader.id, kring.moeder.id)]
    assert lijnen(eigen_kamer, kring, "moeder") == []  # zij mag de vader hier niet kennen


def test_een_incident_dat_niet_voor_jou_is_geeft_geen_lijn_en_kost_niets_extra(
    eigen_kamer: Huis, kring: Kring
) -> None:
    def kost() -> tuple[Any, int]:
        with (
            geteld(eigen_kamer.ruimte) as opdrachten,
            eigen_kamer.als(kring["vader"], alleen_lezen=True) as w,
        ):
            gezin = open_voor(w.ctx, kring.gezin.id)
            ding = zaken(w.ctx, gezin)
            wat = (mensen_blad(w.ctx, gezin), blad(w.ctx, gezin, ding.mensen, Keuze()), strook(w.ctx, gezin))
        return wat, len(opdrachten)

    zonder = kost()
    niet_voor = [str(kring.vader.id)]
    schrijf(eigen_kamer, kring, "cp", lambda c, g: incident(c, g, kring, niet_voor))
    schrijf(eigen_kamer, kring, "cp", lambda c, g: gesprek(c, g, kring, 2, niet_voor=niet_voor))
    assert kost() == zonder


def test_de_tijdlijn_kost_evenveel_bij_een_als_bij_twintig(eigen_kamer: Huis, kring: Kring) -> None:
    aantallen = []
    for meer in (1, 19):
        for _ in range(meer):
            schrijf(eigen_kamer, kring, "cp", lambda c, g: (gesprek(c, g, kring, 9), incident(c, g, kring)))
        with geteld(eigen_kamer.ruimte) as opdrachten, eigen_kamer.als(kring["cp"], alleen_lezen=True) as w:
            gezin = open_gezin(w.ctx, kring.gezin.id, Doen.ZIEN, Categorie.GVA_GEDEELD)
            regels = blad(w.ctx, gezin, zaken(w.ctx, gezin).mensen, Keuze()).regels
            strook(w.ctx, gezin)
        aantallen.append(len(opdrachten))
    assert len(regels) == 40
    assert aantallen[0] == aantallen[1]


def test_kiezen_op_een_mens_vindt_ook_wie_een_rol_had(eigen_kamer: Huis, kring: Kring) -> None:
    schrijf(eigen_kamer, kring, "cp", lambda c, g: incident(c, g, kring))
    schrijf(eigen_kamer, kring, "cp", lambda c, g: gesprek(c, g, kring, 9))
    with eigen_kamer.als(kring["cp"], alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        wie = zaken(werk.ctx, gezin).mensen
        per = {p: len(blad(werk.ctx, gezin, wie, Keuze(over=str(p))).regels) for p in wie}
    assert per == {kring.moeder.id: 1, kring.vader.id: 1, kring.kind.id: 2}


# De strook


def betrek(ctx: Context, kring: Kring, van: int, tot: int | None, niet_voor: Any = ()) -> str:
    organisatie = OrganisatieFactory(ctx=ctx)
    ctx.session.flush()
    wie = GebruikerFactory(ctx=ctx, organisatie_id=organisatie.id)
    CaseRelatieFactory(
        ctx=ctx,
        gezin_id=kring.gezin.id,
        gebruiker_id=wie.id,
        relatie=Relatie.BETROKKEN_HULPVERLENER,
        van=ctx.today - timedelta(days=van),
        tot=None if tot is None else ctx.today - timedelta(days=tot),
        niet_voor=list(niet_voor),
    )
    return str(organisatie.naam)


def strook_van(huis: Huis, kring: Kring, wie: str) -> StrookBlad:
    with huis.als(kring[wie], alleen_lezen=True) as werk:
        gevonden = strook(werk.ctx, open_voor(werk.ctx, kring.gezin.id))
    assert gevonden is not None
    return gevonden


def test_de_strook_toont_ook_wie_er_niet_meer_is(eigen_kamer: Huis, kring: Kring) -> None:
    with eigen_kamer.systeem() as werk:
        eerst, toen = betrek(werk.ctx, kring, 30, 20), betrek(werk.ctx, kring, 19, None)
    gezien = strook_van(eigen_kamer, kring, "cp")
    per = {regel.organisatie: regel.stukken for regel in gezien.regels}
    assert (per[eerst][0].van_dag, per[eerst][0].tot_dag, per[eerst][0].nu) == (66, 76, False)
    assert per[toen][0].nu
    assert gezien.van_dag == 66
    assert gezien.samenloop.alleen >= 30  # na elkaar, tot vandaag


def test_wie_voor_jou_is_afgeschermd_staat_niet_in_de_strook_en_niet_in_haar_maat(
    eigen_kamer: Huis, kring: Kring
) -> None:
    voor = strook_van(eigen_kamer, kring, "vader")
    with eigen_kamer.systeem() as werk:
        stil = betrek(werk.ctx, kring, 80, 40, [str(kring.vader.id)])
    assert strook_van(eigen_kamer, kring, "vader") == voor
    moeder = strook_van(eigen_kamer, kring, "moeder")
    assert stil in {regel.organisatie for regel in moeder.regels}
    assert moeder.van_dag == 16
