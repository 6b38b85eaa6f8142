package org.preceptor.program;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;
import org.preceptor.Label;
import org.preceptor.roster.PersonId;

/**
 * How far one trainee has come: assessments, sittings of the graduation exam, and what became of the certificate.
 *
 * <p>A trainee may have passed everything and still wait: the certificate is <i>withheld</i> (考试合格后缓发) until named
 * conditions are met, most often the practising licence. A revoked certificate stays on record.
 */
@Value.Immutable
public abstract class Progress {
    Progress() {}

    /** What an assessment is. */
    public enum Kind {
        /** 日常考核: daily assessment. */
        DAILY("daily assessment", "日常考核"),
        /** 出科考核: at the end of a rotation; signed by the head of the teaching group. */
        EXIT("rotation exit assessment", "出科考核"),
        /** 年度考核: yearly. */
        ANNUAL("annual assessment", "年度考核"),
        /** 业务水平测试: the national yearly test of knowledge. */
        NATIONAL_TEST("national knowledge test", "年度业务水平测试"),
        /** 结业理论考核: the theory part of the graduation exam. */
        THEORY("graduation theory exam", "结业理论考核"),
        /** 结业临床实践能力考核: the skills part of the graduation exam. */
        SKILLS("graduation skills exam", "结业临床实践能力考核");

        private final Label label;

        Kind(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the kind in words} */
        public Label label() {
            return label;
        }
    }

    /** What withholds the certificate of somebody who has passed. */
    public enum Condition {
        /** The practising licence is missing. */
        LICENCE_MISSING("practising licence missing", "未取得医师资格证书"),
        /** The public course was not passed. */
        PUBLIC_COURSE_NOT_PASSED("public course not passed", "公共科目未合格"),
        /** Rotation time has to be made up. */
        ROTATION_TO_MAKE_UP("rotation to make up", "轮转时间需补足"),
        /** The registered scope of practice has to be changed. */
        SCOPE_TO_CHANGE("scope of practice to change", "执业范围需变更"),
        /** Rotation exit forms are incomplete. */
        EXIT_FORMS_INCOMPLETE("exit forms incomplete", "出科考核表不全");

        private final Label label;

        Condition(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the condition in words} */
        public Label label() {
            return label;
        }
    }

    /**
     * One assessment.
     *
     * @param kind what it was
     * @param day when
     * @param passed whether it was passed
     * @param signedBy who signed it, when somebody did
     */
    public record Assessment(Kind kind, LocalDate day, boolean passed, Optional<PersonId> signedBy) {}

    /**
     * One sitting of the graduation exam.
     *
     * @param day when
     * @param outcome how it went; an absence is not scored and opens no window
     */
    public record Sitting(LocalDate day, Outcome outcome) {
        /** How a sitting went. */
        public enum Outcome {
            /** Passed. */
            PASSED,
            /** Scored and not passed. */
            FAILED,
            /** Signed up and not there. */
            ABSENT
        }

        /** {@return whether it was scored} */
        public boolean isScored() {
            return outcome != Outcome.ABSENT;
        }
    }

    /**
     * How often and how long the graduation exam may be tried.
     *
     * <p>Jiangsu: one first sitting and two more, within three years of the first scored one. Other provinces differ.
     *
     * @param sittings the most scored sittings
     * @param window how long after the first scored sitting the last day for another one is
     */
    public record ExamPolicy(int sittings, Period window) {}

    /**
     * A certificate that was issued.
     *
     * @param issuedOn when
     * @param revokedOn when it was revoked, if it was
     * @param reason why it was revoked, if it was
     */
    public record Award(LocalDate issuedOn, Optional<LocalDate> revokedOn, Optional<String> reason) {
        /**
         * A certificate in force.
         *
         * @param day when it was issued
         * @return the award
         */
        public static Award issued(LocalDate day) {
            return new Award(day, Optional.empty(), Optional.empty());
        }

