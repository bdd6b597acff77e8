"""Gezag vastleggen en laten stoppen; en dat het voor niemand vanzelf iets opent (domein 8.7-6)."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlmodel import select

from caseapp.actions import gezag as acties
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.gezag import GezagStap
from caseapp.domain.gezin import GezinRol
from caseapp.domain.regel import Regelfout
from caseapp.domain.wonen import Besluit, Inkijk
from caseapp.permissions import Categorie, Doen, Relatie, Rol, beoordeel
from caseapp.queries.mensen import mensen_blad
from caseapp.queries.mensen_beheer import beheer_blad
from caseapp.queries.namen import mensen
from caseapp.tables import Gebeurtenis, Gezagsrelatie, Gezinslid, Persoon

from ..builders import Huis, alles, op_dag, open_voor
from ..factories import CaseRelatieFactory, GebruikerFactory, GezinFactory, GezinslidFactory, PersoonFactory
from ..kring import Kring, een_kring

REDEN = "De rechter besliste, en moeder vindt dit veilig."
JA, NEE = Besluit(Inkijk.BESLOTEN, REDEN), Besluit(Inkijk.GEEN, REDEN)


@pytest.fixture
def kring(kamer: Huis) -> Kring:
    """With a grandmother in a house of her own, who has an account."""
    with kamer.systeem() as werk:
        kring = een_kring(werk.ctx)
        oma = PersoonFactory(ctx=werk.ctx, geboren="1960-01-01")
        GezinslidFactory(
            ctx=werk.ctx, gezin_id=kring.gezin.id, persoon_id=oma.id, rol=GezinRol.GROOTOUDER, huishouden=3
        )
        kring.wie["oma"] = GebruikerFactory(ctx=werk.ctx, rol=Rol.GEZIN, persoon_id=oma.id)
        werk.ctx.session.flush()
        CaseRelatieFactory(
            ctx=werk.ctx,
            gezin_id=kring.gezin.id,
            gebruiker_id=kring.wie["oma"].id,
            relatie=Relatie.GEZINSLID,
        )
    return kring


def leg_vast(huis: Huis, kring: Kring, ouder: Any, **hoe: Any) -> Any:
    with huis.als(kring["cp"]) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        kind = next(lid for lid in gezin.leden if lid.persoon_id == kring.kind.id)
        geboren = {kring.kind.id: date(2014, 1, 1), ouder: hoe.pop("geboren", date(1960, 1, 1))}
        return acties.leg_gezag_vast(werk.ctx, gezin, kind, ouder, geboren, **hoe).id


def met_rij(huis: Huis, kring: Kring, rij_id: Any, actie: Any, *wat: Any) -> None:
    with huis.als(kring["cp"]) as werk:
        rij = werk.ctx.session.exec(select(Gezagsrelatie).where(Gezagsrelatie.id == rij_id)).one()
        actie(werk.ctx, open_voor(werk.ctx, kring.gezin.id), rij, *wat)


def oma_van(kring: Kring) -> Any:
    return kring.wie["oma"].persoon_id


def oma_mag(huis: Huis, kring: Kring) -> tuple[bool, bool]:
    """Whether she knows the child, and may read its kindversie."""
    with huis.als(kring["oma"], alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        kindversie = beoordeel(werk.ctx.actor, Doen.ZIEN, Categorie.KINDVERSIE, gezin.dossier, _Stuk(kring))
        return kring.kind.id in mensen(werk.ctx, gezin), kindversie.mag


class _Stuk:
    categorie = Categorie.KINDVERSIE
    afgeschermd_voor = gehoor = kenmerken = ()
    auteur = None

    def __init__(self, kring: Kring) -> None:
        self.betreft = kring.kind.id


def test_gezag_met_een_eigen_dag_opent_niets_tot_het_is_besloten(kamer: Huis, kring: Kring) -> None:
    rij = leg_vast(kamer, kring, oma_van(kring), van=date(2020, 5, 1))
    assert oma_mag(kamer, kring) == (False, False)
    met_rij(kamer, kring, rij, acties.besluit_gezag, JA)
    assert oma_mag(kamer, kring) == (True, True)
    met_rij(kamer, kring, rij, acties.besluit_gezag, NEE)
    assert oma_mag(kamer, kring) == (False, False)
    with kamer.systeem() as werk:
        rijen = [r for r in alles(werk.ctx, Gezagsrelatie) if r.id == rij]
        assert [r.van for r in rijen] == [date(2020, 5, 1)]
        eigen = [g for g in alles(werk.ctx, Gebeurtenis) if g.gezin_id == kring.gezin.id]
        [gezag] = [g for g in eigen if g.categorie is Categorie.GEZIN_GEZAG]
    assert gezag.soort is GebeurtenisSoort.GEZAG_GEWIJZIGD
    assert str(oma_van(kring)) in gezag.niet_voor


def test_gezag_dat_niet_open_is_leest_het_gezin_niet(kamer: Huis, kring: Kring) -> None:
    """The mother has a house with the grandmother from now on, so she knows her."""
    with kamer.systeem() as werk:
        lid = werk.ctx.session.exec(select(Gezinslid).where(Gezinslid.persoon_id == oma_van(kring))).one()
        lid.huishouden = 1

    def gezag_van_moeder() -> int:
        with kamer.als(kring["moeder"], alleen_lezen=True) as werk:
            return len(mensen_blad(werk.ctx, open_voor(werk.ctx, kring.gezin.id)).genogram.gezag)

    voor = gezag_van_moeder()
    rij = leg_vast(kamer, kring, oma_van(kring))
    assert gezag_van_moeder() == voor
    met_rij(kamer, kring, rij, acties.besluit_gezag, JA)
    assert gezag_van_moeder() == voor + 1


def test_gezag_van_de_vader_stopt_en_dan_ziet_hij_het_kind_niet_meer(kamer: Huis, kring: Kring) -> None:
    with kamer.systeem() as werk:
        wie = Gezagsrelatie.ouder_id == kring.vader.id
        rij = werk.ctx.session.exec(select(Gezagsrelatie).where(wie)).one()
        rij.van = werk.ctx.today - timedelta(days=30)
        gisteren = werk.ctx.today - timedelta(days=1)
    met_rij(kamer, kring, rij.id, acties.wijzig_gezag, GezagStap.STOPT, gisteren)
    with kamer.als(kring["vader"], alleen_lezen=True) as werk:
        assert kring.kind.id not in mensen(werk.ctx, open_voor(werk.ctx, kring.gezin.id))
    with kamer.als(kring["cp"], alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        blad = beheer_blad(werk.ctx, gezin, mensen(werk.ctx, gezin))
    assert blad is not None
    assert [regel.tot for regel in blad.vroeger if "had gezag over" in regel.wat] == [gisteren]


@pytest.mark.parametrize("dag", [None, 97, -50])
def test_stoppen_op_een_dag_die_niet_kan_verandert_niets(kamer: Huis, kring: Kring, dag: int | None) -> None:
    rij = leg_vast(kamer, kring, oma_van(kring))
    laatste = None if dag is None else op_dag(dag).date()
    with pytest.raises(Regelfout) as fout:
        met_rij(kamer, kring, rij, acties.wijzig_gezag, GezagStap.STOPT, laatste)
    assert fout.value.veld == "tot"


def test_wie_bij_geen_gezin_staat_krijgt_geen_gezag(kamer: Huis, kring: Kring) -> None:
    with kamer.systeem() as werk:
        losse = PersoonFactory(ctx=werk.ctx).id
    with pytest.raises(Regelfout, match="staat eerst bij een gezin") as fout:
        leg_vast(kamer, kring, losse)
    assert fout.value.veld == "ouder"


def test_wie_op_afstand_gezag_heeft_staat_er_voor_wie_hier_werkt(kamer: Huis, kring: Kring) -> None:
    with kamer.systeem() as werk:
        ver: Persoon = PersoonFactory(ctx=werk.ctx, roepnaam="Verweg", geboren="1985-01-01")
        GezinslidFactory(ctx=werk.ctx, gezin_id=GezinFactory(ctx=werk.ctx).id, persoon_id=ver.id)
    leg_vast(kamer, kring, ver.id)

    def namen(wie: str) -> set[tuple[str, bool]]:
        with kamer.als(kring[wie], alleen_lezen=True) as werk:
            blad = mensen_blad(werk.ctx, open_voor(werk.ctx, kring.gezin.id))
        return {(een.naam, een.afstand) for regel in blad.gezag for een in regel.wie}

    assert ("Verweg", True) in namen("cp")
    assert "Verweg" not in {naam for naam, _ in namen("moeder")}


def test_hetzelfde_gezag_twee_keer_is_een_keer(kamer: Huis, kring: Kring) -> None:
    leg_vast(kamer, kring, oma_van(kring))
    with pytest.raises(Regelfout, match="staat er al"):
        leg_vast(kamer, kring, oma_van(kring))


def test_gezag_uit_het_begin_van_het_verhaal_werkt_zoals_het_werkte(kamer: Huis, kring: Kring) -> None:
    """Rows from before this was asked have no answer, and still let a parent know his child."""
    with kamer.als(kring["vader"], alleen_lezen=True) as werk:
        assert kring.kind.id in mensen(werk.ctx, open_voor(werk.ctx, kring.gezin.id))
