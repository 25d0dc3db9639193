"""Days and times as independent parsers read them.

`agreed.txt` holds what we read as one of the oracles does; `differences.txt` what we mean to read
otherwise, each with its reason. `make understanding` asks the oracles; `make test` only checks
that our readings are those of the tables.

All is said on Friday, 26 March 2027, at ten in the morning in Tokyo, on the made-up trip beside.
"""
