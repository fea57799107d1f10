"""People of the newsroom."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from annotations.choices import Role


class UserManager(BaseUserManager["User"]):
    """Makes people; nothing here deletes one."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """A person who signs in with `email`; without a password, by a reset link only."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """The first admin, for `manage.py createsuperuser`; four eyes bind this person too."""
        fields.setdefault("display_name", email.partition("@")[0])
        return self.create_user(email, password, role=Role.ADMIN, **fields)

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)


class User(AbstractBaseUser):
    """A person of the newsroom: never deleted, only deactivated."""

    email = models.EmailField("e-mail", unique=True)
    display_name = models.CharField(
        max_length=80, help_text="Shown to readers beside what this person wrote or approved."
    )
    role = models.CharField(max_length=10, choices=Role, default=Role.EDITOR)
    is_active = models.BooleanField(
        "active", default=True, help_text="Switch off instead of deleting: the work stays."
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = UserManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("email"), name="user_email_once"),
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="user_role"),
        ]
        ordering = ["display_name"]

    def __str__(self) -> str:
        return self.display_name or self.email

    def has_role(self, role: Role) -> bool:
        """Whether this person may do what `role` may."""
        return self.is_active and Role(self.role).rank >= role.rank

    @property
    def initials(self) -> str:
        """Two letters for the corner of the desk."""
        words = self.display_name.split() or [self.email]
        return (words[0][:1] + (words[-1][:1] if len(words) > 1 else "")).upper()

    # What Django's admin asks. There are no groups: the role says it all.

    @property
    def is_staff(self) -> bool:
        return self.role == Role.ADMIN

    def has_perm(self, perm: str, obj: object = None) -> bool:
        return self.is_active and self.is_staff

    def has_module_perms(self, app_label: str) -> bool:
        return self.is_active and self.is_staff
