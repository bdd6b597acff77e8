"""Is this page well made? Read without a browser: what axe does not see, on every page."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from functools import cache
from html import unescape
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from lxml import html as lxml_html

LINT = "Oefenomgeving — alle gezinnen, namen en gebeurtenissen zijn verzonnen"
ZONDER_LABEL = {"hidden", "submit", "button", "image", "reset"}
WIJZERS = ("aria-describedby", "aria-labelledby", "aria-controls", "aria-owns", "for", "form", "list")
TITEL = re.compile(r"<title[^>]*>(.*?)</title>", re.DOTALL)
ADRES = re.compile(r'\s(href|action|formaction|src|data-snel-weg)="([^"]*)"')


_PARSER = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True)


def html_fouten(html: str, *, namen: Collection[str] = ()) -> list[str]:
    """What is wrong with a page; empty when it is well made. `namen` may not be in a title or address."""
    pagina = _lees(html)
    return [*_basis(pagina), *_kader(pagina), *namen_fouten(html, namen)]


def basis_fouten(html: str, *, namen: Collection[str] = ()) -> list[str]:
    """The same for a page without the frame, such as the neutral page after a quick exit."""
    return [*_basis(_lees(html)), *namen_fouten(html, namen)]


def namen_fouten(html: str, namen: Collection[str]) -> Iterator[str]:
    """No name of a person or gezin where others can read it: title, history, address bar, log of a server."""
    for titel in TITEL.findall(html):
        yield from (f"{naam} staat in de titel" for naam in _gevonden(unescape(titel), namen))
    for soort, adres in ADRES.findall(html):
        plat = unquote(unquote(unescape(adres)))
        yield from (f"{naam} staat in een adres ({soort})" for naam in _gevonden(plat, namen))


def _lees(html: str) -> Element:
    pagina: Element = lxml_html.document_fromstring(html.encode(), parser=_PARSER)
    return pagina


def _basis(pagina: Element) -> list[str]:
    return [
        *_taal(pagina),
        *_koppen(pagina),
        *_ids(pagina),
        *_wijzers(pagina),
        *_labels(pagina),
        *_knoppen(pagina),
        *_keuzes(pagina),
        *_csrf(pagina),
        *_ingebakken(pagina),
    ]


def _kader(pagina: Element) -> list[str]:
    return [*_springlink(pagina), *_lint(pagina)]


def _alle(pagina: Element) -> Iterator[Element]:
    return (deel for deel in pagina.iter() if isinstance(deel.tag, str))


def _tekst(deel: Element | None) -> str:
    return "" if deel is None else " ".join("".join(deel.itertext()).split())


def _zo(deel: Element) -> str:
    """How an element is called in a message: <input naam>."""
    naam = deel.get("name") or deel.get("id") or deel.get("class") or _tekst(deel)[:30]
    return f"<{deel.tag} {naam}>".replace(" >", ">")


def _taal(pagina: Element) -> Iterator[str]:
    if pagina.get("lang") != "nl":
        yield "de taal van de pagina is niet nl"


def _koppen(pagina: Element) -> Iterator[str]:
    koppen = [_tekst(kop) for kop in pagina.iter("h1")]
    if len(koppen) != 1:
        yield f"er is niet precies één h1: {koppen}"
    if "" in koppen:
        yield "de h1 is leeg"
    if not _tekst(pagina.find("head/title")):
        yield "de pagina heeft geen titel"


def _ids(pagina: Element) -> Iterator[str]:
    geteld = Counter(deel.get("id") for deel in _alle(pagina) if deel.get("id") is not None)
    for naam, keer in geteld.items():
        if keer > 1:
            yield f"id {naam} komt {keer} keer voor"


def _wijzers(pagina: Element) -> Iterator[str]:
    """Whatever points to an id, points to something."""
    ids = {deel.get("id") for deel in _alle(pagina)}
    for deel in _alle(pagina):
        for wijzer in WIJZERS:
            for doel in (deel.get(wijzer) or "").split():
                if doel not in ids:
                    yield f"{_zo(deel)} wijst met {wijzer} naar {doel}, dat er niet is"
        adres = deel.get("href") or ""
        if deel.tag == "a" and adres.startswith("#") and adres[1:] not in ids:
            yield f"{_zo(deel)} springt naar {adres}, dat er niet is"


def _labels(pagina: Element) -> Iterator[str]:
    """Each control has a label with words in it."""
    gelabeld = {label.get("for") for label in pagina.iter("label") if _tekst(label)}
    omsloten = {deel for label in pagina.iter("label") if _tekst(label) for deel in label.iter()}
    for deel in _velden(pagina):
        if deel.get("id") in gelabeld or deel in omsloten:
            continue
        if not (deel.get("aria-label") or "").strip() and not deel.get("aria-labelledby"):
            yield f"{_zo(deel)} heeft geen label"


def _velden(pagina: Element) -> Iterator[Element]:
    for deel in _alle(pagina):
        soort = (deel.get("type") or "text").lower()
        if deel.tag in {"select", "textarea"} or (deel.tag == "input" and soort not in ZONDER_LABEL):
            yield deel


def _knoppen(pagina: Element) -> Iterator[str]:
    """What can be pressed says what it does."""
    for deel in _alle(pagina):
        drukbaar = deel.tag == "button" or (deel.tag == "a" and deel.get("href") is not None)
        if drukbaar and not _tekst(deel) and not (deel.get("aria-label") or "").strip():
            yield f"{_zo(deel)} heeft geen woorden"


def _keuzes(pagina: Element) -> Iterator[str]:
    """Radios, and checkboxes of one question, stand in a fieldset that begins with a legend."""
    in_vraag = {
        deel
        for vraag in pagina.iter("fieldset")
        if (kinderen := list(vraag)) and kinderen[0].tag == "legend" and _tekst(kinderen[0])
        for deel in vraag.iter("input")
    }
    vinkjes = Counter(deel.get("name") for deel in _velden(pagina) if deel.get("type") == "checkbox")
    for deel in _velden(pagina):
        soort = deel.get("type")
        samen = soort == "radio" or (soort == "checkbox" and vinkjes[deel.get("name")] > 1)
        if samen and deel not in in_vraag:
            yield f"{_zo(deel)} staat niet in een fieldset met legend"


def _csrf(pagina: Element) -> Iterator[str]:
    for form in pagina.iter("form"):
        if (form.get("method") or "get").lower() != "post":
            continue
        if not any(deel.get("name") == "csrf_token" and deel.get("value") for deel in form.iter("input")):
            yield f"een formulier naar {form.get('action') or 'deze pagina'} heeft geen csrf_token"


def _ingebakken(pagina: Element) -> Iterator[str]:
    """Nothing that a strict content security policy refuses."""
    for deel in _alle(pagina):
        if deel.tag == "style" or (deel.tag == "script" and not deel.get("src")):
            yield f"<{deel.tag}> staat in de pagina zelf"
        for naam, waarde in deel.attrib.items():
            if naam == "style" or re.match(r"on[a-z]", naam):
                yield f"{_zo(deel)} heeft {naam}"
            if waarde.strip().lower().startswith("javascript:"):
                yield f"{_zo(deel)} heeft een javascript-adres"


def _gevonden(waar: str, namen: Collection[str]) -> Iterator[str]:
    """As a word of its own, so that `Ko` is not found in `koppeling`."""
    alle = frozenset(namen)
    for gevonden in _een_van(alle).findall(waar) if alle and waar else ():
        yield next(naam for naam in alle if naam.casefold() == gevonden.casefold())


@cache
def _een_van(namen: frozenset[str]) -> re.Pattern[str]:
    keuze = "|".join(re.escape(naam) for naam in sorted(namen))
    return re.compile(rf"(?<![^\W\d_])(?:{keuze})(?![^\W\d_])", re.IGNORECASE)


def _springlink(pagina: Element) -> Iterator[str]:
    """The first thing the Tab key reaches leads past the frame, to the main part."""
    eerste = next((deel for deel in _alle(pagina) if _bereikbaar(deel)), None)
    inhoud = pagina.find(".//main")
    doel = None if inhoud is None else f"#{inhoud.get('id')}"
    if eerste is None or eerste.tag != "a" or doel is None or eerste.get("href") != doel:
        yield "het eerste wat je met Tab bereikt is niet de link naar de inhoud"


def _bereikbaar(deel: Element) -> bool:
    if (deel.get("tabindex") or "0").startswith("-") or deel.get("disabled") is not None:
        return False
    if deel.tag == "input":
        return deel.get("type") != "hidden"
    return (
        deel.tag in {"button", "select", "textarea", "summary", "iframe"}
        or (deel.tag in {"a", "area"} and deel.get("href") is not None)
        or deel.get("tabindex") is not None
    )


def _lint(pagina: Element) -> Iterator[str]:
    if LINT not in _tekst(pagina.find("body")):
        yield "het lint ontbreekt: op elke pagina staat dat alles verzonnen is"
