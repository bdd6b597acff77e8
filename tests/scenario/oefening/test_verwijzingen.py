"""Alles wat een scenario noemt, bestaat ook; en de dagen volgen op elkaar."""

import pytest

from caseapp.scenario.oefening import lees_scenario
from tests.scenario.oefening.hulp import GOED, fouten, veranderd


@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        ("over: sanne, bekend_bij", "over: sane, bekend_bij", "geen bekend gezinslid. Bedoelde u “sanne”?"),
        ("{door: mirthe, tegen", "{door: mirte, tegen", "geen bekend gezinslid. Bedoelde u “mirthe”?"),
        ("getuigen: [sanne, tijn]", "getuigen: [sanne, tein]", "geen bekend gezinslid. Bedoelde u “tijn”?"),
        ("bekend_bij: [veilig_thuis]", "bekend_bij: [ggz]", "kaart voor ‘ggz’; maak hem bij ‘personas’."),
        ("naar: [veilig_thuis]", "naar: [veilig_thuis, bank]", "geen kaart voor ‘bank’"),
        ("actie: melding.beoordeeld}", "actie: melding.beoordeeld, door: [mda]}", "geen kaart voor ‘mda’"),
        ("spanning: spanning", "spanning: spaning", "geen bekende peilstand. Bedoelde u “spanning”?"),
        ("naam: spanning, plus: 8", "naam: span, plus: 8", "‘span’ is geen bekende peilstand."),
        ("naam: vertrouwen, minstens", "naam: vertrouw, minstens", "Bedoelde u “vertrouwen”?"),
        ("van: jorn", "van: joern", "‘joern’ is geen bekend gezinslid. Bedoelde u “jorn”?"),
        ("betreft: [jorn]", "betreft: [jon]", "‘jon’ is geen bekend gezinslid. Bedoelde u “jorn”?"),
        ("hulp.ingezet, over: jorn, b", "hulp.ingezet, over: jor, b", "‘jor’ is geen bekend gezinslid."),
        ("over: f_huurschuld", "over: f_huurschult", "geen bekend feit. Bedoelde u “f_huurschuld”?"),
        ("over: f_huurschuld", "over: jorn", "‘jorn’ is geen bekend feit."),
        ("over: sanne, binnen: 6 weken", "over: f_oma, binnen: 6 weken", "geen bekend gezinslid."),
        ("[{vlag: losgelaten}, {toestand: {naam: sp", "[{vlag: losgelaat}, {toestand: {naam: sp",
         "‘losgelaat’ is geen vlag die ergens aan gaat. Bedoelde u “losgelaten”?"),
        ("[{vlag: acuut_gevaar}]", "[{vlag: acuut_gevaar, stand: uit}]", ""),
        ("{verstreken: 20 dagen}", "{inject: i_meldin}", "geen bekende inject. Bedoelde u “i_melding”?"),
        ("{zet_klok_stil: true}", "{plan_inject: {inject: i_om, over: 3 dagen}}", "geen bekende inject."),
        ("id: sanne, naam", "id: jorn, naam", "de sleutel ‘jorn’ is al gebruikt."),
        ("id: f_pols", "id: f_maandagen", "de sleutel ‘f_maandagen’ is al gebruikt."),
        ("naam: zicht, begin", "naam: spanning, begin", "de peilstand ‘spanning’ is al gebruikt."),
        ("id: i_oma\n", "id: i_druk\n", ""),
        ("titel: Oma aan de balie", "titel: Ziek", "de titel ‘Ziek’ is al gebruikt."),
        ("id: g_wissel", "id: g_laat", "de sleutel ‘g_laat’ is al gebruikt."),
        ("id: v_kind", "id: v_aanvaard", "de sleutel ‘v_aanvaard’ is al gebruikt."),
        ("id: een_gezicht", "id: een_beeld", "de sleutel ‘een_beeld’ is al gebruikt."),
        ("naam: Kaart 2", "naam: Kaart 1", "de naam ‘Kaart 1’ is al gebruikt."),
        ("tot: dag 28,", "tot: dag 7,", "een ronde eindigt na de vorige; die loopt tot dag 7."),
        ("tot: dag 28,", "tot: dag 3,", "een ronde eindigt na de vorige; die loopt tot dag 7."),
        ("tot: dag 7, ", "tot: dag 0, ", "een ronde eindigt na de vorige"),
        ("tot: dag 548", "tot: dag 549", "dit is na de looptijd: 18 maanden is 548 dagen."),
        ("moment: dag 540 15:00", "moment: dag 549 15:00", "de laatste ronde eindigt op dag 548."),
    ],
)  # fmt: skip
def test_een_verwijzing_naar_niets_staat_op_haar_regel(oud: str, nieuw: str, zin: str) -> None:
    tekst, regel = veranderd(oud, nieuw)
    gevonden = fouten(tekst)
    if not zin:  # the fault shows where the flag is read, or where the key comes for the second time
        assert len(gevonden) == 1
        assert "acuut_gevaar" in gevonden[0] or "i_druk" in gevonden[0]
        return
    assert any(fout.startswith(f"regel {regel}: ") and zin in fout for fout in gevonden), gevonden
    assert len(gevonden) <= 2


def test_een_weggehaald_gezinslid_wordt_gemist_waar_het_genoemd_wordt() -> None:
    zonder = "".join(regel for regel in GOED.splitlines(keepends=True) if "id: greet" not in regel)
    assert [fout.split(": ", 1)[1] for fout in fouten(zonder)] == ["‘greet’ is geen bekend gezinslid."] * 2


def test_een_kaart_zonder_leesbare_rol_geeft_geen_rij_fouten_verderop() -> None:
    assert len(fouten(GOED.replace("rol: lokaal_team", "rol: lokal_team", 1))) == 1


def test_een_gezinslid_zonder_sleutel_geeft_geen_rij_fouten_verderop() -> None:
    [fout] = fouten(GOED.replace("{id: jorn,", "{idd: jorn,", 1))
    assert "Bedoelde u “id”?" in fout


def test_een_verwijzing_die_nergens_op_slaat_wordt_ook_gezegd_als_er_elders_iets_mis_is() -> None:
    gevonden = fouten(GOED.replace("zaad: 20240140", "zaad: x").replace("van: greet", "van: gret"))
    assert len(gevonden) == 2


def test_een_vlag_die_gezet_wordt_mag_ongelezen_blijven() -> None:
    assert lees_scenario(GOED.replace("{vlag: een_gezicht}", "{vlag: niemand_leest_dit}"))


def test_diep_in_een_voorwaarde_wordt_ook_gekeken() -> None:
    diep = "{niet: {een_van: [{niet: {alle: [{vlag: nergens}]}}]}}"
    tekst, regel = veranderd("{kans: 0.6}", diep)
    assert fouten(tekst) == [f"regel {regel}: ‘nergens’ is geen vlag die ergens aan gaat."]


def test_een_scenario_zonder_peilstanden_en_gevolgen_is_ook_een_scenario() -> None:
    begin = GOED[: GOED.index("toestand:\n")]
    rondes = GOED[GOED.index("rondes:\n") : GOED.index("injects:\n")]
    inject = "injects:\n  - {id: i_een, titel: Een, soort: handmatig, naar: [school], tekst: Dag.}\n"
    klein = lees_scenario(begin + rondes + inject + "nabespreking: [Wat nu]\n")
    assert (klein.toestand, klein.dynamiek, klein.gevolgen) == ((), None, ())
