"""Signs an official in as a browser does, for the pages that need one."""

import re
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar

from Tests.Program import people
from Tests.Program.server import Failed


def session_cookie(port, login):
    """The Cookie header of a new session."""
    jar = CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    address = f"http://127.0.0.1:{port}/lam-viec/dang-nhap"
    html = browser.open(address).read().decode()
    inputs = re.findall(r"<input[^>]*>", html[html.index('name="_csrf"') :])
    shown = [tag for tag in inputs if 'type="hidden"' not in tag]
    fields = [re.search(r' name="([^"]+)"', tag)[1] for tag in shown[:2]]
    if len(fields) != 2:
        raise Failed("The sign-in page does not ask for a name and a password.")
    token = re.search(r'name="_csrf" value="([^"]*)"', html)[1]
    answers = {"_csrf": token, fields[0]: login, fields[1]: people.PASSWORD}
    browser.open(address, urllib.parse.urlencode(answers).encode())
    cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar)
    if "phien=" not in cookies:
        raise Failed(f"{login} could not sign in.")
    return cookies
