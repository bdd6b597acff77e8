"""The timeline of a gezin: what happened, through the curtain, filtered by kind, person, organisation and
period."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.woorden import label
from ..tables import Gebeurtenis, Gebruiker
from .bladen import TijdlijnRegel
from .dossier import OpenGezin, Zicht, zichtbaar
from .gezin import Mensen
from .loading import joined
from .namen import namen_van


@dataclass(frozen=True)
class Keuze:
    """What is being looked for; empty means all."""

    soort: str = ""
    over: str = ""
    organisatie: str = ""
    van_dag: int | None = None
    tot_dag: int | None = None

    @property
    def iets(self) -> bool:
        return self != Keuze()


@dataclass(frozen=True)
class TijdlijnBlad:
    """`soorten`, `personen`, `organisaties`: what can be chosen, of what this actor may see at all."""

    regels: tuple[TijdlijnRegel, ...]
    totaal: int
    soorten: dict[str, str]
    personen: dict[str, str]
    organisaties: dict[str, str]


def alles(ctx: Context, gezin: OpenGezin) -> list[Zicht[Gebeurtenis]]:
    """Every event of the current take that this actor may see, newest first."""
    query = (
        select(Gebeurtenis)
        .where(Gebeurtenis.gezin_id == gezin.id, Gebeurtenis.take == ctx.take)
        .order_by(col(Gebeurtenis.op).desc(), col(Gebeurtenis.id))
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def blad(ctx: Context, gezin: OpenGezin, mensen: Mensen, keuze: Keuze) -> TijdlijnBlad:
    gezien = alles(ctx, gezin)
    auteurs = _auteurs(ctx, gezin, gezien)
    gekozen = [zicht for zicht in gezien if _past(ctx, zicht, keuze, auteurs)]
    personen = {str(wie): naam for wie, (naam, _) in mensen.items()}
    organisaties = {str(g.organisatie.id): g.organisatie.naam for g in auteurs.values() if g.organisatie}
    soorten = {zicht.rij.soort.value: label(zicht.rij.soort) for zicht in gezien}
    return TijdlijnBlad(
        als_regels(ctx, gezin, gekozen, auteurs),
        len(gezien),
        dict(sorted(soorten.items(), key=lambda paar: paar[1])),
        personen,
        dict(sorted(organisaties.items(), key=lambda paar: paar[1])),
    )


def _past(ctx: Context, zicht: Zicht[Gebeurtenis], keuze: Keuze, auteurs: dict[UUID, Gebruiker]) -> bool:
    rij, dag = zicht.rij, ctx.dag(zicht.rij.op)
    auteur = auteurs.get(rij.auteur_id) if rij.auteur_id else None
    return (
        keuze.soort in ("", rij.soort.value)
        and keuze.over in ("", str(rij.betreft_id))
        and keuze.organisatie in ("", str(auteur.organisatie_id) if auteur else "-")
        and (keuze.van_dag is None or dag >= keuze.van_dag)
        and (keuze.tot_dag is None or dag <= keuze.tot_dag)
    )


def als_regels(
    ctx: Context,
    gezin: OpenGezin,
    gezien: Sequence[Zicht[Gebeurtenis]],
    auteurs: dict[UUID, Gebruiker] | None = None,
) -> tuple[TijdlijnRegel, ...]:
    """Events as lines to read, opened, with the name of who wrote them where that may be known."""
    wie = _auteurs(ctx, gezin, gezien) if auteurs is None else auteurs
    namen = namen_van(ctx, list(wie.values()))
    return tuple(
        TijdlijnRegel(
            dag=ctx.dag(z.rij.op),
            datum=ctx.datum(z.rij.op),
            soort=label(z.rij.soort),
            tekst=z.open("tekst") or None,
            incident=z.rij.soort is GebeurtenisSoort.INCIDENT,
            door=namen.get(z.rij.auteur_id) if z.rij.auteur_id else None,
        )
        for z in gezien
    )


def _auteurs(ctx: Context, gezin: OpenGezin, gezien: Iterable[Zicht[Gebeurtenis]]) -> dict[UUID, Gebruiker]:
    """Who wrote these; without those whose very involvement is shielded from this actor."""
    verborgen = {r.gebruiker_id for r in gezin.relaties if ctx.actor.genoemd_in(r.niet_voor)}
    ids = {z.rij.auteur_id for z in gezien if z.rij.auteur_id is not None} - verborgen
    query = select(Gebruiker).where(col(Gebruiker.id).in_(ids)).options(joined(Gebruiker.organisatie))
    return {rij.id: rij for rij in ctx.session.exec(query)}
