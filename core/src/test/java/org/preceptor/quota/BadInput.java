package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;
import org.preceptor.rule.Report;

/** Something wrong, where it is, and what is said of it in both languages. */
record BadInput(String what, Report report, String at, String english, String chinese) {

    static BadInput bad(String what, Report report, String at, String english, String chinese) {
        return new BadInput(what, report, at, english, chinese);
    }

    void isSaid() {
        assertThat(report.findings()).hasSize(1);
        Finding finding = report.findings().get(0);
        assertThat(finding.subject()).hasToString(at);
        assertThat(Messages.in(Locale.ENGLISH).render(finding))
                .contains(english)
                .doesNotContain("{");
        assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE).render(finding))
                .contains(chinese)
                .doesNotContain("{");
    }

    @Override
    public String toString() {
        return what;
    }
}
