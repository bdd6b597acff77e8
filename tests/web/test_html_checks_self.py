"""The checks are checked: each can go red, on a page that is well made but for one thing."""

import pytest

from tests.web.html_checks import basis_fouten, html_fouten

GOED = """<!doctype html>
<html lang="nl">
<head><meta charset="utf-8">
<title>Overzicht — oefenomgeving</title><script src="/static/js/gezin.js"></script></head>
<body>
<a href="#inhoud" class="naar-inhoud">Naar de inhoud</a>
<p><b>Oefenomgeving</b> — alle gezinnen, namen en
gebeurtenissen zijn verzonnen</p>
<main id="inhoud" tabindex="-1">
<h1>Kandelaar</h1>
<form method="post" action="/gezinnen/7f/toegang">
<input type="hidden" name="csrf_token" value="x">
<label for="reden">Waarom</label><p id="reden-hint">Kort</p>
<textarea id="reden" name="reden" aria-describedby="reden-hint"></textarea>
<fieldset><legend>Besluit</legend>
<input type="radio" id="b-0" name="b" value="ja"><label for="b-0">Ja</label>
<input type="radio" id="b-1" name="b" value="nee"><label for="b-1">Nee</label>
</fieldset>
<label>Zeker <input type="checkbox" name="zeker"></label>
<button type="submit">Verstuur</button>
</form>
<a href="/uitleg/">Uitleg</a>
</main>
</body>
</html>"""

STUK = {
    "taal": ('lang="nl"', 'lang="en"', "taal"),
    "geen h1": ("<h1>Kandelaar</h1>", "", "precies één h1"),
    "twee keer h1": ("<h1>Kandelaar</h1>", "<h1>Kandelaar</h1><h1>Nog een</h1>", "precies één h1"),
    "lege h1": ("<h1>Kandelaar</h1>", "<h1> </h1>", "h1 is leeg"),
    "geen titel": ("Overzicht — oefenomgeving", " ", "geen titel"),
    "dubbel id": ('id="b-1"', 'id="b-0"', "id b-0 komt 2 keer"),
    "label mist": ('<label for="reden">Waarom</label>', "", "<textarea reden> heeft geen label"),
    "leeg label": ('<label for="reden">Waarom</label>', '<label for="reden"></label>', "heeft geen label"),
    "los vinkje": ("<label>Zeker <input", "Zeker <input", "<input zeker> heeft geen label"),
    "uitleg mist": ('<p id="reden-hint">Kort</p>', "", "wijst met aria-describedby naar reden-hint"),
    "label wijst mis": ('for="b-1"', 'for="b-9"', "wijst met for naar b-9"),
    "sprong mis": ('<a href="/uitleg/">', '<a href="#weg">', "springt naar #weg"),
    "knop zonder woorden": (">Verstuur<", "> <", "heeft geen woorden"),
    "geen legend": ("<legend>Besluit</legend>", "", "niet in een fieldset met legend"),
    "lege legend": ("<legend>Besluit</legend>", "<legend></legend>", "niet in een fieldset met legend"),
    "vinkjes los": (
        "<label>Zeker <input",
        '<label><input type="checkbox" name="zeker"> Ook</label><label>Zeker <input',
        "<input zeker> staat niet in een fieldset",
    ),
    "geen csrf": ('<input type="hidden" name="csrf_token" value="x">', "", "geen csrf_token"),
    "leeg csrf": ('name="csrf_token" value="x"', 'name="csrf_token" value=""', "geen csrf_token"),
    "stijl in de pagina": ("</head>", "<style>p{}</style></head>", "<style> staat in de pagina"),
    "script in de pagina": ("</main>", "<script>1</script></main>", "<script> staat in de pagina"),
    "stijl op een element": ("<h1>", '<h1 style="color:red">', "heeft style"),
    "onclick": ('<button type="submit"', '<button onclick="x()" type="submit"', "heeft onclick"),
    "javascript-adres": ('href="/uitleg/"', 'href=" JavaScript:x()"', "javascript-adres"),
    "naam in de titel": ("Overzicht —", "Gezin kandelaar —", "Kandelaar staat in de titel"),
    "naam in een link": ('href="/uitleg/"', 'href="/gezinnen/kandelaar"', "in een adres (href)"),
    "naam verstopt": ('href="/uitleg/"', 'href="/g?n=%4Bandelaar"', "in een adres (href)"),
    "naam in een doel": ('action="/gezinnen/7f', 'action="/gezinnen/Kandelaar', "in een adres (action)"),
    "naam in een bron": ('src="/static/js/gezin.js"', 'src="/static/Kandelaar.js"', "in een adres (src)"),
    "springlink weg": (
        '<a href="#inhoud" class="naar-inhoud">Naar de inhoud</a>',
        "",
        "eerste wat je met Tab",
    ),
    "springlink te laat": ("<body>", '<body><a href="/">Start</a>', "eerste wat je met Tab"),
    "springlink naar elders": ('href="#inhoud"', 'href="#reden"', "eerste wat je met Tab"),
    "geen lint": ("verzonnen</p>", "echt</p>", "lint ontbreekt"),
}


def test_een_goede_pagina_heeft_geen_fouten() -> None:
    assert html_fouten(GOED, namen=["Kandelaar", "Ko", "Inhoudelijk"]) == []


@pytest.mark.parametrize("stuk", STUK)
def test_elke_fout_wordt_gezien(stuk: str) -> None:
    van, naar, melding = STUK[stuk]
    assert GOED.count(van) == 1
    fouten = html_fouten(GOED.replace(van, naar), namen=["Kandelaar"])
    assert any(melding in fout for fout in fouten), fouten


def test_een_korte_naam_wordt_niet_in_een_ander_woord_gezien() -> None:
    assert html_fouten(GOED.replace("/uitleg/", "/koppeling/"), namen=["Ko"]) == []
    assert html_fouten(GOED.replace("/uitleg/", "/opa-ko_1"), namen=["Ko"]) != []


def test_een_pagina_zonder_kader_mist_geen_kader() -> None:
    kaal = '<!doctype html><html lang="nl"><title>Nieuw</title><h1>Nieuw</h1></html>'
    assert basis_fouten(kaal) == []
    assert len(html_fouten(kaal)) == 2
