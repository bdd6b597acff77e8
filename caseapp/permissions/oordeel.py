"""The judgement: door, curtain and key all ask here, and nowhere else."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple
from uuid import UUID

from ..domain.toegang import Categorie, Doen, Positie, Relatie, Rol
from .actor import Actor, Dossier
from .feiten import FEITEN, LEEST_ALLES, LETTERFEIT, TOT_DAN_DAT
from .tabel import (
    BUITEN_GEZIN,
    LETTERS,
    OVERAL,
    POSITIES,
    TEAMROLLEN,
    TOEGANG,
    VAN_HET_GEZIN,
    VERZWEGEN,
    ZIJLIJN,
    ZONDER_GEZIN,
    Cel,
)
from .vraag import Stuk, Vraag

REDENEN = {
    Positie.NIEMAND: "je bent niet bij dit gezin betrokken",
    Positie.COLLEGA: "je werkt in hetzelfde team, maar bent zelf niet bij dit gezin betrokken",
    Positie.NK: "een noodknop laat alleen lezen, en alleen wat ook een betrokken teamgenoot leest",
    Positie.CP: "de contactpersoon heeft dit niet nodig om de hulp te verbinden",
    Positie.LT: "het lokaal team heeft hiervoor geen taak bij dit gezin",
    Positie.VT: "Veilig Thuis leest niet mee in de hulp van anderen",
    Positie.MDA: "wie tijdelijk meewerkt, ziet alleen wat daarvoor nodig is",
    Positie.PR: "de procesregisseur kent het proces, niet de inhoud",
    Positie.KP: "een ketenpartner ziet alleen wat bij het eigen werk hoort",
    Positie.GZ: "dit gaat over iemand anders, of is niet voor dit gezinslid bedoeld",
    Positie.KI: "dit staat niet in het plan voor kinderen",
    Positie.NW: "het netwerk ziet de eigen afspraak en wat het gezin wil vertellen",
    Positie.BA: "een beleidsadviseur ziet alleen aantallen",
    Positie.TR: "dit blijft van de deelnemers zelf",
    Positie.TZ: "een toezichthouder ziet wie er keek, niet wat er staat, tenzij een onderzoek dit opent",
    Positie.BH: "een beheerder bewaart sleutels en accounts, en ziet geen inhoud",
    Positie.ED: "een ervaringsdeskundige denkt mee zonder te weten om wie het gaat",
    Positie.BS: "wie naast iemand staat, leest wat diegene leest, met diens ja, en schrijft niet",
    Positie.SIM: "de simulatie doet alleen wat in het scenario staat",
}
EERST_GRONDSLAG = "hiervoor is eerst een vastgelegde grondslag nodig"
AFGESCHERMD = "dit is voor jou afgeschermd"
LEEST_MEE = "bijstand"
BUITEN_DE_GRENS = "dit hoort niet bij wat met jou is afgesproken"
# Knowing that it exists, or how many there are, opens nothing.
MET_SLEUTEL = frozenset({Doen.ZIEN, Doen.BIJDRAGEN, Doen.WIJZIGEN})


class Oordeel(NamedTuple):
    """The answer to one question.

    `verzwijg`: not even that it exists may show. `sleutel`: a key may open for this answer, but only one
    of `categorie` and of one of `eigenaars` (gezin or personen). `regel`: the cell that decided, as the
    logboek keeps it.
    """

    mag: bool
    omdat: str
    verzwijg: bool = False
    categorie: Categorie | None = None
    eigenaars: frozenset[UUID] = frozenset()
    sleutel: bool = False
    regel: str = ""


def positie(actor: Actor, dossier: Dossier) -> Positie:
    """The column in which this actor stands towards this gezin, now."""
    if actor.rol in OVERAL:
        return OVERAL[actor.rol]
    relatie = dossier.relaties.get(actor.id)
    if relatie is None:
        collega = actor.rol in TEAMROLLEN and actor.organisatie_id in dossier.teams
        met_noodknop = Positie.NK if actor.id in dossier.noodknoppen else Positie.COLLEGA
        return met_noodknop if collega else Positie.NIEMAND
    return POSITIES.get((actor.rol, relatie), Positie.NIEMAND)


class _Recht(NamedTuple):
    """What a cell says of one act, whoever asks it: the facts it needs (None: never), and whether a key
    opens where no single piece is asked. Found once, for every row of every page asks it."""

    nodig: frozenset[str] | None
    regel: str
    zin: str
    zonder_stuk: bool


@cache
def _recht(doen: Doen, categorie: Categorie, hier: Positie, cel: Cel) -> _Recht:
    nodig = _nodig(doen, cel) if doen in LETTERS[cel.letter] else None
    if nodig is not None and doen is Doen.BESTAAN and categorie not in VERZWEGEN and nodig & TOT_DAN_DAT:
        nodig = frozenset()
    heel = cel.feit in LEEST_ALLES and doen is Doen.ZIEN
    zonder_stuk = heel or cel.feit is None or cel.feit in TOT_DAN_DAT | VAN_HET_GEZIN
    zin = f"{hier} mag {categorie} {doen}"
    return _Recht(nodig, f"{hier}:{categorie}:{cel}", zin, zonder_stuk)


@cache
def _nodig(doen: Doen, cel: Cel) -> frozenset[str]:
    """The fact that the letter itself asks, the named fact of the cell; and B writes only its own part."""
    eigen_deel = "auteur" if cel.letter == "B" and doen is Doen.BIJDRAGEN else None
    return frozenset(feit for feit in (LETTERFEIT.get(cel.letter), cel.feit, eigen_deel) if feit is not None)


def _mag(vraag: Vraag, recht: _Recht) -> bool:
    return recht.nodig is not None and all(FEITEN[feit](vraag) for feit in recht.nodig)


def _omdat(vraag: Vraag, cel: Cel, hier: Positie) -> str:
    """Why not; a missing grondslag is only named where a grondslag would help."""
    helpt = vraag.doen in LETTERS[cel.letter] and "grondslag" in _nodig(vraag.doen, cel)
    return EERST_GRONDSLAG if helpt and not FEITEN["grondslag"](vraag) else REDENEN[hier]


def _zelfde_soort(categorie: Categorie, stuk: Stuk | None) -> None:
    """A silent piece is judged as what it is; asked as something milder it would slip through another cell.

    Other rows may hold fields of more than one kind: a persoon has a roepnaam and an achternaam.
    """
    if stuk is not None and stuk.categorie is not categorie and stuk.categorie in VERZWEGEN:
        raise ValueError(f"Een stuk {stuk.categorie} wordt niet beoordeeld als {categorie}.")


def beoordeel(
    actor: Actor, doen: Doen, categorie: Categorie, dossier: Dossier, stuk: Stuk | None = None
) -> Oordeel:
    """May this actor do this with this kind of information of this gezin, or with this one piece of it?

    The caller sees to it that the piece belongs to this gezin: reach it through the opened gezin.
    """
    _zelfde_soort(categorie, stuk)
    if actor.door is not None and doen not in LETTERS["L"]:
        return Oordeel(False, REDENEN[Positie.BS], regel=LEEST_MEE)
    hier = positie(actor, dossier)
    if hier is Positie.NIEMAND:
        return Oordeel(False, REDENEN[hier], verzwijg=True)
    if stuk is not None and actor.genoemd_in(stuk.afgeschermd_voor):
        return Oordeel(False, AFGESCHERMD, verzwijg=True)
    cel = TOEGANG[categorie][hier]
    recht = _recht(doen, categorie, hier, cel)
    if buiten_de_grens(actor, categorie, dossier):
        return Oordeel(False, BUITEN_DE_GRENS, verzwijg=categorie in VERZWEGEN, regel=recht.regel)
    vraag = Vraag(actor, doen, categorie, dossier, stuk)
    voor_de_deur = stuk is None and _blijft_voor_de_deur(hier, cel)
    if voor_de_deur or not _mag(vraag, recht):
        return Oordeel(False, _omdat(vraag, cel, hier), verzwijg=categorie in VERZWEGEN, regel=recht.regel)
    return Oordeel(
        True,
        recht.zin,
        categorie=categorie,
        eigenaars=_eigenaars(dossier, stuk),
        sleutel=doen in MET_SLEUTEL and (stuk is not None or recht.zonder_stuk),
        regel=recht.regel,
    )


# What everybody who works along needs, whatever else was agreed: whom it is about, and what he did himself.
BINNEN_ELKE_GRENS = frozenset({Categorie.GEZIN_GEZAG, Categorie.LOGGING, Categorie.WERKAANTEKENINGEN})


def buiten_de_grens(actor: Actor, categorie: Categorie, dossier: Dossier) -> bool:
    """Whether somebody was let in for other kinds of information than this."""
    grens = dossier.grenzen.get(actor.id)
    return grens is not None and categorie not in grens | BINNEN_ELKE_GRENS


def _blijft_voor_de_deur(hier: Positie, cel: Cel) -> bool:
    """A colleague's own lines open no door; nor do single pieces to whoever stands beside all gezinnen."""
    losse_stukken = cel.feit is not None and cel.feit not in VAN_HET_GEZIN
    return hier is Positie.COLLEGA or (hier in ZIJLIJN and losse_stukken)


