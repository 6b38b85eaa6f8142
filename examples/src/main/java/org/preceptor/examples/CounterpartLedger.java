package org.preceptor.examples;

import static j2html.TagCreator.p;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.preceptor.Label;
import org.preceptor.program.Figure;
import org.preceptor.quota.LedgerEntry;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.QuotaLedger;
import org.preceptor.quota.QuotaNode;
import org.preceptor.quota.SupportPlan.Intakes;
import org.preceptor.roster.Region;

/** The page's last part: the account of the year, flow against stock, and figures that cannot both be right. */
record CounterpartLedger(CounterpartAnswers answers) {

    Sheet addTo(Sheet sheet) {
        return sheet.section(Label.of("The ledger after a withdrawal", "撤回后的名额账"), ledger())
                .section(Label.of("Flow and stock over the years", "历年招收与在培"), stock())
                .section(Label.of("Reported figures that conflict", "相互矛盾的报道数字"), figures());
    }

    private DomContent[] ledger() {
        QuotaLedger ledger = answers.files().ledger();
        List<DomContent> content = new ArrayList<>();
        answers.withdrawal().ifPresent(withdrawal -> {
            Label account = account(withdrawal.asked().account());
            Label refused = account(withdrawal.entry().account());
            Label asked = Label.of(
                    "May " + withdrawal.asked().count() + " more be promised to " + account.english() + "?",
                    "还能向" + account.chinese() + "承诺" + withdrawal.asked().count() + "个名额吗？");
            content.add(p(Sheet.words(asked)));
            content.add(answer(Label.of("before the withdrawal", "撤回前"), withdrawal.then()));
            content.add(Blocks.findings(withdrawal.then().report().findings()));
            content.add(p(Sheet.words(Label.of(
                    "On " + withdrawal.entry().date() + ", "
                            + withdrawal.entry().count() + " offer of " + refused.english()
                            + " is refused and withdrawn.",
                    withdrawal.entry().date() + "，" + refused.chinese() + "的"
                            + withdrawal.entry().count() + "个录取通知被谢绝并撤回。"))));
            content.add(answer(Label.of("after the withdrawal", "撤回后"), withdrawal.now()));
            content.add(balances(withdrawal));
        });
        content.add(utilisation(ledger));
        content.add(p(
                Sheet.words(Label.of("The log was replayed by separate code, entry by entry: ", "名额账由独立程序逐笔重放：")),
                CounterpartPage.verified(ledger.verify())));
        content.add(Blocks.more(
                Label.of(
                        "All " + ledger.entries().size() + " entries",
                        "全部" + ledger.entries().size() + "笔"),
                log(ledger)));
        return content.toArray(DomContent[]::new);
    }

    /** What an account is called, as the ledger's own lines say. */
    private Label account(MemberId id) {
        return answers.files()
                .ledger()
                .rules()
                .lines()
                .find(id)
                .flatMap(QuotaNode::label)
                .orElse(Label.same(id.value()));
    }

    private static DomContent answer(Label when, QuotaLedger.Answer answer) {
        return p(
                Blocks.tag(answer.possible() ? Blocks.Tone.OK : Blocks.Tone.NO, when),
                text(" "),
                Sheet.words(answer.sentence()));
    }

    private DomContent balances(CounterpartAnswers.Withdrawal withdrawal) {
        List<List<Object>> rows = new ArrayList<>();
        withdrawal.before().balances().forEach((account, before) -> {
            QuotaLedger.Balance after = withdrawal.after().balance(account);
            rows.add(List.of(
                    account(account),
                    change(before.granted(), after.granted()),
                    change(before.reserved(), after.reserved()),
                    change(before.committed(), after.committed()),
                    change(before.used(), after.used()),
                    change(before.available(), after.available())));
        });
        return Blocks.table(
                Label.of("Accounts before → after the withdrawal", "撤回前→撤回后各账户"),
                Blocks.columns(
                        Label.of("account", "账户"),
                        Label.of("granted", "授予"),
                        Label.of("reserved", "预留"),
                        Label.of("offered", "已发录取"),
                        Label.of("enrolled", "入培"),
                        Label.of("available", "可用")),
                rows);
    }

