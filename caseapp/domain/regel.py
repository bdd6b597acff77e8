"""What a broken rule looks like."""


class Regelfout(Exception):
    """A rule of the work says no, in a Dutch sentence that a person can act on.

    `veld` names the form field it belongs to, if any.
    """

    def __init__(self, melding: str, veld: str | None = None) -> None:
        super().__init__(melding)
        self.melding = melding
        self.veld = veld
