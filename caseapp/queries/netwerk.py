"""The network of a gezin: who may help, with whose consent, and who stays out; each through the curtain."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.gezin import leeftijd
from ..domain.netwerk import ZELF_INSTEMMEN, NetwerkStatus, SteunSoort
from ..domain.woorden import label
from ..permissions import Categorie, Doen, Relatie
from ..permissions.bijstand import mijzelf
from ..tables import Gebeurtenis, Netwerklid, Netwerktoestemming
from .bladen import TijdlijnRegel
from .dossier import OpenGezin, Zicht, laad, mag, zichtbaar
from .ecogram import EcogramBlad, Lijn, Punt
from .namen import OVER_HET_GEZIN, gezin_naam
from .tijdlijn import als_regels
from .veiligheidsplan.kort import afgesproken_met
from .volgorde import NIEUWSTE_EERST

Mensen = dict[UUID, tuple[str, date]]
SOORTEN = (GebeurtenisSoort.STEUNFIGUUR_ERBIJ, GebeurtenisSoort.STEUNFIGUUR_GEWIJZIGD)


@dataclass(frozen=True)
class Instemming:
    wie: str
    antwoord: str
    dag: int


@dataclass(frozen=True)
class NetwerkRegel:
    """`buiten`: is not to be involved. `mag_openen`: there is something on its page for this actor to do."""

    id: UUID
    naam: str
    relatie: str
    kring: SteunSoort
    status: str
    betrokken: bool
    buiten: bool
    lijn: Lijn
    weet: str
    afspraak: str
    reden: str
    vertrouwd_door: tuple[str, ...]
    instemmingen: tuple[Instemming, ...]
    mag_openen: bool

    @property
    def soort(self) -> str:
        return label(self.kring)


@dataclass(frozen=True)
class NetwerkBlad:
    """`mijn`: what was agreed with this very actor. The ecogram is empty where there is nobody to draw."""

    mijn: tuple[str, ...]
    mensen: tuple[NetwerkRegel, ...]
    buiten: tuple[NetwerkRegel, ...]
    ecogram: EcogramBlad
    geschiedenis: tuple[TijdlijnRegel, ...]
    mag_toevoegen: bool


def blad(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> NetwerkBlad:
    """Who takes part as a steunfiguur reads of himself only what was agreed with him."""
    alle = gezien(ctx, gezin)
    regels = als_netwerk(ctx, gezin, mensen, [z for z in alle if not _ben_ik(ctx, z)])
    binnen = tuple(regel for regel in regels if not regel.buiten)
    return NetwerkBlad(
        mijn=_eigen(ctx, alle),
        mensen=binnen,
        buiten=tuple(regel for regel in regels if regel.buiten),
        ecogram=_ecogram(ctx, gezin, mensen, binnen),
        geschiedenis=als_regels(ctx, gezin, gebeurtenissen(ctx, gezin)),
        mag_toevoegen=mag(ctx, gezin, Doen.BIJDRAGEN, Categorie.NETWERK).mag,
    )


def gezien(ctx: Context, gezin: OpenGezin) -> list[Zicht[Netwerklid]]:
    query = select(Netwerklid).where(Netwerklid.gezin_id == gezin.id).order_by(col(Netwerklid.id))
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def _ben_ik(ctx: Context, zicht: Zicht[Netwerklid]) -> bool:
    return zicht.rij.gebruiker_id == ctx.actor.id


def _eigen(ctx: Context, zichten: Iterable[Zicht[Netwerklid]]) -> tuple[str, ...]:
    eigen = (zicht.open("afspraak") for zicht in zichten if _ben_ik(ctx, zicht))
    return tuple(afspraak for afspraak in eigen if afspraak)


def mijn_afspraken(ctx: Context) -> tuple[str, ...]:
    """What was agreed with me as a steunfiguur, in whatever gezin."""
    query = select(Netwerklid).where(Netwerklid.gebruiker_id == ctx.actor.id).order_by(col(Netwerklid.id))
    rijen = ctx.session.exec(query).all()
    open_ = laad(ctx, {rij.gezin_id for rij in rijen})
    per_gezin = (zichtbaar(ctx, open_[rij.gezin_id], [rij]) for rij in rijen)
    eigen = [afspraak for zichten in per_gezin for afspraak in _eigen(ctx, zichten)]
    in_plannen = (afgesproken_met(ctx, gezin) for gezin in open_.values())
    return (*eigen, *(zin for zinnen in in_plannen for zin in zinnen))


def als_netwerk(
    ctx: Context, gezin: OpenGezin, mensen: Mensen, zichten: Sequence[Zicht[Netwerklid]]
) -> list[NetwerkRegel]:
    """In the order of the circles, and of the alphabet."""
    query = (
        select(Netwerktoestemming)
        .where(Netwerktoestemming.gezin_id == gezin.id)
        .order_by(col(Netwerktoestemming.nummer), col(Netwerktoestemming.id))
    )
    antwoorden = [zicht.rij for zicht in zichtbaar(ctx, gezin, ctx.session.exec(query).all())]
    regels = [_regel(ctx, gezin, mensen, zicht, antwoorden) for zicht in zichten]
    kringen = list(SteunSoort)
    return sorted(regels, key=lambda r: (kringen.index(r.kring), r.naam.casefold(), r.naam, str(r.id)))


def _regel(
    ctx: Context,
    gezin: OpenGezin,
    mensen: Mensen,
    zicht: Zicht[Netwerklid],
    antwoorden: Sequence[Netwerktoestemming],
) -> NetwerkRegel:
    rij, betrokken = zicht.rij, zicht.rij.status is NetwerkStatus.BETROKKEN
    laatste = laatste_antwoorden(rij, antwoorden)
    return NetwerkRegel(
        id=rij.id,
        naam=zicht.open("naam"),
        relatie=zicht.open("relatie"),
        kring=rij.soort,
        status=rij.status.replace("_", " "),
        betrokken=betrokken,
        buiten=rij.status is NetwerkStatus.NIET_BETREKKEN,
        lijn=Lijn(rij.lijn.value) if betrokken else Lijn.TOESTEMMING_ONTBREEKT,
        weet=zicht.open("weet"),
        afspraak=zicht.open("afspraak"),
        reden=zicht.open("reden"),
        vertrouwd_door=tuple(naam for wie, (naam, _) in mensen.items() if str(wie) in rij.vertrouwd_door),
        instemmingen=tuple(
            Instemming(naam, label(laatste[wie].antwoord), ctx.dag(laatste[wie].op))
            for wie, (naam, _) in mensen.items()
            if wie in laatste
        ),
        mag_openen=mag_bijdragen(ctx, gezin, rij) or bool(stemmen(ctx, gezin, mensen)),
    )


def mag_bijdragen(ctx: Context, gezin: OpenGezin, rij: Netwerklid) -> bool:
    return mag(ctx, gezin, Doen.BIJDRAGEN, Categorie.NETWERK, rij).mag


def stemmen(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> dict[str, str]:
    """Whose yes or no this actor may write down: of all who are old enough, or only the own one."""
    van_allen = mag(ctx, gezin, Doen.WIJZIGEN, Categorie.NETWERK).mag
    return {
        str(wie): naam
        for wie, (naam, geboren) in mensen.items()
        if leeftijd(geboren, ctx.today) >= ZELF_INSTEMMEN and (van_allen or wie == mijzelf(ctx.actor))
    }


def laatste_antwoorden(
    rij: Netwerklid, antwoorden: Iterable[Netwerktoestemming]
) -> dict[UUID, Netwerktoestemming]:
    """The last answer of each to the question as it was last asked; `antwoorden` in order of number."""
    return {
        antwoord.betreft_id: antwoord
        for antwoord in antwoorden
        if antwoord.netwerklid_id == rij.id and antwoord.nummer >= rij.vanaf
    }


def gebeurtenissen(ctx: Context, gezin: OpenGezin) -> list[Zicht[Gebeurtenis]]:
    query = (
        select(Gebeurtenis)
        .where(
            Gebeurtenis.gezin_id == gezin.id,
            Gebeurtenis.take == ctx.take,
            col(Gebeurtenis.soort).in_(SOORTEN),
        )
        .order_by(*NIEUWSTE_EERST)
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def _ecogram(ctx: Context, gezin: OpenGezin, mensen: Mensen, regels: Iterable[NetwerkRegel]) -> EcogramBlad:
    """Who lives in the gezin in the middle; around it the people, and the organisations that are involved."""
    kringen = list(SteunSoort)
    personen = [Punt(r.naam, r.relatie, r.lijn, True, kringen.index(r.kring)) for r in regels]
    organisaties = [Punt(naam, "", Lijn.BETROKKEN, False) for naam in _organisaties(ctx, gezin)]
    thuis = {lid.persoon_id for lid in gezin.leden if lid.huishouden is not None}
    return EcogramBlad(
        gezin_naam(ctx, gezin),
        tuple(naam for wie, (naam, _) in mensen.items() if wie in thuis),
        (*personen, *organisaties),
    )


def _organisaties(ctx: Context, gezin: OpenGezin) -> list[str]:
    """Where those work whose involvement this actor may know, each once; and the contactpersoon."""
    werkers = [r for r in gezin.relaties if r.relatie not in (Relatie.GEZINSLID, Relatie.NETWERKLID)]
    gebruikers = [zicht.rij.gebruiker for zicht in zichtbaar(ctx, gezin, werkers)]
    if gezin.toewijzing and mag(ctx, gezin, Doen.ZIEN, Categorie.GEZIN_GEZAG, OVER_HET_GEZIN).mag:
        gebruikers.append(gezin.toewijzing.gebruiker)
    return sorted({gebruiker.organisatie.naam for gebruiker in gebruikers if gebruiker.organisatie})