    private static String change(long before, long after) {
        return before == after ? Long.toString(after) : before + " → " + after;
    }

    private static DomContent utilisation(QuotaLedger ledger) {
        LedgerEntry last = ledger.entries().get(ledger.entries().size() - 1);
        List<List<Object>> rows = new ArrayList<>();
        ledger.utilisation(last.date(), CounterpartLedger::region)
                .forEach((region, use) -> rows.add(List.of(
                        CounterpartPage.region(region),
                        use.balance().entitled(),
                        use.offered(),
                        use.accepted(),
                        use.enrolled(),
                        use.inTraining(),
                        use.left(),
                        use.balance().available(),
                        Names.joined(use.explain()))));
        return Blocks.table(
                Label.of("What became of the places, up to " + last.date(), "截至" + last.date() + "名额使用情况"),
                Blocks.columns(
                        Label.of("region", "地区"),
                        Label.of("entitled", "应有"),
                        Label.of("offers", "录取"),
                        Label.of("not withdrawn", "未撤回"),
                        Label.of("enrolled", "入培"),
                        Label.of("in training", "在培"),
                        Label.of("left", "退培"),
                        Label.of("available", "可用"),
                        Label.of("lost to", "流失原因")),
                rows);
    }

    /** Accounts are named year/region/specialty. */
    private static MemberId region(MemberId account) {
        String[] parts = account.value().split("/", -1);
        return MemberId.of(parts[Math.min(1, parts.length - 1)]);
    }

    private DomContent log(QuotaLedger ledger) {
        return Blocks.table(
                Label.of("The log", "流水"),
                Blocks.columns(
                        Label.of("day", "日期"),
                        Label.of("movement", "类型"),
                        Label.of("account", "账户"),
                        Label.of("places", "名额"),
                        Label.of("holding", "编号"),
                        Label.of("note", "说明")),
                ledger.entries().stream()
                        .map(entry -> List.<Object>of(
                                entry.date(),
                                movement(entry.kind()),
                                account(entry.account()),
                                entry.count(),
                                entry.id().orElse("–"),
                                note(entry)))
                        .toList());
    }

    private Label note(LedgerEntry entry) {
        return entry.reason()
                .map(CounterpartLedger::reason)
                .or(() -> entry.until().map(day -> Label.of("until " + day, "至" + day)))
                .or(() -> entry.other().map(this::account))
                .orElse(Label.same("–"));
    }

    private static Label movement(LedgerEntry.Kind kind) {
        return switch (kind) {
            case GRANT -> Label.of("granted", "授予");
            case CARRY_IN -> Label.of("carried in", "结转");
            case TRANSFER_OUT -> Label.of("transferred to", "调出至");
            case TRANSFER_IN -> Label.of("transferred from", "调入自");
            case RESERVE -> Label.of("reserved", "预留");
            case RELEASE -> Label.of("released", "释放");
            case COMMIT -> Label.of("offered", "发出录取");
            case WITHDRAW -> Label.of("offer withdrawn", "撤回录取");
            case USE -> Label.of("enrolled", "入培");
            case LEAVE -> Label.of("left", "退培");
            case EXPIRE -> Label.of("expired", "到期");
            case CLOSE -> Label.of("year closed", "年度结账");
        };
    }

    private static Label reason(LedgerEntry.Reason reason) {
        return switch (reason) {
            case COMPLETED -> Label.of("completed", "结业");
            case RETURNED -> Label.of("returned", "返回派出地区");
            case RESIGNED -> Label.of("resigned", "主动退出");
            case FAILED -> Label.of("failed", "考核不合格");
            case REFUSED -> Label.of("refused the offer", "拒绝录取");
        };
    }

