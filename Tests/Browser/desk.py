"""What officials do at the desk, in the words on their screens."""

from Tests.Program import people


def sign_in(stage, who, login, look=False):
    officer = stage.visitor(who)
    officer.go("/lam-viec/dang-nhap")
    if look:
        officer.look("desk-sign-in")
    officer.fill("Tên đăng nhập", login)
    officer.fill("Mật khẩu", people.PASSWORD)
    officer.press("Đăng nhập")
    officer.reads("Việc cần làm")
    if look:
        officer.look("worklist")
    return officer


def receive(officer, applicant, phone):
    """The counter takes a dossier in; answers the code on the receipt."""
    officer.go("/lam-viec/tiep-nhan")
    officer.look("intake-search")
    officer.page.get_by_role("searchbox").first.fill("chung thuc ban sao")
    officer.page.get_by_role("searchbox").first.press("Enter")
    officer.page.get_by_role("link", name=people.CERTIFIED_COPY_NAME).first.click()
    officer.look("intake")
    with officer.expecting(422):
        officer.press("Tiếp nhận")
    officer.look("intake-errors")
    officer.fill("Họ và tên", applicant)
    officer.fill("Số điện thoại", phone)
    officer.press("Tiếp nhận")
    officer.look("desk-receipt")
    return officer.page.locator("code").first.inner_text().strip()


def open(officer, code):
    officer.go(f"/lam-viec/ho-so/{code}")


def open_from_worklist(officer, code):
    officer.go("/lam-viec")
    officer.page.get_by_role("link", name=code).first.click()
    officer.look("dossier")


def act(officer, action, fields):
    """Opens an action of the dossier's page, fills it in and sends it."""
    officer.page.get_by_role("button", name=action, exact=True).or_(
        officer.page.get_by_role("link", name=action, exact=True)
    ).or_(officer.page.locator("summary", has_text=action)).first.click()
    for label, value in fields.items():
        officer.fill(label, value)
    if fields:
        officer.press(action)


def decide(stage, specialist, code):
    """The specialist lays the result before the leader, who signs; the clerk issues."""
    open(specialist, code)
    act(specialist, "Trình kết quả", {})
    leader = sign_in(stage, "leader", people.LEADER)
    open_from_worklist(leader, code)
    act(leader, "Ký duyệt", {})
    clerk = sign_in(stage, "clerk", people.CLERK)
    open_from_worklist(clerk, code)
    act(clerk, "Phát hành", {})


def hand_over(reception, code):
    reception.go("/lam-viec/tra-ket-qua")
    reception.look("handover")
    reception.go(f"/lam-viec/tra-ket-qua/{code}")
    reception.look("handover-dossier")
    reception.press("Trả kết quả")
