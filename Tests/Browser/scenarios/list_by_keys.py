"""A list of choices under the keys: nothing leaves the page before the button is pressed (WCAG 3.2.2)."""

from Tests.Program.server import Failed


def play(stage):
    citizen = stage.visitor("citizen-at-the-keys")
    citizen.go("/nop-ho-so/1.001193")
    address, keys = citizen.page.url, citizen.page.keyboard

    districts = citizen.page.get_by_label("Huyện, thị xã, thành phố")
    districts.focus()
    for key in ("ArrowDown", "ArrowDown", "T"):
        keys.press(key)
    chosen = districts.input_value()
    citizen.page.wait_for_load_state("networkidle")
    if not chosen or citizen.page.url != address:
        raise Failed(f"The keys chose “{chosen}” and led to {citizen.page.url}.")

    keys.press("Tab")
    keys.press("Enter")
    citizen.page.wait_for_url(f"**huyen={chosen}")
    citizen.reads("Cơ quan nhận hồ sơ")
