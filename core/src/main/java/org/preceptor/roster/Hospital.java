package org.preceptor.roster;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;

/**
 * A hospital with the tier and grade it was officially given, where it lies, and what it is strong in.
 *
 * <p>Tier and grade are declared and never derived. The usual guide to beds says under 100, 100 to under 500, and over
 * 500; exactly 500 is covered by nothing, and real hospitals break the guide both ways. A hospital without a declared
 * tier has none, and a rule that needs one says that it cannot tell.
 *
 * <p>Source: the Chinese classification of hospitals, three tiers of grades A, B, C and a special class.
 */
@Value.Immutable
public abstract class Hospital {
    Hospital() {}

    /** The tiers, lowest first. */
    public enum Tier {
        /** 一级: community hospitals. */
        PRIMARY("primary", "一级"),
        /** 二级: county and district hospitals. */
        SECONDARY("secondary", "二级"),
        /** 三级: hospitals that teach and take referrals. */
        TERTIARY("tertiary", "三级");

        private final Label label;

        Tier(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the tier's name} */
        public Label label() {
            return label;
        }
    }

    /** The grades within a tier, lowest first. */
    public enum Grade {
        /** 丙等. */
        C("C", "丙等"),
        /** 乙等. */
        B("B", "乙等"),
        /** 甲等. */
        A("A", "甲等"),
        /** 特等, above A and known only in the tertiary tier. */
        SPECIAL("special", "特等");

        private final Label label;

        Grade(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the grade's name} */
        public Label label() {
            return label;
        }
    }

    /**
     * A declared tier, with its grade when one was given; "secondary A" (二级甲等).
     *
     * @param tier the tier
     * @param grade the grade within the tier, when given
     */
    public record Rank(Tier tier, Optional<Grade> grade) {
        /** Refuses the special grade outside the tertiary tier. */
        public Rank {
            MalformedValueException.check(
                    tier == Tier.TERTIARY || grade.isEmpty() || grade.get() != Grade.SPECIAL,
                    "Rank.grade",
                    tier + " SPECIAL",
                    "the special grade exists only in the tertiary tier");
        }

        /**
         * A tier without a grade, also the floor "any hospital of that tier or above".
         *
         * @param tier the tier
         * @return the rank
         */
        public static Rank of(Tier tier) {
            return new Rank(tier, Optional.empty());
        }

        /**
         * A tier with its grade.
         *
         * @param tier the tier
         * @param grade the grade
         * @return the rank
         */
        public static Rank of(Tier tier, Grade grade) {
            return new Rank(tier, Optional.of(grade));
        }

        /**
         * Tells whether this rank reaches a floor: a higher tier always does, the same tier by its grade.
         *
         * @param floor the lowest acceptable rank; without a grade any grade of the tier will do
         * @return whether it is at least the floor
         */
        public boolean isAtLeast(Rank floor) {
            int byTier = tier.compareTo(floor.tier);
            return byTier > 0
                    || (byTier == 0
                            && (floor.grade.isEmpty()
                                    || grade.filter(given -> given.compareTo(floor.grade.get()) >= 0)
                                            .isPresent()));
        }

        /** {@return such as "secondary A" and "二级甲等"} */
        public Label label() {
            return grade.map(given -> Label.of(
                            tier.label().english() + " " + given.label().english(),
                            tier.label().chinese() + given.label().chinese()))
                    .orElse(tier.label());
        }
    }

    /**
     * A field that a hospital is strong in and a trainee can choose, such as cardiology.
     *
     * <p>Disciplines (学科) are how backbone trainees state their wish; they need no catalogue. Two are the same when their
     * names are.
     *
     * @param name the name as the program writes it
     */
    public record Discipline(String name) implements Comparable<Discipline> {
        /** Refuses blank names. */
        public Discipline {
            MalformedValueException.check(!name.isBlank(), "Discipline", name, "must not be blank");
        }

        /**
         * Names a discipline.
         *
         * @param name the name
         * @return the discipline
         */
        public static Discipline of(String name) {
            return new Discipline(name);
        }

        @Override
        public int compareTo(Discipline other) {
            return name.compareTo(other.name);
        }

        /** {@return the name} */
        @Override
        public String toString() {
            return name;
        }
    }

    /** {@return the id} */
    public abstract HospitalId id();

    /** {@return the official name, when known} */
    public abstract Optional<String> name();

    /** {@return the declared tier and grade, when declared} */
    public abstract Optional<Rank> rank();

    /** {@return where it lies: a district, a prefecture, or only the province} */
    public abstract Region region();

    /** {@return the disciplines it is strong in} */
    public abstract ImmutableSet<Discipline> disciplines();

    /** {@return the number of beds, when known; it decides nothing} */
    public abstract OptionalInt beds();

    /**
     * Tells whether the declared rank reaches a floor; an undeclared rank does not.
     *
     * @param floor the lowest acceptable rank
     * @return whether it is reached
     */
    public boolean isAtLeast(Rank floor) {
        return rank().filter(given -> given.isAtLeast(floor)).isPresent();
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds hospitals. */
    public static final class Builder extends ImmutableHospital.Builder {
        Builder() {}

        /**
         * Declares tier and grade.
         *
         * @param tier the tier
         * @param grade the grade
         * @return this builder
         */
        public Builder rank(Tier tier, Grade grade) {
            return rank(Rank.of(tier, grade));
        }
    }
}
