"""De bladzijden van Veilig Thuis: een melding aannemen, beoordelen, vertellen, en wat anderen niet zien."""

import pytest
from sqlmodel import col, select

from caseapp.tables import Gezin, Melder, Melding, MeldingBetrokkene, Termijn, Veiligheidsbeoordeling

from .wandeling import leesbaar

NIEUW = "/veilig-thuis/meldingen/nieuw"
GOED = {
    "soort_melder": "thuiszorg",
    "melder": "Een wijkverpleegkundige van Oost",
    "kanaal": "telefoon",
    "tekst": "De gordijnen zijn dicht en er wordt niet opengedaan.",
    "aard": "verwaarlozing",
    "relatie": "kindermishandeling",
    **{f"rol_{n}": "ouder" for n in range(1, 6)},
}
NIEUW_GEZIN = {
    "naam": "Kaarsenpit",
    "roepnaam_1": "Jet",
    "achternaam_1": "Kaarsenpit",
    "geboren_1": "1-1-1990",
    "rol_1": "ouder",
    "roepnaam_2": "Tom",
    "achternaam_2": "Kaarsenpit",
    "geboren_2": "1-1-2019",
    "rol_2": "kind",
}
BEOORDELING = {
    "acuut": "nee",
    "structureel": "ja",
    "besluit": "overdragen",
    "motivering": "Het herhaalt zich al een half jaar.",
    "uitkomst": "Er is nu geen direct gevaar.",
}


def rijen(huis, soort, gezin_id=None):
    with huis.als("sering", alleen_lezen=True) as werk:
        query = select(soort).order_by(col(soort.id))
        return [r for r in werk.ctx.session.exec(query) if gezin_id in (None, getattr(r, "gezin_id", None))]


def meld(huis, wie="cipres", **anders):
    """A melding taken in by hand: the address of its page."""
    antwoord = huis.gast(wie).post(NIEUW, **{**GOED, **NIEUW_GEZIN, **anders})
    return antwoord.headers["Location"].removesuffix("/betrokkenen")


def test_een_melding_over_een_nieuw_gezin_tot_en_met_wie_het_hoort(huis):
    vt = huis.gast("cipres")
    pad = meld(huis)
    gezin_id = pad.split("/")[2]
    mensen = [r.betreft_id for r in rijen(huis, MeldingBetrokkene) if str(r.gezin_id) == gezin_id]
    assert mensen == []
    vt.post(f"{pad}/betrokkenen", 422)
    formulier = vt.get(f"{pad}/betrokkenen").text
    namen = sorted({deel.split('"')[0] for deel in formulier.split('name="over-')[1:]})
    assert len(namen) == 2
    vt.post(f"{pad}/betrokkenen", **{f"over-{namen[0]}": "Staat in de melding."})
    vt.post(f"{pad}/beoordeling", **BEOORDELING)
    vt.post(f"{pad}/informeren/{namen[0]}", kan="ja", tekst="Aan de deur verteld.")
    vt.post(f"{pad}/terugkoppeling", moment="na_beoordeling", vervolg="ja", naar="", extra="")
    bladzij = leesbaar(vt.get(pad).text)
    for zin in (
        *("De gordijnen zijn dicht", "Een wijkverpleegkundige van Oost", "Staat in de melding."),
        *("geïnformeerd op", "Er is nu geen direct gevaar.", "Het herhaalt zich", "er volgt iets"),
    ):
        assert zin in bladzij, zin
    assert "Kaarsenpit" not in leesbaar(vt.get("/veilig-thuis/meldingen").text)


def test_dezelfde_mensen_zijn_in_een_nieuw_gezin_dezelfde(huis):
    meld(huis)
    eerder = {g.id for g in rijen(huis, Gezin)}
    meld(huis, naam="Kaarsenpit bij oma")
    nieuw = next(g.id for g in rijen(huis, Gezin) if g.id not in eerder)
    pad = f"/gezinnen/{nieuw}/radar"
    radar = leesbaar(huis.gast("cipres").get(pad).text)
    assert "2 meldingen" not in radar  # nobody said yet whom the first one is about


