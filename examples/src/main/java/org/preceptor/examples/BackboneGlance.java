package org.preceptor.examples;

import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.preceptor.Label;
import org.preceptor.pairing.Explanation.Reason;
import org.preceptor.pairing.Pairing;
import org.preceptor.roster.PersonId;
import org.preceptor.standards.BackboneProgram;

/** The questions an office asks about the program, answered before the details. */
record BackboneGlance(BackboneAnswers answers, BackboneWords words) {

    DomContent content() {
        Pairing placed = answers.placed();
        Pairing coached = answers.coached();
        int trainees = placed.profile().trainees();
        int nowhere = placed.unplaced().size();
        long full = placed.unplaced().stream()
                .filter(id -> placed.explain(id).wishes().stream().allMatch(wish -> wish.reason() == Reason.FULL))
                .count();
        int alone = coached.unplaced().size();
        return Blocks.answers(List.of(
                new Blocks.Answer(
                        Label.of("Who is in?", "谁入选？"),
                        Label.of(
                                (trainees - nowhere) + " of " + trainees + " trainees have a place, "
                                        + coached.places().size() + " of them a coach of their own.",
                                trainees + "名学员中" + (trainees - nowhere) + "名获得安排，其中"
                                        + coached.places().size() + "名有一对一带教老师。"),
                        List.of("placement.json", "coaching.json")),
                new Blocks.Answer(
                        Label.of("Why not the others?", "其余为何未入选？"),
                        Label.of(
                                nowhere + " have no place: for " + full
                                        + " every place of their list went to others ranked higher, for "
                                        + (nowhere - full)
                                        + " a rule also closed a place they wished for. Each wish is answered below.",
                                nowhere + "名未安排：" + full + "名所填志愿均由名次在前者占满，" + (nowhere - full)
                                        + "名另有志愿依规则不可安排。以下逐项说明。"),
                        List.of("placement.json")),
                new Blocks.Answer(
                        Label.of("What is missing?", "还缺什么？"),
                        Label.of(
                                alone + " placed trainees lack a coach; " + answers.blocked() + " of "
                                        + answers.coaches().size() + " coaches may not coach on "
                                        + answers.clinic().first() + ", each with the rule.",
                                alone + "名已安排学员尚缺带教老师；" + answers.coaches().size() + "名带教老师中"
                                        + answers.blocked() + "名于"
                                        + answers.clinic().first() + "不可带教，均注明所依规则。"),
                        List.of("coach-report.json")),
                new Blocks.Answer(Label.of("From which date?", "自何日起？"), lifts(), List.of("coach-report.json")),
                new Blocks.Answer(Label.of("Who decides?", "由谁决定？"), decides(), List.of()),
                new Blocks.Answer(
                        Label.of("How to re-check?", "如何复核？"),
                        Label.of(
                                "Each match carries its cut-offs and the digest of its input; PairingAudit, which shares no"
                                        + " code with the match, found "
                                        + violations() + " violations. The tour gives the same documents every time.",
                                "每次匹配均附录取线与输入摘要；与匹配不共用代码的独立程序发现" + violations() + "项违反。重新运行所得文件完全相同。"),
                        List.of("placement.json", "coaching.json", "coaching-repaired.json"))));
    }

    private int violations() {
        return answers.placedAudit().report().findings().size()
                + answers.coachedAudit().report().findings().size()
                + answers.repairAudit().report().findings().size();
    }

    /** The coaches whose block time alone lifts, the earliest first. */
    private Label lifts() {
        Map<LocalDate, List<PersonId>> days = new TreeMap<>();
        answers.coaches()
                .forEach((id, report) -> BackboneCoachPage.liftedOn(report)
                        .ifPresent(day -> days.computeIfAbsent(day, d -> new ArrayList<>())
                                .add(id)));
        if (days.isEmpty()) {
            return Label.of("Time alone lifts no block.", "没有仅随时间解除的限制。");
        }
        return Label.of(
                "By time alone " + line(days, true) + " may coach; the other blocks need a decision or a document.",
                "仅随时间，" + line(days, false) + "即可带教；其余限制需作出决定或补交材料。");
    }

    private String line(Map<LocalDate, List<PersonId>> days, boolean english) {
        return days.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(words.names()::person)
                        .map(name -> english
                                ? name.english() + " from " + each.getKey()
                                : name.chinese() + "自" + each.getKey() + "起"))
                .collect(Collectors.joining(english ? ", " : "、"));
    }

    private Label decides() {
        Label lot = BackboneWords.ties(answers.placed());
        return Label.of(
                "The trainees by their wishes, the hosts and coaches by their scores; between equals a " + lot.english()
                        + ", the first day of the program. The demands are those of the "
                        + BackboneProgram.beijing2018().source().authority() + ".",
                "学员按志愿、医院与带教老师按评分；同分者" + lot.chinese() + "（即项目首日）。要求依主管部门通知。");
    }
}
