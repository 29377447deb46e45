"""The headings of tables of peers: one number of one force and one period in each line. Data."""

from app.returns.registers.types import RegisterKind as Kind
from app.returns.registers.words import Vocabulary, sets

_PER = r"per (?:1 000|1000|thousand)(?: (?:of )?(?:the )?(?:people|population|residents|inhabitants))?"

PEERS = Vocabulary(
    Kind.PEERS,
    {
        "force": r"(?:police |peer )?forces?(?: areas?| names?)?|peers?(?: names?)?",
        "measure": r"(?:performance )?(?:measures?|indicators?)(?: names?)?",
        "period": r"(?:time |reporting )?periods?(?: .*)?|(?:financial )?year(?: (?:to|ending|ended))?"
        r"|quarter",
        "value": r"values?|figures?|numbers?|counts?|results?|scores?",
        "rate": rf"(?:rates? )?{_PER}",
        "population": r"(?:mid year |resident )?populations?(?: (?:estimates?|size|in))?|people|residents",
        "source": r"sources?(?: of (?:the )?figures?)?",
    },
    sets("force measure period value", "force measure period rate"),
    words=(),
    fill=("measure", "period", "source"),
    called=r"peers?|(?:most )?similar (?:group|forces)|other forces|msg",
    told=sets("force value", "force rate"),
)
