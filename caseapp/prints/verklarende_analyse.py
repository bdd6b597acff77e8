"""The verklarende analyse on paper: for who works with it, for the people of the gezin, for one child."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from babel.dates import format_date

from ..domain.verklarende_analyse.woorden import AnalyseDeel
from ..queries.bladen import Gezicht
from ..queries.document.lezer import DeelBlad, StukRegel
from ..queries.document.matrix import Matrix, StemCel, StemRij
from ..queries.document.versies import VersieKop
from ..queries.verklarende_analyse.blad import PersoonWoorden, Woorden
from ..queries.verklarende_analyse.prent import AnalysePrent, Feit, GezinsPrent, KindPrent
from .zetten import pdf

Gegevens = dict[str, object]


def analyse(prent: AnalysePrent) -> bytes:
    """The whole document as this reader sees it, also what is still empty: what is missing is seen."""
    blad, kop = prent.blad, prent.kop
    delen = [deel for deel in blad.delen if deel.vorm.deel is not AnalyseDeel.VERBANDEN]
    lijnen = [deel for deel in blad.delen if deel.vorm.deel is AnalyseDeel.VERBANDEN]
    return pdf(
        "analyse",
        {
            "wanneer": _wanneer(prent.dag, prent.datum),
            "gezin": kop.naam,
            "leden": kop.leden_zin or "",
            "versies": [_versie(versie) for versie in (blad.open, blad.leidend) if versie],
            "gezicht": _gezicht(kop.contactpersoon),
            "woorden": [_persoon(wie, prent.stil) for wie in blad.woorden],
            "delen": [_deel(deel) for deel in delen],
            "verbanden": [_lijn(stuk) for deel in lijnen for stuk in deel.stukken],
            "eens": _stemmen(blad.eens),
            "geheel": _stemmen(blad.geheel),
            "tellers": [[t.naam, str(t.verteld), str(t.gelezen)] for t in blad.tellers],
        },
    )


def gezinsversie(prent: GezinsPrent) -> bytes:
    """In plain words, for the people of the gezin."""
    return pdf(
        "gezin",
        {
            "wanneer": _wanneer(prent.dag, prent.datum),
            "gezin": prent.gezin,
            "leden": prent.leden,
            "bestaat": prent.bestaat,
            "vast": prent.vast,
            "gezicht": _gezicht(prent.gezicht),
            "woorden": [_persoon(wie) for wie in prent.woorden],
            "feiten": [_feit(feit) for feit in prent.feiten],
            "krachten": [{"wat": kracht.wat, "waardoor": kracht.waardoor} for kracht in prent.krachten],
            "samenhang": prent.samenhang,
            "meningen": [{"zin": mening.zin, "wie": mening.wie} for mening in prent.meningen],
            "verklaringen": prent.verklaringen,
            "eerst": prent.eerst,
        },
    )


def kindblad(prent: KindPrent) -> bytes:
    """One page, as large as it fits."""
    return pdf(
        "kind",
        {
            "naam": prent.naam,
            "gezicht": _gezicht(prent.gezicht),
            "woorden": prent.woorden,
            "goed": prent.goed,
            "wens": prent.wens,
        },
    )


def _wanneer(dag: int, datum: date) -> str:
    return f"{_dag(dag)}, {_datum(datum)}"


def _datum(datum: date) -> str:
    return format_date(datum, "d MMMM y", locale="nl")


def _dag(nummer: int) -> str:
    return f"dag {nummer}" if nummer >= 0 else f"dag −{-nummer}"


def _gezicht(gezicht: Gezicht | None) -> Gegevens:
    if gezicht is None:
        return {"naam": "", "organisatie": "", "bereikbaar": "", "vervanger": ""}
    return {
        "naam": gezicht.naam,
        "organisatie": gezicht.organisatie,
        "bereikbaar": gezicht.bereikbaar or "",
        "vervanger": gezicht.vervanger or "",
    }


def _versie(kop: VersieKop) -> list[list[str]]:
    """Question and answer, of what is known of this version."""
    regels = (
        ("Versie", f"{kop.nummer or 'nog zonder nummer'}: {kop.status_zin}"),
        ("Spoed", "ja: dit is een spoedversie" if kop.spoed else ""),
        ("Verlopen", "ja: de twee weken van deze spoedversie zijn om" if kop.verlopen else ""),
        ("Aanleiding", kop.aanleiding),
        ("Begonnen", _dag(kop.begonnen_dag)),
        ("Bespreken tot", _datum(kop.bespreken_tot) if kop.bespreken_tot else ""),
        ("Vastgesteld", _dag(kop.vastgesteld_dag) if kop.vastgesteld_dag is not None else ""),
        ("Opnieuw kijken", _datum(kop.volgende) if kop.volgende else ""),
        ("Afdruk (SHA-256)", " ".join(kop.afdruk[i : i + 8] for i in range(0, len(kop.afdruk), 8))),
    )
    return [[vraag, antwoord] for vraag, antwoord in regels if antwoord]


def _persoon(wie: PersoonWoorden, stil: Collection[UUID] = ()) -> Gegevens:
    citaten = [_citaat(woorden) | {"stil": woorden.id in stil} for woorden in wie.woorden]
    return {"naam": wie.naam, "leeftijd": str(wie.leeftijd), "citaten": citaten}


def _citaat(woorden: Woorden) -> Gegevens:
    waar = (_dag(woorden.dag), woorden.vorm, woorden.bij.rstrip("."), "later erbij" * woorden.vult_aan)
    return {"tekst": woorden.tekst, "vertaling": woorden.vertaling, "waar": " · ".join(filter(None, waar))}


def _deel(deel: DeelBlad) -> Gegevens:
    stukken = [_stuk(stuk) for stuk in deel.stukken]
    eerst = deel.vorm.deel is AnalyseDeel.KOP
    return {"titel": deel.vorm.titel, "vraag": deel.vorm.vraag, "stukken": stukken, "eerst": eerst}


def _stuk(stuk: StukRegel) -> Gegevens:
    return {
        "kop": stuk.kop,
        "over": stuk.over,
        "velden": [list(veld) for veld in stuk.velden],
        "door": _door(stuk),
        "niet_voor": ", ".join(stuk.niet_voor),
    }


def _door(stuk: StukRegel) -> str:
    herzien = f"herzien, versie {stuk.herziening}" if stuk.herziening > 1 else ""
    return " · ".join(filter(None, (stuk.door, stuk.organisatie, _dag(stuk.dag), herzien)))


def _lijn(stuk: StukRegel) -> Gegevens:
    """A line of the map as a row of a table: from, how, to."""
    antwoorden = [antwoord for _, antwoord in stuk.velden]
    return {"cellen": antwoorden, "door": _door(stuk), "niet_voor": ", ".join(stuk.niet_voor)}


def _stemmen(matrix: Matrix) -> list[Gegevens]:
    return [_rij(matrix, rij) for rij in matrix.rijen]


def _rij(matrix: Matrix, rij: StemRij) -> Gegevens:
    """Each who answered on a line of his own; who said nothing is named together."""
    paren = list(zip(matrix.kolommen, rij.cellen, strict=True))
    return {
        "zin": rij.tekst,
        "gezegd": [_stem(naam, cel) for naam, cel in paren if cel.woord or cel.ook],
        "stil": ", ".join(naam for naam, cel in paren if not (cel.woord or cel.ook)),
    }


def _stem(naam: str, cel: StemCel) -> Gegevens:
    dag = _dag(cel.dag) if cel.dag is not None else ""
    return {
        "naam": naam,
        "woord": cel.woord,
        "reden": cel.reden,
        "dag": dag,
        "ook": cel.ook,
        "ook_reden": cel.ook_reden,
    }


def _feit(feit: Feit) -> Gegevens:
    return {
        "wanneer": feit.wanneer,
        "wat": feit.wat,
        "bron": feit.bron,
        "mening": feit.soort if feit.soort != "feit" else "",
        "weersproken": feit.weersproken,
    }
