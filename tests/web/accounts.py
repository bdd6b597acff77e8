"""Trainers and beheerders as they come in: by a link, a name, a password, and perhaps a code of an app."""

import re
from dataclasses import dataclass

import pyotp
from flask import Flask

from caseapp.actions.account import nodig_uit
from caseapp.db import Stores, op_platform
from caseapp.domain.tweestaps import STAP, stap_op
from caseapp.permissions import Rol

from .bezoeker import Bezoeker

WACHTWOORD = "veertien groene bomen"
SLEUTEL = re.compile(r"<code>((?:[A-Z2-7]{4} ?){8})</code>")


@dataclass
class Telefoon:
    """An app that makes codes; `verschil` is how many steps its clock is off."""

    sleutel: str

    def code(self, nu, verschil: int = 0) -> str:
        return pyotp.TOTP(self.sleutel, interval=STAP).generate_otp(stap_op(nu) + verschil)


def maak_account(app: Flask, stores: Stores, rol: Rol, naam: str) -> None:
    """By a one-time link, as everybody does."""
    with stores.platform.werk(op_platform()) as werk:
        pad = f"/eerste-account/{nodig_uit(werk.ctx, rol)}"
    gast = Bezoeker(app.test_client())
    gast.get(pad)
    gast.post(pad, naam=naam, wachtwoord=WACHTWOORD, nogmaals=WACHTWOORD)


def log_in(app: Flask, naam: str, verwacht: int = 302) -> Bezoeker:
    """A browser that gave the right password; with a second step on, it is nobody yet."""
    gast = Bezoeker(app.test_client())
    gast.get("/inloggen")
    gast.post("/inloggen", verwacht, naam=naam, wachtwoord=WACHTWOORD)
    return gast


def koppel(gast: Bezoeker, nu) -> Telefoon:
    """Switch the second step on with the code of this moment."""
    telefoon = lees_sleutel(gast)
    gast.post("/account/tweestaps/aan", code=telefoon.code(nu))
    return telefoon


def lees_sleutel(gast: Bezoeker) -> Telefoon:
    gast.get("/account/tweestaps")
    gast.post("/account/tweestaps/beginnen")
    [sleutel] = SLEUTEL.findall(gast.get("/account/tweestaps/aan").text)
    return Telefoon(sleutel.replace(" ", ""))
