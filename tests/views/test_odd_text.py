"""Text that is odd but text: stored exactly, shown, and never obeyed."""

import re
from html.parser import HTMLParser

from django.test import Client

from annotations.models import Article, Claim, Revision, Sentence, User
from annotations.workflow.articles import publish_article
from annotations.workflow.claims import submit_claim
from annotations.workflow.reviews import approve_revision
from tests import factories

from .posting import EVIDENCE, sentence_url, typed

EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'</textarea></title>&lt;b&gt;"


class Elements(HTMLParser):
    """Every element of a page with the names of its attributes, as a browser would see them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, set[str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name for name, _ in attrs}))


def everything_evil(editor: User, on: Sentence) -> dict[str, str]:
    plain = ("statement", "claimant", "summary", "rationale", "why_checked")
    row = EVIDENCE | dict.fromkeys(("title", "publisher", "quote", "note"), EVIL)
    return typed(editor, on, evidence=[row], **dict.fromkeys(plain, EVIL))


def test_html_in_every_field_is_only_text_on_every_page(
    editor: User, reviewer: User, editor_client: Client, reviewer_client: Client
) -> None:
    article = factories.article(
        editor,
        text=f"It says {EVIL} here. And more.",
        title=EVIL,
        publisher=EVIL,
        byline=EVIL,
        tags=[EVIL],
        cover_caption=EVIL,
        cover_credit=EVIL,
    )
    publish_article(by=reviewer, article=article)
    on = factories.sentence(article)
    editor_client.post(sentence_url(on), everything_evil(editor, on))
    claim = Claim.objects.get()
    submit_claim(by=editor, claim=claim, seq=1)
    pages = ["/desk/review/", f"/desk/review/{claim.pk}/", sentence_url(on), "/desk/"]
    approve_revision(by=reviewer, claim=claim, seq=1, comment=EVIL)
    claim.refresh_from_db()
    factories.revised(editor, claim, on, summary=EVIL, statement=f"More {EVIL}")
    submit_claim(by=editor, claim=claim, seq=2)
    approve_revision(by=reviewer, claim=claim, seq=2, kind="update", note=EVIL)
    pages += ["/desk/articles/", f"/desk/articles/{article.slug}/", "/", "/articles/"]
    pages += [article.get_absolute_url(), claim.get_absolute_url(), "/corrections/"]
    pages += [f"/claims/{claim.pk}/history/"]

    for url in pages:
        answer = reviewer_client.get(url)
        html = answer.content.decode()
        assert answer.status_code == 200, url
        reader = Elements(html)
        assert "img" not in {tag for tag, _ in reader.found}, url
        assert not [names for _, names in reader.found if "onerror" in names], url
        assert "<script>alert" not in html, url


def test_a_link_in_a_rationale_runs_nothing(editor: User, reviewer: User, client: Client) -> None:
    evil = "[a](javascript:alert(1)) <a href='javascript:x'>b</a> ![c](http://x.example/t.gif)"
    article = factories.article(editor, public=reviewer)
    claim = factories.approved(editor, reviewer, factories.sentence(article), rationale=evil)

    html = client.get(claim.get_absolute_url()).content.decode()

    assert not re.search(r"<a[^>]*javascript:", html)
    assert "x.example/t.gif" not in re.findall(r"<img[^>]*>", html)
    assert "<img" not in html


def test_bidi_controls_are_stored_exactly_and_shown(
    editor: User, reviewer: User, editor_client: Client, client: Client
) -> None:
    turned = "not \u202eeslaf\u202c at all"
    article = factories.article(editor, text=f"He said it is {turned}. More.", public=reviewer)
    on = factories.sentence(article)
    editor_client.post(sentence_url(on), typed(editor, on, summary=turned, statement=turned))
    claim = Claim.objects.get()
    submit_claim(by=editor, claim=claim, seq=1)
    approve_revision(by=reviewer, claim=claim, seq=1)
    claim.refresh_from_db()

    assert Revision.objects.get().summary == turned
    assert Revision.objects.get().annotations.get().exact == f"He said it is {turned}."
    for url in (article.get_absolute_url(), claim.get_absolute_url(), "/"):
        html = client.get(url).content.decode()
        read = re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)
        assert "[U+202E]" in read, url
        assert "\u202e" not in read, url


def test_ten_thousand_emoji_are_kept(editor: User, editor_client: Client) -> None:
    on = factories.sentence(factories.article(editor))
    emoji = "👩‍👩‍👧‍👦🏳️‍🌈" * 1_000 + "😀" * 9_000

    answer = editor_client.post(sentence_url(on), typed(editor, on, rationale=emoji), follow=True)

    assert answer.status_code == 200
    assert Revision.objects.get().rationale == emoji
    assert Article.objects.get().slug == "the-tower"
