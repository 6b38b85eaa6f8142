package org.preceptor.examples;

import static j2html.TagCreator.b;
import static j2html.TagCreator.br;
import static j2html.TagCreator.p;
import static j2html.TagCreator.small;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.preceptor.Label;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.TablePlan;
import org.preceptor.quota.TableResult;

/** The page's table of regions and bases. */
record CounterpartTable(CounterpartAnswers answers) {

    void addTo(Sheet sheet) {
        TableResult table = answers.table();
        List<DomContent> content = new ArrayList<>();
        content.add(p(Sheet.words(Label.of(
                "Each cell holds the places, and below them the weight. Divide a weight by the divisors of its row and of its"
                        + " column and round at one half: the places come out. Striped cells are ineligible.",
                "每格上为名额、下为权重；权重除以所在行与列的除数后四舍五入即得名额。斜纹格为不可派往。"))));
        if (table.isFilled()) {
            content.add(grid(table));
            content.add(p(
                    Blocks.tag(
                            table.isUnique() ? Blocks.Tone.OK : Blocks.Tone.MAYBE,
                            table.isUnique()
                                    ? Label.of("the only table these weights justify", "唯一")
                                    : Label.of(
                                            table.alternatives().size() + " other tables equally justified",
                                            "另有同样合理的表" + table.alternatives().size() + "个")),
                    Sheet.words(Label.of(" Re-checked by separate code: ", "独立程序复核：")),
                    CounterpartPage.verified(table.verify())));
            table.discordances()
                    .forEach(odd -> content.add(p(
                            Sheet.words(table.explain(odd.moreWeight(), odd.column())),
                            text(" "),
                            Sheet.words(table.explain(odd.lessWeight(), odd.column())))));
        }
        content.add(Blocks.findings(table.report().findings()));
        table.witness().ifPresent(witness -> content.add(p(Sheet.words(witness.sentence()))));
        sheet.section(Label.of("Regions and bases", "地区与基地"), content.toArray(DomContent[]::new));
    }

    private DomContent grid(TableResult table) {
        List<Label> columns = new ArrayList<>(List.of(Label.of("region", "地区")));
        table.plan()
                .columns()
                .forEach(column -> columns.add(Label.same(column.id().value())));
        columns.add(Label.of("sum", "合计"));
        columns.add(Label.of("divisor", "除数"));
        List<List<Object>> rows = new ArrayList<>();
        for (TablePlan.Line row : table.plan().rows()) {
            List<Object> cells = new ArrayList<>(List.of(CounterpartPage.region(row.id())));
            table.plan().columns().forEach(column -> cells.add(cell(table, row.id(), column.id())));
            cells.add(sum(table, List.of(row), table.plan().columns()));
            cells.add(CounterpartPage.ratio(
                    Objects.requireNonNull(table.rowDivisors().get(row.id()))));
            rows.add(cells);
        }
        List<Object> sums = new ArrayList<>(List.of(Label.of("sum", "合计")));
        List<Object> divisors = new ArrayList<>(List.of(Label.of("divisor", "除数")));
        for (TablePlan.Line column : table.plan().columns()) {
            sums.add(centred(Long.toString(sum(table, table.plan().rows(), List.of(column)))));
            divisors.add(td(small(CounterpartPage.ratio(
                            Objects.requireNonNull(table.columnDivisors().get(column.id())))))
                    .withClass("c"));
        }
        sums.add(sum(table, table.plan().rows(), table.plan().columns()));
        rows.add(sums);
        rows.add(divisors);
        return Blocks.table(
                Label.of("Places by region and base (Webster in both directions)", "各地区在各基地的名额（双向韦伯斯特法）"),
                columns,
                rows);
    }

    private static long sum(TableResult table, List<TablePlan.Line> rows, List<TablePlan.Line> columns) {
        return rows.stream()
                .flatMap(row -> columns.stream().map(column -> table.seatsOf(row.id(), column.id())))
                .mapToLong(Long::longValue)
                .sum();
    }

    private static DomContent cell(TableResult table, MemberId row, MemberId column) {
        var weight = table.plan().weights().get(new TablePlan.Pair(row, column));
        boolean odd = table.discordances().stream()
                .anyMatch(d -> d.column().equals(column)
                        && (d.moreWeight().equals(row) || d.lessWeight().equals(row)));
        return weight == null
                ? Blocks.barred()
                : td(
                                b(Long.toString(table.seatsOf(row, column))),
                                text(odd ? "*" : ""),
                                br(),
                                small(CounterpartPage.ratio(weight)))
                        .withClass("c");
    }

    private static DomContent centred(String words) {
        return td(words).withClass("c");
    }
}
