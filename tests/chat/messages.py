"""Messages by chance: every kind of block, in any script."""

from hypothesis import strategies as st

from bot.chat.blocks import (
    Block,
    Field,
    Fields,
    Heading,
    Item,
    Link,
    Listing,
    Paragraph,
    Person,
    Place,
)
from bot.chat.message import Action, Button, Message, Sound
from bot.domain.routes import Route

WORDS = st.text(st.characters(codec="utf-8"), max_size=30)
LINES = st.lists(WORDS, max_size=4).map(tuple)
DEGREES = st.one_of(st.none(), st.floats(-90, 90, allow_nan=False))

BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, WORDS),
    st.builds(Paragraph, LINES),
    st.builds(Listing, st.lists(st.builds(Item, WORDS, WORDS, LINES), max_size=3).map(tuple)),
    st.builds(Fields, st.lists(st.builds(Field, WORDS, WORDS), max_size=3).map(tuple)),
    st.builds(Place, WORDS, st.one_of(st.none(), WORDS), DEGREES, DEGREES),
    st.builds(Person, WORDS, WORDS, st.one_of(st.none(), WORDS)),
    st.builds(Link, WORDS, WORDS),
)
BUTTONS = st.one_of(
    st.builds(Button, WORDS, st.builds(Action, st.sampled_from(Route), WORDS)),
    st.builds(Button, WORDS, url=WORDS),
)
ROWS = st.lists(st.lists(BUTTONS, min_size=1, max_size=8).map(tuple), max_size=3).map(tuple)
MESSAGES = st.builds(
    Message,
    st.lists(BLOCKS, min_size=1, max_size=6).map(tuple),
    ROWS,
    st.sampled_from(Sound),
)
