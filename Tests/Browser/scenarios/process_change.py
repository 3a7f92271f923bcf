"""An administrator changes how a procedure goes: copies, adds a consultation, mends, tries, publishes.

The next dossier waits for the room that is asked; an older one finishes by the old version, another is moved to the new.
"""

import re

from Tests.Browser import desk
from Tests.Program import people
from Tests.Program.server import Failed

SLUG = "chung-thuc"
DRAFT = f"/quan-tri/quy-trinh/nhap/{SLUG}"
STEP = "Hỏi phòng địa chính"
APPLICANT = {
    "Số định danh, mã số thuế": "089190007655",
    "Họ và tên hoặc tên tổ chức": "Trần Thị Bé Tư",
    "Điện thoại": "0912345679",
    "Địa chỉ": "Khóm 4, phường Mỹ Bình",
}


def play(stage):
    reception = desk.sign_in(stage, "receptionist", people.RECEPTIONIST)
    older = desk.receive(reception, APPLICANT)
    reception.go("/lam-viec")
    moving = desk.receive(reception, APPLICANT | {"Số định danh, mã số thuế": "089190007657"})

    admin = stage.visitor("administrator")
    admin.go("/lam-viec/dang-nhap")
    admin.fill("Tên đăng nhập", people.ADMINISTRATOR)
    admin.fill("Mật khẩu", people.PASSWORD)
    admin.page.locator("form", has=admin.page.locator("#password")).get_by_role("button").click()
    admin.page.wait_for_load_state()

    admin.go("/quan-tri/quy-trinh")
    admin.look("processes")
    admin.go(f"/quan-tri/quy-trinh/ban/{SLUG}")
    admin.look("process")
    admin.press("Chép thành bản nháp")
    admin.reads("Đã có bản nháp")

    add_consultation(admin)
    admin.reads("chưa chọn nơi được hỏi ý kiến")
    admin.look("draft-faulty")
    mend(admin)
    admin.reads("Không còn chỗ nào phải sửa")
    admin.look("draft")

    try_out(admin)
    publish(admin)
    follow(stage, reception, older)

    move(admin)
    desk.open_dossier(reception, moving)
    reception.reads("Chuyển sang phiên bản")
    if STEP not in reception.page.content():
        raise Failed(f"{moving} was moved and does not follow the new version.")
    reception.look("dossier-moved")


def add_consultation(admin):
    admin.follow("Thêm bước")
    with admin.expecting(422):
        admin.press("Thêm bước")
        admin.reads("chỗ cần sửa")
    admin.look("step-errors")
    admin.fill("Tên bước", STEP)
    admin.page.locator("#kind").select_option("consultation")
    admin.page.locator("#role").select_option("specialist")
    admin.page.locator("#body").select_option("solving")
    admin.page.locator("#room").select_option("room:justice")
    admin.page.locator("#after").select_option("2")
    admin.fill("Thời gian", "4")
    # The law gives a day; the other office's time stands outside of it.
    admin.page.locator("#counted").uncheck()
    admin.press("Thêm bước")
    admin.reads("Đã lưu")


def mend(admin):
    admin.page.get_by_role("link", name=STEP, exact=True).click()
    admin.look("step")
    admin.page.locator("#asked-role-1").select_option("specialist")
    admin.page.locator("#asked-body-1").select_option("solving")
    admin.page.locator("#asked-room-1").select_option("room:land")
    admin.page.locator("#consent").check()
    admin.press("Lưu bước")
    admin.reads("Đã lưu")


