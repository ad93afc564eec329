#!/usr/bin/env python3
"""Makes knowledge/locations/countries.csv.

Usage: make_countries.py DATA_FOLDER > knowledge/locations/countries.csv

Needs DATA_FOLDER/countries/countries.tsv (iso2, lang, name, kind; names from Unicode CLDR, Unicode-3.0, and i18n-iso-countries, MIT)
and DATA_FOLDER/countries/currencies.tsv (iso2, currency). Short forms and the words for people stand below; they are ours.
"""
import csv
import sys
from collections import defaultdict
from pathlib import Path

SHORT = {
    "US": ["USA", "U.S.", "U.S.A.", "America", "the States", "the US", "United States of America"],
    "GB": ["UK", "U.K.", "Britain", "Great Britain", "England", "Scotland", "Wales", "Northern Ireland", "the UK"],
    "NL": ["Holland", "the Netherlands"],
    "AE": ["UAE", "U.A.E.", "Emirates"],
    "CZ": ["Czech Republic", "Czechia"],
    "KR": ["Korea", "South Korea"],
    "KP": ["North Korea"],
    "TR": ["Turkiye"],
    "MM": ["Burma"],
    "MO": ["Macau"],
    "MK": ["Macedonia"],
    "RU": ["Russia"],
    "VN": ["Vietnam"],
    "HK": ["Hong Kong", "HK"],
    "TW": ["Taiwan"],
    "SG": ["Singapore"],
    "PH": ["the Philippines"],
    "CI": ["Ivory Coast"],
    "CD": ["DR Congo"],
    "BA": ["Bosnia"],
    "DE": ["Deutschland"],
    "CH": ["Swiss", "Schweiz", "Suisse"],
    "NZ": ["NZ", "Aotearoa"],
    "BE": ["Belgique"],
    "AT": ["Oesterreich", "Österreich"],
    "ES": ["España"],
    "IT": ["Italia"],
    "PL": ["Polska"],
    "BR": ["Brasil"],
    "SE": ["Sverige"],
    "NO": ["Norge"],
    "DK": ["Danmark"],
    "FI": ["Suomi"],
    "IN": ["Bharat"],
    "SA": ["KSA"],
    "BY": ["Byelorussia"],
    "TL": ["East Timor"],
    "FM": ["Federated States of Micronesia"],
    "VA": ["Vatican", "Holy See"],
    "DO": ["the Dominican Republic"],
    "CV": ["Cape Verde"],
    "MD": ["Republic of Moldova"],
    "BQ": ["Bonaire"],
    "FK": ["Falklands", "the Falklands"],
    "BS": ["the Bahamas"],
    "GM": ["the Gambia"],
    "MV": ["the Maldives"],
    "FO": ["Faroes", "Faroe"],
    "VI": ["US Virgin Islands"],
    "TT": ["Trinidad"],
}
SHORT_FR = {
    "US": ["USA", "U.S.A.", "Amérique", "Etats-Unis"], "GB": ["Grande-Bretagne", "Angleterre", "Écosse", "Pays de Galles", "Irlande du Nord", "UK"],
    "NL": ["Hollande"], "AE": ["EAU", "Émirats"], "CZ": ["République tchèque"], "KR": ["Corée"], "DE": ["RFA"], "BY": ["Bélarus"], "VA": ["Vatican"],
    "MK": ["Macédoine"], "CI": ["Côte d'Ivoire"], "MM": ["Birmanie"], "BA": ["Bosnie"], "NZ": ["Nouvelle Zélande"], "CD": ["RDC", "RD Congo"],
    "TT": ["Trinité"], "ZA": ["RSA"], "SA": ["Arabie Saoudite"], "CH": ["Helvétie"], "FK": ["Malouines"],
}
SHORT_DE = {
    "US": ["U.S.A.", "Amerika", "die Staaten"], "GB": ["UK", "England", "Schottland", "Wales", "Nordirland"], "NL": ["Holland", "die Niederlande"],
    "AE": ["VAE", "Emirate"], "CZ": ["Tschechei"], "KR": ["Korea"], "DE": ["BRD"], "CH": ["die Schweiz", "Helvetien"], "AT": ["Oesterreich"], "BY": ["Weißrussland"],
    "MK": ["Mazedonien"], "VA": ["Vatikan"], "MM": ["Birma", "Burma"], "BA": ["Bosnien"], "TR": ["Tuerkei"], "DK": ["Daenemark"], "RO": ["Rumaenien"],
    "EG": ["Aegypten"], "CD": ["DR Kongo"], "CI": ["Elfenbeinküste"], "SA": ["Saudi Arabien"], "ZA": ["Suedafrika"], "KP": ["Nord-Korea"], "BN": ["Brunei"],
    "FK": ["Falkland"], "GL": ["Groenland"], "LU": ["Luxembourg"],
}
# Ordinary words, given names or letters: believed only in a fitting context, or when written like a name.
WEAK = {
    "US": ["US"], "DE": ["DE"], "CH": ["CH", "Swiss"], "FR": ["FR"], "NL": ["NL"], "ES": ["ES"], "GB": ["GB"], "TR": ["Turkey"], "TD": ["Chad"], "JO": ["Jordan"],
    "GE": ["Georgia"], "ML": ["Mali"], "CU": ["Cuba"], "PL": ["PL", "Polish"], "JE": ["Jersey"], "RE": ["Réunion", "Reunion"], "SE": ["SE"], "DK": ["DK"], "PT": ["PT"], "IE": ["IE"], "CA": ["CA"], "JP": ["JP"], "NE": ["Niger"],
    "TG": ["Togo"], "PE": ["Peru"], "OM": ["Oman"], "CN": ["China"], "GN": ["Guinea"], "HT": ["Haiti"],
    # "IT" is the trade far more often than Italy, and "in" is "in": small letters here mean that capitals alone prove nothing.
    "IT": ["it"], "IN": ["in"], "AT": ["AT"], "FI": ["FI"], "AU": ["AU"], "BR": ["BR"], "SG": ["SG"], "CZ": ["CZ"], "HU": ["HU"], "LT": ["LT"], "LV": ["LV"],
    "EE": ["EE"], "LU": ["LU"], "UA": ["UA"], "TW": ["TW"], "MX": ["MX"], "ZA": ["ZA"], "KR": ["KR"],
}
# The name people say, where the source's first one is another.
FIRST = {
    "TR": "Turkey", "HK": "Hong Kong", "MO": "Macao", "MM": "Myanmar", "CD": "DR Congo", "CG": "Republic of the Congo", "CI": "Ivory Coast", "PS": "Palestine",
    "AG": "Antigua and Barbuda", "BA": "Bosnia and Herzegovina", "KN": "Saint Kitts and Nevis", "ST": "Sao Tome and Principe", "TT": "Trinidad and Tobago",
    "GS": "South Georgia and the South Sandwich Islands", "HM": "Heard Island and McDonald Islands", "PM": "Saint Pierre and Miquelon", "SJ": "Svalbard and Jan Mayen",
    "TC": "Turks and Caicos Islands", "VC": "Saint Vincent and the Grenadines", "WF": "Wallis and Futuna", "BL": "Saint Barthélemy", "SX": "Sint Maarten",
}
FIRST_FR = {"VN": "Vietnam", "US": "États-Unis", "PS": "Palestine", "VA": "Vatican", "CD": "RD Congo", "CG": "République du Congo", "CZ": "République tchèque", "HK": "Hong Kong", "MO": "Macao", "MM": "Myanmar", "TR": "Turquie"}
FIRST_DE = {"US": "USA", "GB": "Großbritannien", "PS": "Palästina", "CD": "DR Kongo", "CG": "Republik Kongo", "CI": "Elfenbeinküste", "BN": "Brunei", "MD": "Moldau", "FR": "Frankreich", "HK": "Hongkong", "MO": "Macau"}
# Left out: forms with brackets, and one that two countries share.
NOT_SAID = {"CD": ["Congo", "Kongo"], "CG": ["Congo", "Kongo"]}
PEOPLE = {  # English, French, German
    "DE": ("German|Germans", "allemand|allemande", "deutsch|deutsche|deutscher"), "FR": ("French", "français|française", "französisch|französische"),
    "CH": ("Swiss", "suisse|helvétique", "schweizer|schweizerisch"), "GB": ("British|English|Scottish|Welsh|Brits", "britannique|anglais|anglaise", "britisch|englisch"),
    "US": ("American|Americans", "américain|américaine", "amerikanisch|amerikanische"), "AT": ("Austrian|Austrians", "autrichien|autrichienne", "österreichisch"),
    "NL": ("Dutch", "néerlandais|néerlandaise|hollandais", "niederländisch|holländisch"), "BE": ("Belgian|Belgians", "belge", "belgisch"),
    "LU": ("Luxembourgish", "luxembourgeois", "luxemburgisch"), "IE": ("Irish", "irlandais|irlandaise", "irisch"), "ES": ("Spanish", "espagnol|espagnole", "spanisch"),
    "PT": ("Portuguese", "portugais|portugaise", "portugiesisch"), "IT": ("Italian|Italians", "italien|italienne", "italienisch"), "GR": ("Greek|Greeks", "grec|grecque", "griechisch"),
    "PL": ("Polish", "polonais|polonaise", "polnisch"), "CZ": ("Czech|Czechs", "tchèque", "tschechisch"), "SK": ("Slovak", "slovaque", "slowakisch"),
    "HU": ("Hungarian", "hongrois|hongroise", "ungarisch"), "RO": ("Romanian", "roumain|roumaine", "rumänisch"), "BG": ("Bulgarian", "bulgare", "bulgarisch"),
    "HR": ("Croatian", "croate", "kroatisch"), "SI": ("Slovenian", "slovène", "slowenisch"), "RS": ("Serbian", "serbe", "serbisch"), "UA": ("Ukrainian", "ukrainien", "ukrainisch"),
    "RU": ("Russian", "russe", "russisch"), "SE": ("Swedish", "suédois|suédoise", "schwedisch"), "NO": ("Norwegian", "norvégien", "norwegisch"), "DK": ("Danish", "danois|danoise", "dänisch"),
    "FI": ("Finnish", "finlandais", "finnisch"), "IS": ("Icelandic", "islandais", "isländisch"), "EE": ("Estonian", "estonien", "estnisch"), "LV": ("Latvian", "letton", "lettisch"),
    "LT": ("Lithuanian", "lituanien", "litauisch"), "TR": ("Turkish", "turc|turque", "türkisch"), "IL": ("Israeli|Israelis", "israélien", "israelisch"), "IN": ("Indian|Indians", "indien|indienne", "indisch"),
    "CN": ("Chinese", "chinois|chinoise", "chinesisch"), "JP": ("Japanese", "japonais|japonaise", "japanisch"), "KR": ("Korean", "coréen", "koreanisch"), "SG": ("Singaporean", "singapourien", "singapurisch"),
    "AU": ("Australian|Aussie", "australien", "australisch"), "NZ": ("Kiwi", "néo-zélandais", "neuseeländisch"), "CA": ("Canadian|Canadians", "canadien|canadienne", "kanadisch"),
    "MX": ("Mexican", "mexicain", "mexikanisch"), "BR": ("Brazilian", "brésilien", "brasilianisch"), "AR": ("Argentinian|Argentine", "argentin", "argentinisch"), "CL": ("Chilean", "chilien", "chilenisch"),
    "CO": ("Colombian", "colombien", "kolumbianisch"), "PE": ("Peruvian", "péruvien", "peruanisch"), "ZA": ("South African", "sud-africain", "südafrikanisch"), "NG": ("Nigerian", "nigérian", "nigerianisch"),
    "KE": ("Kenyan", "kényan", "kenianisch"), "EG": ("Egyptian", "égyptien", "ägyptisch"), "MA": ("Moroccan", "marocain", "marokkanisch"), "TN": ("Tunisian", "tunisien", "tunesisch"),
    "DZ": ("Algerian", "algérien", "algerisch"), "SA": ("Saudi", "saoudien", "saudisch"), "AE": ("Emirati", "émirien", "emiratisch"), "PK": ("Pakistani", "pakistanais", "pakistanisch"),
    "BD": ("Bangladeshi", "bangladais", "bangladeschisch"), "LK": ("Sri Lankan", "sri-lankais", "sri-lankisch"), "TH": ("Thai", "thaïlandais", "thailändisch"), "VN": ("Vietnamese", "vietnamien", "vietnamesisch"),
    "PH": ("Filipino|Philippine", "philippin", "philippinisch"), "ID": ("Indonesian", "indonésien", "indonesisch"), "MY": ("Malaysian", "malaisien", "malaysisch"), "TW": ("Taiwanese", "taïwanais", "taiwanesisch"),
    "MT": ("Maltese", "maltais", "maltesisch"), "CY": ("Cypriot", "chypriote", "zypriotisch"), "AL": ("Albanian", "albanais", "albanisch"), "GE": ("Georgian", "géorgien", "georgisch"),
    "AD": ("Andorran|Andorrans", "andorran|andorrane", "andorranisch"), "AF": ("Afghan|Afghans", "afghan|afghane", "afghanisch"), "AO": ("Angolan|Angolans", "angolais|angolaise", "angolanisch"),
    "AZ": ("Azerbaijani|Azerbaijanis", "azerbaïdjanais|azerbaïdjanaise", "aserbaidschanisch"), "BA": ("Bosnian|Bosnians", "bosnien|bosnienne", "bosnisch"),
    "BB": ("Barbadian|Barbadians", "barbadien|barbadienne", "barbadisch"), "BF": ("Burkinabe", "burkinabé|burkinabée", "burkinisch"), "BH": ("Bahraini|Bahrainis", "bahreïnien|bahreïnienne", "bahrainisch"),
    "BJ": ("Beninese", "béninois|béninoise", "beninisch"), "BO": ("Bolivian|Bolivians", "bolivien|bolivienne", "bolivianisch"), "BW": ("Botswanan|Botswanans", "botswanais|botswanaise", "botswanisch"),
    "BY": ("Belarusian|Belarusians", "biélorusse", "belarussisch|weißrussisch"), "CI": ("Ivorian|Ivorians", "ivoirien|ivoirienne", "ivorisch"), "CM": ("Cameroonian|Cameroonians", "camerounais|camerounaise", "kamerunisch"),
    "CR": ("Costa Rican|Costa Ricans", "costaricien|costaricienne", "costa-ricanisch"), "CU": ("Cuban|Cubans", "cubain|cubaine", "kubanisch"), "DO": ("Dominican|Dominicans", "dominicain|dominicaine", "dominikanisch"),
    "EC": ("Ecuadorian|Ecuadorians", "équatorien|équatorienne", "ecuadorianisch"), "ET": ("Ethiopian|Ethiopians", "éthiopien|éthiopienne", "äthiopisch"), "GA": ("Gabonese", "gabonais|gabonaise", "gabunisch"),
    "GT": ("Guatemalan|Guatemalans", "guatémaltèque", "guatemaltekisch"), "HN": ("Honduran|Hondurans", "hondurien|hondurienne", "honduranisch"), "HT": ("Haitian|Haitians", "haïtien|haïtienne", "haitianisch"),
    "IQ": ("Iraqi|Iraqis", "irakien|irakienne", "irakisch"), "JM": ("Jamaican|Jamaicans", "jamaïcain|jamaïcaine", "jamaikanisch"), "JO": ("Jordanian|Jordanians", "jordanien|jordanienne", "jordanisch"),
    "KH": ("Cambodian|Cambodians", "cambodgien|cambodgienne", "kambodschanisch"), "KP": ("North Korean|North Koreans", "nord-coréen|nord-coréenne", "nordkoreanisch"), "KW": ("Kuwaiti|Kuwaitis", "koweïtien|koweïtienne", "kuwaitisch"),
    "LB": ("Lebanese", "libanais|libanaise", "libanesisch"), "LY": ("Libyan|Libyans", "libyen|libyenne", "libysch"), "MC": ("Monegasque", "monégasque", "monegassisch"), "MD": ("Moldovan|Moldovans", "moldave", "moldauisch"),
    "ME": ("Montenegrin|Montenegrins", "monténégrin|monténégrine", "montenegrinisch"), "MG": ("Malagasy", "malgache", "madagassisch"), "MK": ("Macedonian|Macedonians", "macédonien|macédonienne", "mazedonisch"),
    "ML": ("Malian|Malians", "malien|malienne", "malisch"), "MM": ("Burmese", "birman|birmane", "birmanisch|burmesisch"), "MN": ("Mongolian|Mongolians", "mongol|mongole", "mongolisch"), "MU": ("Mauritian|Mauritians", "mauricien|mauricienne", "mauritisch"),
    "MZ": ("Mozambican|Mozambicans", "mozambicain|mozambicaine", "mosambikanisch"), "NA": ("Namibian|Namibians", "namibien|namibienne", "namibisch"), "NI": ("Nicaraguan|Nicaraguans", "nicaraguayen|nicaraguayenne", "nicaraguanisch"),
    "NP": ("Nepali|Nepalese", "népalais|népalaise", "nepalesisch"), "OM": ("Omani|Omanis", "omanais|omanaise", "omanisch"), "PA": ("Panamanian|Panamanians", "panaméen|panaméenne", "panamaisch"), "PR": ("Puerto Rican|Puerto Ricans", "portoricain|portoricaine", "puerto-ricanisch"),
    "PS": ("Palestinian|Palestinians", "palestinien|palestinienne", "palästinensisch"), "PY": ("Paraguayan|Paraguayans", "paraguayen|paraguayenne", "paraguayisch"), "QA": ("Qatari|Qataris", "qatari|qatarie", "katarisch"),
    "RW": ("Rwandan|Rwandans", "rwandais|rwandaise", "ruandisch"), "SD": ("Sudanese", "soudanais|soudanaise", "sudanesisch"), "SN": ("Senegalese", "sénégalais|sénégalaise", "senegalesisch"), "SO": ("Somali|Somalis", "somalien|somalienne", "somalisch"),
    "SV": ("Salvadoran|Salvadorans", "salvadorien|salvadorienne", "salvadorianisch"), "SY": ("Syrian|Syrians", "syrien|syrienne", "syrisch"), "TG": ("Togolese", "togolais|togolaise", "togoisch"), "TZ": ("Tanzanian|Tanzanians", "tanzanien|tanzanienne", "tansanisch"),
    "UG": ("Ugandan|Ugandans", "ougandais|ougandaise", "ugandisch"), "UY": ("Uruguayan|Uruguayans", "uruguayen|uruguayenne", "uruguayisch"), "UZ": ("Uzbek|Uzbeks", "ouzbek|ouzbèke", "usbekisch"), "VE": ("Venezuelan|Venezuelans", "vénézuélien|vénézuélienne", "venezolanisch"),
    "XK": ("Kosovar|Kosovars", "kosovar|kosovare", "kosovarisch"), "YE": ("Yemeni|Yemenis", "yéménite", "jemenitisch"), "ZM": ("Zambian|Zambians", "zambien|zambienne", "sambisch"), "ZW": ("Zimbabwean|Zimbabweans", "zimbabwéen|zimbabwéenne", "simbabwisch"),
    "AM": ("Armenian", "arménien", "armenisch"), "KZ": ("Kazakh", "kazakh", "kasachisch"), "IR": ("Iranian", "iranien", "iranisch"), "GH": ("Ghanaian", "ghanéen", "ghanaisch"), "LI": ("Liechtensteiner", "liechtensteinois", "liechtensteinisch"),
    "AG": ("Antiguan", "antiguayen", "antiguanisch"), "AI": ("Anguillian", "anguillais", "anguillanisch"), "AQ": ("Antarctic", "antarctique", "antarktisch"),
    "AS": ("American Samoan", "", ""), "AW": ("Aruban", "arubais", "arubanisch"), "AX": ("", "ålandais", "åländisch"),
    "BI": ("Burundian", "burundais", "burundisch"), "BM": ("Bermudian", "bermudien", "bermudisch"),
    "BN": ("Bruneian", "brunéien", "bruneiisch"), "BS": ("Bahamian", "bahaméen", "bahamaisch"), "BT": ("Bhutanese", "bhoutanais", "bhutanisch"),
    "BZ": ("Belizean", "bélizien", "belizisch"), "CC": ("Cocos Islander", "", ""), "CD": ("Congolese", "congolais", "kongolesisch"),
    "CF": ("Central African", "centrafricain", "zentralafrikanisch"), "CK": ("Cook Islander", "", ""),
    "CV": ("Cape Verdean", "cap-verdien", "kapverdisch"), "CW": ("Curaçaoan", "", ""), "CX": ("Christmas Islander", "", ""),
    "DJ": ("Djiboutian", "djiboutien", "dschibutisch"), "DM": ("", "dominiquais", "dominicanisch"), "EH": ("Sahrawi", "sahraoui", "sahrauisch"), "ER": ("Eritrean", "érythréen", "eritreisch"),
    "FJ": ("Fijian", "fidjien", "fidschianisch"), "FK": ("Falkland Islander", "malouin", "falkländisch"), "FM": ("Micronesian", "micronésien", "mikronesisch"), "FO": ("Faroese", "féroïen", "färöisch"),
    "GD": ("Grenadian", "grenadien", "grenadisch"), "GF": ("French Guianese", "guyanais", "französisch-guayanisch"), "GG": ("", "guernesiais", ""), "GI": ("Gibraltarian", "gibraltarien", "gibraltarisch"),
    "GL": ("Greenlandic|Greenlander", "groenlandais", "grönländisch"), "GM": ("Gambian", "gambien", "gambisch"), "GN": ("Guinean", "guinéen", "guineisch"), "GP": ("Guadeloupean", "guadeloupéen", "guadeloupisch"),
    "GQ": ("Equatorial Guinean|Equatoguinean", "équato-guinéen", "äquatorialguineisch"), "GU": ("Guamanian", "guamanien", "guamisch"), "GW": ("Bissau-Guinean", "bissau-guinéen", "guinea-bissauisch"),
    "GY": ("Guyanese", "guyanien", "guyanisch"), "HK": ("Hongkonger|Hong Konger", "hongkongais", "Hongkonger"), "IM": ("Manx", "mannois", ""), "JE": ("", "jersiais", ""),
    "KG": ("Kyrgyz", "kirghize", "kirgisisch"), "KI": ("I-Kiribati", "kiribatien", "kiribatisch"), "KM": ("Comorian", "comorien", "komorisch"), "KN": ("Kittitian", "", ""),
    "KY": ("Caymanian", "caïmanais", "kaimanisch"), "LA": ("Lao|Laotian", "laotien", "laotisch"), "LC": ("Saint Lucian", "saint-lucien", "lucianisch"), "LR": ("Liberian", "libérien", "liberianisch"),
    "LS": ("Basotho|Lesothan", "lésothien", "lesothisch"), "MF": ("", "saint-martinois", ""), "MH": ("Marshallese", "marshallais", "marshallisch"), "MO": ("Macanese", "macanais", "macauisch"),
    "MQ": ("Martinican", "martiniquais", "martinikanisch"), "MR": ("Mauritanian", "mauritanien", "mauretanisch"), "MS": ("Montserratian", "montserratien", ""),
    "MV": ("Maldivian", "maldivien", "maledivisch"), "MW": ("Malawian", "malawien", "malawisch"), "NC": ("New Caledonian", "néo-calédonien", "neukaledonisch"), "NE": ("Nigerien", "nigérien", "nigrisch"),
    "NF": ("Norfolk Islander", "", ""), "NR": ("Nauruan", "nauruan", "nauruisch"), "NU": ("Niuean", "niuéen", "niueisch"), "PF": ("French Polynesian", "polynésien", "französisch-polynesisch"),
    "PG": ("Papua New Guinean|Papuan", "papouasien", "papua-neuguineisch"), "PM": ("", "saint-pierrais", ""), "PW": ("Palauan", "palaosien", "palauisch"),
    "RE": ("Réunionese", "réunionnais", ""), "SB": ("Solomon Islander", "salomonais", "salomonisch"), "SC": ("Seychellois", "seychellois", "seychellisch"), "SH": ("Saint Helenian", "", ""),
    "SL": ("Sierra Leonean", "sierra-léonais", "sierra-leonisch"), "SM": ("Sammarinese", "saint-marinais", "san-marinesisch"), "SR": ("Surinamese", "surinamais", "surinamisch"),
    "SS": ("South Sudanese", "sud-soudanais", "südsudanesisch"), "ST": ("Santomean", "santoméen", "são-toméisch"), "SZ": ("Swazi|Emaswati", "swazi|eswatinien", "eswatinisch|swasiländisch"),
    "TD": ("Chadian", "tchadien", "tschadisch"), "TJ": ("Tajik|Tajikistani", "tadjik", "tadschikisch"), "TK": ("Tokelauan", "tokelauan", "tokelauisch"),
    "TL": ("Timorese", "timorais", "timoresisch"), "TM": ("Turkmen", "turkmène", "turkmenisch"), "TO": ("Tongan", "tongien", "tongaisch"), "TT": ("Trinidadian|Tobagonian", "trinidadien", "trinidadisch"),
    "TV": ("Tuvaluan", "tuvaluan", "tuvaluisch"), "VA": ("", "", "vatikanisch"), "VC": ("Vincentian", "saint-vincentais", "vincentisch"), "VG": ("British Virgin Islander", "", ""),
    "VI": ("US Virgin Islander", "", ""), "VU": ("Ni-Vanuatu|Vanuatuan", "vanuatuan", "vanuatuisch"), "WF": ("Wallisian", "wallisien", ""),
    "WS": ("Samoan", "samoan", "samoanisch"), "YT": ("Mahoran", "mahorais", ""),
}
# Further words for people where one is not enough.
MORE_PEOPLE = {
    "GB": ("Briton|Britons|Northern Irish|Scots", "écossais|gallois|nord-irlandais", "schottisch|walisisch|nordirisch"), "ES": ("Spaniard|Spaniards|Catalan|Basque", "catalan|basque", "katalanisch|baskisch"),
    "CH": ("Swiss-German|Swiss-French", "suisses|romand|alémanique", "schweizerdeutsch"), "US": ("US-American", "états-unien|étasunien", "us-amerikanisch"), "NZ": ("New Zealander|New Zealanders", "néozélandais", "neuseelaendisch"),
    "KR": ("South Korean", "sud-coréen", "südkoreanisch"), "FI": ("Finns", "finnois", ""), "DK": ("Danes", "", ""), "SE": ("Swedes", "", ""), "CA": ("Québécois|Quebecer", "québécois", ""), "DE": ("", "", "bundesdeutsch"),
    "AE": ("Emiratis", "", ""), "CN": ("mainland Chinese", "", ""), "TR": ("Turks", "", ""), "IE": ("Irishman|Irishwoman", "", ""), "FR": ("Frenchman|Frenchwoman", "", ""),
    "PL": ("Poles", "", ""), "SK": ("Slovakian", "", ""), "SI": ("Slovene", "", ""), "RS": ("Serb|Serbs", "", ""), "HR": ("Croat|Croats", "", ""), "PH": ("Filipina|Filipinos", "", ""),
}
WITHOUT_CURRENCY = "USD"


