"""Een afschrift van alles over één mens: voor hem zelf of namens hem, en nooit meer dan hij zelf zou zien."""

import json

import pytest
import sqlalchemy as sa

from caseapp.permissions import Categorie, Doen
from caseapp.prints.afschrift import bestand, papier
from caseapp.queries.afschrift.blad import afschrift, door_de_ogen_van
from caseapp.queries.afschrift.bronnen import BRONNEN, NIET_ERIN, VAST, WEGGELATEN
from caseapp.queries.dossier import open_gezin
from caseapp.queries.namen import mensen
from caseapp.queries.quarantaine import SOORTEN
from caseapp.tables import Inhoud

from .wandeling import leesbaar

PERSOONLIJK = {
    "gezin_id",
    "betreft_id",
    "persoon_id",
    "kind_id",
    "ouder_id",
    "een_id",
    "verzorgde_id",
    "lid_id",
}


def persoon(huis, wie):
    with huis.als(wie, alleen_lezen=True) as werk:
        return werk.ctx.actor.persoon_id


def json_van(huis, wie, gezin, voor=None, over=None, verwacht=200):
    pad = huis.pad(gezin, f"afschrift/{voor or persoon(huis, wie)}/afschrift.json")
    antwoord = huis.gast(wie).get(f"{pad}?over={over}" if over else pad, verwacht)
    return json.loads(antwoord.data) if verwacht == 200 else antwoord


def teksten(inhoud):
    return {waarde for deel in inhoud["secties"] for stuk in deel["stukken"] for _, waarde in stuk["velden"]}


def koppen(inhoud):
    return [deel["kop"] for deel in inhoud["secties"]]


def logregels(huis):
    with huis.ruimte.session() as session:
        rijen = session.execute(sa.text("SELECT inhoud FROM log_regel ORDER BY volgnummer"))
        return [json.loads(inhoud) for (inhoud,) in rijen]


def test_elke_tabel_met_iets_persoonlijks_staat_erin_of_heeft_een_reden():
    in_bron = {bron.soort.tabel().name for bron in BRONNEN}
    samen = in_bron | VAST | set(NIET_ERIN)
    for naam, soort in SOORTEN.items():
        kolommen = set(soort.tabel().c.keys())
        if issubclass(soort, Inhoud) or soort.verzegelde_kolommen() or kolommen & PERSOONLIJK:
            assert naam in samen, f"zet {naam} in BRONNEN, of in NIET_ERIN met een reden"
    assert not in_bron & set(NIET_ERIN)
    assert samen <= set(SOORTEN) | {"log_regel"}


@pytest.mark.parametrize("bron", BRONNEN, ids=lambda bron: bron.soort.tabel().name)
def test_elk_verzegeld_veld_van_een_bron_staat_erin_of_heeft_een_reden(bron):
    weg = WEGGELATEN.get(bron.soort.tabel().name, {})
    assert set(bron.soort.verzegelde_kolommen()) == set(bron.velden) & set(
        bron.soort.verzegelde_kolommen()
    ) | set(weg)
    assert not set(weg) & set(bron.velden)
    assert set(bron.velden) <= set(bron.soort.tabel().c.keys())


def test_iemand_krijgt_alles_over_zichzelf_en_niets_over_een_ander(huis):
    eva = json_van(huis, "eva", "Lantaarn")
    assert {"Wie je bent", "Jouw gezin", "Wie er meewerken", "Wie er keek"} <= set(koppen(eva))
    assert {"Eigen woorden", "Cijfers", "De verklarende analyse"} <= set(koppen(eva))
    rik = json_van(huis, "rik", "Lantaarn")
    assert "Noodplan" in koppen(eva)
    assert "Noodplan" not in koppen(rik)


def test_de_contactpersoon_maakt_precies_wat_hij_zelf_zou_krijgen(huis):
    """Byte for byte, for everybody of the gezin, on paper and as a file."""
    for gezin, cp, wie in (
        ("Lantaarn", "kastanje", "rik"),
        ("Lantaarn", "kastanje", "eva"),
        ("Wolkenveld", "wilg", "joost"),
    ):
        over, gemaakt = persoon(huis, wie), {}
        for ik in (wie, cp):
            with huis.als(ik) as werk:
                deur = open_gezin(werk.ctx, huis.gezinnen[gezin], Doen.ZIEN, Categorie.LOGGING)
                geboren = mensen(werk.ctx, deur)[over][1]
                blad = afschrift(door_de_ogen_van(werk.ctx, deur, over, geboren), over)
                gemaakt[ik] = (bestand(blad), papier(blad))
                werk.ctx.spoor.lees.clear()
        assert gemaakt[wie] == gemaakt[cp], wie
        assert len(gemaakt[wie][0]) > 3000


