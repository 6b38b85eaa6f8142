package org.preceptor.json.shape;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;

/** A calendar day in a range of years. */
final class DayShape extends Shape<LocalDate> {
    private static final Pattern FORM = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
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
        Matcher matcher = FORM.matcher(text.value());
        if (!matcher.matches()) {
            if (LONG_YEAR.matcher(text.value()).matches()) {
                in.error(ShapeRules.DAY_RANGE).expected(years()).actual(text.value());
            } else {
                in.error(ShapeRules.DAY_FORM).actual("\"" + excerpt(text.value()) + "\"");
            }
            return null;
        }
        int year = Integer.parseInt(matcher.group(1));
        if (year < least || year > most) {
            in.error(ShapeRules.DAY_RANGE).expected(years()).actual(text.value());
            return null;
        }
        try {
            return LocalDate.of(year, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
        } catch (DateTimeException e) {
            in.error(ShapeRules.DAY_INVALID).actual(text.value());
            return null;
        }
    }

    private Label years() {
        return Label.of(least + " to " + most, least + "至" + most);
    }

    @Override
    public Node write(LocalDate day) {
        MalformedValueException.check(
                day.getYear() >= least && day.getYear() <= most, "document day", day, "year must be " + years());
        return new Node.Text(day.toString());
    }

    @Override
    Node schema(Schema schema) {
        return Schema.object("type", "string", "format", "date", "pattern", "^" + FORM.pattern() + "$");
    }
}
