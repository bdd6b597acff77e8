"""The informatiebrief on paper: what stands on the page. Whose it is stands in no heading."""

from ..queries.informatiebrief import Brief
from .woorden import Gegevens, datum, gezicht
from .zetten import pdf


def brief(wat: Brief) -> bytes:
    helpers: list[Gegevens] = [
        {"naam": h.naam, "organisatie": h.organisatie, "waarvoor": h.waarvoor} for h in wat.helpers
    ]
    gedeeld: list[Gegevens] = [
        {"wat": g.wat, "van": g.van, "aan": g.aan, "tot": datum(g.tot)} for g in wat.gedeeld
    ]
    return pdf(
        "brief",
        {
            "voor": wat.voor,
            "lezer": wat.lezer.value,
            "op": datum(wat.op),
            "gezicht": gezicht(wat.contactpersoon),
            "helpers": helpers,
            "gedeeld": gedeeld,
            "alineas": [{"kop": kop, "zinnen": list(zinnen)} for kop, zinnen in wat.alineas],
        },
    )
