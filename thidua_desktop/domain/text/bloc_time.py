"""The one time zone of the field: moments are kept in UTC and shown at +07:00."""

from datetime import timedelta, timezone

BLOC_TIME = timezone(timedelta(hours=7))
