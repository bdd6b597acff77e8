"""Bijlage A, 11: een overdracht van Veilig Thuis telt pas na een ja, wat mensen ook proberen, in welke
volgorde ook. Tot dan is Veilig Thuis verantwoordelijk, en weet een ander niets."""

import random
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from caseapp.actions.veilig_thuis import aannemen, beoordeling, melding, monitoring
from caseapp.actions.veilig_thuis import overdracht as acties
from caseapp.domain.oefenruimte import OrganisatieSoort
from caseapp.domain.regel import Regelfout
from caseapp.domain.termijn import TermijnSoort
from caseapp.domain.veilig_thuis.melding import TE_KIEZEN, MeldingStatus
from caseapp.domain.veilig_thuis.monitoring import KIJKT, MonitorUitkomst
from caseapp.domain.veilig_thuis.overdracht import OPEN, AanbodStatus, wie_is_verantwoordelijk
from caseapp.queries.dossier import Refused
from caseapp.queries.veilig_thuis.overdracht import overdrachten
from caseapp.tables import (
    ContactpersoonToewijzing,
    Gebruiker,
    Melding,
    Monitormoment,
    Organisatie,
    Termijn,
    Verstrekking,
    VtOverdracht,
)

from ..actions.veilig_thuis import OORDEEL, meld
from ..actions.vt_overdracht import PAKKET, SNEL
from ..builders import Huis, alles, open_voor
from ..kring import Kring, een_kring

WIE = ("vt", "lt", "cp", "vreemde", "andere vt", "mda", "school", "moeder", "procesregisseur")
REDEN = "Zo is het samen besproken."
Daad = Callable[[Any, Any, Kring, random.Random], object]


def _van(ctx: Any, gezin: Any, soort: type) -> list[Any]:
    return [rij for rij in alles(ctx, soort) if rij.gezin_id == gezin.id]


def _melding(ctx: Any, gezin: Any) -> Melding:
    return _van(ctx, gezin, Melding)[0]


def _een(ctx: Any, gezin: Any, kans: random.Random, soort: type = VtOverdracht) -> Any:
    """What waits, mostly: and else any."""
    rijen = _van(ctx, gezin, soort)
    if not rijen:
        raise Regelfout("Er is nog niets.")
    wacht = [rij for rij in rijen if getattr(rij, "status", None) in OPEN]
    return kans.choice(wacht or rijen)


def _bied(ctx: Any, gezin: Any, kring: Kring, kans: random.Random) -> object:
    wie = ctx.session.get(Gebruiker, kring[kans.choice(("cp", "cp", "cp", "vreemde", "school"))])
    naar = ctx.session.get(Organisatie, wie.organisatie_id)
    return acties.bied_aan(ctx, gezin, _melding(ctx, gezin), naar, PAKKET, SNEL)


def _neem(ctx: Any, gezin: Any, kring: Kring, kans: random.Random) -> None:
    gezicht = ctx.session.get(Gebruiker, kring[kans.choice(("cp", "cp", "lt", "vreemde"))])
    aannemen.neem_aan(ctx, gezin, _een(ctx, gezin, kans), gezicht, "Op werkdagen.", SNEL)


def _kijk(ctx: Any, gezin: Any, _kring: Kring, kans: random.Random) -> None:
    moment, uitkomst = _een(ctx, gezin, kans, Monitormoment), kans.choice(list(MonitorUitkomst))
    monitoring.leg_moment_vast(ctx, gezin, moment, uitkomst, REDEN, REDEN)


