"""Looks at a preview with a browser: preview.py SCENARIO PROGRAM SITE

Starts `PROGRAM serve` in the folder SITE, which the scenario may change as an author would, and looks with headless
Chromium at what an author would see. What does not hold ends it with a message and the status 1.
"""
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager

from playwright.sync_api import Error, expect, sync_playwright

PATIENCE = 60_000
CHROMIUM = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)

scenarios = {}


def scenario(function):
    scenarios[function.__name__.replace("_", "-")] = function
    return function


class Preview:
    """`tallypress serve`, running."""

    def __init__(self, program, site, port=0):
        self.record = tempfile.TemporaryFile(mode="w+")
        self.process = subprocess.Popen(
            [program, "serve", "--as-of", "2026-03-31", "--port", str(port)], cwd=site, text=True,
            stdout=subprocess.PIPE, stderr=self.record, stdin=subprocess.DEVNULL)
        line = self.process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
        assert found, f"no address in {line!r}"
        self.address, self.port = found[0], int(found[1])

    def errors(self):
        self.record.seek(0)
        return self.record.read()

    def end(self):
        self.process.send_signal(signal.SIGINT)
        assert self.process.wait(30) == 0


class Author:
    """A browser, a preview and the site's folder."""

    def __init__(self, browser, program, site):
        self.browser, self.program, self.site = browser, program, site
        self.preview = Preview(program, site)
        self.mistakes = []

    def open(self, path="", width=1280, scheme="light"):
        page = self.browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: self.mistakes.append(str(error)))
        page.on("console", lambda message: self.mistakes.append(message.text)
                if "Content Security Policy" in message.text else None)
        page.goto(self.preview.address + path)
        return page

    def read(self, file):
        with open(os.path.join(self.site, file), encoding="utf-8") as source:
            return source.read()

    def write(self, file, text):
        path = os.path.join(self.site, file)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        # At once, as editors do: a file that is half written is a site of its own.
        draft = os.path.join(os.path.dirname(path), ".draft")
        with open(draft, "w", encoding="utf-8") as target:
            target.write(text)
        os.replace(draft, path)

    def replace(self, file, old, new):
        text = self.read(file)
        assert old in text, f"{file} has no {old!r}"
        self.write(file, text.replace(old, new))

    def remove(self, file):
        os.remove(os.path.join(self.site, file))


def mark(page):
    """Leaves something in the page that no other load of it has."""
    page.evaluate("window.sameLoad = true")


def is_marked(page):
    return page.evaluate("window.sameLoad === true")


def wait(page, holds):
    """Waits until an expression holds; the page's own policy lets nothing be evaluated in it by itself."""
    end = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(holds):
        check(time.monotonic() < end, f"it does not come to hold: {holds}")
        page.wait_for_timeout(20)


def check(holds, message):
    if not holds:
        sys.exit(message)


def problems(page):
    return page.locator("tallypress-preview section.problems")


def about(*paragraphs):
    return "---\ntitle: About\n---\n\n" + "\n\n".join(paragraphs) + "\n"


LONG = [f"Paragraph {number} of many, so that there is something to scroll." for number in range(120)]


@scenario
def reload_keeps_the_place(author):
    author.write("Content/pages/about.md", about(*LONG))
    other = author.open("guides/start/")
    page = author.open("about/")
    expect(page.get_by_text("Paragraph 119")).to_be_visible()
    page.evaluate("scrollTo({top: 1500, behavior: 'instant'})")
    mark(page)
    mark(other)
    # The page grows at both ends.
    author.write("Content/pages/about.md", about("Something new above.", *LONG, "And below."))
    expect(page.get_by_text("Something new above.")).to_have_count(1)
    page.wait_for_load_state("load")
    wait(page, "Math.abs(scrollY - 1500) < 2")
    check(not is_marked(page), "the page was not loaded again")
    check(is_marked(other), "a page that did not change was loaded again")
    check(page.evaluate("Object.keys(sessionStorage).length") == 0, "the place is kept for too long")
    check(not author.mistakes, f"the page says {author.mistakes}")


