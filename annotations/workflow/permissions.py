"""Who may open which route: one table, closed by default.

A route that is in none of these is refused, and a test fails. What may be done to a
claim once inside is in `transitions.py`.
"""

from annotations.choices import Role

PUBLIC = frozenset(
    {
        "public:home",
        "public:article-list",
        "public:article-detail",
        "public:claim-detail",
        "public:claim-history",
        "public:correction-list",
        "public:page-detail",
        "livez",
        "readyz",
        "robots",
        "favicon",
        "account_login",
        "account_logout",
        "account_inactive",
        "account_signup",  # closed by the account adapter, which says so
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
        "mfa_authenticate",
    }
)

DESK: dict[str, Role] = {
    "desk:home": Role.EDITOR,
    "desk:article-list": Role.EDITOR,
    "desk:article-new": Role.EDITOR,
    "desk:article-draft": Role.EDITOR,
    "desk:article-detail": Role.EDITOR,
    "desk:article-publish": Role.REVIEWER,
    "desk:article-withdraw": Role.REVIEWER,
    "desk:sentence-detail": Role.EDITOR,
    "desk:sentence-triage": Role.EDITOR,
    "desk:draft-keep": Role.EDITOR,
    "desk:draft-discard": Role.EDITOR,
    "desk:claim-detail": Role.EDITOR,
    "desk:claim-act": Role.EDITOR,
    "desk:review-queue": Role.EDITOR,
    "desk:review-detail": Role.EDITOR,
    "desk:review-decide": Role.REVIEWER,
    "account_reauthenticate": Role.EDITOR,
    "account_change_password": Role.EDITOR,
    "mfa_index": Role.EDITOR,
    "mfa_reauthenticate": Role.EDITOR,
    "mfa_activate_totp": Role.EDITOR,
    "mfa_deactivate_totp": Role.EDITOR,
    "mfa_view_recovery_codes": Role.EDITOR,
    "mfa_generate_recovery_codes": Role.EDITOR,
    "mfa_download_recovery_codes": Role.EDITOR,
}

ADMIN_NAMESPACE = "admin"  # every route below it is for admins


def is_public(route: str) -> bool:
    """Whether `route`, a URL name with its namespace, is open to everyone."""
    return route in PUBLIC


def role_for(route: str) -> Role | None:
    """The least role that may open `route`; None if the table doesn't have it."""
    if route.partition(":")[0] == ADMIN_NAMESPACE:
        return Role.ADMIN
    return DESK.get(route)
