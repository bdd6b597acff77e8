"""Een kindversie schrijven en goedkeuren, wie haar leest, en wat het kind ervan zegt."""

from typing import Any
from uuid import UUID

import pytest
from sqlmodel import select

from caseapp.actions import kindversie as acties
from caseapp.actions import noodplan, protocol, uitspraak
from caseapp.actions.botsing import Botsing
from caseapp.domain.dragen import ZIN
from caseapp.domain.gezin import BijzonderProtocol
from caseapp.domain.kindversie import DRAGEN, Kindtekst, Plaatje, Taalniveau
from caseapp.domain.protocol import Deskundige
from caseapp.domain.regel import Regelfout
from caseapp.domain.stellingname import Stelling
from caseapp.permissions import Categorie
from caseapp.queries import kindversie as bladen
from caseapp.queries import tijdlijn
from caseapp.queries.dossier import Refused
from caseapp.queries.kindversie_lezers import mogelijk_gehoor
from caseapp.queries.namen import mensen
from caseapp.queries.verklarende_analyse import rijen
from caseapp.tables import Gezagsrelatie, Kindversie, Stellingname

from ..builders import Huis, laatste, op_dag, regels_van
from ..factories import VerstrekkingFactory
from ..kring import Kring
from .analyse import doe, lees, van_gezin

GOED = {
    "gebeurd": "Er was ruzie.",
    "afspraken": "Papa gaat naar buiten.",
    "bellen": "Je mag opa bellen.",
    "weer": "Ga naar Fien.",
}
IEDEREEN = ("cp", "lt", "vt", "mda", "moeder", "vader", "kind", "school", "steun", "trainer")


def schrijf(huis: Huis, kring: Kring, wie: str = "cp", **hoe: Any) -> Kindversie:
    lezers = acties.Lezers(
        [str(een.id) for een in hoe.get("niet_voor", ())], [str(kring[een]) for een in hoe.get("gehoor", ())]
    )
    tekst = Kindtekst(Taalniveau.ZELF_LEZEN, GOED | hoe.get("velden", {}), (Plaatje.HUIS,))
    kind, versie = hoe.get("kind", kring.kind.id), hoe.get("versie")
    return doe(huis, kring, wie, acties.schrijf_kindversie, kind, tekst, lezers, versie=versie)


def keur_goed(huis: Huis, kring: Kring, wie: str = "cp", gezien: Any = DRAGEN, **hoe: Any) -> None:
    def actie(ctx: Any, gezin: Any) -> None:
        zicht = bladen.van_kind(ctx, gezin, kring.kind.id).concept
        if zicht is None:
            raise Regelfout("er is niets om goed te keuren")
        acties.keur_goed(ctx, gezin, zicht, gezien, **hoe)

    doe(huis, kring, wie, actie)


def goedgekeurd(huis: Huis, kring: Kring, **hoe: Any) -> None:
    schrijf(huis, kring, **hoe)
    keur_goed(huis, kring)


def zeg(huis: Huis, kring: Kring, wie: str, **hoe: Any) -> Stellingname:
    """About the version that the contactpersoon approved last, whoever tries."""

    def actie(ctx: Any, gezin: Any) -> Stellingname:
        query = select(Kindversie).where(Kindversie.gezin_id == gezin.id).order_by(Kindversie.nummer.desc())
        over: Any = type("Over", (), {"rij": ctx.session.exec(query).first()})
        woorden = acties.Woorden(
            hoe.get("stelling", Stelling.EENS), hoe.get("reden", "Zo is het."), hoe.get("thuis", False)
        )
        return acties.zeg_bij_kindversie(ctx, gezin, over, woorden)

    return doe(huis, kring, wie, actie)


def leest(huis: Huis, kring: Kring, wie: str) -> list[str]:
    """Of each child what stands at the first question, approved and in concept."""

    def vraag(ctx: Any, gezin: Any) -> list[str]:
        kinderen = bladen.blad(ctx, gezin, mensen(ctx, gezin)).kinderen
        return [v.delen[0][1] for kind in kinderen for v in (kind.versie, kind.concept) if v]

    return lees(huis, kring, wie, vraag)


def gehoord(huis: Huis, kring: Kring, wie: str) -> list[str]:
    def vraag(ctx: Any, gezin: Any) -> list[str]:
        kinderen = bladen.blad(ctx, gezin, mensen(ctx, gezin)).kinderen
        return [wat.woorden for kind in kinderen if kind.versie for wat in kind.versie.gezegd]

    return lees(huis, kring, wie, vraag)


def lezers(huis: Huis, kring: Kring) -> set[str]:
    return {wie for wie in IEDEREEN if leest(huis, kring, wie)}


