"""The words of an exercise while it is played, and when it is looked back on."""

from .woord import Woord


class SpelSoort(Woord):
    """What is told of the play itself, beside what happened in the gezin (simulation 6.6)."""

    INJECT_BINNEN = "inject_binnen"
    INJECT_OVERGESLAGEN = "inject_overgeslagen"
    FEIT_GEDEELD = "feit_gedeeld"
    VERWACHTING_GEHAALD = "verwachting_gehaald"
    VERWACHTING_GEMIST = "verwachting_gemist"
    SPRONG = "sprong"
    KLOK_LOOPT = "klok_loopt"
    KLOK_STAAT = "klok_staat"
    STIL = "stil"
    VERDER = "verder"
    TERUG = "terug"
    OPNIEUW = "opnieuw"


class PuntReden(Woord):
    """Why the story was kept as it stood, to go back to (simulation 6.5)."""

    SPRONG = "sprong"
    INJECT = "inject"
    ZELF = "zelf"
    TERUG = "terug"


class Notitiesoort(Woord):
    """What somebody who leads or watches writes down beside the play."""

    NOTITIE = "notitie"
    STERK = "sterk"
    ANDERS = "anders"


class TerugblikSoort(Woord):
    """What a group says afterwards (simulation 9, domein 9.3)."""

    PLUS = "plus"
    DELTA = "delta"
    VERBETERACTIE = "verbeteractie"
    VOORNEMEN = "voornemen"
