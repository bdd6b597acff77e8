"""Texts to take along: facts for a melding, and an advice question in which nobody is named.

Pure: whoever makes a melding or an advies of them calls these.
"""

from collections.abc import Mapping
from datetime import date

from ..woorden import label
from .traject import Notitie, Traject
from .woorden import VRAGEN, MeldcodeDeel

_ZINNEN = {
    MeldcodeDeel.VERMOEDEN: "er een vermoeden is",
    MeldcodeDeel.EIGEN_HULP: "ik zelf goede hulp kan geven of regelen",
    MeldcodeDeel.AANVAARDEN: "zij die het betreft hulp aannemen",
    MeldcodeDeel.RESULTAAT: "het daarmee voor iedereen veilig wordt",
}
_ONVEILIG = {
    "acuut": "iemand nu acuut onveilig is",
    "structureel": "het al langer onveilig is",
    "onthulling": "iemand het zelf heeft verteld",
}


def meldtekst(traject: Traject) -> str:
    """Facts, with their day, and what was said: no impressions, and not what the author calls it."""
    delen = [
        _lijst(
            "Wat ik zag en hoorde", [_met_dag(een, "feiten") for een in traject.alle(MeldcodeDeel.SIGNALEN)]
        ),
        _lijst("Met wie ik overlegde", [_met_wie(een) for een in _overleg(traject)]),
        _lijst(
            "Wat er in een gesprek is gezegd", [_gesprek(een) for een in traject.alle(MeldcodeDeel.GESPREK)]
        ),
        _lijst("Wat ik weeg", [f"Of {zin}: {woord}." for zin, woord in _antwoorden(traject)]),
    ]
    return "\n\n".join(deel for deel in delen if deel)


def adviestekst(traject: Traject) -> str:
    """Only days, numbers and answers: of what was typed nothing is in it, so no name either."""
    signalen, overleg = traject.alle(MeldcodeDeel.SIGNALEN), _overleg(traject)
    gesprekken = [g for g in traject.alle(MeldcodeDeel.GESPREK) if g.waarden["gehouden"] == "ja"]
    variant = traject.variant
    regels = [
        "Ik wil graag advies. Ik noem geen namen.",
        f"Het kan gaan om {label(variant)}." if variant else "",
        _reeks(signalen),
        f"Ik overlegde {_keer(len(overleg))}." if overleg else "Ik heb nog met niemand overlegd.",
        f"Met wie het betreft sprak ik {_keer(len(gesprekken))}."
        if gesprekken
        else "Met wie het betreft sprak ik nog niet.",
        *(f"Of {zin}: {woord}." for zin, woord in _antwoorden(traject)),
        "Wat ik zag, zonder namen: …",
        "Mijn vraag: …",
    ]
    return "\n".join(regel for regel in regels if regel)


def _overleg(traject: Traject) -> list[Notitie]:
    return [een for een in traject.notities if een.deel in (MeldcodeDeel.OVERLEG, MeldcodeDeel.DESKUNDIGE)]


def _antwoorden(traject: Traject) -> list[tuple[str, str]]:
    """What was asked, as part of a sentence, with the answer that counts."""
    gevonden: list[tuple[str, str]] = []
    for deel in VRAGEN:
        waarden: Mapping[str, str] = traject.laatste(deel)
        if deel is MeldcodeDeel.ONVEILIGHEID:
            gevonden += [(zin, _woord(waarden[naam])) for naam, zin in _ONVEILIG.items() if naam in waarden]
        elif waarden:
            gevonden.append((_ZINNEN[deel], waarden["antwoord"]))
    return gevonden


def _woord(antwoord: str) -> str:
    return "dat weet ik niet" if antwoord == "onbekend" else antwoord


def _lijst(kop: str, regels: list[str]) -> str:
    gevuld = [f"- {regel}" for regel in regels if regel]
    return "\n".join([f"{kop}:", *gevuld]) if gevuld else ""


def _met_dag(notitie: Notitie, veld: str) -> str:
    return f"{_dag(notitie.dag)}: {notitie.waarden[veld]}" if veld in notitie.waarden else ""


def _met_wie(notitie: Notitie) -> str:
    ook = ", en Veilig Thuis om advies gevraagd" if notitie.waarden.get("veilig_thuis") == "ja" else ""
    letsel = ", een deskundige keek naar letsel" if notitie.waarden.get("letsel") == "ja" else ""
    return f"{_dag(notitie.dag)}: {notitie.waarden['met']}{ook}{letsel}"


def _gesprek(notitie: Notitie) -> str:
    if notitie.waarden["gehouden"] == "nee":
        return f"Geen gesprek: {notitie.waarden['reden']}"
    return f"{_dag(notitie.dag)}, met {notitie.waarden['met']}: {notitie.waarden['gezegd']}"


def _reeks(signalen: tuple[Notitie, ...]) -> str:
    if not signalen:
        return "Ik schreef nog geen signalen op."
    dagen = sorted(een.dag for een in signalen)
    van, tot = _dag(dagen[0]), _dag(dagen[-1])
    wanneer = f"op {van}" if van == tot else f"van {van} tot {tot}"
    return f"Signalen die ik opschreef: {len(dagen)}, {wanneer}."


def _keer(aantal: int) -> str:
    return f"{aantal} keer"


def _dag(dag: date) -> str:
    return f"{dag.day}-{dag.month}-{dag.year}"
