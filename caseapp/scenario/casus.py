"""A casus file, `1g1p1r-casus/1`: one gezin, its people, and everything that was done, act by act."""

from typing import Annotated, Literal, get_args

from pydantic import Field

from .daden import (
    acties,
    advies,
    analyse,
    bericht,
    betrokkenen,
    consultatie,
    contact,
    delen,
    huisverbod,
    kamer,
    mda,
    meldcode,
    mensen,
    netwerk,
    noodknop,
    ons_plan,
    opschaling,
    plan,
    vakveld,
    veilig_thuis,
    veilig_thuis_overdracht,
    veiligheid,
    verhaal,
    wonen,
)
from .daden.basis import Daad
from .model import Dag, Datum, Geboren, Model, Sleutel, Tekst


class PersoonInCasus(Model):
    sleutel: Sleutel
    roepnaam: Tekst
    achternaam: Tekst
    geboren: Geboren


Handeling = (
    mensen.Handeling
    | betrokkenen.Handeling
    | verhaal.Handeling
    | netwerk.Handeling
    | contact.Handeling
    | wonen.Handeling
    | delen.Handeling
    | acties.Handeling
    | analyse.Handeling
    | plan.Handeling
    | veiligheid.Handeling
    | veilig_thuis.Handeling
    | advies.Handeling
    | meldcode.Handeling
    | bericht.Handeling
    | huisverbod.Handeling
    | veilig_thuis_overdracht.Handeling
    | vakveld.Handeling
    | kamer.Handeling
    | opschaling.Handeling
    | consultatie.Handeling
    | mda.Handeling
    | ons_plan.Handeling
    | noodknop.Handeling
)
HANDELINGEN: dict[str, type[Daad]] = {
    get_args(soort.model_fields["wat"].annotation)[0]: soort for soort in get_args(Handeling)
}


class Voorbeeldplan(Model):
    """Two plans for the same gezin, to lay beside each other (domein 4.4). `verschil`: what to look for."""

    zwak: Annotated[tuple[Tekst, ...], Field(min_length=2, max_length=6)]
    goed: Annotated[tuple[Tekst, ...], Field(min_length=2, max_length=6)]
    verschil: Tekst


class Les(Model):
    """What a trainer does with it: the mistake it invites, what to talk about, and a weak and a good plan."""

    valkuil: Tekst
    vragen: Annotated[tuple[Tekst, ...], Field(min_length=3, max_length=5)]
    voorbeeld: Voorbeeldplan


class KaartInCasus(Model):
    """What somebody who plays this persona reads on the card of this casus."""

    wie: Sleutel
    belang: Tekst
    opdracht: Tekst


class Casus(Model):
    formaat: Literal["1g1p1r-casus/1"]
    sleutel: Sleutel
    nummer: Annotated[int, Field(ge=1, le=999)]
    titel: Tekst
    kort: Tekst
    herzien_door: Tekst
    begin: Datum
    vandaag: Dag
    inhoudswaarschuwing: Tekst
    les: Les | None = None
    kaarten: Annotated[tuple[KaartInCasus, ...], Field(max_length=60)] = ()
    personen: Annotated[tuple[PersoonInCasus, ...], Field(min_length=1)]
    handelingen: Annotated[
        tuple[Annotated[Handeling, Field(discriminator="wat")], ...], Field(min_length=1, max_length=2_000)
    ]
