"""What every act has."""

from datetime import time

from ..model import Dag, Model, Sleutel, Tijd


class Daad(Model):
    """What every act has: on which day and hour of the story, and who did it."""

    dag: Dag
    tijd: Tijd = time(10, 0)
    wie: Sleutel


class DaadBuitenGezin(Daad):
    """An act that is of no gezin: it opens no door of one, and who does it need not be involved."""
