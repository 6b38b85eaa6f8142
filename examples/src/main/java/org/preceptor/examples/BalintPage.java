package org.preceptor.examples;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.preceptor.Label;
import org.preceptor.certification.Assessment;
import org.preceptor.certification.Plan;
import org.preceptor.examples.Balint2019.Candidate;
import org.preceptor.examples.Blocks.Tone;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Region;

/** The page of the 2019 review. */
final class BalintPage {
    private static final Label PUBLISHED = Label.of("published, PUMCH 2019", "公开数据，北京协和医院 2019");
    private static final Label INVENTED = Label.of("invented", "虚构");

    private final Balint2019.Day day;
    private final BalintPanel panel;
    private final List<Candidate> candidates;

    BalintPage(Balint2019.Day day, BalintPanel panel, List<Candidate> candidates) {
        this.day = day;
        this.panel = panel;
        this.candidates = candidates;
    }

    Sheet sheet() {
        return new Sheet(
                        Balint2019.TITLE,
                        Label.of(
                                "The 9th Beijing Balint conference, 23 to 26 May 2019: leader qualifications reviewed and issued.",
                                "第九届北京巴林特会议，2019年5月23日至26日：组长资格审核与颁发。"))
                .section(Label.of("At a glance", "一览"), new BalintGlance(panel, candidates).content())
                .section(Label.of("The conference", "会议"), facts(), provinces())
                .section(Label.of("The panel on 26 May 2019", "5月26日的审核小组"), members())
                .section(Label.of("Every candidate under two schemes", "两套标准下的每位候选人"), schemes(), verdicts())
                .section(Label.of("Certificates issued", "颁发的证书"), certificates())
                .section(Label.of("Deferred: what remains", "暂缓：尚需什么"), deferred())
                .section(Label.of("Short of the German numbers", "未达德国数量标准"), numeric())
                .section(
                        Label.of("Every dossier in full", "每份材料的完整评定"),
                        div().with(candidates.stream().map(BalintTree::of).toList()));
    }

    private DomContent facts() {
        return Blocks.facts(List.of(
                new Blocks.Fact(day.participants().size(), Label.of("medical workers", "名医务人员"), PUBLISHED),
                new Blocks.Fact(day.provinces(), Label.of("provinces", "个省、市"), PUBLISHED),
                new Blocks.Fact(
                        panel.members().size(),
                        Label.of("experts on the panel", "名审核专家"),
                        Label.of("published: more than 10; invented people", "公开数据：10余名；人员虚构")),
                new Blocks.Fact(panel.countries(), Label.of("countries the experts come from", "个国家的专家"), PUBLISHED),
                new Blocks.Fact(candidates.size(), Label.of("candidates", "名候选人"), INVENTED)));
    }

