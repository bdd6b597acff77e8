"""The named facts of the page: one small function each. A fact that nobody can record yet answers no."""

from collections.abc import Callable
from uuid import UUID

from ..domain.toegang import Categorie, Doen, KetenSoort
from .vraag import Vraag

_KIJKEN = (Doen.BESTAAN, Doen.ZIEN)


def _eigen(v: Vraag) -> bool:
    """About myself."""
    return v.stuk is None or (v.stuk.betreft is not None and v.stuk.betreft == v.actor.persoon_id)


def _auteur(v: Vraag) -> bool:
    """Made by myself."""
    return v.stuk is None or v.stuk.auteur == v.actor.id


def _gehoor(v: Vraag) -> bool:
    """Made by myself, or I am in the audience that the author named."""
    return v.stuk is None or _auteur(v) or v.actor.genoemd_in(v.stuk.gehoor)


def _eigen_woorden(v: Vraag) -> bool:
    """Written by myself; or my own words, written down by another, and I am in the audience myself."""
    return v.stuk is None or _auteur(v) or (_eigen(v) and v.actor.genoemd_in(v.stuk.gehoor))


def _huishouden(v: Vraag) -> bool:
    """About the gezin as a whole, about me, about those I live with or have gezag over."""
    if v.stuk is None or v.stuk.betreft is None or _eigen(v):
        return True
    ik = v.actor.persoon_id
    if ik is None:
        return False
    bij_mij = v.dossier.huishouden.get(ik, frozenset()) | v.dossier.gezag.get(ik, frozenset())
    return v.stuk.betreft in bij_mij


def _gezag(v: Vraag) -> bool:
    """About a child over whom I have gezag."""
    ik = v.actor.persoon_id
    return v.stuk is None or (ik is not None and v.stuk.betreft in v.dossier.gezag.get(ik, frozenset()))


def _eigen_cijfer(v: Vraag) -> bool:
    """About myself; writes only a number of his own. Without a piece no: so no other door opens."""
    return _eigen(v) if v.doen in _KIJKEN else _schrijft_eigen_cijfer(v)


def _gedeeld_cijfer(v: Vraag) -> bool:
    """The same, and reads what is shared by the person it is about."""
    deelt = v.stuk is not None and "gedeeld" in v.stuk.kenmerken
    return _eigen(v) or deelt if v.doen in _KIJKEN else _schrijft_eigen_cijfer(v)


def _schrijft_eigen_cijfer(v: Vraag) -> bool:
    return v.stuk is not None and _eigen(v) and "cijfer" in v.stuk.kenmerken


def _grondslag(v: Vraag) -> bool:
    """A grondslag for this categorie is recorded for me or my organisation, and still runs."""
    wie = (v.actor.id, v.actor.organisatie_id)
    return any(_draagt((een, v.categorie), v) for een in wie if een is not None)


# What is never about the gezin as a whole: a grondslag about one person opens it for that person alone.
_VAN_EEN_PERSOON = frozenset(
    {
        Categorie.IDENTITEIT,
        Categorie.VERBLIJFPLAATS,
        Categorie.GEZONDHEID,
        Categorie.JUSTITIE,
        Categorie.FINANCIEN,
    }
)


def _draagt(paar: tuple[UUID, Categorie], v: Vraag) -> bool:
    """Recorded, and about whom this piece is about."""
    if paar not in v.dossier.grondslagen:
        return False
    if v.stuk is None or paar not in v.dossier.grondslag_over:
        return True
    if v.stuk.betreft is None:
        return v.categorie not in _VAN_EEN_PERSOON
    return v.stuk.betreft in v.dossier.grondslag_over[paar]


_VOORWAARDE, _EIGEN_STEM, _KADER = "voorwaarde", "eigen_stem", "kader"


def _voorwaarde(v: Vraag) -> bool:
    """Reads all; writes only veiligheidsvoorwaarden, and what he finds or sees himself."""
    wat = {_VOORWAARDE, _EIGEN_STEM}
    return v.doen in _KIJKEN or v.stuk is None or not wat.isdisjoint(v.stuk.kenmerken)


def _geen_voorwaarde(v: Vraag) -> bool:
    """Reads all; what must minimally be is not his to write."""
    return v.doen in _KIJKEN or v.stuk is None or _VOORWAARDE not in v.stuk.kenmerken


def _gehoor_of_gi(v: Vraag) -> bool:
    """In the audience; a gecertificeerde instelling reads and writes the veiligheidsvoorwaarden besides, and
    reads that there is a plan to write them in."""
    if v.stuk is None or not {_VOORWAARDE, _KADER} & set(v.stuk.kenmerken):
        return _gehoor(v)
    kijkt = v.doen in _KIJKEN
    if v.actor.soort is KetenSoort.GECERTIFICEERDE_INSTELLING:
        return kijkt or _VOORWAARDE in v.stuk.kenmerken
    return kijkt and v.actor.genoemd_in(v.stuk.gehoor)


_VELD = {
    Categorie.GEZONDHEID: {"huisarts", "ggz", "verslavingszorg", "thuiszorg", "jeugdgezondheidszorg"},
    Categorie.JUSTITIE: {"politie", "openbaar_ministerie", "reclassering"},
    Categorie.FINANCIEN: {"werk_en_inkomen", "schuldhulp", "bank"},
    Categorie.HUISVERBOD: {"politie"},
}