def test_elk_afschrift_is_een_regel_per_soort_en_heet_naar_niemand(huis):
    over = persoon(huis, "rik")
    antwoord = huis.gast("kastanje").get(huis.pad("Lantaarn", f"afschrift/{over}/afschrift.pdf"))
    assert antwoord.mimetype == "application/pdf"
    assert antwoord.headers["Content-Disposition"] == 'attachment; filename="afschrift.pdf"'
    regels = [r for r in logregels(huis) if r["handeling"] == "exporteren"]
    soorten = [r["categorie"] for r in regels]
    paren = {(r["categorie"], str(r.get("afgeschermd"))) for r in regels}
    assert len(paren) == len(regels)
    assert {"identiteit", "gezin_gezag", "gva_gedeeld", "deelregister"} <= set(soorten)
    for regel in regels:
        assert regel["persoon_id"] == str(over)
        assert regel["namens_id"] == str(huis.wie["rik"])
        assert regel["velden"] == ["afschrift", "pdf"]


def test_een_afschrift_over_een_ander_wordt_geweigerd_en_opgeschreven(huis):
    eva, rik, noor = persoon(huis, "eva"), persoon(huis, "rik"), persoon(huis, "noor")
    weg = json_van(huis, "rik", "Lantaarn", voor=eva, verwacht=None).status_code
    assert weg in (403, 404)
    assert json_van(huis, "rik", "Lantaarn", over=eva, verwacht=None).status_code in (403, 404)
    assert json_van(huis, "rik", "Lantaarn", voor=noor, verwacht=None).status_code == 404
    assert json_van(huis, "rik", "Wolkenveld", voor=rik, verwacht=None).status_code == 404
    for wie in ("lijsterbes", "iep", "hazelaar", "beuk", "sering"):
        assert json_van(huis, wie, "Lantaarn", voor=rik, verwacht=None).status_code in (403, 404), wie
        assert huis.gast(wie).get(huis.pad("Lantaarn", "afschrift"), None).status_code in (403, 404), wie
    geweigerd = [
        r for r in logregels(huis) if r["resultaat"] == "geweigerd" and "afschrift" in r.get("regel", "")
    ]
    assert len(geweigerd) > 3


def test_wie_het_over_zijn_kind_vraagt_ziet_niet_meer_dan_hij_al_zag(huis):
    """Noor has gezag over Bram (5); of a daughter of 16 a mother gets nothing."""
    pagina = leesbaar(huis.gast("noor").get(huis.pad("Wolkenveld", "afschrift")).text)
    assert "Over jou" in pagina
    assert "Over " in pagina
    with huis.als("noor") as werk:
        deur = open_gezin(werk.ctx, huis.gezinnen["Wolkenveld"], Doen.ZIEN, Categorie.LOGGING)
        kinderen = {naam: id_ for id_, (naam, _) in mensen(werk.ctx, deur).items()}
        werk.ctx.spoor.lees.clear()
    bram = kinderen["Bram"]
    inhoud = json_van(huis, "noor", "Wolkenveld", over=bram)
    assert "Over wie dit gaat" in koppen(inhoud)
    assert "Wie er keek" not in koppen(inhoud)
    assert "Noodplan" not in koppen(inhoud)


def test_de_pagina_staat_bij_delen_en_bij_wie_keek(huis):
    for wie, gezin in (("rik", "Lantaarn"), ("kastanje", "Lantaarn")):
        gast, link = huis.gast(wie), f'href="{huis.pad(gezin, "afschrift")}"'
        assert link in gast.get(huis.pad(gezin, "delen")).text
        assert link in gast.get(huis.pad(gezin, "inzage")).text
        gast.get(huis.pad(gezin, "afschrift"))
    assert "/afschrift" not in huis.gast("lijsterbes").get(huis.pad("Lantaarn", "delen")).text


def test_twee_keer_hetzelfde_afschrift_is_byte_voor_byte_hetzelfde(huis):
    over = persoon(huis, "eva")
    with huis.als("eva") as werk:
        deur = open_gezin(werk.ctx, huis.gezinnen["Lantaarn"], Doen.ZIEN, Categorie.LOGGING)
        ogen = door_de_ogen_van(werk.ctx, deur, over, mensen(werk.ctx, deur)[over][1])
        assert papier(afschrift(ogen, over)) == papier(afschrift(ogen, over))
