package org.preceptor.examples;

import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.tag;

import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.preceptor.Label;
import org.preceptor.time.Term;

/** Inline SVG: bars, stacked bars and time bars, drawn from whole numbers only. */
final class Charts {
    private static final int WIDTH = 900;
    private static final int LEFT = 250;
    private static final int ROW = 26;
    private static final List<String> COLOURS =
            List.of("#1f5f99", "#a86a12", "#2f7d4f", "#7a4a8f", "#a8342b", "#4c7f8c", "#8a8f98");

    private Charts() {}

    /** A named amount. */
    record Bar(Label name, long value) {}

    /** A row of parts that add up; the parts are in the order of the legend. */
    record Stack(Label name, List<Long> parts) {}

    /** A row of terms on a time axis. */
    record Line(Label name, Term term, Label note) {}

    static DomContent bars(Label title, List<Bar> bars) {
        return stacks(
                title,
                List.of(),
                bars.stream()
                        .map(bar -> new Stack(bar.name(), List.of(bar.value())))
                        .toList());
    }

    static DomContent stacks(Label title, List<Label> legend, List<Stack> rows) {
        long most = Math.max(
                1,
                rows.stream()
                        .mapToLong(row ->
                                row.parts().stream().mapToLong(Long::longValue).sum())
                        .max()
                        .orElse(1));
        int top = legend.isEmpty() ? 8 : 32;
        List<DomContent> parts = new ArrayList<>();
        int at = LEFT;
        for (int i = 0; i < legend.size(); i++) {
            String name = both(legend.get(i));
            parts.add(rect(at, 6, 12, 12, colour(i)));
            parts.add(text(at + 17, 16, "start", name));
            at += 34 + width(name);
        }
        for (int r = 0; r < rows.size(); r++) {
            int y = top + r * ROW;
            parts.add(text(LEFT - 8, y + 15, "end", both(rows.get(r).name())));
            long sum = 0;
            for (int i = 0; i < rows.get(r).parts().size(); i++) {
                long value = rows.get(r).parts().get(i);
                int from = scale(sum, most);
                sum += value;
                if (value > 0) {
                    parts.add(rect(LEFT + from, y + 3, Math.max(1, scale(sum, most) - from), ROW - 9, colour(i)));
                }
            }
            parts.add(text(LEFT + scale(sum, most) + 6, y + 15, "start", Long.toString(sum)));
        }
        return svg(title, top + rows.size() * ROW + 6, parts);
    }

    static DomContent timeline(Label title, Term axis, List<Line> lines) {
        List<DomContent> parts = new ArrayList<>();
        int bottom = 28 + lines.size() * ROW;
        LocalDate month = axis.first().withDayOfMonth(1);
        long months = ChronoUnit.MONTHS.between(month, axis.last()) + 1;
        int step = (int) Math.max(1, (months + 11) / 12);
        for (LocalDate tick = month; !tick.isAfter(axis.last()); tick = tick.plusMonths(step)) {
            if (axis.contains(tick)) {
                int x = LEFT + x(axis, tick);
                parts.add(tag("line")
                        .attr("x1", x)
                        .attr("x2", x)
                        .attr("y1", 22)
                        .attr("y2", bottom)
                        .withClass("axis"));
                parts.add(text(x, 14, "middle", tick.toString().substring(0, 7)));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int y = 28 + i * ROW;
            parts.add(text(LEFT - 8, y + 15, "end", both(line.name())));
            axis.intersection(line.term()).ifPresent(shown -> {
                int from = LEFT + x(axis, shown.first());
                int to = LEFT + x(axis, shown.last().plusDays(1));
                parts.add(rect(from, y + 3, Math.max(2, to - from), ROW - 9, colour(lines.indexOf(line))));
                int room = to - from;
                boolean fits = room > width(both(line.note()));
                parts.add(text(fits ? from + 6 : to + 6, y + 15, "start", both(line.note()))
                        .attr("style", fits ? "fill:#fff" : ""));
            });
        }
        return svg(title, bottom + 6, parts);
    }

    private static DomContent svg(Label title, int height, List<DomContent> parts) {
        return figure(
                figcaption(Sheet.words(title)),
                tag("svg")
                        .attr("viewBox", "0 0 " + WIDTH + " " + height)
                        .attr("width", WIDTH)
                        .attr("height", height)
                        .attr("role", "img")
                        .with(tag("title").withText(both(title)))
                        .with(parts));
    }

    private static ContainerTag<?> rect(int x, int y, int width, int height, String colour) {
        return tag("rect")
                .attr("x", x)
                .attr("y", y)
                .attr("width", width)
                .attr("height", height)
                .attr("rx", 2)
                .attr("fill", colour);
    }

    private static ContainerTag<?> text(int x, int y, String anchor, String words) {
        return tag("text").attr("x", x).attr("y", y).attr("text-anchor", anchor).withText(words);
    }

    private static String both(Label label) {
        return label.english().equals(label.chinese())
                ? label.english()
                : (label.english() + " " + label.chinese()).strip();
    }

    private static int width(String words) {
        return words.codePoints()
                .map(point -> Character.isIdeographic(point) ? 12 : 7)
                .sum();
    }

    private static int scale(long value, long most) {
        return (int) (value * (WIDTH - LEFT - 60) / most);
    }

    private static int x(Term axis, LocalDate day) {
        return (int) (ChronoUnit.DAYS.between(axis.first(), day) * (WIDTH - LEFT - 20) / axis.days());
    }

    private static String colour(int i) {
        return COLOURS.get(i % COLOURS.size());
    }
}
