package org.preceptor.json.shape;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;

/** A whole number in a range; no fraction, no exponent, no text. */
final class IntegerShape<T> extends Shape<T> {
    static final long SAFE = (1L << 53) - 1;
    private static final int EXPONENT_DIGITS = 4;

    private final long least;
    private final long most;
    private final Function<Long, T> make;
    private final Function<T, Long> take;

    IntegerShape(Class<T> type, long least, long most, Function<Long, T> make, Function<T, Long> take) {
        super(type);
        this.least = least;
        this.most = most;
        this.make = make;
        this.take = take;
    }

    @Override
    Label expected() {
        return Label.of("an integer", "整数");
    }

    @Override
    @Nullable
    T readValue(Node node, Reading in) {
        if (!(node instanceof Node.Num number)) {
            return mistyped(node, in);
        }
        String digits = number.digits();
        if (digits.chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E') || digits.equals("-0")) {
            refuseFraction(digits, in);
            return null;
        }
        BigInteger value = new BigInteger(digits);
        if (value.abs().compareTo(BigInteger.valueOf(SAFE)) > 0) {
            in.error(ShapeRules.INTEROP).actual(digits);
            return null;
        }
        if (value.longValue() < least || value.longValue() > most) {
            in.error(ShapeRules.RANGE).expected(range()).actual(digits);
            return null;
        }
        return make.apply(value.longValue());
    }

    private void refuseFraction(String digits, Reading in) {
        int e = Math.max(digits.indexOf('e'), digits.indexOf('E'));
        if (e >= 0 && digits.length() - e > EXPONENT_DIGITS + 1) {
            in.error(ShapeRules.RANGE).expected(range()).actual(digits);
            return;
        }
        BigDecimal value = new BigDecimal(digits);
        if (value.abs().compareTo(BigDecimal.valueOf(SAFE)) > 0) {
            in.error(ShapeRules.RANGE).expected(range()).actual(digits);
        } else if (value.stripTrailingZeros().scale() <= 0) {
            in.error(ShapeRules.FRACTION).expected(value.toBigIntegerExact()).actual(digits);
        } else {
            in.error(ShapeRules.FRACTION).expected(expected()).actual(digits);
        }
    }

    private Label range() {
        return Label.of(least + " to " + most, least + "至" + most);
    }

    @Override
    public Node write(T value) {
        long number = take.apply(value);
        MalformedValueException.check(
                number >= least && number <= most, "document number", number, "number must be " + range());
        return new Node.Num(Long.toString(number));
    }

    @Override
    Node schema(Schema schema) {
        return Schema.object("type", "integer", "minimum", least, "maximum", most);
    }
}
