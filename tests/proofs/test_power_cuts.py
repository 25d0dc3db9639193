"""The short run of what `make proofs` runs at length, and broken builds that it has to catch."""

from tests.proofs.power_cuts import FULL, NORMAL, OFF, Tally, power_cuts, synchronous

SEED = 3


def broken(tally: Tally) -> dict[str, int]:
    """How often each kind of promise was broken."""
    return {"lost": tally.lost, "corrupt": tally.corrupt, "impossible": tally.impossible}


def test_no_power_cut_breaks_a_promise():
    tally = power_cuts(60, SEED)

    assert broken(tally) == {"lost": 0, "corrupt": 0, "impossible": 0}, tally.complaint
    assert tally.cuts == 60
    assert tally.commits > 600


def test_a_build_that_ships_as_it_is_is_the_same_as_the_one_that_says_so():
    with synchronous(FULL):
        tally = power_cuts(30, SEED)

    assert tally == power_cuts(30, SEED)


def test_commits_that_are_not_synced_are_missed():
    with synchronous(NORMAL):
        tally = power_cuts(30, SEED)

    assert tally.lost > 0
    assert "acknowledged commits were lost" in tally.complaint


def test_a_database_that_is_never_synced_is_found_corrupt():
    with synchronous(OFF):
        tally = power_cuts(30, SEED)

    assert tally.corrupt > 0
