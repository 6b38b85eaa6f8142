package org.preceptor.standards;

import com.google.common.collect.ImmutableList;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;

/**
 * What becomes of a base after its evaluation, from its score and from how many core indicators it met.
 *
 * <p>Four outcomes: pass, basic pass, time-limited rectification, revoked. Each asks for a least score and a least number
 * of core indicators; the outcome is the best one for which both are reached, so the table is total and never better than
 * either number alone. The public platform tests ranges that do not cover the plane: a score of 85 with 12 core indicators
 * misses three branches and falls through to "revoked". That cannot happen here. The limits themselves are not settled by
 * any source and are given by the caller.
 *
 * @param pass the least score and core indicators of a pass
 * @param basicPass those of a basic pass
 * @param rectification those of a time-limited rectification; anything less is revoked
 */
public record OutcomeTable(Row pass, Row basicPass, Row rectification) {
    /** Refuses rows that do not fall. */
    public OutcomeTable {
        ImmutableList<Row> rows = ImmutableList.of(pass, basicPass, rectification);
        for (int i = 1; i < rows.size(); i++) {
            Row above = rows.get(i - 1);
            Row row = rows.get(i);
            MalformedValueException.check(
                    row.score() <= above.score() && row.core() <= above.core() && !row.equals(above),
                    "OutcomeTable",
                    row,
                    "must ask for less than " + above);
        }
    }

    /**
     * What an outcome asks for.
     *
     * @param score the least score
     * @param core the least number of core indicators
     */
    public record Row(int score, int core) {}

    /** What becomes of a base. */
    public enum Outcome {
        /** 合格. */
        PASS("pass", "合格"),
        /** 基本合格. */
        BASIC_PASS("basic pass", "基本合格"),
        /** 限期整改. */
        RECTIFICATION("time-limited rectification", "限期整改"),
        /** 撤销. */
        REVOKED("revoked", "撤销");

        private final Label label;

        Outcome(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the outcome in words} */
        public Label label() {
            return label;
        }
    }

    /**
     * The outcome of an evaluation.
     *
     * @param score the score
     * @param core how many core indicators were met
     * @return exactly one outcome
     */
    public Outcome of(int score, int core) {
        if (reaches(pass, score, core)) {
            return Outcome.PASS;
        } else if (reaches(basicPass, score, core)) {
            return Outcome.BASIC_PASS;
        }
        return reaches(rectification, score, core) ? Outcome.RECTIFICATION : Outcome.REVOKED;
    }

    private static boolean reaches(Row row, int score, int core) {
        return score >= row.score() && core >= row.core();
    }
}
