"""The words of the analysis: its parts, and what can be chosen in them (domein 3.2, 3.3)."""

from ..toegang import KetenSoort
from ..woord import Woord


class AnalyseDeel(Woord):
    """The sections of domein 3.2, in their order. Own words are an Uitspraak, and no part of these."""

    KOP = "kop"
    FEITEN = "feiten"
    GEWELDSPATROON = "geweldspatroon"
    EIGEN_UITLEG = "eigen_uitleg"
    PATROONDUIDING = "patroonduiding"
    FACTOREN = "factoren"
    KINDEREN = "kinderen"
    OPVOEDING_EN_ZORG = "opvoeding_en_zorg"
    KRACHTEN = "krachten"
    EERDERE_HULP = "eerdere_hulp"
    SAMENHANG = "samenhang"
    VERBANDEN = "verbanden"
    HYPOTHESEN = "hypothesen"
    TEGENSPRAAK = "tegenspraak"
    STELLINGEN = "stellingen"
    PRIORITEITEN = "prioriteiten"
    ONDERZOEKSVRAGEN = "onderzoeksvragen"
    GEBRUIK = "gebruik"
    EIGEN_VERKLARING = "eigen_verklaring"


class Meedoen(Woord):
    """How somebody took part in making it."""

    GESPREK = "gesprek"
    SCHRIFTELIJK = "schriftelijk"
    VIA_VERTROUWENSPERSOON = "via_vertrouwenspersoon"
    NIET_MEEGEDAAN = "niet_meegedaan"


class Leefgebied(Woord):
    """Twelve, and a thirteenth in free text (domein 3.3 [P])."""

    VEILIGHEID = "veiligheid"
    HUISVESTING = "huisvesting"
    FINANCIEN = "financien"
    WERK_DAGBESTEDING = "werk_dagbesteding"
    ONDERWIJS = "onderwijs"
    LICHAMELIJKE_GEZONDHEID = "lichamelijke_gezondheid"
    GEESTELIJKE_GEZONDHEID = "geestelijke_gezondheid"
    VERSLAVING = "verslaving"
    OPVOEDING_ONTWIKKELING = "opvoeding_ontwikkeling"
    RELATIES_GEZIN = "relaties_gezin"
    SOCIAAL_NETWERK = "sociaal_netwerk"
    JUSTITIE_RECHT = "justitie_recht"
    ZINGEVING_IDENTITEIT = "zingeving_identiteit"


class FactorSoort(Woord):
    RISICO = "risico"
    BESCHERMEND = "beschermend"
    KRACHT = "kracht"


class Ernst(Woord):
    GEEN = "geen"
    LICHT = "licht"
    MATIG = "matig"
    ERNSTIG = "ernstig"
    ONBEKEND = "onbekend"


class Vervolg(Woord):
    """What a factor leads to: else it is only a complaint."""

    DOEL = "doel"
    GEEN_ACTIE = "geen_actie"


class Wederzijds(Woord):
    EEN_RICHTING = "een_richting"
    WEDERZIJDS = "wederzijds"
    MEERDERE_PLEGERS = "meerdere_plegers"
    NOG_ONDUIDELIJK = "nog_onduidelijk"


class Duiding(Woord):
    """Which kind of pattern; said by people, never by a machine (domein 3.2-4)."""

    SITUATIONEEL = "situationeel"
    CONTROLE_EN_DWANG = "controle_en_dwang"
    WEDERZIJDS_GEWELD = "wederzijds_geweld"
    ONMACHT_OPVOEDING = "onmacht_opvoeding"
    ZORGOVERBELASTING = "zorgoverbelasting"
    EER = "eer"
    ANDERE_DUIDING = "andere_duiding"
    NOG_ONDUIDELIJK = "nog_onduidelijk"


class Gesproken(Woord):
    """Whether a child was spoken with, and who was there."""

    APART = "apart"
    MET_OUDER = "met_ouder"
    NIET = "niet"


class Schuldgevoel(Woord):
    BESPROKEN = "besproken"
    NIET_BESPROKEN = "niet_besproken"
    NIET_GEVRAAGD = "niet_gevraagd"


class KrachtSoort(Woord):
    GAAT_GOED = "gaat_goed"
    UITZONDERING = "uitzondering"
    STEUN = "steun"


