"""Afspraken and help as they are read: who does it, who looks, how it went, and what each finds of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ...context import Context
from ...domain.veiligheidsplan.hints import hints
from ...domain.veiligheidsplan.woorden import DagMoment, PlanDeel, Reikwijdte, Uitkomst
from ...domain.woorden import label
from ...permissions import gezinsblik
from ...tables import Controle, Stellingname
from ..document.lezer import Lezer, StukRegel
from ..document.stuk import Stuk
from ..dossier import OpenGezin, Zicht
from ..namen import namen_van
from ..schrijvers import schrijvers


@dataclass(frozen=True)
class ControleRegel:
    uitkomst: Uitkomst
    zin: str
    dag: int
    datum: date
    door: str
    gezien_door: str
    wat: str
    goed: str


@dataclass(frozen=True)
class Mening:
    """What one person last said of one piece."""

    naam: str
    woord: str
    reden: str
    eens: bool


@dataclass(frozen=True)
class AfspraakRegel:
    """`status`: the word for how it stands now. `hints`: questions for who works with the gezin."""

    stuk: StukRegel
    voorwaarde: UUID | None
    wie: str
    kijker: str
    hoe: str
    moment: DagMoment | None
    moment_zin: str
    direct: bool
    als_niet: str
    status: str
    uitkomst: Uitkomst | None
    controles: tuple[ControleRegel, ...]
    meningen: tuple[Mening, ...]
    hints: tuple[str, ...]


@dataclass(frozen=True)
class Volger:
    """What is needed to say how each afspraak goes. `geldt`: the wordings that hold now; `anders`: the word
    for the rest."""

    leest: Lezer
    controles: Mapping[UUID, Sequence[ControleRegel]]
    meningen: Mapping[UUID, Sequence[Mening]]
    geldt: frozenset[UUID]
    anders: str

    def regel(self, stuk: Stuk) -> AfspraakRegel:
        waarden, hulp = stuk.waarden, stuk.deel is PlanDeel.HULP
        eerder = tuple(self.controles.get(stuk.kern, ()))
        voorwaarde = waarden.get("voorwaarde")
        zelf_gezien = gezinsblik(self.leest.ctx.actor)
        return AfspraakRegel(
            stuk=self.leest.regel(stuk),
            voorwaarde=UUID(str(voorwaarde)) if voorwaarde else None,
            wie=self.leest.veld(stuk, "eigenaar" if hulp else "uitvoerder"),
            kijker="" if hulp else self.leest.veld(stuk, "controleur"),
            hoe="" if hulp else _hoe(waarden),
            moment=DagMoment(str(waarden["moment"])) if "moment" in waarden else None,
            moment_zin=label(str(waarden["moment"])) if "moment" in waarden else "",
            direct=waarden.get("reikwijdte") == Reikwijdte.DIRECT,
            als_niet=str(waarden.get("als_niet", "")),
            status=eerder[0].zin if eerder else ("loopt" if stuk.id in self.geldt else self.anders),
            uitkomst=eerder[0].uitkomst if eerder else None,
            controles=eerder,
            meningen=tuple(self.meningen.get(stuk.kern, ())),
            hints=() if hulp or zelf_gezien else hints(waarden),
        )


def _hoe(waarden: Mapping[str, str | tuple[str, ...]]) -> str:
    return ", ".join(str(waarden[veld]) for veld in ("hoe", "hoe_vaak") if veld in waarden)


def per_afspraak(
    ctx: Context, gezin: OpenGezin, zichten: Sequence[Zicht[Controle]]
) -> dict[UUID, list[ControleRegel]]:
    """Newest first."""
    wie = schrijvers(ctx, gezin, (z.rij.auteur_id for z in zichten))
    namen = namen_van(ctx, list(wie.values()))
    regels: dict[UUID, list[ControleRegel]] = {}
    for zicht in zichten:
        rij = zicht.rij
        regels.setdefault(rij.kern_id, []).append(
            ControleRegel(
                uitkomst=rij.uitkomst,
                zin=label(rij.uitkomst),
                dag=ctx.dag(rij.op),
                datum=ctx.datum(rij.op),
                door=namen.get(rij.auteur_id, "") if rij.auteur_id else "",
                gezien_door=zicht.open("gezien_door"),
                wat=zicht.open("wat"),
                goed=zicht.open("goed"),
            )
        )
    return regels


def meningen(zichten: Iterable[Zicht[Stellingname]], namen: Mapping[UUID, str]) -> dict[UUID, list[Mening]]:
    """Per piece what each said last, as far as this actor may know who."""
    laatste = {(z.rij.over_id, z.rij.wie_id): z for z in zichten if z.rij.wie_id in namen}
    per_stuk: dict[UUID, list[Mening]] = {}
    for (over, wie), zicht in laatste.items():
        stelling = zicht.rij.stelling
        per_stuk.setdefault(over, []).append(
            Mening(namen[wie], label(stelling), zicht.open("reden"), stelling.value == "eens")
        )
    return per_stuk
