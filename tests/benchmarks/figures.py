"""How a figure is printed: what was measured, the figure, and the limit it has to keep."""

import click


def row(what: str, figure: str, limit: str = "") -> None:
    click.echo(f"{what:58} {figure:>22}" + (f"   (limit {limit})" if limit else ""))
