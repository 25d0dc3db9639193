"""`gildongmu` and `python -m bot`: the door to the command line."""

import gc
import logging
import os
import sys
import time
import zoneinfo

INTERNAL = 70


def main() -> None:
    """Settle the time zones, then carry out the command. A fault of ours ends with exit 70."""
    os.environ["TZ"] = "UTC"  # noqa: TID251 -- set, not read: local time must mean nothing here
    time.tzset()
    zoneinfo.reset_tzpath(to=())  # the pinned tzdata only: a system's is often years old
    gc.disable()  # what is made at the start stays: looking for rubbish in it costs a tenth
    from bot.cli import commands  # noqa: PLC0415 -- nothing may be imported before the zones are set

    try:
        commands()
    except Exception:
        logging.getLogger("bot").exception("internal error", extra={"action": "internal_error"})
        sys.exit(INTERNAL)


if __name__ == "__main__":
    main()
