"""What somebody may do, and why, in words: read from the table and from the facts of a gezin, never from what
is kept there. So a line about what is silent reads the same whether there is something or not."""

from typing import NamedTuple

from ..domain.toegang import Categorie, Doen, KetenSoort, Positie, Rol
from ..domain.wat_mag_ik import Hoe, Mag
from .actor import Actor, Dossier
from .feiten import FEITEN, GAAT_NOG_NIET, heeft_veld
from .gewone_taal import in_gewone_taal
from .oordeel import BUITEN_DE_GRENS, buiten_de_grens, positie
from .redenen import redenen
from .tabel import BUITEN_GEZIN, OVERAL, POSITIES, TEAMROLLEN, TOEGANG, VERZWEGEN, Cel
from .uitleg import FEIT_ZINNEN, FEIT_ZINNEN_JE
from .vraag import Vraag

# Facts one waits for: what the line says until they hold.
_WACHT_OP = {
    "grondslag": Mag.NA_GRONDSLAG,
    "kamer": Mag.VIA_KAMER,
    "onderzoek": Mag.NA_ONDERZOEK,
    "tweede": Mag.MET_TWEEDE,
}
_LETTER = {
    "W": Mag.SCHRIJVEN,
    "B": Mag.BIJDRAGEN,
    "L": Mag.LEZEN,
    "T": Mag.NA_GRONDSLAG,
    "V": Mag.VIA_KAMER,
    "D": Mag.DAT,
    "S": Mag.TELLEN,
    ".": Mag.NIETS,
}
_OPEN = {"T": Mag.LEZEN, "V": Mag.LEZEN, "L": Mag.LEZEN, "B": Mag.BIJDRAGEN, "W": Mag.SCHRIJVEN}
LEEST = frozenset({Mag.SCHRIJVEN, Mag.BIJDRAGEN, Mag.LEZEN})
_HOE = {
    Mag.NA_GRONDSLAG: Hoe.GRONDSLAG,
    Mag.VIA_KAMER: Hoe.KAMER,
    Mag.NA_ONDERZOEK: Hoe.ONDERZOEK,
    Mag.MET_TWEEDE: Hoe.MEEKIJKEN,
    Mag.DAT: Hoe.CONTACTPERSOON,
}


class Recht(NamedTuple):
    """What one column may do with one kind of information. `feit`: the named bound of it. `nu`: opened by
    what was recorded for this actor, which ends one day. `buiten`: outside what was agreed with him."""

    categorie: Categorie
    hier: Positie
    mag: Mag
    feit: str | None
    hoe: Hoe
    nu: bool = False
    buiten: bool = False


def recht(categorie: Categorie, hier: Positie, soort: KetenSoort | None = None) -> Recht:
    """As the table says, before anything is recorded for anybody."""
    cel = TOEGANG[categorie][hier]
    mag = _LETTER[cel.letter]
    if cel.feit in GAAT_NOG_NIET or (cel.feit == "eigen_veld" and not heeft_veld(soort, categorie)):
        mag = Mag.NIETS
    elif cel.feit in _WACHT_OP:
        mag = _WACHT_OP[cel.feit]
    return Recht(categorie, hier, mag, _grens(cel, mag), _hoe(categorie, mag, hier))


def _grens(cel: Cel, mag: Mag) -> str | None:
    return None if mag is Mag.NIETS or cel.feit in _WACHT_OP else cel.feit


def _hoe(categorie: Categorie, mag: Mag, hier: Positie) -> Hoe:
    if mag is Mag.DAT and hier is Positie.CP:
        return Hoe.SCHRIJVER
    if mag is not Mag.NIETS:
        return _HOE.get(mag, Hoe.NIET_NODIG)
    if hier in _IN_HET_GEZIN:
        return Hoe.VAST_GEZICHT
    if categorie in _NIET_TE_VRAGEN or hier is Positie.CP or hier in OVERAL.values():
        return Hoe.NIET_TE_VRAGEN
    return Hoe.TOEGANG if hier is Positie.COLLEGA else Hoe.CONTACTPERSOON


# Whoever is not let in here at once, is not let in by asking either.
_NIET_TE_VRAGEN = VERZWEGEN | BUITEN_GEZIN | {Categorie.WERKAANTEKENINGEN}
_IN_HET_GEZIN = frozenset({Positie.GZ, Positie.KI, Positie.NW})


def rechten(hier: Positie, soort: KetenSoort | None = None) -> list[Recht]:
    return [recht(categorie, hier, soort) for categorie in Categorie]


def recht_hier(actor: Actor, categorie: Categorie, dossier: Dossier) -> Recht:
    """As it stands now for this actor with this gezin: what was agreed with him, and what was recorded. Who
    stands beside somebody only reads."""
    het = _recht_hier(actor, categorie, dossier)
    return het._replace(mag=Mag.LEZEN) if actor.door is not None and het.mag in _SCHRIJFT else het


_SCHRIJFT = frozenset({Mag.SCHRIJVEN, Mag.BIJDRAGEN})


