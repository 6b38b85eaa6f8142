package org.preceptor.time;

import org.preceptor.Label;

/**
 * What a length of training is counted in.
 *
 * <p>The field counts the same work in units that no source converts: a plan in months, a block in weeks, a group in
 * sessions or in double hours, a leader's practice in cases, meetings or seminars. Units therefore never add to each
 * other unless a {@link TrainingLength.Conversion} is given.
 */
public enum LengthUnit {
    /** Calendar months. */
    MONTH("month", "个月"),
    /** Weeks. */
    WEEK("week", "周"),
    /** Days. */
    DAY("day", "天"),
    /** Half days in every week, as in following a named master half a day a week. */
    HALF_DAY_PER_WEEK("half-day per week", "个半天/周"),
    /** Sittings of a group or of supervision, of whatever length the body uses. */
    SESSION("session", "次"),
    /** Double hours of 90 minutes, one Balint sitting in the German criteria. */
    DOUBLE_HOUR("double hour", "双学时"),
    /** Hours of 60 minutes. */
    HOUR("hour", "小时"),
    /** Minutes. */
    MINUTE("minute", "分钟"),
    /** Cases presented or discussed. */
    CASE("case", "例"),
    /** Meetings of a group; one meeting can hold several cases. */
    MEETING("meeting", "次会议"),
    /** Leader seminars. */
    SEMINAR("seminar", "次研讨班"),
    /** Events such as workshops, weekends, intensives and conferences. */
    EVENT("event", "次活动"),
    /** Credits of continuing education. */
    CREDIT("credit", "学分");

    private final Label label;

    LengthUnit(String english, String chinese) {
        this.label = Label.of(english, chinese);
    }

    /** {@return the unit's name, singular} */
    public Label label() {
        return label;
    }

    /**
     * An amount with its unit, in words.
     *
     * @param amount how many
     * @return such as "3 sessions" and "3次"
     */
    public Label label(long amount) {
        String plural = this == HALF_DAY_PER_WEEK ? "half-days per week" : label.english() + "s";
        return Label.of(amount + " " + (amount == 1 ? label.english() : plural), amount + label.chinese());
    }
}
