"""Who asks and who is asked, where somebody knows more. It is of no gezin: no table of a gezin can say it."""

from uuid import UUID

from ..domain.consultatie import Deskundigheid
from ..domain.toegang import Categorie, Rol
from .actor import Actor
from .oordeel import Oordeel

# Whoever works with gezinnen asks.
_VRAAGT = frozenset(
    {Rol.LOKAAL_TEAM, Rol.VEILIG_THUIS, Rol.MDA, Rol.KETENPARTNER, Rol.REGIONAAL_VEILIGHEIDSTEAM}
)
_NIET = "een vraag is van wie haar stelde en van wie gevraagd is"


def vraagt_consultatie(actor: Actor) -> bool:
    return actor.rol in _VRAAGT


def wordt_gevraagd(actor: Actor) -> bool:
    """Who can be asked for something himself."""
    return bool(actor.functies) and actor.organisatie_id is not None


def beoordeel_consultaties(actor: Actor) -> Oordeel:
    """The place itself; for all others there is none."""
    mag = vraagt_consultatie(actor) or wordt_gevraagd(actor)
    return _oordeel("vraagt of denkt mee" if mag else _NIET, mag=mag)


def beoordeel_consultatie(
    actor: Actor, van: UUID, deskundigheid: Deskundigheid, organisatie_id: UUID
) -> Oordeel:
    """One question: for who asked it, and for everybody with this function in the organisation that was
    asked. Nobody else, a trainer neither."""
    van_mij = van == actor.id
    aan_mij = deskundigheid in actor.functies and organisatie_id == actor.organisatie_id
    mag = van_mij or aan_mij
    omdat = "eigen vraag" if van_mij else "is gevraagd" if aan_mij else _NIET
    return _oordeel(omdat, mag=mag, eigenaars=frozenset({organisatie_id}) if mag else frozenset())


def _oordeel(omdat: str, *, mag: bool, eigenaars: frozenset[UUID] = frozenset()) -> Oordeel:
    return Oordeel(
        mag,
        omdat,
        verzwijg=not mag,
        categorie=Categorie.OVERLEG,
        eigenaars=eigenaars,
        sleutel=bool(eigenaars),
        regel="consultatie",
    )
