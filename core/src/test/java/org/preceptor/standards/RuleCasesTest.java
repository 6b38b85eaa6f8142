package org.preceptor.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;

class RuleCasesTest {
    @ParameterizedTest
    @MethodSource("rows")
    void findsExactlyWhatTheCaseExpects(CaseRow row) {
        List<String> rules = row.texts("rules");
        List<String> found = GivenTables.answer(row)
                .orElseGet(() -> Given.report(row).findings().stream()
                        .filter(finding -> rules.isEmpty()
                                || rules.contains(finding.rule().id().value()))
                        .map(RuleCasesTest::line)
                        .toList());
        assertThat(found).containsExactlyElementsOf(row.expected());
    }

    @Test
    void everyRuleHasRowsThatPassThatFailAndThatLieAtTheLimit() {
        Map<String, Set<String>> kinds = new TreeMap<>();
        CaseRow.all()
                .filter(row -> row.name().startsWith("V"))
                .forEach(row -> kinds.computeIfAbsent(row.name().substring(0, 3), v -> new TreeSet<>())
                        .addAll(row.kinds()));
        assertThat(kinds.keySet())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 36)
                        .mapToObj(number -> String.format(Locale.ROOT, "V%02d", number))
                        .toList());
        assertThat(kinds.entrySet())
                .allSatisfy(
                        rule -> assertThat(rule.getValue()).as(rule.getKey()).containsExactly("fail", "limit", "pass"));
    }

    static Stream<CaseRow> rows() {
        return CaseRow.all();
    }

    static String line(Finding finding) {
        Messages english = Messages.in(Locale.ENGLISH);
        String evidence = finding.evidence().entrySet().stream()
                .map(fact -> fact.getKey() + "=" + english.render(fact.getValue()))
                .collect(Collectors.joining("; "));
        String cured = finding.curedOn().map(day -> " (" + day + ")").orElse("");
        return finding.severity() + " " + finding.rule().id() + " " + finding.subject() + " " + evidence + cured;
    }
}
