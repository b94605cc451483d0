## Delegationer og roller efter kode: mærkernes oplæste navne
member-dk = Danmark
member-fi = Finland
member-is = Island
member-no = Norge
member-se = Sverige
member-fo = Færøerne
member-gl = Grønland
member-ax = Åland
member-ee = Estland
member-lv = Letland
member-lt = Litauen
member-sec = Sekretariatet
member-chair = Formandskabet
