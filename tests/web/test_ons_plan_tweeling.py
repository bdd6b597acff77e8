"""Wat iemand vraagt, als eigen cijfer geeft of erbij schrijft: wie het niet mag weten, merkt er niets van."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from caseapp.actions import bijstand, eigen_verklaring, veiligheidsschaal, verzoek
from caseapp.domain.bijstand import BijstandStatus
from caseapp.domain.eigen_verklaring import VerklaringBij, Verklaringlezers
from caseapp.domain.veiligheidsschaal import Antwoord, ScoreAntwoord, Vraagwijze
from caseapp.domain.verzoek import VerzoekBesluit, VerzoekSoort
from caseapp.permissions import Categorie, Doen
from caseapp.queries.bijstand import van_mij
from caseapp.queries.dossier import open_gezin
from caseapp.queries.verzoek import zichten

from .huis import Huis
from .test_tweeling import apart, gelijk
from .tweeling import Afgeschermd, persoon_van

WAAR = (("Lantaarn", "eva", "kastanje", "rik"), ("Wolkenveld", "noor", "wilg", "joost"))
# The rest of the gezin, its network, a ketenpartner, and others around these gezinnen.
BUITEN = ("hazelaar", "joost", "ko", "liv", "pien", "rik", "spar", "els", "den", "hulst")


def een_eigen_stem(huis: Huis) -> Iterator[Afgeschermd]:
    """A question that waits and one that was answered, a number that asks for a task and is shared but not
    with the other parent, and a statement beside both documents."""
    for gezin, wie, cp, niet in WAAR:
        rijen, niet_voor = [], [persoon_van(huis, niet)]
        with huis.als(wie) as werk:
            ctx = werk.ctx
            open_ = open_gezin(ctx, huis.gezinnen[gezin], Doen.BIJDRAGEN, Categorie.GVA_GEDEELD)
            rijen.append(verzoek.doe_verzoek(ctx, open_, VerzoekSoort.VRAAG, "Mag ik jou alleen spreken?"))
            rijen.append(verzoek.doe_verzoek(ctx, open_, VerzoekSoort.CORRECTIE, "Dat van mij klopt niet."))
            cijfer = Antwoord(ScoreAntwoord.CIJFER, 1, gevraagd=Vraagwijze.ZELF, gedeeld=True)
            rijen.append(veiligheidsschaal.geef_cijfer(ctx, open_, cijfer, niet_voor=niet_voor))
            for bij in VerklaringBij:
                zin = "Dit schreef ik zelf op, en niet voor iedereen."
                rijen.append(eigen_verklaring.geef_verklaring(ctx, open_, bij, zin, Verklaringlezers.HULP))
            ids: list[UUID] = [rij.id for rij in rijen[:2]]
            if wie == "noor":  # beside Eva somebody stands in the seeds already
                tot = ctx.today + timedelta(days=40)
                rijen.append(bijstand.vraag(ctx, open_, huis.wie["vuurdoorn"], tot))
            yield from (Afgeschermd(gezin, rij) for rij in rijen)
            ctx.spoor.lees.clear()  # that she reads what she may read, is no secret
        with huis.als("vuurdoorn") as werk:
            for rij in (een for een in van_mij(werk.ctx) if een.status is BijstandStatus.GEVRAAGD):
                bijstand.antwoord(werk.ctx, rij.id, ja=True)
        with huis.als(cp) as werk:
            open_ = open_gezin(werk.ctx, huis.gezinnen[gezin], Doen.WIJZIGEN, Categorie.DEELREGISTER)
            rij = next(z.rij for z in zichten(werk.ctx, open_) if z.rij.id == ids[1])
            besluit = VerzoekBesluit.TOEGEWEZEN
            yield Afgeschermd(
                gezin, verzoek.beantwoord_verzoek(werk.ctx, open_, rij, besluit, "Ik verander het morgen.")
            )
            werk.ctx.spoor.lees.clear()


def test_wat_iemand_vraagt_of_schrijft_merkt_een_ander_van_het_gezin_niet(voorbereid, moment, tmp_path, plan):
    """Every address that Rik and Joost can try: the same bytes, headers, statements and unseals."""
    wie = {naam: plan[naam] for naam in BUITEN}
    zonder, met, mogen = apart(een_eigen_stem, wie, voorbereid, moment, tmp_path)
    assert {"eva", "kastanje", "noor", "wilg"} <= mogen
    assert not mogen & set(BUITEN)
    gelijk(zonder, met, mogen, set())
