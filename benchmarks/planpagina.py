"""The page of the veiligheidsplan through all guards, against the same page without their work; and its
prints.

Measured as dossierpagina.py does, on the same two sides, of the plan that gezin Wolkenveld carries in the
demonstration. Of the prints the whole request is measured: queries, guards, and setting the type.
"""

from .dossierpagina import Onthouden, tel_sql, vergelijk
from .meten import Kant, huis, in_het_kort, om_en_om, uitslag, verhouding, zeg

RONDES, PER_RONDE = 15, 10
PDF_RONDES, PDF_PER_RONDE = 6, 4
PDF_DOEL = 0.150


def main() -> None:
    with huis() as h:
        persona = h.persona()
        client, pad, onthouden = h.bezoeker(persona), f"/gezinnen/{h.gezin(persona)}/plan", Onthouden()
        with onthouden.luister():
            client.get(pad)
        vergelijk(client, pad, onthouden)
        sql = len(tel_sql(h, client, pad))
        met, zonder = om_en_om(
            Kant(lambda: client.get(pad)),
            Kant(lambda: client.get(pad), onthouden.zonder_wachters),
            rondes=RONDES,
            per_ronde=PER_RONDE,
        )
        koelkast, heel = om_en_om(
            Kant(lambda: client.get(f"{pad}/koelkast")),
            Kant(lambda: client.get(f"{pad}/papier")),
            rondes=PDF_RONDES,
            per_ronde=PDF_PER_RONDE,
        )
    zeg(
        "Veiligheidsplan van gezin Wolkenveld, als contactpersoon",
        f"  door alle wachters  {in_het_kort(met)}",
        f"  zonder hun werk     {in_het_kort(zonder)}",
        "  " + uitslag("verhouding in processortijd", verhouding(met, zonder, "cpu"), 1.35),
        "  " + uitslag("verhouding op de klok", verhouding(met, zonder, "wand"), 1.35),
        f"  {sql} SQL-opdrachten",
        "Op papier, het hele verzoek",
        f"  koelkast            {in_het_kort(koelkast)}",
        f"  alles               {in_het_kort(heel)}",
        "  " + uitslag("koelkast, midden, in seconden", koelkast.midden("wand"), PDF_DOEL, "s"),
        "  " + uitslag("alles, midden, in seconden", heel.midden("wand"), PDF_DOEL, "s"),
    )


if __name__ == "__main__":
    main()
