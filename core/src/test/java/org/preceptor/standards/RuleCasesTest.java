package org.preceptor.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;

class RuleCasesTest {
    @ParameterizedTest
    @MethodSource("rows")
    void findsExactlyWhatTheCaseExpects(CaseRow row) {
        List<String> rules = row.texts("rules");
        Stream<Finding> findings = Given.report(row).findings().stream()
                .filter(finding ->
                        rules.isEmpty() || rules.contains(finding.rule().id().value()));
        assertThat(findings.map(RuleCasesTest::line)).containsExactlyElementsOf(row.expected());
    }

    static Stream<CaseRow> rows() {
        return CaseRow.all();
    }

    private static String line(Finding finding) {
        Messages english = Messages.in(Locale.ENGLISH);
        String evidence = finding.evidence().entrySet().stream()
                .map(fact -> fact.getKey() + "=" + english.render(fact.getValue()))
                .collect(Collectors.joining("; "));
        String cured = finding.curedOn().map(day -> " (" + day + ")").orElse("");
        return finding.severity() + " " + finding.rule().id() + " " + finding.subject() + " " + evidence + cured;
    }
}
