"""The veiligheidsschaal as each may read it: a line per person, never a mean."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.delen import VANAF_TWAALF
from ..domain.gezin import GezinRol, leeftijd
from ..domain.veiligheidsschaal import GEWONE_GRENZEN, Grenzen, ScoreAntwoord, Signaal, signalen
from ..domain.woorden import label
from ..permissions import Categorie, Doen, gezinsblik
from ..tables import Schaalgrenzen, VeiligheidsScore
from .dossier import OpenGezin, Zicht, mag, zichtbaar
from .gezin import Mensen
from .namen import namen_van
from .schrijvers import schrijvers


@dataclass(frozen=True)
class ScoreRegel:
    """One answer. `cijfer`: None when there is none; `antwoord` then says why not. `door`: who asked."""

    wie: UUID
    naam: str
    dag: int
    datum: date
    cijfer: int | None
    antwoord: str
    gevraagd: str
    gedeeld: bool
    door: str
    geen_nul: str
    hoger: str
    reden: str


@dataclass(frozen=True)
class SchaalLijn:
    """What one person answered, oldest first; of one day the last."""

    naam: str
    punten: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class SchaalBlad:
    """`regels`: newest first. `mag`: whether this actor may write down an answer, and `mag_zelf` his own."""

    regels: tuple[ScoreRegel, ...]
    lijnen: tuple[SchaalLijn, ...]
    signalen: tuple[Signaal, ...]
    mag: bool
    mag_zelf: bool


def scores(ctx: Context, gezin: OpenGezin) -> list[Zicht[VeiligheidsScore]]:
    """Every answer that this actor may see, oldest first."""
    query = (
        select(VeiligheidsScore)
        .where(VeiligheidsScore.gezin_id == gezin.id)
        .order_by(col(VeiligheidsScore.op), col(VeiligheidsScore.op_echt), col(VeiligheidsScore.id))
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def blad(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> SchaalBlad:
    """Of people whose name this actor may know; signs only for who works with the gezin."""
    alle = [zicht for zicht in scores(ctx, gezin) if zicht.rij.betreft_id in mensen]
    cijfers = {zicht.rij.id: cijfer_van(zicht) for zicht in alle}
    return SchaalBlad(
        regels=_regels(ctx, gezin, alle[::-1], cijfers, mensen),
        lijnen=tuple(
            SchaalLijn(mensen[wie][0], _per_dag(ctx, van, cijfers)) for wie, van in _per_persoon(alle, mensen)
        ),
        signalen=() if gezinsblik(ctx.actor) else _signalen(ctx, gezin, alle, cijfers, mensen),
        mag=mag(ctx, gezin, Doen.BIJDRAGEN, Categorie.SCORES).mag,
        mag_zelf=mag_zelf(ctx, mensen),
    )


def mag_zelf(ctx: Context, mensen: Mensen) -> bool:
    """Somebody of the gezin itself, old enough to be asked nothing."""
    ik = mensen.get(ctx.actor.persoon_id) if ctx.actor.persoon_id else None
    return gezinsblik(ctx.actor) and ik is not None and leeftijd(ik[1], ctx.today) >= VANAF_TWAALF


def signalen_nu(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> tuple[Signaal, ...]:
    """What the numbers that this actor may see ask for now."""
    alle = [zicht for zicht in scores(ctx, gezin) if zicht.rij.betreft_id in mensen]
    return _signalen(ctx, gezin, alle, {zicht.rij.id: cijfer_van(zicht) for zicht in alle}, mensen)


def gegeven(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> dict[str, str]:
    """'Noor 6' by the id of that answer, of whom this actor may read it; without a number 'Bram kan niet'."""
    alle = [zicht for zicht in scores(ctx, gezin) if zicht.rij.betreft_id in mensen]
    return {str(z.rij.id): f"{mensen[z.rij.betreft_id][0]} {_gezegd(z)}" for z in alle}


def _gezegd(zicht: Zicht[VeiligheidsScore]) -> str:
    cijfer = cijfer_van(zicht)
    return label(zicht.rij.antwoord) if cijfer is None else str(cijfer)


def cijfer_van(zicht: Zicht[VeiligheidsScore]) -> int | None:
    """0 to 10; None where somebody gave no number."""
    return int(zicht.open("cijfer")) if zicht.rij.antwoord is ScoreAntwoord.CIJFER else None


def _per_persoon(
    alle: Sequence[Zicht[VeiligheidsScore]], mensen: Mensen
) -> Iterable[tuple[UUID, list[Zicht[VeiligheidsScore]]]]:
    """In the order of the gezin; who answered nothing is not in it."""
    for wie in mensen:
        if van := [zicht for zicht in alle if zicht.rij.betreft_id == wie]:
            yield wie, van


def _per_dag(
    ctx: Context, van: Iterable[Zicht[VeiligheidsScore]], cijfers: Mapping[UUID, int | None]
) -> tuple[tuple[int, int], ...]:
    """(day, number); a mistake is put right by asking again, so of one day the last counts."""
    per_dag = {ctx.dag(zicht.rij.op): cijfers[zicht.rij.id] for zicht in van}
    return tuple((dag, cijfer) for dag, cijfer in sorted(per_dag.items()) if cijfer is not None)


def _signalen(
    ctx: Context,
    gezin: OpenGezin,
    alle: Sequence[Zicht[VeiligheidsScore]],
    cijfers: Mapping[UUID, int | None],
    mensen: Mensen,
) -> tuple[Signaal, ...]:
    reeksen: dict[UUID, list[int]] = {}
    for wie, van in _per_persoon(alle, mensen):
        per_dag = {ctx.datum(zicht.rij.op): cijfers[zicht.rij.id] for zicht in van}
        reeksen[wie] = [cijfer for cijfer in per_dag.values() if cijfer is not None]
    namen = {wie: naam for wie, (naam, _) in mensen.items()}
    return signalen(reeksen, namen, _ouders(gezin, mensen), grenzen(ctx))


def grenzen(ctx: Context) -> Grenzen:
    """Those of this room, or the ordinary ones."""
    rij = ctx.session.exec(select(Schaalgrenzen)).first()
    return Grenzen(rij.spreiding, rij.laag, rij.daling, rij.kind_lager) if rij else GEWONE_GRENZEN


def _ouders(gezin: OpenGezin, mensen: Mensen) -> dict[UUID, list[UUID]]:
    """Per child of this gezin its parents in it."""
    rol = {lid.persoon_id: lid.rol for lid in gezin.leden if lid.persoon_id in mensen}
    groot = [wie for wie, soort in rol.items() if soort is GezinRol.OUDER]
    return {wie: groot for wie, soort in rol.items() if soort is GezinRol.KIND}


def _regels(
    ctx: Context,
    gezin: OpenGezin,
    alle: Sequence[Zicht[VeiligheidsScore]],
    cijfers: Mapping[UUID, int | None],
    mensen: Mensen,
) -> tuple[ScoreRegel, ...]:
    rijen = [zicht.rij for zicht in alle]
    waarom = {z.rij.id: z for z in zichtbaar(ctx, gezin, rijen, Categorie.GVA_GEDEELD)}
    wie = schrijvers(ctx, gezin, (rij.auteur_id for rij in rijen))
    namen = namen_van(ctx, list(wie.values()))
    return tuple(
        ScoreRegel(
            wie=rij.betreft_id,
            naam=mensen[rij.betreft_id][0],
            dag=ctx.dag(rij.op),
            datum=ctx.datum(rij.op),
            cijfer=cijfers[rij.id],
            antwoord=label(rij.antwoord),
            gevraagd=label(rij.gevraagd),
            gedeeld=rij.gedeeld,
            door=namen.get(rij.auteur_id, "") if rij.auteur_id else "",
            **{k: waarom[rij.id].open(k) if rij.id in waarom else "" for k in ("geen_nul", "hoger", "reden")},
        )
        for rij in rijen
    )
