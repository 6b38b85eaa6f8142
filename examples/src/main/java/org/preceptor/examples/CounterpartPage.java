package org.preceptor.examples;

import static j2html.TagCreator.blockquote;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.td;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preceptor.Label;
import org.preceptor.quota.Feasibility;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.QuotaFamily;
import org.preceptor.quota.QuotaNode;
import org.preceptor.quota.ShareResult;
import org.preceptor.quota.SupportPlan;
import org.preceptor.roster.Region;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Report;
import org.preceptor.standards.CounterpartProgram;

/** The page: what was published, the share by region, and the lines that do not fit. */
record CounterpartPage(CounterpartAnswers answers) {

    Sheet sheet() {
        Sheet sheet = new Sheet(
                Counterpart2017.TITLE,
                Label.of(
                        "53 residents entrusted by Xinjiang, Xizang and, for the first time, Guizhou; 16 bases; three years.",
                        "新疆、西藏及首次加入的贵州委托培训住院医师53名；16家基地；三年。"));
        sheet.section(Label.of("At a glance", "一览"), new CounterpartGlance(answers).content());
        sheet.section(Label.of("What was published, and what was not", "已公布与未公布"), published());
        sheet.section(Label.of("The share of each region", "各地区名额"), shares());
        new CounterpartTable(answers).addTo(sheet);
        sheet.section(Label.of("When the lines do not fit", "额度约束无法同时满足时"), lines());
        return new CounterpartPeople(answers, new BackboneWords(answers.files().roster())).addTo(sheet);
    }

    private DomContent[] published() {
        CounterpartProgram program = CounterpartProgram.beijing2017();
        Label source = Label.of("published", "公开数据");
        Label invented = Label.of("invented parameter", "虚构参数");
        return new DomContent[] {
            Blocks.facts(List.of(
                    new Blocks.Fact(program.residents().value(), Label.of("residents", "住院医师"), source),
                    new Blocks.Fact(
                            program.supported().size(), Label.of("regions, Guizhou newly added", "受援地区，贵州为新增"), source),
                    new Blocks.Fact(program.bases(), Label.of("bases", "培训基地"), source),
                    new Blocks.Fact(answers.files().intakes().years(), Label.of("years of training", "培训年数"), source))),
            Blocks.published(program.source()),
            p(Sheet.words(Label.of(
                    "No split by region or by base was ever published. The split, the floor and the cap, the weights and"
                            + " places of the bases, the four ineligible pairs, all dates but the notice's, and the years"
                            + " before and after 2017 on this page are invented parameters. The notice does not say"
                            + " whether 53 is one year's intake or everybody in training; here it is the intake of 2017.",
                    "从未公布按地区或按基地的分配。本页的地区分配、保底与封顶、基地权重与容量、四个不可派往的组合、除通知日期外的全部日期，"
                            + "以及2017年前后各年数据均为虚构参数。通知未说明53名是当年招收数还是在培总数，本页按2017年招收数处理。"))),
            Blocks.table(
                    Label.of("The support plan before and after the share", "分配前后的支援计划"),
                    Blocks.columns(
                            Label.of("plan", "计划"),
                            Label.of("places", "名额"),
                            Label.of("by region", "按地区"),
                            Label.of("not allotted", "未分配"),
                            Label.of("checked by the rules", "规则核查")),
                    List.of(
                            List.of(
                                    Label.of("as published", "公布"),
                                    answers.files().plan().total(),
                                    "–",
                                    answers.files().plan().unallocated(),
                                    inOrder(answers.files().plan())),
                            List.of(
                                    Label.of("with the share below, " + invented.english(), "按下文分配，虚构"),
                                    answers.plan().total(),
                                    places(answers.plan().lines()),
                                    answers.plan().unallocated(),
                                    inOrder(answers.plan()))))
        };
    }

    private DomContent[] shares() {
        ShareResult shares = answers.shares();
        List<List<Object>> rows = new ArrayList<>();
        shares.fixed().forEach((region, seats) -> {
            Long floor = shares.plan().floors().get(region);
            Long cap = shares.plan().caps().get(region);
            rows.add(List.of(
                    region(region),
                    number(ratio(Objects.requireNonNull(shares.plan().weights().get(region)))),
                    number(ratio(Objects.requireNonNull(shares.exactShares().get(region)))),
                    floor == null ? none() : floor,
                    cap == null ? none() : cap,
                    seats,
                    shares.explain(region)));
        });
        List<List<Object>> methods = new ArrayList<>();
        answers.byMethod()
                .forEach((method, results) -> methods.add(List.of(
                        method.label(),
                        places(results.get(0).fixed()),
                        places(results.get(1).fixed()),
                        verified(results.get(0).verify().plus(results.get(1).verify())))));
        return new DomContent[] {
            p(Sheet.words(Label.of(
                    "Webster's method by the median rule: one divisor for all; each region gets the median of its floor, its"
                            + " rounded quotient and its cap. Weights are the populations of the 2020 census.",
                    "韦伯斯特法（中位数规则）：全体共用一个除数，各地区取保底、取整商、封顶三者的中位数。权重为2020年人口普查人数。"))),
            Blocks.table(
                    Label.of("Shares of " + shares.plan().seats(), "名额分配"),
                    Blocks.columns(
                            Label.of("region", "地区"),
                            Label.of("weight", "权重"),
                            Label.of("exact share", "精确份额"),
                            Label.of("floor", "保底"),
                            Label.of("cap", "封顶"),
                            Label.of("places", "名额"),
                            Label.of("in words", "说明")),
                    rows),
            certificate(shares),
            Blocks.findings(shares.report().findings()),
            Blocks.table(
                    Label.of("The same 53 by other methods", "其他方法的结果"),
                    Blocks.columns(
                            Label.of("method", "方法"),
                            Label.of("without floors and caps", "无保底封顶"),
                            Label.of("with them", "有保底封顶"),
                            Label.of("re-checked by separate code", "独立程序复核")),
                    methods)
        };
    }

