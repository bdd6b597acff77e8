"""What was really measured, and by whom: figures of others, from documents of 2019 to 2023 (domein 1.6).

In words of our own, each with its year and source. Nothing was looked up again, and no sum was made with it.
What we made up ourselves stands in `bedacht.py`.
"""

from .meting import Bron, Gemeten, Groep

_KAMER, _RAAD = "antwoord aan de Tweede Kamer, januari 2021", "raadsvragen in Leiden, november 2020"
_VISIE, _BRIEF = "conceptregiovisie Hollands Midden, 2023", "brief van de gemeente Groningen, april 2023"
_NIET_GENOEMD = "staat er niet bij"
_VJI = Bron("Verwey-Jonker Instituut", _KAMER)
_VT = Bron("Veilig Thuis, beleidsinformatie", _KAMER)
_VT_HM = Bron("Veilig Thuis Hollands Midden", _VISIE)
_VT_GR = Bron("Veilig Thuis Groningen", _BRIEF)
_GEZONDER = Bron("Een gezonder Hollands Midden, en Veilig Thuis", _VISIE)
_ZONDER_BRON = Bron(_NIET_GENOEMD, _VISIE)
_REGIOS, _NL, _HM, _GR = "13 regio’s van Veilig Thuis", "Nederland", "Hollands Midden", "Groningen"
_GENOEMD = "jaar niet genoemd; stuk uit"
_VERGELIJK = "De twee cijfers over ouderen zijn anders geteld: vergelijk ze niet zomaar."

