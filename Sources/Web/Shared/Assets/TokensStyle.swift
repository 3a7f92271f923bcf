extension Stylesheet {
  /// Every colour, size and distance, once. Contrast on paper: ink 16:1, muted 7:1, accent 7.4:1, edge 4.2:1.
  static let tokens: Stylesheet = #"""
    :root {
      color-scheme: light dark;
      --paper: #fff;
      --surface: #f3f7f6;
      --ink: #14201f;
      --muted: #4b5b59;
      --line: #d3dddb;
      --edge: #6b7b79;
      --accent: #0b5d66;
      --accent-strong: #07424a;
      --accent-soft: #e3f0f1;
      --on-accent: #fff;
      --bad: #a81e15;
      --bad-soft: #fcedeb;
      --on-bad: #fff;
      --warn: #7a4c00;
      --warn-soft: #fdf2dc;
      --warn-fill: #c98500;
      --good: #1b6437;
      --good-soft: #e7f4ec;
      --s1: 4px; --s2: 8px; --s3: 12px; --s4: 16px; --s5: 20px; --s6: 24px; --s8: 32px; --s12: 48px; --s16: 64px;
      --small: .833rem; --h4: 1rem; --h3: 1.2rem; --h2: 1.44rem; --h1: 2.074rem;
      --line-length: 68ch;
      --round: 4px;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #101817;
        --surface: #182221;
        --ink: #e7eeed;
        --muted: #aab8b6;
        --line: #2e3c3a;
        --edge: #83938f;
        --accent: #74c7cf;
        --accent-strong: #a5dfe4;
        --accent-soft: #14333a;
        --on-accent: #06282c;
        --bad: #ff9e95;
        --bad-soft: #3b1d1a;
        --on-bad: #3b0905;
        --warn: #f0bf68;
        --warn-soft: #35290f;
        --warn-fill: #f0bf68;
        --good: #84d3a0;
        --good-soft: #14301f;
      }
    }
    """#
}
