"""Pictures of a page at the widths people have, and a mirror for pages visited with JavaScript off."""

WIDTHS = (320, 768, 1280)


def take(page, folder, name):
    """Writes NAME-320.png … into the folder; yields each width while the page has it."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        page.screenshot(path=str(folder / f"{name}-{width}.png"), full_page=True, animations="disabled")
        yield width


def overflow(page, width):
    """Nobody scrolls sideways: a page wider than its window names the widest element."""
    wide = page.evaluate(
        """() => {
          const room = document.documentElement.clientWidth
          if (document.documentElement.scrollWidth <= room) return null
          const all = [...document.body.querySelectorAll('*')]
          const widest = all.reduce((a, b) =>
            b.getBoundingClientRect().right > a.getBoundingClientRect().right ? b : a, document.body)
          return widest.outerHTML.slice(0, 120)
        }"""
    )
    return [f"scrolls sideways at {width} px because of {wide}"] if wide else []


class Inspector:
    """A second profile, where scripts may run: axe needs timers, which a page without JavaScript does not have.

    It shows the very document the visitor has, with our scripts held back, so what is checked is what stood there.
    """

    def __init__(self, browser, visitors_context):
        self.visitors_context = visitors_context
        self.context = browser.new_context(locale="vi-VN", viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
        self.page = self.context.new_page()
        self.html = ""
        self.page.route("**/*", self.answer)

    def mirror(self, page):
        self.context.clear_cookies()
        self.context.add_cookies(self.visitors_context.cookies())
        self.html = page.content()
        self.page.goto(page.url)
        return self.page

    def answer(self, route):
        kind = route.request.resource_type
        if kind == "document":
            route.fulfill(body=self.html, content_type="text/html; charset=utf-8")
        elif kind == "script":
            route.fulfill(body="", content_type="text/javascript")
        else:
            route.continue_()

    def close(self):
        self.context.close()
