"""What pages are given: the same for whoever may see it, less for whoever may not, and never a guess."""

from dataclasses import FrozenInstanceError, fields, is_dataclass
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from caseapp.actions.concept import bewaar_concept
from caseapp.domain.gezin import Fase
from caseapp.permissions import Categorie, Doen
from caseapp.queries import bladen, kader, proces, uitleg
from caseapp.queries.concept import bewaard
from caseapp.queries.dossier import OpenGezin, open_gezin
from caseapp.queries.gezin import gezinskop, zaken
from caseapp.queries.lijst import lijst
from caseapp.queries.overzicht import heeft_gevraagd, open_vragen, overzicht, vraag_regel
from caseapp.queries.vandaag import vandaag
from caseapp.tables import Row

from ..builders import Huis, open_voor
from ..factories import ConceptFactory, GebeurtenisFactory, TermijnFactory, ToegangsVraagFactory
from ..kring import Kring, een_kring

BLADEN = [ding for ding in vars(bladen).values() if is_dataclass(ding)]
# Who of the demonstration finds which gezin in the list.
ZIET = {
    "Wolkenveld": {
        *("mw. Wilg", "dhr. Berk", "dhr. Linde", "mw. Hazelaar", "mw. Ceder", "dhr. Den"),
        *("Noor Wolkenveld", "Joost Wolkenveld", "Pien Wolkenveld"),
    },
    "Lantaarn": {
        *("mw. Kastanje", "dhr. Lijsterbes", "mw. Meidoorn", "mw. Iep", "dhr. Spar", "mw. Vlier"),
        *("mw. Taxus", "Eva Lantaarn", "Rik Lantaarn", "Liv Lantaarn"),
    },
    "Lampenkap": {
        *("mw. Abeel", "dhr. Lijsterbes", "dhr. Cipres", "dhr. Spar", "mw. Mispel", "dhr. Moerbei"),
        "mw. Haagbeuk",
        *("Mila Lampenkap", "Sam Lampenkap"),
    },
    "Zandloper": {
        *("mw. Esdoorn", "dhr. Lork", "dhr. Linde", "mw. Hazelaar"),
        *("Anna Zandloper", "Wout Vuurtoren", "Isa Zandloper"),
    },
    "Waterlelie": {
        *("dhr. Lijsterbes", "mw. Kastanje", "mw. Kornoelje", "dhr. Robinia", "mw. Ceder"),
        *("Tine Waterlelie", "Henk Waterlelie"),
    },
    "Kompas": {"mw. Abeel", "dhr. Lijsterbes", "mw. Meidoorn", "mw. Vlier"},
    "Papierenvlinder": {
        *("mw. Esdoorn", "dhr. Lork", "dhr. Berk", "mw. Meidoorn", "dhr. Moerbei", "mw. Tamarisk"),
        "Bo Papierenvlinder",
    },
    "Sterrewacht": {
        *("mw. Amandel", "mw. Abeel", "dhr. Cipres", "mw. Hazelaar", "dhr. Den", "dhr. Spar"),
        *("Jet Sterrewacht", "Roel Sterrewacht", "Saar Sterrewacht"),
    },
    "Regenton": {
        *("dhr. Vogelkers", "mw. Amandel", "dhr. Cipres", "dhr. Robinia", "dhr. Spar", "dhr. Moerbei"),
        *("Hidde Regenton", "Roos Regenton"),
    },
}
OVERAL = {"mw. Beuk", "dhr. Eik", "mw. Sering", "dhr. Walnoot", "De simulatie"}


def alles_over(ctx: Any, gezin: OpenGezin) -> str:
    ding = zaken(ctx, gezin)
    return repr((gezinskop(ctx, gezin, ding), overzicht(ctx, gezin, ding), vandaag(ctx), lijst(ctx, 1)))


@pytest.mark.parametrize("blad", BLADEN, ids=lambda blad: blad.__name__)
def test_a_page_is_given_something_small_and_frozen(blad: type) -> None:
    ding = blad.__new__(blad)
    with pytest.raises(FrozenInstanceError):
        setattr(ding, fields(blad)[0].name, "anders")
    assert not any("Row" in str(veld.type) or "Sealed" in str(veld.type) for veld in fields(blad))


