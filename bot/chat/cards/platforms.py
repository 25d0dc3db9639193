"""What people call the apps that they talk on."""

from bot.chat.language.speech import N_, Speech

_NAMES = {"telegram": N_("Telegram"), "slack": N_("Slack")}


def platform_name(speech: Speech, platform: str) -> str:
    """텔레그램, Telegram; the name itself where people have no other word for it."""
    name = _NAMES.get(platform)
    return speech.say(name) if name else platform
