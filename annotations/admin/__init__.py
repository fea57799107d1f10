"""Django's admin: records to look at, and the few things an admin may change."""

from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.auth.models import Group

from . import managed, records

__all__ = ["managed", "records"]

# Roles say who may do what, and these tables would be written without an event.
for model in (Group, EmailAddress, EmailConfirmation, Authenticator):
    if admin.site.is_registered(model):
        admin.site.unregister(model)
