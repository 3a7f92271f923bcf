"""Citizens who fill in drafts, with the same few papers over and over: sent, taken out, discarded, submitted."""

import hashlib
import http.client
import random
import re
import urllib.parse

from Tests.Program import people

CONTENTS = [f"%PDF-1.4\npaper {number}\n".encode() for number in range(60)]
PERSON = {"loai": "person", "ho-ten": "Nguyễn Thị Lan", "so-dinh-danh": "089190001234", "dien-thoai": "0912345678",
          "dia-chi": "Khóm 1, phường Mỹ Bình"}
ANSWERS = {"childName": "Nguyễn An", "childBirthDate": "5/3/2026", "childSex": "Nữ", "childBirthPlace": "Long Xuyên",
           "childEthnicity": "Kinh", "childNationality": "Việt Nam", "childHometown": "An Giang",
           "motherName": "Nguyễn Thị Lan", "motherBirthDate": "1/2/1990", "motherPersonalId": "089190001234",
           "motherResidence": "Mỹ Bình", "declarantRelation": "Mẹ"}


def hashed(content):
    return hashlib.sha256(content).hexdigest()


class Citizen:
    """A browser without scripts; remembers what of its drafts was acknowledged, and what may have been."""

    def __init__(self, port, seed):
        self.port = port
        self.cookies = {}
        self.random = random.Random(seed)
        # By the key of a draft or the code of a dossier: the sets of papers it may hold. One, unless it was cut off.
        self.drafts = {}
        self.dossiers = {}
        self.uploads = 0
        self.wrong = None

    def fill_in_until(self, is_over):
        """Draft after draft, until the server is gone."""
        try:
            while not is_over.is_set():
                self.draft()
        except (OSError, http.client.HTTPException):
            pass
        except AssertionError as failure:
            self.wrong = str(failure)

    def draft(self):
        base = f"/nop-ho-so/{people.BIRTH}"
        place = self.post(base, {"huyen": "883", "noi-nop": people.WARD_CODE}, page=f"{base}?huyen=883")
        address = place.removesuffix("/nguoi-nop")
        assert address != place, f"The draft led to {place}"
        key = address.rsplit("/", 1)[1]
        held = set()
        for _ in range(self.random.randrange(1, 4)):
            held = self.send_papers(address, key, held)
        end = self.random.choice(["leave", "empty", "discard", "submit", "submit"])
        if end == "empty":
            self.drafts[key] = [held, set()]
            self.post(f"{address}/giay-to", {"bo": sorted(held)}, files=[])
            self.drafts[key] = [set()]
        if end == "discard":
            self.drafts[key] = [held, None]
            self.post(f"{address}/xem-lai/xoa", {}, page=f"{address}/xem-lai")
            self.drafts[key] = [None]
        if end == "submit":
            self.submit(address, key, held)

    def send_papers(self, address, key, held):
        """Some new papers, and one taken out; answers what the draft holds now, by the names its page gives them."""
        contents = self.random.sample(CONTENTS, 6)
        dropped = set(self.random.sample(sorted(held), min(1, len(held))))
        after = (held - dropped) | {f"giay-khac.{hashed(content)}" for content in contents}
        self.drafts[key] = [held, after]
        self.post(f"{address}/giay-to", {"bo": sorted(dropped), "mang-2": "co", "o-lai": "co"}, files=contents)
        self.drafts[key] = [after]
        self.uploads += len(contents)
        return after

    def submit(self, address, key, held):
        self.post(f"{address}/nguoi-nop", PERSON)
        self.post(f"{address}/to-khai", {f"hoi-{name}": answer for name, answer in ANSWERS.items()})
        self.drafts[key] = [held, set()]
        receipt = self.post(f"{address}/xem-lai", {"cam-doan": "co"})
        code = re.match(r"/ho-so/([^/]+)/", receipt)
        assert code, f"The submission led to {receipt}"
        self.drafts[key] = [set()]
        self.dossiers[code[1]] = {paper.split(".")[1] for paper in held}

    # How it is asked

    def post(self, address, fields, page=None, files=None):
        """Sends a form with the token of its page; answers where it leads."""
        text = self.ask("GET", page or address)[1]
        token = re.search(r'name="_csrf" value="([^"]*)"', text)
        pairs = [("_csrf", token[1] if token else "")]
        for name, value in fields.items():
            pairs += [(name, one) for one in (value if isinstance(value, list) else [value])]
        if files is None:
            body, kind = urllib.parse.urlencode(pairs).encode(), "application/x-www-form-urlencoded"
        else:
            body, kind = parts(pairs, files), "multipart/form-data; boundary=cut"
        answer, text = self.ask("POST", address, body, kind)
        assert answer.status == 303, f"{address} answers {answer.status}: {' '.join(text.split())[-600:]}"
        return answer.headers["Location"]

    def ask(self, method, address, body=None, kind=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
            if kind:
                headers["Content-Type"] = kind
            connection.request(method, address, body, headers)
            answer = connection.getresponse()
            text = answer.read().decode()
            for line in answer.headers.get_all("Set-Cookie") or []:
                name, value = line.split(";")[0].split("=", 1)
                self.cookies[name] = value
            return answer, text
        finally:
            connection.close()


def parts(pairs, files):
    body = b""
    for name, value in pairs:
        body += f'--cut\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
    for content in files:
        body += b'--cut\r\nContent-Disposition: form-data; name="giay-khac"; filename="giay.pdf"\r\n\r\n'
        body += content + b"\r\n"
    return body + b"--cut--\r\n"