FEMININE = [  # French: the ending, and what the feminine has in its place
    ("ien", "ienne"), ("ïen", "ïenne"), ("éen", "éenne"), ("yen", "yenne"), ("on", "onne"), ("ais", "aise"), ("ois", "oise"), ("ain", "aine"), ("an", "ane"), ("in", "ine"), ("and", "ande"), ("ol", "ole"), ("ik", "ike"),
    ("kh", "khe"), ("oui", "ouie"),
]
PLURAL = ("an", "ian", "ani", "ali", "iti", "ini", "eli", "uti", "er", "ak", "iot", "awi", "Thai", "Turk", "vene", "Kazakh", "Tajik")
INFLECTED = ["e", "er", "en", "es"]


def people_en(words):
    """English: with the plural, where it has an -s."""
    return once(form for word in words for form in ([word, word + "s"] if word.endswith(PLURAL) and not word.endswith(("chman", "shman", "woman")) else [word]))


def people_fr(words):
    """French: masculine and feminine."""
    return once(form for word in words for form in [word] + [word[:-len(end)] + she for end, she in FEMININE if word.endswith(end)][:1])


def people_de(words):
    """German: the adjective with its endings."""
    return once(form for word in words for form in [word] + [word + end for end in INFLECTED if word.endswith("sch")])


