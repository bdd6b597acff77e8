"""The logboek as lines of the standard *Logboek dataverwerkingen* (Logius), with what NEN 7513 asks too.

Only what was done, by whom and why: never a value, and no id of ours. People, gezinnen and things have a
pseudonym that is the same in every export of this installation and leads nowhere else.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from hashlib import sha256
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.logboek import Handeling, Resultaat
from ..domain.logboek_export import ACTIES, LEVENSLOOP, activiteit, span_id, trace_id
from ..domain.woorden import label
from ..permissions import VERZWEGEN, Categorie
from ..tables import LogRegel
from .logboek import zoals_getoond

URN = "urn:caseapp"
STATUS = {
    Resultaat.GELUKT: "Ok",
    Resultaat.GEWEIGERD: "Unset",
}  # "Error" is for what broke, and is undone here
TOEPASSINGSSERVER = 4  # AuditSourceTypeCode
PERSOON, SYSTEEM = 1, 2  # ParticipantObjectTypeCode
BETROKKENE = 1  # ParticipantObjectTypeCodeRole: the patient, here a gezinslid
Velden = Mapping[str, Any]
Blok = dict[str, Any]


@dataclass(frozen=True)
class Schakel:
    """Where a line stands in the chain."""

    nummer: int
    vorige: bytes
    hash: bytes


class Schuilnaam:
    """A pseudonym per kind and id: keyed, so that nobody makes it from an id he happens to know."""

    def __init__(self, ctx: Context) -> None:
        self._maak = cache(lambda soort, id_: ctx.cipher.blind(["logboek-export", soort, id_]).hex())

    def van(self, soort: str, id_: str | None) -> str | None:
        return None if id_ is None else self._maak(soort, id_)


def als_ldv(ctx: Context, ruimte_id: UUID) -> str:
    """All lines of this room as NDJSON, oldest first. Its own line comes after it, and is signed at once."""
    schuil = Schuilnaam(ctx)
    bron = schuil.van("ruimte", str(ruimte_id))
    ouders: dict[str, str] = {}
    ctx.spoor.gelezen(Handeling.EXPORTEREN, categorie=Categorie.LOGGING)
    regels = (_regel(v, schakel, schuil, ouders, bron) for v, schakel in _lees(ctx))
    return "".join(json.dumps(r, separators=(",", ":"), ensure_ascii=False) + "\n" for r in regels)


def _lees(ctx: Context) -> Iterator[tuple[Velden, Schakel]]:
    query = select(LogRegel.volgnummer, LogRegel.inhoud, LogRegel.vorige, LogRegel.hash)
    rijen = ctx.session.exec(query.order_by(col(LogRegel.volgnummer))).yield_per(1000)
    for nummer, inhoud, vorige, hash_ in rijen:
        yield zoals_getoond(json.loads(inhoud)), Schakel(nummer, vorige, hash_)


def _regel(v: Velden, schakel: Schakel, schuil: Schuilnaam, ouders: dict[str, str], bron: str | None) -> Blok:
    """`ouders`: the first line of each trace, that the others of it hang under."""
    trace, span = trace_id(v["id"], v.get("verzoek"), v.get("sessie")), span_id(v["id"])
    ouder = ouders.setdefault(trace, span)
    tijd = int(datetime.fromisoformat(v["op_echt"]).timestamp() * 1000)
    return _gevuld(
        trace_id=trace,
        span_id=span,
        status=STATUS[Resultaat(v["resultaat"])],
        name=label(v["handeling"]),
        start_time=tijd,
        end_time=tijd,
        parent_span_id=None if ouder == span else ouder,
        resource={"attributes": _bron(bron)},
        attributes=_gevuld(**_kern(v, schuil), **_nen7513(v, schuil), **_eigen(v, schakel, schuil)),
    )


def _bron(bron: str | None) -> Blok:
    return {
        "service.name": "caseapp",
        "nen7513.AuditEnterpriseSiteID": "oefenomgeving",
        "nen7513.AuditSourceId": bron,
        "nen7513.AuditSourceTypeCode": TOEPASSINGSSERVER,
    }


def _kern(v: Velden, schuil: Schuilnaam) -> Blok:
    wat = activiteit(Handeling(v["handeling"]), over_gezin="gezin_id" in v)
    wie = None if _stil(v) else schuil.van("persoon", v.get("persoon_id"))
    return {
        "dpl.core.processing_activity_id": f"{URN}:verwerkingsactiviteit:{wat}",
        "dpl.core.data_subject_id": wie,
        "dpl.core.data_subject_id_type": wie and f"{URN}:schuilnaam:persoon",
    }


def _stil(v: Velden) -> bool:
    """Kept from somebody: then the line says that something was done, not about whom or what."""
    return v.get("categorie") in _VERZWEGEN or bool(v.get("afgeschermd"))


_VERZWEGEN = frozenset(categorie.value for categorie in VERZWEGEN)


def _nen7513(v: Velden, schuil: Schuilnaam) -> Blok:
    return {
        "dpl.nen7513.eventTypeCode": v["handeling"],
        "dpl.nen7513.users": [_gebruiker(v, schuil), *_namens(v, schuil)],
        "dpl.nen7513.participants": [] if _stil(v) else [*_persoon(v, schuil), *_voorwerp(v, schuil)],
        "dpl.nen7513.autorisatieProtocol": v.get("beleid"),
        "dpl.nen7513.behandelrelatieProtocol": v.get("positie"),
        "dpl.nen7513.toestemmingsProfiel": v.get("grondslag"),
        "dpl.nen7513.controles": v.get("regel"),
    }


def _gebruiker(v: Velden, schuil: Schuilnaam) -> Blok:
    return _gevuld(
        userID=schuil.van("gebruiker", v["gebruiker_id"]),
        userIsRequestor=True,
        roleIDCode=v["rol"],
        purposeOfUse=v.get("doel"),
        networkAccessPointID=schuil.van("sessie", v.get("sessie")),
    )


def _namens(v: Velden, schuil: Schuilnaam) -> list[Blok]:
    wie = schuil.van("gebruiker", v.get("namens_id"))
    return [] if wie is None else [{"userID": wie, "userIsRequestor": False}]


def _persoon(v: Velden, schuil: Schuilnaam) -> list[Blok]:
    wie = schuil.van("persoon", v.get("persoon_id"))
    if wie is None:
        return []
    return [
        {
            "participantObjectTypeCode": PERSOON,
            "participantObjectTypeCodeRole": BETROKKENE,
            "participantObjectIDTypeCode": f"{URN}:schuilnaam:persoon",
            "participantObjectID": wie,
        }
    ]


def _voorwerp(v: Velden, schuil: Schuilnaam) -> list[Blok]:
    """The gezin, and what was touched of it; or what else was touched."""
    dingen = dict.fromkeys([("gezin", v.get("gezin_id")), (v.get("object_soort"), v.get("object_id"))])
    loop = LEVENSLOOP.get(Handeling(v["handeling"]))
    return [
        _gevuld(
            participantObjectTypeCode=SYSTEEM,
            participantObjectDataLifeCycle=loop,
            participantObjectIDTypeCode=f"{URN}:schuilnaam:{soort or 'ding'}",
            participantObjectSensitivity=v.get("categorie"),
            participantObjectID=schuil.van(soort or "ding", id_),
            participantObjectDetail=v.get("velden") if soort == v.get("object_soort") else None,
        )
        for soort, id_ in dingen
        if id_ is not None or soort not in (None, "gezin")
    ]


def _eigen(v: Velden, schakel: Schakel, schuil: Schuilnaam) -> Blok:
    """What neither standard has a place for: the chain, both times, and what was written, as hashes."""
    reden = v.get("logreden")
    return {
        "caseapp.volgnummer": schakel.nummer,
        "caseapp.vorige_hash": schakel.vorige.hex(),
        "caseapp.hash": schakel.hash.hex(),
        "caseapp.actie": ACTIES[Handeling(v["handeling"])],
        "caseapp.resultaat": v["resultaat"],
        "caseapp.categorie": v.get("categorie"),
        "caseapp.organisatie": schuil.van("organisatie", v.get("organisatie_id")),
        "caseapp.tijd_in_verhaal": v.get("op"),
        "caseapp.take": v.get("take"),
        "caseapp.verzoek": v.get("verzoek"),
        "caseapp.noodknop": schuil.van("noodknop", v.get("noodknop_id")),
        "caseapp.reden_hash": reden and sha256(bytes.fromhex(reden)).hexdigest(),
        "caseapp.zegels": None if _stil(v) else sorted(v.get("zegels", {}).values()),
    }


def _gevuld(**velden: Any) -> Blok:
    """Only what there is something to say of."""
    return {naam: waarde for naam, waarde in velden.items() if waarde not in (None, [], {}, "")}
