"""Which language a text in Latin letters is written in, by its commonest small words."""

import re

# Words that are frequent in one of these languages and rare in the others.
_WORDS = {
    "en": "the of and that is was for with as his are this from have which",
    "de": "der die und das ist nicht von mit sich ein auf dem des für den im",
    "fr": "le les des est et une dans que pour qui sur du au pas plus avec",
    "es": "el los las que del una por con para es su como más pero sus fue",
    "it": "il di che della gli per una non sono del con alla dei nel anche è",
    "pt": "os das dos não uma com para que foi ao pelo são mais seu como em",
    "nl": "het een van dat niet zijn voor met aan ook werd naar maar door bij",
    "pl": "w na nie się że jest do przez oraz jak od po który dla są był",
    "sl": "je v na da se za so ne pa ki bi po tudi kot ter bil ali",
    "cs": "je v na že se s o jako za pro by ale jsou byl který při",
    "hr": "je u na da se i za su od ne bi po kako što koji ali",
    "sv": "och att det som en är av för på inte den med till var har",
    "da": "og at det som en er af på ikke den med til var har blev",
    "ro": "și în de la nu cu pe care din este au fost pentru mai",
    "hu": "a az és hogy nem egy van volt is meg csak mint már ezt",
    "tr": "ve bir bu için da de ile olarak çok daha olan gibi ancak",
    "fi": "ja on ei että se oli hän mutta kun niin myös ovat joka",
}
_COMMON = {tag: frozenset(words.split()) for tag, words in _WORDS.items()}
_ENOUGH = 3  # hits; with fewer the text is too short to tell


def guess_latin(sample: str) -> str:
    """The BCP 47 tag of the likeliest language; English when the text is too short to tell."""
    words = re.findall(r"[^\W\d_]+", sample.lower())
    hits = {tag: sum(word in common for word in words) for tag, common in _COMMON.items()}
    best = max(hits, key=lambda tag: hits[tag])
    return best if hits[best] >= _ENOUGH and hits[best] > hits["en"] else "en"
