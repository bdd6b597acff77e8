"""De ladder in de browser: een duo, het Zorg- en Veiligheidshuis, en steeds hetzelfde vaste gezicht."""

import re

import pytest
from sqlmodel import col, select

from caseapp.permissions import Relatie
from caseapp.tables import CaseRelatie, ContactpersoonToewijzing, Opschaling

from .wandeling import leesbaar

DOEL = "Kijken wat er nodig is om het veilig te houden."
DUO = {
    "doel": DOEL,
    "reden": "Er is kennis nodig die het team niet heeft.",
    "tot": "20-4-2026",
    "categorieen": ["vp_gedeeld", "scores"],
}
HUIS = {
    "grondslag": "wettelijke_taak_wmo",
    "reden": "Niemand ziet het geheel nog.",
    "vraag": "Wie doet wat als eerste?",
}
EINDE = {"reden": "Het is niet meer nodig.", "terug": "Benoem steeds het gedrag."}
GEZIN = "Zandloper"  # of mw. Esdoorn, without any step of the seeds


def start(huis, gezin=GEZIN, wie="esdoorn", met="sequoia", verwacht=302, **anders):
    gast = huis.gast(wie)
    velden = DUO | {"gebruiker": str(huis.wie[met])} | anders
    return gast, gast.post(huis.pad(gezin, "opschaling/duo"), verwacht, **velden)


def duo_van(huis, gezin=GEZIN):
    with huis.als("sering", alleen_lezen=True) as werk:
        hier = select(CaseRelatie).where(
            CaseRelatie.gezin_id == huis.gezinnen[gezin],
            CaseRelatie.relatie == Relatie.DUO,
            col(CaseRelatie.beeindigd).is_(None),
        )
        return werk.ctx.session.exec(hier.order_by(col(CaseRelatie.van).desc())).first()


def vaste_gezichten(huis):
    with huis.als("sering", alleen_lezen=True) as werk:
        rijen = werk.ctx.session.exec(select(ContactpersoonToewijzing).order_by(ContactpersoonToewijzing.id))
        return [(rij.id, rij.gebruiker_id, rij.vervanger_id, rij.tot, rij.versie) for rij in rijen]


def test_een_duo_van_begin_tot_eind(huis):
    eerst = vaste_gezichten(huis)
    gast, _ = start(huis)
    pagina = leesbaar(gast.get(huis.pad(GEZIN, "opschaling")).text)
    assert DOEL in pagina
    assert "veiligheidsschaal en fasen, veiligheidsplan" in pagina
    gezin = huis.gast("anna")
    for blad in ("", "contactpersoon"):
        gelezen = leesbaar(gezin.get(huis.pad(GEZIN, blad)).text)
        assert "Sequoia" in gelezen
        assert "mw. Esdoorn" in gelezen
    assert DUO["reden"] not in leesbaar(gezin.get(huis.pad(GEZIN, "opschaling")).text)
    duo = huis.gast("sequoia")
    duo.get(huis.pad(GEZIN))
    duo.get(huis.pad(GEZIN, "plan"))
    duo.get(huis.pad(GEZIN, "analyse"), 403)
    duo.get(huis.pad(GEZIN, "opschaling"), 403)  # the overleg was not chosen
    hier = huis.pad(GEZIN, f"opschaling/duo/{duo_van(huis).id}")
    gast.post(f"{hier}/verlengen", **DUO | {"tot": "20-5-2026", "categorieen": ["vp_gedeeld"]})
    duo.get(huis.pad(GEZIN, "veiligheidsschaal"), 403)
    gast.get(f"{hier}/verlengen", 404)  # that decision is over
    hier = huis.pad(GEZIN, f"opschaling/duo/{duo_van(huis).id}")
    gast.post(f"{hier}/beeindigen", **EINDE)
    duo.get(huis.pad(GEZIN), 404)
    pagina = leesbaar(gast.get(huis.pad(GEZIN, "opschaling")).text)
    assert EINDE["terug"] in pagina
    assert "duo verlengd" in pagina
    assert "Sequoia" not in leesbaar(gezin.get(huis.pad(GEZIN, "contactpersoon")).text)
    assert vaste_gezichten(huis) == eerst


def test_na_de_einddatum_is_de_deur_dicht(huis):
    start(huis, tot="13-4-2026")
    duo = huis.gast("sequoia")
    duo.get(huis.pad(GEZIN))
    huis.gast("sering").post("/oefenruimte/klok", stap="week")
    for blad in ("", "plan", "opschaling", "acties", "tijdlijn"):
        duo.get(huis.pad(GEZIN, blad), 404)
    assert "vanzelf gestopt" in huis.gast("esdoorn").get(huis.pad(GEZIN, "opschaling")).text
    assert "Sequoia" not in huis.gast("anna").get(huis.pad(GEZIN, "contactpersoon")).text


@pytest.mark.parametrize(
    ("veld", "anders"),
    [
        ("tot", {"tot": ""}),
        ("tot", {"tot": "1-4-2026"}),
        ("categorieen", {"categorieen": []}),
        ("categorieen", {"categorieen": ["scores"]}),
        ("categorieen", {"categorieen": ["vp_gedeeld", "verblijfplaats"]}),
        ("gebruiker", {"met": "anna"}),
        ("gebruiker", {"met": "ko"}),
        ("gebruiker", {"met": "els"}),
        ("doel", {"doel": " "}),
        ("reden", {"reden": "kort"}),
    ],
)
def test_elke_fout_staat_bij_haar_veld_en_er_is_niets_begonnen(huis, veld, anders):
    gast, fout = start(huis, verwacht=422, **anders)
    assert f'id="{veld}-fout"' in fout.text
    assert duo_van(huis) is None
    assert "Sequoia" not in gast.get(huis.pad(GEZIN, "contactpersoon")).text


