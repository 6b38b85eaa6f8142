package org.preceptor.program;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preceptor.program.Progress.Award;
import org.preceptor.program.Progress.Completion;
import org.preceptor.program.Progress.ExamPolicy;
import org.preceptor.program.Progress.Sitting;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleSet;

/** Rules about assessments, sittings of the graduation exam and the certificate. */
final class ProgressRules {
    static final RuleCard ATTEMPTS_EXHAUSTED = RuleCard.builder()
            .id("program.attempts-exhausted")
            .sentence("The graduation exam is sat a limited number of times", "结业考核次数有限")
            .source(Sources.SCHEDULE)
            .message("scored sitting number {actual}, at most {expected}", "第{actual}次有成绩的考核，至多{expected}次")
            .passing("a third scored sitting", "第三次有成绩的考核")
            .failing("a fourth scored sitting", "第四次有成绩的考核")
            .build();
    static final RuleCard WINDOW_CLOSED = RuleCard.builder()
            .id("program.window-closed")
            .sentence(
                    "Further sittings lie within the window that the first scored sitting opens", "补考须在首次有成绩考核后的规定期限内")
            .source(Sources.SCHEDULE)
            .message("the sitting of {actual} lies after {expected}", "{actual}的考核晚于期限{expected}")
            .passing("a second sitting on the last day of the third year", "三年期限最后一日补考")
            .failing("a third sitting four years after the first scored one", "首次考核四年后第三次考核")
            .build();
    static final RuleCard CERT_BEFORE_END = RuleCard.builder()
            .id("program.cert-before-end")
            .sentence("A certificate is issued after the last phase has ended", "合格证书须在最后阶段结束后颁发")
            .source(Sources.SCHEDULE)
            .message("issued on {actual}, the last phase ends on {expected}", "{actual}颁发，最后阶段{expected}才结束")
            .passing("issued on the day after the last phase", "最后阶段结束次日颁发")
            .failing("issued on the last day of the last phase", "最后阶段最后一日颁发")
            .build();
    static final RuleCard CERT_WITHOUT_PASS = RuleCard.builder()
            .id("program.cert-without-pass")
            .sentence("A certificate is issued when every required assessment was passed", "各项必需考核合格后方可颁发证书")
            .source(Sources.SCHEDULE)
            .message("issued on {actual} without {missing}", "{actual}颁发时缺少：{missing}")
            .passing("theory and skills passed before the issue", "颁发前理论与技能均合格")
            .failing("skills not passed on the day of issue", "颁发之日技能未合格")
            .build();
    static final RuleCard CERTIFICATE_WITHHELD = RuleCard.builder()
            .id("program.certificate-withheld")
            .sentence("A certificate waits until its named conditions are met", "考试合格后，待所列条件满足再发证书")
            .source(Sources.SCHEDULE)
            .message("all passed, the certificate waits for: {conditions}", "考核均合格，证书缓发，待：{conditions}")
            .passing("all passed, licence held", "考核合格且已取得医师资格")
            .failing("all passed, licence missing", "考核合格但未取得医师资格")
            .build();
    static final RuleCard EXIT_UNSIGNED = RuleCard.builder()
            .id("program.exit-unsigned")
            .sentence("A rotation exit assessment is signed", "出科考核须签字")
            .source(Sources.BASE_FORM)
            .message("the exit assessment of {actual} is not signed", "{actual}的出科考核未签字")
            .passing("signed by the head of the teaching group", "由教学小组组长签字")
            .failing("not signed", "未签字")
            .build();

    private ProgressRules() {}

    static RuleSet<Progress> rules(ExamPolicy exam) {
        return RuleSet.of(
                Rule.of(ATTEMPTS_EXHAUSTED, (progress, day) -> attempts(progress, exam)),
                Rule.of(WINDOW_CLOSED, (progress, day) -> window(progress, exam)),
                Rule.of(CERT_BEFORE_END, ProgressRules::early),
                Rule.of(CERT_WITHOUT_PASS, ProgressRules::unearned),
                Rule.of(CERTIFICATE_WITHHELD, ProgressRules::withheld),
                Rule.of(EXIT_UNSIGNED, ProgressRules::unsigned));
    }

    private static List<Finding.Draft> attempts(Progress progress, ExamPolicy exam) {
        List<Finding.Draft> drafts = new ArrayList<>();
        int scored = 0;
        for (Sitting sitting : progress.sittingsInOrder()) {
            scored += sitting.isScored() ? 1 : 0;
            if (sitting.isScored() && scored > exam.sittings()) {
                drafts.add(ATTEMPTS_EXHAUSTED
                        .error()
                        .at(Pointer.of("sittings", sitting.day()))
                        .actual(scored)
                        .expected(exam.sittings()));
            }
        }
        return drafts;
    }

    private static List<Finding.Draft> window(Progress progress, ExamPolicy exam) {
        List<Finding.Draft> drafts = new ArrayList<>();
        Optional<LocalDate> closes = progress.sittingsInOrder().stream()
                .filter(Sitting::isScored)
                .map(first -> first.day().plus(exam.window()))
                .findFirst();
        for (Sitting sitting : progress.sittingsInOrder()) {
            if (closes.isPresent() && sitting.isScored() && sitting.day().isAfter(closes.get())) {
                drafts.add(WINDOW_CLOSED
                        .error()
                        .at(Pointer.of("sittings", sitting.day()))
                        .actual(sitting.day())
                        .expected(closes.get()));
            }
        }
        return drafts;
    }

    private static List<Finding.Draft> early(Progress progress, LocalDate day) {
        Optional<LocalDate> issued = progress.award().map(Award::issuedOn);
        return issued.isEmpty() || issued.get().isAfter(progress.lastPhaseEnd())
                ? ImmutableList.of()
                : ImmutableList.of(CERT_BEFORE_END
                        .error()
                        .at("/award/issuedOn")
                        .actual(issued.get())
                        .expected(progress.lastPhaseEnd()));
    }

    private static List<Finding.Draft> unearned(Progress progress, LocalDate day) {
        Optional<LocalDate> issued = progress.award().map(Award::issuedOn);
        ImmutableSet<Progress.Kind> missing =
                issued.map(when -> progress.completion(when).missing()).orElse(ImmutableSet.of());
        return missing.isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of(CERT_WITHOUT_PASS
                        .error()
                        .at("/award")
                        .actual(issued.orElseThrow())
                        .with(
                                "missing",
                                Evidence.many(missing.stream()
                                        .map(kind -> new Evidence.Coded(kind.name(), kind.label()))
                                        .toList())));
    }

    private static List<Finding.Draft> withheld(Progress progress, LocalDate day) {
        Completion completion = progress.completion(day);
        return completion.state() != Completion.State.WITHHELD
                ? ImmutableList.of()
                : ImmutableList.of(CERTIFICATE_WITHHELD
                        .warning()
                        .at("/outstanding")
                        .with(
                                "conditions",
                                Evidence.many(completion.conditions().stream()
                                        .map(condition -> new Evidence.Coded(condition.name(), condition.label()))
                                        .toList())));
    }

    private static List<Finding.Draft> unsigned(Progress progress, LocalDate day) {
        List<Finding.Draft> drafts = new ArrayList<>();
        for (int i = 0; i < progress.assessments().size(); i++) {
            Progress.Assessment assessment = progress.assessments().get(i);
            if (assessment.kind() == Progress.Kind.EXIT && assessment.signedBy().isEmpty()) {
                drafts.add(EXIT_UNSIGNED
                        .error()
                        .at(Pointer.of("assessments", i, "signedBy"))
                        .actual(assessment.day()));
            }
        }
        return drafts;
    }
}
