"""What an admin may change: people, the scale, the pages about the newsroom."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import HttpRequest

from annotations.choices import Role
from annotations.models import Page, Revision, User, Verdict
from annotations.workflow.people import save_page, save_user, save_verdict


class ManagedAdmin(admin.ModelAdmin[Any]):
    """A table whose rows an admin writes, through the workflow and with its event."""

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class UserForm(forms.ModelForm[User]):
    """A person; a password is only ever set anew here, never shown."""

    new_password = forms.CharField(
        label="Set a new password",
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="Or leave it empty: “Forgotten password” on the sign-in page sends a link.",
    )

    class Meta:
        model = User
        fields = ["email", "display_name", "role", "is_active"]
        widgets = {"email": forms.EmailInput(attrs={"autocomplete": "username"})}

    def __init__(self, *args: Any, editor: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.editor = editor

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"].lower()
        others = User.objects.filter(email__iexact=email).exclude(pk=self.instance.pk)
        if others.exists():
            raise ValidationError("Somebody has this address already.")
        return email

    def clean_new_password(self) -> str:
        password: str = self.cleaned_data["new_password"]
        if password:
            validate_password(password, self.instance)
        return password

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        keeps = cleaned.get("role") == Role.ADMIN and cleaned.get("is_active")
        if self.instance.pk == self.editor.pk and not keeps:
            raise ValidationError("You can't take the admin role or the account from yourself.")
        return cleaned


@admin.register(User)
class UserAdmin(ManagedAdmin):
    form = UserForm
    list_display = ["display_name", "email", "role", "is_active", "last_login"]
    list_filter = ["role", "is_active"]
    search_fields = ["display_name", "email"]
    readonly_fields = ["last_login", "created_at"]

    def get_form(
        self, request: HttpRequest, obj: User | None = None, change: bool = False, **kwargs: Any
    ) -> Any:
        made = super().get_form(request, obj, change, **kwargs)

        class FormOfThisAdmin(made):  # type: ignore[misc, valid-type]
            def __init__(self, *args: Any, **options: Any) -> None:
                super().__init__(*args, editor=request.user, **options)

        return FormOfThisAdmin

    def save_model(self, request: Any, obj: User, form: Any, change: bool) -> None:
        if form.cleaned_data["new_password"]:
            obj.set_password(form.cleaned_data["new_password"])
        elif not change:
            obj.set_unusable_password()
        save_user(by=request.user, user=obj, changed=form.changed_data)


@admin.register(Verdict)
class VerdictAdmin(ManagedAdmin):
    list_display = ["label", "value", "definition", "tone", "order"]

    def get_readonly_fields(
        self, request: HttpRequest, obj: Verdict | None = None
    ) -> tuple[str, ...]:
        """The slug is part of every content hash: fixed once a fact-check has the verdict."""
        used = obj is not None and Revision.objects.filter(verdict=obj).exists()
        return ("slug",) if used else ()

    def save_model(self, request: Any, obj: Verdict, form: Any, change: bool) -> None:
        save_verdict(by=request.user, verdict=obj, changed=form.changed_data)


@admin.register(Page)
class PageAdmin(ManagedAdmin):
    list_display = ["title", "slug", "order", "updated_at"]
    search_fields = ["title", "body"]

    def view_on_site(self, page: Page) -> str:
        return page.get_absolute_url()

    def save_model(self, request: Any, obj: Page, form: Any, change: bool) -> None:
        save_page(by=request.user, page=obj, changed=form.changed_data)
