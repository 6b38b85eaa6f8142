package org.preceptor.json.shape;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.preceptor.Label;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;
import org.preceptor.rule.Evidence.Ratio;

/** Exact numbers as text: a whole number, a fraction, or a decimal with at most three places, which is read as a fraction. */
final class RatioShape extends TextShape<Ratio> {
    private static final Label WHAT = Label.of("text such as \"3\", \"3/2\" or \"1.5\"", "文本，如\"3\"、\"3/2\"或\"1.5\"");
    private static final Pattern FORM = Pattern.compile(
            "(0|-?[1-9][0-9]{0,399})(?:/([1-9][0-9]{0,399}))?|(-?(?:0|[1-9][0-9]{0,399}))[.]([0-9]{1,3})");

    RatioShape() {
        super(Ratio.class, WHAT, FORM.pattern(), RatioShape::parse);
    }

    @Override
    boolean accepts(String text, Reading in) {
        boolean form = FORM.matcher(text).matches();
        if (!form) {
            in.error(ShapeRules.DECIMAL).expected(WHAT).actual("\"" + excerpt(text) + "\"");
        }
        return form;
    }

    private static Ratio parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(text);
        }
        if (form.group(3) == null) {
            BigInteger below = form.group(2) == null ? BigInteger.ONE : new BigInteger(form.group(2));
            return new Ratio(new BigInteger(form.group(1)), below);
        }
        BigInteger above = new BigInteger(form.group(3) + form.group(4));
        BigInteger below = BigInteger.TEN.pow(form.group(4).length());
        BigInteger common = above.gcd(below);
        return new Ratio(above.divide(common), below.divide(common));
    }

    @Override
    public Node write(Ratio ratio) {
        boolean whole = ratio.denominator().equals(BigInteger.ONE);
        return new Node.Text(whole ? ratio.numerator().toString() : ratio.numerator() + "/" + ratio.denominator());
    }
}
