"""Every code a finding may carry, in one plain table. Codes are permanent: a code is never reused or renumbered.

The letter says where the mistake lies: Y syntax, S shape, R references, L logic and reachability, B balance,
T text, A assets, P packaging. To register a code, add a row here and the same row to ``docs/findings.md``.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Severity(StrEnum):
    """How bad a finding is. ``ERROR``: can't be played. ``WARNING``: plays, probably wrong. ``ADVICE``: author only."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class Code(msgspec.Struct, frozen=True):
    """One row of the table: how bad it is, and what it means in one line."""

    severity: Severity
    meaning: str


_ERROR, _WARNING, _ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE

CODES: dict[str, Code] = {
    # Y: syntax. 1 the file, 2 what the pack language leaves out, 3 what can't be read, 4 silent losses
    "Y101": Code(_ERROR, "the file is not UTF-8 text"),
    "Y102": Code(_ADVICE, "the file begins with an invisible byte order mark"),
    "Y103": Code(_ERROR, "the text file is larger than 2 MB"),
    "Y104": Code(_ERROR, "a control character"),
    "Y105": Code(_ERROR, "a character that changes the direction of writing"),
    "Y106": Code(_ERROR, "a tab"),
    "Y107": Code(_ERROR, "an unusual space or invisible character where a plain space belongs"),
    "Y108": Code(_ERROR, "an unusual line break"),
    "Y109": Code(_ERROR, "there is nothing in the file"),
    "Y110": Code(_ADVICE, "the file has more findings than are shown"),
    "Y201": Code(_ERROR, "an anchor (&name)"),
    "Y202": Code(_ERROR, "an alias (*name)"),
    "Y203": Code(_ERROR, "a merge key (<<)"),
    "Y204": Code(_ERROR, "a tag (!name)"),
    "Y205": Code(_ERROR, "a key is written twice"),
    "Y206": Code(_ERROR, "a second document in one file"),
    "Y207": Code(_ERROR, "a directive (%NAME)"),
    "Y208": Code(_ERROR, "nested more than 24 levels deep"),
    "Y209": Code(_ERROR, "a key that is not text on one line"),
    "Y210": Code(_ERROR, "a number with more than 15 digits"),
    "Y211": Code(_ERROR, "a key with a value inside [ ] without braces of its own"),
    "Y301": Code(_ERROR, "a colon inside unquoted text"),
    "Y302": Code(_ERROR, "unquoted text begins with, or holds, a character that has a meaning of its own"),
    "Y303": Code(_ERROR, "a quotation mark is never closed"),
    "Y304": Code(_ERROR, "a bracket is never closed, or closed without being opened"),
    "Y305": Code(_ERROR, "the indentation fits nothing above"),
    "Y306": Code(_ERROR, "a backslash in quoted text that means something else, or nothing"),
    "Y307": Code(_ERROR, "a line without ': ' between key and value"),
    "Y308": Code(_ERROR, "more text after a closing quotation mark or bracket"),
    "Y309": Code(_ERROR, "keys and list items mixed in one block"),
    "Y310": Code(_ERROR, "a comma too few or too many"),
    "Y311": Code(_ERROR, "the file is not JSON"),
    "Y312": Code(_ERROR, "the text can't be read from here on"),
    "Y401": Code(_WARNING, "a # ended the text; the rest is taken for a comment"),
    "Y402": Code(_WARNING, "the value begins with # and is taken for a comment"),
    "Y403": Code(_ERROR, "a word inside { } has no value; often a comma cut a text in two"),
    "Y404": Code(_WARNING, "unquoted prose inside { } or [ ]"),
    "Y405": Code(_WARNING, "a path in quotes: \\n in it became a line break"),
    "Y406": Code(_WARNING, "a comma inside a number makes two numbers"),
    "Y407": Code(_WARNING, "a line that looks like a list item became part of the text above"),
    "Y408": Code(_WARNING, "a missing space after a colon made a text out of a key and its value"),
    # S: shape. 201-205 keys and values, 206-212 forms of values, 213-218 verbs, 219-220 lists, 222-225 files
    "S201": Code(_ERROR, "a key is missing"),
    "S202": Code(_ERROR, "another kind of value is expected"),
    "S203": Code(_ERROR, "a word that is not in the list of words for this key"),
    "S204": Code(_ERROR, "an unknown key"),
    "S205": Code(_ERROR, "a number outside its limits"),
    "S206": Code(_ERROR, "something that can't be an id, a scene number or a version"),
    "S207": Code(_ERROR, "something that is not money"),
    "S208": Code(_ERROR, "something that is not a page count in eighths"),
    "S209": Code(_ERROR, "something that is not a time of day"),
    "S210": Code(_ERROR, "something that is not a date"),
    "S211": Code(_ERROR, "something that is not a moment of the film"),
    "S212": Code(_ERROR, "a range that is missing, empty or contradicts itself"),
    "S213": Code(_ERROR, "a condition without a verb"),
    "S214": Code(_ERROR, "a condition with two verbs"),
    "S215": Code(_ERROR, "a condition that does not exist"),
    "S216": Code(_ERROR, "an effect without a verb"),
    "S217": Code(_ERROR, "an effect with two verbs"),
    "S218": Code(_ERROR, "an effect that does not exist"),
    "S219": Code(_ERROR, "a list that is too short"),
    "S220": Code(_ERROR, "a list that is too long"),
    "S222": Code(_ERROR, "a file with a name that no file of a pack has"),
    "S223": Code(_ERROR, "a file that this kind of pack needs is missing"),
    "S224": Code(_ERROR, "the parameters of the outcome model don't fit"),
    "S225": Code(_ERROR, "two files of the same name"),
    # R: references, and names that must mean something
    "R301": Code(_ERROR, "a name that nothing is called"),
    "R302": Code(_ERROR, "an id that is used twice"),
    "R303": Code(_ERROR, "an id that something of another kind has already"),
    "R304": Code(_WARNING, "a glossary entry that does not exist"),
    "R305": Code(_ERROR, "a patch of something that is not there"),
    # L: logic. 401-406 sums, 407-413 people and places, 414-419 cards, 421-424 schedule, 425-434 reach
    "L401": Code(_ERROR, "the budget does not add up"),
    "L402": Code(_ERROR, "the climate does not add up to 100 percent"),
    "L403": Code(_WARNING, "the strips of a length do not carry the whole story"),
    "L404": Code(_WARNING, "the strips of a length do not stand for the whole script"),
    "L405": Code(_ERROR, "instalments that do not add up to 100 percent"),
    "L406": Code(_ERROR, "dates in the wrong order"),
    "L407": Code(_ERROR, "a role nobody can be cast in, or no director"),
    "L408": Code(_WARNING, "a role that is in no scene"),
    "L409": Code(_ERROR, "a required post nobody can be hired for"),
    "L410": Code(_ERROR, "a scene in a set that its location does not have"),
    "L411": Code(_WARNING, "a location that does not serve such a scene"),
    "L412": Code(_WARNING, "a location at which no scene plays"),
    "L413": Code(_WARNING, "chemistry written twice, or with oneself"),
    "L414": Code(_ERROR, "a card with too few answers"),
    "L415": Code(_WARNING, "a card with too many answers"),
    "L416": Code(_ERROR, "too many effects in one list"),
    "L417": Code(_ERROR, "a condition with too many parts"),
    "L418": Code(_ERROR, "a condition that can't be decided where it stands"),
    "L419": Code(_ERROR, "a sum of money in a pack that serves films of every size"),
    "L420": Code(_ERROR, "an account that no rule pays"),
    "L421": Code(_WARNING, "somebody who is free on no day of the shoot"),
    "L422": Code(_ERROR, "a scene without a day on which its place and its people are free"),
    "L423": Code(_WARNING, "more scenes than the board days can hold"),
    "L425": Code(_WARNING, "a flag that is asked for and never set"),
    "L426": Code(_ADVICE, "a flag that is declared and never set"),
    "L427": Code(_ADVICE, "a flag that is set and never asked for"),
    "L428": Code(_WARNING, "a card that nothing ever brings"),
    "L429": Code(_ERROR, "a card whose conditions can never hold"),
    "L430": Code(_WARNING, "an answer that can never be given"),
    "L431": Code(_ERROR, "a goal that can never be reached"),
    "L432": Code(_ADVICE, "a deck that can run dry"),
    "L433": Code(_WARNING, "an ending that is never reached"),
    "L434": Code(_ERROR, "a film may end without a name"),
    "L435": Code(_ADVICE, "a key that no rule reads"),
    "L436": Code(_WARNING, "a card that asks about a day which has not come"),
    "L437": Code(_WARNING, "an effect on a scene that a length of the film does not have"),
    "L438": Code(_ERROR, "numbers in the wrong order"),
    # B: balance of what is on offer and what it costs
    "B601": Code(_ERROR, "the offers can't reach the budget"),
    "B602": Code(_WARNING, "the cheapest cast costs more than its account"),
    "B603": Code(_WARNING, "a small film that has to open in cinemas to succeed"),
    # T: texts, which a player reads
    "T501": Code(_ADVICE, "a card that is too long"),
    "T502": Code(_ERROR, "a placeholder that does not exist"),
    "T503": Code(_WARNING, "a clause that can't stand in a sentence"),
    # A: pictures and sounds, and files of other kinds
    "A101": Code(_ERROR, "a kind of file that a pack may not hold"),
    "A102": Code(_ERROR, "not a PNG, JPEG or WebP image"),
    "A103": Code(_ERROR, "the ending of the file name does not match the image"),
    "A104": Code(_ERROR, "the image is wider or higher than 4,096 pixels"),
    "A105": Code(_ERROR, "the image has more than 8,000,000 pixels"),
    "A106": Code(_ERROR, "not an OGG sound"),
    "A107": Code(_ERROR, "the sound is larger than 10 MB"),
    # P: packaging. 1 files and archives, 2 suppressions, 3 what a pack needs
    "P101": Code(_ERROR, "the pack can't be opened"),
    "P102": Code(_ERROR, "the archive is larger than 50 MB"),
    "P103": Code(_ERROR, "the pack is larger than 200 MB when unpacked"),
    "P104": Code(_ERROR, "the pack has more than 2,000 entries"),
    "P105": Code(_ERROR, "the entry unpacks to more than 100 times its packed size"),
    "P106": Code(_ERROR, "the entry is packed by another method than stored or deflate"),
    "P107": Code(_ERROR, "the entry is encrypted"),
    "P108": Code(_ERROR, "a link or special file"),
    "P109": Code(_ERROR, "an archive inside the pack"),
    "P110": Code(_ERROR, "two entries share bytes of the archive"),
    "P111": Code(_ERROR, "the header before the entry differs from the archive's directory"),
    "P112": Code(_ERROR, "the content of the entry is damaged"),
    "P113": Code(_ERROR, "a file name with characters other than a-z, 0-9, _ and -"),
    "P114": Code(_ERROR, "a file name longer than 64 characters, or more than 4 folders deep"),
    "P115": Code(_ERROR, "a file name that some systems keep for a device"),
    "P116": Code(_ERROR, "two names that some systems can't tell apart"),
    "P117": Code(_ERROR, "a path that leads outside the pack"),
    "P118": Code(_ERROR, "pack.yaml is missing"),
    "P119": Code(_ERROR, "the file can't be read"),
    "P201": Code(_WARNING, "a suppression that can't be understood"),
    "P202": Code(_WARNING, "a suppression without a reason"),
    "P203": Code(_ADVICE, "a suppression that matches nothing"),
    "P204": Code(_WARNING, "a suppression of a code that does not exist"),
    "P205": Code(_WARNING, "a suppression of an error"),
    "P301": Code(_ERROR, "a pack that is needed is not there, or in another version"),
    "P302": Code(_ERROR, "a pack for another version of the game"),
    "P303": Code(_ERROR, "a pack in another version of the format"),
}


def table() -> str:
    """The table of codes as ``docs/findings.md`` shows it: one Markdown row a code, sorted by letter as here."""
    return "\n".join(f"| {name} | {code.severity} | {code.meaning} |" for name, code in CODES.items())
