"""How they are called. A gezin is called after a thing, so that nobody takes it for a real one; first names
are as they are in a Dutch street. They stand in one list without any kind: there is nothing to tie to."""

from collections.abc import Sequence

from .loting import Loting

_GEZINNEN = """
Theelepel Jashaak Vloerkleed Boekenlegger Gieter Schemerlamp Koffiemolen Broodtrommel Fietsbel Wasmand
Kleerhanger Paraplubak Vogelhuisje Bloempot Eierdop Theemuts Pannenlap Strijkplank Droogrek Tuinslang
Hangmat Zeepbakje Badmuts Handdoekrek Spiegelkast Sokkenlade Knopendoos Naaimand Breinaald Garenklos
Vingerhoed Schoenlepel Puntenslijper Potloodbakje Liniaal Schrijfblok Prikbord Punaise Plakband Paperclip
Nietmachine Globe Landkaart Vergrootglas Zaklamp Nachtlamp Theelicht Windlicht Lampion Vliegertouw
Knikkerzak Springtouw Hoepel Bouwblok Treinbaan Poppenhuis Schommelstoel Stoelkussen Krukje Bijzettafel
Boekenplank Koekoeksklok Sponsbakje Maatbeker Deegroller Vergiet Citruspers Kaasschaaf Botervloot Suikerpot
Pepermolen Zoutvaatje Theepot Koffiefilter Fluitketel Waterkan Karaf Dienblad Onderzetter Servetring
Tafelkleed Vaatdoek Afwasborstel Handveger Zwabber Bezemsteel Wasknijper Emmertje Tuinkabouter Vogelbad
Bladhark Plantenspuit Bloembak Deurmat Deurknop Brievenbus Naambordje Sleutelbos Hoedenplank Rugzakje
"""
_ROEPNAMEN = """
Abena Agnieszka Amina Anjali Bilal Chiara Chidi Desislava Dewi Duarte Eleni Elif Emre Farid Femke Geert
Hanneke Haruka Hodan Ines Joris Kasia Kaveh Kelly Kevin Kiril Kofi Laila Levi Linh Lotte Lucia Marek
Marieke Mateo Minh Miriam Murat Nabil Ngozi Nienke Nikos Oksana Orlando Piotr Rania Ravi Ruben Samira Selam
Shanti Sharon Shirin Sjoerd Taras Tijmen Tjeerd Wayan Wietske Xiomara Yasmina Yonas Youssef Zeynep
"""
GEZINNEN, ROEPNAMEN = tuple(_GEZINNEN.split()), tuple(_ROEPNAMEN.split())


class Namen:
    """Dealt from one stream that decides nothing else."""

    def __init__(self, zaad: int, gezinnen: int, mensen: int) -> None:
        loting = Loting(zaad)
        self._gezinnen = loting.schud(GEZINNEN)[:gezinnen]
        self._mensen = loting.stapel(ROEPNAMEN, mensen + len(ROEPNAMEN))

    def gezin(self) -> str:
        return self._gezinnen.pop()

    def mensen(self, sleutels: Sequence[str]) -> dict[str, str]:
        """A first name for each; nobody in one gezin has the name of another."""
        uit: dict[str, str] = {}
        for sleutel in sleutels:
            plek = next(n for n, naam in enumerate(self._mensen) if naam not in uit.values())
            uit[sleutel] = self._mensen.pop(plek)
        return uit