class Vrijwillig(Woord):
    VRIJWILLIG = "vrijwillig"
    VERPLICHT = "verplicht"
    HULP_ONBEKEND = "hulp_onbekend"


class VerbandSoort(Woord):
    """How one factor works on another (domein 3.2-10 [OK])."""

    PREDISPONEREND = "predisponerend"
    LUXEREND = "luxerend"
    IN_STAND_HOUDEND = "in_stand_houdend"
    BESCHERMEND = "beschermend"


class Laag(Woord):
    """First safety, then risk, then recovery (domein 2.2)."""

    VEILIGHEID = "veiligheid"
    RISICO = "risico"
    HERSTEL = "herstel"


class VertelSoort(Woord):
    """A story that had to be told once more, or that was read instead."""

    VERTELD = "verteld"
    GELEZEN = "gelezen"


# About what a ketenpartner writes: his own field, and nothing else (domein 3.4, 8.5).
EIGEN_VELD: dict[KetenSoort, frozenset[Leefgebied]] = {
    KetenSoort.POLITIE: frozenset({Leefgebied.VEILIGHEID, Leefgebied.JUSTITIE_RECHT}),
    KetenSoort.SCHOOL: frozenset({Leefgebied.ONDERWIJS, Leefgebied.OPVOEDING_ONTWIKKELING}),
    KetenSoort.KINDEROPVANG: frozenset({Leefgebied.OPVOEDING_ONTWIKKELING}),
    KetenSoort.HUISARTS: frozenset({Leefgebied.LICHAMELIJKE_GEZONDHEID, Leefgebied.GEESTELIJKE_GEZONDHEID}),
    KetenSoort.JEUGDGEZONDHEIDSZORG: frozenset(
        {Leefgebied.LICHAMELIJKE_GEZONDHEID, Leefgebied.OPVOEDING_ONTWIKKELING}
    ),
    KetenSoort.THUISZORG: frozenset({Leefgebied.LICHAMELIJKE_GEZONDHEID, Leefgebied.WERK_DAGBESTEDING}),
    KetenSoort.GGZ: frozenset({Leefgebied.GEESTELIJKE_GEZONDHEID}),
    KetenSoort.VERSLAVINGSZORG: frozenset({Leefgebied.VERSLAVING}),
    KetenSoort.JEUGDHULP: frozenset({Leefgebied.OPVOEDING_ONTWIKKELING, Leefgebied.RELATIES_GEZIN}),
    KetenSoort.WERK_EN_INKOMEN: frozenset({Leefgebied.FINANCIEN, Leefgebied.WERK_DAGBESTEDING}),
    KetenSoort.SCHULDHULP: frozenset({Leefgebied.FINANCIEN}),
    KetenSoort.VROUWENOPVANG: frozenset({Leefgebied.VEILIGHEID, Leefgebied.HUISVESTING}),
    KetenSoort.CENTRUM_SEKSUEEL_GEWELD: frozenset({Leefgebied.VEILIGHEID}),
    KetenSoort.RAAD_VOOR_DE_KINDERBESCHERMING: frozenset(
        {Leefgebied.VEILIGHEID, Leefgebied.OPVOEDING_ONTWIKKELING, Leefgebied.JUSTITIE_RECHT}
    ),
    KetenSoort.GECERTIFICEERDE_INSTELLING: frozenset(
        {Leefgebied.VEILIGHEID, Leefgebied.OPVOEDING_ONTWIKKELING}
    ),
    KetenSoort.OPENBAAR_MINISTERIE: frozenset({Leefgebied.JUSTITIE_RECHT}),
    KetenSoort.RECLASSERING: frozenset({Leefgebied.JUSTITIE_RECHT}),
    KetenSoort.ZORG_EN_VEILIGHEIDSHUIS: frozenset({Leefgebied.VEILIGHEID}),
    KetenSoort.BANK: frozenset({Leefgebied.FINANCIEN}),
    KetenSoort.NOTARIS: frozenset({Leefgebied.FINANCIEN, Leefgebied.JUSTITIE_RECHT}),
    KetenSoort.APOTHEEK: frozenset({Leefgebied.LICHAMELIJKE_GEZONDHEID}),
}
