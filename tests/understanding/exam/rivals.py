"""Other ways to tell what is asked. Runs in the environment of the peers, over JSON lines.

First line in: `{"taught": [[route, text], …]}`; second: `{"asked": [text, …]}`.
Each line out: `{"name": …, "routes": [route, …]}`.
"""

import json
import sys
import unicodedata
from collections.abc import Iterator, Sequence

from rapidfuzz import (  # type: ignore[import-not-found] # -- only among the peers
    fuzz,
    process,
)
from sklearn.feature_extraction.text import (  # type: ignore[import-not-found] # -- the same
    TfidfVectorizer,
)
from sklearn.linear_model import (  # type: ignore[import-not-found] # -- the same
    LogisticRegression,
)
from sklearn.pipeline import (  # type: ignore[import-not-found] # -- the same
    make_pipeline,
)

Taught = Sequence[tuple[str, str]]


def nearest(taught: Taught, asked: Sequence[str]) -> Iterator[str]:
    """The route of the example that is most like the question."""
    texts = [text for _, text in taught]
    for text in asked:
        _, _, at = process.extractOne(text, texts, scorer=fuzz.ratio)
        yield taught[at][0]


def regression(taught: Taught, asked: Sequence[str]) -> list[str]:
    """Logistic regression on character n-grams of decomposed Hangul."""
    model = make_pipeline(
        TfidfVectorizer(analyzer="char_wb", ngram_range=(1, 5), sublinear_tf=True),
        LogisticRegression(C=10, max_iter=1000),
    )
    model.fit([text for _, text in taught], [route for route, _ in taught])
    return [str(route) for route in model.predict(list(asked))]


def _plain(text: str) -> str:
    return unicodedata.normalize("NFD", text.casefold())


def main() -> None:
    taught = [(route, _plain(text)) for route, text in json.loads(input())["taught"]]
    asked = [_plain(text) for text in json.loads(input())["asked"]]
    for name, routes in (
        ("rapidfuzz, nearest neighbour", list(nearest(taught, asked))),
        ("n-grams, logistic regression", regression(taught, asked)),
    ):
        sys.stdout.write(json.dumps({"name": name, "routes": routes}) + "\n")


if __name__ == "__main__":
    main()
