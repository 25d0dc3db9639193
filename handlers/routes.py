"""Which handler answers which route: the one list of what the bot can do."""

from collections.abc import Mapping

from bot.domain.routes import Route
from handlers import (
    account,
    agenda,
    events,
    measured,
    people,
    practical,
    refusal,
    stay,
    talk,
    travel,
)
from handlers.asking import Handler

HANDLERS: Mapping[Route, Handler] = {
    Route.NEXT: agenda.next_,
    Route.NOW: agenda.now,
    Route.TODAY: agenda.today,
    Route.TOMORROW: agenda.tomorrow,
    Route.DAY: agenda.day,
    Route.TRIP: agenda.trip,
    Route.CHANGES: agenda.changes,
    Route.FREE: agenda.free,
    Route.MEANWHILE: agenda.meanwhile,
    Route.COMPARE: measured.compare,
    Route.WHEN: events.when,
    Route.UNTIL: events.until,
    Route.LENGTH: events.length,
    Route.WHERE: events.where,
    Route.GATHER: events.gather,
    Route.WHO: events.who,
    Route.ABOUT: events.about,
    Route.PROGRAMME: events.programme,
    Route.DRESS: events.dress,
    Route.PERSON: people.person,
    Route.GROUP: people.group,
    Route.EXHIBITORS: people.exhibitors,
    Route.FLIGHT: travel.flight,
    Route.ZONES: travel.zones,
    Route.HOTEL: stay.hotel,
    Route.ROOM: stay.room,
    Route.WEATHER: practical.weather,
    Route.MEALS: practical.meals,
    Route.INFO: practical.info,
    Route.CONTACT: practical.contact,
    Route.TRIPS: account.trips,
    Route.LANGUAGE: account.language,
    Route.HELP: talk.help_,
    Route.GREETING: talk.greeting,
    Route.THANKS: talk.thanks,
    Route.UNKNOWN: talk.unknown,
    Route.PRIVATE: refusal.private,
    Route.AUTHORITY: refusal.authority,
}
