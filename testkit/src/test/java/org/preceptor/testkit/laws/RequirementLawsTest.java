package org.preceptor.testkit.laws;

import static org.preceptor.certification.Selection.kind;
import static org.preceptor.testkit.laws.Mutants.killed;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.preceptor.certification.Assessment.Verdict;
import org.preceptor.certification.Criterion;
import org.preceptor.certification.Dossier;
import org.preceptor.certification.Moment;
import org.preceptor.certification.Scheme;
import org.preceptor.rule.Source;
import org.preceptor.testkit.CertificationArbitraries;
import org.preceptor.time.LengthUnit;

class RequirementLawsTest {
    private static final Scheme WARD = Scheme.of("ward", "1", Scheme.Stance.PRESCRIPTIVE, Source.local("ward"))
            .must(
                    "sittings",
                    "Sittings",
                    "小组活动",
                    Criterion.atLeast(5, LengthUnit.SESSION).of(kind("group")));
    private static final Scheme WAITING =
            WARD.must("wait", "Waiting", "等待", Criterion.elapsed(Period.ofDays(20), Moment.milestone("application")));
    private static final Arbitrary<Dossier> DOSSIERS = CertificationArbitraries.dossiers();

    @TestFactory
    Stream<DynamicTest> schemeIsJudgedByTheLaws() {
        return RequirementLaws.of(WAITING, DOSSIERS)
                .and(RequirementLaws.ofGrowth(DOSSIERS, RequirementLawsTest::judge))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> wrongJudging() {
        return Stream.of(
                killed(
                        "looks at the first page only",
                        "the order of the activities",
                        RequirementLaws.of(
                                DOSSIERS,
                                (dossier, day) -> dossier.activities().stream()
                                                .findFirst()
                                                .filter(activity ->
                                                        activity.kind().equals("group"))
                                                .isPresent()
                                        ? Verdict.ELIGIBLE
                                        : Verdict.NOT_YET,
                                (dossier, day) -> Optional.empty())),
                killed(
                        "announces tomorrow",
                        "the next change brings another",
                        RequirementLaws.of(
                                DOSSIERS,
                                (dossier, day) -> Verdict.NOT_YET,
                                (dossier, day) -> Optional.of(day.plusDays(1)))));
    }

    private static Verdict judge(Dossier dossier, LocalDate day) {
        return WARD.assess(dossier, day).verdict();
    }
}
