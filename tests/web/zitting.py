"""A zitting as people hold it in a browser, for the tests of the lokale kamer."""

import re

from sqlmodel import select

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
    """By the contactpersoon of a gezin that waits for no zitting."""
    naar = huis.pad(gezin, f"overleg/kamers/{kamer(huis).id}/breng-in")
    velden = {"wijze": "anoniem"} | KERN | anders
    return huis.gast(wie).post(naar, verwacht, **velden)


def agendeer(huis, wie="beuk"):
    rij = een(huis, KamerInbreng, KamerInbreng.zitting_id.is_(None))
    huis.gast(wie).post(pad(huis, f"/wachtend/{rij.id}"))
    return rij.id


def open_de_zitting(huis, *aanwezig):
    huis.gast("beuk").post(pad(huis, "/open"), aanwezig=[str(huis.wie[wie]) for wie in aanwezig], gelezen="y")


def over(huis, deel):
    """The address of something done with the gezin that is on the table now."""
    return pad(huis, f"/inbreng/{open_zitting(huis).inbreng_id}/{deel}")


def ga_verder(huis, voorzitter):
    """Presses the button on the page of the chair; gives what that page says then."""
    weg = pad(huis)
    van = re.search(r'name="van" value="([^"]+)"', voorzitter.get(f"{weg}/live").text)[1]
    voorzitter.post(f"{weg}/stap", richting="verder", van=van)
    return leesbaar(voorzitter.get(f"{weg}/live").text)


def naar_stap(huis, stap):
    voorzitter = huis.gast("beuk")
    while open_zitting(huis).stap is not stap:
        hier = open_zitting(huis).stap
        gezegd = ga_verder(huis, voorzitter)
        assert open_zitting(huis).stap is not hier, gezegd
