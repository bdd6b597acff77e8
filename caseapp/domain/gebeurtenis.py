"""What happened, told once and kept: the words of the journal and the timeline."""

from .regel import Regelfout
from .woord import Woord

LANGSTE_TEKST = 10_000


class GebeurtenisSoort(Woord):
    """The kinds on the timeline. The first five a person notes; the others are written by the act itself."""

    CONTACT = "contact"
    GESPREK_ALLEEN = "gesprek_alleen"
    INCIDENT = "incident"
    SIGNAAL = "signaal"
    BESLUIT = "besluit"
    GEZIN_BEKEND = "gezin_bekend"
    LID_ERBIJ = "lid_erbij"
    CONTACTPERSOON_AANGEWEZEN = "contactpersoon_aangewezen"
    OVERDRACHT_VOORGESTELD = "overdracht_voorgesteld"
    OVERDRACHT_AANVAARD = "overdracht_aanvaard"
    OVERDRACHT_GEWEIGERD = "overdracht_geweigerd"
    OVERDRACHT_CONTACT = "overdracht_contact"
    CONTACTPERSOON_GEWISSELD = "contactpersoon_gewisseld"
    BETROKKEN = "betrokken"
    FASE_GEWIJZIGD = "fase_gewijzigd"
    TERMIJN_GEZET = "termijn_gezet"
    TERMIJN_AFGEROND = "termijn_afgerond"
    UITSPRAAK = "uitspraak"
    SITUATIE_BESCHREVEN = "situatie_beschreven"
    TOEGANG_GEVRAAGD = "toegang_gevraagd"
    TOEGANG_BESLOTEN = "toegang_besloten"
    LID_WEG = "lid_weg"
    VERHUISD = "verhuisd"
    GEZAG_GEWIJZIGD = "gezag_gewijzigd"
    STEUNFIGUUR_ERBIJ = "steunfiguur_erbij"
    STEUNFIGUUR_GEWIJZIGD = "steunfiguur_gewijzigd"
    BETROKKENHEID_BEEINDIGD = "betrokkenheid_beeindigd"
    VERSTREKT = "verstrekt"
    VERSTREKKING_INGETROKKEN = "verstrekking_ingetrokken"
    PROTOCOL_INGESTELD = "protocol_ingesteld"
    PROTOCOL_OPGEHEVEN = "protocol_opgeheven"
    ACTIE_AFGESPROKEN = "actie_afgesproken"
    ACTIE_AFGEROND = "actie_afgerond"
    BELEMMERING_GEMELD = "belemmering_gemeld"
    BELEMMERING_DOORGEZET = "belemmering_doorgezet"
    BELEMMERING_OPGELOST = "belemmering_opgelost"
    ANALYSE_BEGONNEN = "analyse_begonnen"
    ANALYSE_AANGEVULD = "analyse_aangevuld"
    ANALYSE_VOORGELEGD = "analyse_voorgelegd"
    ANALYSE_VASTGESTELD = "analyse_vastgesteld"
    ANALYSE_INGETROKKEN = "analyse_ingetrokken"
    STELLING_GENOMEN = "stelling_genomen"
    VERHAAL_GELEZEN = "verhaal_gelezen"
    VERHAAL_VERTELD = "verhaal_verteld"
    TEGENSPRAAK_GEVRAAGD = "tegenspraak_gevraagd"
    BIJDRAGE_GEVRAAGD = "bijdrage_gevraagd"
    CIJFER_GEGEVEN = "cijfer_gegeven"
    FASE_VOORGESTELD = "fase_voorgesteld"
    NOODPLAN_GESCHREVEN = "noodplan_geschreven"
    PLAN_BEGONNEN = "plan_begonnen"
    PLAN_AANGEVULD = "plan_aangevuld"
    PLAN_VOORGELEGD = "plan_voorgelegd"
    PLAN_VASTGESTELD = "plan_vastgesteld"
    AFSPRAAK_BEKEKEN = "afspraak_bekeken"
    PLAN_GEEVALUEERD = "plan_geevalueerd"
    EXEMPLAAR_GEGEVEN = "exemplaar_gegeven"
    AFRONDING_VOORGESTELD = "afronding_voorgesteld"
    PLAN_AFGEROND = "plan_afgerond"
    PLAN_GESTOPT = "plan_gestopt"
    KINDVERSIE_GESCHREVEN = "kindversie_geschreven"
    MELDING_ONTVANGEN = "melding_ontvangen"
    VEILIGHEID_BEOORDEELD = "veiligheid_beoordeeld"
    MELDING_VERDER = "melding_verder"
    BETROKKENE_GEINFORMEERD = "betrokkene_geinformeerd"
    VT_OVERDRACHT_AANGEBODEN = "vt_overdracht_aangeboden"
    VT_OVERDRACHT_AANGENOMEN = "vt_overdracht_aangenomen"
    VT_OVERDRACHT_TERUG = "vt_overdracht_terug"
    EERSTE_CONTACT_GEWEEST = "eerste_contact_geweest"
    GEMONITORD = "gemonitord"
    HUISVERBOD_OPGELEGD = "huisverbod_opgelegd"
    HUISVERBOD_ADVIES = "huisverbod_advies"
    HUISVERBOD_BESLUIT = "huisverbod_besluit"
    HUISVERBOD_SPOOR = "huisverbod_spoor"
    HUISVERBOD_OVERTREDEN = "huisverbod_overtreden"
    VAKBERICHT_GESCHREVEN = "vakbericht_geschreven"
    MDA_AANGEMELD = "mda_aangemeld"
    MDA_INGEZET = "mda_ingezet"
    MDA_NIET_INGEZET = "mda_niet_ingezet"
    MDA_AFGESCHAALD = "mda_afgeschaald"
    MDA_TEAM_GEWIJZIGD = "mda_team_gewijzigd"
    MDA_PLAN_GEMAAKT = "mda_plan_gemaakt"
    MDA_RESULTAAT_VASTGELEGD = "mda_resultaat_vastgelegd"
    RVT_EXPERTISE_GEVRAAGD = "rvt_expertise_gevraagd"
    RVT_DUO_GESTART = "rvt_duo_gestart"
    RVT_DUO_BEEINDIGD = "rvt_duo_beeindigd"
    ZVH_OPGESCHAALD = "zvh_opgeschaald"
    ZVH_AFGESCHAALD = "zvh_afgeschaald"
    KAMER_INGEBRACHT = "kamer_ingebracht"
    KAMER_BESPROKEN = "kamer_besproken"
    KAMER_TERUGGEKOPPELD = "kamer_teruggekoppeld"
    NOODKNOP_GEBRUIKT = "noodknop_gebruikt"
    NOODKNOP_NAGEKEKEN = "noodknop_nagekeken"
    ONDERZOEK_GEOPEND = "onderzoek_geopend"
    ONDERZOEK_GESLOTEN = "onderzoek_gesloten"
    VERZOEK_GEDAAN = "verzoek_gedaan"
    VERZOEK_BEANTWOORD = "verzoek_beantwoord"
    VERKLARING_GEGEVEN = "verklaring_gegeven"
    TOESTEMMING_GEVRAAGD = "toestemming_gevraagd"
    TOESTEMMING_GEGEVEN = "toestemming_gegeven"
    TOESTEMMING_GEWEIGERD = "toestemming_geweigerd"
    TOESTEMMING_INGETROKKEN = "toestemming_ingetrokken"
    TOESTEMMING_VERVALLEN = "toestemming_vervallen"
    INFORMATIE_GEGEVEN = "informatie_gegeven"
    INFORMATIE_UITGESTELD = "informatie_uitgesteld"
    BIJSTAND_BEGONNEN = "bijstand_begonnen"
    BIJSTAND_GESTOPT = "bijstand_gestopt"


TE_NOTEREN = (
    GebeurtenisSoort.CONTACT,
    GebeurtenisSoort.GESPREK_ALLEEN,
    GebeurtenisSoort.INCIDENT,
    GebeurtenisSoort.SIGNAAL,
    GebeurtenisSoort.BESLUIT,
)


def toets_te_noteren(soort: GebeurtenisSoort) -> None:
    if soort not in TE_NOTEREN:
        raise Regelfout("Deze soort gebeurtenis schrijft het werk zelf; kies een andere.", "soort")


def toets_tekst(tekst: str, veld: str = "tekst") -> None:
    """Something is said, and it fits."""
    if not tekst.strip():
        raise Regelfout("Schrijf op wat er is gebeurd of gezegd.", veld)
    if len(tekst) > LANGSTE_TEKST:
        raise Regelfout(f"Deze tekst is te lang: {len(tekst)} tekens, het maximum is {LANGSTE_TEKST}.", veld)
