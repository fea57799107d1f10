"""A real Chromium against a real server, with the scale and pages of a new installation."""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from annotations.choices import Role
from annotations.models import User
from tests import factories

# Playwright's event loop runs in the thread of the test, which then talks to the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# A refusal that the page shows is also a line of Chromium's own in the console.
REFUSAL = re.compile(r"Failed to load resource: .* status of (403|409|410|422|404)")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Debian's Chromium where there is one, else Playwright's own."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    path = {"executable_path": found} if found else {}
    return {**browser_type_launch_args, **path, "args": FLAGS}


@pytest.fixture
def site(live_server: Any) -> str:
    """The address of a fresh installation."""
    return str(live_server.url)


@pytest.fixture
def people(site: str) -> dict[str, User]:
    """One person a role, and a second reviewer."""
    return {
        "editor": factories.user("editor"),
        "reviewer": factories.user("reviewer", role=Role.REVIEWER),
        "other": factories.user("other", role=Role.REVIEWER),
        "admin": factories.user("admin", role=Role.ADMIN),
    }


NewPage = Callable[..., Page]


@pytest.fixture
def new_page(browser: Browser, site: str) -> Iterator[NewPage]:
    """Opens pages of separate people; at the end none may have said a word in the console."""
    contexts: list[BrowserContext] = []
    said: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if not REFUSAL.search(message.text):
            said.append(f"{message.page.url if message.page else ''}: {message.text}")

    def make(user: User | None = None, **options: Any) -> Page:
        context = browser.new_context(base_url=site, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("console", listen)
        page.on("pageerror", lambda error: said.append(str(error)))
        if user:
            sign_in(page, user)
        return page

    yield make
    for context in contexts:
        context.close()
    assert said == []


def sign_in(page: Page, user: User) -> None:
    """Through the sign-in page, as a person does."""
    page.goto("/desk/")
    page.get_by_label("E-mail").fill(user.email)
    page.get_by_label("Password", exact=True).fill(factories.PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(re.compile(r"/desk/$"))


def audit(page: Page) -> None:
    """axe finds nothing on the page as it stands, in light and in dark."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        violations = Axe().run(page).response["violations"]
        found = [(v["id"], [node["html"] for node in v["nodes"]]) for v in violations]
        assert found == [], f"{page.url} in {scheme}"
