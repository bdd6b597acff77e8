"""Common first names, and those of our own stories: what is refused where nobody may be named.

A fixed list. That a name stands here says nothing about who is in a room. Names that are just as often an
ordinary word at the start of a sentence ('Wil', 'Dien') are left out.
"""

_UIT_ONZE_VERHALEN = """
anna azad baran bo bram dilan dirk eva fien gijs henk hidde isa jet jelle jip joost kaatje ko lars liv mila
narin noor pien rik roel roos
saar sam sena teun tine wout
"""
_VAN_VEEL_MENSEN = """
aad abdel achmed ahmed aisha ali amber amina amira amy anneke annie anouk anton arie arjan ayoub ayse
bart bas bernard bert bianca bilal boris brigitte carla carolien cees chantal charlotte chris cornelis
daan daniel danielle david debby dennis diana dylan ed elif ellen els emine emma erik esra esther
eveline evi fatih fatima fatma femke ferry finn fleur floor frank frans fred gerard gerrit guus hamza
hannah hannie hans hassan henny herman hilde hugo ibrahim ilse ineke ingrid irene iris ivo jaap jack
jacqueline jan janneke jannie jasper jayden jeroen jesse jessica jo johan johanna jolanda jorrit julia
karel karim karin kees kevin khadija kim klaas koen laura leila leo levi lieke lies linda lisa lotte
lucas luuk maaike maarten manon marco marie marieke marijke marja mark marleen martijn mary mees mehmet
melissa merel michael miriam mohamed mohammed monique mustafa myrthe nadia naomi nathalie nick nicole
niels nienke noah nora olga omar patricia patrick paul peter petra piet pieter pim ria richard rob robin
ruben ruud samira sander sandra sanne sara sarah saskia selma sem simon sjaak sofie sophie stefan
sven tess thea theo thijs thomas tim tom truus tygo vera vincent wendy wesley willem wilma wim yara
yasmin youssef yusuf zoë
"""
VOORNAMEN = frozenset((_UIT_ONZE_VERHALEN + _VAN_VEEL_MENSEN).split())
