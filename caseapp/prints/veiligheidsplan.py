"""The plan on paper: for on the fridge, and for who works with it."""

from ..domain.woorden import label
from ..queries.document.versies import VersieKop
from ..queries.veiligheidsplan.evaluaties import EvaluatieRegel
from ..queries.veiligheidsplan.prent import KoelkastPrent, PlanPrent
from ..queries.veiligheidsplan.volgen import AfspraakRegel
from .woorden import Gegevens, dag, datum, deel, gezicht, wanneer
from .zetten import pdf


def koelkast(prent: KoelkastPrent) -> bytes:
    """In plain words, large enough to read while standing."""
    return pdf(
        "koelkast",
        {
            "wanneer": datum(prent.datum),
            "gezin": prent.gezin,
            "versie": prent.versie,
            "gezicht": gezicht(prent.gezicht),
            "evaluatie": datum(prent.evaluatie) if prent.evaluatie else "",
            "voorwaarden": prent.voorwaarden,
            "momenten": [
                [moment[:1].upper() + moment[1:], [_afspraak(een) for een in hier]]
                for moment, hier in prent.momenten
            ],
            "krachten": prent.krachten,
            "lukt": prent.lukt,
            "lukt_niet": prent.lukt_niet,
        },
    )


def _afspraak(een: AfspraakRegel) -> Gegevens:
    return {"tekst": een.stuk.kop, "wie": een.wie, "kijker": een.kijker, "als_niet": een.als_niet}


def papier(prent: PlanPrent) -> bytes:
    """The whole plan as this reader sees it, also what is still empty: what is missing is seen."""
    kop, blad = prent.kop, prent.blad
    gevolgd = [een for band in blad.banden for een in band.hoe] + list(blad.hulp)
    return pdf(
        "plan",
        {
            "wanneer": wanneer(prent.dag, prent.datum),
            "gezin": kop.naam,
            "leden": kop.leden_zin or "",
            "gezicht": gezicht(kop.contactpersoon),
            "kop": _versie(prent.versie.kop, prent),
            "delen": [deel(een) for een in prent.versie.delen],
            "verloop": [_gekeken(een) for een in gevolgd if een.controles],
            "evaluaties": [_evaluatie(een) for een in blad.evaluaties],
            "getekend": [
                {"naam": t.naam, "woord": t.woord, "reden": t.reden, "exemplaar": t.exemplaar}
                for t in prent.versie.getekend
            ],
        },
    )


def _gekeken(een: AfspraakRegel) -> Gegevens:
    laatste = een.controles[0]
    return {"zin": een.stuk.kop, "hoe": laatste.zin, "dag": dag(laatste.dag), "wie": laatste.gezien_door}


def _versie(kop: VersieKop, prent: PlanPrent) -> list[list[str]]:
    plan = prent.blad.plan
    regels = (
        ("Versie", f"{kop.nummer}: {label(kop.status)}"),
        ("Bij analyse", prent.blad.analyse),
        ("Aanleiding", kop.aanleiding),
        ("Vastgesteld", dag(kop.vastgesteld_dag) if kop.vastgesteld_dag is not None else ""),
        ("Het plan", plan.status_zin if plan else ""),
        ("Opnieuw kijken", datum(plan.evaluatie_op) if plan and plan.evaluatie_op else ""),
        ("Afdruk (SHA-256)", " ".join(kop.afdruk[i : i + 8] for i in range(0, len(kop.afdruk), 8))),
    )
    return [[vraag, antwoord] for vraag, antwoord in regels if antwoord]


def _evaluatie(een: EvaluatieRegel) -> list[list[str]]:
    regels = (
        ("Wanneer", f"{dag(een.dag)}, {datum(een.datum)}"),
        ("Wie waren erbij", een.wie),
        ("Wat ging goed", een.goed),
        ("Wat is er anders", een.anders),
        ("Cijfers", ", ".join(een.cijfers)),
        ("Nieuwe afspraken", een.afspraken),
        ("Besluit", f"{een.besluit}. {een.reden}"),
        ("Volgende keer", datum(een.volgende)),
    )
    return [[vraag, antwoord] for vraag, antwoord in regels if antwoord]
