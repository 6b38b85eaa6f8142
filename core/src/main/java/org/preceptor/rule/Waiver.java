package org.preceptor.rule;

import java.time.LocalDate;
import org.preceptor.MalformedValueException;
import org.preceptor.time.Term;

/**
 * A recorded exception: somebody with authority lets a finding stand, for a reason and for a term.
 *
 * <p>A waived finding stays in the report with its waiver beside it and no longer blocks; on a warning the same record is
 * what other tools call a suppression. A waiver that matches nothing is itself reported, because a forgotten exception is
 * how rules erode.
 *
 * @param rule the rule it is an exception to
 * @param scope where it applies: findings at or below this pointer
 * @param approval who granted it, and why
 * @param term the days on which it holds
 */
public record Waiver(RuleId rule, Pointer scope, Approval approval, Term term) {
    /**
     * Who decided something by hand, and why.
     *
     * @param author the person or body
     * @param reason the recorded reason
     */
    public record Approval(String author, String reason) {
        /** Refuses a decision without an author or a reason. */
        public Approval {
            MalformedValueException.check(!author.isBlank(), "Approval.author", author, "must not be blank");
            MalformedValueException.check(!reason.isBlank(), "Approval.reason", reason, "must not be blank");
        }

        /**
         * Records a decision.
         *
         * @param author the person or body
         * @param reason why
         * @return the approval
         */
        public static Approval of(String author, String reason) {
            return new Approval(author, reason);
        }
    }

    /**
     * Grants an exception.
     *
     * @param rule the rule it is an exception to
     * @param scope findings at or below this pointer
     * @param approval who and why
     * @param term the days on which it holds
     * @return the waiver
     */
    public static Waiver of(RuleId rule, Pointer scope, Approval approval, Term term) {
        return new Waiver(rule, scope, approval, term);
    }

    /**
     * Tells whether the exception covers a finding on a day.
     *
     * @param finding the finding
     * @param day the day judged
     * @return whether rule, place and day agree
     */
    public boolean covers(Finding finding, LocalDate day) {
        return finding.rule().id().equals(rule) && scope.contains(finding.subject()) && term.contains(day);
    }
}
