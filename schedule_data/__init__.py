"""The trips that come with the bot: data only, one folder each."""
