"""DNS rebinding with a name server of our own and the system's own resolver."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ALONE = ["unshare", "--map-root-user", "--mount", "--net"]


def can_be_alone() -> bool:
    """Whether this machine lets a process have a network of its own."""
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return False
    return subprocess.run([*ALONE, "true"], capture_output=True, check=False).returncode == 0


def test_a_name_server_that_changes_its_mind_leads_nowhere() -> None:
    """A name is asked for once a hop and the canary sees nobody; a careless program is led to it."""
    if not can_be_alone():
        pytest.skip("namespaces are not allowed here")
    command = [*ALONE, sys.executable, "-m", "tests.fetch.rebinding"]

    ran = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, cwd=ROOT)

    assert ran.returncode == 0, ran.stderr
    turning = "turning.example"
    assert json.loads(ran.stdout) == {
        "page": {"said": "found", "asked": [turning], "canary": 0},
        "redirected": {"said": "LocalNetwork", "asked": [turning, turning], "canary": 0},
        "listed_both": {"said": "LocalNetwork", "asked": ["both.example"], "canary": 0},
        "careless": {"said": "203.0.114.7", "asked": [turning, turning], "canary": 1},
    }