def op_de_tijdlijn(huis: Huis, kring: Kring, wie: str) -> list[str]:
    return lees(huis, kring, wie, lambda ctx, g: [z.rij.soort.value for z in tijdlijn.alles(ctx, g)])


def test_een_concept_is_er_alleen_voor_wie_het_schrijft(kamer: Huis, kring: Kring) -> None:
    schrijf(kamer, kring, gehoor=("school",))
    assert lezers(kamer, kring) == {"cp"}
    for wie in IEDEREEN:
        assert "kindversie_geschreven" not in op_de_tijdlijn(kamer, kring, wie)


def test_het_gordijn_zelf_houdt_een_concept_weg_bij_gezin_en_school(kamer: Huis, kring: Kring) -> None:
    """Also a query that forgets to ask whether it was approved, shows it to none of these."""
    schrijf(kamer, kring, gehoor=("school",))
    for wie in ("moeder", "vader", "kind", "school", "steun"):

        def ruw(ctx: Any, gezin: Any) -> int:
            return len(bladen.zichtbaar(ctx, gezin, ctx.session.exec(select(Kindversie)).all()))

        assert lees(kamer, kring, wie, ruw) == 0, wie


def test_na_goedkeuren_lezen_kind_ouders_met_gezag_en_wie_met_het_gezin_werkt(
    kamer: Huis, kring: Kring
) -> None:
    goedgekeurd(kamer, kring)
    assert lezers(kamer, kring) == {"cp", "lt", "vt", "mda", "moeder", "vader", "kind", "trainer"}
    assert "kindversie_geschreven" in op_de_tijdlijn(kamer, kring, "kind")


def test_wie_geen_gezag_heeft_leest_het_niet(kamer: Huis, kring: Kring) -> None:
    goedgekeurd(kamer, kring)
    with kamer.systeem() as werk:
        for rij in werk.ctx.session.exec(select(Gezagsrelatie)):
            if rij.ouder_id == kring.vader.id:
                werk.ctx.session.delete(rij)
    assert "vader" not in lezers(kamer, kring)
    assert "moeder" in lezers(kamer, kring)


def test_een_school_leest_alleen_als_dat_is_afgesproken(kamer: Huis, kring: Kring) -> None:
    goedgekeurd(kamer, kring)
    assert "school" not in lezers(kamer, kring)
    goedgekeurd(kamer, kring, gehoor=("school",))
    assert "school" in lezers(kamer, kring)
    goedgekeurd(kamer, kring)
    assert "school" not in lezers(kamer, kring), "de afspraak is voorbij, ook voor wat er eerst stond"


def test_alleen_met_een_ketenpartner_wordt_meelezen_afgesproken(kamer: Huis, kring: Kring) -> None:
    def wie(ctx: Any, gezin: Any) -> set[str]:
        return set(mogelijk_gehoor(ctx, gezin, kring.kind.id))

    assert lees(kamer, kring, "cp", wie) == {str(kring["school"])}
    for ander in ("lt", "vt", "moeder"):
        with pytest.raises(Regelfout, match="kan dit niet lezen"):
            schrijf(kamer, kring, gehoor=(ander,))


def test_voor_wie_het_is_afgeschermd_is_het_er_niet_ook_niet_wat_er_eerst_stond(
    kamer: Huis, kring: Kring
) -> None:
    goedgekeurd(kamer, kring)
    goedgekeurd(kamer, kring, niet_voor=[kring.vader])
    assert "vader" not in lezers(kamer, kring)
    assert {"moeder", "kind"} <= lezers(kamer, kring)
    assert op_de_tijdlijn(kamer, kring, "vader").count("kindversie_geschreven") == 1, "van de eerste versie"


@pytest.mark.parametrize("wie", ["lt", "vt", "mda", "school", "moeder", "vader", "kind", "trainer"])
def test_een_ander_schrijft_en_keurt_er_geen(kamer: Huis, kring: Kring, wie: str) -> None:
    with pytest.raises((Refused, Regelfout)):
        schrijf(kamer, kring, wie)
    assert van_gezin(kamer, kring, Kindversie) == []
    schrijf(kamer, kring)
    with pytest.raises(Regelfout, match="niets om goed te keuren"):
        keur_goed(kamer, kring, wie)


def test_elke_bewoording_blijft_en_het_kind_leest_de_laatste_die_is_goedgekeurd(
    kamer: Huis, kring: Kring
) -> None:
    goedgekeurd(kamer, kring)
    schrijf(kamer, kring, velden={"gebeurd": "Er was weer ruzie."}, versie=1)
    assert leest(kamer, kring, "kind") == ["Er was ruzie."]
    assert leest(kamer, kring, "cp") == ["Er was ruzie.", "Er was weer ruzie."]
    keur_goed(kamer, kring, versie=2)
    assert leest(kamer, kring, "kind") == leest(kamer, kring, "cp") == ["Er was weer ruzie."]
    assert sorted(rij.nummer for rij in van_gezin(kamer, kring, Kindversie)) == [1, 2]


