package org.preceptor.program;

import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.roster.Hospital.Rank;
import org.preceptor.roster.Title;
import org.preceptor.time.TrainingLength;

/**
 * A consecutive part of a program: a theory month, eleven clinical months, a month in the community.
 *
 * <p>A phase says how long it takes, what a host must be and what coaching it demands. The Beijing backbone program of
 * 2018 has one month of theory at a medical school and eleven months of clinical work in the strong disciplines of
 * tertiary hospitals, one-to-one with a coach of at least sub-senior title.
 *
 * @param kind what happens in it
 * @param length how long it takes; a length of zero can be written and is reported
 * @param host what the host must be, when anything is demanded
 * @param coaching the coaching it demands, when any
 */
public record Phase(Kind kind, TrainingLength length, Optional<Host> host, Optional<Coaching> coaching) {
    /** What happens in a phase. */
    public enum Kind {
        /** 理论阶段: classroom teaching. */
        THEORY("theory phase", "理论阶段"),
        /** 临床阶段: supervised work in a hospital. */
        CLINICAL("clinical phase", "临床阶段"),
        /** 基层实践: service in a community or township institution. */
        GRASSROOTS("grassroots phase", "基层实践"),
        /** Sittings of a group or a course, counted and not dated. */
        SESSIONS("sessions", "小组活动");

        private final Label label;

        Kind(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the kind in words} */
        public Label label() {
            return label;
        }
    }

    /**
     * What a host must be.
     *
     * @param floor the lowest acceptable tier and grade
     * @param strongDiscipline whether the trainee must be in one of the host's strong disciplines
     */
    public record Host(Rank floor, boolean strongDiscipline) {}

    /**
     * The coaching a phase demands.
     *
     * @param exclusive whether coach and trainee have nobody else on any day (one-to-one)
     * @param floor the lowest title of the coach on the day the coaching starts
     */
    public record Coaching(boolean exclusive, Title.Floor floor) {}

    /**
     * A phase that demands nothing of its host.
     *
     * @param kind what happens in it
     * @param length how long it takes
     * @return the phase
     */
    public static Phase of(Kind kind, TrainingLength length) {
        return new Phase(kind, length, Optional.empty(), Optional.empty());
    }

    /**
     * Demands something of the host.
     *
     * @param demand what the host must be
     * @return the phase with that demand
     */
    public Phase with(Host demand) {
        return new Phase(kind, length, Optional.of(demand), coaching);
    }

    /**
     * Demands coaching.
     *
     * @param demand the coaching
     * @return the phase with that demand
     */
    public Phase with(Coaching demand) {
        return new Phase(kind, length, host, Optional.of(demand));
    }
}
