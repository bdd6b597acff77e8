"""The verslag of a zitting on paper: what was asked, advised and agreed, by the names of the kamer."""

from ..domain.oefenruimte import AMSTERDAM
from ..queries.kamer.verslag import Verslag, ZaakInVerslag
from .woorden import Gegevens, datum
from .zetten import pdf


def papier(blad: Verslag) -> bytes:
    op = blad.op.astimezone(AMSTERDAM)
    return pdf(
        "verslag",
        {
            "kamer": blad.kamer,
            "wanneer": f"{datum(op.date())}, {op:%H:%M} uur",
            "voorzitter": blad.voorzitter,
            "aanwezig": [list(een) for een in blad.aanwezig],
            "zaken": [_zaak(een) for een in blad.zaken],
            "leerpunt": blad.leerpunt,
            "volgende": datum(blad.volgende) if blad.volgende else "",
        },
    )


def _zaak(een: ZaakInVerslag) -> Gegevens:
    vertelt = een.vertelt and een.vertelt_uiterlijk
    return {
        "gezin": een.gezin[:1].upper() + een.gezin[1:],
        "leesbaar": een.leesbaar,
        "op_naam": een.op_naam,
        "vraag": een.vraag,
        "wie": een.wie_er_zijn,
        "erbij": een.erbij,
        "gezegd": [[soort[:1].upper() + soort[1:], f"{tekst} ({wie})"] for soort, wie, tekst in een.gezegd],
        "advies": een.advies,
        "antwoord": [
            [kop, tekst]
            for kop, tekst in (("Overgenomen", een.overgenomen), ("Niet overgenomen", een.niet_overgenomen))
            if tekst
        ],
        "acties": [[a.wie, a.tekst, datum(a.uiterlijk), a.status] for a in een.acties],
        "vertelt": (
            f"{een.vertelt} vertelt het, uiterlijk {datum(een.vertelt_uiterlijk)}. {een.vertelt_hoe}"
            if vertelt and een.vertelt_uiterlijk
            else ""
        ),
        "uitkomst": ", ".join(een.uitkomsten),
        "waarom": een.waarom,
        "monitoring": datum(een.monitoring) if een.monitoring else "",
    }
