"""Calls for help as people type them. A question about help ("which number?") is none."""

import re

_ASKS = re.compile(
    r"번호|연락처|몇 ?번|면 ?(?:어|뭐|누|되|안)|[가-힣]면\s|경우|만약|혹시"
    r"|\bnumbers?\b|\bphone\b(?! is)|\bcontact\b|\bif\b|\bin case\b|\bwould\b|\bwhat happens\b",
    re.IGNORECASE,
)
_AT_A_LOSS = re.compile(
    r"어떡|어떻|어쩌|어디로|can (?:you|someone|anyone) help|what do i do|what should",
    re.IGNORECASE,
)
_KOREAN = re.compile(
    r"길을?(?:잃|헤매)"
    r"|(?:여권|지갑|핸드폰|휴대폰|휴대전화)[이을를]?(?:잃어버렸|잃었|분실했|도난|도둑맞|소매치기|없어졌)"
    r"|(?:일행|버스|비행기)[이을를]?(?:잃어버렸|잃었|놓쳤|안보(?:여|입))"
    r"|(?:^|[몸배속]이?|배가|머리가?|가슴이?|허리가?|많이|너무|갑자기|저|제가|나|내가)"
    r"(?:좀|너무|많이|갑자기)?(?:아파(?:요|죽겠어요?|서요)?|아픕니다)[.!~ㅠㅜ]*$"
    r"|다쳤|쓰러졌|쓰러지셨|숨을?(?:못|쉴수)|피가(?:나|많)|가슴이답답"
    r"|사고(?:가)?났|사고를?당|도둑맞|소매치기당|강도|납치|갇혔|위험해요|쫓아오|살려(?:줘|주)"
    r"|(?:구급차|경찰)[을를]?(?:좀)?불러"
    r"|^(?:저기요?|제발|빨리|급해요?|저좀|좀|누가)*도와(?:줘요?|주세요|주십시오)"
    r"(?:제발|급해요?)*[.!~ㅠㅜ]*$"
    r"|^(?:저|제가|지금)?도움이?(?:꼭|좀)?필요(?:해요?|합니다|함)?[.!~ㅠㅜ]*$"
)
_ENGLISH = re.compile(
    r"\b(?:i'?m|i am|we'?re|we are|i got|we got|i have gotten|i think i'?m)"
    r" (?:totally |completely |a bit )?lost\b(?! (?:my|the|in the (?:programme|schedule)))"
    r"|\blost (?:my|his|her|our) (?:passport|wallet|phone|group)\b"
    r"|\bmy (?:passport|wallet|phone) (?:is|was|has been|got) (?:lost|stolen|gone|missing)\b"
    r"|\bstole my\b|\bcan'?t find my passport\b"
    r"|\b(?:i'?m|i am|i feel|he is|he'?s|she is|she'?s|some(?:one|body) is) "
    r"(?:very |really |so |feeling |badly )*"
    r"(?:sick|ill|hurt|injured|unwell|bleeding|unconscious|in danger|being followed)\b"
    r"|\b(?:been|got|was|were) (?:robbed|mugged|attacked|arrested|hit by)\b"
    r"|\b(?:i|we)(?:'ve| have)? had an accident\b|\bthere'?s been an accident\b|\bcan'?t breathe\b"
    r"|\b(?:chest pain|collapsed)\b|\bi missed the (?:bus|coach|flight|plane)\b"
    r"|^call (?:the police|an ambulance)\b"
    r"|^(?:please )?(?:help me|i need help|need help|help please|sos|someone help(?: me)?)"
    r"(?: please)?[.!]*$",
    re.IGNORECASE,
)


def calls_for_help(text: str) -> bool:
    """Someone is lost, ill, hurt or robbed, and says so of themselves or of one beside them."""
    line = " ".join(text.replace("’", "'").split())
    if _ASKS.search(line):
        return False
    if line.endswith("?") and not _AT_A_LOSS.search(line):
        return False
    flat = line.replace(" ", "").replace(",", "")
    return bool(_KOREAN.search(flat) or _ENGLISH.search(line))
