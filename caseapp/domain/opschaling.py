"""Stepping up and down around a gezin, while the contactpersoon stays who he is (domein 7.2, 7.3-10).

The ladder is read from what happened. It counts by the words of the journal, so that a word of another part
of the work joins by being written.
"""

from collections.abc import Collection, Iterable, Set
from dataclasses import dataclass
from datetime import date, datetime

from .delen import Grondslag, toets_past, toets_taak
from .gebeurtenis import toets_tekst
from .regel import Regelfout
from .toegang import Categorie, KetenSoort, Rol
from .woord import Woord

KORTSTE_UITLEG = 10


class Trede(Woord):
    """Where help can come from, the nearest first."""

    LOKAAL_TEAM = "lokaal_team"
    VEILIG_THUIS = "veilig_thuis"
    RVT_EXPERTISE = "rvt_expertise"
    RVT_DUO = "rvt_duo"
    MDA = "mda"
    ZORG_EN_VEILIGHEIDSHUIS = "zorg_en_veiligheidshuis"
    RAAD = "raad"


class Richting(Woord):
    """`op`: from now on they join. `even`: something is asked or decided there. `af`: they leave."""

    OP = "op"
    EVEN = "even"
    AF = "af"


TREDEN = tuple(Trede)
Plek = tuple[Trede, Richting]

# What a word of the journal means on the ladder.
VAN_WOORD: dict[str, Plek] = {
    "contactpersoon_aangewezen": (Trede.LOKAAL_TEAM, Richting.OP),
    "melding_ontvangen": (Trede.VEILIG_THUIS, Richting.OP),
    "veiligheid_beoordeeld": (Trede.VEILIG_THUIS, Richting.EVEN),
    "vt_overdracht_aangenomen": (Trede.VEILIG_THUIS, Richting.AF),
    "rvt_expertise_gevraagd": (Trede.RVT_EXPERTISE, Richting.EVEN),
    "rvt_duo_gestart": (Trede.RVT_DUO, Richting.OP),
    "rvt_duo_beeindigd": (Trede.RVT_DUO, Richting.AF),
    "mda_aangemeld": (Trede.MDA, Richting.EVEN),
    "mda_ingezet": (Trede.MDA, Richting.OP),
    "mda_niet_ingezet": (Trede.MDA, Richting.EVEN),
    "mda_afgeschaald": (Trede.MDA, Richting.AF),
    "zvh_opgeschaald": (Trede.ZORG_EN_VEILIGHEIDSHUIS, Richting.OP),
    "zvh_afgeschaald": (Trede.ZORG_EN_VEILIGHEIDSHUIS, Richting.AF),
}
# Of a melding that goes on: to which step, by the state that it gets.
VAN_MELDING: dict[str, Plek] = {
    "onderzoek": (Trede.VEILIG_THUIS, Richting.OP),
    "voorwaarden_en_vervolg": (Trede.VEILIG_THUIS, Richting.OP),
    "raadsonderzoek_verzocht": (Trede.RAAD, Richting.OP),
    "einde_bemoeienis": (Trede.VEILIG_THUIS, Richting.AF),
}


@dataclass(frozen=True)
class Tredestap:
    """One step, at one moment."""

    op: datetime
    trede: Trede
    richting: Richting


@dataclass(frozen=True)
class Blijft:
    """How long somebody of this trede was there: until a step down, or still."""

    trede: Trede
    van: datetime
    tot: datetime | None


def perioden(stappen: Iterable[Tredestap]) -> tuple[Blijft, ...]:
    """From step up to step down, per trede: a second step up while it runs begins nothing new."""
    open_: dict[Trede, datetime] = {}
    klaar: list[Blijft] = []
    for stap in sorted(stappen, key=lambda een: een.op):
        if stap.richting is Richting.OP:
            open_.setdefault(stap.trede, stap.op)
        elif stap.richting is Richting.AF and stap.trede in open_:
            klaar.append(Blijft(stap.trede, open_.pop(stap.trede), stap.op))
    klaar += [Blijft(trede, van, None) for trede, van in open_.items()]
    return tuple(sorted(klaar, key=lambda een: (een.van, TREDEN.index(een.trede))))


def toets_uitleg(tekst: str, veld: str) -> None:
    """Why, what is asked, what comes back: said in a few words."""
    toets_tekst(tekst, veld)
    if len(tekst.strip()) < KORTSTE_UITLEG:
        raise Regelfout(f"Schrijf dit in een paar woorden op: minstens {KORTSTE_UITLEG} tekens.", veld)


def toets_grondslag(grondslag: Grondslag, gever: Set[Rol]) -> None:
    """Stepping up says which gezin it is about: so the ground has to carry that, and be of this giver."""
    toets_past(grondslag, Categorie.GEZIN_GEZAG)
    toets_taak(grondslag, gever, {Rol.KETENPARTNER, KetenSoort.ZORG_EN_VEILIGHEIDSHUIS})


def toets_nog_niet(*, loopt: bool) -> None:
    if loopt:
        raise Regelfout("Het Zorg- en Veiligheidshuis werkt al mee. Schaal eerst af.")


def toets_loopt(*, loopt: bool) -> None:
    if not loopt:
        raise Regelfout("Hier is al afgeschaald.")


def toets_begrensd(*, altijd: bool, tot: date | None, categorieen: Collection[Categorie]) -> None:
    """Who joins for a time and for some kinds of information only, has an end and a list (domein 8.5)."""
    if not altijd:
        return
    if tot is None:
        raise Regelfout("Kies tot wanneer: deze betrokkenheid heeft altijd een einde.", "tot")
    if not categorieen:
        raise Regelfout("Kies minstens één soort gegevens. Zonder keuze is er niets te lezen.", "categorieen")


def toets_taken_leesbaar(categorieen: Collection[Categorie]) -> None:
    """What a duo does himself stands in the plan: without it he would not find his own tasks."""
    if categorieen and Categorie.VP_GEDEELD not in categorieen:
        raise Regelfout("Kies ook het veiligheidsplan: daar staan de taken van het duo.", "categorieen")


def toets_nog_geen_duo(*, loopt: bool) -> None:
    """Two faces are enough; a third would be one more for the gezin to tell its story to."""
    if loopt:
        raise Regelfout("Er is al een duo. Beëindig dat eerst, of verleng het.", "gebruiker")


def toets_is_duo(*, is_duo: bool) -> None:
    if not is_duo:
        raise Regelfout("Deze persoon is geen duo van de contactpersoon.", "gebruiker")


def toets_verlengen(*, tot: date | None, was: date | None) -> None:
    """Going on longer is decided anew; to a later day."""
    if tot is not None and was is not None and tot <= was:
        raise Regelfout("Verlengen is tot een latere dag dan nu is afgesproken.", "tot")


def toets_met_contactpersoon(*, is_er: bool) -> None:
    """A duo is one of two."""
    if not is_er:
        raise Regelfout("Dit gezin heeft nog geen contactpersoon. Met wie zou dit een duo zijn?", "gebruiker")
