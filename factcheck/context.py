"""What every template may name."""

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, str]:
    """The newsroom's name."""
    return {"site_name": settings.SITE_NAME}
