"""Tables: fields, constraints and the vocabulary of questions one can ask of them."""

from .articles import Article, ArticleVersion, Sentence
from .claims import Claim
from .drafts import Draft
from .events import Event
from .pages import Page
from .reviews import Correction, Review
from .revisions import Annotation, Citation, Revision, Source
from .users import User
from .verdicts import Verdict

__all__ = [
    "Annotation",
    "Article",
    "ArticleVersion",
    "Citation",
    "Claim",
    "Correction",
    "Draft",
    "Event",
    "Page",
    "Review",
    "Revision",
    "Sentence",
    "Source",
    "User",
    "Verdict",
]
