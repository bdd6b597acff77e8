"""How the words of the code are said on screen: one place for every label."""

from enum import StrEnum

_AFWIJKEND = {
    "gva_gedeeld": "verklarende analyse",
    "gva_afgeschermd": "afgeschermde woorden",
    "vp_gedeeld": "veiligheidsplan",
    "vp_afgeschermd": "afgeschermd deel van het veiligheidsplan",
    "gezin_gezag": "gezin en gezag",
    "financien": "financiën",
    "scores": "veiligheidsschaal en fasen",
    "training": "oefening",
    "cijfers": "aantallen",
    "logging": "logboek",
    "mda": "MDA++",
    "ggz": "ggz",
    "veilig_thuis": "Veilig Thuis",
    "vt_behandelaar": "behandelaar van Veilig Thuis",
    "mda_teamlid": "teamlid van MDA++",
    "ex_partner": "ex-partner",
    "gva": "verklarende analyse",
    "anders": "termijn",
    "plan_evaluatie": "evaluatie van het plan",
    "gesprek_met_kind": "gesprek met een kind",
    "toegangsvraag": "vraag om toegang",
    "overdracht": "warme overdracht",
    "gesprek_alleen": "gesprek apart",
    "gezin_bekend": "gezin bekend",
    "lid_erbij": "gezinslid erbij",
    "betrokken": "iemand betrokken",
    "lid_weg": "gezinslid weg",
    "verhuisd": "verhuizing",
    "betrokkenheid_beeindigd": "betrokkenheid beëindigd",
    "verstrekt": "gegevens verstrekt",
    "deskundige": "deskundige raadplegen",
    "informeren": "vertellen aan wie het aangaat",
    "vgv": "vrouwelijke genitale verminking",
    "elders": "ergens anders",
    "bellen": "gebeld",
    "video": "beeldbellen",
    "deed": "deed dit",
    "onderging": "overkwam dit",
    "deed_en_onderging": "deed dit en overkwam dit",
    "was_getuige": "zag of hoorde dit",
    "partnergeweld": "(ex-)partnergeweld",
    "kind_oudermishandeling": "kind-oudermishandeling",
    "eigen_waarneming": "zelf gezien of gehoord",
    "gehoord": "van iemand gehoord",
    "document": "uit een document",
    "interpretatie": "vermoeden of uitleg",
    "eergerelateerd": "eergerelateerd geweld",
    "wettelijke_taak_vt": "wettelijke taak van Veilig Thuis",
    "wettelijke_taak_jeugd": "wettelijke taak jeugdhulp",
    "wettelijke_taak_wmo": "wettelijke taak Wmo",
    "directe_betrokkenheid_hulpverlening": "direct betrokken bij dezelfde hulp",
    "gi_ots": "ondertoezichtstelling (GI)",
    "anoniem_geen_persoonsgegevens": "anoniem, zonder persoonsgegevens",
    "noodsituatie_vitaal_belang": "noodsituatie, vitaal belang",
    "wacht_op_tweede": "wacht op een tweede persoon",
    "lec_egg": "LEC EGG",
    "lkha": "LKHA",
    "pharos": "Pharos",
    "werk_dagbesteding": "werk en dagbesteding",
    "opvoeding_ontwikkeling": "opvoeding en ontwikkeling",
    "relaties_gezin": "relaties in het gezin",
    "justitie_recht": "justitie en recht",
    "zingeving_identiteit": "zingeving en identiteit",
    "een_richting": "één kant op",
    "meerdere_plegers": "van meer mensen",
    "onmacht_opvoeding": "onmacht bij het opvoeden",
    "zorgoverbelasting": "overbelast door zorgen",
    "andere_duiding": "iets anders",
    "met_ouder": "met een ouder erbij",
    "via_vertrouwenspersoon": "via een vertrouwenspersoon",
    "niet_meegedaan": "deed niet mee",
    "hulp_onbekend": "weten we niet",
    "weet_niet": "weet het niet",
    "wil_niet_reageren": "wil er niets over zeggen",
    "analyse_begonnen": "analyse begonnen",
    "analyse_bespreken": "analyse bespreken",
    "analyse_herzien": "opnieuw naar de analyse kijken",
    "trekt_in": "neemt terug",
    "bijdrage": "bijdragen aan de analyse",
    "afspraak_bekeken": "gekeken of een afspraak lukt",
    "plan_geevalueerd": "plan geëvalueerd",
    "exemplaar_gegeven": "exemplaar van het plan gegeven",
    "plan_bespreken": "plan bespreken",
    "afronding_beslissen": "beslissen over afronden",
    "risicos": "risico’s",
    "raad_voor_de_kinderbescherming": "Raad voor de Kinderbescherming",
    "eten": "aan tafel",
    "aandachtsfunctionaris_vt": "aandachtsfunctionaris van Veilig Thuis",
    "codewoord_apotheek": "codewoord bij de apotheek",
    "ggz_of_verslavingszorg": "ggz of verslavingszorg",
    "niet_bevestigd_niet_weerlegd": "niet bevestigd en niet weerlegd",
    "betrokkene_geinformeerd": "verteld aan wie het aangaat",
    "vt_overdracht": "overdracht van Veilig Thuis",
    "vt_overdracht_aangeboden": "overdracht van Veilig Thuis aangeboden",
    "vt_overdracht_aangenomen": "overdracht van Veilig Thuis aangenomen",
    "vt_overdracht_terug": "overdracht van Veilig Thuis teruggegeven",
    "gemonitord": "opnieuw gekeken door Veilig Thuis",
    "geinformeerd": "geïnformeerd",
    "na_beoordeling": "na de veiligheidsbeoordeling",
    "na_onderzoek": "na het onderzoek",
    "voorwaarden_en_vervolg": "voorwaarden en vervolg",
    "raadsonderzoek": "verzoek om onderzoek door de Raad",
    "raadsonderzoek_verzocht": "onderzoek door de Raad gevraagd",
}


_ROLLEN = {"gezin": "gezinslid", "netwerk": "steunfiguur"}


def rol_label(rol: StrEnum | str) -> str:
    """A role as people say it; some words mean something else where they name a kind of information."""
    return _ROLLEN.get(str(rol)) or label(rol)


def label(woord: StrEnum | str) -> str:
    """The word as people say it: 'Veilig Thuis', 'gesprek apart'."""
    sleutel = str(woord)
    return _AFWIJKEND.get(sleutel, sleutel.replace("_", " "))


POSITIE_NAMEN = {
    "collega": "teamgenoot, niet betrokken",
    "CP": "contactpersoon",
    "LT": "lokaal team, betrokken",
    "VT": "Veilig Thuis",
    "MDA": "MDA++",
    "PR": "procesregisseur",
    "KP": "ketenpartner",
    "GZ": "gezinslid, volwassen",
    "KI": "kind",
    "NW": "steunfiguur",
    "BA": "beleidsadviseur",
    "TR": "trainer",
    "TZ": "toezichthouder",
    "BH": "beheerder",
    "SIM": "simulatie",
    "niemand": "niet betrokken",
}


def opsomming(delen: list[str]) -> str:
    """'Noor, Joost en Bram'."""
    return " en ".join([", ".join(delen[:-1]), delen[-1]] if len(delen) > 1 else delen)
