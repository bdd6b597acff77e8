"""Een melding: wie meldt, welke stap er kan, en wat nooit kan."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from caseapp.domain.antwoord import JaNeeOnbekend
from caseapp.domain.incident import Geweldsrelatie, Geweldsvorm
from caseapp.domain.regel import Regelfout
from caseapp.domain.veilig_thuis import beoordeling, informeren, melding, monitoring
from caseapp.domain.veilig_thuis.afspraken import VELDEN, Afspraken, toets_afspraken
from caseapp.domain.veilig_thuis.beoordeling import Beoordeling, Triagebesluit
from caseapp.domain.veilig_thuis.informeren import TerugkoppelMoment
from caseapp.domain.veilig_thuis.melding import (
    OVERGANGEN,
    VERVOLG,
    Inhoud,
    MeldingKanaal,
    MeldingStatus,
    Onderzoeksuitkomst,
    SoortMelder,
    Wiemeldt,
)
from caseapp.domain.veilig_thuis.monitoring import MonitorUitkomst

S = MeldingStatus
VANDAAG = date(2026, 3, 2)
OP = datetime(2026, 3, 2, 10, tzinfo=UTC)
MELDER = Wiemeldt(SoortMelder.ONDERWIJS, "de juf van groep 4")
INHOUD = Inhoud(
    "Een kind vertelt.", MeldingKanaal.TELEFOON, [Geweldsvorm.FYSIEK], Geweldsrelatie.KINDERMISHANDELING
)


def veld(toets: object, *wat: object, **hoe: object) -> str | None:
    with pytest.raises(Regelfout) as fout:
        toets(*wat, **hoe)  # type: ignore[operator]
    return fout.value.veld


def test_zonder_melder_is_het_geen_melding() -> None:
    melding.toets_melder(MELDER)
    assert veld(melding.toets_melder, replace(MELDER, naam=" ")) == "melder"
    assert veld(melding.toets_melder, replace(MELDER, soort=None)) == "soort_melder"


def test_een_melding_zegt_wat_er_is_en_tussen_wie() -> None:
    melding.toets_inhoud(INHOUD)
    for leeg, waar in (({"tekst": " "}, "tekst"), ({"aard": []}, "aard"), ({"relatie": None}, "relatie")):
        assert veld(melding.toets_inhoud, replace(INHOUD, **leeg)) == waar  # type: ignore[arg-type]


def test_elke_stap_die_niet_in_de_tabel_staat_wordt_geweigerd() -> None:
    for van in S:
        for naar in S:
            if naar in OVERGANGEN[van]:
                melding.toets_stap(van, naar, beoordeeld=True)
            else:
                assert veld(melding.toets_stap, van, naar, beoordeeld=True) == "naar"


def test_geen_vervolg_voordat_iemand_keek_hoe_veilig_het_is() -> None:
    for van, verder in OVERGANGEN.items():
        for naar in verder & VERVOLG:
            assert veld(melding.toets_stap, van, naar, beoordeeld=False) == "naar"


def test_elke_melding_kan_eindigen_en_weerlegd_is_geen_stand() -> None:
    bereikt, te_gaan = set(), [S.ONTVANGEN]
    while te_gaan:
        bereikt.add(hier := te_gaan.pop())
        te_gaan += OVERGANGEN[hier] - bereikt
    assert bereikt == set(S)
    assert "weerlegd" not in set(S)


def test_overgedragen_is_het_pas_als_de_ander_ja_zei() -> None:
    melding.toets_met_de_daad(S.ONDERZOEK)
    assert veld(melding.toets_met_de_daad, S.OVERGEDRAGEN) == "naar"


def test_alleen_een_onderzoek_heeft_een_uitkomst_en_dan_altijd() -> None:
    uit = Onderzoeksuitkomst.WEERLEGD
    melding.toets_uitkomst(S.EINDE_BEMOEIENIS, S.ONDERZOEK, uit)
    assert veld(melding.toets_uitkomst, S.EINDE_BEMOEIENIS, S.ONDERZOEK, None) == "uitkomst"
    assert veld(melding.toets_uitkomst, S.EINDE_BEMOEIENIS, S.WACHTLIJST, uit) == "uitkomst"


def test_een_hermelding_volgt_op_een_eerdere_melding_over_hetzelfde_gezin() -> None:
    goed = {"zichzelf": False, "zelfde_gezin": True, "eerder": True}
    melding.toets_eerdere(**goed)
    for anders in ({"zichzelf": True}, {"zelfde_gezin": False}, {"eerder": False}):
        assert veld(melding.toets_eerdere, **goed | anders) == "eerdere"


BEOORDELING = Beoordeling(
    JaNeeOnbekend.NEE,
    JaNeeOnbekend.JA,
    Triagebesluit.OVERDRACHT,
    "Er is geen direct gevaar.",
    "Het herhaalt zich al een jaar.",
    {},
)


def toets(wat: Beoordeling, *, op: datetime = OP, te_laat: bool = False) -> str | None:
    return veld(beoordeling.toets_beoordeling, wat, ontvangen=OP, op=op, te_laat=te_laat)


def test_een_beoordeling_zegt_acuut_structureel_en_wat_volgt() -> None:
    beoordeling.toets_beoordeling(BEOORDELING, ontvangen=OP, op=OP, te_laat=False)
    assert toets(replace(BEOORDELING, acuut=None)) == "acuut"
    assert toets(replace(BEOORDELING, structureel=None)) == "structureel"
    assert toets(replace(BEOORDELING, besluit=None)) == "besluit"
    assert toets(replace(BEOORDELING, uitkomst=" ")) == "uitkomst"
    assert toets(replace(BEOORDELING, motivering="kort")) == "motivering"


def test_een_beoordeling_van_voor_de_melding_of_te_laat_zonder_reden_kan_niet() -> None:
    assert toets(BEOORDELING, op=OP - timedelta(hours=1)) == "op"
    assert toets(BEOORDELING, te_laat=True) == "te_laat"
    op_tijd = replace(BEOORDELING, te_laat="Wij hadden te weinig mensen.")
    beoordeling.toets_beoordeling(op_tijd, ontvangen=OP, op=OP, te_laat=True)


@pytest.mark.parametrize("onveilig", [{"acuut": JaNeeOnbekend.JA}, {"structureel": JaNeeOnbekend.JA}])
def test_wie_onveilig_is_wordt_niet_losgelaten(onveilig: dict[str, JaNeeOnbekend]) -> None:
    stop = replace(BEOORDELING, structureel=JaNeeOnbekend.NEE, besluit=Triagebesluit.EINDE_BEMOEIENIS)
    beoordeling.toets_beoordeling(stop, ontvangen=OP, op=OP, te_laat=False)
    assert toets(replace(stop, **onveilig)) == "besluit"  # type: ignore[arg-type]


def test_over_een_melding_waarover_is_besloten_beoordeel_je_niet_nog_eens() -> None:
    beoordeling.toets_te_beoordelen(S.WACHTLIJST)
    for status in (S.ONDERZOEK, S.OVERGEDRAGEN, S.AFGESLOTEN):
        with pytest.raises(Regelfout):
            beoordeling.toets_te_beoordelen(status)


def test_informeren_wacht_bij_een_bijzonder_protocol_op_de_deskundige() -> None:
    informeren.toets_informeren(protocol=False, deskundige_geraadpleegd=False)
    informeren.toets_informeren(protocol=True, deskundige_geraadpleegd=True)
    assert veld(informeren.toets_informeren, protocol=True, deskundige_geraadpleegd=False) == "persoon"


def test_uitstel_is_hoogstens_twee_weken_en_nooit_zonder_reden() -> None:
    reden = "Het is nu niet veilig om te bellen."
    informeren.toets_uitstel(VANDAAG + timedelta(days=14), VANDAAG, reden)
    for dagen in (15, 0, -1):
        assert veld(informeren.toets_uitstel, VANDAAG + timedelta(days=dagen), VANDAAG, reden) == "tot"
    assert veld(informeren.toets_uitstel, None, VANDAAG, reden) == "tot"
    assert veld(informeren.toets_uitstel, VANDAAG + timedelta(days=3), VANDAAG, "nee") == "tekst"


def test_de_eerste_die_het_nog_moet_horen_bepaalt_de_dag() -> None:
    een, ander = uuid4(), uuid4()
    eind = VANDAAG + timedelta(days=28)
    zegt = informeren.uiterlijk
    assert zegt(VANDAAG, 28, {een: None, ander: None}, frozenset()) == eind
    later = eind + timedelta(days=9)
    assert zegt(VANDAAG, 28, {een: later, ander: None}, frozenset()) == eind
    assert zegt(VANDAAG, 28, {een: later, ander: None}, frozenset({ander})) == later
    assert zegt(VANDAAG, 28, {een: later, ander: None}, frozenset({een, ander})) is None


def test_een_melder_hoort_twee_keer_iets_en_niet_vaker_en_niet_eerder() -> None:
    eerst, later = TerugkoppelMoment
    goed = {"al_gedaan": False, "beoordeeld": True, "onderzocht": True}
    for moment in (eerst, later):
        informeren.toets_terugkoppeling(moment, **goed)
        assert veld(informeren.toets_terugkoppeling, moment, **goed | {"al_gedaan": True}) == "moment"
    assert veld(informeren.toets_terugkoppeling, eerst, **goed | {"beoordeeld": False}) == "moment"
    assert veld(informeren.toets_terugkoppeling, later, **goed | {"onderzocht": False}) == "moment"


def test_een_melder_zonder_taak_hoort_alleen_of_er_iets_volgt_en_bij_wie() -> None:
    informeren.toets_taak(taak=True, extra="De voorwaarden.")
    informeren.toets_taak(taak=False, extra=" ")
    assert veld(informeren.toets_taak, taak=False, extra="De voorwaarden.") == "extra"


@pytest.mark.parametrize(
    ("van", "maanden", "dag"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 11, 15), 3, date(2027, 2, 15)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
        (date(2026, 3, 31), 3, date(2026, 6, 30)),
    ],
)
def test_na_zoveel_maanden_is_dezelfde_dag_of_de_laatste(van: date, maanden: int, dag: date) -> None:
    assert monitoring.over_maanden(van, maanden) == dag


def test_niet_veilig_gaat_terug_naar_beoordelen_en_stabiel_eindigt_pas_bij_het_laatste_moment() -> None:
    veilig, nog_niet, onveilig = MonitorUitkomst
    assert monitoring.na_moment(onveilig, laatste=True) is S.VEILIGHEIDSBEOORDELING
    assert monitoring.na_moment(veilig, laatste=True) is S.AFGESLOTEN
    assert monitoring.na_moment(veilig, laatste=False) is None
    assert monitoring.na_moment(nog_niet, laatste=True) is None


def test_bij_het_kijken_hoort_het_kind() -> None:
    goed = {"kind": "Ik slaap weer.", "tekst": "Het gaat rustig.", "met_kinderen": True, "gedaan": False}
    monitoring.toets_moment(MonitorUitkomst.STABIEL_VEILIG, **goed)  # type: ignore[arg-type]
    assert veld(monitoring.toets_moment, MonitorUitkomst.STABIEL_VEILIG, **goed | {"kind": " "}) == "kind"
    assert veld(monitoring.toets_moment, None, **goed) == "uitkomst"
    with pytest.raises(Regelfout):
        monitoring.toets_moment(MonitorUitkomst.STABIEL_VEILIG, **goed | {"gedaan": True})  # type: ignore[arg-type]


def test_een_ruimte_stelt_de_termijnen_zelf_binnen_een_grens() -> None:
    toets_afspraken(Afspraken())
    for naam, afspraak in VELDEN.items():
        assert afspraak.bron
        for waarde in (0, afspraak.hoogst + 1):
            assert veld(toets_afspraken, replace(Afspraken(), **{naam: waarde})) == naam
    gelijk = Afspraken(monitoring_maanden=6, monitoring_later_maanden=6)
    assert veld(toets_afspraken, gelijk) == "monitoring_later_maanden"
