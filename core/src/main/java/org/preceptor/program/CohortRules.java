package org.preceptor.program;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Remedy;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleSet;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Term;
import org.preceptor.time.TermSet;

/** Rules about the days of one run of a program. */
final class CohortRules {
    static final RuleCard PHASE_OVERLAP = RuleCard.builder()
            .id("program.phase-overlap")
            .sentence("A phase starts after the one before it has ended", "后一阶段须在前一阶段结束之后开始")
            .source(Sources.BACKBONE)
            .message(
                    "the phase starts on {actual}, the one before it ends on {expected}",
                    "该阶段{actual}开始，前一阶段{expected}才结束")
            .passing("theory to 2018-02-15, clinic from 2018-02-16", "理论至2018-02-15，临床自2018-02-16")
            .failing("theory to 2018-02-15, clinic from 2018-02-15", "理论至2018-02-15，临床自2018-02-15")
            .build();
    static final RuleCard PHASE_GAP = RuleCard.builder()
            .id("program.phase-gap")
            .sentence("No day lies between two phases unless a break is declared", "两阶段之间不得有未说明的间断")
            .source(Sources.OWN)
            .message("{days} days without a phase: {actual}", "有{days}天不属于任何阶段：{actual}")
            .passing("clinic starts on the day after theory ends", "理论结束次日开始临床")
            .failing("clinic starts three days after theory ends", "理论结束三天后才开始临床")
            .build();
    static final RuleCard MONTH_CLAMPED = RuleCard.builder()
            .id("program.month-clamped")
            .sentence("A length in months does not start on a day that the last month lacks", "以月计的阶段不宜始于末月所没有的日期")
            .source(Sources.OWN)
            .message(
                    "from {start} the months end on {actual}: the last month is too short",
                    "自{start}起按月计至{actual}：末月天数不足")
            .passing("one month from 2018-01-16", "自2018-01-16起一个月")
            .failing("one month from 2018-01-31, which ends on 2018-02-27", "自2018-01-31起一个月，止于2018-02-27")
            .build();
    static final RuleCard EDITION_NOT_IN_FORCE = RuleCard.builder()
            .id("program.edition-not-in-force")
            .sentence("The program's edition is in force on the day the cohort starts", "开班之日所用版本须已生效")
            .source(Sources.OWN)
            .message("edition {edition} is not in force on {actual}", "版本{edition}在{actual}未生效")
            .passing("an edition of 2023 for a start in 2024", "2024年开班，用2023版")
            .failing("an edition of 2023 for a start in 2022", "2022年开班，用2023版")
            .build();

    private CohortRules() {}

    static RuleSet<Cohort.Dated> rules(ImmutableMap<String, Term> editions) {
        return RuleSet.of(
                Rule.of(PHASE_OVERLAP, CohortRules::overlaps),
                Rule.of(PHASE_GAP, CohortRules::gaps),
                Rule.of(MONTH_CLAMPED, CohortRules::clamped),
                Rule.of(EDITION_NOT_IN_FORCE, (dated, day) -> edition(dated, editions)));
    }

    private static List<Finding.Draft> overlaps(Cohort.Dated dated, LocalDate day) {
        List<Finding.Draft> drafts = new ArrayList<>();
        ImmutableList<Optional<Term>> phases = dated.phases();
        for (int i = 1; i < phases.size(); i++) {
            Optional<LocalDate> last = phases.get(i - 1).map(Term::last);
            Optional<LocalDate> first = phases.get(i).map(Term::first);
            if (last.isPresent() && first.isPresent() && !first.get().isAfter(last.get())) {
                drafts.add(PHASE_OVERLAP
                        .error()
                        .at(Pointer.of("phases", i))
                        .actual(first.get())
                        .expected(last.get())
                        .remedy(new Remedy.Correct(Evidence.of(last.get().plusDays(1)))));
            }
        }
        return drafts;
    }

    private static List<Finding.Draft> gaps(Cohort.Dated dated, LocalDate day) {
        List<Finding.Draft> drafts = new ArrayList<>();
        ImmutableList<Optional<Term>> phases = dated.phases();
        TermSet breaks = TermSet.of(dated.cohort().breaks());
        for (int i = 1; i < phases.size(); i++) {
            Optional<Term> gap = phases.get(i - 1).isPresent()
                            && phases.get(i).isPresent()
                            && phases.get(i)
                                    .get()
                                    .first()
                                    .isAfter(phases.get(i - 1).get().last())
                    ? phases.get(i - 1).get().gap(phases.get(i).get())
                    : Optional.empty();
            if (gap.isPresent() && !breaks.contains(gap.get())) {
                drafts.add(PHASE_GAP
                        .error()
                        .at(Pointer.of("phases", i))
                        .with("days", gap.get().days())
                        .actual(gap.get()));
            }
        }
        return drafts;
    }

    private static List<Finding.Draft> clamped(Cohort.Dated dated, LocalDate day) {
        List<Finding.Draft> drafts = new ArrayList<>();
        ImmutableList<Optional<Term>> terms = dated.phases();
        for (int i = 0; i < terms.size(); i++) {
            Phase phase = dated.program().phases().get(i);
            if (terms.get(i).isPresent() && phase.length().unit() == LengthUnit.MONTH) {
                Term term = terms.get(i).get();
                if (Term.isClamped(term.first(), (int) phase.length().amount())) {
                    drafts.add(MONTH_CLAMPED
                            .warning()
                            .at(Pointer.of("phases", i))
                            .with("start", term.first())
                            .actual(term.last()));
                }
            }
        }
        return drafts;
    }

    private static List<Finding.Draft> edition(Cohort.Dated dated, ImmutableMap<String, Term> editions) {
        Term inForce = editions.get(dated.program().edition());
        if (editions.isEmpty()
                || (inForce != null && inForce.contains(dated.cohort().start()))) {
            return ImmutableList.of();
        }
        return ImmutableList.of(EDITION_NOT_IN_FORCE
                .error()
                .at("/start")
                .with("edition", dated.program().edition())
                .actual(dated.cohort().start()));
    }
}
