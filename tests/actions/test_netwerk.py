"""Wie er om een gezin heen staan: erbij zetten, toestemming, een afspraak, en wie niet betrokken wordt."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from caseapp.actions import netwerk as acties
from caseapp.actions.botsing import Botsing
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.gezin import BijzonderProtocol
from caseapp.domain.netwerk import NetwerkAntwoord, NetwerkLijn, NetwerkStatus, Steunfiguur, SteunSoort
from caseapp.domain.regel import Regelfout
from caseapp.permissions import Positie
from caseapp.queries import netwerk as queries
from caseapp.queries import steunfiguur as een
from caseapp.queries.dossier import Refused
from caseapp.queries.gezin import geboortedata
from caseapp.queries.namen import mensen
from caseapp.tables import CaseRelatie, Gebeurtenis, Netwerklid, Netwerktoestemming

from ..builders import Huis, alles, open_voor
from ..factories import ProtocolFactory
from ..kring import Kring, een_kring

JA, GEVRAAGD, WEG = NetwerkAntwoord.GEGEVEN, NetwerkAntwoord.GEVRAAGD, NetwerkAntwoord.INGETROKKEN
FIEN = Steunfiguur("Fien", "buurvrouw", SteunSoort.BUREN, weet="Zij hoort alles.")
OOM = Steunfiguur("oom Bas", "oom", SteunSoort.FAMILIE)


def doe(huis: Huis, kring: Kring, wie: str, actie: Any, *wat: Any, **hoe: Any) -> Any:
    with huis.als(kring[wie]) as werk:
        return actie(werk.ctx, open_voor(werk.ctx, kring.gezin.id), *wat, **hoe)


def met(huis: Huis, kring: Kring, wie: str, rij_id: UUID, actie: Any, *wat: Any, **hoe: Any) -> Any:
    """An act with the row as it stands now."""
    with huis.als(kring[wie]) as werk:
        open_ = open_voor(werk.ctx, kring.gezin.id)
        return actie(werk.ctx, open_, werk.ctx.session.get(Netwerklid, rij_id), *wat, **hoe)


def antwoord(huis: Huis, kring: Kring, wie: str, rij_id: UUID, van: str | UUID, wat: NetwerkAntwoord) -> None:
    """The answer of the moeder, vader or kind of this kring, or of whoever has this id."""
    persoon = getattr(kring, van).id if isinstance(van, str) else van
    with huis.als(kring[wie]) as werk:
        open_ = open_voor(werk.ctx, kring.gezin.id)
        rij = werk.ctx.session.get(Netwerklid, rij_id)
        assert rij is not None
        geboren = geboortedata(werk.ctx, open_) or {persoon: date(1990, 1, 1)}
        acties.leg_toestemming_vast(werk.ctx, open_, rij, persoon, wat, geboren)


def lid(huis: Huis, rij_id: UUID) -> Netwerklid:
    with huis.systeem() as werk:
        rij = werk.ctx.session.get(Netwerklid, rij_id)
        assert rij is not None
        werk.ctx.session.expunge(rij)
        return rij


def van_gezin(huis: Huis, kring: Kring, soort: type) -> list[Any]:
    with huis.systeem() as werk:
        return [rij for rij in alles(werk.ctx, soort) if rij.gezin_id == kring.gezin.id]


def blad(huis: Huis, kring: Kring, wie: str) -> queries.NetwerkBlad:
    with huis.als(kring[wie], alleen_lezen=True) as werk:
        open_ = open_voor(werk.ctx, kring.gezin.id)
        return queries.blad(werk.ctx, open_, mensen(werk.ctx, open_))


def erbij(huis: Huis, kring: Kring, wie: str = "cp", niet_voor: Sequence[str] = (), **meer: Any) -> UUID:
    rij: Netwerklid = doe(
        huis, kring, wie, acties.voeg_toe, meer.pop("steun", FIEN), niet_voor=niet_voor, **meer
    )
    return rij.id


def test_een_steunfiguur_is_gevraagd_tot_ieder_ja_zegt(kamer: Huis, kring: Kring) -> None:
    wie = erbij(kamer, kring)
    antwoord(kamer, kring, "cp", wie, "moeder", GEVRAAGD)
    antwoord(kamer, kring, "cp", wie, "vader", GEVRAAGD)
    antwoord(kamer, kring, "moeder", wie, "moeder", JA)
    assert lid(kamer, wie).status is NetwerkStatus.GEVRAAGD
    antwoord(kamer, kring, "vader", wie, "vader", JA)
    assert lid(kamer, wie).status is NetwerkStatus.BETROKKEN
    soorten = [g.soort for g in van_gezin(kamer, kring, Gebeurtenis) if g.betreft_id == wie]
    assert soorten.count(GebeurtenisSoort.STEUNFIGUUR_ERBIJ) == 1
    assert soorten.count(GebeurtenisSoort.STEUNFIGUUR_GEWIJZIGD) == 4


def test_een_ingetrokken_ja_haalt_de_steunfiguur_terug(kamer: Huis, kring: Kring) -> None:
    wie = erbij(kamer, kring)
    antwoord(kamer, kring, "cp", wie, "moeder", JA)
    antwoord(kamer, kring, "moeder", wie, "moeder", WEG)
    assert lid(kamer, wie).status is NetwerkStatus.GEVRAAGD
    with pytest.raises(Regelfout, match="Eerst moet er toestemming"):
        met(kamer, kring, "cp", wie, acties.spreek_af, "Komt elke zondag.")
    assert len(van_gezin(kamer, kring, Netwerktoestemming)) == 2


def test_iemand_anders_ja_laten_zeggen_kan_niet(kamer: Huis, kring: Kring) -> None:
    wie = erbij(kamer, kring)
    with pytest.raises(Regelfout, match="alleen voor jezelf"):
        antwoord(kamer, kring, "moeder", wie, "kind", JA)
    with pytest.raises(Regelfout, match="hoort"):
        antwoord(kamer, kring, "moeder", wie, "vader", JA)
    with pytest.raises(Regelfout, match="ouder met gezag"):
        antwoord(kamer, kring, "cp", wie, "kind", JA)
    assert van_gezin(kamer, kring, Netwerktoestemming) == []


def test_toestemming_van_wie_niet_bij_het_gezin_hoort_bestaat_niet(kamer: Huis, kring: Kring) -> None:
    wie = erbij(kamer, kring)
    with kamer.systeem() as werk:
        vreemd = een_kring(werk.ctx).moeder.id
    with pytest.raises(Regelfout, match="bij dit gezin hoort") as fout:
        antwoord(kamer, kring, "cp", wie, vreemd, JA)
    assert fout.value.veld == "wie"


def test_een_ketenpartner_schrijft_geen_toestemming_van_een_ander_op(kamer: Huis, kring: Kring) -> None:
    wie = erbij(kamer, kring, "school")
    with pytest.raises(Refused):
        antwoord(kamer, kring, "school", wie, "moeder", JA)


@pytest.mark.parametrize("wie", ["lt", "vt", "mda", "steun"])
def test_wie_alleen_leest_zet_niemand_erbij(kamer: Huis, kring: Kring, wie: str) -> None:
    with pytest.raises(Refused):
        erbij(kamer, kring, wie)
    assert van_gezin(kamer, kring, Netwerklid) == []


def test_het_gezin_zet_er_zelf_iemand_bij_en_wijzigt_alleen_dat(kamer: Huis, kring: Kring) -> None:
    eigen, andermans = erbij(kamer, kring, "moeder"), erbij(kamer, kring, steun=OOM)
    met(kamer, kring, "moeder", eigen, acties.wijzig, lijn=NetwerkLijn.WISSELEND, weet="", vertrouwd_door=[])
    assert lid(kamer, eigen).lijn is NetwerkLijn.WISSELEND
    with pytest.raises(Refused):
        met(kamer, kring, "moeder", andermans, acties.betrek_niet, "Ik wil hem er niet bij.")


def test_wat_het_gezin_erbij_zet_is_niet_voor_wie_elders_woont(kamer: Huis, kring: Kring) -> None:
    """The father lives elsewhere: what the mother adds does not exist for him; the child at home sees it."""
    wie = erbij(kamer, kring, "moeder")
    assert lid(kamer, wie).niet_voor == [str(kring.vader.id)]
    assert [r.naam for r in blad(kamer, kring, "kind").mensen] == ["Fien"]
    assert blad(kamer, kring, "vader").mensen == ()
    assert blad(kamer, kring, "vader").geschiedenis == ()


def test_bij_een_bijzonder_protocol_komt_er_geen_familie_bij(kamer: Huis, kring: Kring) -> None:
    eerder = erbij(kamer, kring, steun=OOM)
    with kamer.systeem() as werk:
        ProtocolFactory(ctx=werk.ctx, gezin_id=kring.gezin.id, soort=BijzonderProtocol.EERGERELATEERD)
    with pytest.raises(Regelfout, match="geen familie"):
        erbij(kamer, kring, steun=Steunfiguur("tante", "tante", SteunSoort.FAMILIE))
    with pytest.raises(Regelfout, match="geen familie"):
        antwoord(kamer, kring, "cp", eerder, "moeder", JA)
    erbij(kamer, kring)
    tante = Steunfiguur("tante", "tante", SteunSoort.FAMILIE)
    rij = doe(kamer, kring, "cp", acties.noem_niet_te_betrekken, tante, "Zij geeft alles door.")
    with pytest.raises(Regelfout, match="geen familie"):
        met(kamer, kring, "cp", rij.id, acties.betrek_weer)


def test_een_steunfiguur_leest_alleen_de_eigen_afspraak(kamer: Huis, kring: Kring) -> None:
    wie = erbij(kamer, kring, gebruiker=kring.wie["steun"])
    erbij(kamer, kring, steun=OOM)
    antwoord(kamer, kring, "cp", wie, "moeder", JA)
    met(kamer, kring, "cp", wie, acties.spreek_af, "Komt elke zondag.")
    gezien = blad(kamer, kring, "steun")
    assert gezien.mijn == ("Komt elke zondag.",)
    assert (gezien.mensen, gezien.buiten, gezien.geschiedenis, gezien.ecogram.punten) == ((), (), (), ())
    with kamer.als(kring["steun"]) as werk:
        assert een.steunfiguur(werk.ctx, open_voor(werk.ctx, kring.gezin.id), wie) is None
        assert queries.mijn_afspraken(werk.ctx) == ("Komt elke zondag.",)
    antwoord(kamer, kring, "moeder", wie, "moeder", WEG)
    assert blad(kamer, kring, "steun").mijn == ()


def test_alleen_wie_als_steunfiguur_betrokken_is_is_te_koppelen_en_maar_een_keer(
    kamer: Huis, kring: Kring
) -> None:
    with pytest.raises(Regelfout, match="niet als steunfiguur"):
        erbij(kamer, kring, gebruiker=kring.wie["school"])
    with pytest.raises(Refused):
        erbij(kamer, kring, "moeder", gebruiker=kring.wie["steun"])
    erbij(kamer, kring, gebruiker=kring.wie["steun"])
    with pytest.raises(Regelfout, match="al iemand"):
        erbij(kamer, kring, steun=OOM, gebruiker=kring.wie["steun"])


def test_niet_betrekken_sluit_de_deur_en_haalt_ook_weg_wat_er_al_stond(kamer: Huis, kring: Kring) -> None:
    """The father saw the steunfiguur; from now on there is nothing of it for him, in no line and no event."""
    wie = erbij(kamer, kring, gebruiker=kring.wie["steun"])
    antwoord(kamer, kring, "cp", wie, "moeder", JA)
    assert [r.naam for r in blad(kamer, kring, "vader").mensen] == ["Fien"]
    niet_voor = [str(kring.vader.id)]
    met(kamer, kring, "cp", wie, acties.betrek_niet, "Zij geeft alles door.", niet_voor=niet_voor)
    [regel] = blad(kamer, kring, "moeder").buiten
    assert (regel.reden, regel.status) == ("Zij geeft alles door.", "niet betrekken")
    weg = blad(kamer, kring, "vader")
    assert (weg.mensen, weg.buiten, weg.geschiedenis) == ((), (), ())
    with kamer.als(kring["steun"]) as werk:
        assert open_voor(werk.ctx, kring.gezin.id).positie is Positie.NIEMAND
    assert [
        r.beeindigd for r in van_gezin(kamer, kring, CaseRelatie) if r.gebruiker_id == kring["steun"]
    ] != [None]
    with pytest.raises(Regelfout, match="eerst weer"):
        met(kamer, kring, "cp", wie, acties.betrek_niet, "Zij geeft alles door.")


def test_weer_betrekken_vraagt_het_ieder_opnieuw(kamer: Huis, kring: Kring) -> None:
    wie = erbij(kamer, kring)
    antwoord(kamer, kring, "cp", wie, "moeder", JA)
    met(kamer, kring, "cp", wie, acties.betrek_niet, "Het was te veel voor haar.")
    met(kamer, kring, "cp", wie, acties.betrek_weer)
    [regel] = blad(kamer, kring, "cp").mensen
    assert (regel.status, regel.instemmingen, regel.reden) == ("gevraagd", (), "")
    antwoord(kamer, kring, "cp", wie, "vader", JA)
    assert lid(kamer, wie).status is NetwerkStatus.BETROKKEN


def test_wie_vertrouwt_en_jij_niet_mag_kennen_blijft_staan(kamer: Huis, kring: Kring) -> None:
    """The mother may not know the father: what she saves does not wipe out his trust."""
    wie = erbij(kamer, kring, "moeder")
    met(
        kamer,
        kring,
        "cp",
        wie,
        acties.wijzig,
        lijn=NetwerkLijn.STEUNEND,
        weet="",
        vertrouwd_door=[kring.vader.id],
    )
    met(
        kamer,
        kring,
        "moeder",
        wie,
        acties.wijzig,
        lijn=NetwerkLijn.STEUNEND,
        weet="",
        vertrouwd_door=[kring.kind.id],
    )
    assert set(lid(kamer, wie).vertrouwd_door) == {str(kring.vader.id), str(kring.kind.id)}


def test_twee_keer_hetzelfde_is_een_keer_en_wie_te_laat_is_verliest_niets(kamer: Huis, kring: Kring) -> None:
    wie = erbij(kamer, kring)
    antwoord(kamer, kring, "cp", wie, "moeder", JA)
    oud = lid(kamer, wie).versie
    met(kamer, kring, "cp", wie, acties.spreek_af, "Komt elke zondag.", oud)
    with pytest.raises(Regelfout, match="staat er al zo"):
        met(kamer, kring, "cp", wie, acties.spreek_af, "Komt elke zondag.", oud)
    with pytest.raises(Botsing) as botsing:
        met(kamer, kring, "cp", wie, acties.spreek_af, "Komt elke maandag.", oud)
    assert botsing.value.mijn == "Komt elke maandag."
    with pytest.raises(Regelfout, match="niets veranderd"):
        met(
            kamer,
            kring,
            "cp",
            wie,
            acties.wijzig,
            lijn=NetwerkLijn.STEUNEND,
            weet="Zij hoort alles.",
            vertrouwd_door=[],
        )
    with pytest.raises(Regelfout, match="staat al in het netwerk"):
        erbij(kamer, kring)


def test_een_dubbele_naam_verraadt_niet_wie_voor_jou_verborgen_is(kamer: Huis, kring: Kring) -> None:
    erbij(kamer, kring, niet_voor=[str(kring.vader.id)])
    erbij(kamer, kring, "vader")
    assert [r.naam for r in blad(kamer, kring, "vader").mensen] == ["Fien"]


@pytest.mark.parametrize("tekst", ["Haar BSN is 111222333.", "Bel 06-12345678."])
def test_wat_op_echte_gegevens_lijkt_wordt_niet_opgeschreven(kamer: Huis, kring: Kring, tekst: str) -> None:
    with pytest.raises(Regelfout) as fout:
        erbij(kamer, kring, steun=Steunfiguur("Fien", "buurvrouw", SteunSoort.BUREN, weet=tekst))
    assert fout.value.veld == "weet"
    assert van_gezin(kamer, kring, Netwerklid) == []


def test_een_organisatie_staat_een_keer_in_het_ecogram_en_wie_verborgen_is_niet(
    kamer: Huis, kring: Kring
) -> None:
    cp, vader = blad(kamer, kring, "cp").ecogram, blad(kamer, kring, "vader").ecogram
    assert len(cp.punten) == 2
    assert {punt.lijn.woorden for punt in cp.punten} == {"betrokken"}
    with kamer.systeem() as werk:
        relaties = [r for r in alles(werk.ctx, CaseRelatie) if r.gebruiker_id == kring["school"]]
        relaties[0].niet_voor = [str(kring.vader.id)]
    assert len(blad(kamer, kring, "vader").ecogram.punten) == len(vader.punten) - 1
    assert blad(kamer, kring, "cp").ecogram == cp
