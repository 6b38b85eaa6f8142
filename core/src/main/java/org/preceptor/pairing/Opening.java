package org.preceptor.pairing;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.Specialty;

/**
 * A place with seats: how many trainees it takes, whom it wants, and whose it is.
 *
 * <p>A coach in a one-to-one program has one seat, a residency supervisor two or three, a base dozens. A capacity of nought
 * is a closed place and is reported, not refused; so is a minimum above the capacity. Example in words: Dr Li of Hospital 1
 * takes one trainee, whoever scored best.
 */
@Value.Immutable
public abstract class Opening {
    Opening() {}

    /** {@return which place} */
    public abstract Place place();

    /** {@return the number of seats; one unless said} */
    @Value.Default
    public int capacity() {
        return 1;
    }

    /** {@return the least number the place should receive; nought unless said} */
    @Value.Default
    public int minimum() {
        return 0;
    }

    /** {@return how the place orders trainees; no order unless said} */
    @Value.Default
    public Preference preference() {
        return Preference.open();
    }

    /** {@return the hospital a mentor works for, whose own cap may be smaller than its mentors' seats together} */
    public abstract Optional<HospitalId> base();

    /** {@return the specialty of the seats, when stated} */
    public abstract Optional<Specialty> specialty();

    /** {@return languages taught in; empty means no matter} */
    public abstract ImmutableSet<String> languages();

    /** {@return the site, when it matters} */
    public abstract Optional<String> site();

    /** {@return the hospital of the place: the host itself, or the mentor's base} */
    public Optional<HospitalId> hospital() {
        if (place() instanceof Place.Host host) {
            return Optional.of(host.id());
        } else if (place() instanceof Place.Discipline at) {
            return Optional.of(at.host());
        }
        return base();
    }

    /**
     * An opening with a number of seats and an order.
     *
     * @param place the place
     * @param capacity the seats
     * @param preference how it orders trainees
     * @return the opening
     */
    public static Opening of(Place place, int capacity, Preference preference) {
        return builder().place(place).capacity(capacity).preference(preference).build();
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds openings. */
    public static final class Builder extends ImmutableOpening.Builder {
        Builder() {}
    }
}
