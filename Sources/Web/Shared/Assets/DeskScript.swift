extension Assets {
  /// Enhancements of the desk: keys, results while one types, the person of a number. Each page works without them.
  static let deskScriptText = #"""
    const one = (selector, root = document) => root.querySelector(selector);
    const all = (selector, root = document) => [...root.querySelectorAll(selector)];

    // Alt+V, T, K, S: the four rooms of the desk, where the officer has them. Alt+H: the keys.
    const rooms = { v: "/lam-viec", t: "/lam-viec/tiep-nhan", k: "/lam-viec/tra-ket-qua", s: "/lam-viec/tim" };
    addEventListener("keydown", (event) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      const key = event.key.toLowerCase();
      if (key === "h") {
        const help = one("[data-keys]");
        if (!help) return;
        event.preventDefault();
        help.open = !help.open;
        if (help.open) help.scrollIntoView({ block: "nearest" });
      } else if (key === "n" && document.activeElement?.closest("tr")) {
        const take = one("[data-take]", document.activeElement.closest("tr"));
        if (take) { event.preventDefault(); take.click(); }
      } else if (rooms[key] && !one(`[data-key="${key}"]`)) {
        const link = one(`nav a[href="${rooms[key]}"]`);
        if (link) { event.preventDefault(); link.click(); }
      }
    });

    // Up and down go through the rows of a list; from the search box, down goes to the first.
    addEventListener("keydown", (event) => {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp" || event.altKey) return;
      const at = document.activeElement;
      if (at?.matches("select, textarea, input[type=radio]")) return;
      const rows = all("[data-row]");
      if (!rows.length || !(at === document.body || at?.matches("[data-row], [type=search]") || at?.closest("[data-rows]"))) return;
      const row = at?.closest("tr, li");
      const place = row ? rows.findIndex((link) => row.contains(link)) : -1;
      const next = place + (event.key === "ArrowDown" ? 1 : -1);
      event.preventDefault();
      if (next < 0) one("[type=search]")?.focus(); else rows[Math.min(next, rows.length - 1)].focus();
    });

    // "Chọn tất cả"
    for (const button of all("[data-tick-all]")) {
      button.hidden = false;
      button.addEventListener("click", () => {
        const boxes = all(`input[type=checkbox][form="${button.dataset.tickAll}"]`);
        const tick = boxes.some((box) => !box.checked);
        for (const box of boxes) box.checked = tick;
        count();
      });
    }
    // How many are ticked, on the button.
    const count = () => {
      for (const place of all("[data-tick-count]")) {
        const ticked = all(`input[type=checkbox][form="${place.dataset.tickCount}"]:checked`).length;
        place.textContent = ticked ? ` (${ticked})` : "";
      }
    };
    addEventListener("change", (event) => { if (event.target.matches("input[type=checkbox]")) count(); });
    addEventListener("pageshow", count);

    // Procedures while one types: the server's own list, put in place of the old one.
    for (const place of all("[data-hints]")) {
      const box = one("[type=search]", place);
      const list = one("#ket-qua", place);
      let waiting, asked = 0;
      box.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(async () => {
          const mine = ++asked;
          const answer = await fetch(`${place.dataset.hints}?q=${encodeURIComponent(box.value)}`).catch(() => null);
          if (!answer?.ok || mine !== asked) return;
          list.innerHTML = await answer.text();
        }, 120);
      });
      box.addEventListener("keydown", (event) => {
        const first = one("[data-row]", list);
        if (event.key !== "Enter" || !first || asked === 0) return;
        event.preventDefault();
        first.click();
      });
    }

    // The person of a number: fills what is empty, and says so.
    for (const place of all("[data-person]")) {
      const form = place.closest("form");
      const number = form.elements.personalId;
      const say = one("#nguoi-nop-ket-qua", place);
      let last = number.value;
      const find = async () => {
        const value = number.value.trim();
        if (value === last || value.replace(/\D/g, "").length < 9) return;
        last = value;
        const body = new URLSearchParams({ _csrf: form.elements._csrf.value });
        for (const name of ["personalId", "name", "phone", "email", "address"]) body.set(name, form.elements[name].value);
        const answer = await fetch(place.dataset.person, { method: "POST", body }).catch(() => null);
        if (!answer?.ok) { say.textContent = "Chưa tra được. Hãy nhập tên."; return; }
        const { fields } = await answer.json();
        let filled = 0;
        for (const [name, text] of Object.entries(fields)) {
          if (name === "kind") { for (const radio of form.elements.kind) radio.checked = radio.value === text; continue; }
          if (name === "personalId" || !form.elements[name].value) {
            if (name !== "personalId" && form.elements[name].value !== text) filled += 1;
            form.elements[name].value = text;
          }
        }
        last = number.value.trim();
        say.textContent = filled
          ? "Đã điền thông tin đã có của người này. Hãy hỏi lại số điện thoại và địa chỉ."
          : "Chưa có hồ sơ nào của số này. Hãy nhập tên.";
      };
      number.addEventListener("change", find);
      number.addEventListener("keydown", (event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        // On to the name, or, where it is known, to the number to be confirmed.
        find().then(() => {
          const next = form.elements.name.value ? form.elements.phone : form.elements.name;
          next.focus();
          next.select();
        });
      });
    }

    // Intake by keyboard: Enter goes on to the next field, Ctrl+Enter sends.
    for (const form of all("form.intake")) {
      const send = one('[value="tiep-nhan"]', form);
      form.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" || event.defaultPrevented) return;
        if (event.ctrlKey) { event.preventDefault(); send.click(); return; }
        if (!event.target.matches("input:not([type=file])")) return;
        event.preventDefault();
        const fields = all("input:not([type=hidden]), select, textarea, button", form).filter((field) => field.offsetParent);
        fields[fields.indexOf(event.target) + 1]?.focus();
      });
      // All required papers are here: their boxes show it.
      const enough = form.elements.allRequired;
      enough?.addEventListener("change", () => {
        for (const box of all("[data-required]", form)) box.checked = enough.checked;
      });
    }
    """#
}
