package org.preceptor.program;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.preceptor.Label;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Remedy;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleSet;

/** Rules about hosts of placements, and about reported figures. */
final class PlaceRules {
    static final RuleCard HOST_BELOW_TERTIARY = RuleCard.builder()
            .id("program.host-below-tertiary")
            .sentence("The host has at least the tier and grade the phase asks for", "接收单位的级别等次须达到阶段要求")
            .source(Sources.BACKBONE)
            .message("the host {host} is {actual}, at least {expected} needed", "接收单位{host}为{actual}，须{expected}及以上")
            .passing("a backbone trainee at a tertiary hospital", "骨干学员在三级医院")
            .failing("a backbone trainee at a secondary A hospital", "骨干学员在二级甲等医院")
            .build();
    static final RuleCard DISCIPLINE_NOT_OFFERED = RuleCard.builder()
            .id("program.discipline-not-offered")
            .sentence("Trainees are placed in a discipline the host is strong in", "学员安排在接收单位的优势学科")
            .source(Sources.BACKBONE)
            .message("{host} does not offer {actual}", "{host}没有优势学科{actual}")
            .passing("cardiology at a host strong in cardiology", "安排在有心内科优势的医院")
            .failing("cardiology at a host strong in surgery only", "医院仅外科有优势，却安排心内科")
            .build();
    static final RuleCard CONFLICTING_FIGURES = RuleCard.builder()
            .id("program.conflicting-figures")
            .sentence("Reported totals agree with each other", "已发布的总数相互一致")
            .source(Sources.OWN)
            .message(
                    "{measure}: {actual} as of {day} and {other} as of {otherDay} cannot both be right",
                    "{measure}：截至{day}为{actual}，截至{otherDay}为{other}，二者矛盾")
            .passing("5,416 trained by 2025-08, 5,536 by the end of 2025", "2025年8月5416人，年底5536人")
            .failing("5,536 trained by 2025-08, 5,416 by the end of 2025", "2025年8月5536人，年底5416人")
            .build();

    private PlaceRules() {}

    static RuleSet<Placement.Resolved> placement() {
        return RuleSet.of(
                Rule.of(HOST_BELOW_TERTIARY, PlaceRules::host),
                Rule.of(DISCIPLINE_NOT_OFFERED, PlaceRules::discipline));
    }

    static RuleSet<ImmutableList<Figure>> figures() {
        return RuleSet.<ImmutableList<Figure>>of(
                Rule.<ImmutableList<Figure>>of(CONFLICTING_FIGURES, PlaceRules::conflicts));
    }

    private static List<Finding.Draft> host(Placement.Resolved placement, LocalDate day) {
        return placement
                .phase()
                .host()
                .filter(demand -> !placement.host().isAtLeast(demand.floor()))
                .<List<Finding.Draft>>map(demand -> ImmutableList.of(HOST_BELOW_TERTIARY
                        .error()
                        .at("/host")
                        .with("host", Evidence.ref("hospital", placement.host().id()))
                        .actual(placement
                                .host()
                                .rank()
                                .map(rank -> rank.label())
                                .orElse(Label.of("undeclared", "未定级")))
                        .expected(demand.floor().label())
                        .remedy(new Remedy.Replace(Label.of("the host", "接收单位")))))
                .orElse(ImmutableList.of());
    }

    private static List<Finding.Draft> discipline(Placement.Resolved placement, LocalDate day) {
        boolean needed =
                placement.phase().host().filter(Phase.Host::strongDiscipline).isPresent();
        return !needed
                        || placement
                                .host()
                                .disciplines()
                                .contains(placement.placement().discipline())
                ? ImmutableList.of()
                : ImmutableList.of(DISCIPLINE_NOT_OFFERED
                        .error()
                        .at("/discipline")
                        .with("host", Evidence.ref("hospital", placement.host().id()))
                        .actual(placement.placement().discipline()));
    }

    private static List<Finding.Draft> conflicts(ImmutableList<Figure> figures, LocalDate day) {
        List<Finding.Draft> drafts = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            for (int j = i + 1; j < figures.size(); j++) {
                Figure one = figures.get(i);
                Figure other = figures.get(j);
                if (one.conflictsWith(other)) {
                    drafts.add(CONFLICTING_FIGURES
                            .warning()
                            .at(Pointer.of(j))
                            .with("measure", one.measure())
                            .actual(one.value())
                            .with("day", one.asOf())
                            .with("other", other.value())
                            .with("otherDay", other.asOf()));
                }
            }
        }
        return drafts;
    }
}
