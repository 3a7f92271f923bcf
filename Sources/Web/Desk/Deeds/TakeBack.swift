import Casework
import Dossiers
import Markup
import WebShared
import Workflow

/// One's own last act, while nobody has opened what it made.
enum TakeBackDeed: DeskDeed {
  static let action = Action.takeBack
  static let slug = "lay-lai"

  static func fields(_ form: DeedForm, of view: DossierView) -> HTML {
    "\(form.step(among: view.steps(for: action)))<p>Người nhận chưa mở hồ sơ. Lấy lại thì bước này mở lại cho bạn.</p>"
  }

  static func verb(_ form: inout DeedForm, _ order: DeedOrder) -> Verb {
    let step = form.step
    return { tx in
      try Dossier.takeBack(order.code, step: step, by: Hand(order.officer, under: order.rules, at: order.now, in: tx))
    }
  }
}

/// What an absent colleague holds.
enum CoverDeed: DeskDeed {
  static let action = Action.cover
  static let slug = "lam-thay"

  static func fields(_ form: DeedForm, of view: DossierView) -> HTML {
    "\(form.step(among: view.steps(for: action)))<p>Người đang giữ bước này vắng mặt. Bạn nhận làm thay.</p>"
  }

  static func verb(_ form: inout DeedForm, _ order: DeedOrder) -> Verb {
    let step = form.step
    return { tx in
      try Dossier.cover(order.code, step: step, by: Hand(order.officer, under: order.rules, at: order.now, in: tx))
    }
  }
}

/// Work that need not be done for this dossier.
enum SkipDeed: DeskDeed {
  static let action = Action.skip
  static let slug = "bo-qua-buoc"

  static func fields(_ form: DeedForm, of view: DossierView) -> HTML {
    "\(form.step(among: view.steps(for: action)))\(form.needed(for: action, of: view))\(form.area("reason", "Lý do bỏ qua", rows: 2))"
  }

  static func verb(_ form: inout DeedForm, _ order: DeedOrder) -> Verb {
    let (step, reason, needed) = (form.step, form.text("reason"), form.needed())
    return { tx in
      try Dossier.skip(
        order.code, step: step, to: needed.person, reason: reason,
        by: Hand(order.officer, under: order.rules, at: order.now, in: tx))
    }
  }
}
