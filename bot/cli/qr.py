"""Invitations as squares that a phone reads."""

import io
from pathlib import Path

import segno

from bot.services.invite import Invite

_SCALE = 8


def on_paper(invite: Invite) -> str:
    """A drawing to stand in a page."""
    drawing: str = _square(invite).svg_inline(scale=_SCALE, border=2, omitsize=True)
    return drawing


def in_terminal(invite: Invite) -> str:
    """A drawing in characters."""
    out = io.StringIO()
    _square(invite).terminal(out, compact=True, border=2)
    return out.getvalue()


def in_file(invite: Invite, folder: Path) -> Path:
    """A picture named by the person, for this user only: whoever has it can join."""
    path = folder / f"{invite.to}.png"
    path.touch(mode=0o600)
    _square(invite).save(str(path), scale=_SCALE, border=4)
    return path


def _square(invite: Invite) -> segno.QRCode:
    """The link; where there is none, the words to write to the bot."""
    return segno.make(invite.telegram or invite.words, error="m", micro=False)
