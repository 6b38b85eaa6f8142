package org.preceptor.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleSet;
import org.preceptor.rule.Source;
import org.preceptor.testkit.verify.Defect;
import org.preceptor.testkit.verify.Defects;
import org.preceptor.time.Tenure;
import org.preceptor.time.Term;

/** A downstream project in small: a ward with rules of its own, its defects and its arbitraries. */
public final class Wards {
    public static final LocalDate DAY = LocalDate.of(2018, 3, 1);
    public static final Tenure HEADED_FOR = Tenure.parse(">P1Y");
    private static final Set<Month> MONTHS_OFF = Set.of(Month.JULY, Month.AUGUST);

    public record Enrollment(String id, LocalDate start, int days) {}

    public record Ward(String name, LocalDate headSince, ImmutableList<Enrollment> enrollments) {
        public Ward with(Enrollment changed) {
            return with(enrollments.stream()
                    .map(each -> each.id().equals(changed.id()) ? changed : each)
                    .toList());
        }

        public Ward with(List<Enrollment> others) {
            return new Ward(name, headSince, ImmutableList.copyOf(others));
        }

        public Ward shuffled(Random random) {
            List<Enrollment> other = new ArrayList<>(enrollments);
            Collections.shuffle(other, random);
            return with(other);
        }
    }

    public static final Rule<Ward> NAMED = Rule.of("ward.unnamed", "A ward has a name")
            .chinese("病区应有名称")
            .when(ward -> ward.name().isBlank(), ward -> Finding.warning().at("/name"));

    public static final Rule<Ward> HEADED = Rule.of("ward.new-head", "The head has led the ward for over a year")
            .chinese("病区负责人任职须超过一年")
            .source(Source.local("Ward council, 2018-01"))
            .message("head since {actual}, needed {expected}", "负责人自{actual}任职，要求{expected}")
            .finds((ward, day) -> HEADED_FOR.isMet(ward.headSince(), day)
                    ? ImmutableList.of()
                    : ImmutableList.of(Finding.error()
                            .at("/headSince")
                            .actual(ward.headSince())
                            .expected(HEADED_FOR)
                            .curedOn(HEADED_FOR.metOn(ward.headSince()))));

    public static final Rule<Enrollment> SUMMER = Rule.of("ward.summer-start", "Nobody starts in July or August")
            .chinese("七、八月不开始培训")
            .message("starts on {actual}", "开始日期为{actual}")
            .when(
                    e -> MONTHS_OFF.contains(e.start().getMonth()),
                    e -> Finding.error().at("/start").actual(e.start()));

    public static final Rule<Enrollment> SHORT = Rule.of("ward.too-short", "An enrollment lasts at least 30 days")
            .chinese("培训不少于三十天")
            .message("{actual} days of {expected}", "{actual}天，要求{expected}天")
            .when(
                    e -> e.days() < 30,
                    e -> Finding.error().at("/days").actual(e.days()).expected(30));

    public static final RuleSet<Ward> RULES = RuleSet.<Ward>of(NAMED, HEADED)
            .and(RuleSet.each("enrollments", Ward::enrollments, Enrollment::id, RuleSet.of(SUMMER, SHORT)));

    public static final Defects<Ward> DEFECTS = Defects.of(
            Defect.of("no name", "ward.unnamed", "/name", ward -> new Ward(" ", ward.headSince(), ward.enrollments())),
            Defect.of(
                    "head one day short",
                    "ward.new-head",
                    "/headSince",
                    ward -> new Ward(ward.name(), DAY.minusYears(1), ward.enrollments())),
            Defect.of("first starts in July", "ward.summer-start", ward -> first(ward, "start"), ward -> {
                Enrollment first = ward.enrollments().get(0);
                return ward.with(new Enrollment(first.id(), LocalDate.of(2018, 7, 31), first.days()));
            }),
            Defect.of("first a day too short", "ward.too-short", ward -> first(ward, "days"), ward -> {
                Enrollment first = ward.enrollments().get(0);
                return ward.with(new Enrollment(first.id(), first.start(), 29));
            }));

    private Wards() {}

    /** In order on {@link #DAY}: constructed so, with the limits among them. */
    public static Arbitrary<Ward> valid() {
        Arbitrary<Enrollment> enrollments = Combinators.combine(
                        Arbitraries.of(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 6, 30), LocalDate.of(2018, 9, 1)),
                        Arbitraries.integers().between(30, 90))
                .as((start, days) -> new Enrollment("", start, days));
        return wards(
                enrollments.list().ofMinSize(1).ofMaxSize(4),
                Arbitraries.integers().between(1, 40));
    }

    /** In order or not. */
    public static Arbitrary<Ward> any() {
        Arbitrary<Enrollment> enrollments = Combinators.combine(TimeArbitraries.days(), Boundaries.around(30))
                .as((start, days) -> new Enrollment("", start, days.intValue()));
        return wards(enrollments.list().ofMaxSize(4), Arbitraries.integers().between(-400, 40));
    }

    public static Term summer() {
        return Term.parse("2018-07-01/2018-08-31");
    }

    private static Arbitrary<Ward> wards(Arbitrary<List<Enrollment>> enrollments, Arbitrary<Integer> overAYear) {
        return Combinators.combine(Arbitraries.of("A", "B"), overAYear, enrollments)
                .as((name, days, list) -> {
                    ImmutableList.Builder<Enrollment> numbered = ImmutableList.builder();
                    for (int i = 0; i < list.size(); i++) {
                        numbered.add(new Enrollment(
                                "e" + i, list.get(i).start(), list.get(i).days()));
                    }
                    return new Ward(name, DAY.minusYears(1).minusDays(days), numbered.build());
                });
    }

    private static Pointer first(Ward ward, String member) {
        return Pointer.of("enrollments", ward.enrollments().get(0).id(), member);
    }
}
