package org.preceptor.standards;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.immutables.value.Value;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.UnknownReferenceException;
import org.preceptor.program.Phase;
import org.preceptor.program.ProgramType;
import org.preceptor.program.Progress.ExamPolicy;
import org.preceptor.program.RotationPlan.Demand;
import org.preceptor.program.RotationSchedule.AffiliateLimit;
import org.preceptor.program.SupervisionLimit;
import org.preceptor.program.SupervisionLimit.Site;
import org.preceptor.program.TrainingProgram;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Roster;
import org.preceptor.roster.Specialty;
import org.preceptor.roster.SpecialtyBase;
import org.preceptor.rule.RuleBook;
import org.preceptor.rule.RuleBook.Edition;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Source;
import org.preceptor.time.Term;
import org.preceptor.time.TrainingLength;

/**
 * Standardized residency training in China, edition by edition: who may supervise how many, how much may be learned
 * elsewhere, and what a plan must add up to.
 *
 * <p>Three editions are known. Those of 2016 and 2023 are dated; between them stand forms without a date, some tagged 2019
 * and 2022, which are kept as the edition {@code 2019}. For none is the day known on which it took force, so {@link
 * #china()} lets each begin on the first of January of its year; {@link #china(LocalDate, LocalDate)} takes better days.
 * Only 2023 is known for all specialties; what an edition does not say is never checked.
 */
public final class ResidencyStandards {
    private static final ImmutableMap<String, ImmutableMap<String, SupervisionLimit>> LIMITS = ImmutableMap.of(
            "2016", ResidencyLimits.LIMITS_2016,
            "2019", ResidencyLimits.LIMITS_2019,
            "2023", ResidencyLimits.LIMITS_2023);

    private ResidencyStandards() {}

    /**
     * A specialty base with its teachers and how many residents each has, ready to be judged under any edition.
     *
     * <p>An edition compares the specialty by its code alone; the same department can be checked under the edition that
     * is in force and under one that will be.
     */
    @Value.Immutable
    public abstract static class Department {
        Department() {}

        /** {@return the specialty base} */
        public abstract SpecialtyBase base();

        /** {@return what kind of hospital it is in; a general one unless said otherwise} */
        @Value.Default
        public Site site() {
            return Site.GENERAL;
        }

        /** {@return its supervisors, by id} */
        public abstract ImmutableList<Physician> supervisors();

        /** {@return its head, when named} */
        public abstract Optional<Physician> head();

        /** {@return how many residents each supervisor teaches at present; none when not listed} */
        public abstract ImmutableMap<PersonId, Integer> residents();

        /**
         * Finds everybody a specialty base names.
         *
         * @param base the specialty base
         * @param roster the roster
         * @return a builder that knows base, supervisors and head
         * @throws UnknownReferenceException when the roster does not have one of them
         */
        public static Builder of(SpecialtyBase base, Roster roster) {
            return builder()
                    .base(base)
                    .addAllSupervisors(base.supervisors().stream()
                            .sorted()
                            .map(roster::get)
                            .toList())
                    .head(base.head().map(roster::get));
        }

        /** {@return a builder} */
        public static Builder builder() {
            return new Builder();
        }

        /** Builds departments. */
        public static final class Builder extends ImmutableDepartment.Builder {
            Builder() {}
        }
    }

    /** {@return the rule book, each edition in force from the first of January of its year} */
    public static RuleBook<Department> china() {
        return china(LocalDate.of(2019, 1, 1), LocalDate.of(2023, 1, 1));
    }

    /**
     * The rule book with the days on which an authority let the later editions take force.
     *
     * @param from2019 the first day of the undated edition between 2016 and 2023
     * @param from2023 the first day of the edition of 2023
     * @return the rule book; later editions do not reach back
     */
    public static RuleBook<Department> china(LocalDate from2019, LocalDate from2023) {
        return RuleBook.of(
                Label.of("Standardized residency training", "住院医师规范化培训"),
                edition("2016", Term.of(LocalDate.of(2016, 1, 1), from2019.minusDays(1)), ResidencyLimits.SOURCE_2016),
                edition("2019", Term.of(from2019, from2023.minusDays(1)), ResidencyLimits.SOURCE_2019),
                edition("2023", Term.from(from2023), ResidencyLimits.SOURCE_2023));
    }

