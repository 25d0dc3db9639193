"""`gildongmu slack-manifest`: the Slack app, ready to be pasted."""

import json

import click

from bot.platforms.slack.manifest import manifest


@click.command("slack-manifest", epilog="Example: gildongmu slack-manifest > manifest.json")
@click.option(
    "--url",
    metavar="URL",
    help="Where Slack reaches the bot over HTTP (SLACK_MODE=http), like https://bot.example.org.",
)
def command(*, url: str | None) -> None:
    """Print the manifest of the Slack app, as JSON.

    On https://api.slack.com/apps choose Create New App, then From a manifest, and paste it.
    """
    if url is not None and not url.startswith("https://"):
        raise click.BadParameter("write an address that begins with https://", param_hint="--url")
    click.echo(json.dumps(manifest(url), ensure_ascii=False, indent=2))
