"""Readable parts of addresses."""

import pytest

from annotations.text.slugs import slug_of


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("The tower is 300 metres tall.", "the-tower-is-300-metres-tall"),
        ("Stadtrat beschließt Brücke", "stadtrat-beschliesst-brucke"),
        ("Łódź, Ærø and Œuvre", "lodz-aero-and-oeuvre"),
        ("It's Kyiv's", "its-kyivs"),
        ("Москва", ""),
        ("", ""),
    ],
)
def test_a_slug_keeps_what_can_be_read(text: str, slug: str) -> None:
    assert slug_of(text) == slug


def test_a_long_slug_ends_with_a_whole_word() -> None:
    slug = slug_of("word " * 40)
    assert len(slug) <= 60
    assert set(slug.split("-")) == {"word"}
    assert len(slug_of("x" * 100)) == 60
