"""Bringing a gezin in to the kamer: what must be told, on what ground, and when it may still change."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from ..delen import Grondslag, toets_past, toets_taak
from ..regel import Regelfout
from ..toegang import Categorie, KetenSoort, Rol
from .woorden import (
    ALLEEN_OP_NAAM,
    CATEGORIE,
    OP_NAAM_GRONDSLAGEN,
    DeelSoort,
    Geinformeerd,
    GezinErbij,
    InbrengStatus,
    Wijze,
    ZittingStatus,
)

LANGSTE_VRAAG = 240
KORTSTE_UITLEG = 10
MINUTEN = range(5, 61)
OVERGANGEN = {
    InbrengStatus.INGEBRACHT: {InbrengStatus.GEAGENDEERD, InbrengStatus.TERUGGETROKKEN},
    InbrengStatus.GEAGENDEERD: {
        InbrengStatus.INGEBRACHT,
        InbrengStatus.BESPROKEN,
        InbrengStatus.NIET_BESPROKEN,
        InbrengStatus.TERUGGETROKKEN,
    },
    InbrengStatus.BESPROKEN: set[InbrengStatus](),
    InbrengStatus.NIET_BESPROKEN: set[InbrengStatus](),
    InbrengStatus.TERUGGETROKKEN: set[InbrengStatus](),
}
NOG_TE_DOEN = frozenset({InbrengStatus.INGEBRACHT, InbrengStatus.GEAGENDEERD})


@dataclass(frozen=True)
class OpNaam:
    """What is laid down before a gezin is brought in by name. `uitleg`: who was told and when, or why not."""

    grondslag: Grondslag | None
    doel: str
    categorieen: Collection[Categorie]
    deelnemers: Collection[str]
    geinformeerd: Geinformeerd | None
    uitleg: str


def toets_vraag(vraag: str, veld: str = "vraag") -> None:
    """One sentence, and a question."""
    kaal = vraag.strip()
    if not kaal:
        raise Regelfout("Schrijf in één zin op wat je de kamer wilt vragen.", veld)
    if len(kaal) > LANGSTE_VRAAG:
        raise Regelfout(f"Houd de vraag bij één zin: {len(kaal)} tekens, {LANGSTE_VRAAG} mag.", veld)
    if not kaal.endswith("?"):
        raise Regelfout("Maak er een vraag van, met een vraagteken: daar geeft de kamer antwoord op.", veld)
    if kaal.count("?") > 1 or "\n" in kaal:
        raise Regelfout("Stel één vraag, in één zin. Wat er verder speelt, schrijf je hieronder.", veld)


def toets_delen(wijze: Wijze, delen: Mapping[DeelSoort, str]) -> None:
    """Facts there must be; and anonymously nothing of health or money."""
    if not delen.get(DeelSoort.FEITEN, "").strip():
        raise Regelfout("Schrijf de feiten op: wat is er gezien, gehoord en gedaan?", DeelSoort.FEITEN)
    if wijze is Wijze.OP_NAAM:
        return
    for soort in sorted(ALLEEN_OP_NAAM):
        if delen.get(soort, "").strip():
            raise Regelfout("Dit breng je alleen op naam in. Haal de tekst weg.", soort)


def toets_op_naam(
    keuze: OpNaam, delen: Mapping[DeelSoort, str], rollen: Collection[Rol | KetenSoort]
) -> None:
    """Grondslag, doel, who is told, who takes part, and only the kinds that go with it (domein 6.2, 8.2).

    `rollen`: of who takes part, as role and as kind of ketenpartner.
    """
    if keuze.grondslag is None:
        raise Regelfout("Op naam inbrengen kan alleen met een grondslag. Kies er een.", "grondslag")
    if keuze.grondslag is Grondslag.TOESTEMMING:
        raise Regelfout(
            "Toestemming is van één persoon voor één ontvanger, en een kamer is meer. Breng het gezin "
            "anoniem in, "
            "of kies een andere grondslag.",
            "grondslag",
        )
    if keuze.grondslag not in OP_NAAM_GRONDSLAGEN:
        raise Regelfout(
            "Deze grondslag is er voor wat anoniem is. Breng het gezin anoniem in, of kies een andere.",
            "grondslag",
        )
    if len(keuze.doel.strip()) < KORTSTE_UITLEG:
        raise Regelfout("Schrijf op waarvoor de kamer dit van dit gezin moet weten.", "doel")
    if not keuze.categorieen:
        raise Regelfout("Kies welke soorten gegevens je inbrengt.", "categorieen")
    for categorie in keuze.categorieen:
        toets_past(keuze.grondslag, categorie)
    _toets_wat_erin_staat(keuze, delen)
    if not keuze.deelnemers:
        raise Regelfout("Kies wie meedoet. Alleen wie nodig is, hoort dit op naam.", "deelnemers")
    toets_taak(keuze.grondslag, {Rol.LOKAAL_TEAM}, rollen)
    _toets_geinformeerd(keuze)


def _toets_wat_erin_staat(keuze: OpNaam, delen: Mapping[DeelSoort, str]) -> None:
    for soort, tekst in delen.items():
        if tekst.strip() and CATEGORIE[soort] not in keuze.categorieen:
            raise Regelfout(
                "Deze soort gegevens koos je niet. Kruis haar aan bij wat je inbrengt, of haal de tekst weg.",
                soort,
            )


def _toets_geinformeerd(keuze: OpNaam) -> None:
    if keuze.geinformeerd is None:
        raise Regelfout("Kies of het gezin weet dat je het op naam inbrengt.", "geinformeerd")
    if len(keuze.uitleg.strip()) < KORTSTE_UITLEG:
        wat = "wie het weet, en sinds wanneer" if keuze.geinformeerd is Geinformeerd.VOORAF else "waarom niet"
        raise Regelfout(f"Schrijf op {wat}.", "uitleg")


def toets_erbij(erbij: GezinErbij | None, waarom: str, wijze: Wijze) -> None:
    """Not about them but with them; anonymously nobody of the gezin can sit at the table."""
    if erbij is None:
        raise Regelfout("Kies of het gezin erbij is, of vooraf is gesproken.", "erbij")
    if erbij is GezinErbij.AAN_TAFEL and wijze is Wijze.ANONIEM:
        raise Regelfout("Wie aan tafel zit, is niet anoniem. Breng het gezin dan op naam in.", "erbij")
    if len(waarom.strip()) < KORTSTE_UITLEG:
        vraag = "waarom niet" if erbij is GezinErbij.NIET else "wie is gesproken, en wat die zelf wil vragen"
        raise Regelfout(f"Schrijf op: {vraag}.", "erbij_uitleg")


def toets_herkenning(*, nagekeken: bool, wijze: Wijze) -> None:
    if wijze is Wijze.ANONIEM and not nagekeken:
        raise Regelfout(
            "Lees de tekst na met de vraag: kan iemand uit de buurt dit gezin herkennen? Vink dan aan.",
            "nagekeken",
        )


def toets_minuten(minuten: int) -> None:
    if minuten not in MINUTEN:
        raise Regelfout(f"Kies tussen {MINUTEN[0]} en {MINUTEN[-1]} minuten.", "minuten")


def toets_stap(van: InbrengStatus, naar: InbrengStatus) -> None:
    if naar not in OVERGANGEN[van]:
        raise Regelfout(f"Dat kan niet meer: deze inbreng is {_NU[van]}.")


_NU = {
    InbrengStatus.INGEBRACHT: "nog niet geagendeerd",
    InbrengStatus.GEAGENDEERD: "al geagendeerd",
    InbrengStatus.BESPROKEN: "al besproken",
    InbrengStatus.NIET_BESPROKEN: "afgesloten zonder bespreking",
    InbrengStatus.TERUGGETROKKEN: "teruggetrokken",
}


def toets_nog_te_wijzigen(status: InbrengStatus, zitting: ZittingStatus | None) -> None:
    """Once the zitting is open, what was brought in stays as it was brought in."""
    if status not in NOG_TE_DOEN:
        toets_stap(status, InbrengStatus.TERUGGETROKKEN)
    if zitting is ZittingStatus.OPEN:
        raise Regelfout("De zitting is begonnen. Wat je inbracht, verandert nu niet meer.")
