"""The team of one gezin: who, for which organisation, until when, and for which kinds of information."""

from collections.abc import Collection, Set
from dataclasses import dataclass
from datetime import date

from ..delen import Grondslag
from ..gebeurtenis import toets_tekst
from ..protocol import Kring
from ..regel import Regelfout
from ..toegang import Categorie
from .aanmelding import KORTST, MdaStatus
from .weging import toets_einde


@dataclass(frozen=True)
class Lidmaatschap:
    """The last decision about one member."""

    van: date
    tot: date
    weg: bool = False

    def loopt(self, vandaag: date) -> bool:
        """Whether he is in the team on this day of the story; it ends by itself."""
        return not self.weg and self.van <= vandaag <= self.tot


def toets_inzet(status: MdaStatus, inzet: Collection[MdaStatus]) -> None:
    if status not in inzet:
        raise Regelfout("MDA++ is hier niet ingezet. Er is geen team.")


def toets_lid(kring: Kring, *, protocol: bool, al_lid: bool) -> None:
    """Who works; never somebody of the gezin or its network, and least of all where a bijzonder protocol
    runs."""
    if kring is not Kring.HULP:
        if protocol:
            raise Regelfout(
                "Er loopt een bijzonder protocol. Wie bij het gezin of het netwerk hoort, komt niet in het "
                "team.",
                "gebruiker",
            )
        raise Regelfout(
            "In het team zitten mensen die er werken. Gezin en netwerk praten mee via de contactpersoon.",
            "gebruiker",
        )
    if al_lid:
        raise Regelfout("Deze persoon zit al in het team.", "gebruiker")


def toets_van_hier(*, eigen: bool, mag: bool) -> None:
    """Whom may be let in by whom: MDA++ brings its own people, whoever keeps the deelregister the others."""
    if mag:
        return
    if eigen:
        raise Regelfout("Mensen van MDA++ zelf zet MDA++ in het team.", "gebruiker")
    raise Regelfout(
        "Een ander dan MDA++ laat de contactpersoon toe: daar hoort een grondslag bij.", "gebruiker"
    )


def toets_rol(rol: str) -> None:
    if not rol.strip():
        raise Regelfout("Schrijf op wat deze persoon in het team doet.", "rol")
    toets_tekst(rol, "rol")


def toets_soorten(gekozen: Collection[Categorie], te_lezen: Set[Categorie]) -> None:
    """Not everything, and nothing that somebody in his place can never read."""
    if not gekozen:
        raise Regelfout("Kies welke gegevens deze persoon nodig heeft.", "categorieen")
    if set(gekozen) - te_lezen:
        raise Regelfout(
            "Je koos gegevens die deze persoon op zijn plek nooit kan lezen. Haal die eruit.", "categorieen"
        )


def toets_tot(tot: date | None, vandaag: date, einde: date) -> None:
    """Within the time for which MDA++ was put in."""
    toets_einde(tot, vandaag)
    assert tot is not None  # noqa: S101  # just tested
    if tot > einde:
        raise Regelfout("Dat is na het einde van MDA++ bij dit gezin. Verleng eerst de inzet.", "tot")


def toets_verlengen(nu: Lidmaatschap, tot: date | None, reden: str) -> None:
    """A new decision, with a reason; what ran out can be taken up again."""
    if nu.weg:
        raise Regelfout("Deze persoon is uit het team gegaan. Zet die opnieuw in het team.")
    toets_reden(reden)
    if tot is not None and tot <= nu.tot:
        raise Regelfout("Verlengen is tot een latere dag dan nu.", "tot")


def toets_reden(reden: str) -> None:
    if len(reden.strip()) < KORTST:
        raise Regelfout(f"Schrijf in minstens {KORTST} tekens op waarom.", "reden")
    toets_tekst(reden, "reden")


def toets_in_team(is_lid: bool) -> None:
    if not is_lid:
        raise Regelfout("Deze persoon zit niet (meer) in het team.", "gebruiker")


def toets_grondslag_erbij(
    soorten: Collection[Categorie], over: Collection[object], grondslag: object
) -> None:
    """What another organisation gets is written down: on which ground, about whom."""
    if not soorten:
        return
    if grondslag is None:
        raise Regelfout("Kies op welke grondslag je deze gegevens deelt.", "grondslag")
    if not over:
        raise Regelfout("Kies over wie de gegevens gaan.", "over")


# On these the contactpersoon shares with an organisation in the team, without consent or a second person
# being asked for on the same page.
TEAM_GRONDSLAGEN = (
    Grondslag.WETTELIJKE_TAAK_JEUGD,
    Grondslag.WETTELIJKE_TAAK_WMO,
    Grondslag.DIRECTE_BETROKKENHEID_HULPVERLENING,
)
