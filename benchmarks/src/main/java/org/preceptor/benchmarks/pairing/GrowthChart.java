package org.preceptor.benchmarks.pairing;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.preceptor.benchmarks.pairing.Growth.Point;

/** One drawing on two logarithmic axes: milliseconds against trainees, with 40 scans as the line not to cross. */
final class GrowthChart {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 470;
    private static final int LEFT = 70;
    private static final int RIGHT = 190;
    private static final int TOP = 50;
    private static final int BOTTOM = 50;
    private static final int LOWEST = -3;
    private static final int HIGHEST = 3;
    private static final int LINE = 15;

    private final StringBuilder svg = new StringBuilder();
    private final List<Point> points;
    /** Where the last label went; lines are drawn from the highest, so that labels never overlap. */
    private double labelled;

    private GrowthChart(List<Point> points) {
        this.points = points;
    }

    static String draw(List<Point> points) {
        return new GrowthChart(points).draw();
    }

    private String draw() {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\">",
                WIDTH, HEIGHT, WIDTH, HEIGHT);
        add("<title>Growth of pairing with the number of trainees</title>");
        add("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>", WIDTH, HEIGHT);
        add(
                "<text x=\"%d\" y=\"24\" font-size=\"15\" font-weight=\"bold\">Trainees with lists of ten over a tenth as many places</text>",
                LEFT);
        add("<text x=\"%d\" y=\"41\" fill=\"#555\">milliseconds of one thread, both axes logarithmic</text>", LEFT);
        axes();
        line("40 scans of the lists", "#a8342b", true, p -> 40 * p.scan());
        line("ranks and solving", "#1f5f99", false, p -> p.ranks() + p.solve());
        line("ranks alone", "#4c7f8c", false, Point::ranks);
        line("solving alone", "#2f7d4f", false, Point::solve);
        line("audit", "#7a4a8f", false, Point::audit);
        line("one scan", "#8a8f98", true, Point::scan);
        add("</svg>");
        return svg.toString();
    }

    private void axes() {
        for (int power = LOWEST; power <= HIGHEST; power++) {
            double y = y(Math.pow(10, power));
            add("<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>", LEFT, WIDTH - RIGHT, y, y);
            String label = power < 0 ? "0." + "0".repeat(-power - 1) + "1" : "1" + "0".repeat(power);
            add("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>", LEFT - 8, y + 4, label);
        }
        for (Point p : points) {
            double x = x(p.trainees());
            add("<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#eee\"/>", x, x, TOP, HEIGHT - BOTTOM);
            add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,d</text>", x, HEIGHT - BOTTOM + 18, p.trainees());
        }
        add(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#555\">trainees</text>",
                (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12);
    }

    private void line(String name, String colour, boolean dashed, ToDoubleFunction<Point> value) {
        StringBuilder path = new StringBuilder();
        for (Point p : points) {
            double x = x(p.trainees());
            double y = y(value.applyAsDouble(p));
            path.append(Results.format("%.1f,%.1f ", x, y));
            if (!dashed) {
                add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>", x, y, colour);
            }
        }
        add(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s/>",
                path.toString().strip(), colour, dashed ? " stroke-dasharray=\"5 4\"" : "");
        Point last = points.get(points.size() - 1);
        labelled = Math.max(labelled + LINE, y(value.applyAsDouble(last)) - 4);
        add(
                "<text x=\"%d\" y=\"%.1f\" fill=\"%s\">%s, %.0f ms</text>",
                WIDTH - RIGHT + 14, labelled, colour, name, value.applyAsDouble(last));
    }

    private static double x(int trainees) {
        return LEFT + 20 + (Math.log10(trainees) - 3) / 3 * (WIDTH - LEFT - RIGHT - 30);
    }

    private static double y(double milliseconds) {
        double share = (Math.log10(milliseconds) - LOWEST) / (HIGHEST - LOWEST);
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
    }

    private void add(String pattern, Object... figures) {
        svg.append(Results.format(pattern, figures)).append('\n');
    }
}
