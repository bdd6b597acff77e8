"""Delen, het bijzonder protocol en een warme overdracht, gespeeld vanuit een casusbestand."""

from typing import Any

import pytest

from caseapp.actions.casus import CasusFout
from caseapp.domain.delen import VerstrekkingStatus
from caseapp.permissions import Categorie
from caseapp.scenario.casus import Casus
from caseapp.scenario.daden import analyse, plan
from caseapp.scenario.daden import delen as daden
from caseapp.scenario.daden.mda import NeemMdaRegelOver
from caseapp.scenario.daden.verhaal import Noteer
from caseapp.tables import CaseRelatie, ContactpersoonToewijzing, Overdracht, ProtocolBesluit, Verstrekking

from ..builders import Huis, alles
from .test_casus import lees, speel_in

REDEN = "Dat is met iedereen besproken."


def zonder_analyse(casus: Casus) -> Casus:
    """What is shared does not hang on what was explained and agreed; most acts are that."""
    documenten = {analyse.__name__, plan.__name__}
    over = {daad.sleutel for daad in casus.handelingen if isinstance(daad, NeemMdaRegelOver)}
    rest = tuple(
        daad
        for daad in casus.handelingen
        if type(daad).__module__ not in documenten
        and not isinstance(daad, NeemMdaRegelOver)
        and getattr(daad, "actie", None) not in over - {None}
    )
    return casus.model_copy(update={"handelingen": rest})


def tot_de_eerste_notitie_van(wie: str, casus: Casus) -> Casus:
    notities = (n for n, d in enumerate(casus.handelingen) if isinstance(d, Noteer) and d.wie == wie)
    return casus.model_copy(update={"handelingen": casus.handelingen[: next(notities)]})


def met_erbij(casus: Casus, *nieuw: Any) -> Casus:
    casus = zonder_analyse(casus)
    return casus.model_copy(update={"handelingen": (*casus.handelingen, *nieuw)})


def daad(soort: Any, wie: str, **velden: Any) -> Any:
    """An act of today, as a file would say it."""
    wat = soort.model_fields["wat"].annotation.__args__[0]
    return soort.model_validate({"dag": 96, "tijd": "09:00", "wie": wie, "wat": wat} | velden)


def test_een_warme_overdracht_loopt_van_vragen_tot_vertellen(eigen_kamer: Huis) -> None:
    casus = met_erbij(
        lees(1),
        daad(daden.StelOverdrachtVoor, "wilg", naar="berk", reden=REDEN),
        daad(daden.WeigerOverdracht, "berk", reden=REDEN),
        daad(daden.StelOverdrachtVoor, "wilg", naar="els", reden=REDEN),
        daad(daden.TrekOverdrachtIn, "wilg"),
        daad(daden.StelOverdrachtVoor, "wilg", naar="berk", reden=REDEN),
        daad(daden.AanvaardOverdracht, "berk", bereikbaar="Op werkdagen van 9 tot 17 uur."),
        daad(daden.MaakKennis, "wilg", hoe="warm", verslag=REDEN),
        daad(daden.RondOverdrachtAf, "wilg", verteld=REDEN),
    )
    wereld = speel_in(eigen_kamer, casus)
    with eigen_kamer.systeem() as werk:
        nu = [r.gebruiker_id for r in alles(werk.ctx, ContactpersoonToewijzing) if r.tot is None]
        assert nu == [wereld.gebruikers["berk"]]
        standen = sorted(r.status.value for r in alles(werk.ctx, Overdracht))
        assert standen == ["afgerond", "geweigerd", "ingetrokken"]


def test_wat_in_de_casussen_wordt_gedeeld_staat_er_zoals_het_is_bedoeld(eigen_kamer: Huis) -> None:
    wereld = speel_in(eigen_kamer, zonder_analyse(lees(1)), zonder_analyse(lees(2)))
    with eigen_kamer.systeem() as werk:
        rijen = {(r.wat, r.status): r for r in alles(werk.ctx, Verstrekking)}
        assert set(rijen) == {
            (Categorie.GEZONDHEID, VerstrekkingStatus.LOOPT),
            (Categorie.FINANCIEN, VerstrekkingStatus.INGETROKKEN),
            (Categorie.JUSTITIE, VerstrekkingStatus.LOOPT),
            (Categorie.MELDING, VerstrekkingStatus.LOOPT),
            (Categorie.VEILIGHEIDSBEOORDELING, VerstrekkingStatus.LOOPT),
            (Categorie.IDENTITEIT, VerstrekkingStatus.LOOPT),  # for the team of MDA++
        }
        stil = rijen[Categorie.JUSTITIE, VerstrekkingStatus.LOOPT]
        assert (stil.verteld_op, "gezin" in stil.niet_voor) == (None, True)
        [besluit] = alles(werk.ctx, ProtocolBesluit)
        assert (besluit.gezin_id, besluit.uitnodigen_mag) == (wereld.gezinnen["lantaarn"], False)
        weg = {r.gebruiker_id for r in alles(werk.ctx, CaseRelatie) if r.beeindigd is not None}
        assert weg == {wereld.gebruikers["populier"], wereld.gebruikers["sequoia"]}


def test_later_vertellen_en_opheffen_kan_ook_in_een_casus(eigen_kamer: Huis) -> None:
    welke = {"persoon": "rik", "categorie": "justitie", "aan": "meidoorn"}
    casus = met_erbij(
        lees(2),
        daad(daden.InformeerOverVerstrekking, "meidoorn", verteld=REDEN, **welke),
        daad(daden.HefProtocolOp, "kastanje", reden="De deskundige ziet geen gevaar meer."),
    )
    speel_in(eigen_kamer, casus)
    with eigen_kamer.systeem() as werk:
        justitie = [r for r in alles(werk.ctx, Verstrekking) if r.wat is Categorie.JUSTITIE]
        assert [r.verteld_op is not None for r in justitie] == [True]
        assert [r.opgeheven_op is not None for r in alles(werk.ctx, ProtocolBesluit)] == [True]


@pytest.mark.parametrize(
    ("nieuw", "zin"),
    [
        (daad(daden.MaakKennis, "wilg", hoe="koud", verslag=REDEN), "loopt geen overdracht"),
        (daad(daden.HefProtocolOp, "wilg", reden=REDEN), "loopt geen bijzonder protocol"),
        (daad(daden.BeeindigBetrokkenheid, "wilg", gebruiker="els", reden=REDEN), "is niet bij dit gezin"),
        (
            daad(
                daden.TrekVerstrekkingIn,
                "wilg",
                persoon="pien",
                categorie="gezondheid",
                aan="wilg",
                reden=REDEN,
            ),
            "is er niet",
        ),
    ],
)
def test_een_stap_zonder_begin_noemt_casus_dag_en_daad(eigen_kamer: Huis, nieuw: Any, zin: str) -> None:
    with pytest.raises(CasusFout, match=f"Casus wolkenveld, dag 96, {nieuw.wat} door wilg: .*{zin}"):
        speel_in(eigen_kamer, met_erbij(tot_de_eerste_notitie_van("wilg", lees(1)), nieuw))
