"""The bijzonder protocol that runs, for who may know of it; and for whom something new is not, because of
it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ..context import Context
from ..domain.protocol import HELE_FAMILIE
from ..domain.woorden import label
from ..permissions import Categorie, Doen, gezinsblik, gezinskant
from ..tables import ProtocolBesluit
from .bladen import Waarschuwing
from .dossier import OpenGezin, Zicht, mag, zichtbaar


@dataclass(frozen=True)
class ProtocolRegel:
    soort: str
    deskundige: str
    sinds: date
    reden: str
    advies: str | None
    uitnodigen_mag: bool
    hele_familie: bool


def zicht(ctx: Context, gezin: OpenGezin) -> Zicht[ProtocolBesluit] | None:
    """What runs now, for who reads the register and may know whom it is about."""
    kent = mag(ctx, gezin, Doen.ZIEN, Categorie.GEZIN_GEZAG).mag
    rijen = [gezin.rij.protocol] if kent and gezin.rij.protocol else []
    return next(iter(zichtbaar(ctx, gezin, rijen)), None)


def regel(ctx: Context, gezin: OpenGezin) -> ProtocolRegel | None:
    gezien = zicht(ctx, gezin)
    if gezien is None:
        return None
    return ProtocolRegel(
        soort=label(gezien.rij.soort),
        deskundige=label(gezien.rij.deskundige),
        sinds=ctx.datum(gezien.rij.op),
        reden=gezien.open("reden"),
        advies=gezien.open("advies") or None,
        uitnodigen_mag=bool(gezien.rij.uitnodigen_mag),
        hele_familie=gezien.rij.soort in HELE_FAMILIE,
    )


def sein(ctx: Context, gezin: OpenGezin) -> list[Waarschuwing]:
    """The banner above every page of the gezin, for who may know."""
    gezien = zicht(ctx, gezin)
    if gezien is None:
        return []
    return [
        Waarschuwing(
            f"Bijzonder protocol: {label(gezien.rij.soort)}.",
            "Deel niets met het gezin of het netwerk zonder de deskundige.",
            "rood",
            url=f"/gezinnen/{gezin.id}/delen",
        )
    ]


def standaard_niet_voor(ctx: Context, gezin: OpenGezin) -> Sequence[str]:
    """For whom something new is not, when the author chose nothing. Under a protocol: nobody of the gezin and
    its network; what somebody of the gezin writes stays his own, without his noticing."""
    if gezin.rij.protocol is None:
        return ()
    return anderen_van_het_gezin(ctx, gezin) if gezinsblik(ctx.actor) else gezinskant()


def anderen_van_het_gezin(ctx: Context, gezin: OpenGezin) -> list[str]:
    """Everybody of the gezin and its network but whoever acts, also whom he does not know here."""
    anderen = (str(lid.persoon_id) for lid in gezin.leden)
    return [naam for naam in (*gezinskant(), *anderen) if naam not in ctx.actor.namen]
