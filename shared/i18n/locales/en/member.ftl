## Delegations and roles by code: accessible names of the chips
member-dk = Denmark
member-fi = Finland
member-is = Iceland
member-no = Norway
member-se = Sweden
member-fo = Faroe Islands
member-gl = Greenland
member-ax = Åland
member-ee = Estonia
member-lv = Latvia
member-lt = Lithuania
member-sec = Secretariat
member-chair = Chair
