"""Een zitting van de lokale kamer door de deuren heen: van inbreng tot verslag, met wat ieder dan ziet."""

from datetime import timedelta

import pytest
from sqlmodel import select

from caseapp.domain.kamer.woorden import ZittingStap
from caseapp.tables import Kamer, KamerInbreng, Zitting

from .wandeling import leesbaar

KERN = {
    "vraag": "Hoe komt de jongste aan rust?",
    "feiten": "Het kind slaapt slecht sinds de ruzies.",
    "patroon": "Er is ruzie, dan stilte, dan weer ruzie.",
    "niet_weten": "Wat het kind in de nacht hoort.",
    "minuten": "20",
    "erbij": "vooraf_gesproken",
    "erbij_uitleg": "Beide ouders zijn apart gevraagd.",
    "nagekeken": "y",
}
OP_NAAM = {
    "wijze": "op_naam",
    "grondslag": "wettelijke_taak_jeugd",
    "doel": "Weten wie wat doet bij dit gezin.",
    "categorieen": "gva_gedeeld",
    "geinformeerd": "vooraf",
    "uitleg": "Beide ouders weten het sinds maandag.",
}


def een(huis, soort, *waar):
    with huis.als("sering", alleen_lezen=True) as werk:
        return werk.ctx.session.exec(select(soort).where(*waar)).first()


def kamer(huis):
    return een(huis, Kamer)


def open_zitting(huis):
    """The one that is planned and not held yet."""
    return een(huis, Zitting, Zitting.gesloten_op.is_(None))


def pad(huis, rest=""):
    return f"/overleg/zittingen/{open_zitting(huis).id}{rest}"


def breng_in(huis, wie="kastanje", gezin="Lantaarn", verwacht=302, **anders):
    """By the contactpersoon of a gezin that is in no kamer yet."""
    naar = huis.pad(gezin, f"overleg/kamers/{kamer(huis).id}/breng-in")
    velden = {"wijze": "anoniem"} | KERN | anders
    return huis.gast(wie).post(naar, verwacht, **velden)


def agendeer(huis, wie="beuk"):
    rij = een(huis, KamerInbreng, KamerInbreng.zitting_id.is_(None))
    huis.gast(wie).post(pad(huis, f"/wachtend/{rij.id}"))
    return rij.id


def open_de_zitting(huis, *aanwezig):
    huis.gast("beuk").post(pad(huis, "/open"), aanwezig=[str(huis.wie[wie]) for wie in aanwezig], gelezen="y")


def naar_stap(huis, stap):
    voorzitter, weg = huis.gast("beuk"), pad(huis)
    while open_zitting(huis).stap is not stap:
        hier = open_zitting(huis).stap
        voorzitter.post(f"{weg}/stap", richting="verder")
        assert open_zitting(huis).stap is not hier, leesbaar(voorzitter.get(f"{weg}/live").text)


@pytest.fixture
def op_tafel(huis):
    """The anonymous gezin of the seeds is on the table: mw. Wilg brought it in, four think along."""
    open_de_zitting(huis, "wilg", "linde", "hazelaar", "olm")
    naar_stap(huis, ZittingStap.VRAAG)
    return huis


def test_een_hele_zitting_van_opening_tot_verslag(op_tafel):
    huis, weg = op_tafel, pad(op_tafel)
    voorzitter, inbrenger, school = huis.gast("beuk"), huis.gast("wilg"), huis.gast("hazelaar")
    naar_stap(huis, ZittingStap.TEGENSPRAAK)
    voorzitter.post(f"{weg}/stap", richting="verder")
    assert "De tegenspraak is nog niet gedaan" in voorzitter.get(f"{weg}/live").text
    school.post(f"{weg}/hand", op="op")
    assert "mw. Hazelaar" in leesbaar(voorzitter.get(f"{weg}/live").text).split("Hand op:")[1][:40]
    voorzitter.post(f"{weg}/beurt", wie=str(huis.wie["hazelaar"]))
    assert "jij bent aan het woord" in school.get(f"{weg}/live").text
    school.post(
        f"{weg}/bijdrage", soort="tegenspraak", leefgebied="", tekst="Misschien rust het kind juist uit."
    )
    naar_stap(huis, ZittingStap.ADVIES)
    voorzitter.post(f"{weg}/advies", tekst="Vraag het kind zelf wat helpt.")
    voorzitter.post(f"{weg}/voorgelezen")
    inbrenger.post(f"{weg}/antwoord", wel="Dat doe ik.", niet="")
    dag = (open_zitting(huis).op + timedelta(days=10)).strftime("%d-%m-%Y")
    naar_stap(huis, ZittingStap.ACTIES)
    voorzitter.post(
        f"{weg}/actie", wie=str(huis.wie["hazelaar"]), uiterlijk=dag, tekst="Vragen wat helpt op school."
    )
    naar_stap(huis, ZittingStap.INFORMEREN)
    voorzitter.post(f"{weg}/vertel", wie=str(huis.wie["wilg"]), uiterlijk=dag, hoe="Eerst apart.")
    naar_stap(huis, ZittingStap.OPSCHALING)
    rij = een(huis, KamerInbreng, KamerInbreng.id == open_zitting(huis).inbreng_id)
    voorzitter.post(
        f"{weg}/uitkomst/{rij.id}", uitkomsten="advies_aan_contactpersoon", waarom="", monitoring=dag
    )
    naar_stap(huis, ZittingStap.AFSLUITING)
    voorzitter.post(f"{weg}/sluit", leerpunt="Eerst vragen, dan raden.", volgende=dag)
    verslag = leesbaar(school.get(weg).text)
    for tekst in ("Vraag het kind zelf wat helpt.", "Misschien rust het kind juist uit.", "Dat doe ik."):
        assert tekst in verslag
    assert "Vragen wat helpt op school." in school.get("/overleg").text
    assert "Vragen wat helpt op school." in school.get("/vandaag").text
    assert school.get(f"{weg}/verslag").data.startswith(b"%PDF")
    school.get(f"{weg}/inbreng/{rij.id}", 403)