def rijen_in(ding: Any) -> bool:
    if isinstance(ding, Row):
        return True
    if isinstance(ding, tuple):
        return any(map(rijen_in, ding))
    return is_dataclass(ding) and any(rijen_in(getattr(ding, veld.name)) for veld in fields(ding))


def test_no_row_reaches_a_page(leeshuis: Huis) -> None:
    with leeshuis.als("mw. Wilg", alleen_lezen=True) as werk:
        gezin = open_gezin(werk.ctx, leeshuis.gezinnen["Wolkenveld"], Doen.ZIEN, Categorie.GEZIN_GEZAG)
        ding = zaken(werk.ctx, gezin)
        pagina = (overzicht(werk.ctx, gezin, ding), gezinskop(werk.ctx, gezin, ding), vandaag(werk.ctx))
    assert not rijen_in(pagina)
    assert rijen_in((gezin.rij,))


@pytest.mark.parametrize("naam", ZIET)
def test_each_persona_of_the_demonstration_finds_the_gezinnen_that_it_should(
    leeshuis: Huis, naam: str
) -> None:
    gezin_id, gevonden = str(leeshuis.gezinnen[naam]), set()
    for wie, gebruiker_id in leeshuis.wie.items():
        with leeshuis.als(gebruiker_id, alleen_lezen=True) as werk:
            regels = lijst(werk.ctx, 1).regels
            if any(gezin_id in regel.url for regel in regels) or (wie in OVERAL and len(regels) == len(ZIET)):
                gevonden.add(wie)
    assert gevonden == ZIET[naam] | OVERAL


def test_the_story_of_rik_holds_nothing_of_what_was_shielded_from_him(leeshuis: Huis) -> None:
    """domein 8.7-1: not the thing, not that it exists, not a time that reveals it."""
    with leeshuis.als("Rik Lantaarn", alleen_lezen=True) as werk:
        gezien = alles_over(werk.ctx, open_voor(werk.ctx, leeshuis.gezinnen["Lantaarn"]))
    geheim = ("opvang", "Vlier", "Spar", "Taxus", "zendertje", "apotheek", "codewoord", "papieren", "de kat")
    assert {woord for woord in geheim if woord.lower() in gezien.lower()} == set()
    assert "laatste_incident=None" in gezien
    assert "Kastanje" in gezien


def test_eva_reads_what_rik_may_not(leeshuis: Huis) -> None:
    with leeshuis.als("Eva Lantaarn", alleen_lezen=True) as werk:
        gezien = alles_over(werk.ctx, open_voor(werk.ctx, leeshuis.gezinnen["Lantaarn"]))
    assert "Een opvangplek in een andere regio (fictief)." in gezien
    assert "zendertje" in gezien


def test_pien_does_not_read_what_her_parents_disagree_about(leeshuis: Huis) -> None:
    with leeshuis.als("Pien Wolkenveld", alleen_lezen=True) as werk:
        gezien = alles_over(werk.ctx, open_voor(werk.ctx, leeshuis.gezinnen["Wolkenveld"]))
    assert "klap" not in gezien
    assert "Als papa stil wordt" in gezien


def test_jet_does_not_read_what_roel_did_not_tell_her_yet(leeshuis: Huis) -> None:
    """He is sixteen and chooses (domein 8.7-8); to her nothing says that there is something to tell."""
    geheim = ("coach", "Seksueel Geweld", "buiten thuis", "mijn grens", "uit mijn hand", "mijn stoel")
    with leeshuis.als("Jet Sterrewacht", alleen_lezen=True) as werk:
        gezien = alles_over(werk.ctx, open_voor(werk.ctx, leeshuis.gezinnen["Sterrewacht"]))
    assert {woord for woord in geheim if woord in gezien} == set()
    assert "hardop gezegd" in gezien
    with leeshuis.als("Roel Sterrewacht", alleen_lezen=True) as werk:
        zelf = alles_over(werk.ctx, open_voor(werk.ctx, leeshuis.gezinnen["Sterrewacht"]))
    assert {"coach", "Seksueel Geweld"} <= {woord for woord in geheim if woord in zelf}
    assert "slaapkamer" not in zelf


