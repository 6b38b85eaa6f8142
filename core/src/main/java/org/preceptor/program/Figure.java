package org.preceptor.program;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.preceptor.Label;
import org.preceptor.roster.Region;
import org.preceptor.rule.Source;

/**
 * A number that somebody reported, with how exact it was meant, as of when, and by whom.
 *
 * <p>Published totals conflict. One agency counted 5,536 people trained in Xizang by August 2025, another 5,416 by the end
 * of that year; a running total cannot fall. Both are kept, the conflict is flagged, and no "true" total is made up. Only
 * exact figures take part in arithmetic; "over 3,100" and "about 900" do not.
 */
@Value.Immutable
public abstract class Figure {
    Figure() {}

    /** How exact a figure was meant. */
    public enum Qualifier {
        /** The number itself. */
        EXACT("", ""),
        /** "Over 3,100": more than the number. */
        OVER("over ", "超过"),
        /** "Nearly 300": a little less than the number. */
        NEARLY("nearly ", "近"),
        /** "About 900": somewhere around the number. */
        ABOUT("about ", "约");

        private final String english;
        private final String chinese;

        Qualifier(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }
    }

    /** {@return what is counted, such as {@code TRAINED_LOCALLY}} */
    public abstract String measure();

    /** {@return for which region, when for one} */
    public abstract Optional<Region> region();

    /** {@return the number} */
    public abstract long value();

    /** {@return how exact it was meant} */
    public abstract Qualifier qualifier();

    /** {@return the last day it covers; the last day of the month when only the month was said} */
    public abstract LocalDate asOf();

    /** {@return who said so} */
    public abstract Source source();

    /** {@return whether it is a running total, which can never fall; it is unless said otherwise} */
    @Value.Default
    public boolean isCumulative() {
        return true;
    }

    /** {@return whether it may take part in arithmetic} */
    public boolean isExact() {
        return qualifier() == Qualifier.EXACT;
    }

    /**
     * Tells whether two figures cannot both be right.
     *
     * @param other the other figure
     * @return whether both are exact figures of one measure and region, and differ on one day or fall over time
     */
    public boolean conflictsWith(Figure other) {
        if (!isExact() || !other.isExact() || !measure().equals(other.measure()) || !region().equals(other.region())) {
            return false;
        }
        int order = asOf().compareTo(other.asOf());
        return order == 0
                ? value() != other.value()
                : isCumulative()
                        && other.isCumulative()
                        && (order < 0 ? value() > other.value() : value() < other.value());
    }

    /** {@return the figure in words, such as "over 3100"} */
    public Label label() {
        return Label.of(qualifier().english + value(), qualifier().chinese + value());
    }

    /**
     * Adds exact figures.
     *
     * @param figures the figures
     * @return the total; empty when one of them is not exact
     */
    public static Optional<Long> sum(Iterable<Figure> figures) {
        long total = 0;
        for (Figure figure : ImmutableList.copyOf(figures)) {
            if (!figure.isExact()) {
                return Optional.empty();
            }
            total = Math.addExact(total, figure.value());
        }
        return Optional.of(total);
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds figures. */
    public static final class Builder extends ImmutableFigure.Builder {
        Builder() {}
    }
}