def once(words):
    return list(dict.fromkeys(word for word in words if word))


def people(code):
    """The words for people and things of a country, in the three languages."""
    known = zip(PEOPLE.get(code, ("", "", "")), MORE_PEOPLE.get(code, ("", "", "")))
    return [inflect(f"{some}|{more}".split("|")) for inflect, (some, more) in zip((people_en, people_fr, people_de), known)]


def read(path):
    if not path.exists():
        sys.exit(f"{path} is not there; give the data folder that holds it.")
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def said(code, names, first=None):
    """The forms people type, the display name first, each once whatever its capitals."""
    kept = {}
    for name in ([first] if first else []) + names:
        if "(" not in name and name not in NOT_SAID.get(code, []):
            kept.setdefault(name.lower(), name)
    return list(kept.values())


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    names = defaultdict(lambda: defaultdict(list))
    for row in read(folder / "countries" / "countries.tsv"):
        known = names[row["iso2"]][row["lang"]]
        name = row["name"].replace("’", "'")
        if len(name) > 2 and name not in known:
            known.append(name)
    currency = {row["iso2"]: row["currency"] for row in read(folder / "countries" / "currencies.tsv")}
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["code", "currency", "en", "fr", "de", "demonyms_en", "demonyms_fr", "demonyms_de", "weak"])
    for code in sorted(names):
        if len(code) != 2 or not code.isalpha():
            continue
        english = said(code, names[code]["en"] + [name for name in SHORT.get(code, []) if name not in WEAK.get(code, [])], FIRST.get(code))
        names[code]["fr"] += SHORT_FR.get(code, [])
        names[code]["de"] += SHORT_DE.get(code, [])
        out.writerow([
            code, currency.get(code) or WITHOUT_CURRENCY, "|".join(english), "|".join(said(code, names[code]["fr"], FIRST_FR.get(code)) or english),
            "|".join(said(code, names[code]["de"], FIRST_DE.get(code)) or english),
            *("|".join(words) for words in people(code)), "|".join(WEAK.get(code, []))])


main()
