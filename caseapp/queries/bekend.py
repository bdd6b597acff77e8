"""'Is dit gezin bekend?': exactly one person, through the blind index, for who takes in a melding."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import col, select

from ..context import Context
from ..domain.logboek import Handeling, Resultaat
from ..domain.woorden import label
from ..domain.zoeken import herkenning, toets_wie
from ..permissions import Categorie, beoordeel_bekend
from ..tables import Gezinslid, Herkenning, Persoon
from .dossier import Refused, Zicht, laad
from .loading import joined


@dataclass(frozen=True)
class BekendRegel:
    """`contactpersoon`: whether there is somebody to talk to. No name of anybody."""

    kenmerk: str
    status: str
    contactpersoon: bool


@dataclass(frozen=True)
class BekendBlad:
    regels: tuple[BekendRegel, ...]


def eis_bekend(ctx: Context) -> None:
    """Only for who may ask; a refused try is a line of the logboek."""
    oordeel = beoordeel_bekend(ctx.actor, Categorie.MELDING)
    if not oordeel.mag:
        ctx.spoor.gelezen(
            Handeling.GEWEIGERD,
            categorie=Categorie.MELDING,
            regel=oordeel.regel,
            resultaat=Resultaat.GEWEIGERD,
        )
        raise Refused(oordeel)


def bekend(ctx: Context, roepnaam: str, achternaam: str, geboren: date | None) -> BekendBlad:
    """All three exactly, or nothing. The logboek keeps the token, never the words."""
    dag = toets_wie(roepnaam, achternaam, geboren, ctx.today)
    personen = vind_personen(ctx, roepnaam, achternaam, dag)
    plaatsen = (
        select(Gezinslid.gezin_id)
        .where(col(Gezinslid.persoon_id).in_([persoon.id for persoon in personen]))
        .order_by(col(Gezinslid.van), col(Gezinslid.id))
    )
    ids = list(dict.fromkeys(ctx.session.exec(plaatsen)))
    gevonden = laad(ctx, ids)
    gezinnen = [gevonden[id_] for id_ in ids]
    for gezin in gezinnen:
        ctx.spoor.gelezen(
            Handeling.BEKIJKEN,
            gezin_id=gezin.id,
            categorie=Categorie.GEZIN_GEZAG,
            positie=gezin.positie,
            regel="bekend",
        )
    return BekendBlad(
        tuple(
            BekendRegel(gezin.rij.kenmerk, label(gezin.rij.status), gezin.toewijzing is not None)
            for gezin in gezinnen
        )
    )


def vind_personen(ctx: Context, roepnaam: str, achternaam: str, geboren: date) -> list[Persoon]:
    """Whoever has the very same names and birth date; the search itself is a line of the logboek."""
    woorden = herkenning(roepnaam, achternaam, geboren)
    token = ctx.cipher.blind(woorden)
    ctx.spoor.gelezen(Handeling.ZOEKEN, categorie=Categorie.MELDING, regel=f"bekend:{token.hex()}")
    query = select(Herkenning).where(Herkenning.token == token).options(joined(Herkenning.persoon))
    return [rij.persoon for rij in ctx.session.exec(query) if _is_het(ctx, rij.persoon, woorden)]


def _is_het(ctx: Context, persoon: Persoon, woorden: tuple[str, str, str, str]) -> bool:
    """The token is short: whoever has it is opened and compared, word by word."""
    roepnaam, geboren = (
        Zicht(ctx, persoon, beoordeel_bekend(ctx.actor, Categorie.GEZIN_GEZAG, [persoon.id])).open(kolom)
        for kolom in ("roepnaam", "geboren")
    )
    oordeel = beoordeel_bekend(ctx.actor, Categorie.IDENTITEIT, [persoon.id])
    achternaam = Zicht(ctx, persoon, oordeel).open("achternaam")
    return herkenning(roepnaam, achternaam, date.fromisoformat(geboren)) == woorden