def test_twee_die_tegelijk_schrijven_overschrijven_elkaar_niet(kamer: Huis, kring: Kring) -> None:
    schrijf(kamer, kring, versie=0)
    with pytest.raises(Botsing, match="changed") as fout:
        schrijf(kamer, kring, velden={"weer": "Ga naar opa."}, versie=0)
    assert "Ga naar opa." in fout.value.mijn


def test_goedgekeurd_wordt_wat_er_op_de_pagina_stond(kamer: Huis, kring: Kring) -> None:
    schrijf(kamer, kring)
    schrijf(kamer, kring, velden={"weer": "Ga naar opa."})
    with pytest.raises(Botsing):
        keur_goed(kamer, kring, versie=1)
    with pytest.raises(Regelfout, match="Kruis alles aan"):
        keur_goed(kamer, kring, gezien=["weet"], versie=2)
    assert "kind" not in lezers(kamer, kring)


def een_plan(huis: Huis, kring: Kring, wie: str = "cp", **velden: str) -> None:
    mee = noodplan.Wie([kring.vader.id])
    alles = {"doe_rood": "Ik loop weg.", "bellen": "Eerst 112.", **velden}
    doe(huis, kring, wie, noodplan.maak_noodplan, kring.moeder.id, alles, mee)


def test_een_codewoord_of_schuilplaats_die_de_schrijver_kent_komt_niet_op_het_blad(
    kamer: Huis, kring: Kring
) -> None:
    een_plan(kamer, kring, codewoord="Pannenkoek", heen="Naar tante Roos aan zee.")
    for zin in ("Zeg dan pannenkoek.", "Jullie gaan naar tante Roos aan zee."):
        with pytest.raises(Regelfout) as fout:
            schrijf(kamer, kring, velden={"weer": zin})
        assert (fout.value.melding, fout.value.veld) == (ZIN, "weer")


def test_wat_de_schrijver_niet_mag_weten_verraadt_zij_ook_niet(kamer: Huis, kring: Kring) -> None:
    """A plan that Veilig Thuis wrote without her: a refusal would tell her that it is there."""
    een_plan(kamer, kring, "vt", codewoord="Pannenkoek")
    schrijf(kamer, kring, velden={"weer": "Zeg dan pannenkoek."})
    keur_goed(kamer, kring)


def test_vergelijken_met_een_geheim_is_geen_blik_erop(kamer: Huis, kring: Kring) -> None:
    """A line that she read the noodplan would be a line more for each wording that she writes."""
    een_plan(kamer, kring, codewoord="Pannenkoek")
    vanaf = laatste(kamer)
    schrijf(kamer, kring)
    gelezen = [r for r in regels_van(kamer, vanaf) if r["handeling"] == "bekijken"]
    assert "vp_afgeschermd" not in {r.get("categorie") for r in gelezen}


def test_een_verblijfplaats_telt_pas_als_de_schrijver_haar_mag_lezen(kamer: Huis, kring: Kring) -> None:
    waar, velden = "Het huis met de blauwe deur.", {"weer": "Ga naar het huis met de blauwe deur."}
    doe(kamer, kring, "moeder", uitspraak.leg_verblijfplaats_vast, kring.moeder.id, waar)
    schrijf(kamer, kring, velden=velden)
    with kamer.systeem() as werk:
        VerstrekkingFactory(
            ctx=werk.ctx,
            gezin_id=kring.gezin.id,
            van_id=kring["moeder"],
            aan_id=kring["cp"],
            betreft_id=kring.moeder.id,
            wat=Categorie.VERBLIJFPLAATS,
            tot=op_dag(200).date(),
        )
    with pytest.raises(Regelfout, match="hoort te dragen") as fout:
        schrijf(kamer, kring, velden=velden)
    assert fout.value.veld == "weer"


def test_bij_goedkeuren_wordt_nog_eens_gekeken(kamer: Huis, kring: Kring) -> None:
    schrijf(kamer, kring, velden={"weer": "Zeg dan pannenkoek."})
    een_plan(kamer, kring, codewoord="pannenkoek")
    with pytest.raises(Regelfout, match="Bij ‘Wat doe ik als het weer gebeurt"):
        keur_goed(kamer, kring)
    assert lezers(kamer, kring) == {"cp"}


