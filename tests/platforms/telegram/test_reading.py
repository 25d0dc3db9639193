"""The reader refuses what Telegram refuses."""

import pytest

from tests.platforms.telegram.reading import CannotParseError, Run, read


def test_text_is_read_in_runs():
    assert read('a &lt;<b>b &amp;</b><a href="https://x.kr/?a&amp;b">c</a>') == [
        Run("a <"),
        Run("b &", "b"),
        Run("c", "a", "https://x.kr/?a&b"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<b>a", id="no end"),
        pytest.param("a</b>", id="no beginning"),
        pytest.param("<b>a</i>", id="another end"),
        pytest.param("<b><code>a</code></b>", id="nested"),
        pytest.param("<br>", id="unknown tag"),
        pytest.param("a < b", id="bare less-than"),
        pytest.param("a > b", id="bare greater-than"),
        pytest.param("a & b", id="bare ampersand"),
        pytest.param("&nbsp;", id="unknown entity"),
        pytest.param("<a href='x'>a</a>", id="another quote"),
    ],
)
def test_text_out_of_order_is_refused(text: str):
    with pytest.raises(CannotParseError):
        read(text)
