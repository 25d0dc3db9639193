"""An examination of understanding: conversations written without sight of the code, and judged.

`held.jsonl` and `tune.jsonl` hold one conversation a line:

    id         a number for the report
    lang       ko, en or mix
    topic      what is asked, in the words of the routes; "combo" is several things at once
    as, at     the delegate who types, and the instant (with its offset)
    turns      what is typed, turn by turn in one chat; the last reply is judged
    must       groups of alternatives: the reply has to hold one of each group
    must_not   what the reply must not hold
    why        the fact behind it

The code is tuned with `tune` only. **`held` is kept back**: whoever tunes never reads it, and its
questions and their failures are shown nowhere, so the reports give figures for it and no texts.
`tests/understanding/tokyo-paris/` has a trip and an examination of its own.

`make understanding` prints the report; `floors` holds what `make test` asks for.
"""
