package org.preceptor.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preceptor.MalformedValueException;
import org.preceptor.time.Term;

class RuleSetTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final Set<Month> MONTHS_OFF = Set.of(Month.JULY, Month.AUGUST);

    private record Enrollment(String id, Term term) {}

    private record Ward(String name, List<Enrollment> enrollments) {}

    private static final Rule<Enrollment> NO_SUMMER_START = Rule.of(
                    "ward.no-summer-start", "An enrollment does not start in July or August")
            .chinese("七、八月不开始培训")
            .source(Source.local("Ward council, 2024-03"))
            .message("starts on {actual}", "开始日期为{actual}")
            .when(
                    e -> MONTHS_OFF.contains(e.term().first().getMonth()),
                    e -> Finding.error().at("/term/first").actual(e.term().first()));

    private static final Rule<Ward> NAMED = Rule.of("ward.named", "A ward has a name")
            .when(w -> w.name().isBlank(), w -> Finding.warning().at("/name"));

    private static final RuleSet<Ward> WARD = RuleSet.<Ward>of(NAMED)
            .and(RuleSet.each("enrollments", Ward::enrollments, Enrollment::id, RuleSet.of(NO_SUMMER_START)));

    @Test
    void ownRuleReportsWhereWhatAndWhoseRule() {
        Report report = WARD.check(new Ward("A", List.of(starting("e-1", 7))), DAY);
        Finding finding = report.findings().get(0);
        assertThat(finding.subject()).hasToString("/enrollments/e-1/term/first");
        assertThat(finding.rule().source().authority()).isEqualTo("local");
        assertThat(Messages.in(Locale.ENGLISH).render(finding)).isEqualTo("starts on 2024-07-01");
        assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE).render(finding)).isEqualTo("开始日期为2024-07-01");
        assertThat(report.hasErrors()).isTrue();
        assertThatThrownBy(report::orElseThrow)
                .isInstanceOfSatisfying(
                        Report.NotMetException.class,
                        e -> assertThat(e.report()).isEqualTo(report));
    }

    @Test
    void passesASubjectInOrder() {
        Report report = WARD.check(new Ward("A", List.of(starting("e-1", 6), starting("e-2", 9))), DAY);
        assertThat(report).isEqualTo(Report.clean());
    }

    @Test
    void ruleThatExaminedNothingIsSilentAndNotSuccessful() {
        Report report = WARD.check(new Ward("A", List.of()), DAY);
        assertThat(report.findings()).isEmpty();
        assertThat(report.silent()).containsExactly(RuleId.of("ward.no-summer-start"));
    }

    @Test
    void ruleAppliedInOneOfTwoPlacesIsNotSilent() {
        RuleSet<Ward> twice =
                WARD.and(RuleSet.each("others", ward -> List.<Enrollment>of(), RuleSet.of(NO_SUMMER_START)));
        assertThat(twice.check(new Ward("A", List.of(starting("e-1", 6))), DAY)).isEqualTo(Report.clean());
        assertThat(twice.check(new Ward("A", List.of(starting("e-1", 7))), DAY).silent())
                .isEmpty();
    }

    @Test
    void ruleThatReportsInOnePartIsNotSilentInTheWhole() {
        Report reporting = WARD.check(new Ward("A", List.of(starting("e-1", 7))), DAY);
        Report silent = WARD.check(new Ward("A", List.of()), DAY);
        assertThat(silent.plus(reporting)).isEqualTo(reporting);
        assertThat(silent.plus(silent)).isEqualTo(silent);
    }

    @Test
    void conditionLimitsTheRulesAndIsSilentOtherwise() {
        RuleSet<Ward> onlyB = WARD.when(ward -> ward.name().equals("B"));
        assertThat(onlyB.check(new Ward("A", List.of(starting("e-1", 7))), DAY).silent())
                .hasSize(2);
        assertThat(onlyB.check(new Ward("B", List.of(starting("e-1", 7))), DAY).errors())
                .hasSize(1);
    }

    @Test
    void partsArePointedAtByTheirToken() {
        RuleSet<Ward> rules =
                RuleSet.under("first", ward -> ward.enrollments().get(0), RuleSet.<Enrollment>of(NO_SUMMER_START));
        assertThat(rules.check(new Ward("A", List.of(starting("e-1", 8))), DAY).at(Pointer.parse("/first/term/first")))
                .hasSize(1);
        RuleSet<Ward> byPosition = RuleSet.each("enrollments", Ward::enrollments, RuleSet.of(NO_SUMMER_START));
        assertThat(byPosition
                        .check(new Ward("A", List.of(starting("x", 1), starting("y", 8))), DAY)
                        .under(Pointer.parse("/enrollments/1")))
                .hasSize(1);
    }

    @Test
    void tenThousandProblemsComeBackTogetherInOneOrder() {
        List<Enrollment> all = new ArrayList<>(
                IntStream.range(0, 10_000).mapToObj(i -> starting("e-" + i, 7)).toList());
        Report ordered = WARD.check(new Ward("", all), DAY);
        Collections.shuffle(all, new Random(7));
        assertThat(ordered.findings()).hasSize(10_001);
        assertThat(WARD.check(new Ward("", all), DAY)).isEqualTo(ordered);
    }

    @Test
    void rulesBeyondTheFirstWordOfFlagsAreCountedToo() {
        List<Rule<Ward>> many = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            many.add(Rule.of("ward.rule-" + i, "Rule " + i).when(w -> false, w -> Finding.error()));
        }
        Ward ward = new Ward("A", List.of());
        assertThat(RuleSet.of(many).check(ward, DAY)).isEqualTo(Report.clean());
        assertThat(RuleSet.of(many).when(w -> false).check(ward, DAY).silent()).hasSize(130);
        RuleSet<Ward> last =
                RuleSet.of(many).and(RuleSet.each("enrollments", Ward::enrollments, RuleSet.of(NO_SUMMER_START)));
        assertThat(last.check(ward, DAY).silent()).containsExactly(RuleId.of("ward.no-summer-start"));
    }

    @Test
    void findingNeedsTheEvidenceItsMessageNames() {
        RuleCard card = NO_SUMMER_START.card();
        assertThatThrownBy(() -> card.error().build()).isInstanceOf(MalformedValueException.class);
        assertThatThrownBy(() -> Finding.error().build()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void cardNeedsTheSameArgumentsInBothLanguages() {
        assertThatThrownBy(() ->
                        Rule.of("ward.x", "X").message("found {actual}", "没有").when(o -> true, o -> Finding.error()))
                .isInstanceOf(MalformedValueException.class);
    }

    @Test
    void sortsBySubjectThenSeverityThenRule() {
        RuleCard a = Rule.of("x.a", "A").finds((o, d) -> ImmutableList.of()).card();
        RuleCard b = Rule.of("x.b", "B").finds((o, d) -> ImmutableList.of()).card();
        Finding first = b.error().at("/1").build();
        Finding second = a.warning().at("/1").build();
        Finding third = b.warning().at("/1").build();
        Finding fourth = a.error().at("/2").build();
        assertThat(Report.of(List.of(fourth, third, second, first, first)).findings())
                .containsExactly(first, second, third, fourth);
    }

    private static Enrollment starting(String id, int month) {
        return new Enrollment(id, Term.ofMonths(LocalDate.of(2024, month, 1), 3));
    }
}