    private static DomContent certificate(ShareResult shares) {
        ShareResult.Certificate certificate =
                shares.certificate().orElseThrow(() -> new IllegalStateException("divisor methods have one"));
        return Blocks.table(
                Label.of("Certificate: anybody can redo the divisions", "证明：任何人均可复算"),
                Blocks.columns(Label.of("item", "项目"), Label.of("value", "内容")),
                List.of(
                        List.of(
                                Label.of("every divisor from … to … gives these places", "区间内任一除数均得此结果"),
                                certificate.from().map(CounterpartPage::ratio).orElse("0") + " … "
                                        + certificate
                                                .to()
                                                .map(CounterpartPage::ratio)
                                                .orElse("∞")),
                        List.of(
                                Label.of("a round one among them", "其中较简者"),
                                certificate.chosen().map(CounterpartPage::ratio).orElse("–")),
                        List.of(Label.of("last place", "最后一个名额"), names(shares.lastSeat())),
                        List.of(Label.of("next in line", "下一顺位"), names(shares.nextInLine())),
                        List.of(
                                Label.of("what the next in line is short by, in weight", "下一顺位尚差的权重"),
                                shares.margin().map(String::valueOf).orElse("–")),
                        List.of(Label.of("re-checked by separate code", "独立程序复核"), verified(shares.verify()))));
    }

    private DomContent[] lines() {
        Feasibility narrow = answers.narrow();
        return new DomContent[] {
            p(Sheet.words(Label.of(
                    "The lines of the decision (three region totals, sixteen base capacities, four pairs barred): "
                            + answers.fits().explain().english() + ".",
                    "决定中的额度约束（三个地区总数、十六个基地容量、四个不可派往的组合）："
                            + answers.fits().explain().chinese() + "。"))),
            p(
                    Sheet.words(Label.of("Re-checked by separate code: ", "独立程序复核：")),
                    verified(answers.fits().verify())),
            p(Sheet.words(Label.of(
                    "Variant: what if the agreement of Guizhou named six bases only, and that of Xizang four?",
                    "变体：若与贵州的协议仅列六家基地、与西藏的协议仅列四家，会怎样？"))),
            blockquote(Sheet.words(narrow.explain())),
            narrow.witness()
                    .<DomContent>map(witness -> Blocks.table(
                            Label.of("The contradiction, to be added up by hand", "矛盾所在，可手工相加"),
                            Blocks.columns(
                                    Label.of("must place", "须安置"),
                                    Label.of("sum", "合计"),
                                    Label.of("can take", "可接收"),
                                    Label.of("sum", "合计")),
                            List.of(List.of(
                                    sum(narrow.family(), witness.lowerSide()),
                                    witness.lowerTotal(),
                                    sum(narrow.family(), witness.upperSide()),
                                    witness.upperTotal()))))
                    .orElseGet(() -> p(Sheet.words(Label.of("No contradiction.", "无矛盾。")))),
            p(Sheet.words(Label.of("Smallest changes, each enough by itself:", "最小的放宽，任取其一即可："))),
            ul().with(each(narrow.relaxations(), change -> li(Sheet.words(change.label(narrow.family()))))),
            p(Sheet.words(Label.of("Re-checked by separate code: ", "独立程序复核：")), verified(narrow.verify()))
        };
    }

    private static DomContent inOrder(SupportPlan plan) {
        Report report = plan.check(plan.term().last());
        return report.isClean()
                ? Blocks.tag(Blocks.Tone.OK, Label.of("in order", "符合"))
                : Blocks.findings(report.findings());
    }

    /** As "Guizhou 25, Xinjiang 20". */
    static Label places(Map<MemberId, Long> places) {
        Map<Label, Long> named = new LinkedHashMap<>();
        places.forEach((region, seats) -> named.put(region(region), seats));
        return Names.joined(named);
    }

    static Label names(List<MemberId> members) {
        return Names.list(members.stream().map(CounterpartPage::region).toList());
    }

    private static Label sum(QuotaFamily family, List<Feasibility.Line> lines) {
        return Label.of(sum(family, lines, Label::english), sum(family, lines, Label::chinese));
    }

    private static String sum(QuotaFamily family, List<Feasibility.Line> lines, Function<Label, String> language) {
        return lines.stream()
                .map(line ->
                        family.find(line.node())
                                        .flatMap(QuotaNode::label)
                                        .map(language)
                                        .orElse(line.node().value()) + " " + line.bound())
                .collect(Collectors.joining(" + "));
    }

    static DomContent verified(Report report) {
        return report.isClean()
                ? Blocks.tag(Blocks.Tone.OK, Label.of("no disagreement", "一致"))
                : Blocks.findings(report.findings());
    }

    /** Exact, as a whole number or a fraction. */
    static String ratio(Ratio ratio) {
        return ratio.denominator().bitLength() == 1
                ? ratio.numerator().toString()
                : ratio.numerator() + "/" + ratio.denominator();
    }

    private static DomContent number(String digits) {
        return td(digits).withClass("n");
    }

    static DomContent none() {
        return td("–").withClass("n");
    }

    static Label region(MemberId id) {
        return Region.find(id.value()).map(Region::name).orElseGet(() -> Label.same(id.value()));
    }
}
