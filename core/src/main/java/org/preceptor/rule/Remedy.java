package org.preceptor.rule;

import java.time.LocalDate;
import org.preceptor.Label;

/** What somebody can do about a finding, as data that a program can act on and a person can read. */
public sealed interface Remedy {
    /**
     * Obtain what is missing: a certificate, a title, six more sessions.
     *
     * @param what what to obtain
     */
    record Obtain(Label what) implements Remedy {}

    /**
     * Wait; time alone cures the finding.
     *
     * @param day the first day on which the rule is met
     */
    record WaitUntil(LocalDate day) implements Remedy {}

    /**
     * Replace a person, place or choice by another one.
     *
     * @param what what to replace
     */
    record Replace(Label what) implements Remedy {}

    /**
     * Remove an entry that should not be there.
     *
     * @param what what to remove
     */
    record Remove(Label what) implements Remedy {}

    /**
     * Correct a value.
     *
     * @param to what it should be
     */
    record Correct(Evidence to) implements Remedy {}

    /**
     * Ask somebody with authority for a recorded exception.
     *
     * @param authority who may grant it
     */
    record AskWaiver(Label authority) implements Remedy {}

    /** {@return the remedy as a sentence} */
    default Label label() {
        if (this instanceof Obtain obtain) {
            return join("obtain ", "需取得：", obtain.what());
        } else if (this instanceof WaitUntil wait) {
            return join("wait until ", "等待至", Label.same(wait.day().toString()));
        } else if (this instanceof Replace replace) {
            return join("replace ", "更换：", replace.what());
        } else if (this instanceof Remove remove) {
            return join("remove ", "移除：", remove.what());
        } else if (this instanceof Correct correct) {
            return join("correct it to ", "更正为", Messages.label(correct.to()));
        }
        return join("ask for a waiver from ", "申请豁免，批准方：", ((AskWaiver) this).authority());
    }

    private static Label join(String english, String chinese, Label what) {
        return Label.of(english + what.english(), chinese + what.chinese());
    }
}
