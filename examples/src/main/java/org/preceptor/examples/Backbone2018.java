package org.preceptor.examples;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.pairing.Pairing;
import org.preceptor.pairing.PairingAudit;

/** Backbone physicians, Beijing 2018: a year in the best hospitals, placed by willingness, coached one to one. */
final class Backbone2018 implements Stop {
    static final Label TITLE = Label.of("Backbone physicians, Beijing 2018", "北京市骨干医师培训2018");

    @Override
    public String id() {
        return "backbone-2018";
    }

    @Override
    public Optional<Answers> visit(Inbox inbox) {
        return BackboneFiles.read(inbox)
                .map(BackboneAnswers::of)
                .map(answers ->
                        new Answers(TITLE, summary(answers), results(answers), new BackbonePage(answers).sheet()));
    }

    private static Map<String, Object> results(BackboneAnswers answers) {
        return ImmutableMap.<String, Object>builder()
                .put("program-report.json", answers.program())
                .put("placement.json", Stop.brief(answers.placed()))
                .put("placement-report.json", answers.placements())
                .put("coach-report.json", answers.coachReport())
                .put("coaching.json", Stop.brief(answers.coached()))
                .put("coaching-repaired.json", Stop.brief(answers.repair().pairing()))
                .buildOrThrow();
    }

    private static List<String> summary(BackboneAnswers answers) {
        Pairing.Profile placed = answers.placed().profile();
        Pairing.Profile coached = answers.coached().profile();
        int gains = answers.repair().moves().size();
        return List.of(
                "program and dates 项目与日程: " + answers.program().summary() + ", clinic 临床 " + answers.clinic(),
                "placed 安排: %d of %d, first choice 第一志愿 %d (%d%%), by choice 各志愿 %s, nowhere 未安排 %d"
                        .formatted(
                                placed.trainees() - placed.unplaced(),
                                placed.trainees(),
                                placed.byChoice().isEmpty()
                                        ? 0
                                        : placed.byChoice().get(0),
                                placed.percent(1),
                                placed.byChoice(),
                                placed.unplaced()),
                "unplaced 未安排: " + answers.placed().unplaced(),
                "coaches 带教老师: %d, blocked 不可带教 %d".formatted(answers.coaches().size(), answers.blocked()),
                "coached one to one 一对一带教: %d, nobody free 未配对 %d %s"
                        .formatted(
                                coached.trainees() - coached.unplaced(),
                                coached.unplaced(),
                                answers.coached().unplaced()),
                "if %s falls ill 若%s患病: %d move 人变动 %s"
                        .formatted(
                                answers.ill(),
                                answers.ill(),
                                gains,
                                answers.repair().movers()),
                "re-checked by separate code 独立复核: " + clean(answers.placedAudit()) + " / "
                        + clean(answers.coachedAudit()) + " / " + clean(answers.repairAudit()));
    }

    private static String clean(PairingAudit audit) {
        return audit.isClean() ? "clean 无误" : audit.report().summary().toString();
    }
}
