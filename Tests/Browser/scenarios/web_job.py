"""The main job from the web, without JavaScript on the citizen's side: search, submit, receipt … result."""

from Tests.Browser import desk
from Tests.Program import people

PERSON = {
    "Họ và tên, hoặc tên tổ chức": "Nguyễn Thị Lan",
    "Số định danh cá nhân, hoặc mã số thuế": "089190001234",
    "Số điện thoại": "0987654321",
    "Địa chỉ": "Khóm 1, phường Mỹ Bình",
}
BIRTH = {
    "Họ, chữ đệm, tên của con": "Trần Lan Anh",
    "Ngày sinh của con": "05/11/2026",
    "Nơi sinh của con": "Bệnh viện Sản Nhi An Giang",
    "Dân tộc của con": "Kinh",
    "Quốc tịch của con": "Việt Nam",
    "Quê quán của con": "An Giang",
    "Họ và tên mẹ": "Nguyễn Thị Lan",
    "Ngày sinh của mẹ": "01/02/1990",
    "Số định danh của mẹ": "089190001234",
    "Nơi cư trú của mẹ": "Khóm 1, phường Mỹ Bình",
}
PAPER = {"name": "giay-chung-sinh.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF\n"}


def play(stage):
    citizen = stage.visitor("citizen", javascript=False)
    find(citizen)
    code, mine = submit(citizen)

    reception = desk.sign_in(stage, "receptionist", people.RECEPTIONIST)
    desk.open_from_worklist(reception, code)
    reception.look("dossier-waiting-for-reception")
    desk.act(reception, "tiep-nhan")

    specialist = desk.sign_in(stage, "specialist", people.SPECIALIST)
    desk.ask_for_papers(specialist, code, "Giấy chứng sinh chụp bị mờ.")

    citizen.go(mine)
    citizen.reads("Giấy chứng sinh chụp bị mờ.")
    citizen.look("my-dossier-awaiting-supplement")
    supply(citizen)

    desk.decide(stage, specialist, code)
    desk.hand_over(reception, code)

    citizen.go(mine)
    citizen.reads("Đã trả kết quả")
    citizen.look("my-dossier-returned")


def find(citizen):
    citizen.go("/")
    citizen.page.get_by_role("searchbox").fill("lam khai sinh cho con")
    citizen.page.get_by_role("searchbox").press("Enter")
    citizen.look("procedures-found")
    citizen.page.locator(f"main a[href$='/{people.BIRTH}']").first.click()
    citizen.look("procedure")
    citizen.follow("Nộp trực tuyến")


def submit(citizen):
    """Step by step to the receipt; answers the code and the private address of the dossier."""
    citizen.look("submit-place")
    citizen.page.get_by_label("Huyện, thị xã, thành phố").select_option(label="Thành phố Long Xuyên")
    citizen.press("Xem nơi nộp")
    citizen.page.get_by_label("Cơ quan nhận hồ sơ").select_option(label=people.WARD_TITLE)
    citizen.press("Tiếp tục")

    citizen.look("submit-person")
    with citizen.expecting(422):
        citizen.press("Tiếp tục")
        citizen.reads("chỗ cần sửa")
    citizen.look("submit-person-errors")
    fill_in(citizen, PERSON)

    citizen.look("submit-answers")
    citizen.page.get_by_label("Nữ", exact=True).check()
    citizen.page.get_by_label("Mẹ", exact=True).check()
    fill_in(citizen, BIRTH)

    citizen.look("submit-papers")
    citizen.page.get_by_label("Giấy chứng sinh", exact=True).set_input_files(PAPER)
    citizen.page.get_by_role("button", name="Tiếp tục").last.click()

    citizen.look("submit-review")
    citizen.page.get_by_label("Tôi cam đoan").check()
    citizen.press("Nộp hồ sơ")
    citizen.reads("Đã nộp hồ sơ")
    citizen.look("receipt")
    return citizen.page.locator("main code").first.text_content(), citizen.page.locator("main .private a").get_attribute("href")


def fill_in(citizen, values):
    for label, value in values.items():
        citizen.fill(label, value)
    citizen.press("Tiếp tục")


def supply(citizen):
    citizen.page.locator("main a[href*='/bo-sung']").first.click()
    citizen.look("supply")
    citizen.page.locator("main input[type=file]").first.set_input_files(PAPER)
    citizen.page.locator("main form[enctype]").get_by_role("button").last.click()
    citizen.reads("Đã gửi giấy tờ bổ sung")
    citizen.look("supplied")
