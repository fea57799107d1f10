"""Addresses: `public` for readers, `desk` for the newsroom."""

from django.urls import include, path

from annotations.views.desk import articles as desk_articles
from annotations.views.desk import claims as desk_claims
from annotations.views.desk import imports as desk_imports
from annotations.views.desk import people as desk_people
from annotations.views.desk import reviews as desk_reviews
from annotations.views.desk import sentences as desk_sentences
from annotations.views.public import articles, claims, pages

public = [
    path("", claims.home, name="home"),
    path("articles/", articles.article_list, name="article-list"),
    path("articles/<slug:slug>/", articles.article_detail, name="article-detail"),
    path("claims/<int:pk>/history/", claims.history, name="claim-history"),
    path("claims/<int:pk>/<slug:slug>/", claims.claim_detail, name="claim-detail"),
    path("corrections/", claims.correction_list, name="correction-list"),
    path("about/<slug:slug>/", pages.page_detail, name="page-detail"),
]

article = "articles/<slug:slug>/"
sentence = f"{article}sentences/<int:position>/"

desk = [
    path("", desk_people.home, name="home"),
    path("articles/", desk_articles.article_list, name="article-list"),
    path("articles/new/", desk_imports.article_new, name="article-new"),
    path("articles/new/draft/", desk_imports.draft_keep, name="article-draft"),
    path(article, desk_articles.article_detail, name="article-detail"),
    path(f"{article}publish/", desk_articles.article_publish, name="article-publish"),
    path(f"{article}withdraw/", desk_articles.article_withdraw, name="article-withdraw"),
    path(sentence, desk_sentences.sentence_detail, name="sentence-detail"),
    path(f"{sentence}triage/", desk_sentences.sentence_triage, name="sentence-triage"),
    path(f"{sentence}draft/", desk_sentences.draft_keep, name="draft-keep"),
    path("drafts/<int:pk>/discard/", desk_sentences.draft_discard, name="draft-discard"),
    path("claims/<int:pk>/", desk_claims.claim_detail, name="claim-detail"),
    path("claims/<int:pk>/<str:act>/", desk_claims.claim_act, name="claim-act"),
    path("review/", desk_reviews.queue, name="review-queue"),
    path("review/<int:pk>/", desk_reviews.detail, name="review-detail"),
    path("review/<int:pk>/decide/", desk_reviews.decide, name="review-decide"),
]

urlpatterns = [
    path("", include((public, "public"))),
    path("desk/", include((desk, "desk"))),
]
