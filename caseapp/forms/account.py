"""Logging in, and making an account from a one-time link."""

from wtforms import PasswordField, StringField
from wtforms.validators import EqualTo

from .base import Form, verplicht


class LogInForm(Form):
    naam = StringField("Naam", [verplicht("Vul je naam in.")])
    wachtwoord = PasswordField("Wachtwoord", [verplicht("Vul je wachtwoord in.")])


class EersteForm(Form):
    naam = StringField(
        "Naam", [verplicht("Kies een naam.")], description="Een bijnaam mag. Hiermee log je in."
    )
    wachtwoord = PasswordField(
        "Wachtwoord", [verplicht("Kies een wachtwoord.")], description="Minstens 12 tekens."
    )
    nogmaals = PasswordField(
        "Wachtwoord nog een keer",
        [
            verplicht("Typ het wachtwoord nog een keer."),
            EqualTo("wachtwoord", "De twee wachtwoorden zijn niet gelijk."),
        ],
    )