    private DomContent provinces() {
        Map<Region, Long> counts = new TreeMap<>();
        day.participants()
                .forEach(person -> counts.merge(
                        day.roster()
                                .get(day.roster().get(person).employer().orElseThrow())
                                .region()
                                .province(),
                        1L,
                        Long::sum));
        List<Charts.Bar> bars = counts.entrySet().stream()
                .sorted(Map.Entry.<Region, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(each -> new Charts.Bar(each.getKey().name(), each.getValue()))
                .toList();
        return details(
                summary(Sheet.words(Label.of("Participants by province (invented split)", "各省人数（虚构分布）"))),
                Charts.bars(Label.of("Participants by province", "各省人数"), bars));
    }

    private DomContent members() {
        List<List<Object>> rows = new ArrayList<>();
        for (PersonId member : panel.members()) {
            boolean sits = panel.isQualified(member);
            rows.add(List.of(
                    member,
                    words(day.roster().get(member).name().orElse(member.value())),
                    country(panel.country(member)),
                    sits
                            ? Blocks.tag(Tone.OK, Label.of("sits", "在席"))
                            : Blocks.tag(Tone.NO, Label.of("may not decide", "不得参与")),
                    sits ? "" : accredited(member)));
        }
        return Blocks.table(
                Label.of("Status is looked up on the day of the decision", "资格按决定当日查证"),
                Blocks.columns(
                        Label.of("id", "编号"),
                        Label.of("name", "姓名"),
                        Label.of("country", "国家"),
                        Label.of("on the day", "当日"),
                        Label.of("why", "原因")),
                rows);
    }

    private Label accredited(PersonId member) {
        List<Label> terms = day.registry().history(member, BalintPanel.QUALIFIED).terms().stream()
                .map(BackboneWords::term)
                .toList();
        Label all = Names.list(terms);
        return terms.isEmpty()
                ? Label.of("never accredited", "从未获认证")
                : Label.of("accredited " + all.english() + " only", "认证仅限" + all.chinese());
    }

    private static Label country(String code) {
        return switch (code) {
            case "CN" -> Label.of("China", "中国");
            case "DE" -> Label.of("Germany", "德国");
            case "AT" -> Label.of("Austria", "奥地利");
            default -> Label.same(code);
        };
    }

    private static DomContent words(String name) {
        return Sheet.words(Names.label(name));
    }

    private DomContent schemes() {
        Assessment first = candidates.get(0).ibf();
        Assessment second = candidates.get(0).dbg();
        return ul(
                li(
                        text("IBF: " + first.scheme().source() + " ("
                                + first.scheme().version() + ") — "),
                        Sheet.words(Label.of("issued by the panel", "由小组据此颁发"))),
                li(
                        text("DBG: " + second.scheme().source() + " ("
                                + second.scheme().version() + ") — "),
                        Sheet.words(Label.of(
                                "shown beside it; its text is visible only in part, so nobody can be found eligible",
                                "并列展示；原文仅部分可见，故无人可判定合格"))));
    }

    private DomContent verdicts() {
        List<List<Object>> rows = new ArrayList<>();
        for (Candidate each : candidates) {
            rows.add(List.of(
                    each.id(),
                    words(each.name()),
                    each.province().name(),
                    verdict(each.ibf()),
                    verdict(each.dbg()),
                    each.dbg().nextVerdict().map(Object::toString).orElse("–"),
                    each.decision().certificate().isPresent()
                            ? Blocks.tag(Tone.OK, Label.of("issued", "颁发"))
                            : Blocks.tag(Tone.MAYBE, Label.of("deferred", "暂缓")),
                    each.ibf().verify().isClean() && each.dbg().verify().isClean() ? "✓" : "✗"));
        }
        return Blocks.table(
                Label.of(
                        "“Next change”: the first day on which the German answer changes by time alone; “re-checked”: by code that shares nothing with the assessment",
                        "“自然变化日”：仅随时间推移德国标准结论改变的首日；“复核”：由独立程序完成"),
                Blocks.columns(
                        Label.of("id", "编号"),
                        Label.of("name", "姓名"),
                        Label.of("province", "省份"),
                        Label.of("IBF", "国际标准"),
                        Label.of("DBG", "德国标准"),
                        Label.of("next change", "自然变化日"),
                        Label.of("panel", "小组"),
                        Label.of("re-checked", "复核")),
                rows);
    }

    static DomContent verdict(Assessment assessment) {
        Tone tone = switch (assessment.verdict()) {
            case ELIGIBLE -> Tone.OK;
            case NOT_YET -> Tone.NO;
            case DISCRETION -> Tone.MAYBE;
            default -> Tone.NOTE;
        };
        return Blocks.tag(tone, assessment.verdict().label());
    }

    private DomContent certificates() {
        List<List<Object>> rows = new ArrayList<>();
        for (Candidate each : candidates) {
            each.decision()
                    .certificate()
                    .ifPresent(certificate -> rows.add(List.of(
                            certificate.holder(),
                            words(each.name()),
                            grade(certificate.grade()),
                            certificate.scheme() + " " + certificate.edition(),
                            BackboneWords.term(certificate.term()),
                            certificate.statusOn(Balint2019.DAY.plusYears(6)).label(),
                            String.join(
                                    ", ",
                                    each.decision().aside().stream()
                                            .map(PersonId::value)
                                            .toList()))));
        }
        return div(Blocks.table(
                Label.of(
                        "Each names the version it was judged by; no validity period was published, so none is claimed",
                        "每份证书注明所据版本；未公布有效期，故不设有效期"),
                Blocks.columns(
                        Label.of("holder", "持证人"),
                        Label.of("name", "姓名"),
                        Label.of("grade", "级别"),
                        Label.of("judged by", "依据"),
                        Label.of("term", "期限"),
                        Label.of("in six years", "六年后"),
                        Label.of("stepped aside", "回避")),
                rows));
    }

    private static Label grade(String grade) {
        return grade.equals("leader") ? Label.of("leader", "组长") : Label.same(grade);
    }

    private DomContent deferred() {
        return div().with(candidates.stream()
                .filter(each -> each.decision().certificate().isEmpty())
                .map(each -> remaining(each, each.ibf()))
                .toList());
    }

    private DomContent numeric() {
        return div().with(candidates.stream()
                .filter(each -> each.dbg().verdict() == Assessment.Verdict.NOT_YET)
                .map(each -> remaining(each, each.dbg()))
                .toList());
    }

    private static DomContent remaining(Candidate candidate, Assessment assessment) {
        List<DomContent> parts = new ArrayList<>();
        parts.add(h3(text(candidate.id() + " "), words(candidate.name()), text(" "), verdict(assessment)));
        parts.add(Blocks.findings(assessment.report().findings()));
        List<DomContent> rejected = assessment.rejected().stream()
                .map(each -> (DomContent) li(Sheet.words(each.label())))
                .toList();
        if (!rejected.isEmpty()) {
            parts.add(details(summary(Sheet.words(Label.of("evidence not counted", "未计入的材料"))), ul().with(rejected)));
        }
        List<DomContent> plans =
                assessment.plans(2).stream().map(BalintPage::plan).toList();
        if (!plans.isEmpty()) {
            parts.add(p(Sheet.words(Label.of("Cheapest ways to get there:", "最省力的途径："))));
            parts.add(ul().with(plans));
        }
        return div().with(parts);
    }

    private static DomContent plan(Plan plan) {
        return li(Sheet.words(plan.label()), text(" → " + plan.doneOn()));
    }
}
