package org.preceptor.rule;

import org.preceptor.Label;

/** How much a finding weighs; the order of the constants is the order in a report. */
public enum Severity {
    /** The rule is not met: the person may not be paired, certified or admitted as things stand. */
    ERROR("error", "错误"),
    /** Allowed, but somebody should look: a certificate that lapses during the pairing. */
    WARNING("warning", "提醒"),
    /** Worth knowing, changes nothing. */
    INFO("note", "说明");

    private final Label label;

    Severity(String english, String chinese) {
        this.label = Label.of(english, chinese);
    }

    /** {@return the severity in words} */
    public Label label() {
        return label;
    }
}
