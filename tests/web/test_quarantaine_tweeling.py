"""Wat uit afgeschermde woorden is weggehaald, bestaat niet voor wie ze niet mag kennen: niet als regel, niet
als getal, niet als extra werk."""

import shutil

from caseapp.actions.quarantaine import haal_weg
from caseapp.db import replace_sealed
from caseapp.domain.quarantaine import ZIN
from caseapp.queries.quarantaine import Waar
from caseapp.tables import Gebeurtenis, Uitspraak
from tests.conftest import instellingen_voor

from .tweeling import alleen_voor_een_gehoor, niet_voor_een_gezinslid, verschillen
from .wandeling import in_kopie, wandel

PLEKKEN = ("", "tijdlijn", "analyse", "plan", "delen", "inzage", "acties", "mensen", "netwerk")
WIE = {"rik": "Lantaarn", "joost": "Wolkenveld", "spar": "Lantaarn", "ko": "Lantaarn"}
BEGIN = "/uitleg/"  # the first page of a house that was just opened costs a look more


def weggehaald(huis):
    """Shielded rows in both gezinnen; then each of their texts is taken away by somebody who reads it."""
    rijen = [stuk.rij for leg in (niet_voor_een_gezinslid, alleen_voor_een_gehoor) for stuk in leg(huis)]
    stuks = [rij for rij in rijen if isinstance(rij, Gebeurtenis | Uitspraak)]
    for rij in stuks:
        cp = "kastanje" if rij.gezin_id == huis.gezinnen["Lantaarn"] else "wilg"
        with huis.als(cp) as werk:
            tekst = "Dit blijft onder ons." if isinstance(rij, Gebeurtenis) else "Alleen jij mag dit weten."
            waar = Waar(type(rij), rij.id, "tekst", tekst, aangewezen=True)
            haal_weg(werk.ctx, waar, tekst, "/", replace_sealed)
    return stuks


def loop(data, moment, doe):
    with in_kopie(instellingen_voor(data), moment) as huis:
        gedaan = doe(huis)
        paden = {
            wie: [("uitleg.toon", BEGIN), *((plek, huis.pad(gezin, plek)) for plek in PLEKKEN)]
            for wie, gezin in WIE.items()
        }
        gezien = wandel(huis, paden)
        cp = huis.gast("kastanje").get(huis.pad("Lantaarn", "tijdlijn")).text if gedaan else ""
    return gedaan, cp, {wie: {p: b for p, b in ronde.items() if p != BEGIN} for wie, ronde in gezien.items()}


def test_wat_afgeschermd_was_en_is_weggehaald_merkt_niemand_die_het_niet_kende(voorbereid, moment, tmp_path):
    niets, _, zonder = loop(shutil.copytree(voorbereid, tmp_path / "a"), moment, lambda _huis: [])
    iets, cp, met = loop(shutil.copytree(voorbereid, tmp_path / "b"), moment, weggehaald)
    assert (niets, len(iets)) == ([], 4)
    assert ZIN in cp
    assert not any(ZIN in blik.tekst for ronde in met.values() for blik in ronde.values())
    assert {blik.status for blik in met["rik"].values()} >= {200}
    assert list(verschillen(zonder, met, set(), set())) == []
