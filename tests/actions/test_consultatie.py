"""Een vraag zonder gezin: wie haar stelt en leest, en dat er niets van een gezin aan vastzit."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import col, select

from caseapp.actions import consultatie as acties
from caseapp.domain.consultatie import ConsultatieStatus, Deskundigheid
from caseapp.domain.regel import Regelfout
from caseapp.permissions import Categorie, Doen, Positie, Rol
from caseapp.queries import consultatie as queries
from caseapp.queries.dossier import Refused, laad, open_gezin
from caseapp.queries.vandaag import vandaag
from caseapp.tables import Consultatie, Gebruiker, LogRegel, Organisatie

from ..builders import Huis, alles
from ..factories import GebruikerFactory, OrganisatieFactory
from ..kring import Kring, een_kring

VRAAG = "Hoe praat je met ouders over slaan, zonder dat zij dichtklappen?"
ANTWOORD = "Begin bij wat er die dag gebeurde, en niet bij waarom."
A, E = Deskundigheid.AANDACHTSFUNCTIONARIS, Deskundigheid.ERVARINGSDESKUNDIGE


@pytest.fixture(scope="module")
def kring(kamer: Huis) -> Kring:
    """The circle; two of one team who can be asked, one of another, and somebody of no gezin at all."""
    with kamer.systeem() as werk:
        ctx = werk.ctx
        kring = een_kring(ctx)
        team, ander = OrganisatieFactory.create_batch(2, ctx=ctx)
        ctx.session.flush()
        for naam, waar in (("een", team), ("twee", team), ("elders", ander)):
            kring.wie[naam] = GebruikerFactory(ctx=ctx, organisatie_id=waar.id, functies=[A.value])
        kring.wie["ervaring"] = GebruikerFactory(
            ctx=ctx, rol=Rol.ERVARINGSDESKUNDIGE, organisatie_id=team.id, functies=[E.value]
        )
        return kring


def aan(kring: Kring, wie: str = "een", functie: Deskundigheid = A) -> str:
    return f"{functie}:{kring.wie[wie].organisatie_id}"


def stel(huis: Huis, kring: Kring, wie: str = "cp", tekst: str = VRAAG) -> Any:
    with huis.als(kring[wie]) as werk:
        return acties.vraag(werk.ctx, aan(kring), tekst).id


def doe(huis: Huis, kring: Kring, wie: str, id_: Any, actie: Callable[..., Any], *wat: Any) -> None:
    with huis.als(kring[wie]) as werk:
        actie(werk.ctx, werk.ctx.session.get_one(Consultatie, id_), *wat)


def rij(huis: Huis, id_: Any) -> Consultatie:
    with huis.systeem() as werk:
        return next(een for een in alles(werk.ctx, Consultatie) if een.id == id_)


def blad(huis: Huis, kring: Kring, wie: str, id_: Any) -> queries.ConsultatieBlad | None:
    with huis.als(kring[wie], alleen_lezen=True) as werk:
        gevonden = queries.een(werk.ctx, id_)
        return queries.blad(werk.ctx, gevonden) if gevonden else None


def test_vraag_antwoord_en_dank(kamer: Huis, kring: Kring) -> None:
    id_ = stel(kamer, kring)
    doe(kamer, kring, "twee", id_, acties.antwoord, ANTWOORD)
    doe(kamer, kring, "cp", id_, acties.bedank, "Dank je wel, dit helpt.")
    for wie in ("cp", "een", "twee"):
        gelezen = blad(kamer, kring, wie, id_)
        assert gelezen is not None
        assert (gelezen.vraag, gelezen.antwoord, gelezen.dank) == (VRAAG, ANTWOORD, "Dank je wel, dit helpt.")
        assert not any((gelezen.mag_antwoorden, gelezen.mag_bedanken, gelezen.mag_intrekken))


def test_wie_gevraagd_is_ziet_niet_wie_het_vroeg(kamer: Huis, kring: Kring) -> None:
    id_ = stel(kamer, kring, "school")
    gelezen = blad(kamer, kring, "een", id_)
    assert gelezen is not None
    assert gelezen.regel.van == "school"


def test_niemand_anders_leest_of_doet_iets(kamer: Huis, kring: Kring) -> None:
    id_ = stel(kamer, kring)
    for wie in set(kring.wie) - {"cp", "een", "twee"}:
        assert blad(kamer, kring, wie, id_) is None, wie
        for actie, wat in ((acties.antwoord, [ANTWOORD]), (acties.bedank, [""]), (acties.trek_in, [])):
            with pytest.raises(Refused) as nee:
                doe(kamer, kring, wie, id_, actie, *wat)
            assert nee.value.oordeel.verzwijg, wie
        with kamer.als(kring[wie], alleen_lezen=True) as werk:
            lijst = queries.lijst(werk.ctx)
            assert id_ not in {r.id for r in (*lijst.mijn, *lijst.aan_mij)}, wie
    assert rij(kamer, id_).status is ConsultatieStatus.GEVRAAGD


@pytest.mark.parametrize(
    "wie", ["moeder", "kind", "steun", "procesregisseur", "trainer", "ervaring", "beheerder"]
)
def test_wie_niet_met_gezinnen_werkt_vraagt_niets(kamer: Huis, kring: Kring, wie: str) -> None:
    with pytest.raises((Refused, Regelfout)):
        stel(kamer, kring, wie)


def test_wie_iets_vroeg_antwoordt_niet_zelf_en_wie_antwoordt_bedankt_niet(kamer: Huis, kring: Kring) -> None:
    id_ = stel(kamer, kring)
    with pytest.raises(Regelfout, match="eigen vraag"):
        doe(kamer, kring, "cp", id_, acties.antwoord, ANTWOORD)
    doe(kamer, kring, "een", id_, acties.antwoord, ANTWOORD)
    with pytest.raises(Regelfout, match="wie de vraag stelde"):
        doe(kamer, kring, "een", id_, acties.bedank, "")


def test_de_tweede_die_antwoordt_hoort_dat_een_collega_eerder_was(kamer: Huis, kring: Kring) -> None:
    id_ = stel(kamer, kring)
    doe(kamer, kring, "een", id_, acties.antwoord, ANTWOORD)
    with pytest.raises(Regelfout, match="net voor"):
        doe(kamer, kring, "twee", id_, acties.antwoord, "Ik zou iets anders zeggen.")
    gelezen = blad(kamer, kring, "cp", id_)
    assert gelezen is not None
    assert gelezen.antwoord == ANTWOORD
    assert rij(kamer, id_).door_id == kring["een"]


def test_wat_is_ingetrokken_leest_niemand_meer_en_krijgt_geen_antwoord(kamer: Huis, kring: Kring) -> None:
    id_ = stel(kamer, kring)
    doe(kamer, kring, "cp", id_, acties.trek_in)
    assert rij(kamer, id_).vraag is None
    with pytest.raises(Regelfout, match="ingetrokken"):
        doe(kamer, kring, "een", id_, acties.antwoord, ANTWOORD)
    with pytest.raises(Regelfout, match="al ingetrokken"):
        doe(kamer, kring, "cp", id_, acties.trek_in)
    with kamer.als(kring["een"], alleen_lezen=True) as werk:
        assert id_ not in {r.id for r in queries.lijst(werk.ctx).aan_mij}


def test_twee_keer_bedanken_kan_niet_en_te_vroeg_ook_niet(kamer: Huis, kring: Kring) -> None:
    id_ = stel(kamer, kring)
    with pytest.raises(Regelfout, match="nog geen antwoord"):
        doe(kamer, kring, "cp", id_, acties.bedank, "")
    doe(kamer, kring, "een", id_, acties.antwoord, ANTWOORD)
    doe(kamer, kring, "cp", id_, acties.bedank, "")
    with pytest.raises(Regelfout, match="al bedankt"):
        doe(kamer, kring, "cp", id_, acties.bedank, "Nog eens.")


def test_een_naam_of_leeftijd_van_het_eigen_gezin_wordt_geweigerd_zonder_dat_er_een_blik_bij_komt(
    kamer: Huis, kring: Kring
) -> None:
    """The names are compared, not looked at: the log says nothing of it, and nothing was asked."""
    with kamer.als(kring["cp"], alleen_lezen=True) as werk:
        wie = queries.herkenbaar(werk.ctx)
    assert wie.namen
    assert 12 in wie.leeftijden
    met_naam = f"Wat doe ik als {wie.namen[0].lower()} weer boos wordt?"
    eerst, hoeveel = _regels(kamer), _aantal(kamer)
    for tekst in (met_naam, "Een kind van 12 slaat de moeder. Wat nu?"):
        with pytest.raises(Regelfout) as fout:
            stel(kamer, kring, tekst=tekst)
        assert fout.value.veld == "tekst"
    stel(kamer, kring, "vreemde", tekst=met_naam)  # to whom these names say nothing
    nieuw = _regels(kamer)[len(eerst) :]
    assert all(regel.get("gezin_id") is None for regel in nieuw)
    assert _aantal(kamer) == hoeveel + 1


def _aantal(huis: Huis) -> int:
    with huis.systeem() as werk:
        return len(alles(werk.ctx, Consultatie))


def _regels(huis: Huis) -> list[dict[str, Any]]:
    with huis.ruimte.session() as session:
        rijen = session.exec(select(LogRegel.inhoud).order_by(col(LogRegel.volgnummer)))
        return [json.loads(inhoud) for inhoud in rijen]


def test_er_staat_geen_gezin_en_geen_mens_bij() -> None:
    kolommen = {kolom.name for kolom in Consultatie.tabel().c}
    wijst = {sleutel.column.table.name for kolom in Consultatie.tabel().c for sleutel in kolom.foreign_keys}
    assert wijst == {Gebruiker.tabel().name, Organisatie.tabel().name}
    assert not {"gezin_id", "betreft_id", "persoon_id"} & kolommen


def test_in_het_logboek_lijkt_een_vraag_op_elk_ander_eigen_stuk(kamer: Huis, kring: Kring) -> None:
    id_ = stel(kamer, kring)
    doe(kamer, kring, "een", id_, acties.antwoord, ANTWOORD)
    tekst = json.dumps(_regels(kamer))
    assert VRAAG not in tekst
    assert ANTWOORD not in tekst


def test_gevraagd_worden_of_vragen_opent_geen_gezin(kamer: Huis, kring: Kring) -> None:
    id_ = stel(kamer, kring)
    doe(kamer, kring, "een", id_, acties.antwoord, ANTWOORD)
    for wie in ("een", "twee", "elders", "ervaring"):
        with kamer.als(kring[wie], alleen_lezen=True) as werk:
            gezin = laad(werk.ctx, [kring.gezin.id])[kring.gezin.id]
            assert gezin.positie in (Positie.NIEMAND, Positie.ED)
        for categorie in Categorie:
            with pytest.raises(Refused), kamer.als(kring[wie], alleen_lezen=True) as werk:
                open_gezin(werk.ctx, kring.gezin.id, Doen.BESTAAN, categorie)


def test_vandaag_zegt_dat_er_een_vraag_wacht_en_dat_er_antwoord_is(kamer: Huis, kring: Kring) -> None:
    def wacht(wie: str) -> list[str]:
        with kamer.als(kring[wie], alleen_lezen=True) as werk:
            return [r.url for r in vandaag(werk.ctx).wacht if r.soort == "consultatie"]

    with kamer.als(kring["lt"]) as werk:
        id_ = acties.vraag(werk.ctx, aan(kring, "ervaring", E), VRAAG).id
    hier = f"/consultatie/{id_}"
    assert hier in wacht("ervaring")
    assert hier not in wacht("lt")
    doe(kamer, kring, "ervaring", id_, acties.antwoord, ANTWOORD)
    assert hier not in wacht("ervaring")
    assert hier in wacht("lt")
    doe(kamer, kring, "lt", id_, acties.bedank, "")
    assert hier not in wacht("lt")


def test_wie_er_te_vragen_is_zonder_jezelf(kamer: Huis, kring: Kring) -> None:
    with kamer.als(kring["elders"], alleen_lezen=True) as werk:
        keuzes = set(queries.te_vragen(werk.ctx))
    assert aan(kring, "elders") not in keuzes
    assert {aan(kring, "een"), aan(kring, "ervaring", E)} <= keuzes
    with pytest.raises(Regelfout) as fout:
        _vraag_zichzelf(kamer, kring)
    assert fout.value.veld == "aan"


def _vraag_zichzelf(huis: Huis, kring: Kring) -> None:
    with huis.als(kring["elders"]) as werk:
        acties.vraag(werk.ctx, aan(kring, "elders"), VRAAG)
