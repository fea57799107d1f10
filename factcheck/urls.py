"""All addresses of the site."""

from django.contrib import admin
from django.urls import include, path

from annotations.views import health

urlpatterns = [
    path("livez", health.livez, name="livez"),
    path("readyz", health.readyz, name="readyz"),
    path("favicon.ico", health.favicon, name="favicon"),
    path("robots.txt", health.robots, name="robots"),
    path("admin/", admin.site.urls),
    path("accounts/", include("allauth.account.urls")),
    path("accounts/mfa/", include("allauth.mfa.urls")),
    path("", include("annotations.urls")),
]
