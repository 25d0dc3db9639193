"""Prints how well the bot understands, beside its peers. See `.ci/understanding`."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence

import click

from tests.repository import ROOT
from tests.understanding.exam.papers import marked, papers
from tests.understanding.exam.peers import comparison
from tests.understanding.exam.report import accuracy, confusions, failures, summary, tables
from tests.understanding.exam.sitting import Marked

_PLAIN = ("tune", "held")
Results = Mapping[str, Sequence[Marked]]


@click.command()
@click.option("--fails", default=0, help="Show so many wrong answers to open questions a paper.")
def main(*, fails: int) -> None:
    """Sit every paper and print the results."""
    set_papers = papers()
    results = {paper.name: asyncio.run(marked(paper)) for paper in set_papers}
    for paper in set_papers:
        click.echo(summary(paper.name, results[paper.name]))
    _show_perturbation(results)
    is_open = {task.id for paper in set_papers if not paper.is_secret for task in paper.tasks}
    for paper in set_papers:
        _show(paper.name, results[paper.name])
        shown = [each for each in results[paper.name] if each.task.id in is_open]
        click.echo("\n".join(failures(shown, fails)))
    click.echo("\n".join(comparison([each for name in _PLAIN for each in results[name]])))
    _show_weight()


def _show_perturbation(results: Results) -> None:
    """How much the slips cost, against the same questions without them."""
    plain = accuracy([each for name in _PLAIN for each in results[name]])
    lost = 100 * (plain - accuracy(results["perturbed"]))
    click.echo(f"slips cost {lost:.1f} points (at most 5)")


def _show(name: str, marks: Sequence[Marked]) -> None:
    click.echo(f"\n==== {name}")
    for line in (*tables(marks), *confusions(marks)):
        click.echo(line)


def _show_weight() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.understanding.exam.weight"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    figures = json.loads(done.stdout)
    click.echo(
        f"\nunderstanding alone: p50 {figures['p50_ms']:.2f} ms (at most 0.5), "
        f"p99 {figures['p99_ms']:.2f} ms (at most 3), "
        f"start {figures['start_ms']:.0f} ms (at most 150), "
        f"memory {figures['memory_mib']:.1f} MiB (at most 20)"
    )


if __name__ == "__main__":
    main()
