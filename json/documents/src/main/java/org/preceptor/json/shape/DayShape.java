package org.preceptor.json.shape;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;

/** A calendar day in a range of years. */
final class DayShape extends Shape<LocalDate> {
    private static final String FORM = "([0-9]{4})-([0-9]{2})-([0-9]{2})";
    private static final Pattern LONG_YEAR = Pattern.compile("[+-][0-9]{4,9}-[0-9]{2}-[0-9]{2}");

    private final int least;
    private final int most;

    DayShape(int least, int most) {
        super(LocalDate.class);
        this.least = least;
        this.most = most;
    }

    @Override
    Label expected() {
        return Label.of("a day as \"YYYY-MM-DD\"", "日期，如\"YYYY-MM-DD\"");
    }

    @Override
    @Nullable
    LocalDate readValue(Node node, Reading in) {
        if (!(node instanceof Node.Text text)) {
            return mistyped(node, in);
        }
        String day = text.value();
        if (!isForm(day)) {
            if (LONG_YEAR.matcher(day).matches()) {
                in.error(ShapeRules.DAY_RANGE).expected(years()).actual(day);
            } else {
                in.error(ShapeRules.DAY_FORM).actual("\"" + excerpt(day) + "\"");
            }
            return null;
        }
        int year = number(day, 0, 4);
        if (year < least || year > most) {
            in.error(ShapeRules.DAY_RANGE).expected(years()).actual(day);
            return null;
        }
        try {
            return LocalDate.of(year, number(day, 5, 7), number(day, 8, 10));
        } catch (DateTimeException e) {
            in.error(ShapeRules.DAY_INVALID).actual(day);
            return null;
        }
    }

    /** Exactly 2026-01-05: digits and hyphens in their places. */
    private static boolean isForm(String day) {
        boolean form = day.length() == 10;
        for (int i = 0; form && i < 10; i++) {
            char c = day.charAt(i);
            form = i == 4 || i == 7 ? c == '-' : c >= '0' && c <= '9';
        }
        return form;
    }

    private static int number(String day, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + day.charAt(i) - '0';
        }
        return number;
    }

    private Label years() {
        return Label.of(least + " to " + most, least + "至" + most);
    }

    @Override
    public Node write(LocalDate day) {
        if (day.getYear() < least || day.getYear() > most) {
            throw new MalformedValueException("document day", day, "year must be " + years());
        }
        return new Node.Text(day.toString());
    }

    @Override
    Node schema(Schema schema) {
        return Schema.object("type", "string", "format", "date", "pattern", "^" + FORM + "$");
    }
}