def _eigenaars(dossier: Dossier, stuk: Stuk | None) -> frozenset[UUID]:
    return frozenset((dossier.id,) if stuk is None or stuk.betreft is None else (dossier.id, stuk.betreft))


def relaties_in_lijst(rol: Rol) -> tuple[bool, frozenset[Relatie]]:
    """In whose list a gezin stands: for this role everywhere, or by these relations. The door, for SQL."""
    vraag = Vraag(Actor(_LEEG, rol), Doen.BESTAAN, Categorie.GEZIN_GEZAG, Dossier(_LEEG), None)

    def in_lijst(hier: Positie) -> bool:
        return _mag(vraag, _recht(vraag.doen, vraag.categorie, hier, TOEGANG[vraag.categorie][hier]))

    if rol in OVERAL:
        return in_lijst(OVERAL[rol]), frozenset()
    mijn = {relatie: hier for (wie, relatie), hier in POSITIES.items() if wie is rol}
    return False, frozenset(relatie for relatie, hier in mijn.items() if in_lijst(hier))


def eigen_relatie(rol: Rol) -> Relatie:
    """The relation that comes with having a place in the gezin itself."""
    return Relatie.NETWERKLID if rol is Rol.NETWERK else Relatie.GEZINSLID


_LEEG = UUID(int=0)