def test_een_bekend_gezin_en_twee_tegelijk(huis):
    een, ander = (huis.kenmerken[naam] for naam in ("Wolkenveld", "Lantaarn"))
    leeg = {veld: "" for veld in NIEUW_GEZIN if not veld.startswith("rol")}
    meld(huis, **leeg, kenmerken=f"{een.lower()}, {ander}")
    nieuw = [m for m in rijen(huis, Melding) if m.kanaal == "telefoon" and m.relatie == "kindermishandeling"]
    samen = [m for m in nieuw if sum(n.samen_id == m.samen_id for n in nieuw) == 2]
    assert {m.gezin_id for m in samen} == {huis.gezinnen["Wolkenveld"], huis.gezinnen["Lantaarn"]}
    op_wolkenveld = next(m for m in samen if m.gezin_id == huis.gezinnen["Wolkenveld"])
    assert op_wolkenveld.eerdere_id is not None


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"melder": " "}, "melder"),
        ({"soort_melder": ""}, "soort_melder"),
        ({"tekst": " "}, "tekst"),
        ({"relatie": ""}, "relatie"),
        ({"naam": ""}, "kenmerken"),
        ({"kenmerken": "K-00000"}, "kenmerken"),
        ({"geboren_1": ""}, "geboren_1"),
        ({"geboren_1": "1-1-2999"}, "geboren_1"),
        ({"achternaam_2": ""}, "achternaam_2"),
    ],
)
def test_een_fout_staat_bij_het_veld_en_niets_gaat_verloren(leeshuis, anders, veld):
    aantal = len(rijen(leeshuis, Melding)), len(rijen(leeshuis, Gezin))
    antwoord = leeshuis.gast("cipres").post(NIEUW, 422, **{**GOED, **NIEUW_GEZIN, **anders})
    assert f'id="{veld}-fout"' in antwoord.text
    assert "niet opengedaan" in antwoord.text or "tekst" in anders
    assert aantal == (len(rijen(leeshuis, Melding)), len(rijen(leeshuis, Gezin)))


def test_beoordelen_zonder_antwoord_en_een_stap_die_niet_kan(huis):
    vt, pad = huis.gast("cipres"), meld(huis)
    for leeg in ("acuut", "structureel", "besluit", "uitkomst", "motivering"):
        antwoord = vt.post(f"{pad}/beoordeling", 422, **BEOORDELING | {leeg: ""})
        assert f'id="{leeg}-fout"' in antwoord.text
    assert "Beoordeel eerst" not in vt.get(f"{pad}/vervolg").text
    vt.post(f"{pad}/vervolg", 422, naar="onderzoek", uitkomst="", reden="Dit moet worden uitgezocht.")
    vt.post(f"{pad}/vervolg", naar="wachtlijst", uitkomst="", reden="Er is nog niemand vrij.")
    vt.post(f"{pad}/wachten", 422, vangnet="kort")
    vt.post(f"{pad}/wachten", vangnet="De wijkagent rijdt elke dag langs.")
    assert "wacht 0 dagen" in leesbaar(vt.get(pad).text)


def test_een_collega_neemt_een_melding_over_en_wat_te_doen_was_gaat_mee(huis):
    pad = meld(huis)
    melding_id = pad.rsplit("/", 1)[1]
    collega = huis.gast("meidoorn")
    collega.get(pad, 404)
    collega.post(f"/veilig-thuis/meldingen/{melding_id}/overnemen")
    collega.get(pad)
    voor = {t.voor_id for t in rijen(huis, Termijn) if str(t.gezin_id) == pad.split("/")[2]}
    assert voor == {huis.wie["meidoorn"]}


def test_alleen_wie_meldingen_aanneemt_komt_bij_de_meldingen(leeshuis):
    with leeshuis.als("sering", alleen_lezen=True) as werk:
        melding = werk.ctx.session.exec(select(Melding).order_by(col(Melding.op))).first()
    hier = f"/gezinnen/{melding.gezin_id}"
    paden = ("/veilig-thuis/meldingen", NIEUW, f"{hier}/meldingen/{melding.id}", f"{hier}/radar")
    for wie in ("wilg", "berk", "els", "hazelaar", "noor", "joost", "pien", "beuk", "jeneverbes", "ko"):
        gast = leeshuis.gast(wie)
        for pad in paden:
            antwoord = gast.get(pad, None)
            assert antwoord.status_code in (403, 404), (wie, pad)
            assert "gordijnen" not in antwoord.text


