"""What people can ask and do, by one name everywhere: buttons, commands and free text."""

from enum import StrEnum


class Route(StrEnum):
    """A name that leads to one small function in `handlers`."""

    # the programme
    NEXT = "next"
    NOW = "now"
    TODAY = "today"
    TOMORROW = "tomorrow"
    DAY = "day"
    TRIP = "trip"
    CHANGES = "changes"
    # one event
    WHEN = "when"
    UNTIL = "until"  # how long until it begins
    LENGTH = "length"  # how long it lasts
    WHERE = "where"
    GATHER = "gather"  # where and when to meet for it
    WHO = "who"
    ABOUT = "about"  # what it is, and why
    PROGRAMME = "programme"  # its numbered items
    DRESS = "dress"  # and what to bring
    # travel and nights
    FLIGHT = "flight"
    ZONES = "zones"  # clocks, shifts, the date line
    HOTEL = "hotel"
    ROOM = "room"
    # people
    PERSON = "person"  # a counterpart or a delegate by name
    GROUP = "group"  # who is in it, who leads it
    EXHIBITORS = "exhibitors"
    # practical
    WEATHER = "weather"
    MEALS = "meals"
    INFO = "info"
    CONTACT = "contact"
    ASK = "ask"  # hand a question to the coordinators
    SOS = "sos"  # lost, ill, robbed: call for help
    FREE = "free"
    MEANWHILE = "meanwhile"  # what another group does at that time
    COMPARE = "compare"  # the most, the least, how many, which days
    # oneself
    TRIPS = "trips"
    LANGUAGE = "language"
    SETTINGS = "settings"
    PRIVACY = "privacy"  # what is kept of oneself
    FORGET = "forget"  # erase it, and leave
    STOP = "stop"  # no more messages on this platform
    HELP = "help"
    # talk
    GREETING = "greeting"
    THANKS = "thanks"
    # coordinators
    QUESTIONS = "questions"  # those that wait for an answer
    REPLY = "reply"  # to one of them
    # what cannot be answered
    UNKNOWN = "unknown"
    PRIVATE = "private"  # another person's room, phone or notes
    AUTHORITY = "authority"  # changing the programme
    RIGHTS = "rights"  # who may change it, and who may see what