    /** {@return the residency of 36 months, of which 33 months of rotation have to count} */
    public static TrainingProgram program() {
        return TrainingProgram.builder()
                .id("srt-3y")
                .name(Label.of("Standardized residency, 3 years", "住院医师规范化培训（3年）"))
                .type(ProgramType.RESIDENCY)
                .edition("2023")
                .phase(Phase.Kind.CLINICAL, 36)
                .nominalDuration(TrainingLength.months(36))
                .countableMinimum(TrainingLength.months(33))
                .build();
    }

    /**
     * The limits an edition states for one specialty.
     *
     * @param specialty code and edition, such as {@code 0900@2023}
     * @return the limits; empty when none were found
     */
    public static Optional<SupervisionLimit> findLimit(Specialty specialty) {
        return Optional.ofNullable(limits(specialty.edition()).get(specialty.code()));
    }

    /**
     * The limits of every specialty an edition is known for.
     *
     * @param edition {@code 2016}, {@code 2019} or {@code 2023}
     * @return the limits by specialty code; empty for an edition nobody knows
     */
    public static ImmutableMap<String, SupervisionLimit> limits(String edition) {
        return LIMITS.getOrDefault(edition, ImmutableMap.of());
    }

    /**
     * How much of a specialty may be learned in affiliated units.
     *
     * @param specialty code and edition
     * @return the limit of that specialty, or the edition's usual one
     */
    public static AffiliateLimit affiliateLimit(Specialty specialty) {
        return ResidencyLimits.affiliates(specialty.edition(), specialty.code());
    }

    /**
     * What a rotation plan must add up to: 12 + 12 + at least 9 months, or exactly 24, or exactly 12.
     *
     * @param years the approved years, 1 to 3
     * @return the demand
     * @throws MalformedValueException for any other number of years
     */
    public static Demand rotation(int years) {
        return switch (years) {
            case 1 -> new Demand(ImmutableList.of(12), 12);
            case 2 -> new Demand(ImmutableList.of(12, 12), 24);
            case 3 -> new Demand(ImmutableList.of(12, 12), 33);
            default -> throw new MalformedValueException("ResidencyStandards.years", years, "expected 1, 2 or 3");
        };
    }

    /** {@return the graduation exam of Jiangsu: three scored sittings within three years of the first; others differ} */
    public static ExamPolicy jiangsuExam() {
        return new ExamPolicy(3, Period.ofYears(3));
    }

    /**
     * What the share of entrusted and openly recruited residents is worth.
     *
     * <p>2023: 40 % and more full marks, 20 % to under 40 % half. Before: 60 % full marks, which also asked for some fresh
     * bachelor graduates, and a partial band that seems to start at 40 %; the text is only partly legible.
     *
     * @param edition {@code 2023}, or anything else for the forms before it
     * @return the bands
     */
    public static Bands outsideShare(String edition) {
        Label full = Label.of("full marks", "满分");
        Label none = Label.of("none", "不得分");
        return edition.equals("2023")
                ? new Bands(
                        ImmutableList.of(
                                new Bands.Band(full, 40, 100), new Bands.Band(Label.of("half marks", "一半"), 20, 100)),
                        none)
                : new Bands(
                        ImmutableList.of(
                                new Bands.Band(full, 60, 100),
                                new Bands.Band(Label.of("partial marks", "部分得分"), 40, 100)),
                        none);
    }

    /** {@return the card of every rule of this room that is not another room's} */
    public static ImmutableList<RuleCard> cards() {
        ImmutableSet.Builder<RuleCard> cards = ImmutableSet.builder();
        cards.addAll(ResidencyRules.rules("2023", ResidencyLimits.LIMITS_2023).cards());
        return cards.addAll(YearlyEvent.rules().cards()).build().asList();
    }

    private static Edition<Department> edition(String name, Term inForce, Source source) {
        return new Edition<>(name, inForce, source, ResidencyRules.rules(name, limits(name)));
    }
}
