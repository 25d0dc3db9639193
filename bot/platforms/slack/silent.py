"""A logger that says nothing: at DEBUG the SDK writes down what people say."""

import logging

SILENT = logging.Logger("slack", level=logging.CRITICAL + 1)  # noqa: LOG001 -- see below
"""No child of the root: whatever that logs, this does not. The SDK also asks for this level before
it composes a line, so it costs nothing."""