def test_wie_al_het_duo_is_staat_niet_meer_in_de_lijst_en_een_tweede_komt_er_niet_bij(huis):
    gast, _ = start(huis)
    assert "Start een duo" not in gast.get(huis.pad(GEZIN, "opschaling")).text
    _, weer = start(huis, verwacht=422)
    assert 'id="gebruiker-fout"' in weer.text
    _, tweede = start(huis, met="haagbeuk", verwacht=422)
    assert "al een duo" in tweede.text


def test_onder_het_protocol_ziet_het_gezin_een_gezicht_tenzij_anders_gekozen(huis):
    start(huis, "Lantaarn", "kastanje")
    for wie in ("eva", "rik", "liv"):
        assert "Sequoia" not in huis.gast(wie).get(huis.pad("Lantaarn", "contactpersoon")).text
    duo = duo_van(huis, "Lantaarn").id
    with huis.als("kastanje") as werk:
        rij = werk.ctx.session.get_one(CaseRelatie, duo)
        rij.beeindigd = werk.ctx.today
    start(huis, "Lantaarn", "kastanje", "haagbeuk", ook_gezin="y")
    assert "Haagbeuk" in huis.gast("eva").get(huis.pad("Lantaarn", "contactpersoon")).text


def test_een_duo_begint_en_eindigt_niet_bij_delen(huis):
    gast, _ = start(huis)
    wie = str(huis.wie["haagbeuk"])
    uitnodigen = huis.pad(GEZIN, "delen/uitnodigen")
    assert wie not in gast.get(uitnodigen).text
    gast.post(uitnodigen, 422, gebruiker=wie, doel=DOEL, tot="20-4-2026")
    assert f"betrokken/{duo_van(huis).id}/beeindigen" not in gast.get(huis.pad(GEZIN, "delen")).text


def test_naar_het_veiligheidshuis_en_terug(huis):
    eerst = vaste_gezichten(huis)
    gast = huis.gast("esdoorn")
    pad = huis.pad(GEZIN, "opschaling/veiligheidshuis")
    keuze = re.search(r'<option value="([0-9a-f-]{36})">Zorg- en Veiligheidshuis', gast.get(pad).text)[1]
    for grondslag in ("anoniem_geen_persoonsgegevens", "wettelijke_taak_vt", "meldrecht"):
        fout = gast.post(pad, 422, **HUIS | {"naar": keuze, "grondslag": grondslag})
        assert 'id="grondslag-fout"' in fout.text
    gast.post(pad, 422, **HUIS | {"naar": keuze, "reden": "x"})
    gast.post(pad, **HUIS | {"naar": keuze})
    assert HUIS["vraag"] in leesbaar(gast.get(huis.pad(GEZIN, "opschaling")).text)
    gast.post(pad, 422, **HUIS | {"naar": keuze})
    huis.gast("meelbes").get(huis.pad(GEZIN), 404)
    huis.gast("anna").get(pad, 403)
    with huis.als("sering", alleen_lezen=True) as werk:
        hier = select(Opschaling.id).where(Opschaling.gezin_id == huis.gezinnen[GEZIN])
        id_ = werk.ctx.session.exec(hier).one()
    gast.post(f"{pad}/{id_}/afschalen", **EINDE)
    gast.post(f"{pad}/{id_}/afschalen", 422, **EINDE)
    assert EINDE["terug"] in leesbaar(gast.get(huis.pad(GEZIN, "opschaling")).text)
    assert vaste_gezichten(huis) == eerst


def test_een_ander_leest_een_stap_alleen_als_hij_is_genoemd(huis):
    gast, pad = huis.gast("esdoorn"), huis.pad(GEZIN, "opschaling/expertise")
    gast.post(pad, reden="Dit leest alleen wie het leest.", lezers=[])
    gast.post(pad, reden="Dit leest de vervanger ook.", lezers=[str(huis.wie["lork"])])
    ander = leesbaar(huis.gast("lork").get(huis.pad(GEZIN, "opschaling")).text)
    assert "Dit leest de vervanger ook." in ander
    assert "Dit leest alleen wie het leest." not in ander
    gast.post(pad, 422, reden="Dit kan niet zo.", lezers=[str(huis.wie["els"])])


def test_een_vreemde_krijgt_niets_te_weten(leeshuis):
    for wie, code in (("spar", 404), ("amberboom", 403), ("beuk", 403), ("els", 403)):
        leeshuis.gast(wie).get(leeshuis.pad(GEZIN, "opschaling"), code)


def test_de_ladder_van_de_casussen(leeshuis):
    """As it stands in the seeds: up and down again, and one that runs."""
    lampenkap = leesbaar(leeshuis.gast("abeel").get(leeshuis.pad("Lampenkap", "opschaling")).text)
    assert "duo verlengd" in lampenkap
    assert "mw. Haagbeuk" in lampenkap
    lantaarn = leesbaar(leeshuis.gast("kastanje").get(leeshuis.pad("Lantaarn", "opschaling")).text)
    assert "afgeschaald van het Zorg- en Veiligheidshuis" in lantaarn
    wolkenveld = leesbaar(leeshuis.gast("linde").get(leeshuis.pad("Wolkenveld", "opschaling")).text)
    assert "melding ontvangen" in wolkenveld
    rik = leesbaar(leeshuis.gast("rik").get(leeshuis.pad("Lantaarn", "opschaling")).text)
    assert "Veiligheidshuis" not in rik