def try_out(admin):
    admin.follow("Chạy thử")
    admin.look("trial")
    for _ in range(20):
        first = admin.page.locator("main form button.primary")
        if first.count() == 0:
            break
        first.first.click()
        admin.page.wait_for_load_state()
    admin.reads("Hồ sơ đã kết thúc")
    admin.look("trial-done")
    admin.go(f"{DRAFT}/mo-phong")
    admin.look("forecast")
    admin.go(f"{DRAFT}/chuyen-ho-so")
    admin.press("Xem thử")
    admin.page.get_by_text("hồ sơ chuyển được").or_(admin.page.get_by_text("Không có gì phải chuyển")).first.wait_for()
    admin.look("move-preview")
    admin.go(f"{DRAFT}/so-sanh")
    admin.reads("Thêm bước")
    admin.look("process-diff")
    admin.go(f"{DRAFT}/buoc/3/huong/moi")
    with admin.expecting(422):
        admin.fill("Điều kiện", "(dien_tich > 100")
        admin.press("Lưu hướng")
        admin.reads("chưa được đóng")
    admin.look("choice-errors")


def publish(admin):
    admin.go(f"{DRAFT}/cong-bo")
    admin.look("publish")
    admin.press("Công bố")
    admin.reads("Đã công bố")
    admin.look("process-published")
    admin.go(f"/thu-tuc/{people.CERTIFIED_COPY}")
    admin.page.get_by_text("Sơ đồ quy trình").first.click()
    admin.look("procedure-drawn")


def follow(stage, reception, older):
    """The next dossier goes by the new version, the older one by its own."""
    # Other copies of the program hear of it a second later.
    reception.page.wait_for_timeout(1_500)
    reception.go("/lam-viec")
    newer = desk.receive(reception, APPLICANT | {"Số định danh, mã số thuế": "089190007656"})
    for code, is_new in ((older, False), (newer, True)):
        desk.open_dossier(reception, code)
        if (STEP in reception.page.content()) != is_new:
            raise Failed(f"{code} {'does not follow' if is_new else 'follows'} the new version.")
    reception.page.get_by_text("Sơ đồ quy trình").first.click()
    reception.look("dossier-drawn")

    specialist = desk.sign_in(stage, "specialist", people.SPECIALIST)
    desk.decide(stage, specialist, older)
    desk.hand_over(reception, older)
    ask(stage, specialist, newer)
    sign(stage, newer)
    desk.hand_over(reception, newer)


def ask(stage, specialist, code):
    """The specialist's room is done; the room that is asked has the dossier on its list and answers."""
    desk.open_dossier(specialist, code)
    desk.act(specialist, "chuyen-buoc")
    leader = desk.sign_in(stage, "impatient-leader", people.LEADER)
    desk.open_dossier(leader, code)
    if leader.page.locator("details#viec-ky-duyet").count():
        raise Failed(f"{code} may be signed before the room that was asked has answered.")
    asked = desk.sign_in(stage, "asked-room", people.LAND)
    desk.open_from_worklist(asked, code)
    desk.act(asked, "tra-loi-y-kien", {"answer": "Thửa đất không có tranh chấp."}, look="dossier-asked")
    asked.reads("Có ý kiến trả lời")


def sign(stage, code):
    leader = desk.sign_in(stage, "leader-again", people.LEADER)
    desk.open_from_worklist(leader, code)
    desk.act(leader, "ky-duyet")
    clerk = desk.sign_in(stage, "clerk-again", people.CLERK)
    desk.open_from_worklist(clerk, code)
    desk.act(clerk, "chuyen-buoc")


def move(admin):
    """A dossier that runs under the old version follows to the new one, after it was seen where it would stand."""
    admin.go(f"/quan-tri/quy-trinh/ban/{SLUG}")
    admin.look("process-versions")
    admin.page.get_by_role("link", name="Chuyển sang bản").first.click()
    admin.press("Xem thử")
    admin.reads("chuyển được")
    admin.look("move")
    admin.page.get_by_role("button", name="Chuyển").last.click()
    admin.reads("Đã ra lệnh chuyển")
    for _ in range(20):
        if "Đã xong" in admin.page.locator("section[aria-labelledby=chuyen]").text_content():
            break
        admin.page.wait_for_timeout(500)
        admin.page.reload()
    told = admin.page.locator("section[aria-labelledby=chuyen]").text_content()
    if not re.search(r"[1-9]\d* đã chuyển", told):
        raise Failed(f"No dossier followed to the new version: {told}")
    admin.look("process-moved")
