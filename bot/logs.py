"""The log: one JSON object a line on standard error, with stable names of actions.

Nothing personal goes in, and no secret: what a library might let slip is masked.
"""

import json
import logging
import sys
from collections.abc import Iterable
from datetime import UTC, datetime

from typing_extensions import override

_OURS = ("bot", "handlers")
_USUAL = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
_MASK = "***"


def configure(level: str, *, secrets: Iterable[str] = ()) -> None:
    """Log what is ours from `level` on, and of the libraries only what is wrong.

    The libraries write tokens and what people said at lower levels. `secrets` are masked anywhere.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines(secrets))
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    for name in _OURS:
        logging.getLogger(name).setLevel(level)


class Lines(logging.Formatter):
    """`{"at": …, "level": …, "action": …, "message": …}` and the other facts of the record."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__()
        self._secrets = sorted(filter(None, secrets), key=len, reverse=True)

    @override
    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC)
        line = {
            "at": at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "level": record.levelname.lower(),
            "action": getattr(record, "action", "log"),
            "message": record.getMessage(),
            "from": record.name,
        }
        line |= {
            name: value if isinstance(value, int | float) else str(value)
            for name, value in vars(record).items()
            if name not in _USUAL and name != "action"
        }
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return self._masked(json.dumps(line, ensure_ascii=False))

    def _masked(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, _MASK)
        return text