@scenario
def styles_are_exchanged_in_place(author):
    author.write("Templates/assets/theme.css", "body{color:rgb(1,2,3)}\n")
    page = author.open("about/")
    color = "getComputedStyle(document.querySelector('main')).color"
    wait(page, f"{color} === 'rgb(1, 2, 3)'")
    mark(page)
    author.write("Templates/assets/theme.css", "body{color:rgb(4,5,6)}\n")
    wait(page, f"{color} === 'rgb(4, 5, 6)'")
    author.write("Templates/assets/theme.css", "body{color:rgb(7,8,9)}\n")
    wait(page, f"{color} === 'rgb(7, 8, 9)'")
    check(is_marked(page), "the page was loaded again")
    wait(page, "document.querySelectorAll('link[rel=stylesheet][href*=\"/theme.\"]').length === 1")
    private = author.open("~private/about/")
    mark(private)
    author.write("Templates/assets/theme.css", "body{color:rgb(10,11,12)}\n")
    wait(private, f"{color} === 'rgb(10, 11, 12)'")
    check(is_marked(private), "the private page was loaded again")


@scenario
def what_is_typed_stays(author):
    author.write("Templates/assets/theme.css", "main{color:rgb(1,2,3)}\n")
    page = author.open("about/")
    other = author.open("guides/start/")
    field = page.locator("form.find input")
    field.fill("boxes")
    mark(page)
    # A sheet, another page, and a sheet again, which tells that the page has seen what was before.
    author.write("Templates/assets/theme.css", "main{color:rgb(4,5,6)}\n")
    expect(page.locator("main")).to_have_css("color", "rgb(4, 5, 6)")
    author.replace("Content/guides/start.md", "[Start a trial]", "A word more. [Start a trial]")
    expect(other.get_by_text("A word more.")).to_be_visible()
    author.write("Templates/assets/theme.css", "main{color:rgb(7,8,9)}\n")
    expect(page.locator("main")).to_have_css("color", "rgb(7, 8, 9)")
    check(is_marked(page), "a page that did not change was loaded again")
    expect(field).to_have_value("boxes")
    # So do two changes in one, or two that come at once.
    author.write("Templates/assets/theme.css", "main{color:rgb(10,11,12)}\n")
    author.replace("Content/guides/start.md", "A word more.", "Two words more.")
    expect(other.get_by_text("Two words more.")).to_be_visible()
    expect(page.locator("main")).to_have_css("color", "rgb(10, 11, 12)")
    check(is_marked(page), "a page that did not change was loaded again")
    check(not author.mistakes, f"the page says {author.mistakes}")


@scenario
def a_style_sheet_that_does_not_come(author):
    author.write("Templates/assets/theme.css", "main{color:rgb(1,2,3)}\n")
    page = author.open("about/")
    failed = []

    def fail_once(route):
        if failed:
            return route.continue_()
        failed.append(route.request.url)
        route.abort()

    page.route("**/assets/theme.*.css", fail_once)
    mark(page)
    author.write("Templates/assets/theme.css", "main{color:rgb(4,5,6)}\n")
    expect(page.locator("main")).to_have_css("color", "rgb(4, 5, 6)")
    check(failed and not is_marked(page), "the page was not loaded again")


IS_CARET_IN_VIEW = """(() => {
  const caret = document.querySelector("tallypress-preview").shadowRoot.querySelector("pre b");
  const [inner, outer] = [caret, caret.closest("pre")].map(element => element.getBoundingClientRect());
  return outer.left <= inner.left && inner.right <= outer.right && inner.right <= innerWidth;
})()"""


@scenario
def errors_stand_on_the_page_until_they_are_mended(author):
    for width, scheme in [(1280, "light"), (360, "dark")]:
        page = author.open("guides/start/", width=width, scheme=scheme)
        expect(problems(page)).to_be_hidden()
        mark(page)
        good = author.read("Content/guides/start.md")
        author.replace("Content/guides/start.md", "aff:acme/trial#top", "aff:acme/trail")
        expect(problems(page)).to_be_visible()
        for text in ["1 error", "Content/guides/start.md:8:1", "8 | [Start a trial](aff:acme/trail)", "did you mean trial?",
                     "page/unknown-offer"]:
            expect(problems(page)).to_contain_text(text)
        expect(problems(page).locator("pre b")).to_have_text("^")
        check(page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"at {width} px the page is wider")
        page.keyboard.press("Escape")
        expect(problems(page)).to_be_hidden()
        page.locator("tallypress-preview button", has_text="1 error").click()
        expect(problems(page)).to_be_visible()
        # A caret far to the right of its line is in view.
        author.write("Content/guides/start.md", good + "\n" + "A long line. " * 12 + "{{ acme.earnd }}\n")
        expect(problems(page)).to_contain_text("did you mean acme.earned?")
        wait(page, IS_CARET_IN_VIEW)
        author.replace("Content/guides/start.md", "aff:acme/trial#top", "aff:acme/trail")
        author.replace("Content/guides/start.md", "{{ acme.earnd }}", "it")
        expect(problems(page)).to_contain_text("did you mean trial?")
        # One more error: a page that hid the first shows both.
        page.get_by_role("button", name="Hide").click()
        author.write("Content/pages/about.md", "---\ntitle: About\ndate: yesterday\n---\n")
        expect(problems(page)).to_contain_text("2 errors")
        author.write("Content/pages/about.md", about("We write about boxes."))
        author.write("Content/guides/start.md", good)
        expect(problems(page)).to_be_hidden()
        expect(page.locator("tallypress-preview button", has_text="1 error")).to_be_hidden()
        check(not author.mistakes, f"the page says {author.mistakes}")
        page.close()


