extension Assets {
  /// Enhancements for every page; each page works without them.
  static let scriptText = #"""
    // A form is sent once: a second press of its button while it is under way does nothing.
    document.addEventListener("submit", (event) => {
      const form = event.target;
      if (form.dataset.sent) return event.preventDefault();
      if (form.method === "post") form.dataset.sent = "yes";
    });
    addEventListener("pageshow", () => {
      for (const form of document.forms) delete form.dataset.sent;
    });

    // After an answer with errors, the summary is read first.
    document.querySelector("[data-focus]")?.focus();

    // Keys of the desk: data-key="n" follows the link or presses the button with Alt+N.
    document.addEventListener("keydown", (event) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
      if (!target) return;
      event.preventDefault();
      target.matches("input, select, textarea") ? target.focus() : target.click();
    });

    // When the line is down, a page of ours says so.
    if ("serviceWorker" in navigator && isSecureContext) navigator.serviceWorker.register("/ngoai-tuyen.js");

    // "In trang này"
    for (const button of document.querySelectorAll("[data-print]")) {
      button.hidden = false;
      button.addEventListener("click", () => print());
    }

    """#

  /// Answers for pages that the line does not bring. Everything else goes its usual way.
  static let offlineText = #"""
    const page = "/ngoai-tuyen";
    const name = "ngoai-tuyen-1";
    addEventListener("install", (event) => {
      event.waitUntil(caches.open(name).then((cache) => cache.add(new Request(page, { cache: "reload", credentials: "omit" }))));
    });
    addEventListener("fetch", (event) => {
      if (event.request.mode !== "navigate" || event.request.method !== "GET") return;
      event.respondWith(fetch(event.request).catch(() => caches.match(page)));
    });

    """#
}
