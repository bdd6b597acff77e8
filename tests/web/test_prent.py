"""Paper: each reader prints what he sees; on a table lies only what is kept from nobody."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from caseapp.domain.logboek import Handeling
from tests.analyse import GEDEELD, STIL, WOORD_GEHOOR, Wolkenveld, leg_voor, maak_analyse
from tests.builders import laatste, regels_van
from tests.conftest import instellingen_voor
from tests.pdf import alles_erin, kenmerken, paginas, woorden
from tests.plek import kopie_van

from .begin import een_begin
from .huis import Huis, gebruikers, open_huis
from .kanarie import kanaries
from .wandeling import leesbaar

NIET_VOOR_JOOST = [*STIL.values(), WOORD_GEHOOR]


@pytest.fixture(scope="module")
def kamer(voorbereid: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Huis, Wolkenveld]]:
    """The demonstration with an analysis in it; only looked at."""
    with (
        kopie_van(voorbereid, tmp_path_factory, "prent") as plek,
        open_huis(instellingen_voor(plek)) as huis,
    ):
        yield huis, maak_analyse(huis)


def druk_af(huis: Huis, wie: str, rest: str = "", verwacht: int = 200) -> bytes:
    antwoord = huis.terug(wie).get(huis.pad("Wolkenveld", f"analyse/prent{rest}"), verwacht)
    return antwoord.data


def missen(tekst: str, zinnen: list[str]) -> list[str]:
    return [zin for zin in zinnen if zin not in tekst]


def staan_in(tekst: str, zinnen: list[str]) -> list[str]:
    return [zin for zin in zinnen if zin in tekst]


def test_de_contactpersoon_drukt_de_hele_analyse_af_met_wat_is_afgeschermd(kamer):
    huis, _ = kamer
    tekst = woorden(druk_af(huis, "wilg"))
    assert missen(tekst, [*GEDEELD.values(), STIL["feit"], STIL["factor"], STIL["reden"]]) == []
    assert "Afgeschermd: niet voor Joost" in tekst
    assert "Oefenomgeving — alles is verzonnen" in tekst


@pytest.mark.parametrize("rest", ["", "/gezin"])
def test_joost_vindt_op_geen_enkel_papier_wat_voor_hem_is_afgeschermd(kamer, rest):
    huis, _ = kamer
    bestand = druk_af(huis, "joost", rest)
    assert staan_in(alles_erin(bestand), NIET_VOOR_JOOST) == []
    assert GEDEELD["feit"] in woorden(bestand)
    assert "niet voor Joost" not in woorden(bestand)


@pytest.mark.parametrize("wie", ["wilg", "linde", "noor", "joost", "pien", "sering"])
def test_op_tafel_ligt_alleen_wat_voor_niemand_is_afgeschermd_wie_het_ook_afdrukt(kamer, wie):
    huis, leden = kamer
    for rest in ("/gezin", f"/kind/{leden.pien}"):
        bestand = druk_af(huis, wie, rest)
        assert staan_in(alles_erin(bestand), [*STIL.values(), WOORD_GEHOOR]) == [], rest
        assert "Afgeschermd" not in woorden(bestand)


def test_de_gezinsversie_zegt_in_gewone_woorden_wat_er_staat(kamer):
    huis, _ = kamer
    tekst = woorden(druk_af(huis, "noor", "/gezin"))
    wat = ("feit", "kracht", "samenhang", "eerst", "stelling", "reden", "noor")
    assert missen(tekst, [GEDEELD[sleutel] for sleutel in wat]) == []
    assert missen(tekst, ["Wat gaat goed?", "Wie is ons vaste gezicht?", "mw. Wilg", "Jouw rechten"]) == []
    assert staan_in(tekst, ["risico", "luxerend", "SHA-256", "stelling", GEDEELD["factor"]]) == []


@pytest.mark.parametrize("wie", ["wilg", "noor", "pien"])
def test_het_kind_draagt_een_bladzijde_mee_zonder_iets_van_geweld(kamer, wie):
    huis, leden = kamer
    bestand = druk_af(huis, wie, f"/kind/{leden.pien}")
    tekst = woorden(bestand)
    assert len(paginas(bestand)) == 1
    assert missen(tekst, [GEDEELD["pien"], GEDEELD["kind"], GEDEELD["wens"], "mw. Wilg"]) == []
    niet = ("feit", "patroon", "factor", "samenhang", "uitzondering", "noor", "reden", "eerst", "stelling")
    assert staan_in(tekst, [GEDEELD[sleutel] for sleutel in niet]) == []
    assert "Joost" not in tekst


@pytest.mark.parametrize("wie", ["els", "populier", "eva", "den", "jeneverbes", "magnolia"])
def test_een_vreemde_krijgt_niets_te_weten(kamer, wie):
    huis, leden = kamer
    for rest in ("", "/gezin", f"/kind/{leden.pien}"):
        antwoord = huis.terug(wie).get(huis.pad("Wolkenveld", f"analyse/prent{rest}"), None)
        assert antwoord.status_code in (403, 404), (wie, rest)
        assert antwoord.mimetype == "text/html"


def test_wie_geen_kind_is_of_niet_bestaat_heeft_geen_kindblad(kamer):
    huis, leden = kamer
    for persoon in (leden.noor, leden.joost, "00000000-0000-0000-0000-000000000000"):
        druk_af(huis, "wilg", f"/kind/{persoon}", 404)
    antwoord = huis.terug("kastanje").get(huis.pad("Lantaarn", f"analyse/prent/kind/{leden.pien}"), 404)
    assert antwoord.mimetype == "text/html"


def test_in_de_naam_en_de_kenmerken_van_een_bestand_staat_geen_naam(kamer):
    huis, leden = kamer
    for rest in ("", "/gezin", f"/kind/{leden.pien}"):
        antwoord = huis.terug("wilg").get(huis.pad("Wolkenveld", f"analyse/prent{rest}"))
        assert antwoord.mimetype == "application/pdf"
        assert antwoord.headers["Content-Disposition"] == 'inline; filename="analyse.pdf"'
        assert antwoord.headers["Cache-Control"] == "no-store"
        over = kenmerken(antwoord.data)
        assert "Verklarende analyse — oefenomgeving" in over
        assert staan_in(over, ["Wolkenveld", "Wilg", *leden.namen.values()]) == []


def test_twee_keer_afdrukken_geeft_dezelfde_bytes_en_twee_regels_in_het_logboek(kamer):
    huis, _ = kamer
    vanaf = laatste(huis)
    assert druk_af(huis, "wilg") == druk_af(huis, "wilg")
    regels = [r for r in regels_van(huis, vanaf) if r["handeling"] == Handeling.AFDRUKKEN]
    assert [r["gezin_id"] for r in regels] == [str(huis.gezinnen["Wolkenveld"])] * 2


def test_zonder_analyse_zegt_het_papier_dat_er_nog_geen_is(huis):
    pad = f"/gezinnen/{een_begin(huis)}/analyse/prent"
    gast = huis.gast("lijsterbes")
    for rest, zin in (("", "Er is nog geen analyse gemaakt."), ("/gezin", "Jullie zijn nog niet begonnen")):
        assert zin in woorden(gast.get(f"{pad}{rest}").data)


def test_wat_ter_bespreking_ligt_zegt_tot_wanneer(huis):
    wilg = huis.gast("wilg")
    maak_analyse(huis)
    leg_voor(huis)
    tekst = woorden(wilg.get(huis.pad("Wolkenveld", "analyse/prent")).data)
    assert missen(tekst, ["ter bespreking", "Bespreken tot", GEDEELD["factor"]]) == []
    assert "nog niet af" in woorden(wilg.get(huis.pad("Wolkenveld", "analyse/prent/gezin")).data)


def test_in_een_pdf_staat_geen_woord_dat_niet_in_de_kopij_stond(leeshuis, wandeling):
    """What the typesetter was given was searched for every reader on the walk (test_kanarie.py). Here, of
    each paper of each gezin, the fullest is set in earnest, and what a reader finds in it is compared."""
    volste: dict[tuple[str, str], tuple[str, str, str]] = {}
    for wie in gebruikers():
        for pad, blik in wandeling[wie].items():
            if ["Content-Type", "application/pdf"] in blik.kop:
                welk = (blik.endpoint, pad.split("/")[2])
                volste[welk] = max(
                    volste.get(welk, ("", "", "")), (blik.tekst, wie, pad), key=lambda d: len(d[0])
                )
    gelezen = 0
    for kopij, wie, pad in volste.values():
        tekst, kopij = leesbaar(alles_erin(leeshuis.terug(wie).client.get(pad).data)), leesbaar(kopij)
        gevonden = [k for k in kanaries() if k.in_(tekst)]
        assert [k.waar for k in gevonden if not k.in_(kopij) or wie not in k.voor] == [], (wie, pad)
        gelezen += len(gevonden) > 0
    assert gelezen > 15