        /**
         * Revokes it; the record stays.
         *
         * @param day when
         * @param why the reason
         * @return the revoked award
         */
        public Award revoked(LocalDate day, String why) {
            return new Award(issuedOn, Optional.of(day), Optional.of(why));
        }
    }

    /**
     * Leaving before the end (退培).
     *
     * @param day the last day
     * @param breach whether it broke the agreement
     * @param reason why
     * @param destination where to, when known
     */
    public record Withdrawal(LocalDate day, boolean breach, String reason, Optional<String> destination) {}

    /**
     * What stands between a trainee and the certificate on a day.
     *
     * @param state how far
     * @param conditions the named conditions that withhold it
     * @param missing required assessments that were not passed
     */
    public record Completion(State state, ImmutableSet<Condition> conditions, ImmutableSet<Kind> missing) {
        /** How far a trainee is. */
        public enum State {
            /** The last phase has not ended. */
            IN_TRAINING,
            /** Left before the end. */
            WITHDRAWN,
            /** The phases have ended and a required assessment is not passed. */
            NOT_PASSED,
            /** Everything is passed and named conditions withhold the certificate. */
            WITHHELD,
            /** Nothing stands in the way. */
            READY,
            /** The certificate was issued. */
            ISSUED,
            /** The certificate was issued and revoked. */
            REVOKED
        }
    }

    /** {@return who} */
    public abstract PersonId trainee();

    /** {@return the last day of the last phase} */
    public abstract LocalDate lastPhaseEnd();

    /** {@return which assessments have to be passed at least once} */
    public abstract ImmutableSet<Kind> required();

    /** {@return the assessments, in any order} */
    public abstract ImmutableList<Assessment> assessments();

    /** {@return the sittings of the graduation exam, in any order} */
    public abstract ImmutableList<Sitting> sittings();

    /** {@return what still withholds the certificate} */
    public abstract ImmutableSet<Condition> outstanding();

    /** {@return the certificate, when issued} */
    public abstract Optional<Award> award();

    /** {@return the withdrawal, when the trainee left} */
    public abstract Optional<Withdrawal> withdrawal();

    /** {@return the sittings in calendar order} */
    public ImmutableList<Sitting> sittingsInOrder() {
        return ImmutableList.sortedCopyOf(Comparator.comparing(Sitting::day), sittings());
    }

    /**
     * What stands between the trainee and the certificate.
     *
     * @param day the day judged; what happened later does not count
     * @return state, conditions and missing assessments
     */
    public Completion completion(LocalDate day) {
        ImmutableSet<Kind> passed = assessments().stream()
                .filter(each -> each.passed() && !each.day().isAfter(day))
                .map(Assessment::kind)
                .collect(ImmutableSet.toImmutableSet());
        ImmutableSet<Kind> missing = Sets.difference(required(), passed).immutableCopy();
        return new Completion(
                state(day, missing), Sets.immutableEnumSet(outstanding()), Sets.immutableEnumSet(missing));
    }

    private Completion.State state(LocalDate day, ImmutableSet<Kind> missing) {
        if (award().filter(given -> !given.issuedOn().isAfter(day)).isPresent()) {
            boolean revoked = award().flatMap(Award::revokedOn)
                    .filter(when -> !when.isAfter(day))
                    .isPresent();
            return revoked ? Completion.State.REVOKED : Completion.State.ISSUED;
        } else if (withdrawal().filter(left -> !left.day().isAfter(day)).isPresent()) {
            return Completion.State.WITHDRAWN;
        } else if (!day.isAfter(lastPhaseEnd())) {
            return Completion.State.IN_TRAINING;
        } else if (!missing.isEmpty()) {
            return Completion.State.NOT_PASSED;
        }
        return outstanding().isEmpty() ? Completion.State.READY : Completion.State.WITHHELD;
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds progress records. */
    public static final class Builder extends ImmutableProgress.Builder {
        Builder() {}
    }
}
