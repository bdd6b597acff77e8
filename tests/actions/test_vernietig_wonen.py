"""Wie vernietigd wordt, laat ook in huizen en in zorg geen rij achter."""

from datetime import date
from uuid import UUID

import pytest

from caseapp.actions import wonen, zorg
from caseapp.actions.vernietiging import vernietig, vraag_vernietiging
from caseapp.domain.vernietiging import VernietigSoort
from caseapp.domain.zorg import ZorgSoort
from caseapp.permissions import Categorie, Doen
from caseapp.queries.dossier import open_gezin
from caseapp.queries.namen import mensen
from caseapp.queries.vernietiging import keuzes, open_vraag
from caseapp.tables import Woonperiode, Zorgrelatie

from ..builders import Huis, alles


def verhuis_bram(huis: Huis) -> None:
    with huis.als("mw. Wilg") as werk:
        gezin = open_gezin(werk.ctx, huis.gezinnen["Wolkenveld"], Doen.WIJZIGEN, Categorie.GEZIN_GEZAG)
        namen = {naam: id_ for id_, (naam, _) in mensen(werk.ctx, gezin).items()}
        leden = {lid.persoon_id: lid for lid in gezin.leden}
        bram, noor = leden[namen["Bram"]], leden[namen["Noor"]]
        wonen.woont_ook(werk.ctx, gezin, bram, 2, date(2026, 4, 1))
        zorg.leg_zorg_vast(werk.ctx, gezin, noor, bram, ZorgSoort.DAGELIJKSE_ZORG)


def rijen_van(huis: Huis) -> dict[str, set[UUID]]:
    """Rows of homes and of care: all, those of Wolkenveld, and those of Bram."""
    with huis.als("mw. Wilg", alleen_lezen=True) as werk:
        gezin = open_gezin(werk.ctx, huis.gezinnen["Wolkenveld"], Doen.ZIEN, Categorie.GEZIN_GEZAG)
        bram = {id_ for id_, (naam, _) in mensen(werk.ctx, gezin).items() if naam == "Bram"}
        leden = {lid.id: lid.persoon_id for lid in gezin.leden}
    with huis.systeem() as werk:
        wie = {rij.id: {leden.get(rij.lid_id)} for rij in alles(werk.ctx, Woonperiode)}
        wie |= {rij.id: {rij.verzorger_id, rij.verzorgde_id} for rij in alles(werk.ctx, Zorgrelatie)}
    van = {"Wolkenveld": set(leden.values()), "Bram": bram}
    return {"alle": set(wie)} | {
        naam: {id_ for id_, w in wie.items() if w & wij} for naam, wij in van.items()
    }


@pytest.mark.parametrize(
    ("soort", "begin"), [(VernietigSoort.GEZIN, "Gezin Wolkenveld"), (VernietigSoort.PERSOON, "Bram")]
)
def test_huizen_en_zorg_gaan_mee_weg(huis: Huis, soort: VernietigSoort, begin: str) -> None:
    verhuis_bram(huis)
    voor = rijen_van(huis)
    weg = voor["Wolkenveld"] if soort is VernietigSoort.GEZIN else voor["Bram"]
    with huis.als("mw. Sering") as werk:
        keuze = next(k for k in keuzes(werk.ctx) if k.naam.startswith(begin) and k.soort is soort)
        vraag = vraag_vernietiging(werk.ctx, keuze, "De oefening is klaar en dit is niet meer nodig.").id
    with huis.als("dhr. Walnoot") as werk:
        rij = open_vraag(werk.ctx, vraag)
        assert rij is not None
        vernietig(werk.ctx, rij)
    with huis.systeem() as werk:
        over = {rij.id for tabel in (Woonperiode, Zorgrelatie) for rij in alles(werk.ctx, tabel)}
    assert weg
    assert over == voor["alle"] - weg
    controle = huis.stores.controleer(huis.ruimte_id)
    assert controle.goed, controle.zin
