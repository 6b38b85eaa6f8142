package org.preceptor.program;

import org.preceptor.Label;

/**
 * What kind of training a program is.
 *
 * <p>The kinds differ in who is sent where: residents train for three years in an accredited base, backbone physicians of
 * the districts spend a year with a coach in a tertiary hospital, general practitioners are retrained from another
 * specialty, teachers and group leaders take short courses counted in months or sessions.
 */
public enum ProgramType {
    /** 住院医师规范化培训: mandatory postgraduate training, nominally three years. */
    RESIDENCY("standardized residency training", "住院医师规范化培训"),
    /** 骨干医师培训: a year of advanced training for key physicians of districts and counties. */
    BACKBONE("backbone training", "骨干医师培训"),
    /** 转岗培训: retraining into another specialty, usually general practice. */
    TRANSFER("transfer training", "转岗培训"),
    /** 师资培训: teachers learn to teach. */
    TEACHER_TRAINING("teacher training", "师资培训"),
    /** 组长培训: a short course that leads to a role, such as leading a Balint group. */
    LEADER_COURSE("leader course", "组长培训"),
    /** 进修: an individual stay in a stronger hospital, without a standard curriculum. */
    FURTHER_STUDY("further study", "进修");

    private final Label label;

    ProgramType(String english, String chinese) {
        this.label = Label.of(english, chinese);
    }

    /** {@return the kind in words} */
    public Label label() {
        return label;
    }
}
