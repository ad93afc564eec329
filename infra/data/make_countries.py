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
    "NZ": ["NZ"],
}
# Ordinary words, given names or letters: believed only in a fitting context, or when written like a name.
WEAK = {
    "US": ["US"], "DE": ["DE"], "CH": ["CH", "Swiss"], "FR": ["FR"], "NL": ["NL"], "ES": ["ES"], "GB": ["GB"], "TR": ["Turkey"], "TD": ["Chad"], "JO": ["Jordan"],
    "GE": ["Georgia"], "ML": ["Mali"], "CU": ["Cuba"], "PL": ["PL", "Polish"], "JE": ["Jersey"], "RE": ["Reunion"], "SE": ["SE"], "DK": ["DK"], "PT": ["PT"], "IE": ["IE"], "CA": ["CA"], "JP": ["JP"], "NE": ["Niger"],
    "TG": ["Togo"], "PE": ["Peru"], "OM": ["Oman"], "CN": ["China"], "GN": ["Guinea"], "HT": ["Haiti"],
}
# The name people say, where the source's first one is another.
FIRST = {
    "TR": "Turkey", "HK": "Hong Kong", "MO": "Macao", "MM": "Myanmar", "CD": "DR Congo", "CG": "Republic of the Congo", "CI": "Ivory Coast", "PS": "Palestine",
    "AG": "Antigua and Barbuda", "BA": "Bosnia and Herzegovina", "KN": "Saint Kitts and Nevis", "ST": "Sao Tome and Principe", "TT": "Trinidad and Tobago",
}
FIRST_FR = {"HK": "Hong Kong", "MO": "Macao", "MM": "Myanmar", "TR": "Turquie"}
FIRST_DE = {"HK": "Hongkong", "MO": "Macau"}
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
}
WITHOUT_CURRENCY = "USD"


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
        people = PEOPLE.get(code, ("", "", ""))
        out.writerow([
            code, currency.get(code) or WITHOUT_CURRENCY, "|".join(english), "|".join(said(code, names[code]["fr"], FIRST_FR.get(code)) or english),
            "|".join(said(code, names[code]["de"], FIRST_DE.get(code)) or english),
            *people, "|".join(WEAK.get(code, []))])


main()
