"""Do the words in a file point at somebody? Looks at plain values, so that it works in a damaged file too."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from ..domain.scenario.inrichting import WERKT_BIJ
from ..domain.toegang import Rol
from .fouten import bedoelde, toon
from .mensen import Gebruiker, Organisatie
from .plekken import Gevonden, delen, onbekend, woorden

PERSOON = (
    *("persoon", "kind", "ouder", "een", "ander", "over", "afgeschermd_voor"),
    *("vertrouwd_door", "toestemming_van"),
    *("met", "erbij", "deed", "onderging", "getuige"),
    *("verzorger", "verzorgde", "tegen", "beschermd", "verteld_aan", "deelt_over"),
)
GEBRUIKER = (
    *("wie", "gebruiker", "vervanger", "voor", "van", "aan", "naar", "overlegd", "organisatie_van"),
    *("tweede", "deelnemers", "aanwezig", "namen"),
)
IN_GEZIN = (Rol.GEZIN, Rol.KIND)


def fouten_in_verwijzingen(waarde: Any, gebruikers: Collection[str]) -> Iterator[Gevonden]:
    """A key in an act that is nobody's."""
    personen = {str(deel.get("sleutel")) for _, deel in delen(waarde, "personen")}
    soorten = (
        (PERSOON, personen, "bekende persoon in dit bestand"),
        (GEBRUIKER, gebruikers, "bekende gebruiker"),
        (("gehoor",), personen | set(gebruikers), "bekende persoon of gebruiker"),
    )
    for plek in delen(waarde, "kaarten"):
        yield from onbekend(woorden(plek, "wie"), gebruikers, "bekende gebruiker")
    for plek in delen(waarde, "handelingen"):
        for velden, bekend, soort in soorten:
            yield from onbekend(woorden(plek, *velden), bekend, soort)


def _fouten_in_gebruiker(
    gebruiker: Gebruiker, organisaties: Mapping[str, Organisatie]
) -> Iterator[tuple[str, str]]:
    werk, rol = gebruiker.organisatie, gebruiker.rol
    if (gebruiker.soort is not None) != (rol is Rol.KETENPARTNER):
        yield "rol", "een ketenpartner heeft een soort, een ander niet."
    if (gebruiker.persoon is not None) != (rol in IN_GEZIN):
        yield "rol", "wie de rol gezin of kind heeft, is een persoon uit een casus; een ander is dat niet."
    if werk is not None and werk not in organisaties:
        yield "organisatie", f"{toon(werk)} is geen bekende organisatie.{bedoelde(werk, organisaties)}"
    elif (organisaties[werk].soort if werk else None) not in WERKT_BIJ.get(rol, {None}):
        yield "organisatie", f"iemand met de rol {rol} hoort niet bij zo’n organisatie."


def fouten_in_gebruikers(
    gebruikers: Iterable[Gebruiker], organisaties: Mapping[str, Organisatie]
) -> Iterator[Gevonden]:
    """Role, kind, organisation and persoon fit together, and no two personas are the same persoon."""
    gezien: set[str] = set()
    for nummer, gebruiker in enumerate(gebruikers):
        for veld, zin in _fouten_in_gebruiker(gebruiker, organisaties):
            yield ("gebruikers", nummer, veld), zin
        if gebruiker.persoon in gezien:
            yield ("gebruikers", nummer, "persoon"), "een andere gebruiker is deze persoon al."
        gezien |= {gebruiker.persoon} if gebruiker.persoon else set()
