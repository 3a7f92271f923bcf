"""What officials do at the desk."""

from Tests.Program import people


def sign_in(stage, who, login, look=False):
    officer = stage.visitor(who)
    officer.go("/lam-viec/dang-nhap")
    if look:
        officer.look("desk-sign-in")
    officer.fill("Tên đăng nhập", login)
    officer.fill("Mật khẩu", people.PASSWORD)
    officer.page.locator("form", has=officer.page.locator("#password")).get_by_role("button").click()
    officer.reads("Việc cần làm")
    return officer


def receive(officer, applicant):
    """The counter takes a dossier in; answers the code on the receipt."""
    officer.follow("Tiếp nhận")
    officer.look("intake-search")
    officer.page.get_by_role("searchbox").fill("chung thuc ban sao tu ban chinh")
    officer.page.get_by_role("searchbox").press("Enter")
    officer.look("intake-found")
    officer.page.locator(f"main a[href$='/{people.CERTIFIED_COPY}']").first.click()
    officer.look("intake")

    officer.fill("Họ và tên hoặc tên tổ chức", "")
    with officer.expecting(422):
        officer.press("Tiếp nhận, in giấy hẹn")
        officer.reads("cần sửa")
    officer.look("intake-errors")

    for label, value in applicant.items():
        officer.fill(label, value)
    officer.page.get_by_label("Đã đủ giấy tờ bắt buộc").check()
    officer.press("Tiếp nhận, in giấy hẹn")
    officer.reads("Giấy tiếp nhận và hẹn trả")
    officer.look("desk-receipt")
    code = officer.page.locator("main code").first.text_content().strip()
    officer.prints_on_one_a5("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", code, applicant["Họ và tên hoặc tên tổ chức"])
    return code


def open_dossier(officer, code):
    officer.go(f"/lam-viec/ho-so/{code}")


def open_from_worklist(officer, code, look=None):
    officer.go("/lam-viec")
    if look:
        officer.look(look)
    officer.page.get_by_role("link", name=code).first.click()


def act(officer, action, fields=None, look=None):
    """Opens an action on the dossier's page, fills it in and sends it. Its field "reason" is "ky-duyet-reason"."""
    place = officer.page.locator(f"details#viec-{action}")
    if place.get_attribute("open") is None:
        place.locator("summary").first.click()
    for field, value in (fields or {}).items():
        place.locator(f"#{action}-{field}").fill(value)
    if look:
        officer.look(look)
    place.get_by_role("button").last.click()
    officer.page.locator("main .notice.good").first.wait_for()


def ask_for_papers(specialist, code, reason):
    open_from_worklist(specialist, code, look="worklist-specialist")
    specialist.look("dossier")
    wanted = {"items": "Bản chính có dấu giáp lai", "reason": reason}
    act(specialist, "yeu-cau-bo-sung", wanted, look="dossier-supplement-form")
    specialist.look("dossier-awaiting-supplement")


def decide(stage, specialist, code):
    """The specialist lays the result before the leader, who signs; the clerk issues."""
    open_dossier(specialist, code)
    act(specialist, "trinh-ket-qua")
    leader = sign_in(stage, "leader", people.LEADER)
    open_from_worklist(leader, code, look="worklist-leader")
    leader.look("dossier-to-sign")
    act(leader, "ky-duyet")
    clerk = sign_in(stage, "clerk", people.CLERK)
    open_from_worklist(clerk, code)
    act(clerk, "chuyen-buoc")


def hand_over(reception, code):
    reception.follow("Trả kết quả")
    reception.page.get_by_role("searchbox").fill(code)
    reception.page.get_by_role("searchbox").press("Enter")
    reception.look("handover")
    if not reception.page.get_by_label(f"Trả hồ sơ {code}").is_checked():
        reception.page.get_by_label(f"Trả hồ sơ {code}").check()
    reception.press("Xác nhận đã trả")
    reception.reads("Đã trả kết quả hồ sơ")
    reception.look("handover-done")