def test_wie_het_hoorde_leest_het_en_wie_meldde_alleen_met_diens_goedvinden(leeshuis):
    school, buur = leeshuis.pad("Wolkenveld", "keten"), leeshuis.pad("Papierenvlinder", "keten")
    noor = leesbaar(leeshuis.gast("noor").get(school).text)
    assert "bank is gevallen" in noor
    assert "Mw. Hazelaar, intern begeleider" in noor
    assert "er thuis veel stress is" not in noor  # that was said about Joost
    bo = leesbaar(leeshuis.gast("bo").get(buur).text)
    assert "Bo weinig buiten komt" in bo
    assert "buurvrouw" not in bo


def test_het_gezin_ziet_geen_bladzijde_van_een_melding_die_het_nog_niet_weet(huis):
    leeg = {veld: "" for veld in NIEUW_GEZIN if not veld.startswith("rol")}
    beoordeeld = len(rijen(huis, Veiligheidsbeoordeling, huis.gezinnen["Lantaarn"]))
    voor = huis.gast("eva").get(huis.pad("Lantaarn", "keten")).text
    meld(huis, **leeg, kenmerken=huis.kenmerken["Lantaarn"])
    na = huis.gast("eva").get(huis.pad("Lantaarn", "keten")).text
    zonder = lambda tekst: tekst.split("<main")[1].split("</main>")[0]  # noqa: E731
    assert zonder(voor) == zonder(na)
    melders = {m.soort for m in rijen(huis, Melder, huis.gezinnen["Lantaarn"])}
    assert melders == {"betrokkene_zelf", "thuiszorg"}  # what came in before, Eva was told
    assert len(rijen(huis, Veiligheidsbeoordeling, huis.gezinnen["Lantaarn"])) == beoordeeld


def test_de_radar_legt_meldingen_naast_elkaar(leeshuis):
    radar = leesbaar(leeshuis.gast("linde").get(leeshuis.pad("Zandloper", "radar")).text)
    assert "2 meldingen in 108 dagen" in radar
    assert "andere regio" in radar


def test_de_termijnen_van_de_ruimte_stelt_een_trainer_met_de_bron_erbij(huis):
    trainer, pad = huis.gast("sering"), "/oefenruimte/afspraken"
    assert "Handelingsprotocol" in trainer.get(pad).text
    velden = dict.fromkeys(
        ("beoordeling_werkdagen", "informeren_dagen", "onderzoek_weken", "wachtlijst_dagen"), "4"
    ) | {"aannemen_werkdagen": "4", "eerste_contact_werkdagen": "4", "monitoring_maanden": "2"}
    trainer.post(pad, 422, **velden, monitoring_later_maanden="2")
    assert 'id="wachtlijst_dagen-fout"' in trainer.post(pad, 422, **velden | {"wachtlijst_dagen": "nul"}).text
    trainer.post(pad, **velden, monitoring_later_maanden="9")
    gevonden = meld(huis)
    dagen = [t for t in rijen(huis, Termijn) if str(t.gezin_id) == gevonden.split("/")[2]]
    assert {t.soort: (t.uiterlijk - dagen[0].uiterlijk).days for t in dagen}  # both stand there
    huis.gast("wilg").get(pad, 403)


def test_aantallen_gaan_mee_in_een_rekenblad_en_onder_de_vijf_niet(leeshuis):
    antwoord = leeshuis.gast("acacia").get("/cijfers/cijfers.csv")
    assert "text/csv" in antwoord.headers["Content-Type"]
    assert "Meldingen;Meldingen;" in antwoord.text
    assert "minder dan 5" in antwoord.text
    leeshuis.gast("noor").get("/cijfers/cijfers.csv", 403)
