"""Telling the language of a text in Latin letters."""

import json
from pathlib import Path

import pytest

from annotations.text.header import guess_language, propose
from annotations.text.languages import guess_latin


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The tower was built in 1889 and is the tallest of them."),
        ("de", "Der Stadtrat hat am 3. November beschlossen, dass die Brücke nicht gebaut wird."),
        ("fr", "Le maire a dit que la ville ne vendra pas les écoles dans le quartier."),
        ("es", "El alcalde dijo que los vecinos no pagan más por el agua."),
        ("it", "Il sindaco ha detto che la città non venderà gli edifici della scuola."),
        ("pl", "Burmistrz powiedział, że miasto nie sprzeda szkoły i że jest do tego prawo."),
        ("sl", "Župan je povedal, da se mesto za to ni odločilo in da so šole ostale."),
        ("nl", "Het college zegt dat een brug niet nodig is voor het verkeer van morgen."),
        ("sv", "Det är inte sant att kommunen har sålt skolan, och den är kvar."),
    ],
)
def test_small_words_tell_the_language(language: str, text: str) -> None:
    assert guess_language(text) == language


def test_a_few_words_are_not_enough_to_tell() -> None:
    assert guess_latin("Berlin, Paris") == "en"
    assert guess_latin("") == "en"


def test_the_demonstration_is_in_english() -> None:
    demo = Path("annotations/demo")
    data = json.loads((demo / "fact_checks.json").read_text())
    assert propose((demo / "moscow-prisoners.txt").read_text()).language == "en"
    assert data["article"]["language"] == "en"


def test_a_date_that_is_none_is_told_apart_from_no_date() -> None:
    assert propose("date 2023-13-45 #Foo #Bar\n\nThe text.").odd_date == "2023-13-45"
    assert propose("date 2023-12-27 #Foo #Bar\n\nThe text.").odd_date == ""
    assert propose("The text.").odd_date == ""