def _recht_hier(actor: Actor, categorie: Categorie, dossier: Dossier) -> Recht:
    hier = positie(actor, dossier)
    kaal = recht(categorie, hier, actor.soort)
    if buiten_de_grens(actor, categorie, dossier):
        return kaal._replace(mag=Mag.NIETS, feit=None, hoe=Hoe.CONTACTPERSOON, buiten=True)
    cel, wacht = TOEGANG[categorie][hier], _wacht_op(kaal.mag)
    if wacht is None or not FEITEN[wacht](Vraag(actor, Doen.ZIEN, categorie, dossier, None)):
        return kaal
    mag = _OPEN[cel.letter]
    return kaal._replace(mag=mag, feit=_grens(cel, mag), hoe=Hoe.NIET_NODIG, nu=True)


def _wacht_op(mag: Mag) -> str | None:
    return next((feit for feit, wat in _WACHT_OP.items() if wat is mag), None)


def rechten_hier(actor: Actor, dossier: Dossier) -> list[Recht]:
    return [recht_hier(actor, categorie, dossier) for categorie in Categorie]


def plekken_van(rol: Rol) -> tuple[Positie, ...]:
    """Where somebody in this role can stand towards a gezin."""
    if rol in OVERAL:
        return (OVERAL[rol],)
    mijn = dict.fromkeys(hier for (wie, _), hier in POSITIES.items() if wie is rol)
    return (*mijn, *((Positie.COLLEGA,) if rol in TEAMROLLEN else ()))


def alle_plekken() -> tuple[Positie, ...]:
    """Every place towards a gezin where a person can stand."""
    return tuple(hier for hier in Positie if hier not in (Positie.NIEMAND, Positie.SIM))


def blijft_buiten(rol: Rol) -> bool:
    """Whether this role can stand outside a gezin altogether."""
    return rol not in OVERAL


_ZINNEN = {
    Mag.SCHRIJVEN: "Je leest en schrijft dit",
    Mag.BIJDRAGEN: "Je leest dit, en schrijft je eigen bijdrage",
    Mag.LEZEN: "Je leest dit",
    Mag.NA_GRONDSLAG: "Je leest dit pas als er een grondslag is vastgelegd",
    Mag.VIA_KAMER: "Je leest alleen wat is ingebracht in een kamer waaraan je meedoet",
    Mag.NA_ONDERZOEK: "Je leest dit alleen bij een onderzoek dat is geopend",
    Mag.MET_TWEEDE: "Je leest dit alleen als iemand die bij het gezin werkt met je meekijkt",
    Mag.DAT: "Je weet dat het er is, niet wat er staat",
    Mag.TELLEN: "Je ziet alleen aantallen",
    Mag.NIETS: "Je ziet hier niets van",
}
_TOT_DAN = "Tot dan weet je alleen dat het er is."
_TOT_DAN_STIL = "Tot dan weet je ook niet of het er is."
_ANDER_VELD = "Dit is een ander vakgebied. "
_OVER_EEN_ANDER = (
    ("Tot dan weet je", "Weet tot dan"),
    ("Je leest", "Leest"),
    ("Je weet", "Weet"),
    ("Je ziet", "Ziet"),
    ("waaraan je meedoet", "waaraan diegene meedoet"),
    ("je eigen bijdrage", "een eigen bijdrage"),
    ("met je meekijkt", "meekijkt"),
)


def wat_mag(het: Recht) -> str:
    """The line as a sentence, to whom it is about."""
    return _zin(het, f": {FEIT_ZINNEN_JE[het.feit]}" if het.feit else "")


def wat_mag_een_ander(het: Recht) -> str:
    """The same sentence about somebody else."""
    zin = _zin(het, f": {FEIT_ZINNEN[het.feit]}" if het.feit else "")
    for jij, diegene in _OVER_EEN_ANDER:
        zin = zin.replace(jij, diegene)
    return zin


def _zin(het: Recht, grens: str) -> str:
    wacht = _wacht_op(het.mag) is not None
    stil = het.mag is Mag.NA_ONDERZOEK or het.categorie in VERZWEGEN
    tot_dan = f" {_TOT_DAN_STIL if stil else _TOT_DAN}" if wacht else ""
    return f"{_ZINNEN[het.mag]}{grens}.{tot_dan}"


def waarom(het: Recht) -> str:
    """Why it is so: the reason of this cell, or what was agreed with this one person."""
    if het.buiten:
        return f"{BUITEN_DE_GRENS.capitalize()}."
    vreemd = het.mag is Mag.NIETS and TOEGANG[het.categorie][het.hier].feit == "eigen_veld"
    return f"{_ANDER_VELD if vreemd else ''}{redenen(het.categorie)[het.hier]}"


def gewoon(het: Recht) -> tuple[str, str] | None:
    """(what may be done, why) in plain words; None for who is not of the gezin or its network."""
    if het.hier not in _IN_HET_GEZIN:
        return None
    return in_gewone_taal(het.categorie, het.hier, het.mag, het.feit)
