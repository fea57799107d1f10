"""What speaks for checking a sentence and what against is found where it stands."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.signals import AGAINST, SIGNAL_LABELS, signals_of


def found(sentence: str, name: str, language: str = "en") -> list[str]:
    return [signal.text for signal in signals_of(sentence, language) if signal.name == name]


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        ("48 such exchanges were carried out.", ["48"]),
        ("2,598 persons returned.", ["2,598 persons"]),
        ("It cost $3.4 bn and €20.", ["$3.4 bn", "€20"]),
        ("Some 2.5m people and 1 000 000 men fled.", ["2.5m people", "1 000 000 men"]),
        ("It grew by 7.2 percent or 12%.", ["7.2 percent", "12%"]),
        ("Between 30–40 km.", ["30–40 km"]),
        ("Forty-eight million people voted.", ["Forty-eight million people"]),
        ("Two thirds of them stayed for three days.", ["Two thirds", "three days"]),
        ("An F-16 and COVID-19 in room B2.", []),
        ("One of them left.", []),
        ("In 2000 people voted; 2000 people left.", ["2000 people", "2000 people"]),
        ("He came 3rd.", ["3rd"]),
    ],
)
def test_figures(sentence: str, texts: list[str]) -> None:
    assert found(sentence, "number") == texts


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        ("It happened on August 3, 2023 in Lviv.", ["August 3, 2023"]),
        ("It happened on 3 August 2023.", ["3 August 2023"]),
        ("On 2023-08-03 and 3.8.2023 at 18:30.", ["2023-08-03", "3.8.2023", "18:30"]),
        ("From 2019-20 to the 1990s.", ["2019-20", "1990s"]),
        ("He left last year.", ["last year"]),
        ("She came in May.", ["May"]),
        ("May I come in, March?", []),
        ("They may march on Monday.", ["Monday"]),
        ("1,999 were sold.", []),
    ],
)
def test_dates(sentence: str, texts: list[str]) -> None:
    assert found(sentence, "date") == texts


@pytest.mark.parametrize(
    ("language", "sentence", "dates", "numbers"),
    [
        (
            "de",
            "Am 3. Mai 2023 starben 48 Menschen, 12,5 Prozent mehr.",
            ["3. Mai 2023"],
            ["48", "12,5 Prozent"],
        ),
        ("fr", "Le 1er mai 2020, 3,5 millions d’euros.", ["1er mai 2020"], ["3,5 millions"]),
        ("es", "El 2 de mayo de 1808 murieron 400.", ["2 de mayo de 1808"], ["400"]),
        ("it", "Il 25 aprile 1945 erano 20 mila.", ["25 aprile 1945"], ["20 mila"]),
        ("pt", "Em 25 de abril de 1974.", ["25 de abril de 1974"], []),
        ("nl", "Op 5 mei 1945 vielen 30 doden.", ["5 mei 1945"], ["30"]),
        ("sl", "Dne 25. junija 1991 je bilo 2 milijona.", ["25. junija 1991"], ["2 milijona"]),
        ("pl", "Dnia 11 listopada 1918 było 5 tys.", ["11 listopada 1918"], ["5 tys"]),
        ("cs", "Dne 28. října 1918 přišlo 50 lidí.", ["28. října 1918"], ["50"]),
        ("ru", "5 января 2024 погибли 1 200 человек.", ["5 января 2024"], ["1 200"]),
        ("uk", "24 серпня 1991 було 12 відсотків.", ["24 серпня 1991"], ["12 відсотків"]),
        ("ar", "في ٣ مايو ٢٠٢٣ قتل ٤٨ شخصا", ["٣ مايو ٢٠٢٣"], ["٤٨"]),
        ("hi", "१५ अगस्त १९४७ को ३५ लाख लोग।", ["१५ अगस्त १९४७"], ["३५ लाख"]),
        ("zh", "2023年5月3日，48人死亡，增长12.5%。", ["2023年5月3日"], ["48人", "12.5%"]),
        ("ja", "2023年5月3日に三百人が来た。", ["2023年5月3日"], ["三百"]),
        ("ko", "2023년 5월 3일 48명이 숨졌다", ["2023년 5월 3일"], ["48명"]),
        ("x-none", "12.3.2023 janvier 5", ["12.3.2023", "janvier 5"], []),
    ],
)
def test_figures_and_dates_of_other_languages(
    language: str, sentence: str, dates: list[str], numbers: list[str]
) -> None:
    assert found(sentence, "date", language) == dates
    assert found(sentence, "number", language) == numbers


@pytest.mark.parametrize(
    "quotation",
    [
        "“It is true.”",
        "„Es stimmt.“",
        "«\xa0C’est vrai.\xa0»",
        "»Es stimmt.«",
        "”Det är sant.”",
        "「そうだ」",
        '"It\'s true."',
        "‘It’s true.’",
        "‹ja›",
    ],
)
def test_quotations_of_every_kind(quotation: str) -> None:
    assert found(f"Then: {quotation} – so there", "quotation") == [quotation]


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        ("“It goes on", ["“It goes on"]),
        ("and on.” He left.", ["and on.”"]),
        ("It’s the soldiers’ own.", []),
        ("He is 6'2\" tall.", []),
    ],
)
def test_quotations_that_are_none_or_half(sentence: str, texts: list[str]) -> None:
    assert found(sentence, "quotation") == texts


@pytest.mark.parametrize(
    ("sentence", "attribution", "speaker"),
    [
        (
            "The Ukrainian leadership, on the other hand, claims that Moscow is not willing.",
            ["claims that"],
            ["The Ukrainian leadership"],
        ),
        ("Exchanges stopped, and Zelensky cited reasons.", ["cited"], ["Zelensky"]),
        (
            "According to the Politico article, it is so.",
            ["According to"],
            ["the Politico article"],
        ),
        ("Their relatives, who say that it is so, wait.", ["say"], ["Their relatives"]),
        ("“No,” said Volodymyr Zelensky.", ["said"], ["Volodymyr Zelensky"]),
        ("“No,” the defence ministry has said.", ["said"], ["the defence ministry"]),
        ("She denied it.", ["denied"], ["She"]),
        ("Allegedly, they were tortured.", ["Allegedly"], []),
        ("Russia has been accused of ill-treatment.", ["accused"], []),
        ("I said so.", [], []),
        ("Let me say this.", [], []),
        ("Insurance claims rose.", [], []),
    ],
)
def test_who_says_so(sentence: str, attribution: list[str], speaker: list[str]) -> None:
    assert found(sentence, "attribution") == attribution
    assert found(sentence, "speaker") == speaker


@pytest.mark.parametrize(
    ("language", "sentence", "text"),
    [
        ("de", "Laut Polizei stimmt es.", "Laut"),
        ("fr", "Selon la police, oui.", "Selon"),
        ("es", "Según la policía, sí.", "Según"),
        ("ru", "По словам министра, это так.", "По словам"),
        ("uk", "За словами міністра, це так.", "За словами"),
        ("pl", "Według policji tak.", "Według"),
        ("sl", "To je dejal minister.", "je dejal"),
    ],
)
def test_attribution_of_other_languages(language: str, sentence: str, text: str) -> None:
    assert found(sentence, "attribution", language) == [text]


@pytest.mark.parametrize(
    ("name", "sentence", "text"),
    [
        ("comparison", "It is the highest on record.", "highest"),
        ("comparison", "More than half fled.", "More than"),
        ("comparison", "Prices doubled.", "doubled"),
        ("cause", "It fell due to the war.", "due to"),
        ("cause", "It failed because of rain.", "because"),
        ("quantity", "Many were hurt.", "Many"),
        ("quantity", "Thousands are still held.", "Thousands"),
        ("negation", "They didn’t come.", "didn’t"),
        ("negation", "Nobody came.", "Nobody"),
        ("opinion", "I think so.", "I think"),
        ("opinion", "It is a disgrace.", "disgrace"),
        ("question", "Is it true?", "?"),
        ("future", "It will rain.", "will"),
        ("future", "They are going to leave.", "going to"),
        ("first_person", "We left.", "We"),
    ],
)
def test_words(name: str, sentence: str, text: str) -> None:
    assert text in found(sentence, name)


@pytest.mark.parametrize("mark", "?？؟")
def test_a_question_in_every_script(mark: str) -> None:
    assert found(f"क्या{mark}", "question", "hi") == [mark]


def test_every_signal_has_a_label_and_a_side() -> None:
    signals = signals_of("I think 48 people said “no” because 2023 was not much worse, will you?")
    assert {signal.name for signal in signals} <= SIGNAL_LABELS.keys()
    assert all(signal.for_checking is (signal.name not in AGAINST) for signal in signals)
    assert {signal.for_checking for signal in signals} == {True, False}


@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(st.sampled_from([*'“”‘’«»"48,.-年5 ', "May ", "said ", "Al ", "two-"])).map(
            "".join
        ),
    ),
    st.sampled_from(["en", "de", "zh", "hi", "", "no-such-language"]),
)
def test_any_text_has_its_signals_in_order_and_in_place(text: str, language: str) -> None:
    signals = signals_of(text, language)
    assert signals == signals_of(text, language)
    assert [signal.start for signal in signals] == sorted(signal.start for signal in signals)
    for signal in signals:
        assert 0 <= signal.start < signal.end <= len(text)
        assert signal.text == text[signal.start : signal.end]
        assert signal.name in SIGNAL_LABELS


@pytest.mark.parametrize(
    "piece",
    [
        "‹",
        "“",
        "«",
        "‘a",
        '"a',
        "1,",
        "1 ",
        "1年1 ",
        "一",
        "3 May ",
        "two-",
        "said Al ",
        "Said ",
        "($",
    ],
)
def test_hostile_sentences_take_no_time(piece: str) -> None:
    sentence = (piece * 20_000)[:20_000]
    begin = time.process_time()
    for language in ("en", "zh", ""):
        signals_of(sentence, language)
    assert time.process_time() - begin < 3