def test_saar_does_not_read_what_is_too_heavy_for_her(leeshuis: Huis) -> None:
    with leeshuis.als("Saar Sterrewacht", alleen_lezen=True) as werk:
        gezien = alles_over(werk.ctx, open_voor(werk.ctx, leeshuis.gezinnen["Sterrewacht"]))
    assert {woord for woord in ("foto", "blow", "Halt", "aanrecht", "coach") if woord in gezien} == set()
    assert "mijn stoel tegen de deur" in gezien


def test_a_procesregisseur_is_given_no_name_and_no_id(leeshuis: Huis) -> None:
    gezin_id = leeshuis.gezinnen["Wolkenveld"]
    with leeshuis.als("mw. Beuk", alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, gezin_id)
        open_ = proces.open_proces(werk.ctx, gezin.rij.kenmerk)
        gezien = repr((proces.proces(werk.ctx, open_), lijst(werk.ctx, 1), vandaag(werk.ctx)))
    assert str(gezin_id) not in gezien
    assert "Wolkenveld" not in gezien
    assert gezin.rij.kenmerk in gezien


def test_numbers_below_five_are_not_told(leeshuis: Huis, eigen_kamer: Huis) -> None:
    with leeshuis.als("mw. Acacia", alleen_lezen=True) as werk:
        cijfers = {c.naam: c.waarde for c in proces.cijfers(werk.ctx).cijfers}
    assert cijfers["Gezinnen in beeld"] == str(len(ZIET)) == "9"
    assert cijfers["Gezinnen zonder contactpersoon"] == "minder dan 5"
    gezien = []
    for erbij in (4, 1):
        with eigen_kamer.systeem() as werk:
            kringen = [een_kring(werk.ctx) for _ in range(erbij)]
        with eigen_kamer.als(kringen[0]["beleid"], alleen_lezen=True) as werk:
            gezien.append(proces.cijfers(werk.ctx).cijfers[0].waarde)
    assert gezien == ["minder dan 5", "5"]