DADEN: tuple[Daad, ...] = (
    lambda ctx, g, k, r: beoordeling.beoordeel_veiligheid(ctx, g, _melding(ctx, g), OORDEEL),
    lambda ctx, g, k, r: melding.zet_stap(ctx, g, _melding(ctx, g), r.choice(TE_KIEZEN[:2]), REDEN),
    _bied,
    _bied,
    lambda ctx, g, k, r: acties.stel_vraag(ctx, _een(ctx, g, r), REDEN),
    lambda ctx, g, k, r: acties.beantwoord(ctx, g, _een(ctx, g, r), REDEN),
    lambda ctx, g, k, r: acties.geef_terug(ctx, _een(ctx, g, r), REDEN),
    lambda ctx, g, k, r: acties.trek_in(ctx, _een(ctx, g, r), REDEN),
    _neem,
    _neem,
    lambda ctx, g, k, r: aannemen.leg_eerste_contact_vast(
        ctx, g, _een(ctx, g, r), ctx.today, samen=True, koud=""
    ),
    _kijk,
)
# By whom it should be done: often enough it is, so that something happens.
HOORT = ("vt", "vt", "vt", "vt", "lt", "vt", "lt", "vt", "lt", "lt", "cp", "vt")
VAAK = (2, 0.5, 2, 2, 1.5, 2, 0.3, 0.3, 4, 4, 1, 2)


def _klopt(ctx: Any, gezin: Any) -> None:
    """Read from the rows, after every act."""
    nu, rijen = _melding(ctx, gezin), _van(ctx, gezin, VtOverdracht)
    ja = [rij for rij in rijen if rij.status is AanbodStatus.AANGENOMEN]
    wie = wie_is_verantwoordelijk(nu.status, [rij.status for rij in rijen])
    assert wie is None or (wie is OrganisatieSoort.LOKAAL_TEAM) == (nu.status in KIJKT and bool(ja))
    assert nu.status is not MeldingStatus.OVERGEDRAGEN or ja
    assert sum(rij.status in OPEN for rij in rijen) <= 1
    assert bool(_van(ctx, gezin, Verstrekking)) == bool(ja)
    assert all(rij.contactpersoon_id and rij.besloten_door for rij in ja)
    assert sum(cp.tot is None for cp in _van(ctx, gezin, ContactpersoonToewijzing)) <= 1
    wacht = [t for t in _van(ctx, gezin, Termijn) if t.soort is TermijnSoort.VT_OVERDRACHT]
    assert sum(t.afgerond_op is None for t in wacht) == sum(rij.status in OPEN for rij in rijen)
    kijken = [m for m in _van(ctx, gezin, Monitormoment) if m.gedaan_op is None]
    assert not kijken or nu.status in KIJKT


@pytest.mark.parametrize("met_gezicht", [True, False])
def test_een_overdracht_telt_pas_na_een_ja(kamer: Huis, met_gezicht: bool) -> None:
    kans = random.Random(met_gezicht)  # noqa: S311  # to shuffle, not to hide
    gelukt: Counter[int] = Counter()
    for _ in range(3):
        with kamer.systeem() as werk:
            kring = een_kring(werk.ctx, met_contactpersoon=met_gezicht)
        meld(kamer, kring)
        for _ in range(45):
            [nummer] = kans.choices(range(len(DADEN)), VAAK)
            wie = kans.choice((HOORT[nummer], HOORT[nummer], *kans.sample(WIE, 1)))
            with suppress(Regelfout, Refused), kamer.als(kring[wie]) as werk:
                DADEN[nummer](werk.ctx, open_voor(werk.ctx, kring.gezin.id), kring, kans)
                gelukt[nummer] += 1
            with kamer.systeem() as werk:
                _klopt(werk.ctx, open_voor(werk.ctx, kring.gezin.id))
        for buiten in ("school", "moeder", "vreemde", "procesregisseur"):
            with kamer.als(kring[buiten], alleen_lezen=True) as werk:
                gezin = open_voor(werk.ctx, kring.gezin.id)
                nieuw_gezicht = gezin.toewijzing and gezin.toewijzing.gebruiker_id == kring[buiten]
                assert nieuw_gezicht or overdrachten(werk.ctx, gezin) == ()
    assert gelukt[2] + gelukt[3] > 1
    assert gelukt[8] + gelukt[9] > 0