@scenario
def a_page_that_goes_and_comes_back(author):
    page = author.open("about/")
    text = author.read("Content/pages/about.md")
    guide = author.read("Content/guides/start.md")
    author.write("Content/guides/start.md", guide.replace("[about us](../pages/about.md)", "on"))
    author.remove("Content/pages/about.md")
    expect(page.locator("h1")).not_to_have_text("About")
    author.write("Content/pages/about.md", text)
    expect(page.locator("h1")).to_have_text("About")


@scenario
def a_site_that_is_broken_at_first(author):
    author.preview.end()
    settings = author.read("Content/site.yml")
    author.write("Content/site.yml", settings + "langage: en\n")
    author.preview = Preview(author.program, author.site)
    page = author.open("guides/start/")
    expect(page.locator("h1")).to_have_text("1 error")
    expect(page.locator("main")).to_contain_text("Content/site.yml:5:1")
    author.write("Content/site.yml", settings + "colour: red\n")
    expect(page.locator("main")).to_contain_text("colour")
    author.write("Content/site.yml", settings)
    expect(page.locator("h1")).to_have_text("How to start")


@scenario
def a_preview_that_is_started_again(author):
    page = author.open("about/")
    mark(page)
    expect(page.locator("tallypress-preview .lost")).to_be_hidden()
    author.preview.end()
    expect(page.locator("tallypress-preview .lost")).to_be_visible()
    author.replace("Content/pages/about.md", "about boxes", "about bags")
    author.preview = Preview(author.program, author.site, port=author.preview.port)
    expect(page.get_by_text("We write about bags.")).to_be_visible()
    check(not is_marked(page), "the page was not loaded again")


@scenario
def editions_lead_to_one_another(author):
    page = author.open("statements/2026-01/")
    bar = page.locator("tallypress-preview .bar")
    expect(bar).to_contain_text("as of 2026-03-31")
    expect(bar).not_to_contain_text("Private ·")
    bar.get_by_role("link", name="Private edition").click()
    page.wait_for_url("**/~private/statements/2026-01/")
    expect(bar.locator("strong")).to_have_text("Private")
    expect(page.get_by_text("ann@example.org").first).to_be_visible()
    bar.get_by_role("link", name="Public edition").click()
    page.wait_for_url(author.preview.address + "statements/2026-01/")


@scenario
def search_and_calculator(author):
    page = author.open("")
    page.locator("form.find input").fill("trial")
    results = page.get_by_role("link", name="How to start")
    expect(results.first).to_be_visible()
    page = author.open("calculator/")
    calculator = page.locator(".calculator")
    result = calculator.get_by_role("status")
    expect(result).to_be_visible()
    before = result.inner_text()
    choice = calculator.get_by_role("combobox").first
    choice.select_option(index=choice.evaluate("select => (select.selectedIndex + 1) % select.options.length"))
    expect(result).not_to_have_text(before)
    check(not author.mistakes, f"the page says {author.mistakes}")


@contextmanager
def author(program, site):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        someone = Author(browser, program, site)
        expect.set_options(timeout=PATIENCE)
        try:
            yield someone
        finally:
            someone.preview.process.kill()
            browser.close()


def main():
    name, program, site = sys.argv[1:]
    with author(program, site) as someone:
        try:
            scenarios[name](someone)
        except (AssertionError, Error) as error:
            sys.exit(f"{error}\n{someone.preview.errors()}")


main()
