package org.preceptor.testkit.defects;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.preceptor.certification.Activity;
import org.preceptor.certification.CertificationRules;
import org.preceptor.certification.Dossier;
import org.preceptor.rule.Pointer;
import org.preceptor.testkit.CertificationArbitraries;
import org.preceptor.testkit.verify.Defect;
import org.preceptor.testkit.verify.DefectBook;
import org.preceptor.testkit.verify.Defects;

/** Faults in how a dossier is kept. */
public final class CertificationDefects {
    private static final LocalDate DAY = LocalDate.of(2100, 1, 1);

    private CertificationDefects() {}

    /** {@return every book of this room} */
    public static ImmutableList<DefectBook<?>> books() {
        return ImmutableList.of(dossier());
    }

    /** {@return faults in the ids, the days and the judgements of a dossier} */
    public static DefectBook<Dossier> dossier() {
        return DefectBook.of(
                "dossier",
                CertificationRules.dossier(),
                DAY,
                CertificationArbitraries.dossiers().map(CertificationDefects::numbered),
                Defects.of(
                        Defect.of(
                                "one id used twice",
                                "certification.evidence-repeated",
                                dossier -> Pointer.of("activities", "again"),
                                dossier -> plus(dossier, on("again", DAY.minusDays(1)), on("again", DAY.minusDays(2)))),
                        Defect.of(
                                "a sitting of tomorrow",
                                "certification.evidence-future",
                                "/activities/tomorrow/term",
                                dossier -> plus(dossier, on("tomorrow", DAY.plusDays(1)))),
                        Defect.of(
                                "powers in a ring",
                                "certification.power-ring",
                                "/registry/powers/one",
                                dossier -> Dossier.builder()
                                        .from(dossier)
                                        .registry(dossier.registry()
                                                .conferring("one", "other")
                                                .conferring("other", "one"))
                                        .build()),
                        Defect.of(
                                "judged by the candidate",
                                "certification.self-assessed",
                                "/judgements/empathy",
                                dossier -> Dossier.builder()
                                        .from(dossier)
                                        .addJudgements(new Dossier.Judgement(
                                                "empathy", dossier.candidate(), DAY.minusDays(1), true, ""))
                                        .build())));
    }

    private static Dossier numbered(Dossier dossier) {
        int[] next = {0};
        return Dossier.builder()
                .from(dossier)
                .activities(dossier.activities().stream()
                        .map(each -> Activity.builder()
                                .from(each)
                                .id("a-" + next[0]++)
                                .build())
                        .collect(Collectors.toList()))
                .build();
    }

    private static Dossier plus(Dossier dossier, Activity... more) {
        return Dossier.builder().from(dossier).addActivities(more).build();
    }

    private static Activity on(String id, LocalDate day) {
        return Activity.on(id, "group", day).build();
    }
}
