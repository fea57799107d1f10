"""`manage.py serve`, as `make run` starts it: real server, real worker, one signal to stop."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def answer(url: str) -> str:
    with urllib.request.urlopen(url, timeout=10) as response:
        return str(response.read().decode())


def wait_until_ready(url: str, process: "subprocess.Popen[str]") -> None:
    for _ in range(300):
        assert process.poll() is None, "the program ended by itself"
        try:
            answer(f"{url}readyz")
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
        else:
            return
    pytest.fail("it was never ready")


def wait_for_mail(folder: Path) -> bool:
    """Whether the worker wrote a mail within half a minute."""
    for _ in range(150):
        if folder.is_dir() and any(folder.iterdir()):
            return True
        time.sleep(0.2)
    return False


def test_it_serves_the_demonstration_and_one_signal_stops_it(tmp_path: Path) -> None:
    port = free_port()
    url = f"http://127.0.0.1:{port}/"
    env = os.environ | {"VAR_DIR": str(tmp_path), "HASHED_STATIC": "1"}
    env.pop("DATABASE_URL", None)
    env["DJANGO_SETTINGS_MODULE"] = "factcheck.settings"
    command = [sys.executable, "manage.py", "serve", "--demo", "--port", str(port)]
    process = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True)
    try:
        wait_until_ready(url, process)
        home = answer(url)
        mailed = wait_for_mail(tmp_path / "mail")
    finally:
        process.send_signal(signal.SIGINT)
        said, _ = process.communicate(timeout=30)

    assert process.returncode == 0
    assert "What the verdicts mean" in home
    password = (tmp_path / "demo-password").read_text()
    for words in (url, password, "editor@demo.test", "reviewer2@demo.test", "admin@demo.test"):
        assert words in said
    assert mailed, "the worker sent the decisions"
    with pytest.raises(urllib.error.URLError):
        answer(url)
