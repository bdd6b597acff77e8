"""In het eigen veld schrijven: welk vak waar, wie leest dat er iets is, wie leest wat, wie merkt niets."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from caseapp.actions import vakveld as acties
from caseapp.actions.botsing import Botsing
from caseapp.domain.delen import Grondslag, VerstrekkingStatus
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.gezin import BijzonderProtocol
from caseapp.domain.protocol import Deskundige
from caseapp.domain.regel import Regelfout
from caseapp.domain.vakveld import SOORTEN, VELDEN, Bericht
from caseapp.permissions import Actor, Categorie, Doen, Dossier, KetenSoort, Relatie, Rol, beoordeel
from caseapp.queries import tijdlijn
from caseapp.queries import vakveld as bladen
from caseapp.queries.dossier import Refused
from caseapp.queries.namen import mensen
from caseapp.tables import CaseRelatie, Gebeurtenis, Gebruiker, ProtocolBesluit, Vakbericht, Verstrekking

from ..builders import Huis, alles, laatste, regels_van
from ..kring import Kring
from .analyse import doe, lees, van_gezin

DAT, WAT = "Er is hulp en ik ben te bellen.", "Het gaat goed, maar de nachten zijn kort."
GOED = Bericht(DAT, WAT)
VERWACHT = {
    "gezondheid": "huisarts ggz verslavingszorg thuiszorg jeugdgezondheidszorg",
    "justitie": "politie openbaar_ministerie reclassering",
    "financien": "werk_en_inkomen schuldhulp bank",
}
# A second reading of the rows of the page: who may know that something is.
WEET_DAT = {
    "gezondheid": {"cp", "lt", "vt", "mda", "moeder", "trainer"},
    "justitie": {"cp", "vt", "mda", "moeder", "trainer"},
    "financien": {"cp", "lt", "mda", "moeder", "trainer"},
}
LEEST_WAT = {"moeder", "trainer"}
LEZERS = (
    "cp",
    "lt",
    "vt",
    "mda",
    "moeder",
    "vader",
    "kind",
    "trainer",
    "procesregisseur",
    "toezicht",
    "school",
)


def test_elk_vak_schrijft_alleen_in_het_eigen_veld() -> None:
    gezin, ik = UUID(int=1), UUID(int=2)
    dossier = Dossier(gezin, relaties={ik: Relatie.KETENPARTNER})
    for soort in KetenSoort:
        wie = Actor(ik, Rol.KETENPARTNER, soort=soort)
        waar = [c.value for c in SOORTEN if beoordeel(wie, Doen.WIJZIGEN, c, dossier).mag]
        assert waar == [c for c, vakken in VERWACHT.items() if soort.value in vakken.split()], soort
        assert bool(waar) is (soort in VELDEN), soort


def als_vak(huis: Huis, kring: Kring, soort: KetenSoort) -> None:
    """The ketenpartner of this circle is of another profession."""
    with huis.systeem() as werk:
        werk.ctx.session.get_one(Gebruiker, kring["school"]).soort = soort


def schrijf(huis: Huis, kring: Kring, soort: KetenSoort, bericht: Bericht = GOED, **hoe: Any) -> Vakbericht:
    als_vak(huis, kring, soort)
    return doe(huis, kring, "school", acties.schrijf_vakbericht, kring.moeder.id, bericht, **hoe)


def herschrijf(huis: Huis, kring: Kring, oud: Vakbericht, bericht: Bericht, **hoe: Any) -> Vakbericht:
    def actie(ctx: Any, gezin: Any) -> Vakbericht:
        zicht = bladen.een(ctx, gezin, oud.kern_id)
        assert zicht is not None
        return acties.herschrijf_vakbericht(ctx, gezin, zicht.rij, bericht, **hoe)

    return doe(huis, kring, "school", actie)


def regels(huis: Huis, kring: Kring, wie: str) -> list[bladen.VakRegel]:
    def vraag(ctx: Any, gezin: Any) -> list[bladen.VakRegel]:
        return list(bladen.blad(ctx, gezin, mensen(ctx, gezin)).regels)

    return lees(huis, kring, wie, vraag)


def gelezen(huis: Huis, kring: Kring, wie: str) -> list[tuple[str, str | None]]:
    return [(regel.dat, regel.wat) for regel in regels(huis, kring, wie)]


def deel(huis: Huis, kring: Kring, aan: str, over: UUID, wat: Categorie) -> None:
    """A grondslag that runs, past the rules of sharing: those have their own tests."""
    with huis.systeem() as werk:
        ctx = werk.ctx
        rij = Verstrekking(
            gezin_id=kring.gezin.id,
            betreft_id=over,
            categorie=Categorie.DEELREGISTER,
            auteur_id=kring["cp"],
            wat=wat,
            van_id=kring["school"],
            aan_id=kring[aan],
            grondslag=Grondslag.TOESTEMMING,
            van=ctx.today,
            tot=ctx.today + timedelta(days=9),
            op=ctx.now,
            status=VerstrekkingStatus.LOOPT,
        )
        ctx.verzegel(rij, doel="Samen helpen.", motivering="Zij zei ja.", verteld="Samen gelezen.")
        ctx.session.add(rij)


@pytest.mark.parametrize(
    ("soort", "waar"),
    [
        (KetenSoort.HUISARTS, "gezondheid"),
        (KetenSoort.POLITIE, "justitie"),
        (KetenSoort.SCHULDHULP, "financien"),
    ],
)
def test_dat_leest_wie_het_mag_weten_en_wat_alleen_zijzelf(
    kamer: Huis, kring: Kring, soort: KetenSoort, waar: str
) -> None:
    assert schrijf(kamer, kring, soort).categorie == waar
    hoe = {wie: gelezen(kamer, kring, wie) for wie in LEZERS}
    assert {wie for wie, wat in hoe.items() if wat} - {"school"} == WEET_DAT[waar]
    assert {wie for wie in WEET_DAT[waar] if hoe[wie] == [(DAT, WAT)]} == LEEST_WAT
    assert all(hoe[wie] == [(DAT, None)] for wie in WEET_DAT[waar] - LEEST_WAT)
    assert hoe["school"] == [(DAT, WAT)]


def test_na_een_grondslag_voor_deze_persoon_lees_je_wat(kamer: Huis, kring: Kring) -> None:
    schrijf(kamer, kring, KetenSoort.GGZ)
    assert regels(kamer, kring, "lt")[0].helpt
    deel(kamer, kring, "lt", kring.vader.id, Categorie.GEZONDHEID)
    deel(kamer, kring, "lt", kring.moeder.id, Categorie.FINANCIEN)
    assert gelezen(kamer, kring, "lt") == [(DAT, None)]
    deel(kamer, kring, "lt", kring.moeder.id, Categorie.GEZONDHEID)
    assert gelezen(kamer, kring, "lt") == [(DAT, WAT)]
    assert gelezen(kamer, kring, "cp") == [(DAT, None)]


def test_bij_justitie_helpt_een_grondslag_de_contactpersoon_niet(kamer: Huis, kring: Kring) -> None:
    schrijf(kamer, kring, KetenSoort.POLITIE)
    deel(kamer, kring, "cp", kring.moeder.id, Categorie.JUSTITIE)
    (regel,) = regels(kamer, kring, "cp")
    assert (regel.dat, regel.wat, regel.helpt) == (DAT, None, False)


def test_een_andere_ketenpartner_leest_niets(kamer: Huis, kring: Kring) -> None:
    schrijf(kamer, kring, KetenSoort.GGZ)
    als_vak(kamer, kring, KetenSoort.POLITIE)
    assert gelezen(kamer, kring, "school") == []


@pytest.mark.parametrize("wie", ["cp", "lt", "vt", "mda", "moeder", "kind", "trainer", "school"])
def test_wie_geen_veld_heeft_schrijft_niet(kamer: Huis, kring: Kring, wie: str) -> None:
    with pytest.raises(Refused):
        doe(kamer, kring, wie, acties.schrijf_vakbericht, kring.moeder.id, GOED)
    assert van_gezin(kamer, kring, Vakbericht) == []


def test_over_iemand_van_buiten_schrijf_je_niet(kamer: Huis, kring: Kring) -> None:
    als_vak(kamer, kring, KetenSoort.GGZ)
    with pytest.raises(Regelfout, match="hoort"):
        doe(kamer, kring, "school", acties.schrijf_vakbericht, UUID(int=7), GOED)


def test_alleen_dat_en_opnieuw_schrijven(kamer: Huis, kring: Kring) -> None:
    eerste = schrijf(kamer, kring, KetenSoort.HUISARTS, Bericht(DAT))
    assert gelezen(kamer, kring, "moeder") == [(DAT, "")]
    tweede = herschrijf(kamer, kring, eerste, replace(GOED, dat="Ik ben te bellen."), versie=1)
    assert (tweede.kern_id, tweede.nummer) == (eerste.kern_id, 2)
    assert gelezen(kamer, kring, "moeder") == [("Ik ben te bellen.", WAT)]
    assert len(van_gezin(kamer, kring, Vakbericht)) == 2
    with pytest.raises(Botsing):
        herschrijf(kamer, kring, eerste, GOED, versie=1)
    with kamer.systeem() as werk, pytest.raises(sa.exc.IntegrityError, match="only added to"):
        werk.ctx.session.execute(sa.update(Vakbericht).values(nummer=3))


def test_wie_het_niet_mag_weten_leest_er_niets_van_ook_niet_op_de_tijdlijn(kamer: Huis, kring: Kring) -> None:
    eerste = schrijf(kamer, kring, KetenSoort.POLITIE, niet_voor=[str(kring.moeder.id)])
    assert gelezen(kamer, kring, "moeder") == []
    assert regels(kamer, kring, "vt")[0].stil
    assert op_de_tijdlijn(kamer, kring) == {"school", "trainer"}
    herschrijf(kamer, kring, eerste, GOED)
    assert gelezen(kamer, kring, "moeder") == [(DAT, WAT)]
    assert op_de_tijdlijn(kamer, kring) == {"moeder", "school", "trainer"}


def op_de_tijdlijn(huis: Huis, kring: Kring) -> set[str]:
    def vraag(ctx: Any, gezin: Any) -> bool:
        return any(z.rij.soort is GebeurtenisSoort.VAKBERICHT_GESCHREVEN for z in tijdlijn.alles(ctx, gezin))

    return {wie for wie in LEZERS if lees(huis, kring, wie, vraag)}


def test_bij_een_bijzonder_protocol_is_het_voor_niemand_van_het_gezin(kamer: Huis, kring: Kring) -> None:
    with kamer.systeem() as werk:
        rij = ProtocolBesluit(
            gezin_id=kring.gezin.id,
            categorie=Categorie.DEELREGISTER,
            soort=BijzonderProtocol.INTIEME_TERREUR,
            deskundige=Deskundige.AANDACHTSFUNCTIONARIS_VT,
            op=werk.ctx.now,
        )
        werk.ctx.verzegel(rij, reden="Er zijn signalen.")
        werk.ctx.session.add(rij)
    schrijf(kamer, kring, KetenSoort.GGZ)
    assert gelezen(kamer, kring, "moeder") == []
    (regel,) = regels(kamer, kring, "school")
    assert (regel.dat, regel.stil) == (DAT, False)  # nor does the author notice that a protocol runs


def test_wie_niet_mag_weten_dat_iemand_meedoet_leest_ook_niet_wat_die_schrijft(
    kamer: Huis, kring: Kring
) -> None:
    with kamer.systeem() as werk:
        mijn = next(r for r in alles(werk.ctx, CaseRelatie) if r.gebruiker_id == kring["school"])
        mijn.niet_voor = [str(kring.moeder.id)]
    schrijf(kamer, kring, KetenSoort.GGZ)
    assert gelezen(kamer, kring, "moeder") == []
    assert gelezen(kamer, kring, "cp") == [(DAT, None)]


@pytest.mark.parametrize("soort", [KetenSoort.GGZ, KetenSoort.POLITIE, KetenSoort.BANK])
def test_het_logboek_zegt_over_wie_er_werd_gelezen(kamer: Huis, kring: Kring, soort: KetenSoort) -> None:
    """Else whoever lives with her would read in it that there is something about somebody here."""
    waar = schrijf(kamer, kring, soort).categorie
    vanaf = laatste(kamer)
    gelezen(kamer, kring, "moeder")
    over = {r["persoon_id"] for r in regels_van(kamer, vanaf) if r["categorie"] == waar}
    assert over == {str(kring.moeder.id)}


def test_de_gebeurtenis_is_van_de_soort_van_het_bericht_en_zegt_niets(kamer: Huis, kring: Kring) -> None:
    bericht = schrijf(kamer, kring, KetenSoort.BANK)
    soort = GebeurtenisSoort.VAKBERICHT_GESCHREVEN
    (verteld,) = (g for g in van_gezin(kamer, kring, Gebeurtenis) if g.soort is soort)
    assert (verteld.categorie, verteld.betreft_id) == (Categorie.FINANCIEN, kring.moeder.id)
    assert (verteld.stuk_id, verteld.tekst) == (bericht.kern_id, None)
