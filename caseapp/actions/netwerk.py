"""Who stand around a gezin: naming somebody, consent, what was agreed, and keeping somebody out."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from uuid import UUID

from ..context import Context
from ..domain import netwerk as regels
from ..domain.gebeurtenis import GebeurtenisSoort, toets_tekst
from ..domain.gezin import BijzonderProtocol
from ..domain.netwerk import NetwerkAntwoord, NetwerkLijn, NetwerkStatus, Steunfiguur
from ..domain.regel import Regelfout
from ..permissions import Categorie, Doen, Relatie, gezinsblik
from ..queries import steunfiguur as queries
from ..queries.dossier import OpenGezin, eis
from ..queries.namen import mensen
from ..queries.netwerk import laatste_antwoorden
from ..tables import Gebruiker, Netwerklid, Netwerktoestemming
from .botsing import Botsing
from .gebeurtenis import gebeurde

ERBIJ, GEWIJZIGD = GebeurtenisSoort.STEUNFIGUUR_ERBIJ, GebeurtenisSoort.STEUNFIGUUR_GEWIJZIGD


def _protocol(gezin: OpenGezin) -> BijzonderProtocol | None:
    """Which bijzonder protocol runs for this gezin, also for who may not know that one does."""
    return gezin.rij.protocol.soort if gezin.rij.protocol else None


def voeg_toe(
    ctx: Context,
    gezin: OpenGezin,
    wie: Steunfiguur,
    *,
    niet_voor: Sequence[str] = (),
    gebruiker: Gebruiker | None = None,
) -> Netwerklid:
    """Somebody who may help; he is betrokken once the gezin has said yes."""
    regels.toets_uitnodigen(_protocol(gezin), wie.soort, "soort")
    rij = _nieuw(ctx, gezin, wie, NetwerkStatus.GEVRAAGD, niet_voor)
    if gebruiker is not None:
        _koppel(ctx, gezin, rij, gebruiker)
    _vertel(ctx, rij, ERBIJ, f"{wie.naam.strip()} ({wie.relatie.strip()}) staat in het netwerk.")
    return rij


def noem_niet_te_betrekken(
    ctx: Context, gezin: OpenGezin, wie: Steunfiguur, reden: str, *, niet_voor: Sequence[str] = ()
) -> Netwerklid:
    """Somebody who must stay out, with the reason; also of the family, whatever the protocol."""
    regels.toets_reden(reden)
    rij = _nieuw(ctx, gezin, wie, NetwerkStatus.NIET_BETREKKEN, niet_voor)
    ctx.verzegel(rij, reden=reden.strip())
    _vertel(ctx, rij, ERBIJ, f"{wie.naam.strip()} wordt niet betrokken: {reden.strip()}")
    return rij


def _nieuw(
    ctx: Context, gezin: OpenGezin, wie: Steunfiguur, status: NetwerkStatus, niet_voor: Sequence[str]
) -> Netwerklid:
    regels.toets_steunfiguur(wie, queries.namen(ctx, gezin))
    _toets_leden(gezin, wie.vertrouwd_door, "vertrouwd_door")
    rij = Netwerklid(
        gezin_id=gezin.id,
        auteur_id=ctx.actor.id,
        soort=wie.soort,
        status=status,
        lijn=wie.lijn,
        vertrouwd_door=sorted(map(str, wie.vertrouwd_door)),
        niet_voor=_afscherming(ctx, gezin, niet_voor),
    )
    ctx.verzegel(rij, naam=wie.naam.strip(), relatie=wie.relatie.strip(), weet=wie.weet.strip() or None)
    eis(ctx, gezin, Doen.BIJDRAGEN, rij)
    ctx.session.add(rij)
    return rij


def _afscherming(ctx: Context, gezin: OpenGezin, gekozen: Iterable[str]) -> list[str]:
    """As chosen. What the gezin itself adds is never for a member whom the writer does not live with."""
    niet_voor = {UUID(naam) for naam in gekozen}
    _toets_leden(gezin, niet_voor, "niet_voor")
    if gezinsblik(ctx.actor):
        niet_voor |= {lid.persoon_id for lid in gezin.leden} - mensen(ctx, gezin).keys()
    regels.toets_niet_voor_jezelf(ctx.actor.persoon_id, niet_voor)
    return sorted(map(str, niet_voor))


def _toets_leden(gezin: OpenGezin, personen: Iterable[UUID], veld: str) -> None:
    regels.toets_van_het_gezin(personen, {lid.persoon_id for lid in gezin.leden}, veld)


def _koppel(ctx: Context, gezin: OpenGezin, rij: Netwerklid, gebruiker: Gebruiker) -> None:
    """From now on this is the person whom that user plays."""
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    hier = {r.gebruiker_id for r in gezin.relaties if r.relatie is Relatie.NETWERKLID}
    regels.toets_koppeling(gebruiker.id in hier, queries.is_gekoppeld(ctx, gezin, gebruiker.id))
    rij.gebruiker_id = gebruiker.id


def leg_toestemming_vast(
    ctx: Context,
    gezin: OpenGezin,
    rij: Netwerklid,
    wie: UUID,
    antwoord: NetwerkAntwoord,
    geboren: Mapping[UUID, date],
) -> Netwerktoestemming:
    """Asked, given, refused or withdrawn, by one member. `geboren`: birth dates, opened by whoever asks."""
    regels.toets_van_het_gezin([wie], geboren.keys(), "wie")
    regels.toets_eigen_stem(ctx.actor.persoon_id, wie)
    regels.toets_mag_instemmen(geboren[wie], ctx.today)
    if antwoord in regels.ANTWOORDEN[None]:
        regels.toets_uitnodigen(_protocol(gezin), rij.soort, "antwoord")
    alle = queries.antwoorden_over(ctx, rij)
    laatste = {persoon: a.antwoord for persoon, a in laatste_antwoorden(rij, alle).items()}
    status = regels.status_na(rij.status, {**laatste, wie: antwoord})
    regels.toets_antwoord(laatste.get(wie), antwoord)
    nieuw = Netwerktoestemming(
        gezin_id=gezin.id,
        netwerklid_id=rij.id,
        betreft_id=wie,
        auteur_id=ctx.actor.id,
        niet_voor=rij.niet_voor,
        nummer=len(alle) + 1,
        antwoord=antwoord,
        op=ctx.now,
    )
    eis(ctx, gezin, Doen.WIJZIGEN if ctx.actor.persoon_id is None else Doen.BIJDRAGEN, nieuw)
    ctx.session.add(nieuw)
    _zet(rij, status)
    _vertel(ctx, rij, GEWIJZIGD, f"Toestemming voor {queries.teksten(ctx, gezin, rij).naam}: {antwoord}.")
    return nieuw


def _zet(rij: Netwerklid, status: NetwerkStatus) -> None:
    """Only who is betrokken hears what was agreed with him."""
    hoort = status is NetwerkStatus.BETROKKEN and rij.gebruiker_id is not None
    rij.status, rij.alleen_voor = status, [str(rij.gebruiker_id)] if hoort else []


def spreek_af(
    ctx: Context, gezin: OpenGezin, rij: Netwerklid, afspraak: str, versie: int | None = None
) -> None:
    """What this person does for the gezin. `versie`: the one that was being read."""
    regels.toets_uitnodigen(_protocol(gezin), rij.soort, "afspraak")
    eis(ctx, gezin, Doen.BIJDRAGEN, rij)
    nu = queries.teksten(ctx, gezin, rij)
    regels.toets_afspraak(rij.status, nu.afspraak, afspraak)
    _toets_versie(rij, versie, afspraak)
    ctx.verzegel(rij, afspraak=afspraak.strip())
    _vertel(ctx, rij, GEWIJZIGD, f"Afgesproken met {nu.naam}: {afspraak.strip()}")


def wijzig(
    ctx: Context,
    gezin: OpenGezin,
    rij: Netwerklid,
    *,
    lijn: NetwerkLijn,
    weet: str,
    vertrouwd_door: Collection[UUID],
    versie: int | None = None,
) -> None:
    """How the contact is, what he knows, who trusts him. Who is trusted by whom one may not know, stays."""
    eis(ctx, gezin, Doen.BIJDRAGEN, rij)
    if weet.strip():
        toets_tekst(weet, "weet")
    _toets_leden(gezin, vertrouwd_door, "vertrouwd_door")
    nu = queries.teksten(ctx, gezin, rij)
    bekend = {str(wie) for wie in mensen(ctx, gezin)}
    vertrouwd = sorted({*map(str, vertrouwd_door), *(set(rij.vertrouwd_door) - bekend)})
    if (lijn, weet.strip(), vertrouwd) == (rij.lijn, nu.weet, rij.vertrouwd_door):
        raise Regelfout("Er is niets veranderd.")
    _toets_versie(rij, versie, weet)
    rij.lijn, rij.vertrouwd_door = lijn, vertrouwd
    ctx.verzegel(rij, weet=weet.strip() or None)
    _vertel(ctx, rij, GEWIJZIGD, f"Bijgewerkt wat er over {nu.naam} staat.")


def _toets_versie(rij: Netwerklid, versie: int | None, mijn: str) -> None:
    if versie is not None and versie != rij.versie:
        raise Botsing(mijn)


def betrek_niet(
    ctx: Context, gezin: OpenGezin, rij: Netwerklid, reden: str, *, niet_voor: Sequence[str] = ()
) -> None:
    """From now on this person stays out. Whom it is shielded from finds nothing of him any more."""
    regels.toets_stap(rij.status, NetwerkStatus.NIET_BETREKKEN)
    regels.toets_reden(reden)
    eis(ctx, gezin, Doen.BIJDRAGEN, rij)
    naam = queries.teksten(ctx, gezin, rij).naam
    _scherm_af(ctx, rij, sorted({*rij.niet_voor, *_afscherming(ctx, gezin, niet_voor)}))
    ctx.verzegel(rij, reden=reden.strip())
    _zet(rij, NetwerkStatus.NIET_BETREKKEN)
    _beeindig(ctx, gezin, rij)
    _vertel(ctx, rij, GEWIJZIGD, f"{naam} wordt niet betrokken: {reden.strip()}")


def _scherm_af(ctx: Context, rij: Netwerklid, niet_voor: list[str]) -> None:
    """The row, the answers about it and what the journal told of it: all or nothing."""
    for deel in (rij, *queries.antwoorden_over(ctx, rij), *queries.verteld_over(ctx, rij)):
        deel.niet_voor = niet_voor


def _beeindig(ctx: Context, gezin: OpenGezin, rij: Netwerklid) -> None:
    """Who stays out has no way in any more."""
    for relatie in gezin.relaties:
        if relatie.gebruiker_id == rij.gebruiker_id and relatie.relatie is Relatie.NETWERKLID:
            relatie.beeindigd = ctx.today
            gebeurde(
                ctx,
                gezin.id,
                GebeurtenisSoort.BETROKKENHEID_BEEINDIGD,
                categorie=Categorie.GEZIN_GEZAG,
                niet_voor=sorted({*rij.niet_voor, *relatie.niet_voor}),
            )


def betrek_weer(ctx: Context, gezin: OpenGezin, rij: Netwerklid) -> None:
    """The question is open again; everybody is asked anew."""
    regels.toets_weer(rij.status)
    regels.toets_uitnodigen(_protocol(gezin), rij.soort, "reden")
    eis(ctx, gezin, Doen.BIJDRAGEN, rij)
    rij.vanaf = len(queries.antwoorden_over(ctx, rij)) + 1
    ctx.verzegel(rij, reden=None)
    _zet(rij, NetwerkStatus.GEVRAAGD)
    _vertel(ctx, rij, GEWIJZIGD, f"{queries.teksten(ctx, gezin, rij).naam} mag weer worden gevraagd.")


def _vertel(ctx: Context, rij: Netwerklid, soort: GebeurtenisSoort, zin: str) -> None:
    """About this steunfiguur: who is shielded from him is shielded from the line, now and later."""
    gebeurde(
        ctx,
        rij.gezin_id,
        soort,
        zin,
        categorie=Categorie.NETWERK,
        betreft_id=rij.id,
        niet_voor=rij.niet_voor,
    )
