"""Text of people and articles, made safe and fit to be read."""

import nh3
from django import template
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

from annotations.text.hygiene import show_controls

register = template.Library()

_MARKDOWN = MarkdownIt("js-default", {"html": False}).disable(["image"])
_TAGS = {
    "p", "br", "hr", "em", "strong", "s", "a", "ul", "ol", "li", "blockquote", "code", "pre",
    "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_ATTRIBUTES = {"a": {"href", "title"}}
_SCHEMES = {"http", "https", "mailto"}
_WORDS = {
    1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight",
    9: "nine",
}  # fmt: skip


@register.filter
def markdown(text: str, top: int = 3) -> SafeString:
    """CommonMark to HTML; raw HTML shows as text, and the highest heading is of level `top`."""
    tokens = _MARKDOWN.parse(show_controls(text))
    headings = [token for token in tokens if token.tag in _HEADINGS]
    shift = top - min((int(token.tag[1]) for token in headings), default=top)
    for token in headings:
        token.tag = f"h{min(int(token.tag[1]) + shift, 6)}"
    html = _MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {})
    clean = nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES)
    return mark_safe(clean)  # noqa: S308 - through the allow-list in the line above


@register.filter
def visible(text: str | None) -> str:
    """`text` with controls, such as those that turn the direction of writing, written out."""
    return show_controls(str(text or ""))


@register.filter
def in_words(number: int) -> str:
    """Numbers below ten as words, as newspapers print them."""
    return _WORDS.get(number, str(number))


@register.filter
def get(mapping: dict[str, object], key: str) -> object:
    """The value of `key`, or None."""
    return mapping.get(key)
