"""Accounts en sessies: een uitnodiging geldt een keer, raden wordt geremd, en uit is uit."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import pytest
from argon2 import PasswordHasher
from sqlmodel import select

from caseapp.actions import account as acties
from caseapp.context import Context
from caseapp.db import op_platform
from caseapp.domain.regel import Regelfout
from caseapp.permissions import Rol
from caseapp.queries.platform import account_bij_naam, account_naam, sessie_bij, uitnodiging_bij
from caseapp.tables import Account, Poging, Sessie, Uitnodiging

from ..builders import GOEDKOOP, Huis, alles

HASHER = PasswordHasher(*GOEDKOOP[:2][::1], parallelism=GOEDKOOP[2])
GOED = "een lang wachtwoord"


@dataclass(frozen=True)
class Platform:
    huis: Huis

    @contextmanager
    def ctx(self) -> Iterator[Context]:
        with self.huis.stores.platform.werk(op_platform()) as werk:
            yield werk.ctx

    def nodig_uit(self, rol: Rol = Rol.TRAINER) -> str:
        with self.ctx() as ctx:
            return acties.nodig_uit(ctx, rol)

    def maak(self, naam: str = "Sering", wachtwoord: str = GOED, token: str | None = None) -> Account:
        sleutel = token or self.nodig_uit()
        with self.ctx() as ctx:
            uitnodiging = uitnodiging_bij(ctx, sleutel)
            assert uitnodiging is not None
            return acties.maak_account(ctx, uitnodiging, naam, wachtwoord, HASHER)

    def log_in(self, naam: str = "Sering", wachtwoord: str = GOED, adres: str = "hier") -> UUID | None:
        with self.ctx() as ctx:
            account = acties.log_in(ctx, naam, wachtwoord, adres, HASHER)
            return account.id if account else None


@pytest.fixture
def platform(eigen_kamer: Huis) -> Platform:
    return Platform(eigen_kamer)


def test_een_account_wordt_gemaakt_met_een_uitnodiging_en_die_is_dan_op(platform: Platform) -> None:
    token = platform.nodig_uit(Rol.BEHEERDER)
    rij = platform.maak("  Hulst ", token=token)
    assert rij.rol is Rol.BEHEERDER
    with platform.ctx() as ctx:
        assert uitnodiging_bij(ctx, token) is None
        gevonden = account_bij_naam(ctx, "HULST")
        assert gevonden is not None
        assert account_naam(ctx, gevonden) == "Hulst"
        assert GOED not in gevonden.wachtwoord_hash


def test_een_uitnodiging_loopt_af_en_een_verzonnen_token_bestaat_niet(platform: Platform) -> None:
    token = platform.nodig_uit()
    with platform.ctx() as ctx:
        [rij] = alles(ctx, Uitnodiging)
        assert token.encode() not in rij.token
        rij.tot = ctx.wall - timedelta(seconds=1)
    with platform.ctx() as ctx:
        assert uitnodiging_bij(ctx, token) is uitnodiging_bij(ctx, "verzonnen") is None


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol not in (Rol.TRAINER, Rol.BEHEERDER)])
def test_alleen_trainers_en_beheerders_worden_uitgenodigd(platform: Platform, rol: Rol) -> None:
    with pytest.raises(Regelfout):
        platform.nodig_uit(rol)
    with platform.ctx() as ctx:
        assert alles(ctx, Uitnodiging) == []


FOUTEN = [
    ("S", GOED, "naam"),
    ("Sering", "kort", "wachtwoord"),
    ("Sering", "sering is een boom", "wachtwoord"),
]


@pytest.mark.parametrize(("naam", "wachtwoord", "veld"), [*FOUTEN, ("Bestaat", GOED, "naam")])
def test_een_account_dat_niet_kan_laat_de_uitnodiging_heel(
    platform: Platform, naam: str, wachtwoord: str, veld: str
) -> None:
    platform.maak("bestaat")
    token = platform.nodig_uit()
    with pytest.raises(Regelfout) as fout:
        platform.maak(naam, wachtwoord, token)
    assert fout.value.veld == veld
    with platform.ctx() as ctx:
        assert uitnodiging_bij(ctx, token) is not None
        assert len(alles(ctx, Account)) == 1


def test_wie_naam_en_wachtwoord_weet_komt_binnen(platform: Platform) -> None:
    rij = platform.maak()
    assert platform.log_in(" sering ") == rij.id
    assert platform.log_in(wachtwoord=GOED + "!") is None
    assert platform.log_in("onbekend") is None


def test_een_gesloten_account_komt_niet_binnen(platform: Platform) -> None:
    platform.maak()
    with platform.ctx() as ctx:
        [rij] = alles(ctx, Account)
        rij.actief = False
    assert platform.log_in() is None


def test_na_vijf_keer_mis_is_ook_het_goede_wachtwoord_te_vaak(platform: Platform) -> None:
    platform.maak()
    for nummer in range(5):
        assert platform.log_in(wachtwoord="mis", adres=f"adres {nummer}") is None
    with pytest.raises(acties.TeVaak):
        platform.log_in(adres="nog een ander adres")
    with platform.ctx() as ctx:
        for poging in alles(ctx, Poging):
            poging.op = ctx.wall - timedelta(minutes=15, seconds=1)
    assert platform.log_in() is not None


def test_van_een_adres_worden_ook_verschillende_namen_geremd(platform: Platform) -> None:
    platform.maak()
    for nummer in range(5):
        platform.log_in(f"naam {nummer}", adres="daar")
    with pytest.raises(acties.TeVaak):
        platform.log_in(adres="daar")
    assert platform.log_in(adres="hier") is not None


def test_een_poging_bewaart_naam_noch_adres(platform: Platform) -> None:
    platform.log_in("Wolkenveld", adres="192.0.2.7")
    inhoud = platform.huis.stores.platform.path.read_bytes()
    assert b"olkenveld" not in inhoud
    assert b"192.0.2.7" not in inhoud


def test_een_sessie_die_beeindigd_is_is_niemand_meer(platform: Platform) -> None:
    rij = platform.maak()
    with platform.ctx() as ctx:
        sessie = acties.begin_sessie(ctx, "token", {"a": 1}, acties.Wie(account_id=rij.id))
    with platform.ctx() as ctx:
        gevonden = sessie_bij(ctx, "token")
        assert gevonden is not None
        assert (gevonden.account_id, gevonden.gegevens, gevonden.beeindigd) == (rij.id, {"a": 1}, None)
        assert sessie_bij(ctx, "ander token") is None
        acties.beeindig_sessie(ctx, sessie.id)
        acties.beeindig_sessie(ctx, sessie.id)
    with platform.ctx() as ctx:
        gevonden = sessie_bij(ctx, "token")
        assert gevonden is not None
        assert gevonden.beeindigd is not None
    assert b"token" not in bytes(gevonden.token)


def test_oude_sessies_en_pogingen_worden_opgeruimd_en_jonge_niet(platform: Platform) -> None:
    langst = timedelta(hours=12)
    with platform.ctx() as ctx:
        for token, leeftijd in (("oud", 3 * langst), ("jong", langst)):
            sessie = acties.begin_sessie(ctx, token, {}, acties.Wie())
            sessie.laatst = ctx.wall - leeftijd
            ctx.session.add(Poging(wat=b"x", op=ctx.wall - leeftijd))
    with platform.ctx() as ctx:
        acties.ruim_op(ctx, langst)
    with platform.ctx() as ctx:
        assert sessie_bij(ctx, "oud") is None
        assert sessie_bij(ctx, "jong") is not None
        assert len(ctx.session.exec(select(Poging)).all()) == 1
        assert len(alles(ctx, Sessie)) == 1
    assert platform.huis.stores.platform.controleer().goed
