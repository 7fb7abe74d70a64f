"""The wheel that people install: complete in itself, with everything that the program looks for."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGE = """<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>湖边的早晨</title></head><body>
<article><h1>湖边的早晨</h1>
<p>清早的湖面上有一层薄雾，几位老人沿着岸边慢慢地走，谁也不着急，走到亭子里就坐下来歇一会儿。</p>
<p>太阳升起来以后，雾渐渐散了，水面上亮晶晶的，孩子们背着书包从桥上跑过去，笑声传得很远很远。</p>
<p>卖豆浆的摊子前排起了队，大家一边等一边聊天，说的都是家常话，听着让人觉得日子过得踏实。</p>
</article></body></html>"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)],
        check=True,
        capture_output=True,
        timeout=300,
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def bin_folder(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a new environment that holds nothing of ours but the wheel.

    The libraries are borrowed from the environment of the tests, in which ours is only linked.
    """
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, with_pip=False, symlinks=os.name != "nt")
    names = {"base": str(home), "platbase": str(home)}
    packages = Path(sysconfig.get_path("purelib", "venv", vars=names))
    borrowed = sysconfig.get_path("purelib")
    (packages / "borrowed.pth").write_text(f"{borrowed}\n", encoding="utf-8")
    programs = Path(sysconfig.get_path("scripts", "venv", vars=names))
    python = programs / Path(sys.executable).name
    quiet = ["--quiet", "--disable-pip-version-check", "--no-deps", "--no-index", "--ignore-installed"]
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", str(python), "install", *quiet, str(wheel)],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return programs


def _run(bin_folder: Path, folder: Path, *command: str) -> str:
    """What a program of that environment prints, with no way back into the checkout."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    homes = {name: str(folder / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    done = subprocess.run(
        [str(bin_folder / command[0]), *command[1:]],
        cwd=folder,
        env=environment | homes,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_resources_are_the_wheels_own(bin_folder: Path, tmp_path: Path) -> None:
    """In the new environment code and resources come from the wheel, not from the checkout."""
    program = "import reader.resources as r; print(r.__file__); print(r.resource('sample', 'zh.html'))"

    module, sample = _run(bin_folder, tmp_path, Path(sys.executable).name, "-c", program).split()

    assert Path(module).is_relative_to(bin_folder.parent)
    assert Path(sample).is_relative_to(bin_folder.parent)
    assert Path(sample).is_file()


def test_every_resource_is_in_the_wheel(wheel: Path) -> None:
    """Nothing under resources/ stays at home, and nothing else is packed."""
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if not name.partition("/")[0].endswith(".dist-info")}

    ours = {
        f"reader/resources/{path.relative_to(ROOT / 'resources').as_posix()}"
        for path in (ROOT / "resources").rglob("*")
        if path.is_file()
    }
    assert {name for name in packed if name.startswith("reader/resources/")} == ours
    assert all(name.startswith("reader/") for name in packed)


def test_read_runs_from_the_wheel(bin_folder: Path, tmp_path: Path) -> None:
    """`lingdu read` of the installed program reads a local page, children and all."""
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")

    article = json.loads(_run(bin_folder, tmp_path, "lingdu", "read", "page.html", "--as", "json"))

    assert article["title"] == "湖边的早晨"
    assert [block["kind"] for block in article["blocks"]][-3:] == ["paragraph"] * 3


def test_the_sample_is_read_from_the_wheel(bin_folder: Path, tmp_path: Path) -> None:
    """The bundled article is found and converted by the installed program."""
    text = _run(bin_folder, tmp_path, "lingdu", "read", "sample:zh", "--as", "text", "--script", "t")

    assert "請坐，慢慢聽：認識一下聆讀" in text
