"""Laying down whose child somebody is, and who are or were a couple; as the contactpersoon does it."""

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from caseapp.actions import familie
from caseapp.context import Context
from caseapp.domain.gezin import PartnerSoort
from caseapp.domain.regel import Regelfout
from caseapp.permissions import Categorie, Doen
from caseapp.queries.dossier import OpenGezin, open_gezin
from caseapp.queries.familie import ouderlijnen
from caseapp.queries.gezin import geboortedata
from caseapp.queries.namen import mensen
from caseapp.tables import Gezinslid, Ouderschap, Partnerschap

from ..builders import Huis, alles


def open_(ctx: Context, huis: Huis, naam: str = "Wolkenveld") -> tuple[OpenGezin, dict[str, Gezinslid]]:
    gezin = open_gezin(ctx, huis.gezinnen[naam], Doen.WIJZIGEN, Categorie.GEZIN_GEZAG)
    namen = {persoon: naam for persoon, (naam, _) in mensen(ctx, gezin).items()}
    return gezin, {namen[lid.persoon_id]: lid for lid in gezin.leden}


def ouder(huis: Huis, kind: str, van: str) -> None:
    with huis.als("mw. Wilg") as werk:
        gezin, leden = open_(werk.ctx, huis)
        familie.leg_ouderschap_vast(werk.ctx, gezin, leden[kind], leden[van], geboortedata(werk.ctx, gezin))


def paar(huis: Huis, een: str, ander: str, soort: PartnerSoort) -> None:
    with huis.als("mw. Wilg") as werk:
        gezin, leden = open_(werk.ctx, huis)
        familie.leg_partnerschap_vast(werk.ctx, gezin, leden[een], leden[ander], soort)


def paren(huis: Huis) -> list[tuple[PartnerSoort, bool]]:
    """The couples of Noor, with whether they still run."""
    with huis.als("mw. Wilg", alleen_lezen=True) as werk:
        _, leden = open_(werk.ctx, huis)
        noor = leden["Noor"].persoon_id
        rijen = [r for r in alles(werk.ctx, Partnerschap) if noor in (r.een_id, r.ander_id)]
        return sorted((rij.soort, rij.tot is None) for rij in rijen)


def test_een_ouder_komt_erbij(huis: Huis) -> None:
    ouder(huis, "Noor", "Ko")
    with huis.als("mw. Wilg", alleen_lezen=True) as werk:
        _, leden = open_(werk.ctx, huis)
        rij = select(Ouderschap).where(
            Ouderschap.kind_id == leden["Noor"].persoon_id, Ouderschap.ouder_id == leden["Ko"].persoon_id
        )
        assert werk.ctx.session.exec(rij).one()


@pytest.mark.parametrize(
    ("kind", "van", "zin"),
    [
        ("Ko", "Pien", "voorouder van zichzelf"),
        ("Pien", "Noor", "staat al bij dit kind"),
        ("Noor", "Noor", "eigen ouder"),
        ("Pien", "Bram", "eerder geboren"),
    ],
)
def test_wat_niet_kan_wordt_niet_vastgelegd(huis: Huis, kind: str, van: str, zin: str) -> None:
    with huis.als("mw. Wilg", alleen_lezen=True) as werk:
        voor = len(alles(werk.ctx, Ouderschap))
    with pytest.raises(Regelfout, match=zin):
        ouder(huis, kind, van)
    with huis.als("mw. Wilg", alleen_lezen=True) as werk:
        assert len(alles(werk.ctx, Ouderschap)) == voor


def test_een_nieuwe_soort_sluit_wat_er_liep_en_bewaart_het(huis: Huis) -> None:
    assert paren(huis) == [(PartnerSoort.PARTNER, True)]
    paar(huis, "Joost", "Noor", PartnerSoort.EX_PARTNER)
    assert paren(huis) == [(PartnerSoort.EX_PARTNER, True), (PartnerSoort.PARTNER, False)]
    paar(huis, "Noor", "Joost", PartnerSoort.PARTNER)
    assert [loopt for _, loopt in paren(huis)].count(True) == 1


@pytest.mark.parametrize("volgorde", [("Noor", "Joost"), ("Joost", "Noor")])
def test_een_paar_staat_er_maar_een_keer_in_welke_volgorde_ook(huis: Huis, volgorde: tuple[str, str]) -> None:
    with pytest.raises(Regelfout, match="staat al zo"):
        paar(huis, *volgorde, PartnerSoort.PARTNER)
    assert paren(huis) == [(PartnerSoort.PARTNER, True)]


def test_een_ouder_wordt_geen_partner_van_het_kind(huis: Huis) -> None:
    with pytest.raises(Regelfout, match="ouder en een kind"):
        paar(huis, "Joost", "Ko", PartnerSoort.PARTNER)


def test_ouders_worden_generaties_ver_gevonden_met_een_vraag(huis: Huis) -> None:
    with huis.als("mw. Wilg", alleen_lezen=True) as werk:
        _, leden = open_(werk.ctx, huis)
        lijnen = ouderlijnen(werk.ctx, [leden["Pien"].persoon_id])
        assert {ouder_ for _, ouder_ in lijnen} == {leden[n].persoon_id for n in ("Noor", "Joost", "Ko")}


def _zet(huis: Huis, soort: type[Ouderschap] | type[Partnerschap], een: str, ander: str) -> None:
    """Straight into the store, past all rules."""
    with huis.als("mw. Wilg") as werk:
        _, leden = open_(werk.ctx, huis)
        wie = [leden[een].persoon_id, leden[ander].persoon_id]
        if soort is Ouderschap:
            werk.ctx.session.add(Ouderschap(kind_id=wie[0], ouder_id=wie[1]))
            return
        laag, hoog = sorted(wie)
        van = werk.ctx.today
        werk.ctx.session.add(Partnerschap(een_id=laag, ander_id=hoog, soort=PartnerSoort.EX_PARTNER, van=van))


@pytest.mark.parametrize(
    ("soort", "een", "ander", "fout"),
    [
        (Ouderschap, "Noor", "Noor", "CHECK"),
        (Ouderschap, "Pien", "Noor", "UNIQUE"),
        (Partnerschap, "Noor", "Noor", "CHECK"),
        (Partnerschap, "Noor", "Joost", "UNIQUE"),
    ],
)
def test_de_opslag_zelf_weigert_jezelf_en_dubbel(
    huis: Huis, soort: type[Ouderschap] | type[Partnerschap], een: str, ander: str, fout: str
) -> None:
    with pytest.raises(IntegrityError, match=fout):
        _zet(huis, soort, een, ander)
