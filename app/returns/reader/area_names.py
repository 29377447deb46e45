"""Which labels name areas: known names, patterns such as "... NHS Trust", and totals of areas."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from app.paths import resource
from app.returns.reader.footnotes import tidy
from app.returns.reader.sheets import Cell

_SUFFIX = re.compile(
    r"\s+(?:police(?: force)?(?: area)?|constabulary|force(?: area)?|region|policing area|lpa|lpu|lpd"
    r"|csp|council|county|pfa|fire"
    r"|county council|city council|borough council|district council|district|borough|ua"
    r"|local policing area|icb|ccg"
    r"|fire and rescue(?: service| authority)?|lcjb|crc|city|total)$"
)
_PREFIX = re.compile(r"^(?:total|all|the|city of|county of|royal borough of|london borough of)\s+")
_PATTERN = re.compile(
    r"^nhs\b|\b(?:nhs|foundation trust|trust|constabulary|council|ccg|icb"
    r"|commissioning (?:region|board|group)|local policing (?:area|unit)|policing area|policing unit|csp"
    r"|community safety partnership"
    r"|health board|lsoa|bcu|lp[aud]|npt|snt|npu|division|district|borough"
    r"|police (?:service|force)|fire and rescue (?:service|authority)|clinical network|area team"
    r"|hospitals?|university|college|court|ward|school)(?:\s*\([^()]*\)|,? [A-Z]?\d{1,4}[A-Z]?)?$"
    r"|\b(?:nhs (?:foundation )?trust|ccg|icb|csp|bcu|lsoa|local policing (?:area|unit))\b",
    re.IGNORECASE,
)
_KIND = (
    r"(?:(?:local|policing|police|neighbourhood|basic|command) )*(?:area|district|division|sector|zone"
    r"|borough|neighbourhood|ward|beat|locality|cluster|hub|region|command unit|lp[aud]|bcu|npt|snt|npu|csp)"
)
_NUMBERED = re.compile(
    rf"{_KIND} (?:no\.? ?)?(?:[A-Z]|\d{{1,2}}|[IVX]+)|[A-Z] {_KIND}"
    rf"|(?:north|south|east|west|central)(?:ern)?(?: ?(?:east|west)(?:ern)?)? (?:{_KIND}|command)",
    re.IGNORECASE,
)
_SMALL = re.compile(r"\b(?:[a-z]{1,3}|upon|under|with|from|near) ")
_TOTAL = re.compile(
    r"sub[- ]?total"
    r"|(?:(?:grand|overall|force|county|national|england|area|regional|combined) )?total|all (?:forces"
    r"|areas|regions|districts|lpas)"
    r"|total(?:,| of| for)?(?: all)?(?: \d+)?(?: (?:police )?(?:forces?|areas?|regions?|england|wales"
    r"|force area))?|forcewide|force ?wide|(?:whole )?force|whole (?:area|county|region|organisation)"
    r"|all (?:other )?(?:(?:local )?authorities|suites|stations|divisions|units|teams|trusts|providers"
    r"|councils|courts|prisons|sites|boroughs|counties|lpus|csps)"
    r"|total \(?\d+ forces\)?|(?:national|england|force|mean|msg|most similar group|peer(?: group)?"
    r"|group) (?:average|avg)",
    re.IGNORECASE,
)
AREA_HEADING = re.compile(
    r"[a-z]{2,6}\d\dnm[nw]?"  # LAD20NM
    r"|(?:[\w&/-]+ ){1,3}(?:area|region|force|district|authority|trust|provider|council|org|borough|ward"
    r"|county|country|constituency|division|board) names?"
    r"|(?:(?:police )?force(?: area)?|(?:police |policing |local |geographic(?:al)? |counting |output "
    r"|reporting |delivery |catchment |command |built-up |policing )?(?:areas?|district|division)|zone|region"
    r"|borough|county|country|nation|(?:local )?(?:health|care) board"
    r"|(?:intermediate|data) zone|(?:super )?output area|(?:reference|geographic) area|ics(?:/stp)?"
    r"|local (?:authority|policing area|policing unit)(?: (?:district|area))?|la|lad|lp[audt]|bcu|snt|npt|npu"
    r"|ccg"
    r"|[lu]tla|(?:upper|lower|single)[ -]tier (?:local )?authority|(?:parliamentary|westminster) constituency"
    r"|icb|stp|csp|pfa|geography|(?:\w+ )?provider|organisation|trust"
    r"|org|hospital|ward|locality|neighbourhood (?:policing )?team"
    r"|council|place|site|station|authority|area team|at"
    r"|police force area|commissioner|community safety partnership"
    r"|upper tier local authority|unitary authority|fire (?:and rescue )?(?:service|authority)|court"
    r"|prison|establishment|school|constituency|custody (?:suite|block|centre)|(?:\w+ )?(?:suite|hub"
    r"|base|office|centre|department"
    r"|command|neighbourhood|beat|sector|cluster|partnership|agency|basic command unit"
    r"|safer neighbourhood team|lsoa|msoa|town|city|postcode)|(?:train operating )?company|operator)"
    r"(?:s)?(?:\s*/\s*\w+)?(?:\s\([A-Z]{2,5}\))?(?:\s*(?:name|title|label|description|\(name\)))?"
    r"(?: of (?:usual )?(?:residence|registration|enumeration))?(?: \((?:19|20)\d\d\))?"
    r"|[a-z]{2,5}\d\dnmw?",  # "wd18nm": the wards of 2018 by name
    re.IGNORECASE,
)
PEERS = re.compile(
    r"(?:msg|(?:most )?similar (?:group|forces?)|peers?)(?: forces?| group)?", re.IGNORECASE
)  # no one area
AREA_KIND = re.compile(
    r"country|nation|region|(?:(?:non-)?metropolitan |shire |english |welsh )?(?:county|district|borough)"
    r"(?: council)?|(?:unitary|combined|local) authority|unitary|two[ -]tier"
    r"|london boroughs?|(?:inner |outer )?london|council area|local government district|police force area"
    r"|force|lad|la|ua|csp|icb|ccg|ward|lsoa|msoa|parish|constituency",
    re.IGNORECASE,
)  # what kind of area a row is about, in a column beside the names
CODE = re.compile(r"(?=.*\d)[A-Z]{0,4}\d{0,2}[A-Z]{0,3}\d{0,8}[A-Za-z]?|[A-Z]{2,4}", re.ASCII)
AREA_CODE = re.compile(
    r"[EKNSWJ]\d{8}(?:\s*\([A-Z0-9]{1,5}\))?"
)  # of the Office for National Statistics, an older one behind it
SERIES_CODE = re.compile(r"-?[A-Z][A-Z0-9]{3}|[EKNSWJM]\d{8}")  # of a time series (CDID), of an area (ONS)

_CODED_NAME = re.compile(r"\s*(?P<code>[EKNSWJ]\d{8}|\d{2,3}|[A-Z]{2})\s+(?P<name>[A-Z][^\d]*[^\d\s])\s*")
_OF_THE_WORLD = re.compile(
    r"\b(?:africa|americas?|asia|europe(?:an union)?|eu|eea|middle east|oceania|caribbean|antarctic)\b"
    r"|^(?:other|unknown|stateless|rest of (?:the )?world|refused)",
    re.IGNORECASE,
)


@cache
def known_areas() -> frozenset[str]:
    """Names from resources/reader/areas.txt in normal form."""
    lines = resource("reader", "areas.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(
        plain_name(line) for line in lines if line.strip() and line[0] != "#" and "=" not in line
    )


@cache
def short_words() -> dict[str, str]:
    """Words that names are shortened by, from lines such as "worcs = worcestershire" of the same file."""
    lines = resource("reader", "areas.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("=") for line in lines if "=" in line and line[0] != "#")
    return {short.strip(): whole.strip() for short, whole in pairs}


@lru_cache(maxsize=50_000)
def is_known_area(label: str) -> bool:
    """Whether a cleaned label is an area's name: "Telford & Wrekin", "North Worcs", "Kent Police"."""
    return is_area_of(label, known_areas())


