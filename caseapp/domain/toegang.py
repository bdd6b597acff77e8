"""The words of access: how somebody stands towards a gezin, kinds of information, kinds of act."""

from .woord import Woord


class Rol(Woord):
    LOKAAL_TEAM = "lokaal_team"
    VEILIG_THUIS = "veilig_thuis"
    MDA = "mda"
    PROCESREGISSEUR = "procesregisseur"
    KETENPARTNER = "ketenpartner"
    GEZIN = "gezin"
    KIND = "kind"
    NETWERK = "netwerk"
    BELEIDSADVISEUR = "beleidsadviseur"
    TRAINER = "trainer"
    TOEZICHTHOUDER = "toezichthouder"
    BEHEERDER = "beheerder"
    SIMULATIE = "simulatie"
    REGIONAAL_VEILIGHEIDSTEAM = "regionaal_veiligheidsteam"  # toekomst (domein 7.2)
    ERVARINGSDESKUNDIGE = "ervaringsdeskundige"
    BIJSTAND = "bijstand"


class KetenSoort(Woord):
    """What kind of ketenpartner; the role is one, the field of work differs (domein 1.2)."""

    POLITIE = "politie"
    SCHOOL = "school"
    KINDEROPVANG = "kinderopvang"
    HUISARTS = "huisarts"
    JEUGDGEZONDHEIDSZORG = "jeugdgezondheidszorg"
    THUISZORG = "thuiszorg"
    GGZ = "ggz"
    VERSLAVINGSZORG = "verslavingszorg"
    JEUGDHULP = "jeugdhulp"
    WERK_EN_INKOMEN = "werk_en_inkomen"
    SCHULDHULP = "schuldhulp"
    VROUWENOPVANG = "vrouwenopvang"
    CENTRUM_SEKSUEEL_GEWELD = "centrum_seksueel_geweld"
    RAAD_VOOR_DE_KINDERBESCHERMING = "raad_voor_de_kinderbescherming"
    GECERTIFICEERDE_INSTELLING = "gecertificeerde_instelling"
    OPENBAAR_MINISTERIE = "openbaar_ministerie"
    RECLASSERING = "reclassering"
    ZORG_EN_VEILIGHEIDSHUIS = "zorg_en_veiligheidshuis"
    BANK = "bank"
    NOTARIS = "notaris"
    APOTHEEK = "apotheek"


class Relatie(Woord):
    """How a user is tied to one gezin (domein 8.5). `team_collega` is derived, never stored."""

    CONTACTPERSOON = "contactpersoon"
    BETROKKEN_HULPVERLENER = "betrokken_hulpverlener"
    VT_BEHANDELAAR = "vt_behandelaar"
    MDA_TEAMLID = "mda_teamlid"
    KETENPARTNER = "ketenpartner"
    KAMER_DEELNEMER = "kamer_deelnemer"
    GEZINSLID = "gezinslid"
    NETWERKLID = "netwerklid"
    DUO = "duo"


class Positie(Woord):
    """Role and case relation together: the column of the table."""

    NIEMAND = "niemand"
    COLLEGA = "collega"
    NK = "NK"
    CP = "CP"
    LT = "LT"
    VT = "VT"
    MDA = "MDA"
    PR = "PR"
    KP = "KP"
    GZ = "GZ"
    KI = "KI"
    NW = "NW"
    BA = "BA"
    TR = "TR"
    TZ = "TZ"
    BH = "BH"
    SIM = "SIM"
    ED = "ED"
    BS = "BS"


class Categorie(Woord):
    IDENTITEIT = "identiteit"
    VERBLIJFPLAATS = "verblijfplaats"
    GEZIN_GEZAG = "gezin_gezag"
    MELDING = "melding"
    MELDER = "melder"
    VEILIGHEIDSBEOORDELING = "veiligheidsbeoordeling"
    GVA_GEDEELD = "gva_gedeeld"
    GVA_AFGESCHERMD = "gva_afgeschermd"
    VP_GEDEELD = "vp_gedeeld"
    VP_AFGESCHERMD = "vp_afgeschermd"
    KINDVERSIE = "kindversie"
    SCORES = "scores"
    GEZONDHEID = "gezondheid"
    JUSTITIE = "justitie"
    FINANCIEN = "financien"
    NETWERK = "netwerk"
    WERKAANTEKENINGEN = "werkaantekeningen"
    OVERLEG = "overleg"
    HUISVERBOD = "huisverbod"
    DEELREGISTER = "deelregister"
    LOGGING = "logging"
    CIJFERS = "cijfers"
    TRAINING = "training"


class Doen(Woord):
    BESTAAN = "bestaan"
    TELLEN = "tellen"
    ZIEN = "zien"
    BIJDRAGEN = "bijdragen"
    WIJZIGEN = "wijzigen"
