"""Sessions that end, and forms older than them: the typing stays."""

import pytest
from django.test import Client

from annotations.models import Claim, Draft, Sentence, User
from tests import factories
from tests.conftest import signed_in

from .posting import sentence_url, typed

TYPED = "Typed just before the session ended."


@pytest.fixture
def on(editor: User) -> Sentence:
    return factories.sentence(factories.article(editor))


def sign_in(client: Client, user: User, after: str) -> str:
    """Sign in through the page one was sent to; gives the page one comes back to."""
    answer = client.post(after, {"login": user.email, "password": factories.PASSWORD}, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def test_what_was_typed_when_the_session_ended_is_there_after_signing_in(
    on: Sentence, editor: User, client: Client
) -> None:
    answer = client.post(sentence_url(on), typed(editor, on, summary=TYPED))

    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/login/?next=%2Fdesk%2Farticles%2F")
    assert not Claim.objects.exists()
    assert TYPED in sign_in(client, editor, answer["Location"])


def test_the_same_holds_for_a_claim_that_was_saved_before(
    on: Sentence, editor: User, client: Client
) -> None:
    claim = factories.saved(editor, on)
    form = typed(editor, on, claim=claim, base_seq=1, rationale=TYPED)

    answer = client.post(sentence_url(on), form)

    assert TYPED in sign_in(client, editor, answer["Location"])


def test_the_same_holds_for_a_second_claim_in_a_sentence(
    on: Sentence, editor: User, client: Client
) -> None:
    factories.saved(editor, on)

    answer = client.post(sentence_url(on), typed(editor, on, statement=TYPED))

    assert TYPED in sign_in(client, editor, answer["Location"])


def test_an_article_pasted_when_the_session_ended_is_there_after_signing_in(
    editor: User, client: Client
) -> None:
    page = signed_in(editor).get("/desk/articles/new/")
    hidden = {name: str(page.context["form"][name].value()) for name in ("tab", "owner")}
    form = {**hidden, "text": f"{TYPED} And more.", "step": "preview"}

    answer = client.post("/desk/articles/new/", form)

    assert answer["Location"] == "/accounts/login/?next=%2Fdesk%2Farticles%2Fnew%2F"
    assert TYPED in sign_in(client, editor, answer["Location"])


def hidden_of(client: Client, url: str) -> dict[str, str]:
    """The hidden fields of the form on a page."""
    form = client.get(url).context["form"]
    return {field.name: str(field.value()) for field in form.hidden_fields()}


def test_particulars_that_were_corrected_are_there_after_signing_in(
    editor: User, client: Client
) -> None:
    new = "/desk/articles/new/"
    form = {**hidden_of(signed_in(editor), new), "text": f"{TYPED} And more."}

    answer = client.post(new, {**form, "title": "A better title", "step": "store"})
    page = sign_in(client, editor, answer["Location"])

    assert "A better title" in page
    assert TYPED in page


def test_splitting_again_keeps_the_particulars_that_were_corrected(editor_client: Client) -> None:
    new = "/desk/articles/new/"
    form = {**hidden_of(editor_client, new), "text": "A text. And more.", "title": "Better"}

    page = editor_client.post(new, {**form, "step": "preview"})

    assert page.context["form"]["title"].value() == "Better"


def test_a_reviewers_comment_is_there_after_signing_in_and_gone_once_sent(
    on: Sentence, editor: User, reviewer: User, client: Client
) -> None:
    claim = factories.submitted(editor, on)
    url = f"/desk/review/{claim.pk}/"
    form = {**hidden_of(signed_in(reviewer), url), "comment": TYPED, "decision": "request_changes"}

    answer = client.post(f"{url}decide/", form)

    assert answer["Location"] == f"/accounts/login/?next=%2Fdesk%2Freview%2F{claim.pk}%2F"
    assert TYPED in sign_in(client, reviewer, answer["Location"])
    client.post(f"{url}decide/", form)
    assert claim.revisions.get().reviews.get().comment == TYPED
    assert not Draft.objects.exists()


def test_htmx_is_told_to_go_to_sign_in(on: Sentence, editor: User, client: Client) -> None:
    headers = {"HX-Request": "true", "HX-Target": "sentences-panel"}

    answer = client.post(sentence_url(on), typed(editor, on, summary=TYPED), headers=headers)

    assert "Location" not in answer
    assert answer["HX-Redirect"].startswith("/accounts/login/?next=")
    assert TYPED in sign_in(client, editor, answer["HX-Redirect"])


def test_typing_that_is_kept_as_one_goes_is_kept_when_the_session_has_ended(
    on: Sentence, editor: User, client: Client
) -> None:
    client.post(f"{sentence_url(on)}draft/", typed(editor, on, summary=TYPED))

    assert Draft.objects.get(user=editor).body["summary"] == TYPED


def test_it_is_kept_for_whom_the_form_was_made_and_nobody_else(
    on: Sentence, editor: User, reviewer: User, client: Client
) -> None:
    answer = client.post(sentence_url(on), typed(editor, on, summary=TYPED))

    assert TYPED not in sign_in(client, reviewer, answer["Location"])
    assert Draft.objects.get().user == editor


@pytest.mark.parametrize("forged", ["", "1:x:y", "1", "1:00000000:sig", "\0", "x" * 9000])
def test_nothing_is_kept_of_a_form_that_nobody_was_given(
    forged: str, on: Sentence, editor: User, client: Client
) -> None:
    answer = client.post(sentence_url(on), typed(editor, on) | {"owner": forged})

    assert answer.status_code == 302
    assert not Draft.objects.exists()


def test_the_proof_of_one_tab_is_no_proof_for_another(
    on: Sentence, editor: User, client: Client
) -> None:
    other = typed(editor, on)

    client.post(sentence_url(on), typed(editor, on) | {"owner": other["owner"]})

    assert not Draft.objects.exists()


def test_a_form_older_than_the_sign_in_is_refused_and_its_typing_kept(
    on: Sentence, editor: User
) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")

    answer = client.post(sentence_url(on), typed(editor, on, summary=TYPED))

    assert answer.status_code == 403
    assert "nothing is lost" in answer.content.decode()
    assert not Claim.objects.exists()
    assert TYPED in client.get(sentence_url(on)).content.decode()


def test_a_form_with_its_token_is_accepted(on: Sentence, editor: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    token = client.get(sentence_url(on)).context["csrf_token"]

    answer = client.post(sentence_url(on), typed(editor, on, csrfmiddlewaretoken=str(token)))

    assert answer.status_code == 302
    assert Claim.objects.count() == 1


def test_signing_out_ends_it(on: Sentence, editor: User) -> None:
    client = signed_in(editor)
    client.post("/accounts/logout/")

    assert client.get(sentence_url(on)).status_code == 302


@pytest.mark.parametrize("field", ["claim", "base_seq", "tab", "evidence-TOTAL_FORMS"])
@pytest.mark.parametrize("value", ["9" * 5000, "x", "-1", "\0", "٣"], ids=lambda v: ascii(v[:6]))
def test_hidden_fields_that_make_no_sense_break_nothing(
    field: str, value: str, on: Sentence, editor: User, client: Client
) -> None:
    answer = client.post(sentence_url(on), typed(editor, on, summary=TYPED) | {field: value})

    assert answer.status_code == 302


def test_the_words_of_somebody_switched_off_while_writing_are_kept(
    on: Sentence, editor: User, editor_client: Client
) -> None:
    User.objects.filter(pk=editor.pk).update(is_active=False)

    answer = editor_client.post(sentence_url(on), typed(editor, on, summary=TYPED))

    assert answer.status_code == 302
    assert Draft.objects.get(user=editor).body["summary"] == TYPED
