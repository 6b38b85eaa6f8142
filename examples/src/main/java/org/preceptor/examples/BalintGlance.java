package org.preceptor.examples;

import com.google.common.collect.ImmutableMap;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.preceptor.Label;
import org.preceptor.certification.Assessment;
import org.preceptor.examples.Balint2019.Candidate;

/** The questions a candidate and an office ask, answered before the details. */
record BalintGlance(BalintPanel panel, List<Candidate> candidates) {

    DomContent content() {
        long issued = candidates.stream()
                .filter(each -> each.decision().certificate().isPresent())
                .count();
        long verified = candidates.stream()
                .filter(each ->
                        each.ibf().verify().isClean() && each.dbg().verify().isClean())
                .count();
        long numbers = candidates.stream()
                .filter(each -> each.dbg().verdict() == Assessment.Verdict.NOT_YET)
                .count();
        return Blocks.answers(List.of(
                new Blocks.Answer(
                        Label.of("Who is in?", "谁获颁证书？"),
                        Label.of(
                                issued + " of " + candidates.size() + " candidates hold a certificate from "
                                        + Balint2019.DAY + ".",
                                candidates.size() + "名候选人中" + issued + "名自" + Balint2019.DAY + "起持有证书。"),
                        List.of("certificate-….json")),
                new Blocks.Answer(
                        Label.of("Why not the others?", "其余为何未获颁？"),
                        deferred(candidates.size() - issued),
                        List.of("assessment-ibf.json")),
                new Blocks.Answer(
                        Label.of("What is missing?", "还缺什么？"),
                        Label.of(
                                "Under “Deferred”: every demand that is not met, the evidence that did not count, and the"
                                        + " cheapest ways to get there. "
                                        + numbers + " would fall short of the German numbers.",
                                "见“暂缓”一节：未满足的要求、未计入的材料及最省力的途径。另有" + numbers + "名未达德国数量标准。"),
                        List.of("assessment-ibf.json", "assessment-dbg.json")),
                new Blocks.Answer(Label.of("From which date?", "自何日起？"), from(), List.of("assessment-dbg.json")),
                new Blocks.Answer(
                        Label.of("Who decides?", "由谁决定？"),
                        Label.of(
                                "The panel of " + panel.members().size() + " experts from " + panel.countries()
                                        + " countries; whoever is not accredited on the day or has an interest steps aside."
                                        + " An assessment says what a scheme asks for; it never decides for the panel.",
                                "由来自" + panel.countries() + "国的"
                                        + panel.members().size() + "名专家组成的审核小组；当日未获认证或有利害关系者回避。评定仅说明标准要求，不代替小组决定。"),
                        List.of("panel.json")),
                new Blocks.Answer(
                        Label.of("How to re-check?", "如何复核？"),
                        Label.of(
                                "Each assessment lists what it counted and what it rejected; separate code agrees with "
                                        + verified + " of " + candidates.size()
                                        + ". The tour gives the same documents every time.",
                                "每份评定列明计入与未计入的材料；独立程序复核，" + candidates.size() + "份中" + verified + "份一致。重新运行所得文件完全相同。"),
                        List.of("assessment-ibf.json", "assessment-dbg.json"))));
    }

    /** How many were deferred under each verdict. */
    private Label deferred(long others) {
        Label verdicts = Names.joined(candidates.stream()
                .filter(each -> each.decision().certificate().isEmpty())
                .collect(Collectors.groupingBy(each -> each.ibf().verdict(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .collect(ImmutableMap.toImmutableMap(each -> each.getKey().label(), Map.Entry::getValue)));
        return Label.of(
                others + " are deferred under the international guidelines: " + verdicts.english() + ".",
                "按国际指南暂缓" + others + "名：" + verdicts.chinese() + "。");
    }

    private Label from() {
        Label days = Names.list(candidates.stream()
                .flatMap(each -> each.dbg().nextVerdict().stream().map(day -> {
                    Label name = Names.label(each.name());
                    return Label.of(
                            each.id() + " " + name.english() + " on " + day,
                            each.id() + " " + name.chinese() + "于" + day);
                }))
                .toList());
        return Label.of(
                "By time alone the German answer changes for: " + days.english() + ". Every other gap needs evidence.",
                "仅随时间改变德国标准结论者：" + days.chinese() + "。其余均需补充材料。");
    }
}