    private DomContent[] stock() {
        Intakes intakes = answers.files().intakes();
        TreeSet<Integer> years = new TreeSet<>(intakes.intakes().keySet());
        years.addAll(intakes.capacity().keySet());
        List<List<Object>> rows = new ArrayList<>();
        List<Charts.Stack> stacks = new ArrayList<>();
        List<Label> cohorts = intakes.intakes().keySet().stream()
                .map(year -> Label.of("intake of " + year, year + "级"))
                .toList();
        for (int year : years) {
            rows.add(List.of(
                    Integer.toString(year),
                    intakes.intakes().getOrDefault(year, 0L),
                    limit(intakes.plans(), year),
                    intakes.inTraining(year),
                    limit(intakes.capacity(), year),
                    intakes.room(year).<Object>map(room -> room).orElseGet(CounterpartPage::none)));
            int from = year - intakes.years() + 1;
            stacks.add(new Charts.Stack(
                    Label.same(Integer.toString(year)),
                    intakes.intakes().entrySet().stream()
                            .map(cohort -> cohort.getKey() >= from && cohort.getKey() <= year ? cohort.getValue() : 0L)
                            .toList()));
        }
        return new DomContent[] {
            p(Sheet.words(Label.of(
                    "A resident fills a place in the year of intake and in the two years after. The yearly plan (flow) and the"
                            + " places of the bases (stock) are checked separately; only the intake of 2017 was published.",
                    "住院医师在招收当年及其后两年各占一个名额。年度计划（招收）与基地容量（在培）分别核查；仅2017年招收数为公开数据。"))),
            Blocks.table(
                    Label.of("Flow and stock", "招收与在培"),
                    Blocks.columns(
                            Label.of("year", "年份"),
                            Label.of("intake", "招收"),
                            Label.of("planned at most", "计划上限"),
                            Label.of("in training", "在培"),
                            Label.of("capacity", "容量"),
                            Label.of("room left", "余量")),
                    rows),
            Charts.stacks(Label.of("In training, by year of intake", "按年级在培人数"), cohorts, stacks),
            Blocks.findings(answers.stock().findings())
        };
    }

    private static Object limit(SortedMap<Integer, Long> limits, int year) {
        Long limit = limits.get(year);
        return limit == null ? CounterpartPage.none() : limit;
    }

    private static Label measure(Figure figure) {
        return switch (figure.measure()) {
            case "ENTRUSTED_RESIDENTS" -> Label.of("entrusted residents", "委托培训住院医师");
            case "TRAINED_LOCALLY" -> Label.of("trained locally, running total", "本地培养，累计");
            default -> Label.same(figure.measure());
        };
    }

    private DomContent[] figures() {
        List<Figure> figures = answers.files().figures();
        List<List<Object>> rows = new ArrayList<>();
        for (Figure figure : figures) {
            boolean conflict = figures.stream().anyMatch(figure::conflictsWith);
            rows.add(List.of(
                    figure.region().<Object>map(Region::name).orElse("–"),
                    measure(figure),
                    figure.label(),
                    td(figure.asOf().toString()).withStyle("white-space:nowrap"),
                    figure.source().toString(),
                    conflict
                            ? Blocks.tag(Blocks.Tone.MAYBE, Label.of("conflict", "矛盾"))
                            : Blocks.tag(Blocks.Tone.NOTE, Label.of("as published", "公开数据"))));
        }
        return new DomContent[] {
            p(Sheet.words(Label.of(
                    "A running total cannot fall; both figures are kept, the conflict is flagged, and no true total is made up."
                            + " Only exact figures are compared.",
                    "累计数不会减少；两个数字均予保留并标明矛盾，不自行推定真实总数。仅比较精确数字。"))),
            Blocks.table(
                    Label.of("Published figures", "公开数据"),
                    Blocks.columns(
                            Label.of("region", "地区"),
                            Label.of("measure", "指标"),
                            Label.of("figure", "数字"),
                            Label.of("as of", "截至"),
                            Label.of("source", "来源"),
                            Label.of("note", "说明")),
                    rows)
        };
    }
}