def test_who_does_not_see_something_reads_why_but_not_of_what_is_silent(kamer: Huis, kring: Kring) -> None:
    with kamer.als(kring["school"], alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        niet = overzicht(werk.ctx, gezin, zaken(werk.ctx, gezin)).niet_te_zien
    assert {"verklarende analyse", "gezondheid"} <= {regel.wat for regel in niet}
    assert all(regel.omdat for regel in niet)
    stil = {"verblijfplaats", "melder", "afgeschermde woorden", "afgeschermd deel van het veiligheidsplan"}
    assert stil.isdisjoint(regel.wat for regel in niet)


def test_the_phase_of_the_gezin_is_told_only_to_who_may_see_that_of_all(kamer: Huis, kring: Kring) -> None:
    with kamer.systeem() as werk:
        for lid, fase in zip(open_voor(werk.ctx, kring.gezin.id).leden, reversed(Fase), strict=True):
            lid.fase = fase
    gezien = {}
    for naam in ("cp", "vader", "school"):
        with kamer.als(kring[naam], alleen_lezen=True) as werk:
            kop = gezinskop(werk.ctx, open_voor(werk.ctx, kring.gezin.id))
            gezien[naam] = (kop.fase, [regel.nummer for regel in kop.fasen])
    assert gezien == {"cp": (1, [3, 2, 1]), "vader": (None, [2]), "school": (None, [])}


def test_what_waits_for_me_is_mine_and_the_soonest_first(kamer: Huis, kring: Kring) -> None:
    with kamer.systeem() as werk:
        for dagen, wie in ((5, "cp"), (-2, "cp"), (1, "lt")):
            uiterlijk = werk.ctx.today + timedelta(days=dagen)
            TermijnFactory(ctx=werk.ctx, gezin_id=kring.gezin.id, voor_id=kring[wie], uiterlijk=uiterlijk)
    with kamer.als(kring["cp"], alleen_lezen=True) as werk:
        wacht = vandaag(werk.ctx).wacht
    assert [(regel.te_laat, regel.werkdagen) for regel in wacht] == [(True, -1), (False, 4)]  # it is Saturday


def test_a_gezin_without_contactpersoon_waits_for_who_may_act_on_it(kamer: Huis) -> None:
    with kamer.systeem() as werk:
        kring = een_kring(werk.ctx, met_contactpersoon=False)
    gezien = {}
    for naam in ("vt", "lt", "moeder", "school"):
        with kamer.als(kring[naam], alleen_lezen=True) as werk:
            gezien[naam] = [regel.wat for regel in vandaag(werk.ctx).wacht]
    assert gezien == {
        "vt": ["geen contactpersoon"],
        "lt": ["geen contactpersoon"],
        "moeder": [],
        "school": [],
    }


def test_news_is_of_others_of_the_last_fortnight_in_this_take(kamer: Huis, kring: Kring) -> None:
    with kamer.systeem() as werk:
        for tekst, anders in {
            "nieuws": {},
            "van mijzelf": {"auteur_id": kring["cp"]},
            "te lang geleden": {"op": werk.ctx.now - timedelta(days=15)},
            "van een vorige keer": {"take": 99},
        }.items():
            velden = {"auteur_id": kring["lt"], "tekst": tekst} | anders
            GebeurtenisFactory(ctx=werk.ctx, gezin_id=kring.gezin.id, **velden)
    with kamer.als(kring["cp"], alleen_lezen=True) as werk:
        assert [regel.tekst for regel in vandaag(werk.ctx).nieuws] == ["nieuws"]


def test_a_question_for_access_lies_with_who_decides(kamer: Huis, kring: Kring) -> None:
    with kamer.systeem() as werk:
        vraag = ToegangsVraagFactory(
            ctx=werk.ctx, gezin_id=kring.gezin.id, gebruiker_id=kring["collega"], auteur_id=kring["collega"]
        )
    for naam, ziet in {"cp": True, "lt": False, "moeder": False, "collega": False}.items():
        with kamer.als(kring[naam], alleen_lezen=True) as werk:
            gezin = open_voor(werk.ctx, kring.gezin.id)
            assert (vraag_regel(werk.ctx, gezin, vraag.id) is not None) is ziet
            assert [rij.id for rij in open_vragen(werk.ctx, gezin)] == [vraag.id]
            assert vraag_regel(werk.ctx, gezin, uuid4()) is None
            assert heeft_gevraagd(werk.ctx, gezin.id) is (naam == "collega")


def test_a_draft_is_given_back_to_who_typed_it_for_a_month(kamer: Huis, kring: Kring) -> None:
    with kamer.als(kring["cp"]) as werk:
        bewaar_concept(werk.ctx, "/hier", {"tekst": ["half"]})
        ConceptFactory(
            ctx=werk.ctx, gebruiker_id=kring["cp"], pad="/oud", op_echt=werk.ctx.wall - timedelta(days=31)
        )
    with kamer.als(kring["cp"], alleen_lezen=True) as werk:
        gevonden = bewaard(werk.ctx, "/hier")
        assert gevonden is not None
        assert gevonden.velden == {"tekst": ["half"]}
        assert bewaard(werk.ctx, "/oud") is bewaard(werk.ctx, "/elders") is None
    with kamer.als(kring["lt"], alleen_lezen=True) as werk:
        assert bewaard(werk.ctx, "/hier") is None


def test_everybody_may_choose_a_card_but_nobody_the_machine(leeshuis: Huis) -> None:
    with leeshuis.systeem() as werk:
        groepen = kader.kaarten(werk.ctx)
        namen = [kaart.naam for groep in groepen for kaart in groep.kaarten]
        assert "De simulatie" not in namen
        assert len(namen) == len(set(namen)) >= 30
        assert kader.bestaat(werk.ctx, leeshuis.wie["mw. Wilg"])
        assert not kader.bestaat(werk.ctx, leeshuis.wie["De simulatie"])
        assert not kader.bestaat(werk.ctx, uuid4())


def test_the_explanation_shows_one_field_as_seen_and_as_stored(leeshuis: Huis) -> None:
    with leeshuis.als("mw. Wilg", alleen_lezen=True) as werk:
        blad = uitleg.beveiliging(werk.ctx)
    assert blad.gezien == "mw. Wilg"
    assert "".join(deel for _, deel in blad.delen) == blad.bewaard_hex
    assert blad.bewaard_hex.startswith("0101")
    assert b"mw. Wilg".hex() not in blad.bewaard_hex