def heeft_veld(soort: KetenSoort | None, categorie: Categorie) -> bool:
    """Whether this kind of information is the field of this kind of ketenpartner."""
    return soort in _VELD.get(categorie, ())


def _eigen_veld(v: Vraag) -> bool:
    """The field of this kind of ketenpartner, and only what he wrote there himself."""
    return heeft_veld(v.actor.soort, v.categorie) and _auteur(v)


def _kenmerk(woord: str) -> Callable[[Vraag], bool]:
    """True for pieces that carry this mark; the door itself opens, the curtain decides per piece."""
    return lambda v: v.stuk is None or woord in v.stuk.kenmerken


def _eigen_verteld(v: Vraag) -> bool:
    """About myself, and I was told of it: who was not, is not named yet."""
    return v.stuk is None or (_eigen(v) and v.actor.genoemd_in(v.stuk.gehoor))


def _uitkomst_verteld(v: Vraag) -> bool:
    """What was found, and I was told of it."""
    return v.stuk is None or ("oordeel" in v.stuk.kenmerken and v.actor.genoemd_in(v.stuk.gehoor))


def _akkoord(v: Vraag) -> bool:
    """Who reported agreed that the gezin knows, and I was told."""
    return v.stuk is None or ("akkoord" in v.stuk.kenmerken and v.actor.genoemd_in(v.stuk.gehoor))


def _samenvatting(v: Vraag) -> bool:
    """What the gezin is told of an overleg, and I am told it."""
    return v.stuk is None or ("samenvatting" in v.stuk.kenmerken and v.actor.genoemd_in(v.stuk.gehoor))


def _afgesproken(v: Vraag) -> bool:
    """It was agreed that I read along: then I am named, and having written it is not enough."""
    return v.stuk is None or v.actor.genoemd_in(v.stuk.gehoor)


def _eigen_of_beschermd(v: Vraag) -> bool:
    """About myself, or it protects me: then I am named."""
    return _eigen(v) or (v.stuk is not None and v.actor.genoemd_in(v.stuk.gehoor))


def _opvolging(v: Vraag) -> bool:
    """Reads all; writes only what follows from a measure, never the measure itself."""
    return v.doen in _KIJKEN or v.stuk is None or "opvolging" in v.stuk.kenmerken


def _deelnemer(v: Vraag) -> bool:
    """Of an overleg in which I take part: I wrote it, or I am named."""
    return _gehoor(v)


def _kamer(v: Vraag) -> bool:
    """Brought in to a lokale kamer in which I take part; of a gezin as a whole never."""
    return v.stuk is not None and "kamer" in v.stuk.kenmerken and v.actor.genoemd_in(v.stuk.gehoor)


def _tweede(v: Vraag) -> bool:
    """Somebody who works with this gezin looks along with my noodknop."""
    return v.actor.id in v.dossier.met_tweede


def _onderzoek(v: Vraag) -> bool:
    """I opened an onderzoek on this gezin, with a reason, and it runs."""
    return v.actor.id in v.dossier.onderzoeken


def _nog_niet(_vraag: Vraag) -> bool:
    """A fact that nobody can record yet answers no."""
    return False


FEITEN: dict[str, Callable[[Vraag], bool]] = {
    "eigen": _eigen,
    "auteur": _auteur,
    "gehoor": _gehoor,
    "eigen_woorden": _eigen_woorden,
    "huishouden": _huishouden,
    "gezag": _gezag,
    "eigen_cijfer": _eigen_cijfer,
    "gedeeld_cijfer": _gedeeld_cijfer,
    "grondslag": _grondslag,
    "voorwaarde": _voorwaarde,
    "geen_voorwaarde": _geen_voorwaarde,
    "gehoor_of_gi": _gehoor_of_gi,
    "eigen_veld": _eigen_veld,
    "uitkomst": _kenmerk("uitkomst"),
    "overgedragen": _kenmerk("overgedragen"),
    "samenvatting": _samenvatting,
    "instelling": _kenmerk("instelling"),
    "techniek": _kenmerk("techniek"),
    "afgesproken": _afgesproken,
    "eigen_verteld": _eigen_verteld,
    "uitkomst_verteld": _uitkomst_verteld,
    "akkoord": _akkoord,
    "eigen_of_beschermd": _eigen_of_beschermd,
    "opvolging": _opvolging,
    "deelnemer": _deelnemer,
    "kamer": _kamer,
    "tweede": _tweede,
    "onderzoek": _onderzoek,
    "speelmodus": _nog_niet,
}

# Nobody can record these yet.
GAAT_NOG_NIET = frozenset(naam for naam, feit in FEITEN.items() if feit is _nog_niet)
# What a letter itself asks, before its own fact.
LETTERFEIT = {"T": "grondslag", "V": "kamer"}
# Facts one waits for: until then it may be known that something exists, except where existence is silent.
TOT_DAN_DAT = frozenset({"grondslag", "kamer"})
# Facts that bound what one writes, and nothing of what one reads.
LEEST_ALLES = frozenset({"voorwaarde", "geen_voorwaarde", "opvolging"})