def is_area_of(label: str, names: frozenset[str]) -> bool:
    """Whether a cleaned label is one of these plain names, or one with "Police" or "LPU" behind it."""
    plain = plain_name(label)
    if plain in names:
        return True
    if " / " in label:  # "Swansea / Abertawe"
        return any(plain_name(part) in names for part in label.split(" / "))
    without = re.sub(r"\s*\([^)]*\)\s*$", "", plain)
    for _ in range(2):
        without = _PREFIX.sub("", _SUFFIX.sub("", without))
        if without in names:
            return True
    return False


_PART_OF_NAME = re.compile(r"(?:city|county|borough|isles?|the|east|west|north|south)\b", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def area_and_rest(label: str) -> tuple[str, str] | None:
    """The area and the rest of a label that names both: "North East: Construction", "Arson - Kent"."""
    for joint in (": ", " - ", " | ", ", "):
        first, found, last = label.partition(joint)
        if found and is_known_area(first) != is_known_area(last) and not _PART_OF_NAME.match(last):
            return (first, last) if is_known_area(first) else (last, first)
    return None


def without_area_codes(cells: Sequence[Cell]) -> Sequence[Cell]:
    """Of "E07000010 Fenland" and "09 Bedfordshire" the names, where nearly all are written so."""
    texts = [cell for cell in dict.fromkeys(cells) if isinstance(cell, str) and cell]
    found = {text: match for text in texts if (match := _CODED_NAME.fullmatch(text)) is not None}
    if len(found) < 3 or len(found) < 0.8 * len(texts):
        return cells
    places = sum(
        AREA_CODE.fullmatch(match["code"]) is not None or is_known_area(match["name"])
        for match in found.values()
    )
    if places < 0.6 * len(found):
        return cells
    return [found[cell]["name"] if cell in found else cell for cell in cells]  # type: ignore[index]


def looks_like_area(label: str) -> bool:
    """Whether a label is called what organisations or areas are: "Barts Health NHS Trust", "District 3"."""
    if AREA_CODE.fullmatch(label) or _NUMBERED.fullmatch(label):
        return True
    if len(label) > 120 or _PATTERN.search(label) is None or AREA_HEADING.fullmatch(label):
        return False
    return not any(word[0].islower() for word in _SMALL.sub("", label).split())


def are_of_the_world(labels: Sequence[str]) -> bool:
    """Whether regions are those that people come from: "Asia Central", "Europe Other", "EU 14"."""
    return len(labels) > 1 and 2 * sum(map(bool, map(_OF_THE_WORLD.search, labels))) > len(labels)


def is_total(label: str) -> bool:
    """Whether a label is a total that may stand among areas: "Total", "Force total", "Total 43 forces"."""
    return _TOTAL.fullmatch(tidy(label).lstrip("*")) is not None


def plain_name(label: str) -> str:
    """A name without what printing varies: case, "&", hyphens; short forms written out."""
    words = tidy(label).casefold().replace("&", " and ").replace("'", "").replace("/", " ").replace("-", " ")
    known = short_words()
    return " ".join(known.get(word, word) for word in words.split())
