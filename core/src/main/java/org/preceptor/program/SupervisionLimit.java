package org.preceptor.program;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.preceptor.Label;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Specialty;
import org.preceptor.roster.SpecialtyBase;
import org.preceptor.roster.Title;
import org.preceptor.rule.Source;
import org.preceptor.time.Tenure;

/**
 * What one edition of a specialty's form asks of its teachers: how many residents each may have, who may teach, how many
 * teachers there must be, and who may head the specialty base.
 *
 * <p>Surgery in 2023: at most two residents each, at least twelve supervisors of whom 70 % hold intermediate or senior
 * titles, attending physicians for over three years, five years of practice, a chief physician of over fifteen years as
 * head. The comparison ("over" or "and above") is part of each {@link Tenure}. What a form does not state is absent here
 * and never checked.
 */
@Value.Immutable
public abstract class SupervisionLimit {
    SupervisionLimit() {}

    /** Where a supervisor teaches, when a form distinguishes it. */
    public enum Setting {
        /** Anywhere. */
        ANY,
        /** On the ward. */
        WARD,
        /** In the outpatient clinic. */
        CLINIC
    }

    /** What kind of hospital the specialty base is in, when a form distinguishes it. */
    public enum Site {
        /** Any hospital, or a general one where specialist hospitals have a number of their own. */
        GENERAL,
        /** A hospital for this specialty only. */
        SPECIALIST
    }

    /**
     * The most residents a supervisor teaches at the same time.
     *
     * @param setting where
     * @param residents how many
     * @param fullTimeOnly whether the number is stated for full-time teachers only
     */
    public record Cap(Setting setting, int residents, boolean fullTimeOnly) {}

    /**
     * How many supervisors there must be.
     *
     * @param site in what kind of hospital
     * @param supervisors how many
     * @param share the share that must hold a title level or a higher one, when stated
     * @param slots how many there must be of each title level; a higher title may fill a lower slot
     */
    public record HeadCount(
            Site site, int supervisors, Optional<Share> share, ImmutableMap<Title.Level, Integer> slots) {
        /**
         * A plain number.
         *
         * @param supervisors how many
         * @return the head-count for any hospital
         */
        public static HeadCount of(int supervisors) {
            return new HeadCount(Site.GENERAL, supervisors, Optional.empty(), ImmutableMap.of());
        }
    }

    /**
     * The share of supervisors that must hold a level or a higher one, as an exact fraction.
     *
     * @param level the lowest level that counts
     * @param numerator the upper number
     * @param denominator the lower number
     */
    public record Share(Title.Level level, int numerator, int denominator) {}

    /**
     * Who may head the specialty base.
     *
     * @param floor the lowest title, when the form asks for one
     * @param practice how long in the specialty
     */
    public record Head(Optional<Title.Floor> floor, Tenure practice) {}

    /**
     * A supervisor and the limit that applies to her, ready to be judged.
     *
     * @param physician the supervisor
     * @param limit the limit of her specialty
     */
    public record Supervisor(Physician physician, SupervisionLimit limit) {}

    /**
     * A specialty base with everybody it names found in the roster, ready to be judged.
     *
     * @param base the specialty base
     * @param limit the limit of its specialty
     * @param site what kind of hospital it is in
     * @param supervisors its supervisors
     * @param head its head, when named
     */
    public record Staff(
            SpecialtyBase base,
            SupervisionLimit limit,
            Site site,
            ImmutableList<Physician> supervisors,
            Optional<Physician> head) {}

    /** {@return the specialty, with its edition} */
    public abstract Specialty specialty();

    /** {@return the specialty's name} */
    public abstract Label name();

    /** {@return how many residents each supervisor may have; several when settings differ} */
    public abstract ImmutableList<Cap> caps();

    /** {@return the lowest title of a supervisor} */
    public abstract Title.Floor floor();

    /** {@return how long that title must have been held} */
    public abstract Optional<Tenure> titleTenure();

    /** {@return how long a supervisor must have practised} */
    public abstract Optional<Tenure> practice();

    /** {@return how long a supervisor must have taught} */
    public abstract Optional<Tenure> teaching();

    /** {@return the most sub-specialties one supervisor teaches} */
    public abstract OptionalInt subspecialties();

    /** {@return how many supervisors there must be; several when sites differ} */
    public abstract ImmutableList<HeadCount> headCounts();

    /** {@return who may head the specialty base} */
    public abstract Optional<Head> head();

    /** {@return the fewest residents in training} */
    public abstract OptionalInt minimumInTraining();

    /** {@return what the form says and no rule here checks} */
    public abstract ImmutableList<Label> notes();

    /** {@return where it is written} */
    public abstract Source source();

    /**
     * How many residents a supervisor may have at the same time.
     *
     * @param setting where she teaches
     * @param fullTime whether teaching is her full-time post
     * @return the number; empty when the form gives none for her, so that the policy's own default decides
     */
    public OptionalInt cap(Setting setting, boolean fullTime) {
        return caps().stream()
                .filter(cap ->
                        (cap.setting() == Setting.ANY || cap.setting() == setting) && (fullTime || !cap.fullTimeOnly()))
                .mapToInt(Cap::residents)
                .min();
    }

    /** {@return whether the form speaks of full-time teachers only, so that a base needs at least one} */
    public boolean isFullTimeOnly() {
        return !caps().isEmpty() && caps().stream().allMatch(Cap::fullTimeOnly);
    }

    /**
     * The head-count that applies to a site.
     *
     * @param site what kind of hospital
     * @return the head-count stated for it, or the general one
     */
    public Optional<HeadCount> headCount(Site site) {
        return headCounts().stream()
                .filter(each -> each.site() == site)
                .findFirst()
                .or(() -> headCounts().stream()
                        .filter(each -> each.site() == Site.GENERAL)
                        .findFirst());
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds supervision limits. */
    public static final class Builder extends ImmutableSupervisionLimit.Builder {
        Builder() {}
    }
}
