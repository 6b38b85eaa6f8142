package org.preceptor.benchmarks.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines of a table: what was measured, its figures, the ratio and the most or least it may be. */
final class Results {
    private final List<String> rows = new ArrayList<>();

    void atMost(String what, String figures, double ratio, double target) {
        add(what, figures, ratio, "at most", target, ratio <= target);
    }

    void atLeast(String what, String figures, double ratio, double target) {
        add(what, figures, ratio, "at least", target, ratio >= target);
    }

    void note(String what, String figures) {
        rows.add("| " + what + " | " + figures + " | | | |");
        System.out.println(what + ": " + figures);
    }

    private void add(String what, String figures, double ratio, String bound, double target, boolean met) {
        String row = String.format(
                Locale.ROOT,
                "| %s | %s | %.1f | %s %.0f | %s |",
                what,
                figures,
                ratio,
                bound,
                target,
                met ? "met" : "missed");
        rows.add(row);
        System.out.println(row);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the chart chooses its patterns at run time
    static String format(String pattern, Object... figures) {
        return String.format(Locale.ROOT, pattern, figures);
    }

    String table() {
        return "| what | measured | ratio | wanted | |\n|---|---|---:|---|---|\n" + String.join("\n", rows) + "\n";
    }
}
