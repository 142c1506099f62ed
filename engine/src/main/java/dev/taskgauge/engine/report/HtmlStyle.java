package dev.taskgauge.engine.report;

/** How HTML reports look. */
final class HtmlStyle {
  static final String CSS =
      """
      :root{--back:#fff;--text:#24292f;--muted:#57606a;--line:#d8dee4;--warn:#fff4d6}
      .dark{display:none}
      @media (prefers-color-scheme:dark){
      :root{--back:#0d1117;--text:#e6edf3;--muted:#9da7b1;--line:#30363d;--warn:#3a2d05}
      .dark{display:block}.light{display:none}}
      @media print{.dark{display:none}.light{display:block}}
      body{background:var(--back);color:var(--text);margin:0;
      font:16px/1.5 system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
      main{max-width:920px;margin:0 auto;padding:24px 16px 64px}
      h1{font-size:1.7em;margin:.3em 0}h2{font-size:1.2em;margin:2em 0 .5em}
      h3{font-size:1em;margin:1.5em 0 .5em}
      figure{margin:2em 0}figcaption{font-weight:600;margin-bottom:.5em}
      .wide{overflow-x:auto}table{border-collapse:collapse;font-size:.85em;white-space:nowrap}
      th,td{padding:.35em .8em;border-bottom:1px solid var(--line);text-align:right}
      th:first-child,td:nth-child(2):last-child{text-align:left}
      .words td,.words th{text-align:left;white-space:normal;vertical-align:top}
      .words th:first-child{white-space:nowrap}
      thead th{color:var(--muted);font-weight:600}tbody th{font-weight:600}
      pre{border:1px solid var(--line);border-radius:6px;padding:12px;overflow-x:auto;font-size:.85em}
      .warning{background:var(--warn);border-radius:6px;padding:8px 12px}
      svg{max-width:100%;height:auto}
      """;

  private HtmlStyle() {}
}
