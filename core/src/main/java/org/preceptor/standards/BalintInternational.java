package org.preceptor.standards;

import static org.preceptor.certification.Criterion.allOf;
import static org.preceptor.certification.Criterion.attested;
import static org.preceptor.certification.Criterion.judged;
import static org.preceptor.certification.Criterion.some;
import static org.preceptor.certification.Selection.kind;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.preceptor.certification.Criterion;
import org.preceptor.certification.Scheme;
import org.preceptor.certification.Scheme.Stance;
import org.preceptor.certification.Selection;
import org.preceptor.rule.Source;
import org.preceptor.rule.Source.Confidence;
import org.preceptor.time.Term;

/** The international guideline, and where it was adopted. */
final class BalintInternational {
    static final ImmutableList<String> COMPETENCES = ImmutableList.of(
            "safe-setting", "doctor-patient-relation", "own-style", "group-process", "accreditation-as-start");
    static final Selection PARTICIPATION = kind("group-session").as("participant");
    static final Selection LED = kind("group-session").as("leader", "co-leader");
    static final Selection CO_LED = kind("group-session").as("co-leader");

    private BalintInternational() {}

    static Criterion competences() {
        return new Criterion.Judged(ImmutableSet.copyOf(COMPETENCES), ImmutableSet.of());
    }

    static Scheme ibf() {
        Source source = Source.of(
                        "International Balint Federation", "Leader accreditation guidelines, Council, 14 May 2016")
                .at("https://www.balintinternational.com/guidelines-on-balint-group-leadership/");
        return Scheme.of("ibf", "2016", Stance.GUIDELINE, source)
                .copy()
                .inForce(Term.from(LocalDate.of(2016, 5, 14)))
                .build()
                .expect("training", "Suitable basic professional training", "合适的基础专业训练", judged("suitable-training"))
                .must(
                        "membership",
                        "Earlier membership of a Balint group, long enough for the society",
                        "曾为巴林特小组组员，时间由学会认定足够",
                        allOf(some(PARTICIPATION), judged("sufficient-membership")))
                .must(
                        "leading",
                        "Leading experience, on the pathway of general practitioners as on that of psychiatrists",
                        "带领经历，全科医生与精神科医师两条路径均须具备",
                        some(LED))
                .expect(
                        "co-leading",
                        "Co-led with an accredited leader",
                        "曾与认证组长协同带领",
                        some(CO_LED.and(with("leader", "co-leader"))))
                .wish(
                        "co-leader-report",
                        "The co-leader reports to the society",
                        "协同组长向学会报告",
                        attested(1, "co-leader-report").by("accredited-leader"))
                .expect(
                        "supervisor",
                        "A supervisor who knows the work sufficiently reports to the society",
                        "有充分了解其工作的督导师并向学会报告",
                        allOf(
                                some(kind("supervision")),
                                judged("sufficient-supervision"),
                                attested(1, "supervisor-report")))
                .expect("competences", "Evaluated against the five competences", "五项胜任力评定", competences())
                .expect(
                        "continuing",
                        "Adequate supervision that continues",
                        "持续的充分督导",
                        judged("continuing-supervision"));
    }

    static Selection.Filter with(String... roles) {
        return new Selection.Alongside(ImmutableSet.copyOf(roles), ImmutableSet.of("accredited-leader"));
    }

    static Scheme shanxi() {
        Source source = Source.of(
                        "Balint committee of the Shanxi provincial society for group psychotherapy",
                        "Leader guideline, 26 June 2022, adopting the international text of 2016")
                .at("http://www.balint.cn/news/Detail/01410174183.html")
                .withConfidence(Confidence.REPORTED);
        return ibf().copy()
                .id("shanxi")
                .edition("2022")
                .source(source)
                .inForce(Term.from(LocalDate.of(2022, 6, 26)))
                .build();
    }
}
