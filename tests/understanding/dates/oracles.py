"""Two independent parsers of dates. Runs in the environment of the peers, over JSON lines.

Lines in: `{"now": ISO 8601}`, then `{"lang": "ko", "text": …}` each. Lines out: an object from the
name of each parser that knows the language to what it reads, "nothing" if it finds no time.
Duckling is the original in Clojure: it needs Java, and some seconds to load.
"""

import json
import re
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from importlib.util import find_spec
from pathlib import Path

import jpype  # type: ignore[import-not-found] # -- only among the peers
from korean_datetime import parse  # type: ignore[import-not-found] # -- the same

Parser = Callable[[str, str], str]
_NOTHING = "nothing"
_CLOCKS = {"hour", "minute", "second"}
_LONGEST = timedelta(hours=1)
_ENTRY = re.compile(
    r':value \{:type "(?P<type>value|interval)", (?::from \{)?'
    r':value "(?P<at>[^"]+)", :grain :(?P<grain>\w+)'
)


def duckling(now: datetime) -> Parser:
    """Duckling at an instant. Of an interval it is the day that counts."""
    spec = find_spec("duckling")
    if spec is None or spec.origin is None:
        raise LookupError("duckling is not installed here")
    jars = [str(jar) for jar in (Path(spec.origin).parent / "jars").rglob("*.jar")]
    jpype.startJVM(classpath=jars, convertStrings=True)
    clojure = jpype.JClass("clojure.java.api.Clojure")
    clojure.var("clojure.core", "require").invoke(clojure.read("duckling.core"))
    clojure.var("duckling.core", "load!").invoke(clojure.read('{:languages ["ko" "en"]}'))
    parsed = clojure.var("duckling.core", "parse")
    printed = clojure.var("clojure.core", "pr-str")
    options = clojure.var("clojure.core", "hash-map").invoke(
        clojure.read(":reference-time"), _reference(clojure, now)
    )

    def reads(lang: str, text: str) -> str:
        module, dimensions = clojure.read(f":{lang}$core"), clojure.read("[:time]")
        found = _ENTRY.search(
            str(printed.invoke(parsed.invoke(module, text, dimensions, options)))
        )
        if found is None:
            return _NOTHING
        is_clock = found["type"] == "value" and found["grain"] in _CLOCKS
        return found["at"][: 16 if is_clock else 10]

    return reads


def _reference(clojure: object, now: datetime) -> object:
    """The instant as Duckling has it: a zone in hours, and the wall time there."""
    offset = now.utcoffset()
    if offset is None:
        raise ValueError(f"{now} has no offset")
    parts = (now.year, now.month, now.day, now.hour, now.minute, now.second)
    made = clojure.var("duckling.time.obj", "t")  # type: ignore[attr-defined] # -- Java, untyped
    return made.invoke(int(offset.total_seconds()) // 3600, *parts)


def korean_datetime(now: datetime) -> Parser:
    """korean-datetime at a wall time. Of a part of a day it is the day that counts."""
    wall = now.replace(tzinfo=None)

    def reads(_: str, text: str) -> str:
        found = parse(text, now=wall)
        if found is None:
            return _NOTHING
        is_clock = found.grain.value in _CLOCKS and found.end - found.start <= _LONGEST
        return str(found.start.isoformat()[: 16 if is_clock else 10])

    return reads


def main() -> None:
    now = datetime.fromisoformat(json.loads(input())["now"])
    parsers = {"duckling": duckling(now), "korean-datetime": korean_datetime(now)}
    for line in sys.stdin:
        asked = json.loads(line)
        answers = {
            name: reads(asked["lang"], asked["text"])
            for name, reads in parsers.items()
            if asked["lang"] == "ko" or name != "korean-datetime"
        }
        sys.stdout.write(json.dumps(answers, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
