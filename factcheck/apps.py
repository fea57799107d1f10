"""The admin as this project runs it."""

from django.contrib.admin.apps import AdminConfig


class NewsroomAdminConfig(AdminConfig):
    """Django's admin, with our site object."""

    default_site = "factcheck.admin.NewsroomAdminSite"
