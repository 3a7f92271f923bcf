"""A storm closes the offices: the province takes a day off, sees whom it moves, and everybody concerned reads why."""

import time

from Tests.Browser import desk
from Tests.Browser.scenarios.web_job import PERSON, fill_in
from Tests.Program import people
from Tests.Program.server import Failed

QUAY = "1.003658"  # five working days, online, without papers
REASON = "Nghỉ phòng tránh bão số 15"


def play(stage):
    citizen = stage.visitor("citizen", javascript=False)
    code, mine = submit(citizen)
    reception = desk.sign_in(stage, "receptionist", people.RECEPTIONIST)
    desk.open_from_worklist(reception, code)
    desk.act(reception, "tiep-nhan")
    citizen.go(mine)
    due = appointment(citizen)

    administrator = desk.sign_in(stage, "administrator", people.ADMINISTRATOR)
    look_around(administrator, due[:4])
    before, after = take_off(administrator, due[:10], code)
    if before != due or after[:10] <= due[:10]:
        raise Failed(f"The preview moves {code} from {before} to {after}; it was due {due}.")

    wait_for(citizen, mine, after)
    citizen.reads(REASON)
    citizen.look("my-dossier-redated")
    desk.open_dossier(reception, code)
    if after not in reception.page.content():
        raise Failed(f"The officer's page of {code} does not show {after}.")
    reception.page.get_by_text("Vì sao hẹn ngày này").click()
    reception.reads(REASON)
    reception.look("dossier-redated")

    hours(administrator)


def submit(citizen):
    citizen.go(f"/nop-ho-so/{QUAY}")
    citizen.page.get_by_label("Huyện, thị xã, thành phố").select_option(label="Thành phố Long Xuyên")
    citizen.press("Xem nơi nộp")
    citizen.page.get_by_label("Cơ quan nhận hồ sơ").select_option(label=people.WARD_TITLE)
    citizen.press("Tiếp tục")
    fill_in(citizen, PERSON)
    while not citizen.page.get_by_label("Tôi cam đoan").count():
        citizen.page.get_by_role("button", name="Tiếp tục").last.click()
    citizen.page.get_by_label("Tôi cam đoan").check()
    citizen.press("Nộp hồ sơ")
    citizen.reads("Đã nộp hồ sơ")
    return citizen.page.locator("main code").first.text_content(), citizen.page.locator("main .private a").get_attribute("href")


def appointment(citizen):
    """As the citizen's page has it: 2026-11-27T09:20:00+07:00."""
    return citizen.page.locator("main b time").first.get_attribute("datetime")


def look_around(administrator, year):
    administrator.go("/quan-tri")
    administrator.follow("Lịch làm việc")
    administrator.look("calendar-year")
    administrator.go(f"/quan-tri/lich/{int(year) + 1}")
    administrator.reads("Chưa công bố, tính theo luật")
    administrator.look("calendar-year-proposed")
    administrator.follow(f"Công bố lịch năm {int(year) + 1}")
    administrator.look("calendar-announcement")
    administrator.go(f"/quan-tri/lich/{year}")


def take_off(administrator, day, code):
    """Answers from when to when the dossier moves, as the preview says."""
    administrator.page.locator(f".months a[href$='/ngay/{day}']").click()
    administrator.look("calendar-day")
    administrator.page.get_by_label("Nghỉ", exact=True).check()
    with administrator.expecting(422):
        administrator.press("Xem trước")
        administrator.reads("cần sửa")
    administrator.look("calendar-day-errors")
    administrator.fill("Lý do", REASON)
    administrator.press("Xem trước")
    administrator.reads("Chưa lưu")
    administrator.page.get_by_role("button", name="Lưu thay đổi").wait_for()
    administrator.look("calendar-preview")
    times = administrator.page.locator("main tr", has_text=code).locator("time")
    before, after = (times.nth(index).get_attribute("datetime") for index in (0, 1))
    administrator.press("Lưu thay đổi")
    administrator.reads("Đã lưu thay đổi")
    administrator.look("calendar-day-saved")
    return before, after


def wait_for(citizen, mine, due):
    """A worker gives out the new dates after the change was saved."""
    until = time.monotonic() + 15
    while time.monotonic() < until:
        citizen.go(mine)
        if appointment(citizen) == due:
            return
        time.sleep(0.5)
    raise Failed(f"The citizen's page still says {appointment(citizen)}, not {due}.")


def hours(administrator):
    administrator.follow("Giờ làm việc")
    administrator.look("hours-province")
    administrator.page.get_by_label("Cơ quan", exact=True).select_option(label=people.WARD_TITLE)
    administrator.press("Xem giờ của cơ quan")
    administrator.reads("Cơ quan không có giờ riêng")
    administrator.page.get_by_label("Thứ Hai", exact=True).first.fill("sáng")
    with administrator.expecting(422):
        administrator.press("Xem trước")
        administrator.reads("cần sửa")
    administrator.look("hours-errors")
    administrator.page.get_by_label("Thứ Hai", exact=True).first.fill("07:00-11:00")
    administrator.press("Xem trước")
    administrator.reads("Chưa lưu")
    administrator.look("hours-preview")
