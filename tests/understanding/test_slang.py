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


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        pytest.param("시방 거긴 멫시당가", "지금 거긴 몇시야", id="a word and an ending"),
        pytest.param("어데로 가면 되노", "어디로 가면 되나", id="where to"),
        pytest.param("몇시에 모인다카노", "몇시에 모인다고 하나", id="what is told"),
        pytest.param("취소된거 아니제?", "취소된거 아니지?", id="a tag"),
        pytest.param("전화할라는데", "전화할려는데", id="an intent"),
        pytest.param("가시고 오시고", "가시고 오시고", id="a plain ending stays"),
    ],
)
def test_dialects_are_written_plainly(typed: str, written: str):
    assert written_out(typed) == written
