"""HTML and Markdown of foreign texts become plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.formats.plain_text import TAG, plain_line, plain_text


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("plain\nlines stay", "plain\nlines stay"),
        ("<p>one</p><p>two &amp; three</p>", "one\n\ntwo & three"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
        ("a<br>b<br/>\nc", "a\nb\nc"),
        ("**bold** and _soft_ and `code`", "bold and soft and code"),
        ("# Title\n\ntext", "Title\n\ntext"),
        ("[a link](https://example.org) here", "a link here"),
        ("![picture](x.png) here", "here"),
        ("* a\n* b", "- a\n- b"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        ("&lt;p&gt;escaped twice&lt;/p&gt;", "escaped twice"),
        ("<p>&lt;p&gt;escaped twice&lt;/p&gt;</p>", "escaped twice"),
        ("a &lt; b &amp;&amp; c", "a < b && c"),
        ("Vec<T> stays", "Vec<T> stays"),
        ("<script>alert(1)</script><p>x</p>", "x"),
        ("write to ann@example.org.", "write to ."),
        ("ann (ann@example.org) says", "ann says"),
        ("on @ann@social.example and https://social.example/@ann", "on @ann@social.example and https://social.example/@ann"),
        ("bell\x07 and \ud800 gone", "bell and  gone".replace("  ", " ")),
        ("one\r\ntwo", "one\ntwo"),
    ],
)
def test_texts(written: str, plain: str) -> None:
    assert plain_text(written) == plain


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Rust &amp; C", "Rust & C"),
        ("<b>Git</b>\n now", "Git now"),
        ("*args and __init__", "*args and __init__"),
        ("a < b", "a < b"),
        ("Vec<T>", "Vec<T>"),
    ],
)
def test_lines(written: str, plain: str) -> None:
    assert plain_line(written) == plain


@given(st.text(alphabet=st.sampled_from(list("<>/&;abp#*_[]()`!\n \t\\x@.:\u00e9\U0001f600")), max_size=60))
def test_any_text_becomes_text(text: str) -> None:
    plain = plain_text(text)
    assert plain == plain.strip()
    plain_line(text).encode()


@given(st.lists(st.sampled_from(["<p>", "</p>", "<br>", "a", "&amp;", "<b>", "</b>", "<li>", "\n", "**", "](", "x"]), max_size=20))
def test_no_tag_is_left(parts: list[str]) -> None:
    assert not TAG.search(plain_text("".join(parts)))
