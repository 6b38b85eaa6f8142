package org.preceptor.pairing;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.program.Enrollment;
import org.preceptor.program.ProgramType;
import org.preceptor.program.TraineeCategory;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Specialty;

/**
 * A person to be paired: who it is, what was wished, and the few facts that eligibility rules ask.
 *
 * <p>Keep your own objects: this value needs the id and the wishes, the rest only if a rule asks. Example in words: trainee
 * 17, sent by County Hospital 2, wishes Dr Li or Dr Wang.
 */
@Value.Immutable
public abstract class Trainee {
    /** How somebody came to training, which decides how home and host must relate. */
    public enum Origin {
        /** Sent by an employer under an agreement: home and host differ. */
        ENTRUSTED("entrusted", "委托培训"),
        /** Sent under counterpart support: home and host differ. */
        COUNTERPART("counterpart", "对口支援"),
        /** In-service backbone of a county hospital: home and host differ. */
        BACKBONE("backbone", "骨干医师"),
        /** Employed by the host itself: home is host. */
        OWN_EMPLOYEE("own employee", "本院职工"),
        /** Recruited from the public: no home. */
        OPEN_RECRUIT("open recruit", "社会招收"),
        /** Not stated; nothing is asked of home and host. */
        UNSTATED("unstated", "未说明");

        private final Label label;

        Origin(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /**
         * The origin that a program and a category of residency imply.
         *
         * @param program the kind of program
         * @param category the category of the trainee
         * @return the origin
         */
        public static Origin of(ProgramType program, TraineeCategory category) {
            if (program == ProgramType.BACKBONE) {
                return BACKBONE;
            }
            return switch (category) {
                case OWN_EMPLOYEE -> OWN_EMPLOYEE;
                case ENTRUSTED -> ENTRUSTED;
                case OPEN_RECRUIT -> OPEN_RECRUIT;
                case DEGREE_STUDENT, ORIENTED -> UNSTATED;
            };
        }

        /** {@return the origin's name} */
        public Label label() {
            return label;
        }

        /** {@return whether training happens away from home} */
        public boolean isSentAway() {
            return this == ENTRUSTED || this == COUNTERPART || this == BACKBONE;
        }
    }

    Trainee() {}

    /** {@return who it is} */
    public abstract PersonId id();

    /** {@return what was wished; none unless said} */
    @Value.Default
    public Willingness willingness() {
        return Willingness.empty();
    }

    /** {@return how the trainee came to training} */
    @Value.Default
    public Origin origin() {
        return Origin.UNSTATED;
    }

    /** {@return the employer who sent the trainee, when there is one} */
    public abstract Optional<HospitalId> home();

    /** {@return the specialty trained for, when stated} */
    public abstract Optional<Specialty> specialty();

    /** {@return languages the trainee can be taught in; empty means no matter} */
    public abstract ImmutableSet<String> languages();

    /** {@return sites the trainee can go to; empty means no matter} */
    public abstract ImmutableSet<String> sites();

    /**
     * {@return the groups that quotas may count the trainee in, as the plan names them: a sending region, a county scheme, women;
     * empty when none}
     */
    public abstract ImmutableSet<String> groups();

    /** Refuses blank names of groups. */
    @Value.Check
    void check() {
        groups().forEach(g -> MalformedValueException.check(!g.isBlank(), "Trainee.groups", g, "must not be blank"));
    }

    /**
     * A trainee as enrolled, with wishes.
     *
     * @param enrollment who, from where and of which category
     * @param willingness what was wished
     * @return the trainee
     */
    public static Trainee of(Enrollment enrollment, Willingness willingness) {
        return builder()
                .id(enrollment.trainee())
                .origin(Origin.of(enrollment.type(), enrollment.category()))
                .home(enrollment.home())
                .willingness(willingness)
                .build();
    }

    /**
     * A trainee with nothing but a list.
     *
     * @param id who
     * @param wishes most wished first
     * @return the trainee
     */
    public static Trainee of(String id, Place... wishes) {
        return builder().id(PersonId.of(id)).willingness(Willingness.of(wishes)).build();
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds trainees. */
    public static final class Builder extends ImmutableTrainee.Builder {
        Builder() {}
    }
}