def beoordeel_ruimte(actor: Actor, doen: Doen, categorie: Categorie, stuk: Stuk | None = None) -> Oordeel:
    """The same question where no gezin is in play: numbers, the exercise itself, one's own acts.

    For what is kept about a gezin only those answer who stand the same towards every gezin.
    """
    _zelfde_soort(categorie, stuk)
    if categorie not in BUITEN_GEZIN and actor.rol not in OVERAL:
        return Oordeel(False, REDENEN[Positie.NIEMAND], verzwijg=True)
    if stuk is not None and actor.genoemd_in(stuk.afgeschermd_voor):
        return Oordeel(False, AFGESCHERMD, verzwijg=True)
    hier = ZONDER_GEZIN[actor.rol]
    recht = _recht(doen, categorie, hier, TOEGANG[categorie][hier])
    if not _mag(Vraag(actor, doen, categorie, Dossier(actor.id), stuk), recht):
        return Oordeel(False, REDENEN[hier], verzwijg=categorie in VERZWEGEN, regel=recht.regel)
    return Oordeel(
        True,
        recht.zin,
        categorie=categorie,
        eigenaars=frozenset({actor.id}),
        sleutel=doen in MET_SLEUTEL,
        regel=recht.regel,
    )


def beoordeel_kaart(gebruikers: Iterable[UUID]) -> Oordeel:
    """The cards of a room, and the names on them, are for whoever may choose one or works beside them."""
    return Oordeel(
        True,
        "kaarten",
        categorie=Categorie.TRAINING,
        eigenaars=frozenset(gebruikers),
        sleutel=True,
        regel="kaart",
    )


def beoordeel_eigen(actor: Actor) -> Oordeel:
    """One's own draft: readable by who typed it, and by nobody else."""
    return Oordeel(
        True,
        "eigen concept",
        categorie=Categorie.WERKAANTEKENINGEN,
        eigenaars=frozenset({actor.id}),
        sleutel=True,
        regel="eigen",
    )
