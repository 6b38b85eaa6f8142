package org.preceptor.quota;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;

/**
 * How places are shared in proportion to weights.
 *
 * <p>A divisor method divides every weight by one common divisor and rounds; the five differ in where they round. They never
 * take a place away when the plan grows, and a region that joins with its own places disturbs nobody. Largest remainder and the
 * quota method stay within one place of the exact share, and pay for it: no method has both (Balinski and Young). The
 * recommended method for regional plans is {@link #WEBSTER}; take largest remainder only where a regulation names it.
 */
public sealed interface ShareMethod {
    /** Rounds every fraction up: strongest protection of small regions. */
    ShareMethod ADAMS = Divisor.ADAMS;
    /** Rounds at the harmonic mean. */
    ShareMethod DEAN = Divisor.DEAN;
    /** Rounds at the geometric mean, the law of the United States House: gives everybody one first, favours the small. */
    ShareMethod HILL = Divisor.HILL;
    /** Rounds at one half; favours neither large nor small. The default. */
    ShareMethod WEBSTER = Divisor.WEBSTER;
    /** Rounds every fraction down: favours the large. */
    ShareMethod JEFFERSON = Divisor.JEFFERSON;
    /** Whole parts of the exact shares, then the largest remainders; floors and caps by least squares. */
    ShareMethod HAMILTON = new LargestRemainder(Quota.HARE, BoundsPolicy.LEAST_SQUARES);
    /** The quota method of Balinski and Young: never above the exact share rounded up, and monotone in the plan. */
    ShareMethod BALINSKI_YOUNG = Stepwise.BALINSKI_YOUNG;

    /** {@return the name of the method in both languages} */
    Label label();

    /** {@return whether a larger plan can never take a place away from anybody} */
    boolean isHouseMonotone();

    /** The divisor methods, by where they round a quotient between two whole numbers. */
    enum Divisor implements ShareMethod {
        /** Up. */
        ADAMS("Adams", "亚当斯法"),
        /** At the harmonic mean of the two neighbours. */
        DEAN("Dean", "迪恩法"),
        /** At their geometric mean. */
        HILL("Huntington-Hill", "亨廷顿-希尔法"),
        /** At the middle. */
        WEBSTER("Webster", "韦伯斯特法"),
        /** Down. */
        JEFFERSON("Jefferson", "杰斐逊法");

        private final Label label;

        Divisor(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        @Override
        public Label label() {
            return label;
        }

        @Override
        public boolean isHouseMonotone() {
            return true;
        }

        Signpost signpost() {
            return Signpost.valueOf(name());
        }
    }

    /** Methods that hand out one place after the other under a limit. */
    enum Stepwise implements ShareMethod {
        /** Jefferson's order, but nobody above the exact share rounded up. */
        BALINSKI_YOUNG;

        @Override
        public Label label() {
            return Label.of("quota method of Balinski and Young", "巴林斯基-扬配额法");
        }

        @Override
        public boolean isHouseMonotone() {
            return true;
        }
    }

    /** The weight that pays for one whole place; W is the total weight, N the number of places. */
    enum Quota {
        /** W / N. */
        HARE("Hare quota", "黑尔数额"),
        /** The whole part of W / (N + 1), plus one. */
        DROOP("Droop quota", "德鲁普数额"),
        /** W / (N + 1). */
        HAGENBACH_BISCHOFF("Hagenbach-Bischoff quota", "哈根巴赫-比肖夫数额"),
        /** W / (N + 2); so small that it can promise more places than there are, which is reported. */
        IMPERIALI("Imperiali quota", "因佩里亚利数额");

        private final Label label;

        Quota(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the quota's name} */
        public Label label() {
            return label;
        }
    }

    /** What floors and caps mean for largest remainders. The three usual readings disagree, so the plan names one. */
    enum BoundsPolicy {
        /** The seats nearest to the exact shares in the sense of least squares, within the bounds. Always defined. */
        LEAST_SQUARES("bounds by least squares", "上下限按最小二乘"),
        /** The larger of floor and whole part, then remainders. Undefined when that already exceeds the plan. */
        HISTORIC("floors first", "先满足下限"),
        /** Whoever is below the floor gets the floor and leaves; the others share the rest by new quotas. */
        REQUOTA("new quotas after each floor", "满足下限后重算数额");

        private final Label label;

        BoundsPolicy(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the reading in words} */
        public Label label() {
            return label;
        }
    }

    /**
     * Whole parts first, then the largest remainders.
     *
     * @param quota the weight that pays for one place
     * @param bounds what floors and caps mean
     */
    record LargestRemainder(Quota quota, BoundsPolicy bounds) implements ShareMethod {
        @Override
        public Label label() {
            return Label.of(
                    "largest remainder (" + quota.label().english() + ", "
                            + bounds.label().english() + ")",
                    "最大余数法（" + quota.label().chinese() + "，" + bounds.label().chinese() + "）");
        }

        @Override
        public boolean isHouseMonotone() {
            return false;
        }

        @Override
        public String toString() {
            return "LARGEST_REMAINDER:" + quota + ":" + bounds;
        }
    }

    /**
     * Reads what {@code toString} writes: {@code WEBSTER}, {@code BALINSKI_YOUNG}, {@code LARGEST_REMAINDER:HARE:REQUOTA}; also
     * {@code HAMILTON}.
     *
     * @param text the name of a method
     * @return the method
     * @throws MalformedValueException when there is no such method
     */
    static ShareMethod parse(String text) {
        Stream<LargestRemainder> remainders = Arrays.stream(Quota.values())
                .flatMap(q -> Arrays.stream(BoundsPolicy.values()).map(b -> new LargestRemainder(q, b)));
        Stream<ShareMethod> all = Stream.of(
                        Arrays.stream(Divisor.values()), Arrays.stream(Stepwise.values()), remainders)
                .flatMap(s -> s);
        Optional<ShareMethod> found = text.equals("HAMILTON")
                ? Optional.of(HAMILTON)
                : all.filter(m -> m.toString().equals(text)).findFirst();
        return found.orElseThrow(() -> new MalformedValueException(
                "ShareMethod",
                text,
                "must be one of " + Arrays.toString(Divisor.values())
                        + ", BALINSKI_YOUNG, HAMILTON, LARGEST_REMAINDER:<quota>:<bounds>"));
    }
}
