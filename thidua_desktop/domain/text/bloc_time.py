"""The one time zone of the field: moments are kept in UTC and shown at +07:00."""

from datetime import date, datetime, timedelta, timezone

BLOC_TIME = timezone(timedelta(hours=7))


def day_of(moment: datetime) -> date:
    """The day a moment falls on in the bloc, whatever zone the computer is set to."""
    return moment.astimezone(BLOC_TIME).date()
