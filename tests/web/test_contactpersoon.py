"""Handing the fixed face over warmly: through the pages, by two people, seen by the gezin."""

import re
from collections.abc import Callable
from typing import Any

from .bezoeker import Bezoeker

REDEN = "Ik ga ergens anders werken en wil dit goed achterlaten."


def adres(gast: Bezoeker) -> str:
    """The first gezin on my list."""
    gevonden = re.search(r'href="(/gezinnen/[0-9a-f-]{36}/)"', gast.get("/gezinnen/").text)
    assert gevonden
    return gevonden.group(1)


def voorstel(bezoeker: Callable[..., Bezoeker], wie: dict[str, Any]) -> tuple[Bezoeker, str]:
    wilg = bezoeker("mw. Wilg")
    pad = f"{adres(wilg)}contactpersoon"
    wilg.get(pad)
    wilg.post(f"{pad}/voorstellen", gebruiker=str(wie["dhr. Berk"]), reden=REDEN)
    return wilg, pad


def test_een_warme_overdracht_van_begin_tot_eind_en_het_gezin_ziet_het(
    bezoeker: Callable[..., Bezoeker], wie: dict[str, Any]
) -> None:
    wilg, pad = voorstel(bezoeker, wie)
    assert "Tot dan blijft" in wilg.get(pad).text
    berk = bezoeker("dhr. Berk")
    assert "Ja of nee zeggen op de overdracht" in berk.get("/vandaag").text
    berk.get(pad)
    berk.post(f"{pad}/aanvaarden", bereikbaar="Elke werkdag van 9 tot 17 uur.")
    wilg.post(f"{pad}/kennismaken", hoe="warm", verslag="Samen koffie gedronken bij Noor en Joost thuis.")
    wilg.post(f"{pad}/afronden", verteld="Met Noor, Joost en Pien aan tafel besproken.")
    assert "mw. Wilg" in bezoeker("Noor Wolkenveld").get(pad).text
    blik = bezoeker("Noor Wolkenveld").get(pad).text
    assert "1 keer gewisseld" in blik
    assert re.search(r"Ons vaste gezicht.*dhr\. Berk", blik, re.S)
    assert "1" in bezoeker("mw. Beuk").get("/gezinnen/").text
    wilg.get(adres_zelfde := pad.removesuffix("contactpersoon"), 403)
    assert berk.get(adres_zelfde).status_code == 200


def test_tot_de_laatste_stap_blijft_de_oude_verantwoordelijk(
    bezoeker: Callable[..., Bezoeker], wie: dict[str, Any]
) -> None:
    wilg, pad = voorstel(bezoeker, wie)
    wilg.post(f"{pad}/afronden", 422, verteld="Dit is nog veel te vroeg.")
    wilg.post(f"{pad}/kennismaken", 422, hoe="warm", verslag="Dit is nog veel te vroeg.")
    assert "sinds" in wilg.get(pad).text


def test_niemand_zegt_ja_voor_een_ander(bezoeker: Callable[..., Bezoeker], wie: dict[str, Any]) -> None:
    wilg, pad = voorstel(bezoeker, wie)
    antwoord = wilg.post(f"{pad}/aanvaarden", 422, bereikbaar="Elke werkdag van 9 tot 17 uur.")
    assert "Alleen wie gevraagd is" in antwoord.text
    noor = bezoeker("Noor Wolkenveld")
    noor.get(pad)
    assert "Alleen wie gevraagd is" in noor.post(f"{pad}/weigeren", 422, weigering="Dat wil ik niet zo.").text


def test_wie_weigert_zegt_waarom_en_dan_kan_een_ander_gevraagd_worden(
    bezoeker: Callable[..., Bezoeker], wie: dict[str, Any]
) -> None:
    wilg, pad = voorstel(bezoeker, wie)
    berk = bezoeker("dhr. Berk")
    berk.get(pad)
    berk.post(f"{pad}/weigeren", 422, weigering="nee")
    berk.post(f"{pad}/weigeren", weigering="Ik heb nu al zes gezinnen.")
    wilg.get(pad)
    wilg.post(f"{pad}/voorstellen", gebruiker=str(wie["mw. Els"]), reden=REDEN)
    wilg.post(f"{pad}/voorstellen", 422, gebruiker=str(wie["dhr. Berk"]), reden=REDEN)


def test_een_vreemde_en_een_procesregisseur_dragen_niets_over(
    bezoeker: Callable[..., Bezoeker], wie: dict[str, Any]
) -> None:
    _wilg, pad = voorstel(bezoeker, wie)
    bezoeker("dhr. Populier").get(pad, 404)
    bezoeker("mw. Beuk").get(pad, 403)


def test_intrekken_laat_alles_zoals_het_was(bezoeker: Callable[..., Bezoeker], wie: dict[str, Any]) -> None:
    wilg, pad = voorstel(bezoeker, wie)
    wilg.post(f"{pad}/intrekken")
    assert "Draag warm over" in wilg.get(pad).text
