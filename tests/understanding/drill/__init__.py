"""Questions that were asked of the bot while it learnt to understand, each with its facts."""
