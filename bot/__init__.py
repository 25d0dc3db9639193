"""The companion itself: a trip, its questions, and the doors through which people ask them."""
