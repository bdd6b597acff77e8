"""The timeline of a gezin: what happened, through the curtain, filtered by kind, person, organisation and
period."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from ..context import Context
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.gewone_taal import gewoon
from ..domain.woorden import label
from ..permissions import Categorie, Doen, gezinsblik
from ..tables import Gebeurtenis, Gebruiker
from .bijzonderheden import Bijzonderheid, bijzonderheden
from .bladen import TijdlijnRegel
from .dossier import OpenGezin, Zicht, mag, zichtbaar
from .gezin import Mensen, moment
from .herstelpunt import Teruggezet, teruggezet
from .namen import namen_van
from .schrijvers import schrijvers
from .volgorde import NIEUWSTE_EERST


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
    """`soorten`, `personen`, `organisaties`: what can be chosen, of what this actor may see at all. `streep`:
    how the story was put back, after the first `na` lines."""

    regels: tuple[TijdlijnRegel, ...]
    totaal: int
    soorten: dict[str, str]
    personen: dict[str, str]
    organisaties: dict[str, str]
    streep: Teruggezet | None
    na: int


def alles(ctx: Context, gezin: OpenGezin) -> list[Zicht[Gebeurtenis]]:
    """Every event of the current take that this actor may see, newest first."""
    return zichtbaar(ctx, gezin, ctx.session.exec(_nieuwste_eerst(ctx, gezin)).all())


def laatste(
    ctx: Context, gezin: OpenGezin, hoeveel: int, zonder: Iterable[GebeurtenisSoort] = ()
) -> list[Zicht[Gebeurtenis]]:
    """The newest few that this actor may see. The rest is not loaded, and no line says that it was read."""
    query = _nieuwste_eerst(ctx, gezin).where(col(Gebeurtenis.soort).not_in(list(zonder)))
    rijen = ctx.session.exec(query, execution_options={"yield_per": 2 * hoeveel})
    gezien = (rij for rij in rijen if mag(ctx, gezin, Doen.ZIEN, rij.categorie, rij).mag)
    eerste = list(islice(gezien, hoeveel))
    rijen.close()
    return zichtbaar(ctx, gezin, eerste)


def _nieuwste_eerst(ctx: Context, gezin: OpenGezin) -> SelectOfScalar[Gebeurtenis]:
    return (
        select(Gebeurtenis)
        .where(Gebeurtenis.gezin_id == gezin.id, Gebeurtenis.take == ctx.take)
        .order_by(*NIEUWSTE_EERST)
    )


def _soort(ctx: Context, soort: GebeurtenisSoort) -> str:
    return gewoon(label(soort)) if gezinsblik(ctx.actor) else label(soort)


def blad(ctx: Context, gezin: OpenGezin, mensen: Mensen, keuze: Keuze) -> TijdlijnBlad:
    gezien = alles(ctx, gezin)
    auteurs, meer = (
        schrijvers(ctx, gezin, (z.rij.auteur_id for z in gezien)),
        bijzonderheden(ctx, gezin, mensen),
    )
    gekozen = [zicht for zicht in gezien if _past(ctx, zicht, keuze, auteurs, meer)]
    personen = {str(wie): naam for wie, (naam, _) in mensen.items()}
    organisaties = {str(g.organisatie.id): g.organisatie.naam for g in auteurs.values() if g.organisatie}
    soorten = {zicht.rij.soort.value: _soort(ctx, zicht.rij.soort) for zicht in gezien}
    return TijdlijnBlad(
        als_regels(ctx, gezin, gekozen, auteurs, meer, mensen),
        len(gezien),
        dict(sorted(soorten.items(), key=lambda paar: paar[1])),
        personen,
        dict(sorted(organisaties.items(), key=lambda paar: paar[1])),
        streep := teruggezet(ctx),
        sum(streep is not None and _erna(zicht.rij, streep) for zicht in gekozen),
    )


def _erna(rij: Gebeurtenis, streep: Teruggezet) -> bool:
    """Whether it stands above the divider: it happened in this take, at its moment or later."""
    return rij.op > streep.op or (rij.op == streep.op and rij.op_echt > streep.op_echt)


def mag_noteren(ctx: Context, gezin: OpenGezin) -> bool:
    return mag(ctx, gezin, Doen.BIJDRAGEN, Categorie.GVA_GEDEELD).mag


def _past(
    ctx: Context,
    zicht: Zicht[Gebeurtenis],
    keuze: Keuze,
    auteurs: dict[UUID, Gebruiker],
    meer: Mapping[UUID, Bijzonderheid],
) -> bool:
    rij, dag = zicht.rij, ctx.dag(zicht.rij.op)
    stuk = meer.get(rij.stuk_id) if rij.stuk_id else None
    over = {str(rij.betreft_id), *(str(wie) for wie in (stuk.personen if stuk else ()))}
    auteur = auteurs.get(rij.auteur_id) if rij.auteur_id else None
    return (
        keuze.soort in ("", rij.soort.value)
        and (not keuze.over or keuze.over in over)
        and keuze.organisatie in ("", str(auteur.organisatie_id) if auteur else "-")
        and (keuze.van_dag is None or dag >= keuze.van_dag)
        and (keuze.tot_dag is None or dag <= keuze.tot_dag)
    )


def als_regels(
    ctx: Context,
    gezin: OpenGezin,
    gezien: Sequence[Zicht[Gebeurtenis]],
    auteurs: dict[UUID, Gebruiker] | None = None,
    meer: Mapping[UUID, Bijzonderheid] | None = None,
    mensen: Mensen | None = None,
) -> tuple[TijdlijnRegel, ...]:
    """Events as lines to read, opened, with the name of who wrote them where that may be known.

    `meer`: what contacts and incidents add, of `mensen`; without it the lines are short.
    """
    wie = schrijvers(ctx, gezin, (z.rij.auteur_id for z in gezien)) if auteurs is None else auteurs
    namen = namen_van(ctx, list(wie.values()))
    return tuple(_regel(ctx, zicht, namen, meer or {}, mensen or {}) for zicht in gezien)


def _regel(
    ctx: Context,
    zicht: Zicht[Gebeurtenis],
    namen: Mapping[UUID, str],
    meer: Mapping[UUID, Bijzonderheid],
    mensen: Mensen,
) -> TijdlijnRegel:
    rij = zicht.rij
    stuk = meer.get(rij.stuk_id) if rij.stuk_id else None
    later = stuk is not None and ctx.datum(stuk.vastgelegd) != ctx.datum(rij.op)
    over = stuk.personen if stuk else (rij.betreft_id,)
    return TijdlijnRegel(
        dag=ctx.dag(rij.op),
        datum=ctx.datum(rij.op),
        soort=label(rij.soort),
        tekst=zicht.open("tekst") or None,
        incident=rij.soort is GebeurtenisSoort.INCIDENT,
        door=namen.get(rij.auteur_id) if rij.auteur_id else None,
        geleden=ctx.dag() - ctx.dag(rij.op),
        wie=tuple(mensen[persoon][0] for persoon in over if persoon in mensen),
        meer=stuk.meer if stuk else (),
        opgeschreven=moment(ctx, stuk.vastgelegd) if stuk and later else None,
    )
