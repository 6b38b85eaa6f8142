package org.preceptor.examples;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preceptor.Label;
import org.preceptor.pairing.Pairing;
import org.preceptor.quota.TableResult;

/** Counterpart support, Beijing 2017: 53 residents of three regions at 16 bases for three years. */
final class Counterpart2017 implements Stop {
    static final Label TITLE = Label.of("Counterpart support for residents, Beijing 2017", "北京市住院医师对口支援培训2017");

    @Override
    public String id() {
        return "counterpart-2017";
    }

    @Override
    public Optional<Answers> visit(Inbox inbox) {
        return CounterpartFiles.read(inbox)
                .map(CounterpartAnswers::of)
                .map(answers ->
                        new Answers(TITLE, summary(answers), results(answers), new CounterpartPage(answers).sheet()));
    }

    private static Map<String, Object> results(CounterpartAnswers answers) {
        return ImmutableMap.<String, Object>builder()
                .put("support-plan.json", answers.plan())
                .put("share-result.json", answers.shares())
                .put("table-result.json", answers.table())
                .put("lines.json", answers.fits())
                .put("lines-narrow.json", answers.narrow())
                .put("nominations-report.json", answers.nominated().report())
                .put("matching.json", answers.matched().statement())
                .put("matching-by-cells.json", Stop.brief(answers.celled()))
                .put("matching-repaired.json", Stop.brief(answers.repair().pairing()))
                .put("ledger-report.json", answers.files().ledger().verify())
                .put("stock-report.json", answers.stock())
                .buildOrThrow();
    }

    private static List<String> summary(CounterpartAnswers answers) {
        List<String> lines = new ArrayList<>();
        Pairing.Profile matched = answers.matched().profile();
        TableResult table = answers.table();
        lines.add("share 名额分配: %d = %s, %s %s, next 下一顺位 %s, margin 差距 %s"
                .formatted(
                        answers.files().shares().seats(),
                        both(CounterpartPage.places(answers.shares().fixed())),
                        answers.shares().method().label().english(),
                        answers.shares().method().label().chinese(),
                        both(CounterpartPage.names(answers.shares().nextInLine())),
                        answers.shares().margin().map(String::valueOf).orElse("-")));
        lines.add("table 分配表: %d regions 地区 x %d bases 基地, %s, discordant 逆序 %s"
                .formatted(
                        table.plan().rows().size(),
                        table.plan().columns().size(),
                        table.isUnique()
                                ? "unique 唯一"
                                : table.isFilled()
                                        ? "alternatives 备选 "
                                                + table.alternatives().size()
                                        : "none 无解",
                        both(CounterpartPage.names(table.discordances().stream()
                                .map(TableResult.Discordance::column)
                                .toList()))));
        lines.add("lines 额度约束: " + answers.fits().verdict() + "; narrowed 收窄后: "
                + answers.narrow().verdict());
        lines.add("  " + answers.narrow().explain().english());
        lines.add("  " + answers.narrow().explain().chinese());
        lines.add("matched 匹配: %d of %d, by choice 各志愿 %s, nowhere 未安排 %s"
                .formatted(
                        matched.trainees() - matched.unplaced(),
                        matched.trainees(),
                        matched.byChoice(),
                        answers.matched().unplaced()));
        answers.withdrawal().ifPresent(withdrawal -> {
            lines.add("before withdrawal 撤回前: " + withdrawal.then().sentence().english());
            lines.add("  " + withdrawal.then().sentence().chinese());
            lines.add("after withdrawal 撤回后: " + withdrawal.now().sentence().english());
            lines.add("  " + withdrawal.now().sentence().chinese());
        });
        lines.add("flow and stock 招收与在培: " + answers.stock().summary());
        lines.add("re-checked by separate code 独立复核: "
                + answers.checks().entrySet().stream()
                        .map(check -> check.getKey() + " "
                                + (check.getValue().isClean()
                                        ? "clean"
                                        : check.getValue().summary().english()))
                        .collect(Collectors.joining(", ")));
        return lines;
    }

    private static String both(Label label) {
        return label.english().equals(label.chinese()) ? label.english() : label.english() + " " + label.chinese();
    }
}
