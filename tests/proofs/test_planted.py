from collections import Counter
from importlib.util import find_spec

import pytest

from tests.proofs.bugs import BUGS, OPEN, SEEN, Bug
from tests.proofs.harnesses import HARNESSES
from tests.repository import ROOT

each_bug = pytest.mark.parametrize("bug", [*BUGS, *SEEN, *OPEN], ids=lambda bug: bug.name)


@each_bug
def test_guard_stands_once_where_the_bug_removes_it(bug: Bug):
    assert (ROOT / bug.file).read_text(encoding="utf-8").count(bug.old) == 1


@each_bug
def test_harness_of_a_bug_exists(bug: Bug):
    module, *arguments = bug.harness
    names = {harness.name for harness in HARNESSES}

    assert find_spec(module) is not None
    assert module != "tests.proofs" or arguments[0] in names


def test_names_of_bugs_are_unique():
    names = Counter(bug.name for bug in (*BUGS, *SEEN, *OPEN))

    assert [name for name, count in names.items() if count > 1] == []
