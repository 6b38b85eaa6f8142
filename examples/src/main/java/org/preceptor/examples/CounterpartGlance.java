package org.preceptor.examples;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Map;
import org.preceptor.Label;
import org.preceptor.pairing.Opening;
import org.preceptor.pairing.Pairing;
import org.preceptor.rule.Report;

/** The questions an office asks about the program, answered before the details. */
record CounterpartGlance(CounterpartAnswers answers) {

    DomContent content() {
        Pairing matched = answers.matched();
        int residents = matched.profile().trainees();
        int nowhere = matched.unplaced().size();
        int empty = matched.problem().openings().stream()
                        .mapToInt(Opening::capacity)
                        .sum()
                - matched.places().size();
        Label shares = CounterpartPage.places(answers.shares().fixed());
        return Blocks.answers(List.of(
                new Blocks.Answer(
                        Label.of("Who is in?", "谁入选？"),
                        Label.of(
                                "The places: " + shares.english() + ". Of " + residents + " residents nominated, "
                                        + (residents - nowhere) + " have a base.",
                                "名额：" + shares.chinese() + "。" + residents + "名推荐人选中" + (residents - nowhere)
                                        + "名已安排基地。"),
                        List.of("share-result.json", "matching.json")),
                new Blocks.Answer(
                        Label.of("Why not the others?", "其余为何未入选？"),
                        Label.of(
                                nowhere
                                        + " have no base: each base they wished for went to residents it ranks higher, or"
                                        + " takes nobody from their region. Each wish is answered below.",
                                nowhere + "名未安排：所填基地或由名次在前者占满，或不接收该地区人员。以下逐项说明。"),
                        List.of("matching.json")),
                new Blocks.Answer(
                        Label.of("What is missing?", "还缺什么？"),
                        Label.of(
                                empty
                                        + " places at bases that nobody left over wished for. If two regions were bound to few"
                                        + " bases: "
                                        + answers.narrow().explain().english() + ".",
                                empty + "个基地名额无未安排者填报。若两个地区仅限少数基地："
                                        + answers.narrow().explain().chinese() + "。"),
                        List.of("lines.json", "lines-narrow.json")),
                new Blocks.Answer(Label.of("From which date?", "自何日起？"), from(), List.of("stock-report.json")),
                new Blocks.Answer(Label.of("Who decides?", "由谁决定？"), decides(), List.of()),
                new Blocks.Answer(
                        Label.of("How to re-check?", "如何复核？"),
                        Label.of(
                                "The share by its divisor, the contradiction by adding two columns, the ledger by replaying"
                                        + " it; separate code did so for "
                                        + answers.checks().size() + " answers and"
                                        + " disagrees with " + disagreements()
                                        + ". The tour gives the same documents every"
                                        + " time.",
                                "名额可按除数复算，矛盾可手工相加，名额账可逐笔重放；独立程序复核"
                                        + answers.checks().size() + "项，不一致" + disagreements() + "项。重新运行所得文件完全相同。"),
                        List.of("share-result.json", "table-result.json", "ledger-report.json"))));
    }

    private long disagreements() {
        return answers.checks().values().stream()
                .filter(report -> !report.isClean())
                .count();
    }

    /** The day on which a withdrawal makes room, and the years in which those in training exceed the places. */
    private Label from() {
        Map<Integer, Long> capacity = answers.files().intakes().capacity();
        Report stock = answers.stock();
        Label years = Names.list(capacity.entrySet().stream()
                .filter(year -> answers.files().intakes().inTraining(year.getKey()) > year.getValue())
                .map(year -> Label.same(year.getKey().toString()))
                .toList());
        Label bases = stock.hasErrors()
                ? Label.of(
                        "More are in training than the bases can take in: " + years.english() + ".",
                        "在培人数超过基地容量的年份：" + years.chinese() + "。")
                : Label.of("The bases can take everybody in training in every year.", "各年基地容量均足够。");
        return answers.withdrawal()
                .filter(withdrawal ->
                        !withdrawal.then().possible() && withdrawal.now().possible())
                .map(withdrawal -> Label.of(
                        "The next promise asked for is possible from "
                                + withdrawal.entry().date() + ", when an offer is withdrawn. " + bases.english(),
                        "下一笔承诺自" + withdrawal.entry().date() + "起可行（当日撤回一份录取）。" + bases.chinese()))
                .orElse(bases);
    }

    private Label decides() {
        Label lot = BackboneWords.ties(answers.matched());
        return Label.of(
                "Whoever sets floors, caps and weights decides the share; here they are invented, and "
                        + answers.shares().method().label().english()
                        + "'s method does the rest. Regions nominate, residents wish, bases score; between equals a "
                        + lot.english() + ".",
                "名额取决于设定保底、封顶与权重者（本页为虚构），其余由"
                        + answers.shares().method().label().chinese() + "算出。地区推荐，住院医师填报，基地评分；同分者" + lot.chinese()
                        + "。");
    }
}
