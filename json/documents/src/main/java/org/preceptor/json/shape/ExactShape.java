package org.preceptor.json.shape;

import java.math.BigInteger;
import org.preceptor.Label;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;

/** Whole numbers of any size, as text: fractions are written as two of them. */
final class ExactShape extends TextShape<BigInteger> {
    private static final Label WHAT = Label.of("a whole number as text", "以文本书写的整数");
    private static final String FORM = "0|-?[1-9][0-9]{0,99}";

    ExactShape() {
        super(BigInteger.class, WHAT, FORM, BigInteger::new);
    }

    @Override
    boolean accepts(String text, Reading in) {
        boolean form = text.matches(FORM);
        if (!form) {
            in.error(ShapeRules.DECIMAL).expected(WHAT).actual("\"" + excerpt(text) + "\"");
        }
        return form;
    }

    @Override
    public Node write(BigInteger value) {
        return new Node.Text(value.toString());
    }
}
