"""The app's place in Django."""

from django.apps import AppConfig


class AnnotationsConfig(AppConfig):
    """Everything the program is about is in this one app."""

    name = "annotations"
    verbose_name = "Fact-checking"
