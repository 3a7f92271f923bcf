"""The main job from the counter: received on paper, solved, supplemented, decided, handed over."""

from Tests.Browser import desk
from Tests.Program import people


def play(stage):
    reception = desk.sign_in(stage, "receptionist", people.RECEPTIONIST, look=True)
    code = desk.receive(reception, applicant="Trần Thị Bé Ba", phone="0912345678")

    specialist = desk.sign_in(stage, "specialist", people.SPECIALIST)
    desk.open_from_worklist(specialist, code)
    desk.act(specialist, "Yêu cầu bổ sung", {"Giấy tờ cần bổ sung": "Bản chính", "Lý do": "Chưa có bản chính."})
    specialist.look("dossier-awaiting-supplement")

    citizen = stage.visitor("citizen", javascript=False)
    citizen.go("/tra-cuu")
    citizen.look("look-up")
    citizen.fill("Mã hồ sơ", code)
    citizen.press("Tra cứu")
    citizen.reads("Yêu cầu bổ sung")
    citizen.look("look-up-answer")
    assert "Bé Ba" not in citizen.page.content(), "The public look-up shows a name."

    desk.open(reception, code)
    desk.act(reception, "Nhận bổ sung", {"Ghi chú": "Đã nộp bản chính."})

    desk.decide(stage, specialist, code)
    desk.hand_over(reception, code)

    citizen.go(f"/tra-cuu?ma={code}")
    citizen.reads("Đã trả kết quả")
    citizen.look("look-up-returned")
