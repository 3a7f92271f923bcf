"""The main job from the web, without JavaScript on the citizen's side: search, submit, receipt … result."""

import tempfile
from pathlib import Path

from Tests.Browser import desk
from Tests.Program import people


def play(stage):
    citizen = stage.visitor("citizen", javascript=False)
    code = submit(citizen)

    reception = desk.sign_in(stage, "receptionist", people.RECEPTIONIST)
    desk.open_from_worklist(reception, code)
    reception.look("dossier-waiting-for-reception")
    desk.act(reception, "Tiếp nhận", {})

    specialist = desk.sign_in(stage, "specialist", people.SPECIALIST)
    desk.open_from_worklist(specialist, code)
    desk.act(specialist, "Yêu cầu bổ sung", {"Giấy tờ cần bổ sung": "Bản chính", "Lý do": "Bản chụp bị mờ."})

    citizen.go(f"/ho-so/{code}")
    citizen.reads("Bản chụp bị mờ.")
    citizen.look("my-dossier-supplement")
    citizen.follow("Nộp bổ sung")
    citizen.look("supply")
    citizen.press("Nộp bổ sung")

    desk.decide(stage, specialist, code)
    desk.hand_over(reception, code)

    citizen.go(f"/ho-so/{code}")
    citizen.reads("Đã trả kết quả")
    citizen.look("my-dossier-returned")


def submit(citizen):
    """From the search to the receipt; answers the code on it."""
    citizen.go("/thu-tuc")
    citizen.look("procedures")
    citizen.page.get_by_role("searchbox").first.fill("khai sinh")
    citizen.page.get_by_role("searchbox").first.press("Enter")
    citizen.reads(people.BIRTH_NAME)
    citizen.look("procedures-found")
    citizen.go(f"/thu-tuc/{people.BIRTH}")
    citizen.look("procedure")

    citizen.follow("Nộp hồ sơ trực tuyến")
    citizen.look("submit-who")
    with citizen.expecting(422):
        citizen.press("Tiếp tục")
    citizen.look("submit-who-errors")
    citizen.fill("Họ và tên", "Nguyễn Thị Lan")
    citizen.fill("Số điện thoại", "0987654321")
    citizen.press("Tiếp tục")
    citizen.look("submit-form")
    citizen.press("Tiếp tục")
    attach(citizen)
    citizen.look("submit-papers")
    citizen.press("Tiếp tục")
    citizen.look("submit-review")
    citizen.press("Nộp hồ sơ")
    citizen.look("receipt")
    return citizen.page.locator("code").first.inner_text().strip()


def attach(citizen):
    with tempfile.TemporaryDirectory() as folder:
        paper = Path(folder) / "ban-chinh.pdf"
        paper.write_bytes(b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n")
        citizen.page.locator("input[type=file]").first.set_input_files(paper)
