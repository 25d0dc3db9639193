"""Lines typed with the other keyboard on."""

import pytest

from bot.understanding.keyboard import Keyboard, as_hangul, as_latin

WORDS = {"다음", "일정", "내일", "hotel", "lunch", "wifi", "뭐해"}
KEYBOARD = Keyboard(lambda word: word in WORDS)


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        pytest.param("ekdma", "다음", id="plain syllables"),
        pytest.param("dhkdy", "와요", id="two vowels in one"),
        pytest.param("djqtsl", "없니", id="two consonants below"),
        pytest.param("wlqdl", "집이", id="a consonant that begins the next"),
    ],
)
def test_latin_keys_write_hangul(keys: str, word: str):
    assert (as_hangul(keys), as_latin(word)) == (word, keys)


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        pytest.param("ekdma dlfwjd", "다음 일정", id="Korean in Latin letters"),
        pytest.param("sodlf xhdls?", "내일 토인?", id="with a word that is not known"),
        pytest.param("ㅗㅐㅅ디", "hotel", id="English in Hangul letters"),
        pytest.param("ㅣㅕㅜ초 언제", "lunch 언제", id="one word of two"),
        pytest.param("qwxyz hotel", "qwxyz hotel", id="no words either way"),
        pytest.param("안돼 ㅠㅠ ㅏㅏ", "안돼 ㅠㅠ ㅏㅏ", id="sighs stay"),
        pytest.param("내일 ㅋㅋ", "내일 ㅋㅋ", id="laughter stays"),
        pytest.param("lunch", "lunch", id="words stay"),
    ],
)
def test_senseless_words_are_read_with_the_other_keyboard(line: str, meant: str):
    assert KEYBOARD.meant(line) == meant
