package org.preceptor.roster;

import java.time.LocalDate;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.time.Term;

/**
 * Something a person was given for a time that lets her teach or lead: a teacher certificate, a training record.
 *
 * <p>Supervisors need a teacher certificate that is in date on the day they start; key supervisors (骨干师资) and the heads
 * of a base need a provincial or national training record from the last five years. A credential that can be taken as
 * permanent has an open term.
 *
 * @param kind what it is
 * @param level who gave it
 * @param term the days on which it is valid; for a training record, from the day it was completed
 * @param reference its number or document, when recorded
 */
public record Credential(Kind kind, Level level, Term term, Optional<String> reference) {
    /** What a credential is. */
    public enum Kind {
        /** 师资证: permission to supervise. */
        TEACHER_CERTIFICATE("teacher certificate", "师资证"),
        /** 师资培训: a completed course for teachers. */
        TEACHER_TRAINING("teacher training", "师资培训"),
        /** A qualification to lead groups or courses, distinct from any title. */
        LEADER_QUALIFICATION("leader qualification", "组长资格"),
        /** 住院医师规范化培训合格证书: completed residency training. */
        RESIDENCY_CERTIFICATE("residency certificate", "住院医师规范化培训合格证书");

        private final Label label;

        Kind(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the name of the kind} */
        public Label label() {
            return label;
        }
    }

    /** Who gave a credential, lowest first. */
    public enum Level {
        /** The hospital itself. */
        HOSPITAL("hospital", "院级"),
        /** A city. */
        MUNICIPAL("municipal", "市级"),
        /** A province. */
        PROVINCIAL("provincial", "省级"),
        /** The country. */
        NATIONAL("national", "国家级");

        private final Label label;

        Level(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the level's name} */
        public Label label() {
            return label;
        }
    }

    /**
     * Records a credential.
     *
     * @param kind what it is
     * @param level who gave it
     * @param term when it is valid
     * @return the credential
     */
    public static Credential of(Kind kind, Level level, Term term) {
        return new Credential(kind, level, term, Optional.empty());
    }

    /**
     * Records a teacher certificate given by the hospital.
     *
     * @param term when it is valid
     * @return the credential
     */
    public static Credential teacherCertificate(Term term) {
        return of(Kind.TEACHER_CERTIFICATE, Level.HOSPITAL, term);
    }

    /**
     * Tells whether the credential is in date; its last day still counts.
     *
     * @param day the day asked about
     * @return whether it is valid on that day
     */
    public boolean isInDate(LocalDate day) {
        return term.contains(day);
    }
}
