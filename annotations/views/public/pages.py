"""Pages about the newsroom."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from annotations.models import Page, Verdict

METHODOLOGY = "methodology"


@require_safe
def page_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """One page; the methodology also shows the scale as it is in use."""
    page = get_object_or_404(Page, slug=slug)
    context = {
        "section": "method" if slug == METHODOLOGY else "",
        "page": page,
        "pages": Page.objects.all(),
        "scale": Verdict.objects.all() if slug == METHODOLOGY else [],
    }
    return render(request, "public/pages/detail.html", context)
