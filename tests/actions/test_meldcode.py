"""De meldcode doorlopen: alleen voor wie haar loopt, er komt alleen bij, en niemand anders merkt iets."""

import json
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from caseapp.actions import meldcode as acties
from caseapp.actions.botsing import Botsing
from caseapp.domain.gezin import BijzonderProtocol
from caseapp.domain.meldcode.woorden import MeldcodeDeel, MeldcodeUitkomst
from caseapp.queries import meldcode as queries
from caseapp.queries.dossier import Refused
from caseapp.queries.logboek import heel_logboek
from caseapp.queries.logboek_export import als_ldv
from caseapp.tables import LogRegel, MeldcodeStap, MeldcodeTraject

from ..builders import Huis, alles
from ..factories import GebruikerFactory
from ..kring import Kring
from .test_casus import lees, met, speel_in

SIGNAAL = {"dag": "2026-04-01", "feiten": "Een plek op de arm."}
Deel = MeldcodeDeel


def begin(huis: Huis, wie: Any, **hoe: Any) -> Any:
    with huis.als(wie) as werk:
        return acties.begin_meldcode(werk.ctx, "leerling groep 6", **hoe).id


def noteer(huis: Huis, wie: Any, id_: Any, deel: Deel, velden: dict[str, str], **hoe: Any) -> None:
    with huis.als(wie) as werk:
        rij = queries.mijn_traject(werk.ctx, id_)
        assert rij is not None
        acties.noteer_meldcodestap(werk.ctx, rij, deel, velden, **hoe)


def test_alleen_de_schrijver_vindt_en_leest_het(kamer: Huis, kring: Kring) -> None:
    id_ = begin(kamer, kring["school"])
    noteer(kamer, kring["school"], id_, Deel.SIGNALEN, SIGNAAL)
    with kamer.systeem() as werk:
        ander = GebruikerFactory(ctx=werk.ctx, rol="ketenpartner", soort="school").id
    for wie in (ander, kring["cp"], kring["vt"], kring["trainer"], kring["toezicht"], kring["moeder"]):
        with kamer.als(wie, alleen_lezen=True) as werk:
            assert queries.mijn_traject(werk.ctx, id_) is None
            assert queries.mijn_trajecten(werk.ctx) == ()
    with kamer.als(kring["school"], alleen_lezen=True) as werk:
        rij = queries.mijn_traject(werk.ctx, id_)
        assert rij is not None
        assert queries.blad(werk.ctx, rij).waarover == "leerling groep 6"


def test_wie_bij_geen_ketenpartner_werkt_begint_niets_en_schrijft_in_niets(kamer: Huis, kring: Kring) -> None:
    id_ = begin(kamer, kring["school"])
    for wie in ("cp", "vt", "mda", "moeder", "trainer", "toezicht", "procesregisseur"):
        with pytest.raises(Refused) as nee:
            begin(kamer, kring[wie])
        assert nee.value.oordeel.verzwijg
    with kamer.systeem() as werk:
        ander = GebruikerFactory(ctx=werk.ctx, rol="ketenpartner", soort="huisarts").id
    with kamer.als(ander) as werk:
        rij = next(r for r in alles(werk.ctx, MeldcodeTraject) if r.id == id_)
        with pytest.raises(Refused):
            acties.noteer_meldcodestap(werk.ctx, rij, Deel.SIGNALEN, SIGNAAL)


def test_twee_keer_tegelijk_bewaren_geeft_een_botsing_en_er_komt_niets_bij(kamer: Huis, kring: Kring) -> None:
    id_ = begin(kamer, kring["school"], soort=BijzonderProtocol.VGV)
    noteer(kamer, kring["school"], id_, Deel.SIGNALEN, SIGNAAL, stand=1)
    with pytest.raises(Botsing) as botst:
        noteer(kamer, kring["school"], id_, Deel.SIGNALEN, SIGNAAL, stand=1)
    assert SIGNAAL["feiten"] in botst.value.mijn
    with kamer.systeem() as werk:
        assert sorted(s.nummer for s in alles(werk.ctx, MeldcodeStap) if s.traject_id == id_) == [1, 2]


def test_de_database_weigert_te_veranderen_wat_is_opgeschreven(eigen_kamer: Huis) -> None:
    with eigen_kamer.systeem() as werk:
        wie = GebruikerFactory(ctx=werk.ctx, rol="ketenpartner", soort="ggz").id
    noteer(eigen_kamer, wie, begin(eigen_kamer, wie), Deel.SIGNALEN, SIGNAAL)
    with pytest.raises(DatabaseError, match="only added to"), eigen_kamer.systeem() as werk:
        werk.ctx.session.execute(text("UPDATE meldcode_stap SET nummer = 7"))


def test_in_het_logboek_is_het_een_eigen_concept_zoals_elk_ander(eigen_kamer: Huis) -> None:
    """The chain keeps what it was; whoever reads it, on the page or as a file, is not told."""
    with eigen_kamer.systeem() as werk:
        wie = GebruikerFactory(ctx=werk.ctx, rol="ketenpartner", soort="school").id
        toezicht = GebruikerFactory(ctx=werk.ctx, rol="toezichthouder").id
    noteer(eigen_kamer, wie, begin(eigen_kamer, wie), Deel.SIGNALEN, SIGNAAL)
    with eigen_kamer.systeem() as werk:
        echt = [json.loads(r.inhoud).get("object_soort") for r in alles(werk.ctx, LogRegel)]
        assert {"meldcode_traject", "meldcode_stap"} <= set(echt)
    with eigen_kamer.als(toezicht) as werk:
        pagina = heel_logboek(werk.ctx, 1)
        bestand = als_ldv(werk.ctx, eigen_kamer.ruimte_id)
    assert "concept" in {regel.object for regel in pagina.regels}
    for woord in ("meldcode", "waarover", "traject", "inhoud"):
        assert woord not in repr(pagina)
        assert woord not in bestand


def test_school_en_thuiszorg_lopen_de_meldcode_in_hun_casus(eigen_kamer: Huis) -> None:
    def tot_en_met(nummer: int, traject: str) -> Any:
        casus = lees(nummer)
        eigen = (n for n, d in enumerate(casus.handelingen) if getattr(d, "traject", "") == traject)
        return met(casus, max(eigen))

    wereld = speel_in(eigen_kamer, tot_en_met(1, "meldcode-school"), tot_en_met(5, "meldcode-thuiszorg"))
    besluiten = {}
    for wie in ("hazelaar", "kornoelje"):
        with eigen_kamer.als(wereld.gebruikers[wie], alleen_lezen=True) as werk:
            [regel] = queries.mijn_trajecten(werk.ctx)
            rij = queries.mijn_traject(werk.ctx, regel.id)
            assert rij is not None
            nu = queries.open_traject(werk.ctx, rij)
            besluiten[wie] = nu.uitkomst, nu.besluit, regel.open
    assert besluiten == {
        "hazelaar": (MeldcodeUitkomst.MELDEN, MeldcodeUitkomst.MELDEN, False),
        "kornoelje": (MeldcodeUitkomst.HULP, None, True),
    }