NA_ANDERHALF_JAAR = Groep(
    "Anderhalf jaar na een melding",
    (
        Gemeten(
            *("onderzoek", "ongeveer 1.200 en 1.500", "ouders en kinderen"),
            "deden mee aan het onderzoek naar gezinnen met een melding. Zij zijn anderhalf jaar gevolgd.",
            *("2020", f"{_REGIOS}, ruim honderd gemeenten; Hollands Midden deed niet mee"),
            Bron("Verwey-Jonker Instituut en Augeo", f"{_RAAD}; nieuwsbericht van Augeo, 2019"),
            "Soms staat er ‘1.200 gezinnen’. Het waren ouders: hoeveel gezinnen, is een ander getal.",
        ),
        Gemeten(
            *("nog_ernstig", "ruim de helft", "van de gezinnen"),
            "had anderhalf jaar na de melding nog met ernstig geweld te maken, of was nog niet veilig.",
            *("2020", _REGIOS, Bron("Verwey-Jonker Instituut", f"{_RAAD}; {_BRIEF}")),
            "Niet het tegendeel van ‘gestopt’: ertussen zitten gezinnen waar het minder werd en niet stopte.",
        ),
        Gemeten(
            *("gestopt", "29", "procent van de gezinnen"),
            "Daar was het geweld na anderhalf jaar helemaal gestopt.",
            *("2020", _REGIOS, _VJI),
            "Een andere maat dan ‘nog ernstig’: samen zijn zij geen honderd procent. Later werd 30 procent "
            "genoemd, tegen 6,5 procent bij de eerste meting.",
        ),
        Gemeten(
            *("niet_gestopt", "ongeveer twee derde", "van de gezinnen"),
            "Daar was het geweld niet gestopt.",
            *("2020", _REGIOS, _VJI),
            uit_vraag=True,
        ),
        Gemeten(
            *("eerder_onderzoek", "geen enkel", "gezin"),
            "In een eerder onderzoek stopte het geweld nergens, en werd het nauwelijks minder.",
            *("2014", _NIET_GENOEMD, Bron("een eerder onderzoek", _KAMER)),
            "Een ander onderzoek, met andere gezinnen. Of het nu beter gaat, zegt het verschil niet vanzelf.",
        ),
    ),
    "De kern van dit onderzoek: het gaat pas beter met ouders en kinderen als het geweld helemaal stopt.",
)
KINDEREN = Groep(
    "Kinderen",
    (
        Gemeten(
            *("niet_gesteund", "60", "procent van de kinderen"),
            "voelde zich niet gesteund.",
            *("2020", _REGIOS, _VJI),
            uit_vraag=True,
        ),
        Gemeten(
            *("zonder_hulp", "ongeveer de helft", "van de kinderen"),
            "kreeg geen hulp.",
            *("2020", _REGIOS, _VJI),
            uit_vraag=True,
        ),
        Gemeten(
            *("informele_hulp", "43", "procent van de kinderen"),
            "kreeg hulp van mensen om zich heen, soms naast hulp van een beroepskracht.",
            *("2020", _REGIOS, _VJI),
        ),
        Gemeten(
            *("onveilig_thuis", "1 op de 30", "kinderen"),
            "voelt zich thuis onveilig.",
            *(f"{_GENOEMD} 2019", _NIET_GENOEMD, Bron("Augeo", "nieuwsbericht van Augeo, 2019")),
            "Volgens de Jongerentaskforce zijn het er meer.",
        ),
        Gemeten(
            *("kind_per_jaar", "3", "procent van de kinderen"),
            "wordt in een jaar mishandeld.",
            *("2011", _NL, Bron("Alink en anderen", _VISIE)),
            "Dit cijfer is oud.",
        ),
        Gemeten(
            *("trauma", "ongeveer 40", "procent van de kinderen die geweld meemaken"),
            "houdt er een trauma aan over.",
            *(f"{_GENOEMD} 2023", _NIET_GENOEMD, Bron("Nederlands Jeugdinstituut", _VISIE)),
        ),
        Gemeten(
            *("scheiding", "ongeveer 3.500", "kinderen per jaar"),
            "krijgen te maken met een complexe scheiding.",
            *(f"{_GENOEMD} 2023", _NIET_GENOEMD, _ZONDER_BRON),
        ),
    ),
)
VEILIG_THUIS = Groep(
    "Bij Veilig Thuis",
    (
        Gemeten(
            *("geweld_speelt", "98", "procent van de gezinnen met een melding"),
            "Daar speelt geweld, of dreigt het.",
            *("2020", _REGIOS, _VJI),
            uit_vraag=True,
        ),
        Gemeten(
            *("weerlegd", "3", "procent van de meldingen"),
            "werd weerlegd: er bleek geen geweld te zijn.",
            *(f"{_GENOEMD} 2021", _NL, _VT),
            "Niet bevestigd is iets anders dan weerlegd.",
        ),
        Gemeten(
            *("advies_buiten_het_werk", "43", "procent van de adviezen"),
            "werd gevraagd door iemand die het niet voor het werk vroeg.",
            *("eerste helft van 2020", _NL, _VT),
        ),
        Gemeten(
            *("melding_buiten_het_werk", "9", "procent van de meldingen"),
            "kwam van iemand die niet voor het werk meldde.",
            *("eerste helft van 2020", _NL, _VT),
        ),
        Gemeten(*("adviezen", "4.785", "adviezen"), "gaf Veilig Thuis in een jaar.", *("2022", _HM, _VT_HM)),
        Gemeten(
            *("meldingen", "5.740", "meldingen"), "kreeg Veilig Thuis in een jaar.", *("2022", _HM, _VT_HM)
        ),
        Gemeten(
            *("hermeldingen", "35,2", "procent hermeldingen"),
            "Over dit gezin was eerder gemeld. In heel Nederland was het 38,4 procent.",
            *("2022", _HM, _VT_HM),
        ),
        Gemeten(
            *("hermeldingen_groningen", "44", "procent hermeldingen"),
            "Over dit gezin was eerder gemeld.",
            *(f"{_GENOEMD} 2023", _GR, _VT_GR),
            "Over welk jaar dit gaat, staat er niet bij: vergelijk het niet zomaar met andere regio’s.",
        ),
        Gemeten(
            *("wachtlijst", "69 en 40", "op de wachtlijst"),
            "wachtten op de veiligheidsbeoordeling, en op wat daarna komt.",
            *("29 maart 2023", _GR, _VT_GR),
            "Eén dag in één regio. Of het gezinnen of meldingen zijn, staat er niet bij.",
        ),
        Gemeten(
            *("huisverboden", "123", "huisverboden"),
            "werden in een jaar opgelegd.",
            *("2022", _HM, _GEZONDER),
        ),
    ),
)
_MONITOR = Bron("Prevalentiemonitor", _VISIE)
HOE_VAAK = Groep(
    "Hoe vaak het voorkomt",
    (
        Gemeten(
            *("geweld_per_jaar", "9", "procent van de mensen vanaf 16 jaar"),
            "maakte in twaalf maanden huiselijk geweld mee.",
            *("2022", _NL, _MONITOR),
            "Wat je meetelt, maakt veel uit: met schelden en kleineren erbij is het 33 procent.",
        ),
        Gemeten(
            *("geweld_structureel", "6", "procent van de mensen vanaf 16 jaar"),
            "maakte in twaalf maanden steeds opnieuw huiselijk geweld mee.",
            *("2022", _NL, _MONITOR),
            "Tel het niet op bij de 9 procent.",
        ),
        Gemeten(
            *("per_jaar_nederland", "ongeveer 200.000 en 119.000", "volwassenen en kinderen"),
            "maken in een jaar huiselijk geweld of kindermishandeling mee.",
            *(f"{_GENOEMD} 2023", _NL, Bron(_NIET_GENOEMD, _BRIEF)),
            "Aantallen uit een ander soort telling dan de percentages: reken ze niet in elkaar om.",
        ),
        Gemeten(
            *("jongvolwassenen", "18", "procent van de jongvolwassenen"),
            "is thuis ooit mishandeld.",
            *(f"{_GENOEMD} 2023", _HM, _GEZONDER),
            "Ooit, dus niet in één jaar.",
        ),
        Gemeten(
            *("ouderen_hm", "5,6", "procent van de mensen vanaf 65 jaar"),
            "maakte in een jaar geweld mee.",
            *(f"{_GENOEMD} 2023", _HM, _GEZONDER),
            _VERGELIJK,
        ),
        Gemeten(
            *("ouderen", "1 op de 50", "ouderen"),
            "krijgt in een jaar met ouderenmishandeling te maken.",
            *(f"{_GENOEMD} 2023", _NIET_GENOEMD, _ZONDER_BRON),
            _VERGELIJK,
        ),
        Gemeten(
            *("ex_partner", "25", "procent van de vrouwen"),
            "maakte lichamelijk of seksueel geweld door een ex-partner mee.",
            *("2014", _NIET_GENOEMD, Bron("FRA, bureau van de Europese Unie", _VISIE)),
        ),
        Gemeten(
            *("seksueel", "22 en 6", "procent van de vrouwen en van de mannen"),
            "maakte seksueel geweld mee.",
            *("2017", _NL, Bron("Rutgers", _VISIE)),
        ),
        Gemeten(
            *("partnerdoding", "bijna een kwart", "van de moorden en doodslagen"),
            "werd gepleegd door een partner of ex-partner. Van wie zo stierf, was 83 procent vrouw.",
            *("2022", _NL, Bron("Aarten en Liem", _VISIE)),
        ),
        Gemeten(
            *("eergerelateerd", "594", "ingewikkelde situaties van eergerelateerd geweld"),
            "kwamen bij de politie in beeld. Zeven mensen stierven.",
            *("2022", _NL, Bron("politie", _VISIE)),
        ),
        Gemeten(
            *("vgv", "bijna 41.000", "vrouwen"),
            "leven met de gevolgen van genitale verminking.",
            *(f"{_GENOEMD} 2023", _NIET_GENOEMD, Bron("Pharos", _VISIE)),
        ),
        Gemeten(
            *("ziekteverzuim", "ongeveer 10", "procent van het ziekteverzuim"),
            "komt door huiselijk geweld.",
            *(f"{_GENOEMD} 2023", _NIET_GENOEMD, Bron(_NIET_GENOEMD, _BRIEF)),
        ),
    ),
)
GROEPEN = (NA_ANDERHALF_JAAR, KINDEREN, VEILIG_THUIS, HOE_VAAK)

CIJFERS = {cijfer.sleutel: cijfer for groep in GROEPEN for cijfer in groep.cijfers}
