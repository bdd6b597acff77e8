"""Een verhaal klopt: elke handeling vindt wat zij nodig heeft in de handelingen ervoor."""

from pathlib import Path

import pytest

from tests.scenario.voorbeeld import EERSTE_VRIJE_REGEL, KOP, fouten_bij, lees


@pytest.mark.parametrize(
    ("handeling", "zin"),
    [
        ("{dag: 1, wie: wilg, wat: bekijk}", "‘wilg’ is op dag 1 nog niet bij dit gezin betrokken."),
        ("{dag: -1, wie: linde, wat: bekijk}", "staat na een latere handeling"),
        ("{dag: 21, wie: linde, wat: bekijk}", "dag 21 ligt na vandaag (dag 20)."),
        ("{dag: 1, wie: simulatie, wat: maak_gezin, naam: Twee, situatie: Ja}", "die komt één keer voor."),
        (
            "{dag: 1, wie: linde, wat: terug_naar_fase_1, persoon: sanne, feiten: Ja}",
            "‘sanne’ hoort op dag 1 nog niet bij het gezin.",
        ),
        (
            "{dag: 1, wie: linde, wat: noteer, soort: contact, tekst: Ja, afgeschermd_voor: [sanne]}",
            "‘sanne’ hoort op dag 1 nog niet bij het gezin.",
        ),
        (
            "{dag: 1, wie: linde, wat: leg_uitspraak_vast, persoon: mirthe, tekst: Ja, bij: J, "
            "gehoor: [sanne]}",
            "‘sanne’ hoort op dag 1 nog niet bij het gezin.",
        ),
        ("{dag: 1, wie: linde, wat: noteer, soort: lid_erbij, tekst: Ja}", "schrijft het werk zelf"),
        (
            "{dag: 1, wie: linde, wat: betrek, gebruiker: wilg, relatie: ketenpartner, doel: Ja}",
            "iemand met de rol lokaal_team kan niet als ketenpartner betrokken zijn.",
        ),
        (
            "{dag: 1, wie: linde, wat: betrek, gebruiker: wilg, relatie: betrokken_hulpverlener, doel: J, "
            "tot_dag: 1}",
            "‘tot_dag’ ligt na de dag",
        ),
        (
            "{dag: 1, wie: linde, wat: wijs_contactpersoon_aan, gebruiker: linde, bereikbaar: Ja}",
            "Alleen iemand van een lokaal team of van MDA++",
        ),
        (
            "{dag: 1, wie: linde, wat: zet_termijn, soort: anders, uiterlijk_dag: 0, tekst: Ja, voor: linde}",
            "een termijn ligt niet in het verleden.",
        ),
        ("{dag: 1, wie: linde, wat: rond_termijn_af, soort: anders}", "er staan 0 termijnen ‘anders’ open"),
    ],
)
def test_een_verhaal_dat_niet_klopt_wordt_uitgelegd(map_: Path, handeling: str, zin: str) -> None:
    gevonden = fouten_bij(map_, handeling)
    assert len(gevonden) == 1
    assert gevonden[0].startswith(f"regel {EERSTE_VRIJE_REGEL}: ")
    assert zin in gevonden[0]


def test_een_gezinslid_mag_handelen_zodra_het_erbij_hoort(map_: Path) -> None:
    handeling = "  - {dag: 1, wie: mirthe, wat: bekijk}\n"
    assert lees(map_, KOP + handeling).handelingen[-1].wie == "mirthe"


def test_wat_een_kamer_afspreekt_is_af_te_ronden_en_niet_eerder(map_: Path) -> None:
    klaar = "{dag: 2, wie: linde, wat: rond_kameractie_af, actie: regels, afloop: gedaan, uitleg: Ja}"
    assert "‘regels’ is op dag 2 nog niet gemaakt." in " ".join(fouten_bij(map_, klaar))
    maak = (
        "{dag: 1, wie: linde, wat: spreek_kameractie_af, zitting: z, sleutel: regels, gebruiker: linde, "
        "uiterlijk_dag: 9, tekst: Ja}"
    )
    assert len(lees(map_, f"{KOP}  - {maak}\n  - {klaar}\n").handelingen) == 5
    assert "een actie ligt niet in het verleden." in " ".join(
        fouten_bij(map_, maak.replace("uiterlijk_dag: 9", "uiterlijk_dag: 0"))
    )


def test_een_afspraak_die_niet_lukte_zet_een_termijn_die_af_te_ronden_is(map_: Path) -> None:
    controle = (
        "  - {dag: 1, wie: linde, wat: leg_controle_vast, stuk: iets, uitkomst: niet_nageleefd, "
        "gezien_door: Mirthe, tekst: Het lukte niet.}\n"
    )
    klaar = "  - {dag: 1, wie: linde, wat: rond_termijn_af, soort: anders}\n"
    assert lees(map_, KOP + controle + klaar).handelingen[-1].wat == "rond_termijn_af"
