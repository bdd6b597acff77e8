"""Rows for small families, one factory per table. An unknown keyword fails, as the row itself does.

Each takes `ctx`: texts are sealed in it, and the row is added to its session. Relations are set by id.
"""

from datetime import date
from typing import Any

import factory

from caseapp.context import Context
from caseapp.domain.delen import Grondslag, VerstrekkingStatus
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.gezin import BijzonderProtocol, GezinRol
from caseapp.domain.oefenruimte import OrganisatieSoort
from caseapp.domain.protocol import Deskundige
from caseapp.domain.termijn import TermijnSoort
from caseapp.permissions import Categorie, Relatie, Rol
from caseapp.tables import (
    CaseRelatie,
    Concept,
    ContactpersoonToewijzing,
    Gebeurtenis,
    Gebruiker,
    Gezagsrelatie,
    Gezin,
    Gezinslid,
    Organisatie,
    Persoon,
    ProtocolBesluit,
    Row,
    Termijn,
    ToegangsVraag,
    Uitspraak,
    Verblijfplaats,
    Verstrekking,
)


class RijFactory(factory.Factory):
    """Makes the row, seals what is sealed, adds it; `ctx` is needed, and is no column."""

    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class: type[Row], *args: Any, ctx: Context, **velden: Any) -> Row:
        teksten = {naam: velden.pop(naam) for naam in model_class.verzegelde_kolommen() if naam in velden}
        rij = model_class(**velden)
        ctx.verzegel(rij, **teksten)
        ctx.session.add(rij)
        return rij


vandaag = factory.LazyAttribute(lambda rij: rij.ctx.today)
nu = factory.LazyAttribute(lambda rij: rij.ctx.now)
echt = factory.LazyAttribute(lambda rij: rij.ctx.wall)


class OrganisatieFactory(RijFactory):
    class Meta:
        model = Organisatie

    naam = factory.Sequence(lambda n: f"Organisatie {n} (fictief)")
    soort = OrganisatieSoort.LOKAAL_TEAM


class PersoonFactory(RijFactory):
    class Meta:
        model = Persoon

    roepnaam = factory.Sequence(lambda n: f"Roepnaam{n}")
    achternaam = factory.Sequence(lambda n: f"Achternaam{n}")
    geboren = date(1990, 1, 1).isoformat()


class GebruikerFactory(RijFactory):
    class Meta:
        model = Gebruiker

    rol = Rol.LOKAAL_TEAM
    volgorde = factory.Sequence(lambda n: n)
    naam = factory.Sequence(lambda n: f"mw. Boom {n}")
    kaart = "Doet mee aan de oefening."


class GezinFactory(RijFactory):
    class Meta:
        model = Gezin

    kenmerk = factory.Sequence(lambda n: f"K-{n:06}")
    sinds = nu
    naam = factory.Sequence(lambda n: f"Ding{n}")
    situatie = "Er is een zorg, en er gaat ook iets goed."


class GezinslidFactory(RijFactory):
    class Meta:
        model = Gezinslid

    rol = GezinRol.OUDER
    volgorde = factory.Sequence(lambda n: n)
    huishouden = 1
    van = vandaag


class GezagFactory(RijFactory):
    class Meta:
        model = Gezagsrelatie

    van = vandaag


class ContactpersoonFactory(RijFactory):
    class Meta:
        model = ContactpersoonToewijzing

    van = nu
    bereikbaar = "Op werkdagen, tel. (fictief)."


class CaseRelatieFactory(RijFactory):
    class Meta:
        model = CaseRelatie

    relatie = Relatie.BETROKKEN_HULPVERLENER
    van = vandaag
    doel = "Meehelpen."


class GebeurtenisFactory(RijFactory):
    class Meta:
        model = Gebeurtenis

    categorie = Categorie.GVA_GEDEELD
    soort = GebeurtenisSoort.CONTACT
    op = nu
    op_echt = echt
    take = factory.LazyAttribute(lambda rij: rij.ctx.take)
    tekst = factory.Sequence(lambda n: f"Gebeurtenis nummer {n}.")


class UitspraakFactory(RijFactory):
    class Meta:
        model = Uitspraak

    categorie = Categorie.GVA_GEDEELD
    op = nu
    tekst = "Zo zie ik het."
    bij = "Aan de keukentafel."


class VerblijfplaatsFactory(RijFactory):
    class Meta:
        model = Verblijfplaats

    op = nu
    tekst = "Een plek ver weg (fictief)."


class TermijnFactory(RijFactory):
    class Meta:
        model = Termijn

    soort = TermijnSoort.PLAN_EVALUATIE
    uiterlijk = vandaag
    tekst = "Samen kijken hoe het gaat."


class ToegangsVraagFactory(RijFactory):
    class Meta:
        model = ToegangsVraag

    op = nu
    reden = "Ik vervang deze week en wil meelezen."


class VerstrekkingFactory(RijFactory):
    class Meta:
        model = Verstrekking

    wat = Categorie.GEZONDHEID
    grondslag = Grondslag.TOESTEMMING
    status = VerstrekkingStatus.LOOPT
    op = nu
    van = vandaag
    tot = vandaag
    doel = "Weten of de hulp past."
    motivering = "Niet meer dan nodig."
    verteld = "Samen opgeschreven."


class ProtocolFactory(RijFactory):
    class Meta:
        model = ProtocolBesluit

    soort = BijzonderProtocol.INTIEME_TERREUR
    deskundige = Deskundige.AANDACHTSFUNCTIONARIS_VT
    op = nu
    reden = "Er zijn signalen van intieme terreur."


class ConceptFactory(RijFactory):
    class Meta:
        model = Concept

    pad = factory.Sequence(lambda n: f"/ergens/{n}")
    op_echt = echt
    velden = '{"tekst": "half af"}'
