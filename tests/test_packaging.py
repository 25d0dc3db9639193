import os
import re
import shutil
import subprocess
import sys
import sysconfig
import time
from importlib.metadata import distribution
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.repository import PACKAGES, ROOT, project_files

OFFLINE = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": "", "PYTHON": sys.executable}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    """The wheel of the project, built by the backend of the lock, without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder)
    return ZipFile(next(folder.glob("gildongmu-*.whl")))


def run(*command: str | Path, **environment: str) -> str:
    """What a program of ours prints; a failure shows everything it said."""
    ended = subprocess.run(
        [str(word) for word in command],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


def test_the_wheel_carries_every_file_of_the_packages(wheel: ZipFile):
    carried = {name for name in wheel.namelist() if ".dist-info/" not in name}

    assert carried == {str(file.relative_to(ROOT)) for file in project_files(*PACKAGES)}


def test_the_wheel_carries_licence_and_command(wheel: ZipFile):
    (info,) = {name.split("/")[0] for name in wheel.namelist() if ".dist-info/" in name}

    assert wheel.read(f"{info}/licenses/LICENSE") == (ROOT / "LICENSE").read_bytes()
    assert wheel.read(f"{info}/entry_points.txt").decode() == (
        "[console_scripts]\ngildongmu = bot.__main__:main\n"
    )


def test_the_steps_of_the_dockerfile_build_a_working_environment(tmp_path: Path):
    build, environment, data = tmp_path / "build", tmp_path / "opt", tmp_path / "data"
    build.mkdir()
    lend_packages(environment, folder=tmp_path / "lent")
    here = {"/opt/gildongmu": str(environment), "/data": str(data), "10001": str(os.getuid())}

    for instruction, *words in dockerfile("COPY", "RUN"):
        if instruction == "COPY":
            copy(words[:-1], build / words[-1])
        else:
            run(build / words[0], *(here.get(word, word) for word in words[1:]), **OFFLINE)

    python = environment / "bin" / "python"
    where = run(python, "-I", "-c", "import bot; print(bot.__file__)").strip()
    assert Path(where).is_relative_to(environment)
    assert data.stat().st_mode & 0o777 == 0o700


def test_the_health_check_goes_by_the_age_of_the_file(tmp_path: Path):
    tick = tmp_path / "tick"
    answers = [healthy(tick)]

    tick.touch()
    answers.append(healthy(tick))
    long_ago = time.time() - 180
    os.utime(tick, (long_ago, long_ago))
    answers.append(healthy(tick))

    assert answers == [False, True, False]


def healthy(tick: Path) -> bool:
    return subprocess.run([ROOT / ".ci" / "healthy", tick], check=False).returncode == 0


def dockerfile(*instructions: str) -> list[list[str]]:
    """The lines of the Dockerfile with these instructions, in words."""
    text = re.sub(r"\\\n", " ", (ROOT / "Dockerfile").read_text())
    lines = [line.split() for line in text.splitlines()]
    return [words for words in lines if words and words[0] in instructions]


def copy(sources: list[str], target: Path) -> None:
    for source in sources:
        origin = ROOT / source
        if origin.is_dir():
            shutil.copytree(origin, target)
        else:
            shutil.copy(origin, target)


def lend_packages(environment: Path, *, folder: Path) -> None:
    """Show an environment the installed packages of the lock, so that pip need not fetch them."""
    folder.mkdir()
    for name in re.findall(r"^([\w-]+)==", (ROOT / "requirements.lock").read_text(), re.MULTILINE):
        installed = distribution(name)
        for top in {file.parts[0] for file in installed.files or [] if file.parts[0] != ".."}:
            if not (folder / top).exists():
                (folder / top).symlink_to(Path(str(installed.locate_file(top))))
    packages = environment / Path(sysconfig.get_path("purelib")).relative_to(sys.prefix)
    packages.mkdir(parents=True)
    (packages / "lent.pth").write_text(f"{folder}\n")
