"""How records behave in the admin: to be read, found and followed, never edited."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.db.models import Model
from django.http import HttpRequest
from django.utils.html import format_html

# Django builds the form even where it only shows it, and warns of a default that will change.
WEB_ADDRESSES: dict[Any, Any] = {models.URLField: {"assume_scheme": "https"}}


class RecordAdmin(admin.ModelAdmin[Any]):
    """A table that only the workflow writes."""

    list_per_page = 50
    formfield_overrides = WEB_ADDRESSES
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class RowsInline(admin.TabularInline[Any, Any]):
    """Rows that belong to a record, read-only below it."""

    extra = 0
    can_delete = False
    show_change_link = True
    formfield_overrides = WEB_ADDRESSES

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        """All of them: also those, such as dates, that no form could hold."""
        return [str(name) for name in self.fields or ()]

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


def link(url: str, text: str) -> str:
    """A link for a column."""
    return format_html('<a href="{}">{}</a>', url, text)
