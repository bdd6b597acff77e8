"""A trainer shreds a practice gezin in a copy: the bytes stay, nobody reads them, and the logboek holds."""

import re

import pytest

from caseapp.actions.versnippering import TEKST, maak_oefengezin, versnipper
from caseapp.cipher import ZegelGebroken
from caseapp.db import in_ruimte, last_signed
from caseapp.queries import versnippering as queries

from .wandeling import leesbaar
from .winkel import afdruk

PAD = "/uitleg/versnipperen"
BYTES = re.compile(r'class="bytes">([0-9a-f]+)<')


def test_een_trainer_versnippert_een_oefengezin_en_leest_het_daarna_niet_meer(leeshuis):
    gast = leeshuis.gast("sering")
    voor = leeshuis.ruimte.path.read_bytes()
    pagina = leesbaar(gast.post(PAD, 200).text)
    ervoor, erna = pagina.split(">Ervoor</h2>")[1].split(">Erna</h2>")
    assert TEKST in ervoor
    assert TEKST not in erna
    assert "Niet te lezen." in erna
    assert BYTES.findall(ervoor) == BYTES.findall(erna.split("Wat er is gebeurd")[0])
    assert "teken voor teken gelijk" in pagina
    assert "Deze tekens staan in het bestand." in erna
    assert "0 over" in pagina
    assert "sluiten op elkaar aan en elke rij" in pagina
    assert "<dt>Nagerekend met de publieke sleutel</dt><dd>klopt</dd>" in pagina
    assert leeshuis.ruimte.path.read_bytes() == voor


def test_een_kopie_gaat_op_zichzelf_verder_en_de_ruimte_merkt_niets(huis):
    stand, spoor = afdruk(huis.ruimte), huis.stores.bewijs_van(huis.ruimte.id).spoor.read_bytes()
    als = in_ruimte(huis.wie["sering"])
    with huis.stores.kopie(huis.ruimte.id) as (kopie, bewijs):
        with kopie.werk(als) as werk:
            gezin_id = maak_oefengezin(werk.ctx)
        with kopie.werk(als) as werk:
            veld = queries.bewaard(werk.ctx, gezin_id)
            assert queries.gelezen(werk.ctx, gezin_id) == TEKST
            namen = queries.sleutelnamen(werk.ctx, gezin_id)
        with kopie.werk(als) as werk:
            assert versnipper(werk.ctx, gezin_id) == len(namen) > 1
        with kopie.werk(als) as werk:
            assert queries.bewaard(werk.ctx, gezin_id) == veld
            assert veld.bytes in kopie.path.read_bytes()
            with pytest.raises(ZegelGebroken):
                queries.gelezen(werk.ctx, gezin_id)
        assert kopie.controleer(bewijs).goed
        assert last_signed(bewijs).volgnummer > last_signed(huis.stores.bewijs_van(huis.ruimte.id)).volgnummer
        weg = kopie.path
    assert not weg.exists()
    assert afdruk(huis.ruimte) == stand
    assert huis.stores.bewijs_van(huis.ruimte.id).spoor.read_bytes() == spoor


def test_een_veld_dat_in_de_kopie_wordt_veranderd_wordt_ook_na_het_versnipperen_gevonden(huis):
    """Shredding does not blind the verification: the log keeps what every row should be."""
    als = in_ruimte(huis.wie["sering"])
    with huis.stores.kopie(huis.ruimte.id) as (kopie, bewijs):
        with kopie.werk(als) as werk:
            gezin_id = maak_oefengezin(werk.ctx)
        with kopie.werk(als) as werk:
            versnipper(werk.ctx, gezin_id)
        with kopie.engine.begin() as c:
            c.exec_driver_sql("UPDATE gezin SET situatie = x'00' WHERE id = ?", (gezin_id.hex,))
        assert not kopie.controleer(bewijs).goed


@pytest.mark.parametrize("wie", ["wilg", "noor", "pien", "beuk", "acacia", "hulst", "jeneverbes"])
def test_een_ander_versnippert_niets_en_krijgt_geen_verwijzing(leeshuis, wie):
    gast = leeshuis.gast(wie)
    gast.get(PAD, 403)
    gast.post(PAD, 403)
    assert PAD not in gast.get("/uitleg/").text + gast.get("/uitleg/beveiliging").text


def test_wie_een_vorm_zonder_csrf_stuurt_versnippert_niets(leeshuis):
    assert leeshuis.gast("sering").client.post(PAD).status_code == 400


def test_de_laatste_handtekening_ziet_wie_regels_mag_tellen(leeshuis):
    kop = last_signed(leeshuis.stores.bewijs_van(leeshuis.ruimte.id))
    assert kop.echt
    for wie, ziet in (
        ("sering", True),
        ("jeneverbes", True),
        ("wilg", False),
        ("rik", False),
        ("hulst", False),
    ):
        pagina = leesbaar(leeshuis.gast(wie).get("/uitleg/beveiliging").text)
        assert "Wat een handtekening bewijst" in pagina
        assert ("De laatste handtekening" in pagina) is ziet, wie


def test_een_vervalste_kop_klopt_niet(huis):
    bewijs = huis.stores.bewijs_van(huis.ruimte.id)
    regels = bewijs.spoor.read_text().splitlines()
    nummer = max(n for n, r in enumerate(regels) if r.startswith("k "))
    delen = regels[nummer].split(" ")
    delen[-1] = ("0" if delen[-1][0] != "0" else "1") + delen[-1][1:]
    regels[nummer] = " ".join(delen)
    bewijs.spoor.write_text("\n".join(regels) + "\n")
    assert not last_signed(bewijs).echt
