"""Het deelregister als verhaal: op volgorde, in zinnen, en alleen wat je mag weten."""

import re

from .wandeling import gemaskerd, leesbaar

ZINNEN = re.compile(r'<ol class="lijst">(.*?)</ol>', re.DOTALL)
DAG = re.compile(r"dag (−?\d+)<")


def pad(huis, gezin, vraag=""):
    return huis.pad(gezin, f"delen/verhaal{vraag}")


def verhaal(huis, wie, gezin, vraag=""):
    pagina = huis.gast(wie).get(pad(huis, gezin, vraag)).text
    gevonden = ZINNEN.findall(pagina)
    return leesbaar(gevonden[0]) if gevonden else ""


def test_mw_esdoorn_leest_van_begin_tot_nu_wat_er_is_gevraagd_gedeeld_en_gestopt(leeshuis):
    tekst = verhaal(leeshuis, "esdoorn", "Zandloper")
    volgorde = (
        "mw. Hazelaar van School Voorbeeld (fictief) kwam erbij.",
        "Anna zei ja op de vraag of mw. Hazelaar mag weten: verklarende analyse over Isa.",
        "mw. Esdoorn gaf mw. Hazelaar: verklarende analyse over Isa",
        "Wout nam dat ja terug: verklarende analyse over Isa, voor mw. Hazelaar.",
        "Het delen van verklarende analyse met mw. Hazelaar over Isa stopte.",
        "Aan Wout is gevraagd of mw. Hazelaar mag weten: verklarende analyse over Lars.",
    )
    plekken = [tekst.index(zin) for zin in volgorde]
    assert plekken == sorted(plekken)
    assert "Isa weet dit sinds 26-3-2026." in tekst
    assert "Dat wacht op toestemming." in tekst
    dagen = [int(dag.replace("−", "-")) for dag in DAG.findall(tekst)]
    assert dagen == sorted(dagen)


def test_kiezen_maakt_het_verhaal_korter_en_zet_geen_naam_in_het_adres(leeshuis):
    pagina = leeshuis.gast("esdoorn").get(pad(leeshuis, "Zandloper")).text
    nummer = re.search(r'<option value="(\d+)">Lars</option>', pagina)
    assert nummer
    over_lars = verhaal(leeshuis, "esdoorn", "Zandloper", f"?over={nummer[1]}")
    assert "Lars" in over_lars
    assert "Isa" not in over_lars
    nu = verhaal(leeshuis, "esdoorn", "Zandloper", "?stand=nu")
    assert "stopte" not in nu
    voorbij = verhaal(leeshuis, "esdoorn", "Zandloper", "?stand=over")
    assert "stopte" in voorbij
    alles = verhaal(leeshuis, "esdoorn", "Zandloper")
    for onzin in ("?over=999", "?over=x%00", "?stand=%27", "?aan=-1"):
        assert verhaal(leeshuis, "esdoorn", "Zandloper", onzin) == alles


def test_van_het_gezin_leest_ieder_alleen_de_eigen_zinnen(leeshuis):
    anna = verhaal(leeshuis, "anna", "Zandloper")
    assert (
        "Jij zei ja op de vraag of mw. Hazelaar mag weten: het verhaal dat we samen opschreven over Isa."
        in anna
    )
    for niet in ("Wout", "grondslag", "School belde mij niet", "Lars weet"):
        assert niet not in anna
    isa = verhaal(leeshuis, "isa", "Zandloper")
    assert "mw. Esdoorn gaf mw. Hazelaar: het verhaal dat we samen opschreven over jou" in isa
    for niet in ("Wout zei", "Wout nam", "Anna zei"):
        assert niet not in isa


def test_rik_leest_niets_van_wie_hij_niet_mag_kennen(leeshuis):
    """Domein 8.7-7; and what was not told yet."""
    for wie in ("rik", "liv", "eva"):
        tekst = verhaal(leeshuis, wie, "Lantaarn").lower()
        for niet in ("vlier", "opvang", "protocol", "noodplan", "reclassering"):
            assert niet not in tekst, (wie, niet)
    assert "weet dit nog niet" in verhaal(leeshuis, "kastanje", "Lantaarn")


def test_wat_achter_de_rug_van_rik_wordt_gedeeld_verandert_zijn_verhaal_niet(huis):
    voor = gemaskerd(huis.gast("rik").get(pad(huis, "Lantaarn")).text)
    kastanje = huis.gast("kastanje")
    with huis.als("rik", alleen_lezen=True) as werk:
        rik = str(werk.ctx.actor.persoon_id)
    kastanje.post(
        huis.pad("Lantaarn", "delen/verstrekken"),
        over=rik,
        wat="identiteit",
        van=str(huis.wie["kastanje"]),
        aan=str(huis.wie["meidoorn"]),
        grondslag="wettelijke_taak_vt",
        overlegd="",
        doel="Weten wie er is.",
        motivering="Nodig voor het onderzoek.",
        tot="1-6-2026",
        is_verteld="nee",
        verteld="Nu vertellen is gevaarlijk.",
        herzien="20-4-2026",
    )
    assert "Nu vertellen" not in leesbaar(huis.gast("rik").get(pad(huis, "Lantaarn")).text)
    assert gemaskerd(huis.gast("rik").get(pad(huis, "Lantaarn")).text) == voor


def test_waarvoor_iets_in_een_kamer_kwam_leest_alleen_wie_het_schreef(leeshuis):
    """Who takes part knows that the gezin was brought in by name, not why the other thought it needed."""
    schreef = verhaal(leeshuis, "esdoorn", "Papierenvlinder")
    assert "op naam ingebracht" in schreef
    for wie in ("tamarisk", "berk", "meidoorn"):
        tekst = verhaal(leeshuis, wie, "Papierenvlinder")
        regel = re.search(r"op naam ingebracht[^<]*(<br><span[^>]*>)?", tekst)
        assert regel, wie
        assert regel[1] is None, wie
