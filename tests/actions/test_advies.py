"""Advies geven, en later helpen: wie het mag, wie het leest, en dat er niets verandert."""

from typing import Any

import pytest
import sqlalchemy as sa

from caseapp.actions import advies as acties
from caseapp.actions.casus import CasusFout
from caseapp.domain.advies import Adviesgesprek, AdviesKanaal, AdviesVervolg, SoortVrager
from caseapp.domain.incident import Geweldsvorm
from caseapp.domain.oefenruimte import OrganisatieSoort
from caseapp.domain.regel import Regelfout
from caseapp.permissions import Rol
from caseapp.queries import advies as queries
from caseapp.queries.dossier import Refused
from caseapp.scenario.daden import advies as daden
from caseapp.tables import Advies, AdviesOndersteuning, Compartiment, Eigenaar, Gebruiker

from ..builders import Huis, alles, op_dag
from ..factories import GebruikerFactory, OrganisatieFactory
from ..kring import een_kring
from .test_casus import lees, speel_in
from .test_casus_delen import daad, met_erbij

GOED = Adviesgesprek(
    AdviesKanaal.TELEFOON,
    SoortVrager.BEROEPSMATIG,
    "Een kind heeft een plek. Wat kan ik doen?",
    "Praat eerst met de ouders.",
    AdviesVervolg.ONDERSTEUNING,
    (Geweldsvorm.FYSIEK, Geweldsvorm.FYSIEK, Geweldsvorm.PSYCHISCH),
)
ALLES = queries.AdviesKeuze()


@pytest.fixture(scope="module")
def wie(kamer: Huis) -> dict[str, Gebruiker]:
    """Two of one Veilig Thuis, one of another, one of none; and whoever else is around a gezin."""
    with kamer.systeem() as werk:
        kring = een_kring(werk.ctx)
        hier, daar = (OrganisatieFactory(ctx=werk.ctx, soort=OrganisatieSoort.VEILIG_THUIS) for _ in range(2))
        gevers = {
            naam: GebruikerFactory(ctx=werk.ctx, rol=Rol.VEILIG_THUIS, organisatie_id=organisatie)
            for naam, organisatie in (
                ("een", hier.id),
                ("twee", hier.id),
                ("elders", daar.id),
                ("nergens", None),
            )
        }
        ander = {naam: gebruiker for naam, gebruiker in kring.wie.items() if naam not in ("vt", "andere vt")}
    return {**ander, **gevers}


def geef(huis: Huis, wie: Gebruiker, dag: int = 96, **anders: Any) -> Advies:
    with huis.als(wie.id, op=op_dag(dag)) as werk:
        return acties.geef_advies(werk.ctx, Adviesgesprek(**(vars(GOED) | anders)))


def test_wie_adviseert_en_wie_daar_werkt_lezen_het(kamer: Huis, wie: dict[str, Gebruiker]) -> None:
    rij = geef(kamer, wie["een"])
    assert rij.geweldsvormen == ["fysiek", "psychisch"]
    assert rij.vak("vraag") == Compartiment(
        Eigenaar.PERSOON, wie["een"].organisatie_id, rij.vak("vraag").categorie
    )
    for lezer in ("een", "twee"):
        with kamer.als(wie[lezer].id, alleen_lezen=True) as werk:
            gevonden = queries.een(werk.ctx, rij.id)
            assert gevonden is not None
            blad = queries.blad(werk.ctx, gevonden)
            assert (blad.regel.vraag, blad.advies, blad.ondersteuning) == (GOED.vraag, GOED.advies, ())
    with kamer.als(wie["elders"].id, alleen_lezen=True) as werk:
        assert queries.een(werk.ctx, rij.id) is None
        assert queries.lijst(werk.ctx, ALLES).totaal == 0


def test_niemand_anders_geeft_of_leest_advies_en_het_logboek_weet_dat_het_geprobeerd_is(
    kamer: Huis, wie: dict[str, Gebruiker]
) -> None:
    geef(kamer, wie["een"])
    voor = _hoeveel(kamer)
    for naam in set(wie) - {"een", "twee", "elders"}:
        for doe in (lambda ctx: acties.geef_advies(ctx, GOED), lambda ctx: queries.lijst(ctx, ALLES)):
            with kamer.als(wie[naam].id) as werk:
                with pytest.raises(Refused, match="alleen wie meldingen aanneemt"):
                    doe(werk.ctx)
                assert [regel["handeling"].value for regel in werk.ctx.spoor.lees.values()] == ["geweigerd"]
    assert _hoeveel(kamer) == voor


def _hoeveel(huis: Huis) -> int:
    with huis.systeem() as werk:
        return len(alles(werk.ctx, Advies))


