"""Short forms, as they are typed and in full."""

import pytest

from bot.understanding.slang import written_out


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("mtg pt?", "meeting point?"),
        ("flts n ppl", "flights and people"),
        ("rm where rn", "room where right now"),
        ("이 뻐스", "이 버스"),
        ("몃 시", "몇 시"),
        ("수고햇어", "수고했어"),
        ("추리닝", "편한 옷"),
        ("nothing short here", "nothing short here"),
        ("", ""),
    ],
)
def test_short_forms_are_written_out(typed: str, full: str):
    assert written_out(typed) == full
