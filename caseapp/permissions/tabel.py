"""The page itself: who may do what. What is not written here is refused.

A row is a kind of information, a column is how somebody stands towards this gezin, a cell is one letter and
at most one named fact (`feiten.py`). Source and reason of every cell: `docs/toegang.md` (after domein 8.5).
"""

from hashlib import sha256
from typing import NamedTuple

from ..domain.toegang import Categorie, Doen, KetenSoort, Positie, Relatie, Rol

# W write and read · L read · B read, and write one's own part · D that it exists, not what it says
# T read after a recorded grondslag, until then D · V read through a kamer, until then D
# S numbers only · . nothing
_LEZEN = frozenset({Doen.BESTAAN, Doen.ZIEN})
LETTERS = {
    "W": _LEZEN | {Doen.BIJDRAGEN, Doen.WIJZIGEN},
    "L": _LEZEN,
    "B": _LEZEN | {Doen.BIJDRAGEN},
    "D": frozenset({Doen.BESTAAN}),
    "T": _LEZEN,
    "V": _LEZEN,
    "S": frozenset({Doen.TELLEN}),
    ".": frozenset[Doen](),
}


TABEL = """
                        collega       CP            LT            VT            MDA           PR            KP
identiteit              .             W             L             L             L             D             T
verblijfplaats          .             T             .             T             .             .             .
gezin_gezag             .             W             L             W             L             D             T
melding                 .             T:overgedragen  T:overgedragen  W         T             D             .
melder                  .             .             .             W             .             .             .
veiligheidsbeoordeling  .             T:uitkomst    T:uitkomst    W             T             D             .
gva_gedeeld             .             W             B             B             B             V             B:grondslag
gva_afgeschermd         .             B:gehoor      .             B:gehoor      B:gehoor      .             .
vp_gedeeld              .             W             B:geen_voorwaarde  W:voorwaarde  W:voorwaarde  V          B:gehoor_of_gi
vp_afgeschermd          .             W:gehoor      .             W:gehoor      W:gehoor      .             .
kindversie              .             W             L             L             L             .             L:afgesproken
scores                  .             W             B             B             B             L             .
gezondheid              .             T             T             T             T             .             W:eigen_veld
justitie                .             D             .             T             T             .             W:eigen_veld
financien               .             T             T             .             T             .             W:eigen_veld
netwerk                 .             W             L             L             L             .             B:gehoor
werkaantekeningen       .             W:auteur      W:auteur      W:auteur      W:auteur      .             W:auteur
overleg                 .             W             L:deelnemer   L:deelnemer   L             W:deelnemer   L:deelnemer
huisverbod              .             W:opvolging   D             W             L             D             W:eigen_veld
deelregister            .             W             L             W             L             D             L:gehoor
logging                 L:auteur      L             L:auteur      L:auteur      L:auteur      L:auteur      L:auteur
cijfers                 S             S             S             S             S             S             .
training                .             .             .             .             .             B:speelmodus  .

                        GZ            KI            NW            BA            TR            TZ            BH            SIM
identiteit              L:eigen       L:eigen       .             .             L             L:onderzoek   .             W
verblijfplaats          W:eigen       .             .             .             L             .             .             .
gezin_gezag             L:huishouden  L:huishouden  .             .             L             L:onderzoek   .             W
melding                 L:eigen_verteld  .          .             .             L             L:onderzoek   .             W
melder                  L:akkoord     .             .             .             L             .             .             .
veiligheidsbeoordeling  L:uitkomst_verteld  .       .             .             L             L:onderzoek   .             .
gva_gedeeld             B             B             .             .             L             L:onderzoek   .             B
gva_afgeschermd         B:eigen_woorden  B:eigen_woorden  .       .             L             .             .             .
vp_gedeeld              B:geen_voorwaarde  .        L:gehoor      .             L             L:onderzoek   .             B
vp_afgeschermd          L:eigen       L:eigen       .             .             L             .             .             .
kindversie              L:gezag       B:eigen       .             .             L             .             .             .
scores                  B:gedeeld_cijfer  B:eigen_cijfer  .        .             L             .             .             .
gezondheid              L:eigen       L:eigen       .             .             L             .             .             .
justitie                L:eigen       .             .             .             L             .             .             .
financien               L:eigen       .             .             .             L             .             .             .
netwerk                 B             B             L:gehoor      .             L             .             .             W
werkaantekeningen       .             .             .             .             .             .             .             .
overleg                 L:samenvatting  L:samenvatting  .         .             L             L:onderzoek   .             .
huisverbod              L:eigen_of_beschermd  .     .             .             L             L:onderzoek   .             W
deelregister            L:eigen       L:eigen       .             .             L             L             .             W
logging                 L:eigen       L:eigen       .             .             .             L             L:techniek    .
cijfers                 .             .             .             S             S             S             S             .
training                .             .             .             .             W             L             W:instelling  .

                        ED            NK              BS
identiteit              .             L               .
verblijfplaats          .             L:tweede        .
gezin_gezag             .             L               .
melding                 .             T:overgedragen  .
melder                  .             .               .
veiligheidsbeoordeling  .             T:uitkomst      .
gva_gedeeld             .             L               .
gva_afgeschermd         .             .               .
vp_gedeeld              .             L               .
vp_afgeschermd          .             .               .
kindversie              .             L               .
scores                  .             L               .
gezondheid              .             T               .
justitie                .             .               .
financien               .             T               .
netwerk                 .             L               .
werkaantekeningen       .             .               .
overleg                 .             .               .
huisverbod              .             D               .
deelregister            .             L               .
logging                 .             L:auteur        L:auteur
cijfers                 .             S               .
training                .             .               .
"""  # noqa: E501

