"""Who may do what. The only place where that is written down: `tabel.py` is the page, read it first."""

from ..domain.toegang import Categorie, Doen, KetenSoort, Positie, Relatie, Rol
from .account import beheert, beoordeel_slot, geen_account, geen_beheer
from .actor import Actor, Dossier
from .blik import gezinsblik, mag_vragen, procesblik, te_kiezen, trainersblik
from .delen import (
    gezinskant,
    grote_mensen,
    hoort_erbij,
    is_keten,
    kring_van,
    relatie_bij,
    werkt_mee,
)
from .feiten import FEITEN, Stuk, Vraag
from .oordeel import (
    Oordeel,
    beoordeel,
    beoordeel_eigen,
    beoordeel_kaart,
    beoordeel_ruimte,
    eigen_relatie,
    positie,
    relaties_in_lijst,
)
from .tabel import BELEID_HASH, LETTERS, TABEL, TOEGANG, VERRAADT_VERBLIJF, VERZWEGEN, Cel
from .uitleg import uitleg_van
from .vragen import (
    beoordeel_advies,
    beoordeel_antwoord,
    beoordeel_bekend,
    beoordeel_meldcode,
    doet_meldcode,
    inbreng_van,
)

__all__ = [
    "BELEID_HASH",
    "FEITEN",
    "LETTERS",
    "TABEL",
    "TOEGANG",
    "VERRAADT_VERBLIJF",
    "VERZWEGEN",
    "Actor",
    "Categorie",
    "Cel",
    "Doen",
    "Dossier",
    "KetenSoort",
    "Oordeel",
    "Positie",
    "Relatie",
    "Rol",
    "Stuk",
    "Vraag",
    "beheert",
    "beoordeel",
    "beoordeel_advies",
    "beoordeel_antwoord",
    "beoordeel_bekend",
    "beoordeel_eigen",
    "beoordeel_kaart",
    "beoordeel_meldcode",
    "beoordeel_ruimte",
    "beoordeel_slot",
    "doet_meldcode",
    "eigen_relatie",
    "geen_account",
    "geen_beheer",
    "gezinsblik",
    "gezinskant",
    "grote_mensen",
    "hoort_erbij",
    "inbreng_van",
    "is_keten",
    "kring_van",
    "mag_vragen",
    "positie",
    "procesblik",
    "relatie_bij",
    "relaties_in_lijst",
    "te_kiezen",
    "trainersblik",
    "uitleg_van",
    "werkt_mee",
]