def test_een_naam_wordt_geweigerd_en_er_wordt_niets_bewaard(kamer: Huis, wie: dict[str, Gebruiker]) -> None:
    voor = _hoeveel(kamer)
    with pytest.raises(Regelfout, match="‘Noor’ lijkt een naam"):
        geef(kamer, wie["een"], vraag="Het gaat om Noor.")
    assert _hoeveel(kamer) == voor


def test_ondersteuning_komt_er_met_de_dag_bij_en_wat_er_staat_verandert_niet(
    kamer: Huis, wie: dict[str, Gebruiker]
) -> None:
    rij = geef(kamer, wie["een"], dag=90)
    for dag, tekst in ((92, "Samen het gesprek voorbereid."), (95, "Nagebeld.")):
        with kamer.als(wie["twee"].id, op=op_dag(dag)) as werk:
            acties.voeg_ondersteuning_toe(werk.ctx, rij, tekst)
    with kamer.als(wie["een"].id) as werk:
        gevonden = queries.een(werk.ctx, rij.id)
        assert gevonden is not None
        with pytest.raises(Regelfout, match="‘Joost’"):
            acties.voeg_ondersteuning_toe(werk.ctx, gevonden, "Gebeld met Joost.")
        blad = queries.blad(werk.ctx, gevonden)
        gezegd = [(erbij.dag, erbij.tekst) for erbij in blad.ondersteuning]
    assert gezegd == [(92, "Samen het gesprek voorbereid."), (95, "Nagebeld.")]
    for tabel in (Advies, AdviesOndersteuning):
        with kamer.ruimte.session() as session, pytest.raises(sa.exc.IntegrityError, match="only added to"):
            session.execute(sa.update(tabel.tabel()).values(op=op_dag(1)))


def test_kiezen_en_tellen(kamer: Huis, wie: dict[str, Gebruiker]) -> None:
    def geteld() -> queries.AdviesTelling:
        with kamer.als(wie["beleid"].id, alleen_lezen=True) as werk:
            return queries.tel_adviezen(werk.ctx, wie["elders"].organisatie_id)

    geef(kamer, wie["elders"], dag=90)
    geef(kamer, wie["elders"], dag=91, kanaal=AdviesKanaal.CHAT, geweldsvormen=())
    geef(kamer, wie["elders"], dag=92, soort_vrager=SoortVrager.NIET_BEROEPSMATIG)
    telling = geteld()
    assert telling.totaal == 3
    assert telling.per_kanaal == {k: {"telefoon": 2, "chat": 1}.get(k, 0) for k in AdviesKanaal}
    assert telling.per_soort == {SoortVrager.BEROEPSMATIG: 2, SoortVrager.NIET_BEROEPSMATIG: 1}
    assert telling.per_vorm == {v: {"fysiek": 2, "psychisch": 2}.get(v, 0) for v in Geweldsvorm}
    with kamer.als(wie["elders"].id, alleen_lezen=True) as werk:
        keuzes = (
            ALLES,
            queries.AdviesKeuze(kanaal=AdviesKanaal.CHAT),
            queries.AdviesKeuze(AdviesKanaal.TELEFOON, SoortVrager.BEROEPSMATIG),
        )
        dagen = [[regel.dag for regel in queries.lijst(werk.ctx, keuze).regels] for keuze in keuzes]
    assert dagen == [[92, 91, 90], [91], [90]]


def test_in_een_casus_geeft_veilig_thuis_advies_voor_er_een_gezin_is(eigen_kamer: Huis) -> None:
    speel_in(eigen_kamer, met_erbij(lees(1)))
    with eigen_kamer.systeem() as werk:
        [rij], [erbij] = alles(werk.ctx, Advies), alles(werk.ctx, AdviesOndersteuning)
        assert erbij.advies_id == rij.id
        assert (rij.kanaal, rij.soort_vrager) == (AdviesKanaal.TELEFOON, SoortVrager.BEROEPSMATIG)


@pytest.mark.parametrize(
    ("nieuw", "zin"),
    [
        (daad(daden.VoegOndersteuningToe, "linde", bij="niets", tekst="Nagebeld."), "niets dat ‘niets’ heet"),
        (
            daad(
                daden.GeefAdvies,
                "wilg",
                kanaal="chat",
                soort_vrager="beroepsmatig",
                vraag="Wat nu?",
                advies="Praat.",
            ),
            "alleen wie meldingen aanneemt",
        ),
    ],
)
def test_een_casus_die_niet_klopt_noemt_dag_en_daad(eigen_kamer: Huis, nieuw: Any, zin: str) -> None:
    casus = met_erbij(lees(1))
    kort = casus.model_copy(update={"handelingen": (casus.handelingen[0], nieuw)})
    with pytest.raises(CasusFout, match=f"dag 96, {nieuw.wat} door {nieuw.wie}: .*{zin}"):
        speel_in(eigen_kamer, kort)