def test_een_kindversie_is_voor_een_kind_van_dit_gezin(kamer: Huis, kring: Kring) -> None:
    for wie, zin in ((kring.moeder.id, "onder de 18"), (UUID(int=9), "hoort")):
        with pytest.raises(Regelfout, match=zin):
            schrijf(kamer, kring, kind=wie)
    with pytest.raises(Regelfout, match="van het kind zelf"):
        schrijf(kamer, kring, niet_voor=[kring.kind])


def test_onder_een_bijzonder_protocol_leest_niemand_van_het_gezin_het(kamer: Huis, kring: Kring) -> None:
    soort, wie = BijzonderProtocol.EERGERELATEERD, Deskundige.LEC_EGG
    doe(kamer, kring, "cp", protocol.stel_protocol_in, soort, wie, "Er zijn signalen over eer.")
    goedgekeurd(kamer, kring)
    assert lezers(kamer, kring) == {"cp", "lt", "vt", "mda", "trainer"}


def test_wie_uit_het_gezin_ging_blijft_iemand_voor_wie_het_niet_is(kamer: Huis, kring: Kring) -> None:
    goedgekeurd(kamer, kring, niet_voor=[kring.vader])

    def opnieuw(ctx: Any, gezin: Any) -> Kindversie:
        gezin.leden.remove(next(lid for lid in gezin.leden if lid.persoon_id == kring.vader.id))
        tekst = Kindtekst(Taalniveau.ZELF_LEZEN, GOED)
        return acties.schrijf_kindversie(ctx, gezin, kring.kind.id, tekst, acties.Lezers())

    doe(kamer, kring, "cp", opnieuw)
    keur_goed(kamer, kring)
    assert max(van_gezin(kamer, kring, Kindversie), key=lambda r: r.nummer).niet_voor == [str(kring.vader.id)]


def test_een_kind_zegt_het_zelf_en_kiest_of_thuis_het_leest(kamer: Huis, kring: Kring) -> None:
    goedgekeurd(kamer, kring)
    zeg(kamer, kring, "kind", reden="Ik ben nog bang.")
    zeg(kamer, kring, "kind", reden="Dit mag mama weten.", stelling=Stelling.NIET_EENS, thuis=True)
    for wie in ("kind", "cp", "lt", "vt", "mda", "trainer"):
        assert set(gehoord(kamer, kring, wie)) == {"Ik ben nog bang.", "Dit mag mama weten."}, wie
    for wie in ("moeder", "vader"):
        assert gehoord(kamer, kring, wie) == ["Dit mag mama weten."]
    assert op_de_tijdlijn(kamer, kring, "moeder").count("stelling_genomen") == 1


def test_voor_wie_het_blad_niet_is_zijn_ook_de_woorden_niet(kamer: Huis, kring: Kring) -> None:
    goedgekeurd(kamer, kring, niet_voor=[kring.vader], gehoor=("school",))
    zeg(kamer, kring, "kind", reden="Dit mag mama weten.", thuis=True)
    assert gehoord(kamer, kring, "moeder") == ["Dit mag mama weten."]
    assert gehoord(kamer, kring, "vader") == gehoord(kamer, kring, "school") == []
    assert "stelling_genomen" not in op_de_tijdlijn(kamer, kring, "vader")


def test_de_contactpersoon_schrijft_de_woorden_van_het_kind_op_een_ander_niet(
    kamer: Huis, kring: Kring
) -> None:
    goedgekeurd(kamer, kring, gehoor=("school",))
    zeg(kamer, kring, "cp", reden="Ik wil naar oma.")
    assert gehoord(kamer, kring, "kind") == ["Ik wil naar oma."]
    for wie in ("moeder", "vader", "lt", "vt", "mda", "school", "trainer"):
        with pytest.raises(Refused):
            zeg(kamer, kring, wie)
    assert len(van_gezin(kamer, kring, Stellingname)) == 1


def test_over_een_concept_en_met_andere_woorden_zegt_een_kind_niets(kamer: Huis, kring: Kring) -> None:
    schrijf(kamer, kring)
    with pytest.raises(Regelfout, match="nu niets zeggen"):
        zeg(kamer, kring, "cp")
    keur_goed(kamer, kring)
    with pytest.raises(Regelfout, match="Kies"):
        zeg(kamer, kring, "kind", stelling=Stelling.WIL_NIET_REAGEREN)
    with pytest.raises(Regelfout, match="telefoonnummer") as fout:
        zeg(kamer, kring, "kind", reden="Bel 06-12345678.")
    assert fout.value.veld == "reden"


def test_wat_een_kind_van_het_blad_zegt_hoort_niet_bij_de_analyse(kamer: Huis, kring: Kring) -> None:
    goedgekeurd(kamer, kring)
    zeg(kamer, kring, "kind")
    assert lees(kamer, kring, "cp", rijen.stellingnames) == []
