package org.preceptor.json.shape;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;

/** A whole number in a range; no fraction, no exponent, no text. */
final class IntegerShape<T> extends Shape<T> {
    static final long SAFE = (1L << 53) - 1;
    private static final int EXPONENT_DIGITS = 4;
    private static final int SHORT = 15;

    private final long least;
    private final long most;
    private final LongFunction<T> make;
    private final ToLongFunction<T> take;

    IntegerShape(Class<T> type, long least, long most, LongFunction<T> make, ToLongFunction<T> take) {
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
        if (digits.length() > SHORT || !isWhole(digits)) {
            return readUnusual(digits, in);
        }
        long value = Long.parseLong(digits);
        return value < least || value > most ? outside(digits, in) : make.apply(value);
    }

    /** Digits, of which there may be a minus before; zero has none. */
    private static boolean isWhole(String digits) {
        boolean minus = digits.charAt(0) == '-';
        for (int i = minus ? 1 : 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        return !minus || digits.charAt(1) != '0';
    }

    private @Nullable T readUnusual(String digits, Reading in) {
        if (digits.chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E') || digits.equals("-0")) {
            refuseFraction(digits, in);
            return null;
        }
        BigInteger value = new BigInteger(digits);
        if (value.abs().compareTo(BigInteger.valueOf(SAFE)) > 0) {
            in.error(ShapeRules.INTEROP).actual(digits);
            return null;
        }
        long small = value.longValue();
        return small < least || small > most ? outside(digits, in) : make.apply(small);
    }

    private @Nullable T outside(String digits, Reading in) {
        in.error(ShapeRules.RANGE).expected(range()).actual(digits);
        return null;
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
        long number = take.applyAsLong(value);
        if (number < least || number > most) {
            throw new MalformedValueException("document number", number, "number must be " + range());
        }
        return new Node.Num(Long.toString(number));
    }

    @Override
    Node schema(Schema schema) {
        return Schema.object("type", "integer", "minimum", least, "maximum", most);
    }
}
