"""Small numbers in digits and in words of both languages."""

_SINO = {"일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "칠": 7, "팔": 8, "구": 9}
_NATIVE = {
    "한": 1, "하나": 1, "첫": 1, "두": 2, "둘": 2, "세": 3, "셋": 3, "석": 3, "네": 4, "넷": 4,
    "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "여덜": 8, "아홉": 9, "열": 10, "열한": 11,
    "열하나": 11, "열두": 12, "열둘": 12,
}  # fmt: skip
_DAYS = {"하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "일주일": 7}
_ENGLISH = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
    "twenty-five": 25, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14,
}  # fmt: skip

DAY_COUNT = "|".join([*_DAYS, r"\d{1,2}일"])
NATIVE = "|".join(sorted(_NATIVE, key=len, reverse=True))
SINO = r"[이삼사오육칠팔구]?십[일이삼사오육칠팔구]?|[일이삼사오육칠팔구]"
WORDS = "|".join(sorted(_ENGLISH, key=len, reverse=True))


def number(word: str) -> int:
    """The number a word stands for. KeyError if it is none."""
    if word.isdecimal():
        return int(word)
    for words in (_NATIVE, _DAYS, _ENGLISH):
        if word in words:
            return words[word]
    if word.endswith("일") and word[:-1].isdecimal():
        return int(word[:-1])
    tens, ten, ones = word.rpartition("십")
    return (_SINO[tens] if tens else 1) * (10 if ten else 0) + (_SINO[ones] if ones else 0)
