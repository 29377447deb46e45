# ruff: noqa: E501 - one fact a line
"""What a person reads off four published workbooks, cell by cell: written down before the reader saw them.

Each line: cell; measure from the outermost heading in; area; how the period's label starts; statistic; value
and unit, with markers.
"""

ONS = "ons-police-force-area-tables-ye-mar-2018.xlsx"
HOME_OFFICE = "ho-police-workforce-sep-2019.ods"
BEDS = "nhs-beds-open-overnight-2020-21-q1.xlsx"
SITREP = "nhs-monthly-sitrep-jan-2020.xls"

FACTS: dict[tuple[str, str], str] = {
    (ONS, "Table P1"): """
        C7; Total recorded crime (excluding fraud); ENGLAND AND WALES; 2017/18; value; 4876282 count
        E7; Victim-based crime > Violence against the person; ENGLAND AND WALES; 2017/18; value; 1395196 count
        I7; Victim-based crime > Stalking and harassment; ENGLAND AND WALES; 2017/18; value; 295571 count
        O7; Victim-based crime > Residential burglary; ENGLAND AND WALES; 2017/18; value; 309778 count
        V7; Victim-based crime > Criminal damage and arson; ENGLAND AND WALES; 2017/18; value; 590201 count
        X7; Other crimes against society > Drug offences; ENGLAND AND WALES; 2017/18; value; 136107 count
        AA7; Other crimes against society > Miscellaneous crimes; ENGLAND AND WALES; 2017/18; value; 92824 count
        F13; Victim-based crime > Homicide; North West; 2017/18; value; 138 count
        C14; Total recorded crime (excluding fraud); Cheshire; 2017/18; value; 87320 count
        P19; Victim-based crime > Non-residential burglary; Yorkshire and The Humber; 2017/18; value; 15636 count
        F38; Victim-based crime > Homicide; Essex; 2017/18; value; 24 count
        L39; Victim-based crime > Robbery; Hertfordshire; 2017/18; value; 875 count
        M40; Victim-based crime > Theft offences; Norfolk; 2017/18; value; 18706 count
        Z50; Other crimes against society > Public order offences; Thames Valley; 2017/18; value; 4730 count
        Y55; Other crimes against society > Possession of weapons offences; Gloucestershire; 2017/18; value; 212 count
        C61; Total recorded crime (excluding fraud); South Wales; 2017/18; value; 104859 count
        J62; Victim-based crime > Death or serious injury - unlawful driving; British Transport Police; 2017/18; value; 0 count
        AA62; Other crimes against society > Miscellaneous crimes; British Transport Police; 2017/18; value; 885 count
        """,
    (ONS, "Table P2"): """
        C7; Total recorded crime (excluding fraud); ENGLAND AND WALES; 2017/18; percentage_change; 12.857409345515796 percent
        J7; Victim-based crime > Death or serious injury - unlawful driving; ENGLAND AND WALES; 2017/18; percentage_change; -6.307490144546649 percent
        O7; Victim-based crime > Residental burglary; ENGLAND AND WALES; 2017/18; percentage_change; none percent [u]
        F9; Victim-based crime > Homicide; North East; 2017/18; percentage_change; none percent [u]
        F40; Victim-based crime > Homicide; Norfolk; 2017/18; percentage_change; none percent [u]
        L40; Victim-based crime > Robbery; Norfolk; 2017/18; percentage_change; 10.966057441253264 percent
        X12; Other crimes against society > Drug offences; Northumbria; 2017/18; percentage_change; 0 percent
        U45; Victim-based crime > All other theft offences; South East; 2017/18; percentage_change; 4.249960421973721 percent
        AA62; Other crimes against society > Miscellaneous crimes against society; British Transport Police; 2017/18; percentage_change; 6.3701923076923075 percent
        """,
    (ONS, "Table P3"): """
        C7; Population figures rounded to 100; ENGLAND AND WALES; 30 June 2016; value; 58381200 count
        D45; Household figures rounded to 100; South East; 30 June 2016; value; 3751700 count
        F7; Total recorded crime (excluding fraud); ENGLAND AND WALES; 2017/18; rate; 83.5248432727944 per_1000
        H45; Victim-based crime > Violence against the person; South East; 2017/18; rate; 23.24395729200661 per_1000
        S7; Victim-based crime > Residential burglary (households); ENGLAND AND WALES; 2017/18; rate; 12.607695263553024 per_1000
        Z46; Victim-based crime > Criminal damage and arson; Hampshire; 2017/18; rate; 9.727898169651905 per_1000
        AB61; Other crimes against society > Drug offences; South Wales; 2017/18; rate; 2.703605313092979 per_1000
        AE61; Other crimes against society > Miscellaneous crimes against society; South Wales; 2017/18; rate; 1.659203036053131 per_1000
        """,
    (ONS, "Table P4"): """
        C7; Total of selected serious offences > Number of offences involving a knife; ENGLAND AND WALES; 2017/18; value; 40147 count
        D7; Total of selected serious offences > % involving a knife; ENGLAND AND WALES; 2017/18; percentage; 5.568161329246474 percent
        I7; Assault with injury and assault with intent to cause serious harm > Number of offences involving a knife; ENGLAND AND WALES; 2017/18; value; 18787 count
        M7; Rape and sexual assault > Number of offences involving a knife; ENGLAND AND WALES; 2017/18; value; 601 count
        F9; Attempted murder > % involving a knife; North East; 2017/18; percentage; none percent [u]
        E10; Attempted murder > Number of offences involving a knife; Cleveland; 2017/18; value; 2 count
        K30; Robbery > Number of offences involving a knife; West Midlands; 2017/18; value; 2014 count
        P40; Homicide > % involving a knife; Norfolk; 2017/18; percentage; none percent [u]
        E62; Attempted murder > Number of offences involving a knife; British Transport Police; 2017/18; value; 0 count
        N62; Rape and sexual assault > % involving a knife; British Transport Police; 2017/18; percentage; 0 percent
        """,
    (ONS, "Table P5"): """
        C7; Number of selected offences involving a knife; ENGLAND AND WALES; 2010/11; value; 32669 count
        D7; % involving a knife; ENGLAND AND WALES; 2010/11; percentage; 6.649149444564302 percent
        I9; Number of selected offences involving a knife; North East; 2013/14; value; 678 count
        N10; % involving a knife; Cleveland; 2015/16; percentage; 9 percent
        Q34; Number of selected offences involving a knife; West Midlands; 2017/18; value; 2850 count
        R62; % involving a knife; British Transport Police; 2017/18; percentage; 1.9691433211530656 percent
        S7; Knife and sharp instrument offences recorded by the police for selected offences; ENGLAND AND WALES; 2017/18; percentage_change; 22.890201720285287 percent
        T62; Knife and sharp instrument offences recorded by the police for selected offences; British Transport Police; 2017/18; percentage_change; 73.21428571428571 percent
        """,
    (ONS, "Table P6"): """
        D6; Any anti-social behaviour > Percentage experienced/ witnessed; ENGLAND AND WALES; 2017/18; percentage; 33.02721473915442 percent
        H9; Drink related behaviour > Percentage experienced/ witnessed; Cleveland; 2017/18; percentage; 9.970651605539897 percent
        L30; Groups hanging around on the streets > Percentage experienced/ witnessed; Staffordshire; 2017/18; percentage; 11.36434049039683 percent
        P6; Unweighted base - number of adults; ENGLAND AND WALES; 2017/18; value; 34665 count
        P59; Unweighted base - number of adults; South Wales; 2017/18; value; 676 count
        """,
    (ONS, "Table P7"): """
        C7; Number of Incidents; ENGLAND AND WALES (inc. BTP); 2007/08; value; none count [x]
        D7; Rate per 1,000 population; ENGLAND AND WALES (inc. BTP); 2007/08; rate; none per_1000 [x]
        C8; Number of Incidents; ENGLAND AND WALES (exc. BTP); 2007/08; value; 3873916 count
        D10; Rate per 1,000 population; North East; 2007/08; rate; 117.0836584960714 per_1000
        M7; Number of Incidents; ENGLAND AND WALES (inc. BTP); 2012/13; value; 2292726 count
        W15; Number of Incidents; Cheshire; 2017/18; value; 27697 count
        O46; Number of Incidents; South East; 2013/14; value; 240419 count
        V47; Rate per 1,000 population; Hampshire; 2016/17; rate; 25.221460660182327 per_1000
        C48; Number of Incidents; Kent; 2007/08; value; 88347 count
        L63; Rate per 1,000 population; British Transport Police; 2011/12; rate; none per_1000 [x]
        W63; Number of Incidents; British Transport Police; 2017/18; value; 28907 count
        """,
    (ONS, "Table P8"): """
        C7; Category of incident > Personal; ENGLAND AND WALES; 2017/18; percentage; 21.082191335387908 percent
        E40; Category of incident > Environmental; Norfolk; 2017/18; percentage; 21.431810452329668 percent
        D62; Category of incident > Nuisance; British Transport Police; 2017/18; percentage; 91.42768187636213 percent
        """,
    (ONS, "Table P9"): """
        C6; Mid-year population estimates; ENGLAND AND WALES; 30 June 2002; value; 52602100 count
        Q6; Mid-year population estimates; ENGLAND AND WALES; 30 June 2016; value; 58381200 count
        J36; Mid-year population estimates; Cambridgeshire; 30 June 2009; value; 785200 count
        Q60; Mid-year population estimates; South Wales; 30 June 2016; value; 1317500 count
        """,
    (ONS, "Table P10"): """
        C6; Mid-year household estimates; ENGLAND AND WALES; 30 June 2002; value; 21866500 count
        L36; Mid-year household estimates; Cambridgeshire; 30 June 2011; value; 326100 count
        Q60; Mid-year household estimates; South Wales; 30 June 2016; value; 564400 count
        """,
    (HOME_OFFICE, "Table_1"): """
        B7; Police officers; North East; 30 September 2018; value; 5516.6500000000015 count
        C8; Police officers; Cleveland; 31 March 2019; value; 1198.27 count
        D20; Police officers; South Yorkshire; 30 September 2019; value; 2393.55 count
        E8; Police officers; Cleveland; 30 September 2019; change; 1.9742999999998574 count
        F8; Police officers; Cleveland; 30 September 2019; percentage_change; 0.16130956271650576 percent
        G33; Police officers; Eastern; 30 September 2019; change; 250.4484999999986 count
        H33; Police officers; Eastern; 30 September 2019; percentage_change; 2.39172622979225 percent
        B60; Police officers; Total 43 forces; 30 September 2018; value; 122406.45084999985 count
        C61; Police officers; Central Service Secondments; 31 March 2019; value; 312 count
        D62; Police officers; British Transport Police; 30 September 2019; value; 2984.43 count
        B63; Police officers; Total; 30 September 2018; value; 125872.32543999986 count
        H63; Police officers; Total; 30 September 2019; percentage_change; 1.4423909751238697 percent
        """,
    (HOME_OFFICE, "Table_2"): """
        B7; Police staff; North East; 30 September 2018; value; 2479.359999999996 count
        F8; Police staff; Cleveland; 30 September 2019; percentage_change; 52.26602625071332 percent
        D62; Police staff; Total; 30 September 2019; value; 66956.58206287683 count
        """,
    (HOME_OFFICE, "Table_3"): """
        B7; Designated officers (s.38, s.39); North East; 30 September 2018; value; 190.41999999999996 count
        B8; Designated officers (s.38, s.39); Cleveland; 30 September 2018; value; none count [x]
        H8; Designated officers (s.38, s.39); Cleveland; 30 September 2019; percentage_change; none percent [x]
        G37; Designated officers (s.38, s.39); Hertfordshire; 30 September 2019; change; -1.203513513513542 count
        B60; Designated officers (s.38, s.39); Total 43 forces; 30 September 2018; value; 4567.056111891892 count
        """,
    (HOME_OFFICE, "Table_4"): """
        B8; Police staff and designated officers (s.38, s.39) combined; Cleveland; 30 September 2018; value; 315.42 count
        C20; Police staff and designated officers (s.38, s.39) combined; South Yorkshire; 31 March 2019; value; 2055.33 count
        """,
    (HOME_OFFICE, "Table_5"): """
        B7; Police community support officers; North East; 30 September 2018; value; 457.52 count
        H62; Police community support officers; Total; 30 September 2019; percentage_change; -2.919717017179789 percent
        """,
    (HOME_OFFICE, "Table_6"): """
        B5; Police officers; England and Wales; 30 September 2006; value; 141385.14 count
        D7; Designated officers; England and Wales; 30 September 2008; value; 2192 count
        D11; Designated officers; England and Wales; 30 September 2012; value; 4099.01 count
        F18; Traffic wardens; England and Wales; 30 September 2019; value; 1 count
        """,
    (HOME_OFFICE, "Table_7"): """
        B7; Police officers; North East; 31 March 2019; value; 5484 count
        C7; Police officers; North East; 30 September 2019; value; 5508 count
        D10; Police officers; Northumbria; 30 September 2019; change; 0 count
        E10; Police officers; Northumbria; 30 September 2019; percentage_change; 0 percent
        B61; Police officers; Central Service Secondments; 31 March 2019; value; 311.2075 count
        """,
    (HOME_OFFICE, "Table_9"): """
        B8; Designated officers (s.38, s.39); Cleveland; 31 March 2019; value; none count [x]
        D62; Designated officers (s.38, s.39); Total; 30 September 2019; change; 279.4499999999998 count
        """,
    (HOME_OFFICE, "Table_12"): """
        B7; Special constables; North East; 30 September 2018; value; 311 count
        C15; Special constables; Lancashire; 31 March 2019; value; 274 count
        F15; Special constables; Lancashire; 30 September 2019; percentage_change; -24.068767908309454 percent
        """,
    (HOME_OFFICE, "Table_13"): """
        B10; Police support volunteers; Northumbria; 30 September 2018; value; 0 count
        E10; Police support volunteers; Northumbria; 30 September 2019; change; 24 count
        D45; Police support volunteers; Kent; 30 September 2019; value; 399 count
        E45; Police support volunteers; Kent; 30 September 2019; change; -109 count
        """,
    (BEDS, "NHS Trust by Sector"): """
        G16; Available > Total; England; April to June 2020; value; 118510.39560439561 count
        H16; Available > General & Acute; England; April to June 2020; value; 92559.48351648355 count
        I18; Available > Learning Disabilities; BARTS HEALTH NHS TRUST; April to June 2020; value; 0 count
        M18; Occupied > Total; BARTS HEALTH NHS TRUST; April to June 2020; value; 1154.7472527472528 count
        P19; Occupied > Maternity; LONDON NORTH WEST UNIVERSITY HEALTHCARE NHS TRUST; April to June 2020; value; 0.15384615384615385 count
        T16; % Occupied > General & Acute; England; April to June 2020; percentage; 62.6672862465 percent
        U18; % Occupied > Learning Disabilities; BARTS HEALTH NHS TRUST; April to June 2020; percentage; none percent [x]
        W20; % Occupied > Mental Illness; ROYAL FREE LONDON NHS FOUNDATION TRUST; April to June 2020; percentage; 100 percent
        K100; Available > Mental Illness; NOTTINGHAMSHIRE HEALTHCARE NHS FOUNDATION TRUST; April to June 2020; value; 843.5274725274726 count
        V100; % Occupied > Maternity; NOTTINGHAMSHIRE HEALTHCARE NHS FOUNDATION TRUST; April to June 2020; percentage; none percent [x]
        W212; % Occupied > Mental Illness; SHEFFIELD HEALTH & SOCIAL CARE NHS FOUNDATION TRUST; April to June 2020; percentage; 87.6975496593 percent
        """,
    (BEDS, "Region by Sector"): """
        F16; Available > Total; England; April to June 2020; value; 118510.3956043956 count
        J18; Available > Mental Illness; LONDON COMMISSIONING REGION; April to June 2020; value; 3463.6483516483518 count
        L24; Occupied > Total; NORTH EAST OF ENGLAND COMMISSIONING REGION; April to June 2020; value; 12615.494505494507 count
        V24; % Occupied > Mental Illness; NORTH EAST OF ENGLAND COMMISSIONING REGION; April to June 2020; percentage; 75.9906237485 percent
        """,
    (BEDS, "Occupied by Specialty"): """
        G16; 100 General Surgery; England; April to June 2020; value; 5284.43956043956 count
        I21; 110 Trauma & Orthopaedics; ROYAL NATIONAL ORTHOPAEDIC HOSPITAL NHS TRUST; April to June 2020; value; 61.956043956043956 count
        J18; 120 ENT; BARTS HEALTH NHS TRUST; April to June 2020; value; 3.956043956043956 count
        G212; 100 General Surgery; SHEFFIELD HEALTH & SOCIAL CARE NHS FOUNDATION TRUST; April to June 2020; value; 0 count
        """,
    (SITREP, "Critical Care Beds"): """
        F16; Open at Last Thursday on Reporting Period > Number of Adult critical care beds; England; January 2020; value; 4123 count
        I18; Occupied at last Thursday on Reporting Period > Number of Adult critical care beds; Basildon And Thurrock University Hospitals NHS Foundation Trust; January 2020; value; 34 count
        M16; % of Open Beds Occupied > Adult critical care beds; England; January 2020; percentage; 83.0220713073 percent
        N18; % of Open Beds Occupied > Paediatric intensive care beds; Basildon And Thurrock University Hospitals NHS Foundation Trust; January 2020; percentage; 0 percent
        M100; % of Open Beds Occupied > Adult critical care beds; The Rotherham NHS Foundation Trust; January 2020; percentage; 69.2307692308 percent
        O100; % of Open Beds Occupied > Neonatal critical care cots (or beds); The Rotherham NHS Foundation Trust; January 2020; percentage; 100 percent
        Q16; Number of Non-medical Critical care transfers; England; January 2020; value; 20 count
        F161; Open at Last Thursday on Reporting Period > Number of Adult critical care beds; Yeovil District Hospital NHS Foundation Trust; January 2020; value; 10 count
        """,
    (SITREP, "Urgent Operations Cancelled"): """
        F16; Urgent Operations Cancelled; England; January 2020; value; 357 count
        G16; Urgent Operations Cancelled for the 2nd or more time; England; January 2020; value; 9 count
        F161; Urgent Operations Cancelled; Yeovil District Hospital NHS Foundation Trust; January 2020; value; 2 count
        """,
}
