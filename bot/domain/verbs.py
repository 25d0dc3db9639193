"""What buttons change, by one name each. The deed itself waits in the database under a nonce."""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum


class Verb(StrEnum):
    """A name that leads to one small function in `handlers`."""

    # getting in, in the chat that brought the code
    WELCOME = "welcome"  # the first card again, in another language
    IDENTIFY = "identify"  # that is me
    NOT_ME = "not_me"
    DETAILS = "details"
    CONSENT = "consent"
    REFUSE = "refuse"
    # being in
    UNHEARD = "unheard"  # the sound test made no sound
    EXPEL = "expel"  # a coordinator: not them
    # questions handed over
    TAKE = "take"  # a coordinator: I look after it
    REPLY = "reply"  # a coordinator: the next text is the answer
    READ = "read"  # whoever asked has read the answer
    SAFE = "safe"  # whoever called for help needs none any more
    # oneself
    LANGUAGE = "language"
    CHOOSE = "choose"  # a setting and its value
    CODE = "code"  # for the person's other platform
    STOP = "stop"
    FORGET = "forget"


LASTS: Mapping[Verb, timedelta] = {
    Verb.STOP: timedelta(minutes=15),
    Verb.FORGET: timedelta(minutes=15),
    Verb.CODE: timedelta(days=1),
}
"""How long a button may be pressed where that is not `LONGEST`."""

LONGEST = timedelta(days=7)
