"""The verklarende analyse on paper: for who works with it, for the people of the gezin, for one child."""

from collections.abc import Collection
from uuid import UUID

from ..domain.verklarende_analyse.woorden import AnalyseDeel
from ..queries.document.lezer import DeelBlad, StukRegel
from ..queries.document.matrix import Matrix, StemCel, StemRij
from ..queries.document.versies import VersieKop
from ..queries.verklarende_analyse.blad import PersoonWoorden, Woorden
from ..queries.verklarende_analyse.prent import AnalysePrent, Feit, GezinsPrent, KindPrent
from .woorden import Gegevens, dag, datum, deel, door, gezicht, wanneer
from .zetten import pdf


def analyse(prent: AnalysePrent) -> bytes:
    """The whole document as this reader sees it, also what is still empty: what is missing is seen."""
    blad, kop = prent.blad, prent.kop
    delen = [d for d in blad.delen if d.vorm.deel is not AnalyseDeel.VERBANDEN]
    lijnen = [d for d in blad.delen if d.vorm.deel is AnalyseDeel.VERBANDEN]
    return pdf(
        "analyse",
        {
            "wanneer": wanneer(prent.dag, prent.datum),
            "gezin": kop.naam,
            "leden": kop.leden_zin or "",
            "versies": [_versie(versie) for versie in (blad.open, blad.leidend) if versie],
            "gezicht": gezicht(kop.contactpersoon),
            "woorden": [_persoon(wie, prent.stil) for wie in blad.woorden],
            "delen": [_deel(d) for d in delen],
            "verbanden": [_lijn(stuk) for d in lijnen for stuk in d.stukken],
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
            "wanneer": wanneer(prent.dag, prent.datum),
            "gezin": prent.gezin,
            "leden": prent.leden,
            "bestaat": prent.bestaat,
            "vast": prent.vast,
            "gezicht": gezicht(prent.gezicht),
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
            "gezicht": gezicht(prent.gezicht),
            "woorden": prent.woorden,
            "goed": prent.goed,
            "wens": prent.wens,
        },
    )


def _versie(kop: VersieKop) -> list[list[str]]:
    """Question and answer, of what is known of this version."""
    regels = (
        ("Versie", f"{kop.nummer or 'nog zonder nummer'}: {kop.status_zin}"),
        ("Spoed", "ja: dit is een spoedversie" if kop.spoed else ""),
        ("Verlopen", "ja: de twee weken van deze spoedversie zijn om" if kop.verlopen else ""),
        ("Aanleiding", kop.aanleiding),
        ("Begonnen", dag(kop.begonnen_dag)),
        ("Bespreken tot", datum(kop.bespreken_tot) if kop.bespreken_tot else ""),
        ("Vastgesteld", dag(kop.vastgesteld_dag) if kop.vastgesteld_dag is not None else ""),
        ("Opnieuw kijken", datum(kop.volgende) if kop.volgende else ""),
        ("Afdruk (SHA-256)", " ".join(kop.afdruk[i : i + 8] for i in range(0, len(kop.afdruk), 8))),
    )
    return [[vraag, antwoord] for vraag, antwoord in regels if antwoord]


def _persoon(wie: PersoonWoorden, stil: Collection[UUID] = ()) -> Gegevens:
    citaten = [_citaat(woorden) | {"stil": woorden.id in stil} for woorden in wie.woorden]
    return {"naam": wie.naam, "leeftijd": str(wie.leeftijd), "citaten": citaten}


def _citaat(woorden: Woorden) -> Gegevens:
    waar = (dag(woorden.dag), woorden.vorm, woorden.bij.rstrip("."), "later erbij" * woorden.vult_aan)
    return {"tekst": woorden.tekst, "vertaling": woorden.vertaling, "waar": " · ".join(filter(None, waar))}


def _deel(blad: DeelBlad) -> Gegevens:
    return deel(blad) | {"eerst": blad.vorm.deel is AnalyseDeel.KOP}


def _lijn(stuk: StukRegel) -> Gegevens:
    """A line of the map as a row of a table: from, how, to."""
    antwoorden = [antwoord for _, antwoord in stuk.velden]
    return {"cellen": antwoorden, "door": door(stuk), "niet_voor": ", ".join(stuk.niet_voor)}


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
    gezegd = dag(cel.dag) if cel.dag is not None else ""
    return {
        "naam": naam,
        "woord": cel.woord,
        "reden": cel.reden,
        "dag": gezegd,
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
