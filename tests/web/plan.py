"""Who walks where: every persona to every address, without trying the same closed door over and over."""

from collections.abc import Callable, Iterator
from functools import partial

from caseapp.context import NIEMAND_ID
from caseapp.db import in_ruimte
from caseapp.permissions import Actor, Categorie, Doen, Positie, Rol, beoordeel, beoordeel_ruimte
from caseapp.queries.laden import OpenGezin, laad

from .adressen import TWEELING, adressen
from .huis import Huis
from .wandeling import Plan, rol_van, wandelaars

EERSTE = "gezin.overzicht"
# Nobody has so many gezinnen; and who reads the whole logboek is not compared on it.
LEGE_BLADEN = ("/gezinnen/?pagina=2", "/logboek/?pagina=2")
Adres = tuple[str, str]
Deur = tuple[object, ...]


def plannen(huis: Huis) -> tuple[Plan, Plan]:
    """What twins are compared on, and then the rest of the house: other gezinnen, and more addresses behind a
    closed door. A need that the page of permissions refuses is refused by the guard before any view is
    called: so in the first plan somebody of each role and position tries one address behind it; in the
    second everybody does, and somebody of each role and position tries them all. A page for everybody gets
    no Context: one visit per role is enough. Of those of one role who know neither gezin, one is compared."""
    alles, kort, buiten = adressen(huis), gelijken(huis), buitenstaanders(huis)
    tweeling = {"", *(str(huis.gezinnen[n]) for n in TWEELING), *(huis.kenmerken[n] for n in TWEELING)}
    eerst, daarna, geprobeerd = Plan(), Plan(), set[Deur]()
    for wie in wandelaars(huis):
        eerst[wie], daarna[wie], deur = [], [], _deuren(huis, wie)
        for endpoint, pad in _voor(wie, alles, kort):
            zelfde, soort = deur(endpoint, _gezin_in(pad))
            nieuw = not zelfde or zelfde not in geprobeerd
            van_zijn_soort = (rol_van(wie), soort[1], *zelfde[1:]) if zelfde[:1] == (wie,) else ()
            if nieuw or soort not in geprobeerd:
                hier = nieuw and wie not in buiten and _onderwerp(pad) in tweeling and pad not in LEGE_BLADEN
                hier = hier and (not van_zijn_soort or van_zijn_soort not in geprobeerd)
                (eerst if hier else daarna)[wie].append((endpoint, pad))
            geprobeerd |= {zelfde, soort, van_zijn_soort}
    return eerst, daarna


def buitenstaanders(huis: Huis) -> set[str]:
    """Who knows neither gezin and comes after another of the same role and soort; and the account that is
    not compared, for it may see all."""
    gezien, buiten = set[Deur](), {f"account-{Rol.TRAINER}"}
    for wie in huis.wie:
        actor, open_ = _beeld(huis, wie)
        posities = {open_[str(huis.gezinnen[naam])].positie for naam in TWEELING}
        if posities == {Positie.NIEMAND}:
            (buiten if (actor.rol, actor.soort) in gezien else set()).add(wie)
            gezien.add((actor.rol, actor.soort))
    return buiten


def gelijken(huis: Huis) -> set[tuple[str, str]]:
    """(walker, id of a gezin) where he only opens the first page: he has nothing to do with this gezin, and
    somebody of the same role who has nothing to do with it walks through one gezin already. Who stands beside
    all gezinnen walks through both."""
    kort, gezien = set[tuple[str, str]](), set[tuple[str, str]]()
    for wie, id_ in huis.wie.items():
        _, open_ = _beeld(huis, wie)
        for naam, gezin_id in huis.gezinnen.items():
            gezin = open_[str(gezin_id)]
            if gezin.dossier.relaties.get(id_) is not None or gezin.positie is Positie.COLLEGA:
                continue
            soort = (rol_van(wie), "" if gezin.positie is Positie.NIEMAND else naam)
            if naam in TWEELING and soort not in gezien:
                gezien.add(soort)
            else:
                kort.add((wie, str(gezin_id)))
    return kort


def _voor(wie: str, alles: list[Adres], kort: set[tuple[str, str]]) -> Iterator[Adres]:
    for endpoint, pad in alles:
        if (wie, _gezin_in(pad)) not in kort or endpoint == EERSTE:
            yield endpoint, pad


def _deuren(huis: Huis, wie: str) -> Callable[[str, str], tuple[Deur, Deur]]:
    """By endpoint and gezin: what this address has in common with others, nothing where it may differ from
    all; and which kind of walker tries it. For who is nobody each address may differ."""
    if wie == "straat":
        return lambda endpoint, _gezin: ((), (wie, endpoint))
    actor, open_ = _beeld(huis, wie)
    return partial(_deur, huis, wie, actor, open_)


def _deur(
    huis: Huis, wie: str, actor: Actor, open_: dict[str, OpenGezin], endpoint: str, gezin: str
) -> tuple[Deur, Deur]:
    view = huis.app.view_functions[endpoint]
    soort = (rol_van(wie), open_[gezin].positie if gezin else "", endpoint)
    match view.needs:
        case ("binnen",):
            return (), soort
        case ("iedereen",):
            return (rol_van(wie), endpoint), soort
        case ("account",) | ("beheer",) | ("leidt",):
            return (wie, view.needs) if wie in huis.wie else (), soort
    doen, categorie = Doen(view.needs[0]), Categorie(view.needs[1])
    if gezin:
        oordeel = beoordeel(actor, doen, categorie, open_[gezin].dossier, view.stuk)
    else:
        oordeel = beoordeel_ruimte(actor, doen, categorie, view.stuk)
    if oordeel.mag:
        return (), soort
    return (wie, gezin, view.needs, view.stuk is None), soort


def _beeld(huis: Huis, wie: str) -> tuple[Actor, dict[str, OpenGezin]]:
    """Who this is, and how he stands towards each gezin."""
    rol = wie.removeprefix("account-")
    als = huis.wie[wie] if wie in huis.wie else Actor(NIEMAND_ID, Rol(rol))
    with huis.ruimte.werk(in_ruimte(als), alleen_lezen=True) as werk:
        gezinnen = laad(werk.ctx, huis.gezinnen.values())
        return werk.ctx.actor, {str(id_): gezin for id_, gezin in gezinnen.items()}


def _gezin_in(pad: str) -> str:
    """The gezin that this address is about; empty for an address of the room."""
    delen = pad.split("/")
    return delen[2] if pad.startswith("/gezinnen/") and len(delen) > len(("", "gezinnen", "id")) else ""


def _onderwerp(pad: str) -> str:
    """The gezin that this address is about, also where it goes by its kenmerk."""
    return pad.split("/")[2] if pad.startswith("/proces/") else _gezin_in(pad)
