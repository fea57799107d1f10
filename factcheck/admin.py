"""The admin site: admins only, entered by the newsroom's own sign-in."""

from django.conf import settings
from django.contrib.admin import AdminSite
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse


class NewsroomAdminSite(AdminSite):
    """Open to people whose role is admin."""

    site_title = site_header = settings.SITE_NAME
    index_title = "Records"
    enable_nav_sidebar = False

    def has_permission(self, request: HttpRequest) -> bool:
        return request.user.is_active and getattr(request.user, "is_staff", False)

    def login(self, request: HttpRequest, extra_context: object = None) -> HttpResponse:
        """Send to the one sign-in page, so that second factors and rate limits hold here too."""
        if request.user.is_authenticated:
            raise PermissionDenied("The admin pages are for admins.")
        return redirect_to_login(request.GET.get("next", "/admin/"))
