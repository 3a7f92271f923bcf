"""The front door and the style guide: what everybody sees first, and what every other page is made of."""

import gzip
import http.client

from Tests.Program.server import Failed

ROUND_TRIP = 14 * 1024


def play(stage):
    first_visit(stage.server.port)

    citizen = stage.visitor("citizen", javascript=False)
    citizen.go("/")
    citizen.look("portal")

    officer = stage.visitor("officer")
    officer.go("/styleguide")
    officer.look("styleguide")

    with_script = stage.visitor("citizen-with-script")
    with_script.go("/")
    with_script.go("/khong-co-trang-nay", status=404)
    with_script.look("not-found")


def first_visit(port):
    """One round trip: the home page and its stylesheet, compressed, within 14 KB."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", "/", headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    body = answer.read()
    if answer.getheader("Content-Encoding") != "gzip":
        raise Failed("The home page does not come compressed, though it was asked for gzip.")
    if len(body) > ROUND_TRIP:
        raise Failed(f"The home page is {len(body)} bytes compressed; {ROUND_TRIP} fit in one round trip.")
    html = gzip.decompress(body).decode()
    if 'rel="stylesheet"' in html:
        raise Failed("The home page asks for a stylesheet: the first view needs more than one request.")
