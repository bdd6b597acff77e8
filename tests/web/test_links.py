"""Niets wordt aangeboden dat geweigerd wordt: elke link op elke bladzijde brengt wie hem ziet ergens."""

import re
from collections import Counter
from html import unescape
from urllib.parse import urljoin, urlsplit

import pytest

from .huis import gebruikers

LINK = re.compile(r'<a\b[^>]*?href="([^"#]+)')
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
PAPIER = re.compile("/(kaart|blad)$|/prent")  # takes long, and is opened in tests of its own
# About what people did on the walk: where nobody walked, there is no such look.
VAN_DE_WANDELING = re.compile("^/toezicht/oordeel/")
PER_SOORT = 2  # of the same page about another gezin or row, this many are opened


def links(wandeling, wie):
    """The addresses that stand on the pages that this persona opened, without what leads out of the house."""
    gezien = dict.fromkeys(
        urlsplit(urljoin(pad, unescape(link)))
        for pad, blik in wandeling[wie].items()
        if blik.status < 400
        for link in LINK.findall(blik.tekst)
    )
    return [deel.path + (f"?{deel.query}" if deel.query else "") for deel in gezien if not deel.netloc]


@pytest.mark.parametrize("wie", gebruikers())
def test_geen_link_loopt_dood(wandeling, leeshuis, wie):
    gast, geopend, dood = leeshuis.gast(wie, controle=False), Counter(), []
    for pad in links(wandeling, wie):
        soort = ID.sub("…", pad).partition("?")[0]
        geopend[soort] += 1
        if pad in wandeling[wie]:
            status = wandeling[wie][pad].status
        elif VAN_DE_WANDELING.search(pad):
            continue
        elif geopend[soort] <= PER_SOORT and not PAPIER.search(soort):
            status = gast.get(pad, None).status_code
        else:
            continue
        if status >= 400:
            dood.append((status, pad))
    assert not dood
    assert sum(geopend.values()) > 5


def test_een_ketenpartner_begint_bij_wat_met_hem_is_afgesproken(leeshuis):
    """The overzicht is not for him; what was agreed with him is."""
    gast, acties = leeshuis.gast("spar"), leeshuis.pad("Lantaarn", "acties")
    assert f'href="{acties}"' in gast.get("/gezinnen/").text
    gast.get(acties)
