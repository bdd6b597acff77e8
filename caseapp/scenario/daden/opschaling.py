"""Acts about stepping up and down: a duo, the Zorg- en Veiligheidshuis, asking for expertise."""

from typing import Literal

from ...domain.delen import Grondslag
from ...domain.toegang import Categorie
from ..model import Dag, Sleutel, Tekst, Woord
from .basis import Daad


class NoteerExpertise(Daad):
    """`gehoor`: who of those at the table reads it too."""

    wat: Literal["noteer_expertise"]
    reden: Tekst
    gehoor: tuple[Sleutel, ...] = ()


class StartDuo(Daad):
    """`doel` the gezin reads, `reden` it does not. Without `afgeschermd_voor` as the protocol says."""

    wat: Literal["start_duo"]
    gebruiker: Sleutel
    doel: Tekst
    reden: Tekst
    tot_dag: Dag
    categorieen: tuple[Woord[Categorie], ...]
    afgeschermd_voor: tuple[Sleutel, ...] = ()


class VerlengDuo(Daad):
    wat: Literal["verleng_duo"]
    gebruiker: Sleutel
    doel: Tekst
    reden: Tekst
    tot_dag: Dag
    categorieen: tuple[Woord[Categorie], ...]


class BeeindigDuo(Daad):
    """`terug`: what the duo gives back."""

    wat: Literal["beeindig_duo"]
    gebruiker: Sleutel
    reden: Tekst
    terug: Tekst


class SchaalOp(Daad):
    """`organisatie_van`: somebody of the Zorg- en Veiligheidshuis that is asked."""

    wat: Literal["schaal_op"]
    organisatie_van: Sleutel
    grondslag: Woord[Grondslag]
    reden: Tekst
    vraag: Tekst
    gehoor: tuple[Sleutel, ...] = ()


class SchaalAf(Daad):
    wat: Literal["schaal_af"]
    reden: Tekst
    terug: Tekst


Handeling = NoteerExpertise | StartDuo | VerlengDuo | BeeindigDuo | SchaalOp | SchaalAf
