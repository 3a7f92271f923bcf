"""The main job from the counter: received on paper, solved, supplemented, decided, handed over."""

from Tests.Browser import desk
from Tests.Program import people
from Tests.Program.server import Failed

APPLICANT = {
    "Số định danh, mã số thuế": "089190007654",
    "Họ và tên hoặc tên tổ chức": "Trần Thị Bé Ba",
    "Điện thoại": "0912345678",
    "Địa chỉ": "Khóm 3, phường Mỹ Bình",
}


def play(stage):
    reception = desk.sign_in(stage, "receptionist", people.RECEPTIONIST, look=True)
    reception.look("worklist")
    code = desk.receive(reception, APPLICANT)

    specialist = desk.sign_in(stage, "specialist", people.SPECIALIST)
    desk.ask_for_papers(specialist, code, "Bản chính mờ, không đọc được số.")

    citizen = stage.visitor("citizen", javascript=False)
    look_up(citizen, code)
    citizen.reads("Yêu cầu bổ sung")
    citizen.look("look-up-awaiting-supplement")

    desk.open_dossier(reception, code)
    desk.act(reception, "nhan-bo-sung", {"note": "Bản chính có dấu giáp lai"})
    desk.decide(stage, specialist, code)
    desk.hand_over(reception, code)

    look_up(citizen, code)
    citizen.reads("Đã trả kết quả")
    citizen.look("look-up-returned")


def look_up(citizen, code):
    """By the code alone; what the page answers must not say whose dossier it is."""
    citizen.go("/tra-cuu")
    citizen.look("look-up")
    citizen.fill("Mã hồ sơ", code)
    citizen.press("Tra cứu")
    seen = citizen.page.content()
    for secret in APPLICANT.values():
        if secret in seen:
            raise Failed(f"The public look-up shows “{secret}”.")
