"""Who may find the words of a veiligheidsplan: the same independent small reading of the files as kanarie.py.

A plan is read by the grown-ups of the gezin and by who works with it, but by nobody from whom the whole plan
or the piece is kept; and never by a child. Who is named as doing or checking something reads that one piece,
as it stands in the version that leads; a gecertificeerde instelling reads the veiligheidsvoorwaarden and why
there is a plan (domein 4.2, 8.5).
"""

from typing import Any

from .huis import gebruikers

Daad = dict[str, Any]
IN_HET_PLAN = frozenset({"schrijf_in_plan", "herschrijf_in_plan", "trek_uit_plan"})
DADEN = IN_HET_PLAN | {
    *("begin_plan", "leg_plan_voor", "zeg_van_plan", "stel_plan_vast", "geef_exemplaar"),
    *("leg_controle_vast", "evalueer_plan", "rond_plan_af", "besluit_over_afronding", "stop_plan"),
}
TEKSTVELDEN = (
    *("gezien_door", "goed", "met_wie", "anders", "afspraken"),
    *("kinderwoorden", "nazorg", "overleg", "uitzondering"),
)
GENOEMD = ("uitvoerder", "controleur", "eigenaar")


def plannen(casus: dict[str, Any]) -> list[list[Daad]]:
    """Of each plan that this gezin had, its acts: from beginning it until it ended."""
    alles: list[list[Daad]] = []
    loopt = False
    for daad in casus["handelingen"]:
        if daad["wat"] in DADEN:
            alles += [] if loopt else [[]]
            alles[-1].append(daad)
            loopt = not _eindigt(daad)
    return alles


def _eindigt(daad: Daad) -> bool:
    ja = daad["wat"] == "besluit_over_afronding" and daad["besluit"] == "ja"
    return ja or daad["wat"] == "stop_plan" or (daad["wat"] == "rond_plan_af" and "tweede" not in daad)


def voor(casus: dict[str, Any], daad: Daad, veld: str, gezin: set[str], werkers: set[str]) -> set[str]:
    """Keys of who may find this field of this act. `gezin`: its grown-ups."""
    plan = next(p for p in plannen(casus) if any(een is daad for een in p))
    stuk = _geschreven(plan, daad)
    niet = {*plan[0].get("afgeschermd_voor", ()), *stuk.get("afgeschermd_voor", ())}
    return (gezin | werkers | _van_buiten(casus, plan, daad, stuk, veld)) - niet


def _geschreven(plan: list[Daad], daad: Daad) -> Daad:
    """The act that wrote the piece that this is about: it says for whom it is not."""
    if daad["wat"] == "schrijf_in_plan" or "stuk" not in daad:
        return daad
    return next(d for d in plan if d["wat"] == "schrijf_in_plan" and d.get("sleutel") == daad["stuk"])


def _van_buiten(casus: dict[str, Any], plan: list[Daad], daad: Daad, stuk: Daad, veld: str) -> set[str]:
    """Network and ketenpartners."""
    if daad["wat"] == "begin_plan" or (daad["wat"] in IN_HET_PLAN and stuk["deel"] == "voorwaarden"):
        return _instelling(casus)
    leidt = plan == plannen(casus)[-1] and daad["wat"] in IN_HET_PLAN
    return _genoemd(casus, plan, stuk) if leidt and _staat_er(plan, daad, stuk, veld) else set()


def _instelling(casus: dict[str, Any]) -> set[str]:
    erbij = {d["gebruiker"] for d in casus["handelingen"] if d["wat"] == "betrek"}
    return {wie for wie in erbij if gebruikers()[wie].get("soort") == "gecertificeerde_instelling"}


def genoemd_in(casus: dict[str, Any], naam: str) -> set[str]:
    """Who from outside reads this name in a piece of the plan."""
    gevonden = set()
    for daad in plannen(casus)[-1] if plannen(casus) else ():
        for veld, waarde in daad.get("velden", {}).items():
            if isinstance(waarde, str) and naam in waarde:
                stuk = _geschreven(plannen(casus)[-1], daad)
                gevonden |= _van_buiten(casus, plannen(casus)[-1], daad, stuk, f"velden.{veld}")
    return gevonden


def _genoemd(casus: dict[str, Any], plan: list[Daad], stuk: Daad) -> set[str]:
    nu: dict[str, Any] = dict(stuk["velden"])
    for daad in _over(plan, stuk):
        nu |= daad.get("velden", {})
    keuzes = [nu.get(veld, ()) for veld in GENOEMD]
    namen = {wie for keuze in keuzes for wie in ([keuze] if isinstance(keuze, str) else keuze)}
    spelers = {
        daad["gebruiker"]
        for daad in casus["handelingen"]
        if daad.get("netwerklid") in namen and daad.get("gebruiker")
    }
    return spelers | {wie for wie in namen if gebruikers().get(wie, {}).get("rol") == "ketenpartner"}


def _over(plan: list[Daad], stuk: Daad) -> list[Daad]:
    """What became of a piece in the versions that were vastgesteld."""
    laatste = max(n for n, d in enumerate(plan) if d["wat"] == "stel_plan_vast")
    wijzigt = ("herschrijf_in_plan", "trek_uit_plan")
    return [d for d in plan[:laatste] if d["wat"] in wijzigt and d["stuk"] == stuk.get("sleutel")]


def _staat_er(plan: list[Daad], daad: Daad, stuk: Daad, veld: str) -> bool:
    """In the version that leads, in these words."""
    later = _over(plan, stuk)
    if any(d["wat"] == "trek_uit_plan" for d in later):
        return False
    naam = veld.removeprefix("velden.")
    zo = [d for d in (stuk, *later) if naam in d["velden"]]
    return bool(zo) and zo[-1] is daad