# Not even the existence of these may show to whom they are not for (domein 8.5, security 3).
VERZWEGEN = frozenset(
    {Categorie.VERBLIJFPLAATS, Categorie.MELDER, Categorie.GVA_AFGESCHERMD, Categorie.VP_AFGESCHERMD}
)

# That somebody from here is involved tells where a person stays: no gezin reads it in the logboek (8.7-7).
VERRAADT_VERBLIJF = frozenset({KetenSoort.VROUWENOPVANG})

# Role and case relation together give the column. A pair that is not here is NIEMAND.
POSITIES = {
    (Rol.LOKAAL_TEAM, Relatie.CONTACTPERSOON): Positie.CP,
    (Rol.MDA, Relatie.CONTACTPERSOON): Positie.CP,
    (Rol.LOKAAL_TEAM, Relatie.BETROKKEN_HULPVERLENER): Positie.LT,
    (Rol.VEILIG_THUIS, Relatie.VT_BEHANDELAAR): Positie.VT,
    (Rol.MDA, Relatie.MDA_TEAMLID): Positie.MDA,
    (Rol.REGIONAAL_VEILIGHEIDSTEAM, Relatie.DUO): Positie.MDA,
    (Rol.KETENPARTNER, Relatie.KETENPARTNER): Positie.KP,
    (Rol.GEZIN, Relatie.GEZINSLID): Positie.GZ,
    (Rol.KIND, Relatie.GEZINSLID): Positie.KI,
    (Rol.NETWERK, Relatie.NETWERKLID): Positie.NW,
}
# These join for a time and for some kinds of information: never without an end and a list.
ALTIJD_BEGRENSD = frozenset({Relatie.DUO})
# Colleagues in these roles may stand in for each other: not involved, they may ask to be let in.
TEAMROLLEN = frozenset({Rol.LOKAAL_TEAM, Rol.MDA})
# These stand in the same place towards every gezin of the room.
OVERAL = {
    Rol.PROCESREGISSEUR: Positie.PR,
    Rol.BELEIDSADVISEUR: Positie.BA,
    Rol.TRAINER: Positie.TR,
    Rol.TOEZICHTHOUDER: Positie.TZ,
    Rol.BEHEERDER: Positie.BH,
    Rol.SIMULATIE: Positie.SIM,
    Rol.ERVARINGSDESKUNDIGE: Positie.ED,
    Rol.BIJSTAND: Positie.BS,
}
# Where no gezin is in play (only for these kinds of information) the role alone gives the column.
BUITEN_GEZIN = frozenset({Categorie.LOGGING, Categorie.CIJFERS, Categorie.TRAINING})
ZONDER_GEZIN = OVERAL | {
    Rol.LOKAAL_TEAM: Positie.COLLEGA,
    Rol.VEILIG_THUIS: Positie.VT,
    Rol.MDA: Positie.MDA,
    Rol.KETENPARTNER: Positie.KP,
    Rol.GEZIN: Positie.GZ,
    Rol.KIND: Positie.KI,
    Rol.NETWERK: Positie.NW,
    Rol.REGIONAAL_VEILIGHEIDSTEAM: Positie.MDA,
}


# They stand beside all gezinnen, and are in none: a cell about single pieces opens them no door.
ZIJLIJN = frozenset({Positie.PR, Positie.BA, Positie.TZ, Positie.BH, Positie.BS})
# These facts are about the gezin as a whole and not about single pieces: where one holds, the door opens.
VAN_HET_GEZIN = frozenset({"tweede", "onderzoek"})


class Cel(NamedTuple):
    letter: str
    feit: str | None = None

    def __str__(self) -> str:
        return f"{self.letter}:{self.feit}" if self.feit else self.letter


def lees(tabel: str) -> dict[Categorie, dict[Positie, Cel]]:
    """Both halves of the page in one table: categorie -> positie -> cell. One cell too many or few raises."""
    gelezen: dict[Categorie, dict[Positie, Cel]] = {categorie: {} for categorie in Categorie}
    for blok in tabel.strip().split("\n\n"):
        kop, *rijen = (regel.split() for regel in blok.splitlines())
        for naam, *cellen in rijen:
            for positie, cel in zip(map(Positie, kop), cellen, strict=True):
                letter, _, feit = cel.partition(":")
                gelezen[Categorie(naam)][positie] = Cel(letter, feit or None)
    return gelezen


TOEGANG = lees(TABEL)

# The fingerprint of the whole page, as each log line names it.
_PAGINA = [
    TABEL,
    *(f"{letter} {sorted(doen)}" for letter, doen in LETTERS.items()),
    *(f"{rol} {relatie} {hier}" for (rol, relatie), hier in POSITIES.items()),
    *(f"{rol} {hier}" for rol, hier in ZONDER_GEZIN.items()),
    *sorted(VERZWEGEN),
]
BELEID_HASH = sha256("\n".join(_PAGINA).encode()).hexdigest()
